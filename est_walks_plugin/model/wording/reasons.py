"""Why a place or a stop is worth a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping

from ..codes import Code
from .reader import Reader, lowered

MOST_REASONS = 4


class ReasonCode(Code):
    """Every reason there is. WRITTEN holds words that an older store kept and no code tells."""

    RESPONDENTS = "respondents"
    CASES_OPEN = "cases_open"
    CASES_CLOSED = "cases_closed"
    EST_REPORTS = "est_reports"
    SCHOOL_VIEW = "school_view"
    DARK_GAP = "dark_gap"
    LAMPS_OUT = "lamps_out"
    VULNERABLE = "vulnerable"
    TREND = "trend"
    FEELING = "feeling"
    RECENCY = "recency"
    CATEGORY = "category"
    CHOSEN = "chosen"
    WRITTEN = "written"


_KNOWN = frozenset(code.value for code in ReasonCode)

VULNERABLE_KINDS = ("school", "preschool", "elderly", "health")
"""The kinds of landmark that a reason VULNERABLE can refer to."""


@dataclass(frozen=True)
class Reason:
    """A code with its number and unit ("", "m", "share"). `ref` is what it refers to: the kind of landmark of
    VULNERABLE, the category of CATEGORY, the words of WRITTEN. Raises ValueError for a code that is none."""

    code: ReasonCode
    value: float = 0.0
    unit: str = ""
    ref: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", ReasonCode(self.code))

    def to_json(self) -> dict[str, Any]:
        """Return the reason as it is stored."""
        stored = {"code": self.code.value, "value": self.value, "unit": self.unit}
        return {**stored, "ref": self.ref} if self.ref else stored

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> Reason:
        """Return a stored reason; of a code that nobody knows only the code."""
        code = stored.get("code")
        if code not in _KNOWN:
            return Reason(ReasonCode.WRITTEN, ref=str(code or ""))
        value = float(stored.get("value") or 0.0)
        return Reason(ReasonCode(code), value, stored.get("unit") or "", stored.get("ref") or "")


def reasons_of(stored: Iterable[Mapping[str, Any]] | None) -> tuple[Reason, ...]:
    """Return the reasons of a column `reasons`."""
    return tuple(Reason.from_json(entry) for entry in stored or ())


def reason_columns(reasons: Iterable[Reason], language: Reader) -> dict[str, Any]:
    """Return the columns reasons are kept in; `language` is the store's own, in which plain QGIS and QField show them."""
    told = list(reasons)
    return {"reasons": [reason.to_json() for reason in told], "reasons_text": reasons_text(told, language)}


def reason_text(reason: Reason, reader: Reader) -> str:
    """Return the reason in plain words, such as "14 respondents" or "62 m without light"."""
    tr = reader.tr
    count = round(reason.value)
    code = reason.code
    counted = {
        ReasonCode.RESPONDENTS: (tr("1 respondent"), tr("{count} respondents")),
        ReasonCode.CASES_OPEN: (tr("1 open case"), tr("{count} open cases")),
        ReasonCode.CASES_CLOSED: (tr("1 closed case"), tr("{count} closed cases")),
        ReasonCode.EST_REPORTS: (tr("1 EST report"), tr("{count} EST reports")),
        ReasonCode.SCHOOL_VIEW: (tr("1 view from a child"), tr("{count} views from children")),
        ReasonCode.LAMPS_OUT: (tr("1 lamp out"), tr("{count} lamps out")),
        ReasonCode.RECENCY: (tr("1 in the last year"), tr("{count} in the last year")),
    }
    if code in counted:
        one, many = counted[code]
        return one if count == 1 else many.format(count=count)
    if code is ReasonCode.DARK_GAP:
        return tr("{metres} m without light").format(metres=count)
    if code is ReasonCode.TREND:
        return tr("rising: {count} more than before").format(count=count)
    if code is ReasonCode.FEELING:
        return tr("feels very unsafe") if reason.value >= 2.0 else tr("feels unsafe")
    if code is ReasonCode.CATEGORY:
        return tr("mostly {category}").format(category=lowered(reader.category(reason.ref)))
    if code is ReasonCode.CHOSEN:
        return tr("chosen by the planner")
    return _near(reason.ref, reader) if code is ReasonCode.VULNERABLE else reason.ref


def _near(kind: str, reader: Reader) -> str:
    tr = reader.tr
    near = {
        "school": tr("near a school"),
        "preschool": tr("near a pre-school"),
        "elderly": tr("near elderly care"),
        "health": tr("near health care"),
    }
    return near.get(kind) or lowered(reader.code("LandmarkKind", kind))


def reason_texts(reasons: Iterable[Reason], reader: Reader) -> tuple[str, ...]:
    """Return every reason in words, the weightiest first."""
    return tuple(text for text in (reason_text(reason, reader) for reason in reasons) if text)


def reasons_text(reasons: Iterable[Reason], reader: Reader, limit: int = MOST_REASONS) -> str:
    """Return the weightiest `limit` reasons joined by commas."""
    return ", ".join(reason_texts(reasons, reader)[:limit])

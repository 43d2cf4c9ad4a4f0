"""Why a place or a stop is worth a visit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any, Iterable, Mapping

from ..codes import Code, LandmarkKind
from ..from_row import FromJson
from .reader import Reader, lowered

MOST_REASONS = 4


class ReasonCode(Code):
    """Every reason there is. WRITTEN holds words that an older store kept and no code tells."""

    RESPONDENTS = "respondents"
    CASES_OPEN = "cases_open"
    CASES_CLOSED = "cases_closed"
    EST_REPORTS = "est_reports"
    SCHOOL_VIEW = "school_view"
    PARTNERS = "partners"
    DARK_GAP = "dark_gap"
    LAMPS_OUT = "lamps_out"
    VULNERABLE = "vulnerable"
    TREND = "trend"
    FEELING = "feeling"
    RECENCY = "recency"
    HOMES_TO_SCHOOL = "homes_to_school"
    HOMES_TO_STATION = "homes_to_station"
    HOMES_TO_STOP = "homes_to_stop"
    CATEGORY = "category"
    CHOSEN = "chosen"
    WRITTEN = "written"


_KNOWN = frozenset(code.value for code in ReasonCode)

HOMES_TO = {
    LandmarkKind.SCHOOL.value: ReasonCode.HOMES_TO_SCHOOL,
    LandmarkKind.STATION.value: ReasonCode.HOMES_TO_STATION,
    LandmarkKind.BUS_STOP.value: ReasonCode.HOMES_TO_STOP,
}
"""The reasons of a model, by the kind of landmark that homes have their way to."""

VULNERABLE_KINDS = ("school", "preschool", "elderly", "health")
"""The kinds of landmark that a reason VULNERABLE can refer to."""


@dataclass(frozen=True)
class Reason(FromJson):
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

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Reason:
        """Return a stored reason; of a code that nobody knows only the code."""
        code = stored.get("code")
        if code not in _KNOWN:
            return Reason(ReasonCode.WRITTEN, ref=str(code or ""))
        value = float(stored.get("value") or 0.0)
        return Reason(ReasonCode(code), value, stored.get("unit") or "", stored.get("ref") or "")


def reason_columns(reasons: Iterable[Reason], language: Reader) -> dict[str, Any]:
    """Return the columns reasons are kept in; `language` is the store's own, in which plain QGIS and QField show them."""
    told = list(reasons)
    return {"reasons": [reason.to_json() for reason in told], "reasons_text": reasons_text(told, language)}


VERY_UNSAFE = 2.0
"""From which feeling on, 0-3, a place feels very unsafe."""


def counted_words(reader: Reader) -> Mapping[ReasonCode, tuple[str, str]]:
    """Return code -> the words for one, and for another `{count}`, of the reasons that are a number."""
    tr = reader.tr
    metres, rising = tr("{metres} m without light"), tr("rising: {count} more than before")
    return {
        ReasonCode.RESPONDENTS: (tr("1 respondent"), tr("{count} respondents")),
        ReasonCode.CASES_OPEN: (tr("1 open case"), tr("{count} open cases")),
        ReasonCode.CASES_CLOSED: (tr("1 closed case"), tr("{count} closed cases")),
        ReasonCode.EST_REPORTS: (tr("1 EST report"), tr("{count} EST reports")),
        ReasonCode.SCHOOL_VIEW: (tr("1 view from a child"), tr("{count} views from children")),
        ReasonCode.PARTNERS: (tr("1 observation from a partner"), tr("{count} observations from partners")),
        ReasonCode.LAMPS_OUT: (tr("1 lamp out"), tr("{count} lamps out")),
        ReasonCode.RECENCY: (tr("1 in the last year"), tr("{count} in the last year")),
        ReasonCode.DARK_GAP: (metres.replace("{metres}", "1"), metres.replace("{metres}", "{count}")),
        ReasonCode.HOMES_TO_SCHOOL: (
            tr("1 home has its way to school here (a model)"),
            tr("{count} homes have their way to school here (a model)"),
        ),
        ReasonCode.HOMES_TO_STATION: (
            tr("1 home has its way to the station here (a model)"),
            tr("{count} homes have their way to the station here (a model)"),
        ),
        ReasonCode.HOMES_TO_STOP: (
            tr("1 home has its way to the stop here (a model)"),
            tr("{count} homes have their way to the stop here (a model)"),
        ),
        ReasonCode.TREND: (rising.replace("{count}", "1"), rising),
    }


def feeling_words(reader: Reader) -> tuple[str, str]:
    """Return the words for a feeling below VERY_UNSAFE, and from there on."""
    tr = reader.tr
    return tr("feels unsafe"), tr("feels very unsafe")


def near_words(reader: Reader) -> Mapping[str, str]:
    """Return kind of landmark -> what a place near one is told to be."""
    tr = reader.tr
    near = {
        "school": tr("near a school"),
        "preschool": tr("near a pre-school"),
        "elderly": tr("near elderly care"),
        "health": tr("near health care"),
    }
    return {**{kind.value: lowered(reader.code("LandmarkKind", kind.value)) for kind in LandmarkKind}, **near}


def category_words(reader: Reader) -> str:
    """Return what is said of a place where most is of one `{category}`, whose name stands in lower case."""
    tr = reader.tr
    return tr("mostly {category}")


def chosen_words(reader: Reader) -> str:
    """Return what is said of a place that the planner chose."""
    tr = reader.tr
    return tr("chosen by the planner")


def reason_text(reason: Reason, reader: Reader) -> str:
    """Return the reason in plain words, such as "14 respondents" or "62 m without light"."""
    count, code = round(reason.value), reason.code
    counted = reader.words(counted_words)
    if code in counted:
        one, many = counted[code]
        return one if count == 1 else many.format(count=count)
    if code is ReasonCode.FEELING:
        return reader.words(feeling_words)[reason.value >= VERY_UNSAFE]
    if code is ReasonCode.CATEGORY:
        return reader.words(category_words).format(category=lowered(reader.category(reason.ref)))
    if code is ReasonCode.CHOSEN:
        return reader.words(chosen_words)
    return reader.words(near_words).get(reason.ref, reason.ref) if code is ReasonCode.VULNERABLE else reason.ref


def reason_texts(reasons: Iterable[Reason], reader: Reader) -> tuple[str, ...]:
    """Return every reason in words, the weightiest first."""
    return tuple(text for text in (reason_text(reason, reader) for reason in reasons) if text)


def reasons_text(reasons: Iterable[Reason], reader: Reader, limit: int = MOST_REASONS) -> str:
    """Return the weightiest `limit` reasons joined by commas."""
    told = (text for text in (reason_text(reason, reader) for reason in reasons) if text)
    return ", ".join(islice(told, limit))

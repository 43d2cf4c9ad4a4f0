"""The receipt of an import: what was read and what became of every row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, ClassVar, Mapping

from .wording.reader import Reader
from .wording.told import WORDING, worded


@dataclass(frozen=True)
class Rejection:
    """A row that was not stored: 1-based `row` in the file, the plain `reason` and the `text` of the cell to blame.

    `text` has been screened: it never holds personal data.
    """

    row: int
    reason: str
    text: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {"row": self.row, "reason": self.reason, "text": self.text}


@dataclass(frozen=True)
class CrsChoice:
    """The coordinate system an import used, why, and what else would have fitted."""

    chosen: str
    reason: str
    alternatives: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {"chosen": self.chosen, "reason": self.reason, "alternatives": list(self.alternatives)}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> CrsChoice:
        """Return a stored choice."""
        return CrsChoice(stored["chosen"], stored["reason"], tuple(stored["alternatives"]))


@dataclass(frozen=True)
class SourceFile:
    """The file an import read, the municipality's days that its rows tell of, and what it says of itself.

    `data_date` is the day its data is from, None where it does not say, also when rows are of later days than it says;
    `file_date` the day the file was written, which may be long after.
    """

    file: str
    sha256: str
    kind: str
    period_from: date | None = None
    period_to: date | None = None
    data_date: date | None = None
    file_date: date | None = None
    attribution: str = ""
    _DAYS: ClassVar[tuple[str, ...]] = ("period_from", "period_to", "data_date", "file_date")

    def __post_init__(self) -> None:
        if self.data_date and self.period_to and self.data_date < self.period_to:
            object.__setattr__(self, "data_date", None)

    def to_dict(self) -> dict[str, Any]:
        told = {name: day.isoformat() if (day := getattr(self, name)) else None for name in self._DAYS}
        return {"file": self.file, "sha256": self.sha256, "kind": self.kind, **told, "attribution": self.attribution}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> SourceFile:
        """Return a stored file."""
        days = {name: date.fromisoformat(stored[name]) for name in SourceFile._DAYS if stored.get(name)}
        attribution = stored.get("attribution") or ""
        return SourceFile(stored["file"], stored["sha256"], stored["kind"], **days, attribution=attribution)


@dataclass
class Receipt:
    """What an import did. `read` always equals stored + updated + unchanged + rejected (`balances`).

    `rejected_count` may exceed `len(rejected)`: the list is cut at `MAX_LISTED`, the number never.
    """

    MAX_LISTED = 10_000

    read: int = 0
    stored: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected_count: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    without_position: int = 0
    outside_area: int = 0
    suspected_duplicates: int = 0
    vanished: int = 0
    masked: Counter[str] = field(default_factory=Counter)
    encoding: str = ""
    delimiter: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    crs: CrsChoice | None = None
    source: SourceFile | None = None
    seconds: float = 0.0
    dry_run: bool = False
    notes: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def from_json(stored: Mapping[str, Any], reader: Reader) -> Receipt:
        """Return a receipt as a store keeps it, in its reader's language; what is not told is empty."""
        told = worded(dict(stored), stored.get(WORDING), reader)
        known = {one.name: told.get(one.name) for one in fields(Receipt) if told.get(one.name) is not None}
        known["rejected"] = [Rejection(**row) for row in told.get("rejected") or ()]
        known["masked"] = Counter(told.get("masked") or {})
        known["crs"] = CrsChoice.from_json(told["crs"]) if told.get("crs") else None
        known["source"] = SourceFile.from_json(told["source"]) if told.get("source") else None
        known["extra"] = {name: value for name, value in told.items() if name not in {*known, "crs", "source", WORDING}}
        return Receipt(**known)

    def reject(self, row: int, reason: str, text: str = "") -> None:
        """Count a row that could not be stored and list it."""
        self.rejected_count += 1
        if len(self.rejected) < self.MAX_LISTED:
            self.rejected.append(Rejection(row, reason, text))

    @property
    def refused(self) -> int:
        """How many rows were rejected; what an older store tells of a receipt may be the list alone."""
        return self.rejected_count or len(self.rejected)

    @property
    def balances(self) -> bool:
        """Whether every row read is accounted for."""
        return self.read == self.stored + self.updated + self.unchanged + self.rejected_count

    @property
    def problems(self) -> int:
        """Rows that deserve a look."""
        return self.rejected_count + self.without_position + self.outside_area

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt as the JSON object promised to callers."""
        return {
            "read": self.read,
            "stored": self.stored,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "rejected": [rejection.to_dict() for rejection in self.rejected],
            "rejected_count": self.rejected_count,
            "without_position": self.without_position,
            "outside_area": self.outside_area,
            "suspected_duplicates": self.suspected_duplicates,
            "vanished": self.vanished,
            "masked": dict(sorted(self.masked.items())),
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "mapping": dict(self.mapping),
            "crs": self.crs.to_dict() if self.crs else None,
            "source": self.source.to_dict() if self.source else None,
            "seconds": round(self.seconds, 3),
            "dry_run": self.dry_run,
            "notes": list(self.notes),
            **self.extra,
        }

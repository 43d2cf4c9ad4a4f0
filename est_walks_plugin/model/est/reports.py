"""A situation report as the store keeps it: for whom, of which period, and the numbers it has told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Mapping

from ..codes import Cycle, ReportAudience
from ..from_row import FromJson, FromRow


@dataclass(frozen=True)
class ShownCell(FromJson):
    """A number that was told: of an area (key in `ShownNumbers.areas`, "" everywhere), a category ("" all) and a part of the week

    ("" any, else as `Cell.part` has it), from a day to a day, both counted; readers know it is `low` to `high`.
    `kinds` are the kinds of reports that it counts, () all.
    """

    area: str
    category: str
    part: str
    first: date
    last: date
    low: int
    high: int | None = None
    kinds: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ShownCell:
        """Return it as it was stored."""
        days = {name: date.fromisoformat(stored[name]) for name in ("first", "last")}
        return cls(**{**stored, **days, "kinds": tuple(stored.get("kinds") or ())})

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        return {**vars(self), **days, "kinds": list(self.kinds)}


@dataclass(frozen=True)
class ShownNumbers(FromJson):
    """What a report has told outside the group: `areas` are their borders then, as WKT in the work CRS, by key.

    `content` is a digest of all it says.
    """

    content: str = ""
    areas: Mapping[str, str] | None = None
    cells: tuple[ShownCell, ...] = ()

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ShownNumbers:
        """Return it as it was stored."""
        return cls(
            str(stored.get("content") or ""),
            dict(stored.get("areas") or {}),
            ShownCell.all_from_json(stored.get("cells")),
        )

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        return {
            "content": self.content,
            "areas": dict(self.areas or {}),
            "cells": [one.to_json() for one in self.cells],
        }


@dataclass(frozen=True)
class KeptReport(FromRow):
    """A version of a situation report. `stamp` is read by `operations.situation.stamp`, `numbers` holds what it has told."""

    uuid: str
    kind: str = Cycle.MONTH.value
    period_from: date | None = None
    period_to: date | None = None
    area: str | None = None
    audience: str = ReportAudience.INTERNAL.value
    version: int = 1
    made_at: datetime | None = None
    language: str = "sv"
    file_name: str = ""
    sha256: str = ""
    stamp: dict[str, Any] | None = None
    numbers: ShownNumbers | None = None

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> KeptReport:
        """Return the report of a row."""
        return super().from_row({**row, "numbers": ShownNumbers.from_json(row["shown"]) if row.get("shown") else None})

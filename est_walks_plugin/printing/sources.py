"""The sources that a page names: whose data it shows, and from when that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..store.credits import sources_within
from .words import Words

if TYPE_CHECKING:
    from ..store import Box, Store


@dataclass(frozen=True)
class SourceFacts:
    """A source named on the page."""

    kind: str
    name: str
    period_from: date | None
    period_to: date | None
    rows: int
    attribution: str
    data_date: date | None = None
    file_date: date | None = None
    imported: datetime | None = None


def sources(store: Store, bounds: Box | None = None) -> tuple[SourceFacts, ...]:
    """Return the sources to name on pages that show the ground within `bounds` (None: all of it)."""
    return tuple(
        SourceFacts(
            kind=row.get("kind") or "",
            name=row.get("name") or row.get("file_name") or "",
            period_from=row.get("period_from"),
            period_to=row.get("period_to"),
            rows=int(row.get("stored") or 0),
            attribution=row.get("attribution") or "",
            data_date=row.get("data_date"),
            file_date=row.get("file_date"),
            imported=row.get("imported_at"),
        )
        for row in sources_within(store, bounds)
    )


def dated(source: SourceFacts, words: Words) -> str:
    """Return from when the data is; where nobody says, when the file was written or imported, in these words."""
    tr = words.tr
    if source.period_from or source.period_to:
        return words.period(source.period_from, source.period_to)
    if source.data_date:
        return tr("data of {date}").format(date=words.short_day(source.data_date))
    if source.file_date:
        return tr("file written {date}").format(date=words.short_day(source.file_date))
    return tr("imported {date}").format(date=words.short_day(source.imported)) if source.imported else ""

"""The sources that a page names: whose data it shows, and from when that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

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
    data_day: date | None = None
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
            data_day=_data_day(row.get("receipt")),
            imported=row.get("imported_at"),
        )
        for row in sources_within(store, bounds)
    )


def _data_day(receipt: Any) -> date | None:
    """Return the day that the data of a source is from, None where it does not say: the day of the import is another."""
    kept = receipt if isinstance(receipt, dict) else {}
    told = kept.get("data_date") or (kept.get("source") or {}).get("data_date")
    try:
        return date.fromisoformat(str(told)[:10]) if told else None
    except ValueError:
        return None


def dated(source: SourceFacts, words: Words) -> str:
    """Return from when the data is; where nobody says, when it was imported, in these words."""
    tr = words.tr
    if source.period_from or source.period_to:
        return words.period(source.period_from, source.period_to)
    if source.data_day:
        return tr("data of {date}").format(date=words.short_day(source.data_day))
    return tr("imported {date}").format(date=words.short_day(source.imported)) if source.imported else ""

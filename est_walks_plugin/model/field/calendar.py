"""What calendars have been told of a walk and its meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..from_row import FromRow


@dataclass(frozen=True)
class Meetings:
    """When a walk is prepared with those who take part, and when they hear what came of it; aware, None for no meeting."""

    before: datetime | None = None
    after: datetime | None = None


@dataclass(frozen=True)
class CalendarEntry(FromRow):
    """A row of table calendar_entry. `owner` is the walk (uuid), for meetings that of the series of its groups.

    `said` is a digest of all that was said at `said_at`, and `sequence` how often that has changed. A meeting that does
    not stand any more was called off; `starts_at` is when it would have been.
    """

    uuid: str
    owner: str = ""
    kind: str = ""
    starts_at: datetime | None = None
    stands: bool = True
    sequence: int = 0
    said: str = ""
    said_at: datetime | None = None

    def to_insert(self) -> dict[str, Any]:
        """Return the columns to store, without the key."""
        return {
            "owner": self.owner,
            "kind": self.kind,
            "starts_at": self.starts_at,
            "stands": self.stands,
            "sequence": self.sequence,
            "said": self.said,
            "said_at": self.said_at,
        }

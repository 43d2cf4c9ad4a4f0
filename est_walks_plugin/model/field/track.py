"""A track as it was recorded on a walk, and as the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..from_row import FromRow


@dataclass(frozen=True, eq=False)
class Track:
    """Points in the order they were recorded: `times` (n,) seconds since 1970 in UTC, rising; `xy` (n, 2) in the work CRS.

    `starts` (k,) are the numbers of the points a segment begins with, the first 0: nothing is known of the way between
    the last point of a segment and the first of the next. Points without a time are not part of a Track.
    """

    times: Any
    xy: Any
    starts: Any
    name: str = ""


@dataclass(frozen=True, eq=False)
class StoredTrack(FromRow):
    """A row of table track. `points` are [seconds since started_at, x, y], null between two segments.

    One that was recorded without times has no `points`, only its `geometry` (a multi line in the work CRS) and length.
    """

    uuid: str
    walk: str = ""
    external_id: str = ""
    name: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    length_m: float | None = None
    points: Any = ()
    delete_after: date | None = None
    geometry: Any = None
    row_version: int = 1

    @property
    def track(self) -> Track | None:
        """The track, None for one that has no times."""
        import numpy as np

        starts: list[int] = [0]
        kept: list[list[float]] = []
        for point in self.points:
            if point is None:
                starts.append(len(kept))
            else:
                kept.append(point)
        if self.started_at is None or not kept:
            return None
        table = np.array(kept, dtype=float)
        times = self.started_at.timestamp() + table[:, 0]
        return Track(times, table[:, 1:3], np.array(starts, dtype=int), self.name)

"""A track as it was recorded on a walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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

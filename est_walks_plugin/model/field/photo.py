"""A photo that came back from a walk: what its file tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..codes import PhotoPosition


@dataclass(frozen=True)
class PhotoFacts:
    """What a camera wrote into a photo, None where it wrote nothing that can be read.

    `clock` is what the camera's clock showed (naive), `offset_s` how many seconds before UTC it said to be. `lonlat` are
    degrees (WGS 84), `gps_time` when that place was found (UTC). `orientation` is 1-8 as in EXIF; `camera` tells cameras apart.
    """

    clock: datetime | None = None
    offset_s: int | None = None
    lonlat: tuple[float, float] | None = None
    gps_time: datetime | None = None
    orientation: int = 1
    camera: str = ""


@dataclass(frozen=True)
class PhotoFile:
    """A file that is a photo: where it is, what it is called, what it tells; `problem` says why it cannot be read."""

    path: str
    name: str
    facts: PhotoFacts = PhotoFacts()
    problem: str = ""


@dataclass(frozen=True)
class PhotoFiles:
    """What lies in a folder: the photos in the order they were taken, and how many films and other files there are."""

    photos: tuple[PhotoFile, ...]
    films: int = 0
    others: int = 0


@dataclass(frozen=True)
class PhotoPlace:
    """Where a photo belongs, as far as that is known.

    `taken_at` is the moment in UTC, the camera's clock put right; `xy` lies in the work CRS; `stop`, `finding` and `waiting`
    (the row of a photo that was recorded in the field and whose file this is) are keys. `is_guess` when only the plan's
    times, or a clock that was guessed, speak for it.
    """

    taken_at: datetime | None = None
    xy: tuple[float, float] | None = None
    position_from: PhotoPosition | None = None
    stop: str | None = None
    finding: str | None = None
    waiting: str | None = None
    is_guess: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is left to be placed by hand."""
        return self.xy is None and self.stop is None and self.finding is None and self.waiting is None


@dataclass(frozen=True)
class PlacedByHand:
    """Where a planner put a photo: at a stop, a finding (keys), or a point of the work CRS."""

    stop: str | None = None
    finding: str | None = None
    xy: tuple[float, float] | None = None

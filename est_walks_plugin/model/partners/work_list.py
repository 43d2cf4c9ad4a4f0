"""A work list as it goes out to an owner: plain data, reviewed, in the words of the list's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Callable

XY = tuple[float, float]


@dataclass(frozen=True)
class WorkItem:
    """A task on a list. `number` is the same on paper and in the sheet; `check` is what comes back with an answer.

    `done` is when it was done by the municipality's clock, "2026-05-01 23:50", "" while it is not. `xy` is in the work CRS, `lat_lon` WGS 84; `lamp` says light source and watts. `photos` give reviewed pictures, JPEG
    without metadata, when they are asked for.
    """

    number: int
    task: str
    title: str
    owner: str
    place: str = ""
    measure: str = ""
    category: str = ""
    state: str = ""
    due: date | None = None
    season: str = ""
    text: str = ""
    walk: str = ""
    pole: str = ""
    lamp: str = ""
    photo_no: str = ""
    work_order: str = ""
    cost: float | None = None
    check: str = ""
    xy: XY | None = None
    lat_lon: XY | None = None
    link: str = ""
    done: str = ""
    photos: tuple[Callable[[], bytes], ...] = ()


@dataclass(frozen=True)
class WorkList:
    """The list of an owner (its name), of all of them where it is empty. `states` are the words that may be chosen.

    `unreviewed_texts` and `unreviewed_photos` stayed at home until somebody has looked at them.
    """

    owner: str
    sender: str
    made: date
    crs: str
    language: str
    items: tuple[WorkItem, ...] = ()
    states: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    example: bool = False
    address: str = ""
    unreviewed_texts: int = 0
    unreviewed_photos: int = 0

    def of_each_owner(self) -> list[tuple[str, tuple[WorkItem, ...]]]:
        """Return the items by owner, in their order."""
        found: dict[str, list[WorkItem]] = {}
        for item in self.items:
            found.setdefault(item.owner, []).append(item)
        return [(owner, tuple(items)) for owner, items in found.items()]

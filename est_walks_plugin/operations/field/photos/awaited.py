"""Files that came, and photos that were recorded in the field: which is which."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from ....model.field.photo import PhotoFile, PhotoPlace
from ....model.finding import Photo
from ....privacy import screen
from .ground import Ground

AWAITED_S = 120.0
"""A file that was renamed is the one that was recorded within this time ..."""
AWAITED_M = 75.0
"""... and within this distance."""


def matched(photos: Sequence[PhotoFile], places: Sequence[PhotoPlace], ground: Ground) -> dict[int, Photo]:
    """Return the recorded photo of each file (by its number) that is one, by name first, then by time and place."""
    found = _by_name(photos, places, ground.waiting)
    taken = {row.uuid for row in found.values()}
    left = [row for row in ground.waiting if row.uuid not in taken]
    files = [number for number in range(len(photos)) if number not in found]
    pairs = [(number, row) for number in files for row in left if _fits(places[number], row, ground)]
    of_file = Counter(number for number, _ in pairs)
    of_row = Counter(row.uuid for _, row in pairs)
    for number, row in pairs:
        if of_file[number] == 1 and of_row[row.uuid] == 1:  # two that fit are told apart by nobody
            found[number] = row
    return found


def _by_name(photos: Sequence[PhotoFile], places: Sequence[PhotoPlace], waiting: Sequence[Photo]) -> dict[int, Photo]:
    """Match by the last part of the name; of several phones that gave the same name the one nearest in time is meant."""
    named: dict[str, list[Photo]] = {}
    for row in waiting:
        if row.field_name:
            named.setdefault(_name(row.field_name), []).append(row)
    found: dict[int, Photo] = {}
    for number in sorted(range(len(photos)), key=lambda one: photos[one].path):
        rows = named.get(_name(photos[number].name), [])
        if rows:
            row = min(rows, key=lambda one: _apart(places[number], one))
            rows.remove(row)
            found[number] = row
    return found


def _name(path: str) -> str:
    """Return what a file is called, as a store keeps it."""
    return screen(PurePosixPath(path.replace("\\", "/")).name)[0].casefold()


def _apart(place: PhotoPlace, row: Photo) -> float:
    """Return the seconds between a photo and its record, inf where that is not known."""
    if place.taken_at is None or row.taken_at is None:
        return math.inf
    return abs((place.taken_at - row.taken_at).total_seconds())


def _fits(place: PhotoPlace, row: Photo, ground: Ground) -> bool:
    if _apart(place, row) > AWAITED_S:
        return False
    where = _where(row, ground)
    return place.xy is None or where is None or math.dist(place.xy, where) <= AWAITED_M


def _where(row: Photo, ground: Ground) -> tuple[float, float] | None:
    """Return where a photo was recorded: itself, its finding, its stop."""
    if row.easting is not None and row.northing is not None:
        return row.easting, row.northing
    finding = next((one for one in ground.findings if one.uuid == row.finding), None)
    if finding is not None and finding.geometry is not None:
        return float(finding.geometry.x), float(finding.geometry.y)
    return next((one.xy for one in ground.stops if one.uuid == row.stop), None)

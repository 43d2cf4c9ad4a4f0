"""What places are called, and ids that stay."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from ...model.codes import PlaceType
from ...model.wording.place_names import NameCode, PlaceName
from ..network.snapping import SegmentIndex
from ..pairs import near_pairs
from .spots import Spot

STREET_M = 60.0
LANDMARK_M = 150.0

_NAMESPACE = uuid.UUID("8f0d3c5a-6f0e-5b7a-9a53-0c1f5f6f7a11")


@dataclass(frozen=True)
class PlaceCandidate:
    """A place to visit. `origin`: "cluster", "dark_gap", "marked" or "own"; `observations` are rows of the
    observations it was made of, `respondents` the different voices among them, `gap_m` the longest dark
    stretch that belongs to it."""

    id: str
    x: float
    y: float
    place_type: str
    name: PlaceName
    origin: str
    observations: tuple[int, ...] = ()
    gap_m: float = 0.0
    respondents: int = 0


def named(
    spots: Sequence[Spot],
    landmark_xy: np.ndarray,
    landmark_name: np.ndarray,
    street_lines: Sequence[np.ndarray],
    street_names: np.ndarray,
) -> list[PlaceCandidate]:
    """Return the spots as candidates with names, no two alike, and ids from their keys.

    Landmarks are (l,2) metres with names (l,), "" for none; street lines (k,2) metres with names.

    A marked point with a name of its own keeps it; else the name tells the type and the nearest street within 60 m or
    landmark within 150 m.
    """
    if not spots:
        return []
    xy = np.array([(spot.x, spot.y) for spot in spots])
    streets = _nearest_street(xy, street_lines, street_names)
    has_name = np.flatnonzero(landmark_name != "") if len(landmark_name) else np.zeros(0, dtype=np.int64)
    landmarks = _nearest_landmark(
        xy, np.asarray(landmark_xy, dtype=float).reshape(-1, 2)[has_name], landmark_name[has_name]
    )
    names: list[PlaceName] = []
    used: set[PlaceName] = set()
    for row, spot in enumerate(spots):
        own = str(landmark_name[spot.marked]) if spot.marked >= 0 else ""
        name = _name(spot.place_type or PlaceType.PATH.value, own, streets[row], landmarks[row], used)
        used.add(name)
        names.append(name)
    return [
        PlaceCandidate(
            id=str(uuid.uuid5(_NAMESPACE, spot.key)),
            x=spot.x,
            y=spot.y,
            place_type=spot.place_type or PlaceType.PATH.value,
            name=name,
            origin=spot.origin,
            observations=spot.observations,
            gap_m=spot.gap_m,
            respondents=spot.voices,
        )
        for spot, name in zip(spots, names)
    ]


def _name(place_type: str, own: str, street: str, landmark: str, used: set[PlaceName]) -> PlaceName:
    """Return the plainest name that is not used yet."""
    if own and place_type in (PlaceType.TUNNEL, PlaceType.BRIDGE, PlaceType.STAIRS):
        # The name of a tunnel's or bridge's way is that of the street on it.
        street, own = own, ""
    options = []
    if own:
        options.append(PlaceName(NameCode.PROPER, name=own))
        options.append(PlaceName(NameCode.KIND_PROPER, kind=place_type, name=own))
    if street and place_type == PlaceType.PATH:
        options.append(PlaceName(NameCode.PROPER, name=street))
    if street:
        options.append(PlaceName(NameCode.KIND_BY, kind=place_type, name=street))
    if street and landmark and landmark != street:
        options.append(PlaceName(NameCode.PROPER_BY, name=street, by=landmark))
    if landmark and landmark != own:
        options.append(PlaceName(NameCode.KIND_BY, kind=place_type, name=landmark))
    options.append(PlaceName(NameCode.KIND, kind=place_type))
    for option in options:
        if option not in used:
            return option
    number = 2
    while replace(options[0], number=number) in used:
        number += 1
    return replace(options[0], number=number)


def _nearest_street(xy: np.ndarray, lines: Sequence[np.ndarray], names: np.ndarray) -> list[str]:
    kept = [row for row, line in enumerate(lines) if len(line) > 1 and names[row]]
    if not kept:
        return [""] * len(xy)
    start = np.concatenate([np.asarray(lines[row], dtype=float)[:-1, :2] for row in kept])
    end = np.concatenate([np.asarray(lines[row], dtype=float)[1:, :2] for row in kept])
    owner = np.repeat(kept, [len(lines[row]) - 1 for row in kept])
    segment, _, distance = SegmentIndex(start, end).nearest(xy)
    return [str(names[owner[s]]) if d <= STREET_M else "" for s, d in zip(segment, distance)]


def _nearest_landmark(xy: np.ndarray, at: np.ndarray, names: np.ndarray) -> list[str]:
    from scipy.spatial import cKDTree

    if len(at) == 0:
        return [""] * len(xy)
    away, row = cKDTree(at).query(xy)
    return [str(names[r]) if d <= LANDMARK_M else "" for r, d in zip(row, away)]


def keep_ids(fresh: Sequence[PlaceCandidate], known: Sequence[PlaceCandidate], radius_m: float) -> list[PlaceCandidate]:
    """Return the candidates with the ids of `known` places of their type within `radius_m`, nearest pairs first.

    Ids are unique: where two spots would share one, the later gets an id of its own.
    """
    ids = {row: place.id for row, place in enumerate(fresh)}
    i, j, away = near_pairs(_positions(fresh), _positions(known), radius_m)
    pairs = sorted(
        (float(distance), known[old].id, int(row))
        for row, old, distance in zip(i, j, away)
        if known[old].place_type == fresh[row].place_type
    )
    given: dict[str, int] = {}
    named_rows: set[int] = set()
    for _, identity, row in pairs:
        if identity not in given and row not in named_rows:
            given[identity] = row
            named_rows.add(row)
            ids[row] = identity
    result, seen = [], set()
    for row, candidate in enumerate(fresh):
        identity, count = ids[row], 0
        while identity in seen or given.get(identity, row) != row:
            count += 1
            identity = str(uuid.uuid5(_NAMESPACE, f"{ids[row]}:{count}"))
        seen.add(identity)
        result.append(replace(candidate, id=identity))
    return result


def _positions(places: Sequence[PlaceCandidate]) -> np.ndarray:
    return np.array([(place.x, place.y) for place in places], dtype=float).reshape(-1, 2)

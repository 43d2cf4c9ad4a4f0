"""A place to visit, and ids that stay."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from ...model.codes import PlaceType
from ...model.wording.place_names import PlaceName
from ..pairs import near_pairs
from .spots import Spot

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


def candidates_of(spots: Sequence[Spot], names: Sequence[PlaceName]) -> list[PlaceCandidate]:
    """Return the spots as candidates with their names, and ids from their keys."""
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

"""Places worth a visit, proposed from what residents mark, where the light is missing and what stands there.

Observations that lie together become one place (voices are counted, not pins), long dark stretches and
marked points of the network (tunnels, stairs, stops ...) become places of their own unless one is there
already. The same input gives the same ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Sequence

import numpy as np

from ...i18n import tr
from ...model.codes import PlaceType
from ...model.errors import InputError
from ...model.wording.place_names import PlaceName
from ..light.gaps import DarkGap
from . import spots as place_spots
from .candidates import PlaceCandidate, candidates_of, keep_ids
from .names import names_of
from .surroundings import Crossed, Lead, Surroundings, Ways

__all__ = ["Observations", "PlaceCandidate", "Points", "place_type_of", "propose"]

MERGE_MARKED_M = 30.0

_TYPES = {
    "tunnel": PlaceType.TUNNEL,
    "bridge": PlaceType.BRIDGE,
    "stairs": PlaceType.STAIRS,
    "steps": PlaceType.STAIRS,
    "bus_stop": PlaceType.BUS_STOP,
    "station": PlaceType.STATION,
    "square": PlaceType.SQUARE,
    "school": PlaceType.SCHOOL_YARD,
    "preschool": PlaceType.SCHOOL_YARD,
    "school_yard": PlaceType.SCHOOL_YARD,
    "playground": PlaceType.PLAYGROUND,
    "car_park": PlaceType.CAR_PARK,
    "entrance": PlaceType.ENTRANCE,
    "park": PlaceType.PARK,
}


@dataclass(frozen=True)
class Observations:
    """Survey pins, cases, EST reports, school views and partners' observations as arrays of one length n.

    `xy` (n,2) metres; `kind` "survey", "case", "est"/"est_report", "school"/"school_view", "partner"; `category` code or "";
    `respondent` salted key or "" (then the observation counts as a voice of its own); `date`
    datetime64[D], NaT when unknown; `feeling` 0 (frightening) - 3 (good), nan when not asked; `open` is False for
    closed cases; `id` stable text. Only `xy` is needed.
    """

    xy: np.ndarray
    kind: Any = None
    category: Any = None
    respondent: Any = None
    date: Any = None
    feeling: Any = None
    open: Any = None
    id: Any = None

    def __len__(self) -> int:
        return len(self.xy)

    def kinds(self) -> np.ndarray:
        """Return (n,) "survey", "case", "est", "school" or "partner"."""
        given = _texts(self.kind, len(self.xy), "survey")
        given = np.where(given == "est_report", "est", given)
        return np.where(given == "school_view", "school", given)

    def categories(self) -> np.ndarray:
        """Return (n,) category codes, "" when none."""
        return _texts(self.category, len(self.xy), "")

    def voices(self) -> np.ndarray:
        """Return (n,) int: the same number for observations of the same respondent."""
        return self._voices

    @cached_property
    def _voices(self) -> np.ndarray:
        respondents = _texts(self.respondent, len(self.xy), "").tolist()
        numbers: dict[str, int] = {}  # a hundred thousand keys: numbered as they come in a tenth of the time of a sort
        voice = [numbers.setdefault(key, len(numbers)) if key else -1 for key in respondents]
        found = np.array(voice, dtype=np.int64)
        alone = np.flatnonzero(found < 0)
        found[alone] = len(found) + alone
        return found

    def dates(self) -> np.ndarray:
        """Return (n,) datetime64[D]."""
        if self.date is None:
            return np.full(len(self.xy), np.datetime64("NaT", "D"))
        return np.asarray(self.date, dtype="datetime64[D]")

    def feelings(self) -> np.ndarray:
        """Return (n,) 0-3 or nan."""
        if self.feeling is None:
            return np.full(len(self.xy), np.nan)
        return np.array([np.nan if value is None else value for value in self.feeling], dtype=float)

    def opens(self) -> np.ndarray:
        """Return (n,) bool."""
        if self.open is None:
            return np.ones(len(self.xy), dtype=bool)
        return np.asarray(self.open, dtype=bool)


@dataclass(frozen=True)
class Points:
    """Landmarks and marked points: `xy` (p,2), `kind` codes (landmark kinds, "tunnel", "stairs", "bridge" ...),
    `name` or "", `id` stable text or ""."""

    xy: np.ndarray
    kind: Any
    name: Any = None
    id: Any = None

    def __len__(self) -> int:
        return len(self.xy)

    def kinds(self) -> np.ndarray:
        """Return (p,) codes."""
        return _texts(self.kind, len(self.xy), "")

    def names(self) -> np.ndarray:
        """Return (p,) names, "" when none."""
        return _texts(self.name, len(self.xy), "")

    def ids(self) -> np.ndarray:
        """Return (p,) ids, "" when none."""
        return _texts(self.id, len(self.xy), "")


def _texts(values: Any, count: int, default: str) -> np.ndarray:
    if values is None:
        return np.full(count, default, dtype=object)
    return np.array([default if value is None or value == "" else str(value) for value in values], dtype=object)


def place_type_of(kind: str) -> PlaceType | None:
    """Return the type of place a landmark or marked point of `kind` is, None when it is only a landmark."""
    return _TYPES.get(kind)


def propose(
    observations: Observations,
    *,
    gaps: Sequence[DarkGap] = (),
    points: Points | None = None,
    ways: Ways | None = None,
    crossed: Crossed | None = None,
    radius_m: float = 40.0,
    min_points: int = 3,
    min_gap_m: float = 40.0,
    existing: Sequence[PlaceCandidate] = (),
) -> list[PlaceCandidate]:
    """Return candidates: own and known places first, then clusters, dark stretches and marked points.

    A cluster needs `min_points` different voices within `radius_m`; a dark stretch counts from `min_gap_m` and is
    not a place of its own within `radius_m` of one. Places of `existing` with origin "own" are always
    kept as they are; the others lend their id to the candidate of the same type nearest to them within `radius_m`,
    so that a place stays the same place when observations are added. Names come from `ways` and what they cross. Raises InputError for NaN positions.
    """
    xy = np.asarray(observations.xy, dtype=float).reshape(-1, 2)
    marked = points if points is not None else Points(np.empty((0, 2)), [])
    if not np.isfinite(xy).all() or not np.isfinite(np.asarray(marked.xy, dtype=float)).all():
        raise InputError(tr("An observation or landmark has no usable position; leave it out or give it one."))
    own = [place for place in existing if place.origin == "own"]
    at = np.asarray(marked.xy, dtype=float).reshape(-1, 2)
    types = [(row, place_type_of(kind)) for row, kind in enumerate(marked.kinds())]
    spots = [
        *place_spots.from_clusters(xy, observations.voices(), radius_m, min_points),
        *place_spots.from_marked(at, [(row, kind.value) for row, kind in types if kind is not None], marked.ids()),
        *place_spots.from_gaps([gap for gap in gaps if gap.state == "dark" and gap.length_m >= min_gap_m]),
    ]
    taken = np.array([(place.x, place.y) for place in own], dtype=float).reshape(-1, 2)
    spots = place_spots.merged(spots, taken, radius_m, MERGE_MARKED_M)
    around = Surroundings(ways or Ways(), crossed or Crossed(), at, marked.kinds(), marked.names())
    candidates = candidates_of(spots, _names(spots, at, marked, around))
    return own + keep_ids(candidates, [place for place in existing if place.origin != "own"], radius_m)


def _names(spots: Sequence[place_spots.Spot], at: np.ndarray, marked: Points, around: Surroundings) -> list[PlaceName]:
    """Return the spots' names, looked up where the marked point stands that a spot is."""
    kinds, names = marked.kinds(), marked.names()
    xy = [at[spot.marked] if spot.marked >= 0 else (spot.x, spot.y) for spot in spots]
    own = [Lead(str(kinds[spot.marked]), str(names[spot.marked])) if spot.marked >= 0 else Lead() for spot in spots]
    return names_of(spots, own, np.array(xy, dtype=float).reshape(-1, 2), around)

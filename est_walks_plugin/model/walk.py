"""A planned walk as plain data: stops, legs, times and light, before and after it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Iterable

from . import defaults
from .codes import Profile, WayLight
from .wording.left_out import LeftOut
from .wording.place_names import PlaceName, place_name
from .wording.reader import Reader, plain_reader
from .wording.reasons import Reason, reason_text, reasons_text
from .wording.turns import Turn, turn_text
from .wording.walk_warnings import Unreached, WalkWarning, unreached_text, warning_text

XY = tuple[float, float]
MOST_TOLD = 0.15
"""A bound is told when it is at most this share above the plan."""


@dataclass(frozen=True)
class WalkRequest:
    """What the planner asks for.

    `start_xy`, `end_xy` are (easting, northing) in the store's work CRS; without an end the walk returns to its start.
    `starts_at` is aware. `dwell_min` overrides the minutes at single places (uuid -> minutes), `type_dwell_min` at
    types of place. `required` and `forbidden` are uuids of places; `order` are required places in their order.
    `max_iterations` makes the answer the same on every machine; `time_limit_s` is the most it may take.
    """

    name: str
    start_xy: XY
    starts_at: datetime
    area: str | None = None
    end_xy: XY | None = None
    start_name: str = ""
    end_name: str = ""
    duration_min: float = defaults.DURATION_MIN
    pace_kmh: float = defaults.PACE_KMH
    stop_min: float = defaults.STOP_MIN
    profile: Profile = Profile.EVERYONE
    groups: int = defaults.GROUPS
    required: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    max_stops: int | None = None
    every_kind: bool = False
    gather_before_min: float = defaults.GATHER_MIN
    gather_after_min: float = defaults.GATHER_MIN
    dwell_min: dict[str, float] = field(default_factory=dict)
    type_dwell_min: dict[str, float] = field(default_factory=dict)
    follow_light: bool = True
    repeats: str | None = None
    ranking: str | None = None
    seed: int = defaults.SEED
    time_limit_s: float = defaults.TIME_LIMIT_S


@dataclass(frozen=True)
class Unreachable:
    """A place that cannot be a stop, why, and the nearest point that can be reached."""

    place: str
    name: PlaceName
    reason: Unreached
    distance_m: float
    nearest_xy: XY | None

    @property
    def why(self) -> str:
        """The reason in the language of QGIS."""
        return unreached_text(self.reason, self.distance_m, plain_reader())

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return the place for a receipt."""
        return {
            "place": self.place,
            "name": place_name(self.name, reader),
            "reason": unreached_text(self.reason, self.distance_m, reader),
            "distance_m": round(self.distance_m, 1),
            "nearest": [round(value, 2) for value in self.nearest_xy] if self.nearest_xy else None,
        }


@dataclass(frozen=True)
class SeenPlace:
    """A place within sight of the way without a stop, and what that gives."""

    place: str
    name: PlaceName
    score: float

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return the place for a receipt."""
        return {"place": self.place, "score": round(self.score, 2), "name": place_name(self.name, reader)}


@dataclass(frozen=True)
class PlannedStop:
    """A stop of a plan: `xy` is where the group stands, on the way nearest to the place.

    `place` is None for a point the planner put on the map. `uuid` is the stop's key in the store: it stays the same
    however the walk is changed, so that findings stay at their stops.
    """

    seq: int
    place: str | None
    name: PlaceName
    place_type: str
    xy: XY
    arrive: datetime
    leave: datetime
    light: str
    dwell_min: float
    score: float
    reasons: tuple[Reason, ...] = ()
    locked: bool = False
    uuid: str = ""

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        return {
            "seq": self.seq,
            "place": self.place,
            "name": place_name(self.name, reader),
            "place_type": self.place_type,
            "arrive": self.arrive.isoformat(timespec="seconds"),
            "leave": self.leave.isoformat(timespec="seconds"),
            "light": self.light,
            "dwell_min": round(self.dwell_min, 2),
            "score": round(self.score, 2),
            "reasons": [{**reason.to_json(), "text": reason_text(reason, reader)} for reason in self.reasons],
            "reasons_text": reasons_text(self.reasons, reader),
            "x": round(self.xy[0], 2),
            "y": round(self.xy[1], 2),
            "locked": self.locked,
        }


@dataclass(frozen=True)
class LightStretch:
    """A stretch of a leg in one light, in metres along it."""

    from_m: float
    to_m: float
    light: WayLight

    @property
    def length_m(self) -> float:
        """How long it is."""
        return self.to_m - self.from_m


@dataclass(frozen=True)
class PlannedLeg:
    """The way to the next stop. `line` (k, 2), `unlit` and `unknown` are parts of it, arrays (m, 2).

    `light` are its stretches one after another, from its beginning to its end; what is `unlit` and `unknown` are those.
    `doubtful` are the names of ways on it whose opening hours cannot be decided.
    """

    seq: int
    line: Any
    length_m: float
    walking_s: float
    unlit_m: float = 0.0
    unknown_light_m: float = 0.0
    stairs: int = 0
    tunnels: int = 0
    unlit: tuple[Any, ...] = ()
    unknown: tuple[Any, ...] = ()
    light: tuple[LightStretch, ...] = ()
    turns: tuple[Turn, ...] = ()
    doubtful: tuple[str, ...] = ()

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        return {
            "seq": self.seq,
            "length_m": round(self.length_m, 1),
            "walking_min": round(self.walking_s / 60, 2),
            "unlit_m": round(self.unlit_m, 1),
            "unknown_light_m": round(self.unknown_light_m, 1),
            "stairs": self.stairs,
            "tunnels": self.tunnels,
            "turns": [
                {
                    "kind": turn.kind.value,
                    "name": turn.name,
                    "length_m": round(turn.length_m, 1),
                    "text": turn_text(turn, reader),
                    "x": round(turn.x, 2),
                    "y": round(turn.y, 2),
                }
                for turn in self.turns
            ],
        }


def more_to_have(score: float, bound: float | None) -> float | None:
    """Return the share by which the stops of another plan could be worth more, None where that is not known well enough.

    A bound far above says more of the bound than of the plan.
    """
    if bound is None or score <= 0 or bound > score * (1 + MOST_TOLD) * (1 + 1e-9):
        return None
    return max(0.0, bound / score - 1)


@dataclass(frozen=True)
class WalkPlan:
    """One walk of one group. Lengths in metres along the real way, times in minutes.

    `score` is what its stops give in the light they are reached in, and what is seen in passing; `score_upper_bound`
    the most the stops of any plan could give in that time, so it is to be held against `stops_score`. `free_min` is left
    of the time; `left_out` are the places that could be stops and are none.
    """

    id: str
    group_no: int
    stops: tuple[PlannedStop, ...]
    legs: tuple[PlannedLeg, ...]
    length_m: float
    walking_min: float
    total_min: float
    score: float
    score_upper_bound: float | None
    starts_at: datetime
    ends_at: datetime
    sunset: datetime | None
    civil_dusk: datetime | None
    dark_share: float
    warnings: tuple[WalkWarning, ...] = ()
    seen: tuple[SeenPlace, ...] = ()
    free_min: float = 0.0
    left_out: tuple[LeftOut, ...] = ()

    @property
    def stops_score(self) -> float:
        """The score of the stops alone, which `score_upper_bound` bounds."""
        return float(sum(stop.score for stop in self.stops))

    @property
    def unlit_m(self) -> float:
        """Metres of the way without light."""
        return sum(leg.unlit_m for leg in self.legs)

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return the plan for a receipt; its bound has what this walk sees in passing added, as its score has."""
        seen = self.score - self.stops_score
        near = more_to_have(self.stops_score, self.score_upper_bound) is not None
        bound = round(self.score_upper_bound + seen, 2) if near and self.score_upper_bound is not None else None
        return {
            "id": self.id,
            "group": self.group_no,
            "length_m": round(self.length_m, 1),
            "walking_min": round(self.walking_min, 2),
            "total_min": round(self.total_min, 2),
            "free_min": round(self.free_min, 2),
            "score": round(self.score, 2),
            "score_of_stops": round(self.stops_score, 2),
            **({} if bound is None else {"score_upper_bound": bound}),
            "starts_at": self.starts_at.isoformat(timespec="seconds"),
            "ends_at": self.ends_at.isoformat(timespec="seconds"),
            "dark_share": round(self.dark_share, 3),
            "unlit_m": round(self.unlit_m, 1),
            "stops": [stop.to_dict(reader) for stop in self.stops],
            "legs": [leg.to_dict(reader) for leg in self.legs],
            "left_out": [place.to_dict(reader) for place in self.left_out],
            "seen": [place.to_dict(reader) for place in self.seen],
            "warnings": [{**warning.to_json(), "text": warning_text(warning, reader)} for warning in self.warnings],
        }


def warnings_told(walks: Iterable[WalkPlan], reader: Reader) -> list[dict[str, Any]]:
    """Return the warnings of walks for a receipt, each with the key of its walk."""
    return [
        {"walk": walk.id, **warning.to_json(), "text": warning_text(warning, reader)}
        for walk in walks
        for warning in walk.warnings
    ]


@dataclass(frozen=True)
class PlanResult:
    """What planning gave: one walk a group, all starting together; `reader` is who its receipt is for."""

    walks: tuple[WalkPlan, ...]
    unreachable: tuple[Unreachable, ...]
    start_snap_m: float
    ranking: str
    sunset: datetime | None
    civil_dusk: datetime | None
    seconds: float
    reader: Reader

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        reader = self.reader
        return {
            "walks": [walk.to_dict(reader) for walk in self.walks],
            "sunset": self.sunset.isoformat(timespec="seconds") if self.sunset else None,
            "civil_dusk": self.civil_dusk.isoformat(timespec="seconds") if self.civil_dusk else None,
            "unreachable": [place.to_dict(reader) for place in self.unreachable],
            "start_snap_m": round(self.start_snap_m, 1),
            "warnings": warnings_told(self.walks, reader),
            "ranking": self.ranking,
            "seconds": round(self.seconds, 3),
        }

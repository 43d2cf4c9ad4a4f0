"""A walk, its stops and its legs as the store keeps them: one frozen dataclass a table, fields named as its columns.

`geometry` is a shapely shape in the store's work CRS, or None. Instants are aware datetimes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any, Mapping

from . import defaults
from .codes import LegPart, Profile, Review, WalkState
from .from_row import FromRow
from .wording.place_names import NAMELESS, PlaceName
from .wording.reasons import Reason
from .wording.turns import Turn

XY = tuple[float, float]


@dataclass(frozen=True)
class StoredWalk(FromRow):
    """A walk of one group. `settings` are the parts of its request, and of its plan, that have no column."""

    uuid: str
    name: str = ""
    area: str | None = None
    area_name: str = ""
    series: str | None = None
    group_no: int = 1
    groups: int = defaults.GROUPS
    state: str = WalkState.PLANNED.value
    starts_at: datetime | None = None
    starts_text: str = ""
    duration_min: float = defaults.DURATION_MIN
    pace_kmh: float = defaults.PACE_KMH
    stop_min: float = defaults.STOP_MIN
    profile: int = Profile.EVERYONE.value
    start_name: str = ""
    end_name: str = ""
    start_x: float | None = None
    start_y: float | None = None
    end_x: float | None = None
    end_y: float | None = None
    length_m: float | None = None
    walking_min: float | None = None
    total_min: float | None = None
    score: float | None = None
    score_upper_bound: float | None = None
    sunset: datetime | None = None
    civil_dusk: datetime | None = None
    ranking: str | None = None
    repeats: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    geometry: Any = None
    changed: datetime | None = None
    row_version: int = 1

    @property
    def start_xy(self) -> XY | None:
        """Where it starts, None when that is not known."""
        return None if self.start_x is None or self.start_y is None else (self.start_x, self.start_y)

    @property
    def end_xy(self) -> XY | None:
        """Where it ends, None when that is where it starts."""
        if self.end_x is None or self.end_y is None:
            return None
        end = (self.end_x, self.end_y)
        return None if self.settings.get("loop", end == self.start_xy) else end

    @property
    def shared_name(self) -> str:
        """The name without the number of its group: what the groups of a walk are called together."""
        return self.name.removesuffix(f" ({self.group_no})") if self.groups > defaults.GROUPS else self.name

    @property
    def starts(self) -> datetime:
        """When it starts; one without a start time, as typed in plain QGIS: when its row was changed."""
        return self.starts_at or self.changed or datetime.now(timezone.utc)

    @property
    def ends(self) -> datetime:
        """When the evening ends."""
        return self.starts + timedelta(minutes=self.total_min or self.duration_min)


@dataclass(frozen=True)
class StoredStop(FromRow):
    """A stop. `place` is None for a point the planner put on the map.

    `score_day` and `score_dark` (0-3) and `field_note` are what the group said of the whole stop; `review` is that note's.
    """

    uuid: str
    walk: str
    seq: int
    place: str | None = None
    name: PlaceName = NAMELESS
    place_type: str = ""
    arrive: datetime | None = None
    arrive_text: str = ""
    light: str = ""
    dwell_min: float = 0.0
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()
    locked: bool = False
    note: str = ""
    score_day: int | None = None
    score_dark: int | None = None
    field_note: str = ""
    review: str = Review.CLEAR.value
    geometry: Any = None
    row_version: int = 1

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> StoredStop:
        """Return the stop of a row, its name and reasons as codes."""
        return super().from_row(
            {**row, "name": PlaceName.from_row(row), "reasons": Reason.all_from_json(row.get("reasons"))}
        )

    @property
    def xy(self) -> XY | None:
        """Where the group stands, None when that is not known."""
        return None if self.geometry is None else (float(self.geometry.x), float(self.geometry.y))


@dataclass(frozen=True)
class StoredLeg(FromRow):
    """The way to a stop, or the part of it that has no light, or of whose light nothing is known."""

    uuid: str
    walk: str
    seq: int
    light: str = LegPart.WHOLE.value
    length_m: float = 0.0
    walking_min: float = 0.0
    unlit_m: float = 0.0
    stairs: int = 0
    turns: tuple[Turn, ...] = ()
    geometry: Any = None

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> StoredLeg:
        """Return the leg of a row, its turns as codes."""
        return super().from_row({**row, "turns": Turn.all_from_json(row.get("turns"))})

"""The planner's question on arrays: candidate places on the network, the times between them, worth by light."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...model.localtime import DEFAULT_ZONE
from ...model.wording.place_names import PlaceName
from ...model.wording.reasons import ReasonCode
from .open_hours import PlaceCalendar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from ...model.walk import Unreachable, WalkRequest
    from ...model.wording.left_out import LeftOut
    from ...model.wording.reasons import Reason
    from ..light.dimmed import LineSpans
    from ..light.gaps import DarkGap
    from ..light.sun import SunTimes
    from ..network import Snap, WalkNetwork
    from .open_hours import HoursOfWays, OpenWays


@dataclass(frozen=True)
class Candidate:
    """A place that may become a stop. `worth_day` and `worth_dark` are its score when reached before or after dusk.

    `stretches` are the pieces of the dark stretch at it, (number, worth): part of `worth_dark`, and what other places have
    of the same piece is not worth more in one walk than the most of them. `position` is that in the ranking, 0 for none;
    `daylight` are the categories told there that are seen by day.
    """

    place: str | None
    name: PlaceName
    place_type: str
    xy: tuple[float, float]
    score: float
    worth_day: float
    worth_dark: float
    lighting: bool
    reasons: tuple[Reason, ...] = ()
    stretches: tuple[tuple[int, float], ...] = ()
    position: int = 0
    daylight: tuple[str, ...] = ()

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Candidate:
        """Return a row of table place as a candidate that no ranking knows: it is worth nothing to the search."""
        xy = (row["geometry"].x, row["geometry"].y)
        return cls(row["uuid"], PlaceName.from_row(row), row["place_type"], xy, 0.0, 0.0, 0.0, lighting=False)

    @property
    def key(self) -> str:
        """What tells it apart in a walk: its place, or where the planner put it."""
        return self.place or f"point:{self.xy[0]:.1f}:{self.xy[1]:.1f}"

    @property
    def main_problem(self) -> str:
        """The code of the reason that weighs most: its kind of problem."""
        told = next((reason for reason in self.reasons if reason.code is not ReasonCode.CHOSEN), None)
        return self.place_type if told is None else told.code.value


@dataclass
class WalkModel:
    """All that a plan, and its later changes, are computed from. Node 0 is the start, the last one the end.

    `lines` are the (k, 2) arrays that `network` was built from and the spans of `gaps` and `dimmed` count along. `pool` are the places
    to choose from, `candidates` those of them that can be reached; `candidates[i]` is node i + 1. `seconds` (n, n) is
    walking time at the request's pace, `snaps` the nodes' positions on the network, `dropped` the ranked places not in the pool,
    `others` the groups whose stored walks stop at a place. `viewpoints` are the points chosen to
    look at places from, by `Candidate.key`. `hours` are the ways that open and close, `open_ways` what they say now.
    """

    request: WalkRequest
    lines: Sequence[NDArray[Any]]
    network: WalkNetwork
    candidates: list[Candidate]
    snaps: list[Snap]
    seconds: NDArray[Any]
    start_snap_m: float
    sun: SunTimes
    gaps: Sequence[DarkGap]
    ranking: str
    unreachable: list[Unreachable] = field(default_factory=list)
    dropped: Sequence[LeftOut] = ()
    others: Mapping[str, int] = field(default_factory=dict)
    pool: list[Candidate] = field(default_factory=list)
    viewpoints: dict[str, tuple[float, float]] = field(default_factory=dict)
    dimmed: LineSpans = field(default_factory=dict)
    hours: HoursOfWays | None = None
    open_ways: OpenWays | None = None
    time_zone: str = DEFAULT_ZONE

    def keep_hours(self, before: WalkRequest | None = None) -> bool:
        """Open and close the ways by the hours of the request; return whether the network became another.

        `before` is the request they were kept for so far.
        """
        now = (self.request.starts_at, self.request.duration_min)
        if self.hours is None or not self.hours.rules or (before and (before.starts_at, before.duration_min) == now):
            return False
        calendar = PlaceCalendar(self.sun.lon, self.sun.lat, self.time_zone)
        known, self.open_ways = self.open_ways, self.hours.during(*now, calendar)
        if known is not None and bool((known.foot == self.open_ways.foot).all()):
            return dict(known.doubtful) != dict(self.open_ways.doubtful)
        self.network = self.network.with_foot(self.open_ways.foot)
        return True

    @property
    def end(self) -> int:
        """The node the walk ends at: 0 in a loop."""
        return 0 if self.request.end_xy is None else len(self.candidates) + 1

    def node_of(self, place: str) -> int | None:
        """Return the node of a place, None when it is no candidate."""
        for number, candidate in enumerate(self.candidates, 1):
            if candidate.place == place:
                return number
        return None

    def dwell_s(self, node: int) -> float:
        """Return the seconds spent at a node."""
        if not 1 <= node <= len(self.candidates):
            return 0.0
        candidate = self.candidates[node - 1]
        request = self.request
        minutes = request.dwell_min.get(candidate.key)
        if minutes is None:
            minutes = request.type_dwell_min.get(candidate.place_type, request.stop_min)
        return 60.0 * minutes

    def walk_start(self) -> datetime:
        """Return when the group leaves the meeting point."""
        return self.request.starts_at + timedelta(minutes=self.request.gather_before_min)

    def copied(self) -> WalkModel:
        """Return a model that can be changed apart from this one; network and lines are shared and never change."""
        return replace(
            self,
            candidates=list(self.candidates),
            snaps=list(self.snaps),
            seconds=self.seconds.copy(),
            pool=list(self.pool),
            unreachable=list(self.unreachable),
        )

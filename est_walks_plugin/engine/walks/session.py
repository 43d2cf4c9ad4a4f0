"""A walk changed by hand while everything stays true: every change gives a whole new plan, undo and redo included."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import InfeasibleError, InputError, ParameterError
from ...model.feedback import Feedback
from ...model.wording.place_names import NAMELESS, NameCode, PlaceName, given
from ...model.wording.reasons import Reason, ReasonCode
from ..light import sun as engine_sun
from .attach import admit, attach, attach_ends, cheapest_position
from .model import Candidate, WalkModel
from .plan import build_plan
from .search import solve_again

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...model.stored_walk import StoredStop
    from ...model.walk import PlannedLeg, PlannedStop, WalkPlan, WalkRequest

UNDO_STEPS = 1000
"""More than the window takes back, whose steps are several changes each."""


@dataclass(frozen=True)
class _Stop:
    """A stop in work: `key` tells its place, or its point, among the candidates; `uuid` is its key in the store."""

    key: str
    uuid: str


@dataclass(frozen=True)
class _Moment:
    """What undo goes back to: the stops in order, the keys of the locked ones and the request."""

    stops: tuple[_Stop, ...]
    locked: frozenset[str]
    request: WalkRequest


class WalkSession:
    """A walk in work. Holds the network and the ways between all candidate places, so a change costs milliseconds.

    `plan` is the walk as it stands; every method that changes it returns the new one. `stop_uuids` are keys that stops
    have in the store, by place or point: a stop that stays, or comes back, keeps its own.
    """

    def __init__(
        self,
        model: WalkModel,
        route: Sequence[int],
        *,
        walk_id: str | None = None,
        group_no: int = 1,
        stop_uuids: Mapping[str, str] | None = None,
    ) -> None:
        self._model = model
        self._legs: dict[tuple[int, int], PlannedLeg] = {}
        self._locked: frozenset[str] = frozenset()
        self._points: dict[str, Candidate] = {}
        self._uuids: dict[str, str] = dict(stop_uuids or {})
        self._walk_id = walk_id
        self._group_no = group_no
        self._undo: list[_Moment] = []
        self._redo: list[_Moment] = []
        self._stops: tuple[_Stop, ...] = ()
        self._stops = self._stops_of([self._key(node) for node in route[1:-1]])
        self.plan: WalkPlan = self._build()

    def load(self, stops: Sequence[StoredStop]) -> None:
        """Take over the stops of a stored walk, in their order; to be called before any change."""
        loaded, locked, own_minutes = [], set(), {}
        for stop in stops:
            key = stop.place
            if key is None or self._model.node_of(key) is None:
                if stop.xy is None:
                    continue
                key = self._admit(_own_candidate(stop.xy, stop.name, stop))
                own_minutes[key] = stop.dwell_min
            loaded.append(_Stop(key, stop.uuid))
            self._uuids[key] = stop.uuid
            locked |= {key} if stop.locked else set()
        for key, minutes in own_minutes.items():
            if 60.0 * minutes != self._model.dwell_s(self._node(key)):
                request = self._model.request
                self._model.request = replace(request, dwell_min={**request.dwell_min, key: minutes})
        self._stops, self._locked = tuple(loaded), frozenset(locked)
        self.plan = self._build()

    # --- looking ------------------------------------------------------------------------------------------------

    @property
    def model(self) -> WalkModel:
        """The model the walk is planned on."""
        return self._model

    @property
    def request(self) -> WalkRequest:
        """What was asked for, with the changes made since."""
        return self._model.request

    @property
    def stop_uuids(self) -> dict[str, str]:
        """The keys of stops in the store, of those in the walk and those that were, by place or point."""
        now = {stop.key: stop.uuid for stop in self._stops}
        return {**{key: known for key, known in self._uuids.items() if known not in now.values()}, **now}

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._redo)

    @property
    def over_budget_min(self) -> float:
        """Minutes by which the walk is longer than wanted; 0 when it fits."""
        return max(0.0, self.plan.total_min - self.request.duration_min)

    # --- changing -----------------------------------------------------------------------------------------------

    def move(self, old: int, new: int) -> WalkPlan:
        """Move the stop at position `old` (0-based) to position `new`."""
        stops = list(self._stops)
        self._check(old)
        stops.insert(max(0, min(new, len(stops) - 1)), stops.pop(old))
        return self._change(stops=tuple(stops))

    def remove(self, position: int) -> WalkPlan:
        """Take away the stop at a position (0-based)."""
        self._check(position)
        stops = self._stops[:position] + self._stops[position + 1 :]
        return self._change(stops=stops, locked=self._locked - {self._stops[position].key})

    def add_place(self, place: Candidate, position: int | None = None) -> WalkPlan:
        """Add a place, where it costs least or at a position. Raises ParameterError when unreachable."""
        if place.key in {stop.key for stop in self._stops}:
            raise ParameterError(tr("The place is a stop of the walk already."))
        if self._model.node_of(place.key) is None:
            self._admit(place)
        return self._insert(place.key, position)

    def add_point(
        self,
        xy: tuple[float, float],
        name: str | PlaceName,
        position: int | None = None,
        *,
        like: PlannedStop | None = None,
    ) -> WalkPlan:
        """Add a stop anywhere on the map. Raises ParameterError, with the nearest way, when no path is near.

        `like` is a stop it stands in for: why one stops there stays the same, and so does its key when it is free.
        """
        named = name if isinstance(name, PlaceName) else given(name)
        key = self._admit(_own_candidate(xy, named, like))
        if like is not None and like.uuid and like.uuid not in {stop.uuid for stop in self._stops}:
            self._uuids[key] = like.uuid
        return self._insert(key, position)

    def drag(self, position: int, xy: tuple[float, float]) -> WalkPlan:
        """Let the stop at a position stand elsewhere and lock it: the same stop, with the same findings.

        Raises ParameterError, with the nearest way, when no path is near.
        """
        self._check(position)
        old, planned = self._stops[position], self.plan.stops[position]
        key = self._admit(_own_candidate(xy, planned.name, planned))
        minutes = self.request.dwell_min.get(old.key)
        request = self.request
        if minutes is not None:
            request = replace(request, dwell_min={**request.dwell_min, key: minutes})
        return self._exchange(position, _Stop(key, old.uuid), request)

    def exchange(self, position: int, place: Candidate) -> WalkPlan:
        """Let another place take a stop's position and lock it: another stop, unless it stood for this place before.

        Raises ParameterError when the place is unreachable, or a stop already.
        """
        self._check(position)
        if place.key in {stop.key for stop in self._stops}:
            raise ParameterError(tr("The place is a stop of the walk already."))
        if self._model.node_of(place.key) is None:
            self._admit(place)
        others = (*self._stops[:position], *self._stops[position + 1 :])
        (stop,) = self._stops_of([place.key], others)
        return self._exchange(position, stop, self.request)

    def lock(self, position: int, locked: bool = True) -> WalkPlan:
        """Lock a stop, so that recalculating keeps it, or let it go."""
        self._check(position)
        key = self._stops[position].key
        return self._change(locked=self._locked | {key} if locked else self._locked - {key})

    def set_dwell(self, position: int, minutes: float) -> WalkPlan:
        """Give a stop its own minutes. Raises ParameterError outside 0 to 60."""
        self._check(position)
        if not 0 <= minutes <= 60:
            raise ParameterError(tr("{minutes:g} minutes at a stop cannot work; give 0 to 60.").format(minutes=minutes))
        dwell = {**self.request.dwell_min, self._stops[position].key: float(minutes)}
        return self._change(request=replace(self.request, dwell_min=dwell))

    def set_start(self, xy: tuple[float, float], name: str = "") -> WalkPlan:
        """Move the start (and the end of a loop). Raises ParameterError when no path is near."""
        return self._change(request=replace(self.request, start_xy=xy, start_name=name), measure=True)

    def set_end(self, xy: tuple[float, float] | None, name: str = "") -> WalkPlan:
        """Move the end; None brings the walk back to its start."""
        return self._change(request=replace(self.request, end_xy=xy, end_name=name), measure=True)

    def set_request(self, **changes: Any) -> WalkPlan:
        """Change start time, pace, minutes, profile ... of the request and keep the stops."""
        measure = bool({"pace_kmh", "profile"} & set(changes))
        return self._change(request=replace(self.request, **changes), measure=measure)

    def recalculate(self, *, feedback: Feedback | None = None) -> WalkPlan:
        """Choose the stops anew, the locked ones kept. Raises InfeasibleError when they do not fit the time."""
        required = {self._node(stop.key) for stop in self._stops if stop.key in self._locked}
        route = solve_again(self._model, required, feedback or Feedback())
        return self._change(stops=self._stops_of([self._key(node) for node in route[1:-1]]))

    def undo(self) -> WalkPlan:
        """Take back the last change."""
        if self._undo:
            self._redo.append(self._moment())
            self._restore(self._undo.pop())
        return self.plan

    def redo(self) -> WalkPlan:
        """Make the change taken back again."""
        if self._redo:
            self._undo.append(self._moment())
            self._restore(self._redo.pop())
        return self.plan

    # --- inside -------------------------------------------------------------------------------------------------

    def _check(self, position: int) -> None:
        if not 0 <= position < len(self._stops):
            raise ParameterError(
                tr("There is no stop {number}; the walk has {last}.").format(number=position + 1, last=len(self._stops))
            )

    def _stops_of(self, keys: Sequence[str], beside: Sequence[_Stop] = ()) -> tuple[_Stop, ...]:
        """Return stops under the uuids they have, or had; new ones where those are taken by a stop that stays."""
        now = {stop.key: stop.uuid for stop in self._stops}
        taken = {stop.uuid for stop in beside} | {now[key] for key in keys if key in now}
        stops = []
        for key in keys:
            known = now.get(key) or self._uuids.get(key)
            if known is None or (known in taken and key not in now):
                known = str(uuid.uuid4())
            taken.add(known)
            self._uuids.setdefault(key, known)
            stops.append(_Stop(key, known))
        return tuple(stops)

    def _key(self, node: int) -> str:
        candidate = self._model.candidates[node - 1]
        for key, own in self._points.items():
            if own is candidate:
                return key
        return candidate.key

    def _node(self, key: str) -> int:
        node = self._model.node_of(key)
        if node is None:
            node = 1 + self._model.candidates.index(self._points[key])
        return node

    def _admit(self, candidate: Candidate) -> str:
        """Put one more place on the network and measure it; return its key."""
        self._forget_ends()
        admit(self._model, candidate)
        if candidate.place is None:
            self._points[candidate.key] = candidate
        return candidate.key

    def _exchange(self, position: int, stop: _Stop, request: WalkRequest) -> WalkPlan:
        old = self._stops[position]
        self._uuids[stop.key] = stop.uuid
        return self._change(
            stops=(*self._stops[:position], stop, *self._stops[position + 1 :]),
            locked=(self._locked - {old.key}) | {stop.key},
            request=request,
        )

    def _insert(self, key: str, position: int | None) -> WalkPlan:
        if position is None:
            position = cheapest_position(self._model, self.route(), self._node(key))
        (stop,) = self._stops_of([key], self._stops)
        return self._change(stops=(*self._stops[:position], stop, *self._stops[position:]))

    def route(self) -> list[int]:
        """Return the nodes of the model in the order they are walked, start and end among them."""
        return [0, *(self._node(stop.key) for stop in self._stops), self._model.end]

    def _forget_ends(self) -> None:
        """Drop the known ways from the start and to the end, whose node or number changes."""
        inner = range(1, len(self._model.candidates) + 1)
        self._legs = {leg: way for leg, way in self._legs.items() if leg[0] in inner and leg[1] in inner}

    def _measure(self, before: WalkRequest) -> None:
        """Put on the network and measure what a changed request asks for, and no more."""
        model, now = self._model, self._model.request
        if now.profile != before.profile:
            self._legs.clear()
            attach(model)
            return
        if now.pace_kmh != before.pace_kmh:
            self._legs.clear()
            model.seconds = model.seconds * (before.pace_kmh / now.pace_kmh)
        if (now.start_xy, now.end_xy) != (before.start_xy, before.end_xy):
            self._forget_ends()
            if not attach_ends(model):
                self._legs.clear()
                attach(model)

    def _moment(self) -> _Moment:
        return _Moment(self._stops, self._locked, self._model.request)

    def _change(
        self,
        *,
        stops: tuple[_Stop, ...] | None = None,
        locked: frozenset[str] | None = None,
        request: WalkRequest | None = None,
        measure: bool = False,
    ) -> WalkPlan:
        before = self._moment()
        target = _Moment(
            self._stops if stops is None else stops,
            self._locked if locked is None else locked,
            request or before.request,
        )
        try:
            self._apply(target, measure)
        except (InputError, ParameterError, InfeasibleError):
            self._apply(before, measure)
            raise
        self._undo = [*self._undo[-UNDO_STEPS + 1 :], before]
        self._redo.clear()
        return self.plan

    def _restore(self, moment: _Moment) -> None:
        now = self._model.request
        names = ("start_xy", "end_xy", "pace_kmh", "profile")
        self._apply(moment, any(getattr(now, name) != getattr(moment.request, name) for name in names))

    def _apply(self, moment: _Moment, measure: bool) -> None:
        model = self._model
        changed_day = moment.request.starts_at != model.request.starts_at
        before, model.request = model.request, moment.request
        if model.keep_hours(before):
            self._legs.clear()
            attach(model)
        if measure:
            self._measure(before)
        if changed_day:
            day = moment.request.starts_at.astimezone(model.sun.zone).date()
            model.sun = engine_sun.times(day, model.sun.lon, model.sun.lat, model.sun.zone)
        self._stops = tuple(stop for stop in moment.stops if self._is_known(stop.key))
        self._locked = moment.locked
        self.plan = self._build()

    def _is_known(self, key: str) -> bool:
        return self._model.node_of(key) is not None or self._points.get(key) in self._model.candidates

    def _build(self) -> WalkPlan:
        return build_plan(
            self._model,
            self.route(),
            group_no=self._group_no,
            locked=self._locked,
            walk_id=self._walk_id,
            legs=self._legs,
            stop_uuids=[stop.uuid for stop in self._stops],
        )


def _own_candidate(xy: tuple[float, float], name: PlaceName, like: PlannedStop | StoredStop | None = None) -> Candidate:
    """Return a candidate for a point the planner chose: it is worth nothing to the solver.

    `like` is a stop that is, or was, there: why one stops stays the same.
    """
    called = PlaceName(NameCode.POINT) if name == NAMELESS else name
    reasons = (like.reasons if like is not None else ()) or (Reason(ReasonCode.CHOSEN),)
    kind = (like.place_type if like is not None else "") or "path"
    return Candidate(None, called, kind, xy, 0.0, 0.0, 0.0, False, reasons)

"""Change a walk by hand while everything stays true: every change gives a whole new plan, undo and redo included."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine import orienteering
from ...engine.walks.attach import MAX_PLACE_SNAP_M, attach, attach_ends, extend
from ...engine.walks.model import Candidate, WalkModel
from ...engine.walks.plan import build_plan
from ...engine.walks.problem import problem_of
from ...engine.walks.search import explained, follow_light, search_steps
from ...i18n import tr
from ...model.codes import Profile
from ...model.errors import InfeasibleError, InputError, ParameterError
from ...model.feedback import Feedback
from ...model.localtime import DEFAULT_ZONE, local
from ...model.walk import PlannedLeg, PlannedStop, WalkPlan, WalkRequest
from ..record_findings import find_walk
from .plan_walk import store_plans
from .read_model import read_candidate, read_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

UNDO_STEPS = 100


@dataclass(frozen=True)
class _Moment:
    """What undo goes back to: the keys of the stops in order, the locked ones and the request."""

    keys: tuple[str, ...]
    locked: frozenset[str]
    request: WalkRequest


def request_of(walk: dict[str, Any], zone: str = DEFAULT_ZONE) -> WalkRequest:
    """Return the request a stored walk was planned from, its start in wall-clock time of `zone`."""
    settings = walk["settings"] or {}
    loop = settings.get("loop", True)
    return WalkRequest(
        name=walk["name"],
        start_xy=(walk["start_x"], walk["start_y"]),
        end_xy=None if loop else (walk["end_x"], walk["end_y"]),
        start_name=walk["start_name"] or "",
        end_name=walk["end_name"] or "",
        starts_at=local(walk["starts_at"], zone),
        area=walk["area"],
        duration_min=walk["duration_min"],
        pace_kmh=walk["pace_kmh"],
        stop_min=walk["stop_min"],
        profile=Profile(walk["profile"] or 0),
        groups=1,
        required=tuple(settings.get("required", ())),
        forbidden=tuple(settings.get("forbidden", ())),
        order=tuple(settings.get("order", ())),
        max_stops=settings.get("max_stops"),
        every_kind=bool(settings.get("every_kind", False)),
        gather_before_min=settings.get("gather_before_min", 0.0),
        gather_after_min=settings.get("gather_after_min", 0.0),
        dwell_min=dict(settings.get("dwell_min", {})),
        type_dwell_min=dict(settings.get("type_dwell_min", {})),
        follow_light=bool(settings.get("follow_light", True)),
        repeats=walk["repeats"],
        ranking=walk["ranking"],
        seed=int(settings.get("seed", 1)),
        time_limit_s=float(settings.get("time_limit_s", 2.0)),
    )


class WalkSession:
    """A walk in work. Holds the network and the ways between all candidate places, so a change costs milliseconds.

    `plan` is the walk as it stands; every method that changes it returns the new one. Nothing is stored until `save`.
    """

    def __init__(
        self, model: WalkModel, route: Sequence[int], *, walk_id: str | None = None, group_no: int = 1
    ) -> None:
        self._model = model
        self._legs: dict[tuple[int, int], PlannedLeg] = {}
        self._locked: frozenset[str] = frozenset()
        self._points: dict[str, Candidate] = {}
        self._walk_id = walk_id
        self._group_no = group_no
        self._undo: list[_Moment] = []
        self._redo: list[_Moment] = []
        self._keys: tuple[str, ...] = tuple(self._key(node) for node in route[1:-1])
        self.plan: WalkPlan = self._build()

    @classmethod
    def open(cls, store: Store, walk: str, *, feedback: Feedback | None = None) -> WalkSession:
        """Return a session on a stored walk. Raises NotFoundError, ParameterError."""
        feedback = feedback or Feedback()
        row = find_walk(store, walk)
        stops = store.rows("stop", {"walk": row["uuid"]}, order_by=("seq",))
        request = request_of(row, store.time_zone)
        required = tuple(dict.fromkeys([*request.required, *(stop["place"] for stop in stops if stop["place"])]))
        viewpoints = {stop["place"]: (stop["geometry"].x, stop["geometry"].y) for stop in stops if stop["place"]}
        model = read_model(store, replace(request, required=required), feedback, viewpoints=viewpoints)
        model.request = request
        session = cls(model, [0, model.end], walk_id=row["uuid"], group_no=row["group_no"] or 1)
        session._load(stops)
        return session

    def _load(self, stops: list[dict[str, Any]]) -> None:
        keys = []
        own_minutes = {}
        for stop in stops:
            key = stop["place"]
            if key is None or self._model.node_of(key) is None:
                point = stop["geometry"]
                key = self._admit(_own_candidate((point.x, point.y), stop["name"] or "", stop))
                own_minutes[key] = stop["dwell_min"]
            keys.append(key)
        for key, minutes in own_minutes.items():
            usual = 60.0 * minutes == self._model.dwell_s(self._node(key))
            if not usual:
                request = self._model.request
                self._model.request = replace(request, dwell_min={**request.dwell_min, key: minutes})
        self._keys = tuple(keys)
        self._locked = frozenset(key for key, stop in zip(keys, stops) if stop["locked"])
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
        keys = list(self._keys)
        self._check(old)
        keys.insert(max(0, min(new, len(keys) - 1)), keys.pop(old))
        return self._change(keys=tuple(keys))

    def remove(self, position: int) -> WalkPlan:
        """Take away the stop at a position (0-based)."""
        self._check(position)
        keys = self._keys[:position] + self._keys[position + 1 :]
        return self._change(keys=keys, locked=self._locked - {self._keys[position]})

    def add_place(self, store: Store, place: str, position: int | None = None) -> WalkPlan:
        """Add a place of the store, where it costs least or at a position. Raises ParameterError when unreachable."""
        if place in self._keys:
            raise ParameterError(tr("The place is a stop of the walk already."))
        if self._model.node_of(place) is None:
            self._admit(read_candidate(store, place))
        return self._insert(place, position)

    def add_point(
        self, xy: tuple[float, float], name: str, position: int | None = None, *, like: PlannedStop | None = None
    ) -> WalkPlan:
        """Add a stop anywhere on the map. Raises ParameterError, with the nearest way, when no path is near.

        `like` is a stop it stands in for: why one stops there stays the same.
        """
        told = {} if like is None else {name: getattr(like, name) for name in ("reasons", "reasons_text", "place_type")}
        return self._insert(self._admit(_own_candidate(xy, name, told)), position)

    def lock(self, position: int, locked: bool = True) -> WalkPlan:
        """Lock a stop, so that recalculating keeps it, or let it go."""
        self._check(position)
        key = self._keys[position]
        return self._change(locked=self._locked | {key} if locked else self._locked - {key})

    def set_dwell(self, position: int, minutes: float) -> WalkPlan:
        """Give a stop its own minutes."""
        self._check(position)
        if not 0 <= minutes <= 60:
            raise ParameterError(tr("{minutes:g} minutes at a stop cannot work; give 0 to 60.").format(minutes=minutes))
        dwell = {**self.request.dwell_min, self._keys[position]: float(minutes)}
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
        feedback = feedback or Feedback()
        model = self._model
        problem = replace(
            problem_of(model),
            required=frozenset(self._node(key) for key in self._keys if key in self._locked),
            order=(),
            routes=1,
        )
        try:
            solution = orienteering.solve(
                problem,
                time_limit_s=self.request.time_limit_s,
                seed=self.request.seed,
                max_iterations=search_steps(model),
                cancelled=feedback.is_cancelled,
                progress=lambda step: feedback.progress(step.fraction),
            )
        except InfeasibleError as error:
            raise explained(model, error) from error
        feedback.check()
        solution = follow_light(model, problem, solution)
        return self._change(keys=tuple(self._key(node) for node in solution.routes[0][1:-1]))

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

    def save(self, store: Store) -> str:
        """Write the walk to the store and return its uuid."""
        plan = replace(self.plan, id=self._walk_id) if self._walk_id else self.plan
        self._walk_id = plan.id
        store_plans(store, self._model, [plan])
        return plan.id

    # --- inside -------------------------------------------------------------------------------------------------

    def _check(self, position: int) -> None:
        if not 0 <= position < len(self._keys):
            raise ParameterError(
                tr("There is no stop {number}; the walk has {last}.").format(number=position + 1, last=len(self._keys))
            )

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
        model = self._model
        profile = Profile(model.request.profile)
        try:
            snap = model.network.snap(
                candidate.xy, MAX_PLACE_SNAP_M, component=model.snaps[0].component, profile=profile
            )
        except InputError as error:
            distance = getattr(error, "distance", float("nan"))
            raise ParameterError(
                tr("“{name}” is {distance:.0f} m from a path that can be reached; the most is {limit:.0f} m.").format(
                    name=candidate.name, distance=distance, limit=MAX_PLACE_SNAP_M
                )
            ) from error
        self._forget_ends()
        model.pool.append(candidate)
        model.candidates.append(candidate)
        extend(model, len(model.candidates), snap)
        if candidate.place is None:
            self._points[candidate.key] = candidate
        return candidate.key

    def _insert(self, key: str, position: int | None) -> WalkPlan:
        if position is None:
            position = self._cheapest(self._node(key))
        return self._change(keys=(*self._keys[:position], key, *self._keys[position:]))

    def _cheapest(self, node: int) -> int:
        route = self._route()
        seconds = self._model.seconds
        detours = [
            seconds[here, node] + seconds[node, there] - (seconds[here, there] if here != there else 0.0)
            for here, there in zip(route, route[1:])
        ]
        return int(np.argmin(detours)) if detours else 0

    def _route(self) -> list[int]:
        return [0, *(self._node(key) for key in self._keys), self._model.end]

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
        return _Moment(self._keys, self._locked, self._model.request)

    def _change(
        self,
        *,
        keys: tuple[str, ...] | None = None,
        locked: frozenset[str] | None = None,
        request: WalkRequest | None = None,
        measure: bool = False,
    ) -> WalkPlan:
        before = self._moment()
        target = _Moment(
            self._keys if keys is None else keys, self._locked if locked is None else locked, request or before.request
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
        from ...engine.light import sun

        model = self._model
        changed_day = moment.request.starts_at != model.request.starts_at
        before, model.request = model.request, moment.request
        if measure:
            self._measure(before)
        if changed_day:
            day = moment.request.starts_at.astimezone(model.sun.zone).date()
            model.sun = sun.times(day, model.sun.lon, model.sun.lat, model.sun.zone)
        self._keys = tuple(key for key in moment.keys if self._is_known(key))
        self._locked = moment.locked
        self.plan = self._build()

    def _is_known(self, key: str) -> bool:
        return self._model.node_of(key) is not None or self._points.get(key) in self._model.candidates

    def _build(self) -> WalkPlan:
        return build_plan(
            self._model,
            self._route(),
            group_no=self._group_no,
            locked=self._locked,
            walk_id=self._walk_id,
            legs=self._legs,
        )


def _own_candidate(xy: tuple[float, float], name: str, stop: dict[str, Any] | None = None) -> Candidate:
    """Return a candidate for a point the planner chose: it is worth nothing to the solver."""
    reasons = tuple((stop or {}).get("reasons") or ())
    text = (stop or {}).get("reasons_text") or tr("chosen by the planner")
    kind = (stop or {}).get("place_type") or "path"
    return Candidate(None, name or tr("Own point"), kind, xy, 0.0, 0.0, 0.0, False, reasons, text)


__all__ = ["WalkSession", "request_of"]

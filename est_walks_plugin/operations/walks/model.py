"""The planner's question as the solver's problem: candidate places on the network, times, worth by light."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.light import sun as engine_sun
from ...engine.network import SnapArray
from ...engine.orienteering import Problem
from ...i18n import tr
from ...model import defaults
from ...model.codes import Profile
from ...model.crs import to_lon_lat
from ...model.errors import InputError, ParameterError
from ...model.localtime import local
from ...model.walk import Unreachable, WalkRequest
from ..areas import find_area, polygon_of
from ..assess_lighting import find_gaps
from ..rank_places import rank_places
from ..scene import Paths, grown, read_lamps, read_observations, read_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...engine.light.sun import SunTimes
    from ...engine.network import Snap, WalkNetwork
    from ...model.feedback import Feedback
    from ...store import Store

MAX_START_SNAP_M = 250.0
MAX_PLACE_SNAP_M = 60.0
PREFER_MAIN_M = 60.0
MAX_CANDIDATES = 60
SPACING_M = 60.0
MARGIN_M = 400.0
LIGHT_PARTS = frozenset({"dark_gap", "lamps_out"})
DAYLIGHT_CATEGORIES = ("shrubbery", "sightline")
TALLY_PARTS = ("respondents", "cases", "school_view", "feeling")


@dataclass(frozen=True)
class Candidate:
    """A place that may become a stop. `worth_day` and `worth_dark` are its score when reached before or after dusk."""

    place: str | None
    name: str
    place_type: str
    xy: tuple[float, float]
    score: float
    worth_day: float
    worth_dark: float
    lighting: bool
    reasons: tuple[dict[str, Any], ...] = ()
    reasons_text: str = ""

    @property
    def key(self) -> str:
        """What tells it apart in a walk: its place, or where the planner put it."""
        return self.place or f"point:{self.xy[0]:.1f}:{self.xy[1]:.1f}"


@dataclass
class WalkModel:
    """All that a plan, and its later changes, are computed from. Node 0 is the start, the last one the end.

    `pool` are the places to choose from, `candidates` those of them that can be reached; `candidates[i]` is node
    i + 1. `seconds` (n, n) is walking time at the request's pace, `snaps` the nodes' positions
    on the network. `stands` are the points chosen to look at places from, by `Candidate.key`.
    """

    request: WalkRequest
    paths: Paths
    network: WalkNetwork
    candidates: list[Candidate]
    snaps: list[Snap]
    seconds: NDArray[np.float64]
    start_snap_m: float
    sun: SunTimes
    gaps: list[Any]
    ranking: str
    unreachable: list[Unreachable] = field(default_factory=list)
    pool: list[Candidate] = field(default_factory=list)
    stands: dict[str, tuple[float, float]] = field(default_factory=dict)

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

    def problem(self) -> Problem:
        """Return the orienteering problem: seconds, and scores as the light of the evening allows at best.

        Raises ParameterError for places nobody knows.
        """
        from .worth import best_scores

        request = self.request
        size = len(self.snaps)
        score = np.zeros(size)
        score[1 : len(self.candidates) + 1] = best_scores(self)
        budget = 60.0 * (request.duration_min - request.gather_before_min - request.gather_after_min)
        kinds: list[frozenset[int]] = []
        if request.every_kind:
            by_type: dict[str, list[int]] = {}
            for number, candidate in enumerate(self.candidates, 1):
                by_type.setdefault(main_problem(candidate), []).append(number)
            kinds = [frozenset(nodes) for _, nodes in sorted(by_type.items())]
        return Problem(
            travel_time=self.seconds,
            score=score,
            service_time=np.array([self.dwell_s(node) for node in range(size)]),
            start=0,
            end=self.end,
            budget=budget,
            routes=request.groups,
            required=frozenset(self._nodes(request.required)),
            forbidden=frozenset(
                node for node in (self.node_of(place) for place in request.forbidden) if node is not None
            ),
            order=tuple(self._nodes(request.order)),
            kinds=kinds,
            max_stops=request.max_stops,
        )

    def _nodes(self, places: tuple[str, ...]) -> list[int]:
        nodes = []
        for place in places:
            node = self.node_of(place)
            if node is None:
                self._refuse_required(place)
            else:
                nodes.append(node)
        return nodes

    def _refuse_required(self, place: str) -> None:
        for lost in self.unreachable:
            if lost.place == place:
                where = lost.nearest_xy or (float("nan"), float("nan"))
                raise ParameterError(
                    tr(
                        "The required place “{name}” cannot be reached: {reason} The nearest point that can be is "
                        "{x:.0f}, {y:.0f}, {metres:.0f} m away."
                    ).format(name=lost.name, reason=lost.reason, x=where[0], y=where[1], metres=lost.distance_m)
                )
        raise ParameterError(
            tr("The required place {place} is not among the places of the ranking; rank the places again.").format(
                place=place
            )
        )


def main_problem(candidate: Candidate) -> str:
    """Return the code of the reason that weighs most for a candidate: its kind of problem."""
    return str(candidate.reasons[0]["code"]) if candidate.reasons else candidate.place_type


def check_request(request: WalkRequest) -> None:
    """Raise ParameterError, naming the value and the remedy, for numbers that cannot make a walk."""
    limits: tuple[tuple[str, float, float, float], ...] = (
        (tr("The duration"), request.duration_min, 5, 600),
        (tr("The pace"), request.pace_kmh, 0.5, 8),
        (tr("The time at a stop"), request.stop_min, 0, 60),
        (tr("The number of groups"), request.groups, 1, 8),
        (tr("The gathering before"), request.gather_before_min, 0, 120),
        (tr("The gathering after"), request.gather_after_min, 0, 120),
        (tr("The time limit"), request.time_limit_s, 0.01, 600),
    )
    for name, value, low, high in limits:
        if not (np.isfinite(value) and low <= value <= high):
            raise ParameterError(
                tr("{name} is {value:g}; give a number from {low:g} to {high:g}.").format(
                    name=name, value=value, low=low, high=high
                )
            )
    for minutes in (*request.dwell_min.values(), *request.type_dwell_min.values()):
        if not (np.isfinite(minutes) and 0 <= minutes <= 60):
            raise ParameterError(tr("{minutes:g} minutes at a stop cannot work; give 0 to 60.").format(minutes=minutes))
    if request.gather_before_min + request.gather_after_min >= request.duration_min:
        raise ParameterError(
            tr("The gathering takes all of the {minutes:g} minutes; give more time or gather shorter.").format(
                minutes=request.duration_min
            )
        )
    if request.max_stops is not None and request.max_stops < 1:
        raise ParameterError(tr("The most stops is {value}; give at least 1.").format(value=request.max_stops))
    points = [request.start_xy, *([request.end_xy] if request.end_xy else [])]
    if not all(np.isfinite(value) for point in points for value in point):
        raise ParameterError(tr("The start or end is no point; pick it on the map again."))
    if request.starts_at.tzinfo is None:
        raise ParameterError(tr("The start time has no time zone."))


def build_model(
    store: Store, request: WalkRequest, feedback: Feedback, *, stands: dict[str, tuple[float, float]] | None = None
) -> WalkModel:
    """Read what a plan needs and put it on the network. Raises ParameterError with the remedy when something lacks.

    `stands` are points to look at places from (place -> x, y) that are settled already: those of a stored walk.
    """
    from .stands import choose_stands

    check_request(request)
    area = find_area(store, request.area)
    bounds = grown(polygon_of(area), MARGIN_M)
    ranking, items = _ranked(store, request, feedback)
    feedback.progress(0.2, tr("Building the walking network"))
    paths = read_paths(store, bounds)
    network = paths.network()
    feedback.check()
    lamps, _ = read_lamps(store, bounds)
    gaps = find_gaps(paths, lamps, defaults.MIN_GAP_M)
    feedback.progress(0.35, tr("Measuring the ways between places"))
    candidates = _candidates(store, items, request, ranking)
    lon, lat = to_lon_lat(*request.start_xy, store.crs)
    model = WalkModel(
        request=request,
        paths=paths,
        network=network,
        candidates=[],
        pool=candidates,
        snaps=[],
        seconds=np.zeros((0, 0)),
        start_snap_m=0.0,
        sun=engine_sun.times(local(request.starts_at, store.time_zone).date(), lon, lat, store.time_zone),
        gaps=gaps,
        ranking=ranking,
        stands=dict(stands or {}),
    )
    attach(model)
    choose_stands(model, quick=stands is None)
    return model


def attach(model: WalkModel) -> None:
    """Put start, places and end on the network and measure between them; those out of reach are listed with the reason."""
    request, network = model.request, model.network
    profile = Profile(request.profile)
    xy = np.array([model.stands.get(candidate.key, candidate.xy) for candidate in model.pool]).reshape(-1, 2)
    try:
        start = _start_on_main_network(network, request.start_xy, profile)
        found = network.attach(
            (start.x, start.y),
            xy,
            MAX_PLACE_SNAP_M,
            profile=profile,
            end_xy=request.end_xy,
            end_distance=MAX_START_SNAP_M,
        )
    except InputError as error:
        distance = getattr(error, "distance", None)
        if distance is None:
            raise
        raise ParameterError(
            tr(
                "The start or end is {distance:.0f} m from the nearest path; put it within {limit:.0f} m of one."
            ).format(distance=distance, limit=MAX_START_SNAP_M)
        ) from error
    model.unreachable = []
    lost = {problem.index: problem for problem in found.problems}
    for index, problem in sorted(lost.items()):
        candidate = model.pool[index]
        model.unreachable.append(
            Unreachable(
                place=candidate.place or "",
                name=candidate.name,
                reason=_why(problem.reason, problem.distance),
                distance_m=float(problem.distance),
                nearest_xy=None if problem.nearest is None else (float(problem.nearest[0]), float(problem.nearest[1])),
            )
        )
    kept = [index for index in range(len(model.pool)) if index not in lost]
    model.candidates = [model.pool[index] for index in kept]
    model.snaps = [found.start, *(found.stops[index] for index in kept), *([found.end] if found.end else [])]
    model.start_snap_m = float(start.distance)
    model.seconds = network.travel_matrix(SnapArray.of(model.snaps), profile, pace_kmh=request.pace_kmh, cost="time")


def attach_ends(model: WalkModel) -> bool:
    """Put only the start and the end anew on the network, which takes a fraction of the time of `attach`.

    Returns False, with nothing changed, where that is not enough: another part of the network, or no path near.
    """
    request, network = model.request, model.network
    profile = Profile(request.profile)
    inner = model.snaps[1 : len(model.candidates) + 1]
    part = model.snaps[0].component
    try:
        start = _start_on_main_network(network, request.start_xy, profile)
        ends = (
            []
            if request.end_xy is None
            else [network.snap(request.end_xy, MAX_START_SNAP_M, component=part, profile=profile)]
        )
    except InputError:
        return False
    if start.component != part:
        return False
    size = len(inner)
    seconds = model.seconds[1 : size + 1, 1 : size + 1]
    model.snaps, model.seconds = list(inner), seconds
    extend(model, 0, start)
    for end in ends:
        extend(model, size + 1, end)
    model.start_snap_m = float(start.distance)
    return True


def extend(model: WalkModel, node: int, snap: Snap) -> None:
    """Put one more node into the snaps and the travel times, before the one that has its number now."""
    request = model.request
    out, back = model.network.travel_from_and_to(
        snap, model.snaps, Profile(request.profile), pace_kmh=request.pace_kmh, cost="time"
    )
    wider = np.insert(model.seconds, node, back, axis=1)
    model.seconds = np.insert(wider, node, np.insert(out, node, 0.0), axis=0)
    model.snaps.insert(node, snap)


def _start_on_main_network(network: WalkNetwork, xy: tuple[float, float], profile: Profile) -> Snap:
    """Return the start on the network: on its largest connected part unless a smaller one is far nearer."""
    nearest = network.snap(xy, MAX_START_SNAP_M, profile=profile)
    if nearest.component == 0:
        return nearest
    main = network.nearest_reachable(xy, 0, profile)
    return main if main.distance <= min(MAX_START_SNAP_M, nearest.distance + PREFER_MAIN_M) else nearest


def _why(reason: str, distance: float) -> str:
    if reason == "other_component":
        return tr("no walkable way leads there from the start.")
    return tr("the nearest path is {distance:.0f} m away.").format(distance=distance)


def known_ranking(store: Store, request: WalkRequest) -> str | None:
    """Return the ranking asked for, else the latest of the area, None when there is none yet."""
    if request.ranking is not None:
        return request.ranking
    area = find_area(store, request.area)
    found = store.rows(
        "ranking", {"area": area["uuid"] if area else None}, order_by=("-created",), limit=1, columns=("uuid",)
    )
    return str(found[0]["uuid"]) if found else None


def _ranked(store: Store, request: WalkRequest, feedback: Feedback) -> tuple[str, list[dict[str, Any]]]:
    """Return the ranking to plan from - asked for, else the area's latest, else a new one - and its items."""
    ranking = known_ranking(store, request)
    if ranking is None:
        ranking = rank_places(
            store, request.area, radius_m=defaults.PLACE_RADIUS_M, feedback=feedback.part(0.0, 0.2)
        ).ranking
    return ranking, store.rows("ranking_item", {"ranking": ranking}, order_by=("position",))


def _candidates(store: Store, items: list[dict[str, Any]], request: WalkRequest, ranking: str) -> list[Candidate]:
    """Return the best places that can be reached in time as the crow flies, and every required one."""
    asked = {*request.required, *request.order}
    near = _within_time(items, request, asked)
    near.sort(key=lambda item: (item["place"] not in asked, item["position"]))
    best = _spaced(near, asked)[:MAX_CANDIDATES]
    weights = _weights(store, ranking)
    shares = _daylight_shares(store, best)
    known = {item["place"] for item in best}
    return [
        *(_candidate(item, share, weights) for item, share in zip(best, shares)),
        *(place_candidate(row) for row in store.rows("place", {"uuid": sorted(asked - known)}) if asked - known),
    ]


def _within_time(items: list[dict[str, Any]], request: WalkRequest, asked: set[str]) -> list[dict[str, Any]]:
    """Return the items that can be reached in time as the crow flies, those asked for, and at least the nearest."""
    straight = 60.0 * request.duration_min * request.pace_kmh / 3.6
    end = request.end_xy or request.start_xy
    reach = []
    for item in items:
        point = item["geometry"]
        if point is None or item["place"] in request.forbidden:
            continue
        there = np.hypot(point.x - request.start_xy[0], point.y - request.start_xy[1])
        reach.append((float(there + np.hypot(point.x - end[0], point.y - end[1])), item))
    near = [item for metres, item in reach if metres <= straight or item["place"] in asked]
    return near or [item for _, item in sorted(reach, key=lambda pair: pair[0])[:1]]


def place_candidate(row: dict[str, Any]) -> Candidate:
    """Return a place of the store that no ranking holds as a candidate."""
    return Candidate(
        row["uuid"], row["name"], row["place_type"], (row["geometry"].x, row["geometry"].y), 0, 0, 0, False
    )


def _spaced(items: list[dict[str, Any]], asked: set[str]) -> list[dict[str, Any]]:
    """Return the items without those that stand so near a better one that a stop there sees the same thing."""
    kept: list[dict[str, Any]] = []
    points = np.empty((0, 2))
    for item in items:
        here = np.array([[item["geometry"].x, item["geometry"].y]])
        if item["place"] in asked or not len(points) or np.hypot(*(points - here).T).min() >= SPACING_M:
            kept.append(item)
            points = np.vstack([points, here])
    return kept


def _weights(store: Store, ranking: str) -> dict[str, float]:
    return {name: float(weight) for name, weight in (store.get("ranking", ranking)["weights"] or {}).items()}


def _candidate(item: dict[str, Any], daylight_share: float, weights: dict[str, float]) -> Candidate:
    parts = {name: value * weights.get(name, 1.0) for name, value in (item["parts"] or {}).items()}
    light = sum(value for name, value in parts.items() if name in LIGHT_PARTS)
    total = sum(parts.values()) or 1.0
    greenery = daylight_share * sum(parts.get(name, 0.0) for name in TALLY_PARTS)
    score = float(item["score"])
    return Candidate(
        place=item["place"],
        name=item["name"] or "",
        place_type=item["place_type"] or "path",
        xy=(item["geometry"].x, item["geometry"].y),
        score=score,
        worth_day=score * (1 - light / total),
        worth_dark=score * (1 - greenery / total),
        lighting=light / total >= 0.25,
        reasons=tuple(item["reasons"] or ()),
        reasons_text=item["reasons_text"] or "",
    )


def _daylight_shares(store: Store, items: list[dict[str, Any]]) -> list[float]:
    """Return, per item, the share of the observations around it that are about views and greenery."""
    observations = read_observations(store)
    if not len(observations.xy) or not items:
        return [0.0] * len(items)
    green = np.isin(observations.category.astype(str), DAYLIGHT_CATEGORIES)
    shares = []
    for item in items:
        point = item["geometry"]
        near = np.hypot(observations.xy[:, 0] - point.x, observations.xy[:, 1] - point.y) <= defaults.PLACE_RADIUS_M
        shares.append(float(np.count_nonzero(near & green) / max(1, np.count_nonzero(near))))
    return shares

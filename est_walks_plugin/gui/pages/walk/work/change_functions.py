"""Changes of a walk in work as functions, and the sessions that proposals are changed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Callable, Mapping, Sequence

if TYPE_CHECKING:
    from .....engine.walks.model import WalkModel
    from .....engine.walks.session import WalkSession
    from .....model.walk import PlannedStop, WalkPlan, WalkRequest
    from .....model.wording.place_names import PlaceName

Change = Callable[["WalkSession"], Any]


def proposal_session(model: WalkModel, plan: WalkPlan, walk: str, stop_uuids: Mapping[str, str]) -> WalkSession:
    """Return a session on a proposal, kept under the key `walk`; `stop_uuids` are the keys that its stops had before."""
    from .....engine.walks.session import WalkSession

    nodes = [model.node_of(stop.place) for stop in plan.stops if stop.place]
    route = [0, *(node for node in nodes if node is not None), model.end]
    return WalkSession(model, route, walk_id=walk, group_no=plan.group_no, stop_uuids=stop_uuids)


def add_locked(session: WalkSession, required: Sequence[str], own: Sequence[PlannedStop]) -> None:
    """Lock the required stops of a proposal, so that they are seen to stay, and add the planner's own points."""
    for at, stop in enumerate(session.plan.stops):
        if stop.place in required:
            session.lock(at)
    for point in own:
        for change in point_addition(point.xy, point.name, point):
            change(session)


def to_propose(
    request: WalkRequest, session: WalkSession | None, wanted: Sequence[str]
) -> tuple[WalkRequest, list[PlannedStop]]:
    """Return what a proposal is to be made of, and the points of the map it must have.

    Locked stops stay, and so do the minutes at stops; `wanted` are places that were chosen elsewhere. What was required
    of a walk in work is locked by now, or was let go.
    """
    locked: list[PlannedStop] = []
    asked = request.required
    if session is not None:
        locked, asked = [stop for stop in session.plan.stops if stop.locked], ()
        request = replace(request, dwell_min=session.request.dwell_min, ranking=session.request.ranking)
    required = tuple(dict.fromkeys([*asked, *wanted, *(stop.place for stop in locked if stop.place)]))
    forbidden = tuple(place for place in request.forbidden if place not in required)
    own = [stop for stop in locked if stop.place is None]
    return replace(request, required=required, forbidden=forbidden), own


def removal(at: int) -> Change:
    """Return the change that takes the stop at a position (0-based) away."""
    return lambda session: session.remove(at)


def addition(store: Any, place: str) -> tuple[Change, Change]:
    """Return the changes that add a place where it costs least and lock it: what is chosen by hand stays."""
    from .....operations.walks.edit_walk import add_place

    return _locked(lambda session: add_place(store, session, place))


def exchange(store: Any, at: int, place: str) -> Change:
    """Return the change that lets a place take a stop's position (0-based)."""
    from .....operations.walks.edit_walk import exchange_place

    return lambda session: exchange_place(store, session, at, place)


def point_addition(
    xy: tuple[float, float], name: str | PlaceName, like: PlannedStop | None = None
) -> tuple[Change, Change]:
    """Return the changes that add a point of the map where it costs least and lock it."""
    return _locked(lambda session: session.add_point(xy, name, like=like))


def _locked(add: Change) -> tuple[Change, Change]:
    """Return `add` and the change that locks the stop it added."""
    added: list[int] = []

    def make(session: WalkSession) -> None:
        before = [(stop.place, stop.xy) for stop in session.plan.stops]
        add(session)
        after = [(stop.place, stop.xy) for stop in session.plan.stops]
        pairs = zip(before, after)
        added[:] = [next((at for at, (old, new) in enumerate(pairs) if old != new), len(before))]

    return make, lambda session: session.lock(added[0])

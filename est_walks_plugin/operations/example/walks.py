"""The walks of the example: those held in three autumns, each ranked with what was known then, and those to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.walks.session import WalkSession
from ...i18n import tr
from ...model.codes import LandmarkKind, WalkState
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.localtime import parse_local
from ...model.walk import WalkRequest
from ..rank_places import rank_places
from ..walks.find_walk import find_walk, stops_of
from ..walks.plan_walk import plan_walk
from ..walks.read_model import read_model
from ..walks.repeat_walk import asked_again
from ..walks.store_walk import WalkKeeper

if TYPE_CHECKING:
    from ...store import Store
    from .story import HeldWalk


@dataclass(frozen=True)
class ExampleWalk:
    """A walk to come; `meeting` is how the name of its meeting point begins."""

    area: str
    meeting: str
    starts: str


WALKS: tuple[ExampleWalk, ...] = (
    ExampleWalk("Kungsängen", "Torget 4", "2026-10-15 18:00"),
    ExampleWalk("Bro", "Bro centrum", "2026-10-20 18:00"),
    ExampleWalk("Brunna", "Hagnässkolan", "2026-10-22 18:00"),
)
#: What is told until this day is in the example's files, from three years before it.
LAST_DAY = date(2026, 10, 11)
_YEAR = timedelta(days=365)


def plan_coming(store: Store, wish: ExampleWalk, feedback: Feedback) -> list[str]:
    """Rank the places of an area by the last year and plan the walk to come; return the keys of the walks."""
    ranked = rank_places(store, wish.area, LAST_DAY - _YEAR, LAST_DAY, feedback=feedback.part(0.0, 0.3))
    start = meeting_point(store, wish.meeting)
    request = WalkRequest(
        name=f"{wish.area} höst 2026",
        start_xy=_xy(start["geometry"]),
        start_name=start["name"],
        starts_at=parse_local(wish.starts),
        area=wish.area,
        ranking=ranked.ranking,
        time_limit_s=0.4,
    )
    return [walk.id for walk in plan_walk(store, request, feedback=feedback.part(0.3, 1.0)).walks]


def hold(store: Store, held: HeldWalk, feedback: Feedback) -> str:
    """Store a walk that was held, its stops at the places next to where it stood, and return its key.

    A walk that repeats another has its stops; the others are ranked by the year before them.
    """
    day = held.starts_at.date()
    ranked = rank_places(store, held.area, day - _YEAR, day, feedback=feedback.part(0.0, 0.5)).ranking
    request, standing = (_first_time if held.repeats is None else _again)(store, held, ranked)
    model = read_model(store, request, feedback.part(0.5, 0.9), viewpoints=standing)
    nodes = [node for node in map(model.node_of, request.order) if node is not None]
    session = WalkSession(model, [0, *nodes, model.end])
    WalkKeeper(session.plan.id).save(store, model, session.plan)
    store.update("walk", session.plan.id, {"state": WalkState.WALKED.value})
    return session.plan.id


Standing = dict[str, tuple[float, float]]
"""Where the group stood at a place (key), where that is settled already."""


def _first_time(store: Store, held: HeldWalk, ranking: str) -> tuple[WalkRequest, Standing]:
    chosen = _nearest_places(store, held, ranking)
    wish = next(wish for wish in WALKS if wish.area == held.area)
    start = meeting_point(store, wish.meeting)
    request = WalkRequest(
        name=held.name,
        start_xy=_xy(start["geometry"]),
        start_name=start["name"],
        starts_at=held.starts_at,
        area=held.area,
        ranking=ranking,
        duration_min=held.duration_min,
        required=chosen,
        order=chosen,
        max_stops=len(chosen),
    )
    return request, {}


def _nearest_places(store: Store, held: HeldWalk, ranking: str) -> tuple[str, ...]:
    """Return the place next to where the group stood at each stop, each place once."""
    items = store.rows("ranking_item", {"ranking": ranking}, columns=("place", "geometry"))
    from scipy.optimize import linear_sum_assignment

    away = np.hypot(
        *(np.array([_xy(item["geometry"]) for item in items])[:, None, :] - np.array(held.stops)).transpose(2, 0, 1)
    )
    rows, stops = linear_sum_assignment(away)
    nearest = dict(zip(stops.tolist(), rows.tolist()))
    return tuple(str(items[nearest[stop]]["place"]) for stop in range(len(held.stops)))


def _again(store: Store, held: HeldWalk, ranking: str) -> tuple[WalkRequest, Standing]:
    """Return the request of the walk that is repeated, with all its stops, and where the group stood at each."""
    last = find_walk(store, held.repeats or "")
    standing = {stop.place: stop.xy for stop in stops_of(store, last.uuid) if stop.place and stop.xy}
    places = tuple(standing)
    request = asked_again(last, store.time_zone, held.starts_at, places, held.name)
    return replace(request, order=places, ranking=ranking), standing


def meeting_point(store: Store, name: str) -> dict[str, Any]:
    """Return the landmark whose name begins with `name`, meeting points first. Raises ParameterError."""
    marks = [row for row in store.rows("landmark") if (row["name"] or "").startswith(name)]
    marks.sort(key=lambda row: row["kind"] != LandmarkKind.MEETING_POINT.value)
    if not marks:
        raise ParameterError(tr("There is no meeting point called “{name}”.").format(name=name))
    return marks[0]


def _xy(point: Any) -> tuple[float, float]:
    return point.x, point.y

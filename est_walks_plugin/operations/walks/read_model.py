"""What a walk is planned from, read of the store: network, dark stretches, ranked places and what was told around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.light.dimmed import dimmed
from ...engine.walks.build_model import Surroundings, build_model
from ...engine.walks.candidates import RankingItem
from ...engine.walks.model import Candidate
from ...engine.walks.problem import check_request
from ...i18n import tr
from ...model import defaults
from ..areas import resolve_area
from ..areas.shown import ranking_of
from ..light.ground import find_gaps
from ..rank_places import rank_places
from ..scene import grown, read_lamps, read_observations, read_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...engine.walks.model import WalkModel
    from ...model.feedback import Feedback
    from ...model.walk import WalkRequest
    from ...store import Store

MARGIN_M = 400.0


def read_model(
    store: Store,
    request: WalkRequest,
    feedback: Feedback,
    *,
    viewpoints: Mapping[str, tuple[float, float]] | None = None,
    attached: Callable[[WalkModel], None] | None = None,
) -> WalkModel:
    """Read what a plan needs and put it on the network. Raises ParameterError with the remedy when something lacks.

    `viewpoints` are points to look at places from (place -> x, y) that are settled already: those of a stored walk.
    `attached` is told the model before it is chosen where to stand for each place.
    """
    check_request(request)
    around = read_surroundings(store, request, feedback)
    feedback.progress(0.35, tr("Measuring the ways between places"))
    return build_model(request, around, viewpoints=viewpoints, attached=attached)


def read_surroundings(store: Store, request: WalkRequest, feedback: Feedback) -> Surroundings:
    """Return what a walk is planned in: the area of the request with some room around it, and its ranking.

    Ranks the places when they are not ranked yet. Raises ParameterError when there is no network.
    """
    bounds = grown(resolve_area(store, request.area).polygon, MARGIN_M)
    ranking = known_ranking(store, request)
    if ranking is None:
        ranking = rank_places(
            store, request.area, radius_m=defaults.PLACE_RADIUS_M, feedback=feedback.part(0.0, 0.2)
        ).ranking
    feedback.progress(0.2, tr("Building the walking network"))
    paths = read_paths(store, bounds)
    network = paths.network()
    feedback.check()
    lamps, _ = read_lamps(store, bounds)
    asked = {*request.required, *request.order}
    ranked = store.get("ranking", ranking)
    items = [
        RankingItem.from_row(row)
        for row in store.rows("ranking_item", {"ranking": ranking}, order_by=("position",))
        if row["geometry"] is not None
    ]
    return Surroundings(
        lines=paths.lines,
        network=network,
        crs=store.crs,
        time_zone=store.time_zone,
        items=items,
        unranked=_unranked(store, asked - {item.place for item in items if item.place not in request.forbidden}),
        gaps=find_gaps(paths, lamps, defaults.MIN_GAP_M),
        observations=read_observations(store),
        weights={name: float(value) for name, value in (ranked["weights"] or {}).items()},
        ranking=ranking,
        radius_m=float(ranked["radius_m"] or defaults.PLACE_RADIUS_M),
        hours=paths.hours(),
        dimmed=dimmed(paths.lines, lamps),
    )


def known_ranking(store: Store, request: WalkRequest) -> str | None:
    """Return the ranking asked for, else the latest of the area, None when there is none yet."""
    if request.ranking is not None:
        return request.ranking
    area = resolve_area(store, request.area)
    found = ranking_of(store, area.uuid)
    return str(found["uuid"]) if found else None


def read_candidate(store: Store, place: str) -> Candidate:
    """Return a place of the store that no ranking holds as a candidate. Raises NotFoundError."""
    return Candidate.from_row(store.get("place", place))


def _unranked(store: Store, places: set[str]) -> list[Candidate]:
    return [Candidate.from_row(row) for row in store.rows("place", {"uuid": sorted(places)})] if places else []

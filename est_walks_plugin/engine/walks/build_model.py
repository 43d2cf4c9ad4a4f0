"""From a request and what there is around it, as arrays, to the model that plans are computed from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model import defaults
from ...model.crs import to_lon_lat
from ...model.localtime import local
from ..light import sun as engine_sun
from .attach import attach
from .candidates import choose_candidates
from .model import WalkModel
from .viewpoints import choose_viewpoints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from ...model.walk import WalkRequest
    from ..light.dimmed import LineSpans
    from ..light.gaps import DarkGap
    from ..network import WalkNetwork
    from ..places.proposals import Observations
    from .candidates import RankingItem
    from .model import Candidate
    from .open_hours import HoursOfWays


@dataclass(frozen=True)
class Surroundings:
    """What a walk is planned in. Coordinates are metres in the projected CRS `crs`, days and hours those of `time_zone`.

    `lines` are (k, 2) arrays, `network` was built from them, and the spans of `gaps` and `dimmed` count along them. `items` are the
    places of the ranking with the key `ranking`, best first, made with `weights` within `radius_m`; `unranked` are places asked for that it
    does not hold. `hours` are the lines that open and close.
    """

    lines: Sequence[NDArray[Any]]
    network: WalkNetwork
    crs: str
    time_zone: str
    items: Sequence[RankingItem] = ()
    unranked: Sequence[Candidate] = ()
    gaps: Sequence[DarkGap] = ()
    observations: Observations | None = None
    weights: Mapping[str, float] = field(default_factory=dict)
    ranking: str = ""
    radius_m: float = defaults.PLACE_RADIUS_M
    hours: HoursOfWays | None = None
    dimmed: LineSpans = field(default_factory=dict)


def build_model(
    request: WalkRequest,
    around: Surroundings,
    *,
    viewpoints: Mapping[str, tuple[float, float]] | None = None,
    attached: Callable[[WalkModel], None] | None = None,
) -> WalkModel:
    """Put a request on the network of its surroundings. Raises ParameterError for a start or end far from any path.

    `viewpoints` are points to look at places from (place -> x, y) that are settled already: those of a stored walk.
    `attached` is told the model when all is on the network, before it is chosen where to stand for each place.
    """
    chosen, dropped = choose_candidates(
        around.items, request, around.observations, around.weights, around.gaps, around.radius_m
    )
    lon, lat = to_lon_lat(*request.start_xy, around.crs)
    model = WalkModel(
        request=request,
        lines=around.lines,
        network=around.network,
        candidates=[],
        pool=[*chosen, *around.unranked],
        snaps=[],
        seconds=np.zeros((0, 0)),
        start_snap_m=0.0,
        sun=engine_sun.times(local(request.starts_at, around.time_zone).date(), lon, lat, around.time_zone),
        gaps=around.gaps,
        ranking=around.ranking,
        viewpoints=dict(viewpoints or {}),
        dropped=dropped,
        dimmed=around.dimmed,
        hours=around.hours,
        time_zone=around.time_zone,
    )
    model.keep_hours()
    attach(model)
    if attached is not None:
        attached(model)
    choose_viewpoints(model, quick=viewpoints is None)
    return model

"""What the profile of light shows of a plan, and where on the map that is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ...widgets.charts.light_profile import Walked, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....model.walk import LightStretch, PlannedLeg, WalkPlan


def way_of(plan: WalkPlan, zone: str) -> Way | None:
    """Return the light along the way of a plan by the clock; None without stops."""
    if not plan.stops:
        return None
    stretches = tuple(
        Walked(
            light=one.light,
            begin=begin + (end - begin) * (one.from_m / leg.length_m),
            end=begin + (end - begin) * (one.to_m / leg.length_m),
            length_m=one.length_m,
            leg=_between(plan, leg),
        )
        for leg, one, begin, end in _each(plan)
    )
    return Way(plan.starts_at, plan.ends_at, stretches, tuple((one.arrive, one.leave) for one in plan.stops), zone)


def stretch_shape(plan: WalkPlan, number: int) -> Any:
    """Return the line of a stretch by its number, a shapely geometry in the work CRS."""
    from shapely.geometry import LineString

    from ....engine.walks.way_light import cut

    found = list(_each(plan))
    if not 0 <= number < len(found):
        return None
    leg, one, _begin, _end = found[number]
    return LineString(cut(leg.line, one.from_m, one.to_m))


def place_at(plan: WalkPlan, moment: datetime) -> Any:
    """Return where the group is at a moment of the walk, a shapely point in the work CRS; None before and after."""
    from shapely.geometry import LineString, Point

    for leg, begin, end in _legs(plan):
        if begin <= moment <= end and len(leg.line) > 1:
            share = (moment - begin) / (end - begin) if end > begin else 0.0
            return LineString(leg.line[:, :2]).interpolate(share, normalized=True)
    stop = next((stop for stop in plan.stops if stop.arrive <= moment <= stop.leave), None)
    return Point(stop.xy) if stop is not None else None


def _legs(plan: WalkPlan) -> Iterator[tuple[PlannedLeg, datetime, datetime]]:
    """Yield the legs with when they are begun and ended."""
    for number, leg in enumerate(plan.legs):
        walking = timedelta(seconds=leg.walking_s)
        if number < len(plan.stops):
            yield leg, plan.stops[number].arrive - walking, plan.stops[number].arrive
        elif plan.stops:
            yield leg, plan.stops[-1].leave, plan.stops[-1].leave + walking


def _each(plan: WalkPlan) -> Iterator[tuple[PlannedLeg, LightStretch, datetime, datetime]]:
    for leg, begin, end in _legs(plan):
        for one in leg.light:
            yield leg, one, begin, end


def _between(plan: WalkPlan, leg: PlannedLeg) -> str:
    """Return between which stops a leg lies: "2–3"."""
    first = tr("start") if leg.seq <= 1 else str(leg.seq - 1)
    return f"{first}–{tr('end') if leg.seq > len(plan.stops) else leg.seq}"

"""When a walk is where, and in which light."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Sequence

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.wording.walk_warnings import WalkWarning
from ..light.sun import SunTimes, aware, light_at, light_bands, utc
from .light_advice import LightWishes, light_warnings
from .stop_time import StopTime


@dataclass(frozen=True)
class Schedule:
    """The evening in order: gathering at `gather`, walk from `start` to `finish`, over at `end`.

    `bands` are (light, from, to) over the walk; `dark_share` is the share of the walk after civil dusk.
    """

    gather: datetime
    start: datetime
    stops: tuple[StopTime, ...]
    finish: datetime
    end: datetime
    walking_s: float
    standing_s: float
    total_s: float
    bands: tuple[tuple[str, datetime, datetime], ...]
    dark_share: float
    warnings: tuple[WalkWarning, ...]


def schedule(
    start: datetime,
    leg_seconds: Sequence[float],
    dwell_min: Sequence[float],
    sun: SunTimes,
    *,
    gather_before_min: float = 0.0,
    gather_after_min: float = 0.0,
    lighting_stops: Sequence[bool] | None = None,
    daylight_stops: Sequence[bool] | None = None,
    daylight_causes: Sequence[Sequence[str]] | None = None,
) -> Schedule:
    """Return arrival, leaving and light of every stop.

    `start` is when the group starts walking (naive = the sun's zone); `leg_seconds` has one value more
    than `dwell_min`: start to first stop, between stops, last stop to the end. `lighting_stops` marks
    stops where lamps and darkness are judged, `daylight_stops` those that need daylight and
    `daylight_causes` the categories they need it for. Wall-clock times stay right over a change of summer time. Raises ParameterError for values that cannot be.
    """
    legs, dwell = [float(value) for value in leg_seconds], [float(value) for value in dwell_min]
    _check(legs, dwell, gather_before_min, gather_after_min)
    for marks in (lighting_stops, daylight_stops, daylight_causes):
        if marks is not None and len(marks) != len(dwell):
            raise ParameterError(tr("The marks for light must be as many as the stops."))
    none = [False] * len(dwell)
    wishes = LightWishes(lighting_stops or none, daylight_stops or none, daylight_causes or [()] * len(dwell))
    start = aware(start, sun).astimezone(sun.zone)
    now = start
    stops = []
    for row, minutes in enumerate(dwell):
        arrive = _later(now, legs[row])
        now = _later(arrive, minutes * 60.0)
        stops.append(StopTime(row + 1, arrive, now, light_at(arrive, sun), minutes))
    finish = _later(now, legs[-1])
    bands = tuple(light_bands(start, finish, sun)) if utc(finish) > utc(start) else ()
    dark = sum((utc(high) - utc(low)).total_seconds() for light, low, high in bands if light == "dark")
    length = (utc(finish) - utc(start)).total_seconds()
    gather, end = _later(start, -gather_before_min * 60.0), _later(finish, gather_after_min * 60.0)
    return Schedule(
        gather=gather,
        start=start,
        stops=tuple(stops),
        finish=finish,
        end=end,
        walking_s=sum(legs),
        standing_s=sum(dwell) * 60.0,
        total_s=(utc(end) - utc(gather)).total_seconds(),
        bands=bands,
        dark_share=dark / length if length else 0.0,
        warnings=tuple(light_warnings(gather, stops, sun, wishes)),
    )


def _check(legs: list[float], dwell: list[float], before: float, after: float) -> None:
    if len(legs) != len(dwell) + 1:
        message = tr("A walk with {stops} stops has {expected} legs, but {given} were given.")
        raise ParameterError(message.format(stops=len(dwell), expected=len(dwell) + 1, given=len(legs)))
    if any(not math.isfinite(value) or value < 0 for value in [*legs, *dwell, before, after]):
        raise ParameterError(tr("A leg, a stop or a gathering has a negative or unknown time; recalculate the walk."))


def _later(moment: datetime, seconds: float) -> datetime:
    """Return a moment so many real seconds later, in the same zone."""
    return (utc(moment) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)

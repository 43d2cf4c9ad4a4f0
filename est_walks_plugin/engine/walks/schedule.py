"""When a walk is where, and in which light."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Sequence

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.wording.walk_warnings import WalkWarning, WarningCode
from ..light.sun import SunTimes, aware, light_at, light_bands, utc

_ROUND_MIN = 5


@dataclass(frozen=True)
class StopTime:
    """One stop of the walk, `seq` counted from 1; `light` is that of the arrival."""

    seq: int
    arrive: datetime
    leave: datetime
    light: str
    dwell_min: float


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
) -> Schedule:
    """Return arrival, leaving and light of every stop.

    `start` is when the group starts walking (naive = the sun's zone); `leg_seconds` has one value more
    than `dwell_min`: start to first stop, between stops, last stop to the end. `lighting_stops` marks
    stops where lamps and darkness are judged, `daylight_stops` those that need daylight. Wall-clock
    times stay right over a change of summer time. Raises ParameterError for values that cannot be.
    """
    legs, dwell = [float(value) for value in leg_seconds], [float(value) for value in dwell_min]
    _check(legs, dwell, gather_before_min, gather_after_min)
    for marks in (lighting_stops, daylight_stops):
        if marks is not None and len(marks) != len(dwell):
            raise ParameterError(tr("The marks for light must be as many as the stops."))
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
        warnings=tuple(
            warning
            for warning in (_lighting(start, stops, sun, lighting_stops), _daylight(start, stops, sun, daylight_stops))
            if warning is not None
        ),
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


def _lighting(
    start: datetime, stops: list[StopTime], sun: SunTimes, wanted: Sequence[bool] | None
) -> WalkWarning | None:
    """Warn of lamps judged before civil dusk; the better start has every such stop in the dark."""
    early = [stop for stop, lit in zip(stops, wanted or ()) if lit and stop.light != "dark"]
    if not early:
        return None
    seqs = tuple(stop.seq for stop in early)
    if sun.civil_dusk is None:
        return WalkWarning(WarningCode.NEVER_DARK, seqs, 0, None)
    late = max((utc(sun.civil_dusk) - utc(stop.arrive)).total_seconds() / 60.0 for stop in early)
    return WalkWarning(WarningCode.LIGHTING_BEFORE_DARK, seqs, math.ceil(late), _rounded(start, late, up=True))


def _daylight(
    start: datetime, stops: list[StopTime], sun: SunTimes, wanted: Sequence[bool] | None
) -> WalkWarning | None:
    """Warn of views and greenery judged in the dark; the better start has them before civil dusk."""
    late = [stop for stop, needs in zip(stops, wanted or ()) if needs and stop.light == "dark"]
    if not late:
        return None
    seqs = tuple(stop.seq for stop in late)
    if sun.civil_dusk is None:
        return WalkWarning(WarningCode.DAYLIGHT_AFTER_DUSK, seqs, 0, None)
    minutes = max((utc(stop.leave) - utc(sun.civil_dusk)).total_seconds() / 60.0 for stop in late)
    return WalkWarning(WarningCode.DAYLIGHT_AFTER_DUSK, seqs, math.ceil(minutes), _rounded(start, -minutes, up=False))


def _rounded(start: datetime, minutes: float, *, up: bool) -> datetime:
    """Return the start moved by `minutes`, rounded away from where it was to a full five minutes."""
    moved = _later(start, minutes * 60.0)
    past = (moved.minute * 60 + moved.second + moved.microsecond / 1e6) % (_ROUND_MIN * 60)
    if past == 0:
        return moved
    return _later(moved, _ROUND_MIN * 60 - past if up else -past).replace(microsecond=0)

"""Did it help: what came after a cause analysis beside what was expected, and the effect of the measures that are done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Sequence

from ...model.codes import REPORTS, EffortState
from ...model.defaults import ANALYSIS_RADIUS_M
from ...model.errors import ParameterError
from ...model.est.analyses import Analysis, Whole
from ...model.est.follow_up import FollowUp, FollowUpCode, RealEffect
from ..effects.coverage import covered_by, months_of
from ..effects.effect import effect_around
from ..effects.months import Interval, Month
from ..effects.treated import DONE
from .counts import YEAR, count_around
from .tasks import efforts_of_measures, tasks_of_measures

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store
    from ..effects.result import CountEffect


def follow_up_of(store: Store, told: Whole, today: date | None = None, feedback: Feedback | None = None) -> FollowUp:
    """Return what can be told of an analysis on a day. Raises Cancelled."""
    one, now = told.analysis, today or store.today
    if one.follow_up is None:
        return FollowUp(FollowUpCode.NO_DAY)
    if one.follow_up > now:
        return FollowUp(FollowUpCode.NOT_YET, one.follow_up)
    if one.geometry is None or one.started_on is None:
        return FollowUp(FollowUpCode.NO_POINT, one.follow_up)
    code, effects = _effects(store, told, feedback)
    after = Interval(one.started_on, min(one.started_on + YEAR, now) - timedelta(days=1))
    if after.last < after.first:
        return FollowUp(code, one.follow_up, effects=effects)
    missing = _missing(store, one.started_on, after)
    count = None if missing else count_around(store, one.geometry, after.first, after.last)
    whole = after.last == one.started_on + YEAR - timedelta(days=1)
    return FollowUp(code, one.follow_up, after.first, after.last, whole, count, missing, effects)


def _missing(store: Store, started: date, after: Interval) -> tuple[Month, ...]:
    """Return the whole months after that a kind of reports tells nothing of though it told of the year before."""
    missing: set[Month] = set()
    before = Interval(started - YEAR, started - timedelta(days=1))
    for kind in REPORTS:
        covered = months_of(covered_by(store, str(kind)))
        if covered.intersection(before.touched()):
            missing |= set(after.months()) - covered
    return tuple(sorted(missing))


def _effects(store: Store, told: Whole, feedback: Feedback | None) -> tuple[FollowUpCode, tuple[RealEffect, ...]]:
    one, done = told.analysis, done_days(store, told)
    if not done:
        return FollowUpCode.NOTHING_DONE, ()
    try:
        effect = effect_around(store, one.name, _xy(one), done, ANALYSIS_RADIUS_M, feedback)
    except ParameterError:  # done today: nothing came after
        return FollowUpCode.TOO_LATELY, ()
    return FollowUpCode.TOLD, tuple(_real(found, effect.control.places) for found in (effect.cases, effect.reports))


def _xy(one: Analysis) -> tuple[float, float]:
    return float(one.geometry.x), float(one.geometry.y)


def done_days(store: Store, told: Whole) -> Sequence[tuple[str, date]]:
    """Return the tasks and presence efforts (keys) of the measures that are done, with their days, the first day first."""
    tasks, efforts = tasks_of_measures(store, told.measures), efforts_of_measures(store, told.measures)
    days = [(task.uuid, store.local_day(task.done_at)) for task in tasks.values() if task.state in DONE]
    days += [
        (one.uuid, store.local_day(one.starts_at)) for one in efforts.values() if one.state == EffortState.DONE.value
    ]
    return sorted(((key, day) for key, day in days if day is not None), key=lambda entry: (entry[1], entry[0]))


def _real(found: CountEffect, places: int) -> RealEffect:
    if found.treated is None or found.compared is None:
        return RealEffect(found.kind)
    months = (len(found.months.before), len(found.months.after))
    has_control = found.control is not None and found.compared.weight is not None
    expected = found.compared.expected if has_control else None
    return RealEffect(
        found.kind,
        found.treated,
        found.months.years,
        months,
        expected,
        places if has_control else 0,
        found.compared.change,
    )

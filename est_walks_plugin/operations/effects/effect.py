"""Did it help: what was counted, scored and dark before and after, against other places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Sequence

import numpy as np

from ...i18n import tr
from ...model import defaults
from ...model.area import Area
from ...model.codes import ObservationKind
from ...model.errors import NotFoundError, ParameterError
from ...model.feedback import Feedback
from ...model.names import folded
from .. import catalogue
from ..areas import resolve_area
from ..areas.resolve import AreaGiven
from . import treated as where
from .asking import CONTROL_ALL, CONTROL_NONE, CONTROL_PLACES, CONTROL_SAME_TYPE
from .counted import Ground, count_effect, survey_effect
from .coverage import covered_by, months_of
from .months import Interval
from .result import BUFFER_M, Control, Effect, TreatedPlace
from .seen_by_group import dark_effect, score_effects

if TYPE_CHECKING:
    from ...store import Store

_WORDS = {
    "": CONTROL_SAME_TYPE,
    "same_type": CONTROL_SAME_TYPE,
    "samma typ": CONTROL_SAME_TYPE,
    "all": CONTROL_ALL,
    "alla": CONTROL_ALL,
    "none": CONTROL_NONE,
    "ingen": CONTROL_NONE,
}


def effect_at_place(
    store: Store,
    place: str,
    before: Interval | None = None,
    after: Interval | None = None,
    control: str = "",
    feedback: Feedback | None = None,
) -> Effect:
    """Return whether it helped at a place (key or name). Without periods they follow from the done tasks there.

    `control`: same_type (other places of the same type), all, none, an area, or places (keys). Raises NotFoundError, ParameterError.
    """
    known = where.known_places(store)
    chosen = where.find_place(store, place, known)
    tasks = where.tasks_at(store, chosen, where.done_tasks(store), known)
    if not tasks and (before is None or after is None):
        raise ParameterError(
            tr("No task at “{place}” is done: say with BEFORE and AFTER which periods are compared.").format(
                place=chosen.name
            )
        )
    periods = _periods(store, [task.day for task in tasks], before, after)
    inside, left_out = _sorted_out(tasks, periods)
    here = TreatedPlace(
        chosen.name,
        chosen.xy,
        chosen.uuid,
        chosen.place_type,
        tuple(task.uuid for task in inside),
        tuple(task.day for task in inside),
    )
    return _effect(store, "place", chosen.name, (here,), periods, _Against(control, known), _More(left_out), feedback)


def effect_around(
    store: Store,
    name: str,
    xy: tuple[float, float],
    done: Sequence[tuple[str, date]],
    radius_m: float,
    feedback: Feedback | None = None,
) -> Effect:
    """Return whether what was done around a point (key and day of each, at least one) helped, against all other places.

    Raises ParameterError when all of it was done too lately, Cancelled.
    """
    periods = _periods(store, [day for _key, day in done], None, None)
    here = TreatedPlace(name, xy, tasks=tuple(key for key, _day in done), done=tuple(day for _key, day in done))
    against = _Against(CONTROL_ALL, where.known_places(store))
    return _effect(store, "place", name, (here,), periods, against, _More(radius_m=radius_m), feedback)


def effect_of_measure(
    store: Store,
    measure: str,
    before: Interval | None = None,
    after: Interval | None = None,
    control: str = "",
    feedback: Feedback | None = None,
    area: AreaGiven = None,
) -> Effect:
    """Return whether a measure (code or name) helped where it was done, in an area or anywhere; else as `effect_at_place`.

    Where it was done outside the area is no control.
    """
    entry, within = catalogue.measure(store, measure), resolve_area(store, area)
    name = store.catalogue.label("measure", entry.code, store.reader().language)
    tasks = where.done_tasks(store, entry.code, within)
    if not tasks:
        raise ParameterError(_none_done(name, within))
    periods = _periods(store, list({task.uuid: task.day for task in tasks}.values()), before, after)
    inside, left_out = _sorted_out(tasks, periods)
    if not inside:
        raise ParameterError(
            tr("No task of “{measure}” was done from {first} to {last}; the days are {days}.").format(
                measure=name,
                first=periods.before.first,
                last=periods.after.last,
                days=", ".join(sorted({task.day.isoformat() for task in tasks})[: where.MOST_NAMED]),
            )
        )
    known = where.known_places(store)
    places = tuple(where.done_places(store, inside, known))
    mine = {task.uuid for task in tasks}
    elsewhere = [task for task in where.done_tasks(store, entry.code) if task.uuid not in mine]
    told = "" if within.polygon is None else within.name or tr("the polygon")
    more = _More(left_out, told, tuple(task.xy for task in elsewhere))
    return _effect(store, "measure", name, places, periods, _Against(control, known), more, feedback)


def _none_done(measure: str, area: Area) -> str:
    if area.polygon is None:
        return tr(
            "No task of the measure “{measure}” is done and has a place: there is nothing to compare yet."
        ).format(measure=measure)
    return tr(
        "No task of the measure “{measure}” is done and has a place in {area}: choose another area, or all of them."
    ).format(measure=measure, area=area.name or tr("the polygon"))


def _periods(store: Store, days: Sequence[date], before: Interval | None, after: Interval | None) -> where.Periods:
    if (before is None) != (after is None):
        raise ParameterError(tr("Give both BEFORE and AFTER, or neither: then they follow from the done tasks."))
    if before is not None and after is not None:
        where.check_periods(before, after, store.today)
        return where.Periods(before, after, False)
    covered = months_of(covered_by(store, ObservationKind.CASE.value))
    return where.usual_periods(days, covered, store.today)


def _sorted_out(
    tasks: Sequence[where.DoneTask], periods: where.Periods
) -> tuple[list[where.DoneTask], tuple[tuple[str, str], ...]]:
    """Return the tasks done between the periods (or inside them, when they were told), and the others with why."""
    low = periods.before.last if periods.is_guessed else periods.before.first
    high = periods.after.first if periods.is_guessed else periods.after.last
    inside = [task for task in tasks if low <= task.day <= high]
    left = [(task.uuid, "earlier" if task.day < low else "later") for task in tasks if not low <= task.day <= high]
    return inside, tuple(dict.fromkeys(left))


@dataclass(frozen=True)
class _More:
    """Besides: done tasks not counted (key, why), the name of the area, points where the same was done outside it, how far
    around each point counts."""

    left_out: tuple[tuple[str, str], ...] = ()
    area: str = ""
    elsewhere: tuple[tuple[float, float], ...] = ()
    radius_m: float = defaults.PLACE_RADIUS_M


@dataclass(frozen=True)
class _Against:
    """What is compared with, as it was asked for, and the places in use."""

    control: str
    places: Sequence[where.KnownPlace]


def _effect(
    store: Store,
    subject: str,
    name: str,
    places: tuple[TreatedPlace, ...],
    periods: where.Periods,
    against: _Against,
    more: _More,
    feedback: Feedback | None,
) -> Effect:
    feedback = feedback or Feedback()
    chosen, others = _control(store, places, against, more.elsewhere)
    ground = Ground.of([place.xy for place in places], others, more.radius_m)
    before, after = periods.before, periods.after
    feedback.progress(0.1)
    feedback.check()
    cases = count_effect(store, ObservationKind.CASE.value, ground, before, after)
    feedback.progress(0.5)
    feedback.check()
    reports = count_effect(store, ObservationKind.EST_REPORT.value, ground, before, after)
    feedback.progress(0.7)
    feedback.check()
    survey = survey_effect(store, ground, before, after)
    feedback.progress(0.9)
    feedback.check()
    scores = score_effects(store, places, before, after)
    dark = dark_effect(store, places, before, after)
    feedback.progress(1.0)
    return Effect(
        subject,
        name,
        places,
        before,
        after,
        periods.is_guessed,
        chosen,
        cases,
        reports,
        survey,
        scores,
        dark,
        more.left_out,
        more.area,
    )


def _control(
    store: Store, places: Sequence[TreatedPlace], against: _Against, elsewhere: Sequence[tuple[float, float]]
) -> tuple[Control, list[tuple[float, float]]]:
    """Return what is compared with, and its points; nothing within 200 m of a treated place, here or elsewhere."""
    kind, known = _WORDS.get(folded(against.control), against.control.strip()), list(against.places)
    if kind == CONTROL_NONE:
        return Control(CONTROL_NONE), []
    types = tuple(sorted({place.place_type for place in places if place.place_type}))
    if kind == CONTROL_SAME_TYPE:
        known = [place for place in known if place.place_type in types]
    elif kind != CONTROL_ALL and (named := _named(known, kind)):
        kind, known = CONTROL_PLACES, named
    elif kind != CONTROL_ALL:
        try:
            area = resolve_area(store, kind)
        except NotFoundError as error:
            raise NotFoundError(
                error.message + " " + tr("CONTROL is same_type, all, none, an area, or keys of places.")
            ) from error
        from shapely.geometry import Point

        kind = area.name
        shape = area.polygon
        known = [place for place in known if shape.covers(Point(place.xy))]
    treated = np.array([*(place.xy for place in places), *elsewhere])
    far = [place.xy for place in known if float(np.hypot(*(treated - np.asarray(place.xy)).T).min()) > BUFFER_M]
    return Control(kind, len(far), types if kind == CONTROL_SAME_TYPE else ()), far


def _named(places: Sequence[where.KnownPlace], text: str) -> list[where.KnownPlace]:
    """Return the places whose keys or names stand in a text with commas between; none unless all of them are places."""
    words = [word.strip() for word in text.split(",")]
    found = [place for place in places if place.uuid in words or folded(place.name) in map(folded, words)]
    told = {place.uuid for place in found} | {folded(place.name) for place in found}
    return found if all(word in told or folded(word) in told for word in words) else []

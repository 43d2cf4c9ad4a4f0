"""Where and when something was done: the places of done tasks, and the periods that follow from their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, AbstractSet, Any

import numpy as np

from ...engine.pairs import near_pairs
from ...i18n import tr
from ...model import defaults
from ...model.area import EVERYTHING, Area
from ...model.codes import TaskState
from ...model.errors import NotFoundError, ParameterError
from ...model.names import folded
from ...model.task import Task
from ...model.wording.place_names import PlaceName, place_name
from ...store.tasks.links import findings_of
from ..areas.shown import of_area
from .months import Interval, Month, last_day, same_months
from .result import TreatedPlace

if TYPE_CHECKING:
    from ...store import Store

DONE = (TaskState.DONE.value, TaskState.VERIFIED.value)
MOST_YEARS = 4
"""So many years before are compared at the most; the gain of more is small, and towns change."""
MOST_NAMED = 10
_AT_MOST_TRIED = 40


@dataclass(frozen=True)
class DoneTask:
    """A done task with the day it was done, where, and what a planner calls it.

    A task that sees to findings of several places is one such row at each of them.
    """

    uuid: str
    day: date
    xy: tuple[float, float]
    place: str
    measure: str
    title: str


@dataclass(frozen=True)
class KnownPlace:
    """A place in use; `stored_name` is its name in the store's language."""

    uuid: str
    name: str
    place_type: str
    xy: tuple[float, float]
    stored_name: str = ""


_PLACE = ("uuid", "name", "naming", "shown_name", "place_type", "active", "geometry")


def known_places(store: Store) -> list[KnownPlace]:
    """Return the places in use that have a position."""
    reader = store.reader()
    return [
        KnownPlace(
            row["uuid"],
            place_name(PlaceName.from_row(row), reader) or row["shown_name"] or "",
            row["place_type"] or "",
            (row["geometry"].x, row["geometry"].y),
            row["shown_name"] or "",
        )
        for row in store.rows("place", columns=_PLACE)  # all of them: read in whole columns
        if row["active"] and row["geometry"] is not None
    ]


def find_place(store: Store, word: str, known: Sequence[KnownPlace] | None = None) -> KnownPlace:
    """Return the place with this key or name, as a person or the store's language has it; `known` are the `known_places`.

    Raises NotFoundError, ParameterError.
    """
    places = known_places(store) if known is None else known
    found = [place for place in places if place.uuid == word.strip()]
    if not found:
        names = [(place, {folded(place.name), folded(place.stored_name)}) for place in places]
        found = [place for place, said in names if folded(word) in said]
    if len(found) > 1:
        raise ParameterError(
            tr("“{name}” names {count} rows; give the key of one.").format(name=word, count=len(found))
        )
    if not found:
        named = {place.place for place in done_places(store, known=places)} & {place.uuid for place in places}
        told = [place.name for place in places if place.uuid in named][:MOST_NAMED]
        raise NotFoundError(
            tr("There is no place “{name}” in the store; places with done tasks are: {names}.").format(
                name=word, names=", ".join(told) or tr("(none yet)")
            )
        )
    return found[0]


def done_tasks(store: Store, measure: str | None = None, area: Area = EVERYTHING) -> list[DoneTask]:
    """Return the done tasks that have a place and a day, of a measure (code) or all, in the order they were done.

    Those of an area are the ones that page and map show of it. Raises ParameterError for an area without a border.
    """
    where: dict[str, Any] = {"state": list(DONE), **({"measure": measure} if measure else {})}
    tasks = _of_area(store, area, [Task.from_row(row) for row in store.rows("task", where)])
    spots = _spots(store, tasks)
    found = []
    for task in tasks:
        day = store.local_day(task.done_at)
        if day is not None:
            found += [DoneTask(task.uuid, day, xy, place, task.measure, task.title) for place, xy in spots[task.uuid]]
    return sorted(found, key=lambda one: (one.day, one.uuid))


def _of_area(store: Store, area: Area, tasks: list[Task]) -> list[Task]:
    if not area.is_from_outside:
        return of_area(store, area.uuid, tasks)
    polygon = area.polygon
    return [task for task in tasks if task.geometry is not None and polygon.covers(task.geometry)]


def _spots(store: Store, tasks: Sequence[Task]) -> dict[str, list[tuple[str, tuple[float, float]]]]:
    """Return for each task (key) the places (key, "" for none) with points that it was done at: its findings', each once."""
    links = findings_of(store, tasks)
    keys = list({key for found in links.values() if len(found) > 1 for key in found})
    rows = store.rows("finding", {"uuid": keys}, columns=("uuid", "place", "geometry")) if keys else []
    findings = {row["uuid"]: row for row in rows}
    spots = {}
    for task in tasks:
        at = [(task.place or "", task.geometry)]
        at += [(row["place"] or "", row["geometry"]) for key in links[task.uuid] if (row := findings.get(key))]
        told = [(place, (point.x, point.y)) for place, point in at if point is not None]
        spots[task.uuid] = list({place or xy: (place, xy) for place, xy in reversed(told)}.values())[::-1]
    return spots


def tasks_at(store: Store, place: KnownPlace, tasks: Sequence[DoneTask], known: Sequence[KnownPlace]) -> list[DoneTask]:
    """Return the done tasks of a place, each once, as `done_places` has them."""
    keys = {key for one in done_places(store, tasks, known) if one.place == place.uuid for key in one.tasks}
    return list({task.uuid: task for task in tasks if task.uuid in keys}.values())


def done_places(
    store: Store, tasks: Sequence[DoneTask] | None = None, known: Sequence[KnownPlace] | None = None
) -> list[TreatedPlace]:
    """Return the places where tasks are done, each once; tasks of no place that lie together are one.

    `tasks` are all of `done_tasks` where none are given, `known` the `known_places`.
    """
    places, tasks = known_places(store) if known is None else known, done_tasks(store) if tasks is None else tasks
    by_key = {place.uuid: place for place in places}
    nearest = _nearest(places, [task for task in tasks if task.place not in by_key])
    found: dict[str, TreatedPlace] = {}
    loose: list[TreatedPlace] = []
    for task in tasks:
        place = by_key.get(task.place) or nearest.get(task.xy)
        if place is not None:
            one = found.get(place.uuid) or TreatedPlace(place.name, place.xy, place.uuid, place.place_type)
            found[place.uuid] = _with(one, task)
            continue
        for number, one in enumerate(loose):
            if _metres(one.xy, task.xy) <= defaults.PLACE_RADIUS_M:
                loose[number] = _with(one, task)
                break
        else:
            loose.append(_with(TreatedPlace(task.title, task.xy), task))
    return [*found.values(), *loose]


def _with(place: TreatedPlace, task: DoneTask) -> TreatedPlace:
    if task.uuid in place.tasks:
        return place
    return replace(place, tasks=(*place.tasks, task.uuid), done=(*place.done, task.day))


def _nearest(places: Sequence[KnownPlace], tasks: Sequence[DoneTask]) -> dict[tuple[float, float], KnownPlace]:
    """Return by point the place that tasks without one lie at; those without any within its radius are left out."""
    if not places or not tasks:
        return {}
    at, spots = np.array([task.xy for task in tasks]), np.array([place.xy for place in places])
    near: dict[tuple[float, float], list[KnownPlace]] = {}
    first, second, _ = near_pairs(at, spots, defaults.PLACE_RADIUS_M * (1.0 + 1e-9))
    for row, number in zip(first.tolist(), second.tolist()):
        if _metres(places[number].xy, tasks[row].xy) <= defaults.PLACE_RADIUS_M:
            near.setdefault(tasks[row].xy, []).append(places[number])
    return {xy: min(some, key=lambda one: (_metres(one.xy, xy), one.uuid)) for xy, some in near.items()}


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


@dataclass(frozen=True)
class Periods:
    """Before and after, and whether they were told or follow from the days of the tasks."""

    before: Interval
    after: Interval
    is_guessed: bool


def check_periods(before: Interval, after: Interval, today: date) -> None:
    """Raise ParameterError for periods that overlap, in the wrong order, or not yet over."""
    if before.last >= after.first:
        raise ParameterError(
            tr("BEFORE ({before}) must end before AFTER ({after}) begins.").format(before=before, after=after)
        )
    if after.last > today:
        raise ParameterError(
            tr("AFTER ends {day}, which is still to come; let it end {today} at the latest.").format(
                day=after.last, today=today
            )
        )


def usual_periods(days: Sequence[date], covered: AbstractSet[Month], today: date) -> Periods:
    """Return the periods before and after done tasks (days, at least one) that let most be compared.

    Up to four years before the first and everything after the last of the tasks that lie between; which of them do is
    chosen so that tasks and months that can be compared are many. Raises ParameterError when all were done too lately.
    """
    known = max((last_day(month) for month in covered), default=today)
    firsts = _thinned(sorted(set(days)))
    best: tuple[float, Periods] | None = None
    for low, first in enumerate(firsts):
        for last in firsts[low:]:
            after = Interval(last + timedelta(days=1), min(today, max(known, last + timedelta(days=1))))
            if after.first > today:
                continue
            before = Interval(_years_before(first, MOST_YEARS), first - timedelta(days=1))
            same = same_months(before, after, covered)
            tasks = sum(first <= day <= last for day in days)
            worth = tasks * len(same.after) * (same.years[0] / (same.years[0] + same.years[1]) if same.after else 0)
            worth += tasks * 1e-6
            if best is None or worth > best[0]:
                best = (worth, Periods(before, after, True))
    if best is None:
        raise ParameterError(
            tr("It was done {day}: there is no time after it to compare yet.").format(day=max(days).isoformat())
        )
    return best[1]


def _thinned(days: list[date]) -> list[date]:
    """Return some of many days, the first and the last among them."""
    if len(days) <= _AT_MOST_TRIED:
        return days
    step = (len(days) - 1) / (_AT_MOST_TRIED - 1)
    return [days[round(number * step)] for number in range(_AT_MOST_TRIED)]


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)

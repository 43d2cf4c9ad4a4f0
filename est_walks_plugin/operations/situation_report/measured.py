"""The measures of a report's period, numbered as on its map: tasks and presence efforts, done and planned."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.situation.report import MeasureTold
from ...engine.statistics.small_counts import Period
from ...model.codes import CLOSED_TASK_STATES, EffortState, ReportAudience, TaskState

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store
    from ..situation.ground import Grounds

ON_MAP = {True: 6, False: 4}
"""So many that are done, and planned, stand on the map; the others in the annex."""
MOST = 60
"""So many are numbered; of more it is said how many."""
_SAME_M = 150.0
_DONE = (TaskState.DONE.value, TaskState.VERIFIED.value)


@dataclass(frozen=True)
class _Row:
    measure: str
    day: date
    is_done: bool
    point: Any
    area: str


def measures_told(
    store: Store, period: Period, grounds: Grounds, audience: ReportAudience
) -> tuple[tuple[MeasureTold, ...], int]:
    """Return the measures, first those on the map, those done last before those planned next, and how many more there are.

    Done in the period, or planned up to the end of the next. Everybody is told what is done: where guards will be is told to
    those who work together. No text, owner or case of a task is told to anybody here.
    """
    until = period.next().last
    rows = [
        row
        for row in (*_tasks(store), *_efforts(store))
        if (period.start <= row.day <= (period.last if row.is_done else until))
        and (row.is_done or audience is not ReportAudience.OPEN)
    ]
    names = {row["uuid"]: row["name"] or "" for row in store.rows("area", columns=("uuid", "name"))}
    rows.sort(key=_order)
    points = [_xy(row) or (np.nan, np.nan) for row in rows]
    inside = grounds.members(np.array(points, dtype=float).reshape(-1, 2))  # all of them at once: areas are many too
    told = (_told(row, held, grounds, names) for row, held in zip(rows, inside.T))
    found = [one for one in told if one is not None]
    every = _together(found)
    latest = sorted((one for one in every if one.is_done), key=lambda one: one.last, reverse=True)
    coming = [one for one in every if not one.is_done]
    drawn = [*_placed(latest)[: ON_MAP[True]], *_placed(coming)[: ON_MAP[False]]]
    others = [one for one in (*latest, *coming) if one not in drawn]
    kept = [*drawn, *(replace(one, on_map=False) for one in others)]
    return tuple(replace(one, number=number) for number, one in enumerate(kept[:MOST], 1)), len(kept[MOST:])


def _placed(measures: list[MeasureTold]) -> list[MeasureTold]:
    return [one for one in measures if one.xy is not None]


def _order(row: _Row) -> tuple[Any, ...]:
    at = (0.0, 0.0) if row.point is None or row.point.is_empty else (row.point.x, row.point.y)
    return (row.day, row.measure, row.area, *at)


def _together(measures: list[MeasureTold]) -> list[MeasureTold]:
    """Return the same measure at the same place as one: how many times, from when to when. By their first day."""
    found: list[MeasureTold] = []
    for one in measures:
        for at, other in enumerate(found):
            if _is_same(one, other):
                found[at] = replace(other, times=other.times + 1, last=max(other.last, one.last))
                break
        else:
            found.append(one)
    return found


def _is_same(one: MeasureTold, other: MeasureTold) -> bool:
    mine, theirs = (one.measure, one.area_name, one.is_done), (other.measure, other.area_name, other.is_done)
    if mine != theirs or (one.xy is None) is not (other.xy is None):
        return False
    return one.xy is None or other.xy is None or math.dist(one.xy, other.xy) <= _SAME_M


def _xy(row: _Row) -> tuple[float, float] | None:
    is_placed = row.point is not None and not row.point.is_empty
    return (float(row.point.x), float(row.point.y)) if is_placed else None


def _told(row: _Row, held: NDArray[np.bool_], grounds: Grounds, names: dict[str, str]) -> MeasureTold | None:
    """Return a measure with the area that it lies in, of those that `held` (areas,) it; None outside the area that is told of."""
    if grounds.chosen is not None and not (held[grounds.chosen] or row.area == grounds.areas[grounds.chosen].key):
        return None
    within = [area.name for area, inside in zip(grounds.areas, held) if inside]
    name = names.get(row.area, "") or (within[0] if within else "")
    if grounds.chosen is not None:
        name = grounds.areas[grounds.chosen].name
    return MeasureTold(0, row.measure, name, row.day, row.day, row.is_done, _xy(row))


def _tasks(store: Store) -> list[_Row]:
    found = []
    for row in store.rows("task", columns=("measure", "state", "done_at", "due", "geometry")):
        is_done = row["state"] in _DONE
        day = store.local_day(row["done_at"]) if is_done else row["due"]
        if row["measure"] and day is not None and (is_done or row["state"] not in CLOSED_TASK_STATES):
            found.append(_Row(row["measure"], day, is_done, row["geometry"], ""))
    return found


def _efforts(store: Store) -> list[_Row]:
    states = {"state": [EffortState.DONE.value, EffortState.PLANNED.value]}
    found = []
    for row in store.rows("presence_effort", states, columns=("measure", "state", "starts_at", "area", "geometry")):
        day = store.local_day(row["starts_at"])
        if row["measure"] and day is not None:
            is_done = row["state"] == EffortState.DONE.value
            found.append(_Row(row["measure"], day, is_done, row["geometry"], row["area"] or ""))
    return found

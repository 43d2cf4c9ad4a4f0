"""The observations behind cells and columns of a picture's charts: as a condition that map and lists share, and counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.light.time_of_day import clock_is_told
from ...engine.situation.reports import NO_CATEGORY
from ...model.codes import REPORTS
from ...model.defaults import PLACE_RADIUS_M
from ...model.localtime import clock_shifts, local_seconds
from ...store import AllOf, AnyOf, AtClock, Inside, NoneOf, Within
from ..areas.shown import dark_stretches_of
from .by_light import Light, in_light

if TYPE_CHECKING:
    from ...store import Store

DAY_S = 86_400


@dataclass(frozen=True)
class Marks:
    """What is chosen in the charts: hours (weekday 0 = Monday, hour), months ("2026-03"), categories, lights, an area (key).

    Nothing of a sort is everything of it. `first` to `last` are the days of the chart, `kinds` the reports it counts.
    """

    first: date
    last: date
    hours: frozenset[tuple[int, int]] = frozenset()
    months: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    lights: frozenset[Light] = frozenset()
    area: str = ""
    kinds: tuple[str, ...] = tuple(sorted(str(kind) for kind in REPORTS))


@dataclass(frozen=True)
class Marked:
    """The observations that are marked: the condition on them, how many, how many of those have no position.

    `items` are the ranked places (keys of ranking_item) that one of them counts for, `stretches` the dark stretches (keys of
    dark_gap) that one of them lies along, of so many: not farther away than one counts for a place.
    """

    where: dict[str, Any] = field(default_factory=dict)
    count: int = 0
    unplaced: int = 0
    items: frozenset[str] = frozenset()
    stretches: frozenset[str] = frozenset()
    of_stretches: int = 0


def marked(store: Store, marks: Marks, area: str | None = None, ranking: str | None = None) -> Marked:
    """Return what is marked inside an area (key, None for all), the places of a ranking (key) it counts for, and the dark

    stretches of the area that it lies along.

    The observations are those that the picture counts there. Raises NotFoundError for an area that is gone.
    """
    where = condition(store, marks, area)
    columns = store.arrays("observation", ("x", "y"), where)
    xy = np.column_stack([columns["x"], columns["y"]]).astype(float).reshape(-1, 2)
    placed = np.isfinite(xy).all(axis=1)
    items = frozenset[str]() if ranking is None else _counts_for(store, ranking, xy[placed])
    rows = store.rows("dark_gap", dark_stretches_of(store, area), columns=("uuid", "geometry"))
    stretches = frozenset(str(row["uuid"]) for row in rows if _lies_along(row["geometry"], xy[placed]))
    return Marked(where, len(xy), int((~placed).sum()), items, stretches, len(rows))


def condition(store: Store, marks: Marks, area: str | None = None) -> dict[str, Any]:
    """Return the condition on the table of observations that what is marked meets, inside an area (key, None for all)."""
    where: dict[str, Any] = {
        "kind": list(marks.kinds),
        "observed_at": _when(store, marks),
        "category": _categories(store, marks),
    }
    border = marks.area or area
    if border:
        where["geometry"] = Inside(store.get("area", border)["geometry"])
    twice = [row["second"] for row in store.rows("duplicate_pair", {"state": "confirmed"}, columns=("second",))]
    if twice:
        where["uuid"] = NoneOf(twice)
    if marks.lights:
        lit = in_light(store, marks.lights, twice)
        where["uuid"] = AllOf((where["uuid"], lit)) if twice else lit
    return where


def _when(store: Store, marks: Marks) -> Any:
    today = store.midnight(store.today + timedelta(days=1))
    spans = [_span(store, marks.first, marks.last)]
    if marks.months:
        spans = [_span(store, *_days_of(month)) for month in sorted(marks.months)]
    days = AllOf((AnyOf(tuple(spans)), Within(None, today)))
    if not marks.hours:
        return days
    first = min(span.low for span in spans).date() - timedelta(days=1)
    last = max(span.high for span in spans).date() + timedelta(days=1)
    return AllOf((days, AtClock(marks.hours, clock_shifts(first, last, store.time_zone), filled_in_clocks(store))))


def _span(store: Store, first: date, last: date) -> Within:
    return Within(store.midnight(first), store.midnight(last + timedelta(days=1)))


def _days_of(month: str) -> tuple[date, date]:
    """Return the first and last day of "2026-03"."""
    first = date(int(month[:4]), int(month[5:7]), 1)
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _categories(store: Store, marks: Marks) -> Any:
    """Return the condition on the category; what tells of something good is no report of the picture."""
    if marks.categories:
        return [None if code == NO_CATEGORY else code for code in sorted(marks.categories)]
    good = [entry.code for entry in store.catalogue.categories if entry.positive]
    return AnyOf((None, NoneOf(good)))


def filled_in_clocks(store: Store) -> tuple[tuple[str, str], ...]:
    """Return (source, wall clock as "12:00:00") where a program, and nobody else, told the time: see `clock_is_told`."""
    columns = store.arrays("observation", ("source", "observed_at"))
    at = columns["observed_at"].astype("datetime64[s]")
    sources = np.array([str(value or "") for value in columns["source"].tolist()], dtype=str)
    known = ~np.isnat(at)
    found: set[tuple[str, str]] = set()
    for source in np.unique(sources):
        mine = at[(sources == source) & known]
        untold = mine[~clock_is_told(mine, store.time_zone)]
        if source and len(untold):
            seconds = np.unique(local_seconds(untold, store.time_zone) % DAY_S).tolist()
            found |= {(str(source), f"{one // 3600:02d}:{one // 60 % 60:02d}:{one % 60:02d}") for one in seconds if one}
    return tuple(sorted(found))


def _counts_for(store: Store, ranking: str, xy: Any) -> frozenset[str]:
    """Return the places of a ranking that points (n,2) count for: each for the nearest, within the ranking's radius."""
    radius = float(store.get("ranking", ranking)["radius_m"] or 0.0)
    places = store.arrays("ranking_item", ("uuid", "x", "y"), {"ranking": ranking})
    if not len(places["x"]) or not len(xy):
        return frozenset()
    from scipy.spatial import cKDTree

    away, nearest = cKDTree(np.column_stack([places["x"], places["y"]])).query(xy)
    return frozenset(str(key) for key in places["uuid"][np.unique(nearest[away <= radius])])


def _lies_along(line: Any, xy: Any) -> bool:
    """Return whether a point (n,2) lies along a line."""
    if line is None or line.is_empty:
        return False
    from shapely.geometry import MultiPoint

    west, south, east, north = line.bounds
    low, high = (west - PLACE_RADIUS_M, south - PLACE_RADIUS_M), (east + PLACE_RADIUS_M, north + PLACE_RADIUS_M)
    near = xy[((xy >= low) & (xy <= high)).all(axis=1)]
    return bool(len(near) and line.distance(MultiPoint(near)) <= PLACE_RADIUS_M)

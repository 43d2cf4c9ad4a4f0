"""When presence is needed at a place or in an area: the hours of the week with more reports than day and hour explain."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Iterable

import numpy as np

from ...engine.light.time_of_day import clock_is_told
from ...engine.statistics import HeatTable, heat_table, weekday_hours
from ...model.codes import REPORTS
from ...model.localtime import local_seconds
from ...model.tasks.proposed import LEAST_REPORTS, ProposedPlace, ProposedTimes, Window
from ...store import Inside
from ..scene import period

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...model.area import Area
    from ...store import Store

NEAR_M = 150.0
"""Reports within this distance tell of a place (the bandwidth of RESEARCH 5.11)."""
DAYS_BACK = 365


def proposed_places(store: Store, area: Area) -> list[ProposedPlace]:
    """Return where presence is needed: the hot spots of reports that hold, kept with the last situation picture, the most
    reports first; those in an area of the store, or all. None where no picture was made.
    """
    rows = store.rows("hot_spot", {"voice": "report", "category": (None, "")}, order_by=("number",))
    polygon = area.polygon
    found = [
        ProposedPlace(row["number"] or 0, row["count"] or 0, (point.x, point.y))
        for row in rows
        if row["geometry"] is not None
        for point in [row["geometry"].representative_point()]
        if polygon is None or polygon.intersects(point)
    ]
    return sorted(found, key=lambda one: (-one.count, one.number))


def proposed_in(store: Store, area: Area) -> ProposedTimes:
    """Return when presence is needed in an area of the store, or everywhere. Reports only, never survey pins."""
    return _proposed(store, area.polygon)


def proposed_at(store: Store, xy: tuple[float, float]) -> ProposedTimes:
    """Return when presence is needed within 150 m of a point in the work CRS. Reports only, never survey pins."""
    from shapely.geometry import Point

    return _proposed(store, Point(xy).buffer(NEAR_M))


def _proposed(store: Store, polygon: BaseGeometry | None) -> ProposedTimes:
    last = store.today
    first = last - timedelta(days=DAYS_BACK)
    condition = {
        **({} if polygon is None else {"geometry": Inside(polygon)}),
        "kind": [str(kind) for kind in REPORTS],
        "vanished": (False, None),
        "observed_at": period(store, first, last),
    }
    columns = store.arrays("observation", ("uuid", "source", "observed_at"), condition)
    confirmed = {row["second"] for row in store.rows("duplicate_pair", {"state": "confirmed"}, columns=("second",))}
    kept = ~np.isin(columns["uuid"].astype(str), list(confirmed) or [""])
    moments = columns["observed_at"][kept].astype("datetime64[s]")
    told = _told(moments, columns["source"][kept].astype(str), store.time_zone)
    walls = np.datetime64(0, "s") + local_seconds(moments[told], store.time_zone).astype("timedelta64[s]")
    table = heat_table(weekday_hours(walls))
    reports = int(told.sum())
    windows = _windows(table) if reports >= LEAST_REPORTS else ()
    return ProposedTimes(windows, reports, int((~told).sum()), first, last)


def _told(moments: NDArray[Any], sources: NDArray[Any], zone: str) -> NDArray[np.bool_]:
    """Return which moments come with a clock that somebody wrote down; each source is judged for itself."""
    told = np.zeros(len(moments), dtype=bool)
    for source in sorted(set(sources.tolist())):
        mine = np.flatnonzero(sources == source)
        told[mine] = clock_is_told(moments[mine], zone)
    return told


def _windows(table: HeatTable) -> tuple[Window, ...]:
    """Return the marked hours as windows: hours that follow each other, then days that have the same hours."""
    spans: dict[tuple[int, int], list[int]] = {}
    for day in range(7):
        for first, last in _runs(np.flatnonzero(table.marked[day]).tolist()):
            spans.setdefault((first, last), []).append(day)
    found = [
        Window(days, first, last, int(table.counts[list(days), first:last].sum()))
        for (first, last), every in spans.items()
        for days in _following(every)
    ]
    return tuple(sorted(found, key=lambda one: (-one.count, one.days, one.first)))


def _runs(hours: Iterable[int]) -> list[tuple[int, int]]:
    """Return (first, one past the last) of numbers that follow each other."""
    runs: list[tuple[int, int]] = []
    for hour in hours:
        if runs and runs[-1][1] == hour:
            runs[-1] = (runs[-1][0], hour + 1)
        else:
            runs.append((hour, hour + 1))
    return runs


def _following(days: list[int]) -> list[tuple[int, ...]]:
    return [tuple(range(first, last)) for first, last in _runs(days)]

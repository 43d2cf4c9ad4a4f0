"""How often areas are asked about the measures of a report: counted for two numbers of tasks, never timed."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from shapely.geometry import Point, box

from est_walks_plugin.engine.situation import areas
from est_walks_plugin.engine.situation.areas import SituationArea
from est_walks_plugin.engine.statistics.small_counts import period_of
from est_walks_plugin.model.codes import ReportAudience
from est_walks_plugin.operations.situation.ground import Grounds
from est_walks_plugin.operations.situation_report.measured import measures_told

DONE = dt.datetime(2026, 3, 10, 12, tzinfo=dt.timezone.utc)


@pytest.mark.parametrize("count", [4, 40])
def test_each_area_is_asked_once_whatever_the_measures(store, monkeypatch, count):
    """A year's report of ten years of tasks took half its time to ask each area about each task by itself."""
    asked: list[object] = []
    as_it_is = areas.Northward.within

    def within(self: areas.Northward, polygon: object) -> np.ndarray:
        asked.append(polygon)
        return as_it_is(self, polygon)

    monkeypatch.setattr(areas.Northward, "within", within)
    done = {"measure": "prune", "state": "done", "done_at": DONE}
    tasks = [{**done, "geometry": Point(130000.0 + 1000.0 * (n % 2), 6590000.0)} for n in range(count - 1)]
    store.insert("task", [*tasks, {**done, "geometry": None}])
    grounds = Grounds(tuple(SituationArea(name, name, box(east, 6589900, east + 500, 6590100)) for name, east in (("Väst", 129900), ("Öst", 130900))))  # fmt: skip
    told, more = measures_told(store, period_of(DONE.date(), "month"), grounds, ReportAudience.INTERNAL)
    assert asked == [area.polygon for area in grounds.areas]
    assert more == 0
    assert sorted((one.area_name, one.times) for one in told) == sorted([("", 1), ("Väst", count // 2), ("Öst", count // 2 - 1)])  # fmt: skip

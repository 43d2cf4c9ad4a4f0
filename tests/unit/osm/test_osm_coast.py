"""The sea from the coastline: water on the right, land on the left."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import Point, Polygon, box

from est_walks_plugin.importers.osm import coast as osm_coast
from est_walks_plugin.importers.osm import reader as osm
from est_walks_plugin.model.codes import BaseAreaKind

FRAME = box(0, 0, 100, 100)


def area_of(coast: list[list[tuple[float, float]]]) -> float:
    return sum(face.area for face in osm_coast.sea([np.array(line, dtype=float) for line in coast], FRAME))


def test_water_is_on_the_right() -> None:
    assert area_of([[(-10, 40), (110, 40)]]) == pytest.approx(4000)
    assert area_of([[(110, 40), (-10, 40)]]) == pytest.approx(6000)


def test_an_island_is_land() -> None:
    island = [(60, 10), (80, 10), (80, 30), (60, 30), (60, 10)]  # land on the left: anticlockwise
    assert area_of([[(-10, 40), (110, 40)], island]) == pytest.approx(4000 - 400)


def test_a_coast_of_several_ways_and_a_channel() -> None:
    assert area_of([[(-10, 40), (50, 40)], [(50, 40), (110, 40)]]) == pytest.approx(4000)
    assert area_of([[(-10, 60), (110, 60)], [(110, 20), (-10, 20)]]) == pytest.approx(4000)


def test_a_coast_that_breaks_off_draws_nothing() -> None:
    assert area_of([[(-10, 40), (50, 40)]]) == 0
    assert area_of([]) == 0
    assert area_of([[(200, 200), (300, 200)]]) == 0


def test_helsinki_has_its_bay(shared_data: Path) -> None:
    data = osm.read(shared_data / "osm" / "fi_helsinki_centre_2019-04.osm.pbf", "EPSG:3879")
    sea = [area for area in data.areas if area.external_id.startswith("coastline#")]
    assert {area.kind for area in sea} == {BaseAreaKind.WATER}
    bay = Point(25_497_150, 6_673_760)
    station = Point(25_496_700, 6_673_250)
    shapes = [Polygon(area.polygons[0][0], area.polygons[0][1:]) for area in sea]
    assert any(shape.contains(bay) for shape in shapes)
    assert not any(shape.contains(station) for shape in shapes)

"""Points in areas: as shapely has it, each point on a shared border in one area only."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from est_walks_plugin.engine.situation import areas as engine_areas
from est_walks_plugin.engine.situation.areas import SituationArea, inside, members, overlapping

from .made import square


def millimetres(least: float, most: float) -> st.SearchStrategy[float]:
    """Return coordinates as maps have them: GEOS itself gives up on corners that lie 1e-182 apart."""
    return st.floats(least, most).map(lambda metres: round(metres, 3))


@given(
    st.lists(st.tuples(millimetres(0, 100), millimetres(0, 100)), min_size=3, max_size=12),
    st.lists(st.tuples(millimetres(-5, 105), millimetres(-5, 105)), min_size=1, max_size=40),
)
def test_points_are_where_shapely_has_them(
    corners: list[tuple[float, float]], points: list[tuple[float, float]]
) -> None:
    polygon = Polygon(corners).convex_hull
    if polygon.geom_type != "Polygon" or polygon.area < 1:
        return
    found = inside(np.array(points), polygon)
    for point, is_inside in zip(points, found):
        if polygon.boundary.distance(Point(point)) > 1e-6:  # on the very border either is right
            assert is_inside == polygon.contains(Point(point))


def test_holes_parts_and_what_has_no_position() -> None:
    ring = Polygon(box(0, 0, 10, 10).exterior, [box(4, 4, 6, 6).exterior])
    shape = MultiPolygon([ring, box(20, 0, 30, 10)])
    points = np.array([[1.0, 1.0], [5.0, 5.0], [25.0, 5.0], [15.0, 5.0], [np.nan, np.nan]])
    assert inside(points, shape).tolist() == [True, False, True, False, False]


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=20))
def test_a_point_on_a_shared_border_lies_in_one_area(along: list[float]) -> None:
    areas = [square("a", 0, 0), square("b", 1000, 0), square("c", 0, 1000), square("d", 1000, 1000)]
    border = np.array([[1000.0, y] for y in along] + [[x, 1000.0] for x in along if x > 0])
    assert (members(border, areas).sum(axis=0) == 1).all()


@pytest.mark.parametrize(("shift", "named"), [(0.0, ()), (5.0, ()), (-500.0, ("A", "B"))])
def test_areas_that_lie_on_each_other_are_named_and_drawn_borders_are_not(shift: float, named: tuple[str, ...]) -> None:
    assert overlapping([square("a", 0, 0), square("b", 1000 + shift - 1, 0), square("c", 9000, 0)]) == named


@pytest.mark.parametrize("count", [4, 40])
def test_points_are_sorted_once_whatever_the_areas(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """The situation of 160 districts took a second to look at all reports for each of them, six times."""
    sorted_: list[int] = []
    as_it_is = engine_areas.Northward.__init__

    def made(self: engine_areas.Northward, xy: np.ndarray) -> None:
        sorted_.append(len(xy))
        as_it_is(self, xy)

    monkeypatch.setattr(engine_areas.Northward, "__init__", made)
    areas = [SituationArea(str(row), str(row), box(0, 10 * row, 10, 10 * row + 10)) for row in range(count)]
    points = np.array([[5.0, 10.0 * row + 5.0] for row in range(count)])
    assert (members(points, areas) == np.eye(count, dtype=bool)).all()
    assert sorted_ == [count]

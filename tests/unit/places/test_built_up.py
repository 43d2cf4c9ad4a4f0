"""The border round what is built: houses at most 200 m apart are one place, the largest joined part is kept."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from shapely.geometry import Point, Polygon, box
from shapely.ops import unary_union

from est_walks_plugin.engine.places.built_up import APART_M, HOLE_M2, ROUND_M, built_up

EVERYWHERE = box(-10_000, -10_000, 10_000, 10_000)


def houses(x: float, y: float, columns: int, rows: int, step: float = 50.0) -> np.ndarray:
    """Return a block of houses, `step` metres apart, whose lower left one stands at x, y."""
    return np.array([(x + step * i, y + step * j) for i in range(columns) for j in range(rows)], dtype=float)


def village() -> np.ndarray:
    return houses(0, 0, 13, 13)  # 600 m x 600 m


PLACE = box(0, 0, 600, 600)


def test_the_border_stands_round_the_outermost_houses() -> None:
    shape = built_up(village(), EVERYWHERE, PLACE)
    assert shape is not None
    assert shape.is_valid
    wanted = PLACE.buffer(ROUND_M, join_style=2)
    assert shape.symmetric_difference(wanted).area < 0.15 * wanted.area
    assert all(shape.contains(Point(*house)) for house in village())


@pytest.mark.parametrize(("gap", "joined"), [(APART_M - 30, True), (APART_M + 60, False)])
def test_two_blocks_are_one_place_while_they_stand_close(gap: float, joined: bool) -> None:
    other = houses(600 + gap, 0, 13, 13)
    shape = built_up(np.concatenate([village(), other]), EVERYWHERE, PLACE)
    assert shape is not None
    assert shape.contains(Point(600 + gap + 300, 300)) is joined


def test_the_place_is_where_most_within_it_is_built() -> None:
    hamlet = houses(-2_000, 0, 8, 8)
    seen = unary_union([box(-2_000, 0, -1_650, 350), box(0, 0, 200, 200)])
    shape = built_up(np.concatenate([village(), hamlet]), EVERYWHERE, seen)
    assert shape is not None
    assert shape.contains(Point(-1_825, 175))
    assert not shape.intersects(PLACE)


def test_a_road_with_a_house_or_two_is_no_part_of_it() -> None:
    road = np.array([(650 + 100 * step, 300) for step in range(15)], dtype=float)
    shape = built_up(np.concatenate([village(), road]), EVERYWHERE, PLACE)
    assert shape is not None
    assert not shape.contains(Point(1_500, 300))


def test_a_park_belongs_to_it_and_a_lake_does_not() -> None:
    def around(side: float) -> np.ndarray:
        xy = houses(0, 0, int(side // 50) + 9, int(side // 50) + 9)
        middle = (side + 400) / 2
        return xy[np.abs(xy - middle).max(axis=1) > side / 2]

    for side, is_in in ((0.8 * HOLE_M2**0.5, True), (2.0 * HOLE_M2**0.5, False)):
        whole = box(0, 0, side + 400, side + 400)
        shape = built_up(around(side), EVERYWHERE, whole)
        assert shape is not None
        assert shape.contains(whole.centroid) is is_in


def test_houses_in_any_order_leave_no_small_hole() -> None:
    """Smoothing closes the mouth of some bays, so there is more to fill than the squares say."""
    ground = box(0, 0, 1_500, 1_500)
    for seed in range(20):
        shape = built_up(np.random.default_rng(seed).uniform(0, 1_500, (120, 2)), EVERYWHERE, ground)
        assert shape is not None
        assert shape.is_valid
        assert all(Polygon(ring).area >= HOLE_M2 for part in shape.geoms for ring in part.interiors), seed


def test_it_does_not_leave_what_is_allowed_nor_join_through_what_is_not() -> None:
    beyond = houses(700, 0, 13, 13)
    allowed = EVERYWHERE.difference(box(560, -500, 640, 1_000))
    shape = built_up(np.concatenate([village(), beyond]), allowed, PLACE)
    assert shape is not None
    assert shape.difference(allowed).area == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("points", [np.empty((0, 2)), np.array([[5_000.0, 5_000.0]])])
def test_where_nothing_is_built_there_is_no_border(points: Any) -> None:
    assert built_up(points, EVERYWHERE, PLACE) is None


def test_a_single_house_has_a_small_border() -> None:
    shape = built_up(np.array([[300.0, 300.0]]), EVERYWHERE, PLACE)
    assert shape is not None
    assert 0 < shape.area < 4 * (ROUND_M + 40) ** 2


def test_a_moved_place_has_the_same_border_moved() -> None:
    from shapely.affinity import translate

    here = built_up(village(), EVERYWHERE, PLACE)
    there = built_up(village() + np.array([2_000.0, -1_000.0]), EVERYWHERE, translate(PLACE, 2_000, -1_000))
    assert here is not None
    assert there is not None
    assert translate(here, 2_000, -1_000).symmetric_difference(there).area < 0.02 * here.area

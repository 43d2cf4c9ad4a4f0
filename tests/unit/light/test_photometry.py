"""Illuminance from tables of candela: the five rows of RESEARCH 7, hand-checked points, and the sum against itself written out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light.lighting import p_classes
from est_walks_plugin.engine.light.photometry import (
    IntensityTable,
    field_points,
    illuminance,
    lambert,
    lux_range,
    street,
)

ROWS = [(20, 10, 9.49, 2.29), (25, 10, 7.60, 1.15), (30, 10, 6.33, 0.62), (35, 12, 5.42, 0.35), (40, 14, 4.75, 0.21)]


@pytest.mark.parametrize(("spacing", "along", "mean", "least"), ROWS)
def test_the_lambert_rows_of_a_path_three_metres_wide(spacing: int, along: int, mean: float, least: float) -> None:
    """3 000 lm, 5 m high, MF 0.8, poles 0.5 m beside the path, at -4 S to 5 S."""
    points = field_points(spacing, 3.0)
    assert len(points) == along * 3
    poles = np.array([(spacing * number, -0.5) for number in range(-4, 6)], dtype=float)
    lit = illuminance(points, poles, np.full(10, 5.0), np.full(10, 3000.0), lambert(), maintained=0.8, cutoff_m=500)
    assert lit.mean() == pytest.approx(mean, rel=0.01)
    assert lit.min() == pytest.approx(least, rel=0.01, abs=0.005)


def test_straight_below_and_at_45_degrees() -> None:
    """I = 1000/pi cd per klm; 6 m below 3 klm: 3000/pi/36 lx; at 45 degrees cos^4 is a quarter of it."""
    lit = illuminance(
        np.array([[0.0, 0], [6, 0]]), np.zeros((1, 2)), np.array([6.0]), np.array([3000.0]), lambert(), maintained=1
    )
    assert lit == pytest.approx([3000 / math.pi / 36, 3000 / math.pi / 36 / 4], rel=1e-4)


@pytest.mark.parametrize("table", [lambert(), street()], ids=["lambert", "street"])
def test_a_default_optic_gives_the_light_it_says_and_is_assumed(table: IntensityTable) -> None:
    assert table.flux() == pytest.approx(1000, rel=1e-3)
    assert table.assumed
    assert table.per_klm


def test_the_street_optic_throws_its_light_sideways() -> None:
    assert street().candela(np.zeros(1), np.array([65.0]))[0] > 1.5 * street().candela(np.zeros(1), np.array([0.0]))[0]
    assert street().candela(np.zeros(1), np.array([90.0]))[0] == 0


def sided() -> IntensityTable:
    """A table of four planes: light towards C90 only, at every angle."""
    cd = np.array([[0.0, 0, 0], [100, 100, 100], [0, 0, 0], [0, 0, 0]])
    return IntensityTable(np.array([0.0, 90, 180, 270]), np.array([0.0, 45, 90]), cd)


def test_between_planes_and_angles_is_straight_and_nothing_beyond() -> None:
    table = sided()
    c = np.array([90.0, 45, 67.5, 135, 315, 359, 90])
    gamma = np.array([10.0, 45, 80, 20, 20, 20, 120])
    assert table.candela(c, gamma) == pytest.approx([100, 50, 75, 50, 0, 0, 0])
    last = IntensityTable(table.c_deg, table.gamma_deg, np.roll(table.cd, 2, axis=0))
    assert last.candela(np.array([315.0, 0.0]), np.array([10.0, 10.0])) == pytest.approx([50, 0])


def test_a_luminaire_shines_where_it_looks() -> None:
    lamp, height, lumen = np.zeros((1, 2)), np.array([6.0]), np.array([1000.0])
    around = np.array([[6.0, 0], [0, 6], [-6, 0], [0, -6]])
    east = illuminance(around, lamp, height, lumen, sided(), facing=np.array([0.0]))
    assert (east > 0).tolist() == [True, False, False, False]
    north = illuminance(around, lamp, height, lumen, sided(), facing=np.array([90.0]))
    assert north[1] == pytest.approx(east[0])
    unknown = illuminance(around, lamp, height, lumen, sided(), facing=np.array([math.nan]))
    assert unknown == pytest.approx(np.full(4, east[0] / 4))
    assert illuminance(around, lamp, height, lumen, sided()) == pytest.approx(unknown)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_sum_is_that_of_each_lamp(seed: int) -> None:
    rng = np.random.default_rng(seed)
    lamps, points = rng.uniform(0, 150, (12, 2)), rng.uniform(0, 150, (30, 2))
    height, lumen, facing = rng.uniform(3, 10, 12), rng.uniform(0, 8000, 12), rng.uniform(0, 360, 12)
    facing[::3] = math.nan
    lumen[4] = 0
    table = IntensityTable(np.arange(0.0, 360, 45), np.linspace(0, 90, 7), rng.uniform(0, 400, (8, 7)))
    found = illuminance(points, lamps, height, lumen, table, facing=facing, maintained=1)
    expected = np.zeros(30)
    for x, y, h, flux, way in zip(*lamps.T, height, lumen, facing):
        away = np.hypot(points[:, 0] - x, points[:, 1] - y)
        curve = table if np.isfinite(way) else table.turned_round()
        plane = np.degrees(np.arctan2(points[:, 1] - y, points[:, 0] - x)) - (way if np.isfinite(way) else 0) + 90
        gamma = np.degrees(np.arctan(away / h))
        light = curve.candela(np.mod(plane, 360), gamma) * flux / 1000 * np.cos(np.radians(gamma)) ** 3 / h**2
        expected += np.where(away <= 60, light, 0)
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-12)
    lit = lux_range(points, lamps, height, lumen, table, facing=facing)
    assert np.all((lit.low <= lit.middle + 1e-12) & (lit.middle <= lit.high + 1e-12))
    assert lit.middle == pytest.approx(0.8 * expected, rel=1e-9, abs=1e-12)


def test_the_range_holds_a_pole_a_metre_lower_and_dirty_glass() -> None:
    lamp, lumen = np.zeros((1, 2)), np.array([3000.0])
    below = np.zeros((1, 2))
    lit = lux_range(below, lamp, np.array([6.0]), lumen, lambert())
    assert lit.low[0] == pytest.approx(0.6 * 3000 / math.pi / 49, rel=1e-4)
    assert lit.high[0] == pytest.approx(0.9 * 3000 / math.pi / 25, rel=1e-4)


def test_an_absolute_table_asks_for_no_lumens_but_a_lamp_that_gives_light() -> None:
    absolute = IntensityTable(np.zeros(1), np.array([0.0, 90]), np.array([[100.0, 100.0]]), per_klm=False)
    at = np.zeros((1, 2))
    assert illuminance(at, at, np.array([5.0]), np.array([700.0]), absolute, maintained=1) == pytest.approx([4])
    assert illuminance(at, at, np.array([5.0]), np.array([0.0]), absolute, maintained=1) == pytest.approx([0])
    assert illuminance(np.zeros((0, 2)), at, np.array([5.0]), np.array([1.0]), absolute).shape == (0,)
    assert illuminance(at, np.zeros((0, 2)), np.zeros(0), np.zeros(0), absolute).tolist() == [0]


def test_classes_by_the_table() -> None:
    mean, least = np.array([15.0, 7.5, 5, 5, 2, 1.9]), np.array([3.0, 1.4, 1, 0.5, 0.4, 9])
    assert p_classes(mean, least).tolist() == ["P1", "P4", "P4", "P6", "P6", ""]

"""Points inside a polygon by SQL are those that shapely finds inside, for any shape, and the SQL stays short."""

from __future__ import annotations

import math
import random
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from est_walks_plugin.store.filters import inside_sql

EAST, NORTH = 135_973.0, 6_595_977.0


def star(corners: int, seed: int, size: float) -> Polygon:
    """Return a star-shaped polygon around (EAST, NORTH)."""
    draw = random.Random(seed)
    angles = sorted(draw.uniform(0, 2 * math.pi) for _ in range(corners))
    reach = [size * draw.uniform(0.3, 1.0) for _ in range(corners)]
    return Polygon([(EAST + r * math.cos(a), NORTH + r * math.sin(a)) for r, a in zip(reach, angles)])


def found(polygon: object, points: list[tuple[float, float]]) -> list[bool]:
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE p (e REAL, n REAL)")
        database.executemany("INSERT INTO p VALUES (?, ?)", points)
        return [bool(row[0]) for row in database.execute(f"SELECT {inside_sql(polygon, 'e', 'n')} FROM p")]


@settings(max_examples=60, deadline=None)
@given(st.integers(3, 400), st.integers(0, 10_000), st.sampled_from([30.0, 700.0, 9_000.0]))
def test_sql_and_shapely_agree_off_the_border(corners: int, seed: int, size: float) -> None:
    polygon = star(corners, seed, size)
    if not polygon.is_valid or polygon.area == 0:
        return
    draw = random.Random(seed)
    points = [(EAST + draw.uniform(-size, size), NORTH + draw.uniform(-size, size)) for _ in range(80)]
    points += [(x, y + step) for x, y in list(polygon.exterior.coords)[:20] for step in (-2.0, 0.0, 2.0)]
    allowed = 1.05 if corners > 200 else 0.02
    for (x, y), is_in in zip(points, found(polygon, points)):
        if polygon.exterior.distance(Point(x, y)) > allowed:
            assert is_in == polygon.contains(Point(x, y)), (x, y)


def test_holes_parts_and_level_edges() -> None:
    steps = Polygon([(0, 0), (30, 0), (30, 10), (20, 10), (20, 20), (10, 20), (10, 30), (0, 30)])
    ring = box(100, 0, 130, 30).difference(box(110, 10, 120, 20))
    polygon = MultiPolygon([steps, ring, box(112, 12, 118, 18)])
    points = [(x + 0.5, y + 0.5) for x in range(-5, 140) for y in range(-5, 40)]
    assert found(polygon, points) == [polygon.contains(Point(point)) for point in points]
    level = [(x + 0.5, float(y)) for x in range(-5, 140) for y in (0, 10, 20, 30)]  # at the height of corners
    for point, is_in in zip(level, found(polygon, level)):
        if polygon.boundary.distance(Point(point)) > 0:
            assert is_in == polygon.contains(Point(point)), point


@pytest.mark.parametrize("corners", [4, 100, 1_000, 20_000])
def test_the_filter_stays_short(corners: int) -> None:
    polygon = Point(EAST, NORTH).buffer(2_000, max(1, corners // 4))
    assert len(inside_sql(polygon, "e", "n")) < 25_000


@pytest.mark.parametrize("corners", [400, 3_000])
def test_a_border_like_a_comb_is_read_too(corners: int) -> None:
    teeth = [(EAST + 3 * number, NORTH + (2_000 if number % 2 else 0)) for number in range(corners)]
    comb = Polygon([*teeth, (EAST + 3 * corners, NORTH - 50), (EAST - 3, NORTH - 50)])
    assert comb.is_valid
    points = [(EAST + 1.1 + 2.9 * x, NORTH - 30.0 + 170 * y) for x in range(80) for y in range(12)]
    assert len(inside_sql(comb, "e", "n")) < 150 * corners
    for point, is_in in zip(points, found(comb, points)):
        if comb.exterior.distance(Point(point)) > 1.05:
            assert is_in == comb.contains(Point(point)), point


@pytest.mark.parametrize("nothing", [None, Polygon(), MultiPolygon()])
def test_nothing_is_inside_nothing(nothing: object) -> None:
    assert found(nothing, [(0.0, 0.0)]) == [False]

"""What is read of plain lines without making shapes of them is what shapes say, to the last bit."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr
from shapely import wkb
from shapely.geometry import LineString

from est_walks_plugin.importers.formats import geometry
from est_walks_plugin.importers.line_cells import lines_of
from est_walks_plugin.importers.osm.geometry import has_length, have_length, line_parts, line_wkb, plain_line

NUMBERS = st.floats(min_value=-1e7, max_value=1e7, width=64) | st.sampled_from(
    [0.0, -0.0, 1.0, 130_000.25, 6_590_000.5]
)
LINES = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=9)
ODD = st.sampled_from([math.nan, math.inf, -math.inf, 1e10])


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return np.array(one).tobytes() == np.array(other).tobytes() or one == other


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_the_middle_is_the_shapes(points):
    shape = LineString(points)
    found = geometry.middle_of([x for x, _ in points], [y for _, y in points])
    if shape.length > 0:
        assert found is not None
        assert _same(found, geometry.representative(shape))


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.lists(st.tuples(NUMBERS | ODD, NUMBERS | ODD), max_size=3), max_size=6))
def test_points_of_lines_are_those_of_their_shapes(lines):
    drawn = []
    for points in lines:
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in points:
            line.AddPoint_2D(x, y)
        drawn.append(None if line.IsEmpty() else line)
    xy, shapes = geometry.points_of(drawn)
    for index, line in enumerate(drawn):
        told = None if line is None else geometry.any_shape(line)
        assert (shapes or [None] * len(drawn))[index] == (None if told is None else told[1])
        expected = (math.nan, math.nan) if told is None else told[0]
        assert np.array_equal(xy[index], expected, equal_nan=True)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.tuples(NUMBERS | ODD, NUMBERS | ODD), max_size=4), max_size=6))
def test_many_lines_have_a_length_as_each_has(lines):
    arrays = [np.array(points, dtype=np.float64).reshape(-1, 2) for points in lines]
    assert have_length(arrays).tolist() == [has_length(line) for line in arrays]


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_a_plain_line_is_read_from_its_bytes(points):
    data = line_wkb(np.array(points))
    assert plain_line(data).tolist() == line_parts(wkb.loads(data))[0].tolist() == lines_of(data)[0].tolist()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        line_wkb(np.zeros((1, 2))),
        line_wkb(np.zeros((2, 2)))[:-1],
        LineString([(0, 0, 1), (1, 1, 1)]).wkb,
        b"\x01\x02\0\0\0",
    ],
)
def test_other_bytes_are_no_plain_line(data):
    assert plain_line(data) is None

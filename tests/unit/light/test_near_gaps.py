"""Dark stretches beside groups of lamps, and whose lamps make them go."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light.dark_changes import mended_by_group, outside
from est_walks_plugin.engine.light.gaps import DarkGap
from est_walks_plugin.engine.light.lighting import Lamps, gaps
from est_walks_plugin.engine.light.near_gaps import dark_by_group

LINE = np.array([[0.0, 0.0], [200.0, 0.0]])
OTHER = np.array([[0.0, 500.0], [50.0, 500.0]])
CROSSING = [
    np.array([[-200.0, 0.0], [0.0, 0.0]]),
    np.array([[0.0, 0.0], [200.0, 0.0]]),
    np.array([[0.0, -200.0], [0.0, 0.0]]),
    np.array([[0.0, 0.0], [0.0, 200.0]]),
    np.array([[0.0, 0.0], [14.0, 14.0]]),
]


def test_each_group_has_its_own_metres_and_overlaps_count_once() -> None:
    xy, group = np.array([(0.0, 0), (10, 0), (200, 0)]), np.array([0, 0, 2])
    assert dark_by_group([LINE, OTHER], xy, group, 3, 60.0).tolist() == pytest.approx([70.0, 0.0, 60.0])


def test_without_stretches_or_lamps_there_is_nothing() -> None:
    assert dark_by_group([], np.zeros((1, 2)), np.zeros(1, dtype=int), 3, 60.0).tolist() == [0.0, 0.0, 0.0]
    assert dark_by_group([LINE], np.zeros((0, 2)), np.zeros(0, dtype=int), 2, 60.0).tolist() == [0.0, 0.0]
    nothing = outside([], [])
    assert nothing.by_stretch(2).tolist() == [0.0, 0.0]
    nobody = mended_by_group(nothing, np.zeros(0, bool), np.zeros((0, 2)), np.zeros(0, int), 2)
    assert nobody.metres.tolist() == nobody.stretches.tolist() == [0, 0]


def gap(*spans: tuple[int, float, float]) -> DarkGap:
    """A stretch of paths that lie one above the other, 100 m apart, each along x."""
    points = np.concatenate([[(first, 100.0 * path), (last, 100.0 * path)] for path, first, last in spans])
    return DarkGap((), points, sum(abs(b - a) for _, a, b in spans), "dark", "", 0, "", spans)


def test_what_is_left_of_a_stretch_lies_where_it_was_whichever_way_it_is_walked() -> None:
    for now in (gap((0, 10.0, 90.0)), gap((0, 90.0, 10.0))):
        found = outside([now], [gap((0, 0.0, 30.0)), gap((0, 70.0, 80.0)), gap((1, 0.0, 100.0))])
        assert found.by_stretch(1).tolist() == pytest.approx([50.0])
        assert found.metres.max() <= 1.0
        x = found.xy[:, 0]
        assert np.all(((x > 30) & (x < 70)) | ((x > 80) & (x < 90)))
        assert np.all(found.xy[:, 1] == 0)
        assert outside([now], [now]).by_stretch(1).tolist() == [0.0]


def test_a_metre_is_the_nearest_lamps_and_a_stretch_ends_for_whom_has_most() -> None:
    now = [gap((0, 0.0, 100.0)), gap((1, 0.0, 40.0))]
    gone = outside(now, [])
    xy, group = np.array([(0.0, 0.0), (60.0, 0.0), (0.0, 100.0)]), np.array([2, 0, 2])
    told = mended_by_group(gone, np.array([True, True]), xy, group, 3)
    assert told.metres.tolist() == pytest.approx([70.0, 0.0, 70.0])
    assert told.stretches.tolist() == [1, 0, 1]
    kept = mended_by_group(gone, np.array([False, True]), xy, group, 3)
    assert kept.stretches.tolist() == [0, 0, 1]


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 199), st.booleans()), min_size=1, max_size=14))
def test_where_streets_meet_the_groups_add_up_to_before_less_after(told: list[tuple[int, int, bool]]) -> None:
    """Four arms of a crossing, and one of a street too short to be told alone; each lamp is of the group of its arm, and some are out."""
    arms = np.array([(-1.0, 0.0), (1, 0), (0, -1), (0, 1)])
    arm = np.array([one for one, _, _ in told])
    xy = arms[arm] * np.array([[at] for _, at, _ in told], dtype=float)
    out = np.array([broken for _, _, broken in told])
    status = np.where(out, "out", "working")

    def dark(status: np.ndarray) -> list[DarkGap]:
        found = gaps(CROSSING, Lamps(xy, status=status), names=["A", "A", "B", "B", "A"], lit=["no"] * 5)
        return [one for one in found if one.state == "dark"]

    now, then = dark(status), dark(np.full(len(xy), "working"))
    gone = outside(now, then)
    left = [one.length_m for one in now] - gone.by_stretch(len(now))
    mended = mended_by_group(gone, left < 0.5, xy[out], arm[out], 4)
    lost = sum(one.length_m for one in now) - sum(one.length_m for one in then)
    assert mended.metres.sum() == pytest.approx(lost, abs=1e-3)
    assert mended.stretches.sum() == np.count_nonzero(left < 0.5)

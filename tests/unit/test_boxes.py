"""Which boxes touch which, against looking at all of them; and how many that takes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import boxes
from est_walks_plugin.engine.boxes import Boxes


def drawn(seed: int, count: int, largest: float) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    low = np.round(rng.uniform(-300, 300, (count, 2)))
    return low, low + np.round(
        rng.uniform(0, 1, (count, 2)) ** 6 * largest
    )  # most small, few large; some share a border


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**31), st.integers(0, 60), st.integers(0, 60), st.sampled_from([0.0, 3.0, 40.0, 900.0]))
def test_all_boxes_that_touch_and_no_others_each_once(seed, asked, there, largest):
    (low, high), (low_b, high_b) = drawn(seed, asked, 50.0), drawn(seed + 1, there, largest)
    i, j = Boxes(low_b, high_b).touching(low, high)
    meets = (low[:, None] <= high_b).all(axis=2) & (high[:, None] >= low_b).all(axis=2)
    np.testing.assert_array_equal(np.stack([i, j], axis=1), np.argwhere(meets).reshape(-1, 2))


def test_parts_hold_the_same(monkeypatch):
    low, high = drawn(1, 200, 80.0)
    whole = Boxes(low, high).touching(low, high)
    monkeypatch.setattr(boxes, "CHUNK", 7)
    for one, other in zip(whole, Boxes(low, high).touching(low, high)):
        np.testing.assert_array_equal(one, other)


def test_lines_have_the_box_around_them():
    lines = [np.array([(0.0, 5.0), (10.0, 0.0), (4.0, 7.0)]), np.array([(20.0, 20.0)])]
    i, j = Boxes.of(lines, 1.0).touching(
        [(10.5, 7.5), (18.0, 18.0), (21.0, 21.0)], [(12.0, 9.0), (18.9, 30.0), (22.0, 22.0)]
    )
    assert (i.tolist(), j.tolist()) == ([0, 2], [0, 1])
    assert len(Boxes.of([]).touching([(0.0, 0.0)], [(1.0, 1.0)])[0]) == 0


@pytest.mark.parametrize("largest", [10.0, 4000.0])
def test_more_ground_asks_no_more_of_each(largest):
    """Also where one of a thousand is as large as a forest: a box is held against those near it, not against all."""

    def compared(count: int) -> float:
        rng = np.random.default_rng(count)
        low = rng.uniform(0, 100.0 * count**0.5, (count, 2))
        size = np.where(np.arange(count) % 1000 == 0, largest, 10.0)
        found = Boxes(low, low + size[:, None])
        found.touching(low, low + 10.0)
        return found.compared / count

    assert compared(20_000) < 40
    assert compared(60_000) < 40

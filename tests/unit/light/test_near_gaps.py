"""Dark stretches beside groups of lamps: metres near, metres lit by broken lamps, stretches that end."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine.light.near_gaps import dark_by_group

LINE = np.array([[0.0, 0.0], [200.0, 0.0]])
OTHER = np.array([[0.0, 500.0], [50.0, 500.0]])


def found(xy: list[tuple[float, float]], group: list[int], out: list[bool], lines=(LINE, OTHER), least=30.0):
    return dark_by_group(
        list(lines), np.array(xy), np.array(group), 3, np.array(out), near_m=60.0, least_m=least, reach_m=20.0
    )


def test_each_group_has_its_own_metres_and_overlaps_count_once() -> None:
    told = found([(0, 0), (10, 0), (200, 0)], [0, 0, 2], [False, False, False])
    assert told.dark_m.tolist() == pytest.approx([70.0, 0.0, 60.0])
    assert told.mended_m.tolist() == [0.0, 0.0, 0.0]


def test_a_stretch_ends_when_no_piece_is_long_enough() -> None:
    """Broken lamps at 20, 60 and 100 m light 0-120; 80 m are left. Two more to 200 m leave nothing; one at 150 leaves 30 m at most."""
    assert found([(20, 0), (60, 0), (100, 0)], [1, 1, 1], [True] * 3).mended.tolist() == [0, 0, 0]
    more = found([(20, 0), (60, 0), (100, 0), (140, 0), (180, 0)], [1] * 5, [True] * 5)
    assert more.mended_m[1] == pytest.approx(200.0)
    assert more.mended.tolist() == [0, 1, 0]
    short = found([(20, 0), (60, 0), (100, 0), (150, 0)], [1] * 4, [True] * 4)
    assert short.mended.tolist() == [0, 0, 0]  # 170-200 is 30 m: still a stretch
    assert found([(20, 0), (60, 0), (100, 0), (151, 0)], [1] * 4, [True] * 4).mended.tolist() == [0, 1, 0]


def test_working_lamps_mend_nothing_and_each_stretch_counts_for_whom_it_ends() -> None:
    told = found([(25, 500), (25, 500), (25, 515)], [0, 1, 2], [True, False, True])
    assert told.mended_m[0] == pytest.approx(40.0)
    assert told.mended_m[1] == 0.0
    assert told.mended.tolist() == [1, 0, 1]


def test_without_stretches_or_lamps_there_is_nothing() -> None:
    assert found([(0, 0)], [0], [True], lines=()).dark_m.tolist() == [0.0, 0.0, 0.0]
    nobody = dark_by_group(
        [LINE], np.zeros((0, 2)), np.zeros(0, dtype=int), 2, np.zeros(0, dtype=bool), near_m=60, least_m=30
    )
    assert nobody.dark_m.tolist() == [0.0, 0.0]

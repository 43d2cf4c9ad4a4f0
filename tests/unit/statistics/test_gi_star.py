"""Gi* and Gi against esda's published values and a reckoning by hand, and hot spots in towns where we know the truth."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.engine.statistics.gi_star import chance_around
from est_walks_plugin.model.errors import ParameterError

XY = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
VALUES = [2, 3, 3.2, 5, 8, 7]
GI_STAR = [-1.397276, -0.289178, 0.650650, -0.289178, 1.234521, 2.024243]
GI = [-1.013673, -0.043616, 1.315587, -0.314127, 1.153740, 1.778339]


def test_points_get_the_published_values() -> None:
    assert stats.local_g(XY, VALUES, 15) == pytest.approx(GI_STAR, abs=1e-6)
    assert stats.local_g(XY, VALUES, 15, star=False) == pytest.approx(GI, abs=1e-6)


def test_where_nothing_can_be_told_there_is_no_z() -> None:
    assert np.isnan(stats.local_g(XY, [4] * 6, 15)).all()
    assert np.isnan(stats.local_g(XY, VALUES, 500)).all()
    alone = stats.local_g([*XY, (900, 900)], [*VALUES, 1], 15, star=False)
    assert math.isnan(alone[-1])
    assert not np.isnan(alone[:-1]).any()
    assert len(stats.local_g([], [], 15)) == 0
    assert np.isnan(stats.local_g([(0, 0)], [3], 15)).all()


def _by_hand(cells: np.ndarray, row: int, column: int, star: bool) -> float:
    """Return the formula of Ord & Getis 1995, cell by cell."""
    around = [
        (r, c)
        for r in range(max(0, row - 1), min(len(cells), row + 2))
        for c in range(max(0, column - 1), min(cells.shape[1], column + 2))
        if not math.isnan(cells[r, c]) and (star or (r, c) != (row, column))
    ]
    others = [
        cells[r, c]
        for r in range(len(cells))
        for c in range(cells.shape[1])
        if not math.isnan(cells[r, c]) and (star or (r, c) != (row, column))
    ]
    n, w = len(others), len(around)
    mean = sum(others) / n
    s = math.sqrt(sum(v * v for v in others) / n - mean**2)
    return float((sum(cells[one] for one in around) - mean * w) / (s * math.sqrt((n * w - w * w) / (n - 1))))


@pytest.mark.parametrize("star", [True, False])
def test_cells_are_reckoned_as_by_hand_also_at_the_border(star: bool) -> None:
    cells = np.random.default_rng(3).poisson(2.0, (6, 7)).astype(float)
    cells[0, :3] = cells[4, 5] = np.nan
    found = stats.grid_g(cells, star=star)
    for (row, column), z in np.ndenumerate(found):
        if math.isnan(cells[row, column]):
            assert math.isnan(z)
        else:
            assert z == pytest.approx(_by_hand(cells, row, column, star), abs=1e-12)


def test_cells_are_as_points_a_step_and_a_half_apart() -> None:
    cells = np.random.default_rng(4).poisson(1.0, (8, 9)).astype(float)
    rows, columns = np.indices(cells.shape)
    points = stats.local_g(np.stack([columns.ravel(), rows.ravel()], axis=1), cells.ravel(), 1.5)
    assert stats.grid_g(cells).ravel() == pytest.approx(points, abs=1e-12)


def test_benjamini_and_hochbergs_own_table() -> None:
    """Their fifteen p of 1995: the four smallest hold at 5 %, three after Bonferroni."""
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459]
    p += [0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    assert stats.benjamini_hochberg(p[::-1]).tolist() == [False] * 11 + [True] * 4
    assert stats.benjamini_hochberg([0.04, 0.045, np.nan]).tolist() == [True, True, False]
    assert not stats.benjamini_hochberg([]).any()
    assert not stats.benjamini_hochberg([np.nan, 0.9]).any()


@settings(max_examples=60, deadline=None)
@given(arrays(float, st.integers(1, 30), elements=st.floats(0, 1)))
def test_what_holds_together_is_what_false_discovery_control_says(p: np.ndarray) -> None:
    ordered = sorted(p)
    most = max((one for at, one in enumerate(ordered, 1) if one <= 0.05 * at / len(p)), default=-1.0)
    assert stats.benjamini_hochberg(p).tolist() == [one <= most for one in p]


def _town(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return 200 x 200 cells, 0.2 cases each and a block of 5 x 6 with 3 more, and which 3 x 3 touch the block."""
    cells = np.random.default_rng(seed).poisson(0.2, (200, 200)).astype(float)
    cells[100:105, 100:106] += 3
    touched = np.zeros(cells.shape, dtype=bool)
    touched[99:106, 99:107] = True
    return cells, touched


def test_forty_thousand_cells_as_the_usual_way_tells_them() -> None:
    """RESEARCH 5.6: 1 567 "hot" at 5 %, 165 when taken together; any draw lies near."""
    usual, together = [], []
    for seed in range(6):
        p = stats.upper_p(stats.grid_g(_town(seed)[0]))
        usual.append(int((p < 0.05).sum()))
        together.append(int(stats.benjamini_hochberg(p).sum()))
    assert min(usual) > 1350
    assert max(usual) < 1700
    assert min(together) > 110
    assert max(together) < 190


def test_few_cases_a_cell_do_not_make_hot_spots_by_chance() -> None:
    """The normal distribution tells two false cells for each true one; the distribution of the cells themselves hardly any."""
    false = true = usual = 0
    for seed in range(6):
        cells, touched = _town(seed)
        hot = stats.hot_spots(cells).hot
        false, true = false + int((hot & ~touched).sum()), true + int((hot & touched).sum())
        usual += int((stats.benjamini_hochberg(stats.upper_p(stats.grid_g(cells))) & ~touched).sum())
        assert hot[101:104, 101:105].all()  # the heart of the block
    assert false <= 0.05 * (false + true)
    assert usual > true


def test_where_nothing_is_hot_one_town_in_twenty_has_a_hot_cell() -> None:
    rng = np.random.default_rng(8)
    towns = [bool(stats.hot_spots(rng.poisson(rate, (40, 40))).hot.any()) for rate in [0.05, 0.3, 2.0] * 100]
    assert np.mean(towns) <= 0.07


def test_a_place_where_everything_happens_at_one_spot_is_hot() -> None:
    """All in one cell: the cells around confirm nothing, yet chance puts no thirty cases into one of four hundred cells."""
    for seed in range(20):
        cells = np.random.default_rng(seed).poisson(0.1, (20, 20)).astype(float)
        cells[7, 9] += 30
        assert stats.hot_spots(cells).hot[7, 9]


def test_the_chance_of_so_many_is_the_poisson_one() -> None:
    poisson = pytest.importorskip("scipy.stats").poisson
    counts, means = np.array([[0.0, 1, 5], [9, 30, 2]]), np.array([[0.5, 0.5, 1.0], [9.0, 2.0, 0.0]])
    assert chance_around(counts, means) == pytest.approx(poisson.sf(counts - 1, means), abs=1e-12)


def test_the_chance_without_scipy_is_the_same(without_scipy: None) -> None:
    # P(X >= 5), mean 1.088889: RESEARCH 5.8
    assert chance_around([5.0], [49 / 45]) == pytest.approx([0.005213], abs=1e-6)


def test_fewer_than_five_are_never_hot_and_outside_is_nothing() -> None:
    cells = np.zeros((60, 60))
    cells[30, 30:34] = 1
    assert not stats.hot_spots(cells).hot.any()
    assert stats.hot_spots(cells, least=3).hot.any()
    cells[30, 30:34] = 4
    cells[:, :10] = np.nan
    found = stats.hot_spots(cells)
    assert found.hot[30, 31]
    assert not found.hot[:, :10].any()
    assert np.isnan(found.p[:, :10]).all()
    assert found.around[30, 31] == 12
    for empty in (np.zeros((4, 4)), np.full((3, 3), np.nan), np.zeros((0, 0)), np.array([[7.0]])):
        assert not stats.hot_spots(empty).hot.any()


def test_where_cells_vary_more_than_chance_that_decides() -> None:
    rng = np.random.default_rng(2)
    cells = rng.poisson(rng.gamma(4.0, 500.0, (30, 30))).astype(float)
    cells[10:13, 10:13] += 3000
    found = stats.hot_spots(cells)
    assert found.hot[11, 11]
    assert found.p[found.z > 0] == pytest.approx(stats.upper_p(found.z[found.z > 0]), abs=1e-12)
    even = stats.benjamini_hochberg(chance_around(found.around, cells.mean() * 9))
    assert found.hot.sum() * 3 < even.sum()


def test_without_scipy_p_is_the_same(without_scipy: None) -> None:
    assert stats.upper_p([0.0, 1.959963984540054, -1.0]) == pytest.approx([0.5, 0.025, 0.841344746068543], abs=1e-12)
    assert math.isnan(stats.upper_p([np.nan])[0])


def test_bad_input_is_refused() -> None:
    with pytest.raises(ParameterError, match="position"):
        stats.local_g(XY, VALUES[:3], 15)
    with pytest.raises(ParameterError, match="distance"):
        stats.local_g(XY, VALUES, 0)
    with pytest.raises(ParameterError, match="rows and columns"):
        stats.grid_g([1, 2, 3])
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.hot_spots([[1.5, 2], [0, 1]])

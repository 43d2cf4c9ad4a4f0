"""A period beside the same period of earlier years."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.model.errors import ParameterError


def test_mean_interval_and_index() -> None:
    found = stats.season([12, 3], [[10, 8, 2], [1, np.nan, 2]])
    assert found.years.tolist() == [3, 2]
    assert found.mean == pytest.approx([20 / 3, 1.5])
    # the published interval of 20, over three years
    assert (found.low[0], found.high[0]) == (
        pytest.approx(12.216520 / 3, abs=1e-6),
        pytest.approx(30.888378 / 3, abs=1e-6),
    )
    assert (found.low[1], found.high[1]) == (
        pytest.approx(0.618672 / 2, abs=1e-6),
        pytest.approx(8.767273 / 2, abs=1e-6),
    )
    assert found.index[0] == pytest.approx(180)
    assert np.isnan(found.index[1])


def test_the_index_begins_at_a_mean_of_five() -> None:
    assert stats.season([5], [[5, 5]]).index == pytest.approx([100])
    assert np.isnan(stats.season([5], [[5, 4]]).index[0])
    assert np.isnan(stats.season([np.nan], [[9, 9]]).index[0])


def test_no_earlier_year_is_never_divided_by() -> None:
    for earlier in ([[np.nan, np.nan]], [[]]):
        found = stats.season([7], earlier)
        assert found.years.tolist() == [0]
        assert all(np.isnan(value[0]) for value in (found.mean, found.low, found.high, found.index))


def test_bad_input_is_refused() -> None:
    with pytest.raises(ParameterError, match="earlier periods"):
        stats.season([1, 2], [[1, 2]])
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.season([1], [[1.5]])

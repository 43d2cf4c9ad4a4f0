"""Heat maps: against the kernel summed point by point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.places.heatmap import KERNELS, kernel_density
from est_walks_plugin.model.errors import InputError, ParameterError

SHAPES = {
    "quartic": lambda u: 3 * (1 - u * u) ** 2,
    "epanechnikov": lambda u: 2 * (1 - u * u),
    "triangular": lambda u: 3 * (1 - u),
    "uniform": np.ones_like,
}


def summed(xy, weights, bounds, cell, radius, kernel="quartic"):
    columns, rows = round((bounds[2] - bounds[0]) / cell), round((bounds[3] - bounds[1]) / cell)
    x = bounds[0] + (np.arange(columns) + 0.5) * cell
    y = (bounds[1] + (np.arange(rows) + 0.5) * cell)[::-1]
    away = np.hypot(x[None, :, None] - xy[:, 0], y[:, None, None] - xy[:, 1]) / radius
    return (np.where(away < 1, SHAPES[kernel](away), 0) * weights).sum(axis=2) / (np.pi * radius**2)


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 2**31),
    st.integers(1, 60),
    st.sampled_from([(10.0, 100.0), (10.0, 60.0), (20.0, 25.0), (7.0, 200.0)]),
    st.sampled_from([("quartic", 0.015), ("epanechnikov", 0.04), ("triangular", 0.04)]),
)
@example(436, 11, (20.0, 25.0), ("epanechnikov", 0.04))
@example(2, 3, (10.0, 60.0), ("epanechnikov", 0.04))
@example(196, 8, (10.0, 100.0), ("quartic", 0.015))
@example(234, 4, (7.0, 200.0), ("epanechnikov", 0.04))
def test_the_error_is_a_small_part_of_the_peak(seed, count, sizes, kernel_and_error):
    (cell, radius), (kernel, error) = sizes, kernel_and_error
    rng = np.random.default_rng(seed)
    bounds = (1000.0, 2000.0, 1000.0 + 30 * cell, 2000.0 + 20 * cell)
    xy = rng.uniform((bounds[0] - radius, bounds[1] - radius), (bounds[2] + radius, bounds[3] + radius), (count, 2))
    weights = rng.uniform(0.5, 2, count)
    expected = summed(xy, weights, bounds, cell, radius, kernel)
    found = kernel_density(xy, weights, bounds, cell, radius, kernel=kernel)
    # The peak of the surface, which a coarse grid may miss, is at least that of the heaviest point.
    peak = max(expected.max(), weights.max() * SHAPES[kernel](np.array(0.0)) / (np.pi * radius**2))
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() <= error * peak


def test_row_0_is_the_north_and_what_is_out_of_reach_is_0():
    found = kernel_density(np.array([[15.0, 85.0]]), None, (0, 0, 50, 100), 10, 20)
    assert found.shape == (10, 5)
    assert np.unravel_index(found.argmax(), found.shape) == (1, 1)
    assert (found[5:] == 0).all()


def test_the_weight_is_kept():
    rng = np.random.default_rng(1)
    xy = rng.uniform(300, 700, (5000, 2))
    for kernel in KERNELS:
        found = kernel_density(xy, None, (0, 0, 1000, 1000), 10, 80, kernel=kernel)
        assert found.sum() * 100 == pytest.approx(5000, rel=0.02)


def test_no_points_give_zeros_and_a_single_cell_works():
    assert (kernel_density(np.empty((0, 2)), None, (0, 0, 30, 20), 10, 50) == 0).all()
    assert kernel_density(np.array([[5.0, 5.0]]), None, (0, 0, 5, 5), 10, 50).shape == (1, 1)


@pytest.mark.parametrize(
    ("bounds", "cell", "radius", "kernel"),
    [
        ((0, 0, 10, 10), 0, 5, "quartic"),
        ((0, 0, 10, 10), 1, -5, "quartic"),
        ((0, 0, 0, 10), 1, 5, "quartic"),
        ((0, 0, np.nan, 10), 1, 5, "quartic"),
        ((0, 0, 10, 10), 1, 5, "gaussian"),
        ((0, 0, 1e6, 1e6), 1, 5, "quartic"),
    ],
)
def test_values_that_cannot_be_are_refused(bounds, cell, radius, kernel):
    with pytest.raises(ParameterError):
        kernel_density(np.zeros((1, 2)), None, bounds, cell, radius, kernel=kernel)


def test_points_that_are_no_points_are_refused():
    for xy, weights in ((np.array([[np.nan, 0.0]]), None), (np.zeros((2, 2)), np.ones(3))):
        with pytest.raises(InputError):
            kernel_density(xy, weights, (0, 0, 10, 10), 1, 5)

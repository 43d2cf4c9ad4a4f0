"""DBSCAN: labels equal to the textbook algorithm's, point by point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.places.clustering import dbscan
from est_walks_plugin.model.errors import InputError, ParameterError


def textbook(points: np.ndarray, radius: float, min_points: int) -> np.ndarray:
    """Ester et al. as written, a scan from the first point to the last with a stack."""
    gap = points[:, None] - points
    near = (gap**2).sum(axis=2) <= radius * radius
    core = near.sum(axis=1) >= min_points
    labels = np.full(len(points), -1)
    cluster = 0
    for start in range(len(points)):
        if labels[start] != -1 or not core[start]:
            continue
        stack = [start]
        while stack:
            row = stack.pop()
            if labels[row] == -1:
                labels[row] = cluster
                if core[row]:
                    stack.extend(np.flatnonzero(near[row] & (labels == -1)))
        cluster += 1
    return labels


@settings(max_examples=250, deadline=None)
@given(
    st.integers(0, 2**31),
    st.integers(1, 120),
    st.sampled_from([3.0, 10.0, 25.0, 5.0 * np.sqrt(2.0)]),
    st.integers(1, 8),
    st.sampled_from(["even", "clumps", "lattice", "copies"]),
)
def test_labels_equal_the_textbook_algorithm(seed, count, radius, min_points, kind):
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 100, (count, 2))
    if kind == "clumps":
        points = rng.uniform(0, 100, (4, 2))[rng.integers(0, 4, count)] + rng.normal(0, 6, (count, 2))
    elif kind == "lattice":
        points = rng.integers(0, 12, (count, 2)) * 5.0
    elif kind == "copies":
        points = rng.uniform(0, 60, (6, 2))[rng.integers(0, 6, count)]
    np.testing.assert_array_equal(dbscan(points, radius, min_points), textbook(points, radius, min_points))


def test_a_border_point_joins_the_cluster_that_was_made_first():
    right = [(10, 0), (10, 0.1), (10, 0.2), (9.5, 0)]
    left = [(0, 0), (0, 0.1), (0, 0.2), (0.5, 0)]
    middle = [(5, 0)]
    points = np.array(right + left + middle, float)
    assert dbscan(points, 4.5, 4).tolist() == [0, 0, 0, 0, 1, 1, 1, 1, 0]
    assert dbscan(points[::-1], 4.5, 4).tolist() == [0, 0, 0, 0, 0, 1, 1, 1, 1]


def test_dense_crowds_just_out_of_reach_stay_apart_and_one_bridge_joins_them():
    rng = np.random.default_rng(5)
    a = rng.uniform(0, 10, (3000, 2))
    b = rng.uniform(0, 10, (3000, 2)) + np.array([15.0, 0])
    points = np.concatenate([a, b])
    gap = b[:, 0].min() - a[:, 0].max()
    assert dbscan(points, gap - 0.01, 5).max() == 1
    tips = np.array([[12.5, 5.0]])
    assert dbscan(np.concatenate([points, np.repeat(tips, 5, axis=0)]), 2.7, 5).max() == 0


def test_many_points_in_one_spot():
    points = np.concatenate([np.zeros((50_000, 2)), np.full((3, 2), 8.0)])
    labels = dbscan(points, 5.0, 4)
    assert (labels[:50_000] == 0).all()
    assert (labels[50_000:] == -1).all()


def test_nothing_noise_and_nonsense():
    assert dbscan(np.empty((0, 2)), 5, 3).tolist() == []
    assert dbscan(np.array([[0, 0], [100, 0]], float), 5, 2).tolist() == [-1, -1]
    assert dbscan(np.array([[0, 0], [100, 0]], float), 5, 1).tolist() == [0, 1]
    for radius, least in ((0, 3), (-1, 3), (np.nan, 3), (5, 0)):
        with pytest.raises(ParameterError):
            dbscan(np.zeros((2, 2)), radius, least)
    with pytest.raises(InputError):
        dbscan(np.array([[0, np.nan]]), 5, 3)

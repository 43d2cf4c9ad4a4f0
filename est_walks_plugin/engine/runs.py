"""Runs of numbers laid end to end: what vectorised code counts where a loop would count inside a loop."""

from __future__ import annotations

import numpy as np


def within_each(count: np.ndarray) -> np.ndarray:
    """Return 0, 1, 2 ... within each of (n,) groups of so many, one group after the other: (sum of `count`,)."""
    return np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)


def from_each(first: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Return `count` (n,) numbers from each of `first` (n,) on, one run after the other: (sum of `count`,)."""
    return np.arange(int(count.sum())) + np.repeat(first - (np.cumsum(count) - count), count)

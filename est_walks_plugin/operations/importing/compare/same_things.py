"""The same inventory or network in another format: recognised by ids and places, or by places alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ....store import Store

#: Things of one id within so many metres are one thing, and things without a common id.
_SAME_ID_M, _SAME_PLACE_M = 5.0, 1.0
_BY_ID, _BY_PLACE = 0.5, 0.8


@dataclass(frozen=True)
class Known:
    """Things that are stored: whose they are, their ids and places (n, 2)."""

    sources: NDArray[Any]
    ids: NDArray[Any]
    xy: NDArray[np.float64]

    @classmethod
    def lamps(cls, store: Store, sources: Sequence[str]) -> Known:
        """Read the lamps of some sources that have not vanished."""
        where = {"source": list(sources), "vanished": (False, None)}
        found = store.arrays("lamp", ("source", "external_id", "x", "y"), where)
        return cls(found["source"], found["external_id"], np.column_stack([found["x"], found["y"]]))

    @classmethod
    def paths(cls, store: Store, sources: Sequence[str]) -> Known:
        """Read the middles of the paths of some sources."""
        lines, found = store.lines("path", ("source", "external_id"), {"source": list(sources)})
        return cls(found["source"], found["external_id"], middles(lines))


def middles(lines: Sequence[Any]) -> NDArray[np.float64]:
    """Return the mean of each line's two ends and its middle corner (n, 2): the same in whichever direction it runs."""
    points = [(line[0, :2] + line[-1, :2] + line[:, :2].mean(axis=0)) / 3 for line in map(np.asarray, lines)]
    return np.array(points, dtype=np.float64).reshape(-1, 2)


def source_of(known: Known, ids: Sequence[str], xy: NDArray[np.float64]) -> tuple[str, bool] | None:
    """Return the source that holds the things of a file, and whether it is told by their ids; None when none does."""
    best: tuple[str, bool] | None = None
    most = 0
    for source in dict.fromkeys(known.sources.tolist()):
        mine = known.sources == source
        fewer = min(len(ids), int(mine.sum()))
        place = dict(zip(known.ids[mine].tolist(), known.xy[mine]))
        by_id = sum(
            identity in place and bool(np.hypot(*(place[identity] - point)) <= _SAME_ID_M)
            for identity, point in zip(ids, xy)
        )
        by_place = int(near(xy, known.xy[mine]).sum())
        for count, least, told in ((by_id, _BY_ID, True), (by_place, _BY_PLACE, False)):
            if count >= max(1.0, least * fewer) and count > most:
                best, most = (source, told), count
    return best


def near(xy: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which points have one of `others` in the same place."""
    from scipy.spatial import cKDTree

    found = np.zeros(len(xy), dtype=bool)
    there, known = np.isfinite(xy).all(axis=1), np.isfinite(others).all(axis=1)
    if there.any() and known.any():
        metres, _ = cKDTree(others[known]).query(xy[there])
        found[there] = metres <= _SAME_PLACE_M
    return found

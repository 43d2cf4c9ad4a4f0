"""Which boxes touch which: many boxes sorted into squares of their own size, asked many at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

import numpy as np

from .runs import within_each

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHUNK = 50_000


@dataclass(frozen=True)
class _Level:
    """Boxes (k,) no larger than `side` metres by the square that their lower left corner is in: sorted `key` and `box`."""

    side: float
    columns: int
    rows: int
    key: NDArray[np.int64]
    box: NDArray[np.int64]


class Boxes:
    """Boxes (n,2) to (n,2) metres, borders included, for finding those that touch others without looking at all of them."""

    def __init__(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> None:
        self._low = np.asarray(low, dtype=float).reshape(-1, 2)
        self._high = np.asarray(high, dtype=float).reshape(-1, 2)
        self.compared = 0
        """How many boxes have been held against one another."""
        self._origin = self._low.min(axis=0) if len(self._low) else np.zeros(2)
        size = (self._high - self._low).max(axis=1) if len(self._low) else np.zeros(0)
        least = max(float(np.median(size)), 1.0) if len(size) else 1.0
        step = np.ceil(np.log2(np.maximum(size / least, 1.0))).astype(np.int64)
        self._levels = [self._level(np.flatnonzero(step == one), least * 2.0**one) for one in np.unique(step).tolist()]

    @staticmethod
    def of(lines: Sequence[NDArray[np.float64]], margin: float = 0.0) -> Boxes:
        """Return the boxes of lines (k,2), each with at least one corner, grown by a margin in metres."""
        if not len(lines):
            return Boxes(np.zeros((0, 2)), np.zeros((0, 2)))
        xy = np.concatenate([np.asarray(line, dtype=float)[:, :2] for line in lines])
        first = np.concatenate([[0], np.cumsum([len(line) for line in lines])[:-1]])
        return Boxes(np.minimum.reduceat(xy, first) - margin, np.maximum.reduceat(xy, first) + margin)

    def _level(self, box: NDArray[np.int64], side: float) -> _Level:
        cell = np.floor((self._low[box] - self._origin) / side).astype(np.int64)
        columns, rows = int(cell[:, 0].max()) + 1, int(cell[:, 1].max()) + 1
        key = cell[:, 0] * rows + cell[:, 1]
        order = np.argsort(key, kind="stable")
        return _Level(side, columns, rows, key[order], box[order])

    def touching(
        self, low: NDArray[np.float64], high: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return (p,) i, j of every box `low[i]` to `high[i]` (m,2) that touches box j, sorted by i, then j."""
        low, high = np.asarray(low, dtype=float).reshape(-1, 2), np.asarray(high, dtype=float).reshape(-1, 2)
        first, second = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for start in range(0, len(low), CHUNK):
            part = slice(start, start + CHUNK)
            for level in self._levels:
                i, j = self._in(level, low[part], high[part])
                first.append(i + start)
                second.append(j)
        i, j = np.concatenate(first), np.concatenate(second)
        order = np.lexsort((j, i))
        return i[order], j[order]

    def _in(
        self, level: _Level, low: NDArray[np.float64], high: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the pairs whose second box is of a level: it begins at most one square before the first one does."""
        begin = np.floor((low - self._origin) / level.side).astype(np.int64) - 1
        end = np.floor((high - self._origin) / level.side).astype(np.int64)
        left, right = np.maximum(begin[:, 0], 0), np.minimum(end[:, 0], level.columns - 1)
        bottom, top = np.maximum(begin[:, 1], 0), np.minimum(end[:, 1], level.rows - 1)
        across = np.where(bottom <= top, np.maximum(right - left + 1, 0), 0)
        who = np.repeat(np.arange(len(low)), across)
        column = left[who] + within_each(across)
        first = np.searchsorted(level.key, column * level.rows + bottom[who], side="left")
        last = np.searchsorted(level.key, column * level.rows + top[who], side="right")
        who, row = np.repeat(who, last - first), np.repeat(first, last - first) + within_each(last - first)
        self.compared += len(who)
        box = level.box[row]
        meets = (self._low[box] <= high[who]).all(axis=1) & (self._high[box] >= low[who]).all(axis=1)
        return who[meets], box[meets]

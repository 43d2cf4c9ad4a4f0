"""A packed R-tree in SQLite's own layout, built at once instead of by one insert after another.

SQLite's R-tree keeps its nodes in three plain tables (sqlite.org/rtree.html, "The R*Tree Shadow Tables"). A node is
two bytes of depth (root only), two bytes of cell count, then cells of 8 bytes id and four big-endian floats
(minx, maxx, miny, maxy). Entries are packed by sort-tile-recursive (Leutenegger, Lopez and Edgington 1997).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELL_BYTES = 24
_NODES_AT_ONCE = 1000
_CELL = [("id", ">i8"), ("box", ">f4", (4,))]


@dataclass(frozen=True)
class Level:
    """Nodes of one height: their numbers (m,) and data, and which of them, `owners` (n,), holds each of `ids` (n,).

    `data` gives the nodes' bytes one after the other, before the next level is asked for. `leaf` says whether the ids
    are those of rows or numbers of nodes.
    """

    numbers: NDArray[np.int64]
    data: Iterator[bytes]
    ids: NDArray[np.int64]
    owners: NDArray[np.int32]
    leaf: bool


def outward(boxes: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return boxes (n, 4) minx, maxx, miny, maxy as 32-bit floats that still hold them."""
    import numpy as np

    rounded = boxes.astype(np.float32)
    for column, low in ((0, True), (1, False), (2, True), (3, False)):
        values = rounded[:, column]
        wrong = values > boxes[:, column] if low else values < boxes[:, column]
        values[wrong] = np.nextafter(values[wrong], np.float32(-np.inf if low else np.inf))
    return rounded


def pack(ids: NDArray[np.int64], boxes: NDArray[np.float32], node_bytes: int) -> Iterator[Level]:
    """Yield the levels, leaves first, of the tree of `ids` (n,) with `boxes` (n, 4) from `outward`.

    The root is node 1.
    """
    import numpy as np

    capacity = (node_bytes - 4) // _CELL_BYTES
    next_node = 2
    depth = 0
    while True:
        if len(ids) <= capacity:
            order, starts = np.arange(len(ids)), np.zeros(1, dtype=np.int64)
            numbers = np.ones(1, dtype=np.int64)
        else:
            order, starts = _tiles(boxes, capacity)
            numbers = np.arange(next_node, next_node + len(starts), dtype=np.int64)
            next_node += len(starts)
        counts = np.diff(np.append(starts, len(ids)))
        owners = np.empty(len(ids), dtype=np.int32)
        owners[order] = np.repeat(numbers.astype(np.int32), counts)
        boxes = boxes[order]
        root = len(numbers) == 1
        data = _nodes(ids[order], boxes, starts.tolist(), depth if root else 0, node_bytes)
        del order
        yield Level(numbers, data, ids, owners, depth == 0)
        if root:
            return
        lows = np.minimum.reduceat(boxes, starts, axis=0)
        highs = np.maximum.reduceat(boxes, starts, axis=0)
        boxes = np.column_stack([lows[:, 0], highs[:, 1], lows[:, 2], highs[:, 3]])
        ids = numbers
        depth += 1


def _nodes(
    ids: NDArray[np.int64], boxes: NDArray[np.float32], starts: list[int], depth: int, node_bytes: int
) -> Iterator[bytes]:
    """Yield the data of the nodes."""
    import numpy as np

    for first in range(0, len(starts), _NODES_AT_ONCE):
        edges = [*starts[first : first + _NODES_AT_ONCE + 1]]
        if first + _NODES_AT_ONCE >= len(starts):
            edges.append(len(ids))
        cells = np.empty(edges[-1] - edges[0], dtype=_CELL)
        cells["id"] = ids[edges[0] : edges[-1]]
        cells["box"] = boxes[edges[0] : edges[-1]]
        raw = cells.tobytes()
        for start, end in zip(edges[:-1], edges[1:]):
            inside = raw[(start - edges[0]) * _CELL_BYTES : (end - edges[0]) * _CELL_BYTES]
            head = depth.to_bytes(2, "big") + (end - start).to_bytes(2, "big")
            yield (head + inside).ljust(node_bytes, b"\x00")


def _tiles(boxes: NDArray[np.float32], capacity: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the packing order and where each node starts in it; nodes are evenly filled."""
    import numpy as np

    count = len(boxes)
    node_count = -(-count // capacity)
    x = boxes[:, 0] + boxes[:, 1]
    y = boxes[:, 2] + boxes[:, 3]
    slices = int(np.ceil(np.sqrt(node_count)))
    order = np.argsort(x, kind="stable")
    edges = np.arange(slices + 1) * count // slices
    for start, end in zip(edges[:-1].tolist(), edges[1:].tolist()):
        strip = order[start:end]
        strip[:] = strip[np.argsort(y[strip], kind="stable")]
    starts = np.arange(node_count, dtype=np.int64) * count // node_count
    return order, starts


def node_extent(data: bytes) -> tuple[float, float, float, float] | None:
    """Return minx, maxx, miny, maxy of what a node holds, None when it is empty."""
    import numpy as np

    count = int.from_bytes(data[2:4], "big")
    if not count:
        return None
    cells = np.frombuffer(data, dtype=_CELL, count=count, offset=4)["box"]
    low, high = cells.min(axis=0), cells.max(axis=0)
    return float(low[0]), float(high[1]), float(low[2]), float(high[3])

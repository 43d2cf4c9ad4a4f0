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
_CELL = [("id", ">i8"), ("box", ">f4", (4,))]


@dataclass(frozen=True)
class Level:
    """Nodes of one height: their numbers (m,) and data (m, node_bytes), and who is in which, sorted: (n, 2) id, node.

    `leaf` says whether the ids are those of rows or numbers of nodes.
    """

    numbers: NDArray[np.int64]
    data: NDArray[np.uint8]
    members: NDArray[np.int64]
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
    """Yield the levels, leaves first, of the tree of `ids` (n,) with `boxes` (n, 4) from `outward`; the root is node 1."""
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
        ids, boxes = ids[order], boxes[order]
        counts = np.diff(np.append(starts, len(ids)))
        root = len(numbers) == 1
        data = _nodes(ids, boxes, starts, counts, depth if root else 0, node_bytes)
        yield Level(numbers, data, _members(ids, np.repeat(numbers, counts)), depth == 0)
        if root:
            return
        lows = np.minimum.reduceat(boxes, starts, axis=0)
        highs = np.maximum.reduceat(boxes, starts, axis=0)
        boxes = np.column_stack([lows[:, 0], highs[:, 1], lows[:, 2], highs[:, 3]])
        ids = numbers
        depth += 1


def _members(ids: NDArray[np.int64], nodes: NDArray[np.int64]) -> NDArray[np.int64]:
    import numpy as np

    order = np.argsort(ids, kind="stable")
    return np.column_stack([ids[order], nodes[order]])


def _nodes(
    ids: NDArray[np.int64],
    boxes: NDArray[np.float32],
    starts: NDArray[np.int64],
    counts: NDArray[np.int64],
    depth: int,
    node_bytes: int,
) -> NDArray[np.uint8]:
    """Return the data of the nodes, (m, node_bytes)."""
    import numpy as np

    cells = np.empty(len(ids), dtype=_CELL)
    cells["id"] = ids
    cells["box"] = boxes
    raw = cells.view(np.uint8).reshape(-1, _CELL_BYTES)
    data = np.zeros((len(starts), node_bytes), dtype=np.uint8)
    data[:, 0:2] = np.frombuffer(depth.to_bytes(2, "big"), dtype=np.uint8)
    data[:, 2:4] = counts.astype(">u2").view(np.uint8).reshape(-1, 2)
    for node, (start, count) in enumerate(zip(starts.tolist(), counts.tolist())):
        data[node, 4 : 4 + count * _CELL_BYTES] = raw[start : start + count].ravel()
    return data


def _tiles(boxes: NDArray[np.float32], capacity: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the packing order and where each node starts in it; nodes are evenly filled."""
    import numpy as np

    count = len(boxes)
    node_count = -(-count // capacity)
    x = boxes[:, 0] + boxes[:, 1]
    y = boxes[:, 2] + boxes[:, 3]
    slices = int(np.ceil(np.sqrt(node_count)))
    strip = np.empty(count, dtype=np.int64)
    strip[np.argsort(x, kind="stable")] = np.arange(count) * slices // count
    order = np.lexsort((y, strip))
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

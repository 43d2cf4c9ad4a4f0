"""A packed R-tree in SQLite's own layout, built at once instead of by one insert after another.

SQLite's R-tree keeps its nodes in three plain tables (sqlite.org/rtree.html, "The R*Tree Shadow Tables"). A node is
two bytes of depth (root only), two bytes of cell count, then cells of 8 bytes id and four big-endian floats
(minx, maxx, miny, maxy). Entries are packed by sort-tile-recursive (Leutenegger, Lopez and Edgington 1997).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELL_BYTES = 24


@dataclass(frozen=True)
class PackedTree:
    """Rows of the three tables: node (nodeno, data), rowid (rowid, nodeno), parent (nodeno, parentnode); sorted."""

    nodes: list[tuple[int, bytes]]
    rowids: NDArray[np.int64]
    parents: NDArray[np.int64]


def outward(boxes: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return boxes (n, 4) minx, maxx, miny, maxy as 32-bit floats that still hold them."""
    import numpy as np

    rounded = boxes.astype(np.float32)
    for column, low in ((0, True), (1, False), (2, True), (3, False)):
        values = rounded[:, column]
        wrong = values > boxes[:, column] if low else values < boxes[:, column]
        values[wrong] = np.nextafter(values[wrong], np.float32(-np.inf if low else np.inf))
    return rounded


def pack(ids: NDArray[np.int64], boxes: NDArray[np.float64], node_bytes: int) -> PackedTree:
    """Return the tree of `ids` (n,) with `boxes` (n, 4) minx, maxx, miny, maxy; the root is node 1."""
    import numpy as np

    capacity = (node_bytes - 4) // _CELL_BYTES
    level_ids = np.asarray(ids, dtype=np.int64)
    level_boxes = outward(np.asarray(boxes, dtype=np.float64).reshape(-1, 4))
    nodes: list[tuple[int, bytes]] = []
    rowids: list[NDArray[np.int64]] = []
    parents: list[NDArray[np.int64]] = []
    depth = 0
    next_node = 2
    while len(level_ids) > capacity:
        order, starts = _tiles(level_boxes, capacity)
        level_ids, level_boxes = level_ids[order], level_boxes[order]
        ends = np.append(starts[1:], len(level_ids))
        numbers = np.arange(next_node, next_node + len(starts), dtype=np.int64)
        next_node += len(starts)
        cells = _cells(level_ids, level_boxes)
        for number, start, end in zip(numbers.tolist(), starts.tolist(), ends.tolist()):
            nodes.append((number, _node(0, cells[start:end], node_bytes)))
        (parents if depth else rowids).append(np.column_stack([level_ids, np.repeat(numbers, ends - starts)]))
        lows = np.minimum.reduceat(level_boxes, starts, axis=0)
        highs = np.maximum.reduceat(level_boxes, starts, axis=0)
        level_boxes = np.column_stack([lows[:, 0], highs[:, 1], lows[:, 2], highs[:, 3]])
        level_ids = numbers
        depth += 1
    nodes.append((1, _node(depth, _cells(level_ids, level_boxes), node_bytes)))
    (parents if depth else rowids).append(np.column_stack([level_ids, np.ones_like(level_ids)]))
    nodes.sort()
    return PackedTree(nodes, _sorted(rowids), _sorted(parents))


def _sorted(pieces: list[NDArray[np.int64]]) -> NDArray[np.int64]:
    import numpy as np

    pairs = np.concatenate(pieces) if pieces else np.empty((0, 2), dtype=np.int64)
    return pairs[np.argsort(pairs[:, 0], kind="stable")]


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


def _cells(ids: NDArray[np.int64], boxes: NDArray[np.float32]) -> NDArray[np.void]:
    import numpy as np

    cells = np.empty(len(ids), dtype=[("id", ">i8"), ("box", ">f4", (4,))])
    cells["id"] = ids
    cells["box"] = boxes
    return cells


def _node(depth: int, cells: NDArray[np.void], node_bytes: int) -> bytes:
    head = depth.to_bytes(2, "big") + len(cells).to_bytes(2, "big")
    return (head + cells.tobytes()).ljust(node_bytes, b"\x00")


def node_extent(data: bytes) -> tuple[float, float, float, float] | None:
    """Return minx, maxx, miny, maxy of what a node holds, None when it is empty."""
    import numpy as np

    count = int.from_bytes(data[2:4], "big")
    if not count:
        return None
    cells = np.frombuffer(data, dtype=[("id", ">i8"), ("box", ">f4", (4,))], count=count, offset=4)["box"]
    low, high = cells.min(axis=0), cells.max(axis=0)
    return float(low[0]), float(high[1]), float(low[2]), float(high[3])

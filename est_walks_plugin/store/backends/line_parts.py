"""Lines out of their WKB, one by one or all of a table at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Sequence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..schema import Box

_LINE, _LINES = b"\x01\x02\x00\x00\x00", b"\x01\x05\x00\x00\x00"
"""How the WKB of a 2D line, and of several, begins; little-endian."""


@dataclass(frozen=True)
class Parts:
    """The parts (p) of rows' lines, each (k, 2), and the `row` (p,) of each."""

    lines: list[NDArray[np.float64]]
    row: NDArray[np.int64]


def parts_of(shapes: Sequence[bytes], bbox: Optional[Box]) -> Optional[Parts]:
    """Return the lines of rows, of which `shapes` is the WKB (b"" for none); with `bbox` of rows that touch that.

    None where a shape is of another kind, or written in another order, as other programs may.
    """
    import numpy as np

    lines: list[NDArray[np.float64]] = []
    rows: list[int] = []
    for row, wkb in enumerate(shapes):
        if wkb[:5] not in (_LINE, _LINES, b""):
            return None
        parts = wkb_lines(wkb) if wkb else []
        lines.extend(parts)
        rows.extend([row] * len(parts))
    found = Parts(lines, np.array(rows, dtype=np.int64))
    return found if bbox is None else _touching(found, len(shapes), bbox)


def wkb_lines(wkb: bytes) -> list[NDArray[np.float64]]:
    """Return the coordinates (k, 2) of each part of a 2D little-endian line or multi line."""
    import numpy as np

    kind = int.from_bytes(wkb[1:5], "little")
    if kind == 2:
        return [np.frombuffer(wkb, "<f8", offset=9).reshape(-1, 2).copy()] if len(wkb) > 9 else []
    parts = []
    offset = 9
    for _ in range(int.from_bytes(wkb[5:9], "little")):
        points = int.from_bytes(wkb[offset + 5 : offset + 9], "little")
        parts.append(np.frombuffer(wkb, "<f8", 2 * points, offset + 9).reshape(-1, 2).copy())
        offset += 9 + 16 * points
    return [part for part in parts if len(part)]


def _touching(parts: Parts, rows: int, bbox: Box) -> Parts:
    """Return the parts of rows of which a part touches a box: an index tells of all whose own box does."""
    import numpy as np

    if not parts.lines:
        return parts
    xy = np.concatenate(parts.lines)
    first = np.cumsum([0, *(len(line) for line in parts.lines)])[:-1]
    low, high = np.minimum.reduceat(xy, first), np.maximum.reduceat(xy, first)
    corner, opposite = np.array(bbox[:2]), np.array(bbox[2:])
    near = ((low <= opposite) & (high >= corner)).all(axis=1)
    has_corner_inside = np.logical_or.reduceat(((xy >= corner) & (xy <= opposite)).all(axis=1), first)
    touches = np.zeros(rows, dtype=bool)
    touches[parts.row[has_corner_inside]] = True
    unsure = np.flatnonzero(near & ~touches[parts.row])
    if len(unsure):
        from shapely.geometry import LineString, box

        ground = box(*bbox)
        for at in unsure.tolist():
            line = parts.lines[at]
            touches[parts.row[at]] |= len(line) > 1 and ground.intersects(LineString(line))
    kept = np.flatnonzero(touches[parts.row])
    return Parts([parts.lines[at] for at in kept.tolist()], parts.row[kept])

"""The geometry of a GeoPackage as coordinates: its header, then WKB of points and lines with whatever dimensions."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_POINT, _LINE = 1, 2
_MULTI = (4, 5, 7)
_DEEPEST = 4


@dataclass(frozen=True, eq=False)
class Shape:
    """Points and lines in the order they were drawn: `parts` are (n, 2); `measures` (n,) of each part, None without M."""

    parts: tuple[NDArray[Any], ...]
    measures: tuple[Optional[NDArray[Any]], ...]

    @property
    def point(self) -> Optional[tuple[float, float]]:
        """The middle of its first part: of a point itself."""
        if not self.parts or not len(self.parts[0]):
            return None
        x, y = self.parts[0].mean(axis=0).tolist()
        return x, y


def shape_of(blob: Any) -> Optional[Shape]:
    """Return the shape of a GeoPackage's blob; None for an empty one and for what is none (also polygons)."""
    if not isinstance(blob, bytes) or blob[:2] != b"GP" or len(blob) < 8 or blob[3] & 0x10:
        return None
    start = 8 + _ENVELOPES.get(blob[3] >> 1 & 7, len(blob))
    parts: list[tuple[NDArray[Any], Optional[NDArray[Any]]]] = []
    try:
        _read(blob, start, parts, 0)
    except (struct.error, ValueError):
        return None
    return Shape(tuple(xy for xy, _ in parts), tuple(measure for _, measure in parts)) if parts else None


def _read(blob: bytes, at: int, parts: list[tuple[NDArray[Any], Optional[NDArray[Any]]]], depth: int) -> int:
    """Read the WKB at a position and return where it ends. Raises ValueError, struct.error."""
    import numpy as np

    order = "<" if blob[at : at + 1] == b"\x01" else ">"
    (kind,) = struct.unpack_from(order + "I", blob, at + 1)
    at += 5
    has_z = bool(kind & 0x80000000) or (kind & 0xFFFF) // 1000 in (1, 3)
    has_m = bool(kind & 0x40000000) or (kind & 0xFFFF) // 1000 in (2, 3)
    if kind & 0x20000000:  # a reference system within
        at += 4
    base, width = (kind & 0xFFFF) % 1000, 2 + has_z + has_m
    count = 1
    if base != _POINT:
        (count,) = struct.unpack_from(order + "I", blob, at)
        at += 4
    if base in _MULTI and depth < _DEEPEST and count <= len(blob):
        for _ in range(count):
            at = _read(blob, at, parts, depth + 1)
        return at
    if base not in (_POINT, _LINE):
        raise ValueError("neither points nor lines")
    table = np.frombuffer(blob, order + "f8", count * width, at).reshape(count, width).astype(float)
    whole = table[np.isfinite(table[:, :2]).all(axis=1)]
    if len(whole):
        parts.append((whole[:, :2], whole[:, -1] if has_m else None))
    return at + 8 * count * width

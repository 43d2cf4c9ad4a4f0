"""Geometry of OSM objects: from WKB in lon/lat to arrays in the work CRS, all coordinates in one transformation."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ...model import crs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Polygons = list[list[Any]]


#: How little-endian WKB of a line without Z begins.
_PLAIN_LINE = b"\x01\x02\x00\x00\x00"


def points(wkb: list[bytes], target: str) -> Array:
    """Return (n, 2) of WKB points, transformed from EPSG:4326 to `target`."""
    import numpy as np

    if not wkb:
        return np.empty((0, 2))
    xy = np.array([struct.unpack_from("<dd", item, 5) for item in wkb])
    return crs.transform(xy, "EPSG:4326", target)


def lines(wkb: list[bytes], target: str) -> list[Array]:
    """Return one (k, 2) array per WKB line string, in `target`."""
    return _transformed(line_vertices(wkb), target)


def polygons(wkb: list[bytes], target: str) -> list[Polygons]:
    """Return for each WKB (multi)polygon its polygons as lists of rings (k, 2), shell first, in `target`."""
    parsed = [_parse(item) for item in wkb]
    flat = _transformed([ring for parts in parsed for rings in parts for ring in rings], target)
    rings_left = iter(flat)
    return [[[next(rings_left) for _ in rings] for rings in parts] for parts in parsed]


def _transformed(arrays: list[Array], target: str) -> list[Array]:
    import numpy as np

    if not arrays:
        return []
    ends = np.cumsum([len(array) for array in arrays])[:-1]
    return np.split(crs.transform(np.concatenate(arrays), "EPSG:4326", target), ends)


def _parse(wkb: bytes) -> Polygons:
    kind = struct.unpack_from("<I", wkb, 1)[0]
    if kind == 3:
        return [_parse_polygon(wkb, 0)[0]]
    if kind != 6:
        return []
    parts, at = [], 9
    for _ in range(struct.unpack_from("<I", wkb, 5)[0]):
        rings, at = _parse_polygon(wkb, at)
        parts.append(rings)
    return parts


def _parse_polygon(wkb: bytes, at: int) -> tuple[list[Any], int]:
    import numpy as np

    count = struct.unpack_from("<I", wkb, at + 5)[0]
    rings, at = [], at + 9
    for _ in range(count):
        size = struct.unpack_from("<I", wkb, at)[0]
        rings.append(np.frombuffer(wkb, dtype="<f8", count=2 * size, offset=at + 4).reshape(-1, 2))
        at += 4 + 16 * size
    return rings, at


def to_shapely(parts: Polygons) -> Any:
    """Return a valid shapely (multi)polygon of `parts`; empty when nothing of it has an area."""
    from shapely.geometry import MultiPolygon, Polygon
    from shapely.validation import make_valid

    made = [Polygon(rings[0], rings[1:]) for rings in parts if rings and len(rings[0]) >= 4]
    shape = made[0] if len(made) == 1 else MultiPolygon(made)
    return shape if shape.is_valid else make_valid(shape)


def from_shapely(shape: Any) -> Polygons:
    """Return the polygons in any shapely geometry as lists of rings."""
    import numpy as np

    if shape.is_empty:
        return []
    if shape.geom_type == "Polygon":
        return [[np.asarray(ring.coords)[:, :2] for ring in (shape.exterior, *shape.interiors)]]
    return [polygon for part in getattr(shape, "geoms", ()) for polygon in from_shapely(part)]


def line_parts(shape: Any) -> list[Array]:
    """Return the line strings in any shapely geometry as (k, 2) arrays."""
    import numpy as np

    if shape.is_empty:
        return []
    if shape.geom_type == "LineString":
        return [np.asarray(shape.coords)[:, :2]]
    return [part for piece in getattr(shape, "geoms", ()) for part in line_parts(piece)]


def has_length(line: Array) -> bool:
    """Return whether a line (k, 2) is one: two points at least, all of them somewhere, and not all in one place."""
    import numpy as np

    return len(line) >= 2 and bool(np.isfinite(line).all()) and bool(np.abs(np.diff(line, axis=0)).sum() > 0.0)


def have_length(lines: Sequence[Array]) -> NDArray[np.bool_]:
    """Return which of many lines have a length, as `has_length` says of each."""
    import numpy as np

    counts = np.array([len(line) for line in lines], dtype=np.int64)
    told = counts >= 2
    if not told.any():
        return told
    xy = np.concatenate([line for line, is_one in zip(lines, told.tolist()) if is_one])
    ends = np.cumsum(counts[told])
    starts = ends - counts[told]
    with np.errstate(invalid="ignore"):
        moved = (np.diff(xy, axis=0, append=xy[-1:]) != 0.0).any(axis=1)
    moved[ends - 1] = False
    told[told] = np.logical_and.reduceat(np.isfinite(xy).all(axis=1), starts) & np.logical_or.reduceat(moved, starts)
    return told


def plain_line(wkb: bytes) -> Array | None:
    """Return the coordinates (k, 2) of little-endian WKB of one plain line of two points or more; None for anything else."""
    import numpy as np

    if wkb[:5] != _PLAIN_LINE or len(wkb) < 41 or len(wkb) != 9 + 16 * int.from_bytes(wkb[5:9], "little"):
        return None
    return np.frombuffer(wkb, dtype="<f8", offset=9).reshape(-1, 2)


def line_wkb(coordinates: Any) -> bytes:
    """Return a line (k, 2) as little-endian WKB."""
    return struct.pack("<BII", 1, 2, len(coordinates)) + _packed(coordinates)


def area_wkb(parts: Polygons) -> bytes:
    """Return polygons (lists of rings, shell first) as a little-endian WKB multipolygon; open rings are closed."""
    pieces = [struct.pack("<BII", 1, 6, len(parts))]
    for rings in parts:
        pieces.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            closed = len(ring) > 0 and bool((ring[0] == ring[-1]).all())
            pieces.append(struct.pack("<I", len(ring) + (not closed)) + _packed(ring))
            if not closed:
                pieces.append(_packed(ring[:1]))
    return b"".join(pieces)


def _packed(coordinates: Any) -> bytes:
    import numpy as np

    return np.ascontiguousarray(coordinates, dtype="<f8").tobytes()


def line_vertices(wkb: Iterable[bytes]) -> list[Array]:
    """Return one (k, 2) array per WKB line string as it is, untransformed."""
    import numpy as np

    return [np.frombuffer(item, dtype="<f8", offset=9).reshape(-1, 2) for item in wkb]

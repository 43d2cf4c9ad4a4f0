"""Lines, points and rings out of geometry as WKB."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .osm import geometry as osm_geometry
from .position.precision import coarse_m

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def vertices_of(wkb: bytes) -> NDArray[np.float64]:
    """Return (n, 2) the vertices of the lines in a WKB geometry."""
    import numpy as np

    lines = lines_of(wkb)
    return np.concatenate(lines) if lines else np.empty((0, 2))


def are_rounded(drawn: Sequence[Sequence[NDArray[np.float64]]], degrees: bool) -> list[bool]:
    """Return which rows' lines have all their vertices on coordinates that are rounded to 100 m or more."""
    import numpy as np

    xy = np.concatenate([np.empty((0, 2)), *(line for lines in drawn for line in lines)])
    fine = ~(coarse_m(xy[:, 0], xy[:, 1], degrees=degrees) > 0)
    counts = np.array([sum(map(len, lines)) for lines in drawn], dtype=np.int64)
    ends = np.cumsum(counts)
    before = np.concatenate([[0], np.cumsum(fine)])
    return list(((counts > 0) & (before[ends] == before[ends - counts])).tolist())


def lines_of(wkb: bytes) -> list[NDArray[np.float64]]:
    """Return the line strings in a WKB geometry; nothing for points and areas, or bytes that are no geometry."""
    if (line := osm_geometry.plain_line(wkb)) is not None:
        return [line]
    from shapely import wkb as reader
    from shapely.errors import ShapelyError

    try:
        return osm_geometry.line_parts(reader.loads(bytes(wkb)))
    except (ShapelyError, ValueError):
        return []


def parts_of(wkb: bytes | None) -> tuple[NDArray[np.float64] | None, list[NDArray[np.float64]]]:
    """Return the position (1, 2) of a point, or the rings of an area; neither for lines."""
    import numpy as np
    from shapely import wkb as reader
    from shapely.errors import ShapelyError

    try:
        shape = reader.loads(bytes(wkb)) if wkb else None
    except (ShapelyError, ValueError):
        return None, []
    if shape is None or shape.is_empty:
        return None, []
    if shape.geom_type == "Point":
        return np.array([[shape.x, shape.y]]), []
    return None, [ring for rings in osm_geometry.from_shapely(shape) for ring in rings]

"""The sea of an extract: OpenStreetMap draws only the coastline, with land on its left and water on its right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ASIDE_M = 0.05
_MIXED = 0.2  # a face with this share of votes for the other side is not closed by coastline: left out


def sea(coast: list[NDArray[np.float64]], frame: Any) -> list[Any]:
    """Return shapely polygons of the sea inside `frame` (shapely polygon, metres), from directed coastlines (k, 2).

    The frame is cut along the coast; each part is sea or land by what the coastline says on its sides. Where the
    extract misses a piece of coast, so that a part touches both sides, nothing is drawn.
    """
    from shapely.geometry import LineString
    from shapely.ops import polygonize, unary_union

    inside = [LineString(line) for line in coast if len(line) >= 2]
    inside = [line for line in inside if line.intersects(frame)]
    if not inside:
        return []
    faces = list(polygonize(unary_union([frame.boundary, *(line.intersection(frame) for line in inside)])))
    votes = _votes(faces, coast)
    return [
        face
        for face, (water, land) in zip(faces, votes)
        if water and land <= _MIXED * (water + land) and frame.contains(face.representative_point())
    ]


def _votes(faces: list[Any], coast: list[NDArray[np.float64]]) -> list[tuple[float, float]]:
    """Return for each face the metres of coast that call it water, and land."""
    import numpy as np
    from shapely.geometry import Point
    from shapely.prepared import prep

    votes = [[0.0, 0.0] for _ in faces]
    prepared = [(prep(face), face.bounds) for face in faces]
    for line in coast:
        step = np.diff(line, axis=0)
        length = np.hypot(step[:, 0], step[:, 1])
        good = length > 4 * _ASIDE_M
        middle = (line[:-1] + line[1:])[good] / 2
        right = np.column_stack([step[good, 1], -step[good, 0]]) / length[good, None] * _ASIDE_M
        for side, points in ((0, middle + right), (1, middle - right)):
            for (x, y), metres in zip(points.tolist(), length[good].tolist()):
                for index, (face, (xmin, ymin, xmax, ymax)) in enumerate(prepared):
                    if xmin <= x <= xmax and ymin <= y <= ymax and face.contains(Point(x, y)):
                        votes[index][side] += metres
                        break
    return [(water, land) for water, land in votes]


def frame_of(lines: list[NDArray[np.float64]]) -> Any:
    """Return the rectangle that holds all but the outermost hundredth of the vertices of `lines`.

    Ways stick out of an extract, the coastline does not: in a larger frame the sea would leak round its ends.
    """
    import numpy as np
    from shapely.geometry import box

    vertices = np.concatenate(lines)
    low, high = np.percentile(vertices, [1, 99], axis=0)
    return box(low[0], low[1], high[0], high[1])

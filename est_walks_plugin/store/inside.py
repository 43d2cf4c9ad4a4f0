"""Whether a point lies inside a polygon, as one SQL expression that SQLite and PostgreSQL reckon alike.

A ray from the point to the east crosses the border an odd number of times. The border's edges are parted by their y, so
that a point is held against the few beside it: layers of a hundred thousand points follow an area at once. The expression
is kept short, in centimetres from the border's corner: QGIS reads filters in a time that grows with the square of their
length.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median_low
from typing import Any, Iterator, Sequence

_FEW, _DEEP, _DOUBLED = 4, 8, 1.6
"""So many edges are tried one after the other; more are parted, so often (SQLite's parser takes no deeper sentence), where
few lie on both sides.
"""
_MANY, _SLACK_M = 250, 1.0
"""A border of more corners is simplified, by so many metres at most."""


@dataclass(frozen=True)
class _Edge:
    """A piece of a border, from its lower end (x, y) to the height `top`, and its step to the east for one north."""

    x: float
    y: float
    top: float
    slope: float

    @property
    def crossed(self) -> str:
        """1 where the ray from (x, y) crosses it, else 0."""
        east = f"{self.x:.9g}{self.slope:+.7g}*(y-{self.y:.9g})" if self.slope else f"{self.x:.9g}"
        return f"CASE WHEN y>={self.y:.9g} AND y<{self.top:.9g} AND x<{east} THEN 1 ELSE 0 END"


def inside_sql(polygon: Any, x: str, y: str) -> str:
    """Return the condition that the point with the coordinates `x` and `y` (SQL, metres) is inside a shapely polygon.

    A point on the very border, or within a metre of a border of very many corners, may fall to either side.
    """
    if polygon is None or polygon.is_empty:
        return "1 = 0"
    xmin, ymin, xmax, ymax = (float(bound) for bound in polygon.bounds)
    box = f"{x} BETWEEN {xmin!r} AND {xmax!r} AND {y} BETWEEN {ymin!r} AND {ymax!r}"
    if sum(len(ring.coords) for ring in _rings(polygon)) > _MANY:
        polygon = polygon.simplify(_SLACK_M)
    count = _count(list(_edges(polygon, xmin, ymin)))
    point = " ".join(("SELECT", f"{x} - {xmin!r} AS x, {y} - {ymin!r} AS y", "LIMIT 1"))  # so it is reckoned once a row
    return f"({box} AND (" + " ".join(("SELECT", f"({count}) & 1", "FROM", f"({point}) AS point")) + ") = 1)"


def _rings(polygon: Any) -> Iterator[Any]:
    for part in getattr(polygon, "geoms", (polygon,)):
        yield from (part.exterior, *part.interiors)


def _edges(polygon: Any, xmin: float, ymin: float) -> Iterator[_Edge]:
    for ring in _rings(polygon):
        points = [(round(point[0] - xmin, 2), round(point[1] - ymin, 2)) for point in ring.coords]
        for (x1, y1), (x2, y2) in zip(points, points[1:]):
            if y1 != y2:
                (low_x, low_y), top = ((x1, y1), y2) if y1 < y2 else ((x2, y2), y1)
                yield _Edge(low_x, low_y, top, (x2 - x1) / (y2 - y1))


def _count(edges: Sequence[_Edge], depth: int = 0) -> str:
    """Return how many edges are crossed, looked for above and below a height until few are left."""
    if len(edges) > _FEW and depth < _DEEP:
        middle = median_low([edge.top for edge in edges])
        below = [edge for edge in edges if edge.y < middle]
        above = [edge for edge in edges if edge.top > middle]
        if max(len(below), len(above)) < len(edges) and len(below) + len(above) <= _DOUBLED * len(edges):
            parts = _count(below, depth + 1), _count(above, depth + 1)
            return f"CASE WHEN y<{middle:.9g} THEN {parts[0]} ELSE {parts[1]} END"
    return _sum([edge.crossed for edge in edges])


def _sum(terms: Sequence[str]) -> str:
    """Return the sum of terms, however many: SQLite takes no sentence that is nested a thousand deep."""
    half = len(terms) // 2
    return f"({_sum(terms[:half])}) + ({_sum(terms[half:])})" if half > _FEW**3 else " + ".join(terms) or "0"

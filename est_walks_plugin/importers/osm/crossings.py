"""Walls, fences and water drawn across a path where no node of both says whether one gets through.

A barrier in a node of the path closes it (`restrictions`). Where the lines only cross, a gate may have been forgotten or
a wall drawn too long: the path stays walked, and the planner is told where to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...model.records import Path

#: A gate, bridge head or node of both lines this near (m) to the crossing is what one passes by.
NEAR_M = 2.0


def unmapped_crossings(
    paths: Sequence[Path], walls: Sequence[tuple[NDArray[np.float64], int]], known: NDArray[np.float64]
) -> list[str]:
    """Return the ids of paths that cross a wall where nothing is mapped to pass by, in their order.

    `walls` are lines (n, 2) with their levels, `known` (m, 2) the gates and openings; all in metres. Bridges, tunnels and
    passages through houses lead over or under every wall, and a path meets only walls of its own level.
    """
    from shapely.geometry import LineString
    from shapely.strtree import STRtree

    lines = [LineString(line) for line, _ in walls if len(line) > 1]
    levels = [level for line, level in walls if len(line) > 1]
    if not lines:
        return []
    tree, number = STRtree(lines), {id(line): index for index, line in enumerate(lines)}
    found = []
    for path in paths:
        if path.bridge or path.tunnel or path.passage or len(path.coordinates) < 2:
            continue
        way = LineString(path.coordinates)
        for hit in tree.query(way):
            index = (
                number[id(hit)] if isinstance(hit, LineString) else int(hit)
            )  # shapely 1.8 gives the lines themselves
            wall = lines[index]
            if levels[index] == path.level and way.crosses(wall) and _is_unmapped(way, wall, known):
                found.append(path.external_id)
                break
    return found


def _is_unmapped(way: Any, wall: Any, known: NDArray[np.float64]) -> bool:
    """Return whether the lines cross somewhere without a vertex of both, a gate or an opening near."""
    import numpy as np

    ends = np.asarray(way.coords)[:, :2]
    for point in _points(way.intersection(wall)):
        nearest = np.hypot(*(ends - point).T).min()
        shared = nearest <= NEAR_M and np.hypot(*(np.asarray(wall.coords)[:, :2] - point).T).min() <= NEAR_M
        if not shared and not (len(known) and np.hypot(*(known - point).T).min() <= NEAR_M):
            return True
    return False


def _points(shape: Any) -> Iterator[tuple[float, float]]:
    """Yield where two lines cross; stretches they share are no crossings."""
    for part in getattr(shape, "geoms", (shape,)):
        if part.geom_type == "Point":
            yield part.x, part.y

"""The buildings that are taken for homes, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engine.places.homes import homes_in
from ...model.codes import LandmarkKind
from .known import BUILDINGS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...engine.places.proposals import Points
    from ...store import Store

NO_HOMES = (
    LandmarkKind.SCHOOL,
    LandmarkKind.PRESCHOOL,
    LandmarkKind.ELDERLY,
    LandmarkKind.HEALTH,
    LandmarkKind.STATION,
    LandmarkKind.SPORT,
)
"""A building that such a landmark lies in is no home. Shops are left out: many have homes above."""


@dataclass(frozen=True)
class HomesRead:
    """Of so many `buildings`, the middles `xy` (h,2) of those with homes and how many each has (h,)."""

    buildings: int
    xy: NDArray[np.float64]
    count: NDArray[np.int64]


def read_homes(store: Store, landmarks: Points) -> HomesRead:
    """Return the homes of all buildings in the store; `landmarks` tell what is none."""
    rows = store.rows("base_area", BUILDINGS, columns=("uuid", "geometry"))
    rows.sort(key=lambda row: str(row["uuid"]))
    shapes = [row["geometry"] for row in rows if row["geometry"] is not None and not row["geometry"].is_empty]
    size = np.array([shape.area for shape in shapes], dtype=float)
    count = homes_in(size, _other(shapes, landmarks))
    kept = np.flatnonzero(count)
    middles = [shapes[row].centroid for row in kept]
    xy = np.array([(point.x, point.y) for point in middles], dtype=float).reshape(-1, 2)
    return HomesRead(len(shapes), xy, count[kept])


def _other(shapes: list[BaseGeometry], landmarks: Points) -> NDArray[np.bool_]:
    """Return which buildings a school, a station or the like lies in."""
    from shapely.geometry import Point

    other = np.zeros(len(shapes), dtype=bool)
    boxes = np.array([shape.bounds for shape in shapes], dtype=float).reshape(-1, 4)
    at = np.asarray(landmarks.xy, dtype=float).reshape(-1, 2)
    for x, y in at[np.isin(landmarks.kinds(), [kind.value for kind in NO_HOMES])].tolist():
        inside = (boxes[:, 0] <= x) & (boxes[:, 2] >= x) & (boxes[:, 1] <= y) & (boxes[:, 3] >= y)
        for row in np.flatnonzero(inside).tolist():
            other[row] |= shapes[row].intersects(Point(x, y))
    return other

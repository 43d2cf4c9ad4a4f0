"""The buildings that are taken for homes, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engine.boxes import Boxes
from ...engine.places.homes import Buildings, homes_in
from ...model.codes import LandmarkKind
from .known import BUILDINGS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...engine.places.proposals import Points
    from ...model.homes.rules import HomesRules
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
    """Of so many `buildings` - of `told` it is known what they are - the middles `xy` (h,2) of those with homes and how many
    each has (h,); `by_ground` homes are in buildings of which nobody told."""

    buildings: int
    told: int
    by_ground: int
    xy: NDArray[np.float64]
    count: NDArray[np.int64]


def read_homes(store: Store, landmarks: Points, rules: HomesRules) -> HomesRead:
    """Return the homes of all buildings in the store; `landmarks` tell what is none where nobody told of the building."""
    rows = store.rows("base_area", BUILDINGS, columns=("uuid", "building", "flats", "storeys", "geometry"))
    rows = [row for row in rows if row["geometry"] is not None and not row["geometry"].is_empty]
    rows.sort(key=lambda row: str(row["uuid"]))
    shapes = [row["geometry"] for row in rows]
    buildings = Buildings(
        np.array([shape.area for shape in shapes], dtype=float),
        np.array([row["building"] or "" for row in rows], dtype=str),
        np.array([row["flats"] for row in rows], dtype=float),
        np.array([row["storeys"] for row in rows], dtype=float),
        _other(shapes, landmarks),
    )
    count, told = homes_in(buildings, rules), buildings.are_told
    kept = np.flatnonzero(count)
    middles = [shapes[row].centroid for row in kept]
    xy = np.array([(point.x, point.y) for point in middles], dtype=float).reshape(-1, 2)
    return HomesRead(len(shapes), int(told.sum()), int(count[~told].sum()), xy, count[kept])


def _other(shapes: list[BaseGeometry], landmarks: Points) -> NDArray[np.bool_]:
    """Return which buildings a school, a station or the like lies in."""
    from shapely.geometry import Point

    other = np.zeros(len(shapes), dtype=bool)
    bounds = np.array([shape.bounds for shape in shapes], dtype=float).reshape(-1, 4)
    at = np.asarray(landmarks.xy, dtype=float).reshape(-1, 2)
    at = at[np.isin(landmarks.kinds(), [kind.value for kind in NO_HOMES])]
    for mark, row in zip(*(rows.tolist() for rows in Boxes(bounds[:, :2], bounds[:, 2:]).touching(at, at))):
        other[row] |= shapes[row].intersects(Point(*at[mark]))
    return other

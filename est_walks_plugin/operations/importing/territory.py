"""Where the store's data should lie, for the importers: its border, its areas, or where its CRS is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...importers.meaning.territory import Territory
from ...model.area import MUNICIPALITY
from ...model.crs import transform_bounds, with_pyproj

if TYPE_CHECKING:
    from ...store import Store

_NEAR_NETWORK_M = 10_000.0
_NEAR_POINTS_M = 30_000.0


def territory_of(store: Store) -> Territory:
    """Return the territory of a store: the municipality's border, else its areas, else where its network or its points

    lie, else the area of use of its CRS.
    """
    rows = store.rows("area", columns=("uuid", "name", "kind", "geometry"))
    drawn = [row for row in rows if row["geometry"] is not None and not row["geometry"].is_empty]
    borders = [row for row in drawn if row["kind"] == MUNICIPALITY]
    areas = tuple(
        (row["uuid"], row["name"] or "", _rings(row["geometry"])) for row in drawn if row["kind"] != MUNICIPALITY
    )
    name = store.municipality or (drawn[0]["name"] if drawn else "") or store.crs
    zone = store.time_zone
    if not drawn:
        found = _of_data(store)
        if found is not None:
            extent, reach = found
            return Territory(name, store.crs, extent, margin=reach, reach=reach, zone=zone)
        return Territory(name, store.crs, _area_of_use(store.crs), exact=False, margin=0.0, zone=zone)
    rings = tuple(ring for row in borders for ring in _rings(row["geometry"]))
    bounds = np.array([row["geometry"].bounds for row in drawn])
    low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    margin = 2_000.0 if rings else 10_000.0
    return Territory(
        name,
        store.crs,
        (float(low[0]), float(low[1]), float(high[0]), float(high[1])),
        rings,
        areas,
        True,
        margin,
        zone,
    )


def _of_data(store: Store) -> tuple[tuple[float, float, float, float], float] | None:
    """Return the bounds of what the store holds and how far beyond it a point may lie (m); None for an empty store.

    A network covers where people walk; points of one source may cover a part of it only.
    """
    lines, _ = store.lines("path", ())
    reach = _NEAR_NETWORK_M
    points = np.concatenate(lines) if lines else np.empty((0, 2))
    if not len(points):
        reach = _NEAR_POINTS_M
        exact = {"position_method": "exact"}
        found = [store.arrays(table, ("x", "y")) for table in ("lamp", "landmark")]
        found.append(store.arrays("observation", ("x", "y"), exact))
        points = np.concatenate([np.column_stack([one["x"], one["y"]]) for one in found])
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return None
    (xmin, ymin), (xmax, ymax) = np.percentile(points, [2, 98], axis=0).tolist()
    return (xmin, ymin, xmax, ymax), reach


def _rings(shape: Any) -> tuple[Any, ...]:
    """Return the rings of a polygon or several, closed, as arrays (k, 2)."""
    rings = []
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "Polygon":
            rings += [np.asarray(ring.coords)[:, :2] for ring in (part.exterior, *part.interiors)]
    return tuple(rings)


def _area_of_use(crs: str) -> tuple[float, float, float, float]:
    use = with_pyproj(lambda pyproj: pyproj.CRS.from_user_input(crs).area_of_use)
    corners = (-180.0, -85.0, 180.0, 85.0) if use is None else (use.west, use.south, use.east, use.north)
    return transform_bounds(corners, "EPSG:4326", crs) or (-np.inf, -np.inf, np.inf, np.inf)

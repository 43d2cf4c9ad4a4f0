"""Make a new store for a municipality, with its areas."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .. import paths
from ..i18n import tr
from ..model import defaults
from ..model.crs import require_projected_metres, transform
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.localtime import zone
from ..store import Store

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def create_store(
    path: str,
    municipality: str = defaults.MUNICIPALITY,
    crs: str = defaults.WORK_CRS,
    areas: Iterable[tuple[str, BaseGeometry]] | None = None,
    *,
    language: str = "sv",
    time_zone: str | None = None,
    overwrite: bool = False,
    feedback: Feedback | None = None,
) -> Store:
    """Create a store at `path` and return it open.

    `areas` are (name, polygon in `crs`); without them Upplands-Bro gets Bro, Kungsängen and Brunna and its border, and
    another municipality starts without areas. `time_zone` is that of its wall clocks where it is not Sweden. Raises ParameterError for a CRS that is not in metres or an area that
    is no polygon, StoreError when the file cannot be made.
    """
    feedback = feedback or Feedback()
    crs = require_projected_metres(crs)
    rows = _area_rows(municipality, crs) if areas is None else [_own_area(name, polygon) for name, polygon in areas]
    if time_zone is not None:
        zone(time_zone)
    feedback.check()
    store = Store.create(path, municipality=municipality, crs=crs, language=language, overwrite=overwrite)
    if time_zone is not None:
        store.set_meta("time_zone", time_zone)
    if rows:
        store.insert("area", rows)
    feedback.progress(1.0)
    return store


def _own_area(name: str, polygon: BaseGeometry) -> dict[str, Any]:
    if polygon.is_empty or polygon.geom_type not in ("Polygon", "MultiPolygon"):
        raise ParameterError(tr("The area “{name}” is no polygon; give a polygon layer.").format(name=name))
    return {"name": name, "kind": "district", "geometry": _multi(polygon)}


def _area_rows(municipality: str, crs: str) -> list[dict[str, Any]]:
    """Return the areas that come with the plugin for this municipality, in `crs`."""
    from shapely.geometry import Point, Polygon

    data = json.loads((paths.resources() / "catalogue" / "areas.json").read_text(encoding="utf-8"))
    known = data["municipalities"].get(municipality)
    if known is None:
        return []
    rows = []
    for area in known["areas"]:
        x, y = transform([area["centre"]], data["crs"], crs)[0]
        circle = Point(float(x), float(y)).buffer(area["radius_m"], 16)
        rows.append(
            {
                "name": area["name"],
                "kind": "district",
                "population": area["population"],
                "geometry": _multi(circle),
            }
        )
    border = [Polygon(transform(ring, data["crs"], crs)) for ring in known["border"]]
    rows.append({"name": municipality, "kind": "municipality", "geometry": _multi(*border)})
    return rows


def _multi(*polygons: BaseGeometry) -> BaseGeometry:
    from shapely.geometry import MultiPolygon

    parts = [part for polygon in polygons for part in getattr(polygon, "geoms", [polygon])]
    return MultiPolygon(parts)

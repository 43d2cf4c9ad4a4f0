"""Areas that a planner draws, names anew and removes; those of the municipality stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.names import folded
from ..typed_text import typed_name

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...store import Store

OWN = "own"


def add_area(store: Store, name: str, polygon: BaseGeometry | bytes) -> str:
    """Store an own area and return its key. `polygon` (geometry or WKB) is in the work CRS. Raises ParameterError."""
    shape = _checked_polygon(polygon)
    return store.insert("area", [{"name": _checked_name(store, name), "kind": OWN, "geometry": shape}])[0]


def rename_area(store: Store, area: str, name: str) -> None:
    """Give an own area another name. Raises ParameterError, NotFoundError."""
    row = _own(store, area)
    store.update("area", area, {"name": _checked_name(store, name, row["uuid"])})


def delete_area(store: Store, area: str) -> None:
    """Delete an own area; what was found in it stays. Raises ParameterError, NotFoundError."""
    store.delete("area", [_own(store, area)["uuid"]])


def _own(store: Store, area: str) -> dict[str, Any]:
    row = store.get("area", area)
    if row["kind"] != OWN:
        raise ParameterError(
            tr("“{name}” is an area of the municipality and stays as it is; draw one of your own.").format(
                name=row["name"]
            )
        )
    return row


def _checked_name(store: Store, name: str, own: str = "") -> str:
    clean = typed_name(name)
    for row in store.rows("area", columns=("uuid", "name")):
        if row["uuid"] != own and folded(row["name"] or "") == folded(clean):
            raise ParameterError(tr("There is an area “{name}” already; choose another name.").format(name=row["name"]))
    return clean


def _checked_polygon(polygon: BaseGeometry | bytes) -> BaseGeometry:
    from shapely import wkb

    shape = wkb.loads(polygon) if isinstance(polygon, bytes) else polygon
    if shape.geom_type not in ("Polygon", "MultiPolygon") or not shape.is_valid or not shape.area > 0:
        raise ParameterError(tr("An area needs at least three corners and sides that do not cross."))
    return shape

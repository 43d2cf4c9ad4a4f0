"""The area that work is limited to, by whatever a planner calls it: one resolver for all operations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Union

from ...i18n import tr
from ...model.area import EVERYTHING, Area
from ...model.errors import NotFoundError
from ...model.names import folded
from .outlines import Outline, checked_polygon, outline_polygon, written_polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...store import Store

#: What operations take for an area: what `resolve_area` is told.
AreaGiven = Union[str, Area, Outline, "BaseGeometry", None]

ALL = ("all", "alla")
SAME_M2 = 1.0


def resolve_area(store: Store, given: AreaGiven, layer: Outline | None = None) -> Area:
    """Return the area that is meant.

    `given` is the name or uuid of an area of the store; nothing or "all" for everything; a polygon: a shapely one or
    WKT or an extent in the store's CRS (WKT and extents may name another, see `outlines`), a file of polygons or the
    shapes of a layer. `layer` is the loaded layer the text may be the name of; an area of the store goes before it.
    Raises NotFoundError naming the areas there are, ParameterError, InputError (the file, the layer).
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        return EVERYTHING
    if isinstance(given, Area):
        return given
    if isinstance(given, Outline):
        return _known(store, Area(name=given.name, geometry=outline_polygon(given, store.crs)))
    if not isinstance(given, str):
        return _known(store, Area(geometry=checked_polygon(given)))
    areas = [Area.from_row(row) for row in store.rows("area")]
    found = _named(areas, given)
    if found is not None:
        return found
    if layer is not None:
        return resolve_area(store, layer)
    written = written_polygon(given, store.crs)
    if written is not None:
        return _known(store, Area(name=written[0], geometry=written[1]))
    names = ", ".join(sorted(area.name for area in areas))
    raise NotFoundError(
        tr("There is no area “{area}” in the store; choose one of: {names} - or all, or a polygon layer.").format(
            area=given, names=names or tr("(no areas yet)")
        )
    )


def keep_area(store: Store, area: Area) -> Area:
    """Return the area as one of the store; a polygon from outside becomes an own area, so that results can name it."""
    if not area.is_from_outside:
        return area
    taken = {row["name"] for row in store.rows("area", columns=("name",))}
    wanted = area.name or tr("Own area")
    name = next(one for one in (wanted, *(f"{wanted} {n}" for n in range(2, len(taken) + 3))) if one not in taken)
    kept = replace(area, name=name, kind="own")
    return replace(kept, uuid=store.insert("area", [kept.to_row()])[0])


def _named(areas: list[Area], text: str) -> Area | None:
    for area in areas:
        if text in (area.uuid, area.name):
            return area
    for area in areas:
        if folded(area.name) == folded(text):
            return area
    return EVERYTHING if folded(text) in ALL else None


def _known(store: Store, area: Area) -> Area:
    """Return the store's area with the same border, else the area itself."""
    for row in store.rows("area"):
        border = row["geometry"]
        if border is not None and border.is_valid and border.symmetric_difference(area.geometry).area < SAME_M2:
            return Area.from_row(row)
    return area

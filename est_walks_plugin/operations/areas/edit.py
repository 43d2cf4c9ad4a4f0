"""Areas that a planner adds, names, draws anew and removes, also those that a municipality came with; its border stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.area import DISTRICT, MUNICIPALITY, OWN, Area
from ...model.errors import NotFoundError, ParameterError
from ...model.municipality import known
from ...model.municipality.ready_areas import ReadyArea, ready_areas
from ...model.names import folded
from ..light.known import WHOLE, drop, found_in
from ..typed_text import typed_name
from .belonging import Belongings, belongings, let_go, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely.geometry.base import BaseGeometry

    from ...store import Store


@dataclass(frozen=True)
class Removed:
    """An area that was removed, and what belonged to it."""

    name: str
    belonged: Belongings

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"name": self.name, **self.belonged.to_dict()}


def add_area(store: Store, name: str, polygon: BaseGeometry | bytes) -> str:
    """Store an area and return its key. `polygon` (geometry or WKB) is in the work CRS. Raises ParameterError."""
    return add_areas(store, [(name, polygon)])[0]


def add_areas(store: Store, areas: Iterable[tuple[str, BaseGeometry | bytes]]) -> list[str]:
    """Store areas, (name, polygon in the work CRS) each, all or none, and return their keys. Raises ParameterError."""
    made: list[str] = []
    with store.transaction():
        for name, polygon in areas:
            shape = checked_border(polygon)
            row = {"name": _checked_name(store, name), "kind": OWN, "geometry": shape}
            made += store.insert("area", [row])
        settle(store, [store.get("area", key)["geometry"] for key in made])
    return made


def ready_to_add(store: Store) -> tuple[ReadyArea, ...]:
    """Return the areas that the municipality comes with and the store has not (by name), those proposed first."""
    municipality = known.find(store.meta("municipality_code") or store.municipality)
    if municipality is None:
        return ()
    taken = {folded(row["name"] or "") for row in store.rows("area", columns=("name", "kind"))}
    return tuple(area for area in ready_areas(municipality, store.crs) if folded(area.name) not in taken)


def add_ready_area(store: Store, name: str) -> str:
    """Store an area that the municipality comes with and return its key. Raises NotFoundError naming those there are."""
    offered = ready_to_add(store)
    found = next((area for area in offered if folded(area.name) == folded(name)), None)
    if found is None:
        names = ", ".join(area.name for area in offered) or tr("(none)")
        raise NotFoundError(
            tr("“{name}” is no urban area that can be added; there are: {names}.").format(name=name, names=names)
        )
    with store.transaction():
        row = {"name": found.name, "kind": DISTRICT, "population": found.population, "geometry": found.shape}
        key = store.insert("area", [row])[0]
        settle(store, [found.shape])
    return key


def rename_area(store: Store, area: str, name: str) -> None:
    """Give an area (key) another name. Raises ParameterError, NotFoundError."""
    row = changeable(store, area)
    store.update("area", area, {"name": _checked_name(store, name, row["uuid"])})


def redraw_area(
    store: Store, area: str, polygon: BaseGeometry | bytes, *, keeps_population: bool = False
) -> Belongings:
    """Give an area (key) another border in the work CRS and return what was computed within the one before.

    How many live within a border that was drawn is not known, so the number goes, unless `keeps_population`. What lies
    in the area follows its border. Raises ParameterError, NotFoundError.
    """
    row = changeable(store, area)
    shape = checked_border(polygon)
    with store.transaction():
        values = {"geometry": shape, **({} if keeps_population else {"population": None})}
        store.update("area", area, values)
        settle(store, [shape, *([row["geometry"]] if row["geometry"] is not None else [])])
        found = found_in(store)
        if WHOLE in found and area in found:
            drop(store, area)  # those of the whole network that touch the new border take their place
    return belongings(store, area)


def remove_areas(store: Store, areas: Sequence[str]) -> list[Removed]:
    """Remove areas (keys), all or none. Walks, places, reports and promises stay without the area.

    Dark stretches of it go, and the rankings that no walk was planned from. Raises ParameterError, NotFoundError.
    """
    removed = []
    with store.transaction():
        for area in areas:
            row = changeable(store, area)
            removed.append(Removed(row["name"] or "", let_go(store, Area.from_row(row))))
            store.delete("area", [row["uuid"]])
            settle(store, [row["geometry"]] if row["geometry"] is not None else [])
    return removed


def changeable(store: Store, area: str) -> dict[str, Any]:
    """Return the row of an area (key). Raises ParameterError for the municipality's border, NotFoundError."""
    row = store.get("area", area)
    if row["kind"] == MUNICIPALITY:
        raise ParameterError(
            tr(
                "“{name}” is the border of the municipality, by which positions are checked, and stays; "
                "draw an area of your own."
            ).format(name=row["name"])
        )
    return row


def checked_border(polygon: BaseGeometry | bytes) -> BaseGeometry:
    """Return a polygon or multipolygon that can be an area's border. Raises ParameterError."""
    from shapely import wkb

    shape = wkb.loads(polygon) if isinstance(polygon, bytes) else polygon
    if shape.geom_type not in ("Polygon", "MultiPolygon") or not shape.is_valid or not shape.area > 0:
        raise ParameterError(tr("An area needs at least three corners and sides that do not cross."))
    return shape


def _checked_name(store: Store, name: str, own: str = "") -> str:
    clean = typed_name(name)
    for row in store.rows("area", columns=("uuid", "name")):
        if row["uuid"] != own and folded(row["name"] or "") == folded(clean):
            raise ParameterError(tr("There is an area “{name}” already; choose another name.").format(name=row["name"]))
    return clean

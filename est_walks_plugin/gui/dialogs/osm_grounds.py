"""What can be fetched from OpenStreetMap: an area of the store, what lies around a walk, what the map shows, or a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.area import Area

if TYPE_CHECKING:
    from ..context import Context

DRAWN, VIEW = "drawn", "view"
MOST_WALKS = 5


@dataclass(frozen=True)
class Ground:
    """A choice in the list; `area` is what is fetched, polygon in the work CRS. `key` tells it from the others."""

    key: str
    area: Area

    @property
    def name(self) -> str:
        """What the list calls it."""
        return self.area.name or tr("(no name)")


def grounds(context: Context) -> list[Ground]:
    """Return what the store and the map offer: areas by name, the latest walks, the view where it is in reach."""
    areas = [area for area in context.session.areas() if area.geometry is not None and not area.geometry.is_empty]
    found = [Ground(area.uuid or "", area) for area in areas]
    found += context.attempt(lambda: _walks(context), [])
    view = view_ground(context)
    return found + ([view] if view is not None else [])


def view_ground(context: Context) -> Ground | None:
    """Return what the map shows now, None where that has no place in the work CRS."""
    from shapely.geometry import box

    from ...model.crs import transform_bounds

    canvas, info = context.canvas, context.session.info
    view, crs = canvas.extent(), canvas.mapSettings().destinationCrs().authid()
    if info is None or view.isEmpty() or not view.isFinite():
        return None
    bounds = (view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum())
    moved = bounds if crs in ("", info.crs) else transform_bounds(bounds, crs, info.crs)
    if moved is None or moved[0] >= moved[2] or moved[1] >= moved[3]:
        return None
    return Ground(VIEW, Area(name=tr("What the map shows now"), geometry=box(*moved)))


def drawn_ground(wkb: bytes) -> Ground:
    """Return a polygon that was drawn (WKB in the work CRS)."""
    from shapely import wkb as reader

    return Ground(DRAWN, Area(name=tr("Drawn on the map"), geometry=reader.loads(wkb)))


def _walks(context: Context) -> list[Ground]:
    from shapely.geometry import box

    from ...operations.walks.copied_ground import ground_of
    from ...operations.walks.find_walk import walks_of

    store = context.session.store
    found = []
    for walk in walks_of(store)[:MOST_WALKS]:
        if store.count("stop", {"walk": walk.uuid}):
            name = tr("Around the walk {name}").format(name=walk.name)
            found.append(Ground(walk.uuid, Area(name=name, geometry=box(*ground_of(store, walk=walk.uuid)))))
    return found

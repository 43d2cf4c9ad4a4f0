"""A walk as arrays: the lines of its route, its stops, its start and end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ....model.codes import LegPart
from ....model.stored_walk import StoredStop, StoredWalk
from ...walks.find_walk import stops_of

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True, eq=False)
class WalkLines:
    """In the work CRS: `route` are lines (k, 2), `stops` those with a place, `places` theirs (m, 2), `ends` (start, end)."""

    walk: StoredWalk
    route: tuple[Any, ...]
    stops: tuple[StoredStop, ...]
    places: Any
    ends: tuple[Any, Any] | None

    @property
    def all(self) -> list[Any]:
        """Everything the group was to go to: the route, and stops, start and end as lines of one point."""
        return [*self.route, *(place[None] for place in self.places), *(end[None] for end in self.ends or ())]


def lines_of(store: Store, walk: StoredWalk) -> WalkLines:
    """Return the lines of a stored walk."""
    import numpy as np

    rows = store.rows(
        "leg", {"walk": walk.uuid, "light": LegPart.WHOLE.value}, order_by=("seq",), columns=("geometry",)
    )
    shapes = [row["geometry"] for row in rows if row["geometry"] is not None]
    if not shapes and walk.geometry is not None:
        shapes = [walk.geometry]
    route = tuple(np.array(part.coords)[:, :2] for shape in shapes for part in getattr(shape, "geoms", [shape]))
    stops = tuple(stop for stop in stops_of(store, walk.uuid) if stop.xy is not None)
    places = np.array([stop.xy for stop in stops], dtype=float).reshape(-1, 2)
    start, end = walk.start_xy, walk.end_xy or walk.start_xy
    ends = None if start is None or end is None else (np.array(start), np.array(end))
    return WalkLines(walk, route, stops, places, ends)

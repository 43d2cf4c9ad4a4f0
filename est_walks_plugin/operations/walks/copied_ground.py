"""Which ground a copy of a map covers: that of a walk with its surroundings, or an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import ParameterError
from .find_walk import find_walk, stops_of

if TYPE_CHECKING:
    from ...model.area import Area
    from ...store import Store

AROUND_M = 250.0
"""A group that loses its way a little still has the map."""


def ground_of(store: Store, *, walk: str | None = None, area: Area | None = None) -> tuple[float, float, float, float]:
    """Return xmin, ymin, xmax, ymax in the work CRS of a walk (uuid or name) with 250 m around it, or of an area.

    Raises NotFoundError, ParameterError for a walk that lies nowhere.
    """
    if walk is not None:
        found = find_walk(store, walk)
        shapes = [stop.geometry for stop in stops_of(store, found.uuid) if stop.geometry is not None]
        shapes += [found.geometry] if found.geometry is not None and not found.geometry.is_empty else []
    else:
        shapes = [area.geometry] if area is not None and area.geometry is not None else []
    if not shapes:
        raise ParameterError(tr("There is no ground to copy; choose a walk with stops, or an area."))
    xmin, ymin, xmax, ymax = (
        edge(values) for edge, values in zip((min, min, max, max), zip(*(shape.bounds for shape in shapes)))
    )
    pad = AROUND_M if walk is not None else 0.0
    return xmin - pad, ymin - pad, xmax + pad, ymax + pad

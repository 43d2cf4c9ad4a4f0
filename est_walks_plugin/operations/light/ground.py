"""What light is judged from: the paths and lamps around an area, read once; whoever asks for dark stretches asks here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.light import lighting
from ...i18n import tr
from ...model.codes import LampStatus
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ..scene import Bounds, Paths, around, grown, read_lamps, read_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...engine.light.lighting import DarkGap, Lamps
    from ...store import Store

MARGIN_M = 60.0
LIT_ROADS_ONLY = frozenset({"motorway", "motorway_link", "trunk", "trunk_link"})


@dataclass(frozen=True)
class Ground:
    """Paths that touch `polygon` (None: all), whole, with the lamps along them; `keys` (m,) the lamps' own, `min_gap_m` the shortest stretch told."""

    paths: Paths
    lamps: Lamps
    keys: NDArray[Any]
    polygon: BaseGeometry | None
    min_gap_m: float

    def gaps(self, mended: NDArray[np.bool_] | None = None) -> list[DarkGap]:
        """Return the stretches that touch the area, longest first; with the `mended` lamps (m,) as if they worked."""
        lamps = self.lamps
        if mended is not None:
            lamps = replace(lamps, status=np.where(mended, LampStatus.WORKING.value, lamps.statuses()))
        return [gap for gap in find_gaps(self.paths, lamps, self.min_gap_m) if touches(gap, self.polygon)]


def read_ground(
    store: Store, polygon: BaseGeometry | None, min_gap_m: float, feedback: Feedback | None = None
) -> Ground:
    """Return what the light in a polygon is judged from. Raises ParameterError for a bad length, and without a network."""
    if not np.isfinite(min_gap_m) or not 1 <= min_gap_m <= 5000:
        raise ParameterError(
            tr("A shortest dark stretch of {value} m cannot work; give 1 to 5 000 metres.").format(value=min_gap_m)
        )
    feedback = feedback or Feedback()
    feedback.progress(0.05, tr("Reading paths and lamps"))
    paths = read_paths(store, grown(polygon, MARGIN_M))
    if not paths.lines:
        raise ParameterError(
            tr("There is no walking network for this area; import one or fetch it from OpenStreetMap first.")
        )
    feedback.check()
    lamps, keys = read_lamps(store, None if polygon is None else _lit_bounds(paths))
    return Ground(paths, lamps, keys, polygon, min_gap_m)


def _lit_bounds(paths: Paths) -> Bounds:
    """Return the bounds within which lamps shine on paths: a path that leaves the area is lit by lamps out there."""
    lit = np.flatnonzero(walkable(paths)).tolist() or range(len(paths.lines))
    return around((paths.lines[row] for row in lit), MARGIN_M)


def find_gaps(paths: Paths, lamps: Lamps, min_gap_m: float) -> list[DarkGap]:
    """Return the dark gaps of walkable paths, longest first; three states, and unmapped lamps are never "dark".

    The paths and spans of a gap are indices of `paths.lines`.
    """
    kept = np.flatnonzero(walkable(paths))
    attributes = paths.attributes()
    found = lighting.gaps(
        [paths.lines[index] for index in kept],
        lamps if len(lamps.xy) else None,
        lit=np.asarray(attributes.lit)[kept],
        names=np.asarray(attributes.name)[kept],
        min_gap_m=min_gap_m,
    )
    return [
        replace(
            gap,
            paths=tuple(int(kept[path]) for path in gap.paths),
            spans=tuple((int(kept[path]), first, last) for path, first, last in gap.spans),
        )
        for gap in found
    ]


def walkable(paths: Paths) -> NDArray[np.bool_]:
    """Return which paths (n,) are judged: those for people on foot that are no large roads."""
    large = np.isin(paths.columns["highway"].astype(str), list(LIT_ROADS_ONLY))
    found: NDArray[np.bool_] = paths.columns["foot"].astype(bool) & ~large
    return found


def touches(gap: DarkGap, polygon: BaseGeometry | None) -> bool:
    """Return whether a stretch lies in a polygon, wholly or in part; everything lies in None."""
    from shapely.geometry import LineString

    return polygon is None or bool(polygon.intersects(LineString(gap.line)))

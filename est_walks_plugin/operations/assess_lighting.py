"""Find the longest dark stretches along the walking network and keep them in the store."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.light import lighting
from ..engine.places.names import names_of
from ..engine.places.spots import from_gaps
from ..engine.places.surroundings import Lead, Surroundings
from ..i18n import tr
from ..model import defaults
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.wording.place_names import PlaceName, name_columns
from .areas import AreaGiven, keep_area, resolve_area
from .light.known import keep_found
from .scene import Bounds, Paths, grown, read_crossed, read_lamps, read_landmarks, read_paths, ways

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..engine.light.lighting import DarkGap, Lamps
    from ..store import Store

MARGIN_M = 60.0
LIT_ROADS_ONLY = frozenset({"motorway", "motorway_link", "trunk", "trunk_link"})


@dataclass(frozen=True)
class LightingResult:
    """The dark stretches kept (rows of table dark_gap, longest first) and what they were judged from."""

    gaps: list[dict[str, Any]] = field(default_factory=list)
    paths: int = 0
    lamps: int = 0
    lamps_out: int = 0
    dark_m: float = 0.0
    unknown_m: float = 0.0
    longest_m: float = 0.0
    seconds: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "paths": self.paths,
            "lamps": self.lamps,
            "lamps_out": self.lamps_out,
            "gaps": [
                {
                    "name": gap["shown_name"],
                    "length_m": round(gap["length_m"], 1),
                    "state": gap["state"],
                    "lamps_out": gap["lamps_out"],
                    "reason": gap["reason"],
                }
                for gap in self.gaps
            ],
            "dark_m": round(self.dark_m, 1),
            "unknown_m": round(self.unknown_m, 1),
            "longest_m": round(self.longest_m, 1),
            "indicative": True,
            "seconds": round(self.seconds, 3),
        }


def find_gaps(paths: Paths, lamps: Lamps, min_gap_m: float) -> list[DarkGap]:
    """Return the dark gaps of walkable paths, longest first; three states, and unmapped lamps are never "dark".

    The paths and spans of a gap are indices of `paths.lines`.
    """
    walkable = paths.columns["foot"].astype(bool) & ~np.isin(paths.columns["highway"].astype(str), list(LIT_ROADS_ONLY))
    kept = np.flatnonzero(walkable)
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


def assess_lighting(
    store: Store,
    area: AreaGiven = None,
    min_gap_m: float = defaults.MIN_GAP_M,
    *,
    feedback: Feedback | None = None,
) -> LightingResult:
    """Judge the light along the paths of `area` (see `resolve_area`) and replace its dark stretches in the store.

    The store keeps of which lamps and paths they were found (`light.known`). A stretch is dark when its lamps are out or an inventory that covers it has none within reach, unknown when nothing
    tells. `min_gap_m` is in metres. Raises ParameterError for a bad minimum or an area without a network.
    """
    feedback = feedback or Feedback()
    started = time.perf_counter()
    if not np.isfinite(min_gap_m) or not 1 <= min_gap_m <= 5000:
        raise ParameterError(
            tr("A shortest dark stretch of {value} m cannot work; give 1 to 5 000 metres.").format(value=min_gap_m)
        )
    wanted = resolve_area(store, area)
    polygon = wanted.polygon
    feedback.progress(0.05, tr("Reading paths and lamps"))
    paths = read_paths(store, grown(polygon, MARGIN_M))
    if not paths.lines:
        raise ParameterError(
            tr("There is no walking network for this area; import one or fetch it from OpenStreetMap first.")
        )
    lamps, _ = read_lamps(store, grown(polygon, MARGIN_M))
    feedback.progress(0.3, tr("Looking for dark stretches"))
    found = [gap for gap in find_gaps(paths, lamps, min_gap_m) if _touches(gap, polygon)]
    feedback.check()
    names = _names(store, found, paths, grown(polygon, MARGIN_M), feedback)
    feedback.check()
    with store.transaction():
        kept = keep_area(store, wanted).uuid
        language = store.reader(store.language)
        rows = [{**_row(gap, kept), **name_columns(name, language)} for gap, name in zip(found, names)]
        old = store.rows("dark_gap", {"area": kept}, columns=("uuid",))
        store.delete("dark_gap", [gap["uuid"] for gap in old])
        store.insert("dark_gap", rows)
        keep_found(store, kept, min_gap_m)
    feedback.progress(1.0)
    dark = [gap.length_m for gap in found if gap.state == "dark"]
    return LightingResult(
        gaps=rows,
        paths=len(paths.lines),
        lamps=len(lamps.xy),
        lamps_out=int(np.count_nonzero(np.asarray(lamps.status) == "out")) if len(lamps.xy) else 0,
        dark_m=float(sum(dark)),
        unknown_m=float(sum(gap.length_m for gap in found if gap.state == "unknown")),
        longest_m=max(dark, default=0.0),
        seconds=time.perf_counter() - started,
    )


def _touches(gap: DarkGap, polygon: BaseGeometry | None) -> bool:
    from shapely.geometry import LineString

    return polygon is None or bool(polygon.intersects(LineString(gap.line)))


def _names(
    store: Store, gaps: list[DarkGap], paths: Paths, bounds: Bounds | None, feedback: Feedback
) -> list[PlaceName]:
    """Return what people would call each stretch, by its middle."""
    landmarks = read_landmarks(store, bounds)
    around = Surroundings(ways(paths), read_crossed(store, bounds), landmarks.xy, landmarks.kind, landmarks.name)
    spots = from_gaps(gaps)
    at = np.array([(spot.x, spot.y) for spot in spots], dtype=float).reshape(-1, 2)
    own = [Lead("street", gap.name or "") for gap in gaps]  # where streets meet, the middle lies on more than one
    return names_of(spots, own, at, around, feedback.check)


def _row(gap: DarkGap, area: str | None) -> dict[str, Any]:
    from shapely.geometry import MultiLineString

    return {
        "area": area,
        "length_m": float(gap.length_m),
        "state": gap.state,
        "lamps_out": int(gap.lamps_out),
        "reason": gap.reason,
        "geometry": MultiLineString([gap.line]),
    }

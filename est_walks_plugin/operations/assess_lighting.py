"""Find the longest dark stretches along the walking network and keep them in the store."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.places.names import names_of
from ..engine.places.spots import from_gaps
from ..engine.places.surroundings import Lead, Surroundings
from ..i18n import tr
from ..model import defaults
from ..model.feedback import Feedback
from ..model.wording.place_names import PlaceName, name_columns
from .areas import AreaGiven, keep_area, resolve_area
from .homes.keep import bring_up_to_date, homes_columns, read_passing
from .homes.known import NUMBERS, HomesModel
from .light.ground import MARGIN_M, Ground, read_ground
from .light.known import keep_found
from .scene import around, grown, read_crossed, read_landmarks, ways

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..engine.light.lighting import DarkGap
    from ..store import Store
    from .scene import Bounds


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
    homes: HomesModel = field(default_factory=HomesModel)
    bounds: Bounds | None = None
    """Around all stretches, in the work CRS; told here, since a window that asks each of fifty thousand stands still."""

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
                    **{name: gap[name] for name in NUMBERS},
                }
                for gap in self.gaps
            ],
            "dark_m": round(self.dark_m, 1),
            "unknown_m": round(self.unknown_m, 1),
            "longest_m": round(self.longest_m, 1),
            "homes_model": self.homes.to_dict(),
            "indicative": True,
            "seconds": round(self.seconds, 3),
        }


def assess_lighting(
    store: Store,
    area: AreaGiven = None,
    min_gap_m: float = defaults.MIN_GAP_M,
    *,
    feedback: Feedback | None = None,
) -> LightingResult:
    """Judge the light along the paths of `area` (see `resolve_area`) and replace its dark stretches in the store.

    The store keeps of which lamps and paths they were found (`light.known`), and of each how many homes pass it (`homes.keep`, a
    model). A stretch is dark when its lamps are out or an inventory that covers it has none within reach, unknown when nothing tells.
    `min_gap_m` is in metres. Raises ParameterError for a bad minimum or an area without a network.
    """
    feedback = feedback or Feedback()
    started = time.perf_counter()
    wanted = resolve_area(store, area)
    judged = _judged(store, wanted.polygon, min_gap_m, feedback)
    feedback.check()
    with store.transaction():
        model = bring_up_to_date(store, feedback.part(0.5, 0.9))
        kept = keep_area(store, wanted).uuid
        language = store.reader(store.language)
        rows = [{**_row(gap, kept), **name_columns(name, language)} for gap, name in zip(judged.gaps, judged.names)]
        judged.let_go()
        homes = homes_columns(read_passing(store), [row["geometry"] for row in rows])
        for row, told in zip(rows, homes):
            row |= told
        old = store.rows("dark_gap", {"area": kept}, columns=("uuid",))
        store.delete("dark_gap", [gap["uuid"] for gap in old])
        store.insert("dark_gap", rows)
        keep_found(store, kept, min_gap_m)
    feedback.progress(1.0)
    return LightingResult(
        gaps=rows,
        paths=judged.paths,
        lamps=judged.lamps,
        lamps_out=judged.lamps_out,
        dark_m=float(sum(row["length_m"] for row in rows if row["state"] == "dark")),
        unknown_m=float(sum(row["length_m"] for row in rows if row["state"] == "unknown")),
        longest_m=max((row["length_m"] for row in rows if row["state"] == "dark"), default=0.0),
        seconds=time.perf_counter() - started,
        homes=model,
        bounds=judged.bounds,
    )


@dataclass(frozen=True)
class _Judged:
    """The dark stretches with their names, and how many paths and lamps they were judged from."""

    gaps: list[DarkGap]
    names: list[PlaceName]
    paths: int
    lamps: int
    lamps_out: int
    bounds: Bounds | None

    def let_go(self) -> None:
        """Forget the stretches and names, of which there are rows by now: those of a municipality take as much memory again."""
        self.gaps.clear()
        self.names.clear()


def _judged(store: Store, polygon: BaseGeometry | None, min_gap_m: float, feedback: Feedback) -> _Judged:
    """Return what the ground tells; the ground itself, a municipality's network, is let go of before homes walk on it."""
    ground = read_ground(store, polygon, min_gap_m, feedback)
    feedback.progress(0.3, tr("Looking for dark stretches"))
    found = ground.gaps()
    feedback.check()
    names = stretch_names(store, found, ground, feedback)
    lamps = ground.lamps
    out = int(np.count_nonzero(np.asarray(lamps.status) == "out")) if len(lamps.xy) else 0
    bounds = around((gap.line for gap in found), 0.0) if found else None
    return _Judged(found, names, len(ground.paths.lines), len(lamps.xy), out, bounds)


def stretch_names(store: Store, gaps: list[DarkGap], ground: Ground, feedback: Feedback) -> list[PlaceName]:
    """Return what people would call each stretch, by its middle."""
    bounds = grown(ground.polygon, MARGIN_M)
    landmarks = read_landmarks(store, bounds)
    beside = Surroundings(ways(ground.paths), read_crossed(store, bounds), landmarks.xy, landmarks.kind, landmarks.name)
    spots = from_gaps(gaps)
    at = np.array([(spot.x, spot.y) for spot in spots], dtype=float).reshape(-1, 2)
    own = [Lead("street", gap.name or "") for gap in gaps]  # where streets meet, the middle lies on more than one
    return names_of(spots, own, at, beside, feedback.check)


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

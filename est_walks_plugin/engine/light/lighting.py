"""Light on paths: indicative illuminance from lamps, and the longest dark gaps.

Light on a path is judged by its worst stretch, not by lamp density (METHOD 4). Each metre of path is lit,
dark or unknown: from lamps where lamps are mapped or an inventory covers the place, else from the lit
tag, else unknown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np

from ...i18n import tr
from ...model.errors import ParameterError
from ..network.costs import normalise_lit
from ..network.intervals import Spans
from ..network.path_lines import PathLines
from ..network.route import RouteSegments
from ..pairs import PointGrid
from . import gaps as lighting_gaps
from .gaps import DarkGap

__all__ = [
    "DarkGap",
    "Lamps",
    "PathLight",
    "cutoff_error",
    "dark_along",
    "default_cutoff",
    "gaps",
    "illuminance",
    "longest",
    "path_light",
]

DEFAULT_HEIGHT_M = 6.0
DEFAULT_LUMENS = 4000.0
NEGLIGIBLE_LX = 0.02
OWN_LAMP_M = 60.0
REACH_M = 20.0
"""A lamp lights the path this far around it."""

_SHARE_OF_LIGHT = {"working": 1.0, "unknown": 1.0, "sensor": 1.0, "dimmed": 0.5, "out": 0.0}


@dataclass(frozen=True)
class Lamps:
    """Luminaires: `xy` (m,2) metres; `status` (m,) "working", "out", "dimmed", "sensor" or "unknown".

    `height_m` and `lumens` are (m,), one number or None (6 m, 4 000 lm); nan in them means not known.
    "Off" is not "broken": dimmed and sensor lamps give light, lamps of unknown status too. `inventory` (m,) bool or
    None (all) tells which come from an inventory, where no lamp means none; others (OpenStreetMap) are those
    somebody happened to map.
    """

    xy: np.ndarray
    status: Any = None
    height_m: Any = None
    lumens: Any = None
    inventory: Any = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "xy", np.asarray(self.xy, dtype=float).reshape(-1, 2))

    def __len__(self) -> int:
        return len(self.xy)

    def statuses(self) -> np.ndarray:
        """Return (m,) status codes; what is not known is "unknown"."""
        if self.status is None:
            return np.full(len(self.xy), "unknown", dtype="U8")
        given = np.array([str(value) if value else "unknown" for value in self.status], dtype="U8")
        return np.where(np.isin(given, list(_SHARE_OF_LIGHT)), given, "unknown")

    def heights(self) -> np.ndarray:
        """Return (m,) pole heights in metres, 6 m where not known."""
        return _filled(self.height_m, len(self.xy), DEFAULT_HEIGHT_M)

    def fluxes(self) -> np.ndarray:
        """Return (m,) lumens given now: none when out, half when dimmed, 4 000 lm where not known."""
        shares = np.array([_SHARE_OF_LIGHT[code] for code in self.statuses()])
        return shares * _filled(self.lumens, len(self.xy), DEFAULT_LUMENS)


def _filled(values: Any, count: int, default: float) -> np.ndarray:
    if values is None:
        return np.full(count, default)
    array = np.broadcast_to(np.asarray(values, dtype=float), (count,)).copy()
    array[~(array > 0)] = default
    return array


def illuminance(
    points: np.ndarray,
    lamps: np.ndarray,
    *,
    height_m: Any = None,
    lumens: Any = None,
    intensity_cd: Any = None,
    cutoff_m: float | None = None,
) -> np.ndarray:
    """Return (n,) indicative horizontal illuminance in lx at ground `points` (n,2) from `lamps` (m,2).

    E = I cos^3(theta) / h^2 for each lamp (METHOD 4), summed. I in candela is `intensity_cd`, else
    lumens / 2 pi (all light evenly into the lower half: no photometry, so the result is indicative).
    Heights, lumens and candela are one number or (m,). Lamps farther than `cutoff_m` are left out; by
    default that is where the strongest lamp gives 0.02 lx, and `cutoff_error` states what is lost.
    Raises ParameterError for a cut-off distance that is not more than 0.
    """
    points, lamps = np.asarray(points, dtype=float).reshape(-1, 2), np.asarray(lamps, dtype=float).reshape(-1, 2)
    total = np.zeros(len(points))
    if len(points) == 0 or len(lamps) == 0:
        return total
    height = _filled(height_m, len(lamps), DEFAULT_HEIGHT_M)
    intensity = _intensity(len(lamps), lumens, intensity_cd)
    glowing = np.flatnonzero(intensity > 0)
    if len(glowing) == 0:
        return total
    lamps, height, intensity = lamps[glowing], height[glowing], intensity[glowing]
    if cutoff_m is None:
        cutoff_m = default_cutoff(height, intensity)
    elif not cutoff_m > 0:
        raise ParameterError(tr("The cut-off distance must be more than 0 m."))
    power, square_height = intensity * height, height * height
    for i, j, square in PointGrid(lamps, cutoff_m).pairs(points):
        reach = square + square_height[j]
        total += np.bincount(i, weights=power[j] / (reach * np.sqrt(reach)), minlength=len(points))
    return total


def _intensity(count: int, lumens: Any, intensity_cd: Any) -> np.ndarray:
    if intensity_cd is not None:
        return np.broadcast_to(np.asarray(intensity_cd, dtype=float), (count,))
    flux = DEFAULT_LUMENS if lumens is None else np.asarray(lumens, dtype=float)
    return np.broadcast_to(np.where(np.isnan(flux), DEFAULT_LUMENS, flux) / (2 * math.pi), (count,))


def default_cutoff(height: np.ndarray, intensity: np.ndarray) -> float:
    """Return the distance in metres at which the strongest of lamps (m,), heights in metres and candela, gives `NEGLIGIBLE_LX`, at least 10 m."""
    square = (intensity * height / NEGLIGIBLE_LX) ** (2.0 / 3.0) - height * height
    return float(max(10.0, math.sqrt(max(0.0, float(square.max())))))


def cutoff_error(cutoff_m: float, *, height_m: float = DEFAULT_HEIGHT_M, lumens: float = DEFAULT_LUMENS) -> float:
    """Return the most lx that one lamp left out beyond `cutoff_m` could have added at a point."""
    return lumens / (2 * math.pi) * height_m / (height_m**2 + cutoff_m**2) ** 1.5


def gaps(
    paths: Sequence[np.ndarray],
    lamps: Lamps | np.ndarray | None,
    *,
    lit: Any = None,
    names: Any = None,
    min_gap_m: float = 30.0,
    reach_m: float = REACH_M,
    threshold_lx: float | None = None,
    covered: Any = None,
    coverage_m: float = 200.0,
) -> list[DarkGap]:
    """Return stretches of path without light of at least `min_gap_m`: dark ones first, each kind longest first.

    `paths` are (k,2) lines in metres; `lamps` may be plain positions (m,2) of an inventory; `lit` (n,) "yes"/"no"/"unknown" (OSM values are understood);
    `names` (n,). A metre is lit within `reach_m` of a lamp that gives light or, with `threshold_lx`,
    where the indicative illuminance reaches it (METHOD 4: about 2 lx). Where it is not, it is dark

    - on paths that `covered` (n,) bool says an inventory holds completely, whatever the tag says;
    - within `coverage_m` of a lamp of an inventory (only asked when `covered` is None), and on paths whose own lamps
      are mapped around it (`PathLines.mapped`), unless the path is tagged lit;
    - where it is tagged unlit, or where broken lamps would light it.

    Elsewhere a tag that says lit is believed, and without one it is unknown: no lamps means not mapped. A gap goes on
    where its way goes on: over a join of two paths, along the same street name, or straight on between
    paths without a name. Raises ParameterError for lengths and levels that are not positive, InputError for NaN in a path.
    """
    if not (min_gap_m >= 0 and reach_m > 0 and coverage_m > 0 and (threshold_lx is None or threshold_lx > 0)):
        raise ParameterError(tr("Gap length, lamp reach and light level must be positive numbers."))
    count = len(paths)
    if count == 0:
        return []
    lines = PathLines.of(paths)
    tag = normalise_lit(lit, count)
    if lamps is not None and not isinstance(lamps, Lamps):
        lamps = Lamps(lamps)
    lamps = lamps if lamps is not None and len(lamps) else None
    light, broken, out_lamps = _lit_spans(lines, lamps, reach_m, threshold_lx)
    near = _inventoried(lines, lamps, reach_m, coverage_m, covered is None) if lamps is not None else Spans.none()
    states = lighting_gaps.classify(lines, light, broken, near, covered, tag)
    label = np.array([str(name) if name else "" for name in names]) if names is not None else np.full(count, "")
    return lighting_gaps.chains(lines, states, out_lamps, label, min_gap_m)


def _inventoried(lines: PathLines, lamps: Lamps, reach_m: float, coverage_m: float, around: bool) -> Spans:
    """Return the stretches where the lamps there are can be taken for all the lamps there are."""
    mapped = lines.mapped(lamps.xy, reach_m, OWN_LAMP_M, coverage_m)
    if not around:
        return mapped
    inventory = np.ones(len(lamps), dtype=bool) if lamps.inventory is None else np.asarray(lamps.inventory, dtype=bool)
    area = lines.covered(lamps.xy[inventory], coverage_m)
    return Spans(*(np.concatenate([a, b]) for a, b in zip(mapped.arrays(), area.arrays()))).union()


def _lit_spans(
    lines: PathLines, lamps: Lamps | None, reach_m: float, threshold_lx: float | None
) -> tuple[Spans, Spans, Spans]:
    """Return the stretches lit now, those that broken lamps would light, and the latter lamp by lamp."""
    if lamps is None:
        return Spans.none(), Spans.none(), Spans.none()
    out = lamps.statuses() == "out"
    out_lamps = lines.within(lamps.xy[out], reach_m)
    if threshold_lx is None:
        return lines.within(lamps.xy[~out], reach_m).union(), out_lamps.union(), out_lamps
    at, samples = lines.samples()
    now = illuminance(samples, lamps.xy, height_m=lamps.heights(), lumens=lamps.fluxes())
    mended = np.where(out, _filled(lamps.lumens, len(lamps), DEFAULT_LUMENS), 0.0)
    more = now + illuminance(samples, lamps.xy, height_m=lamps.heights(), lumens=mended)
    return (
        lines.sampled(at, now >= threshold_lx),
        lines.sampled(at, (now < threshold_lx) & (more >= threshold_lx)),
        out_lamps,
    )


@dataclass(frozen=True)
class PathLight:
    """Indicative light of paths, arrays (n,): mean and least lx, `darkest` (n,2) where the least is, and the
    EN 13201-2 class P1-P6 whose numbers both reach, "" below P6. Never say that a path fulfils a class."""

    mean_lx: np.ndarray
    min_lx: np.ndarray
    darkest: np.ndarray
    p_class: np.ndarray


_P_CLASSES = (
    ("P1", 15.0, 3.0),
    ("P2", 10.0, 2.0),
    ("P3", 7.5, 1.5),
    ("P4", 5.0, 1.0),
    ("P5", 3.0, 0.6),
    ("P6", 2.0, 0.4),
)


def path_light(paths: Sequence[np.ndarray], lamps: Lamps) -> PathLight:
    """Return the indicative illuminance along paths (k,2), judged every 2 m; the least light tells most (METHOD 4)."""
    if len(paths) == 0:
        return PathLight(np.zeros(0), np.zeros(0), np.zeros((0, 2)), np.zeros(0, dtype="U2"))
    lines = PathLines.of(paths)
    at, samples = lines.samples()
    level = illuminance(samples, lamps.xy, height_m=lamps.heights(), lumens=lamps.fluxes())
    path = np.searchsorted(lines.base, at, side="right") - 1
    first = np.flatnonzero(np.concatenate([[True], path[1:] != path[:-1]]))
    mean = np.add.reduceat(level, first) / np.diff(np.append(first, len(level)))
    least = np.minimum.reduceat(level, first)
    order = np.lexsort((at, level, path))
    darkest = samples[order[np.concatenate([[True], np.diff(path[order]) > 0])]]
    return PathLight(mean, least, darkest, p_classes(mean, least))


def p_classes(mean_lx: np.ndarray, min_lx: np.ndarray) -> np.ndarray:
    """Return (n,) the EN 13201-2 class P1-P6 whose numbers mean and least lx (n,) both reach, "" below P6 (METHOD 4)."""
    name = np.full(len(mean_lx), "", dtype="U2")
    for code, needs_mean, needs_least in reversed(_P_CLASSES):
        name[(mean_lx >= needs_mean) & (min_lx >= needs_least)] = code
    return name


def longest(found: Sequence[DarkGap], state: str = "dark") -> DarkGap | None:
    """Return the longest gap of a state, or None."""
    return max((gap for gap in found if gap.state == state), key=lambda gap: gap.length_m, default=None)


def dark_along(segments: RouteSegments, found: Sequence[DarkGap]) -> tuple[float, float]:
    """Return metres of a route inside dark gaps and inside unknown ones.

    The gaps must come from the lines the network was made of, in the same order.
    """
    metres = {"dark": 0.0, "unknown": 0.0}
    wanted = set(segments.line.tolist())
    by_line: dict[int, list[tuple[str, float, float]]] = {}
    for gap in found:
        for path, low, high in gap.spans:
            if path in wanted:
                by_line.setdefault(path, []).append((gap.state, min(low, high), max(low, high)))
    for line, start, stop in zip(segments.line, segments.from_m, segments.to_m):
        low, high = min(start, stop), max(start, stop)
        for state, gap_low, gap_high in by_line.get(int(line), ()):
            metres[state] += max(0.0, min(high, gap_high) - max(low, gap_low))
    return float(metres["dark"]), float(metres["unknown"])

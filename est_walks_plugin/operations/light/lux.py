"""Indicative light along paths, a walk's way or dark stretches, from the lamps that are known; whatever is assumed is listed."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.light.led import known_watts, lumens
from ...engine.light.lighting import DEFAULT_HEIGHT_M, Lamps, p_classes
from ...engine.light.photometry import CUTOFF_M, MAINTAINED, IntensityTable, lux_range, street
from ...engine.network.path_lines import PathLines
from ...engine.network.snapping import SegmentIndex
from ...i18n import decimal, tr
from ...importers.photometry import read_luminaire
from ...model.codes import LampStatus
from ...model.errors import InputError, ParameterError
from ...model.feedback import Feedback
from ...model.wording.lux_words import LuxRange, lux_text
from ..areas import AreaGiven, resolve_area
from ..scene import around, grown, read_paths
from ..walks.find_walk import find_walk
from .ground import walkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...model.wording.reader import Reader
    from ...store import Store

_COLUMNS = ("light_source", "power_w", "height_m", "luminaires", "status", "x", "y")
_BESIDE_M = 0.3


@dataclass(frozen=True)
class PathLux:
    """Indicative light of a line (k,2) in the work CRS, `length_m` long; `name` is the street's, or which leg of a walk."""

    name: str
    line: NDArray[np.float64]
    length_m: float
    lit: LuxRange


@dataclass(frozen=True)
class LampsLit:
    """Lamps (m,) as they shine: `lumen` now and `mended` when those that are out work; what of them is a guess is counted."""

    xy: NDArray[np.float64]
    height: NDArray[np.float64]
    lumen: NDArray[np.float64]
    mended: NDArray[np.float64]
    pieces: NDArray[np.float64]
    heights_guessed: int
    watts_guessed: int


@dataclass(frozen=True)
class LuxResult:
    """Light of paths, those with least first, with what was assumed for it, in sentences."""

    paths: tuple[PathLux, ...]
    lamps: int
    assumed: tuple[str, ...]
    seconds: float = 0.0

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return what a receipt tells."""
        return {
            "paths": len(self.paths),
            "lamps": self.lamps,
            "darkest": [{"name": one.name, "light": lux_text(one.lit, reader)} for one in self.paths[:10]],
            "assumed": list(self.assumed),
            "indicative": True,
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True)
class StretchLux:
    """Indicative light of a dark stretch now, and with its lamps `mended`; what was assumed for it, in sentences."""

    now: LuxRange
    mended: LuxRange
    assumed: tuple[str, ...]


def indicative_lux(
    store: Store,
    area: AreaGiven = None,
    *,
    walk: str = "",
    luminaire: str = "",
    mended: bool = False,
    feedback: Feedback | None = None,
) -> LuxResult:
    """Return the indicative light along the paths of an area, or along the way of a `walk` (uuid or name). Writes nothing.

    `luminaire` is a .ldt or .ies file that all lamps are taken to be, "" for the assumed optic with the light of each
    lamp by its watts. With `mended`, lamps that are out shine. Raises ParameterError, NotFoundError, InputError.
    """
    feedback = feedback or Feedback()
    started = time.perf_counter()
    table = luminaire_of(luminaire)
    feedback.progress(0.1, tr("Reading paths and lamps"))
    if walk:
        lines, names = _way(store, walk)
    else:
        lines, names = _paths(store, resolve_area(store, area).polygon)
    feedback.check()
    lamps = read_lit(store, around(lines, CUTOFF_M))  # of a path that leaves the area also those out there
    feedback.progress(0.4, tr("Reckoning the light"))
    found = lux_along(lines, lamps, table, mended=mended)
    feedback.check()
    lengths = [float(np.hypot(*np.diff(line, axis=0).T).sum()) for line in lines]
    rows = [PathLux(*one) for one in zip(names, lines, lengths, found)]
    rows.sort(key=lambda one: (one.lit.high, -one.length_m, one.name))
    feedback.progress(1.0)
    return LuxResult(tuple(rows), len(lamps.xy), assumptions(lamps, table), time.perf_counter() - started)


def lux_of_stretch(store: Store, key: str, *, luminaire: str = "") -> StretchLux:
    """Return the light of a stored dark stretch (key). Raises ParameterError when it is gone, InputError."""
    lines, _columns = store.lines("dark_gap", ("uuid",), {"uuid": key})
    if not lines:
        raise ParameterError(tr("The dark stretch is not there any more; find the dark stretches again."))
    table, lamps = luminaire_of(luminaire), read_lit(store, around(lines, CUTOFF_M))
    whole = [np.concatenate(lines)] if len(lines) > 1 else lines
    (now,), (then,) = (lux_along(whole, lamps, table, mended=mended) for mended in (False, True))
    return StretchLux(now, then, assumptions(lamps, table))


def luminaire_of(file: str) -> IntensityTable:
    """Return the table of a .ldt or .ies file, the assumed optic for "". Raises InputError."""
    if not file:
        return street()
    path = Path(file)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            tr("{file} cannot be read; choose a .ldt or .ies file.").format(file=path.name), details=str(error)
        ) from error
    return read_luminaire(data, path.name)


def read_lit(store: Store, bounds: tuple[float, float, float, float] | None) -> LampsLit:
    """Return the lamps within bounds as they shine, by the municipality's table of watts and lumen."""
    found = store.arrays("lamp", _COLUMNS, {"vanished": (False, None)})
    xy = np.column_stack([found["x"], found["y"]]).astype(float)
    inside = np.isfinite(xy).all(axis=1)
    if bounds is not None:
        inside &= ((xy >= bounds[:2]) & (xy <= bounds[2:])).all(axis=1)
    xy = xy[inside]
    sources = np.array([value or "unknown" for value in found["light_source"][inside]], dtype=object)
    height = np.asarray(found["height_m"], dtype=float)[inside]
    watts, guessed = known_watts(sources, np.asarray(found["power_w"], dtype=float)[inside])
    pieces = np.maximum(np.nan_to_num(np.asarray(found["luminaires"], dtype=float)[inside], nan=1.0), 1.0)
    full = lumens(sources, watts, store.municipal_settings.led_watts) * pieces
    now = Lamps(xy, status=list(found["status"][inside]), height_m=height, lumens=full)
    working = np.where(now.statuses() == LampStatus.OUT.value, LampStatus.WORKING.value, now.statuses())
    share = np.divide(now.fluxes(), full, out=np.zeros(len(full)), where=full > 0)
    later = replace(now, status=working).fluxes()
    return LampsLit(xy, now.heights(), share * full, later, pieces, int(np.sum(~(height > 0))), int(guessed.sum()))


def lux_along(
    lines: Sequence[NDArray[np.float64]], lamps: LampsLit, table: IntensityTable, *, mended: bool = False
) -> list[LuxRange]:
    """Return the light of lines (k,2), judged every 2 m."""
    if not lines:
        return []
    axis = PathLines.of(lines)
    at, points = axis.samples()
    lumen, curve = _shining(lamps, table, lamps.mended if mended else lamps.lumen)
    lit = lux_range(points, lamps.xy, lamps.height, lumen, curve, facing=_facing(axis, lamps, curve))
    first = np.searchsorted(at, axis.base, side="left")
    count = np.diff(np.append(first, len(at)))
    low, middle, high = (np.add.reduceat(values, first) / count for values in (lit.low, lit.middle, lit.high))
    least = np.minimum.reduceat(lit.middle, first)
    names = p_classes(middle, least)
    return [
        LuxRange(float(dark), float(bright), float(worst), str(name))
        for dark, bright, worst, name in zip(low, high, least, names)
    ]


def assumptions(lamps: LampsLit, table: IntensityTable) -> tuple[str, ...]:
    """Return what the light was reckoned with that nobody measured, a sentence each."""
    low, _middle, high = MAINTAINED
    told = [
        tr("Range: {low}–{high} of a new luminaire's light, poles up to 1 m lower or higher.").format(
            low=decimal(low), high=decimal(high)
        )
    ]
    if table.assumed:
        told.append(tr("Optic assumed: a wide street optic, alike all round; lumen by the lamps' watts (settings)."))
    elif math.isnan(table.lumen) and table.per_klm:
        told.append(
            tr("All lamps as {name} in its file, lumen by the lamps' watts (settings).").format(name=table.name)
        )
    else:
        told.append(tr("All lamps as {name} in its file.").format(name=table.name or tr("the luminaire")))
    if lamps.heights_guessed:
        height = f"{DEFAULT_HEIGHT_M:g}"
        told.append(
            tr("Pole height assumed: {height} m for %n lamp(s).", None, lamps.heights_guessed).format(height=height)
        )
    if lamps.watts_guessed and (table.assumed or (table.per_klm and math.isnan(table.lumen))):
        told.append(tr("Watts assumed for %n lamp(s).", None, lamps.watts_guessed))
    return tuple(told)


def _shining(
    lamps: LampsLit, table: IntensityTable, lumen: NDArray[np.float64]
) -> tuple[NDArray[np.float64], IntensityTable]:
    """Return the lumens (m,) and the table they scale: a luminaire's file tells its own light, dimmed lamps give their share."""
    own = 1000.0 if not table.per_klm else table.lumen
    if table.assumed or math.isnan(own):
        return lumen, table
    share = np.divide(lumen, lamps.mended, out=np.zeros(len(lumen)), where=lamps.mended > 0)
    return share * lamps.pieces * own, replace(table, per_klm=True)


def _facing(axis: PathLines, lamps: LampsLit, table: IntensityTable) -> NDArray[np.float64] | None:
    """Return which way the luminaires look: at the nearest line, degrees; nan for those that stand on it."""
    row = np.flatnonzero((axis.path[1:] == axis.path[:-1]) & (np.diff(axis.at) > 0))
    if table.is_round or not len(lamps.xy) or not len(row):
        return None
    segment, share, away = SegmentIndex(axis.xy[row], axis.xy[row + 1]).nearest(lamps.xy)
    start = axis.xy[row[segment]]
    way = start + share[:, None] * (axis.xy[row[segment] + 1] - start) - lamps.xy
    return np.where(away > _BESIDE_M, np.degrees(np.arctan2(way[:, 1], way[:, 0])), np.nan)


def _paths(store: Store, polygon: BaseGeometry | None) -> tuple[list[NDArray[np.float64]], list[str]]:
    """Return the walkable paths that touch a polygon and their streets' names. Raises ParameterError without any."""
    from shapely.geometry import LineString
    from shapely.prepared import prep

    paths = read_paths(store, grown(polygon, 0.0))
    inside = None if polygon is None else prep(polygon)
    kept = [
        number
        for number in np.flatnonzero(walkable(paths))
        if inside is None or inside.intersects(LineString(paths.lines[number]))
    ]
    if not kept:
        raise ParameterError(
            tr("There is no walking network for this area; import one or fetch it from OpenStreetMap first.")
        )
    return [paths.lines[number] for number in kept], [str(paths.columns["name"][number] or "") for number in kept]


def _way(store: Store, walk: str) -> tuple[list[NDArray[np.float64]], list[str]]:
    """Return the legs of a walk as lines, and what each is called. Raises NotFoundError, ParameterError for a walk without a way."""
    one = find_walk(store, walk)
    lines, columns = store.lines("leg", ("seq",), {"walk": one.uuid, "light": "whole"})
    if not lines:
        raise ParameterError(tr("The walk “{walk}” has no way; plan it first.").format(walk=one.name))
    order = np.argsort(np.asarray(columns["seq"], dtype=float), kind="stable")
    return [lines[row] for row in order], [tr("Leg {number}").format(number=int(columns["seq"][row])) for row in order]

"""Which coordinate system and axis order two columns of numbers are in, decided by where they would lie.

N is about the same in SWEREF 99 TM, the local SWEREF 99 zones and RT 90; only E tells them apart, so the decision is
made by what falls inside the municipality. A declared system is believed only when the points agree with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.crs import normalise, transform
from ...model.errors import AmbiguousInputError, InputError
from ..formats.table import Choice

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .territory import Territory

#: Candidates: name, and the range of easting (longitude) that is worth trying, x first.
KNOWN: dict[str, tuple[str, float, float]] = {
    "EPSG:4326": ("WGS 84", -180.0, 180.0),
    "EPSG:3006": ("SWEREF 99 TM", 180_000.0, 1_000_000.0),
    "EPSG:3007": ("SWEREF 99 12 00", 20_000.0, 300_000.0),
    "EPSG:3008": ("SWEREF 99 13 30", 20_000.0, 300_000.0),
    "EPSG:3009": ("SWEREF 99 15 00", 20_000.0, 300_000.0),
    "EPSG:3010": ("SWEREF 99 16 30", 20_000.0, 300_000.0),
    "EPSG:3011": ("SWEREF 99 18 00", 20_000.0, 300_000.0),
    "EPSG:3012": ("SWEREF 99 14 15", 20_000.0, 300_000.0),
    "EPSG:3013": ("SWEREF 99 15 45", 20_000.0, 300_000.0),
    "EPSG:3014": ("SWEREF 99 17 15", 20_000.0, 300_000.0),
    "EPSG:3015": ("SWEREF 99 18 45", 20_000.0, 300_000.0),
    "EPSG:3016": ("SWEREF 99 20 15", 20_000.0, 300_000.0),
    "EPSG:3017": ("SWEREF 99 21 45", 20_000.0, 300_000.0),
    "EPSG:3018": ("SWEREF 99 23 15", 20_000.0, 300_000.0),
    "EPSG:3021": ("RT 90 2.5 gon V", 1_200_000.0, 1_900_000.0),
    "EPSG:3020": ("RT 90 5 gon V", 1_200_000.0, 1_900_000.0),
    "EPSG:3022": ("RT 90 0 gon", 1_200_000.0, 1_900_000.0),
    "EPSG:3857": ("Web Mercator", 500_000.0, 4_000_000.0),
    "EPSG:3067": ("ETRS-TM35FIN", 50_000.0, 800_000.0),
    "EPSG:3879": ("ETRS-GK25FIN", 25_300_000.0, 25_700_000.0),
    "EPSG:25832": ("ETRS89 / UTM 32N", 200_000.0, 1_000_000.0),
}
_FITS = 0.5
_ENOUGH = 0.8
_SAME_M = 5.0


@dataclass(frozen=True)
class Decision:
    """The CRS of the file's numbers, whether the first column is the northing, and why."""

    crs: str
    swapped: bool
    choice: Choice
    axes: Choice
    fits: bool


def title(crs: str) -> str:
    """Return "EPSG:3011 (SWEREF 99 18 00)"."""
    known = KNOWN.get(crs)
    return f"{crs} ({known[0]})" if known else crs


def decide(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    territory: Territory,
    *,
    declared: str = "",
    forced: str | None = None,
    file: str = "",
    names: tuple[str, str] = ("", ""),
) -> Decision:
    """Return the coordinate system of the columns `x` (thought easting) and `y` (thought northing).

    Raises AmbiguousInputError when several systems put the points in the municipality, InputError when none can be
    told and the numbers are no degrees. `declared` is what the file says, `forced` what the planner says.
    """
    known = np.isfinite(x) & np.isfinite(y) & ~((np.abs(x) < 1.0) & (np.abs(y) < 1.0))
    first, second = x[known], y[known]
    if forced:
        crs = normalise(forced)
        swapped = _share(second, first, territory, crs) > _share(first, second, territory, crs)
        return _made(crs, swapped, tr("chosen by you"), (), territory, first, second, names, fits=True)
    if len(first) == 0:
        crs = declared or territory.crs
        reason = tr("no row has a position, so the store's own system is noted")
        return _made(crs, False, reason, (), territory, first, second, names, fits=True)
    options = _candidates(first, second, territory, declared)
    scored = sorted(
        ((_share(a, b, territory, crs), crs, swap) for crs in options for swap, a, b in _orders(first, second)),
        key=lambda item: (-item[0], item[1] != declared, item[1] != territory.crs, item[2], item[1]),
    )
    if scored and scored[0][0] >= _FITS:
        return _fitting(scored, first, second, territory, declared, file, names)
    return _unfitting(first, second, territory, declared, file, names)


def _orders(first: NDArray[np.float64], second: NDArray[np.float64]) -> tuple[tuple[bool, Any, Any], ...]:
    return ((False, first, second), (True, second, first))


def _candidates(
    first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory, declared: str
) -> list[str]:
    """Return the systems whose eastings look like one of the columns, the declared and the work CRS first."""
    middle = (float(np.median(first)), float(np.median(second)))
    degrees = max(abs(value) for value in middle) <= 180.0
    found = [crs for crs in dict.fromkeys((declared, territory.crs)) if crs]
    for crs, (_, low, high) in KNOWN.items():
        if degrees != (crs == "EPSG:4326"):
            continue
        if any(low <= value <= high for value in middle) and crs not in found:
            found.append(crs)
    return found


def _share(x: NDArray[np.float64], y: NDArray[np.float64], territory: Territory, crs: str) -> float:
    """Return the share of points inside the municipality's bounds when read in `crs`."""
    if len(x) == 0:
        return 0.0
    xmin, ymin, xmax, ymax = territory.bounds_in(crs)
    return float(np.mean((x >= xmin) & (x <= xmax) & (y >= ymin) & (y <= ymax)))


def _fitting(
    scored: list[tuple[float, str, bool]],
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    territory: Territory,
    declared: str,
    file: str,
    names: tuple[str, str],
) -> Decision:
    best, crs, swapped = scored[0]
    rivals = []
    for share, other, swap in scored[1:]:
        if share >= _ENOUGH * best and share >= _FITS and not _same(first, second, (crs, swapped), (other, swap)):
            rivals.append((other, swap))
    if rivals and crs != declared:
        choices = tuple(dict.fromkeys([crs, *(other for other, _ in rivals)]))
        raise AmbiguousInputError(
            tr("The coordinates in “{file}” fit {place} both as {first} and as {second}; say which with CRS.").format(
                file=file, place=territory.name, first=title(choices[0]), second=title(choices[-1])
            ),
            question="crs",
            choices=choices,
            parameter="CRS",
        )
    east = second if swapped else first
    reason = tr("E between {low} and {high} lies in {place} only as {crs} ({share} % of the points)").format(
        low=_say(np.min(east[_inside(east, territory, crs, 0)], initial=np.inf), east),
        high=_say(np.max(east[_inside(east, territory, crs, 0)], initial=-np.inf), east),
        place=territory.name,
        crs=title(crs),
        share=round(100 * best),
    )
    if declared and declared != crs:
        reason += tr("; the file says {declared}, but its numbers do not agree").format(declared=title(declared))
    elif declared:
        reason = tr("the file says so, and {share} % of the points lie in {place}").format(
            share=round(100 * best), place=territory.name
        )
    others = tuple(dict.fromkeys(other for share, other, _ in scored[1:] if other != crs and share > 0))
    if declared and declared != crs:
        others = tuple(dict.fromkeys((declared, *others)))
    return _made(crs, swapped, reason, others, territory, first, second, names, fits=True)


def _inside(values: NDArray[np.float64], territory: Territory, crs: str, axis: int) -> NDArray[np.bool_]:
    bounds = territory.bounds_in(crs)
    return np.asarray((values >= bounds[axis]) & (values <= bounds[axis + 2]))


def _say(value: Any, fallback: NDArray[np.float64]) -> str:
    value = float(value) if np.isfinite(value) else float(np.median(fallback))
    return f"{value:.4f}" if abs(value) <= 180 else f"{value:,.0f}".replace(",", " ")


def _same(
    first: NDArray[np.float64], second: NDArray[np.float64], one: tuple[str, bool], other: tuple[str, bool]
) -> bool:
    """Return whether two readings give the same places within metres (UTM 33N and SWEREF 99 TM do)."""
    if one[1] != other[1]:
        return False
    sample = np.column_stack([second, first] if one[1] else [first, second])[:50]
    a = transform(sample, one[0], "EPSG:4326")
    b = transform(sample, other[0], "EPSG:4326")
    gap = np.abs(a - b).max(axis=1)
    return bool(np.median(gap) * 60_000 < _SAME_M)


def _unfitting(
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    territory: Territory,
    declared: str,
    file: str,
    names: tuple[str, str],
) -> Decision:
    """Return the best reading of points that lie nowhere near the municipality; they are kept and listed as outside."""
    if declared:
        reason = tr("the file says so, though most of its points lie outside {place}").format(place=territory.name)
        return _made(declared, False, reason, (), territory, first, second, names, fits=False)
    if max(np.median(np.abs(first)), np.median(np.abs(second))) <= 180.0:
        reason = tr("the numbers are degrees, though most of the points lie outside {place}").format(
            place=territory.name
        )
        swapped = _latitude_first(first, second, names)
        return _made("EPSG:4326", swapped, reason, (), territory, first, second, names, fits=False)
    found = _in_this_part_of_the_world(first, second, territory)
    crss = list(found)
    if len(crss) == 1:
        reason = tr("it is the only system that puts the points in this part of the world, though outside {place}")
        reason = reason.format(place=territory.name)
        return _made(crss[0], found[crss[0]], reason, (), territory, first, second, names, fits=False)
    if crss:
        raise AmbiguousInputError(
            tr(
                "None of the coordinate systems known puts “{file}” in {place}, and both {first} and {second} are possible; "
                "say which with CRS."
            ).format(file=file, place=territory.name, first=title(crss[0]), second=title(crss[1])),
            question="crs",
            choices=tuple(crss),
            parameter="CRS",
        )
    raise _no_system(first, second, file, names)


def _latitude_first(first: NDArray[np.float64], second: NDArray[np.float64], names: tuple[str, str]) -> bool:
    """Return whether degrees come with latitude first: their headers say so, or the numbers.

    Sweden, Finland and Norway lie between 54 and 72 N, 4 and 32 E: latitude is the larger number.
    """
    if names[0] and _says_degrees(names[0]) is not None and _says_degrees(names[1]) is not None:
        return _says_degrees(names[0]) == "lat"
    return bool(np.median(first) > np.median(second)) and bool(np.max(np.abs(second)) <= 180)


def _in_this_part_of_the_world(
    first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory
) -> dict[str, bool]:
    """Return the systems that put the points in the country, best first, and whether N and E are swapped in them."""
    wide = _sweden(territory)
    scored = [
        (share, crs, swap)
        for crs in _candidates(first, second, territory, "")
        for swap, a, b in _orders(first, second)
        for share in [_share(a, b, wide, crs)]
        if share >= _FITS
    ]
    order = sorted(scored, key=lambda item: (-item[0], item[1] != territory.crs, item[1]))
    swaps = {crs: swap for _, crs, swap in reversed(scored)}
    return {crs: swaps[crs] for _, crs, _ in order}


def _no_system(
    first: NDArray[np.float64], second: NDArray[np.float64], file: str, names: tuple[str, str]
) -> InputError:
    if min(np.median(first), np.median(second)) > 6_000_000 and max(np.median(first), np.median(second)) < 8_000_000:
        return InputError(
            tr(
                "Both “{first}” and “{second}” in “{file}” hold northings (above 6 million); say with MAPPING which column holds E."
            ).format(first=names[0] or "1", second=names[1] or "2", file=file)
        )
    return InputError(
        tr(
            "The coordinates in “{file}” (such as {x}, {y}) fit no coordinate system known here; say which with CRS."
        ).format(file=file, x=_say(np.median(first), first), y=_say(np.median(second), second))
    )


def _sweden(territory: Territory) -> Territory:
    """Return all of Sweden, Finland and Norway as a territory in SWEREF 99 TM."""
    from .territory import Territory as Made

    return Made(
        territory.name, "EPSG:3006", (-80_000.0, 6_090_000.0, 1_330_000.0, 7_900_000.0), exact=False, margin=0.0
    )


def _says_degrees(header: str) -> str | None:
    from .headers import plain

    words = plain(header).split()
    if any(word in ("lat", "latitude", "latitud") for word in words):
        return "lat"
    if any(word in ("lon", "long", "lng", "longitude", "longitud") for word in words):
        return "lon"
    return None


def _made(
    crs: str,
    swapped: bool,
    reason: str,
    others: tuple[str, ...],
    territory: Territory,
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    names: tuple[str, str],
    *,
    fits: bool,
) -> Decision:
    order = "N, E" if swapped else "E, N"
    if swapped:
        why = tr("“{first}” holds N (latitude) and “{second}” E (longitude), which is how they fall in place").format(
            first=names[0] or "1", second=names[1] or "2"
        )
    else:
        why = tr("“{first}” holds E (longitude) and “{second}” N (latitude)").format(
            first=names[0] or "1", second=names[1] or "2"
        )
    axes = Choice("axes", order, why, ("E, N" if swapped else "N, E",))
    return Decision(crs, swapped, Choice("crs", crs, reason, others), axes, fits)


@dataclass
class Positions:
    """Points in the work CRS (NaN = none) and, as masks, why a point is missing or was changed."""

    xy: NDArray[np.float64]
    zero: NDArray[np.bool_]
    turned: NDArray[np.bool_]


def place(x: NDArray[np.float64], y: NDArray[np.float64], decision: Decision, territory: Territory) -> Positions:
    """Return the points of columns read as `decision` says, in the work CRS.

    (0, 0) is no position. A single row whose axes are swapped against the others (it would be outside, and inside
    when turned) is turned and marked.
    """
    east, north = (y, x) if decision.swapped else (x, y)
    east, north = np.array(east, dtype=np.float64), np.array(north, dtype=np.float64)
    zero = (np.abs(east) < 1.0) & (np.abs(north) < 1.0)
    known = np.isfinite(east) & np.isfinite(north) & ~zero
    turned = np.zeros(len(east), dtype=bool)
    if decision.fits:
        xmin, ymin, xmax, ymax = territory.bounds_in(decision.crs)
        here = (east >= xmin) & (east <= xmax) & (north >= ymin) & (north <= ymax)
        there = (north >= xmin) & (north <= xmax) & (east >= ymin) & (east <= ymax)
        turned = known & ~here & there
        if turned.any():
            east[turned], north[turned] = north[turned], east[turned]
    xy = np.full((len(east), 2), np.nan)
    if known.any():
        image = transform(np.column_stack([east[known], north[known]]), decision.crs, territory.crs)
        image[~np.isfinite(image).all(axis=1)] = np.nan
        xy[known] = image
    return Positions(xy, zero, turned)

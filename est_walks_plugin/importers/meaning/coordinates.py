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
from ..position.lost_sign import lost_sign
from ..position.placing import Decision
from ..position.systems import KNOWN, WGS_84, is_degrees, preference, title

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .territory import Territory

_FITS = 0.5
_ENOUGH = 0.8
_SAME_M = 5.0


@dataclass(frozen=True)
class Told:
    """What is told of two columns of numbers beside the numbers: by the file, the planner, the headers, the cells.

    `declared` is the system the file names; `implied` says that only its format does (GeoJSON, KML, GPX): a default is
    no declaration. `forced` is the planner's. `ordered`: the cells themselves say which number is the easting.
    """

    declared: str = ""
    forced: str | None = None
    file: str = ""
    names: tuple[str, str] = ("", "")
    implied: bool = False
    ordered: bool = False


def decide(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    territory: Territory,
    *,
    declared: str = "",
    forced: str | None = None,
    file: str = "",
    names: tuple[str, str] = ("", ""),
    implied: bool = False,
    ordered: bool = False,
) -> Decision:
    """Return the coordinate system of the columns `x` (thought easting) and `y` (thought northing).

    Raises AmbiguousInputError when several systems put the points in the municipality, InputError when none can be
    told and the numbers are no degrees. See `Told` for the rest.
    """
    told = Told(declared, forced, file, names, implied, ordered)
    known = np.isfinite(x) & np.isfinite(y) & ~((np.abs(x) < 1.0) & (np.abs(y) < 1.0))
    first, second = x[known], y[known]
    if forced:
        return _as_forced(normalise(forced), first, second, territory, told)
    if len(first) == 0:
        crs = declared or territory.crs
        reason = tr("no row has a position, so the store's own system is noted")
        return _made(crs, False, reason, (), territory, first, second, names, fits=True)
    believed = declared
    if declared and (implied or is_degrees(declared) != _look_like_degrees(first, second)):
        believed = ""
    options = _candidates(first, second, territory, believed)
    orders = _orders(first, second)[: 1 if ordered else 2]
    scored = sorted(
        ((_share(a, b, territory, crs), crs, swap) for crs in options for swap, a, b in orders),
        key=lambda item: (-item[0], item[1] != believed, preference(item[1], territory.crs), item[2], item[1]),
    )
    if scored and scored[0][0] >= _FITS:
        return _fitting(scored, first, second, territory, told, believed)
    return _unfitting(first, second, territory, told, believed)


def _look_like_degrees(first: NDArray[np.float64], second: NDArray[np.float64]) -> bool:
    return bool(max(np.median(np.abs(first)), np.median(np.abs(second))) <= 180.0)


def _as_forced(
    crs: str, first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory, told: Told
) -> Decision:
    """Return the reading the planner chose; told where the file says otherwise, asked where it cannot be."""
    if len(first) and is_degrees(crs) != _look_like_degrees(first, second):
        _refuse_lost_sign(first, second, territory, told)
        found = [WGS_84] if not is_degrees(crs) else list(_in_this_part_of_the_world(first, second, territory))
        found = found or list(dict.fromkeys(("EPSG:3006", territory.crs)))
        raise AmbiguousInputError(
            tr(
                "The coordinates in “{file}” (such as {x}, {y}) cannot be in {crs}; say which they are in with CRS."
            ).format(
                file=told.file, x=_say(np.median(first), first), y=_say(np.median(second), second), crs=title(crs)
            ),
            question="crs",
            choices=tuple(found),
            parameter="CRS",
        )
    straight, turned = _share(first, second, territory, crs), _share(second, first, territory, crs)
    swapped = turned > straight
    if straight == turned == 0.0 and len(first):
        swapped = _turned_in_the_world(first, second, territory, crs) and not told.ordered
    reason = tr("chosen by you")
    if told.declared and told.declared != crs:
        said = tr("; the format means {declared}") if told.implied else tr("; the file says {declared}")
        reason += said.format(declared=title(told.declared))
    return _made(crs, swapped, reason, (), territory, first, second, told.names, fits=True)


def _turned_in_the_world(
    first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory, crs: str
) -> bool:
    """Return whether points far from the municipality lie in this part of the world only with their axes turned."""
    wide = _sweden(territory)
    return _share(second, first, wide, crs) >= _FITS > _share(first, second, wide, crs)


def _orders(first: NDArray[np.float64], second: NDArray[np.float64]) -> tuple[tuple[bool, Any, Any], ...]:
    return ((False, first, second), (True, second, first))


def _candidates(
    first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory, declared: str
) -> list[str]:
    """Return the systems whose eastings look like one of the columns, the declared and the work CRS first."""
    middle = (float(np.median(first)), float(np.median(second)))
    degrees = max(abs(value) for value in middle) <= 180.0
    own = "" if degrees else territory.crs
    found = [crs for crs in dict.fromkeys((declared, own)) if crs]
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
    told: Told,
    declared: str,
) -> Decision:
    file, names = told.file, told.names
    best, crs, swapped = scored[0]
    rivals = []
    for share, other, swap in scored[1:]:
        if share >= _ENOUGH * best and share >= _FITS and not _same(first, second, (crs, swapped), (other, swap)):
            rivals.append((other, swap))
    if rivals and crs != declared:
        choices = tuple(dict.fromkeys([crs, *(other for other, _ in rivals)]))
        choices = tuple(sorted(choices, key=lambda one: preference(one, territory.crs)))
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
    if told.declared and told.declared != crs:
        said = tr("; the file says {declared}, but its numbers do not agree")
        if told.implied:
            said = tr("; the format means {declared} when it says nothing, but its numbers do not agree")
        reason += said.format(declared=title(told.declared))
    elif declared:
        reason = tr("the file says so, and {share} % of the points lie in {place}").format(
            share=round(100 * best), place=territory.name
        )
    others = tuple(dict.fromkeys(other for share, other, _ in scored[1:] if other != crs and share > 0))
    if told.declared and told.declared != crs:
        others = tuple(dict.fromkeys((told.declared, *others)))
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
    told: Told,
    declared: str,
) -> Decision:
    """Return the best reading of points that lie nowhere near the municipality; they are kept and listed as outside."""
    file, names = told.file, told.names
    _refuse_lost_sign(first, second, territory, told)
    if declared:
        reason = tr("the file says so, though most of its points lie outside {place}").format(place=territory.name)
        swapped = not told.ordered and _turned_in_the_world(first, second, territory, declared)
        return _made(declared, swapped, reason, (), territory, first, second, names, fits=False)
    if _look_like_degrees(first, second):
        reason = tr("the numbers are degrees, though most of the points lie outside {place}").format(
            place=territory.name
        )
        if told.ordered or told.implied:
            swapped = not told.ordered and _turned_in_the_world(first, second, territory, WGS_84)
        else:
            swapped = _latitude_first(first, second, names)
        return _made(WGS_84, swapped, reason, (), territory, first, second, names, fits=False)
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


def _refuse_lost_sign(
    first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory, told: Told
) -> None:
    """Raise InputError for numbers that lost their decimal sign: no coordinate system can help them."""
    crs = lost_sign(first, second, territory)
    if crs:
        raise InputError(
            tr(
                "The coordinates in “{file}” have lost their decimal sign (such as {x}, {y}, once {crs}); "
                "export the file again with the coordinates as text, or put the sign back."
            ).format(file=told.file, x=_say(np.median(first), first), y=_say(np.median(second), second), crs=title(crs))
        )


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
    order = sorted(scored, key=lambda item: (preference(item[1], territory.crs), -item[0]))
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

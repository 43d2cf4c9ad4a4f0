"""Which coordinate system and axis order two columns of numbers are in, decided by where they would lie.

N is about the same in SWEREF 99 TM, the local SWEREF 99 zones and RT 90; only E tells them apart, so the decision is
made by what falls inside the municipality. A declared system is believed only when the points agree with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.crs import normalise, transform
from ...model.errors import AmbiguousInputError, InputError
from ..formats.table import Choice
from ..position.lost_sign import lost_sign
from ..position.placing import Decision
from ..position.systems import KNOWN, WGS_84, is_degrees, preference, title
from .headers import plain
from .territory import Territory

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FITS = 0.5
_ENOUGH = 0.8
_SAME_M = 5.0
_LATITUDE = frozenset({"lat", "latitude", "latitud"})
_LONGITUDE = frozenset({"lon", "long", "lng", "longitude", "longitud"})


@dataclass(frozen=True)
class _Columns:
    """Two columns of numbers, where both are filled in, and what is told of them by the file, the headers and the cells.

    `first` is thought easting, `second` northing. `declared` is the system the file names; `implied` says that only its
    format does (GeoJSON, KML, GPX): a default is no declaration. `ordered`: the cells themselves say which number is the easting.
    """

    first: NDArray[np.float64]
    second: NDArray[np.float64]
    territory: Territory
    declared: str
    file: str
    names: tuple[str, str]
    implied: bool
    ordered: bool

    @property
    def are_degrees(self) -> bool:
        """Whether the numbers look like degrees."""
        return bool(max(np.median(np.abs(self.first)), np.median(np.abs(self.second))) <= 180.0)

    @property
    def orders(self) -> tuple[bool, ...]:
        """Whether the columns may be swapped: as they stand, and turned."""
        return (False,) if self.ordered else (False, True)

    def turned(self, swapped: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return eastings and northings."""
        return (self.second, self.first) if swapped else (self.first, self.second)

    def share(self, crs: str, swapped: bool, within: Territory | None = None) -> float:
        """Return the share of points inside the municipality's bounds, or another territory's, when read in `crs`."""
        x, y = self.turned(swapped)
        if len(x) == 0:
            return 0.0
        xmin, ymin, xmax, ymax = (within or self.territory).bounds_in(crs)
        return float(np.mean((x >= xmin) & (x <= xmax) & (y >= ymin) & (y <= ymax)))

    def is_turned_in_the_world(self, crs: str) -> bool:
        """Return whether points far from the municipality lie in this part of the world only with their axes turned."""
        wide = _this_part_of_the_world(self.territory)
        return not self.ordered and self.share(crs, True, wide) >= _FITS > self.share(crs, False, wide)

    def candidates(self, declared: str) -> list[str]:
        """Return the systems whose eastings look like one of the columns, the declared and the work CRS first."""
        middle = (float(np.median(self.first)), float(np.median(self.second)))
        found = [crs for crs in dict.fromkeys((declared, "" if self.are_degrees else self.territory.crs)) if crs]
        for crs, (_, low, high) in KNOWN.items():
            if self.are_degrees != (crs == WGS_84):
                continue
            if any(low <= value <= high for value in middle) and crs not in found:
                found.append(crs)
        return found

    def example(self) -> dict[str, str]:
        """Return the file and numbers as they stand in it, for a sentence."""
        x, y = (_say(np.median(column), column) for column in (self.first, self.second))
        return {"file": self.file, "x": x, "y": y}

    def question(self, text: str, choices: Sequence[str], **told: str) -> AmbiguousInputError:
        """Return the question which system the numbers are in."""
        return AmbiguousInputError(text.format(**told), question="crs", choices=tuple(choices), parameter="CRS")

    def decided(
        self, crs: str, swapped: bool, reason: str, others: Sequence[str] = (), *, fits: bool = True
    ) -> Decision:
        """Return the decision, and how the axes stand."""
        order = "N, E" if swapped else "E, N"
        why = tr("“{first}” holds E (longitude) and “{second}” N (latitude)")
        if swapped:
            why = tr("“{first}” holds N (latitude) and “{second}” E (longitude), which is how they fall in place")
        why = why.format(first=self.names[0] or "1", second=self.names[1] or "2")
        axes = Choice("axes", order, why, ("E, N" if swapped else "N, E",))
        return Decision(crs, swapped, Choice("crs", crs, reason, tuple(others)), axes, fits)


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

    `forced` is the planner's; see `_Columns` for the rest. Raises AmbiguousInputError when several systems put the points
    in the municipality, InputError when none can be told and the numbers are no degrees.
    """
    known = np.isfinite(x) & np.isfinite(y) & ~((np.abs(x) < 1.0) & (np.abs(y) < 1.0))
    columns = _Columns(x[known], y[known], territory, declared, file, names, implied, ordered)
    if forced:
        return _as_forced(columns, normalise(forced))
    if not known.any():
        reason = tr("no row has a position, so the store's own system is noted")
        return columns.decided(declared or territory.crs, False, reason)
    believed = declared
    if declared and (implied or is_degrees(declared) != columns.are_degrees):
        believed = ""
    # Cells that say which number is the easting may say it wrong: a link that puts the longitude first.
    for tried in (columns, replace(columns, ordered=False)):
        scored = sorted(
            ((tried.share(crs, swap), crs, swap) for crs in tried.candidates(believed) for swap in tried.orders),
            key=lambda item: (-item[0], item[1] != believed, preference(item[1], territory.crs), item[2], item[1]),
        )
        if scored and scored[0][0] >= _FITS and (territory.exact or tried is columns):
            return _fitting(tried, scored, believed)
    return _unfitting(columns, believed)


def _as_forced(columns: _Columns, crs: str) -> Decision:
    """Return the reading the planner chose; told where the file says otherwise, asked where it cannot be."""
    if len(columns.first) and is_degrees(crs) != columns.are_degrees:
        found = list(_in_this_part_of_the_world(columns)) if is_degrees(crs) else [WGS_84]
        if not found:
            _refuse_lost_sign(columns)
        raise columns.question(
            tr("The coordinates in “{file}” (such as {x}, {y}) cannot be in {crs}; say which they are in with CRS."),
            found or list(dict.fromkeys(("EPSG:3006", columns.territory.crs))),
            crs=title(crs),
            **columns.example(),
        )
    straight, turned = columns.share(crs, False), columns.share(crs, True)
    swapped = turned > straight
    if straight == turned == 0.0 and len(columns.first):
        swapped = columns.is_turned_in_the_world(crs)
    reason = tr("chosen by you")
    if columns.declared and columns.declared != crs:
        said = tr("; the format means {declared}") if columns.implied else tr("; the file says {declared}")
        reason += said.format(declared=title(columns.declared))
    return columns.decided(crs, swapped, reason)


def _fitting(columns: _Columns, scored: list[tuple[float, str, bool]], believed: str) -> Decision:
    territory, declared = columns.territory, columns.declared
    best, crs, swapped = scored[0]
    rivals = [
        other
        for share, other, swap in scored[1:]
        if share >= _ENOUGH * best and share >= _FITS and not _same(columns, (crs, swapped), (other, swap))
    ]
    if rivals and crs != believed:
        choices = sorted(dict.fromkeys([crs, *rivals]), key=lambda one: preference(one, territory.crs))
        raise columns.question(
            tr("The coordinates in “{file}” fit {place} both as {first} and as {second}; say which with CRS."),
            choices,
            file=columns.file,
            place=territory.name,
            first=title(choices[0]),
            second=title(choices[-1]),
        )
    if believed and (not declared or declared == crs):
        reason = tr("the file says so, and {share} % of the points lie in {place}")
    else:
        reason = tr("E between {low} and {high} lies in {place} only as {crs} ({share} % of the points)")
    east, _ = columns.turned(swapped)
    xmin, _, xmax, _ = territory.bounds_in(crs)
    inside = east[(east >= xmin) & (east <= xmax)]
    reason = reason.format(
        low=_say(np.min(inside, initial=np.inf), east),
        high=_say(np.max(inside, initial=-np.inf), east),
        place=territory.name,
        crs=title(crs),
        share=round(100 * best),
    )
    others = [other for share, other, _ in scored[1:] if other != crs and share > 0]
    if declared and declared != crs:
        said = tr("; the file says {declared}, but its numbers do not agree")
        if columns.implied:
            said = tr("; the format means {declared} when it says nothing, but its numbers do not agree")
        reason += said.format(declared=title(declared))
        others.insert(0, declared)
    return columns.decided(crs, swapped, reason, tuple(dict.fromkeys(others)))


def _say(value: Any, fallback: NDArray[np.float64]) -> str:
    value = float(value) if np.isfinite(value) else float(np.median(fallback))
    return f"{value:.4f}" if abs(value) <= 180 else f"{value:,.0f}".replace(",", " ")


def _same(columns: _Columns, one: tuple[str, bool], other: tuple[str, bool]) -> bool:
    """Return whether two readings give the same places within metres (UTM 33N and SWEREF 99 TM do)."""
    if one[1] != other[1]:
        return False
    sample = np.column_stack(columns.turned(one[1]))[:50]
    gap = np.abs(transform(sample, one[0], WGS_84) - transform(sample, other[0], WGS_84)).max(axis=1)
    return bool(np.median(gap) * 60_000 < _SAME_M)


def _unfitting(columns: _Columns, believed: str) -> Decision:
    """Return the best reading of points that lie nowhere near the municipality; they are kept and listed as outside."""
    place = columns.territory.name
    _refuse_lost_sign(columns)
    if believed:
        reason = tr("the file says so, though most of its points lie outside {place}").format(place=place)
        return columns.decided(believed, columns.is_turned_in_the_world(believed), reason, fits=False)
    if columns.are_degrees:
        reason = tr("the numbers are degrees, though most of the points lie outside {place}").format(place=place)
        if columns.ordered or columns.implied:
            swapped = columns.is_turned_in_the_world(WGS_84)
        else:
            swapped = _latitude_first(columns)
        return columns.decided(WGS_84, swapped, reason, fits=False)
    found = _in_this_part_of_the_world(columns)
    crss = list(found)
    if len(crss) == 1:
        reason = tr("it is the only system that puts the points in this part of the world, though outside {place}")
        return columns.decided(crss[0], found[crss[0]], reason.format(place=place), fits=False)
    if crss:
        raise columns.question(
            tr(
                "None of the coordinate systems known puts “{file}” in {place}, and both {first} and {second} are possible; "
                "say which with CRS."
            ),
            crss,
            file=columns.file,
            place=place,
            first=title(crss[0]),
            second=title(crss[1]),
        )
    low, high = sorted((np.median(columns.first), np.median(columns.second)))
    if low > 6_000_000 and high < 8_000_000:
        text = tr(
            "Both “{first}” and “{second}” in “{file}” hold northings (above 6 million); say with MAPPING which column holds E."
        )
        first, second = columns.names
        raise InputError(text.format(first=first or "1", second=second or "2", file=columns.file))
    text = tr("The coordinates in “{file}” (such as {x}, {y}) fit no coordinate system known here; say which with CRS.")
    raise InputError(text.format(**columns.example()))


def _refuse_lost_sign(columns: _Columns) -> None:
    """Raise InputError for numbers that lost their decimal sign: no coordinate system can help them."""
    crs = lost_sign(columns.first, columns.second, columns.territory)
    if crs:
        text = tr(
            "The coordinates in “{file}” have lost their decimal sign (such as {x}, {y}, once {crs}); "
            "export the file again with the coordinates as text, or put the sign back."
        )
        raise InputError(text.format(crs=title(crs), **columns.example()))


def _latitude_first(columns: _Columns) -> bool:
    """Return whether degrees come with latitude first: their headers say so, or the numbers.

    Sweden, Finland and Norway lie between 54 and 72 N, 4 and 32 E: latitude is the larger number.
    """
    first, second = (set(plain(name).split()) for name in columns.names)
    if first & (_LATITUDE | _LONGITUDE) and second & (_LATITUDE | _LONGITUDE):
        return bool(first & _LATITUDE)
    larger = bool(np.median(columns.first) > np.median(columns.second))
    return larger and bool(np.max(np.abs(columns.second)) <= 180)


def _in_this_part_of_the_world(columns: _Columns) -> dict[str, bool]:
    """Return the systems that put the points in the country, best first, and whether N and E are swapped in them."""
    wide = _this_part_of_the_world(columns.territory)
    scored = [
        (share, crs, swap)
        for crs in columns.candidates("")
        for swap in (False, True)
        for share in [columns.share(crs, swap, wide)]
        if share >= _FITS
    ]
    order = sorted(scored, key=lambda item: (preference(item[1], columns.territory.crs), -item[0]))
    swaps = {crs: swap for _, crs, swap in reversed(scored)}
    return {crs: swaps[crs] for _, crs, _ in order}


def _this_part_of_the_world(territory: Territory) -> Territory:
    """Return all of Sweden, Finland and Norway as a territory in SWEREF 99 TM."""
    bounds = (-80_000.0, 6_090_000.0, 1_330_000.0, 7_900_000.0)
    return Territory(territory.name, "EPSG:3006", bounds, exact=False, margin=0.0)

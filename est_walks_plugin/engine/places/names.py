"""What places are called: as people would say, and no two alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Callable, Sequence

import numpy as np

from ...model.codes import PlaceType
from ...model.wording.place_names import NameCode, PlaceName
from ...model.wording.things import Side, Thing
from .own_names import tells
from .surroundings import Around, Lead, Surroundings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .spots import Spot

#: Places of one name so near each other are told apart by where they lie, not by what they lie by.
TOGETHER_M = 130.0
#: So many things that a place lies by are tried.
_MOST_NEAR = 3
#: So many are told apart by their side; of more it is said which from the north or west.
_FEW = 3

#: Of these the way's own name is that of the street on it.
_BUILT = (PlaceType.TUNNEL.value, PlaceType.BRIDGE.value, PlaceType.STAIRS.value)


@dataclass(frozen=True)
class _Named:
    """A place with the names it can have, the plainest first."""

    x: float
    y: float
    options: tuple[PlaceName, ...]


def names_of(
    spots: Sequence[Spot],
    own: Sequence[Lead],
    at: NDArray[np.float64],
    surroundings: Surroundings,
    check: Callable[[], None] = lambda: None,
) -> list[PlaceName]:
    """Return a name for each spot, no two alike. `own` is the kind and proper name of the marked point that it is, `at`
    (s,2) where that point or the spot lies; `check` is called for each and may raise."""
    types = [spot.place_type or PlaceType.PATH.value for spot in spots]
    found = surroundings.around(at, types, check)
    shared: dict[PlaceName, PlaceName] = {}  # what a street or a park gives its name to is one name for all of them
    places = [
        _Named(float(xy[0]), float(xy[1]), tuple(shared.setdefault(one, one) for one in _options(kind, mark, around)))
        for xy, kind, mark, around in zip(at, types, own, found)
    ]
    return different(places)


def _options(kind: str, own: Lead, around: Around) -> list[PlaceName]:
    """Return the names a place can have: the plain ones, then each with what it lies by."""
    plain = list(dict.fromkeys(_plain(kind, own, around)))
    leads = [*around.landmarks[:1], *(Lead("", street) for street in around.streets[:1])]
    leads += [*around.landmarks[1:_MOST_NEAR], *(Lead("", street) for street in around.streets[1:_MOST_NEAR])]
    best = plain[0]
    told = {best.name, best.by, own.name, around.street}
    nearer = [
        replace(best, near=lead.name, near_kind=lead.kind)
        for lead in leads
        if not (lead.name and lead.name in told) and not (lead.kind == best.kind and not lead.name)
    ]
    return [*plain[:1], *nearer[:_MOST_NEAR], *plain[1:]]


def _plain(kind: str, own: Lead, around: Around) -> list[PlaceName]:
    if own.name and (kind not in _BUILT or tells(kind, own.name)):
        if tells(own.kind, own.name):
            return [PlaceName(NameCode.PROPER, name=own.name)]
        return [PlaceName(NameCode.THE_NAMED, kind=own.kind, name=own.name)]
    if kind == PlaceType.PATH:
        return _of_way(around)
    options = []
    if around.crosses is not None:
        code = NameCode.OVER if kind == PlaceType.BRIDGE else NameCode.UNDER
        options.append(PlaceName(code, kind=kind, name=around.crosses.name, name_kind=around.crosses.kind))
    if kind == PlaceType.STAIRS and len(around.joins) == 2:
        options.append(_between(kind, around.joins))
    return [*options, *_by(kind, around)]


def _of_way(around: Around) -> list[PlaceName]:
    """Return what a place on a street or path is called."""
    if around.street and around.at_crossing:
        first, second = sorted((around.street, around.at_crossing))
        return [PlaceName(NameCode.CROSSING, name=first, by=second), *_street(around)]
    if around.street:
        return _street(around)
    kind = Thing.CAR_PARK.value if around.on_car_park else around.way or Thing.PATH.value
    options = []
    if around.green:
        options.append(PlaceName(NameCode.WITHIN, kind=kind, name=around.green))
    elif len(around.joins) == 2 and not around.on_car_park:
        options.append(_between(kind, around.joins))
    return [*options, *_by(kind, around)]


def _street(around: Around) -> list[PlaceName]:
    """Return the names of a place on a street: of a long one, by what it lies there."""
    bare = PlaceName(NameCode.PROPER, name=around.street)
    if not around.long_street:
        return [bare]
    leads = [*around.landmarks[:1], *(Lead("", street) for street in around.streets[:2]), *around.landmarks[1:2]]
    told = [replace(bare, near=lead.name, near_kind=lead.kind) for lead in leads if lead.name != around.street]
    return [*told, bare]


def _between(kind: str, joins: tuple[str, ...]) -> PlaceName:
    first, second = sorted(joins)
    return PlaceName(NameCode.BETWEEN, kind=kind, name=first, by=second)


def _by(kind: str, around: Around) -> list[PlaceName]:
    """Return what a thing without a name is called: by the landmark or street it lies at, else by what it is alone."""
    streets = [Lead("", name) for name in dict.fromkeys((*around.joins[:1], around.street, *around.streets)) if name]
    first = around.landmarks[:1] if kind in (PlaceType.CAR_PARK, PlaceType.PLAYGROUND, PlaceType.ENTRANCE) else ()
    within = [PlaceName(NameCode.WITHIN, kind=kind, name=around.green)] if around.green else []
    leads = dict.fromkeys((*first, *streets[:2], *around.landmarks[:2]))
    at = [
        PlaceName(NameCode.AT, kind=kind, name=lead.name, name_kind=lead.kind)
        for lead in leads
        if lead.name or lead.kind != kind
    ]
    if not within and not at:
        return [_alone(kind, around)]
    return [*within, *at]


def _alone(kind: str, around: Around) -> PlaceName:
    """Return what a thing that lies by nothing is called: by the nearest street, however far, and the side of it."""
    if around.far is None:
        return PlaceName(NameCode.THE, kind=kind)
    codes = {
        Side.NORTH: NameCode.NORTH_OF, Side.SOUTH: NameCode.SOUTH_OF, Side.EAST: NameCode.EAST_OF, Side.WEST: NameCode.WEST_OF
    }  # fmt: skip
    side, street = around.far
    return PlaceName(codes[side], kind=kind, name=street)


def different(places: Sequence[_Named]) -> list[PlaceName]:
    """Return a name for each place, no two alike: the plainest, else one by what it lies at, else by which of them it is.

    Where several could have the same name all of them are told apart, not only the second.
    """
    level = [0] * len(places)
    while True:
        chosen = [place.options[step] for place, step in zip(places, level)]
        count = Counter(chosen)
        moved = False
        for group in _groups(chosen):
            if count[chosen[group[0]]] > 1 and not _together([places[row] for row in group]):
                for row in group:
                    if level[row] + 1 < len(places[row].options):
                        level[row] += 1
                        moved = True
        if not moved:
            return _sided(places, chosen)


def _groups(chosen: Sequence[PlaceName]) -> list[list[int]]:
    rows: dict[PlaceName, list[int]] = {}
    for row, name in enumerate(chosen):
        rows.setdefault(name, []).append(row)
    return list(rows.values())


def _together(places: Sequence[_Named]) -> bool:
    xy = np.array([(place.x, place.y) for place in places])
    return bool(np.hypot(*np.ptp(xy, axis=0)) <= TOGETHER_M)


def _sided(places: Sequence[_Named], chosen: Sequence[PlaceName]) -> list[PlaceName]:
    """Tell places that still share a name apart by where they lie; by their plainest name where that is enough."""
    names = list(chosen)
    alike = [group for group in _groups(chosen) if len(group) > 1]
    plain: dict[PlaceName, list[int]] = {}
    for row in sorted(row for group in alike for row in group):
        plain.setdefault(places[row].options[0], []).append(row)
    shared = {row for rows in plain.values() for row in rows}
    taken = {name for row, name in enumerate(chosen) if row not in shared}
    few = {row for name, rows in plain.items() if 1 < len(rows) <= _FEW and name not in taken for row in rows}
    groups = [(name, rows) for name, rows in plain.items() if rows[0] in few]
    groups += [(chosen[group[0]], group) for group in alike if not few.intersection(group)]
    for group in alike:
        rest = [row for row in group if row not in few]
        if few.intersection(group) and rest:
            groups.append((chosen[rest[0]], rest))
    for name, group in groups:
        if len(group) == 1:
            continue
        for row, told in zip(group, _by_side(name, np.array([(places[row].x, places[row].y) for row in group]))):
            names[row] = told
    return names


def _by_side(name: PlaceName, xy: NDArray[np.float64]) -> list[PlaceName]:
    """Return `name` for each of several places (n,2): the northern, the middle, the southern; of many the first from the
    north, the second ..."""
    wide, high = np.ptp(xy, axis=0)
    upright = high >= wide
    order = np.lexsort((xy[:, 0], -xy[:, 1]) if upright else (-xy[:, 1], xy[:, 0]))
    first, last = (Side.NORTH, Side.SOUTH) if upright else (Side.WEST, Side.EAST)
    sides = {2: (first, last), _FEW: (first, Side.MIDDLE, last)}.get(len(xy))
    told = [name] * len(xy)
    for place, row in enumerate(order.tolist()):
        told[row] = (
            replace(name, side=sides[place].value) if sides else replace(name, side=first.value, order=place + 1)
        )
    return told

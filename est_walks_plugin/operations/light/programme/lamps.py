"""The lamps that are not LED yet and the streets they stand on: read once, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ....engine.network import PathAttributes, WalkNetwork
from ....model.area import MUNICIPALITY, Area
from ....model.codes import LampStatus, LightSource
from ....model.light.programme import STREET_M
from ....store import Inside
from ...scene import grown, named_streets, read_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ....store import Store, Where

_COLUMNS = ("uuid", "light_source", "street", "power_w", "luminaires", "status", "x", "y")
FAR_M = 2000.0
_KNOWN_OLD = tuple(source.value for source in LightSource if source not in (LightSource.LED, LightSource.UNKNOWN))


@dataclass(frozen=True)
class LampsToChange:
    """Lamps (m,) that are not LED: `xy` (m,2) in the work CRS, `watts` of one luminaire (nan unknown), of which there are
    `luminaires`. `street` numbers the names of `streets`, (street, area) with "" where no other area has a street called so.

    `led` lamps are LED already, of `unknown` ones the register tells no source, `nowhere` are those on no street that is known.
    """

    uuid: NDArray[Any]
    xy: NDArray[np.float64]
    source: NDArray[Any]
    watts: NDArray[np.float64]
    luminaires: NDArray[np.int64]
    out: NDArray[np.bool_]
    guessed: NDArray[np.bool_]
    street: NDArray[np.int64]
    streets: tuple[tuple[str, str], ...]
    led: int = 0
    unknown: int = 0
    nowhere: int = 0

    def __len__(self) -> int:
        return len(self.xy)


def read_lamps_to_change(store: Store, polygon: BaseGeometry | None) -> LampsToChange:
    """Return the lamps within a polygon (None: all) that are not LED yet; those gone from the inventory are left out."""
    where: dict[str, Any] = {"vanished": (False, None)}
    if polygon is not None:
        where["geometry"] = Inside(polygon)
    found = store.arrays("lamp", _COLUMNS, where)
    source = _text(found["light_source"])
    is_led, is_old = source == LightSource.LED.value, np.isin(source, _KNOWN_OLD)
    xy = np.column_stack([found["x"], found["y"]])
    kept = is_old & np.isfinite(xy).all(axis=1)
    named = np.array([" ".join(name.split()) for name in _text(found["street"])[kept].tolist()], dtype=object)
    name, guessed = _with_guesses(store, xy[kept], named, polygon)
    on_street = name != ""
    rows = np.flatnonzero(kept)[on_street]
    names, street = np.unique(name[on_street].astype(str), return_inverse=True)
    far = _far_apart(xy[rows], street.reshape(-1), len(names)) if polygon is None else np.zeros(len(names), dtype=bool)
    area = _areas(store, found["uuid"][rows], where) if far.any() else np.full(len(rows), "", dtype=object)
    street, streets = _numbered(names, street.reshape(-1), far, area)
    pieces = np.nan_to_num(np.asarray(found["luminaires"], dtype=float)[rows], nan=1.0)
    return LampsToChange(
        uuid=found["uuid"][rows],
        xy=xy[rows],
        source=source[rows],
        watts=found["power_w"][rows],
        luminaires=np.maximum(pieces, 1).astype(np.int64),
        out=_text(found["status"])[rows] == LampStatus.OUT.value,
        guessed=guessed[on_street],
        street=street,
        streets=streets,
        led=int(is_led.sum()),
        unknown=int((~is_led & ~is_old).sum()),
        nowhere=int(is_old.sum()) - len(rows),
    )


def _text(values: NDArray[Any]) -> NDArray[Any]:
    return np.array([value or "" for value in values.tolist()], dtype=object)


def _with_guesses(
    store: Store, xy: NDArray[np.float64], name: NDArray[Any], polygon: BaseGeometry | None
) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """Return the street of each lamp, that of the nearest named path where the register tells none, and which are such guesses."""
    unknown = np.flatnonzero(name == "")
    guessed = np.zeros(len(name), dtype=bool)
    named = named_streets(read_paths(store, grown(polygon, STREET_M))) if len(unknown) else None
    if named is not None and len(named.lines):
        network = WalkNetwork.from_lines(list(named.lines), PathAttributes(name=named.names))
        snaps = network.snap_many(xy[unknown])
        near = snaps.ok & (snaps.distance <= STREET_M)
        lines = network.edge_line[snaps.edge[near].astype(np.int64)]
        name[unknown[near]] = np.array([str(named.names[int(line)]) for line in lines], dtype=object)
        guessed[unknown[near]] = True
    return name, guessed


def _areas(store: Store, uuids: NDArray[Any], where: Where) -> NDArray[Any]:
    """Return the name of the area that each lamp stands in, "" for none, and where there is but one."""
    areas = [row for row in map(Area.from_row, store.rows("area", order_by=("name",))) if row.kind != MUNICIPALITY]
    placed = [area for area in areas if area.geometry is not None and not area.geometry.is_empty]
    found = np.full(len(uuids), "", dtype=object)
    for area in placed if len(placed) > 1 else ():
        inside = store.arrays("lamp", ("uuid",), {**where, "geometry": Inside(area.polygon)})["uuid"]
        mine = np.isin(uuids.astype(str), inside.astype(str)) & (found == "")
        found[mine] = area.name
    return found


def _far_apart(xy: NDArray[np.float64], street: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Return which streets (g,) have lamps farther apart than a street is long: several may have that name."""
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    np.minimum.at(low, street, xy)
    np.maximum.at(high, street, xy)
    return np.hypot(*(high - low).T) > FAR_M


def _numbered(
    names: NDArray[Any], street: NDArray[np.int64], far: NDArray[np.bool_], area: NDArray[Any]
) -> tuple[NDArray[np.int64], tuple[tuple[str, str], ...]]:
    """Return the number of the street of each lamp, and the streets: those `far` apart in several areas are several.

    A lamp of one that stands in no area goes to the area with most lamps of it.
    """
    if not len(street):
        return street.astype(np.int64), ()
    areas, place = np.unique(area.astype(str), return_inverse=True)
    counts = np.zeros((len(names), len(areas)), dtype=np.int64)
    np.add.at(counts, (street, place.reshape(-1)), 1)
    counts[:, areas == ""] = 0
    several = far & ((counts > 0).sum(axis=1) > 1)
    stays = several[street] & (areas != "")[place.reshape(-1)]
    place = np.where(stays, place.reshape(-1), counts.argmax(axis=1)[street])
    pairs, number = np.unique(np.column_stack([street, place]), axis=0, return_inverse=True)
    told = tuple((str(names[one]), str(areas[where]) if several[one] else "") for one, where in pairs.tolist())
    return number.reshape(-1).astype(np.int64), told

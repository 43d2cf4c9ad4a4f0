"""Where walks of the municipality gather: its own meeting points, and what else people know to find."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import LandmarkKind
from ...model.crs import transform
from ...model.errors import NotFoundError, ParameterError
from ...model.from_row import FromRow
from ...model.names import folded
from ..typed_text import typed_name

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...store import Store
    from ..scene import Bounds

XY = tuple[float, float]
KINDS = ("meeting_point", "square", "station", "school", "bus_stop")
"""Landmarks offered, in this order."""
FARTHEST_M = 300_000.0
"""Coordinates farther away from the areas are a mistake."""
DEGREES, LATITUDES = 180.0, 90.0
_NUMBERS = re.compile(r"(-?[0-9]{1,8}(?:[.,][0-9]{1,12})?)(?:[ ;,\t][ ;,\t]?)(-?[0-9]{1,8}(?:[.,][0-9]{1,12})?)")
OUTSIDE_M = 150.0
"""A meeting point so far outside the area is still offered."""
OWN = {"kind": LandmarkKind.MEETING_POINT.value, "source": None}
"""How rows of table landmark that are the municipality's own meeting points are told."""
_TOLD = ("uuid", "name", "kind", "source")
_COLUMNS = (*_TOLD, "position", "geometry")


@dataclass(frozen=True)
class MeetingPoint(FromRow):
    """A row of table landmark that a walk may start at; `position` is its place among the own ones."""

    uuid: str
    name: str = ""
    kind: str = ""
    source: str | None = None
    position: int | None = None
    geometry: Any = None

    @property
    def xy(self) -> XY:
        """E, N in the work CRS; only of one that has a place."""
        return self.geometry.x, self.geometry.y

    @property
    def own(self) -> bool:
        """Whether it is the municipality's own, which can be renamed, moved and removed."""
        return self.kind == OWN["kind"] and self.source is None


def own_meeting_points(store: Store) -> list[MeetingPoint]:
    """Return the municipality's own meeting points in their order."""
    points = [MeetingPoint.from_row(row) for row in store.rows("landmark", OWN, columns=_COLUMNS)]
    placed = [point for point in points if point.geometry is not None]
    return sorted(placed, key=lambda point: (point.position is None, point.position or 0, point.name))


def meeting_points(
    store: Store, border: BaseGeometry | None = None, kinds: Sequence[str] = KINDS
) -> list[MeetingPoint]:
    """Return the landmarks a walk may start at, inside a border and a little outside.

    The own ones first, in their order, then the likeliest kinds; of two of one name the first.
    """
    own = own_meeting_points(store)
    keys = {point.uuid for point in own}
    near = border.buffer(OUTSIDE_M) if border is not None else None
    points = _landmarks(store, kinds, near.bounds if near is not None and not near.is_empty else None)
    others = [point for point in points if point.name and point.uuid not in keys]
    others.sort(key=lambda point: (kinds.index(point.kind), point.name))
    found = [*own, *others]
    if near is not None:
        from shapely.geometry import Point

        found = [point for point in found if near.contains(Point(point.xy))]
    by_name: dict[str, MeetingPoint] = {}
    for point in found:
        by_name.setdefault(folded(point.name), point)
    return list(by_name.values())


def _landmarks(store: Store, kinds: Sequence[str], bounds: Bounds | None) -> list[MeetingPoint]:
    """Return the landmarks of some kinds that lie somewhere within bounds, in the order they were stored."""
    from shapely.geometry import Point

    told = store.arrays("landmark", (*_TOLD, "x", "y"), {"kind": list(kinds)})
    x, y = told["x"], told["y"]
    kept = x == x
    if bounds is not None:
        kept &= (x >= bounds[0]) & (x <= bounds[2]) & (y >= bounds[1]) & (y <= bounds[3])
    listed = zip(*(told[name][kept].tolist() for name in (*_TOLD, "x", "y")))
    return [
        MeetingPoint(key, name or "", kind or "", source, geometry=Point(east, north))
        for key, name, kind, source, east, north in listed
    ]


def add_meeting_point(store: Store, name: str, xy: XY) -> str:
    """Store a meeting point at E, N in the work CRS, the last in the order, and return its key. Raises ParameterError."""
    clean = _checked_name(store, name)
    last = max((row["position"] or 0 for row in store.rows("landmark", OWN, columns=("position",))), default=0)
    row = {**OWN, "name": clean, "position": last + 1, "geometry": _checked_xy(xy)}
    return store.insert("landmark", [row])[0]


def meeting_point_at(store: Store, landmark: str, name: str = "") -> str:
    """Make a landmark (key or name) a meeting point too, by its own name or another, and return the new key.

    Raises NotFoundError, ParameterError.
    """
    found = landmark_called(store, landmark)
    return add_meeting_point(store, name or found.name, found.xy)


def change_meeting_point(store: Store, point: str, name: str | None = None, xy: XY | None = None) -> None:
    """Give an own meeting point (key) another name, or place; None is left as it is. Raises ParameterError, NotFoundError."""
    uuid = _own(store, point).uuid
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = _checked_name(store, name, uuid)
    if xy is not None:
        values["geometry"] = _checked_xy(xy)
    if values:
        store.update("landmark", uuid, values)


def delete_meeting_points(store: Store, points: Sequence[str]) -> int:
    """Delete own meeting points (keys) and return how many; walks that start there stay as they are."""
    return store.delete("landmark", [_own(store, point).uuid for point in points])


def order_meeting_points(store: Store, points: Sequence[str]) -> None:
    """Put own meeting points (keys) first, in this order; the others follow as they were. Raises ParameterError."""
    first = list(dict.fromkeys(_own(store, point).uuid for point in points))
    rest = [point.uuid for point in own_meeting_points(store) if point.uuid not in first]
    store.update_many("landmark", {key: {"position": number} for number, key in enumerate([*first, *rest], 1)})


def _own(store: Store, point: str) -> MeetingPoint:
    found = MeetingPoint.from_row(store.get("landmark", point))
    if not found.own:
        raise ParameterError(
            tr("“{name}” came with a map and stays as it is; make a meeting point of your own there.").format(
                name=found.name
            )
        )
    return found


def _checked_name(store: Store, name: str, own: str = "") -> str:
    clean = typed_name(name)
    for point in own_meeting_points(store):
        if point.uuid != own and folded(point.name) == folded(clean):
            raise ParameterError(
                tr("There is a meeting point “{name}” already; choose another name.").format(name=point.name)
            )
    return clean


def _checked_xy(xy: XY) -> XY:
    import math

    if not all(map(math.isfinite, xy)):
        raise ParameterError(tr("A meeting point needs a point on the map."))
    return xy


def spot(store: Store, text: str) -> XY:
    """Return where a text says a point is: a landmark's name, two coordinates of the work CRS, or latitude, longitude.

    Coordinates may come in either order: the one nearer to the store's areas is taken. Raises ParameterError, NotFoundError.
    """
    numbers = _NUMBERS.fullmatch(text.strip())
    if numbers is None:
        return landmark_called(store, text).xy
    first, second = (float(number.replace(",", ".")) for number in numbers.groups())
    pairs = [(first, second), (second, first)]
    if all(abs(value) <= DEGREES for value in (first, second)):
        pairs = [(second, first), (first, second)]  # latitude first, as people write it
        return _nearest(store, [_from_degrees(store, pair) for pair in pairs if abs(pair[1]) <= LATITUDES])
    return _nearest(store, pairs)


def landmark_called(store: Store, name: str) -> MeetingPoint:
    """Return the landmark with this key or name, one that has a place. Raises NotFoundError."""
    points = [MeetingPoint.from_row(row) for row in store.rows("landmark", columns=_COLUMNS)]
    named = [point for point in points if point.uuid == name] or [
        point for point in points if name.strip() and folded(point.name) == folded(name)
    ]
    placed = next((point for point in named if point.geometry is not None), None)
    if placed is None:
        raise NotFoundError(
            tr("There is no landmark “{name}” in the store; give its name, or coordinates.").format(name=name)
        )
    return placed


def _from_degrees(store: Store, lon_lat: XY) -> XY:
    x, y = transform([lon_lat], "EPSG:4326", store.crs)[0]
    return float(x), float(y)


def _nearest(store: Store, pairs: list[XY]) -> XY:
    """Return the point nearest to the middle of the store's areas, the first without areas. Raises ParameterError."""
    import math

    from shapely.geometry import MultiPoint, Point

    good = [pair for pair in pairs if all(map(math.isfinite, pair))]
    if not good:
        raise ParameterError(tr("A meeting point needs a point on the map."))
    shapes = [
        row["geometry"].centroid for row in store.rows("area", columns=("geometry",)) if row["geometry"] is not None
    ]
    if not shapes:
        return good[0]
    middle = MultiPoint(shapes).centroid
    best = min(good, key=lambda pair: float(middle.distance(Point(pair))))
    if middle.distance(Point(best)) > FARTHEST_M:
        raise ParameterError(
            tr("The coordinates lie {km} km from the store's areas; check them, or pick the point on the map.").format(
                km=round(middle.distance(Point(best)) / 1000)
            )
        )
    return best

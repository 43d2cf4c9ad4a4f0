"""What lies around a place: the way it stands on, what that way crosses and joins, the streets and landmarks near it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Callable, Iterator, Sequence

import numpy as np

from ...model.wording.things import Side, Thing
from ..boxes import Boxes
from ..network.snapping import SegmentIndex
from .joined import Joined
from .own_names import tells

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: A place stands on a way within so many metres.
ON_WAY_M = 25.0
#: A path that runs along a street no farther from it is called after the street.
BESIDE_M = 16.0
STREET_M = 120.0
LANDMARK_M = 150.0

#: So many places are looked at together: all segments near each stand in memory at once.
_AT_ONCE = 1000

_PARALLEL = 0.9
_FOOT = frozenset({"footway", "path", "pedestrian", "cycleway", "steps", "track", "bridleway"})
_THINGS = {
    "footway": Thing.PATH,
    "path": Thing.PATH,
    "bridleway": Thing.PATH,
    "cycleway": Thing.CYCLEWAY,
    "pedestrian": Thing.WALKING_STREET,
    "steps": Thing.STAIRS,
    "platform": Thing.PLATFORM,
    "track": Thing.ROAD,
    "service": Thing.ROAD,
}
#: What a place lies by, the plainest first: metres are multiplied by it. Kinds that are not here tell nothing.
_TELLING = {
    "station": 0.7,
    "square": 0.8,
    "school": 0.9,
    "shop": 1.0,
    "health": 1.0,
    "elderly": 1.1,
    "meeting_point": 1.0,
    "sport": 1.0,
    "preschool": 1.2,
    "playground": 1.4,
    "car_park": 2.0,
    "bus_stop": 1.8,
}


@dataclass(frozen=True)
class Ways:
    """All lines (k,2) metres that people walk or drive: `names` and `classes` (highway) or "", `structure` (n,) "tunnel",
    "bridge", "stairs" or ""."""

    lines: Sequence[NDArray[np.float64]] = field(default_factory=list)
    names: Any = None
    classes: Any = None
    structure: Any = None

    def column(self, name: str) -> NDArray[Any]:
        """Return one text a line, "" when not told."""
        values = getattr(self, name)
        if values is None:
            return np.full(len(self.lines), "", dtype=object)
        return np.array(["" if value is None else str(value) for value in values], dtype=object)


@dataclass(frozen=True)
class Crossed:
    """Lines (k,2) that nobody walks on but bridges and tunnels cross - also the edges of water - as `things` (codes of
    Thing) with `names` or ""; `greens` are the edges of parks that have a name, `green_names`."""

    lines: Sequence[NDArray[np.float64]] = field(default_factory=list)
    things: Sequence[str] = ()
    names: Sequence[str] = ()
    greens: Sequence[NDArray[np.float64]] = field(default_factory=list)
    green_names: Sequence[str] = ()


@dataclass(frozen=True)
class Lead:
    """Something a name can lead to: what it is, or "" where the proper name tells."""

    kind: str = ""
    name: str = ""


@dataclass(frozen=True)
class Around:
    """What lies around one place. `way` is what it stands on, `street` that way's name or that of the street it runs
    beside; `streets` and `landmarks` are near, the plainest first; `joins` are the ends of a path without a name."""

    way: str = ""
    street: str = ""
    long_street: bool = False
    crosses: Lead | None = None
    joins: tuple[str, ...] = ()
    green: str = ""
    at_crossing: str = ""
    streets: tuple[str, ...] = ()
    landmarks: tuple[Lead, ...] = ()
    on_car_park: bool = False
    far: tuple[Side, str] | None = None
    """Where nothing with a name is near: on which side of which street."""


def _flat(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a line (k,2) as it is: a view of each of half a million takes as much memory as the lines."""
    line = np.asarray(line, dtype=float)
    return line if line.shape[1] == 2 else line[:, :2]


class Surroundings:
    """Answers what lies around places. Everything is in metres of the work CRS."""

    def __init__(
        self,
        ways: Ways,
        crossed: Crossed,
        landmark_xy: NDArray[np.float64],
        landmark_kinds: NDArray[Any],
        landmark_names: NDArray[Any],
    ) -> None:
        self._crossed = crossed
        self._lines = [_flat(line) for line in ways.lines]
        self._names = ways.column("names")
        self._classes = ways.column("classes")
        self._structure = ways.column("structure")
        self._landmarks = _Landmarks(landmark_xy, landmark_kinds, landmark_names)
        kept = [row for row, line in enumerate(self._lines) if len(line) > 1]
        if kept:
            start = np.concatenate([self._lines[row][:-1] for row in kept])
            end = np.concatenate([self._lines[row][1:] for row in kept])
            self._owner = np.repeat(kept, [len(self._lines[row]) - 1 for row in kept])
            self._along = (end - start) / np.maximum(np.hypot(*(end - start).T), 1e-9)[:, None]
            self._index: SegmentIndex | None = SegmentIndex(start, end)
        else:
            self._index = None

    def around(
        self, xy: NDArray[np.float64], types: Sequence[str], check: Callable[[], None] = lambda: None
    ) -> Iterator[Around]:
        """Yield what lies around each place `xy` (p,2) of a type: the way of a tunnel is a tunnel, not the street above.

        `check` is called for each and may raise.
        """
        for start in range(0, len(xy), _AT_ONCE):
            part = xy[start : start + _AT_ONCE]
            near, green = self._near_ways(part), self._greens(part)
            seen = []
            for at, ways in zip(part, near):
                check()
                seen.append((self._streets(ways), *self._landmarks.near(at)))
            alone = [row for row, (streets, marks, _) in enumerate(seen) if not (streets or marks or green[row])]
            far = dict(zip(alone, self._far(part[alone])))
            told = zip(part, types[start:], near, green, seen)
            for row, one in enumerate(told):
                yield self._one(*one, far.get(row))

    def _near_ways(self, xy: NDArray[np.float64]) -> list[list[tuple[float, int]]]:
        """Return, per place, (metres, segment) of the segments near it, nearest first."""
        if self._index is None:
            return [[] for _ in xy]
        point, segment, _, away = self._index.within(xy, STREET_M)
        order = np.lexsort((segment, away, point))
        pairs = list(zip(away[order].tolist(), segment[order].tolist()))
        ends = np.searchsorted(point[order], np.arange(len(xy)), side="right").tolist()
        return [pairs[first:last] for first, last in zip([0, *ends], ends)]

    def _one(
        self,
        at: NDArray[np.float64],
        kind: str,
        near: list[tuple[float, int]],
        green: str,
        seen: tuple[list[tuple[float, str]], tuple[Lead, ...], bool],
        far: tuple[Side, str] | None,
    ) -> Around:
        segment = self._standing_on(kind, near)
        streets, landmarks, on_car_park = seen
        if segment is None:
            names = tuple(name for _, name in streets)
            return Around(green=green, streets=names, landmarks=landmarks, on_car_park=on_car_park, far=far)
        way = int(self._owner[segment])
        name = str(self._names[way]) if kind not in ("tunnel", "bridge") else ""
        street = name or (self._beside(segment, near) if not self._structure[way] else "")
        others = [(away, other) for away, other in streets if other != street]
        joins = () if street else self._joined.ends(way, at)
        thing = _THINGS.get(str(self._classes[way]), Thing.STREET)
        if self._classes[way] == "service" and len(joins) < 2:
            thing = Thing.DRIVEWAY
        return Around(
            way=thing.value,
            street=street,
            long_street=bool(street) and self._length_of.get(street, 0.0) > 2 * STREET_M,
            crosses=self._crosses(way) if kind in ("tunnel", "bridge") else None,
            joins=joins,
            green=green,
            at_crossing=others[0][1] if street and others and others[0][0] <= 20.0 and streets[0][0] <= 20.0 else "",
            streets=tuple(other for _, other in others),
            landmarks=landmarks,
            on_car_park=on_car_park and self._classes[way] in ("service", ""),
            far=far,
        )

    def _far(self, xy: NDArray[np.float64]) -> list[tuple[Side, str]]:
        """Return on which side of the nearest street with a name points (n,2) lie, however far that is; [] where none has one."""
        if self._named is None or not len(xy):
            return []
        index, owners = self._named
        segment, share, _ = index.nearest(xy)
        found = []
        for at, row, along in zip(xy, segment.tolist(), share.tolist()):
            east, north = at - index.point(row, along)
            side = (
                (Side.NORTH if north > 0 else Side.SOUTH)
                if abs(north) >= abs(east)
                else (Side.EAST if east > 0 else Side.WEST)
            )
            found.append((side, str(self._names[owners[row]])))
        return found

    @cached_property
    def _named(self) -> tuple[SegmentIndex, NDArray[np.int64]] | None:
        rows = [row for row, line in enumerate(self._lines) if self._names[row] and len(line) > 1]
        if not rows:
            return None
        start = np.concatenate([self._lines[row][:-1] for row in rows])
        end = np.concatenate([self._lines[row][1:] for row in rows])
        return SegmentIndex(start, end), np.repeat(rows, [len(self._lines[row]) - 1 for row in rows])

    def _standing_on(self, kind: str, near: list[tuple[float, int]]) -> int | None:
        if kind in ("tunnel", "bridge", "stairs"):
            for away, segment in near:
                if away <= ON_WAY_M and self._structure[self._owner[segment]] == kind:
                    return segment
        return near[0][1] if near and near[0][0] <= ON_WAY_M else None

    def _streets(self, near: list[tuple[float, int]]) -> list[tuple[float, str]]:
        """Return (metres, name) of the named ways near, each name once, nearest first."""
        found: dict[str, float] = {}
        for away, segment in near:
            name = self._names[self._owner[segment]]
            if name:
                found.setdefault(str(name), away)
        return sorted((away, name) for name, away in found.items())

    def _beside(self, segment: int, near: list[tuple[float, int]]) -> str:
        """Return the name of the street that a path without a name runs along, "" when there is none."""
        mine = self._along[segment]
        for away, other in near:
            if away > BESIDE_M:
                break
            way = self._owner[other]
            if self._names[way] and abs(float(mine @ self._along[other])) >= _PARALLEL:
                return str(self._names[way])
        return ""

    @cached_property
    def _length_of(self) -> dict[str, float]:
        lengths: dict[str, float] = {}
        for line, name in zip(self._lines, self._names):
            if name:
                metres = float(np.hypot(*np.diff(line, axis=0).T).sum()) if len(line) > 1 else 0.0
                lengths[str(name)] = lengths.get(str(name), 0.0) + metres
        return lengths

    def _greens(self, xy: NDArray[np.float64]) -> list[str]:
        """Return the name of the park that each place (p,2) lies in, the first of several; "" for none."""
        from shapely.geometry import Point

        found = [""] * len(xy)
        for place, green in zip(*(rows.tolist() for rows in self._green_boxes.touching(xy, xy))):
            if not found[place] and self._parks[green].contains(Point(*xy[place])):
                found[place] = self._crossed.green_names[green]
        return found

    @cached_property
    def _green_boxes(self) -> Boxes:
        return Boxes.of(self._crossed.greens)

    @cached_property
    def _parks(self) -> list[Any]:
        from shapely.geometry import Polygon

        return [Polygon(line) for line in self._crossed.greens]

    @cached_property
    def _crossable(self) -> list[NDArray[np.float64]]:
        return [*self._lines, *(np.asarray(line, dtype=float)[:, :2] for line in self._crossed.lines)]

    @cached_property
    def _crossable_boxes(self) -> Boxes:
        return Boxes.of(self._crossable)

    def _crosses(self, way: int) -> Lead | None:
        """Return what `way` leads over or under: what no end or corner of it belongs to, the most telling first."""
        from shapely.geometry import LineString

        line = self._lines[way]
        if len(line) < 2:
            return None
        _, there = self._crossable_boxes.touching(line.min(axis=0), line.max(axis=0))
        mine, corners = LineString(line), {(x, y) for x, y in np.round(line, 2).tolist()}
        found: list[tuple[int, str, str]] = []
        for number in there.tolist():
            other = self._crossable[number]
            if number == way or len(other) < 2:
                continue
            lead = self._lead(number, str(self._structure[way]))
            if lead is None or corners & {(x, y) for x, y in np.round(other, 2).tolist()}:
                continue
            if mine.intersects(LineString(other)):
                found.append(lead)
        return Lead(*min(found)[1:]) if found else None

    def _lead(self, number: int, structure: str) -> tuple[int, str, str] | None:
        """Return (order, thing, name) of a line that is crossed, None for a way without a name and a tunnel beside a tunnel."""
        if number >= len(self._lines):
            thing, name = (
                self._crossed.things[number - len(self._lines)],
                self._crossed.names[number - len(self._lines)],
            )
            if thing == Thing.RAILWAY.value:
                return 0, thing, ""
            if thing == Thing.ROAD.value:
                return (2, "", name) if name else None
            return (1, "", name) if name else (4 if thing != Thing.TRAMWAY.value else 7, thing, "")
        if self._structure[number] == structure:
            return None
        highway, name = str(self._classes[number]), str(self._names[number])
        foot = highway in _FOOT
        if name:
            return (6 if foot else 3), "", name
        return None

    @cached_property
    def _joined(self) -> Joined:
        return Joined(self._lines, self._names)


class _Landmarks:
    """Landmarks found by where they are."""

    def __init__(self, xy: NDArray[np.float64], kinds: NDArray[Any], names: NDArray[Any]) -> None:
        from scipy.spatial import cKDTree

        kept = [row for row, kind in enumerate(kinds) if kind in _TELLING]
        self._xy = np.asarray(xy, dtype=float).reshape(-1, 2)[kept]
        self._kinds = [str(kinds[row]) for row in kept]
        self._names = [str(names[row]) for row in kept]
        self._tree = cKDTree(self._xy) if kept else None

    def near(self, at: NDArray[np.float64]) -> tuple[tuple[Lead, ...], bool]:
        """Return what people would say a place lies by, the plainest first, and whether it is on a car park."""
        if self._tree is None:
            return (), False
        told: dict[Lead, float] = {}
        on_car_park = False
        for row in self._tree.query_ball_point(at, LANDMARK_M):
            kind, name = self._kinds[row], self._names[row]
            away = float(np.hypot(*(self._xy[row] - at)))
            on_car_park |= kind == "car_park" and away <= 40.0
            worth = away * _TELLING[kind] if name else away * _TELLING[kind] * 2.0
            if worth > LANDMARK_M or (not name and kind == "car_park"):
                continue
            lead = Lead("" if name and tells(kind, name) else kind, name)
            told[lead] = min(worth, told.get(lead, worth))
        return tuple(sorted(told, key=lambda lead: (told[lead], lead.name, lead.kind))), on_car_park

"""Gates, walls and closing hours put on the paths they are about: at a node, across a way, over a whole park."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...model.hours.rules import OPENING_HOURS, HourRule
from ...model.records import Path
from . import geometry as osm_geometry
from .access import Passage
from .crossings import unmapped_crossings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Key = int
_CELL_M = 0.1
_SAME_M = 0.03
#: How far from a barrier a path ends: more than ends are joined within.
GAP_M = 0.6
#: Ways through a park: those that its gates shut. Streets along it stay open.
_SHUT_WITH_AREAS = frozenset(
    {"footway", "path", "pedestrian", "steps", "cycleway", "track", "service", "bridleway", "platform", "corridor", "elevator"}
)  # fmt: skip


class _Spots:
    """Numbers of points: those within some centimetres are one, however a program rounded them."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], Key] = {}
        self._count = 0

    def find(self, xy: Sequence[float]) -> Key | None:
        """Return the number of a point that is known, else None."""
        return self._cells.get((math.floor(xy[0] / _CELL_M), math.floor(xy[1] / _CELL_M)))

    def add(self, xy: Sequence[float]) -> Key:
        """Return the number of a point, a new one when it is not known."""
        known = self.find(xy)
        if known is not None:
            return known
        self._count += 1
        for x in (xy[0] - _SAME_M, xy[0] + _SAME_M):
            for y in (xy[1] - _SAME_M, xy[1] + _SAME_M):
                self._cells.setdefault((math.floor(x / _CELL_M), math.floor(y / _CELL_M)), self._count)
        return self._count


@dataclass(frozen=True)
class _Area:
    shape: Any
    rules: tuple[HourRule, ...]


@dataclass(frozen=True)
class _Arm:
    """A piece of a line that leads away from a node: its owner, vertex, side (+1 on, -1 back), direction and other end."""

    owner: int
    vertex: int
    side: int
    angle: float
    there: Key | None


@dataclass
class Restrictions:
    """What was read of barriers and closing hours. Coordinates are metres in the work CRS.

    `closed`, `by_hour` count the nodes that stop, or sometimes stop, a path; `crossed` are the ids of paths that cross a wall
    where nothing says how; `unknown` the kinds of barriers that no list knows;
    `unread` the texts of rules that cannot be read, with what they are about; `hours` how many ways open and close.
    """

    nodes: dict[Key, Passage] = field(default_factory=dict)
    passed: set[Key] = field(default_factory=set)
    lines: list[tuple[NDArray[np.float64], int, Passage]] = field(default_factory=list)
    areas: list[_Area] = field(default_factory=list)
    closed: int = 0
    by_hour: int = 0
    crossed: list[str] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    unread: dict[str, str] = field(default_factory=dict)
    hours: int = 0
    _spots: _Spots = field(default_factory=_Spots)
    _known: list[tuple[float, float]] = field(default_factory=list)

    def add_node(self, xy: tuple[float, float], met: Passage | None, passed: bool) -> None:
        """Remember a gate, or a node that leads through whatever crosses it there; other nodes leave no trace."""
        if not (math.isfinite(xy[0]) and math.isfinite(xy[1])):
            return
        if met is not None or passed:
            self._known.append(xy)
        if met is not None:
            self.nodes[self._spots.add(xy)] = met
        if passed or (met is not None and met.open):
            self.passed.add(self._spots.add(xy))

    def add_ford(self, coordinates: NDArray[np.float64]) -> None:
        """Remember a way that leads through water."""
        self.passed.update(self._spots.add(xy) for xy in coordinates.tolist())
        self._known += map(tuple, coordinates.tolist())

    def add_line(self, coordinates: NDArray[np.float64], level: int, met: Passage) -> None:
        """Remember a wall, fence, hedge or river."""
        self.lines.append((coordinates, level, met))

    def add_area(self, parts: Any, rules: tuple[HourRule, ...]) -> None:
        """Remember an area that is shut by the hour."""
        shape = osm_geometry.to_shapely(parts)
        if not shape.is_empty:
            self.areas.append(_Area(shape, rules))

    def apply(self, paths: list[Path]) -> list[Path]:
        """Return the paths cut at barriers, with the rules of gates and areas on the pieces they are about."""
        import numpy as np

        walls = [(line, level) for line, level, met in self.lines if not met.rules]
        self.crossed = unmapped_crossings(paths, walls, np.array(self._known, dtype=np.float64).reshape(-1, 2))
        cuts = self._cuts(paths)
        cut = [piece for index, path in enumerate(paths) for piece in _pieces(path, cuts.get(index, {}))]
        if self.areas:
            cut = [piece for path in cut for piece in self._by_areas(path)]
        self._note_unread(cut)
        return cut

    def _note_unread(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self.hours += bool(path.rules) and len(path.coordinates) > 0
            for rule in path.rules:
                if not rule.is_understood:
                    self.unread[rule.text] = rule.of or path.name or path.external_id

    # -- barriers ---------------------------------------------------------------------------------------------------

    def _cuts(self, paths: Sequence[Path]) -> dict[int, dict[tuple[int, int], tuple[HourRule, ...] | None]]:
        """Return, per path, (vertex, side) -> the rules of the piece there, None where it is closed."""
        fences = self._fences()
        wanted = set(self.nodes) | (set(fences) - self.passed)
        if not wanted:
            return {}
        arms = self._arms_at(paths, wanted)
        cuts: dict[int, dict[tuple[int, int], tuple[HourRule, ...] | None]] = defaultdict(dict)
        for key, there in arms.items():
            met = self.nodes.get(key)
            if met is not None:
                self._at_gate(met, [arm for arm in there if not _is_edge(paths[arm.owner])], cuts)
            elif key not in self.passed:
                self._at_fence(fences[key], [arm for arm in there if not _is_edge(paths[arm.owner])], paths, cuts)
        return cuts

    def _at_gate(self, met: Passage, arms: Sequence[_Arm], cuts: Any) -> None:
        if not arms:
            return
        if met.unknown:
            self.unknown[met.unknown] += 1
        if met.open and not met.rules:
            return
        self.closed += not met.rules
        self.by_hour += bool(met.rules)
        for arm in arms:
            cuts[arm.owner][arm.vertex, arm.side] = met.rules or None

    def _at_fence(
        self, fence: list[tuple[_Arm, int, Passage]], arms: Sequence[_Arm], paths: Sequence[Path], cuts: Any
    ) -> None:
        """Close the way between the sides of a fence: the side with most ways keeps the node."""
        level, met = fence[0][1], next((one for _, _, one in fence if not one.rules), fence[0][2])
        arms = [arm for arm in arms if _level(paths[arm.owner]) == level and not _is_led_over(paths[arm.owner])]
        along = {one.there for one, _, _ in fence}
        if len(fence) < 2 or any(arm.there in along for arm in arms):
            return
        bounds = sorted(one.angle for one, _, _ in fence)
        sides: dict[int, list[_Arm]] = defaultdict(list)
        for arm in arms:
            sides[sum(bound < arm.angle for bound in bounds) % len(bounds)].append(arm)
        if len(sides) < 2:
            return
        self.closed += not met.rules
        self.by_hour += bool(met.rules)
        kept = max(sides, key=lambda side: (len(sides[side]), -side))
        for side, there in sides.items():
            for arm in there if side != kept else ():
                cuts[arm.owner][arm.vertex, arm.side] = met.rules or None

    def _fences(self) -> dict[Key, list[tuple[_Arm, int, Passage]]]:
        """Return the pieces of walls, fences and rivers at each of their vertices."""
        found: dict[Key, list[tuple[_Arm, int, Passage]]] = defaultdict(list)
        for number, (coordinates, level, met) in enumerate(self.lines):
            keys = [self._spots.add(xy) for xy in coordinates.tolist()]
            for vertex, key in enumerate(keys):
                for arm in _arms_of(number, coordinates, keys, vertex):
                    found[key].append((arm, level, met))
        return found

    def _arms_at(self, paths: Sequence[Path], wanted: set[Key]) -> dict[Key, list[_Arm]]:
        """Return the pieces of path at the wanted nodes, in the order of the paths."""
        found: dict[Key, list[_Arm]] = defaultdict(list)
        for owner, path in enumerate(paths):
            keys = [self._spots.find(xy) for xy in path.coordinates.tolist()]
            for vertex, key in enumerate(keys):
                if key is not None and key in wanted:
                    found[key] += _arms_of(owner, path.coordinates, keys, vertex)
        return found

    # -- areas ------------------------------------------------------------------------------------------------------

    def _by_areas(self, path: Path) -> list[Path]:
        if path.highway not in _SHUT_WITH_AREAS or path.level != 0 or path.tunnel or path.bridge:
            return [path]
        pieces = [path]
        for area in self.areas:
            pieces = [part for piece in pieces for part in _split_by(piece, area)]
        return [_renamed(path, piece, number) for number, piece in enumerate(pieces)]


def _split_by(path: Path, area: _Area) -> list[Path]:
    """Return the pieces of a path inside and outside an area; those inside follow its rules unless they have hours."""
    import numpy as np
    from shapely.geometry import LineString, Point

    low, high = path.coordinates.min(axis=0), path.coordinates.max(axis=0)
    xmin, ymin, xmax, ymax = area.shape.bounds
    if low[0] > xmax or high[0] < xmin or low[1] > ymax or high[1] < ymin:
        return [path]
    line = LineString(path.coordinates)
    met = line.intersection(area.shape.boundary)
    at = {0.0, float(line.length)}
    for point in _points(met):
        at.add(float(line.project(point)))
    marks = _apart(sorted(at))
    inside = [bool(area.shape.contains(Point(line.interpolate((a + b) / 2)))) for a, b in zip(marks, marks[1:])]
    if not any(inside):
        return [path]
    pieces: list[Path] = []
    start = 0
    for number in range(1, len(inside) + 1):
        if number < len(inside) and inside[number] == inside[start]:
            continue
        part = np.asarray(_cut(path.coordinates, marks[start], marks[number]))
        piece = replace(path, coordinates=part)
        if inside[start]:
            has_hours = any(rule.kind == OPENING_HOURS and not rule.of for rule in path.rules)
            rules = () if has_hours else area.rules
            closed = any(not rule.base for rule in rules)
            piece = replace(piece, rules=(*path.rules, *rules), foot=path.foot and not closed)
        pieces.append(piece)
        start = number
    return pieces


def _apart(marks: list[float]) -> list[float]:
    """Drop marks within a centimetre of the one before; the ends stay."""
    kept = [marks[0]]
    for mark in marks[1:]:
        if mark - kept[-1] > 0.01:
            kept.append(mark)
    if len(kept) > 1:
        kept[-1] = marks[-1]
    else:
        kept.append(marks[-1])
    return kept


def _points(shape: Any) -> Iterator[Any]:
    """Yield the points of an intersection, both ends of lines among it."""
    from shapely.geometry import Point

    if shape.is_empty:
        return
    if shape.geom_type == "Point":
        yield shape
    elif shape.geom_type in ("LineString", "LinearRing"):
        yield Point(shape.coords[0])
        yield Point(shape.coords[-1])
    else:
        for part in getattr(shape, "geoms", ()):
            yield from _points(part)


def _cut(line: NDArray[np.float64], first: float, last: float) -> NDArray[np.float64]:
    """Return the part of a line (k, 2) between two distances along it; whole vertices stay bit for bit."""
    import numpy as np

    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    inner = (along > first + 1e-6) & (along < last - 1e-6)
    ends = [_at(line, along, at) for at in (first, last)]
    return np.vstack([ends[:1], line[inner], ends[1:]])


def _at(line: NDArray[np.float64], along: NDArray[np.float64], at: float) -> NDArray[np.float64]:
    import numpy as np

    nearest = int(np.argmin(np.abs(along - at)))
    if abs(float(along[nearest]) - at) <= 1e-6:
        return np.asarray(line[nearest])
    return np.array([np.interp(at, along, line[:, axis]) for axis in (0, 1)])


# -- keys and arms ------------------------------------------------------------------------------------------------------


def _level(path: Path) -> int:
    return path.level


def _is_led_over(path: Path) -> bool:
    return path.bridge or path.tunnel or path.passage


def _is_edge(path: Path) -> bool:
    """Return whether the path is the edge of a square: one walks past its gates."""
    return "#edge" in path.external_id


def _arms_of(owner: int, coordinates: NDArray[np.float64], keys: Sequence[Key | None], vertex: int) -> Iterator[_Arm]:
    for side in (-1, 1):
        other = vertex + side
        if 0 <= other < len(keys) and (keys[other] is None or keys[other] != keys[vertex]):
            dx, dy = (coordinates[other] - coordinates[vertex]).tolist()
            yield _Arm(owner, vertex, side, math.atan2(dy, dx), keys[other])


def _pieces(path: Path, cuts: dict[tuple[int, int], tuple[HourRule, ...] | None]) -> list[Path]:
    """Return a path cut where it meets barriers: a gap where it is closed, a short piece with rules where a gate opens."""
    if not cuts:
        return [path]
    line = path.coordinates
    pieces: list[Path] = []
    current: list[Any] = [line[0]]

    def finish(points: list[Any], rules: tuple[HourRule, ...] = ()) -> None:
        import numpy as np

        array = np.array(points, dtype=np.float64)
        if osm_geometry.has_length(array):
            closed = any(not rule.base for rule in rules)
            pieces.append(replace(path, coordinates=array, rules=(*path.rules, *rules), foot=path.foot and not closed))

    last = len(line) - 1
    for vertex in range(len(line)):
        before, after = (vertex, -1) in cuts, (vertex, 1) in cuts
        if vertex > 0:
            if before:
                near = _beside(line, vertex, -1)
                finish([*current, near])
                rules = cuts[vertex, -1]
                if rules:
                    finish([near, line[vertex]], rules)
                current = [line[vertex]]
            else:
                current.append(line[vertex])
        if after and vertex < last:
            finish(current)
            near = _beside(line, vertex, 1)
            rules = cuts[vertex, 1]
            if rules:
                finish([line[vertex], near], rules)
            current = [near]
    if len(current) >= 2:
        finish(current)
    return [_renamed(path, piece, number) for number, piece in enumerate(pieces)]


def _beside(line: NDArray[np.float64], vertex: int, side: int) -> Any:
    """Return the point a short way from a vertex along the line."""
    step = line[vertex + side] - line[vertex]
    length = math.hypot(float(step[0]), float(step[1]))
    return line[vertex] + step * (min(GAP_M, 0.4 * length) / length)


def _renamed(path: Path, piece: Path, number: int) -> Path:
    """Return the first piece under the path's own id, the others numbered."""
    return piece if number == 0 else replace(piece, external_id=f"{path.external_id}#{number + 1}")

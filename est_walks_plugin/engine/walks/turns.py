"""The turn list of a route: where it turns and what it passes; `model.wording.turns` says it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...model.wording.turns import STEPS_M, Turn, TurnKind, way_kind
from ..network.route import Route

HEADING_M = 12.0
SHORT_M = 15.0
TURN_DEG = 35.0
STRAIGHT_DEG = 25.0


@dataclass
class _Run:
    """Segments first..last (inclusive) that are one instruction; the turn into it ends at `turned_m`."""

    first: int
    last: int
    start_m: float
    end_m: float
    turned_m: float
    angle: float = 0.0

    @property
    def length_m(self) -> float:
        return self.end_m - self.start_m


def turns(route: Route) -> list[Turn]:
    """Return the instructions of one route, ending with "arrive"; a route without length has only that.

    What one would not say aloud is left out: a few metres straight on, or at the start, belong to the line beside
    them, and flights of stairs one after the other are told together.
    """
    end = (float(route.line[-1, 0]), float(route.line[-1, 1]))
    arrive = Turn(TurnKind.ARRIVE, "", "", False, 0.0, False, False, "", 0.0, math.nan, end[0], end[1], route.length_m)
    if len(route.segments) == 0:
        return [arrive]
    along = _Along(route.line)
    runs = _gathered(_runs(route, along), route)
    result: list[Turn] = []
    for number, run in enumerate(runs):
        before = result[-1].name if result else ""
        result.append(_turn(route, along, run, number, before))
    return [*result, arrive]


class _Along:
    """Positions and headings by metres along a line."""

    def __init__(self, line: np.ndarray) -> None:
        self._line = line
        self._at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        self.length = float(self._at[-1])

    def point(self, metres: float) -> tuple[float, float]:
        x, y = (float(np.interp(metres, self._at, self._line[:, axis])) for axis in (0, 1))
        return x, y

    def heading(self, start: float, end: float) -> float:
        """Return degrees from north of the straight line between two positions."""
        (x0, y0), (x1, y1) = self.point(max(0.0, start)), self.point(min(self.length, end))
        return math.degrees(math.atan2(x1 - x0, y1 - y0)) % 360.0

    def angle(self, into_m: float, out_m: float) -> float:
        """Return the turn in degrees, right positive, between arriving at one position and leaving the other."""
        before, after = self.heading(into_m - HEADING_M, into_m), self.heading(out_m, out_m + HEADING_M)
        return (after - before + 180.0) % 360.0 - 180.0


def _runs(route: Route, along: _Along) -> list[_Run]:
    """Return the segments grouped: a new run where the street changes or a corner is turned."""
    table = route.segments
    ends = np.cumsum(table.length_m)
    runs: list[_Run] = []
    for row in range(len(table)):
        start = float(ends[row] - table.length_m[row])
        run = _Run(row, row, start, float(ends[row]), start)
        if not runs:
            runs.append(run)
            continue
        last = runs[-1]
        short = last.length_m < SHORT_M and not table.stairs[last.first : last.last + 1].any()
        if short and not table.stairs[row] and (len(runs) > 1 or last.start_m > 0):
            # A few metres of crossing or link belong to the turn they lead round.
            _swallow(runs, run, along, table.name)
            continue
        run.angle = along.angle(start, start)
        if _goes_on(table.name, table.stairs, last.last, row, run.angle):
            last.last, last.end_m = row, run.end_m
        else:
            runs.append(run)
    return _without_short_end(runs, table.stairs)


def _swallow(runs: list[_Run], run: _Run, along: _Along, names: np.ndarray) -> None:
    """Let the short last run become the way into `run`, or vanish when all goes straight on."""
    short = runs.pop()
    run.first, run.start_m, run.turned_m = short.first, short.start_m, run.start_m
    run.angle = along.angle(short.start_m, run.turned_m)
    before = runs[-1]
    if abs(run.angle) < TURN_DEG and names[before.last] == names[run.last]:
        before.last, before.end_m = run.last, run.end_m
    else:
        runs.append(run)


def _goes_on(names: np.ndarray, stairs: np.ndarray, before: int, row: int, angle: float) -> bool:
    return bool(names[before] == names[row] and stairs[before] == stairs[row] and abs(angle) < TURN_DEG)


def _without_short_end(runs: list[_Run], stairs: np.ndarray) -> list[_Run]:
    """Return the runs without a last one of a few metres: it is part of arriving."""
    if len(runs) > 1 and runs[-1].length_m < STEPS_M and not stairs[runs[-1].first : runs[-1].last + 1].any():
        end = runs.pop()
        runs[-1].last, runs[-1].end_m = end.last, end.end_m
    return runs


def _gathered(runs: list[_Run], route: Route) -> list[_Run]:
    """Return the runs with those nobody would say made part of their neighbour."""
    kept = runs[:1]
    stairs = route.segments.stairs
    for run in runs[1:]:
        last = kept[-1]
        straight = abs(run.angle) < STRAIGHT_DEG
        if straight and (min(last.length_m, run.length_m) < SHORT_M or _called(route, last) == _called(route, run)):
            last.last, last.end_m = run.last, run.end_m
        elif len(kept) == 1 and last.length_m < SHORT_M and not stairs[last.first : last.last + 1].any():
            run.first, run.start_m = last.first, last.start_m
            kept[0] = run
        else:
            kept.append(run)
    return kept


def _called(route: Route, run: _Run) -> str:
    """Return what the way of a run is called: its name, else its kind."""
    table = route.segments
    rows = slice(run.first, run.last + 1)
    metres = table.length_m[rows]
    return _longest(table.name[rows], metres) or way_kind(_longest(table.highway[rows], metres))


def _turn(route: Route, along: _Along, run: _Run, number: int, name_before: str) -> Turn:
    table = route.segments
    rows = slice(run.first, run.last + 1)
    metres = table.length_m[rows]
    name, highway = _longest(table.name[rows], metres), _longest(table.highway[rows], metres)
    x, y = along.point(run.start_m)
    return Turn(
        kind=TurnKind.START if number == 0 else _kind(run.angle),
        name=name,
        highway=highway,
        same_name=bool(name and name == name_before),
        length_m=float(run.end_m - run.start_m),
        tunnel=bool(table.tunnel[rows].any()),
        bridge=bool(table.bridge[rows].any()),
        stairs=_stairs(table.stairs[rows], table.slope[rows]),
        unlit_m=float(metres[table.lit[rows] == "no"].sum()),
        heading=along.heading(run.turned_m, run.turned_m + HEADING_M),
        x=x,
        y=y,
        at_m=run.start_m,
        flights=_flights(table.stairs[rows]),
        still_in_tunnel=bool(run.first > 0 and table.tunnel[run.first - 1] and table.tunnel[run.first]),
    )


def _longest(names: np.ndarray, metres: np.ndarray) -> str:
    """Return the name (or kind) of most metres; a way without a name keeps none."""
    sums: dict[str, float] = {}
    for name, length in zip(names, metres):
        sums[str(name)] = sums.get(str(name), 0.0) + float(length)
    return max(sums, key=lambda name: sums[name])


def _stairs(stairs: np.ndarray, slope: np.ndarray) -> str:
    if not stairs.any():
        return ""
    known = slope[stairs & np.isfinite(slope)]
    if len(known) == 0 or known.sum() == 0:
        return "level"
    return "up" if known.sum() > 0 else "down"


def _flights(stairs: np.ndarray) -> int:
    """Return how many stretches of stairs there are."""
    return int(np.count_nonzero(stairs[1:] & ~stairs[:-1])) + int(stairs[0])


def _kind(angle: float) -> TurnKind:
    right, size = angle > 0, abs(angle)
    if size < STRAIGHT_DEG:
        return TurnKind.STRAIGHT
    if size < 55.0:
        return TurnKind.SLIGHT_RIGHT if right else TurnKind.SLIGHT_LEFT
    if size < 125.0:
        return TurnKind.RIGHT if right else TurnKind.LEFT
    if size < 165.0:
        return TurnKind.SHARP_RIGHT if right else TurnKind.SHARP_LEFT
    return TurnKind.U_TURN

"""The way between a start or an end and the nearest path: drawn straight and counted where it is longer than some metres.

Places are never so far from a path as to have one (`attach.MAX_PLACE_SNAP_M`), so one rule holds for every node.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ...model.codes import Profile
from ...model.wording.turns import Turn, TurnKind
from ...model.wording.walk_warnings import WalkWarning, WarningCode
from ..network import SnapArray
from . import turns as engine_turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ...model.walk import WalkRequest
    from ..network import Route, Snap, WalkNetwork
    from .model import WalkModel

#: A start or an end this near a path is on it.
ON_PATH_M = 60.0


def off_path_m(snap: Snap) -> float:
    """Return the metres between a node and its path that count, 0 for a node on its path."""
    return float(snap.distance) if snap.distance > ON_PATH_M else 0.0


def off_path_s(snaps: Sequence[Snap], pace_kmh: float) -> NDArray[np.float64]:
    """Return (n,) seconds between each node and its path."""
    return np.array([off_path_m(snap) for snap in snaps], dtype=float) / (pace_kmh / 3.6)


def travel_seconds(network: WalkNetwork, snaps: Sequence[Snap], request: WalkRequest) -> NDArray[np.float64]:
    """Return (n, n) seconds of walking from each node to each, the ways to the paths included."""
    on_paths = network.travel_matrix(
        SnapArray.of(snaps), Profile(request.profile), pace_kmh=request.pace_kmh, cost="time"
    )
    off = off_path_s(snaps, request.pace_kmh)
    seconds = on_paths + off[:, None] + off[None, :]
    np.fill_diagonal(seconds, np.diagonal(on_paths))
    return np.asarray(seconds)


@dataclass(frozen=True)
class Way:
    """The whole way between two nodes: `route` on the paths, `before` and `after` (2, 2) the straight lines to them."""

    route: Route
    before: NDArray[np.float64] | None
    after: NDArray[np.float64] | None
    pace_kmh: float

    @property
    def off_paths(self) -> list[NDArray[np.float64]]:
        """The straight lines."""
        return [line for line in (self.before, self.after) if line is not None]

    @property
    def off_m(self) -> float:
        """Metres off the paths."""
        return sum(_length(line) for line in self.off_paths)

    @property
    def line(self) -> NDArray[np.float64]:
        """The whole line (k, 2)."""
        parts = [self.route.line[:, :2]]
        if self.before is not None:
            parts.insert(0, self.before[:1])
        if self.after is not None:
            parts.append(self.after[1:])
        return np.vstack(parts)

    @property
    def length_m(self) -> float:
        """Metres in all."""
        return float(self.route.length_m) + self.off_m

    @property
    def seconds(self) -> float:
        """Seconds in all, as the travel times have it."""
        return float(self.route.seconds) + self.off_m / (self.pace_kmh / 3.6)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The way in words, those off the paths included."""
        *on_path, arrive = engine_turns.turns(self.route)
        gone = _length(self.before) if self.before is not None else 0.0
        told = [replace(turn, at_m=turn.at_m + gone) for turn in on_path]
        if self.before is not None:
            told.insert(0, _straight(self.before, 0.0))
        if self.after is not None:
            told.append(_straight(self.after, self.length_m - _length(self.after)))
        end = self.line[-1]
        return (*told, replace(arrive, x=float(end[0]), y=float(end[1]), at_m=self.length_m))


def way(model: WalkModel, here: int, there: int) -> Way:
    """Return the way from one node to another."""
    request = model.request
    first, last = model.snaps[here], model.snaps[there]
    route = model.network.route(first, last, Profile(request.profile), pace_kmh=request.pace_kmh, cost="time")
    before, after = _line_to_path(model, here), _line_to_path(model, there)
    return Way(route, before, None if after is None else after[::-1], request.pace_kmh)


def off_path_warnings(model: WalkModel) -> tuple[WalkWarning, ...]:
    """Return what is to be said of a start and an end off the paths, with metres and the minutes they add."""
    request, end = model.request, model.end
    start_m, end_m = off_path_m(model.snaps[0]), off_path_m(model.snaps[end])
    metres_a_minute = request.pace_kmh / 3.6 * 60.0

    def told(code: WarningCode, metres: float, walked: float) -> WalkWarning:
        return WalkWarning(code, (), math.ceil(walked / metres_a_minute - 1e-6), None, metres=round(metres))

    if end == 0:
        return (told(WarningCode.START_AND_END_OFF_PATH, start_m, 2 * start_m),) if start_m else ()
    found = ((WarningCode.START_OFF_PATH, start_m), (WarningCode.END_OFF_PATH, end_m))
    return tuple(told(code, metres, metres) for code, metres in found if metres)


def _line_to_path(model: WalkModel, node: int) -> NDArray[np.float64] | None:
    """Return the straight line (2, 2) from where a node really is to its path, None for one on its path."""
    snap = model.snaps[node]
    if not off_path_m(snap):
        return None
    asked = model.request.start_xy if node == 0 else model.request.end_xy or model.request.start_xy
    return np.array([asked, (snap.x, snap.y)], dtype=float)


def _straight(line: NDArray[np.float64], at_m: float) -> Turn:
    (x, y), (to_x, to_y) = line
    heading = math.degrees(math.atan2(to_x - x, to_y - y)) % 360.0
    return Turn(
        TurnKind.OFF_PATH, "", "", False, _length(line), False, False, "", 0.0, heading, float(x), float(y), at_m
    )


def _length(line: NDArray[np.float64]) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())

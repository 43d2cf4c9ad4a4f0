"""What a map on paper really shows, for a legend of only that: the lamps that matter, stairs, tunnels, landmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Sequence

from ..model.codes import LampStatus

if TYPE_CHECKING:
    from ..store import Box, Store

NEAR_WAY_M = 30.0
"""A lamp this near the way lights it, or should."""
_AT_ONCE = 200
STILL_THERE: dict[str, Any] = {"vanished": (False, None)}
"""Which lamps are on paper: those that the latest import of their source still had."""
_LAMP = ("x", "y", "status", "position_method")


@dataclass(frozen=True)
class Lamp:
    """A lamp on the map, at a point of the work CRS."""

    status: str
    position_method: str
    at: tuple[float, float]


@dataclass(frozen=True)
class Shown:
    """What a map frame shows that a legend should explain; `lamps` are those that are drawn."""

    lamps: tuple[Lamp, ...] = ()
    stairs: bool = False
    tunnels: bool = False
    landmarks: tuple[str, ...] = ()

    @property
    def lamp_states(self) -> frozenset[str]:
        """The states of the lamps that are drawn."""
        return frozenset(lamp.status for lamp in self.lamps)


def shown(store: Store, bounds: Box, ways: Sequence[Any]) -> Shown:
    """Return what there is inside `bounds`; `ways` are the shapely lines walked, in the work CRS."""
    marks = store.rows("landmark", columns=("kind",), bbox=bounds)
    return Shown(
        lamps=lamps_that_matter(store, bounds, ways),
        stairs=bool(store.rows("path", {"stairs": True}, limit=1, columns=("stairs",), bbox=bounds)),
        tunnels=bool(store.rows("path", {"tunnel": True}, limit=1, columns=("tunnel",), bbox=bounds)),
        landmarks=tuple(sorted({row["kind"] for row in marks if row["kind"]})),
    )


def lamps_that_matter(store: Store, bounds: Box, ways: Sequence[Any]) -> tuple[Lamp, ...]:
    """Return the lamps inside `bounds` that are out, and those near the way; the others only hide the map."""
    found = store.arrays("lamp", _LAMP, STILL_THERE, bbox=bounds)
    states = [status or str(LampStatus.UNKNOWN) for status in found["status"]]
    methods = [method or "" for method in found["position_method"]]
    rows = sorted(zip(found["x"], found["y"], states, methods))  # in their own order: the same lamps, the same bytes
    lamps = [Lamp(status, how, (float(x), float(y))) for x, y, status, how in rows]
    near = _near([lamp.at for lamp in lamps], ways)
    return tuple(lamp for lamp, by_the_way in zip(lamps, near) if lamp.status == LampStatus.OUT or by_the_way)


def _near(points: Sequence[tuple[float, float]], ways: Sequence[Any]) -> Sequence[bool]:
    """Return for each point whether one of the lines goes by within NEAR_WAY_M."""
    import numpy as np

    lines = [line for way in ways if way is not None for line in getattr(way, "geoms", [way])]
    parts = [np.asarray(line.coords)[:, :2] for line in lines if not line.is_empty]
    if not points or not parts:
        return [False] * len(points)
    begin, end = np.concatenate([part[:-1] for part in parts]), np.concatenate([part[1:] for part in parts])
    along = end - begin
    long2 = np.maximum((along**2).sum(axis=1), 1e-12)
    near: list[bool] = []
    for first in range(0, len(points), _AT_ONCE):
        to = np.asarray(points[first : first + _AT_ONCE])[:, None, :] - begin
        share = np.clip((to * along).sum(axis=2) / long2, 0.0, 1.0)
        away = to - share[:, :, None] * along
        near += ((away**2).sum(axis=2).min(axis=1) <= NEAR_WAY_M**2).tolist()
    return near

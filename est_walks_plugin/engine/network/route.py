"""A walk from one snapped point to another along the network: its true line and what it passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np

from .edges import Edges


@dataclass(frozen=True)
class RouteSegments:
    """One row per edge walked, in order. `from_m`, `to_m` are metres along the LINE the edge came
    from, so from_m > to_m means walked against the drawing. `slope` is rise/run in walking direction, nan
    when unknown. `vertex` is the row of `Route.line` where
    the segment starts."""

    edge: np.ndarray
    line: np.ndarray
    from_m: np.ndarray
    to_m: np.ndarray
    length_m: np.ndarray
    seconds: np.ndarray
    name: np.ndarray
    highway: np.ndarray
    lit: np.ndarray
    stairs: np.ndarray
    tunnel: np.ndarray
    bridge: np.ndarray
    slope: np.ndarray
    vertex: np.ndarray

    def __len__(self) -> int:
        return len(self.edge)


@dataclass(frozen=True)
class Route:
    """A leg: `line` (k,2) in walking order, and sums of what it passes (metres, seconds, counts).

    It unpacks as `line, edges`.
    """

    line: np.ndarray
    edges: np.ndarray
    length_m: float
    seconds: float
    unlit_m: float
    unknown_light_m: float
    stairs_count: int
    tunnel_count: int
    names: tuple[str, ...]
    segments: RouteSegments

    def __iter__(self) -> Iterator[np.ndarray]:
        yield self.line
        yield self.edges


@dataclass(frozen=True)
class EdgePart:
    """A stretch of one edge, from one offset (metres from the edge's first node) to another."""

    edge: int
    from_m: float
    to_m: float


def assemble(edges: Edges, steps: list[EdgePart], at: tuple[float, float], metres_per_second: float) -> Route:
    """Return the route over `steps`; `at` is where it stands when there are none."""
    steps = [step for step in steps if abs(step.to_m - step.from_m) > 1e-9]
    pieces = [edges.part(step.edge, step.from_m, step.to_m) for step in steps]
    edge = np.array([step.edge for step in steps], dtype=np.int64)
    start = np.array([step.from_m for step in steps], dtype=float)
    stop = np.array([step.to_m for step in steps], dtype=float)
    length = np.abs(stop - start)
    seconds = length * np.where(stop >= start, edges.along[edge], edges.against[edge]) / metres_per_second
    rows = edges.line[edge]
    attributes = edges.attributes
    base = edges.start_m[edge]
    sizes = np.array([len(piece) - 1 for piece in pieces], dtype=np.int64)
    segments = RouteSegments(
        edge=edge,
        line=rows,
        from_m=base + start,
        to_m=base + stop,
        length_m=length,
        seconds=seconds,
        name=attributes.name[rows],
        highway=attributes.highway[rows],
        lit=attributes.lit[rows],
        stairs=attributes.stairs[rows],
        tunnel=attributes.tunnel[rows],
        bridge=attributes.bridge[rows],
        slope=np.where(stop >= start, 1.0, -1.0) * edges.incline[edge],
        vertex=np.cumsum(sizes) - sizes,
    )
    return Route(
        line=_join(pieces, at),
        edges=edge,
        length_m=float(length.sum()),
        seconds=float(seconds.sum()),
        unlit_m=float(length[segments.lit == "no"].sum()),
        unknown_light_m=float(length[segments.lit == "unknown"].sum()),
        stairs_count=_runs(segments.stairs),
        tunnel_count=_runs(segments.tunnel),
        names=_distinct(segments.name),
        segments=segments,
    )


def _join(pieces: list[np.ndarray], at: tuple[float, float]) -> np.ndarray:
    if not pieces:
        return np.array([at, at], dtype=float)
    return np.concatenate([pieces[0][:1], *[piece[1:] for piece in pieces]])


def _runs(flags: np.ndarray) -> int:
    """Return how many unbroken runs of True there are."""
    if len(flags) == 0:
        return 0
    return int(flags[0]) + int(np.count_nonzero(flags[1:] & ~flags[:-1]))


def _distinct(names: np.ndarray) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(name) for name in names if name))

"""Where along paths the light is missing: stretches per path, joined over the ends of paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...model.wording.gap_reasons import GapReason
from ..network.build import join_vertices
from ..network.intervals import Spans
from ..network.path_lines import PathLines

LIT, DARK, UNKNOWN = 0, 1, 2
_JOIN_M = 0.05
_STRAIGHT = np.cos(np.radians(35.0))
_ROW_OF_LAMPS = 3


@dataclass(frozen=True)
class DarkGap:
    """A stretch without light. `spans` are (path, from_m, to_m) in walking order, from_m > to_m where a
    path is followed against its drawing; `line` (k,2) is all of it.

    `state` is "dark" or "unknown". `reason`: "lamps_out_row" (three or more lamps in a row are out),
    "lamp_out" (lamps that are out would light most of it), "no_lamp", "tagged_unlit", "unknown".
    """

    paths: tuple[int, ...]
    line: np.ndarray
    length_m: float
    state: str
    reason: str
    lamps_out: int
    name: str
    spans: tuple[tuple[int, float, float], ...]


@dataclass(frozen=True)
class Stretches:
    """Stretches (s,) of one state within one path, `low` to `high` metres along it; `mendable` metres of them by broken
    lamps, `inventoried` metres judged from lamps."""

    path: np.ndarray
    low: np.ndarray
    high: np.ndarray
    state: np.ndarray
    mendable: np.ndarray
    inventoried: np.ndarray


def classify(lines: PathLines, light: Spans, broken: Spans, near: Spans, covered: Any, tag: np.ndarray) -> Stretches:
    """Return the dark and unknown stretches of every path; the rules are those of `lighting.gaps`.

    `light`, `broken` and `near` (an inventory) are unions on the axis of `lines`; `covered` (n,) bool or None and `tag` (n,)
    "yes", "no" or "unknown" are per path.
    """
    edges = [lines.base, lines.base + lines.length]
    for spans in (light, broken, near):
        edges += [spans.low, spans.high]
    cut = np.unique(np.concatenate(edges))
    low, high = cut[:-1], cut[1:]
    path = np.searchsorted(lines.base, (low + high) / 2, side="right") - 1
    inside = (path >= 0) & (high <= (lines.base + lines.length)[path] + 1e-9)
    low, high, path = low[inside], high[inside], path[inside]
    middle = (low + high) / 2
    lit, mendable = light.holds(middle), broken.holds(middle)
    said = tag[path]
    complete = np.zeros(len(path), dtype=bool) if covered is None else np.asarray(covered, dtype=bool)[path]
    known = complete | near.holds(middle)
    believed = (said == "yes") & ~complete & ~mendable
    state = np.where(known | mendable | (said == "no"), DARK, UNKNOWN)
    state = np.where(lit | believed, LIT, state)
    return _merge(lines, path, low, high, state, mendable, known | mendable)


def _merge(
    lines: PathLines,
    path: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    state: np.ndarray,
    mendable: np.ndarray,
    inventoried: np.ndarray,
) -> Stretches:
    """Join neighbouring stretches of the same path and state, leaving out what is lit."""
    wanted = state != LIT
    path, low, high, state = path[wanted], low[wanted], high[wanted], state[wanted]
    length = high - low
    mendable, inventoried = np.where(mendable[wanted], length, 0.0), np.where(inventoried[wanted], length, 0.0)
    if len(path) == 0:
        return Stretches(path, low, high, state, mendable, inventoried)
    first = np.ones(len(path), dtype=bool)
    first[1:] = (path[1:] != path[:-1]) | (state[1:] != state[:-1]) | (low[1:] > high[:-1] + 1e-6)
    begin = np.flatnonzero(first)
    end = np.append(begin[1:], len(path)) - 1
    base = lines.base[path[begin]]
    return Stretches(
        path[begin],
        low[begin] - base,
        high[end] - base,
        state[begin],
        np.add.reduceat(mendable, begin),
        np.add.reduceat(inventoried, begin),
    )


def chains(lines: PathLines, found: Stretches, out_lamps: Spans, names: np.ndarray, min_gap_m: float) -> list[DarkGap]:
    """Return the gaps: stretches joined over the ends of paths, of at least `min_gap_m` metres; dark ones first, each kind
    longest first. `names` (n,) are those of the paths, `out_lamps` what each broken lamp would light."""
    links = _links(lines, found, names)
    out_lamps = out_lamps.by_low()
    seen = np.zeros(len(found.path), dtype=bool)
    ends = [(2 * row) in links for row in range(len(seen))], [(2 * row + 1) in links for row in range(len(seen))]
    open_ended = [row for row in range(len(seen)) if not (ends[0][row] and ends[1][row])]
    result = []
    for start in [*open_ended, *range(len(seen))]:
        if seen[start]:
            continue
        chain = _follow(start, ends[0][start] and not ends[1][start], links, seen)
        gap = _gap(lines, found, out_lamps, names, chain, min_gap_m)
        if gap is not None:
            result.append(gap)
    return sorted(result, key=lambda gap: (gap.state != "dark", -gap.length_m, gap.spans))


def _follow(start: int, backwards: bool, links: dict[int, int], seen: np.ndarray) -> list[tuple[int, bool]]:
    """Return rows from `start` on, each with whether it is walked against its drawing."""
    chain = []
    row = start
    while not seen[row]:
        seen[row] = True
        chain.append((row, backwards))
        leaving = 2 * row + (0 if backwards else 1)
        if leaving not in links:
            break
        entered = links[leaving]
        row, backwards = entered // 2, entered % 2 == 1
    return chain


def _gap(
    lines: PathLines,
    found: Stretches,
    out_lamps: Spans,
    names: np.ndarray,
    chain: list[tuple[int, bool]],
    min_gap_m: float,
) -> DarkGap | None:
    rows = np.array([row for row, _ in chain])
    metres = found.high[rows] - found.low[rows]
    length = float(metres.sum())
    if length < max(min_gap_m, 1e-6):
        return None
    spans = tuple(
        (int(found.path[row]), float(found.high[row]), float(found.low[row]))
        if backwards
        else (int(found.path[row]), float(found.low[row]), float(found.high[row]))
        for row, backwards in chain
    )
    pieces = [lines.cut(*span) for span in spans]
    out = _lamps_along(lines, out_lamps, found, rows)
    state, reason = "unknown", GapReason.UNKNOWN
    if found.state[rows[0]] == DARK:
        state = "dark"
        if out and found.mendable[rows].sum() >= 0.5 * length:
            reason = GapReason.LAMPS_OUT_ROW if out >= _ROW_OF_LAMPS else GapReason.LAMP_OUT
        else:
            reason = GapReason.NO_LAMP if found.inventoried[rows].sum() >= 0.5 * length else GapReason.TAGGED_UNLIT
    named = [str(names[found.path[row]]) for row in rows[np.argsort(-metres, kind="stable")]]
    return DarkGap(
        paths=tuple(dict.fromkeys(path for path, _, _ in spans)),
        line=np.concatenate([pieces[0][:1], *[piece[1:] for piece in pieces]]),
        length_m=length,
        state=state,
        reason=reason.value,
        lamps_out=out,
        name=next((name for name in named if name), ""),
        spans=spans,
    )


def _lamps_along(lines: PathLines, out_lamps: Spans, found: Stretches, rows: np.ndarray) -> int:
    """Return how many broken lamps would light some of the stretches; `out_lamps` come in order of where they begin."""
    if len(out_lamps) == 0:
        return 0
    base = lines.base[found.path[rows]]
    low, high = base + found.low[rows] + 1e-6, base + found.high[rows] - 1e-6
    lamps: set[int] = set()
    for begin, end in zip(low.tolist(), high.tolist()):
        lamps.update(out_lamps.owner[out_lamps.touching(begin, end)].tolist())
    return len(lamps)


def _links(lines: PathLines, found: Stretches, names: np.ndarray) -> dict[int, int]:
    """Return which end of which stretch goes on in which: 2 * row for its start, 2 * row + 1 for its end."""
    point, _ = join_vertices(lines.xy, _JOIN_M)
    first, last = lines.first[:-1], lines.first[1:] - 1
    is_end = np.zeros(len(lines.xy), dtype=bool)
    is_end[first] = is_end[last] = True
    passing = np.bincount(point[~is_end], minlength=int(point.max()) + 1) > 0
    ends = np.bincount(np.concatenate([point[first], point[last]]), minlength=len(passing))
    leaving = _headings(lines, first, 1), _headings(lines, last, -1)
    touching: dict[int, list[tuple[int, np.ndarray]]] = {}
    at_start = found.low <= 1e-6
    at_end = found.high >= lines.length[found.path] - 1e-6
    for row in np.flatnonzero(at_start | at_end):
        path = found.path[row]
        if at_start[row]:
            touching.setdefault(int(point[first[path]]), []).append((2 * int(row), leaving[0][path]))
        if at_end[row]:
            touching.setdefault(int(point[last[path]]), []).append((2 * int(row) + 1, leaving[1][path]))
    links: dict[int, int] = {}
    for node, here in touching.items():
        if len(here) > 1:
            simple = ends[node] == 2 and not passing[node]
            _pair(here, simple, found, names, links)
    return links


def _headings(lines: PathLines, vertex: np.ndarray, step: int) -> np.ndarray:
    """Return (n,2) unit vectors from the ends of paths into them."""
    way = lines.xy[np.clip(vertex + step, 0, len(lines.xy) - 1)] - lines.xy[vertex]
    return way / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-12)[:, None]


def _pair(
    here: list[tuple[int, np.ndarray]], simple: bool, found: Stretches, names: np.ndarray, links: dict[int, int]
) -> None:
    """Link the ends that meet at a node: the straightest first, within one state and one name."""
    options = []
    for a in range(len(here)):
        for b in range(a + 1, len(here)):
            (end_a, way_a), (end_b, way_b) = here[a], here[b]
            row_a, row_b = end_a // 2, end_b // 2
            if found.state[row_a] != found.state[row_b] or row_a == row_b:
                continue
            name_a, name_b = names[found.path[row_a]], names[found.path[row_b]]
            straight = -float(way_a @ way_b)
            if simple or (name_a == name_b and (name_a or straight >= _STRAIGHT)):
                options.append((-straight, end_a, end_b))
    for _, end_a, end_b in sorted(options):
        if end_a not in links and end_b not in links:
            links[end_a], links[end_b] = end_b, end_a

"""Shorten one route without changing its stops: 2-opt and or-opt, all moves of a kind priced at once as a matrix.

Both price reversals with running sums in both directions, so asymmetric times are exact (Lin 1965; Or 1976).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .problem import FloatArray

_SEGMENT = 3
#: Matrix cells looked at in one call, so that a caller who waits for cancel is not kept waiting.
_WORK = 1_500_000


def shorten(path: Sequence[int], cost: FloatArray, fixed: frozenset[int] = frozenset()) -> list[int]:
    """The path with the same ends and nodes, improved until no 2-opt or or-opt move helps or a good while has passed.

    `fixed`: nodes whose order among each other is kept.
    """
    nodes = list(path)
    if len(nodes) < 4:
        return nodes
    threshold = 1e-9 * max(1.0, float(cost[nodes[:-1], nodes[1:]].sum()))
    for _ in range(max(4, _WORK // len(nodes) ** 2)):
        better = _two_opt(nodes, cost, threshold, fixed) or _or_opt(nodes, cost, threshold, fixed)
        if better is None:
            break
        nodes = better
    return nodes


def _two_opt(nodes: list[int], cost: FloatArray, threshold: float, fixed: frozenset[int]) -> list[int] | None:
    """Reverse the stretch that saves most, or None."""
    index = np.array(nodes)
    table = cost[index[:, None], index[None, :]]
    forward = np.concatenate(([0.0], np.cumsum(table.diagonal(1))))
    backward = np.concatenate(([0.0], np.cumsum(table.diagonal(-1))))
    drift = backward - forward
    # Reverse positions i+1..j: leave i for j, arrive at j+1 from i+1.
    delta = table[:-1, :-1] + table[1:, 1:]
    delta += drift[None, :-1]
    delta -= (drift[1:] + np.diff(forward))[:, None]
    delta -= np.diff(forward)[None, :]
    rows = np.arange(len(nodes) - 1)
    delta[rows[:, None] >= rows[None, :]] = np.inf
    delta[:, 0] = np.inf
    if fixed:
        held = np.cumsum([node in fixed for node in nodes])
        delta[(held[None, :-1] - held[:-1, None]) > 1] = np.inf
    best = int(delta.argmin())
    i, j = divmod(best, len(nodes) - 1)
    if not delta[i, j] < -threshold:
        return None
    return nodes[: i + 1] + nodes[j:i:-1] + nodes[j + 1 :]


def _or_opt(nodes: list[int], cost: FloatArray, threshold: float, fixed: frozenset[int]) -> list[int] | None:
    """Move the stretch of up to three stops, either way round, that saves most, or None."""
    index = np.array(nodes)
    table = cost[index[:, None], index[None, :]]
    legs = table.diagonal(1)
    back = table.diagonal(-1)
    best_value, best = -threshold, None
    count = len(nodes)
    for length in range(1, min(_SEGMENT, count - 2) + 1):
        first = np.arange(1, count - length)
        last = first + length - 1
        if fixed:
            held = np.concatenate(([0], np.cumsum([node in fixed for node in nodes])))
            free = (held[last + 1] - held[first]) == 0
            first, last = first[free], last[free]
            if not first.size:
                continue
        saving = table[first - 1, first] + table[last, last + 1] - table[first - 1, last + 1]
        gap = np.arange(count - 1)
        outside = (gap[None, :] >= first[:, None] - 1) & (gap[None, :] <= last[:, None])
        flip = np.zeros(len(first))
        for step in range(length - 1):
            flip += back[first + step] - legs[first + step]
        for turned in (False, True) if length > 1 else (False,):
            head, tail = (last, first) if turned else (first, last)
            added = table[:-1][:, head].T + table[tail][:, 1:] - legs[None, :]
            added -= saving[:, None]
            if turned:
                added += flip[:, None]
            added[outside] = np.inf
            flat = int(added.argmin())
            row, column = divmod(flat, count - 1)
            if added[row, column] < best_value:
                best_value = float(added[row, column])
                best = (int(first[row]), int(last[row]), column, turned)
    if best is None:
        return None
    start, stop, gap_at, turned = best
    piece = nodes[start : stop + 1]
    if turned:
        piece.reverse()
    if gap_at < start:
        return nodes[: gap_at + 1] + piece + nodes[gap_at + 1 : start] + nodes[stop + 1 :]
    return nodes[:start] + nodes[stop + 1 : gap_at + 1] + piece + nodes[gap_at + 1 :]

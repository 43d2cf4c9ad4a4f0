"""The dark stretch a place lies at, and which metres of it: what of the darkness a visitor there meets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..light.gaps import DarkGap

_STEP_M = 2.0


@dataclass(frozen=True)
class DarkNear:
    """The metres of row `gap` of the gaps that count at a place: its pieces `pieces` (k,), each `piece_m` long."""

    gap: int
    pieces: NDArray[np.int64]
    piece_m: float

    @property
    def metres(self) -> float:
        """How much of the stretch it is."""
        return len(self.pieces) * self.piece_m


def dark_near(xy: NDArray[np.float64], gaps: Sequence[DarkGap], radius_m: float) -> list[DarkNear | None]:
    """Return, per place `xy` (p,2), the longest single dark stretch that comes within the radius; None where there is none.

    A stretch counts with its metres within twice the radius, so that its length tells but its far end does not.
    """
    longest: list[DarkNear | None] = [None] * len(xy)
    for number, gap in enumerate(gaps):
        if gap.state != "dark":
            continue
        at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(gap.line, axis=0).T))])
        parts = max(1, int(np.ceil(at[-1] / _STEP_M)))
        middle = (np.arange(parts) + 0.5) * at[-1] / parts
        samples = np.stack([np.interp(middle, at, gap.line[:, axis]) for axis in (0, 1)], axis=1)
        low, high = samples.min(axis=0) - radius_m, samples.max(axis=0) + radius_m
        for row in np.flatnonzero(((xy >= low) & (xy <= high)).all(axis=1)):
            away = np.hypot(*(samples - xy[row]).T)
            if away.min() > radius_m:
                continue
            found = DarkNear(number, np.flatnonzero(away <= 2 * radius_m), at[-1] / parts)
            known = longest[row]
            if known is None or found.metres > known.metres:
                longest[row] = found
    return longest


def pieces_shared(
    near: Sequence[DarkNear | None],
) -> list[tuple[tuple[int, float], ...]]:
    """Return, per place, its stretch cut where the others' begin and end, as (piece, share of the place's metres).

    A piece is one that the same places have, and has one number for all of them.
    """
    owners: dict[tuple[int, int], list[int]] = {}
    for row, dark in enumerate(near):
        if dark is not None:
            for piece in dark.pieces.tolist():
                owners.setdefault((dark.gap, piece), []).append(row)
    numbers: dict[tuple[int, tuple[int, ...]], int] = {}
    counts: list[dict[int, int]] = [{} for _ in near]
    for (gap, _), rows in sorted(owners.items()):
        number = numbers.setdefault((gap, tuple(rows)), len(numbers))
        for row in rows:
            counts[row][number] = counts[row].get(number, 0) + 1
    return [tuple((number, count / sum(own.values())) for number, count in sorted(own.items())) for own in counts]

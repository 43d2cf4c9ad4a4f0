"""What becomes of records that a newer file no longer holds, and of which records a file can tell that they are gone.

A file tells of what it covers. That is said by the planner (`Covers`), or read from its rows: the days and the ground they
lie on, their categories and statuses; and it must hold at least half of what is known there, district by district: a
file with one known case is not the news that 415 others are gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.errors import ParameterError

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: A file that holds less than this share of what is known where it tells is a part of something.
LEAST_SHARE = 0.5
#: So few records of a district or a category may all have gone.
_FEW = 3
_ANY = 1e-9
_GRID_M = 10.0
_MOST_CELLS = 1_500


class Gone(Enum):
    """`MARK`: kept and marked as vanished. `DELETE`: removed. `KEEP`: kept as they are, and counted."""

    MARK = "mark"
    DELETE = "delete"
    KEEP = "keep"


class Covers(Enum):
    """What rows missing from a file mean: decided by its rows; gone; gone when of the file's period; nothing."""

    AUTO = ""
    WHOLE = "whole"
    PERIOD = "period"
    PART = "part"

    @classmethod
    def of(cls, text: str | None) -> Covers:
        """Return what a parameter says. Raises ParameterError."""
        try:
            return cls((text or "").strip().lower())
        except ValueError:
            raise ParameterError(
                tr("“{value}” is no COVERS; say whole, period or part, or nothing.").format(value=text)
            ) from None


@dataclass(frozen=True)
class Coverage:
    """Of which stored records a file tells.

    `shape` (shapely or Ground, work CRS, None = not known) is where, `period` (datetime64, both ends) when; `told` names
    columns of the file by which it may have been chosen. `amount` is how many records the file has, where ids do not say which are met.
    `asked`: the planner cut the file by an area, so it tells of the records of every source inside. `keeps`: nothing is
    lost by counting what is missing. `nowhere`: the file has records without position as well. `only` (column -> value) is
    what all its rows have in common: it may have been filtered by that, and tells of no record that has another value.
    `passing` is the same of columns whose values records pass through: it tells of none when one of another is missing.
    """

    covers: Covers = Covers.AUTO
    shape: Any = None
    period: tuple[Any, Any] | None = None
    told: tuple[str, ...] = ()
    amount: int | None = None
    asked: bool = False
    keeps: bool = False
    nowhere: bool = False
    only: Mapping[str, str] = field(default_factory=dict)
    passing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Missing:
    """Stored records that a file does not hold: which are `gone`, and how many are `left` as they are.

    `partial`: the file holds too little of what is known where it tells: `met` of `known`.
    """

    gone: list[int]
    left: int = 0
    partial: bool = False
    met: int = 0
    known: int = 0


def missing(
    coverage: Coverage,
    within: NDArray[np.bool_],
    seen: NDArray[np.bool_],
    covered: NDArray[np.bool_],
    broad: NDArray[np.bool_],
    districts: NDArray[Any],
    told: Sequence[NDArray[Any]],
) -> Missing:
    """Sort the records that may be missing (`within`) by what the file covers (`covered`, among `broad`).

    Of a district the file must hold half, of the `told` columns (category, status) one of each value with several.
    """
    open_ = within & ~seen
    if coverage.covers is Covers.PART:
        return Missing([], int(open_.sum()))
    if coverage.asked or coverage.covers is not Covers.AUTO:
        return Missing(np.flatnonzero(open_ & covered).tolist(), int((open_ & ~covered).sum()))
    known = within & broad
    names = districts.astype(str)
    found, counts = np.unique(names[known], return_counts=True)
    met_in = set(names[known & seen].tolist())
    # A file of one district tells of that one only; with several, the small ones may all have gone.
    few = found[counts < _FEW].tolist() if len(met_in) != 1 else []
    touched = np.isin(names, sorted({*met_in, *few}))
    known &= touched | (coverage.amount is not None)
    met = _met(coverage, known, seen)
    whole = met >= LEAST_SHARE * known.sum()
    gone = open_ & covered & whole & (touched | (coverage.amount is not None))
    for column, least in ((districts, LEAST_SHARE), *((values, _ANY) for values in told)):
        for value in set(column[known].tolist()):
            here = known & (column == value)
            if here.sum() >= _FEW and (here & seen).sum() < least * here.sum() and coverage.amount is None:
                gone &= ~here
    partial = bool((open_ & covered & ~gone).any())
    return Missing(np.flatnonzero(gone).tolist(), int((open_ & ~gone).sum()), partial, met, int(known.sum()))


def _met(coverage: Coverage, known: NDArray[np.bool_], seen: NDArray[np.bool_]) -> int:
    """Return how many of the known records the file has; where ids do not say it, how many it may have."""
    met = int((known & seen).sum())
    return met if coverage.amount is None else max(met, min(coverage.amount, int(known.sum())))


@dataclass(frozen=True)
class Ground:
    """The ground that points lie on, as square cells: `cells[row, column]` from `low` (E, N), `size` metres wide."""

    low: NDArray[np.float64]
    size: float
    cells: NDArray[np.bool_]

    def contains(self, shape: Any) -> bool:
        """Return whether the corners of a shapely geometry lie on it, and the middles between them."""
        from shapely.geometry import mapping

        corners = np.array(list(_corners(mapping(shape)["coordinates"])), dtype=np.float64).reshape(-1, 2)
        return bool(self.holds(np.concatenate([corners, (corners[1:] + corners[:-1]) / 2])).all())

    def holds(self, xy: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return which points (n, 2) lie on it."""
        found = np.zeros(len(xy), dtype=bool)
        known = np.isfinite(xy).all(axis=1)
        at = np.floor((np.where(known[:, None], xy, self.low) - self.low) / self.size).astype(np.int64)
        known &= ((at >= 0) & (at < np.array(self.cells.shape)[::-1])).all(axis=1)
        found[known] = self.cells[at[known, 1], at[known, 0]]
        return found


def _corners(part: Any) -> Iterator[Any]:
    if part and isinstance(part[0], (int, float)):
        yield part[:2]
    else:
        for inner in part:
            yield from _corners(inner)


def ground(xy: NDArray[np.float64], near: float = 300.0, margin: float = 20.0) -> Ground | None:
    """Return the ground of points (n, 2): gaps narrower than twice `near` metres belong to it, and holes.

    A district's lamps are one ground, not the district beside it that a hull would reach into. `margin`: how many
    metres beyond the outermost points it reaches, less than nothing for the inner part and the points' own cells. None without points.
    """
    from scipy import ndimage

    known = xy[np.isfinite(xy).all(axis=1)]
    if not len(known):
        return None
    low, high = known.min(axis=0) - 2 * near, known.max(axis=0) + 2 * near
    size = max(_GRID_M, float((high - low).max()) / _MOST_CELLS)
    columns, rows = np.ceil((high - low) / size).astype(int) + 1
    cells = np.zeros((rows, columns), dtype=bool)
    at = np.floor((known - low) / size).astype(np.int64)
    cells[at[:, 1], at[:, 0]] = True
    wide = ndimage.distance_transform_edt(~cells) * size <= near
    closed = ndimage.distance_transform_edt(wide) * size > near - margin
    return Ground(low, size, ndimage.binary_fill_holes(closed | cells))


def hull(xy: NDArray[np.float64], margin: float) -> Any:
    """Return the convex hull of points (n, 2), `margin` metres wider; None without points."""
    from shapely.geometry import MultiPoint

    known = xy[np.isfinite(xy).all(axis=1)]
    return MultiPoint(known).convex_hull.buffer(margin) if len(known) else None

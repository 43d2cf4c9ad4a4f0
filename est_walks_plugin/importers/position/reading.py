"""The rows of a planned table -> where they lie, how fine that is known, and what deserves to be told of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ..formats.geometry import shapes_in
from ..formats.table import Batch
from ..meaning import content
from ..meaning.plan import Fineness, Located, Plan
from ..meaning.values import to_numbers
from ..notes import counted
from .cells import one_degree, spots
from .placing import other_readings, place
from .precision import COARSE_M, coarse_m, written_m
from .systems import is_degrees, title

if TYPE_CHECKING:
    from numpy.typing import NDArray


def one_text(cell: object) -> str | None:
    """Return a cell as a stripped text, None for none."""
    return None if cell is None else str(cell).strip()


def axis(cells: Sequence[object]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the numbers of a column of eastings or latitudes, degrees with minutes too, and how coarse (m) they say."""
    values = to_numbers(cells)
    if _PLAIN.issuperset("".join(cell for cell in cells if isinstance(cell, str))):
        return values, np.zeros(len(values))
    coarse = written_m(cells)
    for index, cell in enumerate(cells):
        found = one_degree(cell)
        if found is not None:
            values[index], coarse[index] = found.value, found.step * 111_320.0
    return values, coarse


def _without_thousands(*columns: Sequence[object]) -> list[Sequence[object]]:
    """Return columns without the dots or commas between thousands, where one of them is written so: 6.597.184, 656.083."""
    for sign in ".,":
        # Northings in groups have two of them in every row.
        if not any(
            isinstance(cell, str) and cell.count(sign) > 1 for column in columns for cell in column[:_LOOKED_AT]
        ):
            continue
        texts = [[cell for cell in column if isinstance(cell, str) and cell.strip()] for column in columns]
        if all(_GROUPED[sign].fullmatch(cell.strip()) for column in texts for cell in column):
            return [
                [cell.replace(sign, "") if isinstance(cell, str) else cell for cell in column] for column in columns
            ]
    return list(columns)


_LOOKED_AT = 100
#: Whole numbers in groups of three, with decimals behind the other sign.
_GROUPED = {
    ".": re.compile(r"-?\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,20})?"),
    ",": re.compile(r"-?\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,20})?"),
}
#: Signs of numbers that are neither degrees nor powers of ten; a blank or a dash may part minutes from degrees.
_PLAIN = frozenset("0123456789.,+")


@dataclass
class RawPositions:
    """The raw coordinates of a batch: first thought easting, second northing; what their cells tell beside them."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    coarse: NDArray[np.float64]
    crs: str = ""
    ordered: bool = False
    shapes: Sequence[bytes | None] | None = None


def read(plan: Plan, batch: Batch, crs: str) -> RawPositions:
    """Return the raw coordinates of a batch; cells that tell a system of their own are brought into `crs`."""
    nothing, fine = np.full(len(batch), np.nan), np.zeros(len(batch))
    if plan.position == "geometry":
        xy = batch.xy if batch.xy is not None else np.full((len(batch), 2), np.nan)
        return RawPositions(xy[:, 0], xy[:, 1], fine, shapes=batch.wkb)
    if plan.position == "xy":
        columns = [plan.column(batch, name) or () for name in ("x", "y")]
        (x, coarse_x), (y, coarse_y) = map(axis, _without_thousands(*columns))
        return RawPositions(x, y, np.maximum(coarse_x, coarse_y))
    if plan.position in ("coordinate", "wkt"):
        cells = plan.column(batch, plan.position) or ()
        found = spots(cells, crs, forced=plan.is_forced, sure=_is_shared(plan))
        return RawPositions(found.x, found.y, found.coarse_m, found.crs, found.ordered, found.shapes)
    return RawPositions(nothing, nothing, fine)


def _is_shared(plan: Plan) -> bool:
    """Return whether the column of positions holds something else as well: an address, a text."""
    header = plan.mapping.get(plan.position)
    return any(taken == header for name, taken in plan.mapping.items() if name not in ("coordinate", "wkt"))


def locate(plan: Plan, batch: Batch) -> Located:
    """Return where the rows of a batch lie, as the plan says."""
    count = len(batch)
    never = np.zeros(count, dtype=bool)
    if not plan.position or plan.decision is None or count == 0:
        return Located(np.full((count, 2), np.nan), never, never, never, np.zeros(count), never)
    raw = read(plan, batch, plan.cells_crs or plan.decision.crs)
    found = place(raw.x, raw.y, plan.decision, plan.territory, plan.other_crs)
    missing = ~np.isfinite(found.xy).all(axis=1) & ~found.zero
    unreadable = never.copy()
    if missing.any() and plan.position != "geometry" and not _is_shared(plan):
        for name in {"xy": ("x", "y")}.get(plan.position, (plan.position,)):
            cells = plan.column(batch, name) or ()
            for index in np.nonzero(missing)[0].tolist():
                unreadable[index] |= content.is_something(one_text(cells[index]))
    shapes = None
    if raw.shapes is not None and any(raw.shapes):
        shapes = shapes_in(raw.shapes, plan.decision.crs, plan.decision.swapped, plan.territory.crs)
    coarse = _coarse(plan, raw, found.xy)
    if plan.fineness.first in (None, batch.numbers[0]):
        plan.fineness = Fineness(first=batch.numbers[0])
    _count(plan, raw, found.xy, coarse, found.otherwise)
    return Located(found.xy, found.zero, found.turned, unreadable, coarse, found.otherwise, shapes)


def _coarse(plan: Plan, raw: RawPositions, xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how coarse each row's coordinates are, by its digits and its column's, and by what the cell says."""
    x, y = raw.x.copy(), raw.y.copy()
    if raw.shapes is not None:
        drawn = np.array([shape is not None for shape in raw.shapes], dtype=bool)
        x[drawn] = np.nan
    degrees = plan.decision is not None and is_degrees(plan.decision.crs)
    written = raw.coarse > 0
    coarse = np.where(written, np.where(raw.coarse >= COARSE_M, raw.coarse, 0.0), coarse_m(x, y, degrees=degrees))
    return np.where(np.isfinite(xy).all(axis=1), coarse, 0.0)


def _count(
    plan: Plan,
    raw: RawPositions,
    xy: NDArray[np.float64],
    coarse: NDArray[np.float64],
    otherwise: NDArray[np.bool_],
) -> None:
    met, rows = plan.fineness, coarse > 0
    met.otherwise += int(otherwise.sum())
    if rows.any():
        met.rows += int(rows.sum())
        met.worst_m = max(met.worst_m, float(coarse.max()))
        if len(met.points) < 100_000:
            met.points.update((int(a), int(b)) for a, b in np.round(xy[rows]).tolist())
    if plan.decision is not None and not plan.other_crs:
        for crs, fitting in other_readings(raw.x, raw.y, plan.decision, plan.territory).items():
            met.fitting[crs] += int(fitting.sum())


def fitting_otherwise(plan: Plan, batch: Batch) -> dict[str, NDArray[np.bool_]]:
    """Return for rows that lie outside as planned the one other system that puts them inside; none once one is named."""
    if plan.decision is None or not plan.position or plan.other_crs or not len(batch):
        return {}
    raw = read(plan, batch, plan.cells_crs or plan.decision.crs)
    return other_readings(raw.x, raw.y, plan.decision, plan.territory)


def told_of_positions(plan: Plan, *, others: bool = True) -> list[str]:
    """Return in plain words what the rows read so far told: coarse coordinates, rows of another system.

    Without `others` the rows that could be read otherwise are left to a button that does it.
    """
    met = plan.fineness
    coarse = tr(
        "{count} rows have coordinates that are rounded to about {metres} m; they fall on {points} and are marked as approximate.",
        None,
        met.rows,
    )
    points = tr("%n point(s)", None, len(met.points))
    metres = f"{round(met.worst_m, -2):,.0f}".replace(",", " ")
    return [
        *counted((met.rows, coarse), metres=metres, points=points),
        *counted(
            (met.otherwise, tr("{count} rows were read as {crs}.", None, met.otherwise)), crs=title(plan.other_crs)
        ),
        *(_fits(count, crs) for crs, count in met.fitting.most_common() if others),
    ]


def _fits(count: int, crs: str) -> str:
    text = tr("{count} rows lie outside but look like {crs}; other_crs in MAPPING reads them so.", None, count)
    return text.format(count=count, crs=title(crs))

"""Puts what NVDB tells in several layers onto one: lines are cut where what is told of them begins and ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ..formats.table import BATCH_ROWS, Batch, Table
from ..line_cells import lines_of
from . import words

if TYPE_CHECKING:
    from shapely.geometry import LineString

#: Layers are drawn a little beside each other and what is shorter tells nothing of its own (metres).
TOLERANCE_M = 1.0
_FIELDS = ("class", "lit", "keeper", "name", "width")
_ID = "NVDB-id"
_HEADERS = {field: f"NVDB-{field}" for field in _FIELDS}
_READ: Mapping[str, Callable[[Any], Any]] = {"class": words.gcm_type, "lit": words.lit, "keeper": words.keeper}
_Told = tuple["LineString", Any]


@dataclass(frozen=True)
class Side:
    """What a layer tells: RLID -> its lines, each with the value; `lines` counts them."""

    field: str
    layer: str
    told: Mapping[str, Sequence[_Told]]
    lines: int

    @classmethod
    def of(cls, field: str, layer: str, table: Table) -> Side:
        """Read a layer. That a line stands in the layer of what is lit is what it tells, unless a column denies it."""
        from shapely.geometry import LineString

        key, column = words.key_column(table.headers), words.column_of(table.headers, field)
        read = _READ.get(field, lambda cell: cell)
        told: dict[str, list[_Told]] = defaultdict(list)
        count = 0
        for batch in table.batches(BATCH_ROWS):
            for index, wkb in enumerate(batch.wkb or ()):
                cell = batch.columns[column][index] if column is not None else None
                value = "ja" if field == "lit" and cell in (None, "") else read(cell)
                road = "" if key is None else str(batch.columns[key][index] or "")
                if value in (None, "") or not road or wkb is None:
                    continue
                count += 1
                told[road] += [(LineString(part), value) for part in lines_of(wkb)]
        return cls(field, layer, told, count)


def joined(table: Table, sides: Sequence[Side], chosen: Collection[str] = ()) -> Table:
    """Return a table of the lines of `table` in the words of its fields, with what `sides` tell of each stretch.

    Columns that are read into other words go, unless the planner has `chosen` them; the others stay.
    """
    columns = {field: words.column_of(table.headers, field) for field in (*_FIELDS, "net")}
    kept = [index for index, header in enumerate(table.headers) if index not in columns.values() or header in chosen]
    used = sorted({side.layer for side in sides if side.lines})
    notes = list(table.notes)
    notes.append(
        tr("The file is NVDB's: its codes and links are read; a path not among the lit ones is of unknown light.")
    )
    if used:
        notes.append(tr("Other layers of NVDB that were read too: {layers}.").format(layers=", ".join(used)))
    return replace(
        table,
        headers=(_ID, *_HEADERS.values(), *(table.headers[index] for index in kept)),
        batches=lambda size: map(_Reader(table.headers, sides, columns, kept).cut, table.batches(size)),
        fixed={"external_id": _ID, **_HEADERS},
        notes=notes,
        is_nvdb=True,
    )


class _Reader:
    """Cuts the lines of batches."""

    def __init__(
        self, headers: Sequence[str], sides: Sequence[Side], columns: Mapping[str, int | None], kept: Sequence[int]
    ) -> None:
        self.sides, self.columns, self.kept = sides, columns, kept
        self.key, self.measures = words.key_column(headers), words.measure_columns(headers)

    def cut(self, batch: Batch) -> Batch:
        """Return the stretches of a batch; those of one line keep its row number."""
        numbers: list[int] = []
        rows: list[tuple[Any, ...]] = []
        shapes: list[bytes | None] = []
        for index, number in enumerate(batch.numbers):
            own = self._own(batch, index)
            road = str(batch.columns[self.key][index] or "") if self.key is not None else ""
            name = self._name(batch, index, road)
            wkb = batch.wkb[index] if batch.wkb is not None else None
            for at, (shape, told) in enumerate(self._stretches(wkb, road)):
                values = {**own, **told}
                numbers.append(number)
                named = f"{name}:{at + 1}" if at and name else name
                others = (batch.columns[column][index] for column in self.kept)
                rows.append((named, *(values.get(field) for field in _FIELDS), *others))
                shapes.append(shape)
        columns = list(zip(*rows)) or [()] * (1 + len(_FIELDS) + len(self.kept))
        return Batch(numbers, columns, shapes, None, batch.refused)

    def _own(self, batch: Batch, index: int) -> dict[str, Any]:
        """Return what the row itself tells."""
        cells = {field: batch.columns[at][index] for field, at in self.columns.items() if at is not None}
        own = {field: _READ.get(field, lambda cell: cell)(cell) for field, cell in cells.items() if field != "net"}
        if own.get("class") in (None, "") and "net" in cells:
            own["class"] = words.net(cells["net"])
        return {field: value for field, value in own.items() if value not in (None, "")}

    def _name(self, batch: Batch, index: int, road: str) -> str:
        """Return an id that a later export has too: the road link and the measures along it."""
        if not road or self.measures is None:
            return road
        ends = [batch.columns[at][index] for at in self.measures]
        return road + "".join(f"@{_measure(end)}" for end in ends)

    def _stretches(self, wkb: bytes | None, road: str) -> Iterator[tuple[bytes | None, dict[str, Any]]]:
        from shapely.geometry import LineString

        parts = [part for part in (lines_of(wkb) if wkb else []) if len(part) > 1]
        if not parts:
            yield wkb, {}
        for part in parts:
            line = LineString(part)
            spans = [
                (start, end, side.field, value)
                for side in self.sides
                for other, value in side.told.get(road, ())
                for start, end in _span(line, other)
            ]
            yield from _pieces(line, spans)


def _measure(cell: Any) -> str:
    """Return a measure as it is written in an id."""
    try:
        return f"{float(cell):.6g}" if cell not in (None, "") else ""
    except (TypeError, ValueError):
        return ""


def _span(line: LineString, other: LineString) -> Iterator[tuple[float, float]]:
    """Yield from where to where another line runs along a line (metres), nothing when it does not."""
    from shapely.geometry import Point

    if line.distance(other) > TOLERANCE_M:
        return
    if other.buffer(TOLERANCE_M).contains(line):
        yield 0.0, line.length
        return
    ends = sorted(line.project(Point(other.coords[at])) for at in (0, -1))
    middle = line.interpolate(sum(ends) / 2)
    if ends[1] - ends[0] > TOLERANCE_M and middle.distance(other) <= TOLERANCE_M:
        yield ends[0], ends[1]


def _pieces(line: LineString, spans: Sequence[tuple[float, float, str, Any]]) -> Iterator[tuple[bytes, dict[str, Any]]]:
    """Yield the stretches of a line between the ends of `spans`, each with what holds in its middle."""
    from shapely.ops import substring

    cuts = [0.0]
    for at in sorted({end for span in spans for end in span[:2]}):
        if at - cuts[-1] > TOLERANCE_M and line.length - at > TOLERANCE_M:
            cuts.append(at)
    for start, end in zip(cuts, [*cuts[1:], line.length]):
        middle = (start + end) / 2
        told = {field: value for first, last, field, value in spans if first <= middle <= last}
        piece = line if end - start == line.length else substring(line, start, end)
        yield piece.wkb, told

"""Many rows of a table fast: whole columns as texts (see `columns`), each value read as OGR would give it.

OGR's Python binding asks of every value twice, whether it is there and what it is: five thousand tasks take a quarter of a second.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Callable, Optional, Sequence

from ..filters import quote_name, sql
from ..schema import FID, Column, Row, Table, Type
from ..values import UTC, from_wkb, json_or_text
from .columns import LINES_A_TEXT, Shape, pieces

if TYPE_CHECKING:
    from .base import Backend

FEWEST = 500
"""Fewer rows are read as soon one by one."""
_SPARSE = 20
_SECONDS, _MICRO = len("2026-11-30T06:55:35Z"), len("2026-11-30T06:55:35.684000Z")
_INSTANT_LENGTHS = frozenset({_SECONDS, len("2026-11-30T06:55:35.684Z"), _MICRO})


class _UnlikeError(Exception):
    """A value is not written as this plugin writes it: OGR knows how to read it."""


def whole_rows(
    backend: Backend,
    table: Table,
    columns: Sequence[Column],
    geometry: bool,
    chosen: Optional[str] = None,
    *,
    are_keys: bool = False,
) -> Optional[list[Row]]:
    """Return these columns of the rows that `chosen` (a condition in SQL) selects, by fid, with shapely shapes if `geometry`.

    None where they are to be read one by one: where there are few, where a column could not be told as text, or holds what another
    program wrote in its own way. With `are_keys` the condition names many keys, and none too many for one text.
    """
    if any(column.type is Type.BLOB for column in columns):
        return None
    listed = [chosen] if chosen and are_keys else _pieces(backend, table, chosen)
    found: list[Row] = []
    try:
        for piece in listed:
            found += _rows(backend, table, columns, geometry, None if are_keys else chosen, piece)
    except (_UnlikeError, ValueError):
        return None
    return found if listed else None


def _pieces(backend: Backend, table: Table, chosen: Optional[str]) -> list[str]:
    """Return the condition of each piece of the rows; none where they are few or far between.

    How many are chosen is asked of a table that was found to hold many: `Backend.long`.
    """
    if chosen and table.name not in backend.long:
        return []
    fid, narrowed = quote_name(FID), ["WHERE", chosen] if chosen else []
    told = sql("SELECT", f"min({fid}), max({fid}), count(*)", "FROM", quote_name(table.name), *narrowed)
    ((low, high, count),) = backend.execute(told)
    if count < FEWEST or high - low > _SPARSE * count:
        return []
    backend.long.add(table.name)
    return pieces(low, high, LINES_A_TEXT)


def _rows(
    backend: Backend, table: Table, columns: Sequence[Column], geometry: bool, chosen: Optional[str], piece: str
) -> list[Row]:
    shape = Shape.WKB if geometry else Shape.NONE
    ((fids, *texts),) = backend.execute(backend.rows_statement(table, columns, shape, chosen, piece))
    if not fids:
        return []
    shapes = texts.pop(0).split(",") if geometry else []
    lists = [_READERS[column.type](json.loads(text)) for column, text in zip(columns, texts)]
    names = [column.name for column in columns]
    if geometry:
        names.append("geometry")
        lists.append([from_wkb(backend.wkb(bytes.fromhex(told))) if told else None for told in shapes])
    rows = [dict(zip(names, values)) for values in zip(*lists)]
    order = list(map(int, fids.split(",")))
    if all(first < second for first, second in zip(order, order[1:])):
        return rows
    return [row for _, row in sorted(zip(order, rows), key=lambda one: one[0])]


def _date(told: str) -> dt.date:
    if len(told) != len("2026-11-30"):
        raise _UnlikeError
    try:
        return dt.date.fromisoformat(told)
    except ValueError:
        raise _UnlikeError from None


def _instant(told: str) -> dt.datetime:
    if len(told) not in _INSTANT_LENGTHS or told[-1] != "Z" or (len(told) == _MICRO and told[-4:-1] != "000"):
        raise _UnlikeError  # parts of a millisecond are rounded by OGR
    try:
        return dt.datetime.fromisoformat(told[:-1]).replace(tzinfo=UTC)
    except ValueError:
        raise _UnlikeError from None


def _each(read: Callable[[Any], Any]) -> Callable[[list[Any]], list[Any]]:
    return lambda values: [None if value is None else read(value) for value in values]


_READERS: dict[Type, Callable[[list[Any]], list[Any]]] = {
    Type.TEXT: lambda values: values,
    Type.INTEGER: lambda values: values,
    Type.REAL: _each(float),
    Type.BOOLEAN: _each(bool),
    Type.DATE: _each(_date),
    Type.DATETIME: _each(_instant),
    Type.JSON: _each(json_or_text),
}

"""Whole columns out of a GeoPackage fast: SQLite puts each column of many rows into one text, Python parses that.

Feature by feature, OGR's Python binding costs a microsecond a value. Here one result feature holds up to 20 000 rows, 5 000
with lines. Every value is exact: numbers are printed with 17 digits, shapes come as their bytes.
"""

from __future__ import annotations

import json
from enum import Enum
from typing import TYPE_CHECKING, Any, Optional, Sequence

from ..filters import quote_name
from ..schema import FID, GEOMETRY, Column, Table, Type

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Whole = Optional[tuple[dict[str, list[Any]], dict[str, Any]]]
"""Whole columns as `parse` returns them, None where there is no way."""
ROWS_A_TEXT, LINES_A_TEXT = 20000, 5000
_MOST = 0.5
_NAN = "FFFFFFFFFFFFFFFF"
_ENVELOPES = (0, 32, 48, 48, 64)
"""So many bytes a GeoPackage's geometry has between its first eight and its WKB, by three bits of its flags."""


class Shape(Enum):
    """What is asked of the geometry: nothing, x and y of a point, or the WKB of any."""

    NONE = 0
    XY = 1
    WKB = 2


def pieces(low: int, high: int, rows: int = ROWS_A_TEXT) -> list[str]:
    """Return the condition of each piece of the fids `low` to `high`."""
    fid = quote_name(FID)
    return [f"{fid} >= {first:d} AND {fid} < {first + rows:d}" for first in range(low, high + 1, rows)]


def pieces_of(fids: Sequence[int], rows: int, near: Optional[str] = None) -> list[str]:
    """Return the condition of each piece of some fids.

    `near` is a condition that just these fulfil: where most of a range do, it is asked with the range, and no list is read.
    """
    ordered = sorted(fids)
    listed = [ordered[first : first + rows] for first in range(0, len(ordered), rows)]
    return [_piece(part, near) for part in listed]


def _piece(fids: Sequence[int], near: Optional[str]) -> str:
    fid, first, last = quote_name(FID), fids[0], fids[-1]
    if near is not None and len(fids) > _MOST * (last - first + 1):
        return f"{fid} >= {first:d} AND {fid} <= {last:d} AND {near}"
    return f"{fid} IN ({','.join(map(str, fids))})"


class SqliteColumns:
    """What a backend asks of a GeoPackage's SQLite."""

    def columns_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        """See Backend."""
        return _statement(table, [_text(column) for column in columns], shape, chosen, piece)

    def rows_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        """See Backend."""
        return _statement(table, [_exact(column) for column in columns], shape, chosen, piece)

    def wkb(self, told: bytes) -> bytes:
        """See Backend."""
        return told[8 + _ENVELOPES[told[3] >> 1 & 7] :]


def _statement(table: Table, texts: Sequence[str], shape: Shape, chosen: Optional[str], piece: str) -> str:
    """Return the SELECT that gives fid, what is asked of the geometry, and columns, each as one text, of one piece."""
    parts = [_list(quote_name(FID))]
    geometry = quote_name(GEOMETRY)
    if shape is Shape.XY:
        parts.append(f"min(hex(substr({geometry}, -21, 1)))")
        parts.append(f"group_concat(hex(coalesce(substr({geometry}, -16), x'{_NAN}{_NAN}')), '')")
    elif shape is Shape.WKB:
        parts.append(_list(f"hex(coalesce({geometry}, x''))"))
    parts += texts
    words = ["SELECT", ", ".join(parts), "FROM", quote_name(table.name)]
    return " ".join([*words, "WHERE", piece, *(["AND", "(" + chosen + ")"] if chosen else [])])


def _list(expression: str) -> str:
    return f"group_concat({expression})"


def _text(column: Column) -> str:
    name = quote_name(column.name)
    if column.type is Type.REAL:
        return _list(f"CASE WHEN {name} IS NULL THEN 'nan' ELSE printf('%!.17g', {name}) END")
    if column.type in (Type.INTEGER, Type.BOOLEAN):
        return f"json_group_array(CAST({name} AS INTEGER))"
    if column.type is Type.DATETIME:
        return f"json_group_array(substr({name}, 1, 19))"
    return f"json_group_array(CAST({name} AS TEXT))"


def _exact(column: Column) -> str:
    name = quote_name(column.name)
    if column.type in (Type.INTEGER, Type.BOOLEAN):
        return f"json_group_array(CAST({name} AS INTEGER))"
    if column.type is Type.REAL:
        return f"json_group_array(CASE WHEN {name} IS NULL THEN NULL ELSE printf('%!.17g', {name}) END)"
    return f"json_group_array(CAST({name} AS TEXT))"


def parse(groups: Sequence[Sequence[Any]], columns: Sequence[Column], shape: Shape) -> Whole:
    """Return values by column name (lists; REAL and DATETIME as arrays) and x, y or the bytes of GEOMETRY, in the order of fid.

    `groups` holds the row that each piece's statement gave.

    None when a point is in big-endian order, which other programs may write.
    """
    import numpy as np

    groups = [group for group in groups if group[0]]  # a piece without rows gives NULL
    fids = [np.array(group[0].split(","), dtype=np.int64) for group in groups]
    first = 1
    found: dict[str, NDArray[Any]] = {}
    lists: dict[str, list[Any]] = {}
    if shape is Shape.XY:
        if any(group[1] == "00" for group in groups):
            return None
        xy = np.frombuffer(bytes.fromhex("".join(group[2] for group in groups)), dtype="<f8").reshape(-1, 2)
        found["x"], found["y"] = xy[:, 0].copy(), xy[:, 1].copy()
        first = 3
    elif shape is Shape.WKB:
        lists[GEOMETRY] = [bytes.fromhex(told) for group in groups for told in group[1].split(",")]
        first = 2
    for i, column in enumerate(columns, first):
        if column.type is Type.REAL:
            pieces = [np.array(group[i].split(","), dtype=np.float64) for group in groups]
            found[column.name] = np.concatenate(pieces) if pieces else np.empty(0)
            continue
        values: list[Any] = []
        for group in groups:
            values.extend(json.loads(group[i]))
        if column.type is Type.DATETIME:
            found[column.name] = np.array([v or "NaT" for v in values], dtype="datetime64[s]")
        else:
            lists[column.name] = values
    order = _order(np.concatenate(fids)) if fids else None
    if order is not None:
        found = {name: values[order] for name, values in found.items()}
        places = order.tolist()
        lists = {name: [values[place] for place in places] for name, values in lists.items()}
    return lists, found


def _order(fids: NDArray[np.int64]) -> Optional[NDArray[np.int64]]:
    """Return what sorts `fids`, or None when they are sorted."""
    import numpy as np

    return None if (fids[1:] > fids[:-1]).all() else np.argsort(fids, kind="stable")

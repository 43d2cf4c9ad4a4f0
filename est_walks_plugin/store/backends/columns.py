"""Whole columns out of a GeoPackage fast: SQLite puts each column of many rows into one text, Python parses that.

Feature by feature, OGR's Python binding costs a microsecond a value. Here one result feature holds up to 20 000 rows. Every
value is exact: numbers are printed with 17 digits, points come as the bytes of their coordinates.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Optional, Sequence

from ..filters import quote_name
from ..schema import FID, GEOMETRY, Column, Table, Type

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROWS_A_TEXT = 20000
_NAN = "FFFFFFFFFFFFFFFF"


def pieces(low: int, high: int) -> range:
    """Return the first fid of each piece of the fids `low` to `high`."""
    return range(low, high + 1, ROWS_A_TEXT)


def statement(table: Table, columns: Sequence[Column], position: bool, chosen: Optional[str], first: int) -> str:
    """Return the SELECT that gives fid, the position if asked for, and the columns, each as one text, of one piece."""
    parts = [_list(quote_name(FID))]
    if position:
        geometry = quote_name(GEOMETRY)
        parts.append(f"min(hex(substr({geometry}, -21, 1)))")
        parts.append(f"group_concat(hex(coalesce(substr({geometry}, -16), x'{_NAN}{_NAN}')), '')")
    parts += [_text(column) for column in columns]
    words = ["SELECT", ", ".join(parts), "FROM", quote_name(table.name)]
    piece = f"{quote_name(FID)} >= {first:d} AND {quote_name(FID)} < {first + ROWS_A_TEXT:d}"
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


def parse(
    groups: Sequence[Sequence[Any]], columns: Sequence[Column], position: bool
) -> Optional[tuple[dict[str, list[Any]], dict[str, NDArray[Any]]]]:
    """Return values by column name (lists; REAL and DATETIME as arrays) and x, y, in the order of fid.

    `groups` holds the row that each piece's statement gave.

    None when a point is in big-endian order, which other programs may write.
    """
    import numpy as np

    groups = [group for group in groups if group[0]]  # a piece without rows gives NULL
    fids = [np.array(group[0].split(","), dtype=np.int64) for group in groups]
    first = 1
    found: dict[str, NDArray[Any]] = {}
    if position:
        if any(group[1] == "00" for group in groups):
            return None
        xy = np.frombuffer(bytes.fromhex("".join(group[2] for group in groups)), dtype="<f8").reshape(-1, 2)
        found["x"], found["y"] = xy[:, 0].copy(), xy[:, 1].copy()
        first = 3
    lists: dict[str, list[Any]] = {}
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

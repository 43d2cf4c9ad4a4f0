"""Many rows into PostGIS fast: a batch is one text of JSON that the server makes rows of, in the transaction that is running.

Row by row OGR asks the server once a row, and triggers that look at a whole statement look at each.
"""

from __future__ import annotations

import json
import math
from typing import Any, Iterator, Optional, Sequence

from ..filters import quote_name, quote_text, sql
from ..keys import new_uuids
from ..schema import GEOMETRY, Column, Geometry, Table, Type
from ..values import encode_column, to_wkb

ROWS_A_STATEMENT = 2000
_KINDS = {
    Type.TEXT: ("text", ""),
    Type.INTEGER: ("bigint", ""),
    Type.REAL: ("double precision", ""),
    Type.BOOLEAN: ("boolean", ""),
    Type.DATE: ("date", ""),
    Type.DATETIME: ("timestamptz", ""),
    Type.JSON: ("text", "::json"),
}
"""How a value stands in the JSON, and what is made of it then."""


def statements(
    table: Table,
    columns: Sequence[Column],
    fixed: Sequence[tuple[Column, Any]],
    batch: Sequence[tuple],
    geometry: Optional[str],
    srid: int,
) -> Iterator[str]:
    """Yield the INSERTs of a batch (see Store.bulk_insert). Raises StoreError for a value that does not fit its column."""
    for start in range(0, len(batch), ROWS_A_STATEMENT):
        yield _statement(table, columns, fixed, batch[start : start + ROWS_A_STATEMENT], geometry, srid)


def can_write(columns: Sequence[Column]) -> bool:
    """Return whether the columns can be told in JSON: pictures are not."""
    return all(column.type in _KINDS for column in columns)


def _statement(
    table: Table,
    columns: Sequence[Column],
    fixed: Sequence[tuple[Column, Any]],
    batch: Sequence[tuple],
    geometry: Optional[str],
    srid: int,
) -> str:
    by_column = list(zip(*batch))
    told = [(column, encode_column(table, column, by_column[at])) for at, column in enumerate(columns)]
    told += [(column, [encode_column(table, column, [value])[0]] * len(batch)) for column, value in fixed]
    if all(column.name != "uuid" for column in columns):
        key = next(column for column in table.all_columns if column.name == "uuid")
        told.append((key, new_uuids(len(batch))))
    values = [[_plain(column, value) for value in listed] for column, listed in told]
    names = [quote_name(column.name) for column, _ in told]
    kinds = [f"{name} {_KINDS[column.type][0]}" for name, (column, _) in zip(names, told)]
    chosen = [f"r.{name}{_KINDS[column.type][1]}" for name, (column, _) in zip(names, told)]
    if geometry and table.geometry is not Geometry.NONE:
        values.append(_shapes(table, by_column[len(columns) :], geometry))
        names.append(quote_name(GEOMETRY))
        kinds.append(f"{quote_name(GEOMETRY)} text")
        chosen.append(f"ST_GeomFromWKB(decode(r.{quote_name(GEOMETRY)}, 'hex'), {srid:d})")
    keys = [name.strip('"') for name in names]
    rows = json.dumps([dict(zip(keys, row)) for row in zip(*values)], ensure_ascii=False, allow_nan=False)
    source = f"json_to_recordset({quote_text(rows)}) AS r({', '.join(kinds)})"
    into = f"{quote_name(table.name)} ({', '.join(names)})"
    return sql("INSERT INTO", into, "SELECT", ", ".join(chosen), "FROM", source)


def _plain(column: Column, value: Any) -> Any:
    """Return a value as JSON has it; a number that is none is told as nothing."""
    if value is not None and column.type is Type.BOOLEAN:
        return bool(value)
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _shapes(table: Table, tails: Sequence[Sequence[Any]], geometry: str) -> list[Optional[str]]:
    wkbs = (to_wkb(table, value) for value in (zip(*tails) if geometry == "xy" else tails[0]))
    return [None if wkb is None else bytes(wkb).hex() for wkb in wkbs]

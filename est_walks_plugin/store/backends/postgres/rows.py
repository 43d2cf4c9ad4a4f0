"""Rows into PostGIS, whole and fast: a batch is one text of JSON that the server makes rows of, in the transaction that is running.

Row by row OGR asks the server once a row, and triggers that look at a whole statement look at each; it writes numbers with 15
digits, and those of a row that is changed again with them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ...filters import quote_name, quote_text, sql
from ...keys import new_uuids
from ...schema import FID, FID_COLUMN, GEOMETRY, Column, Geometry, Table, Type
from ...values import encode_column, to_wkb
from ..features import ToWrite, batches_of

ROWS_A_STATEMENT = 2000
_KINDS = {
    Type.TEXT: ("text", "{value}"),
    Type.INTEGER: ("bigint", "{value}"),
    Type.REAL: ("double precision", "{value}"),
    Type.BOOLEAN: ("boolean", "{value}"),
    Type.DATE: ("date", "{value}"),
    Type.DATETIME: ("timestamptz", "{value}"),
    Type.JSON: ("text", "{value}::json"),
    Type.BLOB: ("text", "decode({value}, 'hex')"),
}
"""How a value stands in the JSON, and what is made of it then."""
_SHAPES_OF = (
    "SELECT n.nspname, (SELECT g.srid FROM geometry_columns g WHERE g.f_table_schema = current_schema() AND "
    "g.f_table_name = {table}) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
    "WHERE e.extname = 'postgis'"
)


@dataclass(frozen=True)
class ShapesAs:
    """How the shapes of a batch are given, "xy" or "wkb"; their CRS in the database, and the schema PostGIS is in."""

    given: str
    srid: int
    postgis: str


def question_of_shapes(table: Table) -> str:
    """Return the question that the schema of PostGIS and the SRID of a table answer."""
    return _SHAPES_OF.format(table=quote_text(table.name))


def numbered_after_the_last(table: Table) -> str:
    """Return the statement that lets new rows be numbered after those that came with their numbers."""
    name = quote_name(table.name)
    sequence = sql("SELECT setval(pg_get_serial_sequence(", quote_text(name), ",", quote_text(FID), "),")
    return sql(sequence, "greatest((SELECT max(", quote_name(FID), ") FROM", name, "), 1))")


def statements(
    table: Table,
    columns: Sequence[Column],
    fixed: Sequence[tuple[Column, Any]],
    batch: Sequence[tuple],
    shapes: Optional[ShapesAs],
) -> Iterator[str]:
    """Yield the INSERTs of a batch (see Store.bulk_insert); a column "fid" is kept as it is.

    Raises StoreError for a value that does not fit its column.
    """
    for start in range(0, len(batch), ROWS_A_STATEMENT):
        yield _statement(table, columns, fixed, batch[start : start + ROWS_A_STATEMENT], shapes)


def inserts(table: Table, rows: Sequence[ToWrite], shapes: Optional[ShapesAs]) -> Iterator[str]:
    """Yield the INSERTs of single rows in their order; what a row does not name is as the table has it of itself."""
    for columns, batch, _ in batches_of(table, rows):
        yield from statements(table, columns, (), batch, shapes if len(batch[0]) > len(columns) else None)


def updates(table: Table, rows: Sequence[ToWrite], shapes: Optional[ShapesAs]) -> Iterator[str]:
    """Yield the UPDATEs of rows that are there, each of no more columns than are given."""
    for columns, batch, alike in batches_of(table, rows):
        told = [(column, [row[at] for row in batch]) for at, column in enumerate(columns)]
        tails = [row[len(columns) :] for row in batch]
        numbered = _encoded(table, [(FID_COLUMN, [row.number for row in alike]), *told])
        quoted, chosen, source = _rows_of(table, numbered, tails, shapes if any(tails) else None)
        pairs = ", ".join(f"{name} = {value}" for name, value in zip(quoted[1:], chosen[1:]))
        at_number = f"{quote_name(table.name)}.{quote_name(FID)} = r.{quote_name(FID)}"
        yield sql("UPDATE", quote_name(table.name), "SET", pairs, "FROM", source, "WHERE", at_number)


def numbered(fids: Sequence[int]) -> str:
    """Return the condition of the rows with some numbers."""
    return f"{quote_name(FID)} IN ({', '.join(f'{fid:d}' for fid in fids)})"


def question_of_kept(table: Table, rows: Sequence[ToWrite]) -> str:
    """Return the question how many rows have the versions that were given them: a policy drops an UPDATE without a word."""
    pairs = ", ".join(f"({row.number:d}, {row.values['row_version']:d})" for row in rows)
    wanted = f"({quote_name(FID)}, {quote_name('row_version')}) IN ({pairs})"
    return sql("SELECT count(*) FROM", quote_name(table.name), "WHERE", wanted)


def _statement(
    table: Table,
    columns: Sequence[Column],
    fixed: Sequence[tuple[Column, Any]],
    batch: Sequence[tuple],
    shapes: Optional[ShapesAs],
) -> str:
    by_column = list(zip(*batch))
    told = _encoded(table, ((column, by_column[at]) for at, column in enumerate(columns)))
    told += [(column, [encode_column(table, column, [value])[0]] * len(batch)) for column, value in fixed]
    if all(column.name != "uuid" for column in columns):
        key = next(column for column in table.all_columns if column.name == "uuid")
        told.append((key, new_uuids(len(batch))))
    names, chosen, source = _rows_of(table, told, [row[len(columns) :] for row in batch], shapes)
    into = f"{quote_name(table.name)} ({', '.join(names)})"
    return sql("INSERT INTO", into, "SELECT", ", ".join(chosen), "FROM", source)


def _encoded(table: Table, told: Iterable[tuple[Column, Sequence[Any]]]) -> list[tuple[Column, Sequence[Any]]]:
    return [(column, encode_column(table, column, values)) for column, values in told]


def _rows_of(
    table: Table, told: Sequence[tuple[Column, Sequence[Any]]], tails: Sequence[tuple], shapes: Optional[ShapesAs]
) -> tuple[list[str], list[str], str]:
    """Return the quoted names of the columns, what gives the value of each, and the rows `r` that it is taken from."""
    values = [[_plain(column, value) for value in listed] for column, listed in told]
    names = [quote_name(column.name) for column, _ in told]
    kinds = [f"{name} {_KINDS[column.type][0]}" for name, (column, _) in zip(names, told)]
    chosen = [_KINDS[column.type][1].format(value=f"r.{name}") for name, (column, _) in zip(names, told)]
    if shapes is not None and table.geometry is not Geometry.NONE:
        values.append(_shapes(table, tails, shapes.given))
        names.append(quote_name(GEOMETRY))
        kinds.append(f"{quote_name(GEOMETRY)} text")
        made = f"{quote_name(shapes.postgis)}.ST_GeomFromWKB"
        chosen.append(f"{made}(decode(r.{quote_name(GEOMETRY)}, 'hex'), {shapes.srid:d})")
    keys = [name.strip('"') for name in names]
    rows = json.dumps([dict(zip(keys, row)) for row in zip(*values)], ensure_ascii=False, allow_nan=False)
    return names, chosen, f"json_to_recordset({quote_text(rows)}) AS r({', '.join(kinds)})"


def _plain(column: Column, value: Any) -> Any:
    """Return a value as JSON has it; a number that is none is told as nothing, and an endless one as a word."""
    if value is not None and column.type is Type.BOOLEAN:
        return bool(value)
    if value is not None and column.type is Type.BLOB:
        return bytes(value).hex()
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else str(value)
    return value


def _shapes(table: Table, tails: Sequence[tuple], given: str) -> list[Optional[str]]:
    wkbs = (to_wkb(table, tail if given == "xy" else tail[0]) for tail in tails)
    return [None if wkb is None else bytes(wkb).hex() for wkb in wkbs]

"""Whole columns out of PostGIS fast: the server puts each column of many rows into one text, as `columns` has SQLite do.

OGR fetches row by row and its Python binding costs a microsecond a value. PostgreSQL prints numbers so that they are read back
exactly; points come as the bytes of their coordinates.
"""

from __future__ import annotations

from typing import Optional, Sequence

from ...filters import quote_name, sql
from ...schema import FID, GEOMETRY, Box, Column, Table, Type
from ..columns import Shape

_NOWHERE = "'\\x" + "ff" * 16 + "'::bytea"
"""What stands for a row without position: two numbers that are none."""


def statement(table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str) -> str:
    """Return the SELECT whose one row `columns.parse` reads, of one piece."""
    return _statement(table, [_text(column) for column in columns], shape, chosen, piece)


def rows_statement(table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str) -> str:
    """Return the SELECT whose one row `whole_rows` reads, of one piece."""
    return _statement(table, [_exact(column) for column in columns], shape, chosen, piece)


def _statement(table: Table, texts: Sequence[str], shape: Shape, chosen: Optional[str], piece: str) -> str:
    parts = [f"string_agg({quote_name(FID)}::text, ',')"]
    if shape is Shape.WKB:
        parts.append(f"string_agg(coalesce(encode(ST_AsBinary({quote_name(GEOMETRY)}, 'NDR'), 'hex'), ''), ',')")
    elif shape is Shape.XY:
        point = f"substring(ST_AsBinary({quote_name(GEOMETRY)}, 'NDR') FROM 6 FOR 16)"
        parts += ["'01'", f"encode(string_agg(coalesce({point}, {_NOWHERE}), ''::bytea), 'hex')"]
    parts += texts
    narrowed = ["AND", "(" + chosen + ")"] if chosen else []
    inner = sql("SELECT *", "FROM", quote_name(table.name), "WHERE", piece, *narrowed, "ORDER BY", quote_name(FID))
    named = ", ".join(f"{part} AS c{at:d}" for at, part in enumerate(parts))  # OGR finds a column by its name
    return sql("SELECT", named, "FROM", f"({inner}) AS piece")


def near(bbox: Box) -> str:
    """Return the condition of rows whose box touches another."""
    return f"{quote_name(GEOMETRY)} && ST_MakeEnvelope({', '.join(repr(float(one)) for one in bbox)})"


def _text(column: Column) -> str:
    name = quote_name(column.name)
    if column.type is Type.REAL:
        return f"string_agg(coalesce({name}::text, 'nan'), ',')"
    if column.type in (Type.INTEGER, Type.BOOLEAN):
        return f"json_agg({name}::{'bigint' if column.type is Type.INTEGER else 'integer'})"
    if column.type is Type.DATETIME:
        return f"json_agg(to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS'))"
    if column.type is Type.DATE:
        return f"json_agg(to_char({name}, 'YYYY-MM-DD'))"
    return f"json_agg({name}::text)"


def _exact(column: Column) -> str:
    name = quote_name(column.name)
    if column.type is Type.INTEGER:
        return f"json_agg({name}::bigint)"
    if column.type is Type.BOOLEAN:
        return f"json_agg({name}::integer)"
    if column.type is Type.DATETIME:
        return f"json_agg(to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || 'Z')"
    if column.type is Type.DATE:
        return f"json_agg(to_char({name}, 'YYYY-MM-DD'))"
    return f"json_agg({name}::text)"

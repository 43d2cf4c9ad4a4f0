"""Many rows into a PostGIS table, exactly and fast, in the transaction that is running.

OGR writes numbers with 15 digits and a statement a row. So the rows go as text, with all 17 digits, into a table of the
connection's own that goes with the transaction - OGR copies those in one stream - and one INSERT ... SELECT of ours
takes them over, each in the type of its column. What it is refused for is told by its SQLSTATE (`errors`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Optional

from osgeo import ogr

from ...access import checked, ogr_calls
from ...filters import quote_name, quote_text, sql
from ...keys import new_uuids
from ...schema import FID, GEOMETRY, Column, Table, Type
from ...values import iso_instant, plain_value, to_wkb

if TYPE_CHECKING:
    from ..base import Backend

_TYPES = {
    Type.TEXT: "text",
    Type.JSON: "text",
    Type.INTEGER: "bigint",
    Type.REAL: "double precision",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.DATETIME: "timestamp with time zone",
}


def take_over(
    backend: Backend,
    table: Table,
    columns: Sequence[Column],
    fixed: Sequence[tuple[str, Any]],
    batches: Iterable[Sequence[tuple]],
    geometry: Optional[str],
) -> int:
    """Write batches of rows as `Backend.bulk_insert` does; a column "fid" among `columns` is kept as it is."""
    known = {column.name: column for column in table.all_columns}
    same = [(known[name], value) for name, value in fixed]
    keyed = all(column.name != "uuid" for column in columns)
    kept = [*columns, *(column for column, _value in same), *([known["uuid"]] if keyed else [])]
    count = _stage(backend, table, columns, same, batches, geometry, keyed)
    if count:
        backend.check()
        backend.execute(_statement(backend, table, kept, geometry is not None))
        if any(column.name == FID for column in columns):
            _go_on_after_the_last(backend, table)
    _drop(backend, table)  # where something failed, it goes with the transaction
    return count


def _name(table: Table) -> str:
    return f"est_staged_{table.name}"


def _drop(backend: Backend, table: Table) -> None:
    """Forget the staged rows; OGR knows the table as a layer, and would not make another of its name."""
    with ogr_calls(backend.label):
        for index in reversed(range(backend.dataset.GetLayerCount())):
            if backend.dataset.GetLayer(index).GetName().split(".")[-1] == _name(table):
                backend.dataset.DeleteLayer(index)


def _stage(
    backend: Backend,
    table: Table,
    columns: Sequence[Column],
    same: Sequence[tuple[Column, Any]],
    batches: Iterable[Sequence[tuple]],
    geometry: Optional[str],
    keyed: bool,
) -> int:
    """Write the rows as texts into a table of the connection's own and return how many there are."""
    width, total = len(columns), 0
    constant = [_text(table, column, value) for column, value in same]
    names = [column.name for column in columns] + [column.name for column, _value in same] + (["uuid"] if keyed else [])
    with ogr_calls(backend.label):
        layer = checked(
            backend.label,
            backend.dataset.CreateLayer(
                _name(table), None, ogr.wkbNone, options=["TEMPORARY=YES", "FID=staged_id", "LAUNDER=NO"]
            ),
        )
        for name in [*names, *([GEOMETRY] if geometry else [])]:
            checked(backend.label, layer.CreateField(ogr.FieldDefn(name, ogr.OFTString)))
        definition = layer.GetLayerDefn()
        for batch in batches:
            backend.check()
            for row, uuid in zip(batch, new_uuids(len(batch)) if keyed else [""] * len(batch)):
                cells = [_text(table, column, value) for column, value in zip(columns, row)] + constant
                if keyed:
                    cells.append(uuid)
                if geometry:
                    wkb = to_wkb(table, row[width:] if geometry == "xy" else row[width])
                    cells.append(wkb.hex() if wkb is not None else None)
                feature = ogr.Feature(definition)
                for index, cell in enumerate(cells):
                    if cell is not None:
                        feature.SetFieldString(index, cell)
                checked(backend.label, layer.CreateFeature(feature))
            total += len(batch)
        checked(backend.label, layer.SyncToDisk())
    return total


def _text(table: Table, column: Column, value: Any) -> Optional[str]:
    """Return a value as PostgreSQL reads it from a text: numbers with all their digits."""
    plain = plain_value(table, column, value)
    return None if plain is None else _TEXTS.get(column.type, str)(plain)


_TEXTS: dict[Type, Callable[[Any], str]] = {
    Type.REAL: repr,
    Type.DATE: dt.date.isoformat,
    Type.DATETIME: iso_instant,
    Type.BLOB: bytes.hex,
}


def _statement(backend: Backend, table: Table, columns: Sequence[Column], shaped: bool) -> str:
    """Return the INSERT ... SELECT that gives every staged text the type of its column."""
    target, source = [quote_name(column.name) for column in columns], [_typed(column) for column in columns]
    if shaped:
        target.append(quote_name(GEOMETRY))
        ((schema, srid),) = backend.execute(_SHAPE.format(table=table.name))
        shape = f"{quote_name(str(schema))}.ST_GeomFromWKB(decode({quote_name(GEOMETRY)}, 'hex'), {int(srid):d})"
        source.append(shape)
    into = sql("INSERT INTO", quote_name(table.name), "(" + ", ".join(target) + ")")
    staged = quote_name("pg_temp") + "." + quote_name(_name(table))
    return sql(into, "SELECT", ", ".join(source), "FROM", staged, "ORDER BY staged_id")


_SHAPE = (
    "SELECT n.nspname, (SELECT g.srid FROM geometry_columns g WHERE g.f_table_schema = current_schema() AND "
    "g.f_table_name = '{table}') FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
    "WHERE e.extname = 'postgis'"
)


def _typed(column: Column) -> str:
    name = quote_name(column.name)
    if column.type is Type.BLOB:
        return f"decode({name}, 'hex')"
    return f"CAST({name} AS {_TYPES[column.type]})"


def _go_on_after_the_last(backend: Backend, table: Table) -> None:
    """Let new rows be numbered after those that came with their numbers."""
    name = quote_name(table.name)
    sequence = sql("SELECT setval(pg_get_serial_sequence(", quote_text(name), ",", quote_text(FID), "),")
    last = sql("greatest((SELECT max(", quote_name(FID), ") FROM", name, "), 1))")
    backend.execute(sql(sequence, last))

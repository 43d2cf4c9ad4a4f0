"""Reading rows, arrays and lines through OGR."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Collection, Iterator, Optional, Sequence

from osgeo import ogr

from .access import check_last, checked, ogr_calls
from .backends import Backend
from .backends.line_parts import parts_of, wkb_lines
from .backends.whole_rows import FEWEST, whole_rows
from .filters import Where, attribute_filter, column, quote_name, quote_text, split_long_lists, sql
from .roles.rights import Right
from .schema import FID, GEOMETRY, Box, Column, Geometry, Row, Table, Type
from .values import from_wkb, getter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@contextmanager
def _selection(
    backend: Backend, table: Table, where: Optional[Where], bbox: Optional[Box], columns: Sequence[str], geometry: bool
) -> Iterator[Any]:
    """Give the OGR layer of `table` filtered, with only what is asked for read."""
    layer = backend.layer(table)
    with ogr_calls(backend.label):
        ignored = [name for name in table.names if name not in columns]
        definition = layer.GetLayerDefn()
        ignored = [name for name in ignored if definition.GetFieldIndex(name) >= 0]
        if not geometry:
            ignored.append("OGR_GEOMETRY")
        layer.SetIgnoredFields(ignored)
        try:
            checked(backend.label, layer.SetAttributeFilter(attribute_filter(table, where, backend.xy)))
            if bbox is not None:
                layer.SetSpatialFilterRect(*bbox)
            layer.ResetReading()
            yield layer
            check_last(backend.label)
        finally:
            layer.SetAttributeFilter(None)
            layer.SetSpatialFilter(None)
            layer.SetIgnoredFields([])


def rows(
    backend: Backend,
    table: Table,
    where: Optional[Where],
    order_by: Sequence[str],
    limit: Optional[int],
    columns: Optional[Sequence[str]],
    bbox: Optional[Box],
) -> list[Row]:
    """See Store.rows."""
    asked = list(columns) if columns is not None else [*table.names, "geometry"]
    geometry = "geometry" in asked and table.geometry is not Geometry.NONE
    named = [column(table, name) for name in asked if name != "geometry"]
    sorting = [column(table, name.lstrip("-")) for name in order_by]
    wanted = list(dict.fromkeys([*named, *sorting]))
    found: list[Row] = []
    enough = limit if not order_by else None
    for part in split_long_lists(where):
        found.extend(_read(backend, table, part, bbox, wanted, geometry, enough))
        if enough is not None and len(found) >= enough:
            break
    for name in reversed(order_by):
        key = name.lstrip("-")
        found.sort(key=lambda row: _sort_key(row[key]), reverse=name.startswith("-"))
    found = found[:limit] if limit is not None else found
    if "geometry" in asked and not geometry:
        for row in found:
            row["geometry"] = None
    extra = [col.name for col in sorting if col not in named]
    for row in found if extra else ():
        for name in extra:
            row.pop(name, None)
    return found


def _sort_key(value: Any) -> tuple[bool, Any]:
    return (value is not None, value if value is not None else 0)


def _read(
    backend: Backend,
    table: Table,
    where: Optional[Where],
    bbox: Optional[Box],
    columns: Sequence[Column],
    geometry: bool,
    limit: Optional[int],
) -> list[Row]:
    found: list[Row] = []
    if bbox is None and limit is None:
        many = _many(backend, table, where, columns, geometry)
        if many is not None:
            return many
    with _selection(backend, table, where, bbox, [c.name for c in columns], geometry or bbox is not None) as layer:
        definition = layer.GetLayerDefn()
        fields = [(c.name, definition.GetFieldIndex(c.name), getter(c.type)) for c in columns]
        fields = [field for field in fields if field[1] >= 0]
        for feature in layer:
            row: Row = {
                name: get(feature, index) if feature.IsFieldSetAndNotNull(index) else None
                for name, index, get in fields
            }
            if geometry:
                shape = feature.GetGeometryRef()
                row["geometry"] = from_wkb(shape.ExportToIsoWkb(ogr.wkbNDR)) if shape is not None else None
            found.append(row)
            if limit is not None and len(found) >= limit:
                break
    return found


def _many(
    backend: Backend, table: Table, where: Optional[Where], columns: Sequence[Column], geometry: bool
) -> Optional[list[Row]]:
    """Return many rows in whole columns, by fid; None for few.

    Of indexed columns alone SQLite tells all rows in an index's order, which whole columns do not follow. Of keys it is known how many
    rows they are at most.
    """
    keys = where.get("uuid") if where else None
    if keys is not None and (isinstance(keys, str) or not isinstance(keys, Collection) or len(keys) < FEWEST):
        return None
    if not where and not geometry and all(col.indexed or col.name == "uuid" for col in columns):
        return None
    definition = backend.layer(table).GetLayerDefn()
    told = [c for c in columns if definition.GetFieldIndex(c.name) >= 0]
    if not told and not geometry:
        return None
    chosen = attribute_filter(table, where, backend.xy)
    return whole_rows(backend, table, told, geometry, chosen, are_keys=keys is not None)


def count(backend: Backend, table: Table, where: Optional[Where]) -> int:
    """See Store.count. Asks the database: OGR would answer from memory what others have changed since."""
    total = 0
    backend.require(table, Right.READ)
    for part in split_long_lists(where):
        chosen = attribute_filter(table, part, backend.xy)
        words = ["SELECT count(*)", "FROM", quote_name(table.name), *(["WHERE", chosen] if chosen else [])]
        total += int(backend.execute(" ".join(words))[0][0])
    return total


def counts(backend: Backend, table: Table, name: str, where: Optional[Where]) -> dict[Any, int]:
    """See Store.counts."""
    told = quote_name(column(table, name).name)
    found: dict[Any, int] = {}
    backend.require(table, Right.READ)
    for part in split_long_lists(where):
        chosen = attribute_filter(table, part, backend.xy)
        narrowed = ["WHERE", chosen] if chosen else []
        words = ["SELECT", told + ", count(*)", "FROM", quote_name(table.name), *narrowed, "GROUP BY", told]
        for value, times in backend.execute(" ".join(words)):
            found[value] = found.get(value, 0) + int(times)
    return found


def state(backend: Backend, table: Table, where: Optional[Where]) -> tuple[int, Optional[dt.datetime]]:
    """See Store.state. Asks the database, as `count`."""
    backend.require(table, Right.READ)
    chosen = attribute_filter(table, where, backend.xy)
    words = ["SELECT count(*), max(changed)", "FROM", quote_name(table.name), *(["WHERE", chosen] if chosen else [])]
    total, newest = backend.execute(" ".join(words))[0]
    return int(total), _instant(newest) if newest is not None else None


@dataclass(frozen=True)
class TableState:
    """What a database counts of a table, whatever any computer's clock says: rows, the sum of their versions, the last key.

    `newest` is the last stamp, for a row that was written without a version.
    """

    count: int = 0
    versions: int = 0
    last: int = 0
    newest: str = ""


def states(backend: Backend, tables: Sequence[Table]) -> dict[str, TableState]:
    """See Store.states."""
    for table in tables:
        backend.require(table, Right.READ)
    asked = (
        sql(
            "SELECT",
            quote_text(table.name),
            "AS name, count(*) AS rows, coalesce(sum(row_version), 0) AS versions,",
            f"coalesce(max({FID}), 0) AS last, CAST(max(changed) AS varchar(40)) AS newest FROM",
            quote_name(table.name),
        )
        for table in tables
    )
    found = backend.execute(" UNION ALL ".join(asked)) if tables else []
    return {
        name: TableState(int(rows), int(total), int(last), str(newest)) for name, rows, total, last, newest in found
    }


def _instant(told: str) -> dt.datetime:
    """Return the moment that a GeoPackage writes 2026-11-30T06:55:35.684Z and OGR tells of PostgreSQL's 2026/11/30 06:55:35.684+00."""
    return dt.datetime.fromisoformat(told.replace("/", "-")).astimezone(dt.timezone.utc)


def arrays(
    backend: Backend, table: Table, columns: Sequence[str], where: Optional[Where], bbox: Optional[Box]
) -> dict[str, NDArray[Any]]:
    """See Store.arrays."""
    named = [column(table, name) for name in columns if name not in ("x", "y") or table.column(name)]
    position = [name for name in columns if name in ("x", "y") and not table.column(name)]
    pieces = [_columns(backend, table, named, bool(position), part, bbox) for part in split_long_lists(where)]
    if len(pieces) == 1:
        return {name: pieces[0][name] for name in columns}
    return {name: _joined([piece[name] for piece in pieces]) for name in columns}


def _joined(pieces: Sequence[NDArray[Any]]) -> NDArray[Any]:
    import numpy as np

    return np.concatenate(pieces)


def _columns(
    backend: Backend, table: Table, named: Sequence[Column], position: bool, where: Optional[Where], bbox: Optional[Box]
) -> dict[str, NDArray[Any]]:
    """Return the columns, and x and y if asked for, of the rows selected: whole columns where the backend can."""
    layer = backend.layer(table).GetLayerDefn()
    if all(layer.GetFieldIndex(col.name) >= 0 for col in named):
        chosen = attribute_filter(table, where, backend.xy)
        fast = backend.fast_columns(table, named, position or bbox is not None, chosen, bbox)
        if fast is not None:
            lists, found = fast
            every = {**found, **{col.name: as_array(col, lists[col.name]) for col in named if col.name in lists}}
            return every if bbox is None else _within(every, bbox)
    import numpy as np

    values: dict[str, list[Any]] = {col.name: [] for col in named}
    xs: list[float] = []
    ys: list[float] = []
    with _selection(backend, table, where, bbox, [c.name for c in named], position or bbox is not None) as selected:
        _collect(selected, named, values, xs if position else None, ys)
    result = {col.name: as_array(col, values[col.name]) for col in named}
    if position:
        result.update(x=np.asarray(xs, dtype=np.float64), y=np.asarray(ys, dtype=np.float64))
    return result


def _within(columns: dict[str, NDArray[Any]], bbox: Box) -> dict[str, NDArray[Any]]:
    """Return the rows that lie in a box: an index keeps coordinates rounded outwards."""
    x, y = columns["x"], columns["y"]
    inside = (x >= bbox[0]) & (x <= bbox[2]) & (y >= bbox[1]) & (y <= bbox[3])
    return {name: values[inside] for name, values in columns.items()}


def _collect(
    layer: Any, named: Sequence[Column], values: dict[str, list[Any]], xs: Optional[list[float]], ys: list[float]
) -> None:
    definition = layer.GetLayerDefn()
    fields = [(definition.GetFieldIndex(c.name), getter(_raw_type(c.type)), values[c.name].append) for c in named]
    nan = float("nan")
    for feature in layer:
        for index, get, append in fields:
            append(get(feature, index) if index >= 0 and feature.IsFieldSetAndNotNull(index) else None)
        if xs is not None:
            shape = feature.GetGeometryRef()
            if shape is None or shape.IsEmpty():
                xs.append(nan)
                ys.append(nan)
            else:
                xs.append(shape.GetX(0))
                ys.append(shape.GetY(0))


def _raw_type(type_: Type) -> Type:
    return Type.TEXT if type_ is Type.JSON else type_


def as_array(col: Column, values: list[Any]) -> NDArray[Any]:
    """Return the values of one column as an array; see Store.arrays for the types."""
    import numpy as np

    if col.type is Type.REAL:
        return np.array([np.nan if v is None else v for v in values], dtype=np.float64)
    if col.type in (Type.INTEGER, Type.BOOLEAN):
        if any(v is None for v in values):
            return np.array([np.nan if v is None else v for v in values], dtype=np.float64)
        return np.array(values, dtype=np.int64 if col.type is Type.INTEGER else np.bool_)
    if col.type is Type.DATETIME:
        stamps = [np.datetime64("NaT", "s") if v is None else np.datetime64(int(v.timestamp()), "s") for v in values]
        return np.array(stamps, dtype="datetime64[s]")
    result = np.empty(len(values), dtype=object)
    result[:] = [v.isoformat() if isinstance(v, dt.date) else v for v in values] if col.type is Type.DATE else values
    return result


def lines(
    backend: Backend, table: Table, columns: Sequence[str], where: Optional[Where], bbox: Optional[Box]
) -> tuple[list[NDArray[np.float64]], dict[str, NDArray[Any]]]:
    """See Store.lines."""
    named = [column(table, name) for name in columns]
    found = [_lines(backend, table, named, part, bbox) for part in split_long_lists(where)]
    if len(found) == 1:
        return found[0]
    told = {col.name: _joined([values[col.name] for _, values in found]) for col in named}
    return [line for shapes, _ in found for line in shapes], told


def _lines(
    backend: Backend, table: Table, named: Sequence[Column], where: Optional[Where], bbox: Optional[Box]
) -> tuple[list[NDArray[np.float64]], dict[str, NDArray[Any]]]:
    """Return the lines of the rows selected, and their columns: whole columns where the backend can."""
    layer = backend.layer(table).GetLayerDefn()
    if table.geometry is not Geometry.NONE and all(layer.GetFieldIndex(col.name) >= 0 for col in named):
        fast = backend.fast_lines(table, named, attribute_filter(table, where, backend.xy), bbox)
        told = parts_of(fast[0].get(GEOMETRY, []), bbox) if fast is not None else None
        if fast is not None and told is not None:
            lists, found = fast
            every = {**found, **{col.name: as_array(col, lists[col.name]) for col in named if col.name in lists}}
            return told.lines, {name: values[told.row] for name, values in every.items()}
    return _lines_one_by_one(backend, table, named, where, bbox)


def _lines_one_by_one(
    backend: Backend, table: Table, named: Sequence[Column], where: Optional[Where], bbox: Optional[Box]
) -> tuple[list[NDArray[np.float64]], dict[str, NDArray[Any]]]:
    values: dict[str, list[Any]] = {col.name: [] for col in named}
    shapes: list[NDArray[np.float64]] = []
    with _selection(backend, table, where, bbox, [c.name for c in named], True) as layer:
        definition = layer.GetLayerDefn()
        fields = [(definition.GetFieldIndex(c.name), getter(_raw_type(c.type)), values[c.name]) for c in named]
        for feature in layer:
            shape = feature.GetGeometryRef()
            parts = wkb_lines(bytes(shape.ExportToIsoWkb(ogr.wkbNDR))) if shape is not None else []
            shapes.extend(parts)
            for index, get, target in fields if parts else ():
                value = get(feature, index) if index >= 0 and feature.IsFieldSetAndNotNull(index) else None
                target.extend([value] * len(parts))
    return shapes, {col.name: as_array(col, values[col.name]) for col in named}


def shapes(
    backend: Backend, table: Table, columns: Sequence[str], where: Optional[Where], bbox: Optional[Box]
) -> list[tuple[bytes, list[Any]]]:
    """See Store.shapes."""
    named = [column(table, name) for name in columns]
    found: list[tuple[bytes, list[Any]]] = []
    for part in split_long_lists(where):
        with _selection(backend, table, part, bbox, [c.name for c in named], True) as layer:
            definition = layer.GetLayerDefn()
            fields = [(definition.GetFieldIndex(c.name), getter(_raw_type(c.type))) for c in named]
            for feature in layer:
                shape = feature.GetGeometryRef()
                if shape is None:
                    continue
                values = [
                    get(feature, index) if index >= 0 and feature.IsFieldSetAndNotNull(index) else None
                    for index, get in fields
                ]
                found.append((bytes(shape.ExportToIsoWkb(ogr.wkbNDR)), values))
    return found

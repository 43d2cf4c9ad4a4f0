"""Python values to OGR fields and back, by column type; geometry to and from shapely."""

from __future__ import annotations

import datetime as dt
import json
import math
import re
import struct
from typing import TYPE_CHECKING, Any, Callable, Optional, Sequence

from ..i18n import tr
from ..model.errors import StoreError
from .schema import Column, Geometry, Table, Type

if TYPE_CHECKING:
    from osgeo import ogr

UTC = dt.timezone.utc
_TZ_UTC = 100  # OGR's time zone flag for UTC; each quarter of an hour is one


def clean_text(text: str) -> str:
    """Return `text` as OGR can keep it: no NUL, which ends a C string, and no lone surrogate."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text


def iso_instant(value: dt.datetime) -> str:
    """Return an aware datetime the way GeoPackage keeps it: UTC with milliseconds and Z."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"


def now() -> dt.datetime:
    """Return the present instant, in whole milliseconds."""
    value = dt.datetime.now(UTC)
    return value.replace(microsecond=value.microsecond // 1000 * 1000)


def _wrong(table: Table, col: Column, value: Any) -> StoreError:
    return StoreError(
        tr("“{value}” cannot be stored in {table}.{column}, which holds {type}.").format(
            value=str(value)[:80], table=table.name, column=col.name, type=col.type.value
        )
    )


def to_instant(value: Any) -> dt.datetime:
    """Return an aware UTC datetime from an aware datetime or ISO text with offset. Raises ValueError."""
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value.replace("Z", "+00:00"))
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        raise ValueError("not an aware datetime")
    return value.astimezone(UTC)


def to_date(value: Any) -> dt.date:
    """Return a date from a date or ISO text. Raises ValueError."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value)
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise ValueError("not a date")
    return value


def plain_value(table: Table, col: Column, value: Any) -> Any:
    """Return `value` checked and in the Python type of the column; None, and NaN for numbers, are NULL.

    TEXT str, INTEGER int, REAL float, BOOLEAN bool, DATE date, DATETIME aware UTC datetime, JSON its text, BLOB bytes.
    Raises StoreError naming the column.
    """
    if value is None:
        return None
    try:
        return _PLAIN[col.type](value)
    except (TypeError, ValueError, OverflowError) as error:
        raise _wrong(table, col, value) from error


def _plain_text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return clean_text(str(getattr(value, "value", value)))


def _plain_integer(value: Any) -> Optional[int]:
    if isinstance(value, float) and math.isnan(value):
        return None
    number = int(value)
    if isinstance(value, str) or number != value or not -(2**63) <= number < 2**63:
        raise ValueError
    return number


def _plain_real(value: Any) -> Optional[float]:
    if isinstance(value, str):
        raise TypeError
    number = float(value)
    return None if math.isnan(number) else number


def _plain_boolean(value: Any) -> bool:
    if value not in (0, 1):
        raise ValueError
    return bool(value)


def _plain_json(value: Any) -> str:
    return clean_text(json.dumps(value, ensure_ascii=False, allow_nan=False, default=_json_default))


def _json_default(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return iso_instant(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(type(value).__name__)


def _plain_blob(value: Any) -> bytes:
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError
    return bytes(value)


_PLAIN: dict[Type, Callable[[Any], Any]] = {
    Type.TEXT: _plain_text,
    Type.INTEGER: _plain_integer,
    Type.REAL: _plain_real,
    Type.BOOLEAN: _plain_boolean,
    Type.DATE: to_date,
    Type.DATETIME: to_instant,
    Type.JSON: _plain_json,
    Type.BLOB: _plain_blob,
}


def set_field(feature: ogr.Feature, index: int, table: Table, col: Column, value: Any) -> None:
    """Set one field of an OGR feature; OGR binds it when the feature is written. Raises StoreError."""
    plain = plain_value(table, col, value)
    if plain is None:
        feature.SetFieldNull(index)
    elif col.type in (Type.TEXT, Type.JSON):
        feature.SetFieldString(index, plain)
    elif col.type in (Type.INTEGER, Type.BOOLEAN):
        feature.SetFieldInteger64(index, int(plain))
    elif col.type is Type.REAL:
        feature.SetField(index, plain)
    elif col.type is Type.DATE:
        feature.SetField(index, plain.year, plain.month, plain.day, 0, 0, 0.0, 0)
    elif col.type is Type.DATETIME:
        seconds = plain.second + (plain.microsecond // 1000) / 1000.0
        feature.SetField(index, plain.year, plain.month, plain.day, plain.hour, plain.minute, seconds, _TZ_UTC)
    else:
        feature.SetFieldBinaryFromHexString(index, plain.hex())


def getter(type_: Type) -> Callable[[ogr.Feature, int], Any]:
    """Return what reads a field of a column type that is not NULL: found once for all rows that are read."""
    return _GETTERS[type_]


def _get_date(feature: ogr.Feature, index: int) -> dt.date:
    year, month, day = feature.GetFieldAsDateTime(index)[:3]
    return dt.date(year, month, day)


def _get_instant(feature: ogr.Feature, index: int) -> dt.datetime:
    year, month, day, hour, minute, second, flag = feature.GetFieldAsDateTime(index)
    whole = int(second)
    value = dt.datetime(year, month, day, hour, minute, whole, round((second - whole) * 1000) % 1000 * 1000, UTC)
    if flag > 1 and flag != _TZ_UTC:
        value -= dt.timedelta(minutes=15 * (flag - _TZ_UTC))
    return value


def _get_json(feature: ogr.Feature, index: int) -> Any:
    return json_or_text(feature.GetFieldAsString(index))


def json_or_text(text: str) -> Any:
    """Return what a JSON column holds, or its text where another program wrote something else into it."""
    try:
        return json.loads(text)
    except ValueError:
        return text


_GETTERS: dict[Type, Callable[[Any, int], Any]] = {
    Type.TEXT: lambda feature, index: feature.GetFieldAsString(index),
    Type.INTEGER: lambda feature, index: feature.GetFieldAsInteger64(index),
    Type.REAL: lambda feature, index: feature.GetFieldAsDouble(index),
    Type.BOOLEAN: lambda feature, index: bool(feature.GetFieldAsInteger(index)),
    Type.DATE: _get_date,
    Type.DATETIME: _get_instant,
    Type.JSON: _get_json,
    Type.BLOB: lambda feature, index: bytes(feature.GetFieldAsBinary(index)),
}


def to_wkb(table: Table, value: Any) -> Optional[bytes]:
    """Return 2D little-endian WKB from a shapely geometry, (x, y), WKB bytes or None; NaN and empty are None.

    A single part is promoted where the table holds multi geometries. Raises StoreError for another geometry type.
    """
    if value is None:
        return None
    if isinstance(value, (tuple, list)) and len(value) == 2:
        x, y = float(value[0]), float(value[1])
        if not (math.isfinite(x) and math.isfinite(y)):
            return None
        if table.geometry is Geometry.POINT:
            return struct.pack("<BIdd", 1, 1, x, y)
        raise _wrong_geometry(table, "Point")
    if table.geometry is Geometry.POINT and isinstance(value, bytes) and len(value) == 21 and value[0] == 1:
        return value
    if table.geometry is Geometry.LINESTRING and isinstance(value, bytes) and _is_plain_line(value):
        return value
    return _wkb_of_shape(table, value)


def _is_plain_line(wkb: bytes) -> bool:
    """Return whether WKB is little-endian and of a line of two points or more, without Z."""
    points = int.from_bytes(wkb[5:9], "little")
    return wkb[:5] == b"\x01\x02\x00\x00\x00" and points >= 2 and len(wkb) == 9 + 16 * points


def _wrong_geometry(table: Table, kind: str) -> StoreError:
    return StoreError(
        tr("A {kind} cannot be stored in “{table}”, which holds {geometry}.").format(
            kind=kind, table=table.name, geometry=table.geometry.value
        )
    )


def _wkb_of_shape(table: Table, value: Any) -> Optional[bytes]:
    import shapely.wkb
    from shapely.geometry import MultiLineString, MultiPolygon
    from shapely.geometry.base import BaseGeometry
    from shapely.ops import transform

    shape = shapely.wkb.loads(bytes(value)) if isinstance(value, (bytes, bytearray, memoryview)) else value
    if not isinstance(shape, BaseGeometry):
        raise _wrong_geometry(table, type(value).__name__)
    if shape.is_empty:
        return None
    if shape.has_z:
        shape = transform(lambda x, y, z=None: (x, y), shape)
    wanted, kind = table.geometry, shape.geom_type
    if wanted is Geometry.MULTIPOLYGON and kind == "Polygon":
        shape = MultiPolygon([shape])
    elif wanted is Geometry.MULTILINESTRING and kind == "LineString":
        shape = MultiLineString([shape])
    elif wanted.value != kind:
        raise _wrong_geometry(table, kind)
    return bytes(shapely.wkb.dumps(shape, hex=False, output_dimension=2, big_endian=False))


_LITTLE_POINT, _WKB_POINT = b"\x01\x01\x00\x00\x00", 21


def from_wkb(wkb: Optional[bytes]) -> Any:
    """Return the shapely geometry, or None."""
    if not wkb:
        return None
    if len(wkb) == _WKB_POINT and wkb[:5] == _LITTLE_POINT:
        x, y = struct.unpack_from("<dd", wkb, 5)
        if x == x and y == y:  # else it is empty
            from shapely.geometry import Point

            return Point(x, y)
    import shapely.wkb

    return shapely.wkb.loads(bytes(wkb))


def encode_column(table: Table, col: Column, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of one column as SQLite keeps them in a GeoPackage. Raises StoreError naming the column."""
    kinds = set(map(type, values))
    kinds.discard(type(None))
    if not kinds:
        return values
    if kinds == {str} and col.type is Type.TEXT:
        return values if _is_clean(values) else [None if v is None else clean_text(v) for v in values]
    if kinds == {bool} and col.type is Type.BOOLEAN:
        return values
    if kinds == {int} and col.type is Type.INTEGER and _fits(values):
        return values
    if kinds == {int} and col.type is Type.REAL:
        return [None if v is None else float(v) for v in values]
    if kinds == {float} and col.type is Type.REAL:
        return values  # SQLite keeps NaN as NULL
    if kinds == {dt.datetime} and col.type is Type.DATETIME and all(v is None or v.tzinfo is UTC for v in values):
        return _instants(values)
    if kinds == {str} and col.type is Type.DATETIME and _INSTANTS.fullmatch("\n".join([v for v in values if v])):
        return values
    plain = [plain_value(table, col, value) for value in values]
    if col.type is Type.DATETIME:
        return [None if v is None else iso_instant(v) for v in plain]
    if col.type is Type.DATE:
        return [None if v is None else v.isoformat() for v in plain]
    return plain


_INSTANTS = re.compile(
    r"(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z(?:\n(?=\d)|$))+"
)


def _fits(values: Sequence[Optional[int]]) -> bool:
    known = [v for v in values if v is not None]
    return min(known) >= -(2**63) and max(known) < 2**63


def _is_clean(values: Sequence[Optional[str]]) -> bool:
    joined = "".join([v for v in values if v])
    if "\x00" in joined:
        return False
    if joined.isascii():
        return True
    try:
        joined.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _instants(values: Sequence[Optional[dt.datetime]]) -> list[Optional[str]]:
    """Return UTC datetimes as text, as `iso_instant` does."""
    return [None if v is None else v.isoformat(timespec="milliseconds")[:23] + "Z" for v in values]

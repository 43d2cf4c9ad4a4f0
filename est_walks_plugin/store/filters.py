"""Filters on rows, and the one place where a value becomes part of an attribute filter.

OGR binds the values of features but has no binding in attribute filters. So a filter is made here only: identifiers
come from the schema, values are checked against the column's type and written as literals of that type.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from statistics import median_low
from typing import Any, Collection, Iterator, Mapping, Optional, Sequence

from ..i18n import tr
from ..model.errors import StoreError
from .schema import GEOMETRY, Column, Geometry, Table, Type
from .values import clean_text, iso_instant

Where = Mapping[str, Any]

IN_LIST_LIMIT = 2000


@dataclass(frozen=True)
class Between:
    """`low <= value <= high`."""

    low: Any
    high: Any


@dataclass(frozen=True)
class AtLeast:
    """`value >= low`."""

    low: Any


@dataclass(frozen=True)
class AtMost:
    """`value <= high`."""

    high: Any


@dataclass(frozen=True)
class Within:
    """`low <= value < high`; None is no bound."""

    low: Any
    high: Any


@dataclass(frozen=True)
class NoneOf:
    """`value` is there and is none of `values`."""

    values: Collection[Any]


@dataclass(frozen=True)
class Letters:
    """The letters of a text from the `start`-th on are one of these, all of the same length: thousands of keys in a short filter."""

    start: int
    texts: Collection[str]


@dataclass(frozen=True)
class AllOf:
    """The value meets each of these."""

    conditions: tuple[Any, ...]


@dataclass(frozen=True)
class AnyOf:
    """The value meets at least one of these; none is met by nothing."""

    conditions: tuple[Any, ...]


@dataclass(frozen=True)
class AtClock:
    """A moment at one of these `hours` (weekday 0 = Monday, hour) by wall clocks; midnight sharp is no clock at all.

    `shifts` are how many seconds the clocks are before UTC, the first from the beginning, each later one from a moment on.
    `filled_in` are clocks ("12:00:00") of sources (keys in column "source") that nobody told: they are none either.
    """

    hours: frozenset[tuple[int, int]]
    shifts: tuple[tuple[dt.datetime, int], ...]
    filled_in: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Inside:
    """The point in column "geometry" lies in `polygon`, a shapely one in the store's CRS; in none when it is empty.

    A point on the very border may fall to either side.
    """

    polygon: Any


#: The functions that tell x and y of a point: of OGR's GeoPackages, and of PostGIS.
GEOPACKAGE_XY = ("ST_MinX", "ST_MinY")
POSTGIS_XY = ("ST_XMin", "ST_YMin")


def sql(*words: str) -> str:
    """Return a statement put together of constants, quoted names and literals."""
    return " ".join(words)


def quote_name(name: str) -> str:
    """Return an SQL identifier; both SQLite and PostgreSQL take double quotes."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: str) -> str:
    """Return an SQL text literal: quotes doubled, no NUL; both dialects read backslashes as they are."""
    return "'" + clean_text(text).replace("'", "''") + "'"


def column(table: Table, name: str) -> Column:
    """Return a column of `table` by name. Raises StoreError."""
    found = table.column(name)
    if found is None:
        raise no_such_column(table, name)
    return found


def no_such_column(table: Table, name: str) -> StoreError:
    """Return the error about a column that is not there."""
    return StoreError(tr("The table “{table}” has no column “{column}”.").format(table=table.name, column=name))


def literal(table: Table, col: Column, value: Any) -> str:
    """Return `value` as an SQL literal of the column's type. Raises StoreError for a value of another type."""
    plain = getattr(value, "value", value) if isinstance(value, (str, int)) else value
    if col.type is Type.BOOLEAN and plain in (0, 1):
        return "TRUE" if plain else "FALSE"
    if col.type is Type.INTEGER and isinstance(plain, int):
        return str(int(plain))
    if col.type is Type.REAL and isinstance(plain, (int, float)):
        return repr(float(plain))
    if col.type is Type.DATETIME and isinstance(plain, dt.datetime) and plain.tzinfo is not None:
        return quote_text(iso_instant(plain))
    if col.type is Type.DATE and isinstance(plain, dt.date) and not isinstance(plain, dt.datetime):
        return quote_text(plain.isoformat())
    if col.type is Type.TEXT and isinstance(plain, str):
        return quote_text(plain)
    raise StoreError(
        tr("“{value}” cannot be compared with {table}.{column}, which holds {type}.").format(
            value=value, table=table.name, column=col.name, type=col.type.value
        )
    )


def _condition(table: Table, name: str, value: Any, xy: tuple[str, str]) -> str:
    col = column(table, name)
    quoted = quote_name(name)
    if isinstance(value, (AllOf, AnyOf)):
        return _joined(table, name, value, xy)
    if isinstance(value, AtClock):
        return _at_clock(table, col, value, xy)
    if value is None:
        return quoted + " IS NULL"
    if isinstance(value, Between):
        return f"({quoted} >= {literal(table, col, value.low)} AND {_at_most(table, col, value.high)})"
    if isinstance(value, AtLeast):
        return f"{quoted} >= {literal(table, col, value.low)}"
    if isinstance(value, AtMost):
        return _at_most(table, col, value.high)
    if isinstance(value, Within):
        bounds = ((" >= ", value.low), (" < ", value.high))
        parts = [quoted + sign + literal(table, col, bound) for sign, bound in bounds if bound is not None]
        return "(" + " AND ".join(parts) + ")" if parts else quoted + " IS NOT NULL"
    if isinstance(value, NoneOf):
        listed = ", ".join(literal(table, col, item) for item in value.values)
        return f"{quoted} NOT IN ({listed})" if listed else quoted + " IS NOT NULL"
    if isinstance(value, Letters):
        return _letters(table, col, value)
    if isinstance(value, (list, tuple, set, frozenset)):
        listed = ", ".join(literal(table, col, item) for item in value if item is not None)
        parts = [f"{quoted} IN ({listed})"] if listed else []
        if any(item is None for item in value):
            parts.append(quoted + " IS NULL")
        return "(" + " OR ".join(parts) + ")" if parts else "1 = 0"
    return _equal(table, col, value)


def _joined(table: Table, name: str, value: AllOf | AnyOf, xy: tuple[str, str]) -> str:
    word, nothing = (" AND ", "1 = 1") if isinstance(value, AllOf) else (" OR ", "1 = 0")
    return "(" + (word.join(_condition(table, name, one, xy) for one in value.conditions) or nothing) + ")"


def _at_clock(table: Table, col: Column, value: AtClock, xy: tuple[str, str]) -> str:
    """Return the condition in SQLite's or PostgreSQL's functions of time: as "5 22:15:00", a weekday and the clock.

    What begins a format in SQLite is written by its number, as it means something in the source of a layer.
    """
    quoted = quote_name(col.name)
    (_, shift), *turns = value.shifts
    words = "CASE {turns} ELSE {first} END" if turns else "{first}"
    later = " ".join(
        f"WHEN {quoted} >= {literal(table, col, moment)} THEN '{seconds:+d} seconds'" for moment, seconds in turns[::-1]
    )
    moved = words.format(turns=later, first=f"'{shift:+d} seconds'")
    if xy == GEOPACKAGE_XY:
        signs = "char(37) || 'w ' || char(37) || 'H:' || char(37) || 'M:' || char(37) || 'S'"
        wall = f"strftime({signs}, {quoted}, {moved})"
    else:
        wall = f"to_char(({quoted} AT TIME ZONE 'UTC') + CAST({moved} AS interval), 'D HH24:MI:SS')"
    hours = ", ".join(f"'{_weekday(day, xy)} {hour:02d}'" for day, hour in sorted(value.hours))
    if not hours:
        return "1 = 0"
    parts = [f"substr({wall}, 1, 4) IN ({hours})", f"substr({wall}, 3, 8) <> '00:00:00'"]
    of = column(table, "source") if value.filled_in else None
    if of is not None:
        told = (
            f"({quote_name(of.name)} = {literal(table, of, source)} AND substr({wall}, 3, 8) = {quote_text(clock)})"
            for source, clock in value.filled_in
        )
        parts.append(f"coalesce(NOT ({' OR '.join(told)}), TRUE)")
    return "(" + " AND ".join(parts) + ")"


def _letters(table: Table, col: Column, value: Letters) -> str:
    if not value.texts:
        return "1 = 0"
    listed = ", ".join(literal(table, col, text) for text in sorted(value.texts))
    return f"substr({quote_name(col.name)}, {value.start}, {len(next(iter(value.texts)))}) IN ({listed})"


def _weekday(day: int, xy: tuple[str, str]) -> int:
    """Return a weekday (Monday 0) as the dialect counts it: from Sunday, which is 0, or 1."""
    return (day + 1) % 7 + (0 if xy == GEOPACKAGE_XY else 1)


def _equal(table: Table, col: Column, value: Any) -> str:
    """Return `column = value`; an instant at a whole second is found in either form: newer GDALs write no ".000"."""
    quoted, plain = quote_name(col.name), literal(table, col, value)
    if col.type is Type.DATETIME and plain.endswith(".000Z'"):
        return f"{quoted} IN ({plain}, {plain.replace('.000Z', 'Z')})"
    return f"{quoted} = {plain}"


def _at_most(table: Table, col: Column, high: Any) -> str:
    """Return `column <= high`; as text, the form without milliseconds sorts behind all of its second."""
    condition = f"{quote_name(col.name)} <= {literal(table, col, high)}"
    if col.type is Type.DATETIME:
        return f"({condition} OR {_equal(table, col, high)})"
    return condition


def _inside(table: Table, polygon: Any, xy: tuple[str, str]) -> str:
    if table.geometry is not Geometry.POINT:
        raise StoreError(tr("The table “{table}” has no points.").format(table=table.name))
    x, y = (f"{name}({quote_name(GEOMETRY)})" for name in xy)
    return inside_sql(polygon, x, y)


def attribute_filter(table: Table, where: Optional[Where], xy: tuple[str, str] = GEOPACKAGE_XY) -> Optional[str]:
    """Return the OGR attribute filter for `where`, or None for all rows; `xy` are the functions for `Inside`.

    Raises StoreError.
    """
    if not where:
        return None
    return " AND ".join(
        _inside(table, value.polygon, xy) if isinstance(value, Inside) else _condition(table, name, value, xy)
        for name, value in where.items()
    )


def split_long_lists(where: Optional[Where]) -> Iterator[Optional[Where]]:
    """Yield `where` with its longest IN list cut into pieces that keep the filter short.

    The pieces select disjoint rows, so their results can be put one after the other.
    """
    lists = {k: v for k, v in (where or {}).items() if isinstance(v, (list, tuple, set, frozenset))}
    longest = max(lists, key=lambda name: len(lists[name]), default=None)
    if where is None or longest is None or len(lists[longest]) <= IN_LIST_LIMIT:
        yield where
        return
    values = list(dict.fromkeys(lists[longest]))
    for start in range(0, len(values), IN_LIST_LIMIT):
        yield {**where, longest: values[start : start + IN_LIST_LIMIT]}


# Whether a point lies inside a polygon, as one expression that SQLite and PostgreSQL reckon alike: a ray from it to the east
# crosses the border an odd number of times. The border's edges are parted by their y, so that a point is held against the
# few beside it: layers of a hundred thousand points follow an area at once. The expression is kept short, in centimetres
# from the border's corner: QGIS reads filters in a time that grows with the square of their length.

_FEW, _DEEP, _DOUBLED = 4, 8, 1.6
"""So many edges are tried one after the other; more are parted, so often (SQLite's parser takes no deeper sentence), where
few lie on both sides.
"""
_MANY, _SLACK_M = 250, 1.0
"""A border of more corners is simplified, by so many metres at most."""


@dataclass(frozen=True)
class _Edge:
    """A piece of a border, from its lower end (x, y) to the height `top`, and its step to the east for one north."""

    x: float
    y: float
    top: float
    slope: float

    @property
    def crossed(self) -> str:
        """1 where the ray from (x, y) crosses it, else 0."""
        east = f"{self.x:.9g}{self.slope:+.7g}*(y-{self.y:.9g})" if self.slope else f"{self.x:.9g}"
        return f"CASE WHEN y>={self.y:.9g} AND y<{self.top:.9g} AND x<{east} THEN 1 ELSE 0 END"


def inside_sql(polygon: Any, x: str, y: str) -> str:
    """Return the condition that the point with the coordinates `x` and `y` (SQL, metres) is inside a shapely polygon.

    A point on the very border, or within a metre of a border of very many corners, may fall to either side.
    """
    if polygon is None or polygon.is_empty:
        return "1 = 0"
    xmin, ymin, xmax, ymax = (float(bound) for bound in polygon.bounds)
    box = f"{x} BETWEEN {xmin!r} AND {xmax!r} AND {y} BETWEEN {ymin!r} AND {ymax!r}"
    if sum(len(ring.coords) for ring in _rings(polygon)) > _MANY:
        polygon = polygon.simplify(_SLACK_M)
    count = _count(list(_edges(polygon, xmin, ymin)))
    point = sql("SELECT", f"{x} - {xmin!r} AS x, {y} - {ymin!r} AS y", "LIMIT 1")  # so it is reckoned once a row
    is_odd = sql("SELECT", f"({count}) & 1", "FROM", f"({point}) AS point")
    return f"({box} AND ({is_odd}) = 1)"


def _rings(polygon: Any) -> Iterator[Any]:
    for part in getattr(polygon, "geoms", (polygon,)):
        yield from (part.exterior, *part.interiors)


def _edges(polygon: Any, xmin: float, ymin: float) -> Iterator[_Edge]:
    for ring in _rings(polygon):
        points = [(round(point[0] - xmin, 2), round(point[1] - ymin, 2)) for point in ring.coords]
        for (x1, y1), (x2, y2) in zip(points, points[1:]):
            if y1 != y2:
                (low_x, low_y), top = ((x1, y1), y2) if y1 < y2 else ((x2, y2), y1)
                yield _Edge(low_x, low_y, top, (x2 - x1) / (y2 - y1))


def _count(edges: Sequence[_Edge], depth: int = 0) -> str:
    """Return how many edges are crossed, looked for above and below a height until few are left."""
    if len(edges) > _FEW and depth < _DEEP:
        middle = median_low([edge.top for edge in edges])
        below = [edge for edge in edges if edge.y < middle]
        above = [edge for edge in edges if edge.top > middle]
        if max(len(below), len(above)) < len(edges) and len(below) + len(above) <= _DOUBLED * len(edges):
            parts = _count(below, depth + 1), _count(above, depth + 1)
            return f"CASE WHEN y<{middle:.9g} THEN {parts[0]} ELSE {parts[1]} END"
    return _sum([edge.crossed for edge in edges])


def _sum(terms: Sequence[str]) -> str:
    """Return the sum of terms, however many: SQLite takes no sentence that is nested a thousand deep."""
    half = len(terms) // 2
    return f"({_sum(terms[:half])}) + ({_sum(terms[half:])})" if half > _FEW**3 else " + ".join(terms) or "0"

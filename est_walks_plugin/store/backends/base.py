"""What every backend does the same way through OGR; the dialects differ in the methods they override."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Callable, Iterable, Mapping, Optional, Sequence, Union

from osgeo import ogr, osr

from ...i18n import tr
from ...model.errors import StoreError
from ..access import check_last, checked, ogr_calls
from ..filters import GEOPACKAGE_XY, quote_name, sql
from ..keys import new_uuids
from ..roles.rights import Right
from ..schema import FID, GEOMETRY, Box, Column, Geometry, Table, Type
from ..values import set_field, to_wkb
from .columns import LINES_A_TEXT, ROWS_A_TEXT, Shape, Whole, parse, pieces, pieces_of
from .features import Changes, ToWrite, fill

_FIELD_TYPES: dict[Type, tuple[int, int]] = {
    Type.TEXT: (ogr.OFTString, ogr.OFSTNone),
    Type.JSON: (ogr.OFTString, ogr.OFSTNone),
    Type.INTEGER: (ogr.OFTInteger64, ogr.OFSTNone),
    Type.REAL: (ogr.OFTReal, ogr.OFSTNone),
    Type.BOOLEAN: (ogr.OFTInteger, ogr.OFSTBoolean),
    Type.DATE: (ogr.OFTDate, ogr.OFSTNone),
    Type.DATETIME: (ogr.OFTDateTime, ogr.OFSTNone),
    Type.BLOB: (ogr.OFTBinary, ogr.OFSTNone),
}

_GEOMETRY_TYPES: dict[Geometry, int] = {
    Geometry.NONE: ogr.wkbNone,
    Geometry.POINT: ogr.wkbPoint,
    Geometry.LINESTRING: ogr.wkbLineString,
    Geometry.MULTILINESTRING: ogr.wkbMultiLineString,
    Geometry.MULTIPOLYGON: ogr.wkbMultiPolygon,
}


class Backend(ABC):
    """One open connection to a store. Not thread-safe: one per thread."""

    xy: tuple[str, str] = GEOPACKAGE_XY
    """The functions that tell x and y of a point in an attribute filter."""
    is_server = False
    """Whether it is a database that others log in to, with roles and triggers (`store.roles`)."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.readonly = False
        self.touched: set[Table] = set()  # written in the running transaction
        self.long: set[str] = set()  # tables found to hold many rows (see `whole_rows`)
        self.check: Callable[[], None] = lambda: None  # called between the steps of long work; raises to stop it
        self._dataset: Any = None
        self._in_transaction = False

    @property
    @abstractmethod
    def label(self) -> str:
        """The store's name in messages: never a password."""

    @abstractmethod
    def connect(self, *, readonly: bool) -> None:
        """Open the connection. Raises StoreError with one sentence and the remedy."""

    @abstractmethod
    def close(self) -> None:
        """Close the connection and leave nothing of it behind."""

    @abstractmethod
    def lock(self, locks: Sequence[str]) -> None:
        """Take these locks (see `locks`) for the transaction that has just begun. Raises StoreBusyError."""

    def hold(self, locks: Sequence[str], *, shared: bool = False) -> None:  # noqa: B027 - a file has one writer
        """Take further locks in the running transaction, waiting a moment only. Raises StoreBusyError."""

    def hold_rows(self, table: Table, chosen: Optional[str]) -> None:  # noqa: B027 - a file has one writer
        """Keep the rows that `chosen` (a filter in SQL) selects as they are until the transaction ends."""

    @abstractmethod
    def layer_options(self, table: Table, language: str) -> list[str]:
        """Return the OGR layer creation options of `table`."""

    @abstractmethod
    def after_rollback(self) -> None:
        """Forget what the connection believed inside the transaction that was rolled back."""

    def catalog_and_schema(self) -> tuple[str, str]:
        """Return the database and schema that QGIS looks for in `layer_styles`; a file has neither."""
        return "", ""

    @abstractmethod
    def columns_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        """Return the SELECT that puts columns of the rows of one piece (a condition) into texts (see `columns`)."""

    @abstractmethod
    def rows_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        """Return the SELECT that `whole_rows` reads: like `columns_statement`, each value as exactly as OGR tells it."""

    @abstractmethod
    def near_statement(self, table: Table, bbox: Box) -> Optional[str]:
        """Return the SELECT of the fids, in one text, of rows whose box touches another; None where there is no index to ask."""

    @abstractmethod
    def wkb(self, told: bytes) -> bytes:
        """Return the WKB of a geometry as `columns_statement` tells it."""

    def fast_columns(
        self, table: Table, columns: Sequence[Column], position: bool, chosen: Optional[str], bbox: Optional[Box]
    ) -> Whole:
        """Return whole columns (see `columns.parse`) of the rows that `chosen` selects; None where there is no way.

        With `bbox` the rows near it, a hair outside too.
        """
        if position and table.geometry is not Geometry.POINT:
            return None
        return self._whole(table, columns, Shape.XY if position else Shape.NONE, ROWS_A_TEXT, chosen, bbox)

    def fast_lines(self, table: Table, columns: Sequence[Column], chosen: Optional[str], bbox: Optional[Box]) -> Whole:
        """Return columns as `fast_columns` does, the WKB of each row (b"" for none) as GEOMETRY among them."""
        found = self._whole(table, columns, Shape.WKB, LINES_A_TEXT, chosen, bbox)
        if found is not None and GEOMETRY in found[0]:
            found[0][GEOMETRY] = [self.wkb(told) if told else told for told in found[0][GEOMETRY]]
        return found

    def pieces_near(self, fids: Sequence[int], rows: int, bbox: Box) -> list[str]:
        """Return the condition of each piece of the rows that `near_statement` told of."""
        return pieces_of(fids, rows)

    def _whole(
        self, table: Table, names: Sequence[Column], shape: Shape, rows: int, chosen: Optional[str], box: Optional[Box]
    ) -> Whole:
        fid = quote_name(FID)
        if box is not None:
            if (near := self.near_statement(table, box)) is None:
                return None
            ((told,),) = self.execute(near)
            listed = self.pieces_near([int(one) for one in told.split(",")] if told else [], rows, box)
        else:
            ((low, high),) = self.execute(sql("SELECT", f"min({fid}), max({fid})", "FROM", quote_name(table.name)))
            listed = pieces(low, high, rows) if low is not None else []
        asked = (self.columns_statement(table, names, shape, chosen, piece) for piece in listed)
        return parse([self.execute(statement)[0] for statement in asked], names, shape)

    @property
    def keeps_catalogue(self) -> bool:
        """Whether who opens the store brings its catalogue and value maps up to date."""
        return not self.readonly

    def require(self, table: Table, right: Right) -> None:  # noqa: B027 - a file asks for no role
        """Raise RightsError where the login may not do this with a table."""

    def may(self, table: str, right: Right) -> bool:
        """Return whether the login may do this with a table; of a file everybody may."""
        return True

    @property
    def role(self) -> str:
        """The role of the login of a store on a server, as it is written: "planner", "partner:police"; "" for none."""
        return ""

    def readonly_error(self) -> StoreError:
        """Return the error for who writes what is open for reading only."""
        return StoreError(
            tr("“{store}” is open for reading only; open it for writing and try again.").format(store=self.label)
        )

    @property
    def dataset(self) -> Any:
        """The open OGR dataset."""
        if self._dataset is None:
            raise StoreError(tr("“{store}” is closed; open it again.").format(store=self.label))
        return self._dataset

    def layer(self, table: Table) -> Any:
        """Return the OGR layer of `table`. Raises StoreError."""
        self.require(table, Right.READ)
        with ogr_calls(self.label):
            layer = self.dataset.GetLayerByName(table.name)
        if layer is None:
            self.execute("SELECT 1")  # says so where the connection is lost
            text = tr("“{store}” lacks the table “{table}”; use a backup copy of it.")
            raise StoreError(text.format(store=self.label, table=table.name))
        return layer

    def has_layer(self, name: str) -> bool:
        """Return whether the store has a table or layer called `name`."""
        with ogr_calls(self.label):
            try:
                return self.dataset.GetLayerByName(name) is not None
            except RuntimeError:
                return False  # with OGR's exceptions on

    def execute(self, sql: str) -> list[list[Any]]:
        """Run one statement made of constants and quoted schema names; return the rows it gives."""
        with ogr_calls(self.label):
            result = self.dataset.ExecuteSQL(sql)
            if result is None:
                check_last(self.label)
                return []
            rows = [[feature.GetField(i) for i in range(feature.GetFieldCount())] for feature in result]
            self.dataset.ReleaseResultSet(result)
            check_last(self.label)  # a broken page ends the rows without a word
            return rows

    def check_whole(self) -> None:  # noqa: B027 - a database looks after itself
        """Raise StoreError when what holds the store is damaged."""

    def forget_deleted(self, tables: Sequence[str]) -> None:  # noqa: B027 - where nothing is left there is nothing to do
        """Take what was deleted from `tables` out of the bytes of the store too, as far as others let go of it."""

    def begin_plain(self) -> None:
        """Begin a transaction where nobody else can be: in a store that is being made."""
        with ogr_calls(self.label):
            checked(self.label, self.dataset.StartTransaction())
        self._in_transaction = True

    def begin(self, locks: Sequence[str]) -> None:
        """Begin a transaction that holds these locks from its start. Raises StoreBusyError."""
        self.begin_plain()
        try:
            self.lock(locks)
        except StoreError:
            self.rollback()
            raise

    def read_one_state(self) -> None:  # noqa: B027 - a file shows a transaction one state by itself
        """Let the transaction that has just begun read one state of the store, whatever others write."""

    def undo_open(self) -> None:
        """Undo the transaction if one is open: on closing OGR would make it last."""
        if self._in_transaction and self._dataset is not None:
            self._in_transaction = False
            with ogr_calls(self.label):
                self._dataset.RollbackTransaction()

    def step(self) -> None:  # noqa: B027 - a database builds a store in one transaction
        """Let go of what building a store gathers, between two tables of it."""

    def commit(self) -> None:
        """Make the transaction last."""
        with ogr_calls(self.label):
            checked(self.label, self.dataset.CommitTransaction())
        self._in_transaction = False
        self.touched.clear()

    def rollback(self) -> None:
        """Undo the transaction."""
        self.undo_open()
        self.touched.clear()
        self.after_rollback()

    def create_table(self, table: Table, columns: Sequence[Column], crs: str, language: str, domains: set[str]) -> None:
        """Create `table` with `columns`, its spatial index and its indices; `domains` are the value maps stored."""
        named = self.keeps_names()  # asked first: a question to the file makes OGR create the table without its columns
        with ogr_calls(self.label):
            srs = spatial_reference(crs) if table.geometry is not Geometry.NONE else None
            kind, options = _GEOMETRY_TYPES[table.geometry], self.layer_options(table, language)
            layer = checked(self.label, self.dataset.CreateLayer(table.name, srs, kind, options=options))
            for column in columns:
                checked(self.label, layer.CreateField(field_definition(column, language, domains, named=named)))
        for column in columns:
            self.create_index(table, column)

    def keeps_names(self) -> bool:
        """Whether OGR may keep a column's alias as its alternative name."""
        return True

    def add_column(self, table: Table, column: Column, language: str, domains: set[str]) -> None:
        """Add a column to an existing table."""
        layer = self.layer(table)
        with ogr_calls(self.label):
            made = field_definition(column, language, domains, named=self.keeps_names())
            checked(self.label, layer.CreateField(made))
        self.create_index(table, column)

    def describe(self, table: Table, columns: Sequence[Column], language: str) -> None:
        """Keep the aliases of columns where other programs look for them, if the format has such a place."""
        return None

    def create_index(self, table: Table, column: Column) -> None:
        """Create the index of a column that is looked up by; keys are unique."""
        if not (column.indexed or column.name == "uuid"):
            return
        kind = "CREATE UNIQUE INDEX" if column.name == "uuid" or column.unique_with else "CREATE INDEX"
        names = [name for name in (column.name, column.unique_with) if name]
        listed = "(" + ", ".join(map(quote_name, names)) + ")"
        self.execute(sql(kind, quote_name(index_name(table, column)), "ON", quote_name(table.name), listed))

    def drop_index(self, table: Table, column: Column) -> None:
        """Drop the index of a column, where there is one."""
        self.execute(sql("DROP INDEX IF EXISTS", quote_name(index_name(table, column))))

    def add_rows(self, table: Table, rows: Sequence[ToWrite]) -> None:
        """Write new rows, each with all that it needs, in the running transaction. Raises StoreError."""
        layer = self.layer(table)
        definition = layer.GetLayerDefn()
        with ogr_calls(self.label):
            for row in rows:
                feature = ogr.Feature(definition)
                fill(table, feature, row)
                checked(self.label, layer.CreateFeature(feature))

    def change_rows(self, table: Table, rows: Sequence[ToWrite]) -> None:
        """Write what is new in rows that are there, in the running transaction. Raises StoreError."""
        layer = self.layer(table)
        with ogr_calls(self.label):
            for row in rows:
                fill(table, row.there, row)
                checked(self.label, layer.SetFeature(row.there))

    def bulk_update(self, table: Table, parts: Iterable[Changes]) -> Union[int, str, None]:
        """Write what rows become and return how many, or the key of one that is missing; None where row by row is as fast."""
        return None

    def delete_rows(self, table: Table, fids: Sequence[int]) -> None:
        """Delete the rows with these numbers in the running transaction. Raises StoreError."""
        layer = self.layer(table)
        with ogr_calls(self.label):
            for fid in fids:
                checked(self.label, layer.DeleteFeature(fid))

    def bulk_insert(
        self,
        table: Table,
        columns: Sequence[Column],
        fixed: Mapping[str, Any],
        batches: Iterable[Sequence[tuple]],
        geometry: Optional[str],
    ) -> int:
        """Write batches of rows (see Store.bulk_insert); `fixed` holds what is the same in all; they get a key unless they have one."""
        layer = self.layer(table)
        definition = layer.GetLayerDefn()
        targets = [(definition.GetFieldIndex(column.name), column) for column in columns]
        same = [(definition.GetFieldIndex(c.name), c, fixed[c.name]) for c in table.all_columns if c.name in fixed]
        key = -1 if any(column.name == "uuid" for column in columns) else definition.GetFieldIndex("uuid")
        total = 0
        with ogr_calls(self.label):
            for batch in batches:
                for row, uuid in zip(batch, new_uuids(len(batch))):
                    feature = ogr.Feature(definition)
                    if key >= 0:
                        feature.SetFieldString(key, uuid)
                    for index, column, value in same:
                        set_field(feature, index, table, column, value)
                    for (index, column), value in zip(targets, row):
                        if value is not None:
                            set_field(feature, index, table, column, value)
                    tail = row[len(columns) :]
                    wkb = to_wkb(table, tail if geometry == "xy" else tail[0]) if geometry else None
                    if wkb is not None:
                        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
                    checked(self.label, layer.CreateFeature(feature))
                total += len(batch)
        return total


def index_name(table: Table, column: Column) -> str:
    """Return the name of the index on one column."""
    return f"est_{table.name}_{column.name}"


def rtree_name(table: Table) -> str:
    """Return the name of a GeoPackage table's spatial index."""
    return f"rtree_{table.name}_{GEOMETRY}"


def spatial_reference(crs: str) -> Any:
    """Return the OGR spatial reference of "EPSG:n", easting first."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def field_definition(column: Column, language: str, domains: set[str], *, named: bool = True) -> Any:
    """Return the OGR field of a column, with its alias where `named`, default and value map."""
    type_, subtype = _FIELD_TYPES[column.type]
    definition = ogr.FieldDefn(column.name, type_)
    definition.SetSubType(subtype)
    if named:
        definition.SetAlternativeName(column.alias_in(language))
    if column.name in ("created", "changed"):
        definition.SetDefault("CURRENT_TIMESTAMP")
    elif column.name == "row_version":
        definition.SetDefault("1")
    if domain_name(column) in domains:
        definition.SetDomainName(domain_name(column))
    return definition


def domain_name(column: Column) -> str:
    """Return the name of the stored value map of a column; empty when it has none."""
    return f"est_{column.values.lower()}" if column.values and column.type is Type.TEXT else ""

"""A store in a PostgreSQL database with PostGIS, by the same code through OGR's PostgreSQL driver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from osgeo import gdal

from ... import log
from ...i18n import tr
from ...model.errors import RightsError, StoreError, StoreLostError
from .. import address
from ..access import ServerName, Trouble, dropped, ogr_calls
from ..connecting import credentials
from ..filters import POSTGIS_XY, quote_name, quote_text, sql
from ..roles.login import Login
from ..roles.rights import Right
from ..schema import FID, GEOMETRY, Box, Column, Geometry, Table
from .base import Backend
from .columns import Shape, pieces_of
from .features import ToWrite, refuse_unknown
from .postgres import columns as column_reading
from .postgres import errors, extension
from .postgres import rows as written
from .postgres.refused import Refusal, why

LOCK_TIMEOUT_MS = 5000
SHORT_TIMEOUT_MS = 1000
"""How long a transaction that holds locks waits for one more: others wait for it meanwhile."""
_LOCK_NAME = (
    "'est_walks.' || coalesce((SELECT relnamespace::text FROM pg_class WHERE oid = to_regclass('meta')), "
    "current_schema()) || {lock}"
)
_STILL_KNOWN = (
    "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '\"{table}\"'::regclass "
    "AND attnum > 0 AND NOT attisdropped AND EXISTS (SELECT FROM pg_stats s WHERE s.schemaname = current_schema() "
    "AND s.tablename = '{table}' AND s.attname = pg_attribute.attname) AND NOT EXISTS (SELECT FROM \"{table}\")"
)


class PostgisBackend(Backend):
    """A store in one schema of a PostGIS database; give it with `active_schema=` in the connection string.

    Differs from a GeoPackage: rows are written by statements (`postgres.rows`), and code lists are in the QGIS styles only.
    """

    xy = POSTGIS_XY
    login: Login
    is_server = True

    def __init__(self, path: str, *, only_looks: bool = False) -> None:
        """`only_looks` lets it in where its schema is not there yet, or holds a store that is not for this login."""
        super().__init__(path)
        self._only_looks = only_looks
        self.made_schema = False
        self._pid = 0
        self._lost = False
        self._held: set[str] = set()
        self._shared: set[str] = set()
        self._places: dict[str, tuple[str, int]] = {}

    @property
    def label(self) -> str:
        return ServerName(address.label(self.path), self._trouble, errors.without_values)

    def _trouble(self, details: str) -> Trouble:
        """Return what is wrong; a connection that was lost is made again when it is asked for next."""
        trouble = errors.trouble_in(details, credentials.for_ogr(self.path), self._pid)
        self._lost = self._lost or trouble is Trouble.LOST
        return trouble

    @property
    def dataset(self) -> Any:
        if self._lost and not self._in_transaction:
            self.connect(readonly=self.readonly)
        return super().dataset

    def execute(self, sql: str) -> list[list[Any]]:
        return super().execute(errors.guarded(sql))

    def undo_open(self) -> None:
        if self._lost:
            self._in_transaction = False  # the server undid it
        super().undo_open()

    def connect(self, *, readonly: bool) -> None:
        if gdal.GetDriverByName("PostgreSQL") is None:
            raise StoreError(tr("This GDAL has no PostgreSQL driver; use a GeoPackage, or a QGIS that has it."))
        self.readonly = readonly
        flags = gdal.OF_VECTOR | (gdal.OF_READONLY if readonly else gdal.OF_UPDATE)
        opened = credentials.for_ogr(self.path)
        said = self._open(opened, flags)
        refusal = why(opened, said) if self._dataset is None else None
        asked = credentials.ask(self.path, said) if refusal is Refusal.PASSWORD else None
        if asked is not None:
            opened = credentials.for_ogr(self.path, asked)
            said = self._open(opened, flags)
            refusal = why(opened, said) if self._dataset is None else None
        self._lost = refusal is not None
        if refusal is not None:
            kind = StoreLostError if self._pid else StoreError  # it was open before
            name = address.label(self.path)
            raise kind(refusal.sentence().format(store=name), details=address.masked(said, opened))
        try:
            self._greet()
        except BaseException:
            self._drop()  # nobody else would, and the server would keep it for a login that was refused
            self._lost = True  # what stood in the way may be gone when it is asked for next
            raise
        if asked is not None:
            credentials.remember(self.path, asked)
        self.readonly = readonly or self.login.only_reads

    def _greet(self) -> None:
        """Learn who one is there, and refuse whom, or what, the window could not work with."""
        self._pid = int(self.execute("SELECT pg_backend_pid()")[0][0])
        self.login = Login.of(self.execute, self.label)
        if not self._only_looks:
            self._check_schema()
            self.login.refuse_stranger()
            extension.refuse_unseen(self.execute, self.label)

    def _drop(self) -> None:
        with ogr_calls(self.label):
            self._dataset = None

    def _open(self, opened: str, flags: int) -> str:
        """Open the database if it lets one in, and return what was said."""
        with ogr_calls(self.label):
            try:
                self._dataset = gdal.OpenEx(opened, flags, allowed_drivers=["PostgreSQL"])
                return str(gdal.GetLastErrorMsg())
            except RuntimeError as error:  # OGR says it so where its exceptions are on
                self._dataset = None
                return str(error)

    @property
    def keeps_catalogue(self) -> bool:
        return not self.readonly and self.login.keeps_catalogue

    def require(self, table: Table, right: Right) -> None:
        self.login.require(table, right)

    def may(self, table: str, right: Right) -> bool:
        return self.login.may(table, right)

    @property
    def role(self) -> str:
        return self.login.role

    def readonly_error(self) -> StoreError:
        return self.login.only_reads_error() if self.login.only_reads else super().readonly_error()

    def _check_schema(self) -> None:
        """Raise StoreError where the address's schema is not there: the server would take the next, public, without a word."""
        wanted = address.parameters(self.path).get("active_schema", "")
        if not wanted or self._schemas().get(wanted):
            return
        known = wanted in self._schemas()
        self.close()
        if known:
            raise RightsError(
                tr(
                    "You may not use the schema “{schema}” of the database; ask its administrator for USAGE on it."
                ).format(schema=wanted)
            )
        raise StoreError(
            tr("The database has no schema “{schema}”; choose one that is there, or make a store in it.").format(
                schema=wanted
            )
        )

    def _schemas(self) -> dict[str, bool]:
        """Return the schemas of the database and whether we may look into each."""
        rows = self.execute("SELECT nspname, has_schema_privilege(oid, 'USAGE')::int FROM pg_namespace")
        return {str(name): bool(may) for name, may in rows}

    def make_schema(self) -> None:
        """Make the address's schema where it is not there yet, and look into it. Raises StoreError."""
        wanted = address.schema_of(self.path)
        if wanted in self._schemas():
            self._check_schema()
            return
        self.execute(sql("CREATE SCHEMA", quote_name(wanted)))
        self.made_schema = True
        self._only_looks = False
        self.close()  # OGR remembers the schema that it began with
        self.connect(readonly=False)

    def drop_made_schema(self) -> None:
        """Take away the schema that was made for a store which came to nothing."""
        if self.made_schema:
            self._try(sql("DROP SCHEMA", quote_name(address.schema_of(self.path)), "CASCADE"))

    def check_postgis(self) -> None:
        """Raise StoreError where the database has no PostGIS, or QGIS would not find it."""
        extension.refuse_without_postgis(self.execute, self.label)
        extension.refuse_unseen(self.execute, self.label)

    def close(self) -> None:
        if self._dataset is not None:
            self.undo_open()
            self._drop()

    def after_rollback(self) -> None:
        self._drop()
        self.connect(readonly=self.readonly)

    def lock(self, locks: Sequence[str]) -> None:
        self._held, self._shared = set(), set()
        self._take(locks, LOCK_TIMEOUT_MS)
        self.execute(f"SET LOCAL lock_timeout = {LOCK_TIMEOUT_MS:d}")

    def hold(self, locks: Sequence[str], *, shared: bool = False) -> None:
        missing = [lock for lock in locks if lock not in self._held and not (shared and lock in self._shared)]
        if missing:
            self._take(missing, min(SHORT_TIMEOUT_MS, LOCK_TIMEOUT_MS), shared=shared)
            self.execute(f"SET LOCAL lock_timeout = {LOCK_TIMEOUT_MS:d}")

    def _take(self, locks: Sequence[str], patience_ms: int, *, shared: bool = False) -> None:
        """Take advisory locks that end with the transaction: one a name and schema, whoever's connection it is."""
        self.execute(f"SET LOCAL lock_timeout = {patience_ms:d}")
        function = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
        for lock in locks:
            name = _LOCK_NAME.format(lock=quote_text("." + lock))
            self.execute(sql("SELECT", f"{function}(hashtextextended({name}, 0))"))
            (self._shared if shared else self._held).add(lock)

    def hold_rows(self, table: Table, chosen: Optional[str]) -> None:
        if chosen is not None:
            self.execute(sql("SELECT 1 FROM", quote_name(table.name), "WHERE", chosen, f"ORDER BY {FID} FOR UPDATE"))

    def forget_deleted(self, tables: Sequence[str]) -> None:
        """Write the tables anew, and what the server knows of their values; its own log and backups go by its own rules.

        The server keeps the commonest words of a column for its planner (`pg_statistic`). ANALYZE counts them anew, but
        leaves those of a table without rows as they were: there a column that is given its own type again loses them.
        """
        for name in tables:
            self._try(f'VACUUM (FULL, ANALYZE) "{name}"')
            for column, kind in self.execute(_STILL_KNOWN.format(table=name)):
                self._try(f'ALTER TABLE "{name}" ALTER COLUMN "{column}" TYPE {kind}')
        self._try("VACUUM (FULL) pg_catalog.pg_statistic")  # the owner of the database may; others are refused

    def _try(self, statement: str) -> None:
        """Do what others in the database, or one's rights, may stand in the way of; log it then."""
        try:
            self.execute(f"SET lock_timeout = {LOCK_TIMEOUT_MS:d}")
            self.execute(statement)
        except StoreError as error:
            log.warning(f"{self.label}: {error.details or error.message}")

    def read_one_state(self) -> None:
        self.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def hold_tables(self, names: Sequence[str]) -> None:
        """Keep everybody else from writing some tables, and later from reading them, until the transaction ends."""
        self.execute(f"SET LOCAL lock_timeout = {LOCK_TIMEOUT_MS:d}")
        self.execute(sql("LOCK TABLE", ", ".join(map(quote_name, names)), "IN EXCLUSIVE MODE"))

    def empty_tables(self, names: Sequence[str]) -> None:
        """Delete every row of some tables, to be filled anew: numbers begin at 1, and no trigger looks at a row."""
        for name in names:  # rows come back with the versions and stamps that they have
            self.execute(sql("ALTER TABLE", quote_name(name), "DISABLE TRIGGER USER"))
        self.execute(sql("TRUNCATE", ", ".join(map(quote_name, names)), "RESTART IDENTITY"))

    def watch_tables(self, names: Sequence[str]) -> None:
        """Let triggers look at the rows of tables again that were filled anew."""
        for name in names:
            self.execute(sql("ALTER TABLE", quote_name(name), "ENABLE TRIGGER USER"))

    def catalog_and_schema(self) -> tuple[str, str]:
        ((database, schema),) = self.execute("SELECT current_database(), current_schema()")
        return str(database), str(schema)

    def layer_options(self, table: Table, language: str) -> list[str]:
        options = [f"FID={FID}", "LAUNDER=NO", f"DESCRIPTION={table.title_in(language)}"]
        if table.geometry is not Geometry.NONE:
            options += [f"GEOMETRY_NAME={GEOMETRY}", "SPATIAL_INDEX=GIST"]
        return options

    def columns_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        return column_reading.statement(table, columns, shape, chosen, piece)

    def rows_statement(
        self, table: Table, columns: Sequence[Column], shape: Shape, chosen: Optional[str], piece: str
    ) -> str:
        return column_reading.rows_statement(table, columns, shape, chosen, piece)

    def near_statement(self, table: Table, bbox: Box) -> Optional[str]:
        listed = f"string_agg({quote_name(FID)}::text, ',')"
        return sql("SELECT", listed, "FROM", quote_name(table.name), "WHERE", column_reading.near(bbox))

    def pieces_near(self, fids: Sequence[int], rows: int, bbox: Box) -> list[str]:
        return pieces_of(fids, rows, column_reading.near(bbox))

    def wkb(self, told: bytes) -> bytes:
        return told

    def add_rows(self, table: Table, rows: Sequence[ToWrite]) -> None:
        self._refuse_unknown(table, rows)
        for statement in written.inserts(table, rows, self._shapes_as(table, "wkb")):
            self.execute(statement)

    def change_rows(self, table: Table, rows: Sequence[ToWrite]) -> None:
        self._refuse_unknown(table, rows)
        for statement in written.updates(table, rows, self._shapes_as(table, "wkb")):
            self.execute(statement)
        if rows and int(self.execute(written.question_of_kept(table, rows))[0][0]) != len(rows):
            raise dropped(self.label)

    def delete_rows(self, table: Table, fids: Sequence[int]) -> None:
        for start in range(0, len(fids), written.ROWS_A_STATEMENT):
            chosen = written.numbered(fids[start : start + written.ROWS_A_STATEMENT])
            self.execute(sql("DELETE FROM", quote_name(table.name), "WHERE", chosen))
            if int(self.execute(sql("SELECT count(*) FROM", quote_name(table.name), "WHERE", chosen))[0][0]):
                raise dropped(self.label)

    def _refuse_unknown(self, table: Table, rows: Sequence[ToWrite]) -> None:
        refuse_unknown(table, self.layer(table).GetLayerDefn(), rows)

    def bulk_insert(
        self,
        table: Table,
        columns: Sequence[Column],
        fixed: Mapping[str, Any],
        batches: Iterable[Sequence[tuple]],
        geometry: Optional[str],
    ) -> int:
        same = [(column, fixed[column.name]) for column in table.all_columns if column.name in fixed]
        shapes = self._shapes_as(table, geometry) if geometry else None
        total = 0
        for batch in batches:
            for statement in written.statements(table, columns, same, batch, shapes):
                self.execute(statement)
                self.check()
            total += len(batch)
        if total and any(column.name == FID for column in columns):
            self.execute(written.numbered_after_the_last(table))
        return total

    def _shapes_as(self, table: Table, given: str) -> Optional[written.ShapesAs]:
        """Return how the shapes of a table are written, None where it has none."""
        if table.geometry is Geometry.NONE:
            return None
        if table.name not in self._places:
            ((postgis, srid),) = self.execute(written.question_of_shapes(table))
            if srid is None:  # who may not write a table is not told, and refused when it is tried
                return written.ShapesAs(given, 0, str(postgis))
            self._places[table.name] = str(postgis), int(srid)
        postgis, srid = self._places[table.name]
        return written.ShapesAs(given, srid, postgis)

"""One door to everything that is kept: rows in, rows out, atomic."""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Collection, Iterable, Mapping, Optional, Sequence, TypeVar

from ..i18n import tr
from ..model import defaults
from ..model.area import Area
from ..model.catalogue import TABLES as CATALOGUE_TABLES
from ..model.catalogue import Catalogue
from ..model.crs import require_projected_metres
from ..model.errors import StoreError
from ..model.feedback import Feedback
from ..model.municipality.settings import TABLE as SETTINGS_TABLE
from ..model.municipality.settings import MunicipalSettings
from ..model.wording.reader import Reader
from . import catalogue as catalogue_rows
from . import creation, definitions, facts, reading, writing
from .about import AboutStore
from .backends import Backend, backend_for
from .backends.features import Changes
from .backends.locks import lock_of, shared_by
from .backends.transaction import Transaction
from .copies import whole
from .filters import Where, column
from .merging import Merger, door
from .recorder import Recorder, RowState
from .schema import Box, Row, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")


class Store(AboutStore):
    """A store that is open. One object per thread; opening another is cheap.

    Coordinates are in `crs` (projected metres), easting first. Instants are aware UTC datetimes.
    Errors: StoreError and its kinds, NotFoundError; each is one sentence with the remedy.
    """

    def __init__(self, backend: Backend) -> None:
        """Use `Store.create` or `Store.open`."""
        super().__init__(backend, facts.read(backend))
        self._transaction = Transaction(backend, self._complete, self._forget)
        self._catalogue: Optional[Catalogue] = None
        self._catalogue_edited = False
        self.recorder: Optional[Recorder] = None
        self.merger: Optional[Merger] = None

    # opening and closing ----------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        municipality: str = defaults.MUNICIPALITY,
        crs: str = defaults.WORK_CRS,
        language: str = "sv",
        overwrite: bool = False,
        example: bool = False,
        facts_too: Mapping[str, str] | None = None,
        areas: Sequence[Area] = (),
    ) -> Store:
        """Make a new store with the catalogue and `areas` in it and return it open; `facts_too` add to what it says of itself.

        A GeoPackage is built beside `path` and takes its name when it is whole. Raises ParameterError, StoreError.
        """
        said = facts.new(municipality, require_projected_metres(crs), language, example) | dict(facts_too or {})
        creation.create(str(path), said, overwrite, areas)
        return cls.open(path)

    @classmethod
    def open(cls, path: str | Path, *, readonly: bool = False) -> Store:
        """Open a store; one that is open for writing is given the codes that are shipped since, and follows its catalogue.

        Raises StoreError, StoreVersionError, StoreBusyError.
        """
        backend = backend_for(str(path))
        backend.connect(readonly=readonly)
        try:
            backend.check_whole()
            store = cls(backend)
            facts.check_version(backend, store._facts)
            if backend.keeps_catalogue:
                _give_later_codes(store)
                with suppress(StoreError):  # in use by somebody else, or read only: the next who opens it
                    if store.meta(definitions.WORDED) != definitions.words_of(store.catalogue, store.language):
                        store.refresh_definitions()  # edited without the plugin: the value maps follow
        except Exception:
            backend.close()
            raise
        return store

    def forget_deleted(self, *tables: str) -> None:
        """Take what was deleted from some tables out of the store's bytes; to be called outside a transaction."""
        self._backend.forget_deleted([self._table(table).name for table in tables])

    def close(self) -> None:
        """Close the store; harmless when it is closed. A transaction that is still open is undone."""
        self._transaction.abandon()
        self._backend.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # about the store --------------------------------------------------------------------------------------------

    def reader(self, language: str | None = None) -> Reader:
        """Return who is told what the store keeps: who sits at QGIS, or a reader of `language`."""
        return Reader(language, self.catalogue)

    @property
    def catalogue(self) -> Catalogue:
        """The municipality's categories, measures and owners; read once, and again after an edit."""
        if self._catalogue is None:
            self._catalogue = catalogue_rows.read(self._backend, self._facts)
        return self._catalogue

    def reread_catalogue(self) -> None:
        """Read the catalogue again when it is asked for next: somebody else edited it."""
        self._catalogue = None

    @property
    def municipal_settings(self) -> MunicipalSettings:
        """What the municipality chose for paper, links and privacy, as it is now; the defaults where it chose nothing."""
        found = self.rows(SETTINGS_TABLE, order_by=("created", "uuid"), limit=1)
        return MunicipalSettings.from_row(found[0]) if found else MunicipalSettings()

    def meta(self, key: str, default: Optional[str] = None) -> Optional[str]:
        """Return a fact about the store as it is now."""
        found = self.rows("meta", {"key": key}, columns=("value",), limit=1)
        return found[0]["value"] if found else default

    def reread_facts(self) -> None:
        """Read again what the store says about itself; somebody else may have changed it."""
        self._facts = facts.read(self._backend)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a fact about the store."""
        with self.transaction():
            found = self.rows("meta", {"key": key}, columns=("uuid",), limit=1)
            if found:
                self.update("meta", found[0]["uuid"], {"value": value})
            else:
                self.insert("meta", [{"key": key, "value": value}])
        self._facts[key] = value

    # reading ----------------------------------------------------------------------------------------------------

    def rows(
        self,
        table: str,
        where: Optional[Where] = None,
        *,
        order_by: Sequence[str] = (),
        limit: Optional[int] = None,
        columns: Optional[Sequence[str]] = None,
        bbox: Optional[Box] = None,
    ) -> list[Row]:
        """Return rows as dicts; the key "geometry" holds a shapely geometry or None.

        `where`: a value is equality, a list, tuple or set is IN, None is IS NULL; also Between, AtLeast, AtMost.
        `order_by`: names, "-name" descending; NULL comes first. `bbox`: xmin, ymin, xmax, ymax.
        """
        found = self._table(table)
        for name in order_by:
            column(found, name.lstrip("-"))
        return reading.rows(self._backend, found, where, order_by, limit, columns, bbox)

    def get(self, table: str, uuid: str) -> Row:
        """Return one row. Raises NotFoundError."""
        found = self.rows(table, {"uuid": uuid}, limit=1)
        if not found:
            raise writing.not_found(self._backend, self._table(table), uuid, self.language)
        return found[0]

    def held(self, table: str, uuid: str) -> Row:
        """Return one row but for its picture; it stays as it is until the transaction that is open ends. Raises NotFoundError."""
        found = door.held(self._backend, self._table(table), [uuid])
        if not found:
            raise writing.not_found(self._backend, self._table(table), uuid, self.language)
        return found[0]

    def count(self, table: str, where: Optional[Where] = None) -> int:
        """Return the number of rows."""
        return reading.count(self._backend, self._table(table), where)

    def counts(self, table: str, column: str, where: Optional[Where] = None) -> dict[Any, int]:
        """Return the number of rows of each value of a column of texts or numbers, None among them: the table is read once."""
        return reading.counts(self._backend, self._table(table), column, where)

    def state(self, table: str, where: Optional[Where] = None) -> tuple[int, Optional[datetime]]:
        """Return the number of rows and when the newest of them was changed, None for none: no row is read."""
        return reading.state(self._backend, self._table(table), where)

    def states(self, tables: Sequence[str]) -> dict[str, reading.TableState]:
        """Return what the database counts of tables, in one question: it differs when somebody wrote, whatever clocks say."""
        return reading.states(self._backend, [self._table(name) for name in tables])

    def arrays(
        self, table: str, columns: Sequence[str], where: Optional[Where] = None, bbox: Optional[Box] = None
    ) -> dict[str, NDArray[Any]]:
        """Return columns as arrays of the same length, in the order the rows were stored.

        REAL float64 with NaN; INTEGER int64 and BOOLEAN bool, float64 with NaN where there are NULLs; DATETIME
        datetime64[s] UTC with NaT; TEXT, JSON (as text) and DATE (ISO text) object with None.
        "x" and "y" are the coordinates of a point table, NaN without position.
        """
        return reading.arrays(self._backend, self._table(table), columns, where, bbox)

    def lines(
        self, table: str, columns: Sequence[str], where: Optional[Where] = None, bbox: Optional[Box] = None
    ) -> tuple[list[NDArray[np.float64]], dict[str, NDArray[Any]]]:
        """Return the coordinates (k, 2) of every line and its columns as in `arrays`.

        A multi line gives one entry per part, its columns repeated; a row without line gives none.
        """
        return reading.lines(self._backend, self._table(table), columns, where, bbox)

    def shapes(
        self, table: str, columns: Sequence[str], where: Optional[Where] = None, bbox: Optional[Box] = None
    ) -> list[tuple[bytes, list[Any]]]:
        """Return the WKB of every row that has a geometry, and its columns in their order; JSON as text."""
        return reading.shapes(self._backend, self._table(table), columns, where, bbox)

    # writing ----------------------------------------------------------------------------------------------------

    def transaction(
        self, waiting: Optional[Feedback] = None, *, of: Optional[Collection[str]] = None
    ) -> AbstractContextManager[None]:
        """Make all writes in the block one: all of them last, or none. An inner block joins the outer one.

        With `waiting` it waits a minute for somebody else's to end. `of` are the tables whose rows it reads and then
        writes, where it is not all that people write: the others are free for others meanwhile (see `locks`).
        Raises StoreBusyError, Cancelled.
        """
        return self._transaction.block(waiting, of)

    def _complete(self) -> None:
        """Write the value maps again when the catalogue was edited in the transaction that is to be committed."""
        if self._catalogue_edited:
            definitions.write_styles(self._backend, self.language, self.catalogue)
            self._catalogue_edited = False

    def _forget(self) -> None:
        """Forget what was known of a transaction that was undone."""
        self._facts = facts.read(self._backend)
        self._catalogue, self._catalogue_edited = None, False

    def _will_write(self, table: str, filled: Collection[str]) -> None:
        """Hold what a write of a table needs; with the catalogue, the value maps are written again before the commit."""
        found = self._table(table)
        self._transaction.will_write(lock_of(found), shared_by(found, filled))
        if table in CATALOGUE_TABLES:
            self._catalogue, self._catalogue_edited = None, True

    def _write(
        self, table: str, work: Callable[[Table], T], filled: Collection[str] = (), changed: Sequence[str] = ()
    ) -> T:
        """Do one call that writes the columns `filled` of a table, and changes the rows with the keys `changed`."""

        def held() -> T:
            self._will_write(table, filled)
            if self.recorder is not None and changed:
                self.recorder.will_change(table, changed)
            return work(self._table(table))

        return self._transaction.single(table, held)

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Store rows and return their uuids; uuid, created, changed and row_version are filled in where missing.

        "geometry" is a shapely geometry, (x, y), WKB or None.
        """
        listed = list(rows)
        filled = {name for row in listed for name, value in row.items() if value is not None}
        uuids = self._write(table, lambda found: writing.insert(self._backend, found, listed), filled)
        if self.recorder is not None:
            self.recorder.inserted(table, uuids)
        if self.merger is not None:
            self.merger.made(table, uuids)
        return uuids

    def bulk_insert(
        self,
        table: str,
        columns: Sequence[str],
        batches: Iterable[Sequence[tuple]],
        *,
        geometry: Optional[str] = "xy",
        constants: Optional[Mapping[str, Any]] = None,
        check: Optional[Callable[[], None]] = None,
    ) -> int:
        """Store many rows fast and return how many; memory holds one batch at a time.

        Each row is a tuple: values of `columns` in order, then x and y (geometry "xy"; NaN or None for no position),
        or WKB or None ("wkb"), or nothing (None). uuid, created, changed, row_version are filled in unless named.
        `constants` are columns that have the same value in every row. `check` is called between the steps of the
        takeover and may raise to stop it; the transaction is then undone.
        """
        with self.transaction(of=None if self._transaction.is_open else (table,)):
            self._will_write(table, (*columns, *(constants or ())))
            if self.recorder is not None:
                columns, batches = self.recorder.keyed(table, columns, batches)
            return writing.bulk_insert(
                self._backend, self._table(table), columns, batches, geometry, constants or {}, check
            )

    def update(
        self, table: str, uuid: str, values: Mapping[str, Any], *, expected_version: Optional[int] = None
    ) -> int:
        """Change a row and return its new row version. Raises NotFoundError, ConflictError."""
        filled = [name for name, value in values.items() if value is not None]
        merger = self.merger
        if merger is not None and merger.knows(table, [uuid]):
            merged = (merger, {uuid: RowState(dict(values))}, self.language)
            return self._write(table, lambda found: door.update(self._backend, found, *merged), filled, [uuid])[uuid]
        given = (uuid, values, expected_version, self.language)
        return self._write(table, lambda found: writing.update(self._backend, found, *given), filled, [uuid])

    def update_many(self, table: str, changes: Mapping[str, Mapping[str, Any]]) -> int:
        """Change many rows, uuid -> values, and return how many. Raises NotFoundError when one is missing."""
        merger, keys = self.merger, list(changes)
        filled = {name for values in changes.values() for name, value in values.items() if value is not None}
        read = set(merger.knows(table, keys)) if merger is not None else set()

        def work(found: Table) -> int:
            if merger is not None and read:
                mine = {key: RowState(dict(changes[key])) for key in keys if key in read}
                door.update(self._backend, found, merger, mine, self.language)
            others = {key: changes[key] for key in keys if key not in read}
            return len(read) + writing.update_many(self._backend, found, others, self.language)

        return self._write(table, work, filled, keys)

    def bulk_update(self, table: str, parts: Iterable[Changes], *, check: Optional[Callable[[], None]] = None) -> int:
        """Change many rows fast, uuid -> values in parts, and return how many; `check` may raise. Raises NotFoundError."""
        if self.merger is not None:
            return sum(self.update_many(table, part) for part in parts)

        def held(part: Changes) -> Changes:
            self._will_write(table, {name for values in part.values() for name in values if values[name] is not None})
            if self.recorder is not None:
                self.recorder.will_change(table, list(part))
            return part

        with self.transaction(of=None if self._transaction.is_open else (table,)):
            return writing.bulk_update(self._backend, self._table(table), map(held, parts), self.language, check)

    def delete(self, table: str, uuids: Iterable[str]) -> int:
        """Delete rows and return how many there were."""
        wanted, merger = list(dict.fromkeys(uuids)), self.merger

        def work(found: Table) -> int:
            read = merger.knows(table, wanted) if merger is not None else []
            if merger is not None and read:
                merger.check_deletion(table, map(RowState, door.held(self._backend, found, read)))
            return writing.delete(self._backend, found, wanted)

        return self._write(table, work, (), wanted)

    def backup(self, path: Optional[str | Path] = None, feedback: Optional[Feedback] = None) -> str:
        """Copy the store as it is now, also while others use it, to a GeoPackage and return where it is: see `copies.whole`."""
        if self._transaction.is_open:
            text = tr("“{store}” cannot be backed up in the middle of a change; try again when it is done.")
            raise StoreError(text.format(store=self.label))
        return whole.back_up(self._backend, str(path) if path is not None else None, feedback)

    def refresh_definitions(self) -> None:
        """Read the catalogue again and write forms, aliases, value maps and styles into the store.

        An edit of the catalogue through this object does so by itself.
        """
        self._catalogue = None
        with self.transaction():
            definitions.write_styles(self._backend, self.language, self.catalogue)


def _give_later_codes(store: Store) -> None:
    """Give a store the codes of the catalogue that are shipped since it was made; it is told them otherwise."""
    if catalogue_rows.is_complete(store._facts):
        return
    # In use by somebody else, or without the right to write: `Store.catalogue` has them all the same.
    with suppress(StoreError), store.transaction():
        told = facts.read(store.backend)  # somebody else may have been first
        for table, rows in catalogue_rows.later_rows(store.backend, told).items():
            store.insert(table, rows)
        store.set_meta(catalogue_rows.SEEN, catalogue_rows.all_seen(told))

"""One door to everything that is kept: rows in, rows out, atomic."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Mapping, Optional, Sequence

from ..i18n import tr
from ..model import defaults
from ..model.catalogue import load_catalogue
from ..model.crs import require_projected_metres
from ..model.errors import ConflictError, NotFoundError, StoreError, StoreVersionError
from ..model.localtime import DEFAULT_ZONE
from . import address, creation, definitions, reading
from .access import check_last, checked, ogr_calls
from .backends import Backend, GeoPackageBackend, backend_for
from .filters import Where, attribute_filter, column, split_long_lists
from .keys import new_uuids
from .schema import BY_NAME, SCHEMA_VERSION, Box, Geometry, Row, Table
from .values import now, set_field, to_wkb

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Store:
    """A store that is open. One object per thread; opening another is cheap.

    Coordinates are in `crs` (projected metres), easting first. Instants are aware UTC datetimes.
    Errors: StoreError and its kinds, NotFoundError; each is one sentence with the remedy.
    """

    def __init__(self, backend: Backend) -> None:
        """Use `Store.create` or `Store.open`."""
        self._backend = backend
        self._depth = 0
        self._failed = False
        self._facts: dict[str, str] = {}
        self._read_facts()

    # opening and closing ----------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        municipality: str = "Upplands-Bro",
        crs: str = defaults.WORK_CRS,
        language: str = "sv",
        overwrite: bool = False,
        example: bool = False,
    ) -> Store:
        """Make a new store with the catalogue in it and return it open.

        A GeoPackage is built beside `path` and takes its name when it is whole.
        Raises ParameterError for a CRS that is not projected metres, StoreError.
        """
        crs = require_projected_metres(crs)
        language = "sv" if language.lower().startswith("sv") else "en"
        facts = creation.facts(municipality, crs, language, example, SCHEMA_VERSION)
        backend = backend_for(str(path))
        if not isinstance(backend, GeoPackageBackend):
            backend.connect(readonly=False)
            if backend.has_layer("meta"):
                label = backend.label
                backend.close()
                raise StoreError(
                    tr("“{store}” holds a store already; open it, or choose another schema.").format(store=label)
                )
            backend.begin_plain()
            cls._fill_in(backend, facts)
            return cls.open(str(path))
        creation.check_target(str(path), overwrite)
        partial = creation.partial_path(str(path))
        try:
            cls._fill_in(creation.new_file(partial), facts)
            creation.install(partial, str(path))
        finally:
            Path(partial).unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def _fill_in(cls, backend: Backend, facts: Mapping[str, str]) -> None:
        """Build a whole store in the transaction that has begun, commit and close."""
        try:
            creation.create_tables(backend, facts["crs"], facts["language"])
            store = cls(backend)
            store._depth = 1
            store.insert("meta", [{"key": key, "value": value} for key, value in facts.items()])
            for table, rows in creation.catalogue_rows(load_catalogue()).items():
                store.insert(table, rows)
            store._read_facts()
            store.refresh_definitions()
            backend.commit()
        finally:
            backend.close()

    @classmethod
    def open(cls, path: str | Path, *, readonly: bool = False) -> Store:
        """Open a store. Raises StoreError, StoreVersionError, StoreBusyError."""
        backend = backend_for(str(path))
        backend.connect(readonly=readonly)
        try:
            store = cls(backend)
            store._check_version()
        except Exception:
            backend.close()
            raise
        return store

    def close(self) -> None:
        """Close the store; harmless when it is closed. A transaction that is still open is undone."""
        if self._depth:
            self._depth = 0
            self._backend.rollback()
        self._backend.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # about the store --------------------------------------------------------------------------------------------

    @property
    def path(self) -> str:
        """The file, or the connection string."""
        return self._backend.path

    @property
    def label(self) -> str:
        """The store's name for the planner."""
        return self._backend.label

    @property
    def readonly(self) -> bool:
        """Whether nothing can be written."""
        return self._backend.readonly

    @property
    def crs(self) -> str:
        """The work CRS, "EPSG:n"."""
        return self._facts["crs"]

    @property
    def language(self) -> str:
        """The language of aliases and value maps in the file: "sv" or "en"."""
        return self._facts.get("language", "sv")

    @property
    def time_zone(self) -> str:
        """The time zone of the municipality's wall clocks."""
        return self._facts.get("time_zone") or DEFAULT_ZONE

    @property
    def municipality(self) -> str:
        """The municipality's name."""
        return self._facts.get("municipality", "")

    @property
    def is_example(self) -> bool:
        """Whether everything in the store is example data, which every map must say."""
        return self._facts.get("example") == "1"

    @property
    def schema_version(self) -> int:
        """The version of the schema in the file."""
        return int(self._facts["schema_version"])

    def meta(self, key: str, default: Optional[str] = None) -> Optional[str]:
        """Return a fact about the store as it is now."""
        found = self.rows("meta", {"key": key}, columns=("value",), limit=1)
        return found[0]["value"] if found else default

    def set_meta(self, key: str, value: str) -> None:
        """Keep a fact about the store."""
        with self.transaction():
            found = self.rows("meta", {"key": key}, columns=("uuid",), limit=1)
            if found:
                self.update("meta", found[0]["uuid"], {"value": value})
            else:
                self.insert("meta", [{"key": key, "value": value}])
        self._facts[key] = value

    def _read_facts(self) -> None:
        if not self._backend.has_layer("meta"):
            raise StoreError(
                tr("“{store}” is not a store of Trygghetsvandring; choose another file or create a new store.").format(
                    store=self.label
                )
            )
        layer = self._backend.layer(BY_NAME["meta"])
        definition = layer.GetLayerDefn()
        if min(definition.GetFieldIndex("key"), definition.GetFieldIndex("value")) < 0:
            raise StoreError(
                tr("“{store}” is not a store of Trygghetsvandring; choose another file or create a new store.").format(
                    store=self.label
                )
            )
        self._facts = {row["key"]: row["value"] for row in self.rows("meta", columns=("key", "value"))}

    def _check_version(self) -> None:
        if not self._facts.get("schema_version", "").isdigit() or "crs" not in self._facts:
            raise StoreError(
                tr("“{store}” is not a store of Trygghetsvandring; choose another file or create a new store.").format(
                    store=self.label
                )
            )
        if self.schema_version > SCHEMA_VERSION:
            raise StoreVersionError(
                tr(
                    "“{store}” was made by a newer Trygghetsvandring (schema {found}, this one knows {known}); "
                    "update the plugin."
                ).format(store=self.label, found=self.schema_version, known=SCHEMA_VERSION)
            )
        if self.schema_version < SCHEMA_VERSION:
            raise StoreVersionError(
                tr(
                    "“{store}” was made by an older Trygghetsvandring (schema {found}, this one needs {known}); "
                    "let the plugin migrate it, which keeps a backup beside it."
                ).format(store=self.label, found=self.schema_version, known=SCHEMA_VERSION)
            )

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
            raise self._not_found(table, uuid)
        return found[0]

    def count(self, table: str, where: Optional[Where] = None) -> int:
        """Return the number of rows."""
        return reading.count(self._backend, self._table(table), where)

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

    def layer_uri(self, table: str, *, where: Optional[Where] = None) -> address.LayerUri:
        """Return what QGIS opens a table with, in a file or a database alike; see `address.layer_uri`."""
        return address.layer_uri(self.path, self._table(table).name, where=where)

    # writing ----------------------------------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all writes in the block one: all of them last, or none. An inner block joins the outer one."""
        if self._backend.readonly:
            raise StoreError(
                tr("“{store}” is open for reading only; open it for writing and try again.").format(store=self.label)
            )
        if self._depth == 0:
            self._backend.begin()
            self._failed = False
        self._depth += 1
        try:
            yield
        except BaseException as error:
            # these two are raised before anything is written, so the outer block may go on
            self._failed = self._failed or not isinstance(error, (ConflictError, NotFoundError))
            self._depth -= 1
            if self._depth == 0:
                self._backend.rollback()
                self._read_facts()
            raise
        self._depth -= 1
        if self._depth == 0:
            self._finish()

    def _finish(self) -> None:
        """Commit, or undo everything when an inner block failed and its error was swallowed."""
        if self._failed:
            self._backend.rollback()
            self._read_facts()
            raise StoreError(
                tr("A part of the change to “{store}” failed, so none of it was kept; try again.").format(
                    store=self.label
                )
            )
        try:
            self._backend.commit()
        except StoreError:
            self._backend.rollback()
            self._read_facts()
            raise

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Store rows and return their uuids; uuid, created, changed and row_version are filled in where missing.

        "geometry" is a shapely geometry, (x, y), WKB or None.
        """
        found = self._table(table)
        listed = list(rows)
        stamp = now()
        uuids = [row.get("uuid") or key for row, key in zip(listed, new_uuids(len(listed)))]
        with self.transaction():
            layer = self._backend.layer(found)
            self._backend.touched.add(found)
            with ogr_calls(self.label):
                definition = layer.GetLayerDefn()
                from osgeo import ogr

                for uuid, row in zip(uuids, listed):
                    feature = ogr.Feature(definition)
                    filled = {"created": stamp, "changed": stamp, "row_version": 1, **_given(row), "uuid": uuid}
                    self._fill(found, feature, filled)
                    checked(self.label, layer.CreateFeature(feature))
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
        found = self._table(table)
        if geometry not in (None, "xy", "wkb") or (geometry and found.geometry is Geometry.NONE):
            raise StoreError(
                tr("The table “{table}” cannot take a geometry given as {kind}.").format(table=table, kind=geometry)
            )
        named = [column(found, name) for name in columns]
        stamp = now()
        fixed: Row = {"created": stamp, "changed": stamp, "row_version": 1, **(constants or {})}
        fixed = {column(found, name).name: value for name, value in fixed.items() if name not in columns}
        width = len(columns) + {"xy": 2, "wkb": 1, None: 0}[geometry]
        with self.transaction():
            self._backend.touched.add(found)
            self._backend.check = check or _no_check
            try:
                return self._backend.bulk_insert(found, named, fixed, _checked(batches, width), geometry)
            finally:
                self._backend.check = _no_check

    def update(
        self, table: str, uuid: str, values: Mapping[str, Any], *, expected_version: Optional[int] = None
    ) -> int:
        """Change a row and return its new row version. Raises NotFoundError, ConflictError."""
        found = self._table(table)
        with self.transaction():
            layer = self._backend.layer(found)
            self._backend.touched.add(found)
            features = self._features(found, layer, [uuid])
            if not features:
                raise self._not_found(table, uuid)
            feature = features[0]
            version = feature.GetField("row_version") or 0
            if expected_version is not None and version != expected_version:
                raise ConflictError(
                    tr(
                        "This row of “{table}” was changed by somebody else since you opened it; look at the new values "
                        "and make your change again."
                    ).format(table=found.title_in(self.language)),
                    details=f"{uuid}: expected version {expected_version}, found {version}",
                )
            self._write(found, layer, feature, values, version + 1)
        return version + 1

    def update_many(self, table: str, changes: Mapping[str, Mapping[str, Any]]) -> int:
        """Change many rows, uuid -> values, and return how many. Raises NotFoundError when one is missing."""
        found = self._table(table)
        with self.transaction():
            layer = self._backend.layer(found)
            self._backend.touched.add(found)
            features = self._features(found, layer, list(changes))
            if len(features) != len(changes):
                known = {feature.GetField("uuid") for feature in features}
                raise self._not_found(table, next(uuid for uuid in changes if uuid not in known))
            for feature in features:
                version = feature.GetField("row_version") or 0
                self._write(found, layer, feature, changes[feature.GetField("uuid")], version + 1)
        return len(features)

    def delete(self, table: str, uuids: Iterable[str]) -> int:
        """Delete rows and return how many there were."""
        found = self._table(table)
        wanted = list(dict.fromkeys(uuids))
        with self.transaction():
            layer = self._backend.layer(found)
            self._backend.touched.add(found)
            fids = [feature.GetFID() for feature in self._features(found, layer, wanted)]
            with ogr_calls(self.label):
                for fid in fids:
                    checked(self.label, layer.DeleteFeature(fid))
        return len(fids)

    def backup(self, path: Optional[str | Path] = None) -> str:
        """Copy the store as it is now, also while others use it, and return where the copy is."""
        if self._depth:
            raise StoreError(
                tr("“{store}” cannot be backed up in the middle of a change; try again when it is done.").format(
                    store=self.label
                )
            )
        return self._backend.backup(str(path) if path is not None else None)

    def refresh_definitions(self) -> None:
        """Write forms, aliases, value maps and styles into the store again, as after an edit of the catalogue."""
        with self.transaction():
            definitions.write_styles(self)

    # helpers ----------------------------------------------------------------------------------------------------

    @property
    def backend(self) -> Backend:
        """The open connection, for the modules of this room."""
        return self._backend

    def _table(self, name: str) -> Table:
        if name not in BY_NAME:
            raise StoreError(tr("A store has no table “{table}”.").format(table=name))
        return BY_NAME[name]

    def _not_found(self, table: str, uuid: str) -> NotFoundError:
        return NotFoundError(
            tr("“{store}” has no row {uuid} in “{table}”; it may have been deleted.").format(
                store=self.label, uuid=uuid, table=self._table(table).title_in(self.language)
            )
        )

    def _features(self, table: Table, layer: Any, uuids: Sequence[str]) -> list[Any]:
        """Return the OGR features of the rows with these uuids that exist."""
        features: list[Any] = []
        with ogr_calls(self.label):
            for part in split_long_lists({"uuid": list(uuids)}):
                checked(self.label, layer.SetAttributeFilter(attribute_filter(table, part)))
                layer.ResetReading()
                features.extend(layer)
                check_last(self.label)
            layer.SetAttributeFilter(None)
        return features

    def _fill(self, table: Table, feature: Any, values: Mapping[str, Any]) -> None:
        """Set fields and geometry of an OGR feature. Raises StoreError for an unknown column or wrong type."""
        from osgeo import ogr

        for name, value in values.items():
            if name == "geometry":
                if table.geometry is Geometry.NONE:
                    if value is None:
                        continue
                    raise StoreError(
                        tr("The table “{table}” cannot take a geometry given as {kind}.").format(
                            table=table.name, kind=type(value).__name__
                        )
                    )
                wkb = to_wkb(table, value)
                feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb) if wkb is not None else None)
                continue
            col = column(table, name)
            set_field(feature, feature.GetFieldIndex(name), table, col, value)

    def _write(self, table: Table, layer: Any, feature: Any, values: Mapping[str, Any], version: int) -> None:
        filled = {"changed": now(), **values, "row_version": version}
        filled.pop("uuid", None)
        with ogr_calls(self.label):
            self._fill(table, feature, filled)
            checked(self.label, layer.SetFeature(feature))


def _no_check() -> None:
    """Let a long step go on."""


def _given(row: Mapping[str, Any]) -> Row:
    """Return `row` without keys that are to be filled in."""
    return {k: v for k, v in row.items() if not (v is None and k in ("uuid", "created", "changed", "row_version"))}


def _checked(batches: Iterable[Sequence[tuple]], width: int) -> Iterator[Sequence[tuple]]:
    """Yield the batches, each row checked for its length."""
    for batch in batches:
        for found in set(map(len, batch)) - {width}:
            raise StoreError(
                tr("A row has {found} values where {wanted} were announced.").format(found=found, wanted=width)
            )
        yield batch

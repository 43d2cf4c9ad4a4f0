"""A phone in the field: a package is unzipped as QField does, edited by raw SQLite or by QGIS, and zipped again.

    phone = Phone(package, tmp_path / "phone 1")          # "Imported Projects/<name>_1"
    finding = phone.add("finding", (x, y), category="litter", text="...", stop_uuid=stop)
    phone.edit("stop", stop, score_dark=1)
    phone.photo(finding_uuid=finding)                     # a row and a small JPEG in DCIM
    returned = phone.zip_back(tmp_path / "back.zip", inner="walk_1")

`SqlitePhone` writes as another program would, `QgisPhone` through the project's own layers with its default values, as
QField does. With `wal=True` the edits stay in files "-wal" beside the GeoPackages; `zip_back(without_wal=True)` loses them.
"""

from __future__ import annotations

import json
import sqlite3
import struct
import zipfile
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional
from uuid import uuid4

import shapely.wkb
from shapely.geometry import Point

from est_walks_plugin.model.field.package import BY_NAME, MANIFEST

XY = tuple[float, float]
TrackPoint = tuple[float, float, float]
"""x, y in the package's CRS, seconds since 1970."""
_ENVELOPE = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


class SqlitePhone:
    """The package on a phone, edited by another writer than OGR."""

    def __init__(self, package: Path, folder: Path, *, name: str = "", wal: bool = False) -> None:
        self.folder = folder / "Imported Projects" / (name or f"{package.stem}_1")
        self.folder.mkdir(parents=True)
        with zipfile.ZipFile(package) as packed:
            packed.extractall(self.folder)
        self._wal = wal
        self._held: list[sqlite3.Connection] = []

    # what is there ------------------------------------------------------------------------------------------------

    @property
    def manifest(self) -> dict[str, Any]:
        """What the package says of itself."""
        found: dict[str, Any] = json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
        return found

    def file(self, layer: str) -> Path:
        """Return the GeoPackage of a layer."""
        return self.folder / str(self.manifest["layers"][layer])

    @property
    def project(self) -> Path:
        """The project's file."""
        (found,) = self.folder.glob("*.qgz")
        return found

    def rows(self, layer: str) -> dict[str, dict[str, Any]]:
        """Return the rows of a layer by uuid, as SQLite has them, without their geometry."""
        with self._open(layer) as opened:
            cursor = opened.execute(f'SELECT * FROM "{layer}"')
            names = [told[0] for told in cursor.description]
            found = [dict(zip(names, row)) for row in cursor.fetchall()]
        return {row["uuid"]: {name: row[name] for name in row if name not in ("geom", "fid")} for row in found}

    def xy(self, layer: str, uuid: str) -> Optional[XY]:
        """Return where a point of a layer lies."""
        with self._open(layer) as opened:
            found = opened.execute(f'SELECT geom FROM "{layer}" WHERE uuid = ?', (uuid,)).fetchone()
        shape = _shape(found[0]) if found and found[0] else None
        return None if shape is None else (float(shape.x), float(shape.y))

    # what the group does ------------------------------------------------------------------------------------------

    def add(self, layer: str, at: Optional[XY] = None, *, uuid: str = "", **values: Any) -> str:
        """Add a row and return its uuid."""
        key = uuid or str(uuid4())
        told = {"uuid": key, **values}
        if BY_NAME[layer].geometry != "None":
            told["geom"] = None if at is None else self._blob(layer, Point(at).wkb)
        self._write(
            layer,
            'INSERT INTO "{}" ({}) VALUES ({})'.format(
                layer, ", ".join(f'"{name}"' for name in told), ", ".join("?" for _ in told)
            ),
            list(told.values()),
        )
        return key

    def edit(self, layer: str, uuid: str, **values: Any) -> None:
        """Change cells of a row."""
        sets = ", ".join(f'"{name}" = ?' for name in values)
        self._write(layer, f'UPDATE "{layer}" SET {sets} WHERE uuid = ?', [*values.values(), uuid])

    def move(self, layer: str, uuid: str, at: XY) -> None:
        """Move a point."""
        blob = self._blob(layer, Point(at).wkb)
        self._write(layer, f'UPDATE "{layer}" SET geom = ? WHERE uuid = ?', [blob, uuid])

    def delete(self, layer: str, uuid: str) -> None:
        """Delete a row."""
        self._write(layer, f'DELETE FROM "{layer}" WHERE uuid = ?', [uuid])

    def photo(
        self, *, finding_uuid: str = "", stop_uuid: str = "", content: Optional[bytes] = None, file: bool = True
    ) -> str:
        """Add a photo to a finding or a stop and return its uuid; without `file` only its row is there."""
        key = str(uuid4())
        path = f"DCIM/{key}_20261015183000000.jpg"
        self.add(
            "photo",
            uuid=key,
            finding_uuid=finding_uuid or None,
            stop_uuid=stop_uuid or None,
            path=path,
            taken_at=_now(),
        )
        if file:
            (self.folder / "DCIM").mkdir(exist_ok=True)
            (self.folder / path).write_bytes(content if content is not None else jpeg())
        return key

    def track(self, points: Sequence[TrackPoint], *, uuid: str = "") -> str:
        """Add a track of the group and return its uuid."""
        key = uuid or str(uuid4())
        wkb = struct.pack("<BII", 1, 3002, len(points)) + b"".join(
            struct.pack("<dddd", x, y, 0.0, seconds) for x, y, seconds in points
        )
        started = datetime.fromtimestamp(points[0][2], timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        self._write(
            "track",
            'INSERT INTO "track" (uuid, started_at, geom) VALUES (?, ?, ?)',
            [key, started, self._blob("track", wkb)],
        )
        return key

    # home again ---------------------------------------------------------------------------------------------------

    def zip_back(
        self, target: Path, *, inner: str = "", without_wal: bool = False, without: Sequence[str] = ()
    ) -> Path:
        """Zip the folder to `target` and return it.

        `inner` puts everything into a folder, `without` leaves out files by the end of their path ("basemap_light.mbtiles",
        ".jpg"), `without_wal` the journals with the last edits.
        """
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
            for path in sorted(self.folder.rglob("*")):
                name = path.relative_to(self.folder).as_posix()
                if path.is_dir() or name.endswith(tuple(without)):
                    continue
                if without_wal and name.endswith(("-wal", "-shm")):
                    continue
                packed.write(path, f"{inner}/{name}" if inner else name)
        return target

    def close(self) -> None:
        """Let go of the files; SQLite then puts what stands in the journals into them."""
        for opened in self._held:
            opened.close()
        self._held.clear()

    # helpers ------------------------------------------------------------------------------------------------------

    def _open(self, layer: str) -> sqlite3.Connection:
        opened = sqlite3.connect(self.file(layer))
        for number, name in enumerate(("ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY")):
            opened.create_function(name, 1, lambda blob, number=number: _bound(blob, number))
        opened.create_function("ST_IsEmpty", 1, lambda blob: None if blob is None else int(_shape(blob).is_empty))
        return opened

    def _write(self, layer: str, statement: str, values: Sequence[Any]) -> None:
        opened = self._open(layer)
        if self._wal:
            opened.execute("PRAGMA journal_mode=WAL")
            opened.execute("PRAGMA wal_autocheckpoint=0")
        opened.execute(statement, [_text(value) for value in values])
        opened.commit()
        if self._wal:
            self._held.append(opened)  # the last to close would empty the journal
        else:
            opened.close()

    def _blob(self, layer: str, wkb: bytes) -> bytes:
        with self._open(layer) as opened:
            (srid,) = opened.execute(
                "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (layer,)
            ).fetchone()
        return b"GP\x00\x01" + struct.pack("<i", srid) + wkb


class QgisPhone(SqlitePhone):
    """The package on a phone, edited through the project it came with: its default values and its own layers."""

    @classmethod
    def on(cls, phone: SqlitePhone) -> QgisPhone:
        """Return the same phone in other hands."""
        made = cls.__new__(cls)
        made.__dict__ = phone.__dict__
        return made

    def add(self, layer: str, at: Optional[XY] = None, *, uuid: str = "", **values: Any) -> str:
        """Add a row with the project's default values and return its uuid."""
        from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayerUtils

        with _Opened(self.project) as project:
            found = project.layer(layer)
            shape = QgsGeometry() if at is None else QgsGeometry.fromPointXY(QgsPointXY(*at))
            given = {"uuid": uuid, **values} if uuid else values
            by_index = {found.fields().indexOf(name): value for name, value in given.items()}
            feature = QgsVectorLayerUtils.createFeature(found, shape, by_index, project.context(found))
            assert found.startEditing(), layer
            assert found.addFeature(feature), layer
            assert found.commitChanges(), found.commitErrors()
            return str(feature["uuid"])

    def edit(self, layer: str, uuid: str, **values: Any) -> None:
        """Change cells of a row."""
        with _Opened(self.project) as project:
            found = project.layer(layer)
            (feature,) = (one for one in found.getFeatures() if one["uuid"] == uuid)
            assert found.startEditing()
            for name, value in values.items():
                assert found.changeAttributeValue(feature.id(), found.fields().indexOf(name), value)
            assert found.commitChanges(), found.commitErrors()

    def move(self, layer: str, uuid: str, at: XY) -> None:
        """Move a point."""
        from qgis.core import QgsGeometry, QgsPointXY

        with _Opened(self.project) as project:
            found = project.layer(layer)
            (feature,) = (one for one in found.getFeatures() if one["uuid"] == uuid)
            assert found.startEditing()
            assert found.changeGeometry(feature.id(), QgsGeometry.fromPointXY(QgsPointXY(*at)))
            assert found.commitChanges(), found.commitErrors()

    def delete(self, layer: str, uuid: str) -> None:
        """Delete a row."""
        with _Opened(self.project) as project:
            found = project.layer(layer)
            (feature,) = (one for one in found.getFeatures() if one["uuid"] == uuid)
            assert found.startEditing()
            assert found.deleteFeature(feature.id())
            assert found.commitChanges(), found.commitErrors()


Phone = SqlitePhone


class _Opened:
    """The project of a package, as QField has it: it is the project of QGIS while it is open."""

    def __init__(self, path: Path) -> None:
        from qgis.core import QgsProject

        self._project = QgsProject.instance()
        assert self._project.read(str(path)), self._project.error()

    def layer(self, name: str) -> Any:
        """Return a layer by its name in the contract."""
        from est_walks_plugin.exporting.field_package.tables import id_of

        found = self._project.mapLayer(id_of(name))
        assert found is not None, name
        assert found.isValid(), name
        return found

    def context(self, layer: Any) -> Any:
        """Return what the project's expressions are evaluated with."""
        from qgis.core import QgsExpressionContext, QgsExpressionContextUtils

        return QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self._project.clear()


def jpeg(colour: str = "#334455", size: tuple[int, int] = (64, 48)) -> bytes:
    """Return a small picture."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice
    from qgis.PyQt.QtGui import QColor, QImage

    image = QImage(size[0], size[1], QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")
    return bytes(buffer.data())


def _now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _text(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return value


def _shape(blob: bytes) -> Any:
    return shapely.wkb.loads(blob[8 + _ENVELOPE[(blob[3] >> 1) & 7] :])


def _bound(blob: Optional[bytes], number: int) -> Optional[float]:
    shape = None if blob is None else _shape(blob)
    return None if shape is None or shape.is_empty else float(shape.bounds[number])

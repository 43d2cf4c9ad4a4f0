"""A walk with a package that went out, and a phone that plays with it, by the contract alone (model/field/package.py)."""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

from osgeo import ogr, osr
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.model.field.package import FORMAT, LAYERS, MANIFEST, METADATA, FieldLayer
from est_walks_plugin.operations.field.cells import GEOMETRY, cell
from est_walks_plugin.store import Store

from ..town import at

ogr.UseExceptions()
MADE = datetime(2026, 11, 28, 12, tzinfo=timezone.utc)
STOPS = ((100.0, 100.0), (400.0, 400.0), (600.0, 600.0))
_TYPES = {"score_day": ogr.OFTInteger, "score_dark": ogr.OFTInteger, "severity": ogr.OFTInteger, "seq": ogr.OFTInteger}
_MOMENTS = ("created_at", "taken_at", "started_at")


class Evening:
    """A walk of three stops with two findings, an earlier finding beside it, and the package that went out for it."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder
        stamp = datetime(2026, 11, 28, 17, tzinfo=timezone.utc)
        self.walk, self.other = store.insert(
            "walk", [{"name": "Byn, kväll", "starts_at": stamp, "groups": 1}, {"name": "Byn i fjol", "groups": 1}]
        )
        self.stops = store.insert(
            "stop",
            [
                {"walk": self.walk, "seq": seq, "name": f"Stopp {seq}", "geometry": at(*xy), "place_type": "square"}
                for seq, xy in enumerate(STOPS, 1)
            ],
        )
        common = {"positive": False, "review": "clear", "found_at": MADE}
        self.findings = store.insert(
            "finding",
            [
                {"walk": self.walk, "stop": self.stops[0], "text": text, "geometry": at(110, 100 + number), **common}
                for number, text in enumerate(("Lampan är trasig", "Mörkt hörn"))
            ],
        )
        self.old = store.insert("finding", [{"walk": self.other, "text": "Buskar", "geometry": at(90, 90), **common}])
        self.package = str(uuid4())
        self.snapshot: dict[str, dict[str, dict[str, Any]]] = {}
        self.out = self._write(folder / "ut")
        sent = {"uuid": self.package, "walk": self.walk, "made_at": datetime.now(timezone.utc), "format": FORMAT}
        store.insert("field_package", [{**sent, "snapshot": self.snapshot}])

    @property
    def mark(self) -> dict[str, Any]:
        """What a package says of itself."""
        made = {"walk": self.walk, "store": "Provstad", "crs": self.store.crs, "made_at": MADE.isoformat()}
        return {"format": FORMAT, "package": self.package, **made}

    def _rows(self, layer: FieldLayer) -> list[dict[str, Any]]:
        if layer.name == "stop":
            rows = self.store.rows("stop", {"walk": self.walk}, order_by=("seq",))
            return [{**row, "note": row["field_note"]} for row in rows]
        if layer.name == "finding":
            rows = self.store.rows("finding", {"walk": self.walk})
            return [{**row, "stop_uuid": row["stop"], "created_at": row["found_at"]} for row in rows]
        return self.store.rows("finding", {"walk": self.other}) if layer.name == "oldfinding" else []

    def _write(self, folder: Path) -> Path:
        folder.mkdir()
        for layer in LAYERS:
            rows = self._rows(layer)
            write_layer(folder / f"{layer.name}.gpkg", layer, rows, self.store.crs, {METADATA: self.mark})
            told = {}
            for row in rows:
                plain = {column: cell(column, row.get(column), self.store.time_zone) for column in layer.columns}
                if layer.moves:
                    plain[GEOMETRY] = cell(GEOMETRY, (row["geometry"].x, row["geometry"].y), "")
                told[row["uuid"]] = plain
            self.snapshot[layer.name] = told
        layers = {layer.name: f"{layer.name}.gpkg" for layer in LAYERS}
        (folder / MANIFEST).write_text(json.dumps({**self.mark, "layers": layers}))
        return folder

    def phone(self, name: str = "telefon") -> Phone:
        """Return a phone that has taken the package out."""
        folder = self.folder / name
        shutil.copytree(self.out, folder)
        return Phone(folder)


def write_layer(path: Path, layer: FieldLayer, rows: list[dict[str, Any]], crs: str, mark: dict[str, Any]) -> None:
    """Write one layer of a package."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(crs.split(":")[1]))
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    kind = {"Point": ogr.wkbPoint, "LineString": ogr.wkbLineString, "LineStringZM": ogr.wkbLineStringZM}
    options = [f"DESCRIPTION={json.dumps(mark)}", "FID=fid"]
    table = source.CreateLayer(layer.name, system, kind.get(layer.geometry, ogr.wkbNone), options=options)
    for name in ("uuid", *layer.columns, *layer.shown):
        kept = ogr.OFTDateTime if name in _MOMENTS else _TYPES.get(name, ogr.OFTString)
        table.CreateField(ogr.FieldDefn(name, kept))
    for row in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        fill(feature, {name: row.get(name) for name in ("uuid", *layer.columns)})
        if row.get("geometry") is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkb(row["geometry"].wkb))
        table.CreateFeature(feature)
    source = table = None


def fill(feature: ogr.Feature, values: dict[str, Any]) -> None:
    """Set fields; moments are aware."""
    for name, value in values.items():
        if value is None:
            feature.SetFieldNull(name)
        elif isinstance(value, datetime):
            day = (value.year, value.month, value.day)
            feature.SetField(name, *day, value.hour, value.minute, float(value.second), 100)
        else:
            feature.SetField(name, value)


class Phone:
    """A folder of a package that is changed as QField does, through OGR."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, layer: str) -> Path:
        """The GeoPackage of a layer."""
        return self.folder / f"{layer}.gpkg"

    def add(self, layer: str, xy: Any = None, **values: Any) -> str:
        """Draw a new row and return its key; `xy` is a point of the town or a line of (x, y, z, m)."""
        source = ogr.Open(str(self.file(layer)), 1)
        table = source.GetLayer(0)
        feature = ogr.Feature(table.GetLayerDefn())
        uuid = values.setdefault("uuid", str(uuid4()))
        fill(feature, values)
        _draw(feature, xy)
        table.CreateFeature(feature)
        source = table = feature = None
        return uuid

    def change(self, layer: str, uuid: str, xy: Any = None, **values: Any) -> None:
        """Change cells of a row."""
        source = ogr.Open(str(self.file(layer)), 1)
        table, feature = _found(source, uuid)
        fill(feature, values)
        _draw(feature, xy)
        table.SetFeature(feature)
        source = table = feature = None

    def delete(self, layer: str, uuid: str) -> None:
        """Delete a row."""
        source = ogr.Open(str(self.file(layer)), 1)
        table, feature = _found(source, uuid)
        table.DeleteFeature(feature.GetFID())
        source = table = feature = None

    def take_photo(self, finding: str | None, number: int = 1, *, file: bool = True, **values: Any) -> tuple[str, str]:
        """Take a photo of a finding and return its key and path; without `file` the picture did not come."""
        path = f"DCIM/finding_{finding or 'x'}_2026112819030{number:04d}.jpg"
        if file:
            picture(self.folder / path, number)
        return self.add("photo", finding_uuid=finding, path=path, **values), path

    def zipped(self, target: Path, inner: str = "") -> str:
        """Return a zip of it."""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(self.folder.rglob("*")):
                if file.is_file():
                    archive.write(file, inner + file.relative_to(self.folder).as_posix())
        return str(target)


def _found(source: ogr.DataSource, uuid: str) -> tuple[ogr.Layer, ogr.Feature]:
    table = source.GetLayer(0)
    table.SetAttributeFilter(f"uuid = '{uuid}'")
    (feature,) = list(table)
    return table, feature


def _draw(feature: ogr.Feature, xy: Any) -> None:
    if isinstance(xy, list):
        line = ogr.Geometry(ogr.wkbLineStringZM)
        for x, y, z, m in xy:
            line.AddPointZM(*at(x, y), z, m)
        feature.SetGeometry(line)
    elif xy is not None:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*at(*xy))
        feature.SetGeometry(point)


def picture(path: Path, number: int = 1, side: int = 64) -> None:
    """Write a small picture, another for another number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(number * 37 % 256, number * 91 % 256, 120))
    image.save(str(path), "JPG", 85)

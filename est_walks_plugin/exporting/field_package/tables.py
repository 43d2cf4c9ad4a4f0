"""The layers of a package as GeoPackages, one a layer, by the contract. Any thread."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from ...files import told_by_gdal
from ...model.field.package import LAYERS, METADATA, FieldLayer

if TYPE_CHECKING:
    from osgeo import ogr

    from .content import FieldRow, PackageContent

INTEGERS = frozenset({"seq", "score_day", "score_dark", "severity"})
REALS = frozenset({"length_m"})
MOMENTS = frozenset({"created_at", "taken_at", "started_at"})
UTC_FLAG = 100
"""How OGR marks a moment in UTC."""


def file_of(layer: FieldLayer) -> str:
    """Return the name of a layer's file."""
    return f"{layer.name}.gpkg"


def id_of(name: str) -> str:
    """Return the id of a layer in the project. QGIS makes a new one of any that is shorter than eleven letters."""
    return f"{METADATA}_{name}"


def write_tables(content: PackageContent, folder: Path) -> None:
    """Write every layer into `folder`. Raises OSError."""
    about = json.dumps({METADATA: content.manifest}, ensure_ascii=False)
    for layer in LAYERS:
        with told_by_gdal():
            _write(folder / file_of(layer), layer, content.crs, content.rows[layer.name], about)


def settle(folder: Path) -> None:
    """Leave every GeoPackage in one file, whatever QGIS did to it: no journal stays beside it. Raises OSError."""
    for layer in LAYERS:
        path = folder / file_of(layer)
        try:
            with closing(sqlite3.connect(str(path))) as opened:
                opened.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.Error as error:
            raise OSError(f"{path.name}: {error}") from error


def _write(path: Path, layer: FieldLayer, crs: str, rows: Sequence[FieldRow], about: str) -> None:
    from osgeo import gdal, ogr, osr

    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    system = osr.SpatialReference()
    system.SetFromUserInput(crs)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    kinds = {
        "Point": ogr.wkbPoint,
        "LineString": ogr.wkbMultiLineString,
        "LineStringZM": ogr.wkbLineStringZM,
        "None": ogr.wkbNone,
    }
    kind = kinds[layer.geometry]
    options = ["FID=fid", "GEOMETRY_NAME=geom", f"DESCRIPTION={about}"]
    made = dataset.CreateLayer(layer.name, system if kind != ogr.wkbNone else None, kind, options)
    key = ogr.FieldDefn("uuid", ogr.OFTString)
    key.SetNullable(False)
    made.CreateField(key)
    for column in (*layer.columns, *layer.shown):
        made.CreateField(ogr.FieldDefn(column, _type_of(column)))
    made.StartTransaction()
    for row in rows:
        made.CreateFeature(_feature(made.GetLayerDefn(), layer, row))
    made.CommitTransaction()
    del made
    dataset.FlushCache()
    del dataset


def _type_of(column: str) -> int:
    from osgeo import ogr

    if column in INTEGERS:
        return int(ogr.OFTInteger)
    if column in REALS:
        return int(ogr.OFTReal)
    return int(ogr.OFTDateTime if column in MOMENTS else ogr.OFTString)


def _feature(definition: ogr.FeatureDefn, layer: FieldLayer, row: FieldRow) -> ogr.Feature:
    from osgeo import ogr

    feature = ogr.Feature(definition)
    feature.SetField("uuid", row.uuid)
    for column in (*layer.columns, *layer.shown):
        _set(feature, column, row.values.get(column))
    if row.geometry is not None and layer.geometry != "None":
        geometry = ogr.CreateGeometryFromWkb(row.geometry.wkb)
        geometry.FlattenTo2D()
        feature.SetGeometryDirectly(
            ogr.ForceToMultiLineString(geometry) if layer.geometry == "LineString" else geometry
        )
    return feature


def _set(feature: ogr.Feature, column: str, value: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        at = value.astimezone(timezone.utc)
        feature.SetField(column, at.year, at.month, at.day, at.hour, at.minute, float(at.second), UTC_FLAG)
    else:
        feature.SetField(column, str(value) if column not in INTEGERS | REALS else value)

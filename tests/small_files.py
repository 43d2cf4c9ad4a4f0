"""Small files for tests of imports, the given cases, and the bytes of a store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

CASES = Path(__file__).resolve().parent / "data" / "cases"
#: The first of the twelve places that the cases lie at (lat, lon).
PLACES = [(59.478284, 17.758250), (59.475206, 17.756962), (59.477223, 17.750692), (59.483699, 17.752788)]


def write(folder: Path, name: str, content: object) -> str:
    """Write a text, or anything else as JSON, and return the file's path."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


def bytes_of(folder: Path) -> bytes:
    """Return all bytes of the store s.gpkg in a folder, and of what SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in folder.glob("s.gpkg*"))


def layers(folder: Path, held: dict[str, Any]) -> Path:
    """Write a GeoPackage of layers: name -> (geometry type, fields, [(WKT, values)])."""
    path = folder / "lager.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for name, (shape, fields, rows) in held.items():
        layer = dataset.CreateLayer(name, system, shape, options=["SPATIAL_INDEX=NO"])
        for field in fields:
            layer.CreateField(ogr.FieldDefn(field))
        for wkt, values in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            for field, value in zip(fields, values):
                feature[field] = value
            layer.CreateFeature(feature)
            feature = None
        layer = None
    dataset = None
    return path


def sheet(path: Path, rows: list[list[str]]) -> Path:
    """Write rows, the headers first, as a text table, workbook, dBase table or GeoPackage, by the file's ending."""
    if path.suffix == ".csv":
        text = "".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in row) + "\n" for row in rows)
        path.write_text(text, encoding="utf-8")
        return path
    headers, *lines = rows
    is_dbf = path.suffix == ".dbf"
    driver = "ESRI Shapefile" if is_dbf else path.suffix[1:].upper()
    made = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = made.CreateLayer("Blad1", geom_type=ogr.wkbNone, options=["ENCODING=UTF-8"] if is_dbf else [])
    for at in range(max(map(len, rows))):
        name = headers[at] if at < len(headers) and headers[at] else " " * at
        layer.CreateField(ogr.FieldDefn(name.replace("Ä", "A")[:10] if is_dbf else name, ogr.OFTString))
    for line in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, cell in enumerate(line):
            if cell:
                feature.SetField(at, cell)
        layer.CreateFeature(feature)
    del layer, made
    return path

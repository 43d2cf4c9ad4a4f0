"""Drawings in AutoCAD's own format (DWG), as far as GDAL reads them: version 2000; every layer of the drawing in one table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import InputError
from .table import Choice, ReadOptions, Table
from .vector import open_dataset, quiet, table_of

if TYPE_CHECKING:
    from osgeo import ogr

DRIVER = "CAD"
READ = b"AC1015"
"""How a DWG of AutoCAD 2000 to 2002 begins."""
YEARS = {
    b"AC1009": "R12",
    b"AC1012": "R13",
    b"AC1014": "R14",
    b"AC1018": "2004",
    b"AC1021": "2007",
    b"AC1024": "2010",
    b"AC1027": "2013",
    b"AC1032": "2018",
}
HEADERS = ("Layer", "Kind", "Text")
_KIND, _TEXT = "cadgeom_type", "text"


def open_dwg(path: str, options: ReadOptions) -> Table:
    """Open a drawing as points and shapes with the name of their layer. Raises InputError for what GDAL does not read."""
    file = Path(path).name
    with open(path, "rb") as stream:
        version = stream.read(6)
    if version != READ:
        raise InputError(
            tr(
                "“{file}” is a DWG of AutoCAD {year}, which is not read; save it as DXF, or as DWG 2000, "
                "with the layers of the lamps."
            ).format(file=file, year=YEARS.get(version, version.decode("ascii", "replace")))
        )
    if not has_driver():
        raise InputError(
            tr("This QGIS reads no drawings in DWG; save “{file}” as DXF, with the layers of the lamps.").format(
                file=file
            )
        )
    with quiet():
        drawing = open_dataset(path, [DRIVER])
        together, layer = in_one_layer(drawing)
        table = table_of(path, together, layer, [])
    choices = [Choice("format", "DWG", tr("the content says so"), ())]
    note = tr("Of a DWG points, circles and lines are read, blocks are not; if lamps are missing, save it as DXF.")
    return replace(table, format=DRIVER.lower(), choices=choices, notes=[*table.notes, note])


def has_driver() -> bool:
    """Return whether this GDAL reads DWG."""
    from osgeo import ogr

    return ogr.GetDriverByName(DRIVER) is not None


def in_one_layer(drawing: Any) -> tuple[Any, ogr.Layer]:
    """Return a dataset in memory with one layer of what all layers of a drawing hold, each feature with its layer's name.

    A circle is a symbol: its middle is meant.
    """
    from osgeo import gdal, ogr

    memory = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")  # one driver from GDAL 3.11 on
    together = memory.Create("drawing", 0, 0, 0, gdal.GDT_Unknown)
    layer = together.CreateLayer("entities", None, ogr.wkbUnknown)
    for header in HEADERS:
        layer.CreateField(ogr.FieldDefn(header, ogr.OFTString))
    for number in range(drawing.GetLayerCount()):
        part = drawing.GetLayer(number)
        definition = part.GetLayerDefn()
        kind, text = definition.GetFieldIndex(_KIND), definition.GetFieldIndex(_TEXT)
        for found in part:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, part.GetName())
            for at, index in ((1, kind), (2, text)):
                if index >= 0 and found.IsFieldSetAndNotNull(index):
                    feature.SetField(at, found.GetFieldAsString(index))
            feature.SetGeometry(_symbol(found.GetGeometryRef()))
            layer.CreateFeature(feature)
    return together, layer


def _symbol(shape: ogr.Geometry | None) -> ogr.Geometry | None:
    """Return a shape, the middle of a circle."""
    from osgeo import ogr

    if shape is None or ogr.GT_Flatten(shape.GetGeometryType()) != ogr.wkbCircularString:
        return shape
    count = shape.GetPointCount()
    if count < 3 or shape.GetPoint_2D(0) != shape.GetPoint_2D(count - 1):
        return shape
    west, east, south, north = shape.GetEnvelope()
    middle = ogr.Geometry(ogr.wkbPoint)
    middle.AddPoint_2D((west + east) / 2, (south + north) / 2)
    return middle

"""Write a table of plain values to CSV, XLSX, GeoJSON or GeoPackage; the ending of the name decides.

Cells that a spreadsheet would run as a formula are neutralised. A file appears whole or not at all (`files`): what OGR's
drivers wrote is read back and counted before it takes the name of an older one.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Mapping

from ..files import FileWriteError, told_by_gdal, whole_file
from ..i18n import tr
from ..model.crs import transform
from ..model.errors import ParameterError
from ..model.localtime import local
from ..privacy.safe_text import neutralise_formula
from .workbook_lists import SHEET, offer_lists

_HEADERS = "OGR_XLSX_HEADERS"
FORMATS = (".csv", ".xlsx", ".geojson", ".gpkg")


ExportError = FileWriteError


@dataclass(frozen=True)
class Sheet:
    """A table to write: `names` are ASCII column names, `titles` what a reader sees, `xy` points in `crs` or None.

    Without `xy` a text table or workbook has no columns for coordinates. `lists` are what may be written in columns, by
    name: a workbook offers them in the cells, a text table has them in columns of their own behind the others.
    Moments are written by the clocks of the time zone `zone`. `sources` are those whose data it shows, to be named.
    """

    name: str
    names: Sequence[str]
    titles: Sequence[str]
    rows: Sequence[Sequence[Any]]
    xy: Sequence[tuple[float, float] | None] | None
    crs: str
    zone: str
    sources: Sequence[str] = ()
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def attribution(self) -> str:
        """Whom the file names, on one line."""
        return ", ".join(self.sources)

    @property
    def points(self) -> Sequence[tuple[float, float] | None]:
        """Where each row lies."""
        return [None] * len(self.rows) if self.xy is None else self.xy

    def plain_rows(self) -> list[list[Any]]:
        """Return the rows as cells: local wall-clock time, ISO dates, 1/0 for yes/no, nothing for None."""
        return [[_plain(value, self.zone) for value in row] for row in self.rows]


def write_table(path: str, sheet: Sheet) -> int:
    """Write `sheet` to `path` and return the number of rows. Raises ParameterError for an unknown ending, ExportError."""
    ending = Path(path).suffix.lower()
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx, ".geojson": _write_geojson, ".gpkg": _write_gpkg}
    if ending not in writers:
        raise ParameterError(
            tr("“{ending}” is no format for a table; end the name with one of {known}.").format(
                ending=ending or path, known=", ".join(FORMATS)
            )
        )
    with whole_file(path) as partial:
        writers[ending](partial, sheet)
    return len(sheet.rows)


def _plain(value: Any, zone: str) -> Any:
    if isinstance(value, datetime):
        return local(value, zone).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value


def _cell(value: Any, decimal_comma: bool = False) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.3f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if decimal_comma else text
    return str(neutralise_formula(str(value)))


def _write_csv(path: Path, sheet: Sheet) -> None:
    """Semicolons, decimal comma, UTF-8 with a mark: what Swedish Excel opens with a double click.

    Whom the file names stands in a column: a line of its own would be a row to every reader, a file beside it gets lost.
    """
    named = [tr("Sources of the data")] if sheet.sources else []
    coordinates = [] if sheet.xy is None else ["N", "E"]
    offered = [tr("{column}: choose from").format(column=sheet.titles[sheet.names.index(name)]) for name in sheet.lists]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([*sheet.titles, *named, *coordinates, *offered])
        for number, (row, point) in enumerate(zip(sheet.plain_rows(), sheet.points)):
            where = ["" for _ in coordinates] if point is None else [_cell(point[1], True), _cell(point[0], True)]
            sources = [_cell(sheet.attribution) for _ in named]
            words = [_cell(listed[number]) if number < len(listed) else "" for listed in sheet.lists.values()]
            writer.writerow([*(_cell(value, True) for value in row), *sources, *where, *words])


def _write_geojson(path: Path, sheet: Sheet) -> None:
    """RFC 7946: WGS 84, longitude first."""
    features = []
    for row, point in zip(sheet.plain_rows(), sheet.points):
        geometry = None
        if point is not None:
            lon, lat = transform([point], sheet.crs, "EPSG:4326")[0]
            geometry = {"type": "Point", "coordinates": [round(float(lon), 7), round(float(lat), 7)]}
        properties = dict(zip(sheet.names, row))
        features.append({"type": "Feature", "geometry": geometry, "properties": properties})
    collection = {"type": "FeatureCollection", "name": sheet.name, "features": features}
    if sheet.sources:
        collection["attribution"] = sheet.attribution
    path.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")


def _write_xlsx(path: Path, sheet: Sheet) -> None:
    _write_ogr(path, sheet, "XLSX", sheet.titles, spatial=False)
    if sheet.lists:
        offer_lists(path, [(sheet.names.index(name), listed) for name, listed in sheet.lists.items()], len(sheet.rows))


def _write_gpkg(path: Path, sheet: Sheet) -> None:
    _write_ogr(path, sheet, "GPKG", sheet.names, spatial=True)


def _write_ogr(path: Path, sheet: Sheet, driver: str, names: Sequence[str], *, spatial: bool) -> None:
    with told_by_gdal():
        _fill_ogr(path, sheet, driver, names, spatial=spatial)
    with told_by_gdal():
        found = _count(path)
    if found != len(sheet.rows):
        raise OSError(f"{driver}: {found} of {len(sheet.rows)} rows were written")


def _count(path: Path) -> int:
    """Return the rows of the first table of a file, -1 when it cannot be opened."""
    from osgeo import gdal

    before = gdal.GetThreadLocalConfigOption(_HEADERS)
    gdal.SetThreadLocalConfigOption(_HEADERS, "FORCE")  # else one row of texts counts as two without a header
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        return -1 if dataset is None or dataset.GetLayer(0) is None else int(dataset.GetLayer(0).GetFeatureCount(1))
    finally:
        gdal.SetThreadLocalConfigOption(_HEADERS, before)


def _fill_ogr(path: Path, sheet: Sheet, driver: str, names: Sequence[str], *, spatial: bool) -> None:
    from osgeo import gdal, ogr, osr

    path.unlink(missing_ok=True)
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    srs = None
    if spatial:
        srs = osr.SpatialReference()
        srs.SetFromUserInput(sheet.crs)
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    described = [f"DESCRIPTION={sheet.attribution}"] if spatial and sheet.sources else []
    layer = dataset.CreateLayer(sheet.name, srs, ogr.wkbPoint if spatial else ogr.wkbNone, described)
    rows = sheet.plain_rows()
    kinds = [_kind(row_values) for row_values in zip(*rows)] if rows else [ogr.OFTString] * len(names)
    for name, kind in zip(names, kinds):
        layer.CreateField(ogr.FieldDefn(name, kind))
    if not spatial and sheet.xy is not None:
        layer.CreateField(ogr.FieldDefn("N", ogr.OFTReal))
        layer.CreateField(ogr.FieldDefn("E", ogr.OFTReal))
    definition = layer.GetLayerDefn()
    layer.StartTransaction()
    for row, point in zip(rows, sheet.points):
        feature = ogr.Feature(definition)
        for index, value in enumerate(row):
            if value is not None:
                feature.SetField(index, neutralise_formula(value) if isinstance(value, str) else value)
        if point is not None and spatial:
            geometry = ogr.Geometry(ogr.wkbPoint)
            geometry.AddPoint_2D(*point)
            feature.SetGeometryDirectly(geometry)
        elif point is not None:
            feature.SetField(len(names), point[1])
            feature.SetField(len(names) + 1, point[0])
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer
    if sheet.sources and not spatial:
        _name_sources(dataset, sheet)
    if sheet.lists and not spatial:
        _list_words(dataset, sheet)
    dataset.FlushCache()
    del dataset


def _name_sources(workbook: Any, sheet: Sheet) -> None:
    """Name the sources on a sheet of their own, so that no row is one."""
    from osgeo import ogr

    layer = workbook.CreateLayer(tr("Sources"), None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn(tr("Sources of the data"), ogr.OFTString))
    for name in sheet.sources:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, neutralise_formula(name))
        layer.CreateFeature(feature)


def _list_words(workbook: Any, sheet: Sheet) -> None:
    """Write what may be chosen on a sheet of its own, a column a list."""
    from osgeo import ogr

    layer = workbook.CreateLayer(SHEET, None, ogr.wkbNone)
    for name in sheet.lists:
        layer.CreateField(ogr.FieldDefn(sheet.titles[sheet.names.index(name)], ogr.OFTString))
    for row in range(max(map(len, sheet.lists.values()), default=0)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, listed in enumerate(sheet.lists.values()):
            if row < len(listed):
                feature.SetField(at, neutralise_formula(listed[row]))
        layer.CreateFeature(feature)


def _kind(values: Sequence[Any]) -> int:
    from osgeo import ogr

    told = [value for value in values if value is not None]
    if told and all(isinstance(value, int) for value in told):
        return int(ogr.OFTInteger64)
    if told and all(isinstance(value, (int, float)) for value in told):
        return int(ogr.OFTReal)
    return int(ogr.OFTString)

"""Map files and every other source OGR opens: GeoPackage, Shapefile, GeoJSON, FlatGeobuf, KML, GML, a layer of QGIS."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import InputError
from ...privacy.ids import kept_name
from .geometry import points_of, simple
from .remarks import Remarks
from .table import Batch, Choice, ReadOptions, Table, check_columns, check_rows, several_layers, unique_headers
from .xml_files.safe_xml import without_colons

if TYPE_CHECKING:
    from osgeo import ogr

#: Drivers that may be tried, so that no exotic one (a web service, a script) is started by a file's content.
DRIVERS = [
    "GPKG",
    "ESRI Shapefile",
    "GeoJSON",
    "GeoJSONSeq",
    "TopoJSON",
    "FlatGeobuf",
    "LIBKML",
    "KML",
    "GML",
    "GPX",
    "MapInfo File",
    "OpenFileGDB",
    "SQLite",
    "DXF",
    "DGN",
]
DATABASE_DRIVERS = ["PostgreSQL", "MSSQLSpatial", "OCI"]
#: From which width on a column is one of texts, which a program cuts (254 bytes in dBase), and how many words at most go.
_LONG, _MOST_CUT = 200, 6
_SAMPLE_ROWS = 200
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_BEHIND = re.compile(r"\|(?:layername|layerid|subset|geometrytype|option)[=:]", re.IGNORECASE)
#: Where a GeoJSON file says its CRS: before its features or after them.
_HEAD_BYTES = 65_536
_GPX_LAYERS = ("waypoints", "tracks", "routes", "track_points", "route_points")
#: Our field -> what a mark on the map is called in GPX.
_GPX_FIELDS = {"title": "name", "name": "name", "text": "desc", "observed_at": "time"}


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from printing; whether it raises or returns None is QGIS's setting, which is left as it is."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _unraised() -> AbstractContextManager[Any]:
    """Let a shape that cannot be read leave its feature without one where GDAL's exceptions are on: 3.10 would raise."""
    from osgeo import ogr

    manager = getattr(ogr, "ExceptionMgr", None)
    return nullcontext() if manager is None else manager(useExceptions=False)


def split_source(source: str) -> tuple[str, str | None]:
    """Return the OGR name and the layer of a QGIS source such as "file.gpkg|layername=pins".

    Only what QGIS writes behind a name is taken off: any other | belongs to it.
    """
    told = _BEHIND.search(source)
    if told is None:
        return source, None
    name, *rest = source[: told.start()], *source[told.start() + 1 :].split("|")
    layer = next((part.split("=", 1)[1] for part in rest if part.lower().startswith("layername=")), None)
    return name, layer


def join_source(name: str, layer: str | None) -> str:
    """Return the QGIS source that `split_source` takes apart."""
    return f"{name}|layername={layer}" if layer else name


def open_vector(path: str, options: ReadOptions, drivers: list[str] | None = None) -> Table:
    """Open a map file or OGR source. Raises InputError; AmbiguousInputError when several layers could be meant."""
    name, layer_name = split_source(path)
    with quiet():
        dataset = open_dataset(name, drivers or DRIVERS)
        layer, choices = _layer(dataset, options.layer or layer_name, Path(name).name, areas=options.areas)
        return table_of(name, dataset, layer, choices)


def layers_of(name: str) -> list[tuple[str, tuple[str, ...], bool]]:
    """Return the layers of a GeoPackage or Shapefile: name, headers, and whether lines are drawn; none for other files."""
    from osgeo import gdal, ogr

    with quiet():
        try:
            dataset = gdal.OpenEx(
                name, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG", "ESRI Shapefile", "OpenFileGDB"]
            )
        except RuntimeError:
            dataset = None
        layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())] if dataset is not None else []
        found = []
        for layer in layers:
            definition = layer.GetLayerDefn()
            headers = tuple(definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount()))
            flat = ogr.GT_Flatten(layer.GetGeomType())
            found.append(
                (layer.GetName(), headers, flat in (ogr.wkbLineString, ogr.wkbMultiLineString, ogr.wkbUnknown))
            )
        return found


def open_dataset(name: str, drivers: list[str]) -> Any:
    """Open a file with one of these drivers of OGR. Raises InputError."""
    with without_colons(name) as plain:
        return _opened(plain, Path(name).name, drivers)


def _opened(name: str, file: str, drivers: list[str]) -> Any:
    from osgeo import gdal

    # GML must leave no file beside the planner's and fetch nothing.
    settings = ["WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO"] if _is_xml(name) else []
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    try:
        dataset = gdal.OpenEx(name, flags, allowed_drivers=drivers, open_options=settings)
    except RuntimeError:
        dataset = None
    if dataset is None:
        raise InputError(
            tr(
                "“{file}” cannot be opened as a map file; it may be damaged or incomplete (a Shapefile needs its .dbf and .shx)."
            ).format(file=file),
            details=gdal.GetLastErrorMsg(),
        )
    return dataset


def _is_xml(name: str) -> bool:
    try:
        with open(name, "rb") as stream:
            return stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    except OSError:
        return False


def _layer(dataset: Any, wanted: str | None, file: str, *, areas: bool) -> tuple[ogr.Layer, list[Choice]]:
    """Return the wanted layer, or the only one with rows, or of points (of polygons for `areas`), and the choice made."""
    from osgeo import ogr

    layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]
    names = [layer.GetName() for layer in layers]
    if wanted:
        for layer in layers:
            if wanted in (layer.GetName(), kept_name(layer.GetName())):
                return layer, []
        raise InputError(
            tr("“{file}” has no layer “{layer}”; its layers are: {layers}.").format(
                file=file, layer=wanted, layers=", ".join(names) or tr("(none)")
            )
        )
    if dataset.GetDriver().ShortName == "GPX":
        return _gpx_layer(layers, file), []
    filled = [layer for layer in layers if layer.GetFeatureCount() != 0 and layer.GetName() != "layer_styles"]
    if not filled:
        if layers:
            return layers[0], []
        raise InputError(tr("“{file}” has no layers.").format(file=file))
    if len(filled) == 1:
        return filled[0], []
    fitting = (ogr.wkbPolygon, ogr.wkbMultiPolygon) if areas else (ogr.wkbUnknown, ogr.wkbPoint, ogr.wkbMultiPoint)
    fit = [layer for layer in filled if ogr.GT_Flatten(layer.GetGeomType()) in fitting]
    if len(fit) != 1:
        rest = [layer for layer in filled if layer not in fit]
        named = [*fit, *rest] if areas else filled
        raise several_layers(file, tuple(layer.GetName() for layer in named), "AREA" if areas else "INPUT")
    others = tuple(kept_name(layer.GetName()) for layer in filled if layer is not fit[0])
    why = tr("it is the only layer of polygons") if areas else tr("it is the only layer of points")
    return fit[0], [Choice("layer", kept_name(fit[0].GetName()), why, others)]


def _gpx_layer(layers: list[ogr.Layer], file: str) -> ogr.Layer:
    """Return the waypoints of a GPX file, else what was walked."""
    for layer in sorted(layers, key=lambda layer: _GPX_LAYERS.index(layer.GetName())):
        if layer.GetName() in _GPX_LAYERS[:3] and layer.GetFeatureCount() > 0:
            return layer
    raise InputError(tr("“{file}” holds no waypoints and no tracks; nothing was recorded in it.").format(file=file))


def table_of(path: str, dataset: Any, layer: ogr.Layer, choices: list[Choice]) -> Table:
    """Return a layer of an open dataset as a table; it keeps the dataset open."""
    definition = layer.GetLayerDefn()
    raw = [whole(definition.GetFieldDefn(index).GetName()) for index in range(definition.GetFieldCount())]
    check_columns(path, len(raw))
    headers, notes = unique_headers(raw)
    has_geometry = definition.GetGeomFieldCount() > 0 and layer.GetGeomType() != 100
    crs, note = _declared(layer) if has_geometry else ("", "")
    count = layer.GetFeatureCount(0)
    exact = count >= 0
    driver = dataset.GetDriver().ShortName
    reader = _Reader(dataset, layer, path, has_geometry)
    first = next(reader.batches(_SAMPLE_ROWS), Batch(range(0), []))
    remarks = Remarks(headers, zip(*first.columns))
    is_track = driver == "GPX" and layer.GetName() != _GPX_LAYERS[0]
    return Table(
        not_places=_track_words(path) if is_track else "",
        fixed=_GPX_FIELDS if driver == "GPX" and not is_track else {},
        format=driver.lower().replace(" ", "_"),
        path=path,
        headers=headers,
        batches=lambda size: remarks.without(reader.batches(size)),
        choices=[Choice("format", driver, tr("the content says so"), ()), *choices],
        crs=crs,
        crs_implied=_is_implied(driver, path),
        has_geometry=has_geometry,
        row_estimate=max(0, count if exact else layer.GetFeatureCount(1)),
        row_count_exact=True,
        encoding="utf-8",
        notes=[*notes, *([note] if note else [])],
    )


def _track_words(path: str) -> str:
    return tr(
        "“{file}” holds tracks, lines that were walked, and no waypoints; import it as the walking network, or mark the places as waypoints."
    ).format(file=Path(path).name)


def _declared(layer: ogr.Layer) -> tuple[str, str]:
    """Return the CRS a layer declares as "EPSG:n" (empty when none), and a note when it has no EPSG number."""
    from osgeo import osr

    reference = layer.GetSpatialRef()
    if reference is None:
        return "", ""
    code = reference.GetAuthorityCode(None)
    if code and (reference.GetAuthorityName(None) or "").upper() == "EPSG":
        return f"EPSG:{code}", ""
    if (reference.GetAuthorityName(None) or "").upper() == "OGC" and (code or "").upper() == "CRS84":
        return "EPSG:4326", ""
    copy = osr.SpatialReference(reference.ExportToWkt())
    matches: list[Any] = []
    with suppress(RuntimeError):  # what is not identified is an error where OSR's exceptions are on
        if copy.AutoIdentifyEPSG() == 0 and copy.GetAuthorityCode(None):
            return f"EPSG:{copy.GetAuthorityCode(None)}", ""
    with suppress(RuntimeError):
        matches = copy.FindMatches() if hasattr(copy, "FindMatches") else []
    if matches and matches[0][1] >= 70 and matches[0][0].GetAuthorityCode(None):
        return f"EPSG:{matches[0][0].GetAuthorityCode(None)}", ""
    return "", tr(
        "The file declares the coordinate system “{name}”, which has no EPSG number; it is told by the values."
    ).format(name=reference.GetName() or "?")


def _is_implied(driver: str, path: str) -> bool:
    """Return whether the CRS of a file is only what its format means when nothing is said: WGS 84 of GeoJSON, KML, GPX."""
    if driver in ("KML", "LIBKML", "GPX"):
        return True
    if driver not in ("GeoJSON", "GeoJSONSeq", "TopoJSON"):
        return False
    try:
        with open(path, "rb") as stream:
            head = stream.read(_HEAD_BYTES)
            stream.seek(max(0, os.path.getsize(path) - _HEAD_BYTES))
            return b'"crs"' not in head and b'"crs"' not in stream.read(_HEAD_BYTES)
    except OSError:
        return True


class _Reader:
    """Streams the features of one layer; keeps the dataset open."""

    def __init__(self, dataset: Any, layer: ogr.Layer, path: str, has_geometry: bool) -> None:
        self._dataset, self._layer, self._path, self._has_geometry = dataset, layer, path, has_geometry
        definition = layer.GetLayerDefn()
        self._getters = [_getter(definition.GetFieldDefn(index), index) for index in range(definition.GetFieldCount())]

    def batches(self, size: int) -> Iterator[Batch]:
        """Yield batches of `size` features, numbered from 1 as the layer gives them."""
        number = 0
        with quiet():
            self._layer.ResetReading()
        while True:
            with quiet(), _unraised():
                rows, geometries = self._some(size)
            if not rows:
                return
            xy, wkb = points_of(geometries) if self._has_geometry else (None, None)
            yield Batch(range(number + 1, number + 1 + len(rows)), list(zip(*rows)) if rows[0] else [], wkb, xy)
            number += len(rows)
            check_rows(self._path, number)

    def _some(self, size: int) -> tuple[list[tuple[Any, ...]], list[Any]]:
        rows: list[tuple[Any, ...]] = []
        geometries: list[Any] = []
        getters, layer = self._getters, self._layer
        while len(rows) < size and (feature := self._next(layer)) is not None:
            rows.append(tuple([get(feature) for get in getters]))
            if self._has_geometry:
                geometry = feature.GetGeometryRef()
                geometries.append(None if geometry is None else simple(geometry))
        return rows, geometries

    def _next(self, layer: ogr.Layer) -> ogr.Feature | None:
        """Return the next feature, without geometry where that cannot be read. Raises InputError where the file breaks off."""
        from osgeo import gdal

        gdal.ErrorReset()
        feature = layer.GetNextFeature()
        if feature is None and gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise InputError(
                tr("“{file}” breaks off and cannot be read to its end; fetch or save it again.").format(
                    file=Path(self._path).name
                ),
                details=gdal.GetLastErrorMsg(),
            )
        return feature


def _getter(field: ogr.FieldDefn, index: int) -> Any:
    """Return a function feature -> Python value of one field."""
    from osgeo import ogr

    kind = field.GetType()
    if kind in (ogr.OFTInteger, ogr.OFTInteger64):
        if field.GetSubType() == ogr.OFSTBoolean:
            return lambda f: bool(f.GetFieldAsInteger(index)) if f.IsFieldSetAndNotNull(index) else None
        return lambda f: f.GetFieldAsInteger64(index) if f.IsFieldSetAndNotNull(index) else None
    if kind == ogr.OFTReal:
        return lambda f: f.GetFieldAsDouble(index) if f.IsFieldSetAndNotNull(index) else None
    if kind == ogr.OFTDate:
        return lambda f: _date(f.GetFieldAsDateTime(index)) if f.IsFieldSetAndNotNull(index) else None
    if kind == ogr.OFTDateTime:
        return lambda f: _moment(f.GetFieldAsDateTime(index)) if f.IsFieldSetAndNotNull(index) else None
    if kind == ogr.OFTBinary:
        return lambda f: None
    if kind == ogr.OFTStringList:
        return lambda f: ", ".join(f.GetFieldAsStringList(index)) if f.IsFieldSetAndNotNull(index) else None
    if field.GetWidth() >= _LONG:
        width = field.GetWidth()
        return lambda f: _uncut(_string(f, index), width) if f.IsFieldSetAndNotNull(index) else None
    return lambda f: _string(f, index) if f.IsFieldSetAndNotNull(index) else None


def _uncut(text: str, width: int) -> str:
    """Return a text that fills its column without what was cut off in it: half a number or address is not known as one."""
    if len(text.encode("utf-8", "replace")) < width - 3:
        return text
    words = text.split(" ")[-_MOST_CUT:]
    left = words[:-1]
    while left and not any(sign.isalpha() for sign in left[-1]):
        left.pop()
    return text[: len(text) - len(" ".join(words))] + " ".join(left)


def _string(feature: Any, index: int) -> str:
    """Return a text; bytes that are no UTF-8 (a dBase table without its code page) are read as Windows-1252."""
    try:
        text = feature.GetFieldAsString(index)
    except UnicodeDecodeError:
        return bytes(feature.GetFieldAsBinary(index) or b"").decode("cp1252", "replace")
    return text if text.isascii() else whole(text)


def whole(text: str) -> str:
    """Return a text of OGR, where bytes that are no UTF-8 come back as surrogates; they are read as Windows-1252."""
    return (
        text if _NO_UTF8.search(text) is None else text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    )


def _date(parts: list[Any]) -> date | None:
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def _moment(parts: list[Any]) -> datetime | None:
    """Return a datetime; OGR's flag is 100 for UTC, plus quarter hours, 0 or 1 for unknown or local time."""
    try:
        moment = datetime(*[int(part) for part in parts[:5]], int(parts[5]))  # type: ignore[arg-type, misc]
    except ValueError:
        return None
    flag = int(parts[6])
    if flag > 1:
        moment = moment.replace(tzinfo=timezone(timedelta(minutes=15 * (flag - 100))))
    return moment

"""Writes a partner's package: one GeoPackage with aliases, value maps, forms and symbols in it. Any thread."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable

from ...files import told_by_gdal
from ...model.code_words import code_words
from ...model.errors import StoreError
from ...model.partners import package as contract
from ...paths import resources
from ...store.definitions import TableStyle, add_domain, add_style, create_styles_table
from ...store.schema import FID, GEOMETRY
from .content import OutgoingRow
from .forms import FOLDER

if TYPE_CHECKING:
    from osgeo import ogr, osr

    from ...model.feedback import Feedback
    from .content import PartnerContent


def write_package(content: PartnerContent, path: Path, feedback: Feedback) -> int:
    """Write a package to `path`, a file of the caller's that nobody else sees yet, and return how many photos are in it.

    What is no picture is left out. Raises OSError, Cancelled.
    """
    try:
        with told_by_gdal():
            photos = _write(content, path, feedback)
    except StoreError as error:  # by those who write styles into stores: here it is the package that is not written
        raise OSError(error.details or error.message) from error
    settle(path)
    return photos


def settle(path: Path) -> None:
    """Leave a GeoPackage in one file in which nothing stands that no row holds. Raises OSError."""
    try:
        with closing(sqlite3.connect(str(path), isolation_level=None)) as opened:
            opened.execute("PRAGMA journal_mode=DELETE").fetchone()
            opened.execute("PRAGMA secure_delete=ON").fetchone()
            opened.execute("VACUUM")
    except sqlite3.Error as error:
        raise OSError(f"{path.name}: {error}") from error


def _write(content: PartnerContent, path: Path, feedback: Feedback) -> int:
    from osgeo import gdal

    path.unlink(missing_ok=True)
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    _fill(dataset, contract.TASK, content, content.tasks)
    photos = _fill(dataset, contract.PHOTO, content, _photos(content, feedback))
    _fill(dataset, contract.ABOUT, content, [OutgoingRow(_about(content))])
    create_styles_table(dataset, path.name)
    for table in contract.TABLES:
        add_style(dataset, path.name, _style(table, content.language))
    dataset.FlushCache()
    del dataset
    return photos


def _photos(content: PartnerContent, feedback: Feedback) -> Iterable[OutgoingRow]:
    """Give the rows of the photos, one picture in memory at a time."""
    for number, photo in enumerate(content.photos):
        feedback.check()
        feedback.progress(number / len(content.photos))
        picture = photo.picture()
        if not picture:
            continue
        told = {name: photo.task.values.get(name) for name in ("title", "place")}
        keys = {"uuid": photo.uuid, "task_uuid": photo.task.uuid}
        yield OutgoingRow({**told, **keys, "caption": photo.caption, "data": picture}, photo.task.xy)


def _about(content: PartnerContent) -> dict[str, Any]:
    return {
        "package": content.package,
        "format": contract.FORMAT,
        "sender": content.sender,
        "owner": content.owner,
        "recipient": content.recipient,
        "sequence": content.sequence,
        "made": content.made,
        "tasks": len(content.tasks),
        "snapshot": content.snapshot,
        "attribution": content.attribution,
    }


def _style(table: contract.PackageTable, language: str) -> TableStyle:
    qml = (resources() / "styles" / language / FOLDER / f"{table.name}.qml").read_text(encoding="utf-8")
    return TableStyle(table.name, table.lies, qml, table.title[language == "sv"])


def _fill(
    dataset: Any,
    table: contract.PackageTable,
    content: PartnerContent,
    rows: Iterable[OutgoingRow],
) -> int:
    """Write a table of the package and return how many rows it has."""
    from osgeo import ogr

    options = [f"FID={FID}", f"GEOMETRY_NAME={GEOMETRY}", f"IDENTIFIER={table.title[content.language == 'sv']}"]
    kind = ogr.wkbPoint if table.lies else ogr.wkbNone
    layer = dataset.CreateLayer(table.name, _system(content.crs) if table.lies else None, kind, options)
    for column in table.columns:
        layer.CreateField(_field(dataset, column, content.language))
    layer.StartTransaction()
    count = 0
    for row in rows:
        layer.CreateFeature(_feature(layer.GetLayerDefn(), table, row))
        count += 1
    layer.CommitTransaction()
    return count


def _system(crs: str) -> osr.SpatialReference:
    from osgeo import osr

    system = osr.SpatialReference()
    system.SetFromUserInput(crs)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def _field(dataset: Any, column: contract.PackageColumn, language: str) -> ogr.FieldDefn:
    """Return the definition of a column, with its alias and the words of its codes, which plain QGIS shows."""
    from osgeo import ogr

    kinds = {
        contract.Kind.INTEGER: ogr.OFTInteger,
        contract.Kind.REAL: ogr.OFTReal,
        contract.Kind.DATE: ogr.OFTDate,
        contract.Kind.PICTURE: ogr.OFTBinary,
    }
    definition = ogr.FieldDefn(column.name, kinds.get(column.kind, ogr.OFTString))
    definition.SetAlternativeName(column.title[language == "sv"])
    definition.SetNullable(column.name != "uuid")
    if column.values and add_domain(dataset, column.values, code_words(column.values, language)):
        definition.SetDomainName(column.values)
    return definition


def _feature(definition: ogr.FeatureDefn, table: contract.PackageTable, row: OutgoingRow) -> ogr.Feature:
    from osgeo import ogr

    feature = ogr.Feature(definition)
    for column in table.columns:
        value = row.values.get(column.name)
        if value is None or value == "":
            continue
        if isinstance(value, date):
            feature.SetField(column.name, value.year, value.month, value.day, 0, 0, 0.0, 0)
        elif isinstance(value, bytes):
            feature.SetFieldBinaryFromHexString(column.name, value.hex())
        else:
            feature.SetField(column.name, value)
    if row.xy is not None and table.lies:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*row.xy)
        feature.SetGeometryDirectly(point)
    return feature

"""Layer definitions kept in the store, so that plain QGIS and QField show it well.

Field aliases and code lists by GeoPackage's own schema extension (written through OGR when a table is made), and a
default style per table in `layer_styles`: symbols, fields, form and attribute table as QGIS itself wrote them at build
time (resources/styles/<language>/<table>.qml). Only the municipality's catalogue is filled in here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from html import escape
from typing import Any, Mapping

from osgeo import gdal, ogr

from ..model.catalogue import TABLES as CATALOGUE_TABLES
from ..model.catalogue import Catalogue
from ..paths import resources
from . import writing
from .access import checked, ogr_calls
from .backends import Backend
from .forms import CATALOGUE_MARK, DEFAULTS, SENT_VERSION
from .schema import BY_NAME, GEOMETRY, TABLES, Geometry, Table

STYLES_TABLE = "layer_styles"
OWNER = "est_walks"
VERSION_IN = (DEFAULTS["row_version"], SENT_VERSION)
"""How forms fill in a row's version: in a file, and in a database."""
WORDED = "catalogue_worded"
"""The fact that tells by which words of the catalogue the value maps were written."""

Words = Mapping[str, Mapping[str, str]]
"""Catalogue table -> code -> word."""


def add_domain(dataset: Any, name: str, labels: Mapping[str, str]) -> bool:
    """Store a list of codes and words in the file; return whether the format can hold one."""
    if not dataset.TestCapability(ogr.ODsCAddFieldDomain):
        return False
    domain = ogr.CreateCodedFieldDomain(name, "", ogr.OFTString, ogr.OFSTNone, dict(labels))
    return bool(dataset.AddFieldDomain(domain))


def words_of(catalogue: Catalogue, language: str) -> str:
    """Return what tells the catalogue's words from others: they are the same when this is."""
    words = {table: catalogue.labels(table, language) for table in CATALOGUE_TABLES}
    return sha256(json.dumps(words, sort_keys=True, default=dict).encode("utf-8")).hexdigest()[:32]


@dataclass(frozen=True)
class TableStyle:
    """A default style as `layer_styles` keeps it: which table it is of, its QML, and what the table is called."""

    table: str
    is_spatial: bool
    qml: str
    description: str
    catalog: str = ""
    schema: str = ""


def write_styles(backend: Backend, language: str, catalogue: Catalogue) -> None:
    """Write the default style of every table into `layer_styles`; styles that others saved there are kept."""
    if not backend.has_layer(STYLES_TABLE):
        create_styles_table(backend.dataset, backend.label)
    backend.execute("DELETE FROM layer_styles WHERE owner = 'est_walks'")
    words = {table: catalogue.labels(table, language) for table in CATALOGUE_TABLES}
    catalog, schema = backend.catalog_and_schema()
    for table in TABLES:
        if backend.has_layer(table.name):
            qml, is_spatial = style_qml(table, language, words), table.geometry is not Geometry.NONE
            qml = sending_version(qml) if backend.is_server else qml
            style = TableStyle(table.name, is_spatial, qml, table.title_in(language), catalog, schema)
            add_style(backend.dataset, backend.label, style)
    backend.execute("DELETE FROM meta WHERE key = 'catalogue_worded'")
    writing.insert(backend, BY_NAME["meta"], [{"key": WORDED, "value": words_of(catalogue, language)}])


def add_style(dataset: Any, label: str, style: TableStyle) -> None:
    """Add the default style of a table of an open file or database, called `label` where that fails."""
    with ogr_calls(label):
        layer = dataset.GetLayerByName(STYLES_TABLE)
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in (
            ("f_table_catalog", style.catalog),
            ("f_table_schema", style.schema),
            ("f_table_name", style.table),
            ("f_geometry_column", GEOMETRY if style.is_spatial else ""),
            ("styleName", "Trygghetsvandring"),
            ("styleQML", style.qml),
            ("styleSLD", ""),
            ("description", style.description),
            ("owner", OWNER),
        ):
            feature.SetField(name, value)
        feature.SetField("useAsDefault", 1)
        checked(label, layer.CreateFeature(feature))


def style_qml(table: Table, language: str, words: Words) -> str:
    """Return the QML of one table with the catalogue's words in it."""
    path = resources() / "styles" / language / f"{table.name}.qml"
    return with_catalogue(path.read_text(encoding="utf-8"), words)


def sending_version(qml: str) -> str:
    """Return a style whose form says which version of a row it read, as the triggers of a server ask for."""
    in_file, on_server = (f'<default expression="{escape(one.expression)}"' for one in VERSION_IN)
    return qml.replace(in_file, on_server)


def with_catalogue(qml: str, words: Words) -> str:
    """Return `qml` with every marked value map filled in with the words of its catalogue table."""
    if CATALOGUE_MARK not in qml:
        return qml
    return _worded(qml, tuple((table, tuple(told.items())) for table, told in words.items()))


@lru_cache(maxsize=32)  # more than the tables whose forms have such a value map: the next store has the same words
def _worded(qml: str, words: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> str:
    start = qml.index("<qgis")
    with ogr_calls("styles"):
        tree = checked("styles", gdal.ParseXMLString(qml[start:]))
        _fill_in(tree, {table: dict(told) for table, told in words})
        return qml[:start] + str(checked("styles", gdal.SerializeXMLTree(tree)))


def _fill_in(node: list[Any], words: Words) -> None:
    """Fill in the value maps below a node of GDAL's XML tree: [kind, name or text, child, ...]."""
    for child in _elements(node):
        table = _catalogue_table(child)
        if table:
            attributes = [part for part in child[2:] if part[0] == gdal.CXT_Attribute]
            child[2:] = attributes + [_entry(word, code) for code, word in words[table].items()]
        else:
            _fill_in(child, words)


def _catalogue_table(element: list[Any]) -> str:
    """Return the table whose entries belong into a list that is marked: List > Map > the mark; else nothing."""
    for outer in _elements(element):
        for inner in _elements(outer):
            attributes = {part[1]: part[2][1] for part in inner[2:] if part[0] == gdal.CXT_Attribute}
            if attributes.get("name") == CATALOGUE_MARK:
                return str(attributes["value"])
    return ""


def _elements(node: list[Any]) -> list[list[Any]]:
    return [child for child in node[2:] if child[0] == gdal.CXT_Element]


def _entry(word: str, code: str) -> list[Any]:
    """Return one entry of a value map, as QGIS writes it."""
    named = (("type", "QString"), ("value", code), ("name", word))
    inner = [gdal.CXT_Element, "Option", *map(_attribute, named)]
    return [gdal.CXT_Element, "Option", _attribute(("type", "Map")), inner]


def _attribute(named: tuple[str, str]) -> list[Any]:
    return [gdal.CXT_Attribute, named[0], [gdal.CXT_Text, named[1]]]


def create_styles_table(dataset: Any, label: str) -> None:
    """Create the table of styles as QGIS itself does."""
    with ogr_calls(label):
        layer = checked(label, dataset.CreateLayer(STYLES_TABLE, None, ogr.wkbNone, options=["FID=id"]))
        for name, width in (
            ("f_table_catalog", 256),
            ("f_table_schema", 256),
            ("f_table_name", 256),
            ("f_geometry_column", 256),
            ("styleName", 30),
            ("styleQML", 0),
            ("styleSLD", 0),
        ):
            _add_text(label, layer, name, width)
        flag = ogr.FieldDefn("useAsDefault", ogr.OFTInteger)
        flag.SetSubType(ogr.OFSTBoolean)
        checked(label, layer.CreateField(flag))
        for name, width in (("description", 0), ("owner", 30), ("ui", 30)):
            _add_text(label, layer, name, width)
        stamp = ogr.FieldDefn("update_time", ogr.OFTDateTime)
        stamp.SetDefault("CURRENT_TIMESTAMP")
        checked(label, layer.CreateField(stamp))


def _add_text(label: str, layer: Any, name: str, width: int) -> None:
    definition = ogr.FieldDefn(name, ogr.OFTString)
    definition.SetWidth(width)
    checked(label, layer.CreateField(definition))

"""Layer definitions kept in the store, so that plain QGIS and QField show it well.

Three places, from the most general to the most particular: field aliases and code lists by GeoPackage's own schema
extension (written through OGR when a table is made), and a default style per table in `layer_styles` (QML) with
aliases, widgets, value maps, defaults, the form and the attribute table. Symbols come from resources/styles/<table>.qml
where there is one.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Optional

from osgeo import gdal, ogr

from ..model import codes
from ..model.catalogue import load_catalogue
from ..paths import resources
from .access import checked, ogr_calls
from .schema import BY_NAME, TABLES, Column, Geometry, Table, Type

if TYPE_CHECKING:
    from .store import Store

STYLES_TABLE = "layer_styles"
OWNER = "est_walks"
CATALOGUE_TABLES = ("category", "measure", "owner")
_OWN_ELEMENTS = frozenset(
    {
        "fieldConfiguration",
        "aliases",
        "defaults",
        "constraints",
        "attributetableconfig",
        "editorlayout",
        "attributeEditorForm",
        "previewExpression",
        "editable",
        "labelOnTop",
        "reuseLastValue",
    }
)
_GEOMETRY_CODES = {
    Geometry.POINT: "0",
    Geometry.LINESTRING: "1",
    Geometry.MULTILINESTRING: "1",
    Geometry.MULTIPOLYGON: "2",
    Geometry.NONE: "4",
}
_LONG_TEXTS = frozenset({"text", "note", "reason", "feedback", "reasons_text", "position_note"})
_SCORES = frozenset({"score_day", "score_dark", "feeling"})


def add_domain(dataset: Any, name: str, labels: Mapping[str, str]) -> bool:
    """Store a list of codes and words in the file; return whether the format can hold one."""
    if not dataset.TestCapability(ogr.ODsCAddFieldDomain):
        return False
    domain = ogr.CreateCodedFieldDomain(name, "", ogr.OFTString, ogr.OFSTNone, dict(labels))
    return bool(dataset.AddFieldDomain(domain))


def value_map(store: Store, column: Column) -> dict[str, str]:
    """Return code -> word of a column: of the enum, or of the municipality's own catalogue; empty when it has none."""
    if not column.values:
        return {}
    if column.values in CATALOGUE_TABLES:
        name = "name_sv" if store.language == "sv" else "name_en"
        rows = store.rows(column.values, columns=("code", name, "position"), order_by=("position",))
        return {row["code"]: row[name] or row["code"] for row in rows}
    if hasattr(codes, column.values):
        return load_catalogue().code_labels(column.values, store.language)
    return {}


def write_styles(store: Store) -> None:
    """Write the default style of every table into `layer_styles`; styles that others saved there are kept."""
    backend = store.backend
    if not backend.has_layer(STYLES_TABLE):
        _create_styles_table(store)
    backend.execute("DELETE FROM layer_styles WHERE owner = 'est_walks'")
    with ogr_calls(store.label):
        layer = backend.dataset.GetLayerByName(STYLES_TABLE)
        for table in TABLES:
            if not backend.has_layer(table.name):
                continue
            feature = ogr.Feature(layer.GetLayerDefn())
            geometry = "geom" if table.geometry is not Geometry.NONE else ""
            for name, value in (
                ("f_table_catalog", ""),
                ("f_table_schema", ""),
                ("f_table_name", table.name),
                ("f_geometry_column", geometry),
                ("styleName", "Trygghetsvandring"),
                ("styleQML", style_qml(store, table)),
                ("styleSLD", ""),
                ("description", table.title_in(store.language)),
                ("owner", OWNER),
            ):
                feature.SetField(name, value)
            feature.SetField("useAsDefault", 1)
            checked(store.label, layer.CreateFeature(feature))


def _create_styles_table(store: Store) -> None:
    """Create the table as QGIS itself does."""
    with ogr_calls(store.label):
        layer = checked(
            store.label, store.backend.dataset.CreateLayer(STYLES_TABLE, None, ogr.wkbNone, options=["FID=id"])
        )
        for name, width in (
            ("f_table_catalog", 256),
            ("f_table_schema", 256),
            ("f_table_name", 256),
            ("f_geometry_column", 256),
            ("styleName", 30),
            ("styleQML", 0),
            ("styleSLD", 0),
        ):
            definition = ogr.FieldDefn(name, ogr.OFTString)
            definition.SetWidth(width)
            checked(store.label, layer.CreateField(definition))
        flag = ogr.FieldDefn("useAsDefault", ogr.OFTInteger)
        flag.SetSubType(ogr.OFSTBoolean)
        checked(store.label, layer.CreateField(flag))
        for name, width in (("description", 0), ("owner", 30), ("ui", 30)):
            definition = ogr.FieldDefn(name, ogr.OFTString)
            definition.SetWidth(width)
            checked(store.label, layer.CreateField(definition))
        stamp = ogr.FieldDefn("update_time", ogr.OFTDateTime)
        stamp.SetDefault("CURRENT_TIMESTAMP")
        checked(store.label, layer.CreateField(stamp))


def style_qml(store: Store, table: Table) -> str:
    """Return the QML of one table: symbols from the resources where there are any, fields and form from the schema."""
    own = _fields_qml(store, table)
    path = resources() / "styles" / f"{table.name}.qml"
    if path.is_file():
        merged = _merge(path.read_text(encoding="utf-8"), own)
        if merged is not None:
            return merged
    return _HEAD + own + "</qgis>"


_HEAD = (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    '<qgis version="3.40.0" styleCategories="AllStyleCategories">\n'
)


def _merge(symbols: str, own: str) -> Optional[str]:
    """Return the QML `symbols` with its field elements replaced by `own`; None when it is not QML."""
    start = symbols.find("<qgis")
    if start < 0:
        return None
    with ogr_calls("styles"):
        tree = gdal.ParseXMLString(symbols[start:])
        fields = gdal.ParseXMLString("<qgis>" + own + "</qgis>")
    if not tree or not fields or tree[1] != "qgis":
        return None
    kept = [child for child in tree[2:] if not (child[0] == gdal.CXT_Element and child[1] in _OWN_ELEMENTS)]
    with ogr_calls("styles"):
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + str(
            gdal.SerializeXMLTree([tree[0], tree[1], *kept, *fields[2:]])
        )


def _fields_qml(store: Store, table: Table) -> str:
    columns = [column for column in table.all_columns if column.since <= store.schema_version]
    parts = ["<fieldConfiguration>", _field("fid", "Hidden", {})]
    parts += [_field(column.name, *widget(store, column)) for column in columns]
    parts += ["</fieldConfiguration>", "<aliases>"]
    parts += [
        f'<alias index="{i}" field="{column.name}" name="{_a(column.alias_in(store.language))}"/>'
        for i, column in enumerate(columns, 1)
    ]
    parts += ["</aliases>", "<defaults>"]
    parts += [_default(column) for column in columns]
    parts += ["</defaults>", "<constraints>"]
    parts += [
        f'<constraint field="{column.name}" constraints="{3 if column.name == "uuid" else 0}" '
        f'notnull_strength="{int(column.name == "uuid")}" unique_strength="{int(column.name == "uuid")}" '
        'exp_strength="0"/>'
        for column in columns
    ]
    parts += ["</constraints>", _attribute_table(columns), _form(columns, store.language)]
    display = table.display or "uuid"
    parts.append(f"<previewExpression>{_a(quote_display(display))}</previewExpression>")
    return "".join(parts)


def quote_display(name: str) -> str:
    """Return a QGIS expression that shows a field."""
    return f'"{name}"'


def _a(text: str) -> str:
    return html.escape(text, quote=True)


def widget(store: Store, column: Column) -> tuple[str, dict[str, Any]]:
    """Return the QGIS editor widget of a column and its configuration."""
    if column.hidden or column.name in ("uuid", "created", "changed", "row_version"):
        return "Hidden", {}
    words = value_map(store, column)
    if words:
        return "ValueMap", {"map": [{word: code} for code, word in words.items()]}
    if column.reference:
        return "ValueRelation", _relation(store, BY_NAME[column.reference])
    if column.name in _SCORES:
        return "ValueMap", {"map": [{str(n): str(n)} for n in range(4)]}
    if column.type is Type.BOOLEAN:
        return "CheckBox", {}
    if column.type is Type.DATE:
        return "DateTime", _calendar("yyyy-MM-dd")
    if column.type is Type.DATETIME:
        return "DateTime", _calendar("yyyy-MM-dd HH:mm")
    if column.type in (Type.INTEGER, Type.REAL):
        return "Range", {"AllowNull": True, "Style": "SpinBox", "Min": -1e9, "Max": 1e9, "Step": 1}
    if column.type is Type.BLOB:
        return "Binary", {}
    return "TextEdit", {"IsMultiline": column.name in _LONG_TEXTS or column.type is Type.JSON, "UseHtml": False}


def _calendar(shown: str) -> dict[str, Any]:
    return {
        "allow_null": True,
        "calendar_popup": True,
        "display_format": shown,
        "field_format": shown if shown == "yyyy-MM-dd" else "yyyy-MM-dd HH:mm:ss",
        "field_iso_format": False,
    }


def _relation(store: Store, table: Table) -> dict[str, Any]:
    return {
        "Layer": table.name,
        "LayerName": table.title_in(store.language),
        "LayerProviderName": "ogr",
        "Key": "uuid",
        "Value": table.display or "uuid",
        "AllowNull": True,
        "OrderByValue": True,
        "AllowMulti": False,
        "UseCompleter": True,
    }


def _field(name: str, kind: str, config: Mapping[str, Any]) -> str:
    return (
        f'<field name="{name}" configurationFlags="NoFlag"><editWidget type="{kind}"><config>'
        f"{_option(None, dict(config))}</config></editWidget></field>"
    )


def _option(name: Optional[str], value: Any) -> str:
    """Return a QGIS <Option> element."""
    named = f' name="{_a(name)}"' if name is not None else ""
    if isinstance(value, dict):
        inner = "".join(_option(key, item) for key, item in value.items())
        return f'<Option type="Map"{named}>{inner}</Option>'
    if isinstance(value, list):
        inner = "".join(_option(None, item) for item in value)
        return f'<Option type="List"{named}>{inner}</Option>'
    if isinstance(value, bool):
        return f'<Option type="bool"{named} value="{str(value).lower()}"/>'
    if isinstance(value, int):
        return f'<Option type="int"{named} value="{value}"/>'
    if isinstance(value, float):
        return f'<Option type="double"{named} value="{value:g}"/>'
    return f'<Option type="QString"{named} value="{_a(str(value))}"/>'


def _default(column: Column) -> str:
    expressions = {
        "uuid": ("uuid('WithoutBraces')", 0),
        "created": ("now()", 0),
        "changed": ("now()", 1),
        "row_version": ('coalesce("row_version", 0) + 1', 1),
    }
    expression, on_update = expressions.get(column.name, ("", 0))
    return f'<default field="{column.name}" expression="{_a(expression)}" applyOnUpdate="{on_update}"/>'


def _attribute_table(columns: Iterable[Column]) -> str:
    shown = "".join(
        f'<column type="field" name="{column.name}" width="-1" hidden="{int(column.hidden)}"/>'
        for column in (Column("fid", Type.INTEGER, ("", ""), hidden=True), *columns)
    )
    return (
        '<attributetableconfig actionWidgetStyle="dropDown" sortExpression="" sortOrder="0">'
        f'<columns>{shown}<column type="actions" width="-1" hidden="1"/></columns></attributetableconfig>'
    )


def _form(columns: Iterable[Column], language: str) -> str:
    """Return the form: what is filled in first, what the plugin keeps on a second tab."""
    shown = [column for column in columns if not column.hidden]
    kept = [column for column in columns if column.hidden and column.type is not Type.BLOB]
    tabs = (("Uppgifter", shown), ("Teknik", kept)) if language == "sv" else (("Facts", shown), ("Technical", kept))
    parts = ["<editorlayout>tablayout</editorlayout><attributeEditorForm>"]
    for title, members in tabs:
        inner = "".join(f'<attributeEditorField name="{column.name}" index="-1" showLabel="1"/>' for column in members)
        parts.append(
            f'<attributeEditorContainer name="{title}" groupBox="0" columnCount="1" showLabel="1" '
            f'visibilityExpressionEnabled="0" visibilityExpression="">{inner}</attributeEditorContainer>'
        )
    parts.append("</attributeEditorForm>")
    return "".join(parts)

"""Have QGIS write resources/styles/<language>/<table>.qml: the default styles that the store keeps for QGIS and QField,
and those of a partner's package in resources/styles/<language>/partner.

    make styles                                    write them
    .venv/bin/python .ci/build_styles.py --check   fail when one is out of date

Symbols come from est_walks_plugin/project, fields and forms from the schema and est_walks_plugin/store/forms.py. Run it
after a change there. The same code gives the same bytes: the keys that QGIS draws at random are numbered instead.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # otherwise the attributes of the XML come in another order every time
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from i18n import lrelease  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorTextElement,
    QgsAttributeTableConfig,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsMapLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator  # noqa: E402
from qgis.PyQt.QtXml import QDomDocument  # noqa: E402

from est_walks_plugin.exporting.partner_package import forms as partner_forms  # noqa: E402
from est_walks_plugin.exporting.partner_package import look as partner_look  # noqa: E402
from est_walks_plugin.model.code_words import code_words  # noqa: E402
from est_walks_plugin.model.partners import package as partner  # noqa: E402
from est_walks_plugin.project import palette  # noqa: E402
from est_walks_plugin.project.styles import TABLE_STYLES, LayerStyle, dress  # noqa: E402
from est_walks_plugin.store import schema  # noqa: E402
from est_walks_plugin.store.forms import CATALOGUE_TABLES, Form, form_of  # noqa: E402

STYLES = ROOT / "resources" / "styles"
LANGUAGES = ("en", "sv")
_TYPES = {
    schema.Type.INTEGER: "integer",
    schema.Type.REAL: "double",
    schema.Type.BOOLEAN: "boolean",
    schema.Type.DATE: "date",
    schema.Type.DATETIME: "datetime",
    schema.Type.BLOB: "binary",
}
_RANDOM = re.compile(r"\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}")
_VERSION = re.compile(r'(<qgis [^>]*version="\d+\.\d+)[^"]*"')


def _layer(table: schema.Table) -> QgsVectorLayer:
    """Return an empty layer with the table's columns."""
    fields = "".join(f"&field={column.name}:{_TYPES.get(column.type, 'string')}" for column in table.all_columns)
    crs = "crs=EPSG:3011&" if table.geometry is not schema.Geometry.NONE else ""
    return QgsVectorLayer(f"{table.geometry.value}?{crs}field={schema.FID}:integer{fields}", table.name, "memory")


def _words(language: str) -> dict[str, dict[str, str]]:
    """Return code -> word by the name of each code enum that a column has."""
    names = {column.values for table in schema.TABLES for column in table.columns if column.values}
    return {name: code_words(name, language) for name in names - set(CATALOGUE_TABLES)}


def _fill_form(layer: QgsVectorLayer, form: Form) -> None:
    """Give `layer` aliases, widgets, defaults, constraints, tabs and the columns of its attribute table."""
    constraint = QgsFieldConstraints.Constraint
    for index, field in enumerate(form.fields):
        layer.setFieldAlias(index, field.alias)
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(field.widget.kind, dict(field.widget.config)))
        if field.default is not None:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(field.default.expression, field.default.on_update))
        if field.key:
            for kind in (constraint.ConstraintNotNull, constraint.ConstraintUnique):
                layer.setFieldConstraint(index, kind, QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard)
    layer.setDisplayExpression(form.display)
    locked = [index for index, field in enumerate(form.fields) if field.locked]
    config = layer.editFormConfig() if locked else QgsEditFormConfig()  # one of no layer locks nothing
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = config.invisibleRootContainer()
    root.clear()
    names = [field.name for field in form.fields]
    for title, members in form.tabs:
        tab = QgsAttributeEditorContainer(title, root)
        tab.setType(Qgis.AttributeEditorContainerType.Tab)
        for name in members:
            if name in form.texts:
                text = QgsAttributeEditorTextElement(name, tab)
                text.setText(form.texts[name])
                text.setShowLabel(False)
                tab.addChildElement(text)
            else:
                tab.addChildElement(QgsAttributeEditorField(name, names.index(name), tab))
        config.addTab(tab)
    for index in locked:
        config.setReadOnly(index, True)
    layer.setEditFormConfig(config)
    shown = QgsAttributeTableConfig()
    shown.update(layer.fields())
    for index, field in enumerate(form.fields):
        shown.setColumnHidden(index, field.hidden)
    layer.setAttributeTableConfig(shown)


def _stable(text: str, table: str) -> str:
    """Return `text` with QGIS's random keys replaced by keys numbered in their order, and without its patch level."""
    known: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        key = match.group(0)
        known.setdefault(key, "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"est_walks/{table}/{len(known)}")) + "}")
        return known[key]

    return _VERSION.sub(r'\1.0"', _RANDOM.sub(number, text))


def _qml(table: schema.Table, language: str) -> str:
    """Return the QML of one table."""
    layer = _layer(table)
    _fill_form(layer, form_of(table, language, _words(language)))
    is_spatial = table.geometry is not schema.Geometry.NONE
    if is_spatial and table.name not in TABLE_STYLES:
        raise SystemExit(
            f"{table.name} has no style and QGIS would draw it in any colour; give it one in project/styles"
        )
    style = TABLE_STYLES[table.name](palette.LIGHT) if table.name in TABLE_STYLES else None
    return _written_by_qgis(layer, style, is_spatial, table.name)


def _partner_qml(table: partner.PackageTable, language: str) -> str:
    """Return the QML of one table of a partner's package."""
    types = {
        partner.Kind.INTEGER: "integer",
        partner.Kind.REAL: "double",
        partner.Kind.DATE: "date",
        partner.Kind.PICTURE: "binary",
    }
    fields = "".join(f"&field={column.name}:{types.get(column.kind, 'string')}" for column in table.columns)
    kind = "Point?crs=EPSG:3011&" if table.lies else "None?"
    layer = QgsVectorLayer(f"{kind}field={schema.FID}:integer{fields}", table.name, "memory")
    _fill_form(layer, partner_forms.form_of(table, language, _words(language)))
    style = partner_look.style_of(table, palette.LIGHT) if table.lies else None
    return _written_by_qgis(layer, style, table.lies, f"partner/{table.name}")


def _written_by_qgis(layer: QgsVectorLayer, style: LayerStyle | None, is_spatial: bool, name: str) -> str:
    """Return the QML of a layer with its form, drawn by `style`."""
    category = QgsMapLayer.StyleCategory
    categories = category.Fields | category.Forms | category.AttributeTable | category.LayerConfiguration
    if style is not None:
        dress(layer, style)
    if is_spatial:
        categories |= category.Symbology | category.Labeling | category.MapTips | category.Rendering
    document = QDomDocument("qgis")
    error = layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    if error:
        raise SystemExit(f"{name}: {error}")
    return _stable(document.toString(1), name)


def _release(text: str) -> str:
    """Return major and minor version of the QGIS that wrote a style: another one writes other options."""
    found = re.search(r'<qgis [^>]*version="(\d+\.\d+)', text)
    return found.group(1) if found else ""


def _translator(language: str) -> QTranslator:
    """Return the installed translator of the texts as they are now, whenever they were compiled last."""
    source = ROOT / "resources" / "i18n" / f"est_walks_plugin_{language}.ts"
    translator = QTranslator()
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder) / "texts.qm"
        subprocess.run([lrelease(), "-silent", str(source), "-qm", str(compiled)], check=True)
        if not translator.load(str(compiled)):
            raise SystemExit(f"{source.name} could not be compiled")
    QCoreApplication.installTranslator(translator)
    return translator


def _written(language: str) -> dict[Path, str]:
    """Return the styles of all tables by their file; legends are in the language of the store, as its columns are."""
    translator = _translator(language)
    QgsApplication.setLocale(QLocale(language))
    found = {STYLES / language / f"{table.name}.qml": _qml(table, language) for table in schema.TABLES}
    for table in partner.TABLES:
        found[STYLES / language / partner_forms.FOLDER / f"{table.name}.qml"] = _partner_qml(table, language)
    QCoreApplication.removeTranslator(translator)
    return found


def _complaints(styles: dict[Path, str]) -> list[str]:
    """Return what is out of date among the files."""
    found = [f"{path.relative_to(ROOT)} is of no table" for path in STYLES.glob("**/*.qml") if path not in styles]
    for path, text in styles.items():
        there = path.read_text(encoding="utf-8") if path.is_file() else ""
        if there and _release(there) != _release(text):
            print(f"{path.relative_to(ROOT)}: written by another QGIS than this one, not compared")
        elif there != text:
            found.append(f"{path.relative_to(ROOT)} is out of date")
    return found


def main() -> None:
    """Write or check all styles."""
    application = QgsApplication([], True)
    application.initQgis()
    styles = {path: text for language in LANGUAGES for path, text in _written(language).items()}
    application.exitQgis()
    if "--check" in sys.argv:
        complaints = _complaints(styles)
        if complaints:
            raise SystemExit("\n".join([*complaints, "run make styles"]))
        return
    for path in [path for path in STYLES.glob("**/*.qml") if path not in styles]:
        path.unlink()
    for path, text in styles.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(styles)} styles, {sum(map(len, styles.values())) / 1000:.0f} kB")


if __name__ == "__main__":
    main()

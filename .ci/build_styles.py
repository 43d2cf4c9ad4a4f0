"""Write resources/styles/<table>.qml, the default styles that the store keeps for plain QGIS and QField.

    .venv/bin/python .ci/build_styles.py           write them
    .venv/bin/python .ci/build_styles.py --check   fail when one is out of date (the language of its titles aside)

Run it after a change in est_walks_plugin/project. The same code gives the same bytes: the keys that QGIS draws at random are numbered instead.
"""

from __future__ import annotations

import os
import re
import sys
import uuid
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # otherwise the attributes of the XML come in another order every time
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication, QgsMapLayer, QgsReadWriteContext, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtXml import QDomDocument  # noqa: E402

from est_walks_plugin import i18n  # noqa: E402
from est_walks_plugin.project import palette  # noqa: E402
from est_walks_plugin.project.styles import TABLE_STYLES, dress  # noqa: E402
from est_walks_plugin.store import schema  # noqa: E402

_TYPES = {
    schema.Type.INTEGER: "integer",
    schema.Type.REAL: "double",
    schema.Type.BOOLEAN: "boolean",
    schema.Type.DATE: "date",
    schema.Type.DATETIME: "datetime",
}
_RANDOM = re.compile(r"\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}")


def _layer(table: schema.Table) -> QgsVectorLayer:
    """Return an empty layer with the table's columns."""
    fields = "".join(
        f"&field={column.name}:{_TYPES.get(column.type, 'string')}" for column in (*schema.COMMON, *table.columns)
    )
    return QgsVectorLayer(f"{table.geometry.value}?crs=EPSG:3011{fields}", table.name, "memory")


def _stable(text: str, table: str) -> str:
    """Return `text` with QGIS's random keys replaced by keys numbered in their order."""
    known: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        key = match.group(0)
        known.setdefault(key, "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"est_walks/{table}/{len(known)}")) + "}")
        return known[key]

    return _RANDOM.sub(number, text)


def _qml(table: schema.Table) -> str:
    """Return the QML of one table."""
    layer = _layer(table)
    dress(layer, TABLE_STYLES[table.name](palette.LIGHT))
    document = QDomDocument("qgis")
    categories = (
        QgsMapLayer.StyleCategory.Symbology
        | QgsMapLayer.StyleCategory.Labeling
        | QgsMapLayer.StyleCategory.MapTips
        | QgsMapLayer.StyleCategory.Rendering
    )
    error = layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    if error:
        raise SystemExit(f"{table.name}: {error}")
    return _stable(document.toString(1), table.name)


def _untitled(text: str) -> str:
    return re.sub(r'(label|description)="[^"]*"|<div>[^<]*</div>|&lt;div>[^&]*&lt;/div>', "", text)


def _release(text: str) -> str:
    """Return major and minor version of the QGIS that wrote a style: another one writes other symbol options."""
    found = re.search(r'<qgis [^>]*version="(\d+\.\d+)', text)
    return found.group(1) if found else ""


def main() -> None:
    """Write or check all styles."""
    application = QgsApplication([], True)
    application.initQgis()
    translator = i18n.install("sv")  # legends inside the store are Swedish, as its columns are
    folder = ROOT / "resources" / "styles"
    folder.mkdir(parents=True, exist_ok=True)
    stale = []
    for name in TABLE_STYLES:
        path = folder / f"{name}.qml"
        text = _qml(schema.table(name))
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1000:.0f} kB")
        elif path.is_file() and _release(path.read_text(encoding="utf-8")) != _release(text):
            print(f"{path.relative_to(ROOT)}: written by another QGIS than this one, not compared")
        elif not path.is_file() or _untitled(path.read_text(encoding="utf-8")) != _untitled(text):
            stale.append(str(path.relative_to(ROOT)))
    del translator
    application.exitQgis()
    if stale:
        raise SystemExit("out of date: " + ", ".join(stale) + "; run .ci/build_styles.py")


if __name__ == "__main__":
    main()

"""Labels that read their text as HTML: what we tell them is text, so a place called "<b> & co" stays what it is."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from qgis import core
from qgis.core import QgsExpressionContextUtils, QgsLayoutItemLabel, QgsLayoutMultiFrame, QgsPrintLayout
from qgis.PyQt.QtXml import QDomDocument

from .fields import STOP_FIELDS
from .variables import Values

_EXPRESSION = re.compile(r"\[%(?:[^%]|%(?!\])){0,4000}%\]")
_FIELD = re.compile('"(' + "|".join(field.name for field in STOP_FIELDS) + ')"')
_SIGNS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\\n", "<br>"))

_MARK = "<!-- est_walks html -->"


def hold_back(document: QDomDocument) -> None:
    """Make plain labels of a template's HTML labels, with a mark by which `prepare` knows them.

    QGIS turns them into frames as it reads them and puts their expressions in at once, while our variables are still empty.
    """
    items = document.elementsByTagName("LayoutItem")
    for number in range(items.count()):
        item = items.at(number).toElement()
        if item.attribute("htmlState") == "1":
            item.setAttribute("htmlState", "0")
            item.setAttribute("labelText", _MARK + item.attribute("labelText"))


def prepare(layout: QgsPrintLayout) -> None:
    """Let labels read HTML again, and let the fields of the stops be text in them."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.text().startswith(_MARK):
            item.setText(item.text().removeprefix(_MARK))
            item.setMode(QgsLayoutItemLabel.Mode.ModeHtml)
    for label in _labels(layout):
        label.setText(_EXPRESSION.sub(_with_text_fields, label.text()))
    for frame in _frames(layout):
        frame.setHtml(_EXPRESSION.sub(_with_text_fields, frame.html()))


def set_variables(layout: QgsPrintLayout, values: Values) -> None:
    """Give HTML labels our variables as text: an item's own stand before those of the layout."""
    for label in _labels(layout):
        for name, value in values:
            QgsExpressionContextUtils.setLayoutItemVariable(label, name, _as_text(value))
    for frame in _frames(layout):
        for name, value in values:
            QgsExpressionContextUtils.setLayoutMultiFrameVariable(frame, name, _as_text(value))


def _labels(layout: QgsPrintLayout) -> list[QgsLayoutItemLabel]:
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    return [label for label in labels if label.mode() == QgsLayoutItemLabel.Mode.ModeHtml]


def _frames(layout: QgsPrintLayout) -> list[QgsLayoutMultiFrame]:
    kind = getattr(core, "QgsLayoutItemHtml", None)  # a QGIS without a browser has none
    return [frame for frame in layout.multiFrames() if kind is not None and isinstance(frame, kind)]


def _as_text(value: Any) -> Any:
    return escape(value, quote=False).replace("\n", "<br>") if isinstance(value, str) else value


def _with_text_fields(match: re.Match[str]) -> str:
    return _FIELD.sub(_text_of_field, match.group())


def _text_of_field(match: re.Match[str]) -> str:
    made = f"to_string({match.group()})"
    for sign, written in _SIGNS:
        made = f"replace({made}, '{sign}', '{written}')"
    return made

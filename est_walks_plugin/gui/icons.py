"""The plugin's icons in the colour of the text around them, so that one SVG serves light and dark themes.

The SVGs draw with `currentColor`; other colours in them stay as they are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QIconEngine, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QApplication

from .. import paths

CATEGORY_ICONS = {
    "lighting_out": "lamp_out",
    "lighting_weak": "lamp_weak",
    "dark_spot": "dark_place",
    "shrubbery": "shrubbery",
    "graffiti": "graffiti",
    "litter": "litter",
    "damage": "damage",
    "maintenance": "maintenance",
    "sightline": "sightline",
    "traffic": "traffic",
    "accessibility": "accessibility",
    "signage": "signage",
    "disorder": "disorder",
    "isolation": "isolation",
}
"""The icon of every category that comes with the plugin."""


def category_icon(code: str, *, positive: bool) -> QIcon:
    """Return a category's icon; the municipality's own categories have a flag, what is good a star."""
    return icon("positive" if positive else CATEGORY_ICONS.get(code, "flag"))


def icon(name: str) -> QIcon:
    """Return the icon `name` of resources/icons. The file is read when the icon is first painted."""
    return QIcon(_TintedEngine(paths.icon(name)))


def _colour(mode: QIcon.Mode) -> str:
    palette = QApplication.palette()
    if mode == QIcon.Mode.Disabled:
        colour = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    elif mode == QIcon.Mode.Selected:
        colour = palette.color(QPalette.ColorRole.HighlightedText)
    else:
        colour = palette.color(QPalette.ColorRole.WindowText)
    return str(colour.name())


class _TintedEngine(QIconEngine):
    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._svg: str | None = None
        self._pixmaps: dict[tuple[int, int, str], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._path)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        from qgis.PyQt.QtSvg import QSvgRenderer

        if self._svg is None:
            file = Path(self._path)
            self._svg = file.read_text(encoding="utf-8") if file.is_file() else ""
        if self._svg:
            source = self._svg.replace("currentColor", _colour(mode))
            QSvgRenderer(QByteArray(source.encode("utf-8"))).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = (size.width(), size.height(), _colour(mode))
        if key not in self._pixmaps:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

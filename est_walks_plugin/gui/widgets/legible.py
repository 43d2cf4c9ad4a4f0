"""Words on buttons and labels that can be read in every theme of QGIS, in every state.

QGIS's dark themes draw other grounds than their palette says and leave words on them at contrasts down to 1.7. So the
ground is looked at as it is drawn, and what is too faint on it is made lighter or darker, and nothing else.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ..theme import blend, contrast, legible

READ = 4.5
"""Contrast of what is read, WCAG 2.1 AA."""
FAINT = 3.0
"""Contrast of what cannot be pressed now."""

GROUND = "est_walks_ground"
"""Property of a root: the colour that is drawn behind what it holds."""

PRIMARY = """
QPushButton[primary="true"] {{
    background: {fill}; color: {on_fill}; border: 1px solid {fill}; border-radius: 4px; padding: 5px 14px; font-weight: bold;
}}
QPushButton[primary="true"]:hover {{ background: {fill}; border: 1px solid {ink}; }}
QPushButton[primary="true"]:pressed {{ background: {fill}; border: 2px solid {ink}; padding: 4px 13px; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {ink}; padding: 4px 13px; }}
QPushButton[primary="true"]:disabled {{
    background: {ground}; color: {faint}; border: 1px dashed {faint}; font-weight: normal;
}}
"""
WORDS = """
QPushButton:disabled, QToolButton:disabled, QCheckBox:disabled, QRadioButton:disabled, QLabel:disabled {{ color: {faint}; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
"""
THEMED = """
QLabel, QCheckBox, QRadioButton, QGroupBox {{ color: {ink}; }}
QPushButton {{ background: {raised}; color: {ink}; }}
QPushButton:hover, QPushButton:pressed {{ background: {pressed}; color: {ink}; }}
QPushButton:disabled {{ background: {ground}; color: {faint}; }}
QToolButton {{ background: {ground}; color: {ink}; }}
QToolButton:hover, QToolButton:pressed {{ background: {pressed}; color: {ink}; }}
"""
"""Where a theme of QGIS has a style sheet of its own, which draws grounds that nobody else knows."""


def style_sheet(ground: QColor, palette: QPalette, *, themed: bool) -> str:
    """Return the rules for what lies on `ground`; `themed` when QGIS's theme draws with a style sheet of its own."""
    role = QPalette.ColorRole
    ink = legible(palette.color(role.WindowText), ground, READ)
    on_fill = palette.color(role.HighlightedText)
    away = (
        QColor("#000000") if contrast(ink, QColor("#000000")) > contrast(ink, QColor("#ffffff")) else QColor("#ffffff")
    )
    colours = {
        "ground": ground,
        "ink": ink,
        "faint": legible(blend(ink, ground, 0.45), ground, FAINT),
        "quiet": legible(blend(ink, ground, 0.32), ground, READ),
        "fill": legible(palette.color(role.Highlight), on_fill, READ),
        "on_fill": on_fill,
        "raised": blend(ground, away, 0.15),
        "pressed": blend(ground, away, 0.3),
    }
    rules = (THEMED if themed else "") + WORDS + PRIMARY
    return rules.format(**{name: colour.name() for name, colour in colours.items()})


class Legible(QObject):
    """Keeps what a dock or dialog holds readable, also when the theme changes meanwhile."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._seen: tuple[int, str] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._look_again)
        root.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Look again when the root is shown or the theme changes."""
        kind = QEvent.Type
        if event.type() in (kind.Show, kind.PaletteChange, kind.ApplicationPaletteChange, kind.StyleChange):
            self._look()
        return False

    def _look(self) -> None:
        palette, theme = QApplication.palette(), QApplication.instance().styleSheet()
        now = (palette.cacheKey(), theme)
        if now == self._seen or not self._root.isVisible():
            return
        self._seen = now
        self._take(_measured(self._root))
        self._again.start()

    def _look_again(self) -> None:
        """A change of theme is told before it is drawn."""
        ground = _measured(self._root)
        if self._root.isVisible() and ground != self._root.property(GROUND):
            self._take(ground)

    def _take(self, ground: QColor) -> None:
        theme = QApplication.instance().styleSheet()
        self._root.setProperty(GROUND, ground)
        self._root.setStyleSheet(style_sheet(ground, QApplication.palette(), themed=bool(theme)))


def ground_of(widget: QWidget) -> QColor:
    """Return the colour a widget lies on, as it is drawn in this theme; what the palette says where nobody has looked."""
    above: QWidget | None = widget
    while above is not None:
        ground = above.property(GROUND)
        if isinstance(ground, QColor):
            return ground
        above = above.parentWidget()
    return QColor(widget.palette().color(QPalette.ColorRole.Window).rgb())


def _measured(widget: QWidget) -> QColor:
    """Return the colour that is drawn behind a widget's upper left corner, where nothing of its own stands."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(1, 1))
    return QColor(window.grab(QRect(corner, QSize(1, 1))).toImage().pixelColor(0, 0))

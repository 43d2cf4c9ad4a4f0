"""Colours taken from the palette, so that every theme of QGIS is followed. No colour is written here."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Return `first` with `share` (0-1) of `second` mixed in."""
    keep = 1.0 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours by WCAG 2.1, 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def legible(colour: QColor, ground: QColor, least: float) -> QColor:
    """Return `colour`, made lighter or darker until its contrast to `ground` is at least `least` (up to 4.5)."""
    if contrast(colour, ground) >= least:
        return colour
    black, white = QColor("#000000"), QColor("#ffffff")
    end = max((black, white), key=lambda one: contrast(one, ground))
    steps = (blend(colour, end, step / 20) for step in range(1, 21))
    return next((step for step in steps if contrast(step, ground) >= least), end)


def muted(palette: QPalette) -> QColor:
    """Return the colour of secondary text: readable, quieter than the text."""
    return blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.32)


def is_dark(palette: QPalette | None = None) -> bool:
    """Return whether the theme is dark."""
    palette = palette or QApplication.palette()
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def primary_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """Return a page's one filled button."""
    button = QPushButton(text, parent)
    button.setProperty("primary", True)  # widgets.legible fills it
    button.setAccessibleName(text)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button


def link_button(text: str, parent: QWidget | None = None) -> QToolButton:
    """Return a quiet button that reads like a link and can be reached by keyboard."""
    button = QToolButton(parent)
    button.setText(text)
    button.setAutoRaise(True)
    button.setAccessibleName(text)
    return button


def arrow_button(arrow: Qt.ArrowType, text: str, parent: QWidget | None = None) -> QToolButton:
    """Return a quiet button with an arrow; `text` says what it does, in its tooltip and to a screen reader."""
    button = QToolButton(parent)
    button.setArrowType(arrow)
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that shows text as it is: imported words are never read as HTML."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def plain_tip(text: str) -> str:
    """Return text for a tooltip, which would otherwise read imported words as HTML."""
    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>" if text else ""


def plain_action(text: str) -> str:
    """Return text for a button, an action or a label beside a field, where "&" would mark the letter to press."""
    return text.replace("&", "&&")


class QuietLabel(QLabel):
    """Secondary text that follows the theme and wraps; never HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("quiet", True)  # widgets.legible colours it where it is a root
        self._colouring = False
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        """Follow a change of theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange) and not self._colouring:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        self._colouring = True
        palette = QPalette(self.palette())
        base = self.parentWidget().palette() if self.parentWidget() else QApplication.palette()
        palette.setColor(QPalette.ColorRole.WindowText, muted(base))
        self.setPalette(palette)
        self._colouring = False

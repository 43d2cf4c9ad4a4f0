"""Widgets that may be too narrow for their text: it ends in dots then, and their tooltips tell it whole."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QHelpEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from ..theme import plain_tip


class ChoiceBox(QComboBox):
    """As narrow as it must be: what does not fit ends in dots and stands in the tooltip, before what the box is for.

    The name of a file has the dots on the left, where names of one folder are alike.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tip(self) -> str:
        """Return the text whole, and what the box is for where that is said."""
        text = plain_tip(self.currentText())
        return text if not self.toolTip() or self.toolTip() == self.currentText() else f"{text}<br>{self.toolTip()}"

    def event(self, event: QEvent) -> bool:
        """Tell the whole text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def shown_text(self) -> str:
        """Return the text as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 4
        room -= option.iconSize.width() + 4 if not option.currentIcon.isNull() else 0
        return self.fontMetrics().elidedText(self.currentText(), elide_mode(self.currentText()), max(0, room))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class LineLabel(QLabel):
    """One line; the tooltip is its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt override
        """Show a text."""
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def shown_text(self) -> str:
        """Return the text as there is room for it."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        painter = QPainter(self)
        flags = int(QStyle.visualAlignment(self.layoutDirection(), self.alignment()))
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            flags,
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )
        painter.end()


def elide_mode(text: str) -> Qt.TextElideMode:
    """Return where a text is cut: the name of a file on the left."""
    suffix = Path(text).suffix[1:]
    is_file = suffix.isalnum() and 2 <= len(suffix) <= 7
    return Qt.TextElideMode.ElideLeft if is_file else Qt.TextElideMode.ElideRight

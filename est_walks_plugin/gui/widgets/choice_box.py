"""A box to choose from that says when its text is cut, and tells it whole."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QHelpEvent, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
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


def elide_mode(text: str) -> Qt.TextElideMode:
    """Return where a text is cut: the name of a file on the left."""
    suffix = Path(text).suffix[1:]
    is_file = suffix.isalnum() and 2 <= len(suffix) <= 7
    return Qt.TextElideMode.ElideLeft if is_file else Qt.TextElideMode.ElideRight

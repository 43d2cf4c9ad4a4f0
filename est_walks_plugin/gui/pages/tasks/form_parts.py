"""Parts of the page's forms: what stands beside each other goes under each other where it is narrow; a field for text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QBoxLayout, QFormLayout, QPlainTextEdit, QWidget

from ...theme import blend, legible
from ...widgets.legible import READ

ROWS = 3
NARROW_LETTERS = 44


class TitledRows(QFormLayout):
    """Titles stand beside their fields, over them where a choice could not be read beside its title."""

    def __init__(self) -> None:
        super().__init__()
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt override
        letters = rect.width() / max(1, self.parentWidget().fontMetrics().averageCharWidth())
        policies = QFormLayout.RowWrapPolicy
        policy = policies.WrapAllRows if letters < NARROW_LETTERS else policies.WrapLongRows
        if policy != self.rowWrapPolicy():
            self.setRowWrapPolicy(policy)
        super().setGeometry(rect)


class BesideOrUnder(QBoxLayout):
    """A widget with another one beside it, which takes what room is left; under it where there is too little."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom)
        self._widgets = first, second
        self.addWidget(first)
        self.addWidget(second, 1)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt override
        least = sum(widget.minimumSizeHint().width() for widget in self._widgets) + self.spacing()
        fits = QBoxLayout.Direction.LeftToRight if least <= rect.width() else QBoxLayout.Direction.TopToBottom
        if fits != self.direction():
            self.setDirection(fits)
        super().setGeometry(rect)


class TextBox(QPlainTextEdit):
    """Shows `hint` while it is empty; Tab goes on to the next field."""

    def __init__(self, hint: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * ROWS + 12)
        self.setPlainText(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        """Draw the hint quieter than words: themes of QGIS with a style sheet draw Qt's own in the same colour."""
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        painter, margin = QPainter(self.viewport()), round(self.document().documentMargin())
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Base)
        quiet = blend(palette.color(QPalette.ColorRole.Text), ground, 0.32)
        painter.setPen(legible(quiet, ground, READ))
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), self._hint)
        painter.end()

"""A field for a few lines of text, in which Tab goes on to the next field."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

ROWS = 3


class TextBox(QPlainTextEdit):
    """Shows `hint` while it is empty."""

    def __init__(self, hint: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * ROWS + 12)
        self.setPlainText(text)

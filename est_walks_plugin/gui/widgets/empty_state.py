"""What a page shows when it has nothing: one sentence and the one button that starts it."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..theme import link_button, primary_button


class EmptyState(QWidget):
    """A sentence, a primary button and, where it helps, quieter ways on."""

    pressed = pyqtSignal()

    def __init__(self, sentence: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(sentence, self)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.button = primary_button(button, self)
        self.button.clicked.connect(lambda: self.pressed.emit())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(12)
        self._layout.addStretch(2)
        self._layout.addWidget(self.sentence)
        self._layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._end = 3
        self._layout.addStretch(3)

    def add_link(self, text: str, do: Callable[[], object] | None = None) -> QWidget:
        """Add a quiet button under the primary one, and return it; `do` is called when it is pressed."""
        link = link_button(text, self)
        if do is not None:
            link.clicked.connect(lambda: do())
        self._layout.insertWidget(self._end, link, 0, Qt.AlignmentFlag.AlignHCenter)
        self._end += 1
        return link

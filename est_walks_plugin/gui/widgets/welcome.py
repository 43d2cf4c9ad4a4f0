"""What the dock shows while no store is open."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ... import settings
from ...i18n import tr
from ..theme import QuietLabel, link_button, plain_action, plain_tip
from .empty_state import EmptyState

RECENT = 3


class Welcome(QWidget):
    """The page's purpose, *Open the example*, and the ways to a store of one's own."""

    example_asked = pyqtSignal()
    new_asked = pyqtSignal()
    open_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState("", tr("Open the example"), self)
        self.state.pressed.connect(lambda: self.example_asked.emit())
        self.state.add_link(tr("New store …")).clicked.connect(lambda: self.new_asked.emit())
        self.state.add_link(tr("Open a store …")).clicked.connect(lambda: self.open_asked.emit(""))
        self._recent = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.addWidget(self.state, 1)
        layout.addLayout(self._recent)

    def refresh(self, sentence: str, offered: str | None) -> None:
        """Show a page's sentence; `offered` is the store the open project was used with."""
        self.state.sentence.setText(sentence)
        while self._recent.count():
            widget = self._recent.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        paths = list(dict.fromkeys([*([offered] if offered else []), *settings.get("recent", [])]))[:RECENT]
        if not paths:
            return
        label = QuietLabel(tr("This project was used with:") if offered else tr("Recent stores:"))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._recent.addWidget(label)
        for path in paths:
            link = link_button(plain_action(Path(path).name), self)
            link.setToolTip(plain_tip(path))
            link.clicked.connect(lambda _checked=False, path=path: self.open_asked.emit(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)

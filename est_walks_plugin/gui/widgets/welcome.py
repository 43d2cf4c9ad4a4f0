"""What the dock shows while no store is open: what the page is for, and the ways to a store."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ... import settings
from ...i18n import tr
from ..store_info import store_name
from ..theme import QuietLabel, link_button, plain_action, plain_tip
from .empty_state import EmptyState

RECENT = 3


class Welcome(QWidget):
    """The filled button opens the last store, or makes the first one; beside it the other ways."""

    example_asked = pyqtSignal()
    new_asked = pyqtSignal()
    open_asked = pyqtSignal(str)
    server_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""
        self.state = EmptyState("", tr("New store …"), self)
        self.state.pressed.connect(self._go_on)
        self.new_link = self.state.add_link(tr("New store …"))
        self.new_link.clicked.connect(lambda: self.new_asked.emit())
        self.state.add_link(tr("Open the example")).clicked.connect(lambda: self.example_asked.emit())
        self.state.add_link(tr("Open a store …")).clicked.connect(lambda: self.open_asked.emit(""))
        self.state.add_link(tr("Open on a server …")).clicked.connect(lambda: self.server_asked.emit())
        self._recent = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.addWidget(self.state, 1)
        layout.addLayout(self._recent)

    def refresh(self, sentence: str, offered: str | None) -> None:
        """Show a page's sentence; `offered` is the store the open project was used with, which goes first."""
        self.state.sentence.setText(sentence)
        there = [path for path in settings.get("recent", []) if _is_there(path)]
        first, *others = list(dict.fromkeys([*([offered] if offered else []), *there])) or [""]
        self._last = first
        text = tr("Open {name}").format(name=store_name(first)) if first else tr("New store …")
        self.state.button.setText(plain_action(text))
        self.state.button.setAccessibleName(text)
        self.state.button.setToolTip(plain_tip(first))
        self.new_link.setVisible(bool(first))
        self._list(others[:RECENT])

    def _go_on(self) -> None:
        if self._last:
            self.open_asked.emit(self._last)
        else:
            self.new_asked.emit()

    def _list(self, paths: list[str]) -> None:
        while self._recent.count():
            widget = self._recent.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        if not paths:
            return
        label = QuietLabel(tr("Recent stores:"))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._recent.addWidget(label)
        for path in paths:
            link = link_button(plain_action(store_name(path)), self)
            link.setToolTip(plain_tip(path))
            link.clicked.connect(lambda _checked=False, path=path: self.open_asked.emit(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)


def _is_there(path: str) -> bool:
    from ...store import address

    return address.is_connection_string(path) or Path(path).is_file()

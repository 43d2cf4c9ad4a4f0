"""The buttons at the foot of the page: print, and the menu *Take out* with everything that goes out."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from .....i18n import tr
from ....icons import icon
from ....theme import link_button
from . import calendar, field_package, gpx, paper, protocol, protocol_table
from .entry import Entry

ENTRIES: tuple[Entry, ...] = (
    paper.MAP,
    paper.LAYOUT,
    protocol.ENTRY,
    field_package.ENTRY,
    gpx.ENTRY,
    calendar.ENTRY,
    protocol_table.ENTRY,
)
"""In the order of the menu. Another one is a module here and a line."""


class TakeOutButtons(QWidget):
    """`chosen` gives the entry that was pressed."""

    chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.print_button = self._button(paper.MAP)
        self.menu_button = self._menu_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.print_button, self.menu_button):
            row.addWidget(button)
        row.addStretch(1)

    def set_ready(self, is_ready: bool) -> None:
        """Let the buttons be pressed when there is a stored walk with stops."""
        for button in (self.print_button, self.menu_button):
            button.setEnabled(is_ready)

    def press(self, key: str) -> None:
        """Choose an entry of the menu by its key."""
        next(action for action in self.menu_button.menu().actions() if action.objectName() == key).trigger()

    def _button(self, entry: Entry) -> QToolButton:
        button = link_button(entry.title())
        button.setToolTip(entry.tip())
        button.setIcon(icon(entry.icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self.chosen.emit(entry))
        return button

    def _menu_button(self) -> QToolButton:
        button = link_button(tr("Take out"))
        button.setToolTip(tr("Everything that goes out with the group, on paper and in phones"))
        button.setIcon(icon("take_out"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for entry in ENTRIES:
            action = menu.addAction(icon(entry.icon), entry.title())
            action.setObjectName(entry.key)
            action.setToolTip(entry.tip())
            action.triggered.connect(lambda _checked=False, entry=entry: self.chosen.emit(entry))
        button.setMenu(menu)
        return button

"""The dock's top line: which area, which store."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ... import settings
from ...i18n import tr
from ...store.address import is_connection_string
from ...store.roles.rights import Right
from ..icons import icon
from ..session import Session
from ..store_info import store_name
from ..theme import plain_action, plain_tip
from ..together.rights import Rights
from .cut_text import ChoiceBox

ALL = ""


class StoreButton(QToolButton):
    """The store's name; what does not fit is left out on the left, where names of one folder are alike."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = ""
        self._mode = Qt.TextElideMode.ElideLeft

    def set_name(self, name: str, *, is_file: bool = True) -> None:
        """Show the name of a file, or a sentence, which keeps its beginning."""
        self.name = name
        self._mode = Qt.TextElideMode.ElideLeft if is_file else Qt.TextElideMode.ElideRight
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - 2 * self.fontMetrics().horizontalAdvance("M")
        self.setText(plain_action(self.fontMetrics().elidedText(self.name, self._mode, room)))


class TopLine(QWidget):
    """Area chooser and the store's name with its menu."""

    example_asked = pyqtSignal()
    new_asked = pyqtSignal()
    open_asked = pyqtSignal(str)
    """A path, or "" to ask for one."""
    server_asked = pyqtSignal()
    properties_asked = pyqtSignal()
    settings_asked = pyqtSignal()
    roles_asked = pyqtSignal()
    """Only of a store on a server."""
    copy_to_server_asked = pyqtSignal()
    copy_to_file_asked = pyqtSignal()
    backup_asked = pyqtSignal()
    restore_asked = pyqtSignal()
    close_asked = pyqtSignal()
    layers_asked = pyqtSignal()
    help_asked = pyqtSignal()
    area_chosen = pyqtSignal()
    """The planner chose an area; told after the session knows."""

    def __init__(self, session: Session, rights: Rights, wide: QAction, parent: QWidget | None = None) -> None:
        """`wide` opens the dock at the bottom of the window and brings it back."""
        super().__init__(parent)
        self._session, self._rights = session, rights
        self.areas = ChoiceBox(tr("Area"), self)
        self.areas.setToolTip(tr("Everything in the pages is about this area"))
        self.areas.activated.connect(self._chosen)
        self.change = QToolButton(self)
        self.change.setIcon(icon("edit"))
        self.change.setAutoRaise(True)
        self.change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.change.setToolTip(tr("Add, rename, redraw or remove an area"))
        self.change.setAccessibleName(tr("Add, rename, redraw or remove an area"))
        self.change_menu = QMenu(self.change)  # not entries of the list, where arrow keys would start them in passing
        self.change.setMenu(self.change_menu)
        self.store = StoreButton(self)
        self.store.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.store.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.store.setAutoRaise(True)
        self.store.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.help = QToolButton(self)
        self.help.setIcon(icon("help"))
        self.help.setAutoRaise(True)
        self.help.setToolTip(tr("Open the handbook where it tells about this page (F1)"))
        self.help.setAccessibleName(tr("Handbook"))
        self.help.clicked.connect(lambda: self.help_asked.emit())
        self.menu = QMenu(self.store)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.store.setMenu(self.menu)
        self.wide = QToolButton(self)
        self.wide.setAutoRaise(True)
        self.wide.setDefaultAction(wide)
        self.wide.setAccessibleName(wide.text())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 2)
        layout.addWidget(self.areas, 1)
        layout.addWidget(self.change)
        layout.addWidget(self.store, 1)
        layout.addWidget(self.wide)
        layout.addWidget(self.help)
        session.store_changed.connect(self.refresh)
        session.area_changed.connect(self.refresh)
        session.data_changed.connect(lambda table: self.refresh() if table == "area" else None)
        self._fill_menu()
        self.refresh()

    def refresh(self) -> None:
        """Show the session's store and area."""
        info = self._session.info
        self.areas.clear()
        self.areas.addItem(tr("All areas"), ALL)
        for area in self._session.areas():
            self.areas.addItem(area.name or tr("(no name)"), area.uuid)
        at = self.areas.findData(self._session.area_uuid or ALL)
        self.areas.setCurrentIndex(max(0, at))
        self.areas.setEnabled(info is not None)
        self.change.setEnabled(info is not None)
        name = info.name if info else tr("No store open")
        self.store.set_name(name, is_file=info is not None)
        self.store.setAccessibleName(tr("Store: {name}").format(name=name))
        self.store.setToolTip(plain_tip(info.path if info else tr("Open or make a store")))

    def _chosen(self, _index: int) -> None:
        self._session.set_area(self.areas.currentData() or None)
        self.area_chosen.emit()

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.clear()
        menu.addAction(tr("Open …")).triggered.connect(lambda: self.open_asked.emit(""))
        menu.addAction(tr("Open on a server …")).triggered.connect(lambda: self.server_asked.emit())
        menu.addAction(tr("New …")).triggered.connect(lambda: self.new_asked.emit())
        menu.addAction(tr("Open the example")).triggered.connect(lambda: self.example_asked.emit())
        if self._session.info is not None:
            menu.addAction(tr("Show its layers in this project")).triggered.connect(lambda: self.layers_asked.emit())
        recent = [path for path in settings.get("recent", []) if path != self._session.path]
        if recent:
            menu.addSection(tr("Recent"))
            for path in recent[:5]:
                action = menu.addAction(plain_action(store_name(path)))
                action.setToolTip(plain_tip(path))
                action.triggered.connect(lambda _checked=False, path=path: self.open_asked.emit(path))
        if self._session.info is not None:
            menu.addSeparator()
            needs = self._rights.needs
            settings_line = needs(menu.addAction(tr("Settings of the municipality …")), "municipal_settings")
            settings_line.triggered.connect(lambda: self.settings_asked.emit())
            menu.addAction(tr("Properties …")).triggered.connect(lambda: self.properties_asked.emit())
            if is_connection_string(self._session.info.path):
                menu.addAction(tr("Roles …")).triggered.connect(lambda: self.roles_asked.emit())
            menu.addSeparator()
            for text, asked in (
                (tr("Copy to a server …"), self.copy_to_server_asked),
                (tr("Copy to a file …"), self.copy_to_file_asked),
                (tr("Back up …"), self.backup_asked),
                (tr("Restore from a copy …"), self.restore_asked),
            ):  # all of it, also what only who writes it reads
                line = needs(menu.addAction(text), "meta", right=Right.CHANGE)
                line.triggered.connect(lambda _checked=False, asked=asked: asked.emit())
            menu.addSeparator()
            menu.addAction(tr("Close the store")).triggered.connect(lambda: self.close_asked.emit())

"""The window: toolbar, menu and dock, and the parts they share. Everything it adds it takes away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QWidget

from .. import handbook
from ..i18n import tr
from .dock import Dock
from .help import open_chapter
from .icons import icon

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .map_mark import MapMark
    from .shell import Shell
    from .store_flow import StoreFlow
    from .stretch_keeper import StretchKeeper
    from .together.others import Others
    from .together.share_keeper import ShareKeeper
    from .undo_keys import UndoKeys

SHORTCUTS = {
    "dock": "Ctrl+Alt+W",
    "import": "Ctrl+Alt+I",
    "propose": "Ctrl+Alt+F",
    "mark": "Ctrl+Alt+K",
    "print": "Ctrl+Alt+U",
    "wide": "Ctrl+Alt+B",
}
"""Free in QGIS 3.40 and on a Swedish keyboard; the planner can change them among QGIS's own keyboard shortcuts."""
WRITTEN_BY = {
    "import": ("source", "observation"),
    "propose": ("walk", "stop"),
    "mark": ("finding",),
    "observe": ("observation",),
    "settings": ("municipal_settings",),
}
"""The tables that actions write, for who may not write all of them."""


class Window:
    """Adds the toolbar, the menu and the dock on `load`; `unload` leaves nothing behind."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self.shell: Shell | None = None
        self._flow: StoreFlow | None = None
        self.map_mark: MapMark | None = None
        self._stretches: StretchKeeper | None = None
        self.others: Others | None = None
        self.shares: ShareKeeper | None = None
        self._keys: UndoKeys | None = None
        self.dock: Dock | None = None
        self.toolbar: QToolBar | None = None
        self.menu: QMenu | None = None
        self.actions: dict[str, QAction] = {}

    def load(self) -> None:
        """Add everything; nothing is read yet."""
        main = self._iface.mainWindow()
        self.dock = Dock(main, self._fill, self._drop)
        self.dock.help_asked.connect(self._open_handbook)
        self._iface.addDockWidget(self.dock.remembered_place(), self.dock)
        self._make_actions(main)
        self.toolbar = self._iface.addToolBar(tr("Safety walks"))
        self.toolbar.setObjectName("EstWalksToolbar")
        self.menu = QMenu(tr("Safety walks"), main)
        self.menu.setIcon(icon("plugin"))
        for name in ("dock", "import", "propose", "mark", "print"):
            self.toolbar.addAction(self.actions[name])
            self.menu.addAction(self.actions[name])
        self.menu.insertAction(self.actions["import"], self.actions["wide"])
        self.menu.insertSeparator(self.actions["import"])
        self.menu.addAction(self.actions["observe"])
        self.menu.addSeparator()
        self.menu.addAction(self.actions["settings"])
        for name in ("undo", "redo", "handbook"):
            self.menu.addAction(self.actions[name])
        self.menu.insertSeparator(self.actions["handbook"])
        self._iface.pluginMenu().addMenu(self.menu)
        for name, keys in SHORTCUTS.items():
            self._iface.registerMainWindowAction(self.actions[name], keys)

    def unload(self) -> None:
        """Take everything away again, whatever is going on."""
        if self._keys is not None:
            self._keys.unload()
        self._keys = None
        if self.shell is not None:
            context = self.shell.context
            context.runner.stop()
            context.beside.close()
            self.shell.unload()
            context.map_link.unload()
            context.map_shows.unload()
            context.undo.unload()
            context.messages.clear()
            if self._flow is not None:
                self._flow.unload()
            if self._stretches is not None:
                self._stretches.unload()
            for part in (self.others, self.shares):
                if part is not None:
                    part.unload()
            context.backgrounds.unload()
            context.session.close()
        if self.map_mark is not None:
            self.map_mark.unload()
        self.map_mark = None
        self.shell = None
        self._flow = self._stretches = self.others = self.shares = None
        if self.menu is not None:
            self._iface.pluginMenu().removeAction(self.menu.menuAction())
            self.menu.deleteLater()
        if self.toolbar is not None:
            self._iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
        if self.dock is not None:
            self.dock.give_up()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
        for name, action in self.actions.items():
            if name in SHORTCUTS:
                self._iface.unregisterMainWindowAction(action)
            action.deleteLater()
        self.actions.clear()
        self.menu = self.toolbar = self.dock = None

    def open_store(self, path: str) -> None:
        """Show the dock with the store at `path` open."""
        if self.dock is None:
            return
        self.dock.setUserVisible(True)
        self.dock.ensure_filled()
        if self._flow is not None:
            self._flow.open(path)

    def _make_actions(self, main: QWidget) -> None:
        toggle = QAction(icon("plugin"), tr("Safety walks"), main)
        toggle.setToolTip(tr("Show or hide the safety walks panel"))
        toggle.setCheckable(True)
        if self.dock is not None:
            self.dock.setToggleVisibilityAction(toggle)
        self.actions["dock"] = toggle
        wide = QAction(icon("open_wide"), tr("Open wide"), main)
        wide.setToolTip(tr("Open at the bottom of the window, or go back to where the panel was"))
        wide.setCheckable(True)
        wide.triggered.connect(self._open_wide)
        self.actions["wide"] = wide
        if self.dock is not None:
            wide.setChecked(self.dock.is_wide)
            self.dock.wide_changed.connect(wide.setChecked)
        self._action("import", "import", tr("Import …"), "sources", "import", main)
        self._action("propose", "propose", tr("Propose a walk"), "walk", "propose", main)
        self._action("mark", "mark_finding", tr("Mark a finding"), "findings", "mark", main)
        self.actions["mark"].setCheckable(True)
        self._action("observe", "est_report", tr("New observation …"), "sources", "observe", main)
        self._action("print", "print_map", tr("Walk map (PDF) …"), "walk", "print", main)
        self.actions["settings"] = QAction(icon("settings"), tr("Settings of the municipality …"), main)
        self.actions["settings"].triggered.connect(self._open_settings)
        self.actions["handbook"] = QAction(icon("help"), tr("Handbook"), main)
        self.actions["handbook"].triggered.connect(self._open_handbook)
        for name, text in (("undo", tr("Undo")), ("redo", tr("Redo"))):
            self.actions[name] = QAction(icon(name), text, main)
            self.actions[name].setEnabled(False)

    def _action(self, name: str, icon_name: str, text: str, page: str, command: str, main: QWidget) -> None:
        action = QAction(icon(icon_name), text, main)
        action.triggered.connect(lambda: self._command(page, command))
        self.actions[name] = action

    def _open_wide(self, wide: bool) -> None:
        if self.dock is None:
            return
        self.dock.setUserVisible(True)
        self.dock.set_wide(wide)
        self.actions["wide"].setChecked(self.dock.is_wide)

    def _open_settings(self) -> None:
        if self.dock is None:
            return
        self.dock.setUserVisible(True)
        self.dock.ensure_filled()
        if self._flow is not None:
            self._flow.settings()

    def _open_handbook(self) -> None:
        """Open the chapter of the page that is seen, else the contents."""
        if self.shell is not None and self.dock is not None and self.dock.isVisible():
            self.shell.help()
        else:
            open_chapter(handbook.CONTENTS, self._iface.mainWindow())

    def _command(self, page: str, command: str) -> None:
        if self.dock is None:
            return
        self.dock.setUserVisible(True)
        self.dock.ensure_filled()
        if self.shell is not None:
            self.shell.command(page, command)
        mark, tool = self.actions["mark"], self._iface.mapCanvas().mapTool()
        mark.setChecked(tool is not None and tool.action() is mark)  # pressing it may have started nothing

    def _drop(self, files: list[str]) -> None:
        if self.dock is not None and self.shell is not None:
            self.shell.drop(files)

    def _fill(self) -> QWidget:
        """Build the parts and the shell: called once, when the dock is first seen."""
        from qgis.core import QgsProject

        from ..backgrounds.in_project import Backgrounds
        from .context import Context
        from .dialogs.beside import Beside
        from .map_link import MapLink
        from .map_mark import MapMark
        from .map_shows import MapShows
        from .message import Messages
        from .session import Session
        from .shell import Shell
        from .store_flow import StoreFlow
        from .stretch_keeper import StretchKeeper
        from .tasks import TaskRunner
        from .together.others import Others
        from .together.rights import Right, Rights
        from .together.share_keeper import ShareKeeper
        from .undo import Undo
        from .undo_keys import UndoKeys
        from .widgets.ask_line import AskLine

        session, runner = Session(), TaskRunner()
        rights = Rights(session)  # looks before the pages do
        messages = Messages(self._iface)
        map_link, map_shows = (
            MapLink(self._iface.mapCanvas(), session),
            MapShows(session, lambda: self._iface.layerTreeCanvasBridge().setCanvasLayers()),
        )
        self.map_mark = MapMark(self._iface.mapCanvas(), session)
        undo = Undo(session, runner, messages, self.actions["undo"], self.actions["redo"])
        context = Context(
            self._iface,
            session,
            runner,
            messages,
            map_link,
            map_shows,
            undo,
            Backgrounds(QgsProject.instance()),
            self.actions,
            self._show_page,
            self._tell_page,
            self._draw_area,
            AskLine(),
            Beside(),
            rights,
        )
        for name, tables in WRITTEN_BY.items():
            rights.needs(self.actions[name], *tables)
        rights.needs(self.actions["print"], "walk", right=Right.READ)
        context.ask.asked.connect(self._show_dock)
        runner.failed.connect(messages.error)
        runner.noted.connect(messages.warn)
        context.backgrounds.key_missing.connect(self._key_missing)
        runner.wrote.connect(lambda tables: session.changed(*tables))
        self._flow = StoreFlow(context)
        self._stretches = StretchKeeper(context)
        self.others = Others(context)
        self.shares = ShareKeeper(context, self._flow.open)
        self.shell = Shell(context, self._flow, self.dock)
        if self.dock is not None:
            self._keys = UndoKeys(self._iface, undo, self.dock)
        return self.shell

    def _show_dock(self) -> None:
        if self.dock is not None:
            self.dock.setUserVisible(True)

    def _tell_page(self, page_id: str, name: str) -> None:
        if self.shell is not None:
            self.shell.command(page_id, name)

    def _draw_area(self) -> None:
        if self._flow is not None:
            self._flow.areas.draw()

    def _key_missing(self, title: str) -> None:
        if self.shell is not None:
            context = self.shell.context
            context.messages.mend(
                tr("The background map “{title}” of this project is empty: its key is not at hand.").format(
                    title=title
                ),
                tr("Choose …"),
                lambda: context.command("sources", "background"),
            )

    def _show_page(self, page_id: str) -> None:
        if self.shell is not None:
            self.shell.show_page(page_id)

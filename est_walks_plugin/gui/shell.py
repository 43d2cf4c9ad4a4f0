"""What the dock holds: top line, page buttons, the page, the progress line."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QFrame, QScrollArea, QShortcut, QStackedWidget, QVBoxLayout, QWidget

from .. import handbook, settings
from ..i18n import tr
from ..store.roles.rights import Right
from . import pages
from .areas.menu import fill as fill_area_menu
from .context import Context
from .help import open_chapter
from .pages.base import Page
from .store_flow import StoreFlow
from .widgets.legible import Legible
from .widgets.page_bar import PageBar
from .widgets.task_line import TaskLine
from .widgets.top_line import TopLine
from .widgets.welcome import Welcome

PAGE_SETTING = "page"
ONE_ROW_FROM = 1040

_OF_FIELD = "findings"


class Shell(QWidget):
    """Builds a page the first time it is chosen and shows the welcome while no store is open."""

    def __init__(self, context: Context, flow: StoreFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.flow = flow
        self.specs = {spec.id: spec for spec in pages.available()}
        self.pages: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}
        self.current = ""
        self.top = TopLine(context.session, context.rights, context.actions["wide"], self)
        self.bar = PageBar(self)
        self.stack = QStackedWidget(self)
        self.welcome = Welcome(self)
        self.stack.addWidget(self.welcome)
        self.tasks = TaskLine(context.runner, self)
        self._lay_out()
        Legible(self)
        self._connect()
        wanted = settings.get(PAGE_SETTING, "")
        self.show_page(wanted if wanted in self.specs else next(iter(self.specs)))

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(2)
        self._head.addWidget(self.top, 1)
        self._head.addWidget(self.bar, 2)
        layout.addLayout(self._head)
        layout.addWidget(line)
        layout.addWidget(self.context.ask)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.tasks)
        for number, spec in enumerate(self.specs.values(), start=1):
            self.bar.add(spec.id, pages.title(spec.id), spec.icon, f"{pages.purpose(spec.id)} (Alt+{number})")
            self.context.rights.needs(self.bar.button(spec.id), *spec.reads, right=Right.READ)
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda page_id=spec.id: self.show_page(page_id))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        """Area, store and pages stand in one row where there is room, and height is dear."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= ONE_ROW_FROM and self.width() > 2 * self.height()
        self._head.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.show_page)
        self.context.session.store_changed.connect(self._store_changed)
        for source in (self.top, self.welcome):
            source.example_asked.connect(self.flow.example)
            source.new_asked.connect(self.flow.new)
            source.open_asked.connect(self.flow.open)
            source.server_asked.connect(self.flow.open_server)
        self.top.properties_asked.connect(self.flow.properties)
        self.top.settings_asked.connect(self.flow.settings)
        self.top.roles_asked.connect(self.flow.roles)
        self.top.copy_to_server_asked.connect(self.flow.copies.to_server)
        self.top.copy_to_file_asked.connect(self.flow.copies.to_file)
        self.top.backup_asked.connect(self.flow.copies.back_up)
        self.top.restore_asked.connect(self.flow.copies.restore)
        self.top.close_asked.connect(self.flow.close)
        self.top.layers_asked.connect(self.flow.show_layers)
        menu = self.top.change_menu
        menu.aboutToShow.connect(
            lambda: fill_area_menu(menu, self.flow.areas, self.context.session, self.context.rights)
        )
        self.top.help_asked.connect(self.help)
        self.top.area_chosen.connect(self.flow.show_area)
        self.flow.offer_changed.connect(self._store_changed)

    def show_page(self, page_id: str) -> None:
        """Bring a page to the front, or the welcome with the page's sentence while no store is open.

        A page that the login may not read stays where it is: that is told.
        """
        if page_id not in self.specs:
            return
        if self.context.session.info is not None and (why := self._refusal(page_id)):
            self.context.messages.tell(why)
            self.bar.set_current(self.current)
            return
        if self.current != page_id and self.current in self.pages:
            self.pages[self.current].hidden()
        self.current = page_id
        self.bar.set_current(page_id)
        settings.put(PAGE_SETTING, page_id)
        if self.context.session.info is None:
            self.welcome.refresh(pages.purpose(page_id), self.flow.offered())
            self.stack.setCurrentWidget(self.welcome)
            return
        self.stack.setCurrentWidget(self._frame(page_id))
        self.pages[page_id].shown()

    def _refusal(self, page_id: str) -> str:
        return self.context.rights.refusal(*self.specs[page_id].reads, right=Right.READ)

    def command(self, page_id: str, name: str) -> None:
        """Show a page and have it do what a toolbar button asks; without a store, only show it."""
        self.show_page(page_id)
        if page_id == self.current and page_id in self.pages and self.context.session.info is not None:
            self.pages[page_id].command(name)

    def help(self) -> None:
        """Open the handbook where it tells about what is shown of the page; the welcome is that of page Start."""
        if self.context.session.info is None:
            open_chapter(handbook.OF_PAGE["start"], self.top.help)
            return
        page = self.pages[self.current]
        open_chapter(page.chapter or handbook.OF_PAGE[self.current], self.top.help)

    def drop(self, files: list[str]) -> None:
        """A store that is dropped is opened, a package read in; else the page in front has it, or it is imported."""
        from ..operations.field.back.parts import looks_like_package
        from ..operations.partners.came import looks_like_package as looks_like_partners
        from ..store import looks_like_store

        stores = [file for file in files if looks_like_store(file)]
        if stores:
            self.flow.open(stores[0])
        elif self.context.session.info is None:
            sentence = tr("Open or make a store first; then drop the file again to import it.")
            self.context.messages.mend(sentence, tr("New store …"), self.flow.new)
        elif any(map(looks_like_package, files)):
            self._drop_on("findings", files)
        elif any(map(looks_like_partners, files)):
            self._drop_on("tasks", files)
        elif not self.pages[self.current].drop(files):
            self._drop_on("sources", files)

    def _drop_on(self, page_id: str, files: list[str]) -> None:
        self.show_page(page_id)
        if page_id == self.current:
            self.pages[page_id].drop(files)

    def unload(self) -> None:
        """Unload every page."""
        for page in self.pages.values():
            page.unload()
        self.pages.clear()
        self.context.session.store_changed.disconnect(self._store_changed)

    def _store_changed(self) -> None:
        self.context.ask.give_up()
        self.context.beside.close()
        readable = [page_id for page_id in self.specs if not self._refusal(page_id)]
        if readable and self.current not in readable:  # a field login, which writes down what was found
            self.show_page(_OF_FIELD if _OF_FIELD in readable else readable[-1])
        else:
            self.show_page(self.current)

    def _frame(self, page_id: str) -> QScrollArea:
        if page_id not in self._frames:
            page = pages.create(self.specs[page_id], self.context)
            frame = QScrollArea(self)
            frame.setFrameShape(QFrame.Shape.NoFrame)
            frame.setWidgetResizable(True)
            frame.setFocusPolicy(
                Qt.FocusPolicy.NoFocus
            )  # what is on the page scrolls into view when it has the keyboard
            frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            frame.setWidget(page.load())
            self.pages[page_id] = page
            self._frames[page_id] = frame
            self.stack.addWidget(frame)
        return self._frames[page_id]

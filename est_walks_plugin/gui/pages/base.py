"""What the dock expects of a page."""

from __future__ import annotations

from operator import attrgetter
from typing import Callable, Mapping

from qgis.PyQt.QtCore import QObject, QSize, QTimer
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ..context import Context
from ..session import CATALOGUE_TABLES
from ..widgets.empty_state import EmptyState


class Page(QObject):
    """A page's controller: `load` builds its widget once, `unload` undoes every connection, `shown` comes to front.

    While no store is open the dock shows its own welcome instead of the page.
    """

    tables: tuple[str, ...] = ()
    """Tables whose changes make the page refresh; those of the catalogue, whose names every page shows, always do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._stale = True
        self._visible = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._refresh_if_seen)

    @property
    def chapter(self) -> str:
        """The chapter of the handbook about what is in front, where that is not the page's own chapter."""
        return ""

    def load(self) -> QWidget:
        """Build the page and return its widget. Subclasses call `self.watch()` when they are ready to refresh."""
        raise NotImplementedError

    def guard(self, writes: Mapping[str, tuple[str, ...]], *others: QWidget) -> None:
        """Let buttons, by the names that the page has for them, be pressed by who may write these tables.

        The `others` bring data in.
        """
        for name, tables in writes.items():
            self.context.rights.needs(attrgetter(name)(self), *tables)
        for one in others:
            self.context.rights.needs(one, "source")

    def unload(self) -> None:
        """Undo what `load` did, beside the widget itself, which goes with the dock."""
        self._timer.stop()
        session = self.context.session
        session.store_changed.disconnect(self.refresh_later)
        session.area_changed.disconnect(self.refresh_later)
        session.clocks_changed.disconnect(self.refresh_later)
        session.data_changed.disconnect(self._data_changed)

    def refresh(self) -> None:
        """Show what the store says now. Called on the main thread, only while the page is seen and a store is open."""

    def shown(self) -> None:
        """The page came to the front."""
        self._visible = True
        if self._stale:
            self._timer.start()

    def hidden(self) -> None:
        """Another page came to the front."""
        self._visible = False
        self.context.map_link.clear()
        self.context.map_shows.leave(self)

    def command(self, name: str) -> None:
        """Do what a toolbar button asks of this page."""

    def drop(self, files: list[str]) -> bool:
        """Take files that were dragged onto the dock while the page is in front, and return whether it does."""
        return False

    def watch(self) -> None:
        """Refresh from now on when store, area or one of `tables` changes."""
        session = self.context.session
        session.store_changed.connect(self.refresh_later)
        session.area_changed.connect(self.refresh_later)
        session.clocks_changed.connect(self.refresh_later)
        session.data_changed.connect(self._data_changed)

    def refresh_later(self) -> None:
        """Refresh soon, once, however often it is asked; when the page is not seen, when it is next shown."""
        self._stale = True
        if self._visible:
            self._timer.start()

    def _data_changed(self, table: str) -> None:
        if table in self.tables or table in CATALOGUE_TABLES:
            self.refresh_later()

    def _refresh_if_seen(self) -> None:
        if self._visible and self._stale and self.context.session.info is not None:
            self._stale = False
            self.context.attempt(self.refresh, None)


class FrontStack(QStackedWidget):
    """No higher than what is in front needs: what lies behind makes no page scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else super().minimumSizeHint()


class PageStack(QStackedWidget):
    """A page's two faces: the empty state and the content."""

    def __init__(self, empty: EmptyState, content: QWidget, start: Callable[[], None]) -> None:
        super().__init__()
        self.empty = empty
        self.content = content
        self.addWidget(empty)
        self.addWidget(content)
        empty.pressed.connect(start)

    def set_empty(self, is_empty: bool) -> None:
        """Show the empty state, or the content."""
        self.setCurrentWidget(self.empty if is_empty else self.content)


def with_margins(inside: QWidget) -> QWidget:
    """Return a page's content with the room around it that every page has."""
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setSpacing(4)
    layout.addWidget(inside, 1)
    return content

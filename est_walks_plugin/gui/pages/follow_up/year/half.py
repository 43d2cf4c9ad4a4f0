"""The EST year: a tab bar over its panels. Each is made when it is first seen and refreshed when it is seen again."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QTabBar, QVBoxLayout, QWidget

from ..... import settings
from .....i18n import tr
from ....context import Context
from ....session import CATALOGUE_TABLES
from ...base import FrontStack
from . import panels
from .panel import YearPanel

SETTING = "year_panel"


class YearHalf(QWidget):
    """Shows one panel at a time; which one is remembered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._specs = panels.PANELS
        self.made: dict[str, YearPanel] = {}
        self._stale: set[str] = set()
        self._asked: tuple[str, str] | None = None
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(tr("The EST year"))
        for spec in self._specs:
            self.tabs.addTab(spec.title())
        self._stack = FrontStack()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._refresh_if_seen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        ids = [spec.id for spec in self._specs]
        kept = settings.get(SETTING, "")
        self.tabs.setCurrentIndex(ids.index(kept) if kept in ids else 0)
        self.tabs.currentChanged.connect(self._turned)
        self._watch()

    @property
    def current(self) -> YearPanel | None:
        """The panel in front, once it was seen."""
        return self.made.get(self._current_id())

    @property
    def is_waiting(self) -> bool:
        """Whether the panel in front is still to be made or refreshed."""
        return self._timer.isActive()

    def show_panel(self, panel_id: str, told: str = "") -> None:
        """Bring a panel to the front, and have it do what it is `told` once it is there."""
        ids = [spec.id for spec in self._specs]
        if panel_id in ids:
            self._asked = (panel_id, told) if told else None
            self.tabs.setCurrentIndex(ids.index(panel_id))
            self._timer.start()

    def unload(self) -> None:
        """Unload every panel."""
        self._timer.stop()
        session = self._context.session
        session.store_changed.disconnect(self._store_changed)
        session.area_changed.disconnect(self.refresh_later)
        session.clocks_changed.disconnect(self.refresh_later)
        session.data_changed.disconnect(self._data_changed)
        for panel in self.made.values():
            panel.unload()
        self.made.clear()

    def refresh_later(self) -> None:
        """Refresh what is in front soon, the other panels when they are seen."""
        self._stale.update(self.made)
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        """The half or the page came to the front."""
        super().showEvent(event)
        self._timer.start()

    # --- inside --------------------------------------------------------------------------------------------------

    def _watch(self) -> None:
        session = self._context.session
        session.store_changed.connect(self._store_changed)
        session.area_changed.connect(self.refresh_later)
        session.clocks_changed.connect(self.refresh_later)
        session.data_changed.connect(self._data_changed)

    def _store_changed(self) -> None:
        for panel in self.made.values():
            panel.put_away()
        self.refresh_later()

    def _data_changed(self, table: str) -> None:
        told = {key for key, panel in self.made.items() if table in panel.tables or table in CATALOGUE_TABLES}
        self._stale |= told
        if self._current_id() in told and self.isVisible():
            self._timer.start()

    def _current_id(self) -> str:
        at = self.tabs.currentIndex()
        return self._specs[at].id if 0 <= at < len(self._specs) else ""

    def _turned(self, _index: int) -> None:
        settings.put(SETTING, self._current_id())
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if not self.isVisible() or self._context.session.info is None or not self._current_id():
            return
        panel = self._made(self._current_id())
        self._stack.setCurrentWidget(panel)
        if self._current_id() in self._stale:
            self._stale.discard(self._current_id())
            self._context.attempt(panel.refresh, None)
        if self._asked is not None and self._asked[0] == self._current_id():
            told, self._asked = self._asked[1], None
            panel.command(told)

    def _made(self, panel_id: str) -> YearPanel:
        if panel_id not in self.made:
            spec = next(one for one in self._specs if one.id == panel_id)
            self.made[panel_id] = panels.create(spec, self._context)
            self._stack.addWidget(self.made[panel_id])
            self._stale.add(panel_id)
        return self.made[panel_id]

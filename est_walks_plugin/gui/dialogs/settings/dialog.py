"""The dialog of the municipality's settings: not modal, beside the map and the dock, a tab for each kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QShortcut, QTabWidget, QVBoxLayout, QWidget

from ....i18n import language, tr
from ....model.catalogue import TABLES
from ....model.municipality.settings import TABLE
from ....store.schema import table as schema_table
from ...help import help_button
from ...theme import plain_label
from ...widgets.legible import Legible
from .entries_tab import EntriesTab
from .general_tab import GeneralTab
from .homes_tab import HomesTab
from .keeping import Keeping
from .light_tab import LightTab
from .points_tab import PointsTab
from .population_tab import PopulationTab
from .saved_tab import SavedTab

if TYPE_CHECKING:
    from ...context import Context

SIZE = (980, 600)
"""Fits a screen of 1366 x 768 with its panels."""
DATES = frozenset({TABLE, "source", "photo"})


class SettingsDialog(QDialog):
    """Lists are kept as they are edited; what has a *Save* says when it is not saved. Ctrl+Z takes the last thing back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Legible(self)
        self.context = context
        self._was_told = False
        self.setObjectName("municipal_settings")
        self.setWindowTitle(tr("Settings of the municipality: {name}").format(name=context.session.store.municipality))
        self.tabs = QTabWidget(self)
        self.keeping = Keeping(context, self._say, self._refresh_lists)
        self.general = GeneralTab(context, self.keeping)
        self.entries = {table: EntriesTab(context, table, self.keeping) for table in TABLES}
        self.points = PointsTab(context, self.keeping, self._step_aside)
        self.tabs.addTab(self.general, tr("Paper and privacy"))
        for table, tab in self.entries.items():
            self.tabs.addTab(tab, schema_table(table).title_in(language()))
        self.tabs.addTab(self.points, tr("Meeting points"))
        self.light = LightTab(context, self.keeping)
        self.homes = HomesTab(context, self.keeping)
        self.population = PopulationTab(context, self.keeping)
        self.saved: dict[SavedTab, str] = {
            self.general: tr("Paper and privacy"),
            self.light: tr("Lighting and LED"),
            self.homes: tr("Homes passing"),
            self.population: tr("Population"),
        }
        self.tabs.addTab(self.light, self.saved[self.light])
        self.tabs.addTab(self.homes, self.saved[self.homes])
        self.tabs.addTab(self.population, self.saved[self.population])
        self.trouble: QLabel = plain_label("", self)
        self.trouble.setAccessibleName(tr("What went wrong"))
        self.trouble.hide()
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.trouble, 1)
        bottom.addStretch(0)
        bottom.addWidget(help_button(self, "municipal_settings"))
        bottom.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(bottom)
        for keys, work in (("Ctrl+Z", context.undo.take_back), ("Ctrl+Y", context.undo.make_again)):
            QShortcut(QKeySequence(keys), self).activated.connect(work)
        self.resize(*SIZE)
        for tab in self.saved:
            tab.unsaved_changed.connect(lambda unsaved, tab=tab: self._mark_unsaved(tab, unsaved))
        self.tabs.currentChanged.connect(lambda _at: self._say(""))
        context.session.data_changed.connect(self._data_changed)

    def reject(self) -> None:
        """Close; say once that something is not saved, the second time it is dropped."""
        unsaved = [tab for tab in self.saved if tab.is_unsaved]
        if unsaved and not self._was_told and self.context.session.info is not None:
            self._was_told = True
            self.tabs.setCurrentWidget(unsaved[0])
            self._say(tr("There are changes that are not saved: save them, or close once more to drop them."))
            return
        super().reject()

    def done(self, result: int) -> None:
        """Listen no more, and give the planner's map tool back."""
        session = self.context.session
        session.data_changed.disconnect(self._data_changed)
        self.points.unload()
        super().done(result)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _mark_unsaved(self, tab: SavedTab, unsaved: bool) -> None:
        self._was_told = False
        self.tabs.setTabText(self.tabs.indexOf(tab), self.saved[tab] + (" *" if unsaved else ""))

    def _step_aside(self, aside: bool) -> None:
        self.setVisible(not aside)

    def _data_changed(self, table: str) -> None:
        if self.context.session.info is None:
            return
        if table in TABLES:
            self._refresh_lists()
        elif table in ("landmark", "area"):
            self.points.refresh()
        elif table in DATES:
            for tab in self.saved:
                tab.refresh()

    def _refresh_lists(self) -> None:
        for tab in self.entries.values():
            tab.refresh()
        self.points.refresh()

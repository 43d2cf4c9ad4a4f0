"""What the answer is about: a walk, or an area and a period; and in which language it is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from .....i18n import tr
from .....operations.answers.about import About, AreaPeriod, WalkScope

if TYPE_CHECKING:
    from ....context import Context


LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class ScopeRow(QWidget):
    """The walks of the store, and under them area and period, whose fields show when it is chosen; and the language."""

    changed = pyqtSignal()

    def __init__(self, context: Context, walk: str) -> None:
        super().__init__()
        session = context.session
        self.walks = QComboBox(self)
        self.walks.setAccessibleName(tr("The answer is about"))
        for row in session.store.rows("walk", columns=("uuid", "name"), order_by=("starts_at", "group_no")):
            self.walks.addItem(row["name"] or tr("Walk"), row["uuid"])
        self.walks.addItem(tr("Area and period"), None)
        self.walks.setCurrentIndex(max(0, self.walks.findData(walk)))
        self.areas = QComboBox(self)
        self.areas.setAccessibleName(tr("Area"))
        self.areas.addItem(tr("All areas"), None)
        for area in session.areas():
            self.areas.addItem(area.name, area.uuid)
        self.areas.setCurrentIndex(max(0, self.areas.findData(session.area_uuid)))
        year = session.today.year
        self.first, self.last = self._day(tr("From"), date(year, 1, 1)), self._day(tr("To"), date(year, 12, 31))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("The answer is about"), self))
        row.addWidget(self.walks, 1)
        for part in self._parts:
            row.addWidget(part)
        self.languages = QComboBox(self)
        self.languages.setAccessibleName(tr("Language of the answer"))
        for code, name in LANGUAGES:
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(session.store.language)))
        self.languages.currentIndexChanged.connect(lambda _index: self.changed.emit())
        row.addWidget(self.languages)
        for combo in (self.walks, self.areas):
            combo.currentIndexChanged.connect(self._chosen)
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _day: self.changed.emit())
        self._show_parts()

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return self.areas, self.first, self.last

    def about(self) -> About:
        """Return what is chosen."""
        walk = self.walks.currentData()
        if walk:
            return WalkScope(str(walk))
        return AreaPeriod(self.areas.currentData(), self.first.date().toPyDate(), self.last.date().toPyDate())

    def language(self) -> str:
        """Return the language of the answer, "sv" or "en"."""
        return str(self.languages.currentData())

    def _day(self, title: str, value: date) -> QDateEdit:
        edit = QDateEdit(QDate(value.year, value.month, value.day), self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setAccessibleName(title)
        return edit

    def _chosen(self, _index: int) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        for part in self._parts:
            part.setVisible(self.walks.currentData() is None)

"""What the answer is about: a walk, or an area and a period; and in which language it is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from .....file_names import file_word
from .....i18n import tr
from .....model.stored_walk import StoredWalk
from .....operations.answers.about import About, AreaPeriod, WalkScope

if TYPE_CHECKING:
    from ....context import Context


_NAME = int(Qt.ItemDataRole.UserRole) + 1
LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class ScopeRow(QWidget):
    """The walks of the store, and under them area and period, whose fields show when it is chosen; and the language."""

    changed = pyqtSignal()

    def __init__(self, context: Context, walk: str) -> None:
        super().__init__()
        session = context.session
        self.walks = QComboBox(self)
        self.walks.setAccessibleName(tr("The answer is about"))
        self._fill_walks(context, walk)
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

    def _fill_walks(self, context: Context, walk: str) -> None:
        """Offer each walk once with its day, whatever groups it had, and choose the one of a walk (key)."""
        columns = ("uuid", "name", "series", "groups", "group_no", "starts_at")
        series: dict[str, int] = {}
        rows = context.session.store.rows("walk", columns=columns, order_by=("starts_at", "group_no"))
        for one in map(StoredWalk.from_row, rows):
            at = series.get(one.series or one.uuid)
            if at is None:
                name = one.shared_name or tr("Walk")
                day = context.session.day(one.starts_at) if one.starts_at else ""
                at = series[one.series or one.uuid] = self.walks.count()
                self.walks.addItem(f"{name} · {day}" if day else name, one.uuid)
                self.walks.setItemData(at, name, _NAME)
            if one.uuid == walk:
                self.walks.setCurrentIndex(at)
        self.walks.addItem(tr("Area and period"), None)

    def file_name(self) -> str:
        """Return what files of the answer are called, without ending: "svar_byvandring", "svar_byn_2026-01-01_2026-12-31"."""
        walk = self.walks.currentData(_NAME)
        days = [edit.date().toString("yyyy-MM-dd") for edit in (self.first, self.last)]
        about = [file_word(walk)] if walk else [file_word(self.areas.currentText()), *days]
        return "_".join([tr("answer"), *about, *([self.language()] if self.language() != "sv" else [])])

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

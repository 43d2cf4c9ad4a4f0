"""What the situation picture is narrowed to: period, time of day, source, category."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.gui import QgsCheckableComboBox, QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ....i18n import language, tr
from ....model.codes import ObservationKind, TimeOfDay
from ... import format as fmt
from ...labels import label
from ...map_shows import Filter
from ...theme import link_button

if TYPE_CHECKING:
    from ....model.area import Area
    from ....store import Store


class FilterForm(QWidget):
    """The form; `changed` is told a moment after the last change."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: tuple[date | None, date | None] = (None, None)
        self._known: dict[str, list[tuple[str, str]]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self.changed)
        self.first = self._date(tr("From"))
        self.last = self._date(tr("To"))
        self.time_of_day = self._choice(tr("Time of day"))
        self.time_of_day.setToolTip(
            tr("By the source, else by clock and sun; what is not known stays in until it is taken out")
        )
        self.time_of_day.checkedItemsChanged.connect(lambda _items: self._keep_unknown())
        self._had_times = False
        self.sources = self._choice(tr("Source"))
        self.categories = self._choice(tr("Category"))
        period = QHBoxLayout()
        period.setSpacing(4)
        period.addWidget(self.first, 1)
        period.addWidget(QLabel("–"))
        period.addWidget(self.last, 1)
        self.reset = link_button(tr("Show everything"))
        self.reset.clicked.connect(self.clear)
        form = QFormLayout(self)
        form.setContentsMargins(8, 2, 0, 4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.addRow(tr("Period"), period)
        form.addRow(tr("Time of day"), self.time_of_day)
        form.addRow(tr("Source"), self.sources)
        form.addRow(tr("Category"), self.categories)
        form.addRow("", self.reset)

    def refresh(self, store: Store, area: Area | None) -> None:
        """Offer what the store holds, counted in an area; choices that still exist stay chosen."""
        counts = _counted(store, area)
        from ....operations.areas.shown import usual_period

        kinds = [(code, f"{label('TimeOfDay', code)} ({fmt.number(count)})") for code, count in counts.items()]
        sources = [
            (row["uuid"], row["name"] or label("SourceKind", row["kind"]))
            for row in store.rows("source", {"kind": [str(kind) for kind in ObservationKind]}, order_by=("name",))
        ]
        categories = list(store.catalogue.labels("category", language(), active=True).items())
        self._offer(self.time_of_day, "time_of_day", kinds)
        self._offer(self.sources, "sources", sources)
        self._offer(self.categories, "categories", categories)
        self._offer_period(usual_period(store, area.uuid if area else None))

    def _offer_period(self, usual: tuple[date | None, date | None]) -> None:
        """Begin with the days that the list is of; those that the planner chose stay."""
        shown = _day(self.first), _day(self.last)
        if shown == self._usual and shown != usual:
            for edit, day in zip((self.first, self.last), usual):
                edit.clear() if day is None else edit.setDate(QDate(day.year, day.month, day.day))
            self._timer.stop()
            shown = usual
        if shown == usual:
            self._usual = usual

    def show_period(self, told: str) -> None:
        """Show what came in from one day to another, told as "period 2026-01-01 2026-04-30"."""
        what, *days = told.split()
        for edit, day in zip((self.first, self.last), map(date.fromisoformat, days) if what == "period" else ()):
            edit.setDate(QDate(day.year, day.month, day.day))

    def value(self) -> Filter:
        """Return what is chosen."""
        return Filter(
            _day(self.first),
            _day(self.last),
            _chosen(self.time_of_day),
            _chosen(self.sources),
            _chosen(self.categories),
        )

    def summary(self) -> str:
        """Return what is chosen in a few words."""
        value = self.value()
        parts = []
        if value.date_from or value.date_to:
            parts.append(f"{fmt.day(value.date_from)}–{fmt.day(value.date_to)}")
        for combo in (self.time_of_day, self.sources, self.categories):
            chosen = combo.checkedItems()
            if chosen:
                parts.append(chosen[0] if len(chosen) == 1 else tr("{first} and others").format(first=chosen[0]))
        return " · ".join(parts) or tr("everything")

    def _keep_unknown(self) -> None:
        """With the first time of day that is chosen, what is not known stays in; the planner may take it out."""
        chosen = self.time_of_day.checkedItemsData()
        begins = bool(chosen) and not self._had_times
        self._had_times = bool(chosen)
        at = self.time_of_day.findData(TimeOfDay.UNKNOWN.value)
        if begins and at >= 0 and TimeOfDay.UNKNOWN.value not in chosen:
            self.time_of_day.setCheckedItems([*self.time_of_day.checkedItems(), self.time_of_day.itemText(at)])

    def clear(self) -> None:
        """Show everything again."""
        for edit in (self.first, self.last):
            edit.clear()
        for combo in (self.time_of_day, self.sources, self.categories):
            combo.deselectAllOptions()
        self._timer.start()

    def _date(self, title: str) -> QgsDateEdit:
        edit = QgsDateEdit(self)
        edit.setAllowNull(True)
        edit.setNullRepresentation("")
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setCalendarPopup(True)
        edit.setAccessibleName(title)
        edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        edit.clear()
        edit.dateChanged.connect(lambda _date: self._timer.start())
        return edit

    def _choice(self, title: str) -> QgsCheckableComboBox:
        combo = QgsCheckableComboBox(self)
        combo.setAccessibleName(title)
        combo.setDefaultText(tr("All"))
        combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        combo.checkedItemsChanged.connect(lambda _items: self._timer.start())
        return combo

    def _offer(self, combo: QgsCheckableComboBox, key: str, items: list[tuple[str, str]]) -> None:
        if self._known.get(key) == items:
            return
        self._known[key] = items
        chosen = set(_chosen(combo) or ())
        combo.blockSignals(True)
        combo.clear()
        for code, text in items:
            combo.addItemWithCheckState(
                text, Qt.CheckState.Checked if code in chosen else Qt.CheckState.Unchecked, code
            )
        combo.blockSignals(False)


def _counted(store: Store, area: Area | None) -> dict[str, int]:
    """Return how many observations of an area are of each time of day, those of none with the unknown."""
    from ....store import Inside

    there = {} if area is None else {"geometry": Inside(area.geometry)}
    found = store.counts("observation", "time_of_day", there)
    counts = {str(code): found.get(str(code), 0) for code in TimeOfDay}
    counts[TimeOfDay.UNKNOWN.value] += found.get(None, 0)
    return counts


def _chosen(combo: QgsCheckableComboBox) -> tuple[str, ...] | None:
    chosen = tuple(str(data) for data in combo.checkedItemsData())
    return chosen or None


def _day(edit: QgsDateEdit) -> date | None:
    value = edit.date()
    return None if edit.isNull() or not value.isValid() else date(value.year(), value.month(), value.day())

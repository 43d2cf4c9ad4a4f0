"""The filters of page Åtgärder: state, owner, lane, only late ones."""

from __future__ import annotations

from datetime import date
from typing import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QWidget

from ....i18n import tr
from ....model.codes import Lane
from ....model.task import Task
from ...labels import label
from ...widgets.charts.task_status import LATE
from ...widgets.cut_text import ChoiceBox
from .columns import ORDER

OPEN = "open"
ONE_ROW_FROM = 460


class TaskFilter(QWidget):
    """Says which tasks are shown (`accepts`); tells when that changes."""

    changed = pyqtSignal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._before: str = OPEN
        self.state = self._combo(tr("State"))
        self.state.addItem(tr("Open tasks"), OPEN)
        self.state.addItem(tr("All states"), "")
        for code in ORDER:
            self.state.addItem(label("TaskState", code), code)
        self.owner = self._combo(tr("Owner"))
        self.lane = self._combo(tr("Lane"))
        self.lane.addItem(tr("Both lanes"), "")
        for code in Lane:
            self.lane.addItem(label("Lane", str(code)), str(code))
        self.late = QCheckBox(tr("Late only"))
        self.late.toggled.connect(self.changed)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two in a row, four where there is room."""
        across = 4 if self.width() >= ONE_ROW_FROM else 2
        if across == self._across:
            return
        self._across = across
        for number, widget in enumerate((self.state, self.owner, self.lane, self.late)):
            self._grid.addWidget(widget, number // across, number % across)
            self._grid.setColumnStretch(number, int(number < across))

    def set_owners(self, owners: dict[str, str]) -> None:
        """Offer these owners, code -> name; what was chosen stays chosen."""
        kept = self.owner.currentData()
        self.owner.blockSignals(True)
        self.owner.clear()
        self.owner.addItem(tr("All owners"), "")
        for code, text in owners.items():
            self.owner.addItem(text, code)
        self.owner.setCurrentIndex(max(0, self.owner.findData(kept)))
        self.owner.blockSignals(False)

    def clear(self) -> None:
        """Leave nothing out."""
        self.state.setCurrentIndex(self.state.findData(""))
        for box in (self.owner, self.lane):
            box.setCurrentIndex(0)
        self.late.setChecked(False)

    def accepts(self, task: Task) -> bool:
        """Return whether a task is shown."""
        state = self.state.currentData()
        if state == OPEN and task.is_closed:
            return False
        if state not in (OPEN, "") and task.state != state:
            return False
        if self.late.isChecked() and not task.days_late(self._today()):
            return False
        return self.accepts_any_state(task)

    def accepts_any_state(self, task: Task) -> bool:
        """Return whether a task would be shown if all states were, late or not."""
        owner, lane = self.owner.currentData(), self.lane.currentData()
        return (not owner or task.owner == owner) and (not lane or task.lane == lane)

    @property
    def chosen(self) -> frozenset[str]:
        """The one state that is shown, and LATE where only late tasks are."""
        state = self.state.currentData()
        return frozenset({*([state] if state not in (OPEN, "") else []), *([LATE] if self.late.isChecked() else [])})

    def press(self, key: str) -> None:
        """Show only the tasks of a state, or the LATE ones; pressed again, what was shown before."""
        chosen, state = self.chosen, self.state.currentData()
        if not chosen:
            self._before = state
        if key in chosen:
            shown, late = self._before, False
        else:
            shown, late = (OPEN, True) if key == LATE else (key, False)
        for widget in (self.state, self.late):
            widget.blockSignals(True)
        self.state.setCurrentIndex(max(0, self.state.findData(shown)))
        self.late.setChecked(late)
        for widget in (self.state, self.late):
            widget.blockSignals(False)
        self.changed.emit()

    def _combo(self, name: str) -> ChoiceBox:
        combo = ChoiceBox(name)
        combo.setToolTip(name)
        combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return combo

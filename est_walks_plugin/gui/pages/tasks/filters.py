"""The filters of page Åtgärder: state, owner, lane, season, programme, only late ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Callable, Mapping

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QWidget

from ....i18n import tr
from ....model.codes import Lane
from ....model.task import Task
from ....model.tasks.choice import OPEN_STATES, SeasonNow, TaskChoice
from ...labels import label
from ...widgets.charts.task_status import LATE
from ...widgets.cut_text import ChoiceBox
from .choice_words import choice_words, season_word, state_words
from .columns import ORDER

OPEN = "open"
AND = "+"
"""Between codes where a saved filter has several of them."""
ONE_ROW_FROM = 460


class TaskFilter(QWidget):
    """Says which tasks are shown (`accepting`); tells when that changes."""

    changed = pyqtSignal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._before: str = OPEN
        self.state = self._combo(tr("State"))
        self.state.addItem(state_words(OPEN_STATES), OPEN)
        self.state.addItem(state_words(()), "")
        for code in ORDER:
            self.state.addItem(label("TaskState", code), code)
        self.owner = self._combo(tr("Owner"))
        self.lane = self._combo(tr("Lane"))
        self.lane.addItem(tr("Both lanes"), "")
        for code in Lane:
            self.lane.addItem(label("Lane", str(code)), str(code))
        self.season = self._combo(tr("Season"))
        self.season.addItem(tr("Any season"), "")
        for now in SeasonNow:
            self.season.addItem(season_word(now.value), now.value)
        self.programme = self._combo(tr("Programme"))
        self.programme.addItem(tr("All programmes"), "")
        self.late = QCheckBox(tr("Late only"))
        self.late.toggled.connect(self.changed)
        self._further = TaskChoice()
        """What a saved filter narrows by beside the boxes: the walk, a text."""
        self._walks: Mapping[str, frozenset[str]] = {}
        self._more: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two in a row, three where there is room."""
        across = 3 if self.width() >= ONE_ROW_FROM else 2
        if across == self._across:
            return
        self._across = across
        shown = (self.state, self.owner, self.lane, self.season, self.late, *self._more, self.programme)
        for number, widget in enumerate(shown):
            self._grid.addWidget(widget, number // across, number % across)
            if widget in self._more:  # as wide as its text: its column would be no wider unless it may stand free in it
                self._grid.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
            self._grid.setColumnStretch(number, int(number < across))

    def add(self, widget: QWidget) -> None:
        """Let this stand beside the boxes."""
        self._more.append(widget)
        self._across = 0
        self._arrange()

    def set_owners(self, owners: dict[str, str]) -> None:
        """Offer these owners, code -> name; what was chosen stays chosen."""
        self._offer(self.owner, {"": tr("All owners"), **owners})

    def set_programmes(self, programmes: dict[str, str]) -> None:
        """Offer these programmes, key -> name; the box is shown while there are any.

        One that is chosen and gone stays chosen: its filter leaves no task, here as everywhere.
        """
        kept = self.programme.currentData()
        gone = {kept: tr("A programme that is gone")} if kept and kept not in programmes else {}
        self._offer(self.programme, {"": tr("All programmes"), **programmes, **gone})
        self.programme.setVisible(bool(programmes or gone))

    def set_walks(self, walks: Mapping[str, frozenset[str]]) -> None:
        """Say which walks (keys) each task (key) is of: a filter may narrow to one."""
        self._walks = walks

    def _offer(self, combo: ChoiceBox, words: dict[str, str]) -> None:
        kept = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        for code, text in words.items():
            combo.addItem(text, code)
        combo.setCurrentIndex(max(0, combo.findData(kept)))
        combo.blockSignals(False)

    def told(self) -> str:
        """Return in words what is chosen: the state, and what else leaves tasks out."""
        return choice_words(self.choice(), self._owner_word, lambda _key: self.programme.currentText())

    def clear(self) -> None:
        """Leave nothing out."""
        self.set_value({"state": ""})

    def value(self) -> dict[str, str | bool]:
        """Return what is chosen, as it is kept: column -> code, and "late"; what leaves nothing out is not told."""
        chosen = {name: box.currentData() for name, box in self._boxes if box.currentData() or name == "state"}
        return {**chosen, "late": True} if self.late.isChecked() else chosen

    def set_value(self, kept: Mapping[str, str | bool]) -> None:
        """Choose what `value` told; what is offered no more leaves nothing out."""
        self._further = TaskChoice()
        self._choose(kept)

    def _choose(self, kept: Mapping[str, str | bool]) -> None:
        for name, box in self._boxes:
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(kept.get(name, OPEN if name == "state" else ""))))
            box.blockSignals(False)
        self.late.blockSignals(True)
        self.late.setChecked(bool(kept.get("late")))
        self.late.blockSignals(False)
        self.changed.emit()

    def choice(self) -> TaskChoice:
        """Return what is chosen as it is saved, and means the same everywhere."""
        state = self.state.currentData()
        return replace(
            self._further,
            states=OPEN_STATES if state == OPEN else _codes(state),
            owners=_codes(self.owner.currentData()),
            lanes=_codes(self.lane.currentData()),
            late=self.late.isChecked(),
            season=self.season.currentData(),
            programme=self.programme.currentData(),
        )

    def set_choice(self, choice: TaskChoice) -> None:
        """Choose what was saved; several codes of one kind become a line of their box."""
        words = (lambda code: label("TaskState", code), self._owner_word, lambda code: label("Lane", code))
        for box, codes, word in zip(
            (self.state, self.owner, self.lane), (choice.states, choice.owners, choice.lanes), words
        ):
            if (box is not self.state or codes != OPEN_STATES) and codes and box.findData(AND.join(codes)) < 0:
                box.blockSignals(True)
                box.addItem(" + ".join(map(word, codes)), AND.join(codes))
                box.blockSignals(False)
        if choice.programme and self.programme.findData(choice.programme) < 0:
            with QSignalBlocker(self.programme):
                self.programme.addItem(tr("A programme that is gone"), choice.programme)
            self.programme.setVisible(True)
        value = {
            "state": OPEN if choice.states == OPEN_STATES else AND.join(choice.states),
            "owner": AND.join(choice.owners),
            "lane": AND.join(choice.lanes),
            "season": choice.season,
            "programme": choice.programme,
        }
        self._further = TaskChoice(text=choice.text, walk=choice.walk)
        self._choose({**value, "late": choice.late})

    def _owner_word(self, code: str) -> str:
        at = self.owner.findData(code)
        return self.owner.itemText(at) if at >= 0 else code

    @property
    def _boxes(self) -> tuple[tuple[str, ChoiceBox], ...]:
        return (
            ("state", self.state),
            ("owner", self.owner),
            ("lane", self.lane),
            ("season", self.season),
            ("programme", self.programme),
        )

    def accepting(self, *, in_any_state: bool = False) -> Callable[[Task], bool]:
        """Return what tells whether a task is shown by what is chosen now, on this day; `in_any_state` if all states were, late or not."""
        choice, today, walks = self.choice(), self._today(), self._walks
        if in_any_state:
            choice = replace(choice, states=(), late=False)
        return lambda task: choice.accepts(task, today, walks.get(task.uuid))

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


def _codes(data: str) -> tuple[str, ...]:
    return tuple(data.split(AND)) if data else ()

"""The form of one task, or of several at once: state, owner, date, what residents are told, and the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from ....i18n import tr
from ....model.codes import Lane
from ....model.errors import EstWalksError
from ....model.task import Task, TaskEvent
from ....operations.catalogue import in_season
from ... import format as fmt
from ...labels import label
from ...theme import QuietLabel, link_button, plain_label, plain_tip
from ...widgets.cut_text import ChoiceBox
from ..form_panel import FormPanel
from . import bulk_told
from .choices import Choices
from .columns import ORDER
from .cost_field import CostField
from .form_parts import TextBox, TitledRows
from .history import History
from .season import begins, season_of_measure, waits

if TYPE_CHECKING:
    from ....operations.tasks import BulkPreview, TaskChange

    Preview = Callable[[list[Task], TaskChange], BulkPreview]

KEEP = "keep"
ARROW_ROOM = 40


class TaskEditor(FormPanel):
    """Edits `tasks`; with several, what is left at “keep” stays as each task has it.

    `history` has the changes of a single task. `value()` is what was changed.
    """

    def __init__(
        self,
        tasks: list[Task],
        choices: Choices,
        history: list[TaskEvent],
        preview: Preview | None = None,
    ) -> None:
        """`preview` says what a change of several would do."""
        self._single, self._title = len(tasks) == 1, choices.title
        self._preview = None if self._single else preview
        super().__init__(self._titled(tasks), tr("Save"))
        self.tasks = tasks
        self.opened = {task.uuid: task for task in tasks}
        """The tasks as they were when the planner began: what others change since is no change of hers."""
        self._seasons, self._deadlines = choices.seasons, choices.deadlines
        self._with_measure, self._usual_owner = choices.with_measure, choices.usual_owner
        self._followed = tasks[0]
        self._name = choices.name
        self._day, self._today = choices.day, choices.today
        self.state = self._combo({code: label("TaskState", code) for code in ORDER}, "state", tr("State"))
        self.measure = self._combo(self._offered(choices.measures, "measure"), "measure", tr("Measure"))
        self.owner = self._combo(self._offered(choices.owners, "owner"), "owner", tr("Owner"))
        self.lane = self._combo({str(code): label("Lane", str(code)) for code in Lane}, "lane", tr("Lane"))
        self._combos = (
            ("state", self.state),
            ("measure", self.measure),
            ("owner", self.owner),
            ("lane", self.lane),
        )
        self.due, self.keep_due = self._due()
        self.season, self.usual = QuietLabel("", self), QuietLabel("", self)
        self.into_season = link_button(tr("Move the date into the season"), self)
        self.into_season.clicked.connect(self._move_into_season)
        self.cost = CostField("" if self._single else tr("(keep)"), self)
        self.cost.set_amount(tasks[0].cost if self._single else None)
        self.contact = self._line("contact", tr("A function, for example operations centre; no names"))
        self.work_order = self._line("work_order", tr("The number in the owner's own system"))
        self.would = plain_label("", self)
        self.would.hide()
        self.lamp = QuietLabel("", self)
        self.lamp.hide()
        self.reason_text = self._text(tr("Shown to residents when the task is declined"), "reason")
        self.feedback = self._text(tr("What residents are told was done"), "feedback")
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(tr("Kept in the history"))
        self.role = QLineEdit(self)
        self.role.setPlaceholderText(tr("For example safety coordinator; no names"))
        self.others = QuietLabel(tr("Save or cancel to go on to what is chosen in the list."), self)
        self.others.hide()
        self.renewed = QuietLabel("", self)
        self.renewed.hide()
        self.first = self.state
        self._lay_out(history)
        self._connect()
        self._check()

    @property
    def keys(self) -> list[str]:
        """The tasks that are edited, by their keys."""
        return [task.uuid for task in self.tasks]

    @property
    def is_changed(self) -> bool:
        """Whether something is chosen or typed that is not saved."""
        return not self.value().is_empty

    def add_photos(self, photos: QWidget, shown: bool) -> None:
        """Let the photos of the finding the task was made of stand over the form, shown while there are any."""
        self.body.insertWidget(1, photos)
        photos.setVisible(shown)

    def tell_lamp(self, text: str) -> None:
        """Say which lamp a single task is about."""
        self.lamp.setText(text)
        self.lamp.setVisible(bool(text))

    def tell_others(self, are_chosen: bool) -> None:
        """Say that others are chosen in the list than those that are edited."""
        self.others.setVisible(are_chosen)

    def renew(self, tasks: list[Task], history: list[TaskEvent]) -> None:
        """Go on with the tasks as they are now, after an undo or a change made elsewhere.

        What is chosen or typed stays; a field that was left alone shows the new value.
        """
        if tasks == self.tasks:
            return
        if self._single:
            self._show_anew(tasks[0])
            self.history.fill(history)
        self.tasks, self._followed = tasks, tasks[0]
        self.title_label.setText(self._titled(tasks))
        self.renewed.setText(
            tr("Changed meanwhile: fields that you left alone show what is stored now, the others what you chose.")
            if self._single
            else tr("The tasks were changed meanwhile; what you chose here is kept.")
        )
        self.renewed.show()
        self._check()

    def _show_anew(self, task: Task) -> None:
        old = self.tasks[0]
        for column, combo in self._combos:
            code = getattr(task, column)
            if combo.currentData() == getattr(old, column):
                if combo.findData(code) < 0:
                    combo.addItem(self._name(column, code), code)
                combo.setCurrentIndex(combo.findData(code))
        if self.cost.amount() == old.cost:
            self.cost.set_amount(task.cost)
        for column, line in (("contact", self.contact), ("work_order", self.work_order)):
            if line.text().strip() == getattr(old, column):
                line.setText(getattr(task, column))
        if self._chosen_due() == old.due:
            self._show_due(task.due)
        for column, edit in (("reason", self.reason_text), ("feedback", self.feedback)):
            if edit.toPlainText().strip() == getattr(old, column):
                edit.setPlainText(getattr(task, column))

    def _titled(self, tasks: list[Task]) -> str:
        return self._title(tasks[0]) if self._single else tr("Change {count} tasks").format(count=len(tasks))

    # --- building ------------------------------------------------------------------------------------------------

    def _lay_out(self, history: list[TaskEvent]) -> None:
        form = TitledRows()
        if self._single and self.tasks[0].text:
            form.addRow(QuietLabel(self.tasks[0].text, self))
        form.addRow(self.lamp)
        form.addRow(tr("State"), self.state)
        form.addRow(tr("Reason (published)"), self.reason_text)
        form.addRow(tr("Measure"), self.measure)
        form.addRow(tr("Owner"), self.owner)
        form.addRow("", self.usual)
        form.addRow(tr("Lane"), self.lane)
        due = QHBoxLayout()
        due.addWidget(self.due, 1)
        due.addWidget(self.keep_due)
        form.addRow(tr("Due"), due)
        form.addRow("", self.season)
        form.addRow("", self.into_season)
        form.addRow(tr("Cost"), self.cost)
        form.addRow(tr("Contact"), self.contact)
        form.addRow(tr("Work order"), self.work_order)
        form.addRow(tr("Told to residents"), self.feedback)
        form.addRow(tr("Note"), self.note)
        form.addRow(tr("By (role)"), self.role)
        self.body.addWidget(self.others)
        self.body.addWidget(self.renewed)
        self.body.addWidget(self.would)
        self.body.addLayout(form)
        if self._single:
            self.history = History(self._name, self._day, self)
            self.history.fill(history)
            self.body.addWidget(self.history, 1)
        else:
            self.body.addStretch(1)

    def _offered(self, used: dict[str, str], column: str) -> dict[str, str]:
        """Return what is in use, and what a single task has although it is offered no more."""
        own = getattr(self.tasks[0], column) if self._single else ""
        return used if not own or own in used else {**used, own: self._name(column, own)}

    def _combo(self, words: dict[str, str], column: str, name: str) -> ChoiceBox:
        combo = ChoiceBox(name, self)
        if not self._single:
            combo.addItem(tr("(keep)"), KEEP)
        for code, text in words.items():
            combo.addItem(text, code)
        if self._single:
            combo.setCurrentIndex(combo.findData(getattr(self.tasks[0], column)))
        return combo

    def _due(self) -> tuple[QDateEdit, QCheckBox]:
        known = self.tasks[0].due if self._single else None
        value = known or self._today
        edit = QDateEdit(QDate(value.year, value.month, value.day), self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setMinimumWidth(edit.fontMetrics().horizontalAdvance("8888-88-88") + ARROW_ROOM)
        keep = QCheckBox(tr("keep") if not self._single else tr("no date"), self)
        keep.setChecked(known is None)
        edit.setEnabled(known is not None)
        keep.toggled.connect(lambda on: edit.setEnabled(not on))
        return edit, keep

    def _text(self, hint: str, column: str) -> TextBox:
        return TextBox(hint, getattr(self.tasks[0], column) if self._single else "", self)

    def _line(self, column: str, hint: str) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setPlaceholderText(hint if self._single else tr("(keep)"))
        edit.setToolTip(plain_tip(hint))
        if self._single:
            edit.setText(getattr(self.tasks[0], column))
        return edit

    def _connect(self) -> None:
        self.cost.valueChanged.connect(self._check)
        for line in (self.contact, self.work_order):
            line.textChanged.connect(self._check)
        self.measure.activated.connect(lambda _index: self._follow_measure())
        for _column, combo in self._combos:
            combo.currentIndexChanged.connect(self._check)
        for edit in (self.reason_text, self.feedback):
            edit.textChanged.connect(self._check)
        self.due.dateChanged.connect(self._check)
        self.keep_due.toggled.connect(self._check)
        self.note.textChanged.connect(self._check)

    # --- judging -------------------------------------------------------------------------------------------------

    def value(self) -> TaskChange:
        """Return what was changed."""
        from ....operations.tasks import TaskChange

        old = self.tasks[0] if self._single else None
        due = self.due.date().toPyDate()
        changed: dict[str, Any] = {}
        for column, combo in self._combos:
            code = combo.currentData()
            if code not in (KEEP, None) and code != getattr(old, column, None):
                changed[column] = code
        if not self.keep_due.isChecked() and due != getattr(old, "due", None):
            changed["due"] = due
        elif self.keep_due.isChecked() and old is not None and old.due is not None:
            changed["no_due"] = True
        cost = self.cost.amount()
        if cost != getattr(old, "cost", None):
            changed.update({"no_cost": True} if cost is None else {"cost": cost})
        for column, line in (("contact", self.contact), ("work_order", self.work_order)):
            if line.text().strip() != getattr(old, column, ""):
                changed[column] = line.text().strip()
        for key, column, edit in (("reason", "reason", self.reason_text), ("feedback_text", "feedback", self.feedback)):
            text = edit.toPlainText().strip()
            if key == "reason" and not self._declines():
                continue  # the operation takes it away with the state
            if text != getattr(old, column, ""):
                changed[key] = text
        return TaskChange(note=self.note.text().strip(), role=self.role.text().strip(), **changed)

    def _chosen_due(self) -> date | None:
        return None if self.keep_due.isChecked() else self.due.date().toPyDate()

    def _declines(self) -> bool:
        """Whether what is edited is declined, or will be: only then there is a reason."""
        state = self.state.currentData()
        return state == "declined" or (state == KEEP and all(task.state == "declined" for task in self.tasks))

    def _check(self) -> None:
        self.reason_text.setEnabled(self._declines())
        self.season.setText(self._season())
        self.usual.setText(self._owner_told())
        self.usual.setVisible(bool(self.usual.text()))
        self.into_season.setVisible(self._is_outside())
        self.set_reason(self._why_not())

    def to_change(self) -> list[Task]:
        """Return the tasks that the change goes for: of several those that it changes, as it was said."""
        if self._preview is None or self.value().is_empty:
            return self.tasks
        wanted = set(self._preview(self.tasks, self.value()).changed)
        return [task for task in self.tasks if task.uuid in wanted]

    def _why_not(self) -> str:
        if self._declines() and not self.reason_text.toPlainText().strip():
            kept = not self._single and all(task.reason for task in self.tasks)
            if not kept:
                return tr("Declining needs a reason that can be published.")
        if self.value().is_empty:
            self._tell_what_would_be("", len(self.tasks))
            return tr("Nothing is changed yet.")
        return self._why_none() if self._preview is not None else self._why_not_one()

    def _why_not_one(self) -> str:
        state = self.state.currentData()
        if state == "verified" and any(task.state not in ("done", "verified") for task in self.tasks):
            return tr("Only a task that is done can be verified.")
        if state == "duplicate" and any(not task.duplicate_of for task in self.tasks):
            return tr("Mark duplicates from the list of possible duplicates.")
        return ""

    def _why_none(self) -> str:
        """Say what would become of several, and why none of them changes where that is so."""
        from ....operations.tasks import BulkPreview

        try:
            preview = self._preview(self.tasks, self.value()) if self._preview else BulkPreview()
        except EstWalksError as error:
            self._tell_what_would_be("", 0)
            return error.message
        self._tell_what_would_be(bulk_told.told(preview), len(preview.changed))
        return "" if preview.changed else tr("None of the tasks would change.")

    def _tell_what_would_be(self, text: str, number: int) -> None:
        if not self._single:
            self.would.setText(text)
            self.would.setVisible(bool(text))
            self.ok.setText(tr("Change %n task(s)", None, number))

    def _season_of_measure(self) -> tuple[str, str] | None:
        return self._seasons.get(self.measure.currentData())

    def _is_outside(self) -> bool:
        """Whether the date that is chosen lies outside the season of the measure that is chosen."""
        season, day = self._season_of_measure(), self._chosen_due()
        return season is not None and day is not None and not in_season(day, *season)

    def _follow_measure(self) -> None:
        """Another measure was chosen: lane, cost and date go with it where nobody touched them, the date into its season."""
        if not self._single:
            return
        was, new = self._followed, self._with_measure(self.tasks[0], self.measure.currentData())
        if self.lane.currentData() == was.lane:
            self.lane.setCurrentIndex(self.lane.findData(new.lane))
        if self.cost.amount() == was.cost:
            self.cost.set_amount(new.cost)
        if self._chosen_due() == was.due:
            self._show_due(new.due)
            if self._is_outside():
                self._move_into_season()
            new = replace(new, due=self._chosen_due())
        self._followed = new

    def _owner_told(self) -> str:
        """Say of a single task that somebody else usually does the measure that is chosen instead."""
        code, owner = self.measure.currentData(), self.owner.currentData()
        if not self._single or code == self.tasks[0].measure or owner != self.tasks[0].owner:
            return ""
        told = self._usual_owner(code, owner)
        return told[:1].upper() + told[1:]

    def _move_into_season(self) -> None:
        day = self._deadlines.get(self.measure.currentData())
        if day is not None:
            self._show_due(day)

    def _show_due(self, day: date | None) -> None:
        self.keep_due.setChecked(day is None)
        if day is not None:
            self.due.setDate(QDate(day.year, day.month, day.day))

    def _season(self) -> str:
        season = self._season_of_measure()
        lines = [season_of_measure("/".join(season))] if season else []
        if season and self._single and waits(self.tasks[0], self._today):
            lines.append(tr("waits until {day}").format(day=fmt.day(begins(self.tasks[0], self._today))))
        if self._is_outside():
            lines.append(tr("the date is outside it"))
        return " – ".join(lines)

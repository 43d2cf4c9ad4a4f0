"""What an answer would change, row by row: taken in, decided, refused, ignored. Nothing is written before OK."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from .....i18n import language, tr
from .....store.schema import BY_NAME
from .... import format as fmt
from ....dialogs.base import FormDialog
from ....labels import label
from ....theme import QuietLabel

if TYPE_CHECKING:
    from .....operations.owners.answered import Proposal
    from .....operations.owners.proposed import Change, TaskAnswer
    from ....context import Context

_KEY = int(Qt.ItemDataRole.UserRole)
_PADDING = 4
MOST = {1: 300, 2: 200, 3: 320}
"""Pixels that the field and its values take at the most, by column."""
LEAST_TASK = 180
_BESIDE = 60
"""Margins and scroll bar beside the columns."""


@dataclass(frozen=True)
class Shown:
    """What is shown of an answer: its title, file, what it would change, and notes."""

    title: str
    file: str
    proposal: Proposal
    notes: tuple[str, ...]

    @property
    def ok(self) -> str:
        """What the button says that takes it in."""
        values = sum(len(one.all_changes) + bool(one.note) for one in self.proposal.taken)
        return tr("Take in {count} changes", None, values).format(count=fmt.number(values)) if values else tr("Take in")


class AnswerDialog(FormDialog):
    """Shows an answer. Conflicts have a box: ticked, the owner's value is taken; else the desk's stands."""

    NAME = "owner_answer"

    def __init__(self, context: Context, answer: Shown) -> None:
        title = answer.title
        super().__init__(title, answer.ok, context.window, name=self.NAME)
        self.answer, self._context = answer, context
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(title)
        self.tree.setHeaderLabels([tr("Task"), tr("What"), tr("Here now"), tr("Answer")])
        self.tree.setRootIsDecorated(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setWordWrap(True)
        self._fill(answer.proposal)
        sentence = tr("{file}: nothing is changed before you take it in, and it can be undone.")
        self.body.addWidget(QuietLabel(sentence.format(file=answer.file)))
        self.body.addWidget(self.tree, 1)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        has_news = bool(answer.proposal.taken or answer.proposal.conflicts)
        self.set_reason("" if has_news else tr("Nothing new is answered."))
        self.remember_size(900, 460)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._fit_sentences()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        self._fit_sentences()

    def _share_width(self) -> None:
        """Give field and values what they need, and the task, which is told apart by its place, all the rest."""
        what, now, new = (min(most, self.tree.sizeHintForColumn(column)) for column, most in MOST.items())
        widths = (max(LEAST_TASK, self.width() - _BESIDE - what - now - new), what, now)
        for column, width in enumerate(widths):
            self.tree.setColumnWidth(column, width)

    def sentences(self) -> list[QTreeWidgetItem]:
        """Return the lines that go over all columns."""
        return [item for group in self._groups() for item in _children(group) if item.isFirstColumnSpanned()]

    def _fit_sentences(self) -> None:
        """Give each sentence the lines it needs: nothing of why a row is refused is cut off."""
        wide = self.tree.viewport().width() - 2 * self.tree.indentation() - 2 * _PADDING
        metrics = self.tree.fontMetrics()
        for item in self.sentences():
            box = metrics.boundingRect(0, 0, max(wide, 1), 10_000, int(Qt.TextFlag.TextWordWrap), item.text(0))
            item.setSizeHint(0, QSize(0, box.height() + _PADDING))

    def _groups(self) -> list[QTreeWidgetItem]:
        return [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]

    def ticked(self) -> list[tuple[str, str]]:
        """Return the conflicts (task, field) that the owner's value is taken in."""
        boxes = [item for item in self.conflict_rows() if item.checkState(0) == Qt.CheckState.Checked]
        return [tuple(item.data(0, _KEY)) for item in boxes]

    def conflict_rows(self) -> list[QTreeWidgetItem]:
        """Return the rows with a box."""
        return [item for group in self._groups() for item in _children(group) if item.data(0, _KEY)]

    def _fill(self, proposal: Proposal) -> None:
        conflicts = [(one, change) for one, change in proposal.conflicts]
        group = self._group(tr("Changed on both sides: tick where the answer is right, else yours stands"), conflicts)
        for one, change in conflicts:
            item = self._change(group, one, change)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setData(0, _KEY, [one.task.uuid, change.field])
        group = self._group(tr("Is taken in"), proposal.taken)
        for one in proposal.taken:
            for change in one.all_changes:
                self._change(group, one, change)
            if one.note:
                self._line(group, self._context.session.title(one.task), tr("Note"), "", one.note)
        group = self._group(tr("Rejected"), proposal.rejected)
        for row in proposal.rejected:
            why = tr("Row {row}: {told}").format(row=row.row, told=row.reason)
            self._line(group, f"{why} ({row.text})" if row.text else why)
        guessed = [tr("Row {row}: {told}").format(row=row, told=told) for row, told in proposal.told]
        notes = [*self.answer.notes, *guessed]
        group = self._group(tr("Good to know"), notes)
        for note in notes:
            self._line(group, note)
        self.tree.expandAll()

    def _group(self, title: str, members: Iterable[Any]) -> QTreeWidgetItem:
        count = len(list(members))
        item = QTreeWidgetItem([f"{title} ({fmt.number(count)})"])
        if count:
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        return item

    def _change(self, group: QTreeWidgetItem, one: TaskAnswer, change: Change) -> QTreeWidgetItem:
        column = BY_NAME["task"].column(change.field)
        what = column.alias_in(language()) if column else change.field
        was = _worded(change.field, change.sent)
        what = tr("{what} (sent out: {value})").format(what=what, value=was) if change in one.conflicts else what
        values = (_worded(change.field, change.now), _worded(change.field, change.new))
        return self._line(group, self._context.session.title(one.task), what, *values)

    def _line(self, group: QTreeWidgetItem, *texts: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, list(texts))
        item.setFirstColumnSpanned(len(texts) == 1)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        return item


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [group.child(row) for row in range(group.childCount())]


def _worded(field: str, value: Any) -> str:
    """Return a value of a task as it is shown."""
    if value is None or value == "":
        return fmt.DASH
    if field == "state":
        return label("TaskState", str(value))
    if isinstance(value, date):
        return fmt.day(value)
    return fmt.kronor(float(value)) if field == "cost" else str(value)

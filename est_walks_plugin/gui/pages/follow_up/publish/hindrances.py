"""What stands in the way of the answer, a row each with the door that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Callable, Iterable

from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from .....i18n import tr
from .....operations.answers.checks import Blocker, BlockerKind, told
from .....operations.tasks import TaskChange
from ....theme import QuietLabel, link_button, plain_label

if TYPE_CHECKING:
    from ....context import Context

MOST_ROWS = 40
"""So many are shown at once; the next come as these are answered."""


@dataclass(frozen=True)
class Doors:
    """What the window does for a row: a change of a task (key) called so when it is taken back, and where to go."""

    write: Callable[[str, TaskChange, str], bool]
    reason: Callable[[str], str]
    """Gives the reason of a task (key) as it stands."""
    to_text: Callable[[str], None]
    """Goes to the text to residents of a task (key)."""
    to_photo: Callable[[str], None]
    """Goes to a photo (key)."""


class Hindrance(QWidget):
    """A blocker in words, where it is answered, and the button that does it."""

    def __init__(self, blocker: Blocker, context: Context, doors: Doors) -> None:
        super().__init__()
        self.blocker = blocker
        self.field: QDateEdit | QLineEdit | None = None
        self.button = link_button("", self)
        self._context, self._doors = context, doors
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        said = _words(blocker)
        row.addWidget(plain_label(f"{said}: {blocker.what}" if blocker.what else said), 1)
        self._make_door()
        if self.field is not None:
            self.field.setAccessibleName(f"{self.button.text()}: {blocker.what}")
            row.addWidget(self.field, 1 if isinstance(self.field, QLineEdit) else 0)
        self.button.setVisible(bool(self.button.text()))
        row.addWidget(self.button)

    def _make_door(self) -> None:
        blocker, doors = self.blocker, self._doors
        kind = blocker.kind
        if kind is BlockerKind.OVERDUE:
            later = self._context.session.today + timedelta(days=30)
            self.field = QDateEdit(QDate(later.year, later.month, later.day), self)
            self.field.setCalendarPopup(True)
            self.field.setDisplayFormat("yyyy-MM-dd")
            self._door(tr("New date"), self._set_due)
        elif kind is BlockerKind.NO_REASON or (kind is BlockerKind.MASKED and blocker.column == "reason"):
            self.field = QLineEdit("" if kind is BlockerKind.NO_REASON else doors.reason(blocker.uuid), self)
            self.field.returnPressed.connect(self._set_reason)
            self._door(tr("Write the reason"), self._set_reason)
        elif kind is BlockerKind.NOTHING:
            self._door(tr("Go to Findings"), lambda: self._context.show_page("findings"))
        elif blocker.table == "photo":
            self._door(tr("Review …"), lambda: doors.to_photo(blocker.uuid))
        elif kind is BlockerKind.MASKED:
            self._door(tr("Write it anew"), lambda: doors.to_text(blocker.uuid))
        else:
            self._door(tr("Review …"), self._review)

    def _door(self, text: str, action: Callable[[], object]) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {self.blocker.what}")
        self.button.clicked.connect(lambda: action())

    def _set_due(self) -> None:
        if isinstance(self.field, QDateEdit):
            due = self.field.date().toPyDate()
            self._doors.write(self.blocker.uuid, TaskChange(due=due), tr("new date of a late task"))

    def _set_reason(self) -> None:
        if isinstance(self.field, QLineEdit) and self.field.text().strip():
            change = TaskChange(reason=self.field.text().strip())
            self._doors.write(self.blocker.uuid, change, tr("reason of a declined task"))

    def _review(self) -> None:
        from ....dialogs.review import ReviewDialog

        dialog = self._context.beside.show("review", lambda: ReviewDialog(self._context, self._context.window))
        dialog.choose(self.blocker.table, self.blocker.uuid)


class Hindrances(QWidget):
    """All of them, with how many there are of each kind on top; hidden while there is none."""

    changed = pyqtSignal()

    def __init__(self, context: Context, doors: Doors) -> None:
        super().__init__()
        self._context, self._doors = context, doors
        self.summary = QuietLabel()
        self.rows: dict[tuple[str, ...], Hindrance] = {}
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.area)
        self.setMaximumHeight(150)
        self.hide()

    def show_blockers(self, blockers: Iterable[Blocker]) -> None:
        """Show these, by kind, row and text; what is typed in rows that stay is kept."""
        found = list(blockers)
        shown = {tuple(filter(None, (one.kind.value, one.uuid, one.column))): one for one in found[:MOST_ROWS]}
        for gone in self.rows.keys() - shown.keys():
            row = self.rows.pop(gone)
            row.hide()
            self._list.removeWidget(row)
            row.deleteLater()
        for key, blocker in shown.items():
            if key not in self.rows:
                self.rows[key] = Hindrance(blocker, self._context, self._doors)
                self._list.insertWidget(self._list.count() - 1, self.rows[key])
        self.summary.setText(told(found) if found else "")
        self.setVisible(bool(found))


def _words(blocker: Blocker) -> str:
    return {
        BlockerKind.MASKED: tr("A mask stands in the reason; write it anew")
        if blocker.column == "reason"
        else tr("A mask stands in the text; write it anew below"),
        BlockerKind.OVERDUE: tr("Late, without a new date"),
        BlockerKind.NO_REASON: tr("Declined without a reason"),
        BlockerKind.REVIEW: tr("The text waits for review"),
        BlockerKind.PHOTO: tr("The photo is not reviewed"),
        BlockerKind.NOTHING: tr("No findings are recorded"),
    }[blocker.kind]

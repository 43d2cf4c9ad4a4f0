"""What the group saw when it came by again: what is mended is offered to be verified, what is not is told. Nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence

from qgis.PyQt.QtCore import QObject

from ....i18n import tr
from ....model.codes import CLOSED_TASK_STATES, SeenAgain, TaskState
from ...labels import label
from ..walk.notes import Note, NotesView

if TYPE_CHECKING:
    from ....operations.follow_up import Followed
    from ...context import Context
    from ...session import Session
    from ...widgets.rows_view import RowsView

VERIFY, SHOW, OPEN_TASKS, WALK = "verify", "show", "tasks", "walk"


def seen_text(row: Followed, session: Session) -> str:
    """Return what was answered last, "Yes, 2026-10-15"; empty where nobody came by."""
    if row.seen is None:
        return ""
    told = label("SeenAgain", row.seen.answer)
    return f"{told}, {session.day(row.seen.at)}" if row.seen.at else told


def seen_fact(row: Followed, session: Session) -> str:
    """Return the answer with who gave it and what they noted."""
    if row.seen is None:
        return ""
    return " · ".join(part for part in (seen_text(row, session), row.seen.walk_name, row.seen.note) if part)


class SeenNotes(QObject):
    """Sentences above the findings of a walk.

    `verify` is given the findings that are to be verified, `show` the keys of those to be chosen in the list.
    """

    def __init__(
        self,
        context: Context,
        findings: RowsView,
        walks: RowsView,
        verify: Callable[[list[Followed]], None],
        show: Callable[[list[str]], None],
    ) -> None:
        super().__init__()
        self._context, self._findings, self._walks = context, findings, walks
        self._verify, self._show = verify, show
        self.view = NotesView(tr("Seen again by the group"))
        self.view.pressed.connect(self._pressed)
        self._keys: dict[str, list[str]] = {}

    def tell(self, found: Sequence[Followed], elsewhere: dict[str, int]) -> None:
        """Tell of the findings of a walk; `elsewhere` are other walks whose findings its group answered about."""
        mended = [row for row in found if row.seen is not None and row.seen.answer == SeenAgain.YES]
        not_mended = [row for row in found if row.seen is not None and row.seen.answer == SeenAgain.NO]
        done = [row for row in mended if TaskState.DONE in row.states]
        waiting = [row for row in mended if row not in done and _open_task(row)]
        undone = [row for row in not_mended if {TaskState.DONE.value, TaskState.VERIFIED.value} & set(row.states)]
        notes = []
        for rows, text, link, action, mark in (
            (
                done,
                tr("%n finding(s) whose task is done were seen mended by the group.", None, len(done)),
                tr("Seen mended: verify"),
                VERIFY,
                "done",
            ),
            (
                waiting,
                tr("%n finding(s) were seen mended, but their task is not set as done.", None, len(waiting)),
                tr("Go to Tasks"),
                OPEN_TASKS,
                "info",
            ),
            (
                undone,
                tr("%n finding(s) are not mended as the group saw it, though their task is done.", None, len(undone)),
                tr("Show"),
                SHOW,
                "warning",
            ),
        ):
            self._keys[action] = [row.uuid for row in rows]
            if rows:
                notes.append(Note(text, link, action, mark))
        for walk, count in elsewhere.items():
            text = tr("The group answered about %n earlier finding(s) of “{walk}”.", None, count)
            row = next((one for one in self._walks.rows() if one.walk == walk), None)
            if row is not None:
                notes.append(Note(text.format(walk=row.name), tr("Show"), f"{WALK} {walk}"))
        self.view.set_notes(notes)

    def _pressed(self, action: str) -> None:
        what, _, walk = action.partition(" ")
        rows = [row for row in self._findings.rows() if row.uuid in self._keys.get(what, ())]
        if what == WALK:
            self._walks.select([walk])
        elif what == VERIFY:
            self._verify(rows)
        elif what == SHOW:
            self._show([row.uuid for row in rows])
        elif what == OPEN_TASKS and rows:
            self._context.command("tasks", f"show {_open_task(rows[0])}")


def _open_task(row: Followed) -> str:
    """Return the key of the first task of a finding that is still open, "" without one."""
    return next((task.uuid for task in row.tasks if task.state not in CLOSED_TASK_STATES), "")

"""Deletes that can be taken back: rows are read before they go, and put back as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Mapping, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr

if TYPE_CHECKING:
    from ..model.errors import EstWalksError
    from ..model.feedback import Feedback
    from ..store import Store
    from .message import Messages
    from .session import Session
    from .tasks import TaskRunner

DEPTH = 20


@dataclass(frozen=True)
class Removal:
    """Rows to delete from one table: those that match `where` (see Store.rows).

    `where` may be a function of the store, asked in the worker.
    """

    table: str
    where: Mapping[str, Any] | Callable[[Store], Mapping[str, Any]]


@dataclass(frozen=True)
class Step:
    """Something that can be taken back in the store it was done in."""

    text: str
    store_path: str
    take_back: Callable[[Store, Feedback], Any]
    changes: tuple[str, ...]


def remove_rows(
    store: Store, removals: Sequence[Removal], feedback: Feedback
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Delete the rows in one transaction, in the order given, and return them per table."""
    removed: list[tuple[str, list[dict[str, Any]]]] = []
    with store.transaction():
        for number, removal in enumerate(removals):
            feedback.check()
            feedback.progress(number / len(removals))
            where = removal.where(store) if callable(removal.where) else removal.where
            rows = store.rows(removal.table, where)
            store.delete(removal.table, [row["uuid"] for row in rows])
            removed.append((removal.table, rows))
    return removed


def restore_rows(store: Store, removed: Sequence[tuple[str, list[dict[str, Any]]]], feedback: Feedback) -> None:
    """Put rows back as they were, in one transaction, last table first."""
    with store.transaction():
        for number, (table, rows) in enumerate(reversed(removed)):
            feedback.progress(number / max(1, len(removed)))
            store.insert(table, rows)


class Undo(QObject):
    """The window's undo stack. `changed` tells when there is more or less to take back."""

    changed = pyqtSignal()

    def __init__(self, session: Session, runner: TaskRunner, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._runner = runner
        self._messages = messages
        self._steps: list[Step] = []
        session.store_changed.connect(self.clear)

    def delete(self, title: str, removals: Sequence[Removal], said: str) -> None:
        """Delete rows in a task; `said` is the message-bar line with Undo when it is done."""
        path = self._session.path
        if path is None:
            return
        tables = tuple(dict.fromkeys(removal.table for removal in removals))

        def done(removed: list[tuple[str, list[dict[str, Any]]]]) -> None:
            self.push(Step(said, path, lambda store, feedback: restore_rows(store, removed, feedback), tables))

        self._runner.run(
            title,
            lambda store, feedback: remove_rows(store, removals, feedback),
            done=done,
            store_path=path,
            changes=tables,
        )

    def push(self, step: Step) -> None:
        """Remember a step that was done, and offer to take it back."""
        self._steps.append(step)
        del self._steps[:-DEPTH]
        self._messages.undo(step.text, lambda: self.take_back(step))
        self.changed.emit()

    @property
    def last(self) -> Step | None:
        """The step that Ctrl+Z takes back."""
        return self._steps[-1] if self._steps else None

    def take_back(self, step: Step | None = None) -> None:
        """Take back a step, by default the last one."""
        step = step or self.last
        if step is None or step not in self._steps:
            return
        self._steps.remove(step)
        self._runner.run(
            tr("Undoing"),
            step.take_back,
            done=lambda _result: self._messages.info(tr("Undone.")),
            failed=lambda error: self._not_undone(step, error),
            store_path=step.store_path,
            changes=step.changes,
        )
        self.changed.emit()

    def _not_undone(self, step: Step, error: EstWalksError) -> None:
        self._steps.append(step)
        self._messages.error(error)
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything, for example after a deletion that must leave no copy."""
        self._steps.clear()
        self.changed.emit()

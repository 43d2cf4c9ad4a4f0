"""The window's one history: what was done in it, taken back and made again, the last first."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Callable, Protocol, TypeVar

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..i18n import tr
from .theme import plain_tip

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:  # Qt 5 keeps them among the widgets
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QAction

    from ..model.errors import EstWalksError
    from ..model.feedback import Feedback
    from ..operations.undoing import Changes, Record, Versions
    from ..store import Store
    from .message import Messages
    from .session import Session
    from .store_info import StoreInfo
    from .tasks import TaskRunner

T = TypeVar("T")
Tell = Callable[["EstWalksError | None"], None]

DEPTH = 100


class Step(Protocol):
    """Something that was done. `text` says it after "Undo: ", such as "delete 2 findings"."""

    text: str

    @property
    def owner(self) -> object:
        """Whom `Undo.forget` is told when its steps cannot be taken back any more."""

    def is_ready(self) -> bool:
        """Return whether it can be taken back or made again now."""

    def take_back(self, tell: Tell) -> None:
        """Take it back and tell when that is done (None) or why it could not be."""

    def make_again(self, tell: Tell) -> None:
        """Make it again; tells like `take_back`."""


class StoreStep:
    """A change of the store's rows. Putting it back is itself a change, so it can be turned to and fro."""

    owner = None

    def __init__(self, runner: TaskRunner, path: str, text: str, changes: Changes, versions: Versions) -> None:
        self.text = text
        self._runner = runner
        self._path = path
        self._changes = changes
        self._versions = versions

    def is_ready(self) -> bool:
        """A write that is under way is waited for."""
        return True

    def take_back(self, tell: Tell) -> None:
        """Put the rows back as they were, in a task."""
        self._turn(tr("Undoing"), tell)

    def make_again(self, tell: Tell) -> None:
        """Change the rows once more, in a task."""
        self._turn(tr("Making it again"), tell)

    def _turn(self, title: str, tell: Tell) -> None:
        from ..operations.undoing import tables_of, take_back

        changes, versions = self._changes, self._versions

        def done(turned: Changes) -> None:
            self._changes = turned
            tell(None)

        self._runner.run(
            title,
            lambda store, feedback: take_back(store, changes, feedback, versions),
            done=done,
            failed=tell,
            store_path=self._path,
            changes=tables_of(changes),
        )


class _Command(QUndoCommand):
    """A step as the stack knows it. The stack calls `redo` when it is pushed; it has been done by then."""

    def __init__(self, undo: Undo, step: Step) -> None:
        super().__init__(step.text)
        self.step = step
        self._undo = undo

    def redo(self) -> None:
        """Make the step again, unless the stack is only being put in order."""
        if not self._undo.is_ordering:
            self.step.make_again(lambda error: self._undo.turned(self, error, back=False))

    def undo(self) -> None:
        """Take the step back, unless the stack is only being put in order."""
        if not self._undo.is_ordering:
            self.step.take_back(lambda error: self._undo.turned(self, error, back=True))


class Undo(QObject):
    """The window's undo stack. `changed` tells when there is more or less to take back."""

    changed = pyqtSignal()

    def __init__(
        self, session: Session, runner: TaskRunner, messages: Messages, undo_action: QAction, redo_action: QAction
    ) -> None:
        super().__init__()
        self._session = session
        self._runner = runner
        self._messages = messages
        self.undo_action, self.redo_action = undo_action, redo_action
        self.is_ordering = False
        self._under_way = 0
        """Changes and turns that run in tasks: until they have ended, what is the last thing is not known."""
        self._is_turning = False
        self._asked: deque[Callable[[], None]] = deque()
        """Turns asked for while a step is turned: keys are pressed faster than the store writes."""
        self._commands: list[_Command] = []
        self._versions: Versions = {}
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(DEPTH)
        self.stack.indexChanged.connect(lambda _index: self._show())
        undo_action.triggered.connect(lambda: self.take_back())
        redo_action.triggered.connect(lambda: self.make_again())
        session.store_changed.connect(self.clear)
        self._show()

    # --- doing ---------------------------------------------------------------------------------------------------

    def do(self, work: Callable[[Store], T], text: str, *, said: str = "") -> T:
        """Change the store at once, on this thread, and remember it; `said` is a message-bar line with Undo.

        Raises what `work` raises; then nothing is changed.
        """
        from ..operations.undoing import recorded, tables_of

        with recorded(self._session.store) as record:
            result = work(self._session.store)
        self._session.changed(*tables_of(record.changes))
        self.remember(text, record.changes, said=said)
        return result

    def run(
        self,
        title: str,
        work: Callable[[Store, Feedback], T],
        text: str | Callable[[T], str],
        *,
        tables: tuple[str, ...],
        said: str = "",
        makes_one: bool = True,
        done: Callable[[T], None] | None = None,
        failed: Callable[[EstWalksError], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Change the store in a task and remember it; `said` is a message-bar line with Undo.

        `done` and `failed` are called while the same store is open, since they are about its rows; when another one was
        opened meanwhile a line tells what became of the work. `ended` is called before them, and then too.

        `tables` are those that `work` writes; `text` may be made of what it returns. `makes_one` is False for an
        import, whose writes are one transaction of its own. What wrote more than can be taken back ends the history.
        """
        from ..operations.undoing import recorded

        path, info = self._session.path, self._session.info

        def work_recorded(store: Store, feedback: Feedback) -> tuple[T, Record]:
            with recorded(store, makes_one=makes_one) as record:
                result = work(store, feedback)
            return result, record

        def is_elsewhere() -> bool:
            self._wait_for(-1)
            if ended is not None:
                ended()
            return path != self._session.path

        def worked(outcome: tuple[T, Record]) -> None:
            elsewhere, (result, record) = is_elsewhere(), outcome
            step = text(result) if callable(text) else text
            if elsewhere:
                self._messages.info(_of_store(info, step))
                return
            if record.is_too_much:
                self.clear()
            self.remember(step, record.changes, said=said)
            if done is not None:
                done(result)

        def refused(error: EstWalksError) -> None:
            if is_elsewhere():
                self._messages.error(error)
            else:
                (failed or self._messages.error)(error)

        self._wait_for(+1)
        self._runner.run(title, work_recorded, done=worked, failed=refused, store_path=path, changes=tables)

    def push(self, step: Step, *, said: str = "") -> None:
        """Remember a step that was done, and offer to take it back."""
        self._commands = [*self._commands[: self.stack.index()], _Command(self, step)][-DEPTH:]
        with_order = self._commands[-1]
        self._in_order(lambda: self.stack.push(with_order))
        self._messages.drop_undo()
        if said:
            self._messages.undo(said, self.take_back)
        self.changed.emit()

    def remember(self, text: str, changes: Changes, *, said: str = "") -> None:
        """Remember a change of the store that was recorded while it was made."""
        path = self._session.path
        if changes and path is not None:
            self.push(StoreStep(self._runner, path, text, changes, self._versions), said=said)

    # --- taking back ---------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way; until it has ended nothing else is taken back. Turns that wait are under way too."""
        return self._under_way > 0 or bool(self._asked)

    @property
    def last(self) -> Step | None:
        """The step that Ctrl+Z takes back."""
        at = self.stack.index()
        return self._commands[at - 1].step if at > 0 else None

    @property
    def next(self) -> Step | None:
        """The step that Ctrl+Y makes again."""
        at = self.stack.index()
        return self._commands[at].step if at < len(self._commands) else None

    def take_back(self) -> None:
        """Take back the last step; while a step is turned, when that has ended."""
        self._ask(self._turn_back)

    def make_again(self) -> None:
        """Make the step again that was taken back last; while a step is turned, when that has ended."""
        self._ask(self._turn_forth)

    def _ask(self, turn: Callable[[], None]) -> None:
        if self._is_turning or self._asked:
            self._asked.append(turn)
        else:
            turn()

    def _go_on(self) -> None:
        """Turn what was asked for first of what waits."""
        if self._asked and not self._is_turning:
            self._asked.popleft()()
            if not self._is_turning and self._asked:
                QTimer.singleShot(0, self._go_on)
            self._show()

    def _turn_back(self) -> None:
        if self.last is not None and self._under_way == 0 and self.last.is_ready():
            self._messages.drop_undo()
            self._is_turning = True
            self._wait_for(+1)
            self.stack.undo()

    def _turn_forth(self) -> None:
        if self.next is not None and self._under_way == 0 and self.next.is_ready():
            self._is_turning = True
            self._wait_for(+1)
            self.stack.redo()

    def turned(self, command: _Command, error: EstWalksError | None, *, back: bool) -> None:
        """A step was taken back (or made again), or could not be: then the stack stays where it was."""
        self._is_turning = False
        if error is not None:
            self._asked.clear()
            at = self.stack.index() - (0 if back else 1)
            if 0 <= at < len(self._commands) and self._commands[at] is command:
                self._in_order(self.stack.redo if back else self.stack.undo)
            self._messages.error(error)
        elif command.step.owner is None:  # what has an owner is seen to change
            said = tr("Undone: {step}.") if back else tr("Made again: {step}.")
            self._messages.info(said.format(step=command.step.text))
        self._wait_for(-1)
        if self._asked:
            QTimer.singleShot(0, self._go_on)

    def forget(self, owner: object) -> None:
        """Drop the steps of an owner that cannot be taken back any more; the others keep their order."""
        if all(command.step.owner is not owner for command in self._commands):
            return
        at = self.stack.index()
        kept = [command.step.owner is not owner for command in self._commands]
        index = sum(kept[:at])
        steps = [command.step for command, keep in zip(self._commands, kept) if keep]

        def rebuild() -> None:
            self.stack.clear()
            self._commands = [_Command(self, step) for step in steps]
            for command in self._commands:
                self.stack.push(command)
            self.stack.setIndex(index)

        self._in_order(rebuild)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything, for example after a deletion that must leave no copy."""
        self._commands = []
        self._asked.clear()
        self._versions = {}
        self.stack.clear()
        self._messages.drop_undo()
        self._show()
        self.changed.emit()

    def unload(self) -> None:
        """Let go of the session; the actions belong to the window."""
        self._session.store_changed.disconnect(self.clear)
        self._commands = []
        self._asked.clear()
        self.stack.clear()
        self.deleteLater()

    def _wait_for(self, number: int) -> None:
        self._under_way += number
        self._show()
        self.changed.emit()

    def _in_order(self, work: Callable[[], Any]) -> None:
        """Move the stack's index without doing anything."""
        self.is_ordering = True
        try:
            work()
        finally:
            self.is_ordering = False

    def _show(self) -> None:
        """Say in menu and buttons what can be taken back and made again."""
        undo, redo = self.last, self.next
        _name(self.undo_action, tr("Undo: {step}").format(step=undo.text) if undo else tr("Undo"), "Ctrl+Z")
        _name(self.redo_action, tr("Redo: {step}").format(step=redo.text) if redo else tr("Redo"), "Ctrl+Y")
        self.undo_action.setEnabled(undo is not None and not self.is_busy)
        self.redo_action.setEnabled(redo is not None and not self.is_busy)


def _of_store(info: StoreInfo | None, step: str) -> str:
    """Say that something was done in a store that is open no more."""
    return tr("Done in {store}, which was open then: {step}.").format(store=info.name if info else "", step=step)


def _name(action: QAction, text: str, key: str) -> None:
    """Name an action. The key is only shown: a shortcut here would be in the way of QGIS's own Undo (see undo_keys)."""
    action.setText(text.replace("&", "&&") + "\t" + key)
    action.setToolTip(plain_tip(f"{text} ({key})"))

"""From waiting findings to tasks: the drafts are made in a task, shown in the dialog, and kept in one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Callable

from .....i18n import tr
from .....model.errors import EstWalksError
from .... import format as fmt
from ..owners import owners_told
from .dialog import NAME, MakeTasksDialog

if TYPE_CHECKING:
    from .....operations.tasks import TasksResult
    from .....operations.tasks.drafts import Drafts
    from ....context import Context
    from .state import Making

CHANGES = ("task", "task_event", "task_finding", "task_case")


class MakeTasks:
    """Asks and makes; `made` is told the result."""

    def __init__(self, context: Context, made: Callable[[TasksResult], None]) -> None:
        self._context = context
        self._made = made

    @property
    def dialog(self) -> MakeTasksDialog | None:
        """The dialog that is open."""
        return self._context.beside.find(MakeTasksDialog)

    def ask(self, findings: Sequence[str]) -> None:
        """Show what would be made of findings (keys)."""
        from .....operations.tasks.create import draft_tasks

        if self.dialog is not None:
            self.dialog.raise_()
            return
        self._context.runner.run(
            tr("Looking at what is to be done"),
            lambda store, feedback: draft_tasks(store, findings, feedback=feedback),
            done=self._show,
            store_path=self._context.session.path,
        )

    def _show(self, drafts: Drafts) -> None:
        if self._context.session.info is None or not drafts.drafts:
            return
        self._context.beside.show(NAME, lambda: MakeTasksDialog(drafts, self._context, self._make))

    def _make(self, making: Making, tell: Callable[[EstWalksError | None], None]) -> None:
        from .....operations.tasks.keep_chosen import keep_chosen

        drafts, same_as = making.chosen(), dict(making.same_as)

        def done(result: TasksResult) -> None:
            tell(None)
            self._say(result)
            self._made(result)

        self._context.undo.run(
            tr("Making tasks"),
            lambda store, _feedback: keep_chosen(store, drafts, same_as),
            lambda result: tr("make %n task(s)", None, len(result.tasks)),
            tables=CHANGES,
            done=done,
            failed=tell,
        )

    def _say(self, result: TasksResult) -> None:
        text = tr("{count} tasks made.", None, len(result.tasks)).format(count=fmt.number(len(result.tasks)))
        owners = owners_told(result.keepers, lambda code: self._context.session.name("owner", code))
        if owners:
            text += " " + owners[0]
        self._context.messages.info(text, "\n".join([*result.seasons, *owners[1:]]))

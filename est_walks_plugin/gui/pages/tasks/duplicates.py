"""Dialog of possible duplicates: each pair is confirmed by the planner, never merged silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QHBoxLayout

from ....i18n import tr
from ....model.task import Task
from ....store.roles.rights import Right
from ... import format as fmt
from ...dialogs.base import FormDialog
from ...models.rows_model import ListColumn
from ...theme import QuietLabel, link_button
from ...together.saving import save
from ...widgets.rows_view import RowsView

if TYPE_CHECKING:
    from ....model.errors import EstWalksError
    from ....operations.tasks import DuplicateHint
    from ....store import Store
    from ...context import Context


@dataclass(frozen=True)
class _Pair:
    """A hint with the words to show it in, and its task as it was read."""

    key: str
    hint: DuplicateHint
    task: Task
    title: str
    other_title: str
    geometry: Any


class DuplicatesDialog(FormDialog):
    """Lists hints; *Same thing* marks the newer task as a duplicate of the other."""

    def __init__(self, hints: list[DuplicateHint], store: Store, context: Context) -> None:
        super().__init__(tr("Possible duplicates"), tr("Close"), context.window, name="est_walks_task_duplicates")
        self._store = store
        self._is_open = True
        self.finished.connect(self._ended)
        self._context = context
        self.view = RowsView(
            [
                ListColumn("task", tr("Task"), lambda row: row.title, stretch=True, least=14),
                ListColumn("other", tr("Other"), lambda row: row.other_title, stretch=True, least=14),
                ListColumn("why", tr("Why"), lambda row: row.hint.why, least=16),
                ListColumn(
                    "metres",
                    tr("Apart"),
                    lambda row: fmt.metres(row.hint.distance_m),
                    sort=lambda row: row.hint.distance_m,
                    right=True,
                    least=7,
                    priority=1,
                ),
            ],
            name=tr("Possible duplicates"),
            key="key",
        )
        self.view.set_rows([self._row(hint) for hint in hints])
        self.view.opened.connect(lambda row: context.map_link.zoom(row.geometry))
        self.same = link_button(tr("Same thing: mark as duplicate"))
        self.same.clicked.connect(self.confirm_selected)
        context.rights.needs(self.same, "task", right=Right.CHANGE)
        row = QHBoxLayout()
        row.addWidget(QuietLabel(tr("Nothing is merged unless you say so."), self), 1)
        row.addWidget(self.same)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(row)
        self.remember_size(640, 360)

    def confirm_selected(self) -> None:
        """Mark the tasks of the selected pairs as duplicates; what others made of them meanwhile is asked about."""
        from ....operations.tasks import update_task
        from ....operations.together.both_changed import record_read

        rows = self.view.selected()

        def work(store: Store) -> None:
            for row in rows:
                if row.hint.table == "task":
                    update_task(store, row.hint.task, state="duplicate", duplicate_of=row.hint.other)
                else:
                    note = tr("Same as case {id}").format(id=row.other_title)
                    update_task(store, row.hint.task, note=note, role="")

        if not rows:
            return
        save(
            self._context,
            work,
            tr("mark %n task(s) as duplicates", None, len(rows)),
            read=record_read("task", *(row.task for row in rows)),
            done=lambda _none: self._marked({row.key for row in rows}),
            failed=self._refused,
        )

    def _ended(self, _result: int) -> None:
        self._is_open = False

    def _refused(self, error: EstWalksError) -> None:
        if self._is_open:
            self.reason.setText(error.message)
        else:
            self._context.messages.error(error)

    def _marked(self, keys: set[str]) -> None:
        """Show what is left; it may have been decided after this window was closed."""
        if self._is_open:
            self.view.set_rows([row for row in self.view.rows() if row.key not in keys])

    def _row(self, hint: DuplicateHint) -> _Pair:
        task = Task.from_row(self._store.get("task", hint.task))
        other = self._store.get(hint.table, hint.other)
        called = self._context.session.title
        title = called(Task.from_row(other)) if hint.table == "task" else other["external_id"] or other["title"]
        return _Pair(
            key=f"{hint.task}-{hint.other}",
            hint=hint,
            task=task,
            title=called(task),
            other_title=title or self._context.session.name("category", other["category"]),
            geometry=task.geometry,
        )

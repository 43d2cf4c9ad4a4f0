"""The editor beside the list of tasks: it follows what is chosen, and lets no typed change go by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ....model.task import Task, TaskEvent
from ....store.tasks.links import findings_of
from ..detail import Detail
from ..panes import Panes
from ..photo_shelf import PhotoShelf
from .choices import choices
from .editor import TaskEditor
from .lamp import lamp_of, lamp_told

if TYPE_CHECKING:
    from ....operations.tasks import BulkPreview, TaskChange
    from ...context import Context
    from ...widgets.rows_view import RowsView

FOLLOW_MS = 80
"""So long after the last step through the list the editor follows."""


class TaskDesk(QObject):
    """Opens the editor on the chosen tasks: at once in a wide form, when asked for in a narrow one.

    While something is typed and not saved the editor stays with its tasks, whatever is chosen in the list, and says so.
    """

    def __init__(
        self,
        context: Context,
        view: RowsView,
        detail: Detail,
        panes: Panes,
        change: Callable[[list[Task], TaskChange, Callable[[int], None]], bool],
    ) -> None:
        super().__init__()
        self._context = context
        self._view = view
        self._detail = detail
        self._panes = panes
        self._change = change
        self.photos: PhotoShelf | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        view.selection_changed.connect(lambda _rows: self._timer.start())
        panes.form_changed.connect(lambda _form: self._form_changed())
        detail.turned.connect(self._turned)

    @property
    def editor(self) -> TaskEditor | None:
        """The editor that is open."""
        panel = self._detail.panel
        return panel if isinstance(panel, TaskEditor) else None

    def unload(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        self._drop_photos()

    def edit(self, rows: list[Task]) -> None:
        """Put the keyboard into the editor of these tasks; what is typed for others stays open instead."""
        if not rows:
            return
        editor = self.editor
        if editor is None or not editor.is_changed:
            editor = self._open(rows)
        editor.tell_others(self._others(editor))
        editor.focus_first()

    def refresh(self) -> None:
        """The tasks were read again: the editor goes on with them as they are now, and keeps what is typed."""
        editor = self.editor
        if editor is not None:
            rows = self._rows(editor.keys)
            if not rows:
                self._detail.close_panel()  # they are gone
            elif editor.is_changed:
                editor.renew(rows, self._history(rows))
        self.follow(again=True)

    def follow(self, *, again: bool = False) -> None:
        """Show the chosen tasks, unless something is typed for others."""
        self._timer.stop()
        editor, chosen = self.editor, self._view.selected()
        if editor is not None and editor.is_changed:
            editor.tell_others(self._others(editor))
        elif self._panes.is_narrow:
            if editor is not None and again:
                self._open(self._rows(editor.keys))
        elif not chosen:
            self._detail.close_panel()
        elif editor is None or again or editor.keys != [row.uuid for row in chosen]:
            self._open(chosen)

    def _open(self, rows: list[Task]) -> TaskEditor:
        editor = TaskEditor(rows, choices(self._context.session.store), self._history(rows), self._preview)
        editor.saved.connect(lambda: self._save(editor))
        editor.closed.connect(self._close)
        self._context.rights.needs(editor.ok, "task")
        self._add_photos(editor)
        if len(rows) == 1:
            editor.tell_lamp(lamp_told(lamp_of(self._context.session.store, rows[0]), rows[0].lamp_guess_m))
        self._detail.open(editor)
        return editor

    def _preview(self, rows: list[Task], change: TaskChange) -> BulkPreview:
        from ....operations.tasks import preview_change

        return preview_change(self._context.session.store, rows, change)

    def _history(self, rows: list[Task]) -> list[TaskEvent]:
        from ....operations.tasks import history

        return history(self._context.session.store, rows[0].uuid) if len(rows) == 1 else []

    def _add_photos(self, editor: TaskEditor) -> None:
        """Show the photos of the findings a single task sees to."""
        self._drop_photos()
        chosen = editor.tasks[:1] if len(editor.tasks) == 1 else []
        findings = [key for seen in findings_of(self._context.session.store, chosen).values() for key in seen]
        if findings:
            self.photos = PhotoShelf(self._context, most_lines=1, follows=True)
            editor.add_photos(self.photos.widget, bool(self.photos.show(findings)))

    def _turned(self) -> None:
        """The photos go with the editor they stand in."""
        if self.editor is None:
            self._drop_photos()

    def _drop_photos(self) -> None:
        if self.photos is not None:
            self.photos.unload()
        self.photos = None

    def _save(self, editor: TaskEditor) -> None:
        """Save what was typed over the tasks as they were when she began; then go back to the list."""

        def saved(_count: int) -> None:
            if self.editor is editor:
                self._close()

        self._change([editor.opened[task.uuid] for task in editor.to_change()], editor.value(), saved)

    def _close(self) -> None:
        """Leave the tasks as they are stored, and go back to the list."""
        self._detail.close_panel()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.follow()

    def _form_changed(self) -> None:
        editor = self.editor
        if self._panes.is_narrow and editor is not None and not editor.is_changed:
            self._detail.close_panel()
        self.follow()

    def _rows(self, keys: list[str]) -> list[Task]:
        known = {row.uuid: row for row in self._view.rows()}
        return [known[key] for key in keys if key in known]

    def _others(self, editor: TaskEditor) -> bool:
        chosen = [row.uuid for row in self._view.selected()]
        return bool(chosen) and chosen != editor.keys

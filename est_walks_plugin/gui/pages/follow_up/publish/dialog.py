"""Publish the answer to residents: what is told, in which words, what stands in the way, and the next version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QSplitter, QTreeWidget, QTreeWidgetItem

from .....i18n import tr
from .....model.answers.answer import Answer
from .....model.errors import Cancelled, EstWalksError
from .....model.task import Task
from .....operations.tasks import TaskChange
from .... import format as fmt
from ....dialogs.base import FormDialog
from ....labels import label
from ....models.rows_model import ListColumn
from ....theme import link_button, plain_label
from ....together.conflict_dialog import ConflictDialog
from ....together.saving import save
from ....widgets.rows_view import RowsView
from ....widgets.task_line import TaskLine
from ...columns import column
from .files_form import FilesForm
from .hindrances import Doors, Hindrances
from .photo_ticks import PhotoTicks
from .scope import ScopeRow

if TYPE_CHECKING:
    from .....operations.answers.gather import Draft, Wish
    from .....operations.answers.points import ToldTask
    from ....context import Context
    from ....tasks import Job

NAME = "publish_answer"
TYPED_MS = 300
"""So long the planner rests before what is typed is gathered."""
READ = frozenset(
    {"task", "task_finding", "finding", "walk", "stop", "answer", "photo", "municipal_settings", "programme"}
)
"""What an answer is made of: it is gathered again when one of them changes."""


class PublishDialog(FormDialog):
    """Stays open beside the map; OK publishes the next version in a task."""

    def __init__(self, context: Context, walk: str) -> None:
        super().__init__(tr("Answer to residents"), tr("Publish"), context.window, name=NAME)
        self._context = context
        self.draft: Draft | None = None
        self.asked, self._shown, self._was, self._fault = 0, "", "", ""
        self._is_closed = False
        self._job: Job | None = None
        self._read: dict[str, Task] = {}
        """The tasks (keys) as they were shown, or written here since; of one whose text is being typed as it was then."""
        self.scope = ScopeRow(context, walk)
        self.hindrances = Hindrances(context, Doors(self._write, self._reason_of, self._to_text, self._to_photo))
        self.tasks = RowsView(_columns(), name=tr("Tasks that are told"), key="key")
        self.tasks.selection_changed.connect(self._chosen)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("Text to residents"))
        self.text.setTabChangesFocus(True)
        self.title = plain_label(tr("Text to residents"), self)
        self.save_button = link_button(tr("Save the text"), self)
        self._context.rights.needs(self.save_button, "answer")
        self.save_button.clicked.connect(self.save_text)
        self.versions = QTreeWidget(self)
        self.versions.setHeaderLabels([tr("Versions and what they change")])
        self.versions.setAccessibleName(tr("Versions and what they change"))
        self.files = FilesForm(context.session.path or "", self.scope.file_name())
        self.photos = PhotoTicks(context, self.files.kept_photos())
        self.preview_button = link_button(tr("Preview"), self)
        self.preview_button.clicked.connect(self.preview)
        self._folder: TemporaryDirectory[str] | None = None
        self.open_button = link_button(tr("Open in the browser"), self)
        self.open_button.hide()
        self._page = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.gather)
        self._lay_out()
        self._connect()
        self.gather()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(column(self.tasks, self.files))
        split.addWidget(column(self.title, self.text, self.save_button, self.photos, self.versions))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 440])
        split.setChildrenCollapsible(False)
        self.body.addWidget(self.scope)
        self.body.addWidget(self.hindrances)
        self.body.addWidget(split, 1)
        self.body.addWidget(TaskLine(self._context.runner, self))
        buttons = QHBoxLayout()
        buttons.addWidget(self.preview_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))
        for button in self.buttons.buttons():  # Return ends what is typed in a line, not the dialog
            button.setDefault(False)
            button.setAutoDefault(False)
        self.remember_size(1060, 640)

    def _connect(self) -> None:
        self.scope.changed.connect(self.gather)
        self.files.changed.connect(self._check)
        self.files.asked.connect(self._asked_otherwise)
        self.photos.strip.ticks_changed.connect(self._asked_otherwise)
        self.text.textChanged.connect(self._check)
        self.open_button.clicked.connect(lambda: self._open(self._page))
        self._context.session.data_changed.connect(self._data_changed)

    def _data_changed(self, table: str) -> None:
        if table in READ:
            self._gather_in(0)

    def _asked_otherwise(self) -> None:
        """What is told was typed or ticked otherwise: it is gathered when the planner rests."""
        self._gather_in(TYPED_MS)

    def _gather_in(self, milliseconds: int) -> None:
        """Gather soon; what is being gathered is out of date already."""
        self.asked += 1
        self.draft, self._fault = None, ""
        self._check()
        self._later.start(milliseconds)

    # --- showing -------------------------------------------------------------------------------------------------

    def wish(self) -> Wish:
        """Return what is asked for."""
        from .....operations.answers.gather import Wish

        files, photos = self.files, tuple(self.photos.strip.ticked)
        contact, is_office = files.contact.text().strip(), files.is_office.isChecked()
        return Wish(self.scope.about(), self.scope.language(), files.day(), contact, photos, is_office)

    def gather(self) -> None:
        """Gather the answer in a task; what was asked before it is forgotten."""
        from .....operations.answers.gather import gather

        self.asked += 1
        number, wish = self.asked, self.wish()
        self.draft, self._fault = None, ""
        self._check()
        self._context.runner.run(
            tr("Gathering the answer"),
            lambda store, _feedback: gather(store, wish),
            done=lambda draft: self._show(draft) if self._is_asked(number) else None,
            failed=lambda error: self._not_gathered(error) if self._is_asked(number) else None,
            store_path=self._context.session.path,
            quiet=True,
        )

    def _is_asked(self, number: int) -> bool:
        return self._context.beside.find(PublishDialog) is self and number == self.asked

    def _not_gathered(self, error: EstWalksError) -> None:
        from .....operations.answers.contact import UnsureContactError

        if isinstance(error, UnsureContactError):
            self.files.ask_whose()
        self._fault = error.message
        self._check()

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        typed = self._shown if self._is_edited else ""
        self._read.update({one.task.uuid: one.task for one in draft.tasks if one.task.uuid != typed})
        self.files.call(Path(draft.earlier[0].file_name).stem if draft.earlier else self.scope.file_name())
        self.hindrances.show_blockers(draft.blockers)
        self.ok.setText(tr("Publish version {version}").format(version=draft.answer.version))
        chosen = [row.point.key for row in self.tasks.selected()]
        self.tasks.set_rows([_Row(one) for one in draft.tasks])
        if not chosen and draft.tasks:
            self.tasks.select([draft.tasks[0].point.key])
        self._chosen(self.tasks.selected())
        self._show_versions(draft)
        self._check()

    def _show_versions(self, draft: Draft) -> None:
        self.versions.clear()
        if draft.earlier:
            self._version(draft.answer, tr("Version {version}, not published").format(version=draft.answer.version))
        for one in draft.earlier:
            day = self._context.session.day(one.published_at)
            if one.said is not None:
                self._version(one.said.answer, f"{tr('Version {version}').format(version=one.version)} · {day}")

    def _version(self, answer: Answer, title: str) -> None:
        from .....printing.answer.told import told

        item = QTreeWidgetItem(self.versions, [title])
        for line in told(answer).changes:
            QTreeWidgetItem(item, [line]).setToolTip(0, line)
        item.setExpanded(self.versions.topLevelItemCount() == 1)

    def _chosen(self, rows: list[Any]) -> None:
        row = rows[0] if rows else None
        key = row.key if row else ""
        self.photos.show_findings(row.point.findings if row else ())
        if key != self._shown:
            if not self.save_text():  # refused: what is typed stays, with its task
                self.tasks.select([self._shown])
                return
        elif self._is_edited:
            return
        self._shown, self._was = key, row.one.task.feedback if row else ""
        self.title.setText(row.title if row else tr("Text to residents"))
        self.text.setPlainText(self._was)
        self.text.setPlaceholderText(row.one.proposed if row else "")
        self.text.setEnabled(row is not None)

    @property
    def _is_edited(self) -> bool:
        return bool(self._shown) and self.text.toPlainText().strip() != self._was.strip()

    def _check(self) -> None:
        shown = self.draft is not None and not any(one.hides for one in self.draft.blockers)
        self.preview_button.setEnabled(shown and bool(self.draft and self.draft.answer.points))
        if self._context.runner.is_running(self._job):
            self.set_reason(tr("Publishing the answer"))
        elif self.draft is None:
            self.set_reason(self._fault or tr("Gathering the answer"))
        elif self.draft.blockers:
            self.set_reason(tr("First answer what stands in the way, on top."))
        elif self._is_edited:
            self.set_reason(tr("Save the text first."))
        else:
            self.set_reason(self.files.why_not())

    # --- doing ---------------------------------------------------------------------------------------------------

    def save_text(self) -> bool:
        """Keep the text of the task that is shown; can be undone. Return whether nothing is left to save."""
        if not self._is_edited:
            return True
        text = self.text.toPlainText().strip()
        return self._write(self._shown, TaskChange(feedback_text=text), tr("change the text to residents"))

    def _write(self, task: str, change: TaskChange, text: str) -> bool:
        """Change a task as it was shown; return whether it was done at once. What others changed otherwise is asked about."""
        from .....operations.tasks import change_each
        from .....operations.together.both_changed import record_read

        def work(store: Any) -> Task:
            change_each(store, [task], change)
            return Task.from_row(store.get("task", task))

        read = record_read("task", *([self._read[task]] if task in self._read else []))
        done = save(self._context, work, text, read=read, done=lambda now: self._written(now, change))
        return done is not None

    def _written(self, now: Task, change: TaskChange) -> None:
        """Note what became of a task that was changed here: it is no change by others. The window may be closed by now."""
        if self._is_closed:
            return
        old = self._read.get(now.uuid, now)
        if change.feedback_text is None:
            self._read[now.uuid] = replace(old, due=now.due, reason=now.reason)
            return
        self._read[now.uuid] = replace(old, feedback=now.feedback)
        if now.uuid == self._shown:
            self._was = now.feedback
            if self.text.toPlainText().strip() == change.feedback_text:  # else it is typed on already
                self.text.setPlainText(now.feedback)
            self._check()

    def _reason_of(self, task: str) -> str:
        return next((one.task.reason for one in self.draft.tasks if one.task.uuid == task), "") if self.draft else ""

    def _to_text(self, task: str) -> None:
        self.tasks.select([task])
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_photo(self, photo: str) -> None:
        """Choose the task whose finding a photo is of, and offer its review."""
        rows = self._context.session.store.rows("photo", {"uuid": photo}, columns=("finding",))
        of = {key: row.key for row in self.tasks.rows() for key in row.point.findings}
        if not rows or rows[0]["finding"] not in of:  # it is gone, or its task: nothing is left to show
            self.photos.strip.untick(photo)
            return
        self.tasks.select([of[rows[0]["finding"]]])
        self.photos.review(photo)

    def preview(self) -> None:
        """Open the page as it stands in the browser, from a file that goes with this window."""
        from .....operations.answers.publish import preview

        if self.draft is None:
            return
        self._folder = self._folder or TemporaryDirectory(prefix="est_walks_answer_")
        draft, page = self.draft, str(Path(self._folder.name) / "preview.html")
        self._context.runner.run(
            tr("Preview"),
            lambda store, feedback: preview(store, draft, page, feedback),
            done=self._open,
            failed=self._not_previewed,
            store_path=self._context.session.path,
        )

    def _not_previewed(self, error: EstWalksError) -> None:
        if self._context.beside.find(PublishDialog) is self and not isinstance(error, Cancelled):
            self._context.messages.error(error)

    def _open(self, page: str) -> None:
        if not Path(page).is_file():
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(page)):
            self._context.messages.tell(tr("No browser is set up on this computer."))

    def accept(self) -> None:
        """Publish the version that is shown, in a task."""
        if self.draft is None or self.draft.blockers or self._is_edited:
            return
        from .....operations.answers.publish import publish

        draft, notices = self.draft, self.files.path("csv")
        files = [path for path in (self.files.path("html"), self.files.path("pdf")) if path]
        self.files.remember(draft.wish.photos)

        def work(store: Any, feedback: Any) -> str:
            return publish(store, draft, files, feedback=feedback, notices=notices).paths[0]

        self._job = self._context.runner.run(
            tr("Publishing the answer"),
            work,
            done=self._published,
            failed=self._failed,
            store_path=self._context.session.path,
            changes=("answer",),
        )
        self._check()

    def _published(self, page: str) -> None:
        self._context.messages.info(tr("The answer is published: {file}").format(file=page))
        if self._context.beside.find(PublishDialog) is self:
            self._page = page
            self.open_button.show()

    def _failed(self, error: EstWalksError) -> None:
        if not isinstance(error, Cancelled):
            self._context.messages.error(error)
        if self._context.beside.find(PublishDialog) is self:
            self.gather()

    def reject(self) -> None:
        """What is typed is kept when the planner closes the window; where others changed it too, it stays until that is decided."""
        is_open = self._context.beside.find(PublishDialog) is self
        if is_open and not self.save_text() and self._context.beside.find(ConflictDialog) is not None:
            return
        super().reject()

    def done(self, result: int) -> None:
        """Leave nothing behind; also when the store goes, and nothing can be kept in it."""
        self._is_closed = True
        self._context.session.data_changed.disconnect(self._data_changed)
        self.photos.unload()
        if self._folder is not None:
            self._folder.cleanup()
        super().done(result)


class _Row:
    """A task that is told, as the list has it."""

    def __init__(self, one: ToldTask) -> None:
        self.one, self.point, self.key = one, one.point, one.point.key
        self.title = " – ".join(part for part in (one.point.measure or one.point.category, one.point.where) if part)


def _columns() -> list[ListColumn]:
    return [
        ListColumn("title", tr("Task"), lambda row: row.title, stretch=True, least=16),
        ListColumn("state", tr("State"), _state, least=10),
        ListColumn("when", tr("Date"), lambda row: fmt.day(row.point.when), least=10, priority=1),
        ListColumn("owner", tr("Owner"), lambda row: row.point.owner, least=8, priority=2),
    ]


def _state(row: _Row) -> str:
    return label("PublicState", row.point.state) if row.point.state else tr("Not decided yet")

"""Publish the answer to residents: what is told, in which words, what stands in the way, and the next version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPlainTextEdit, QSplitter, QTreeWidget, QTreeWidgetItem

from .....i18n import tr
from .....model.answers.answer import Answer
from .....model.errors import Cancelled, EstWalksError
from .....operations.tasks import TaskChange
from .... import format as fmt
from ....dialogs.base import FormDialog
from ....labels import label
from ....models.rows_model import ListColumn
from ....theme import link_button, plain_label
from ....widgets.rows_view import RowsView
from ....widgets.task_line import TaskLine
from ...columns import column
from .files_form import FilesForm
from .hindrances import Hindrances
from .scope import ScopeRow

if TYPE_CHECKING:
    from .....operations.answers.gather import Draft, Wish
    from .....operations.answers.points import ToldTask
    from ....context import Context
    from ....tasks import Job

NAME = "publish_answer"
READ = frozenset({"task", "task_finding", "finding", "walk", "stop", "answer", "photo", "municipal_settings"})
"""What an answer is made of: it is gathered again when one of them changes."""


class PublishDialog(FormDialog):
    """Stays open beside the map; OK publishes the next version in a task."""

    def __init__(self, context: Context, walk: str) -> None:
        super().__init__(tr("Answer to residents"), tr("Publish"), context.window, name=NAME)
        self._context = context
        self.draft: Draft | None = None
        self.asked, self._shown, self._was, self._fault = 0, "", "", ""
        self._job: Job | None = None
        self.scope = ScopeRow(context, walk)
        self.hindrances = Hindrances(context, self._write)
        self.tasks = RowsView(_columns(), name=tr("Tasks that are told"), key="key")
        self.tasks.selection_changed.connect(self._chosen)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("Text to residents"))
        self.text.setTabChangesFocus(True)
        self.title = plain_label(tr("Text to residents"), self)
        self.save_button = link_button(tr("Save the text"), self)
        self.save_button.clicked.connect(self.save_text)
        self.versions = QTreeWidget(self)
        self.versions.setHeaderLabels([tr("Versions and what they change")])
        self.versions.setAccessibleName(tr("Versions and what they change"))
        self.files = FilesForm(context.session.path or "")
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
        split.addWidget(column(self.tasks, self.versions))
        split.addWidget(column(self.title, self.text, self.save_button, self.files))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.body.addWidget(self.scope)
        self.body.addWidget(self.hindrances)
        self.body.addWidget(split, 1)
        self.body.addWidget(TaskLine(self._context.runner, self))
        self.body.addWidget(self.open_button)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))
        for button in self.buttons.buttons():  # Return ends what is typed in a line, not the dialog
            button.setDefault(False)
            button.setAutoDefault(False)
        self.remember_size(1060, 640)

    def _connect(self) -> None:
        self.scope.changed.connect(self.gather)
        self.files.changed.connect(self._check)
        self.text.textChanged.connect(self._check)
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._page)))
        self._context.session.data_changed.connect(self._data_changed)

    def _data_changed(self, table: str) -> None:
        if table in READ:
            self.draft = None
            self._check()
            self._later.start()

    # --- showing -------------------------------------------------------------------------------------------------

    def wish(self) -> Wish:
        """Return what is asked for."""
        from .....operations.answers.gather import Wish

        return Wish(self.scope.about(), None, self.files.day(), self.files.contact.text().strip())

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
        self._fault = error.message
        self._check()

    def _show(self, draft: Draft) -> None:
        self.draft = draft
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
        if not self._write(self._shown, TaskChange(feedback_text=text)):
            return False
        self._was = text
        return True

    def _write(self, task: str, change: TaskChange) -> bool:
        from .....operations.tasks import change_each

        text = tr("change the answer to residents")

        def work(store: Any) -> bool:
            change_each(store, [task], change)
            return True

        return self._context.attempt(lambda: self._context.undo.do(work, text), False)

    def accept(self) -> None:
        """Publish the version that is shown, in a task."""
        if self.draft is None or self.draft.blockers or self._is_edited:
            return
        from .....operations.answers.notices import check_notices, write_notices
        from .....operations.answers.publish import as_shown, publish

        shown = self.draft
        wish, notices = self.wish(), self.files.path("csv")
        files = [path for path in (self.files.path("html"), self.files.path("pdf")) if path]
        self.files.remember()

        def work(store: Any, feedback: Any) -> str:
            if notices:
                check_notices(notices)
            draft = as_shown(store, shown, wish)
            publish(store, draft, files, feedback=feedback)
            if notices:
                write_notices(store, draft, notices)
            return files[0]

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

    def done(self, result: int) -> None:
        """What is typed is kept when the planner closes the window."""
        if self._context.beside.find(PublishDialog) is self:
            self.save_text()
        self._context.session.data_changed.disconnect(self._data_changed)
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

"""Who has which role in a store on a server, and giving roles: tried first, done, or written as a script for who may."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, TypeVar

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ....model.errors import Cancelled, EstWalksError
from ....operations.server_roles.grant import Granted
from ....operations.server_roles.standing import Standing
from ....operations.server_roles.wished import Wish
from ...help import add_help
from ...models.rows_model import ListColumn
from ...theme import QuietLabel, link_button, plain_label, plain_tip, primary_button
from ...widgets.legible import Legible
from ...widgets.rows_view import RowsView
from . import role_words as words

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....store import Store
    from ...context import Context
    from ...tasks import Job

SUFFIX = ".sql"
R = TypeVar("R")


@dataclass(frozen=True)
class LoginRow:
    """A login with its role and the one it is to have, as they are written; `becomes` is "" where it keeps its own."""

    login: str
    role: str
    becomes: str = ""
    is_self: bool = False
    has: str = ""
    """The same as `role`, or the role that a login has without being given it: who owns the tables."""


class RolesDialog(QDialog):
    """Stays beside the map. What is chosen in it is done by its button, and until then only stands in the list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Legible(self)
        self._context = context
        self._now: Standing | None = None
        self._job: Job | None = None
        self.setObjectName("server_roles")
        self.setWindowTitle(tr("Roles"))
        self.mine, self.made = plain_label("", self), plain_label("", self)
        self.view = RowsView(self._columns(), name=tr("Logins and their roles"), key="login", parent=self)
        self.view.selection_changed.connect(lambda _rows: self._allow())
        self.role = QComboBox(self)
        self.role.setAccessibleName(tr("Role"))
        self.choose = link_button(tr("Choose for the marked"), self)
        self.choose.setToolTip(tr("The role stands in the list and is given when you press the button below"))
        self.choose.clicked.connect(self._choose)
        self.give = primary_button("", self)
        self.give.clicked.connect(lambda: self._run(dry_run=False))
        self.dry = link_button(tr("Try without writing"), self)
        self.dry.clicked.connect(lambda: self._run(dry_run=True))
        self.script = link_button(tr("Save as a script …"), self)
        self.script.setToolTip(tr("The same as SQL, for the database's administrator; nothing is changed now"))
        self.script.clicked.connect(self._save_script)
        self.told = QuietLabel("", self)
        self._lay_out()
        self.resize(600, 520)
        self.look()

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        label = QLabel(tr("Role"), self)
        label.setBuddy(self.role)
        chosen.addWidget(label)
        chosen.addWidget(self.role, 1)
        chosen.addWidget(self.choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        add_help(self, buttons, self.objectName())
        verbs = QHBoxLayout()
        for verb in (self.give, self.dry, self.script):
            verbs.addWidget(verb)
        verbs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.mine)
        layout.addWidget(self.made)
        layout.addWidget(self.view, 1)
        layout.addLayout(chosen)
        layout.addLayout(verbs)
        layout.addWidget(self.told)
        layout.addWidget(buttons)

    def _columns(self) -> list[ListColumn[LoginRow]]:
        def word(said: str) -> str:
            return words.role(said, self._context.session)

        def login(row: LoginRow) -> str:
            return tr("{login} (you)").format(login=row.login) if row.is_self else row.login

        return [
            ListColumn("login", tr("Login"), login, stretch=True, least=18),
            ListColumn("role", tr("Role"), lambda row: word(row.has), least=16),
            ListColumn("becomes", tr("Becomes"), lambda row: word(row.becomes), least=16, bold=lambda _row: True),
        ]

    # what is there -------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask the server who has which role."""

        def ask(store: Store, _feedback: Feedback) -> Standing:
            from ....operations.server_roles.standing import standing

            return standing(store)

        self._start(tr("Asking the server"), ask, self._show)

    def _show(self, now: Standing) -> None:
        self._now = now
        session = self._context.session
        self.mine.setText(words.mine(now, session))
        self.made.setText(words.made(now, session))
        chosen = self.role.currentData()
        self.role.clear()
        for said in ("none", *(group.said for group in now.groups)):
            self.role.addItem(words.role(said, session), said)
        self.role.setCurrentIndex(max(0, self.role.findData(chosen or "viewer")))
        wished = {row.login: row.becomes for row in self.view.rows()}
        self.view.set_rows(
            [
                LoginRow(
                    one.login,
                    one.said,
                    "" if wished.get(one.login) == one.said else wished.get(one.login, ""),
                    one.is_self,
                    now.role if one.is_self and not one.groups and now.role else one.said,
                )
                for one in sorted(now.logins, key=lambda one: not (one.groups or one.is_self))
            ]
        )
        self._allow()

    # what is wished ------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        said, marked = self.role.currentData(), {row.login for row in self.view.selected()}
        self.view.set_rows(
            [
                replace(row, becomes="" if said == row.role else said) if row.login in marked else row
                for row in self.view.rows()
            ]
        )
        self.told.setText("")
        self._allow()

    def _wishes(self) -> list[Wish]:
        return [Wish.of(row.login, row.becomes) for row in self.view.rows() if row.becomes]

    def _allow(self) -> None:
        """Enable what can be done now; what can't says why in its tooltip."""
        now, count = self._now, len(self._wishes())
        is_idle = now is not None and self._job is None
        missing = len(now.missing) if now else 0
        label = (
            tr("Give %n login(s) a role", None, count)
            if count
            else tr("Make %n role(s)", None, missing)
            if missing
            else tr("Renew the roles")
        )
        self.give.setText(label)
        self.give.setAccessibleName(label)
        lacks = "" if now is None or now.may_make else words.lacks()
        self.give.setEnabled(is_idle and not lacks)
        self.give.setToolTip(plain_tip(lacks))
        self.dry.setEnabled(is_idle and not lacks)
        self.dry.setToolTip(plain_tip(lacks or tr("Says what would be made and changed, and changes nothing")))
        self.script.setEnabled(is_idle)
        self.choose.setEnabled(is_idle and bool(self.view.selected()))

    # what is done --------------------------------------------------------------------------------------------------

    def _save_script(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("Save as a script"), self._context.session.beside(tr("roles") + SUFFIX), tr("SQL (*.sql)")
        )
        if path:
            self._run(dry_run=True, output=path if path.lower().endswith(SUFFIX) else path + SUFFIX)

    def _run(self, *, dry_run: bool, output: str = "") -> None:
        wishes = self._wishes()

        def work(store: Store, _feedback: Feedback) -> Granted:
            from ....operations.server_roles.grant import grant_roles

            return grant_roles(store, wishes, output=output, dry_run=dry_run)

        self._start(tr("Giving roles"), work, self._done, writes=not dry_run)

    def _done(self, done: Granted) -> None:
        self.told.setText(words.done(done, self._context.session))
        if done.applied:
            self.look()

    def _start(
        self, title: str, work: Callable[[Any, Any], R], done: Callable[[R], None], *, writes: bool = False
    ) -> None:
        """Run something with the store, one at a time; what goes wrong is told in the panel."""

        def over(result: R) -> None:
            self._job = None
            done(result)
            self._allow()

        def failed(error: EstWalksError) -> None:
            self._job = None
            if not isinstance(error, Cancelled):
                self.told.setText(error.message)
            self._allow()

        runner = self._context.runner
        self._job = runner.run(
            title,
            work,
            done=over,
            failed=failed,
            store_path=self._context.session.path,
            writes=writes,
        )
        self._allow()

    def done(self, result: int) -> None:
        """Ask no more."""
        job, self._job = self._job, None
        if job is not None:
            job.done = job.failed = None
            self._context.runner.cancel(job)
        super().done(result)

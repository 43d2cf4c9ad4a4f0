"""Citizen promises: how each stands by what was held, and the follow-up as it is published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QMenu, QVBoxLayout

from ......i18n import tr
from .....context import Context
from .....theme import QuietLabel, link_button, primary_button
from .....together.saving import save, save_in_task
from .....widgets.flow import FlowLayout
from ....columns import column
from ....detail import Detail
from ....panes import Pane, Panes
from ...remedies import tell_to_choose_a_promise
from ...told import Source, Told
from ..panel import YearPanel
from .form import PromiseForm
from .lists import countable, promise_facts, promises_view

if TYPE_CHECKING:
    from ......model.task import Promise
    from ......operations.promises import NewPromise


class PromisesPanel(YearPanel):
    """Lists promises; choosing one tells what is behind its number."""

    tables = ("commitment", "commitment_event", "presence_effort", "walk", "area")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.view = promises_view()
        self.view.removal_asked.connect(self.remove)
        self.view.set_menu(self._menu)
        self.hint = QuietLabel()
        self.new_button = primary_button(tr("New promise"))
        context.rights.needs(self.new_button, "commitment")
        self.new_button.clicked.connect(self.new)
        self.kept_button = link_button(tr("Kept once more"))
        context.rights.needs(self.kept_button, "commitment_event")
        self.kept_button.setToolTip(tr("Note by hand what does not count by itself"))
        self.kept_button.clicked.connect(lambda: self.keep(self.view.selected()))
        self.copy_button = link_button(tr("Copy the follow-up"))
        self.copy_button.setToolTip(tr("Put the follow-up of the promises on the clipboard, as it is published"))
        self.copy_button.clicked.connect(self.copy)
        buttons = FlowLayout()
        for button in (self.new_button, self.kept_button, self.copy_button):
            buttons.addWidget(button)
        detail = Detail(tr("Choose a promise to see what is behind its number."))
        self.panes = Panes(
            "year_promises", [Pane(column(self.view, self.hint, buttons), share=4), Pane(detail, 1, 1, share=4)]
        )
        self.told = Told(
            detail,
            self.panes,
            [
                Source(
                    self.view,
                    lambda row: promise_facts(row, context.session),
                    (
                        (tr("Kept once more"), lambda row: self.keep([row])),
                        (tr("Change the promise"), self.change),
                    ),
                )
            ],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    def refresh(self) -> None:
        from ......operations.promises import by_turn, promises

        session = self.context.session
        rows = by_turn(promises(session.store, session.area_uuid), session.today)
        self.view.set_rows(rows)
        self.hint.setText("" if rows else tr("Promises count by themselves what is held within their area and days."))
        self.hint.setVisible(not rows)
        self.copy_button.setEnabled(bool(rows))
        self.told.refresh()

    def put_away(self) -> None:
        self.told.put_away()

    def command(self, told: str) -> None:
        """ "show <key>" chooses a promise, "new" asks for one."""
        what, _, key = told.partition(" ")
        if what == "show":
            self.view.select([key])
        elif what == "new":
            self.new()

    # --- doing ---------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Ask for a promise, beside the list."""
        session = self.context.session
        self.told.ask(PromiseForm(session.today, countable(session)), self._given)

    def _given(self, form: PromiseForm) -> bool:
        return bool(self.add(form.value()))

    def add(self, promise: NewPromise) -> str:
        """Store a promise for the chosen area; can be undone. Return its key, "" when it was refused."""
        from ......operations.promises import add_promise

        own = replace(promise, area=self.context.session.area_uuid)
        text = tr("promise “{title}”").format(title=promise.title)
        return self.context.attempt(lambda: self.context.undo.do(lambda store: add_promise(store, own), text), "")

    def change(self, row: Promise) -> None:
        """Ask what a promise is to be, beside the list."""
        from ......operations.promises import as_typed

        session = self.context.session
        typed = self.context.attempt(lambda: as_typed(row), None)
        if typed is not None:
            form = PromiseForm(session.today, countable(session), typed)
            self.told.ask(form, lambda form: self._changed(row, form))

    def _changed(self, row: Promise, form: PromiseForm) -> bool:
        from ......operations.promises import change_promise
        from ......operations.together.both_changed import record_read

        now = form.value()
        save(
            self.context,
            lambda store: change_promise(store, row.uuid, now),
            tr("change the promise “{title}”").format(title=now.title),
            read=record_read("commitment", row),
            done=lambda _version: self.told.leave(form),
        )
        return False

    def keep(self, rows: list[Promise]) -> None:
        """Count by hand that promises were kept once more."""
        from ......operations.promises import keep_promise

        if not rows:
            tell_to_choose_a_promise(self.context, self.view, self.new)
            return
        keys = [row.uuid for row in rows]
        self.context.attempt(
            lambda: self.context.undo.do(
                lambda store: [keep_promise(store, key) for key in keys], tr("keep %n promise(s)", None, len(keys))
            ),
            [],
        )

    def remove(self, rows: list[Promise]) -> None:
        """Delete promises with their log; can be undone."""
        from ......operations.promises import delete_promises
        from ......operations.together.both_changed import record_read

        uuids = [row.uuid for row in rows]
        save_in_task(
            self.context,
            tr("Deleting promises"),
            lambda store, _feedback: delete_promises(store, uuids),
            tr("delete %n promise(s)", None, len(uuids)),
            read=record_read("commitment", *rows),
            tables=("commitment_event", "commitment"),
            said=tr("%n promise(s) deleted.", None, len(uuids)),
        )

    def copy(self) -> None:
        """Put the follow-up of the chosen promises, else of all that are listed, on the clipboard."""
        from ......operations.promises.published import published

        session = self.context.session
        keys = [row.uuid for row in self.view.selected() or self.view.rows()]
        told = self.context.attempt(lambda: published(session.store, session.area_uuid, keys), None)
        if told is None:
            return
        if told.text:
            QGuiApplication.clipboard().setText(told.text)
        if told.left_out:
            left = tr("Not in the text, because the words may name somebody: {titles}.")
            self.context.messages.warn(left.format(titles=", ".join(told.left_out)))
        elif told.text:
            self.context.messages.info(tr("The follow-up is on the clipboard."))

    def _menu(self, rows: list[Promise], menu: QMenu) -> None:
        if rows:
            needs = self.context.rights.needs
            kept = menu.addAction(tr("Kept once more"))
            kept.triggered.connect(lambda: self.keep(rows))
            needs(kept, "commitment_event")
            if len(rows) == 1:
                needs(menu.addAction(tr("Change the promise"), lambda: self.change(rows[0])), "commitment")
            menu.addAction(tr("Copy the follow-up")).triggered.connect(self.copy)
            needs(menu.addAction(tr("Delete"), lambda: self.remove(rows)), "commitment")

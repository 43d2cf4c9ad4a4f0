"""Dialog of new tasks: nothing is made until its button is pressed, then all at once, and one undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout

from .....i18n import tr
from .....model.errors import EstWalksError
from .... import format as fmt
from ....dialogs.base import FormDialog
from ....theme import QuietLabel, link_button, plain_tip
from ..choices import choices
from . import words
from .about import About, Door
from .columns import columns
from .model import MakingModel
from .state import Making
from .view import MakingView

if TYPE_CHECKING:
    from .....operations.tasks import DuplicateHint
    from .....operations.tasks.drafts import Draft, Drafts
    from ....context import Context

NAME = "est_walks_make_tasks"
MOST_DOORS = 6


class MakeTasksDialog(FormDialog):
    """Shows drafts and lets them be changed; `make` is given what to make, and calls back with a refusal or None."""

    def __init__(
        self,
        drafts: Drafts,
        context: Context,
        make: Callable[[Making, Callable[[EstWalksError | None], None]], None],
    ) -> None:
        super().__init__(tr("Make tasks of findings"), tr("Make"), context.window, name=NAME)
        self._context, self._make = context, make
        self._is_making = False
        self._refused = ""
        session = context.session
        self.making = Making(drafts, self)
        self.model = MakingModel(
            self.making,
            columns(
                choices(session.store),
                lambda draft: words.found_told(draft, session),
                lambda draft: words.hint_told(draft, self.making),
            ),
            self,
        )
        self.view = MakingView(self.model, self)
        self.about = About(self._show, self)
        self.totals = QuietLabel("", self)
        self._lay_out()
        self._connect()
        self.remember_size(1320, 640)
        if self.making.rows:
            self.view.go_to(self.making.rows[0].key)
        self._tell()

    # --- building ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        intro = tr(
            "Nothing is made before you press the button. Enter changes a cell, Space ticks a row; what you change goes for all "
            "chosen rows."
        )
        self.split_button = link_button(tr("One more task of the same finding"))
        self.split_button.setToolTip(plain_tip(tr("The finding needs two measures: this adds a row for it")))
        self.join_button = link_button(tr("Put the chosen rows together"))
        self.join_button.setToolTip(plain_tip(tr("Several findings, one task")))
        self.map_button = link_button(tr("Show on the map"))
        verbs = QHBoxLayout()
        for button in (self.split_button, self.join_button, self.map_button):
            verbs.addWidget(button)
        verbs.addStretch(1)
        verbs.addWidget(self.totals)
        self.totals.setWordWrap(False)
        self.body.addWidget(QuietLabel(intro, self))
        self.body.addWidget(self.view, 1)
        self.body.addLayout(verbs)
        self.body.addWidget(self.about)

    def _connect(self) -> None:
        self.model.written.connect(self._write)
        self.model.ticked.connect(lambda key, on: self.making.tick([key], on))
        self.making.changed.connect(lambda _rows: self._tell())
        self.making.rearranged.connect(self._tell)
        self.view.rows_chosen.connect(self._follow)
        self.split_button.clicked.connect(lambda: self.split())
        self.join_button.clicked.connect(lambda: self.join())
        self.map_button.clicked.connect(lambda: self._show_chosen())

    # --- doing ---------------------------------------------------------------------------------------------------

    def split(self) -> None:
        """Make one more task of the findings of the row that the cursor is on."""
        key = self.view.current_key()
        if key:
            self._try(lambda: self.view.go_to(self.making.split(key), self.model.column_of("measure")))

    def join(self, keys: list[str] | None = None) -> None:
        """Put the chosen rows, or those of drafts (keys), together into one."""
        wanted = keys or self.view.chosen_keys()
        self._try(lambda: self.view.go_to(self.making.join(wanted)))

    def accept(self) -> None:
        """Make the tasks; the dialog goes when they are made, and says why when they are not."""
        if self._is_making or not self.ok.isEnabled():
            return
        self._is_making = True
        self._check()
        self._make(self.making, self._made)

    def _made(self, error: EstWalksError | None) -> None:
        self._is_making = False
        self._refused = "" if error is None else error.message
        if error is None:
            super().accept()
        else:
            self._check()

    def done(self, result: int) -> None:
        """Put the lights on the map out."""
        self._context.map_link.clear()
        super().done(result)

    def _write(self, column_key: str, value: Any) -> None:
        column = next(one for one in self.model.columns if one.key == column_key)
        keys = self.view.chosen_keys()
        current = self.view.current_key()
        wanted = keys if current in keys else [current]
        if column.wish is not None:
            wish = column.wish(value)
            self._try(lambda: self.making.wish(wanted, wish))

    def _try(self, work: Callable[[], None]) -> None:
        self._refused = ""
        try:
            work()
        except EstWalksError as error:
            self._refused = error.message
        self._check()

    # --- showing -------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        self.totals.setText(words.totals(self.making, self._context.session))
        self._follow()
        self._check()

    def _follow(self) -> None:
        """Say what there is to know of the row that the cursor is on, and mark the chosen ones on the map."""
        keys = self.view.chosen_keys()
        self.join_button.setEnabled(len(keys) > 1)
        row = self.making.row_of(self.view.current_key())
        self.split_button.setEnabled(row >= 0)
        self._context.map_link.mark([self._draft(key).task.geometry for key in keys])
        if row < 0:
            self.about.tell([], [])
            return
        draft = self.making.rows[row]
        told = words.sentences(draft, self._context.session)
        doors = [door for hint in draft.hints[:MOST_DOORS] if (door := self._door(draft, hint)) is not None]
        if len(keys) > 1:
            goes = tr("{count} rows are chosen: what you change goes for all of them.", None, len(keys))
            told.insert(0, goes.format(count=fmt.number(len(keys))))
        self.about.tell(told or ([] if doors else [tr("Nothing like it lies near.")]), doors)

    def _door(self, draft: Draft, hint: DuplicateHint) -> Door | None:
        told, where = words.other_told(hint, self.making, self._context.session)
        if not told:
            return None
        text = tr("Same thing as {other} ({why})").format(other=told, why=hint.why)
        if hint.table == "task":
            is_same = self.making.same_as.get(draft.key) == hint.other
            return Door(
                tr("{text}: mark as duplicate").format(text=text),
                where,
                is_same,
                lambda on: self.making.mark_same(draft.key, hint.other if on else None),
            )
        if hint.table == words.CASE:
            answers = hint.other in draft.cases
            return Door(
                text, where, answers, lambda on: self._try(lambda: self.making.answer(draft.key, hint.other, on))
            )
        return Door(text, where, verb=tr("Put together"), do=lambda: self.join([draft.key, hint.other]))

    def _draft(self, key: str) -> Draft:
        return self.making.rows[self.making.row_of(key)]

    def _show(self, where: Any) -> None:
        self._context.map_link.zoom(where)
        self._context.map_link.highlight(where)

    def _show_chosen(self) -> None:
        row = self.making.row_of(self.view.current_key())
        if row >= 0:
            self._show(self.making.rows[row].task.geometry)

    def _check(self) -> None:
        ticked = len(self.making.ticked())
        self.ok.setText(tr("Make %n task(s)", None, ticked))
        if self._is_making:
            self.set_reason(tr("Making tasks …"))
        elif not ticked:
            self.set_reason(tr("Tick a row: then its finding becomes a task."))
        else:
            self.set_reason("")
            self.reason.setText(self._refused)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt override
        """Ctrl+Enter makes the tasks from wherever the keyboard is."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

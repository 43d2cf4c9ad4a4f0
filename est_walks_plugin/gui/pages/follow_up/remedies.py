"""What page Uppföljning says when something is missing, always with the button that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ....i18n import tr
from ...theme import QuietLabel, link_button

if TYPE_CHECKING:
    from ...context import Context
    from ...widgets.rows_view import RowsView


def _nothing() -> None:
    return


class Hint(QWidget):
    """What is missing, beside the button that mends it; nothing while nothing is."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._action: Callable[[], object] = _nothing
        self.text = QuietLabel("", self)
        self.button = link_button("", self)
        self.button.clicked.connect(lambda: self._action())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        self.say("")

    def say(self, text: str, verb: str = "", action: Callable[[], object] = _nothing) -> None:
        """Say what is missing and offer what mends it; an empty text says that nothing is."""
        self.text.setText(text)
        self.button.setText(verb)
        self.button.setVisible(bool(verb))
        self._action = action

    def no_walk(self, walks: RowsView) -> None:
        """No walk is chosen, or there is none."""
        listed = walks.shown_rows()
        if listed:
            self.say(tr("Choose a walk."), tr("Choose the first"), lambda: walks.select([listed[0].walk]))
        else:
            self.say(tr("No walk of this area yet."), tr("Go to Walk"), lambda: self._context.show_page("walk"))

    def no_findings(self) -> None:
        """The chosen walk has none."""
        show = self._context.show_page
        self.say(tr("No findings are recorded for this walk yet."), tr("Go to Findings"), lambda: show("findings"))


def tell_what_can_be_verified(context: Context, findings: RowsView) -> None:
    """Say which findings can be verified, and offer to choose them, or to go where tasks are set as done."""
    done = [row.uuid for row in findings.rows() if any(task.state == "done" for task in row.tasks)]
    if done:
        sentence = tr("Choose findings whose tasks are done; only those can be verified.")
        context.messages.mend(sentence, tr("Choose them"), lambda: findings.select(done))
    else:
        sentence = tr("No task of this walk's findings is done yet; only what is done can be verified.")
        context.messages.mend(sentence, tr("Go to Tasks"), lambda: context.show_page("tasks"))


def tell_to_choose_a_promise(context: Context, promises: RowsView, new: Callable[[], object]) -> None:
    """Say that a promise must be chosen, or made."""
    listed = promises.shown_rows()
    if listed:
        sentence, verb = tr("Choose the promise that was kept."), tr("Choose the first")
        context.messages.mend(sentence, verb, lambda: promises.select([listed[0].uuid]))
    else:
        context.messages.mend(tr("No promise is kept track of yet."), tr("New promise"), new)

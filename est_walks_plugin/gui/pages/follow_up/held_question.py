"""Asks whether a walk or an effort whose day has passed was held, with the two answers as buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ....i18n import tr
from ....model.codes import EffortState
from ...theme import QuietLabel, link_button
from ...together.saving import save
from ...widgets.flow import FlowLayout

if TYPE_CHECKING:
    from ....store import Store
    from ....store.merging import RowsRead
    from ...context import Context


class HeldQuestion(QWidget):
    """Hidden until something is asked about; the answer can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._walks: list[str] = []
        self._effort = ""
        self._read: RowsRead | None = None
        self.told = QuietLabel()
        self.told.setWordWrap(True)
        self.held_button = link_button(tr("Has been held"))
        context.rights.needs(self.held_button, "walk")
        self.held_button.clicked.connect(lambda _checked=False: self._answer(True))
        self.off_button = link_button(tr("Called off"))
        context.rights.needs(self.off_button, "walk")
        self.off_button.clicked.connect(lambda _checked=False: self._answer(False))
        buttons = FlowLayout()
        for button in (self.held_button, self.off_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.told)
        layout.addLayout(buttons)
        self.hide()

    def ask(self, name: str, *, walks: Sequence[str] = (), effort: str = "") -> None:
        """Ask about walks (keys) or an effort (key) by name; without either nothing is asked."""
        self._walks, self._effort = list(walks), effort
        self._read = self._rows_read()
        self.told.setText(tr("{name} – the day has passed. Was it held?").format(name=name))
        self.setVisible(bool(self._walks or effort))

    def _rows_read(self) -> RowsRead | None:
        """Return what is asked about as it is while it is asked: of walks all their groups."""
        from ....operations.together.both_changed import rows_read
        from ....operations.walks.held import held_read

        if not self._walks and not self._effort:
            return None
        store = self._context.session.store
        if self._walks:
            return self._context.attempt(lambda: held_read(store, self._walks), None)
        return self._context.attempt(lambda: rows_read(store, "presence_effort", [self._effort]), None)

    def _answer(self, held: bool) -> None:
        from ....operations.efforts.record import set_state
        from ....operations.walks.held import say_held

        walks, effort, read = self._walks, self._effort, self._read
        if read is None:
            return

        def work(store: Store) -> int:
            if walks:
                return say_held(store, walks, held)
            return set_state(store, [effort], EffortState.DONE if held else EffortState.CANCELLED)

        text = tr("was held") if held else tr("was called off")
        said = tr("Noted as held.") if held else tr("Noted as called off.")
        save(self._context, work, text, read=read, said=said)

"""What somebody else changed in a row while it was being edited, decided value by value: mine, theirs, and what stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...i18n import tr
from ...model.codes import KeptValue
from ...operations.together.changes import who_and_when
from ..help import add_help
from ..pages.findings.returned.conflicts import Choice, ConflictsPanel, Sides
from ..theme import plain_label
from ..widgets.legible import Legible

if TYPE_CHECKING:
    from datetime import datetime

    from ...model.field.conflict import Conflict
    from ..context import Context

NAME = "both_changed"
LEAST_WIDTH = 560
SIZE = (760, 480)
"""Room for both texts whole; fits a screen of 1366 x 768 beside the dock."""


class ConflictDialog(QDialog):
    """The panel of the field's conflicts with other sides: theirs, which is stored, and mine, which was typed."""

    def __init__(
        self, context: Context, conflicts: Sequence[Conflict], told: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        Legible(self)
        self.setWindowTitle(tr("Changed meanwhile"))
        self.panel = ConflictsPanel(context, mine_and_theirs())
        self.panel.decided.connect(self._decided)
        self.conflicts = tuple(conflicts)
        self.decided: dict[Conflict, KeptValue] = {}
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(told))
        layout.addWidget(self.panel)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        buttons.rejected.connect(self.reject)
        add_help(self, buttons, "both_changed")
        layout.addWidget(buttons)
        self.setMinimumWidth(LEAST_WIDTH)
        self.resize(*SIZE)
        self.panel.set_conflicts(conflicts)
        self.panel.view.tree.setFocus()

    def _decided(self, made: list[Choice]) -> None:
        """Go on when every value is decided; the list says how many are."""
        if len(made) == len(self.panel.choices()):
            self.decided = {one.conflict: one.keep for one in made if one.keep is not None}
            self.accept()


def mine_and_theirs() -> Sides:
    """Return the words for a row that was changed, by somebody else or in another place of the window, while it was edited."""
    return Sides(
        desk=tr("Stored now"),
        field=tr("Mine (typed)"),
        keep_desk=tr("Keep what is stored (←)"),
        keep_field=tr("Keep mine (→)"),
        kept={KeptValue.DESK: tr("what is stored"), KeptValue.FIELD: tr("mine")},
        all_at_once=True,
    )


def ask(
    context: Context,
    conflicts: Sequence[Conflict],
    roles: Sequence[str],
    at: datetime | None,
    then: Callable[[dict[Conflict, KeptValue]], None],
) -> ConflictDialog:
    """Show the conflicts beside the map; `then` is handed whose value is kept: DESK is what is stored.

    The same question that is open already stays as it is. One about something else is put away: what is typed there stays.
    """
    there = context.beside.find(ConflictDialog)
    if there is not None and there.conflicts == tuple(conflicts):
        return there
    context.beside.close(NAME)
    when = who_and_when(roles, at, context.session.store.time_zone, context.session.owner_name)
    told = tr("Changed meanwhile {by}. Choose for each value which is kept, then Decide.").format(by=when)
    return context.beside.show(
        NAME,
        lambda: ConflictDialog(context, conflicts, told, context.window),
        lambda dialog: then(dialog.decided),
    )

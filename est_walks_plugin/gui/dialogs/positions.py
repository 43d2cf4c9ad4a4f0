"""Observations that lie nowhere or where somebody guessed; one click on the map puts one right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...i18n import tr
from ...model.codes import PositionMethod
from ...model.wording.reader import plain_reader
from ...store.roles.rights import Right
from ..labels import label
from ..maptools.pick_point import PickPointTool
from ..models.rows_model import ListColumn
from ..theme import link_button, primary_button
from ..together.saving import save
from .rows import RowsDialog

if TYPE_CHECKING:
    from ...operations.importing.place_by_hand import Unsure
    from ..context import Context
    from ..session import Session


class PositionsDialog(RowsDialog):
    """A list beside the map, not modal; it steps aside while a point is picked."""

    match_asked = pyqtSignal()
    """Look for the addresses of those without position."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context, tr("Missing and approximate positions"), _columns(context.session), parent, name="positions"
        )
        self._placing: Unsure | None = None
        self.view.selection_changed.connect(self._selected)
        self.view.opened.connect(self._opened)
        self.place_button = primary_button(tr("Place on the map"))
        self.place_button.setToolTip(tr("Then click on the map; newer files leave the observation there"))
        self.place_button.clicked.connect(self.start)
        self.match_button = link_button(tr("Look for addresses"))
        self.match_button.setToolTip(tr("Place those without position by pole number, address or place name"))
        self.match_button.clicked.connect(lambda: self.match_asked.emit())
        for button in (self.place_button, self.match_button):
            context.rights.needs(button, "observation", right=Right.CHANGE)
        self.tool = PickPointTool(context.canvas, context.session)
        self.tool.picked.connect(self._picked)
        self.tool.ended.connect(self.show)
        self.lay_out(
            tr(
                "What has no position counts nowhere on the map; what is guessed or rounded may lie in the wrong place."
            ),
            self.place_button,
            self.match_button,
        )
        context.session.data_changed.connect(self._data_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what lies nowhere or where somebody guessed."""
        from ...operations.importing.place_by_hand import unsure_positions

        rows = unsure_positions(self._context.session.store)
        self.show_rows(rows)
        self.match_button.setEnabled(any(row.geometry is None for row in rows))
        self._selected(self.view.selected())

    def start(self) -> None:
        """Let the planner click where the selected observation is; Esc or right click gives up."""
        from ...operations.together.both_changed import rows_read

        rows = self.view.selected()
        if len(rows) != 1:
            return
        self._placing = rows[0]
        self._read = rows_read(self._context.session.store, "observation", [rows[0].uuid])
        self.tool.start()
        self.hide()
        self._context.messages.tell(tr("Click on the map where the observation is; Esc gives up."))

    def done(self, result: int) -> None:
        """Give the planner's tool back."""
        self._context.session.data_changed.disconnect(self._data_changed)
        self.tool.ended.disconnect(self.show)
        self.tool.stop()
        super().done(result)

    def _picked(self, x: float, y: float) -> None:
        from ...operations.importing.place_by_hand import place_by_hand

        row, self._placing = self._placing, None
        if row is None:
            return
        context, text = self._context, tr("place an observation by hand")
        said = tr("The observation is placed by hand.")
        save(context, lambda store: place_by_hand(store, row.uuid, (x, y)), text, read=self._read, said=said)

    def _opened(self, row: Unsure) -> None:
        """Enter and double click show a guess on the map (see `link`); what lies nowhere is placed."""
        if row.geometry is None:
            self.start()

    def _selected(self, rows: list[Unsure]) -> None:
        self.place_button.setEnabled(len(rows) == 1)

    def _data_changed(self, table: str) -> None:
        if table == "observation" and self._context.session.info is not None:
            self._context.attempt(self.refresh, None)


def _told(row: Unsure) -> str:
    """Return what an observation is called in a sentence."""
    return (row.title or row.text or row.where or row.external_id).replace("\n", " ")[:60]


def _columns(session: Session) -> list[ListColumn]:
    def how(row: Unsure) -> str:
        return row.how(plain_reader()) or label("PositionMethod", row.position_method or PositionMethod.NONE.value)

    return [
        ListColumn(
            "observation",
            tr("Observation"),
            lambda row: f"{label('ObservationKind', row.kind)} {session.day(row.observed_at)}: {_told(row)}",
            tooltip=lambda row: row.text or row.title,
            stretch=True,
            least=26,
        ),
        ListColumn("id", tr("Id"), lambda row: row.external_id, least=10, priority=2),
        ListColumn("where", tr("Address or place"), lambda row: row.where, stretch=True, least=20, priority=1),
        ListColumn("how", tr("Position"), how, tooltip=how, stretch=True, least=26),
    ]

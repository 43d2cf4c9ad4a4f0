"""The protocol as it lies over the page: which walk's, the rows, what the keys do, how much is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QStyle, QVBoxLayout

from .....i18n import tr
from ....theme import QuietLabel, link_button, plain_label
from ....widgets.cut_text import ChoiceBox
from .fields import Cell
from .head import Head
from .sheet import ProtocolSheet

if TYPE_CHECKING:
    from .....model.catalogue import Catalogue
    from .....model.stored_walk import StoredWalk
    from .....operations.field.protocol.rows import ProtocolRow, Saved
    from .....operations.field.protocol.sheet_of import Protocol


class ProtocolPanel(QFrame):
    """Esc closes; what is written is saved first."""

    closed = pyqtSignal()
    group_chosen = pyqtSignal(str)

    def __init__(self, save: Callable[[ProtocolRow], Saved]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("Register protocol"))
        self.title = plain_label("")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.group = ChoiceBox(tr("Group"))
        self.group.activated.connect(lambda _index: self.group_chosen.emit(str(self.group.currentData())))
        self.sheet = ProtocolSheet(save)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        titles = [tr("What"), tr("Text"), tr("Where"), tr("Who"), tr("Severity"), tr("Photo no.")]
        self.head = Head(titles, bar)
        self.hint = QuietLabel()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.told = QuietLabel()
        self.close_button = link_button(tr("Close"))
        self.close_button.clicked.connect(lambda: self.closed.emit())
        self._longest_hint = ""
        self.sheet.focused.connect(self._focused)
        self.sheet.narrowed.connect(self._narrowed)
        self.sheet.ended.connect(lambda: self.close_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.group, 1)
        top.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.head)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.told)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_protocol(self, protocol: Protocol, catalogue: Catalogue, name: Callable[[str], str]) -> None:
        """Show a walk's protocol."""
        self.title.setText(tr("Register protocol: {walk}").format(walk=protocol.walk.name))
        self.sheet.show_protocol(protocol, catalogue, name)
        hints = [cell.hint for row in self.sheet.rows() for cell in row.cells]
        self._longest_hint = max([*hints, self._keys()], key=len)
        self._keep_room()
        scored = sum(
            1 for part in protocol.stops if part.stop and (part.stop.score_day, part.stop.score_dark) != (None, None)
        )
        stops = sum(1 for part in protocol.stops if part.stop)
        found = sum(len(part.findings) for part in protocol.stops)
        told = tr("%n finding(s) at the stops; scores of {scored} of {stops} stops.", None, found)
        self.told.setText(told.format(scored=scored, stops=stops))

    def show_groups(self, walks: list[StoredWalk], chosen: str) -> None:
        """Offer the papers of the other groups of the evening."""
        self.group.clear()
        for walk in walks:
            self.group.addItem(tr("Group {number}").format(number=walk.group_no), walk.uuid)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.group.setVisible(len(walks) > 1)

    def _focused(self, cell: Cell) -> None:
        self.hint.setText(cell.hint or self._keys())

    def _keys(self) -> str:
        return tr("Enter: next row, from an empty one the next stop.   Tab: next cell.   Ctrl+Z: take the row back.")

    def _narrowed(self, is_narrow: bool) -> None:
        self.head.setVisible(not is_narrow)
        self._keep_room()

    def _keep_room(self) -> None:
        """Let the rows stand still when the keys of another cell are told."""
        room = max(120, self.width() - 16)
        rect = self.hint.fontMetrics().boundingRect(
            0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), self._longest_hint
        )
        self.hint.setMinimumHeight(min(rect.height(), self.height() // 3) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

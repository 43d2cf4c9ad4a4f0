"""All stops of the protocol under each other. A row is saved when it is left; one that cannot be stays, and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from .....model.errors import EstWalksError
from .fields import Cell
from .rows import FindingLine, Line
from .stop_block import StopBlock

if TYPE_CHECKING:
    from .....model.catalogue import Catalogue
    from .....operations.field.protocol.rows import ProtocolRow, Saved
    from .....operations.field.protocol.sheet_of import Protocol

NARROW_BELOW = 620
"""Pixels below which a row takes two lines."""


class ProtocolSheet(QScrollArea):
    """`save` keeps a row and returns what became of it, or raises why not."""

    focused = pyqtSignal(object)
    """The cell that has the keyboard now."""
    narrowed = pyqtSignal(bool)
    """Whether rows take two lines from now on."""
    ended = pyqtSignal()
    """Enter in the last row."""

    def __init__(self, save: Callable[[ProtocolRow], Saved]) -> None:
        super().__init__()
        self._save = save
        self.blocks: list[StopBlock] = []
        self._catalogue: Catalogue | None = None
        self._walk = ""
        self.is_narrow = False
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.setInterval(0)
        self._left.timeout.connect(self._save_what_is_left)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 4, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setWidget(self._inside)

    def rows(self) -> list[Line]:
        """Return all rows in the order of the paper."""
        return [row for block in self.blocks for row in block.rows()]

    # --- showing -------------------------------------------------------------------------------------------------

    def show_protocol(self, protocol: Protocol, catalogue: Catalogue, name: Callable[[str], str]) -> None:
        """Show a walk's protocol; what is being written in the one that is shown stays."""
        fits = (
            self._walk == protocol.walk.uuid
            and self._catalogue == catalogue
            and len(self.blocks) == len(protocol.stops)
        )
        if fits and all(block.fits(part) for block, part in zip(self.blocks, protocol.stops)):
            for block, part in zip(self.blocks, protocol.stops):
                block.show_part(part)
            return
        self._walk, self._catalogue = protocol.walk.uuid, catalogue
        for old in self.blocks:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.blocks = []
        for part in protocol.stops:
            block = StopBlock(part, catalogue, name)
            block.set_narrow(self.is_narrow)
            block.added.connect(self._listen)
            self.blocks.append(block)
            self._layout.insertWidget(self._layout.count() - 1, block)
        for row in self.rows():
            self._listen(row)

    def _listen(self, row: Line) -> None:
        for cell in row.cells:
            cell.installEventFilter(self)
            cell.entered.connect(lambda row=row: self.finish(row))
            cell.moved.connect(lambda step, row=row, cell=cell: self._move(row, cell, step))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW_BELOW
        if is_narrow != self.is_narrow:
            self.is_narrow = is_narrow
            for block in self.blocks:
                block.set_narrow(is_narrow)
            self.narrowed.emit(is_narrow)

    # --- keys ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Save a row when the keyboard leaves it; keep the cell that has it in sight."""
        if isinstance(watched, Cell) and event.type() == QEvent.Type.FocusIn:
            self.focused.emit(watched)
            self.ensureWidgetVisible(watched, 0, 40)
            self._left.start()
        elif isinstance(watched, Cell) and event.type() == QEvent.Type.FocusOut:
            self._left.start()
        return super().eventFilter(watched, event)

    def _save_what_is_left(self) -> None:
        """Save the rows that the keyboard has left; not while another window has it, where one may come back from."""
        if QApplication.focusWidget() is not None:
            for row in self.rows():
                if not row.has_focus:
                    self.commit(row)

    def finish(self, row: Line) -> None:
        """Save a row and go to the next one; from an empty one to the next stop. One that cannot be saved stays."""
        if not self.commit(row):
            return
        rows = self.rows()
        at = rows.index(row)
        skips = isinstance(row, FindingLine) and row.is_blank
        for other in rows[at + 1 :]:
            if not (skips and isinstance(other, FindingLine) and other.is_blank and other.seq == row.seq):  # type: ignore[attr-defined]
                self._go_to(other)
                return
        self.ended.emit()

    def _go_to(self, row: Line, at: int = 0) -> None:
        row.cells[min(at, len(row.cells) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: Line, cell: Cell, step: int) -> None:
        rows = self.rows()
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            self._go_to(rows[at], row.cells.index(cell))

    def focus_first(self) -> None:
        """Put the keyboard into the first row where nothing is written."""
        rows = self.rows()
        row = next((one for one in rows if one.is_blank), rows[0] if rows else None)
        if row is not None:
            self._go_to(row)

    # --- saving --------------------------------------------------------------------------------------------------

    def commit(self, row: Line) -> bool:
        """Save a row in which something is written; False, and the reason in its place, where that cannot be."""
        if not row.is_changed:
            return True
        try:
            row.saved(self._save(row.row()))
        except EstWalksError as error:
            row.say(error.message)
            return False
        for block in self.blocks:
            block.keep_an_empty_row()
        return True

    def settled(self, typed: ProtocolRow, saved: Saved) -> None:
        """Take over what became of a row that could not be saved before something was decided."""
        for row in self.rows():
            if row.is_changed and row.row() == typed:
                row.saved(saved)

    def commit_all(self) -> bool:
        """Save whatever is written; False where a row cannot be."""
        saved = [self.commit(row) for row in self.rows() if row.is_changed]
        return all(saved)

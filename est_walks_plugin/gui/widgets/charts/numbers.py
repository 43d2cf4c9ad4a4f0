"""The numbers behind a chart as a table: a button opens it, Esc closes it, Ctrl+C copies it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Sequence

from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ....i18n import tr
from ...theme import link_button, plain_label
from ..legible import Legible

MOST_LINES = 12


@dataclass(frozen=True)
class Numbers:
    """A table: `heads` over the columns, `rows` of texts with the key of the mark each is about ("" none)."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = field(default=())

    def as_text(self) -> str:
        """Return the table as lines with tabs between the columns, to paste into a sheet."""
        return "\n".join("\t".join(row) for row in (self.heads, *self.rows))


class _Table(QTableWidget):
    """Read only; Enter presses the row's mark, Ctrl+C copies everything."""

    pressed_row = pyqtSignal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_row.emit(self.currentRow())
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # the frame copies the whole table
        else:
            super().keyPressEvent(event)


class NumbersFrame(QDialog):
    """The table over the window, until it is closed or something else is pressed."""

    pressed = pyqtSignal(str)

    def __init__(self, title: str, numbers: Numbers, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.numbers = numbers
        self.table = self._filled(title)
        copy = link_button(tr("Copy"))
        copy.clicked.connect(self.copy)
        close = link_button(tr("Close"))
        close.clicked.connect(self.close)
        head: QLabel = plain_label(title)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        Legible(self)

    def _filled(self, title: str) -> _Table:
        numbers = self.numbers
        table = _Table(len(numbers.rows), len(numbers.heads), self)
        table.setAccessibleName(title)
        table.setHorizontalHeaderLabels(numbers.heads)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        for number, row in enumerate(numbers.rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                table.setItem(number, column, item)
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):  # the head is bold where rows are chosen
            table.setColumnWidth(column, table.columnWidth(column) + 10)
        table.resizeRowsToContents()
        table.pressed_row.connect(self._press)
        table.doubleClicked.connect(lambda index: self._press(index.row()))
        wide = table.horizontalHeader().length() + 24
        lines = min(MOST_LINES, len(numbers.rows))
        tall = table.horizontalHeader().sizeHint().height() + sum(table.rowHeight(row) for row in range(lines)) + 6
        table.setMinimumSize(QSize(min(wide, 520), tall))
        return table

    def open_at(self, corner: QPoint) -> None:
        """Open with the upper right corner at a point of the screen, inside the screen."""
        self.adjustSize()
        place = QPoint(corner.x() - self.width(), corner.y())
        screen = self.screen().availableGeometry() if self.screen() else None
        if screen is not None:
            place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
            place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self.table.setFocus(Qt.FocusReason.PopupFocusReason)
        if self.numbers.rows:
            self.table.setCurrentCell(0, 0)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self.numbers.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _press(self, row: int) -> None:
        keys: Sequence[str] = self.numbers.keys
        if 0 <= row < len(keys) and keys[row]:
            self.close()
            self.pressed.emit(keys[row])

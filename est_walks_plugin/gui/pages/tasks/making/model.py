"""The table of new tasks: a draft a row, its first cell ticked when it becomes a task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from .....i18n import tr
from ....theme import plain_tip
from .columns import Cell, MakingColumn

if TYPE_CHECKING:
    from .....operations.tasks.drafts import Draft
    from .state import Making

TICK = 0


class MakingModel(QAbstractTableModel):
    """Column 0 is the tick; the others are `columns`."""

    written = pyqtSignal(str, object)
    """The key of a column and the value that was written into the current cell."""
    ticked = pyqtSignal(str, bool)
    """A draft (key) was ticked, or left out."""

    def __init__(self, making: Making, columns: Sequence[MakingColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.making = making
        self.columns = tuple(columns)
        making.changed.connect(self._changed)
        making.rearranged.connect(self._rearranged)

    def _changed(self, rows: list[int]) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns)))

    def _rearranged(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def column_of(self, key: str) -> int:
        """Return the number of a column."""
        return 1 + next(number for number, column in enumerate(self.columns) if column.key == key)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.making.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else 1 + len(self.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        is_shown = self.columns[index.column() - 1].kind is Cell.SHOWN
        return flags if is_shown else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what the column's functions say."""
        if not index.isValid():
            return None
        draft = self.making.rows[index.row()]
        if role == Qt.ItemDataRole.FontRole:
            return self._font(draft, index.column())
        if index.column() == TICK:
            return self._tick(draft, role)
        column = self.columns[index.column() - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(draft)
        if role == Qt.ItemDataRole.EditRole:
            return column.value(draft)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (column.text(draft), column.tip(draft)) if part)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(draft)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802 - Qt override
        """Tell what was written or ticked."""
        draft = self.making.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked.emit(draft.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and index.column() != TICK:
            column = self.columns[index.column() - 1]
            if value != column.value(draft):
                self.written.emit(column.key, value)
        return True

    def headerData(  # noqa: N802 - Qt override
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or section > len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section != TICK and self.columns[section - 1].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return "" if section == TICK else self.columns[section - 1].title
        return None

    def _tick(self, draft: Draft, role: int) -> Any:
        is_on = draft.key not in self.making.left_out
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(tr("Ticked: it becomes a task. Not ticked: the finding goes on waiting."))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("becomes a task") if is_on else tr("goes on waiting")
        return None

    def _font(self, draft: Draft, column: int) -> QFont | None:
        is_left_out, is_same = draft.key in self.making.left_out, draft.key in self.making.same_as
        is_told = column != TICK and self.columns[column - 1].key == "hint" and bool(draft.hints)
        if not (is_left_out or is_same or is_told):
            return None
        font = QFont()
        font.setItalic(is_left_out or is_same)
        font.setStrikeOut(is_left_out and column == self.column_of("found"))
        font.setBold(is_told)
        return font

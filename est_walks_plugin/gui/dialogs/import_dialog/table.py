"""The first rows of a file as they would be stored, problems marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ....i18n import tr
from ...theme import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....operations.importing.preview import Preview, PreviewRow

MARK = "!"
MASKED = "▒"
WIDEST = 220


class PreviewModel(QAbstractTableModel):
    """The first column says whether a row deserves a look, the others are the file's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self.rows: list[PreviewRow] = []
        self.shown: list[int] = []
        self._all: list[PreviewRow] = []

    def set_preview(self, preview: Preview | None, used: dict[str, str] | None = None) -> None:
        """Show a preview; `used` names the field each column goes to."""
        self.beginResetModel()
        self._columns = preview.columns if preview else ()
        self._titles = tuple(
            f"{column}\n→ {used[column]}" if used and column in used else f"{column}\n" for column in self._columns
        )
        self._all = preview.rows if preview else []
        self.shown = list(range(len(self._all)))
        self.rows = self._all
        self.endResetModel()

    def show_only(self, rows: Sequence[int] | None) -> None:
        """Show only these of the rows, None for all."""
        self.beginResetModel()
        self.shown = list(range(len(self._all))) if rows is None else [row for row in rows if row < len(self._all)]
        self.rows = [self._all[row] for row in self.shown]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() or not self._columns else len(self._columns) + 1

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the screened cell, or the mark."""
        row = self.rows[index.row()]
        if index.column() == 0:
            return self._mark(row, role)
        cell = row.cells[index.column() - 1] if index.column() - 1 < len(row.cells) else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.replace("\n", " ") if role == Qt.ItemDataRole.DisplayRole else plain_tip(cell)
        return None

    def headerData(  # noqa: N802 - Qt override
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.rows[section].number)
        return "" if section == 0 else self._titles[section - 1]

    def _mark(self, row: PreviewRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return (MARK if row.problems else "") + (MASKED if row.masked else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            told = list(row.problems) + ([tr("personal data masked")] if row.masked else [])
            return plain_tip("; ".join(told)) or None
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None


class PreviewTable(QTableView):
    """Tells which row the planner looks at."""

    row_hovered = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PreviewModel(self)
        self.setModel(self.table)
        self.setAccessibleName(tr("The first rows of the file"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.entered.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now))

    def _tell(self, index: QModelIndex) -> None:
        shown = self.table.shown
        self.row_hovered.emit(shown[index.row()] if 0 <= index.row() < len(shown) else -1)

    def show_only(self, rows: Sequence[int] | None) -> None:
        """Show only these of the file's first rows, None for all."""
        self.table.show_only(rows)

    def jump_to(self, row: int) -> None:
        """Select one of the file's first rows and bring it into view; all rows are shown when it was hidden."""
        if row not in self.table.shown:
            self.table.show_only(None)
        line = self.table.shown.index(row)
        self.selectRow(line)
        self.scrollTo(self.table.index(line, 0))

    def show_preview(self, preview: Preview | None, used: dict[str, str] | None = None) -> None:
        """Show the rows; columns as wide as their first cells need, within reason."""
        self.table.set_preview(preview, used)
        if preview is None:
            return
        self.setColumnWidth(0, self.fontMetrics().horizontalAdvance(MARK + MASKED) + 16)
        sample = preview.rows[:20]
        for number, column in enumerate(preview.columns):
            texts = [column, *(used or {}).get(column, "").split("\n"), *(row.cells[number][:40] for row in sample)]
            wide = max(self.fontMetrics().horizontalAdvance(text) for text in texts) + 24
            self.setColumnWidth(number + 1, min(WIDEST, wide))

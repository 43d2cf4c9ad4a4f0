"""A table model over records - frozen dataclasses, or rows as Store.rows gives them - with text filter and sort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Generic, Iterable, Mapping, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont, QIcon

from ..theme import plain_tip

Record = TypeVar("Record")
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


def cell(record: object, name: str) -> Any:
    """Return a record's field, or a row's column, by name; None where it has none."""
    return record.get(name) if isinstance(record, Mapping) else getattr(record, name, None)


def _nothing(_record: object) -> Any:
    return None


@dataclass(frozen=True)
class ListColumn(Generic[Record]):
    """A column as data: every function takes the record.

    `least` is the width in characters the column needs; `priority` 0 columns always show, others stand on a second line of
    the row, highest number first, when the view is too narrow to show them whole. `stretch` takes the room that is left.
    What is `right` or `titled` says nothing there without its title: numbers, and days that are not when the row is due.
    What `is_file` is cut on the left, where names of one folder are alike. A tooltip begins with the whole text unless it
    stands alone.
    """

    key: str
    title: str
    text: Callable[[Record], str]
    sort: Callable[[Record], Any] | None = None
    tooltip: Callable[[Record], str | None] = _nothing
    icon: Callable[[Record], QIcon | None] = _nothing
    bold: Callable[[Record], bool | None] = _nothing
    right: bool = False
    stretch: bool = False
    least: int = 6
    priority: int = 0
    is_file: bool = False
    tip_alone: bool = False
    titled: bool = False


@dataclass(frozen=True)
class Ticks:
    """Whether a row is ticked, whether it can be, and who is told of rows that were ticked (True) or unticked."""

    is_on: Callable[[Any], bool]
    can: Callable[[Any], bool]
    changed: Callable[[list[Any], bool], None]

    def turn(self, rows: list[Any]) -> None:
        """Tick rows, untick them when the first that can be is ticked."""
        free = [row for row in rows if self.can(row)]
        if free:
            self.changed(free, not self.is_on(free[0]))


class RowsModel(QAbstractTableModel):
    """Records of one kind. `key` names the field that tells them apart."""

    def __init__(self, columns: Iterable[ListColumn], *, key: str = "uuid", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.rows: list[Any] = []
        self.more: Callable[[Any], str] = lambda _row: ""
        self._edited: tuple[Callable[[Any], str], Callable[[Any, str], None]] | None = None
        self._ticks: Ticks | None = None

    def set_columns(self, columns: Iterable[ListColumn]) -> None:
        """Say the same columns otherwise; they keep their keys."""
        self.columns = tuple(columns)

    def let_tick(self, ticks: Ticks) -> None:
        """Give every row a tick in its first column."""
        self._ticks = ticks

    def ticks_changed(self) -> None:
        """Other rows are ticked now."""
        if self.rows:
            last = self.index(len(self.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [int(Qt.ItemDataRole.CheckStateRole)])

    def set_rows(self, rows: Iterable[object]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def retell(self, rows: Iterable[object]) -> None:
        """Show the same rows in the same order with other values: nothing is selected, scrolled or left."""
        self.rows = list(rows)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))

    def let_edit(self, text: Callable[[Any], str], changed: Callable[[Any, str], None]) -> None:
        """Let the first column be edited: `text` is what stands in the editor, `changed` is told the row and its new text."""
        self._edited = (text, changed)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        if self._ticks is not None and index.column() == 0 and self._ticks.can(self.rows[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if self._edited and index.column() == 0 else flags

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802 - Qt override
        """Tell whoever lets it be edited what was written, or ticked."""
        if self._ticks is not None and role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            self._ticks.changed([self.rows[index.row()]], Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if self._edited is None or role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, (text, changed) = self.rows[index.row()], self._edited
        if str(value).strip() != text(row):
            changed(row, str(value).strip())
        return True

    def row_of(self, key: str) -> int:
        """Return the number of the row with this key, or -1."""
        return next((number for number, row in enumerate(self.rows) if cell(row, self.key) == key), -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what the column's functions say."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.text(row).casefold()
        if role == Qt.ItemDataRole.EditRole and self._edited:
            return self._edited[0](row)
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks is not None and index.column() == 0:
            is_on = self._ticks.is_on(row)
            return (Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked) if self._ticks.can(row) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(column.text(row))  # Qt draws nothing for a str with more to it, such as `Told`
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(row, column, is_first=index.column() == 0)) or None
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column.bold(row):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _tip(self, row: Any, column: ListColumn, *, is_first: bool) -> str:
        """Return a cell's text whole, what the column has to add, and in the first one what stands on the second line."""
        text, tip = str(column.text(row)), column.tooltip(row) or ""
        told = [tip] if column.tip_alone or text in tip else [text, tip]
        more = self.more(row) if is_first else ""
        return "\n".join(part for part in (*told, more if more not in tip else "") if part)

    def headerData(  # noqa: N802 - Qt override
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            column = self.columns[section]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return column.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowsFilter(QSortFilterProxyModel):
    """Filters by words (all must occur somewhere in the row) and by a function; sorts by values, empty ones last."""

    def __init__(self, model: RowsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._accepts: Callable[[Any], bool] | None = None
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def set_words(self, text: str) -> None:
        """Keep rows in which every word of `text` occurs."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def set_accepts(self, accepts: Callable[[Any], bool] | None) -> None:
        """Keep rows for which the function is true."""
        self._accepts = accepts
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # noqa: N802 - Qt override
        model = self.sourceModel()
        row = model.rows[source_row]
        return (self._accepts is None or self._accepts(row)) and self.has_words(row)

    def has_words(self, row: Any) -> bool:
        """Return whether every word of the filter occurs in a row."""
        if not self._words:
            return True
        model = self.sourceModel()
        text = " ".join(column.text(row) for column in model.columns).casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # noqa: N802 - Qt override
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if first is None or second is None:
            ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (second is None and first is not None) if ascending else (first is None and second is not None)
        return bool(first < second)

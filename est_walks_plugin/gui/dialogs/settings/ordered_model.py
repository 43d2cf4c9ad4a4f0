"""A list whose order means something: rows edited cell by cell, moved by drag and by Alt with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, Iterable, Mapping

from qgis.PyQt.QtCore import QAbstractItemModel, QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ....i18n import tr
from ...theme import plain_tip

MIME = "application/x-est-walks-row"
PADDING = 24


class Cell(Enum):
    """How a cell is filled in."""

    SHOWN = 0
    TEXT = 1
    CHECK = 2
    CHOICE = 3
    NUMBER = 4


@dataclass(frozen=True)
class OrderedColumn:
    """A column as data. `value` is what the editor holds, `text` what is shown where that is something else.

    `choices` gives value -> word for a CHOICE; `most` is the largest NUMBER, whose 0 is shown as `none`. `least` is the
    width in characters; columns that `stretch` share the rest.
    """

    key: str
    title: str
    kind: Cell
    value: Callable[[Any], Any]
    text: Callable[[Any], str] | None = None
    choices: Callable[[], Mapping[str, str]] | None = None
    tip: str = ""
    least: int = 8
    most: int = 0
    none: str = ""
    stretch: bool = False

    def shown(self, row: object) -> str:
        """Return the text of a cell."""
        if self.kind is Cell.CHECK:
            return tr("yes") if self.value(row) else tr("no")
        return (self.text or (lambda one: str(self.value(one))))(row)


class OrderedModel(QAbstractTableModel):
    """Rows in an order. `key` names the field that tells them apart; `dimmed` says which are out of use."""

    edited = pyqtSignal(object, str, object)
    """A row, the key of a column and its new value."""
    moved = pyqtSignal(int, int)
    """A row dragged from one place to another."""

    def __init__(
        self,
        columns: Iterable[OrderedColumn],
        key: str,
        dimmed: Callable[[Any], bool] = lambda _row: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.rows: list[Any] = []
        self._dimmed = dimmed

    def set_rows(self, rows: Iterable[object]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt override
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell; what is dropped falls between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        kind = self.columns[index.column()].kind
        if kind is Cell.CHECK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags if kind is Cell.SHOWN else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what the column's functions say."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(row)
        if role == Qt.ItemDataRole.EditRole:
            return column.value(row)
        if role == Qt.ItemDataRole.CheckStateRole and column.kind is Cell.CHECK:
            return Qt.CheckState.Checked if column.value(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.shown(row) or column.tip) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.shown(row)}"
        if role == Qt.ItemDataRole.FontRole and self._dimmed(row):
            font = QFont()
            font.setItalic(True)
            font.setStrikeOut(index.column() == 0)
            return font
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802 - Qt override
        """Tell what was written; the rows are read again by who keeps them."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.edited.emit(row, column.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and value != column.value(row):
            self.edited.emit(row, column.key, value)
        return True

    def headerData(  # noqa: N802 - Qt override
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return plain_tip(self.columns[section].tip) or None if role == Qt.ItemDataRole.ToolTipRole else None

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt override
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt override
        return [MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt override
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row()).encode() if indexes else b"")
        return data

    def dropMimeData(  # noqa: N802 - Qt override
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: QModelIndex
    ) -> bool:
        """Tell where a row was dropped. False: the view must not take the dragged row away."""
        start = int(bytes(data.data(MIME)) or b"-1")
        end = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        if start >= 0:
            self.moved.emit(start, end - 1 if end > start else end)
        return False


class _Editors(QStyledItemDelegate):
    """The editor that fits a column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:  # noqa: N802 - Qt override
        column = index.model().columns[index.column()]
        if column.kind is Cell.CHOICE:
            combo = QComboBox(parent)
            for value, word in (column.choices() if column.choices else {}).items():
                combo.addItem(word, value)
            combo.activated.connect(lambda _row: self._ended(combo))
            return combo
        if column.kind is Cell.NUMBER:
            number = QSpinBox(parent)
            number.setRange(0, column.most)
            number.setSpecialValueText(column.none)
            return number
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:  # noqa: N802 - Qt override
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:  # noqa: N802 - Qt override
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def _ended(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class OrderedView(QTreeView):
    """The list itself. Arrow keys walk through the cells, F2 edits one, Space ticks one, Alt and arrows move the row."""

    move_asked = pyqtSignal(int)
    """The current row is to go so many places down; up when negative."""
    removal_asked = pyqtSignal()
    current_changed = pyqtSignal()

    def __init__(self, model: OrderedModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setItemDelegate(_Editors(self))
        self.header().setStretchLastSection(False)
        self._fit()
        self.selectionModel().currentChanged.connect(lambda *_cells: self.current_changed.emit())

    def current(self) -> Any:
        """Return the row the cursor is on, or None."""
        at = self.currentIndex().row()
        return self.rows_model.rows[at] if 0 <= at < len(self.rows_model.rows) else None

    def show_rows(self, rows: Iterable[object], key: str = "") -> None:
        """Show rows; the cursor stays on its row, or goes to the one called `key`."""
        before, column = self.current(), max(0, self.currentIndex().column())
        wanted = key or (getattr(before, self.rows_model.key) if before is not None else "")
        self.rows_model.set_rows(rows)
        names = [getattr(row, self.rows_model.key) for row in self.rows_model.rows]
        if names:
            self.setCurrentIndex(self.rows_model.index(names.index(wanted) if wanted in names else 0, column))
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_asked.emit(steps[event.key()])
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        modes = QHeaderView.ResizeMode
        for number, column in enumerate(self.rows_model.columns):
            self.header().setSectionResizeMode(number, modes.Stretch if column.stretch else modes.Interactive)
            if not column.stretch:
                self.header().resizeSection(number, column.least * character + PADDING)

"""The list of new tasks itself: cells changed in place, by mouse and keyboard."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QAbstractItemModel, QDate, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from .....i18n import tr
from ....widgets.detail_delegate import PAD
from ..cost_field import CostField
from .columns import Cell
from .model import TICK, MakingModel

PADDING = 18


class _Editors(QStyledItemDelegate):
    """The editor that fits a column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:  # noqa: N802 - Qt override
        column = index.model().columns[index.column() - 1]
        editor: QWidget
        if column.kind is Cell.CHOICE:
            editor = self._choice(parent, column.choices or {})
        elif column.kind is Cell.DAY:
            editor = QDateEdit(parent)
            editor.setCalendarPopup(True)
            editor.setDisplayFormat("yyyy-MM-dd")
        else:
            editor = CostField(parent=parent)
        editor.setAccessibleName(column.title)
        return editor

    def _choice(self, parent: QWidget, words: dict[str, str]) -> QComboBox:
        combo = QComboBox(parent)
        for code, word in words.items():
            combo.addItem(word, code)
        combo.activated.connect(lambda _row: self._ended(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:  # noqa: N802 - Qt override
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QDateEdit):
            day = value or index.model().making.drafts.ground.today
            editor.setDate(QDate(day.year, day.month, day.day))
        elif isinstance(editor, CostField):
            editor.set_amount(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:  # noqa: N802 - Qt override
        value: str | date | float | None = None
        if isinstance(editor, QComboBox):
            value = editor.currentData()
            if value is None:
                return
        elif isinstance(editor, QDateEdit):
            value = editor.date().toPyDate()
        elif isinstance(editor, CostField):
            value = editor.amount()
        model.setData(index, value)

    def _ended(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class MakingView(QTableView):
    """Arrow keys walk through the cells, Enter or F2 changes one, Space ticks the chosen rows, Delete empties a cell."""

    rows_chosen = pyqtSignal()
    """Other rows are chosen, or the cursor stands on another one."""

    def __init__(self, model: MakingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = model
        self.setModel(model)
        self.setAccessibleName(tr("What becomes tasks"))
        self.setItemDelegate(_Editors(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.SelectedClicked)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * PAD + 4)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(PADDING)
        self.horizontalHeader().setStretchLastSection(False)
        self._fit()
        self.selectionModel().selectionChanged.connect(lambda *_args: self.rows_chosen.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_args: self.rows_chosen.emit())

    def chosen_keys(self) -> list[str]:
        """Return the drafts of the rows that are chosen, in their order; of the row of the cursor when none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self.rows_model.making.rows[row].key for row in rows if row < self.rows_model.rowCount()]

    def current_key(self) -> str:
        """Return the draft that the cursor stands on, or ""."""
        row = self.currentIndex().row()
        return self.rows_model.making.rows[row].key if 0 <= row < self.rows_model.rowCount() else ""

    def go_to(self, key: str, column: int = 1) -> None:
        """Put the cursor on a draft, and choose its row alone."""
        row = self.rows_model.making.row_of(key)
        if row >= 0:
            flags, index = QItemSelectionModel.SelectionFlag, self.rows_model.index(row, column)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if is_editing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self._tick()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._empty()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._fit()

    def _tick(self) -> None:
        making, keys = self.rows_model.making, self.chosen_keys()
        making.tick(keys, all(key in making.left_out for key in keys))

    def _empty(self) -> None:
        """Take date or cost away."""
        at = self.currentIndex()
        if at.isValid() and at.column() != TICK:
            column = self.rows_model.columns[at.column() - 1]
            if column.kind in (Cell.DAY, Cell.AMOUNT):
                self.rows_model.setData(at, None)

    def _fit(self) -> None:
        """Give each column its width, and what is left to the first."""
        character, header = self.fontMetrics().averageCharWidth(), self.horizontalHeader()
        titles = [self.fontMetrics().horizontalAdvance(column.title) for column in self.rows_model.columns]
        least = [self.fontMetrics().height() + PADDING // 2, *(title + PADDING for title in titles)]
        wished = [max(0, column.least * character - title) for column, title in zip(self.rows_model.columns, titles)]
        stretched = 1 + next(number for number, column in enumerate(self.rows_model.columns) if column.stretch)
        room = self.viewport().width() - sum(least) - 2
        others = sum(wished) - wished[stretched - 1]
        # What was found has a fifth of the width in any case; the others give way, and their tooltips tell them whole.
        share = max(0.0, min(1.0, (room - self.viewport().width() // 5) / others)) if others else 0.0
        for number, width in enumerate(least):
            more = 0 if number in (0, stretched) else int(share * wished[number - 1])
            room -= more
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(number, width + more)
        header.resizeSection(stretched, least[stretched] + max(0, room))

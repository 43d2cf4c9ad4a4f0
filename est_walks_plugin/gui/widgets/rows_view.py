"""A list of records with filter line, sort, multi-select, context menu; Enter opens, Delete removes, hovering points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Iterable, Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyledItemDelegate,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from .. import format as fmt
from ..models.rows_model import ROW_ROLE, ListColumn, RowsFilter, RowsModel, Ticks, cell
from ..theme import plain_action
from .detail_delegate import DetailDelegate

if TYPE_CHECKING:
    from ...store import Where

CELL_PADDING = 16
LEAST_SECTION = 20
ICON_ROOM = 20
ARROW_ROOM = 6
"""Beside the padding, which is there in any case."""
MOST_CHARACTERS = 36
"""A column of long texts counts as whole from here on: its tooltip and the detail beside the list have the rest."""
MEASURED_ROWS = 600
"""The widths of columns are taken from so many rows, spread over the list."""
LEAST_HEIGHT = 92
FILTER_FROM = 8
"""The filter line shows when there are at least this many rows."""


class _Tree(QTreeView):
    """The view itself; tells which row the mouse is over."""

    hovered = pyqtSignal(object)
    entered_key = pyqtSignal()
    delete_key = pyqtSignal()
    space_key = pyqtSignal()
    """Only of a list with ticks."""
    has_ticks = False
    resized = pyqtSignal()
    """Also when a scroll bar takes room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSortingEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.header().setMinimumSectionSize(LEAST_SECTION)
        self.header().setStretchLastSection(False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        index = self.indexAt(event.pos())
        self.hovered.emit(index.data(ROW_ROLE) if index.isValid() else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        self.hovered.emit(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_key.emit()
        elif event.key() == Qt.Key.Key_Space and self.has_ticks:
            self.space_key.emit()
        else:
            super().keyPressEvent(event)


class RowsView(QWidget):
    """Filter line and list of one RowsModel."""

    opened = pyqtSignal(object)
    """Enter or double click on a record."""
    removal_asked = pyqtSignal(list)
    """Delete pressed: the selected rows."""
    hovered = pyqtSignal(object)
    """The row under the mouse, or None."""
    selection_changed = pyqtSignal(list)
    narrowed = pyqtSignal()
    """Another text stands in the filter line: other rows are shown."""

    def __init__(
        self,
        columns: Iterable[ListColumn],
        *,
        name: str,
        key: str = "uuid",
        header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = RowsModel(columns, key=key, parent=self)
        self.proxy = RowsFilter(self.model, self)
        self.filter_line = QgsFilterLineEdit(self)
        self.filter_line.setShowSearchIcon(True)
        self.filter_line.setPlaceholderText(tr("Filter"))
        self.filter_line.setAccessibleName(tr("Filter the list"))
        self.filter_line.textChanged.connect(self.proxy.set_words)
        self.filter_line.textChanged.connect(lambda _text: self.narrowed.emit())
        self.filter_line.hide()
        self.tree = _Tree(self)
        self.tree.setAccessibleName(name)
        self.tree.setModel(self.proxy)
        self.tree.setHeaderHidden(not header)
        self.tree.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._menu_of: Callable[[list[Any], QMenu], None] | None = None
        self._whole: dict[str, int] = {}
        self._second: DetailDelegate | None = DetailDelegate(self.second_line, parent=self)
        self.tree.setItemDelegate(self._second)
        self.model.more = self.second_line
        self._accepts: Callable[[Any], bool] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.filter_line)
        layout.addWidget(self.tree, 1)
        # A list takes what is left and asks for little, so that what stands with it is not squeezed.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.tree.resized.connect(self._fit_columns)
        self.tree.hovered.connect(self.hovered)
        self.tree.entered_key.connect(self._open_current)
        self.tree.delete_key.connect(self._ask_removal)
        self.tree.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.selectionModel().selectionChanged.connect(lambda *_args: self.selection_changed.emit(self.selected()))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802 - Qt override
        """Put the keyboard on the list; a focus proxy would have Tab jump over the filter line."""
        self.tree.setFocus(reason)

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show these rows; what was selected stays selected, and it is told when nothing of it is left."""
        chosen = [cell(row, self.model.key) for row in self.selected()]
        self.model.set_rows(rows)
        self._whole = {}
        self.filter_line.setVisible(len(rows) >= FILTER_FROM or bool(self.filter_line.text()))
        self._fit_columns()
        if chosen:
            self.select(chosen, scroll=False)
            if not self.selected():  # Qt says nothing of a selection that went with its rows
                self.selection_changed.emit([])

    def retell(self, rows: Sequence[object]) -> None:
        """Show the same rows in the same order with other values; selection, place and keyboard stay where they are."""
        self.model.retell(rows)

    def rows(self) -> list[Any]:
        """Return all rows, filtered or not."""
        return self.model.rows

    @property
    def is_narrowed(self) -> bool:
        """Whether the filter line, or a chart, leaves rows out."""
        return bool(self.filter_line.text().strip()) or self._accepts is not None

    def narrow(self, accepts: Callable[[Any], bool] | None) -> None:
        """Show only rows for which a function is true, as a chart asks; None shows all again."""
        self._accepts = accepts
        self.proxy.set_accepts(accepts)
        self.narrowed.emit()

    def shown_where(self) -> Where | None:
        """Return the condition that only the rows shown meet; None while nothing is left out."""
        return {self.model.key: [cell(row, self.model.key) for row in self.shown_rows()]} if self.is_narrowed else None

    def shown_rows(self) -> list[Any]:
        """Return the rows that pass the filter, in the order shown."""
        proxy, rows = self.proxy, self.model.rows
        return [rows[proxy.mapToSource(proxy.index(number, 0)).row()] for number in range(proxy.rowCount())]

    def worded_rows(self) -> list[Any]:
        """Return the rows that hold the words of the filter line, whatever else narrows the list."""
        return [row for row in self.model.rows if self.proxy.has_words(row)]

    def selected(self) -> list[Any]:
        """Return the selected rows, in the order shown."""
        indexes = sorted(self.tree.selectionModel().selectedRows(), key=QModelIndex.row)
        return [index.data(ROW_ROLE) for index in indexes]

    def select(self, keys: Sequence[str], *, scroll: bool = True) -> None:
        """Select the rows with these keys; it is told once, whatever was selected before and however many they are."""
        selection, wanted, flag = self.tree.selectionModel(), QItemSelection(), QItemSelectionModel.SelectionFlag
        found = [number for number in map(self.model.row_of, keys) if number >= 0]
        shown = [self.proxy.mapFromSource(self.model.index(number, 0)) for number in found]
        indexes = [index for index in shown if index.isValid()]
        for index in indexes:
            wanted.select(index, index)
        selection.select(wanted, flag.ClearAndSelect | flag.Rows)
        if scroll and indexes:
            selection.setCurrentIndex(indexes[-1], flag.NoUpdate)
            self.tree.scrollTo(indexes[-1])

    def set_menu(self, menu_of: Callable[[list[Any], QMenu], None]) -> None:
        """Fill the context menu with this function; it gets the selected rows and the menu."""
        self._menu_of = menu_of

    def set_delegate(self, delegate: QStyledItemDelegate, *, uniform: bool = False) -> None:
        """Draw rows with a delegate of one's own, for example several lines a row."""
        self._second = None
        self.tree.setUniformRowHeights(uniform)
        self.tree.setItemDelegate(delegate)

    def let_edit(self, text: Callable[[Any], str], changed: Callable[[Any, str], None]) -> None:
        """Let rows be written on in place, by F2 or a double click; see `RowsModel.let_edit`."""
        self.model.let_edit(text, changed)
        triggers = QAbstractItemView.EditTrigger
        self.tree.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)

    def let_tick(
        self,
        is_on: Callable[[Any], bool],
        can: Callable[[Any], bool],
        changed: Callable[[list[Any], bool], None],
    ) -> None:
        """Give rows a tick, turned by a click on it, and by the space bar for all that are selected; see `Ticks`."""
        ticks = Ticks(is_on, can, changed)
        self.model.let_tick(ticks)
        self.tree.has_ticks = True
        self.tree.space_key.connect(lambda: ticks.turn(self.selected()))

    def ticks_changed(self) -> None:
        """Show that other rows are ticked now."""
        self.model.ticks_changed()

    def set_columns(self, columns: Iterable[ListColumn]) -> None:
        """Say the same columns otherwise; rows are set anew after it."""
        self.model.set_columns(columns)

    def edit_current(self) -> None:
        """Open the editor on the first selected row."""
        chosen = self.tree.selectionModel().selectedRows()
        if chosen:
            self.tree.edit(chosen[0])

    def second_line(self, row: object) -> str:
        """Return what stands under a row: what the columns say that there is no room for."""
        hidden = [column for number, column in enumerate(self.model.columns) if self.tree.isColumnHidden(number)]
        told = [(column, column.text(row)) for column in hidden]
        return " · ".join(
            f"{column.title} {text}" if column.right or column.titled else text
            for column, text in told
            if text and text != fmt.DASH
        )

    def _fit_columns(self) -> None:
        """Show as many columns as are whole beside the most important ones, and the rest on a second line of the row."""
        columns, room = self.model.columns, self.tree.viewport().width()
        whole = self._whole or {column.key: self._measure(column) for column in columns}
        self._whole = whole
        shown = list(columns)
        for column in sorted(columns, key=lambda column: -column.priority):
            if column.priority == 0 or sum(whole[one.key] for one in shown) <= room:
                break
            shown.remove(column)
        widths = {column.key: whole[column.key] if column.priority else self._least(column) for column in shown}
        left = room - sum(widths[column.key] for column in shown)  # negative: the stretching columns give way
        for column in sorted(shown, key=lambda column: column.stretch):
            more = max(0, min(left, whole[column.key] - widths[column.key]))
            widths[column.key] += more
            left -= more
        stretching = [column for column in shown if column.stretch]
        header = self.tree.header()
        for number, column in enumerate(columns):
            self.tree.setColumnHidden(number, column not in shown)
            if column in shown:
                extra = left // len(stretching) if column in stretching else 0
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(number, max(LEAST_SECTION, widths[column.key] + extra))
        self._show_second_line(len(shown) < len(columns))

    def _measure(self, column: ListColumn) -> int:
        """Return the width in pixels at which a column shows its title and its texts whole."""
        metrics, rows = self.tree.fontMetrics(), self.model.rows
        texts = (column.text(row) for row in rows[:: 1 + len(rows) // MEASURED_ROWS])
        longest = sorted(texts, key=len)[-3:]
        # A tenth more for what is bold; the icon stands before the text.
        content = max((round(1.1 * metrics.horizontalAdvance(text)) for text in longest), default=0)
        content += ICON_ROOM if rows and column.icon(rows[0]) is not None else 0
        most = MOST_CHARACTERS * metrics.averageCharWidth()
        return max(self._least(column), min(content, most) + CELL_PADDING)

    def _least(self, column: ListColumn) -> int:
        """Return the width in pixels that a column needs: its title is never cut, with the arrow of its order."""
        metrics, has_titles = self.tree.fontMetrics(), not self.tree.isHeaderHidden()
        title = metrics.horizontalAdvance(column.title) if has_titles and column.title else 0
        arrow = ARROW_ROOM if title and self.tree.isSortingEnabled() and not column.stretch else 0
        return max(title + arrow, column.least * metrics.averageCharWidth()) + CELL_PADDING

    def _show_second_line(self, shown: bool) -> None:
        if self._second is not None and self._second.two_lines != shown:
            self._second.two_lines = shown
            self.tree.scheduleDelayedItemsLayout()

    def _open_current(self) -> None:
        index = self.tree.currentIndex()
        if index.isValid():
            self.opened.emit(index.data(ROW_ROLE))

    def _ask_removal(self) -> None:
        rows = self.selected()
        if rows:
            self.removal_asked.emit(rows)

    def menu(self) -> QMenu:
        """Return what can be done with the selected rows, and the order of the list, which the keyboard has no title for."""
        menu = QMenu(self)
        if self._menu_of is not None:
            self._menu_of(self.selected(), menu)
        if self.tree.isSortingEnabled() and len(self.model.columns) > 1:
            order = menu.addMenu(tr("Order by"))
            for number, column in enumerate(self.model.columns):
                if column.title:
                    order.addAction(plain_action(column.title), lambda number=number: self.order_by(number))
        return menu

    def order_by(self, number: int) -> None:
        """Put the list into the order of a column; the same again turns it round."""
        header, order = self.tree.header(), Qt.SortOrder
        is_again = header.sortIndicatorSection() == number and header.sortIndicatorOrder() == order.AscendingOrder
        self.tree.sortByColumn(number, order.DescendingOrder if is_again else order.AscendingOrder)

    def _show_menu(self, position: QPoint) -> None:
        menu = self.menu()
        if not menu.isEmpty():
            menu.exec(self.tree.viewport().mapToGlobal(position))
        menu.deleteLater()

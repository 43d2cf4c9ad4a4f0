"""Draws a row with a quieter line of detail under its columns."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QAbstractProxyModel, QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..models.rows_model import ROW_ROLE, RowsModel
from ..theme import blend

PAD = 3
ICON_GAP = 5


class DetailDelegate(QStyledItemDelegate):
    """`detail(row)` gives the second line, which begins under the column `column` and goes on under those beside it.

    Without `two_lines` rows are as high and drawn as if it were not there.
    """

    def __init__(self, detail: Callable[[Any], str], *, column: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self._column = column
        self.two_lines = True

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt override
        if not self.two_lines:
            return super().sizeHint(option, index)
        return QSize(60, option.fontMetrics.height() * 2 + 2 * PAD + 2)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # noqa: N802 - Qt override
        """Cut the names of files on the left."""
        super().initStyleOption(option, index)
        source = index.model().sourceModel() if isinstance(index.model(), QAbstractProxyModel) else index.model()
        if isinstance(source, RowsModel) and source.columns[index.column()].is_file:
            option.textElideMode = Qt.TextElideMode.ElideLeft

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None or not self.two_lines:
            super().paint(painter, option, index)
            return
        option = QStyleOptionViewItem(option)  # the view's own goes on to the next column
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        icon, option.icon = QIcon(option.icon), QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        # Themes of QGIS draw another ground under what is selected than their palette says: nothing is made fainter there.
        quiet = colour if selected else blend(colour, option.palette.color(QPalette.ColorRole.Base), 0.32)
        metrics, room = QFontMetrics(option.font), _room(option, icon)
        painter.save()
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        painter.setFont(option.font)
        painter.setPen(colour)
        if not icon.isNull():
            width = option.decorationSize.width()
            icon.paint(painter, QRect(room.left() - width - ICON_GAP, room.top(), width, metrics.height()))
        room.setHeight(metrics.height())
        side = option.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        shown = metrics.elidedText(text, option.textElideMode, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(quiet)
        self._draw_second(painter, option, index, self._detail(row))
        painter.restore()

    def _draw_second(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, text: str) -> None:
        """Draw what of the second line lies in a cell: it goes on under the columns beside its own."""
        own, view, of = QStyleOptionViewItem(option), option.widget, index.siblingAtColumn(self._column)
        if not isinstance(view, QAbstractItemView):
            if index.column() != self._column:
                return
            right = option.rect.right()
        else:
            own.rect, right = view.visualRect(of), view.viewport().rect().right()
        self.initStyleOption(own, of)
        room, height = _room(own, own.icon), QFontMetrics(own.font).height()
        room = QRect(room.left(), room.top() + height + 1, right - PAD - room.left(), height)
        painter.setFont(own.font)
        shown = QFontMetrics(own.font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _room(option: QStyleOptionViewItem, icon: QIcon) -> QRect:
    """Return where the texts of a cell stand: beside its tick and its icon."""
    room = option.rect.adjusted(PAD + 1, PAD, -PAD, -PAD)
    if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
        style = option.widget.style() if option.widget else QApplication.style()
        mark = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, option.widget)
        room.setLeft(mark.right() + 2 * PAD)
    if not icon.isNull():
        room.setLeft(room.left() + option.decorationSize.width() + ICON_GAP)
    return room

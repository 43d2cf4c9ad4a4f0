"""Draws a column's text with a quieter line of detail under it."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QAbstractProxyModel, QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..models.rows_model import ROW_ROLE, RowsModel
from ..theme import blend

PAD = 3


class DetailDelegate(QStyledItemDelegate):
    """`detail(row)` gives the second line of the column `column`; other columns are drawn as usual.

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
        if index.column() != self._column or row is None or not self.two_lines:
            super().paint(painter, option, index)
            return
        option = QStyleOptionViewItem(option)  # the view's own goes on to the next column
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        icon_size = option.decorationSize if not option.icon.isNull() else QSize(0, 0)
        icon, option.icon = QIcon(option.icon), QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        # Themes of QGIS draw another ground under what is selected than their palette says: nothing is made fainter there.
        quiet = colour if selected else blend(colour, option.palette.color(QPalette.ColorRole.Base), 0.32)
        box = option.rect.adjusted(PAD + 1, PAD, -PAD, -PAD)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            mark = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, option.widget)
            box.setLeft(mark.right() + 2 * PAD)
        painter.save()
        if icon_size.width():
            icon.paint(painter, QRect(box.left(), box.top(), icon_size.width(), option.fontMetrics.height()))
            box.setLeft(box.left() + icon_size.width() + 5)
        small = QFont(option.font)
        for line, font, pen, words in (
            (0, option.font, colour, text),
            (1, small, quiet, self._detail(row)),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(pen)
            room = QRect(box.left(), box.top() + line * (metrics.height() + 1), box.width(), metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

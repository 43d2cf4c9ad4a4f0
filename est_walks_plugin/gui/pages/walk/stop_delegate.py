"""Draws a stop on two lines: number, place, arrival and light above; why we stop under it, across the whole row."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ....model.wording.reasons import MOST_REASONS
from ...models.rows_model import ROW_ROLE
from ...theme import blend

PAD = 3
NAME_COLUMN = 1


class StopDelegate(QStyledItemDelegate):
    """The last column draws the second line: it is painted last, so nothing covers it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt override
        return QSize(20, option.fontMetrics.height() * 2 + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        text, icon = option.text, QIcon(option.icon)
        option.text, option.icon = "", QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        roles = (
            (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight)
            if selected
            else (QPalette.ColorRole.Text, QPalette.ColorRole.Base)
        )
        ink, ground = (option.palette.color(role) for role in roles)
        line = option.fontMetrics.height()
        box = QRect(option.rect.left() + PAD, option.rect.top() + PAD, option.rect.width() - 2 * PAD, line)
        painter.save()
        painter.setPen(ink)
        if not icon.isNull():
            edge = min(line, option.decorationSize.height())
            mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
            icon.paint(painter, QRect(box.left(), box.top() + (line - edge) // 2, edge, edge), mode=mode)
            box.setLeft(box.left() + edge + 4)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, side | int(Qt.AlignmentFlag.AlignVCenter), shown)
        if index.column() == index.model().columnCount() - 1:
            painter.setPen(blend(ink, ground, 0.32))
            self._paint_why(painter, option, index)
        painter.restore()

    def _paint_why(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row, tree = index.data(ROW_ROLE), option.widget
        if row is None or not isinstance(tree, QTreeView):
            return
        left = tree.columnViewportPosition(NAME_COLUMN) + PAD
        top = option.rect.top() + PAD + option.fontMetrics.height() + 1
        room = QRect(left, top, option.rect.right() - left - PAD, option.fontMetrics.height())
        text = ", ".join(row.reasons[:MOST_REASONS])
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

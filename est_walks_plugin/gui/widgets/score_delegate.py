"""Draws a ranked place: number and how sure it is, name, score bar and the reasons in plain words under it."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .. import format as fmt
from ..models.rows_model import ROW_ROLE
from ..theme import blend

REASON_LINES = 2
PAD = 5


class Scored(Protocol):
    """What a row needs to be drawn."""

    @property
    def position(self) -> int:
        """Its number, 1 is the best."""

    @property
    def name(self) -> str:
        """What the place is called."""

    @property
    def score(self) -> float:
        """0 to 100."""

    @property
    def ranks_text(self) -> str:
        """How sure the number is, such as "1–3"; "" where it is not known."""

    @property
    def sure_text(self) -> str:
        """That it is surely among the first; "" where it is not."""

    @property
    def reasons_text(self) -> str:
        """The reasons on one line."""


def rank_width(metrics: QFontMetrics, ranks: str) -> int:
    """Return the width of the column of numbers: the same for all but those beyond 99."""
    return max(metrics.height(), metrics.horizontalAdvance("10–99"), metrics.horizontalAdvance(ranks)) + 4


class ScoreDelegate(QStyledItemDelegate):
    """Draws rows that are `Scored`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt override
        line = option.fontMetrics.height()
        return QSize(160, line * (1 + REASON_LINES) + 2 * PAD + 4)

    def updateEditorGeometry(  # noqa: N802 - Qt override
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        """Put the editor where the name stands."""
        metrics = QFontMetrics(option.font)
        left = rank_width(metrics, index.data(ROW_ROLE).ranks_text) + PAD
        height = max(editor.sizeHint().height(), metrics.height() + 2 * PAD)
        editor.setGeometry(option.rect.adjusted(left, 0, 0, height - option.rect.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        active = (
            QPalette.ColorGroup.Active if option.state & QStyle.StateFlag.State_Active else QPalette.ColorGroup.Inactive
        )
        text = option.palette.color(active, QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        ground = option.palette.color(active, QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(PAD, PAD, -PAD, -PAD)
        self._head(painter, box, row, option.font, text, ground, selected)
        self._reasons(painter, box, row, option.font, blend(text, ground, 0.15))
        painter.restore()

    def _head(
        self, painter: QPainter, box: QRect, row: Scored, font: QFont, text: Any, ground: Any, selected: bool
    ) -> None:
        metrics = QFontMetrics(font)
        line = metrics.height()
        disc = QRect(box.left(), box.top(), rank_width(metrics, row.ranks_text), line)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(text)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(row.position))
        bar_width = max(36, min(90, box.width() // 6))
        score = row.score
        number = fmt.number(score)
        number_width = metrics.horizontalAdvance("100") + 4
        bar = QRect(box.right() - bar_width - number_width, box.top() + line // 2 - 3, bar_width, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(text, ground, 0.82))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(text if selected else QApplication.palette().color(QPalette.ColorRole.Highlight))
        filled = QRect(bar.left(), bar.top(), max(3, round(bar.width() * min(score, 100.0) / 100.0)), bar.height())
        painter.drawRoundedRect(filled, 3, 3)
        painter.setPen(text)
        painter.setFont(font)
        painter.drawText(
            QRect(bar.right() + 2, box.top(), number_width, line),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            number,
        )
        painter.setFont(bold)
        room = QRect(disc.right() + 8, box.top(), bar.left() - disc.right() - 14, line)
        name = QFontMetrics(bold).elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)

    def _reasons(self, painter: QPainter, box: QRect, row: Scored, font: QFont, colour: Any) -> None:
        metrics = QFontMetrics(font)
        width = rank_width(metrics, row.ranks_text)
        left = box.left() + width + 7
        room = QRect(left, box.top() + metrics.height() + 3, box.right() - left, metrics.height() * REASON_LINES)
        painter.setFont(font)
        painter.setPen(colour)
        under = QRect(box.left(), room.top(), width, metrics.height())
        painter.drawText(under, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), row.ranks_text)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        text = " · ".join(filter(None, (row.sure_text, row.reasons_text)))
        painter.drawText(room, flags, fitted(text, metrics, room))


def fitted(text: str, metrics: QFontMetrics, room: QRect) -> str:
    """Return as many whole reasons as fit, with an ellipsis when some do not."""
    flags = int(Qt.TextFlag.TextWordWrap)
    if metrics.boundingRect(room.adjusted(0, 0, 0, 10_000), flags, text).height() <= room.height():
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words).rstrip(" ·,;") + " …"
        if metrics.boundingRect(room.adjusted(0, 0, 0, 10_000), flags, shorter).height() <= room.height():
            return shorter
    return words[0] + " …"

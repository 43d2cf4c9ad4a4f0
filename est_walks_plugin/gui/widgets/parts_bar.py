"""The parts of a score as bars with numbers: what a place has its points from."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...i18n import tr
from .. import format as fmt
from ..theme import blend, plain_tip

GAP = 3


class PartsBar(QWidget):
    """A line a part: its name, a bar and its points, the most first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[tuple[str, float]]) -> None:
        """Show (name, points) of the parts; those without points are left out."""
        self._parts = sorted(((name, points) for name, points in parts if points >= 0.05), key=lambda one: -one[1])
        self.setAccessibleName(tr("What the score is made of"))
        self.setAccessibleDescription(self.text())
        self.setToolTip(plain_tip(self.text()))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the parts in words, for who does not see the picture."""
        return "\n".join(f"{name}: {fmt.number(points, 1)}" for name, points in self._parts)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        line = QFontMetrics(self.font()).height() + GAP
        return QSize(200, line * len(self._parts))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt override

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, palette = QFontMetrics(self.font()), self.palette()
        text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
        line, number = metrics.height() + GAP, metrics.horizontalAdvance("00,0") + 4
        names = max((metrics.horizontalAdvance(name) for name, _ in self._parts), default=0) + 8
        names = min(names, self.width() // 2)
        most = max((points for _, points in self._parts), default=1.0)
        for row, (name, points) in enumerate(self._parts):
            top = row * line
            painter.setPen(text)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - 4)
            painter.drawText(QRect(0, top, names, line), int(Qt.AlignmentFlag.AlignVCenter), shown)
            told = fmt.number(points, 1)
            painter.drawText(
                QRect(self.width() - number, top, number, line),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                told,
            )
            bar = QRect(names, top + line // 4, max(10, self.width() - names - number - 6), line // 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blend(ground, text, 0.12))
            painter.drawRoundedRect(bar, 2, 2)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            bar.setWidth(max(2, round(bar.width() * points / most)))
            painter.drawRoundedRect(bar, 2, 2)
        painter.end()

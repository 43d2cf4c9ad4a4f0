"""The parts of a score as bars with numbers: what a place has its points from."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ... import format as fmt
from ...theme import blend
from .chart import Chart, Mark
from .fills import Inks
from .numbers import Numbers

GAP = 3.0


class PartsBar(Chart):
    """A line a part: its name, a bar and its points, the most first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What the score is made of"), parent)
        self.let_press(())
        self._parts: list[tuple[str, float]] = []

    def set_parts(self, parts: Sequence[tuple[str, float]]) -> None:
        """Show (name, points) of the parts; those without points are left out."""
        self._parts = sorted(((name, points) for name, points in parts if points >= 0.05), key=lambda one: -one[1])
        self.retell()

    def marks(self) -> list[Mark]:
        return [
            Mark(name, f"{name}: {fmt.number(points, 1)}", (QRectF(0, row * self._line(), self.width(), self._line()),))
            for row, (name, points) in enumerate(self._parts)
        ]

    def numbers(self) -> Numbers:
        rows = [(name, fmt.number(points, 1)) for name, points in self._parts]
        rows.append((tr("Together"), fmt.number(sum(points for _, points in self._parts), 1)))
        return Numbers((tr("What"), tr("Score")), tuple(rows))

    def height_for(self, width: int) -> int:
        return round(self._line() * len(self._parts))

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + GAP

    def draw(self, painter: QPainter, inks: Inks) -> None:
        metrics, line = QFontMetricsF(self.font()), self._line()
        number = metrics.horizontalAdvance("00,0") + 4
        names = max((metrics.horizontalAdvance(name) for name, _ in self._parts), default=0.0) + 8
        names = min(names, self.width() / 2)
        most = max((points for _, points in self._parts), default=1.0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for row, (name, points) in enumerate(self._parts):
            top = row * line
            painter.setPen(inks.text)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - 4)
            painter.drawText(QRectF(0, top, names, line), middle, shown)
            room = QRectF(self.width() - number, top, number, line)
            painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignRight), fmt.number(points, 1))
            bar = QRectF(names, top + line / 4, max(10.0, self.width() - names - number - 6), line / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blend(inks.ground, inks.text, 0.12))
            painter.drawRoundedRect(bar, 2, 2)
            painter.setBrush(inks.highlight)
            bar.setWidth(max(2.0, bar.width() * points / most))
            painter.drawRoundedRect(bar, 2, 2)

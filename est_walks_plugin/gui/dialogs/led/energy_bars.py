"""Energy a year of the chosen streets, now and as LED, as two bars."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ....model.light.programme import Totals
from ... import format as fmt
from ...widgets.charts.chart import Chart, Mark
from ...widgets.charts.fills import Fill, Inks, Pattern, paint_fill
from ...widgets.charts.numbers import Numbers

GAP = 4.0
_NOW, _LED = Fill(Pattern.PLAIN, "lamp_edge"), Fill(Pattern.RISING, "route")


class EnergyBars(Chart):
    """Two lines: what the lamps of the chosen streets draw a year now, and as LED."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Energy of the chosen streets, kWh a year"), parent)
        self.let_press(())
        self._totals = Totals()

    def set_totals(self, totals: Totals) -> None:
        """Show these."""
        self._totals = totals
        self.retell()

    def _bars(self) -> list[tuple[str, str, float, Fill]]:
        return [
            ("now", tr("Now"), self._totals.kwh_now, _NOW),
            ("led", tr("As LED"), self._totals.kwh_after, _LED),
        ]

    def marks(self) -> list[Mark]:
        return [
            Mark(key, f"{name}: {_kwh(value)}", (QRectF(0, row * self._line(), self.width(), self._line()),))
            for row, (key, name, value, _fill) in enumerate(self._bars())
        ]

    def numbers(self) -> Numbers:
        rows = [(name, fmt.number(value)) for _key, name, value, _fill in self._bars()]
        rows.append((tr("Saves"), fmt.number(self._totals.kwh_saved)))
        return Numbers((tr("What"), tr("kWh a year")), tuple(rows))

    def height_for(self, width: int) -> int:
        return round(2 * self._line())

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + GAP

    def draw(self, painter: QPainter, inks: Inks) -> None:
        metrics, line, bars = QFontMetricsF(self.font()), self._line(), self._bars()
        names = max(metrics.horizontalAdvance(name) for _key, name, _value, _fill in bars) + 10
        room = max(metrics.horizontalAdvance(_kwh(value)) for _key, _name, value, _fill in bars) + 10
        most = max(*(value for _key, _name, value, _fill in bars), 1.0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for row, (_key, name, value, fill) in enumerate(bars):
            painter.setPen(inks.text)
            painter.drawText(QRectF(0, row * line, names, line), middle, name)
            wide = max(2.0, (self.width() - names - room) * value / most)
            paint_fill(painter, QRectF(names, row * line + 3, wide, line - 6), fill, inks)
            painter.setPen(inks.text)
            painter.drawText(QRectF(names + wide + 6, row * line, room, line), middle, _kwh(value))


def _kwh(value: float) -> str:
    return tr("{kwh} kWh/year").format(kwh=fmt.number(value))

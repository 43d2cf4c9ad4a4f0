"""Routes as small maps side by side, all at one scale, each with the figures that tell them apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ...theme import blend
from .chart import Chart, Mark
from .fills import Inks
from .numbers import Numbers

XY = tuple[float, float]
APART = 6.0
INSIDE = 5.0
LEAST = 80.0
"""Pixels of the narrowest card; what has no room beside the others stands under them."""
MOST = 190.0
SHAPE = 0.56
"""Height of the map beside its width."""
MOST_LINES = 2
"""What is told under a map beyond these lines stands in the tooltip and the table."""
SMALL = 0.86
"""Size of what is told beside the font of the window, so that a narrow card has room for stops, length and minutes."""


@dataclass(frozen=True)
class Card:
    """A route: its lines in metres, those of them without light, its stops and its start.

    `told` stands under the map, the weightiest first, as many on a line as there is room for; `facts` the values of the rows of the table.
    """

    title: str
    lines: tuple[tuple[XY, ...], ...]
    unlit: tuple[tuple[XY, ...], ...]
    stops: tuple[XY, ...]
    start: XY
    told: tuple[str, ...]
    facts: tuple[str, ...]


class RouteCards(Chart):
    """`pressed` and `pointed` are told the number of a card. The chosen one is framed and ticked."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.cards: tuple[Card, ...] = ()
        self._heads: tuple[str, ...] = ()

    def set_cards(self, cards: Sequence[Card], heads: Sequence[str]) -> None:
        """Show these; `heads` name the rows of facts."""
        self.cards, self._heads = tuple(cards), tuple(heads)
        self.retell()

    def numbers(self) -> Numbers:
        rows = [(head, *(card.facts[row] for card in self.cards)) for row, head in enumerate(self._heads)]
        return Numbers(("", *(card.title for card in self.cards)), tuple(rows))

    def marks(self) -> list[Mark]:
        return [
            Mark(str(number), self._said(card), (box,))
            for number, (card, box) in enumerate(zip(self.cards, self._boxes()))
        ]

    def _said(self, card: Card) -> str:
        return f"{card.title}: " + ", ".join(f"{head} {fact}" for head, fact in zip(self._heads, card.facts))

    # --- where things are ----------------------------------------------------------------------------------------

    def _boxes(self, width: float | None = None) -> list[QRectF]:
        room = float(self.width() if width is None else width)
        count = len(self.cards)
        if not count:
            return []
        across = max(1, min(count, int((room + APART) // (LEAST + APART))))
        wide = min(MOST, (room - 1 - APART * (across - 1)) / across)
        tall = self._map_height(wide) + self._text_height(wide - 2 * INSIDE) + 2 * INSIDE
        return [
            QRectF(0.5 + (number % across) * (wide + APART), 0.5 + (number // across) * (tall + APART), wide, tall)
            for number in range(count)
        ]

    def _map_height(self, wide: float) -> float:
        return (wide - 2 * INSIDE) * SHAPE

    def _text_height(self, wide: float) -> float:
        lines = max((len(self._lines(card, wide)) for card in self.cards), default=0)
        return lines * QFontMetricsF(self._small()).height()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(9, int(QFontInfo(self.font()).pixelSize() * SMALL)))  # a whole number: measured as drawn
        return font

    def _lines(self, card: Card, wide: float) -> list[str]:
        """Return what is told of a card, as lines."""
        metrics, lines = QFontMetricsF(self._small()), [""]
        for told in card.told:
            longer = f"{lines[-1]} · {told}" if lines[-1] else told
            if lines[-1] and metrics.horizontalAdvance(longer) > wide + 6:
                lines.append(told)
            else:
                lines[-1] = longer
        return lines[:MOST_LINES]

    def height_for(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom() + 2) if boxes else 0

    def _frame(self) -> tuple[float, float, float, float]:
        """Return what the maps show: all routes."""
        points = [point for card in self.cards for line in (*card.lines, card.stops, (card.start,)) for point in line]
        east, north = [x for x, _ in points], [y for _, y in points]
        return min(east), min(north), max(east), max(north)

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        for number, (card, box) in enumerate(zip(self.cards, self._boxes())):
            chosen = str(number) in self.chosen
            painter.setPen(QPen(inks.text if chosen else inks.quiet, 2.5 if chosen else 1))
            painter.setBrush(blend(inks.ground, inks.text, 0.04))
            edge = 1.0 if chosen else 0.0
            painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), 3, 3)
            inner = box.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
            self._draw_route(painter, card, QRectF(inner.topLeft(), inner.bottomRight()), inks)
            self._draw_text(painter, card, inner, inks, chosen=chosen)

    def _draw_route(self, painter: QPainter, card: Card, inner: QRectF, inks: Inks) -> None:
        room = QRectF(inner.left(), inner.top(), inner.width(), self._map_height(inner.width() + 2 * INSIDE))
        room.adjust(3, 3, -3, -3)
        left, bottom, right, top = self._frame()
        scale = min(room.width() / max(right - left, 1.0), room.height() / max(top - bottom, 1.0))
        centre = QPointF((left + right) / 2, (bottom + top) / 2)

        def at(point: XY) -> QPointF:
            return room.center() + QPointF(point[0] - centre.x(), centre.y() - point[1]) * scale

        painter.setBrush(Qt.BrushStyle.NoBrush)
        round_cap, bevel = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        for line in card.lines:
            painter.setPen(QPen(inks.colour("route"), 2.2, Qt.PenStyle.SolidLine, round_cap, bevel))
            painter.drawPolyline(QPolygonF([at(point) for point in line]))
        dark = min(inks.text, inks.ground, key=QColor.lightness)
        for line in card.unlit:
            shape = QPolygonF([at(point) for point in line])
            painter.setPen(QPen(blend(inks.ground, inks.text, 0.9), 3.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawPolyline(shape)
            painter.setPen(QPen(dark if inks.is_dark else inks.ground, 1.4, Qt.PenStyle.DotLine))
            painter.drawPolyline(shape)
        painter.setPen(QPen(inks.ground, 1))
        painter.setBrush(inks.text)
        for stop in card.stops:
            painter.drawEllipse(at(stop), 3.2, 3.2)
        here = at(card.start)
        painter.drawPolygon(QPolygonF([here + QPointF(x, y) for x, y in _HOUSE]))

    def _draw_text(self, painter: QPainter, card: Card, inner: QRectF, inks: Inks, *, chosen: bool) -> None:
        """Write the title into the corner of the map, and what is told under it."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetricsF(self._small())
        line, top = metrics.height(), inner.top() + self._map_height(inner.width() + 2 * INSIDE)
        painter.setPen(inks.text)
        painter.setFont(font)
        title = f"{card.title} \N{CHECK MARK}" if chosen else card.title
        corner = QRectF(inner.left(), inner.top() - 2, inner.width(), 2 * line)
        painter.drawText(corner, int(Qt.AlignmentFlag.AlignLeft), title)
        painter.setFont(self._small())
        for number, told in enumerate(self._lines(card, inner.width())):
            room = QRectF(inner.left() - 3, top + number * line, inner.width() + 6, line)
            shown = metrics.elidedText(told, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), shown)


_HOUSE = ((0, -6), (6, 0), (4, 0), (4, 5), (-4, 5), (-4, 0), (-6, 0))
"""The start, as on the map: pixels around it."""

"""Drawing on a page in millimetres with real, searchable text. Works on any thread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from ...project import fonts
from ...project.palette import grey_of

DPI = 1200
PX_PER_MM = DPI / 25.4
SMALLEST_PT = 7.5


class Align(Enum):
    """Where text stands in its width."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Style(NamedTuple):
    """A text style: points, weight, colour and line height as a multiple of the font's own.

    A tuple: what is measured is looked up by it ten thousand times for a book.
    """

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = "#1A1A1A"
    leading: float = 1.0


BODY = Style()
STRONG = Style(bold=True)
TABLE = Style(9.0)
SMALL = Style(7.5, colour="#404040")
SMALL_STRONG = Style(7.5, bold=True, colour="#404040")
HEADING = Style(13.0, bold=True)
TITLE = Style(20.0, bold=True)


@dataclass(frozen=True)
class Box:
    """A rectangle in millimetres from the page's upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, by: float) -> Box:
        """Return the box made smaller by `by` on each side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Type:
    """Measures text for one paint device; results are in millimetres."""

    def __init__(self, device: QPaintDevice) -> None:
        self._device = device
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}
        self._metrics: dict[tuple[float, bool, bool], QFontMetricsF] = {}
        self._wrapped: dict[tuple[str, Style, float], list[str]] = {}
        self._line_heights: dict[Style, float] = {}
        self._heights: dict[tuple[str, Style, float], float] = {}

    def font(self, style: Style) -> QFont:
        """Return the font of `style`."""
        key = (style.size, style.bold, style.italic)
        if key not in self._fonts:
            font = fonts.font(style.size, bold=style.bold, italic=style.italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setKerning(True)
            self._fonts[key] = font
            self._metrics[key] = QFontMetricsF(font, self._device)
        return self._fonts[key]

    def metrics(self, style: Style) -> QFontMetricsF:
        """Return the font's metrics in device pixels."""
        self.font(style)
        return self._metrics[style.size, style.bold, style.italic]

    def width(self, text: str, style: Style) -> float:
        """Return the width of one line of text."""
        return self.metrics(style).horizontalAdvance(text) / PX_PER_MM

    def line_height(self, style: Style) -> float:
        """Return the distance between two lines."""
        high = self._line_heights.get(style)
        if high is None:  # asked many times while pages are laid out, as is `wrap`
            metrics = self.metrics(style)
            high = (metrics.ascent() + metrics.descent()) * style.leading * 0.94 / PX_PER_MM
            self._line_heights[style] = high
        return high

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        """Return `text` broken into lines no wider than `width` mm; words too long for a line are cut."""
        key = (text, style, width)
        lines = self._wrapped.get(key)
        if lines is None:
            lines = self._wrapped[key] = self._broken(text, style, width)
        return lines

    def _broken(self, text: str, style: Style, width: float) -> list[str]:
        lines: list[str] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for paragraph in str(text).split("\n"):
            if not paragraph or self.width(paragraph, style) <= width:
                lines.append(paragraph)
                continue
            layout = QTextLayout(paragraph, self.font(style), self._device)
            layout.setTextOption(option)
            layout.beginLayout()
            while True:
                line = layout.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(width * PX_PER_MM)
                lines.append(_units(paragraph, line.textStart(), line.textLength()).rstrip(" "))
            layout.endLayout()
        return lines

    def height(self, text: str, style: Style, width: float) -> float:
        """Return the height of `text` in a column `width` mm wide."""
        key = (text, style, width)
        high = self._heights.get(key)
        if high is None:
            high = self._heights[key] = len(self.wrap(text, style, width)) * self.line_height(style)
        return high

    def fitting(self, text: str, style: Style, width: float, *, smallest: float, lines: int = 1) -> Style:
        """Return `style`, smaller down to `smallest` points where `text` takes more than `lines` lines of `width` mm.

        What does not fit at the smallest size takes more lines: nothing is ever cut.
        """
        while style.size > smallest and len(self.wrap(text, style, width)) > lines:
            style = style._replace(size=max(smallest, style.size - 0.5))
        return style

    def fitted(self, text: str, style: Style, width: float) -> str:
        """Return `text` on one line, cut with an ellipsis where it is too long."""
        return str(self.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, width * PX_PER_MM))


def _searchable(line: str) -> str:
    """Return a line, once broken, with plain spaces: whoever searches for "4 000 m" types those."""
    return line.replace("\u00a0", " ").replace("\u202f", " ")


def _units(text: str, start: int, length: int) -> str:
    """Return a part of `text` given in UTF-16 units, as Qt counts."""
    if text.isascii() or all(ord(sign) < 0x10000 for sign in text):
        return text[start : start + length]
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le", "ignore")


class Canvas:
    """A page being drawn; all lengths are millimetres, y runs down.

    With `grey` every colour becomes its grey; on an `opaque` page nothing shows through anything: Qt leaves opacity out.
    """

    def __init__(self, painter: QPainter, type_: Type, *, grey: bool = False, opaque: bool = False) -> None:
        self.painter = painter
        self.opaque = opaque
        self._grey = grey
        self._colours: dict[str, QColor] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...]], QPen] = {}
        self.type = type_
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style = BODY,
        *,
        width: float | None = None,
        align: Align = Align.LEFT,
    ) -> float:
        """Draw `text` with its upper edge at `y`, wrapped to `width`; return the height used."""
        lines = [text] if width is None else self.type.wrap(text, style, width)
        step = self.type.line_height(style)
        metrics = self.type.metrics(style)
        self.painter.setFont(self.type.font(style))
        self.painter.setPen(self._colour(style.colour))
        for number, line in enumerate(lines):
            left = x * PX_PER_MM
            if align is not Align.LEFT:
                slack = ((width or 0.0) * PX_PER_MM) - metrics.horizontalAdvance(line)
                left += slack if align is Align.RIGHT else slack / 2
            base = (y + number * step) * PX_PER_MM + metrics.ascent() * 0.96
            self.painter.drawText(QPointF(left, base), _searchable(line))
        return len(lines) * step

    def centred(self, x: float, y: float, text: str, style: Style) -> None:
        """Draw one line of text with its capitals centred on a point."""
        metrics = self.type.metrics(style)
        self.painter.setFont(self.type.font(style))
        self.painter.setPen(self._colour(style.colour))
        left = x * PX_PER_MM - metrics.horizontalAdvance(text) / 2
        self.painter.drawText(QPointF(left, y * PX_PER_MM + metrics.capHeight() / 2), _searchable(text))

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: str = "#404040",
        width: float = 0.2,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a straight line; `dash` in mm."""
        self.painter.setPen(self._pen(colour, width, dash))
        self.painter.drawLine(QLineF(x1 * PX_PER_MM, y1 * PX_PER_MM, x2 * PX_PER_MM, y2 * PX_PER_MM))

    def box(
        self,
        box: Box,
        *,
        fill: str = "",
        edge: str = "#404040",
        width: float = 0.2,
        radius: float = 0.0,
        opacity: float = 1.0,
    ) -> None:
        """Draw a rectangle; an empty `edge` means none."""
        self._brush(fill, edge, width, opacity)
        rect = _rect(box)
        if radius:
            self.painter.drawRoundedRect(rect, radius * PX_PER_MM, radius * PX_PER_MM)
        else:
            self.painter.drawRect(rect)

    def circle(
        self, x: float, y: float, radius: float, *, fill: str = "", edge: str = "#404040", width: float = 0.2
    ) -> None:
        """Draw a circle around a point."""
        self._brush(fill, edge, width)
        self.painter.drawEllipse(QPointF(x * PX_PER_MM, y * PX_PER_MM), radius * PX_PER_MM, radius * PX_PER_MM)

    def half_disc(self, x: float, y: float, radius: float, *, fill: str) -> None:
        """Fill the left half of a circle around a point."""
        self._brush(fill, "", 0.0)
        corner, size = (x - radius) * PX_PER_MM, 2 * radius * PX_PER_MM
        self.painter.drawChord(QRectF(corner, (y - radius) * PX_PER_MM, size, size), 90 * 16, 180 * 16)

    def polygon(
        self, points: list[tuple[float, float]], *, fill: str = "", edge: str = "#404040", width: float = 0.2
    ) -> None:
        """Draw a closed polygon."""
        self._brush(fill, edge, width)
        self.painter.drawPolygon(QPolygonF([QPointF(x * PX_PER_MM, y * PX_PER_MM) for x, y in points]))

    def tick_box(self, x: float, y: float, size: float = 3.2) -> None:
        """Draw an empty box to tick; its upper left corner at the point."""
        self.box(Box(x, y, size, size), fill="#FFFFFF", edge="#303030", width=0.25)

    def image(self, box: Box, image: QImage) -> None:
        """Draw a picture into `box`."""
        self.painter.drawImage(_rect(box), greyed(image) if self._grey else image)

    def clip(self, box: Box) -> None:
        """Keep what follows inside `box`; call inside `saved`."""
        self.painter.setClipRect(_rect(box))

    def _colour(self, text: str) -> QColor:
        """Return a colour; asked thousands of times, never to be changed."""
        if text not in self._colours:
            self._colours[text] = QColor(grey_of(text) if self._grey else text)
        return self._colours[text]

    def _pen(self, colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
        key = (colour, width, dash)
        if key not in self._pens:
            self._pens[key] = _pen(self._colour(colour), width, dash)
        return self._pens[key]

    def _brush(self, fill: str, edge: str, width: float, opacity: float = 1.0) -> None:
        if fill:
            colour = QColor(self._colour(fill))
            colour.setAlphaF(opacity)
            self.painter.setBrush(colour)
        else:
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(self._pen(edge, width) if edge else Qt.PenStyle.NoPen)


def greyed(image: QImage) -> QImage:
    """Return `image` in greys; what is clear stays clear."""
    result = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_ARGB32)
    if image.hasAlphaChannel():
        result.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
    return result


def _pen(colour: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(colour, width * PX_PER_MM)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([part / width for part in dash])
    return pen


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.x * PX_PER_MM, box.y * PX_PER_MM), QSizeF(box.width * PX_PER_MM, box.height * PX_PER_MM))

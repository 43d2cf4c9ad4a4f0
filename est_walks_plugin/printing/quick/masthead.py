"""The head of a cover: whose walk, where and when, for whom, which group, the municipality's logo."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QImage

from .canvas import SMALLEST_PT, STRONG, TITLE, Box, Canvas, Style, Type

LOGO_HIGH_MM, LOGO_WIDE_MM = 15.0, 46.0
_BADGE_MM = 7.2
_STRIP_MM = 6.4
_LINE = Style(11.5)
_SMALLEST_TITLE, _SMALLEST_LINE = 14.0, 9.0


def picture_of(logo: bytes | None) -> QImage | None:
    """Return a logo to draw; None for none, and for bytes that are no picture."""
    image = QImage.fromData(logo) if logo else QImage()
    return None if image.isNull() else image


@dataclass(frozen=True)
class Masthead:
    """`badges` stand in the corner, `strip` is a warning right across; empty ones and a logo of None leave no trace."""

    title: str
    line: str
    badges: tuple[str, ...]
    strip: str = ""
    logo: QImage | None = None

    def height(self, type_: Type, width: float) -> float:
        """Return the height in mm of the head of a page body `width` mm wide."""
        _, title_high, _, line_high = self._texts(type_, width)
        text = max(_BADGE_MM + 0.6, title_high) + 0.9 + line_high
        high = max(text, self._logo_box(0.0, 0.0, width).height)
        return high + 3.0 + (_STRIP_MM + 0.9 if self.strip else 0.0)

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw into the upper part of `box`."""
        type_ = canvas.type
        title, title_high, line, line_high = self._texts(type_, box.width)
        logo = self._logo_box(box.x, box.y, box.width)
        if self.logo is not None:
            canvas.image(logo, self.logo)
        right = logo.x - 5.0 if self.logo is not None else box.right
        for text in self.badges:
            wide = type_.width(text, STRONG) + 6
            right -= wide
            canvas.box(Box(right, box.y + 0.6, wide, _BADGE_MM), edge="#1A1A1A", width=0.4, radius=1.0)
            canvas.centred(right + wide / 2, box.y + 0.6 + _BADGE_MM / 2, text, STRONG)
            right -= 2.5
        canvas.text(box.x, box.y - 0.6, self.title, title, width=self._title_width(type_, box.width))
        y = box.y + max(_BADGE_MM + 0.6, title_high) + 0.9
        canvas.text(box.x, y, self.line, line, width=self._line_width(box.width))
        if self.strip:
            y = max(y + line_high, logo.bottom if self.logo is not None else 0.0) + 1.5
            strip = Box(box.x, y, box.width, _STRIP_MM)
            canvas.box(strip, fill="#FFF3C4", edge="#1A1A1A", width=0.4)
            style = type_.fitting(self.strip, STRONG, box.width - 4.0, smallest=SMALLEST_PT)
            canvas.centred(strip.x + strip.width / 2, strip.y + strip.height / 2, self.strip, style)

    def _texts(self, type_: Type, width: float) -> tuple[Style, float, Style, float]:
        """Return the style and the height of the title, and those of the line under it."""
        room = self._title_width(type_, width)
        title = type_.fitting(self.title, TITLE, room, smallest=_SMALLEST_TITLE)
        under = self._line_width(width)
        line = type_.fitting(self.line, _LINE, under, smallest=_SMALLEST_LINE)
        return title, type_.height(self.title, title, room), line, type_.height(self.line, line, under)

    def _title_width(self, type_: Type, width: float) -> float:
        badges = sum(type_.width(text, STRONG) + 6 + 2.5 for text in self.badges)
        return self._line_width(width) - badges - (2.5 if self.badges else 0.0)

    def _line_width(self, width: float) -> float:
        return width - self._logo_box(0.0, 0.0, width).width - 5.0 if self.logo is not None else width

    def _logo_box(self, x: float, y: float, width: float) -> Box:
        """Return where the logo stands: the corner, as large as there is room, never out of its proportions."""
        if self.logo is None:
            return Box(x + width, y, 0.0, 0.0)
        scale = min(LOGO_WIDE_MM / self.logo.width(), LOGO_HIGH_MM / self.logo.height())
        wide, high = self.logo.width() * scale, self.logo.height() * scale
        return Box(x + width - wide, y, wide, high)

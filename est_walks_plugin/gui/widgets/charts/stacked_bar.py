"""A whole as one bar of its parts, and under it what each part is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Sequence

from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....engine.statistics.verdict import PERCENT_FROM
from ....i18n import tr
from ... import format as fmt
from .chart import Chart, Mark
from .fills import Fill, Inks, paint_fill, paint_teeth
from .numbers import Numbers

LEAST = 7.0
"""Pixels of the smallest part, so that it can be seen and clicked."""
BAR = 18.0
TEETH = 5.0
SWATCH = 14.0
GAP = 5.0
APART = 12.0


@dataclass(frozen=True)
class Part:
    """A part of the whole: `marked` of its `value` need a look, such as late tasks; `label` names it with its number."""

    key: str
    title: str
    value: int
    fill: Fill
    marked: int = 0
    label: str = ""


@dataclass(frozen=True)
class Marked:
    """What the marked shares of the parts are called together, and the colour of their teeth."""

    key: str
    title: str
    colour: str


def widths(values: Sequence[float], room: float, least: float = LEAST) -> list[float]:
    """Return how wide the parts are drawn: as their values, none under `least`, together `room`.

    With less room than that for every part they are all alike.
    """
    if not values:
        return []
    if least * len(values) >= room:
        return [room / len(values)] * len(values)
    found = [0.0] * len(values)
    free = set(range(len(values)))
    left = room
    while free:
        whole = sum(values[number] for number in free)
        small = {number for number in free if whole <= 0 or values[number] * left / whole < least}
        if not small:
            break
        for number in small:
            found[number] = least
        left -= least * len(small)
        free -= small
    whole = sum(values[number] for number in free)
    for number in free:
        found[number] = values[number] * left / whole
    return found


class StackedBar(Chart):
    """Parts differ by pattern and are named with their number; a press tells which."""

    def __init__(
        self,
        title: str,
        head: str,
        *,
        marked: Marked | None = None,
        as_sum: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`head` is what the parts are, over their column in the table; `as_sum` names them as "12 = 9 + 3"."""
        super().__init__(title, parent)
        self._head = head
        self._as_sum = as_sum
        self._parts: tuple[Part, ...] = ()
        self._marked = marked

    def set_parts(self, parts: Iterable[Part]) -> None:
        """Show these; those of nothing are left out."""
        self._parts = tuple(part for part in parts if part.value > 0)
        self.retell()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is shown."""
        return self._parts

    @property
    def whole(self) -> int:
        """What the parts add up to."""
        return sum(part.value for part in self._parts)

    def numbers(self) -> Numbers:
        heads = [self._head, tr("Count"), tr("Share")]
        rows = [[part.title, fmt.number(part.value), _percent(part.value, self.whole)] for part in self._parts]
        rows.append([tr("Together"), fmt.number(self.whole), _percent(self.whole, self.whole)])
        if self._marked is not None:
            heads.append(self._marked.title)
            counts = [part.marked for part in self._parts]
            for row, count in zip(rows, [*counts, sum(counts)]):
                row.append(fmt.number(count))
        keys = [part.key for part in self._parts]
        return Numbers(tuple(heads), tuple(map(tuple, rows)), (*keys, ""))

    def text(self) -> str:
        if not self._parts:
            return tr("Nothing to show.")
        return "\n".join([*(mark.text for mark in self.marks()), tr("Together {count}").format(count=self.whole)])

    # --- where things are ----------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        bars, chips = self._bars(), self._chips(self.width())
        found = [Mark(part.key, self._said(part), (bar, chip)) for part, bar, chip in zip(self._parts, bars, chips)]
        count = sum(part.marked for part in self._parts)
        if self._marked is not None and count:
            teeth = [box for box in self._teeth() if box is not None]
            found.append(Mark(self._marked.key, f"{self._marked.title}: {fmt.number(count)}", (*teeth, chips[-1])))
        return found

    def _said(self, part: Part) -> str:
        share = _percent(part.value, self.whole)
        text = tr("{part}: {count} of {whole}").format(
            part=part.title, count=fmt.number(part.value), whole=fmt.number(self.whole)
        )
        if share != fmt.DASH:
            text += f" ({share})"
        if self._marked is not None and part.marked:
            text += f", {self._marked.title.lower()}: {fmt.number(part.marked)}"
        return text

    def _bars(self) -> list[QRectF]:
        left, found = 0.0, []
        for wide in widths([part.value for part in self._parts], float(self.width())):
            found.append(QRectF(left, 1, wide, BAR))
            left += wide
        return found

    def _teeth(self) -> list[QRectF | None]:
        """Return the marks under the parts, as wide as their share of the part."""
        found: list[QRectF | None] = []
        for part, bar in zip(self._parts, self._bars()):
            wide = bar.width() * min(1.0, part.marked / part.value)
            found.append(QRectF(bar.right() - wide, bar.bottom() + 1, wide, TEETH) if part.marked else None)
        return found

    def _labels(self) -> list[str]:
        labels = [part.label or f"{part.title} {fmt.number(part.value)}" for part in self._parts]
        count = sum(part.marked for part in self._parts)
        return [*labels, f"{self._marked.title} {fmt.number(count)}"] if self._marked is not None and count else labels

    def _sign(self, number: int) -> str:
        """Return what stands before a name in a sum."""
        if not self._as_sum:
            return ""
        return "+ " if number else f"{fmt.number(self.whole)} = "

    def _chips(self, width: float) -> list[QRectF]:
        """Return where the names lie, on as many lines as they need."""
        metrics = QFontMetricsF(self._bold())
        line = max(metrics.height(), SWATCH) + 3
        left, top, found = 0.0, BAR + 3 + (TEETH if any(part.marked for part in self._parts) else 0), []
        for number, label in enumerate(self._labels()):
            sign = metrics.horizontalAdvance(self._sign(number))
            need = SWATCH + GAP + metrics.horizontalAdvance(label) + 4
            if left and left + sign + need > width:
                left, top = 0.0, top + line
            found.append(QRectF(left + sign, top, min(need, width - sign), line - 1))
            left += sign + need + (GAP if self._as_sum else APART)
        return found

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def height_for(self, width: int) -> int:
        chips = self._chips(float(width))
        return round(chips[-1].bottom() + 2) if chips else 0

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, inks: Inks) -> None:
        chips = self._chips(self.width())
        for part, bar, teeth, chip in zip(self._parts, self._bars(), self._teeth(), chips):
            paint_fill(painter, bar, part.fill, inks)
            if teeth is not None and self._marked is not None:
                paint_teeth(painter, teeth, inks.colour(self._marked.colour))
            if part.key in self.chosen:
                painter.setPen(QPen(inks.text, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(1, 1, -1, -1))
            swatch = QRectF(chip.left() + 1, chip.center().y() - 5, SWATCH, 10)
            paint_fill(painter, swatch, part.fill, inks)
        if len(chips) > len(self._parts) and self._marked is not None:
            chip = chips[-1]
            swatch = QRectF(chip.left() + 1, chip.center().y() - TEETH / 2, SWATCH, TEETH)
            paint_teeth(painter, swatch, inks.colour(self._marked.colour))
        self._draw_names(painter, chips, inks)

    def _draw_names(self, painter: QPainter, chips: list[QRectF], inks: Inks) -> None:
        keys = [*(part.key for part in self._parts), *([self._marked.key] if self._marked is not None else [])]
        painter.setPen(inks.text)
        for number, (key, label, chip) in enumerate(zip(keys, self._labels(), chips)):
            font = self._bold() if key in self.chosen else self.font()
            painter.setFont(font)
            metrics, sign = QFontMetricsF(font), self._sign(number)
            before = metrics.horizontalAdvance(sign)
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(chip.left() - before, chip.top(), before, chip.height()), middle, sign)
            room = QRectF(chip.left() + SWATCH + GAP, chip.top(), chip.width() - SWATCH - GAP, chip.height())
            told = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, middle, told)
            if key in self.chosen:
                base = chip.bottom() - 1
                painter.drawLine(QLineF(room.left(), base, room.left() + metrics.horizontalAdvance(told), base))


def _percent(value: float, whole: float) -> str:
    """Return a share; a dash of few, which are told as numbers alone."""
    if min(value, whole) < PERCENT_FROM:
        return fmt.DASH
    return tr("{share} %").format(share=fmt.number(100 * value / whole))

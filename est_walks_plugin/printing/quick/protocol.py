"""The pages to fill in along the way: one block a stop, two blocks on an A4."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Sequence

from ...model.codes import Lane, ScoreAspect
from ...model.feedback import Feedback
from ...project.palette import Palette
from ...project.roles import Role
from ..checklists import checklist
from ..facts import Earlier, StopFacts, WalkFacts
from ..words import Words
from . import marks
from .canvas import HEADING, SMALL, SMALL_STRONG, TABLE, TABLE_STRONG, Align, Box, Canvas, Style
from .document import Document
from .maps import Frame, MapLayers

BLOCK_MM = 130.0
MAP_SCALE = 1500.0
_LEFT_MM = 60.0
_MAP_MM = 48.0
_ROW = 4.7
_OTHER_DISC_MM = 2.2
_MOST_REASONS = 6  # the weightiest; all of them stand in the stop list, and there must be room to write


@dataclass(frozen=True)
class Protocol:
    """What every block needs."""

    facts: WalkFacts
    layers: MapLayers
    palette: Palette
    words: Words
    feedback: Feedback

    def add_to(self, document: Document, title: str = "") -> None:
        """Add the pages to `document`, with a title of their own in the footer."""
        body = document.body
        each = max(1, int(body.height // BLOCK_MM))
        stops = self.facts.stops
        for first in range(0, len(stops), each):
            chosen = stops[first : first + each]
            document.add(partial(self._page, body=body, stops=chosen, each=each), title)

    def _page(self, canvas: Canvas, body: Box, stops: Sequence[StopFacts], each: int) -> None:
        high = body.height / each
        for number, stop in enumerate(stops):
            box = Box(body.x, body.y + number * high, body.width, high - 4.0)
            self._block(canvas, box, stop)
            if number + 1 < len(stops):
                canvas.line(body.x, box.bottom + 2.0, body.right, box.bottom + 2.0, "#808080", 0.2, (1.0, 1.0))

    def _block(self, canvas: Canvas, box: Box, stop: StopFacts) -> None:
        self._head(canvas, box, stop)
        top = box.y + 13.5
        left = Box(box.x, top, _LEFT_MM, box.height - 13.5)
        right = Box(box.x + _LEFT_MM + 5, top, box.width - _LEFT_MM - 5, box.height - 13.5)
        lower_left = self._left(canvas, left, stop)
        lower_right = self._right(canvas, right, stop)
        self._notes(canvas, box, max(lower_left, lower_right) + 1.5)

    def _head(self, canvas: Canvas, box: Box, stop: StopFacts) -> None:
        tr, words = self.words.tr, self.words
        marks.disc(canvas, box.x + 5.2, box.y + 5.4, str(stop.number), self.palette, radius=5.0, group=self.facts.group)
        canvas.text(box.x + 12.5, box.y - 0.2, canvas.type.fitted(stop.name, HEADING, box.width - 13), HEADING)
        parts = [
            tr("Arrival {time}").format(time=words.clock(stop.arrive)),
            words.code("LightPhase", stop.light),
            words.minutes(stop.dwell_min),
            words.code("PlaceType", stop.place_type),
        ]
        canvas.text(box.x + 12.5, box.y + 6.1, " · ".join(part for part in parts if part and part != "–"), TABLE)
        canvas.line(box.x, box.y + 11.8, box.right, box.y + 11.8, "#303030", 0.3)

    def _left(self, canvas: Canvas, box: Box, stop: StopFacts) -> float:
        """Draw map and reasons; return where they end."""
        tr = self.words.tr
        frame = Frame(Box(box.x, box.y, box.width, _MAP_MM), stop.at, MAP_SCALE)
        wanted = (Role.LEG, Role.LAMP, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
        drawn = [self.layers.obstacles(frame, self._taken(frame, stop)), *(self.layers.layer(role) for role in wanted)]
        self.layers.draw(canvas, frame, drawn, self.feedback)
        self._near(canvas, frame, stop)
        canvas.box(frame.box, edge="#606060", width=0.25)
        y = frame.box.bottom + 1.5
        y += canvas.text(box.x, y, tr("Why we stop"), SMALL_STRONG)
        told = "\n".join(f"• {reason[:1].upper()}{reason[1:]}" for reason in stop.reasons[:_MOST_REASONS]) or tr(
            "Chosen by the planner"
        )
        y += canvas.text(box.x, y, told, Style(8.5), width=box.width)
        if stop.note:
            y += canvas.text(box.x, y + 0.6, stop.note, Style(8.5, italic=True), width=box.width) + 0.6
        return y

    def _taken(self, frame: Frame, stop: StopFacts) -> list[Box]:
        """Return what lies over the map: the discs and the scale."""
        boxes = [Box(frame.box.right - 13.0, frame.box.bottom - 4.4, 12.4, 3.8)]
        for other in self.facts.stops:
            x, y = frame.to_paper(*other.at)
            half = marks.DISC_MM + 0.3 if other is stop else _OTHER_DISC_MM + 0.3
            if frame.box.x - half < x < frame.box.right + half and frame.box.y - half < y < frame.box.bottom + half:
                boxes.append(Box(x - half, y - half, 2 * half, 2 * half))
        return boxes

    def _near(self, canvas: Canvas, frame: Frame, stop: StopFacts) -> None:
        canvas.painter.save()
        canvas.clip(frame.box)
        for other in self.facts.stops:
            x, y = frame.to_paper(*other.at)
            if other is not stop and frame.box.x < x < frame.box.right and frame.box.y < y < frame.box.bottom:
                marks.disc(canvas, x, y, str(other.number), self.palette, radius=_OTHER_DISC_MM, group=self.facts.group)
        marks.disc(canvas, *frame.to_paper(*stop.at), str(stop.number), self.palette, group=self.facts.group)
        label = self.words.scale(frame.scale)
        wide = canvas.type.width(label, SMALL) + 2
        back = Box(frame.box.right - wide - 0.6, frame.box.bottom - 4.4, wide, 3.8)
        canvas.box(back, fill="#FFFFFF", edge="", opacity=0.85)
        canvas.text(back.x + 1, back.y + 0.2, label, SMALL)
        canvas.painter.restore()

    def _right(self, canvas: Canvas, box: Box, stop: StopFacts) -> float:
        """Draw check list, commonest findings and scores; return where they end."""
        tr, words = self.words.tr, self.words
        y = box.y
        if stop.earlier:
            y = self._earlier(canvas, box, y, stop.earlier)
        y = self._boxes(canvas, box, y, tr("Look for"), checklist(stop.place_type, words.language), 2)
        used = [category for category in words.catalogue.categories if category.active and not category.positive]
        findings = [category.label(words.language) for category in used]
        findings.append(tr("Works well (positive)"))
        y = self._boxes(canvas, box, y + 1.0, tr("Found here"), findings, 3)
        return self._scores(canvas, box, y + 1.0)

    def _boxes(self, canvas: Canvas, box: Box, y: float, title: str, items: Sequence[str], columns: int) -> float:
        y += canvas.text(box.x, y, title, SMALL_STRONG) + 0.4
        rows = -(-len(items) // columns)
        wide = box.width / columns
        for number, item in enumerate(items):
            x, top = box.x + (number // rows) * wide, y + (number % rows) * _ROW
            canvas.tick_box(x, top + 0.4)
            canvas.text(x + 4.6, top + 0.1, canvas.type.fitted(item, Style(8.5), wide - 5.4), Style(8.5))
        return y + rows * _ROW

    def _earlier(self, canvas: Canvas, box: Box, y: float, earlier: Sequence[Earlier]) -> float:
        """Draw the findings of the last walk: still there, or seen to be done."""
        tr = self.words.tr
        y += canvas.text(box.x, y, tr("Found last time – look again"), SMALL_STRONG) + 0.4
        for entry in list(earlier)[:3]:
            canvas.tick_box(box.x, y + 0.4)
            canvas.text(box.x + 4.4, y + 0.1, tr("still there"), SMALL)
            canvas.tick_box(box.x + 19.0, y + 0.4)
            canvas.text(box.x + 23.4, y + 0.1, tr("fixed"), SMALL)
            text = f"{entry.category}: {entry.text}" if entry.text else entry.category
            line = canvas.type.fitted(text.replace("\n", " "), Style(8.5), box.width - 38)
            canvas.text(box.x + 37, y + 0.1, line, Style(8.5))
            y += _ROW
        return y + 0.6

    def _scores(self, canvas: Canvas, box: Box, y: float) -> float:
        """Draw the scores 0-3 to ring, by day and in the dark, aspects in two columns."""
        tr, words = self.words.tr, self.words
        y += canvas.text(box.x, y, tr("Ring a score: 0 frightening … 3 good"), SMALL_STRONG) + 0.3
        aspects = [words.code("ScoreAspect", str(aspect)) for aspect in ScoreAspect]
        rows = len(aspects) // 2
        wide = box.width / 2
        step = 4.6
        for column in range(2):
            left = box.x + column * wide
            day, dark = left + wide - 37.0, left + wide - 18.0
            canvas.text(day, y, tr("Daylight"), SMALL, width=16.0, align=Align.CENTRE)
            canvas.text(dark, y, tr("Darkness"), SMALL, width=16.0, align=Align.CENTRE)
            for row in range(rows):
                top = y + 3.9 + row * step
                name = canvas.type.fitted(aspects[column * rows + row], Style(8.5), wide - 38.0)
                canvas.text(left, top, name, Style(8.5))
                for start in (day, dark):
                    for score in range(4):
                        canvas.centred(start + 2.0 + score * 4.0, top + step / 2 - 0.4, str(score), TABLE)
                canvas.line(left, top + step - 0.3, left + wide - 2.5, top + step - 0.3, "#C8C8C8", 0.12)
            canvas.line(dark - 1.6, y + 0.5, dark - 1.6, y + 3.9 + rows * step - 0.3, "#B0B0B0", 0.15)
        return y + 3.9 + rows * step

    def _notes(self, canvas: Canvas, box: Box, y: float) -> None:
        """Draw lines to write on as far as there is room, and the row for owner and lane."""
        tr = self.words.tr
        last = box.bottom - 7.0
        canvas.text(box.x, y, tr("What we see, what should be done"), TABLE_STRONG)
        line = y + 10.5
        while line <= last:
            canvas.line(box.x, line, box.right, line, "#909090", 0.15)
            line += 7.2
        x = box.x
        canvas.text(x, last + 2.0, tr("Owner"), TABLE)
        start = x + canvas.type.width(tr("Owner"), TABLE) + 2
        canvas.line(start, last + 6.0, x + 72, last + 6.0, "#606060", 0.2)
        x += 77
        for text in (self.words.code("Lane", lane.value) for lane in Lane):
            canvas.tick_box(x, last + 2.4)
            canvas.text(x + 4.6, last + 2.0, text, TABLE)
            x += canvas.type.width(text, TABLE) + 11
        canvas.text(x, last + 2.0, tr("Photo no."), TABLE)
        start = x + canvas.type.width(tr("Photo no."), TABLE) + 2
        canvas.line(start, last + 6.0, box.right, last + 6.0, "#606060", 0.2)

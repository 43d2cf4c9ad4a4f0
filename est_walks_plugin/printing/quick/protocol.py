"""The pages to fill in along the way: one block a stop, two blocks on an A4."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import Sequence

from ...model.codes import Lane
from ...model.feedback import Feedback
from ...project.palette import Palette
from ...project.roles import Role
from ..facts import StopFacts, WalkFacts
from ..words import Words
from . import marks
from .answer_fields import LastTime, Scores, TickBoxes
from .canvas import HEADING, SMALL, SMALL_STRONG, TABLE, TABLE_STRONG, Box, Canvas, Style, Type
from .document import Document
from .maps import XY, Frame, MapLayers
from .page_parts import PagePart

MAP_SCALE = 1500.0
_BETWEEN_MM = 4.0
_LEFT_MM = 60.0
_MAP_MM = 48.0
_LINE_MM = 7.2
_FEWEST_LINES = 2
_OTHER_DISC_MM = 2.2
_MOST_REASONS = 6  # the weightiest; all of them stand in the stop list, and there must be room to write
_SMALLEST_NAME = 10.0
_ITEM, _NOTE = Style(8.5), Style(8.5, italic=True)


@dataclass(frozen=True)
class Protocol:
    """What every block needs."""

    facts: WalkFacts
    layers: MapLayers
    palette: Palette
    words: Words
    feedback: Feedback

    def add_to(self, document: Document, title: str = "") -> None:
        """Add the pages to `document`, with a title of their own in the footer; two stops a page where they fit."""
        body, type_ = document.body, document.type
        waiting = list(self.facts.stops)
        while waiting:
            pair = waiting[:2]
            needs = [self._needed(type_, body.width, stop) for stop in pair]
            if sum(needs) + _BETWEEN_MM > body.height:
                pair, needs = pair[:1], needs[:1]
            waiting = waiting[len(pair) :]
            document.add(partial(self._page, body=body, stops=tuple(zip(pair, _shares(needs, body.height)))), title)

    def _page(self, canvas: Canvas, body: Box, stops: Sequence[tuple[StopFacts, float]]) -> None:
        y = body.y
        for number, (stop, high) in enumerate(stops):
            box = Box(body.x, y, body.width, high - _BETWEEN_MM)
            self._block(canvas, box, stop)
            y += high
            if number + 1 < len(stops):
                canvas.line(body.x, y - 2.0, body.right, y - 2.0, "#808080", 0.2, (1.0, 1.0))

    def _needed(self, type_: Type, width: float, stop: StopFacts) -> float:
        """Return the mm that the block of a stop takes with a few lines to write on."""
        right = width - _LEFT_MM - 5
        told = max(self._left_height(type_, stop), sum(part.height(type_, right) for part in self._asked(stop)))
        return self._head_height(type_, width, stop) + told + 12.0 + _FEWEST_LINES * _LINE_MM + 7.0 + _BETWEEN_MM

    def _block(self, canvas: Canvas, box: Box, stop: StopFacts) -> None:
        head = self._head(canvas, box, stop)
        top = box.y + head
        left = Box(box.x, top, _LEFT_MM, box.height - head)
        lower_left = self._left(canvas, left, stop)
        x, width, lower_right = box.x + _LEFT_MM + 5, box.width - _LEFT_MM - 5, top
        for part in self._asked(stop):
            part.draw(canvas, x, lower_right, width)
            lower_right += part.height(canvas.type, width)
        self._notes(canvas, box, max(lower_left, lower_right) + 1.5)

    def _name(self, type_: Type, width: float, stop: StopFacts) -> Style:
        return type_.fitting(stop.name, HEADING, width - 13, smallest=_SMALLEST_NAME)

    def _head_height(self, type_: Type, width: float, stop: StopFacts) -> float:
        name = type_.height(stop.name, self._name(type_, width, stop), width - 13)
        return 13.5 + max(0.0, name - type_.line_height(HEADING))

    def _head(self, canvas: Canvas, box: Box, stop: StopFacts) -> float:
        """Draw number, name, arrival and light; return the mm they take."""
        tr, words = self.words.tr, self.words
        high = self._head_height(canvas.type, box.width, stop)
        marks.disc(canvas, box.x + 5.2, box.y + 5.4, str(stop.number), self.palette, radius=5.0, group=self.facts.group)
        style = self._name(canvas.type, box.width, stop)
        canvas.text(box.x + 12.5, box.y - 0.2, stop.name, style, width=box.width - 13)
        parts = [
            tr("Arrival {time}").format(time=words.clock(stop.arrive)),
            words.code("LightPhase", stop.light),
            words.minutes(stop.dwell_min),
            words.code("PlaceType", stop.place_type),
        ]
        told = " · ".join(part for part in parts if part and part != "–")
        canvas.text(box.x + 12.5, box.y + high - 7.4, told, TABLE)
        canvas.line(box.x, box.y + high - 1.7, box.right, box.y + high - 1.7, "#303030", 0.3)
        return high

    def _left(self, canvas: Canvas, box: Box, stop: StopFacts) -> float:
        """Draw map and reasons; return where they end."""
        tr = self.words.tr
        frame = Frame(Box(box.x, box.y, box.width, _MAP_MM), stop.at, MAP_SCALE)
        wanted = (Role.LEG, Role.LAMP, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
        drawn = [self.layers.layer(role) for role in wanted]
        self.layers.draw(canvas, frame, drawn, self.feedback, taken=self._taken(frame, stop))
        self._near(canvas, frame, stop)
        canvas.box(frame.box, edge="#606060", width=0.25)
        y = frame.box.bottom + 1.5
        y += canvas.text(box.x, y, tr("Why we stop"), SMALL_STRONG)
        y += canvas.text(box.x, y, self._reasons(stop), _ITEM, width=box.width)
        if stop.note:
            y += canvas.text(box.x, y + 0.6, stop.note, _NOTE, width=box.width) + 0.6
        return y

    def _left_height(self, type_: Type, stop: StopFacts) -> float:
        high = _MAP_MM + 1.5 + type_.line_height(SMALL_STRONG) + type_.height(self._reasons(stop), _ITEM, _LEFT_MM)
        return high + (type_.height(stop.note, _NOTE, _LEFT_MM) + 1.2 if stop.note else 0.0)

    def _reasons(self, stop: StopFacts) -> str:
        tr = self.words.tr
        told = "\n".join(f"• {reason[:1].upper()}{reason[1:]}" for reason in stop.reasons[:_MOST_REASONS])
        return told or tr("Chosen by the planner")

    def _taken(self, frame: Frame, stop: StopFacts) -> list[Box]:
        """Return what lies over the map: the discs and the scale."""
        boxes = [Box(frame.box.right - 13.0, frame.box.bottom - 4.4, 12.4, 3.8)]
        discs = [
            (frame.to_paper(*stop.at), marks.DISC_MM),
            *((at, _OTHER_DISC_MM) for _, at in self._others(frame, stop)),
        ]
        for (x, y), radius in discs:
            half = radius + 0.3
            if frame.box.x - half < x < frame.box.right + half and frame.box.y - half < y < frame.box.bottom + half:
                boxes.append(Box(x - half, y - half, 2 * half, 2 * half))
        return boxes

    def _others(self, frame: Frame, stop: StopFacts) -> list[tuple[StopFacts, XY]]:
        """Return the other stops and where their numbers stand on paper: beside that of `stop` where they lie under it."""
        own, gap = frame.to_paper(*stop.at), marks.DISC_MM + _OTHER_DISC_MM + 0.3
        others = [(other, frame.to_paper(*other.at)) for other in self.facts.stops if other is not stop]
        hidden = [(other, at) for other, at in others if math.dist(at, own) < gap]
        beside = marks.spread([at for _, at in hidden], frame.box, fixed=[own], gap=gap)
        return [pair for pair in others if pair not in hidden] + [(one, at) for (one, _), at in zip(hidden, beside)]

    def _near(self, canvas: Canvas, frame: Frame, stop: StopFacts) -> None:
        canvas.painter.save()
        canvas.clip(frame.box)
        for other, (x, y) in self._others(frame, stop):
            if frame.box.x < x < frame.box.right and frame.box.y < y < frame.box.bottom:
                marks.disc(canvas, x, y, str(other.number), self.palette, radius=_OTHER_DISC_MM, group=self.facts.group)
        marks.disc(canvas, *frame.to_paper(*stop.at), str(stop.number), self.palette, group=self.facts.group)
        label = self.words.scale(frame.scale)
        wide = canvas.type.width(label, SMALL) + 2
        back = Box(frame.box.right - wide - 0.6, frame.box.bottom - 4.4, wide, 3.8)
        canvas.box(back, fill="#FFFFFF", edge="", opacity=0.85)
        canvas.text(back.x + 1, back.y + 0.2, label, SMALL)
        canvas.painter.restore()

    def _asked(self, stop: StopFacts) -> list[PagePart]:
        """Return what is to be answered: last time's findings, check list, commonest findings, scores."""
        tr, words = self.words.tr, self.words
        used = [category for category in words.catalogue.categories if category.active and not category.positive]
        findings = [category.label(words.language) for category in used]
        findings.append(tr("Works well (positive)"))
        return [
            *([LastTime(stop.earlier, words)] if stop.earlier else []),
            TickBoxes(tr("Look for"), tuple(words.catalogue.checklist(stop.place_type, words.language)), 2),
            TickBoxes(tr("Found here"), tuple(findings), 3),
            Scores(words),
        ]

    def _notes(self, canvas: Canvas, box: Box, y: float) -> None:
        """Draw lines to write on as far as there is room, and the row for owner and lane."""
        tr = self.words.tr
        last = box.bottom - 7.0
        canvas.text(box.x, y, tr("What we see, what should be done"), TABLE_STRONG)
        line = y + 10.5
        while line <= last:
            canvas.line(box.x, line, box.right, line, "#909090", 0.15)
            line += _LINE_MM
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


def _shares(needs: Sequence[float], height: float) -> list[float]:
    """Return the mm of a page that each block gets: alike, or what a taller one needs."""
    each = height / len(needs)
    if max(needs) <= each or len(needs) == 1:
        return [each] * len(needs)
    return [need if need > each else height - max(needs) for need in needs]

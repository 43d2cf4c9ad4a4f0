"""The block of a stop: where it is, what is known, what to look for, what is found; side by side, or below each other on A5."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter
from typing import Sequence

from ....model.catalogue import Entry
from ....model.feedback import Feedback
from ....project.palette import Palette
from ....project.roles import Role
from ...facts import StopFacts, WalkFacts
from ...map_links import MapLinks, coordinates
from ...words import HARD, Words, kept_together
from .. import marks
from ..canvas import BODY, HEADING, SMALL, STRONG, Align, Box, Canvas, Style, Type
from ..maps import XY, Frame, MapLayers
from ..page_parts import Gap, PagePart, Paragraph
from ..qr import qr_code
from ..sketch import Sketch
from .answer_fields import FINDING_ROWS, FindingRows, FreeLines, LastTime, StopScores, TickBoxes, WriteOn

MAP_SCALE = 1500.0
_MAP_WIDE, _MAP_HIGH = 60.0, 44.0
_CODE_WIDE = 44.0
_GAP = 4.0
_SIDE_BY_SIDE = 170.0  # from this width on, map, what is known, and code stand beside each other
_OTHER_DISC_MM = 2.2
MOST_KNOWN = 5
"""The weightiest; all of them stand in the stop list, and there must be room to write."""
_SMALLEST_NAME = 10.0
_TALLEST_ROW_MM = 13.0
_SHOWN = (Role.LEG, Role.LAMP, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_SPARSE = (Role.LEG, Role.BASE_LINE)
_NOTE = Style(10.0, italic=True)
_CAPTION = Style(8.0)


@dataclass(frozen=True)
class Common:
    """What all blocks of a walk share."""

    facts: WalkFacts
    layers: MapLayers
    palette: Palette
    words: Words
    links: MapLinks
    feedback: Feedback

    @cached_property
    def legend(self) -> Sequence[str]:
        """What explains the answers at the foot of every page."""
        return legend(self.words)


@dataclass(frozen=True)
class BlockMap:
    """The map of a stop while it is drawn: where the numbers of the other stops lie on it, if it lies at the page's corner."""

    sketch: Sketch
    others: Sequence[tuple[StopFacts, XY]]


@dataclass(frozen=True)
class Known:
    """What is known of a stop before the group comes: fit for everybody who is handed the paper."""

    stop: StopFacts
    words: Words
    most: int = MOST_KNOWN
    with_note: bool = True
    as_list: bool = True
    """A line each, or all one after the other where room is scarce."""

    def height(self, type_: Type, width: float) -> float:
        return (
            type_.line_height(STRONG)
            + 0.5
            + sum(type_.height(text, style, width) for text, style in self._texts())
            + 1.5
        )

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        tr = self.words.tr
        y += canvas.text(x, y, tr("Known already"), STRONG) + 0.5
        for text, style in self._texts():
            y += canvas.text(x, y, text, style, width=width)

    def _texts(self) -> list[tuple[str, Style]]:
        tr = self.words.tr
        told = [f"{text[:1].upper()}{text[1:]}" for text in self.stop.known[: self.most]]
        told = (
            [f"• {text}" for text in told] if self.as_list else [" · ".join(map(kept_together, told))] if told else []
        )
        texts = [(text, BODY) for text in told or [tr("Nothing that may be told: look with fresh eyes.")]]
        return [*texts, *([(self.stop.note, _NOTE)] if self.stop.note and self.with_note else [])]


@dataclass(frozen=True)
class Code:
    """The code that leads a phone to the stop on a map, and where that is in figures."""

    stop: StopFacts
    words: Words
    links: MapLinks

    def height(self, type_: Type, width: float) -> float:
        return self._side() + type_.height(self._caption(), _CAPTION, width) + 1.5 if self.stop.lat_lon else 0.0

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        if self.stop.lat_lon is None:
            return
        side = self._side()
        qr_code(self.links.to(*self.stop.lat_lon)).draw(canvas, x + (width - side) / 2, y)
        canvas.text(x, y + side, self._caption(), _CAPTION, width=width, align=Align.CENTRE)

    def _side(self) -> float:
        return qr_code(self.links.to(*self.stop.lat_lon)).side_mm if self.stop.lat_lon else 0.0

    def _caption(self) -> str:
        tr = self.words.tr
        where = coordinates(*self.stop.lat_lon) if self.stop.lat_lon else ""
        return tr("Stop {number} · {place}").format(number=self.stop.number, place=where)


@dataclass(frozen=True)
class Block:
    """The block of one stop.

    Not `whole`, what was found last time and the planner's note stand on a page of their own, and no more than `most`
    of what is known in the block.
    """

    stop: StopFacts
    common: Common
    whole: bool = True
    most: int = MOST_KNOWN
    beside: bool = False
    """What was found last time stands beside the map, not below it."""

    @classmethod
    def fitting(cls, stop: StopFacts, common: Common, type_: Type, width: float, room: float) -> tuple[Block, float]:
        """Return the fullest block of a stop that is no higher than `room` mm, arranged as low as it can be, and its height."""
        whole = [cls(stop, common)]
        if stop.earlier and width >= _SIDE_BY_SIDE:
            whole.append(cls(stop, common, beside=True))
        block, high = min(((one, one.height(type_, width)) for one in whole), key=itemgetter(1))
        for most in range(MOST_KNOWN, 0, -1):
            if high <= room:
                break
            block = cls(stop, common, False, most)
            high = block.height(type_, width)
        return block, high

    def height(self, type_: Type, width: float) -> float:
        """Return the mm that the block takes at least."""
        top = self._head_height(type_, width) + self._upper_height(type_, width)
        return top + sum(part.height(type_, width) for part in self._lower())

    def draw(self, canvas: Canvas, box: Box, left: float, begun: BlockMap) -> None:
        """Draw into a box that is `left` mm higher than needed, with the map that was begun; the rows take what is left."""
        y = box.y + self._head(canvas, box)
        upper = self._upper_height(canvas.type, box.width)
        self._upper(canvas, Box(box.x, y, box.width, upper), begun)
        y += upper
        for part in self._lower(left):
            part.draw(canvas, box.x, y, box.width)
            y += part.height(canvas.type, box.width)

    def _lower(self, left: float = 0.0) -> list[PagePart]:
        """Return what stands over the whole width, with `left` mm more for the rows."""
        tr, words, stop = self.common.words.tr, self.common.words, self.stop
        rows = FindingRows(stop.number, words)
        taller = min(left / FINDING_ROWS, _TALLEST_ROW_MM - rows.row_mm)
        look_for = tuple(words.catalogue.checklist(stop.place_type, words.language))
        below = LastTime(stop.earlier, words) if self.whole else self._elsewhere()
        return [
            TickBoxes(tr("Look for"), look_for),
            *([] if self.beside else [below]),
            replace(rows, row_mm=rows.row_mm + taller),
            WriteOn((tr("About the whole stop"),)),
            FreeLines(left - FINDING_ROWS * taller),
        ]

    def _elsewhere(self) -> PagePart:
        """Return where to look for what was found last time."""
        tr = self.common.words.tr
        told = tr("Found last time: see the next page.") if self.stop.earlier else ""
        return Paragraph(told, STRONG, after=1.5) if told else Gap(0.0)

    # --- head ----------------------------------------------------------------------------------------------------

    def _name(self, type_: Type, width: float) -> Style:
        return type_.fitting(self.stop.name, HEADING, width - 13, smallest=_SMALLEST_NAME)

    def _head_height(self, type_: Type, width: float) -> float:
        name = type_.height(self.stop.name, self._name(type_, width), width - 13)
        told = type_.height(self._told(), BODY, width - 13)
        return name + told + 3.4

    def _told(self) -> str:
        tr, words, stop = self.common.words.tr, self.common.words, self.stop
        parts = (
            tr("Arrival {time}").format(time=words.clock(stop.arrive)) if stop.arrive else "",
            words.code("LightPhase", stop.light),
            words.minutes(stop.dwell_min),
            words.code("PlaceType", stop.place_type),
        )
        return " · ".join(part for part in parts if part)

    def _head(self, canvas: Canvas, box: Box) -> float:
        """Draw number, name, arrival and light; return the mm they take."""
        stop, high = self.stop, self._head_height(canvas.type, box.width)
        group = self.common.facts.group
        marks.disc(canvas, box.x + 5.2, box.y + 5.2, str(stop.number), self.common.palette, radius=5.0, group=group)
        style = self._name(canvas.type, box.width)
        y = box.y - 0.2 + canvas.text(box.x + 12.5, box.y - 0.2, stop.name, style, width=box.width - 13)
        canvas.text(box.x + 12.5, y, self._told(), BODY, width=box.width - 13)
        canvas.line(box.x, box.y + high - 2.0, box.right, box.y + high - 2.0, "#303030", 0.3)
        return high

    # --- map, what is known, code and scores ---------------------------------------------------------------------

    def _upper_height(self, type_: Type, width: float) -> float:
        known = self._known(width)
        code = sum(part.height(type_, self._code_width(width)) for part in self._beside_map())
        if width >= _SIDE_BY_SIDE:
            middle = self._known_width(width)
            told = known.height(type_, middle) + self._last_time().height(type_, middle)
            return max(_MAP_HIGH, code, told) + 1.5
        return max(_MAP_HIGH, code) + 1.5 + known.height(type_, width)

    def _known(self, width: float) -> Known:
        return Known(self.stop, self.common.words, self.most, self.whole, as_list=width >= _SIDE_BY_SIDE)

    def _last_time(self) -> LastTime:
        """Return what was found last time as it stands beside the map."""
        return LastTime(self.stop.earlier if self.beside else (), self.common.words)

    def _known_width(self, width: float) -> float:
        return width - _MAP_WIDE - _CODE_WIDE - 2 * _GAP

    def _code_width(self, width: float) -> float:
        return _CODE_WIDE if width >= _SIDE_BY_SIDE else width - _MAP_WIDE - _GAP

    def _beside_map(self) -> list[PagePart]:
        return [Code(self.stop, self.common.words, self.common.links), StopScores(self.common.words)]

    def _upper(self, canvas: Canvas, box: Box, begun: BlockMap) -> None:
        self._map(canvas, Box(box.x, box.y, _MAP_WIDE, _MAP_HIGH), begun)
        code = self._code_width(box.width)
        y = box.y
        for part in self._beside_map():
            part.draw(canvas, box.right - code, y, code)
            y += part.height(canvas.type, code)
        known = self._known(box.width)
        if box.width >= _SIDE_BY_SIDE:
            left, middle = box.x + _MAP_WIDE + _GAP, self._known_width(box.width)
            known.draw(canvas, left, box.y, middle)
            self._last_time().draw(canvas, left, box.y + known.height(canvas.type, middle), middle)
        else:
            known.draw(canvas, box.x, box.bottom - known.height(canvas.type, box.width), box.width)

    def begin_map(self) -> BlockMap:
        """Begin the map, wherever it will lie."""
        frame = Frame(Box(0.0, 0.0, _MAP_WIDE, _MAP_HIGH), self.stop.at, MAP_SCALE)
        layers, others = self.common.layers, self._others(frame)
        drawn = [
            layers.layer(role, within=frame.bounds) for role in _SHOWN if role not in _SPARSE or self._has(role, frame)
        ]
        return BlockMap(layers.begin(frame, drawn, taken=self._taken(frame, others)), others)

    def _has(self, role: Role, frame: Frame) -> bool:
        """Return whether anything of a layer with little in it lies on the map: one that draws nothing costs as much."""
        return self.common.layers.has_any(role, frame.bounds, self.common.facts.bounds)

    def _map(self, canvas: Canvas, box: Box, begun: BlockMap) -> None:
        frame = Frame(box, self.stop.at, MAP_SCALE)
        self.common.layers.put(canvas, frame, begun.sketch, self.common.feedback)
        self._near(canvas, frame, [(other, (box.x + x, box.y + y)) for other, (x, y) in begun.others])
        canvas.box(frame.box, edge="#404040", width=0.25)

    def _taken(self, frame: Frame, others: Sequence[tuple[StopFacts, XY]]) -> list[Box]:
        """Return what lies over the map: the discs and the scale."""
        boxes = [Box(frame.box.right - 13.0, frame.box.bottom - 4.4, 12.4, 3.8)]
        discs = [(frame.to_paper(*self.stop.at), marks.DISC_MM), *((at, _OTHER_DISC_MM) for _, at in others)]
        for (x, y), radius in discs:
            half = radius + 0.3
            if frame.box.x - half < x < frame.box.right + half and frame.box.y - half < y < frame.box.bottom + half:
                boxes.append(Box(x - half, y - half, 2 * half, 2 * half))
        return boxes

    def _others(self, frame: Frame) -> list[tuple[StopFacts, XY]]:
        """Return the other stops and where their numbers stand on paper: beside that of the stop where they lie under it."""
        own, gap = frame.to_paper(*self.stop.at), marks.DISC_MM + _OTHER_DISC_MM + 0.3
        others = [(other, frame.to_paper(*other.at)) for other in self.common.facts.stops if other is not self.stop]
        hidden = [(other, at) for other, at in others if math.dist(at, own) < gap]
        beside = marks.spread([at for _, at in hidden], frame.box, fixed=[own], gap=gap)
        return [pair for pair in others if pair not in hidden] + [(one, at) for (one, _), at in zip(hidden, beside)]

    def _near(self, canvas: Canvas, frame: Frame, others: Sequence[tuple[StopFacts, XY]]) -> None:
        palette, group = self.common.palette, self.common.facts.group
        canvas.painter.save()
        canvas.clip(frame.box)
        for other, (x, y) in others:
            if frame.box.x < x < frame.box.right and frame.box.y < y < frame.box.bottom:
                marks.disc(canvas, x, y, str(other.number), palette, radius=_OTHER_DISC_MM, group=group)
        marks.disc(canvas, *frame.to_paper(*self.stop.at), str(self.stop.number), palette, group=group)
        label = self.common.words.scale(frame.scale)
        wide = canvas.type.width(label, SMALL) + 2
        back = Box(frame.box.right - wide - 0.6, frame.box.bottom - 4.4, wide, 3.8)
        canvas.box(back, fill="#FFFFFF", edge="", opacity=0.85)
        canvas.text(back.x + 1, back.y + 0.2, label, SMALL)
        canvas.painter.restore()


def legend(words: Words) -> Sequence[str]:
    """Return what explains the answers at the foot of a page: kinds and owners by the keys they have when the paper is typed
    in, the scale, and what is not written down."""
    tr, catalogue = words.tr, words.catalogue
    kinds = _by_key(catalogue.keyed_categories(), catalogue.categories, words)
    owners = _by_key(catalogue.keyed_owners(), catalogue.owners, words)
    rest = (
        tr("Score: 0 frightening … 3 good, of all together: {aspects}.").format(aspects=words.aspects()),
        tr("Who mends it: {owners}.").format(owners=owners),
        tr("How serious: 1 a little, 2 quite, 3 very. Write no names, phone numbers or number plates."),
    )
    # The rest runs on: a line less on each page leaves room for two stops.
    return tr("What: {kinds}. The number is enough; add a few words.").format(kinds=kinds), " ".join(rest)


def _by_key(keyed: Sequence[tuple[str, Entry]], entries: Sequence[Entry], words: Words) -> str:
    """Return the entries in use: those with a key by it, the others after them."""
    rest = [one for one in entries if one.active and one not in [entry for _, entry in keyed]]
    told = [f"{digit}{HARD}{one.label(words.language)}" for digit, one in keyed]
    return ", ".join([*told, *(one.label(words.language) for one in rest)])

"""The pages to fill in along the way: a block a stop, two on an A4, three on an A3, one on an A5."""

from __future__ import annotations

from functools import partial
from typing import Sequence

from ...facts import Earlier
from ...words import Words
from ..canvas import BODY, HEADING, Box, Canvas, Style, Type
from ..document import Document, Painter
from ..page_parts import Flow, Paragraph
from .answer_fields import FreeLines, LastTime
from .block import Block, BlockMap, Common

_BETWEEN_MM = 4.0
_LEGEND = Style(8.0)
_MOST_A_PAGE = 3
_LEAST_LINES_MM = 20.0


def add_stops(document: Document, common: Common, title: str = "") -> None:
    """Add the pages of all stops to `document`, with a title of their own in the footer."""
    type_, body = document.type, document.body
    room = body.height - _legend_height(type_, common, body.width)
    waiting: list[tuple[Block, float]] = []
    for stop in common.facts.stops:
        block, high = Block.fitting(stop, common, type_, body.width, room)
        needs = sum(other + _BETWEEN_MM for _, other in waiting)
        if waiting and (len(waiting) == _MOST_A_PAGE or needs + high > room):
            _add_page(document, waiting, room, title)
            waiting = []
        waiting.append((block, high))
        if not block.whole:
            _add_page(document, waiting, room, title)
            waiting = []
            _add_rest(document, block, title)
    if waiting:
        _add_page(document, waiting, room, title)
    if common.facts.earlier:
        tr = common.words.tr
        _add_flow(document, tr("On the way between the stops"), common.facts.earlier, common.words, title)


def _add_page(document: Document, blocks: Sequence[tuple[Block, float]], room: float, title: str) -> None:
    """Add a page of blocks with the mm they need at least; they share what is left of it."""
    left = (room - sum(high for _, high in blocks) - _BETWEEN_MM * (len(blocks) - 1)) / len(blocks)
    document.add_begun(partial(_begin, document.body, tuple(blocks), left), title)


def _begin(body: Box, blocks: Sequence[tuple[Block, float]], left: float) -> Painter:
    """Begin the maps of a page."""
    maps = [block.begin_map() for block, _ in blocks]
    return partial(_page, body=body, blocks=blocks, maps=maps, left=left)


def _page(
    canvas: Canvas, body: Box, blocks: Sequence[tuple[Block, float]], maps: Sequence[BlockMap], left: float
) -> None:
    y = body.y
    for number, ((block, needed), begun) in enumerate(zip(blocks, maps)):
        high = needed + left
        block.draw(canvas, Box(body.x, y, body.width, high), max(0.0, left), begun)
        y += high + _BETWEEN_MM
        if number + 1 < len(blocks):
            canvas.line(body.x, y - 2.0, body.right, y - 2.0, "#606060", 0.2, (1.0, 1.0))
    common = blocks[0][0].common
    y = body.bottom - _legend_height(canvas.type, common, body.width) + 1.5
    for line in common.legend:
        y += canvas.text(body.x, y, line, _LEGEND, width=body.width)


def _legend_height(type_: Type, common: Common, width: float) -> float:
    return sum(type_.height(line, _LEGEND, width) for line in common.legend) + 1.5


def _add_rest(document: Document, block: Block, title: str) -> None:
    """Add a page with what found no room in the block of a stop: the planner's note, and what was found last time."""
    tr, stop = block.common.words.tr, block.stop
    if not stop.note and not stop.earlier:
        return
    name = tr("Stop {number}: {name}").format(number=stop.number, name=stop.name)
    _add_flow(document, name, stop.earlier, block.common.words, title, note=stop.note)


def _add_flow(
    document: Document, name: str, earlier: Sequence[Earlier], words: Words, title: str, *, note: str = ""
) -> None:
    flow = Flow(document, title)
    flow.add(Paragraph(name, HEADING))
    flow.add(*(Paragraph(line, BODY, 1.5) for line in note.split("\n") if line.strip()))
    flow.add(*(LastTime((one,), words, titled=number == 0) for number, one in enumerate(earlier)))
    if flow.room > _LEAST_LINES_MM:
        flow.add(FreeLines(flow.room - 0.1))
    flow.finish()

"""The first page of a paper protocol: the way on a map, and the stops in their order with times, light and what to beware of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Callable, Sequence

from ...facts import LegFacts, StopFacts, WalkFacts
from ...shown import shown
from ...words import HARD, Words
from .. import marks, route_map
from ..canvas import BODY, SMALL, Align, Box, Canvas, Style
from ..cover import masthead
from ..key_facts import pairs_of
from ..maps import fitted
from ..page_parts import Drawn, Flow, Gap, PageColumn, PagePart, PageRow, PageTable, Paragraph
from .answer_fields import WriteOn

if TYPE_CHECKING:
    from ....store import Store
    from ..document import Document
    from .block import Common

_LEAST_MAP_MM = 62.0
_LIGHT_MM = 4.2
_ROW_MM = 6.4
_BETWEEN_MM = 2.5


def add_route(document: Document, common: Common, store: Store, title: str, small_print: Sequence[str]) -> None:
    """Add the page; where the stops are many, a page for the map and pages for them."""
    tr, facts, words = common.words.tr, common.facts, common.words
    body, type_ = document.body, document.type
    head = masthead([facts], words)
    top = Drawn(head.height(type_, body.width), head.draw)
    told: list[PagePart] = [_in_short(facts, words), *(_beware(text, words) for text in facts.warnings)]
    told += [Paragraph(facts.note, BODY, after=1.0)] if facts.note else []
    order: list[PagePart] = [
        Gap(1.0),
        _order(common),
        WriteOn((tr("Taking part (number)"), tr("Weather"))),
        Gap(_BETWEEN_MM),
        *(Paragraph(line, SMALL, 0.5) for line in small_print),
    ]

    def room(*beside: PagePart) -> float:
        return body.height - _BETWEEN_MM - sum(part.height(type_, body.width) for part in (top, *beside))

    ways: tuple[tuple[list[PagePart], list[PagePart]], ...] = (([*told, *order], []), (told, order))
    fit = (one for one in ways if room(*one[0]) >= _LEAST_MAP_MM)
    beside, after = next(fit, ([], [*told, *order]))
    flow = Flow(document, title)
    flow.add(top, Drawn(room(*beside) - 0.1, _map(common, store)), Gap(_BETWEEN_MM), *beside)
    flow.finish()
    flow.add(*after)
    flow.finish()


def _map(common: Common, store: Store) -> Callable[[Canvas, Box], None]:
    """Return the painter of the overview."""
    facts, words, layers, feedback = common.facts, common.words, common.layers, common.feedback

    def paint(canvas: Canvas, box: Box) -> None:
        frame = fitted(facts.bounds, box)
        lamps = shown(store, frame.bounds, [facts.way]).lamps
        furniture = [marks.scale_bar_box(canvas.type, frame, words), marks.north_arrow_box(frame)]
        route_map.begin(frame, [facts], layers, lamps=lamps, furniture=furniture).draw(canvas, feedback)
        marks.scale_bar(canvas, frame, words)
        marks.north_arrow(canvas, frame, words)
        canvas.box(box, edge="#303030", width=0.35)

    return paint


def _in_short(facts: WalkFacts, words: Words) -> Paragraph:
    told = " · ".join(f"{name} {value}".replace(" ", HARD) for name, value in pairs_of(facts, words))
    return Paragraph(told, BODY, after=1.0)


def _beware(text: str, words: Words) -> Paragraph:
    tr = words.tr
    return Paragraph(tr("Note: {text}").format(text=text), Style(10.0, bold=True), after=1.0)


def _order(common: Common) -> PageTable:
    """Return the table of stops; the last row is the way to the end."""
    tr, facts, words = common.words.tr, common.facts, common.words
    legs = {leg.number: leg for leg in facts.legs}
    columns = (
        PageColumn("", 9.5),
        PageColumn(tr("Place"), share=3.0, bold=True),
        PageColumn(tr("Arrival"), 19.0, align=Align.CENTRE),
        PageColumn(tr("Light"), 23.0),
        PageColumn(tr("The way there"), share=2.6),
    )
    rows = [
        PageRow(
            ("", stop.name, words.clock(stop.arrive), _room_for(stop, words), way_there(legs.get(stop.number), words)),
            partial(_number, stop=stop, common=common),
            {3: partial(_light, phase=stop.light)} if stop.light else {},
        )
        for stop in facts.stops
    ]
    last = legs.get(len(facts.stops) + 1)
    if last is not None:
        end = facts.start_name if facts.loop else facts.end_name
        rows.append(PageRow(("", end or tr("End"), words.clock(facts.ends), "", way_there(last, words))))
    return PageTable(columns, rows, style=Style(10.0), padding=0.8, minimum=_ROW_MM)


def _room_for(stop: StopFacts, words: Words) -> str:
    return f"{HARD * 5}{words.code('LightPhase', stop.light)}" if stop.light else "–"


def way_there(leg: LegFacts | None, words: Words) -> str:
    """Return how far it is to a stop, and what to beware of on the way: stairs, stretches without light."""
    tr = words.tr
    if leg is None:
        return "–"
    told = [words.metres(leg.length_m)]
    if leg.stairs:
        told.append(tr("%n flight(s) of stairs", None, leg.stairs))
    if leg.unlit_m >= 1:
        told.append(tr("{length} without light").format(length=words.metres(leg.unlit_m)))
    if leg.unknown_m >= 1:
        told.append(tr("{length} light not known").format(length=words.metres(leg.unknown_m)))
    return " · ".join(told)


def _number(canvas: Canvas, box: Box, *, stop: StopFacts, common: Common) -> None:
    at = box.x + 4.0, box.y + min(box.height, _ROW_MM) / 2
    marks.disc(canvas, *at, str(stop.number), common.palette, radius=2.7, group=common.facts.group)


def _light(canvas: Canvas, box: Box, *, phase: str) -> None:
    light_sign(canvas, box.x + 2.8, box.y + min(box.height, _ROW_MM) / 2, phase)


def light_sign(canvas: Canvas, x: float, y: float, phase: str) -> None:
    """Draw the light at a point, told by its shape: an open ring for day, half filled for dusk, filled for dark."""
    radius = _LIGHT_MM / 2 - 0.4
    canvas.circle(x, y, radius, fill="#1A1A1A" if phase == "dark" else "#FFFFFF", edge="#1A1A1A", width=0.35)
    if phase == "dusk":
        canvas.half_disc(x, y, radius, fill="#1A1A1A")

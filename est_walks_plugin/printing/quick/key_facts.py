"""What a cover tells in numbers: length, times, sun. Of one walk beside the legend, of several groups as a table."""

from __future__ import annotations

from functools import partial
from typing import Sequence

from ...model.wording.sun_words import dusk_text, sunset_text
from ...project.palette import Palette
from ..facts import WalkFacts
from ..words import Words
from . import legend as legends
from .canvas import STRONG, Align, Box, Canvas, Style, Type
from .page_parts import PageColumn, PageRow, PageTable

_FACT = Style(9.0)
_FACT_STRONG = Style(9.0, bold=True)
_ROW_MM = 4.9
_TITLE_MM = 6.0

Pair = tuple[str, str]


def group_text(facts: WalkFacts, words: Words) -> str:
    """Return "Group 1 of 2", nothing for a walk of one group."""
    tr = words.tr
    return tr("Group {number} of {total}").format(number=facts.group, total=facts.groups) if facts.groups > 1 else ""


def of_the_group(facts: WalkFacts, words: Words) -> list[Pair]:
    """Return what is a group's own, as (what, value)."""
    tr = words.tr
    pairs = [
        (tr("Length"), words.metres(facts.length_m)),
        (tr("Time"), words.minutes(facts.total_min)),
        (tr("of which walking"), words.minutes(facts.walking_min)),
        (tr("Stops"), words.number(len(facts.stops))),
        (tr("Back about"), words.clock(facts.ends)),
    ]
    if facts.lamps:
        pairs.append((tr("Without light"), words.metres(facts.unlit_m)))
    if facts.unknown_m >= 1:
        pairs.append((tr("Light not known"), words.metres(facts.unknown_m)))
    if facts.stairs and not facts.step_free:
        pairs.append((tr("Flights of stairs"), words.number(facts.stairs)))
    return pairs


def in_short(facts: WalkFacts, words: Words) -> Pair:
    """Return a group and how long its walk is, as (which, value)."""
    tr = words.tr
    value = " · ".join((words.metres(facts.length_m), words.minutes(facts.total_min)))
    return tr("Group {number}").format(number=facts.group), value


def of_the_evening(facts: WalkFacts, words: Words) -> list[Pair]:
    """Return what all groups share, as (what, value)."""
    tr = words.tr
    pairs = [
        (tr("Pace"), f"{words.number(facts.pace_kmh, 1)}\u00a0km/h"),
        (tr("Sunset"), sunset_word(facts, words)),
        (tr("Dark from"), dusk_word(facts, words)),
    ]
    if facts.gather_before_min:
        pairs.insert(0, (tr("Leaving at"), words.clock(facts.leaves)))
    if facts.step_free:
        pairs.append((tr("Route"), tr("without stairs")))
    return pairs


def sunset_word(facts: WalkFacts, words: Words) -> str:
    """Return when the sun sets, or that it does not set or rise that day."""
    time = words.clock(facts.sunset) if facts.sunset or facts.sun is None else ""
    return sunset_text(time, is_night=facts.sun is not None and facts.sun.polar == "night", reader=words)


def dusk_word(facts: WalkFacts, words: Words) -> str:
    """Return from when it is dark, or that it does not get dark or light that day."""
    time = words.clock(facts.dusk) if facts.dusk or facts.sun is None else ""
    return dusk_text(time, is_dark=facts.sun is not None and facts.sun.polar_civil == "dark", reader=words)


def pairs_of(facts: WalkFacts, words: Words) -> list[Pair]:
    """Return all key facts of one walk: when it leaves first."""
    evening, own = of_the_evening(facts, words), of_the_group(facts, words)
    leaving = [pair for pair in evening if pair[0] == words.tr("Leaving at")]
    return [*leaving, *own, *(pair for pair in evening if pair not in leaving)]


def box_height(pairs: Sequence[Pair]) -> float:
    """Return the height in mm of the box with these facts in two columns."""
    return _TITLE_MM + -(-len(pairs) // 2) * _ROW_MM + 1.5


def draw_box(canvas: Canvas, box: Box, pairs: Sequence[Pair], words: Words) -> None:
    """Draw the facts of one walk in two columns."""
    tr = words.tr
    canvas.box(box, fill="#F5F3EE", edge="#808080", width=0.2)
    canvas.text(box.x + 2.5, box.y + 1.2, tr("Facts"), STRONG)
    rows = -(-len(pairs) // 2)
    wide = (box.width - 5) / 2
    for number, (name, value) in enumerate(pairs):
        x = box.x + 2.5 + (number // rows) * wide
        y = box.y + _TITLE_MM + 0.6 + (number % rows) * _ROW_MM
        canvas.text(x, y, name, canvas.type.fitting(name, _FACT, _name_room(canvas.type, value, wide), smallest=7.5))
        canvas.text(x, y, value, _FACT_STRONG, width=wide - 3.0, align=Align.RIGHT)


def _name_room(type_: Type, value: str, wide: float) -> float:
    return wide - 4.5 - type_.width(value, _FACT_STRONG)


def groups_table(walks: Sequence[WalkFacts], palette: Palette, words: Words) -> PageTable:
    """Return the table with a row for each group, its route drawn in the first cell."""
    tr = words.tr
    told = [dict(of_the_group(facts, words)) for facts in walks]
    heads = list(dict.fromkeys(name for pairs in told for name in pairs))
    rows = [
        PageRow(
            ("", tr("Group {number}").format(number=facts.group), *(pairs.get(head, "–") for head in heads)),
            partial(legends.draw_route, palette=palette, group=facts.group),
        )
        for facts, pairs in zip(walks, told)
    ]
    columns = (
        PageColumn("", 13.0),
        PageColumn("", 19.0, bold=True),
        *(PageColumn(head, share=1.0, align=Align.RIGHT) for head in heads),
    )
    return PageTable(columns, rows, padding=0.8, minimum=6.0)


def evening_line(facts: WalkFacts, words: Words) -> str:
    """Return what all groups share, on one line."""
    return " · ".join(f"{name} {value}" for name, value in of_the_evening(facts, words))

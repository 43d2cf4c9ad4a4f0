"""The page after the cover: the evening as a bar of light, all stops with times and reasons, and the way between."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Callable

from ...engine.light.sun import light_bands
from ...model.wording.left_out import left_out_text
from ...model.wording.place_names import place_name
from ...project.palette import Palette
from ..facts import LegFacts, WalkFacts
from ..words import HARD, Words, kept_together
from . import marks
from .canvas import SMALL, SMALL_STRONG, TABLE, Align, Box, Canvas, Style
from .page_parts import Drawn, Gap, PageColumn, PagePart, PageRow, PageTable, Paragraph, heading

_BAR_MM = 21.5
MOST_LEFT_OUT = 8
_DAY, _DUSK, _DARK = "#FBF3D5", "#B9B4C7", "#2B3247"


def parts_of(facts: WalkFacts, palette: Palette, words: Words) -> list[PagePart]:
    """Return the parts of the stop list and the directions."""
    tr = words.tr
    parts: list[PagePart] = [heading(tr("Stops and times")), Drawn(_BAR_MM, _light_bar(facts, words)), Gap(2.5)]
    for text in facts.warnings:
        parts.append(Paragraph(tr("Note: {text}").format(text=text), Style(9.0, bold=True)))
    parts.append(_stops(facts, palette, words))
    parts.append(Gap(2.0))
    if facts.note:
        parts.append(Paragraph(facts.note, TABLE))
    if not facts.public:
        parts += [Paragraph(text, TABLE) for text in beside(facts, words)]
        parts += [Gap(1.0), Drawn(16.0, _roles(words)), Gap(2.0)]
    return parts


def beside(facts: WalkFacts, words: Words) -> list[str]:
    """Return what is left of the time, what more there is to have, and the best places that are no stops, with why."""
    tr = words.tr
    told = []
    if facts.free_min >= 1:
        told.append(tr("{minutes} min of the time are left.").format(minutes=words.number(int(facts.free_min))))
    if facts.more is not None:
        share = words.number(100 * facts.more)
        told.append(tr("At most {share} % more is to be had in this time.").format(share=share))
    listed = [
        f"{place_name(left.name, words)}: {left_out_text(left, words)}"
        for left in [left for left in facts.left_out if place_name(left.name, words)][:MOST_LEFT_OUT]
    ]
    more = len(facts.left_out) + facts.left_out_more - len(listed)
    if listed and more > 0:
        listed.append(tr("and {count} more").format(count=words.number(more)))
    if listed:
        told.append(tr("Not in the walk: {places}.").format(places="; ".join(listed)))
    return told


def directions(facts: WalkFacts, words: Words) -> list[PagePart]:
    """Return the table of legs with turns; empty where the walk has no legs."""
    tr = words.tr
    if not facts.legs:
        return []
    names = {stop.number: f"{stop.number}{HARD}{stop.name}" for stop in facts.stops}
    start = facts.start_name or tr("Start")
    end = (facts.end_name or tr("End")) if not facts.loop else start
    rows = []
    for leg in facts.legs:
        origin = names.get(leg.number - 1, start)
        target = names.get(leg.number, end)
        rows.append(
            PageRow(
                (
                    str(leg.number),
                    f"{origin} – {target}",
                    words.metres(leg.length_m),
                    words.minutes(leg.walking_min),
                    way_text(leg, words),
                )
            )
        )
    columns = (
        PageColumn(tr("Leg"), 14.0, align=Align.CENTRE, bold=True),
        PageColumn(tr("From – to"), share=2.2),
        PageColumn(tr("Length"), 16.0, align=Align.RIGHT),
        PageColumn(tr("Time"), 15.0, align=Align.RIGHT),
        PageColumn(tr("The way"), share=4.2),
    )
    return [heading(tr("The way between the stops")), PageTable(columns, rows)]


def way_text(leg: LegFacts, words: Words) -> str:
    """Return the turns of a leg in words, and what is to be known of it."""
    tr = words.tr
    told = [kept_together(turn.rstrip(".")) for turn in leg.turns]
    text = ". ".join(part[:1].upper() + part[1:] for part in told if part)
    notes = []
    if leg.unlit_m >= 1:
        notes.append(tr("{length} without light").format(length=words.metres(leg.unlit_m)))
    if leg.unknown_m >= 1:
        notes.append(tr("{length} light not known").format(length=words.metres(leg.unknown_m)))
    if leg.stairs:
        notes.append(tr("%n flight(s) of stairs", None, leg.stairs))
    extra = ", ".join(notes)
    if text and extra:
        return f"{text}. ({extra})"
    return text + "." if text else extra


def _stops(facts: WalkFacts, palette: Palette, words: Words) -> PageTable:
    tr = words.tr
    columns = (
        PageColumn("", 10.0),
        PageColumn(tr("Place"), share=3.0, bold=True),
        PageColumn(tr("Arrival"), 17.0, align=Align.CENTRE),
        PageColumn(tr("Light"), 20.0),
        PageColumn(tr("Minutes"), 16.0, align=Align.CENTRE),
        PageColumn(tr("Why we stop"), share=4.4),
    )
    rows = []
    for stop in facts.stops:
        rows.append(
            PageRow(
                (
                    str(stop.number),
                    stop.name,
                    words.clock(stop.arrive),
                    words.code("LightPhase", stop.light),
                    words.number(stop.dwell_min),
                    f"{HARD}· ".join(kept_together(reason) for reason in stop.reasons) or "–",
                ),
                _numbered(str(stop.number), palette, facts.group),
            )
        )
    return PageTable(columns, rows, minimum=8.4)


def _numbered(text: str, palette: Palette, group: int) -> Callable[[Canvas, Box], None]:
    return lambda canvas, box: marks.disc(canvas, box.x + 4.0, box.y + 4.2, text, palette, group=group)


def _roles(words: Words) -> Callable[[Canvas, Box], None]:
    """Return the lines for who does what tonight."""
    tr = words.tr

    def paint(canvas: Canvas, box: Box) -> None:
        names = (tr("Led by"), tr("Notes by"), tr("Photos by"), tr("Taking part (number)"))
        wide = (box.width - 6) / 2
        for number, name in enumerate(names):
            x = box.x + (number % 2) * (wide + 6)
            y = box.y + (number // 2) * 8.0
            canvas.text(x, y + 1.6, name, TABLE)
            start = x + canvas.type.width(name, TABLE) + 2
            canvas.line(start, y + 6.2, x + wide, y + 6.2, "#606060", 0.2)

    return paint


def phase_edges(facts: WalkFacts, end: datetime) -> list[tuple[datetime, datetime, str]]:
    """Return the parts of the evening (from, to, "day" | "dusk" | "dark") between start and `end`."""
    if facts.sun is not None:
        return [(first, last, phase) for phase, first, last in light_bands(facts.starts, end, facts.sun)]
    edges = [facts.starts, *(m for m in (facts.sunset, facts.dusk) if m and facts.starts < m < end), end]
    parts = []
    for first, last in zip(edges, edges[1:]):
        middle = first + (last - first) / 2
        if facts.dusk and middle >= facts.dusk:
            phase = "dark"
        elif facts.sunset and middle >= facts.sunset:
            phase = "dusk"
        else:
            phase = "day"
        parts.append((first, last, phase))
    return parts


def _light_bar(facts: WalkFacts, words: Words) -> Callable[[Canvas, Box], None]:
    """Return the painter of the evening: daylight, dusk, dark, with the stops at their times."""
    tr = words.tr
    end = max(facts.ends, facts.starts + timedelta(minutes=1))
    span = (end - facts.starts).total_seconds()
    bands = phase_edges(facts, end)
    fills = {"day": (_DAY, "#1A1A1A"), "dusk": (_DUSK, "#1A1A1A"), "dark": (_DARK, "#FFFFFF")}

    def at(box: Box, moment: datetime) -> float:
        share = (moment - facts.starts).total_seconds() / span
        return box.x + box.width * min(max(share, 0.0), 1.0)

    def paint(canvas: Canvas, box: Box) -> None:
        bar = Box(box.x, box.y + 7.4, box.width, 6.0)
        for first, last, phase in bands:
            fill, ink = fills[phase]
            part = Box(at(bar, first), bar.y, at(bar, last) - at(bar, first), bar.height)
            canvas.box(part, fill=fill, edge="")
            label = words.code("LightPhase", phase)
            if canvas.type.width(label, SMALL) < part.width - 2:
                canvas.centred(part.x + part.width / 2, part.y + part.height / 2, label, Style(7.5, colour=ink))
        canvas.box(bar, edge="#404040", width=0.25)
        taken = 0.0
        for stop in facts.stops:
            if stop.arrive is None:
                continue
            x = at(bar, stop.arrive)
            canvas.line(x, bar.y - 1.4, x, bar.y, "#404040", 0.3)
            text = str(stop.number)
            if x - taken > canvas.type.width(text, SMALL_STRONG) + 0.6:
                canvas.text(x - 4, bar.y - 4.6, text, SMALL_STRONG, width=8, align=Align.CENTRE)
                taken = x
        _ticks(canvas, bar)

    def _ticks(canvas: Canvas, bar: Box) -> None:
        canvas.text(bar.x, bar.bottom + 0.8, words.clock(facts.starts), SMALL_STRONG)
        canvas.text(bar.x, bar.bottom + 0.8, words.clock(end), SMALL_STRONG, width=bar.width, align=Align.RIGHT)
        texts = {
            ("day", "dusk"): tr("sunset {time}"),
            ("dusk", "dark"): tr("dark {time}"),
            ("dark", "dusk"): tr("light {time}"),
            ("dusk", "day"): tr("sunrise {time}"),
        }
        last = bar.x
        for (_, moment, before), (_, _, after) in zip(bands, bands[1:]):
            x = at(bar, moment)
            canvas.line(x, bar.y, x, bar.bottom + 1.0, "#1A1A1A", 0.3)
            label = texts.get((before, after), "{time}").format(time=words.clock(moment))
            half = canvas.type.width(label, SMALL) / 2
            left = min(max(x - half, bar.x + 14), bar.right - 14 - 2 * half)
            lower = 3.2 if left < last + 1.5 else 0.0  # beside its neighbour where there is room, else below it
            canvas.text(left, bar.bottom + 0.8 + lower, label, SMALL)
            last = left + 2 * half

    return paint

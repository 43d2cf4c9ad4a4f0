"""The cover: title line, the map with its stops at a round scale, key facts, legend, sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Callable, Sequence

from ...model import attribution
from ...model.feedback import Feedback
from ...model.wording.sun_words import dusk_text, sunset_text
from ...project.palette import Palette
from ..facts import Shown, WalkFacts
from ..sources import dated
from ..words import Words
from . import inset as insets
from . import legend as legends
from . import marks, route_map
from .background import Picture
from .canvas import SMALL, STRONG, TITLE, Align, Box, Canvas, Style
from .document import Document
from .maps import Bounds, Frame, MapLayers, fitted

EXAMPLE = "Exempeldata - flyttad geometri, ej verkliga gator, (c) OpenStreetMap contributors"
OSM = f"{attribution.OSM} (ODbL 1.0)"
_FACT = Style(9.0)
_FACT_STRONG = Style(9.0, bold=True)


@dataclass(frozen=True)
class Cover:
    """The parts of a cover, measured: where the map goes and what stands around it."""

    facts: WalkFacts
    words: Words
    palette: Palette
    frame: Frame
    top: Box
    facts_box: Box
    legend_box: Box
    small_print: tuple[str, ...]
    small_print_y: float
    legend: tuple[legends.Entry, ...]
    legend_columns: int
    pairs: tuple[tuple[str, str], ...]
    shown: Shown


def mark(facts: WalkFacts, words: Words) -> str:
    """Return who the page is for."""
    tr = words.tr
    return tr("Public") if facts.public else tr("Internal working material")


def title_line(facts: WalkFacts, words: Words) -> str:
    """Return area, date, start time and meeting point on one line."""
    tr = words.tr
    when = tr("{date} at {time}").format(date=words.day(facts.starts, weekday=True), time=words.clock(facts.starts))
    parts = [facts.area, when]
    if facts.start_name:
        parts.append(tr("Meeting point: {place}").format(place=facts.start_name))
    return " · ".join(part for part in parts if part)


def key_facts(facts: WalkFacts, words: Words) -> list[tuple[str, str]]:
    """Return the key facts as (what, value)."""
    tr = words.tr
    pairs = [
        (tr("Length"), words.metres(facts.length_m)),
        (tr("Time"), words.minutes(facts.total_min)),
        (tr("of which walking"), words.minutes(facts.walking_min)),
        (tr("Stops"), words.number(len(facts.stops))),
        (tr("Pace"), f"{words.number(facts.pace_kmh, 1)}\u00a0km/h"),
        (tr("Back about"), words.clock(facts.ends)),
        (tr("Sunset"), sunset_word(facts, words)),
        (tr("Dark from"), dusk_word(facts, words)),
    ]
    if facts.gather_before_min:
        pairs.insert(0, (tr("Leaving at"), words.clock(facts.leaves)))
    if facts.lamps:
        pairs.append((tr("Without light"), words.metres(facts.unlit_m)))
    if facts.unknown_m >= 1:
        pairs.append((tr("Light not known"), words.metres(facts.unknown_m)))
    if facts.step_free:
        pairs.append((tr("Route"), tr("without stairs")))
    elif facts.stairs:
        pairs.append((tr("Flights of stairs"), words.number(facts.stairs)))
    if facts.groups > 1:
        pairs.append((tr("Group"), tr("{number} of {total}").format(number=facts.group, total=facts.groups)))
    return pairs


def sunset_word(facts: WalkFacts, words: Words) -> str:
    """Return when the sun sets, or that it does not set or rise that day."""
    time = words.clock(facts.sunset) if facts.sunset or facts.sun is None else ""
    return sunset_text(time, is_night=facts.sun is not None and facts.sun.polar == "night", reader=words)


def dusk_word(facts: WalkFacts, words: Words) -> str:
    """Return from when it is dark, or that it does not get dark or light that day."""
    time = words.clock(facts.dusk) if facts.dusk or facts.sun is None else ""
    return dusk_text(time, is_dark=facts.sun is not None and facts.sun.polar_civil == "dark", reader=words)


def small_print(
    facts: WalkFacts, words: Words, printed_on: date, *, messages: Sequence[str] = (), background: str = ""
) -> list[str]:
    """Return sources with dates, what is missing, coordinate system, date and attribution."""
    tr = words.tr
    told = []
    for source in facts.sources:
        kind = words.code("SourceKind", source.kind)
        when = dated(source, words)
        name = source.name if source.name and not facts.public else ""
        title = name if kind.lower() in name.lower() else ": ".join(part for part in (kind, name) if part)
        told.append(", ".join(part for part in (title, when) if part))
    lines = []
    if told:
        lines.append(tr("Sources: {list}.").format(list="; ".join(told)))
    if facts.missing:
        lines.append(tr("Missing: {list}.").format(list=", ".join(facts.missing)))
    if any(source.kind == "survey" for source in facts.sources):
        lines.append(tr("An open map survey is no random sample: it shows where people marked, not how many feel so."))
    lines.extend(messages)
    names = named(facts, background)
    lines.append(
        " · ".join(
            [
                *([tr("Map data: {names}").format(names=", ".join(names))] if names else []),
                tr("Coordinate system {crs}").format(crs=crs_name(facts.crs)),
                tr("Printed {date}").format(date=words.short_day(printed_on)),
            ]
        )
    )
    return lines


def named(facts: WalkFacts, background: str = "") -> list[str]:
    """Return whom a page must name: OpenStreetMap only where its data is used, every other source always."""
    told_by = [*(source.attribution for source in facts.sources), background, attribution.OSM if facts.example else ""]
    names = attribution.names_of(text for text in told_by if text != EXAMPLE)
    return [OSM if name == attribution.OSM else name for name in names]


def crs_name(authid: str) -> str:
    """Return "SWEREF99 18 00 (EPSG:3011)"."""
    from qgis.core import QgsCoordinateReferenceSystem

    description = QgsCoordinateReferenceSystem(authid).description()
    return f"{description} ({authid})" if description else authid


def plan(
    document: Document,
    facts: WalkFacts,
    palette: Palette,
    shown_in: Callable[[Bounds], Shown],
    lines: Sequence[str],
) -> Cover:
    """Measure the cover; `shown_in` (bounds) tells what a frame shows. The map gets the room that is left."""
    words, body, type_ = document.words, document.body, document.type
    top = Box(body.x, body.y, body.width, 19.5 + (7.0 if facts.example else 0.0))
    pairs = tuple(key_facts(facts, words))
    facts_rows = -(-len(pairs) // 2)
    facts_width = 84.0 if body.width < 200 else 100.0
    legend_width = body.width - facts_width - 5
    columns = 2 if legend_width < 130 else 3
    print_high = sum(type_.height(line, SMALL, body.width) + 0.5 for line in lines)
    facts_high = 6.0 + facts_rows * 4.9 + 1.5

    def arrange(count: int) -> tuple[Box, float]:
        under = max(facts_high, 6.0 + legends.height(count, columns) + 1.0)
        map_box = Box(body.x, top.bottom, body.width, body.bottom - print_high - 2.5 - under - 2.5 - top.bottom)
        return map_box, under

    map_box, under = arrange(12)
    first = fitted(facts.bounds, map_box)
    shown = shown_in(first.bounds)
    legend = tuple(legends.entries(facts, shown, first.scale, palette, words))
    map_box, under = arrange(len(legend))
    frame = fitted(facts.bounds, map_box)
    below = map_box.bottom + 2.5
    return Cover(
        facts=facts,
        words=words,
        palette=palette,
        frame=frame,
        top=top,
        facts_box=Box(body.x, below, facts_width, under),
        legend_box=Box(body.x + facts_width + 5, below, legend_width, under),
        small_print=tuple(lines),
        small_print_y=below + under + 2.5,
        legend=legend,
        legend_columns=columns,
        pairs=pairs,
        shown=shown,
    )


def over_background(cover: Cover) -> Cover:
    """Return the cover with a legend that leaves out what the background hides: stairs, tunnels, landmarks."""
    shown = replace(cover.shown, stairs=False, tunnels=False, landmarks=())
    legend = legends.entries(cover.facts, shown, cover.frame.scale, cover.palette, cover.words)
    return replace(cover, legend=tuple(legend))


def draw(canvas: Canvas, cover: Cover, layers: MapLayers, feedback: Feedback, under: Picture | None = None) -> None:
    """Draw the cover."""
    _top(canvas, cover)
    frame, box = cover.frame, cover.frame.box
    corner = insets.box(frame, cover.facts, layers)
    furniture = [marks.scale_bar_box(canvas.type, frame, cover.words), marks.north_arrow_box(frame)]
    furniture += [] if corner is None else [corner]
    route_map.draw(canvas, frame, cover.facts, layers, feedback, under=under, furniture=furniture)
    marks.scale_bar(canvas, frame, cover.words)
    marks.north_arrow(canvas, frame, cover.words)
    if corner is not None:
        insets.draw(canvas, corner, frame, cover.facts, layers, feedback)
    canvas.box(box, edge="#303030", width=0.35)
    _facts(canvas, cover)
    _legend(canvas, cover)
    y = cover.small_print_y
    for line in cover.small_print:
        y += canvas.text(box.x, y, line, SMALL, width=box.width) + 0.5


def _top(canvas: Canvas, cover: Cover) -> None:
    facts, words, top = cover.facts, cover.words, cover.top
    label = mark(facts, words)
    wide = canvas.type.width(label, STRONG) + 6
    badge = Box(top.right - wide, top.y + 0.6, wide, 7.2)
    canvas.box(badge, edge="#1A1A1A", width=0.4, radius=1.0)
    canvas.centred(badge.x + wide / 2, badge.y + badge.height / 2, label, STRONG)
    canvas.text(top.x, top.y - 0.6, canvas.type.fitted(facts.name, TITLE, top.width - wide - 5), TITLE)
    line = title_line(facts, words)
    style = Style(11.5)
    while canvas.type.width(line, style) > top.width and style.size > 9.0:
        style = Style(style.size - 0.5)
    canvas.text(top.x, top.y + 10.2, canvas.type.fitted(line, style, top.width), style)
    if facts.example:
        strip = Box(top.x, top.y + 17.3, top.width, 6.4)
        canvas.box(strip, fill="#FFF3C4", edge="#1A1A1A", width=0.4)
        canvas.centred(strip.x + strip.width / 2, strip.y + strip.height / 2, EXAMPLE, STRONG)


def _facts(canvas: Canvas, cover: Cover) -> None:
    tr, box = cover.words.tr, cover.facts_box
    canvas.box(box, fill="#F5F3EE", edge="#808080", width=0.2)
    canvas.text(box.x + 2.5, box.y + 1.2, tr("Facts"), STRONG)
    rows = -(-len(cover.pairs) // 2)
    wide = (box.width - 5) / 2
    for number, (name, value) in enumerate(cover.pairs):
        x = box.x + 2.5 + (number // rows) * wide
        y = box.y + 6.6 + (number % rows) * 4.9
        canvas.text(x, y, name, _FACT)
        canvas.text(x, y, value, _FACT_STRONG, width=wide - 3.0, align=Align.RIGHT)


def _legend(canvas: Canvas, cover: Cover) -> None:
    tr, box = cover.words.tr, cover.legend_box
    canvas.text(box.x, box.y + 1.2, tr("Legend"), STRONG)
    inner = Box(box.x, box.y + 6.6, box.width, box.height - 6.6)
    legends.draw(canvas, inner, cover.legend, columns=cover.legend_columns)

"""The cover: head, the map with its stops at a round scale, key facts, legend, sources; of one walk or of all its groups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Callable, Sequence

from ...backgrounds.rendering import Picture
from ...model import attribution
from ...model.feedback import Feedback
from ..facts import WalkFacts
from ..shown import Shown
from ..sources import dated
from ..words import Words
from . import inset as insets
from . import key_facts, marks, route_map
from . import legend as legends
from .canvas import SMALL, STRONG, TABLE, Box, Canvas, Type
from .document import Document
from .maps import Bounds, Frame, MapLayers, PlacedName, fitted, merged
from .masthead import Masthead, picture_of

EXAMPLE = "Exempeldata - flyttad geometri, ej verkliga gator, (c) OpenStreetMap contributors"
OSM = f"{attribution.OSM} (ODbL 1.0)"
_TITLE_MM = 6.6
_GAP_MM = 2.5
_MOST_COLUMNS = 4


@dataclass(frozen=True)
class Cover:
    """The parts of a cover, measured: where the map goes and what stands around it. `walks` are the groups it is for."""

    walks: tuple[WalkFacts, ...]
    words: Words
    masthead: Masthead
    layers: MapLayers
    frame: Frame
    facts_box: Box
    legend_box: Box
    legend: legends.Legend
    shown: Shown
    small_print: tuple[str, ...] = ()

    @property
    def facts(self) -> WalkFacts:
        """The facts that all groups share."""
        return self.walks[0]


def mark(facts: WalkFacts, words: Words) -> str:
    """Return who the page is for."""
    tr = words.tr
    return tr("Public") if facts.public else tr("Internal working material")


def whose(walks: Sequence[WalkFacts], words: Words) -> str:
    """Return which group a cover is for, or that it is for all of them; nothing for a walk of one group."""
    tr = words.tr
    if len(walks) == 1:
        return key_facts.group_text(walks[0], words)
    return tr("Both groups") if len(walks) == 2 else tr("All %n group(s)", None, len(walks))


def title_line(facts: WalkFacts, words: Words) -> str:
    """Return area, date, start time and meeting point on one line."""
    tr = words.tr
    when = tr("{date} at {time}").format(date=words.day(facts.starts, weekday=True), time=words.clock(facts.starts))
    parts = [facts.area, when]
    if facts.start_name:
        parts.append(tr("Meeting point: {place}").format(place=facts.start_name))
    return " · ".join(part for part in parts if part)


def masthead(walks: Sequence[WalkFacts], words: Words) -> Masthead:
    """Return the head of a cover for one group, or for several."""
    facts, group = walks[0], whose(walks, words)
    badges = (mark(facts, words), *([group] if group else []))
    strip = EXAMPLE if facts.example else ""
    return Masthead(facts.name, title_line(facts, words), badges, strip, picture_of(facts.logo))


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
    walks: Sequence[WalkFacts],
    layers: MapLayers,
    shown_in: Callable[[Bounds], Shown],
    lines: Sequence[str],
) -> Cover:
    """Measure the cover of a walk, or of its groups together; `shown_in` (bounds) tells what a frame shows.

    The map gets the room that is left.
    """
    words, body, type_ = document.words, document.body, document.type
    head = masthead(walks, words)
    top = body.y + head.height(type_, body.width)
    print_high = sum(type_.height(line, SMALL, body.width) + 0.5 for line in lines)
    bounds = merged(facts.bounds for facts in walks)
    place = _beside if len(walks) == 1 else _below

    def arranged(legend: legends.Legend | None) -> tuple[Frame, Box, Box]:
        high, facts_box, legend_box = place(type_, body, walks, layers, legend, words)
        bottom = body.bottom - print_high - _GAP_MM - high - _GAP_MM
        frame = fitted(bounds, Box(body.x, top, body.width, bottom - top))
        lower = bottom + _GAP_MM
        return frame, replace(facts_box, y=lower + facts_box.y), replace(legend_box, y=lower + legend_box.y)

    frame, _, legend_box = arranged(None)
    for _ in range(2):  # a longer legend leaves less room, which may make the scale smaller, which may shorten it
        shown = shown_in(frame.bounds)
        entries = tuple(legends.entries(walks, shown, frame.scale, layers.palette, words))
        legend = legends.Legend(entries, _columns(legend_box.width))
        frame, facts_box, legend_box = arranged(legend)
    shown = shown_in(frame.bounds)
    return Cover(
        tuple(walks), words, head, layers, frame, facts_box, legend_box, legend, shown, small_print=tuple(lines)
    )


def _columns(width: float) -> int:
    return min(_MOST_COLUMNS, max(2, int(width // 44.0)))


def _beside(
    type_: Type,
    body: Box,
    walks: Sequence[WalkFacts],
    layers: MapLayers,
    legend: legends.Legend | None,
    words: Words,
) -> tuple[float, Box, Box]:
    """Return the height of facts and legend side by side, and their boxes from y = 0."""
    wide = 84.0 if body.width < 200 else 100.0
    rest = body.width - wide - 5
    facts_high = key_facts.box_height(key_facts.pairs_of(walks[0], words))
    legend_high = _TITLE_MM + 1.0 + legend.height(type_, rest) if legend else 0.0  # mostly no higher than the facts
    high = max(facts_high, legend_high)
    return high, Box(body.x, 0.0, wide, high), Box(body.x + wide + 5, 0.0, rest, high)


def _below(
    type_: Type,
    body: Box,
    walks: Sequence[WalkFacts],
    layers: MapLayers,
    legend: legends.Legend | None,
    words: Words,
) -> tuple[float, Box, Box]:
    """Return the height of the table of groups over the legend, and their boxes from y = 0."""
    table = key_facts.groups_table(walks, layers.palette, words).height(type_, body.width)
    line = type_.height(key_facts.evening_line(walks[0], words), TABLE, body.width)
    facts_high = table + line + 2.0
    legend_high = _TITLE_MM + 1.0 + (legend.height(type_, body.width) if legend else 3 * legends.ROW_MM)
    legend_box = Box(body.x, facts_high + 1.0, body.width, legend_high)
    return legend_box.bottom, Box(body.x, 0.0, body.width, facts_high), legend_box


def over_background(cover: Cover) -> Cover:
    """Return the cover with a legend that leaves out what the background hides: stairs, tunnels, landmarks."""
    shown = replace(cover.shown, stairs=False, tunnels=False, landmarks=())
    entries = legends.entries(cover.walks, shown, cover.frame.scale, cover.layers.palette, cover.words)
    return replace(cover, legend=replace(cover.legend, entries=tuple(entries)))


@dataclass(frozen=True)
class Begun:
    """A cover whose maps are being drawn."""

    cover: Cover
    route: route_map.RouteMap
    inset: insets.Inset | None

    def draw(self, canvas: Canvas, feedback: Feedback) -> list[PlacedName]:
        """Draw the cover, its map last, and return the names on that."""
        cover, box = self.cover, self.cover.frame.box
        head = cover.masthead.height(canvas.type, box.width)
        cover.masthead.draw(canvas, Box(box.x, box.y - head, box.width, head))
        _facts(canvas, cover)
        _legend(canvas, cover)
        y = cover.legend_box.bottom + _GAP_MM
        for line in cover.small_print:
            y += canvas.text(box.x, y, line, SMALL, width=box.width) + 0.5
        names = self.route.draw(canvas, feedback)
        marks.scale_bar(canvas, cover.frame, cover.words)
        marks.north_arrow(canvas, cover.frame, cover.words)
        if self.inset is not None:
            self.inset.draw(canvas, feedback)
        canvas.box(box, edge="#303030", width=0.35)
        return names


def begin(type_: Type, cover: Cover, under: Picture | None = None) -> Begun:
    """Begin the maps of a cover, over the background `under` if there is one."""
    frame, layers = cover.frame, cover.layers
    corner = insets.box(frame, cover.walks, layers)
    furniture = [marks.scale_bar_box(type_, frame, cover.words), marks.north_arrow_box(frame)]
    furniture += [] if corner is None else [corner]
    route = route_map.begin(frame, cover.walks, layers, lamps=cover.shown.lamps, under=under, furniture=furniture)
    inset = None if corner is None else insets.begin(type_, corner, frame, cover.facts.municipality, layers)
    return Begun(cover, route, inset)


def _facts(canvas: Canvas, cover: Cover) -> None:
    box, words = cover.facts_box, cover.words
    if len(cover.walks) == 1:
        key_facts.draw_box(canvas, box, key_facts.pairs_of(cover.facts, words), words)
        return
    table = key_facts.groups_table(cover.walks, cover.layers.palette, words)
    table.draw(canvas, box.x, box.y, box.width)
    line = key_facts.evening_line(cover.facts, words)
    canvas.text(box.x, box.y + table.height(canvas.type, box.width) + 1.2, line, TABLE, width=box.width)


def _legend(canvas: Canvas, cover: Cover) -> None:
    tr, box = cover.words.tr, cover.legend_box
    canvas.text(box.x, box.y + 1.2, tr("Legend"), STRONG)
    cover.legend.draw(canvas, Box(box.x, box.y + _TITLE_MM, box.width, box.height - _TITLE_MM))

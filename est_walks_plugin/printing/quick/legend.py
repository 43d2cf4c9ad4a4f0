"""The legend of a walk map: only what the map shows, each sign drawn exactly as on the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Callable, Sequence

from ...model.codes import LampStatus, LandmarkKind
from ...project.palette import Palette
from ...project.styles import base, lighting
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import marker, picture
from ..facts import WalkFacts
from ..shown import Shown
from ..words import Words
from . import marks
from .canvas import SMALL, Box, Canvas, Type
from .symbol_samples import draw_symbol

Sample = Callable[[Canvas, Box], None]
ROW_MM = 4.7
_SAMPLE_MM = 9.0


@dataclass(frozen=True)
class Entry:
    """A sign and what it means."""

    text: str
    sample: Sample


def entries(walks: Sequence[WalkFacts], shown: Shown, scale: float, palette: Palette, words: Words) -> list[Entry]:
    """Return the legend of a map of these walks at 1:`scale`; the routes of several groups are told apart elsewhere."""
    tr = words.tr
    result = [Entry(tr("Start"), lambda canvas, box: marks.start_house(canvas, *_middle(box), palette, 4.6))]
    if any(not facts.loop for facts in walks):
        result.append(Entry(tr("End"), lambda canvas, box: marks.end_rings(canvas, *_middle(box), palette)))
    if len(walks) == 1:
        group = walks[0].group
        result.append(Entry(tr("Stop"), partial(_stop, palette=palette, group=group)))
        result.append(
            Entry(tr("Route and direction"), _line(walk_styles.route_symbol(palette, arrows_mm=5.0, group=group)))
        )
    if any(facts.unlit_m > 0 for facts in walks):
        result.append(Entry(tr("Route without light"), _lines(palette, walks[0].group, known=True)))
    if any(facts.unknown_m > 0 for facts in walks):
        result.append(Entry(tr("Route, light not known"), _lines(palette, walks[0].group, known=False)))
    for status in LampStatus:
        if str(status) in shown.lamp_states:
            result.append(
                Entry(lamp_words(status, words), _symbol(lighting.lamp_symbol(status, palette, smallest_mm=2.6)))
            )
    if shown.stairs:
        result.append(Entry(tr("Stairs"), _line(base.steps(palette))))
    if shown.tunnels:
        result.append(Entry(tr("Tunnel"), _line(base.tunnel_line(palette, 2.4, 0.6, 2.0))))
    signs = (
        ((LandmarkKind.SCHOOL, LandmarkKind.PRESCHOOL), "school", tr("School, pre-school"), base.LANDMARK_SCALE),
        ((LandmarkKind.STATION,), "station", tr("Station"), base.LANDMARK_SCALE),
        ((LandmarkKind.BUS_STOP,), "bus", tr("Bus stop"), base.BUS_STOP_SCALE),
    )
    for kinds, name, text, farthest in signs:
        if scale <= farthest and any(str(kind) in shown.landmarks for kind in kinds):
            result.append(Entry(text, _symbol(marker(picture(name, 3.2, palette.landmark, palette.halo, 1.0)))))
    return result


def lamp_words(status: LampStatus, words: Words) -> str:
    """Return what a lamp in this state is called in the document."""
    tr = words.tr
    return {
        LampStatus.WORKING: tr("Lamp, working"),
        LampStatus.OUT: tr("Lamp, out"),
        LampStatus.DIMMED: tr("Lamp, dimmed on purpose"),
        LampStatus.SENSOR: tr("Lamp, lit by sensor"),
        LampStatus.UNKNOWN: tr("Lamp, state not known"),
    }[status]


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _symbol(symbol) -> Sample:  # type: ignore[no-untyped-def]
    return lambda canvas, box: draw_symbol(canvas, symbol, box)


def _line(symbol) -> Sample:  # type: ignore[no-untyped-def]
    return lambda canvas, box: draw_symbol(canvas, symbol, Box(box.x + 0.5, box.y, box.width - 1.0, box.height))


def _lines(palette: Palette, group: int, *, known: bool) -> Sample:
    def sample(canvas: Canvas, box: Box) -> None:
        inner = Box(box.x + 0.5, box.y, box.width - 1.0, box.height)
        draw_symbol(canvas, walk_styles.route_symbol(palette, arrows_mm=90.0, group=group), inner)
        draw_symbol(canvas, walk_styles.unlit_symbol(palette, known=known), inner)

    return sample


def _stop(canvas: Canvas, box: Box, palette: Palette, group: int) -> None:
    marks.disc(canvas, *_middle(box), "1", palette, radius=2.0, group=group)


def draw_route(canvas: Canvas, box: Box, palette: Palette, group: int) -> None:
    """Draw a piece of the route of a group with one of its stops."""
    symbol = walk_styles.route_symbol(palette, arrows_mm=90.0, group=group)
    draw_symbol(canvas, symbol, Box(box.x + 1.0, box.y, box.width - 2.0, box.height))
    _stop(canvas, box, palette, group)


@dataclass(frozen=True)
class Legend:
    """A legend laid out in a width: texts that do not fit on a line take two, none is cut."""

    entries: tuple[Entry, ...]
    columns: int

    def rows(self, type_: Type, width: float) -> list[float]:
        """Return the heights of its rows in mm."""
        count = -(-len(self.entries) // self.columns)
        room = width / self.columns - _SAMPLE_MM - 2.5
        high = [type_.height(entry.text, SMALL, room) for entry in self.entries]
        texts = (max(high[row::count], default=0.0) for row in range(count))
        return [max(ROW_MM, text + 0.8) for text in texts]

    def height(self, type_: Type, width: float) -> float:
        """Return its height in mm."""
        return sum(self.rows(type_, width))

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw it, filled column by column."""
        rows = self.rows(canvas.type, box.width)
        wide = box.width / self.columns
        for number, entry in enumerate(self.entries):
            column, row = divmod(number, len(rows))
            x, y = box.x + column * wide, box.y + sum(rows[:row])
            entry.sample(canvas, Box(x, y, _SAMPLE_MM, rows[row]))
            room = wide - _SAMPLE_MM - 2.5
            top = y + (rows[row] - canvas.type.height(entry.text, SMALL, room)) / 2
            canvas.text(x + _SAMPLE_MM + 1.2, top, entry.text, SMALL, width=room)

"""The legend of a walk map: only what the map shows, each sign drawn exactly as on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Sequence

from ...model.codes import LampStatus, LandmarkKind
from ...project.palette import Palette
from ...project.styles import base, lighting
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import marker, picture
from ..facts import Shown, WalkFacts
from ..words import Words
from . import marks
from .canvas import SMALL, Box, Canvas
from .maps import draw_symbol

Sample = Callable[[Canvas, Box], None]
ROW_MM = 4.7
_SAMPLE_MM = 9.0


@dataclass(frozen=True)
class Entry:
    """A sign and what it means."""

    text: str
    sample: Sample


def entries(facts: WalkFacts, shown: Shown, scale: float, palette: Palette, words: Words) -> list[Entry]:
    """Return the legend of the cover map at 1:`scale`."""
    tr = words.tr
    result = [
        Entry(tr("Start"), lambda canvas, box: marks.start_house(canvas, *_middle(box), palette, 4.6)),
        Entry(tr("Stop"), lambda canvas, box: marks.disc(canvas, *_middle(box), "1", palette, radius=2.0)),
        Entry(tr("Route and direction"), _line(walk_styles.route_symbol(palette, arrows_mm=5.0))),
    ]
    if not facts.loop:
        result.insert(1, Entry(tr("End"), lambda canvas, box: marks.end_rings(canvas, *_middle(box), palette)))
    if facts.unlit_m > 0:
        result.append(Entry(tr("Route without light"), _lines(palette, known=True)))
    if facts.unknown_m > 0:
        result.append(Entry(tr("Route, light not known"), _lines(palette, known=False)))
    for status in LampStatus:
        if str(status) in shown.lamp_states:
            result.append(
                Entry(_lamp_words(status, words), _symbol(lighting.lamp_symbol(status, palette, smallest_mm=2.6)))
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


def _lamp_words(status: LampStatus, words: Words) -> str:
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


def _lines(palette: Palette, *, known: bool) -> Sample:
    def sample(canvas: Canvas, box: Box) -> None:
        inner = Box(box.x + 0.5, box.y, box.width - 1.0, box.height)
        draw_symbol(canvas, walk_styles.route_symbol(palette, arrows_mm=90.0), inner)
        draw_symbol(canvas, walk_styles.unlit_symbol(palette, known=known), inner)

    return sample


def height(count: int, columns: int) -> float:
    """Return the height in mm of a legend of `count` signs."""
    return -(-count // columns) * ROW_MM


def draw(canvas: Canvas, box: Box, legend: Sequence[Entry], *, columns: int) -> None:
    """Draw the legend, filled column by column."""
    rows = -(-len(legend) // columns)
    wide = box.width / columns
    for number, entry in enumerate(legend):
        x = box.x + (number // rows) * wide
        y = box.y + (number % rows) * ROW_MM
        entry.sample(canvas, Box(x, y, _SAMPLE_MM, ROW_MM))
        text = canvas.type.fitted(entry.text, SMALL, wide - _SAMPLE_MM - 1.5)
        canvas.text(x + _SAMPLE_MM + 1.2, y + (ROW_MM - canvas.type.line_height(SMALL)) / 2, text, SMALL)

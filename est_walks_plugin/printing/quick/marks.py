"""What a map needs to be read: scale bar, north arrow, numbered discs that do not hide each other, start and end."""

from __future__ import annotations

import math
from typing import Sequence

from qgis.core import Qgis

from ...project.palette import Palette
from ...project.styles import walk as walk_styles
from ..words import Words
from .canvas import SMALL, SMALL_STRONG, Align, Box, Canvas, Style, Type
from .maps import XY, Frame
from .symbol_samples import draw_symbol

DISC_MM = 3.1
_STEPS = (10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000)


def bar_length(scale: float, longest_mm: float = 50.0) -> int:
    """Return the round number of metres that makes the longest scale bar within `longest_mm`."""
    fitting = [step for step in _STEPS if step / scale * 1000 <= longest_mm]
    return fitting[-1] if fitting else _STEPS[0]


def scale_bar_box(type_: Type, frame: Frame, words: Words) -> Box:
    """Return where the scale bar lies: in the frame's lower left corner."""
    metres = bar_length(frame.scale, frame.box.width * 0.24)
    last = type_.width(f"{words.number(metres)}\u00a0m", SMALL)
    wide = metres / frame.scale * 1000 + 8.0 + last + type_.width(words.scale(frame.scale), SMALL_STRONG)
    return Box(frame.box.x + 1.5, frame.box.bottom - 9.0, wide, 7.5)


def scale_bar(canvas: Canvas, frame: Frame, words: Words, *, ink: str = "#1A1A1A") -> None:
    """Draw scale bar and scale."""
    metres = bar_length(frame.scale, frame.box.width * 0.24)
    length = metres / frame.scale * 1000
    plain, strong = Style(7.5, colour=ink), Style(7.5, bold=True, colour=ink)
    text, last = words.scale(frame.scale), f"{words.number(metres)}\u00a0m"
    back = scale_bar_box(canvas.type, frame, words)
    wide = back.width
    canvas.box(back, fill="#FFFFFF", edge="", opacity=0.88, radius=0.8)
    x, y = back.x + 2.5, back.y + 5.0
    for part in range(4):
        box = Box(x + part * length / 4, y, length / 4, 1.2)
        canvas.box(box, fill=ink if part % 2 == 0 else "#FFFFFF", edge=ink, width=0.2)
    canvas.text(x - 0.6, y - 3.9, "0", plain)
    if metres % 2 == 0 and length > 22:
        canvas.text(x + length / 2 - 5, y - 3.9, words.number(metres / 2), plain, width=10, align=Align.CENTRE)
    half = canvas.type.width(words.number(metres), plain) / 2
    canvas.text(x + length - half, y - 3.9, last, plain)
    canvas.text(back.x, y - 2.2, text, strong, width=wide - 2.0, align=Align.RIGHT)


_ARROW_MM = 9.0


def north_arrow_box(frame: Frame) -> Box:
    """Return where the north arrow lies: in the frame's upper right corner."""
    return Box(frame.box.right - 11.5, frame.box.y + 1.6, 9.0, _ARROW_MM + 6.2)


def north_arrow(canvas: Canvas, frame: Frame, words: Words, *, ink: str = "#1A1A1A") -> None:
    """Draw a north arrow; grid north."""
    tr = words.tr
    back = north_arrow_box(frame)
    canvas.box(back, fill="#FFFFFF", edge="", opacity=0.88, radius=0.8)
    x, y, half = back.x + back.width / 2, back.y + 1.4, _ARROW_MM * 0.3
    notch = y + _ARROW_MM * 0.74
    canvas.polygon([(x, y), (x + half, y + _ARROW_MM), (x, notch)], fill="#FFFFFF", edge=ink, width=0.25)
    canvas.polygon([(x, y), (x - half, y + _ARROW_MM), (x, notch)], fill=ink, edge=ink, width=0.25)
    style = Style(8.5, bold=True, colour=ink)
    canvas.text(x - 5, y + _ARROW_MM + 0.4, tr("N"), style, width=10, align=Align.CENTRE)


def spread(
    points: Sequence[XY],
    box: Box,
    *,
    fixed: Sequence[XY] = (),
    gap: float = 2 * DISC_MM + 0.5,
    rounds: int = 80,
) -> list[XY]:
    """Return where to put discs so that none hides another: each as near its point as the others allow.

    Points on paper in mm; deterministic. Discs push each other apart, and off the `fixed` points, and are drawn back
    to their own points.
    """
    if not points:
        return []
    every = [(a, b) for a in range(len(points)) for b in range(a + 1, len(points) + len(fixed))]
    at = (*points, *fixed)
    near = [(a, b) for a, b in every if math.dist(at[a], at[b]) < 4 * gap]
    placed = _settled(points, fixed, box, near, gap, rounds)
    if any(math.dist(placed[a], placed[b]) < gap * 0.98 for a, b in every if b < len(points)):
        placed = _settled(points, fixed, box, every, gap, rounds)  # a crowd that reached others
    return placed


def _settled(
    points: Sequence[XY],
    fixed: Sequence[XY],
    box: Box,
    pairs: Sequence[tuple[int, int]],
    gap: float,
    rounds: int,
) -> list[XY]:
    """Return where discs come to rest of which these pairs may meet."""
    placed = [list(point) for point in (*points, *fixed)]
    movable = len(points)
    inner = box.inset(DISC_MM + 0.8)
    for turn in range(rounds):
        pull = 0.10 if turn < rounds * 0.6 else 0.0
        before = None if pull else [point[:] for point in placed]
        for number, point in enumerate(points):
            placed[number][0] += (point[0] - placed[number][0]) * pull
            placed[number][1] += (point[1] - placed[number][1]) * pull
        for first, second in pairs:
            _push_apart(placed, first, second, gap, movable)
        for disc_ in placed[:movable]:
            disc_[0] = min(max(disc_[0], inner.x), inner.right)
            disc_[1] = min(max(disc_[1], inner.y), inner.bottom)
        if placed == before:  # at rest: no later turn moves anything either
            break
    return [(point[0], point[1]) for point in placed[:movable]]


def _push_apart(placed: list[list[float]], first: int, second: int, gap: float, movable: int) -> None:
    """Move two discs until they are `gap` apart; one that may not move leaves the whole way to the other."""
    dx, dy = placed[second][0] - placed[first][0], placed[second][1] - placed[first][1]
    apart = math.hypot(dx, dy)
    if apart >= gap:
        return
    missing = gap - apart
    if apart < 1e-6:
        angle = 2.399963 * (second + 1)  # golden angle: coinciding points leave in different directions
        dx, dy, apart = math.cos(angle), math.sin(angle), 1.0
    share = 0.5 if second < movable else 1.0
    placed[first][0] -= dx / apart * missing * share
    placed[first][1] -= dy / apart * missing * share
    if second < movable:
        placed[second][0] += dx / apart * missing * share
        placed[second][1] += dy / apart * missing * share


def disc(
    canvas: Canvas, x: float, y: float, text: str, palette: Palette, *, radius: float = DISC_MM, group: int = 1
) -> None:
    """Draw the white-ringed dark disc of a stop, in the shape of its group, with its number as real text."""
    for size, edge, width in ((radius, palette.stop, 0.1), (radius * 0.86, palette.stop_ring, radius * 0.13)):
        _shape(canvas, x, y, size, palette.stop, edge, width, walk_styles.look_of(group).shape)
    size = 3.2 * radius if len(text) < 2 else 2.7 * radius
    canvas.centred(x, y, text, Style(size, bold=True, colour=palette.stop_text))


_CORNERS = {Qgis.MarkerShape.Hexagon: (6, 30.0), Qgis.MarkerShape.Octagon: (8, 22.5)}


def _shape(
    canvas: Canvas, x: float, y: float, radius: float, fill: str, edge: str, width: float, shape: Qgis.MarkerShape
) -> None:
    """Draw the shape of a group's stops around a point."""
    if shape == Qgis.MarkerShape.RoundedSquare:
        half = radius * 0.92
        canvas.box(Box(x - half, y - half, 2 * half, 2 * half), fill=fill, edge=edge, width=width, radius=radius * 0.25)
    elif shape in _CORNERS:
        count, turned = _CORNERS[shape]
        angles = [math.radians(turned + 360.0 / count * number) for number in range(count)]
        far = radius * 1.06
        points = [(x + far * math.cos(angle), y + far * math.sin(angle)) for angle in angles]
        canvas.polygon(points, fill=fill, edge=edge, width=width)
    else:
        canvas.circle(x, y, radius, fill=fill, edge=edge, width=width)


def start_house(canvas: Canvas, x: float, y: float, palette: Palette, size: float = 7.0) -> None:
    """Draw the house of the meeting point."""
    draw_symbol(canvas, walk_styles.start_symbol(palette, size), Box(x - size / 2, y - size / 2, size, size))


def end_rings(canvas: Canvas, x: float, y: float, palette: Palette) -> None:
    """Draw the end of a walk that does not return."""
    draw_symbol(canvas, walk_styles.end_symbol(palette), Box(x - 3, y - 3, 6, 6))

"""The charts of a situation report, drawn on paper and on pictures alike: weekday by hour, and the year beside earlier ones.

No meaning by colour alone: shades carry their numbers, what stands out is framed, band and line differ in shape.
"""

from __future__ import annotations

from ...engine.situation.report import MonthTold, SituationReport, WeekPart
from ..quick.canvas import SMALL, SMALLEST_PT, Align, Box, Canvas, Style
from ..words import Words
from .tables import hours_text, weekday_names

_LABEL = Style(SMALLEST_PT, colour="#1A1A1A")
_SHADES = ("#FFFFFF", "#DCE9F3", "#B3D0E6", "#7FB0D5", "#3F84B8", "#0B4F86")
_DARK_FROM = 4
_FRAME, _LINE, _BAR, _BAND, _MEAN = "#1A1A1A", "#8A8A8A", "#3F84B8", "#D9D4CA", "#1A1A1A"
_DAY_MM, _HEAD_MM, _ROW_MM = 11.0, 5.0, 7.0


def week_height(report: SituationReport) -> float:
    """Return the mm that the chart of the week takes."""
    return _HEAD_MM + 7 * _ROW_MM + 1.0 if report.numbers.week else 0.0


def draw_week(canvas: Canvas, box: Box, report: SituationReport, words: Words) -> None:
    """Draw the weekdays by hours: the darker, the more; the number in each cell, a frame around what stands out."""
    parts = report.numbers.week
    hours = sorted({(part.start, part.end) for part in parts})
    wide = (box.width - _DAY_MM) / max(1, len(hours))
    most = max((part.count.value or 0 for part in parts), default=0)
    left = {hour: box.x + _DAY_MM + number * wide for number, hour in enumerate(hours)}
    for hour, x in left.items():
        canvas.text(x, box.y, hours_text(*hour), _LABEL, width=wide, align=Align.CENTRE)
    names = weekday_names(words)
    for weekday in range(7):
        canvas.text(box.x, box.y + _HEAD_MM + weekday * _ROW_MM + 1.6, names[weekday], _LABEL)
    for is_marked in (False, True):  # frames over their neighbours' lines
        for part in parts:
            if part.marked is is_marked:
                y = box.y + _HEAD_MM + part.weekday * _ROW_MM
                _cell(canvas, Box(left[part.start, part.end], y, wide, _ROW_MM), part, most, words)


def _cell(canvas: Canvas, box: Box, part: WeekPart, most: int, words: Words) -> None:
    value = part.count.value or 0
    shade = min(len(_SHADES) - 1, -(-value * (len(_SHADES) - 1) // most)) if most else 0
    if part.marked:
        canvas.box(box.inset(0.35), fill=_SHADES[shade], edge=_FRAME, width=0.7)
    else:
        canvas.box(box, fill=_SHADES[shade], edge=_LINE, width=0.1)
    if part.count.value is None:
        text = "–"
    elif not value:
        return
    else:
        text = ("≥ " if part.count.at_least else "") + words.number(value)
    ink = "#FFFFFF" if shade >= _DARK_FROM else "#1A1A1A"
    canvas.centred(box.x + box.width / 2, box.y + box.height / 2, text, Style(SMALLEST_PT, part.marked, colour=ink))


YEAR_MM = 62.0
_AXIS_MM, _BELOW_MM, _KEY_MM = 12.0, 6.0, 6.0


def draw_year(canvas: Canvas, box: Box, report: SituationReport, words: Words) -> None:
    """Draw a bar a month, and over it the mean of earlier years as a line of points in its band."""
    months = report.numbers.months
    plot = Box(box.x + _AXIS_MM, box.y + _KEY_MM, box.width - _AXIS_MM, box.height - _KEY_MM - _BELOW_MM)
    top = _round_up(max([1.0, *(value for one in months for value in _values(one))]))
    _axis(canvas, plot, top, words)
    wide = plot.width / max(1, len(months))
    for number, one in enumerate(months):
        slot = Box(plot.x + number * wide, plot.y, wide, plot.height)
        if one.low is not None and one.high is not None:
            upper, lower = _y(plot, one.high, top), _y(plot, one.low, top)
            canvas.box(Box(slot.x, upper, slot.width, lower - upper), fill=_BAND, edge="")
        _bar(canvas, slot, plot, one, top, report, words)
    points = [
        (plot.x + (number + 0.5) * wide, _y(plot, one.mean, top))
        for number, one in enumerate(months)
        if one.mean is not None
    ]
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        canvas.line(x1, y1, x2, y2, _MEAN, 0.3, (1.2, 0.8))
    for x, y in points:
        canvas.circle(x, y, 0.8, fill="#FFFFFF", edge=_MEAN, width=0.3)
    canvas.line(plot.x, plot.bottom, plot.right, plot.bottom, _FRAME, 0.3)
    _key(canvas, Box(plot.x, box.y, plot.width, _KEY_MM), report, words)


def _values(one: MonthTold) -> list[float]:
    now = float(one.now.value) if one.now is not None and one.now.value is not None else 0.0
    return [now, one.mean or 0.0, one.high or 0.0]


def _bar(
    canvas: Canvas, slot: Box, plot: Box, one: MonthTold, top: float, report: SituationReport, words: Words
) -> None:
    """Draw a month's bar with its number; "?" where no source covers it, "<5" where it is too few, "–" where it is not told."""
    middle, width = slot.x + slot.width / 2, slot.width * 0.46
    canvas.text(slot.x, plot.bottom + 1.2, f"{one.month:02d}", _LABEL, width=slot.width, align=Align.CENTRE)
    if report.last is not None and (one.year, one.month) > (report.last.year, report.last.month):
        return  # still to come
    if one.now is None:
        canvas.centred(middle, plot.bottom - 2.5, "?", _LABEL)
        return
    if one.now.value is None:
        text = f"<{report.smallest}" if one.now.hidden is not None and one.now.hidden.value == "few" else "–"
        canvas.centred(middle, plot.bottom - 2.5, text, _LABEL)
        return
    y = _y(plot, float(one.now.value), top)
    canvas.box(Box(middle - width / 2, y, width, plot.bottom - y), fill=_BAR, edge=_FRAME, width=0.15)
    text = ("≥" if one.now.at_least else "") + words.number(one.now.value)
    half = canvas.type.width(text, _LABEL) / 2
    inside = plot.bottom - y > 6.0
    at = plot.bottom - 2.4 if inside else y - 2.0
    canvas.box(Box(middle - half - 0.5, at - 1.7, 2 * half + 1.0, 3.4), fill="#FFFFFF", edge="")
    canvas.centred(middle, at, text, _LABEL)


def _axis(canvas: Canvas, plot: Box, top: float, words: Words) -> None:
    for part in range(5):
        value = top * part / 4
        y = _y(plot, value, top)
        canvas.line(plot.x, y, plot.right, y, "#C8C8C8", 0.1)
        if value == round(value):
            canvas.text(
                plot.x - _AXIS_MM, y - 1.7, words.number(value), _LABEL, width=_AXIS_MM - 1.5, align=Align.RIGHT
            )


def _key(canvas: Canvas, box: Box, report: SituationReport, words: Words) -> None:
    tr = words.tr
    x = box.x
    canvas.box(Box(x, box.y + 0.4, 3.0, 3.0), fill=_BAR, edge=_FRAME, width=0.15)
    year = report.numbers.months[0].year if report.numbers.months else ""
    canvas.text(x + 4.2, box.y, str(year), SMALL)
    x += 18.0
    canvas.line(x, box.y + 1.9, x + 6.0, box.y + 1.9, _MEAN, 0.3, (1.2, 0.8))
    canvas.circle(x + 3.0, box.y + 1.9, 0.8, fill="#FFFFFF", edge=_MEAN, width=0.3)
    text = tr("mean of earlier years")
    canvas.text(x + 7.5, box.y, text, SMALL)
    x += 11.0 + canvas.type.width(text, SMALL)
    canvas.box(Box(x, box.y + 0.4, 5.0, 3.0), fill=_BAND, edge="")
    canvas.text(x + 6.5, box.y, tr("what chance may make of it (95 %)"), SMALL)


def _y(plot: Box, value: float | None, top: float) -> float:
    return plot.bottom - plot.height * (value or 0.0) / top


def _round_up(value: float) -> float:
    """Return a round number that four lines part evenly."""
    step = 4.0
    for factor in (1, 2, 3, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000):
        if step * factor >= value:
            return step * factor
    return -(-value // 20000) * 20000

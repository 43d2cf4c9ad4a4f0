"""One task on paper: its number, what and where, a map of the spot, reviewed photos, and lines for the answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ....model.feedback import Feedback
from ....model.partners.work_list import WorkItem
from ....project.roles import Role
from ...map_links import coordinates
from ...words import HARD, Words
from .. import marks
from ..canvas import BODY, HEADING, SMALL, STRONG, Box, Canvas, Style, Type
from ..maps import Frame, MapLayers
from ..sketch import Sketch
from .photos import HIGH, WIDE, Photos

MAP_SCALE = 1000.0
_MAP_WIDE, _MAP_HIGH = 60.0, 46.0
_GAP = 4.0
_ROWS_ABOVE = 2.0
_LABEL = Style(8.0, colour="#404040")
_ANSWER = Style(9.0)
_ANSWER_MM = 8.0
_MOST_TEXT_LINES, _LINES_FOR_A_ROW = 24, 4
"""So that the longest text under the head of a page, with all rows of photos, does not reach into its foot."""
_HEAD_INDENT = 9.0
_TEXT_SIZE = BODY


@dataclass(frozen=True)
class Shared:
    """What all blocks share."""

    layers: MapLayers
    words: Words
    feedback: Feedback


@dataclass(frozen=True)
class Block:
    """The block of a task."""

    item: WorkItem
    shared: Shared

    @cached_property
    def photos(self) -> Photos:
        """Its photos."""
        return Photos.of(self.item.photos)

    def height(self, type_: Type, width: float) -> float:
        """Return the mm that it takes."""
        told = sum(type_.height(text, style, self._told_width(width)) + 0.6 for text, style in self._told(type_, width))
        upper = max(_MAP_HIGH if self.item.xy else 0.0, HIGH if self.photos.pictures else 0.0, told)
        below = self.photos.rows_height + (_ROWS_ABOVE if self.photos.below else 0.0)
        return self._head_height(type_, width) + upper + below + 2.0 + 2 * _ANSWER_MM + 1.0

    def draw(self, canvas: Canvas, box: Box, sketch: Sketch | None) -> None:
        """Draw it, with the map that was begun, into a box of its height."""
        y = box.y + self._head(canvas, box)
        upper = box.bottom - y - 2 * _ANSWER_MM - 3.0
        left = box.x
        if self.item.xy is not None and sketch is not None:
            self._map(canvas, Frame(Box(left, y, _MAP_WIDE, _MAP_HIGH), self.item.xy, MAP_SCALE), sketch)
            left += _MAP_WIDE + _GAP
        at = y
        for text, style in self._told(canvas.type, box.width):
            at += canvas.text(left, at, text, style, width=self._told_width(box.width)) + 0.6
        if self.photos.pictures:
            self.photos.draw_first(canvas, Box(box.right - WIDE, y, WIDE, HIGH))
        rows = self.photos.rows_height
        self.photos.draw_rows(canvas, Box(box.x, y + upper - rows, box.width, rows))
        self._answer(canvas, Box(box.x, y + upper + 2.0, box.width, 2 * _ANSWER_MM))

    # --- head ----------------------------------------------------------------------------------------------------

    def _head_height(self, type_: Type, width: float) -> float:
        return type_.height(self.item.title, HEADING, width - _HEAD_INDENT) + 2.5

    def _head(self, canvas: Canvas, box: Box) -> float:
        canvas.text(box.x, box.y, str(self.item.number), HEADING)
        title = self.item.title
        high = canvas.text(box.x + _HEAD_INDENT, box.y, title, HEADING, width=box.width - _HEAD_INDENT)
        canvas.line(box.x, box.y + high + 1.0, box.right, box.y + high + 1.0, "#303030", 0.3)
        return high + 2.5

    # --- what is told --------------------------------------------------------------------------------------------

    def _told_width(self, width: float) -> float:
        taken = (_MAP_WIDE + _GAP) * (self.item.xy is not None) + (WIDE + _GAP) * bool(self.photos.pictures)
        return width - taken

    def _told(self, type_: Type, width: float) -> list[tuple[str, Style]]:
        tr, item, words = self.shared.words.tr, self.item, self.shared.words
        due = tr("Done by {day}").format(day=words.day(item.due)) if item.due else tr("No date")
        season = tr("Season: {season}").format(season=item.season) if item.season else ""
        lamp = ", ".join(part for part in (item.pole, item.lamp) if part)
        cost = tr("Cost {kr} kr").format(kr=words.number(item.cost)) if item.cost is not None else ""
        order = tr("Your work order {number}").format(number=item.work_order) if item.work_order else ""
        category = item.category if item.category.lower() not in item.title.lower() else ""
        measure = item.measure if item.measure.lower() not in item.title.lower() else ""
        texts = [
            (item.place if item.place not in item.title else "", STRONG),
            (" · ".join(part for part in (measure, category) if part), BODY),
            (" · ".join(part for part in (due, season) if part), BODY),
            (" · ".join(part for part in (tr("State: {state}").format(state=item.state), cost, order) if part), BODY),
            (tr("Pole: {pole}").format(pole=lamp) if lamp else "", STRONG),
            (self._where(), _LABEL),
            (tr("Photo no. {numbers}").format(numbers=item.photo_no) if item.photo_no else "", _LABEL),
            (tr("… and %n more photo(s).", None, self.photos.left_out) if self.photos.left_out else "", _LABEL),
            (tr("%n photo(s) cannot be read.", None, self.photos.lacking) if self.photos.lacking else "", _LABEL),
        ]
        told = [(text, style) for text, style in texts if text]
        return [*told, *self._text(type_, width)]

    def _text(self, type_: Type, width: float) -> list[tuple[str, Style]]:
        """Return the text, of one longer than the page its beginning and where the rest stands."""
        tr = self.shared.words.tr
        lines = type_.wrap(self.item.text, _TEXT_SIZE, self._told_width(width)) if self.item.text else []
        most = _MOST_TEXT_LINES - _LINES_FOR_A_ROW * self.photos.rows
        if len(lines) <= most:
            return [(self.item.text, _TEXT_SIZE)] if lines else []
        rest = tr("… The rest stands in the sheet.")
        return [("\n".join(lines[: most - 1]), _TEXT_SIZE), (rest, _LABEL)]

    def _where(self) -> str:
        if self.item.xy is None:
            tr = self.shared.words.tr
            return tr("No position")
        number = self.shared.words.number
        where = f"N{HARD}{number(self.item.xy[1])}  E{HARD}{number(self.item.xy[0])}"
        return f"{where}\n{coordinates(*self.item.lat_lon)}" if self.item.lat_lon else where

    # --- pictures ------------------------------------------------------------------------------------------------

    def begin_map(self) -> Sketch | None:
        """Begin the map of the spot, wherever it will lie; None without a position."""
        if self.item.xy is None:
            return None
        layers, box = self.shared.layers, Box(0.0, 0.0, _MAP_WIDE, _MAP_HIGH)
        frame = Frame(box, self.item.xy, MAP_SCALE)
        drawn = [layers.layer(role) for role in (Role.LAMP, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)]
        x, y = frame.to_paper(*self.item.xy)
        half = marks.DISC_MM + 0.3
        corner = Box(box.right - 13.0, box.bottom - 4.4, 12.4, 3.8)
        return layers.begin(frame, drawn, taken=[corner, Box(x - half, y - half, 2 * half, 2 * half)])

    def _map(self, canvas: Canvas, frame: Frame, sketch: Sketch) -> None:
        layers, words, box = self.shared.layers, self.shared.words, frame.box
        layers.put(canvas, frame, sketch, self.shared.feedback)
        x, y = frame.to_paper(*frame.centre)
        canvas.painter.save()
        canvas.clip(box)
        marks.disc(canvas, x, y, str(self.item.number), layers.palette)
        label = words.scale(frame.scale)
        wide = canvas.type.width(label, SMALL) + 2
        back = Box(box.right - wide - 0.6, box.bottom - 4.4, wide, 3.8)
        canvas.box(back, fill="#FFFFFF", edge="", opacity=0.85)
        canvas.text(back.x + 1, back.y + 0.2, label, SMALL)
        canvas.painter.restore()
        canvas.box(box, edge="#404040", width=0.25)

    # --- the answer ----------------------------------------------------------------------------------------------

    def _answer(self, canvas: Canvas, box: Box) -> None:
        tr, words = self.shared.words.tr, self.shared.words
        x, y = box.x, box.y + 2.0
        for code in ("planned", "in_progress", "done", "declined"):
            canvas.tick_box(x, y + 0.3)
            word = words.code("TaskState", code)
            canvas.text(x + 4.4, y, word, _ANSWER)
            x += 4.4 + canvas.type.width(word, _ANSWER) + 4.0
        each = (box.right - x) / 3
        for number, label in enumerate((tr("Date"), tr("Cost (kr)"), tr("Your work order no."))):
            self._line(canvas, x + number * each, y, each - (2.0 if number < 2 else 0.0), label)
        label = tr("Note, or the reason if it is not done")
        self._line(canvas, box.x, box.y + _ANSWER_MM + 2.0, box.width, label)

    @staticmethod
    def _line(canvas: Canvas, x: float, y: float, width: float, label: str) -> None:
        canvas.text(x, y, label, _LABEL)
        start = x + canvas.type.width(label, _LABEL) + 1.0
        canvas.line(start, y + 4.2, x + width, y + 4.2, "#606060", 0.2)

"""The paper form of the dialogue questionnaire: one answer a sheet, A4, boxes to tick and lines to write on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone
from functools import partial
from typing import TYPE_CHECKING, Sequence

from ....model.survey.questionnaire import Asked, QuestionKind, Questionnaire
from ..canvas import BODY, STRONG, Box, Canvas, Style, Type
from ..document import Document, Furniture, Paper
from ..masthead import Masthead, picture_of
from ..page_parts import Gap, PagePart, Paragraph
from ..protocol.answer_fields import FreeLines, TickBoxes, WriteOn

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ...words import Words

_NOTE = Style(9.0)
_LEAST_LINES_MM = 26.0
_MOST_STOPS = 24


@dataclass(frozen=True)
class PaperForm:
    """What stands on the sheet beside the questions: where it is used, the stops of a walk, whose form it is."""

    where: str
    stops: tuple[tuple[int, str], ...] = ()
    sender: str = ""
    address: str = ""
    logo: bytes | None = None
    warning: str = ""
    made: date = date(2000, 1, 1)


def print_form(path: str, asked: Questionnaire, about: PaperForm, words: Words, feedback: Feedback) -> int:
    """Print the form to the PDF `path` and return its pages. The same form of the same day gives the same bytes.

    Raises FileWriteError, Cancelled.
    """
    title = asked.title.in_language(words.language)
    made = datetime(about.made.year, about.made.month, about.made.day, tzinfo=timezone.utc)
    furniture = Furniture(
        " · ".join((title, about.where) if about.where not in ("", about.sender) else (title,)),
        about.sender,
        about.warning,
        "",
        about.address,
    )
    document = Document(Paper.named("A4", ("A4", "A3")), words, furniture, made)
    pages = _pages(document.type, document.body, asked, about, words)
    for parts in pages:
        document.add(partial(_draw, body=document.body, parts=tuple(parts)))
    return document.save(path, feedback)


def _pages(type_: Type, body: Box, asked: Questionnaire, about: PaperForm, words: Words) -> list[list[PagePart]]:
    """Return the parts of each page: as many questions as have room, the lines to tell more on take what is left."""
    parts: list[PagePart] = [_Head(_masthead(asked, about, words)), *_intro(asked, about, words)]
    for number, one in enumerate((one for one in asked.questions if one.kind is not QuestionKind.POINT), 1):
        parts += _question(number, one, words, bool(about.stops))
    pages: list[list[PagePart]] = [[]]
    left = body.height
    for part in parts:
        high = _LEAST_LINES_MM if isinstance(part, FreeLines) else part.height(type_, body.width)
        if high > left and pages[-1]:
            pages.append([])
            left = body.height
        pages[-1].append(part)
        left -= high
    return [_with_lines(type_, body, page) for page in pages]


def _with_lines(type_: Type, body: Box, parts: Sequence[PagePart]) -> list[PagePart]:
    """Return the parts of a page with its lines to write on as long as there is room."""
    lines = sum(isinstance(part, FreeLines) for part in parts)
    fixed = sum(part.height(type_, body.width) for part in parts if not isinstance(part, FreeLines))
    size = (body.height - fixed - 1.0) / max(1, lines)
    return [FreeLines(size) if isinstance(part, FreeLines) else part for part in parts]


@dataclass(frozen=True)
class _Stops:
    """The stops of a walk in two columns, one below the other, so that people find theirs."""

    stops: tuple[tuple[int, str], ...]

    def height(self, type_: Type, width: float) -> float:
        return sum(self._rows(type_, width)) + 1.0

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        rows = self._rows(canvas.type, width)
        for at, (number, name) in enumerate(self.stops):
            column, row = divmod(at, len(rows))
            top = y + sum(rows[:row])
            canvas.text(x + column * width / 2, top, f"{number}  {name}", _NOTE, width=width / 2 - 3.0)

    def _rows(self, type_: Type, width: float) -> list[float]:
        high = [type_.height(f"{number}  {name}", _NOTE, width / 2 - 3.0) for number, name in self.stops]
        count = -(-len(high) // 2)
        return [max(high[row::count]) + 0.4 for row in range(count)]


@dataclass(frozen=True)
class _Head:
    """The masthead as a part of the page."""

    masthead: Masthead

    def height(self, type_: Type, width: float) -> float:
        return self.masthead.height(type_, width)

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        self.masthead.draw(canvas, Box(x, y, width, self.height(canvas.type, width)))


def _masthead(asked: Questionnaire, about: PaperForm, words: Words) -> Masthead:
    line = " · ".join(dict.fromkeys(part for part in (about.where, about.sender) if part))
    return Masthead(asked.title.in_language(words.language), line, (), about.warning, picture_of(about.logo))


def _intro(asked: Questionnaire, about: PaperForm, words: Words) -> list[PagePart]:
    tr = words.tr
    parts: list[PagePart] = [
        Paragraph(asked.intro.in_language(words.language), BODY, after=1.0),
        Paragraph(asked.privacy.in_language(words.language), STRONG, after=1.0),
        WriteOn((tr("Number of the paper (filled in when it is typed in)"),), 7.0),
    ]
    parts.append(WriteOn((tr("Handed in to"), tr("At the latest")), 7.0))
    if about.stops:
        parts += [
            Gap(1.5),
            Paragraph(tr("The stops of the walk"), STRONG, after=0.5),
            _Stops(about.stops[:_MOST_STOPS]),
        ]
    return [*parts, Gap(1.5)]


def _question(number: int, asked: Asked, words: Words, has_stops: bool) -> list[PagePart]:
    said = asked.words if has_stops or asked.without_stops is None else asked.without_stops
    title = f"{number}. {said.in_language(words.language)}"
    if asked.kind in (QuestionKind.ONE, QuestionKind.MANY):
        several = asked.kind is QuestionKind.MANY
        tr = words.tr
        how = tr("tick as many as you like") if several else tr("tick one")
        items = tuple(choice.words.in_language(words.language) for choice in asked.choices)
        return [TickBoxes(f"{title} ({how})", items, after=2.6)]
    if asked.kind is QuestionKind.LONG:
        return [Paragraph(title, STRONG, after=0.0), FreeLines(_LEAST_LINES_MM), Gap(1.5)]
    return [Paragraph(title, STRONG, after=0.0), WriteOn(("",), 8.0), Gap(2.0)]


def _draw(canvas: Canvas, body: Box, parts: Sequence[PagePart]) -> None:
    y = body.y
    for part in parts:
        part.draw(canvas, body.x, y, body.width)
        y += part.height(canvas.type, body.width)

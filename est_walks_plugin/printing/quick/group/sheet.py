"""A paper of a given number of pages: written smaller and shorter until each page holds what belongs on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from functools import partial
from typing import TYPE_CHECKING

from ....files import check_writable
from .. import cover
from ..canvas import HEADING, TABLE, TITLE, Box, Canvas, Style, Type
from ..document import Document, Furniture, Paper
from ..furnishing import check_output
from ..page_parts import PagePart, Paragraph

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....store import Store
    from ...words import Words

Pages = Sequence[Sequence[PagePart]]


@dataclass(frozen=True)
class Fit:
    """How much a paper tells: the size of its texts in points, how many rows its lists have and letters its texts."""

    size: float
    rows: int
    letters: int

    @property
    def body(self) -> Style:
        """The style of texts."""
        return Style(self.size)

    @property
    def table(self) -> Style:
        """The style of tables."""
        return Style(min(self.size, TABLE.size))

    @property
    def heading(self) -> Style:
        """The style of headings."""
        return Style(min(HEADING.size, self.size + 3.0), bold=True)


FITS = (
    Fit(10.0, 30, 4000),
    Fit(9.0, 30, 4000),
    Fit(9.0, 20, 1200),
    Fit(8.0, 20, 700),
    Fit(8.0, 14, 450),
    Fit(7.5, 12, 300),
    Fit(7.5, 9, 220),
    Fit(7.5, 6, 160),
    Fit(7.5, 3, 160),
)
"""From roomy to scant; the last one has room on a page whatever was written."""


@dataclass(frozen=True)
class About:
    """What every page carries: the paper's title and the line under it, who it is for, whose data it shows, from which day."""

    title: str
    line: str
    mark: str
    made: date
    sources: tuple[str, ...] = ()


def print_pages(
    store: Store,
    about: About,
    pages: Callable[[Fit], Pages],
    path: str,
    words: Words,
    feedback: Feedback,
    *,
    archive: bool = False,
) -> int:
    """Print what `pages` gives for the roomiest fit that has room, and return how many. Runs on any thread.

    The same content gives the same bytes. Raises ParameterError for a name that does not end in .pdf, FileWriteError, Cancelled.
    """
    check_output(path)
    check_writable(path)
    made = datetime(about.made.year, about.made.month, about.made.day, tzinfo=timezone.utc)
    document = Document(Paper.named("A4"), words, _furniture(store, about, words), made, archive=archive)
    for body in _fitting(document, about, pages):
        document.add(partial(_draw, parts=body, box=document.body), about.title)
    return document.save(path, feedback)


def _fitting(document: Document, about: About, pages: Callable[[Fit], Pages]) -> list[list[PagePart]]:
    """Return the pages, each as roomy as it can be."""
    found: list[list[PagePart]] = []
    for number in range(len(pages(FITS[-1]))):
        for fit in FITS:
            page = [*(() if number else _head(about)), *pages(fit)[number]]
            if _height(page, document.type, document.body.width) <= document.body.height:
                break
        found.append(page)
    return found


def _head(about: About) -> list[PagePart]:
    return [Paragraph(about.title, Style(TITLE.size - 2.0, bold=True), 1.0), Paragraph(about.line, TABLE, 3.0)]


def _height(parts: Sequence[PagePart], type_: Type, width: float) -> float:
    return sum(part.height(type_, width) for part in parts)


def _furniture(store: Store, about: About, words: Words) -> Furniture:
    tr = words.tr
    warning = cover.EXAMPLE if store.is_example else ""
    names = [name for name in about.sources if not (warning and "OpenStreetMap" in name)]  # the warning names it
    named = tr("Map data: {names}").format(names=", ".join(names)) if names else ""
    return Furniture(about.title, about.mark, warning, named, store.municipal_settings.address_line)


def _draw(canvas: Canvas, parts: Sequence[PagePart], box: Box) -> None:
    y = box.y
    for part in parts:
        part.draw(canvas, box.x, y, box.width)
        y += part.height(canvas.type, box.width)


def cut(text: str, letters: int, words: Words) -> str:
    """Return a text of at most so many letters; of a longer one its beginning, and where the rest stands."""
    if len(text) <= letters:
        return text
    tr = words.tr
    return text[: letters - 1].rstrip() + " " + tr("… The rest stands in the store.")

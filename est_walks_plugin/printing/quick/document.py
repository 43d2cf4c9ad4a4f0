"""A PDF document: paper, margins, footer on every page, and the same bytes for the same content."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Callable, Sequence

from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from ...files import write_whole
from ...i18n import tr
from ...model.errors import ParameterError, StoreError
from ...model.feedback import Feedback
from ..words import Words
from .canvas import DPI, SMALL, SMALL_STRONG, Align, Box, Canvas, Style, Type
from .pdf_bytes import stable

MARGIN = 12.0
FOOTER = 9.0
_FOOTER_TEXT = 6.5
"""So many mm of whom the page names fit under the footer's first line, partly in the margin."""
_SIZES = {"A5": (148.0, 210.0), "A4": (210.0, 297.0), "A3": (297.0, 420.0)}

_AHEAD = 2
"""So many pages are begun before they are drawn."""

Painter = Callable[[Canvas], object]


@dataclass(frozen=True)
class Paper:
    """A sheet, portrait, in millimetres."""

    name: str
    width: float
    height: float

    @classmethod
    def named(cls, name: str, among: Sequence[str] = ("A4", "A3")) -> Paper:
        """Return one of the sheets in `among`. Raises ParameterError."""
        key = str(name).upper()
        if key not in among:
            choice = tr("{first} or {second}").format(first=", ".join(among[:-1]), second=among[-1])
            raise ParameterError(
                tr("The paper “{name}” is not known; choose {choice}.").format(name=name, choice=choice)
            )
        return cls(key, *_SIZES[key])

    @property
    def body(self) -> Box:
        """What is inside the margins and above the footer."""
        return Box(MARGIN, MARGIN, self.width - 2 * MARGIN, self.height - 2 * MARGIN - FOOTER)


@dataclass(frozen=True)
class Furniture:
    """What every page carries: whose document it is, its class, and a warning where the data is made up."""

    title: str
    mark: str
    warning: str = ""
    attribution: str = ""
    address: str = ""


@dataclass(frozen=True)
class Page:
    """A page that is not drawn yet; `title` is its own in the footer, "" the document's.

    `begin` sets its maps going on other threads and returns what paints it.
    """

    begin: Callable[[], Painter]
    title: str = ""


@dataclass
class Document:
    """Pages that are drawn when the document is saved, because the footer must know how many there are.

    `created` is the date in the file's own description: a date of the content, not of the clock, so that the same
    content gives the same bytes. An `archive` copy is PDF/A-1b: nothing in it is transparent.
    """

    paper: Paper
    words: Words
    furniture: Furniture
    created: datetime
    grey: bool = False
    archive: bool = False
    pages: list[Page] = field(default_factory=list)
    _begun: deque[Painter] = field(default_factory=deque)
    _has_begun: int = 0

    def __post_init__(self) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        if self.archive:
            self._writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
        self._writer.setResolution(DPI)
        self._writer.setPageSize(QPageSize(QSizeF(self.paper.width, self.paper.height), QPageSize.Unit.Millimeter))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(self.furniture.title)
        self._writer.setCreator("Trygghetsvandring for QGIS")
        self.type = Type(self._writer)
        self._named, self._lift = self._footer_room()

    @property
    def body(self) -> Box:
        """Where content goes."""
        body = self.paper.body
        return Box(body.x, body.y, body.width, body.height - self._lift)

    def _footer_room(self) -> tuple[Style, float]:
        """Return how whom the page names is written, whole, and by how many mm the footer must rise for it."""
        width = self.paper.width - 2 * MARGIN
        sizes = (Style(size, colour="#1A1A1A") for size in (7.5, 7.0, 6.5, 6.0))
        for style in sizes:
            high = self.type.height(self.furniture.attribution, style, width) if self.furniture.attribution else 0.0
            if high <= 2 * self.type.line_height(style) * 1.01:
                break
        warning = self.type.line_height(Style(7.5, bold=True)) if self.furniture.warning else 0.0
        address = self.type.height(self.furniture.address, SMALL, width) if self.furniture.address else 0.0
        title = self.type.height(self.furniture.title, SMALL, self._title_room()) - self.type.line_height(SMALL)
        return style, max(0.0, title + high + warning + address - _FOOTER_TEXT)

    def _title_room(self) -> float:
        """Return the mm between who the pages are for and their number."""
        mark = self.type.width(self.furniture.mark, SMALL_STRONG)
        return self.paper.width - 2 * MARGIN - mark - 3.0 - self.type.width(self._numbered(888, 888), SMALL) - 4.0

    def _numbered(self, number: int, total: int) -> str:
        tr = self.words.tr  # the document's language
        return tr("Page {number} of {total}").format(number=number, total=total)

    def add(self, page: Painter, title: str = "") -> None:
        """Add a page, with a title of its own in the footer or the document's."""
        self.add_begun(lambda: page, title)

    def add_begun(self, begin: Callable[[], Painter], title: str = "") -> None:
        """Add a page whose maps are begun while the pages before it are drawn, the first pages' at once."""
        self.pages.append(Page(begin, title))
        self._begin(_AHEAD)

    def _begin(self, pages: int) -> None:
        """See to it that the first `pages` are begun."""
        for page in self.pages[self._has_begun : pages]:
            self._begun.append(page.begin())
            self._has_begun += 1

    def save(self, path: str, feedback: Feedback) -> int:
        """Draw everything into `path` and return the number of pages.

        The file appears whole or not at all. Raises Cancelled, FileWriteError.
        """
        pages = len(self.pages)
        try:
            self._draw(feedback)
        finally:
            self.close()
        content = stable(bytes(self._buffer.data()), self.created, language=self.words.language)
        write_whole(path, content, make_folders=True)
        return pages

    def close(self) -> None:
        """Let go of the pages, here and now.

        They know the document and it them: Python's collector would free fonts, symbols and layers on whichever thread it
        runs next.
        """
        self._buffer.close()
        self.pages.clear()
        self._begun.clear()

    def _draw(self, feedback: Feedback) -> None:
        painter = QPainter(self._writer)
        if not painter.isActive():
            raise StoreError(tr("The PDF could not be begun; restart QGIS and try again."))
        canvas = Canvas(painter, self.type, grey=self.grey, opaque=self.archive)
        try:
            for number, page in enumerate(self.pages, 1):
                feedback.check()
                if number > 1:
                    self._writer.newPage()
                self._begin(number + _AHEAD)
                self._begun.popleft()(canvas)
                self._footer(canvas, number, page.title or self.furniture.title)
                feedback.progress(number / len(self.pages))
        finally:
            painter.end()

    def _footer(self, canvas: Canvas, number: int, title: str) -> None:
        left, width = MARGIN, self.paper.width - 2 * MARGIN
        top = self.paper.height - MARGIN - FOOTER + 3.2 - self._lift
        canvas.line(left, top, left + width, top, "#808080", 0.15)
        canvas.text(left, top + 1.2, self.furniture.mark, SMALL_STRONG)
        offset = self.type.width(self.furniture.mark, SMALL_STRONG) + 3
        high = canvas.text(left + offset, top + 1.2, title, SMALL, width=self._title_room())
        page = self._numbered(number, len(self.pages))
        canvas.text(left, top + 1.2, page, SMALL, width=width, align=Align.RIGHT)
        y = top + 1.2 + high + 0.2
        if self.furniture.address:
            y += canvas.text(left, y, self.furniture.address, SMALL, width=width)
        if self.furniture.warning:
            y += canvas.text(left, y, self.furniture.warning, Style(7.5, bold=True, colour="#1A1A1A"), width=width)
        if self.furniture.attribution:
            canvas.text(left, y, self.furniture.attribution, self._named, width=width)

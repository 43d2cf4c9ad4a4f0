"""The copy of an answer for the archive: PDF/A-1b on A4, the same facts as the page, the same bytes for the same answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from typing import Sequence

from qgis.PyQt.QtGui import QImage

from ...i18n import tr as spoken
from ...model.answers.answer import Answer
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ..quick.canvas import BODY, SMALL, TABLE, TITLE, Align, Box, Canvas, Style
from ..quick.document import Document, Furniture, Paper
from ..quick.page_parts import Drawn, Flow, Gap, PageColumn, PageRow, PageTable, Paragraph, heading
from .told import Cell, Line, Section, Told, told, walk_line

_MAP_MM = 165.0
"""The map is at most so high: the heading and a few lines stand on its page."""
_PHOTO_MM, _PHOTOS_ACROSS, _BETWEEN_MM, _CAPTION_MM = 44.0, 3, 4.0, 8.0
_WIDTHS = {Cell.NUMBER: 13.0, Cell.STATE: 25.0, Cell.WHEN: 43.0, Cell.WHO: 30.0}


@dataclass(frozen=True)
class _Shot:
    """A photo with the number and place of its point."""

    image: QImage
    caption: str


def write_archive(answer: Answer, path: str, feedback: Feedback | None = None) -> int:
    """Write the archive copy to the PDF `path`, whole or not at all, and return the number of its pages. Works on any thread.

    Raises ParameterError for a picture that is none, FileWriteError, Cancelled.
    """
    said = told(answer)
    tr = said.words.tr
    furniture = Furniture(
        said.title,
        tr("Archive copy, version {version}").format(version=answer.version),
        said.example,
        answer.map.attribution if answer.map else "",
        answer.municipality,
    )
    noon = datetime(answer.published.year, answer.published.month, answer.published.day, 12, tzinfo=timezone.utc)
    document = Document(Paper.named("A4"), said.words, furniture, noon, archive=True)
    flow = Flow(document, said.title)
    _opening(flow, said)
    _map(flow, said)
    for section in said.sections:
        _section(flow, section, said)
    _closing(flow, said)
    flow.finish()
    return document.save(path, feedback or Feedback())


def _opening(flow: Flow, said: Told) -> None:
    tr = said.words.tr
    flow.add(
        Paragraph(said.title, TITLE, after=1.5),
        Paragraph(said.lead, BODY, after=0.5),
        Paragraph(said.version, SMALL, after=3.0),
    )
    if said.in_short:
        told_ = " · ".join(f"{said.words.number(count)} {text}" for text, count in said.in_short)
        flow.add(Paragraph(told_, Style(11.0, bold=True), after=3.0))
    flow.add(heading(said.said_heading), Paragraph(said.said_lead, BODY, after=1.5))
    if said.said:
        columns = (
            PageColumn(tr("About"), share=1.0),
            PageColumn(tr("Points"), 30.0, align=Align.RIGHT),
            PageColumn("", 60.0),
        )
        flow.add(PageTable(columns, [PageRow((name, count, "")) for name, count in said.said]), Gap(5.0))


def _map(flow: Flow, said: Told) -> None:
    drawn, tr = said.answer.map, said.words.tr
    if drawn is None:
        return
    image = _image(drawn.png)
    width = flow.document.body.width
    high = min(_MAP_MM, width * image.height() / image.width())
    under = flow.document.type.height(drawn.text, SMALL, width)
    picture = partial(_picture, image=image, text=drawn.text, high=high)
    flow.add(heading(tr("Map")), Drawn(high + 1.0 + under + 5.0, picture))


def _section(flow: Flow, section: Section, said: Told) -> None:
    flow.add(heading(section.heading))
    if not section.rows:
        flow.add(Paragraph(section.empty, BODY, after=4.0))
        return
    if section.lead:
        flow.add(Paragraph(section.lead, BODY, after=1.5))
    columns = [_column(cell, title) for cell, title in section.columns]
    flow.add(PageTable(columns, [_row(row, section) for row in section.rows]), Gap(4.0))
    shots = [
        _Shot(_image(photo.data), " · ".join(part for part in (row.cells[Cell.NUMBER], row.where, photo.text) if part))
        for row in section.rows
        for photo in row.photos
    ]
    for first in range(0, len(shots), _PHOTOS_ACROSS):
        line = shots[first : first + _PHOTOS_ACROSS]
        flow.add(Drawn(_PHOTO_MM + _CAPTION_MM, partial(_photos, shots=line)), Gap(2.0))


def _column(cell: Cell, title: str) -> PageColumn:
    if cell is Cell.WHAT:
        return PageColumn(title, share=2.2)
    if cell is Cell.WHY:
        return PageColumn(title, share=2.0)
    return PageColumn(title, _WIDTHS[cell], bold=cell is Cell.NUMBER)


def _row(row: Line, section: Section) -> PageRow:
    what = "\n".join(part for part in (row.where, row.what, row.told) if part)
    return PageRow([what if cell is Cell.WHAT else row.cells[cell] for cell, _title in section.columns])


def _closing(flow: Flow, said: Told) -> None:
    flow.add(heading(said.next_heading), Paragraph(said.next_text, BODY, after=4.0))
    flow.add(heading(said.more_heading), *(Paragraph(line, BODY, after=1.0) for line in said.more), Gap(3.0))
    walks = [walk for walk in said.answer.walks if walk.route]
    if walks:
        flow.add(heading(said.words.tr("How we walked")))
        for walk in walks:
            flow.add(Paragraph(walk_line(walk, said.words), Style(10.0, bold=True), after=1.0))
            flow.add(*(Paragraph(f"{n}. {step}", TABLE, after=0.4) for n, step in enumerate(walk.route, 1)), Gap(3.0))
    if said.changes:
        flow.add(heading(said.changes_heading))
        flow.add(*(Paragraph(f"• {line}", BODY, after=0.8) for line in said.changes), Gap(3.0))
    flow.add(heading(said.about_heading), *(Paragraph(line, TABLE, after=1.0) for line in said.about))


def _image(data: bytes) -> QImage:
    """Return a picture without an alpha channel: nothing in an archive copy is transparent."""
    image = QImage.fromData(data)
    if image.isNull():
        raise ParameterError(
            spoken("A picture of the answer cannot be read; mark it as reviewed anew, or leave it out.")
        )
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _picture(canvas: Canvas, box: Box, *, image: QImage, text: str, high: float) -> None:
    """Draw the map `high` mm high, and under it what it shows."""
    placed = _fitted(image, Box(box.x, box.y, box.width, high))
    canvas.image(placed, image)
    canvas.text(box.x, placed.bottom + 1.0, text, SMALL, width=box.width)


def _fitted(image: QImage, box: Box) -> Box:
    """Return the largest part of `box`, from its upper left corner, that has the shape of a picture."""
    width = min(box.width, box.height * image.width() / image.height())
    return Box(box.x, box.y, width, width * image.height() / image.width())


def _photos(canvas: Canvas, box: Box, *, shots: Sequence[_Shot]) -> None:
    wide = (box.width - (_PHOTOS_ACROSS - 1) * _BETWEEN_MM) / _PHOTOS_ACROSS
    for number, shot in enumerate(shots):
        left = box.x + number * (wide + _BETWEEN_MM)
        placed = _fitted(shot.image, Box(left, box.y, wide, _PHOTO_MM))
        canvas.image(placed, shot.image)
        style = canvas.type.fitting(shot.caption, SMALL, wide, smallest=6.0, lines=2)
        canvas.text(left, placed.bottom + 1.0, shot.caption, style, width=wide)

"""A situation report on paper: four A4 pages and an annex, the same bytes for the same report. Any thread."""

from __future__ import annotations

from datetime import datetime, timezone
from functools import partial
from typing import TYPE_CHECKING, Sequence

from ...model.feedback import Feedback
from ..quick import cover
from ..quick.canvas import BODY, SMALL, Align, Box, Canvas, Style
from ..quick.document import Document, Furniture, Paper
from ..quick.masthead import Masthead
from ..quick.page_parts import Drawn, Flow, Gap, PageColumn, PagePart, PageRow, PageTable, Paragraph, heading
from .charts import YEAR_MM, draw_week, draw_year, week_height
from .spot_map import Ground, Shown, draw_map
from .told import Picture, ReportTold, SectionTold

if TYPE_CHECKING:
    from .tables import TableTold

_TEXT, _LEAD, _SMALL_TABLE = Style(9.5), Style(11.0, bold=True), Style(8.0)
_MAP_MM, _LEAST_MAP_MM, _BETWEEN_MM = 150.0, 90.0, 3.0
PAGES = (("changed", "named", "areas"), ("map",), ("week", "year"), ("survey", "before", "promises", "coming", "about"))
"""What stands on each of the four pages; the rest is the annex."""


def write_paper(said: ReportTold, path: str, ground: Ground, feedback: Feedback | None = None) -> int:
    """Write a report to the PDF `path`, whole or not at all, and return its pages. It is PDF/A-1b: fit for the archive.

    Raises FileWriteError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    report, words, tr = said.report, said.words, said.words.tr
    warning = cover.EXAMPLE if report.is_example else ""
    attribution = "" if warning and "OpenStreetMap" in report.attribution else report.attribution
    furniture = Furniture(said.title, said.mark, warning, attribution, report.address)
    noon = datetime(report.made.year, report.made.month, report.made.day, 12, tzinfo=timezone.utc)
    document = Document(Paper.named("A4"), words, furniture, noon, archive=True)
    for number, keys in enumerate(PAGES):
        flow = Flow(document, said.title)
        if number == 0:
            _opening(flow, said)
        for section in (said.section(key) for key in keys):
            if section is not None:
                _section(flow, section, said, ground, feedback)
        flow.finish()
    annex = [section for section in said.sections if section.annex]
    if annex:
        flow = Flow(document, said.title)
        flow.add(Paragraph(tr("Annex"), Style(16.0, bold=True), after=3.0))
        for section in annex:
            _section(flow, section, said, ground, feedback)
        flow.finish()
    return document.save(path, feedback)


def _opening(flow: Flow, said: ReportTold) -> None:
    """Add the head of the first page and the picture in a sentence."""
    head = Masthead(said.title, said.lead, (said.mark,), cover.EXAMPLE if said.report.is_example else "")
    high = head.height(flow.document.type, flow.document.body.width)
    flow.add(Drawn(high, lambda canvas, box: head.draw(canvas, box)))
    flow.add(Paragraph(said.version, SMALL, after=2.5), Paragraph(said.sentence, _LEAD, after=3.5))


def _section(flow: Flow, section: SectionTold, said: ReportTold, ground: Ground, feedback: Feedback) -> None:
    flow.add(heading(section.heading, after=1.2))
    small = section.key == "about"
    flow.add(*(Paragraph(line, Style(8.0) if small else _TEXT, after=1.2) for line in section.paragraphs))
    flow.add(*(Paragraph(f"• {line}", BODY, after=0.8) for line in section.points))
    if section.picture is not None:
        flow.add(_picture(section, said, ground, feedback, flow), Gap(2.0))
    for table in section.tables:
        if section.picture is not Picture.WEEK:  # the chart has each number in its cell already
            flow.add(_table(table), Gap(_BETWEEN_MM))
    flow.add(Gap(3.5))


def _picture(section: SectionTold, said: ReportTold, ground: Ground, feedback: Feedback, flow: Flow) -> PagePart:
    report, words, picture = said.report, said.words, section.picture
    if picture is Picture.MAP:  # as high as leaves its tables on the page
        type_, width = flow.document.type, flow.document.body.width
        tables = sum(_table(table).height(type_, width) + _BETWEEN_MM for table in section.tables)
        return Drawn(
            min(_MAP_MM, max(_LEAST_MAP_MM, flow.room - tables - 7.0)),
            partial(_map, said=said, ground=ground, feedback=feedback),
        )
    if picture is Picture.WEEK:
        return Drawn(week_height(report), lambda canvas, box: draw_week(canvas, box, report, words))
    return Drawn(YEAR_MM, lambda canvas, box: draw_year(canvas, box, report, words))


def _map(canvas: Canvas, box: Box, said: ReportTold, ground: Ground, feedback: Feedback) -> None:
    draw_map(canvas, box, Shown.of(said.report), ground, said.words, feedback)


def _table(table: TableTold) -> PageTable:
    columns = [
        PageColumn(column.title, share=column.share, align=Align.RIGHT if column.is_number else Align.LEFT)
        for column in table.columns
    ]
    rows: Sequence[PageRow] = [PageRow(row) for row in table.rows]
    return PageTable(columns, rows, _SMALL_TABLE, padding=0.8)

"""The list for the third meeting: what was found, by who answers for it, with what became of it and room to write."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Sequence

from ....project.palette import Palette
from ...facts import WalkFacts
from ...meeting import Meeting, MeetingRow
from ...words import Words
from .. import marks
from ..canvas import BODY, HEADING, TITLE, Align, Box, Canvas, Style
from ..page_parts import Flow, Gap, PageColumn, PageRow, PageTable, Paragraph
from .answer_fields import WriteOn

if TYPE_CHECKING:
    from ..document import Document

_ROW_MM = 17.0
_TABLE = Style(10.0)


def add_meeting_list(document: Document, meeting: Meeting, facts: WalkFacts, palette: Palette, title: str) -> None:
    """Add the list to `document`; an owner's rows stand together under its name."""
    tr, words = document.words.tr, document.words
    flow = Flow(document, title)
    flow.add(
        Paragraph(tr("Third meeting: what became of it"), TITLE, after=1.0),
        Paragraph(f"{facts.name} · {words.day(facts.starts, weekday=True)}", HEADING, after=1.0),
        Paragraph(_in_short(meeting, words), BODY, after=2.0),
        WriteOn((tr("Meeting held on"), tr("Taking part (number)"))),
        Gap(3.0),
    )
    for owner, rows in meeting.of_owners().items():
        name = words.catalogue.label("owner", owner, words.language) or tr("Nobody answers for it yet")
        flow.add(
            Paragraph(f"{name} · {len(rows)}", HEADING, after=0.5),
            _table(name, rows, meeting, palette, words),
            Gap(4.0),
        )
    if meeting.good():
        flow.add(Paragraph(tr("Works well: to be kept"), HEADING, after=1.0))
        flow.add(*(Paragraph(f"• {_good(row, meeting, words)}", BODY, after=1.0) for row in meeting.good()))
    flow.finish()


def _in_short(meeting: Meeting, words: Words) -> str:
    """Return how many findings there are, and how many rows stand in each state."""
    tr = words.tr
    counted: dict[str, int] = {}
    for row in meeting.rows:
        if not row.positive:
            counted[row.state] = counted.get(row.state, 0) + 1
    told = [tr("%n finding(s)", None, meeting.findings)]
    return " · ".join([*told, *(f"{state}: {count}" for state, count in counted.items())])


def _table(owner: str, rows: Sequence[MeetingRow], meeting: Meeting, palette: Palette, words: Words) -> PageTable:
    """Return an owner's table; where it goes on over the page its head says whose it is."""
    tr = words.tr
    columns = (
        PageColumn(tr("Stop"), 15.0, align=Align.CENTRE),
        PageColumn(tr("{owner}: what and where").format(owner=owner), share=2.6),
        PageColumn(tr("State"), 31.0),
        PageColumn(tr("Answer: what, when, or why not"), share=2.4),
    )
    return PageTable(columns, [_row(row, meeting, palette, words) for row in rows], style=_TABLE, minimum=_ROW_MM)


def _row(row: MeetingRow, meeting: Meeting, palette: Palette, words: Words) -> PageRow:
    tr = words.tr
    where = [row.where] if row.where else []
    if meeting.groups > 1:
        where.append(tr("Group {number}").format(number=row.group))
    serious = tr("Serious: {severity}").format(severity=row.severity) if row.severity else ""
    due = tr("by {date}").format(date=words.short_day(row.due)) if row.due else ""
    cells = (
        "" if row.number else "–",
        "\n".join(part for part in (row.what, ", ".join(where), row.task) if part),
        "\n".join(part for part in (row.state, row.lane, due, serious) if part),
        row.answer,
    )
    return PageRow(cells, partial(_number, row=row, palette=palette) if row.number else None)


def _number(canvas: Canvas, box: Box, *, row: MeetingRow, palette: Palette) -> None:
    marks.disc(canvas, box.x + box.width / 2, box.y + 4.6, str(row.number), palette, group=row.group)


def _good(row: MeetingRow, meeting: Meeting, words: Words) -> str:
    tr = words.tr
    group = tr("Group {number}").format(number=row.group) if meeting.groups > 1 else ""
    where = f"{row.number} {row.where}".strip() if row.number else row.where
    return " · ".join(part for part in (row.what, where, group) if part)

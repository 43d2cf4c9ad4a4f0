"""The answer to residents as plain text, to paste into a letter or a page of one's own: what the page says, line by line."""

from __future__ import annotations

from ...model.answers.answer import Answer
from .told import Cell, Line, Section, told


def plain_answer(answer: Answer) -> str:
    """Return an answer in the words of its language, without map, photos, numbers and versions."""
    said = told(answer)
    parts = [said.title, said.lead, "", said.said_heading, said.said_lead, ""]
    for section in said.sections:
        rows = [_line(row, section) for row in section.rows]
        parts += [section.heading, *(rows or [section.empty]), ""]
    parts += [said.next_heading, said.next_text, "", said.more_heading, *said.more]
    return "\n".join(parts).strip() + "\n"


def _line(row: Line, section: Section) -> str:
    """Return a point in one line: where and what, when and who, what is told of it."""
    about = ": ".join(part for part in (row.where, row.what) if part)
    cells = [row.cells[cell] for cell, _title in section.columns if cell not in (Cell.NUMBER, Cell.WHAT, Cell.WHY)]
    told_ = "; ".join(cell for cell in cells if cell not in ("", "–"))
    texts = [one for one in (row.cells[Cell.WHY], row.told) if one]
    return " ".join([f"- {about} ({told_})." if told_ else f"- {about}.", *texts])

"""The answer to residents as text: you said - we did - we will not, because."""

from __future__ import annotations

from typing import Any

from ....i18n import tr
from ... import format as fmt
from ...labels import name

Row = dict[str, Any]


def answer_text(walk: str, answers: dict[str, list[Row]]) -> str:
    """Return the answer of a walk as plain text to paste into a letter or a web page; no resident's words in it."""
    parts = [tr("{walk}: you said - we do").format(walk=walk), ""]
    headings = (
        ("done", tr("We have done")),
        ("will_do", tr("We will do")),
        ("will_not", tr("We will not do, because")),
    )
    for kind, heading in headings:
        rows = answers.get(kind, [])
        if rows:
            parts += [heading, *(f"- {_line(kind, row)}" for row in rows), ""]
    if len(parts) == 2:
        parts.append(tr("No tasks have been made of this walk yet."))
    return "\n".join(parts).strip() + "\n"


def _line(kind: str, row: Row) -> str:
    title = row["title"] or name(row["measure"])
    if kind == "done":
        return f"{title}: {row['feedback']}" if row["feedback"] else str(title)
    if kind == "will_not":
        return f"{title}: {row['reason']}"
    return tr("{title} ({owner}, by {date})").format(title=title, owner=name(row["owner"]), date=fmt.day(row["due"]))

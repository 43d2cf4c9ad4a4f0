"""The answer to residents as text: you said - we did - we will not, because."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ... import format as fmt
from ...labels import name

if TYPE_CHECKING:
    from ....model.task import Task
    from ....operations.follow_up import Answers


def answer_text(walk: str, answers: Answers) -> str:
    """Return the answer of a walk as plain text to paste into a letter or a web page; no resident's words in it."""
    parts = [tr("{walk}: you said - we do").format(walk=walk), ""]
    headings = (
        (answers.done, tr("We have done"), _done),
        (answers.will_do, tr("We will do"), _will_do),
        (answers.will_not, tr("We will not do, because"), _will_not),
    )
    for tasks, heading, line in headings:
        if tasks:
            parts += [heading, *(f"- {line(task)}" for task in tasks), ""]
    if len(parts) == 2:
        parts.append(tr("No tasks have been made of this walk yet."))
    return "\n".join(parts).strip() + "\n"


def _title(task: Task) -> str:
    return task.title or name(task.measure)


def _done(task: Task) -> str:
    return f"{_title(task)}: {task.feedback}" if task.feedback else _title(task)


def _will_do(task: Task) -> str:
    return tr("{title} ({owner}, by {date})").format(title=_title(task), owner=name(task.owner), date=fmt.day(task.due))


def _will_not(task: Task) -> str:
    return f"{_title(task)}: {task.reason}"

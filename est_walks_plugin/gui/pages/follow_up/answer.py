"""The answer to residents as text: you said - we did - we will not, because."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Callable

from ....i18n import tr
from ... import format as fmt

if TYPE_CHECKING:
    from ....model.task import Task
    from ....operations.follow_up import Answers


Name = Callable[[str, str], str]
Title = Callable[["Task"], str]


def answer_text(walk: str, answers: Answers, name: Name, title: Title) -> str:
    """Return the answer of a walk as plain text to paste into a letter or a web page; no resident's words in it.

    `name(table, code)` gives the names of the catalogue, `title(task)` what a task is called.
    """
    parts = [tr("{walk}: you said - we do").format(walk=walk), ""]
    headings = (
        (answers.done, tr("We have done"), partial(_done, title)),
        (answers.will_do, tr("We will do"), partial(_will_do, name, title, answers.late)),
        (answers.will_not, tr("We will not do, because"), partial(_will_not, title)),
    )
    for tasks, heading, line in headings:
        if tasks:
            parts += [heading, *(f"- {line(task)}" for task in tasks), ""]
    if len(parts) == 2:
        parts.append(tr("No tasks have been made of this walk yet."))
    return "\n".join(parts).strip() + "\n"


def _done(title: Title, task: Task) -> str:
    return f"{title(task)}: {task.feedback}" if task.feedback else title(task)


def _will_do(name: Name, title: Title, late: frozenset[str], task: Task) -> str:
    owner = name("owner", task.owner)
    if task.uuid in late:
        return tr("{title} ({owner}, later than planned; the new date is not set yet)").format(
            title=title(task), owner=owner
        )
    if task.due is None:
        return tr("{title} ({owner}, the date is not set yet)").format(title=title(task), owner=owner)
    return tr("{title} ({owner}, by {date})").format(title=title(task), owner=owner, date=fmt.day(task.due))


def _will_not(title: Title, task: Task) -> str:
    return f"{title(task)}: {task.reason}"

"""The lists of page Uppföljning: late tasks, walks to check, last time's findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.field.held import HeldState
from ... import format as fmt
from ...labels import label
from ...models.rows_model import ListColumn
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from .seen import seen_fact, seen_text

if TYPE_CHECKING:
    from ....model.task import Task
    from ....operations.follow_up import Followed, WalkCheck
    from ...context import Context


def overdue_view(context: Context) -> RowsView:
    """Return the list of tasks whose day has passed."""
    name = context.session.name

    def late(task: Task) -> int:
        return task.days_late(context.session.today)

    columns = [
        ListColumn("title", tr("Task"), context.session.title, stretch=True, least=14),
        ListColumn(
            "late",
            tr("Due"),
            lambda row: fmt.late(late(row)),
            sort=late,
            least=12,
            priority=1,
            bold=lambda row: late(row) > 30,
            tooltip=lambda row: tr("Due {date}").format(date=fmt.day(row.due)),
        ),
        ListColumn("owner", tr("Owner"), lambda row: name("owner", row.owner), least=10, priority=2),
        ListColumn("state", tr("State"), lambda row: label("TaskState", row.state), least=9, priority=3),
        ListColumn("measure", tr("Measure"), lambda row: name("measure", row.measure), least=10, priority=4),
    ]
    view = RowsView(columns, name=tr("Overdue tasks"))
    link(view, context)
    return view


def checks_view() -> RowsView:
    """Return the list of walks with the state of their promises."""
    columns = [
        ListColumn("name", tr("Walk"), lambda row: row.name, stretch=True, least=14),
        ListColumn(
            "due",
            tr("Half-year check"),
            lambda row: tr("now") if row.due_now else fmt.day(row.check_due),
            sort=lambda row: str(row.check_due),
            bold=lambda row: row.due_now,
            least=10,
        ),
        ListColumn(
            "tasks",
            tr("Done"),
            done_text,
            sort=lambda row: row.done,
            right=True,
            least=8,
            priority=1,
            tooltip=check_text,
        ),
        ListColumn(
            "findings",
            tr("Findings"),
            lambda row: fmt.number(row.findings),
            sort=lambda row: row.findings,
            right=True,
            least=6,
            priority=2,
        ),
        ListColumn(
            "walked",
            tr("Held"),
            held_text,
            sort=lambda row: str(row.walked),
            bold=lambda row: row.state is HeldState.ASKED,
            least=10,
            priority=3,
        ),
    ]
    return RowsView(columns, name=tr("Walks to follow up"), key="walk")


def findings_view(context: Context) -> RowsView:
    """Return the list of last time's findings."""
    name = context.session.name
    columns = [
        ListColumn("category", tr("Finding"), lambda row: name("category", row.finding.category), least=12),
        ListColumn(
            "text",
            tr("Text"),
            lambda row: row.finding.text,
            stretch=True,
            least=10,
            tooltip=lambda row: row.finding.text,
        ),
        ListColumn("states", tr("Tasks"), states_text, least=10, priority=1, tooltip=states_text),
        ListColumn(
            "seen",
            tr("Mended?"),
            lambda row: seen_text(row, context.session),
            least=8,
            priority=2,
            tooltip=lambda row: seen_fact(row, context.session),
        ),
    ]
    view = RowsView(columns, name=tr("Findings of the walk"))
    link(view, context)
    return view


def states_text(followed: Followed) -> str:
    """Return the states of a finding's tasks."""
    return ", ".join(label("TaskState", state) for state in followed.states) or tr("no task")


def done_text(row: WalkCheck) -> str:
    """Return "3 of 5"; of a walk without tasks that it is to come, or nothing to count."""
    if row.tasks:
        return tr("{done} of {tasks}").format(done=row.done, tasks=row.tasks)
    return tr("to come") if row.state is HeldState.TO_COME else "–"


def held_text(row: WalkCheck) -> str:
    """Return the day it was held, else that it is to come, was called off, or that nobody has said."""
    if row.held:
        return fmt.day(row.walked)
    words = {HeldState.TO_COME: tr("to come"), HeldState.ASKED: tr("held or not?")}
    return words.get(row.state, tr("called off"))


def check_text(row: WalkCheck) -> str:
    """Return how it stands with the tasks of a walk."""
    if not row.tasks:
        if row.state is HeldState.TO_COME:
            return tr("To be held {date}").format(date=fmt.day(row.walked))
        if row.state is HeldState.ASKED:
            return tr("Was to be held {date}: say whether it was held or called off.").format(date=fmt.day(row.walked))
        if row.state is HeldState.CALLED_OFF:
            return tr("Was called off.")
        return tr("No tasks have been made of this walk yet.")
    return ", ".join(
        (
            tr("%n open", None, row.open),
            tr("%n declined", None, row.declined),
            tr("%n without answer to residents", None, row.without_feedback),
        )
    )

"""The task list of page Åtgärder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ....i18n import tr
from ....model.codes import TaskState
from ....model.task import Task
from ... import format as fmt
from ...labels import label
from ...models.rows_model import ListColumn
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from .season import season_text, season_told, waits

if TYPE_CHECKING:
    from ...context import Context

Name = Callable[[str, str], str]

ORDER = tuple(state.value for state in TaskState)


def tasks_view(context: Context) -> RowsView:
    """Return the list of tasks, tied to the map."""
    name = context.session.name

    def late(task: Task) -> int:
        return task.days_late(context.session.today)

    columns = [
        ListColumn(
            "title",
            tr("Task"),
            context.session.title,
            stretch=True,
            least=20,
            tooltip=lambda task: _tooltip(task, context.session.title(task), name),
        ),
        ListColumn(
            "due",
            tr("Due"),
            lambda task: fmt.day(task.due),
            sort=lambda task: task.due,
            bold=lambda task: late(task) > 0,
            least=10,
            priority=1,
        ),
        ListColumn(
            "late",
            tr("Late"),
            lambda task: fmt.late(late(task)) if late(task) else "",
            sort=lambda task: late(task) or None,
            bold=lambda task: late(task) > 0,
            least=12,
            priority=2,
        ),
        ListColumn(
            "state",
            tr("State"),
            lambda task: label("TaskState", task.state),
            sort=lambda task: ORDER.index(task.state) if task.state in ORDER else len(ORDER),
            least=9,
            priority=3,
        ),
        ListColumn("owner", tr("Owner"), lambda task: name("owner", task.owner), least=10, priority=4),
        ListColumn("lane", tr("Lane"), lambda task: label("Lane", task.lane), least=8, priority=6),
        ListColumn(
            "season",
            tr("Season"),
            lambda task: season_told(task, context.session.today),
            sort=lambda task: task.season.partition("/")[0] or None,
            bold=lambda task: waits(task, context.session.today),
            tooltip=lambda task: season_text(task.season) or None,
            least=8,
            priority=5,
        ),
        ListColumn(
            "cost",
            tr("Cost"),
            lambda task: "" if task.cost is None else fmt.kronor(task.cost),
            sort=lambda task: task.cost,
            right=True,
            least=9,
            priority=7,
        ),
        ListColumn("measure", tr("Measure"), lambda task: name("measure", task.measure), least=10, priority=8),
        ListColumn("work_order", tr("Work order"), lambda task: task.work_order, least=8, priority=9),
        ListColumn("contact", tr("Contact"), lambda task: task.contact, least=10, priority=10),
        ListColumn("text", tr("Text"), lambda task: task.text, least=12, priority=11),
    ]
    view = RowsView(columns, name=tr("Tasks"))
    link(view, context, zoom_on_click=False)
    return view


def _tooltip(task: Task, title: str, name: Name) -> str:
    told = (label("TaskState", task.state), name("owner", task.owner), label("Lane", task.lane))
    lines = [title, task.text, " · ".join(filter(None, told))]
    if task.season:
        lines.append(tr("Season {season}").format(season=season_text(task.season)))
    if task.reason:
        lines.append(task.reason)
    return "\n".join(filter(None, lines))

"""The task list of page Åtgärder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.codes import CLOSED_TASK_STATES
from ... import format as fmt
from ...labels import label, name
from ...models.rows_model import Column, Row
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView

if TYPE_CHECKING:
    from ...context import Context

ORDER = ("new", "assessed", "assigned", "planned", "in_progress", "done", "verified", "declined", "duplicate")
_CLOSED = {str(state) for state in CLOSED_TASK_STATES}


def is_late(row: Row, today: date | None = None) -> bool:
    """Return whether the day of an open task has passed."""
    return row["due"] is not None and row["state"] not in _CLOSED and row["due"] < (today or date.today())


def tasks_view(context: Context) -> RowsView:
    """Return the list of tasks, tied to the map."""
    columns = [
        Column(
            "title",
            tr("Task"),
            lambda row: row["title"] or name(row["measure"]),
            stretch=True,
            least=14,
            tooltip=_tooltip,
        ),
        Column(
            "state",
            tr("State"),
            lambda row: label("TaskState", row["state"]),
            sort=lambda row: ORDER.index(row["state"]) if row["state"] in ORDER else len(ORDER),
            least=9,
        ),
        Column(
            "due",
            tr("Due"),
            lambda row: tr("{date} late").format(date=fmt.day(row["due"])) if is_late(row) else fmt.day(row["due"]),
            sort=lambda row: str(row["due"]),
            bold=is_late,
            least=10,
        ),
        Column("owner", tr("Owner"), lambda row: name(row["owner"]), least=10, priority=1),
        Column("lane", tr("Lane"), lambda row: label("Lane", row["lane"]), least=8, priority=2),
        Column("text", tr("Text"), lambda row: row["text"] or "", least=12, priority=3),
    ]
    view = RowsView(columns, name=tr("Tasks"))
    link(view, context)
    return view


def _tooltip(row: Row) -> str:
    lines = [row["title"] or "", row["text"] or "", f"{name(row['owner'])} · {label('Lane', row['lane'])}"]
    if row["season"]:
        lines.append(tr("Season {season}").format(season=row["season"].replace("/", " – ")))
    if row["reason"]:
        lines.append(row["reason"])
    return "\n".join(line for line in lines if line.strip(" ·"))

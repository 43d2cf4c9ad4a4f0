"""Export the task list for owners, meetings and other systems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...exporting.tables import Sheet, write_table
from ...i18n import tr
from ...model.code_words import code_word
from ...model.codes import Review, TaskState
from ...model.feedback import Feedback
from ...model.finding import Finding
from ...model.task import Task
from ...store.credits import names_around
from .. import catalogue
from .change import known_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

NO_FINDING = Finding(uuid="")


@dataclass(frozen=True)
class ExportResult:
    """The file written and its rows."""

    path: str
    rows: int

    def to_dict(self) -> dict[str, Any]:
        return {"output": self.path, "rows": self.rows}


def export_tasks(
    store: Store,
    path: str,
    *,
    owner: str | None = None,
    state: str | None = None,
    only: Sequence[str] | None = None,
    feedback: Feedback | None = None,
) -> ExportResult:
    """Write the tasks, of one owner and state if told, to .csv, .xlsx, .geojson or .gpkg by the ending of `path`.

    `only` are the keys of those that are written, in any order.

    Raises ParameterError for an owner, state or ending nobody knows, ExportError when the file cannot be written.
    """
    feedback = feedback or Feedback()
    condition: dict[str, Any] = {}
    if owner:
        condition["owner"] = catalogue.owner(store, owner).code
    if state:
        condition["state"] = known_state(state).value
    if only is not None:
        condition["uuid"] = list(only)
    tasks = [Task.from_row(row) for row in store.rows("task", condition, order_by=("due", "created"))]
    feedback.check()
    sheet = _sheet(store, tasks)
    count = write_table(path, sheet)
    feedback.progress(1.0)
    return ExportResult(path, count)


def _named(store: Store, tasks: Sequence[Task]) -> list[str]:
    """Return whom the file names; a task without a position may be about any place."""
    places = [task.geometry.bounds for task in tasks if task.geometry is not None]
    return names_around(store, places if len(places) == len(tasks) else ())


def _sheet(store: Store, tasks: Sequence[Task]) -> Sheet:
    language = store.language

    def name(table: str, code: str | None) -> str:
        return store.catalogue.label(table, code, language)

    keys = [task.finding for task in tasks if task.finding]
    made_of = {row["uuid"]: Finding.from_row(row) for row in store.rows("finding", {"uuid": keys})} if keys else {}

    def found(task: Task) -> Finding:
        return made_of.get(task.finding or "", NO_FINDING)

    walks = {row["uuid"]: row["name"] for row in store.rows("walk", columns=("uuid", "name"))}
    columns = (
        ("task", tr("Task id"), lambda task: task.uuid),
        ("title", tr("Title"), lambda task: task.title),
        ("measure", tr("Measure"), lambda task: name("measure", task.measure)),
        ("category", tr("Category"), lambda task: name("category", task.category)),
        ("lane", tr("Lane"), lambda task: code_word("Lane", task.lane, language)),
        ("owner", tr("Owner"), lambda task: name("owner", task.owner)),
        ("state", tr("State"), lambda task: code_word("TaskState", task.state, language)),
        ("state_code", tr("State code"), lambda task: task.state),
        ("due", tr("Due"), lambda task: task.due),
        ("season", tr("Season"), lambda task: task.season),
        ("text", tr("Text"), _text),
        ("spot", tr("Where at the stop"), lambda task: _reviewed(found(task), found(task).spot)),
        ("severity", tr("How serious 1-3"), lambda task: found(task).severity),
        ("photo_no", tr("Photo no."), lambda task: _reviewed(found(task), found(task).photo_no)),
        ("reason", tr("Reason (published)"), lambda task: task.reason if task.state == TaskState.DECLINED else ""),
        ("feedback", tr("Told to residents"), lambda task: task.feedback),
        ("walk", tr("Walk"), lambda task: walks.get(task.walk or "")),
        ("done_at", tr("Done"), lambda task: task.done_at),
    )
    return Sheet(
        name="tasks",
        names=[name for name, _, _ in columns],
        titles=[title for _, title, _ in columns],
        rows=[[value(task) or None for _, _, value in columns] for task in tasks],
        xy=[(task.geometry.x, task.geometry.y) if task.geometry is not None else None for task in tasks],
        crs=store.crs,
        zone=store.time_zone,
        sources=_named(store, tasks),
    )


def _reviewed(finding: Finding, text: str) -> str:
    """Return a text of a finding unless its privacy review still waits."""
    return tr("(waits for privacy review)") if text and finding.review == Review.DOUBTFUL else text


def _text(task: Task) -> str:
    """Return the text unless its privacy review still waits."""
    return tr("(waits for privacy review)") if task.waits_for_review else task.text

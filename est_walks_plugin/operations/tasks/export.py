"""Export the task list for owners, meetings and other systems."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from ...exporting.owner_list.write import PAPER, SHEET, write_list
from ...exporting.tables import Sheet, write_table
from ...i18n import tr
from ...model.code_words import code_word
from ...model.codes import Review, TaskState
from ...model.feedback import Feedback
from ...model.finding import Finding
from ...model.task import Task
from ...model.tasks.choice import OPEN_STATES, TaskChoice
from ...store.credits import names_around
from ...store.tasks.links import findings_of, walks_of
from .. import catalogue
from ..owners.left_home import left_home
from ..owners.sent import mark
from ..owners.work_list import work_list
from .checked import known_state
from .filters import narrowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...store import Store


@dataclass(frozen=True)
class ExportResult:
    """The file written, its rows, and how many texts and photos stayed at home until somebody has looked at them."""

    path: str
    rows: int
    pages: int = 0
    unreviewed_texts: int = 0
    unreviewed_photos: int = 0

    @property
    def notes(self) -> list[str]:
        """What stayed at home, in sentences."""
        return left_home(self.unreviewed_texts, self.unreviewed_photos)

    def to_dict(self) -> dict[str, Any]:
        return {"output": self.path, **{name: value for name, value in vars(self).items() if name != "path"}}


@dataclass(frozen=True)
class _About:
    """What the rows of tasks tell besides: the findings each sees to, names of walks, pole numbers of lamps."""

    findings: Mapping[str, tuple[Finding, ...]]
    walks: Mapping[str, Sequence[str]]
    poles: Mapping[str, str]

    @classmethod
    def of(cls, store: Store, tasks: Sequence[Task]) -> _About:
        links = findings_of(store, tasks)
        keys = list({key for found in links.values() for key in found})
        rows = store.rows("finding", {"uuid": keys}) if keys else []
        known = {row["uuid"]: Finding.from_row(row) for row in rows}
        findings = {task: tuple(known[key] for key in found if key in known) for task, found in links.items()}
        names = {row["uuid"]: row["name"] or "" for row in store.rows("walk", columns=("uuid", "name"))}
        walks = {
            task: sorted(names[walk] for walk in found if walk in names)
            for task, found in walks_of(store, tasks).items()
        }
        lamps = list({task.lamp for task in tasks if task.lamp})
        poles = store.rows("lamp", {"uuid": lamps}, columns=("uuid", "pole")) if lamps else []
        return cls(findings, walks, {row["uuid"]: row["pole"] for row in poles if row["pole"]})

    def said(self, task: Task, column: str) -> str:
        """Return a text of the findings, each once, unless its privacy review still waits."""
        told = [_reviewed(one, getattr(one, column)) for one in self.findings[task.uuid]]
        return "; ".join(dict.fromkeys(text for text in told if text))

    def severity(self, task: Task) -> int | None:
        """Return how serious the worst of the findings is."""
        return max((one.severity for one in self.findings[task.uuid] if one.severity), default=None)

    def pole(self, task: Task) -> str:
        """Return the pole number of the lamp meant; of a guess that it is one, and how far off."""
        pole = self.poles.get(task.lamp or "", "")
        if not pole or task.lamp_guess_m is None:
            return pole
        return tr("{pole} (nearest, {metres:.0f} m)").format(pole=pole, metres=task.lamp_guess_m)


def export_tasks(
    store: Store,
    path: str,
    *,
    owner: str | None = None,
    state: str | None = None,
    only: Sequence[str] | None = None,
    choice: TaskChoice | None = None,
    feedback: Feedback | None = None,
) -> ExportResult:
    """Write the tasks, of one owner and state if told, to .csv, .xlsx, .geojson, .gpkg or .pdf by the ending of `path`.

    `only` are the keys of those that are written, in any order; `choice` a filter that leaves them. A workbook and a text
    table can be answered in; paper has the open tasks unless `state` asks for others, each owner's on pages of their own.

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
    ending = Path(path).suffix.lower()
    if ending == PAPER and not state:
        condition["state"] = list(OPEN_STATES)
    tasks = [Task.from_row(row) for row in store.rows("task", condition, order_by=("due", "created"))]
    tasks = tasks if choice is None else narrowed(store, tasks, choice)
    feedback.check()
    if ending in (SHEET, PAPER):
        return _write_list(store, tasks, path, condition.get("owner", ""), feedback)
    sheet = _sheet(store, tasks, answers=ending == ".csv")
    count = write_table(path, sheet)
    feedback.progress(1.0)
    waiting = sum(task.waits_for_review and bool(task.text) for task in tasks)
    return ExportResult(path, count, unreviewed_texts=waiting)


def _write_list(store: Store, tasks: list[Task], path: str, owner: str, feedback: Feedback) -> ExportResult:
    """Write a work list as a workbook, or on paper."""
    listed = work_list(store, tasks, owner)
    pages = write_list(store, listed, path, feedback)
    feedback.progress(1.0)
    return ExportResult(path, len(listed.items), pages, listed.unreviewed_texts, listed.unreviewed_photos)


def _named(store: Store, tasks: Sequence[Task]) -> list[str]:
    """Return whom the file names; a task without a position may be about any place."""
    places = [task.geometry.bounds for task in tasks if task.geometry is not None]
    return names_around(store, places if len(places) == len(tasks) else ())


def _sheet(store: Store, tasks: Sequence[Task], *, answers: bool = False) -> Sheet:
    """Return the table; with `answers` there are columns for what owners answer."""
    language = store.language

    def name(table: str, code: str | None) -> str:
        return store.catalogue.label(table, code, language)

    about = _About.of(store, tasks)
    columns: tuple[tuple[str, str, Callable[[Task], Any]], ...] = (
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
        ("spot", tr("Where at the stop"), lambda task: about.said(task, "spot")),
        ("severity", tr("How serious 1-3"), about.severity),
        ("photo_no", tr("Photo no."), lambda task: about.said(task, "photo_no")),
        ("reason", tr("Reason (published)"), _reason),
        ("feedback", tr("Told to residents"), _feedback),
        ("walk", tr("Walk"), lambda task: "; ".join(about.walks[task.uuid])),
        ("done_at", tr("Done"), lambda task: task.done_at),
        ("street", tr("Street"), lambda task: task.street),
        ("pole", tr("Pole number"), about.pole),
        ("findings", tr("Findings"), lambda task: len(about.findings[task.uuid])),
        ("cost", tr("Cost (kr)"), lambda task: task.cost),
        ("contact", tr("Contact (function)"), lambda task: task.contact),
        ("work_order", tr("Work order of the owner"), lambda task: task.work_order),
    )
    if answers:
        columns = (*columns, *_for_answers())
    return Sheet(
        name="tasks",
        names=[name for name, _, _ in columns],
        titles=[title for _, title, _ in columns],
        rows=[[_cell(value(task)) for _, _, value in columns] for task in tasks],
        xy=[(task.geometry.x, task.geometry.y) if task.geometry is not None else None for task in tasks],
        crs=store.crs,
        zone=store.time_zone,
        sources=_named(store, tasks),
    )


def _cell(value: Any) -> Any:
    """Return a value of a row: nothing for an empty text or no findings, but a cost of 0 as it is."""
    return None if value == "" or (isinstance(value, int) and not value) else value


def _for_answers() -> tuple[tuple[str, str, Callable[[Task], Any]], ...]:
    titles = (
        ("new_state", tr("New state")),
        ("date", tr("Date")),
        ("cost_kr", tr("New cost (kr)")),
        ("your_work_order", tr("Your work order no.")),
        ("note", tr("Comment")),
        ("why_not", tr("Reason if it is not done")),
    )
    return (
        *((name, title, lambda _task: None) for name, title in titles),
        ("check", tr("Check (do not change)"), mark),
    )


def _reviewed(finding: Finding, text: str) -> str:
    """Return a text of a finding unless its privacy review still waits."""
    return tr("(waits for privacy review)") if text and finding.review == Review.DOUBTFUL else text


def _text(task: Task) -> str:
    """Return the text unless its privacy review still waits."""
    return tr("(waits for privacy review)") if task.waits_for_review else task.text


def _reason(task: Task) -> str:
    return task.reason if task.state == TaskState.DECLINED and not task.waits_for_review else ""


def _feedback(task: Task) -> str:
    return "" if task.waits_for_review else task.feedback

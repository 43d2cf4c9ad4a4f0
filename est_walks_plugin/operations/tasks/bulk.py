"""What a change of many tasks would do, counted before it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.task import Task
from ...model.wording.reader import Reader
from ...model.wording.task_titles import task_title
from ...store.tasks.links import cases_of
from ..catalogue import season_warning
from .change import changed_columns
from .checked import Checker, TaskChange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store


@dataclass(frozen=True)
class Refused:
    """A task (key, what it is called) that may not be changed so, and why in a sentence."""

    task: str
    title: str
    why: str


@dataclass(frozen=True)
class BulkPreview:
    """What a change would do: the tasks (keys) it changes, those that are so already, those that refuse it.

    `columns` says in how many tasks each column changes, `dues` the new date of each task whose date changes, `seasons`
    which dates then lie outside their season, `owners` whose new measure is usually done by somebody else. One that refuses stops the whole change: all or none.
    """

    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    columns: Mapping[str, int] = field(default_factory=dict)
    dues: Mapping[str, date | None] = field(default_factory=dict)
    seasons: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt of a preview."""
        return {
            "changed": len(self.changed),
            "unchanged": len(self.unchanged),
            "refused": [{"task": one.task, "title": one.title, "reason": one.why} for one in self.refused],
            "columns": dict(self.columns),
            "tasks": list(self.changed),
            "due": dict(self.dues),
            "warnings": [*self.seasons, *self.owners],
        }


def preview_change(store: Store, tasks: Sequence[Task], change: TaskChange) -> BulkPreview:
    """Return what a change of tasks, as the planner saw them, would do; nothing is changed.

    Raises ParameterError, NotFoundError for a change that no task may have.
    """
    keys = [task.uuid for task in tasks]
    checker = Checker.of(store, change, keys)
    now = {row["uuid"]: Task.from_row(row) for row in store.rows("task", {"uuid": keys})} if keys else {}
    answers = cases_of(store, keys) if change.cases is not None else {}
    counting = _Counting(store.reader(), store.today)
    for seen in tasks:
        try:
            values = checker.values(_as_it_is(now.get(seen.uuid)))
        except ParameterError as error:
            counting.refuse(seen, str(error))
            continue
        new = replace(seen, **values)
        columns = changed_columns(seen, new)
        if change.cases is not None and set(change.cases) != set(answers.get(seen.uuid, ())):
            columns.append("cases")
        counting.count(seen, new, columns, bool(columns or change.note), checker.owner_told(seen))
    return counting.told()


@dataclass
class _Counting:
    """What is counted task by task, for a reader on a day."""

    reader: Reader
    today: date
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    columns: Counter[str] = field(default_factory=Counter)
    dues: dict[str, date | None] = field(default_factory=dict)
    seasons: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)

    def refuse(self, task: Task, why: str) -> None:
        self.refused.append(Refused(task.uuid, task_title(task, self.reader), why))

    def count(self, old: Task, new: Task, columns: list[str], changes: bool, owner: str) -> None:
        self.columns.update(columns)
        (self.changed if changes else self.unchanged).append(old.uuid)
        if "due" in columns:
            self.dues[old.uuid] = new.due
        warning = season_warning(new.due, new.season, self.today) if {"due", "measure"} & set(columns) else ""
        if warning:
            self.seasons.append(f"{task_title(new, self.reader)}: {warning}")
        if owner:
            self.owners.append(f"{task_title(new, self.reader)}: {owner}")

    def told(self) -> BulkPreview:
        """Return the preview."""
        lists = tuple(self.changed), tuple(self.unchanged), tuple(self.refused)
        return BulkPreview(*lists, dict(self.columns), self.dues, tuple(self.seasons), tuple(self.owners))


def _as_it_is(now: Task | None) -> Task:
    """Return a task as it is, which somebody else may have changed: that is asked about. Raises ParameterError when it is gone."""
    if now is None:
        raise ParameterError(tr("The task is gone; somebody deleted it."))
    return now

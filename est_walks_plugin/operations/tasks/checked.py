"""What a change would make of a task: the columns to write, checked and screened, for one task or hundreds."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ...i18n import language, tr
from ...model.codes import Review, TaskState
from ...model.errors import NotFoundError, ParameterError
from ...model.task import Task
from ...model.wording.task_titles import task_title
from ...privacy import screen
from .. import catalogue
from ..catalogue import deadline, season_text
from ..typed_text import typed_cost
from .typed import known_lane, typed_contact, typed_work_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...model.catalogue import Catalogue
    from ...store import Store


_SAID_AS = {"feedback": "feedback_text"}
"""Columns that a change calls otherwise."""


@dataclass(frozen=True)
class TaskChange:
    """What is to become of a task; None stays as it is. `note` and `role` go to its history.

    `no_due` takes its date, `no_cost` its cost. `cost` is kronor, `contact` a function and never a person, `work_order` the
    number in the owner's own system, `lamp` the key or pole number of the lamp meant ("" for none), `cases` the keys of all
    cases it answers.
    """

    state: str | None = None
    reason: str | None = None
    note: str = ""
    role: str = ""
    owner: str | None = None
    due: date | None = None
    measure: str | None = None
    lane: str | None = None
    feedback_text: str | None = None
    duplicate_of: str | None = None
    no_due: bool = False
    cost: float | None = None
    no_cost: bool = False
    contact: str | None = None
    work_order: str | None = None
    lamp: str | None = None
    cases: tuple[str, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to change; a role alone is nothing."""
        return self == TaskChange(role=self.role)


@dataclass(frozen=True)
class Checker:
    """A change with what the store is asked for once, however many tasks it is about.

    `values` gives what each becomes. `counted_from` has for each task the day that the date of its measure counts from;
    columns in `stays` are not touched.
    """

    store: Store
    change: TaskChange
    fixed: Mapping[str, Any] = field(default_factory=dict)
    counted_from: Mapping[str, date] = field(default_factory=dict)
    stays: frozenset[str] = frozenset()

    @classmethod
    def of(cls, store: Store, change: TaskChange, tasks: Sequence[str]) -> Checker:
        """Return the checker of a change of tasks (keys). Raises ParameterError, NotFoundError for what no task may have."""
        follows = change.measure is not None and change.due is None and not change.no_due
        return cls(store, change, _fixed(store, change), _counted_from(store, tasks) if follows else {})

    def typed(self) -> dict[str, Any]:
        """Return the columns that the change itself says, checked and screened; not what follows of them."""
        change, typed = self.change, dict(self.fixed)
        said = {"state": change.state, "reason": screen(change.reason.strip())[0] if change.reason else change.reason}
        typed.update({column: value for column, value in said.items() if value is not None})
        taken = {"due": change.no_due, "cost": change.no_cost}
        return typed | {column: None for column, is_taken in taken.items() if is_taken}

    def without(self, columns: frozenset[str]) -> Checker:
        """Return the change without these columns: they stay as they are, also where they would follow of others."""
        said = {_SAID_AS.get(column, column) for column in columns} & {one.name for one in fields(TaskChange)}
        less: dict[str, Any] = dict.fromkeys(said)
        less |= {name: False for name, column in (("no_due", "due"), ("no_cost", "cost")) if column in columns}
        fixed = {column: value for column, value in self.fixed.items() if column not in columns}
        return replace(self, change=replace(self.change, **less), fixed=fixed, stays=columns)

    def values(self, old: Task) -> dict[str, Any]:
        """Return the columns to write to a task. Raises ParameterError."""
        return {name: value for name, value in self._values(old).items() if name not in self.stays}

    def _values(self, old: Task) -> dict[str, Any]:
        change, values = self.change, dict(self.fixed)
        if "measure" in values:
            values.update(self._follows(old, values["measure"]))
        if change.no_due and old.due is not None:
            values["due"] = None
        if change.no_cost and old.cost is not None:
            values["cost"] = None
        if values.get("duplicate_of") == old.uuid:
            raise ParameterError(tr("A task cannot be a duplicate of itself; choose the other one."))
        if change.state is not None:
            values["state"] = _checked_state(old, change.state, values.get("duplicate_of") or old.duplicate_of)
        reason = _checked_reason(old, change, values.get("state") or known_state(old.state))
        if reason != old.reason:
            values["reason"] = reason
        if _names_somebody((old.reason, values.get("reason")), (old.feedback, values.get("feedback"))):
            values["review"] = Review.DOUBTFUL.value
        return values

    def _follows(self, old: Task, code: str) -> dict[str, Any]:
        """Return what follows a new measure: title and season, and lane, date and cost where nobody chose other ones.

        The owner stays: it may have been told already. `owner_told` says so.
        """
        follows: dict[str, Any] = {
            "title": task_title(replace(old, measure=code), self.store.reader(self.store.language))
        }
        if code == old.measure:
            return follows
        before, measure = self.store.catalogue.find("measure", old.measure), self.store.catalogue.measure(code)
        follows["season"] = season_text(measure)
        usual = self.store.catalogue.measure(old.measure) if before else None
        since = self.counted_from.get(old.uuid)
        if usual and since and not old.is_closed and deadline(usual, since) == old.due:
            follows["due"] = deadline(measure, self.store.today)
        if usual and "cost" not in self.fixed and usual.cost == old.cost:
            follows["cost"] = measure.cost
        if usual and "lane" not in self.fixed and usual.lane == old.lane:
            follows["lane"] = measure.lane.value
        return follows

    def owner_told(self, old: Task) -> str:
        """Return in words that a new measure is usually somebody else's, "" where it is not, or an owner was chosen."""
        code = self.fixed.get("measure", old.measure)
        if code == old.measure or "owner" in self.fixed:
            return ""
        usual = self.store.catalogue.measure(code).owner
        return other_owner(self.store.catalogue, usual, old.owner) if usual else ""


def with_measure(store: Store, task: Task, measure: str) -> Task:
    """Return a task as it would be with another measure (code): what follows the measure goes with it."""
    checker = Checker.of(store, TaskChange(measure=measure), [task.uuid])
    return replace(task, **checker.values(task))


def other_owner(catalogue: Catalogue, usual: str, owner: str) -> str:
    """Return in words that somebody else (code) than the owner (code) usually does it; "" where they are the same."""
    if usual == owner:
        return ""
    name = catalogue.label("owner", usual, language())
    return tr("usually done by {owner}; the owner is not changed by itself").format(owner=name)


def _fixed(store: Store, change: TaskChange) -> dict[str, Any]:
    """Return the columns that are alike for all tasks, checked and screened."""
    values: dict[str, Any] = {}
    if change.owner is not None:
        values["owner"] = catalogue.owner(store, change.owner).code
    if change.measure is not None:
        values["measure"] = catalogue.measure(store, change.measure).code
    if change.lane is not None:
        values["lane"] = known_lane(change.lane)
    if change.due is not None:
        if change.no_due:
            raise ParameterError(tr("Give a date, or say that the task has none; not both."))
        values["due"] = change.due
    if change.cost is not None:
        if change.no_cost:
            raise ParameterError(tr("Give a cost, or say that the task has none; not both."))
        values["cost"] = typed_cost(change.cost)
    if change.contact is not None:
        values["contact"] = typed_contact(change.contact)
    if change.work_order is not None:
        values["work_order"] = typed_work_order(change.work_order)
    if change.lamp is not None:
        values.update(lamp=_lamp(store, change.lamp), lamp_guess_m=None)
    if change.feedback_text is not None:
        values["feedback"], _ = screen(change.feedback_text)
    if change.duplicate_of is not None:
        values["duplicate_of"] = str(store.get("task", change.duplicate_of)["uuid"])
    if change.state is not None:
        known_state(change.state)
    return values


def _names_somebody(*texts: tuple[str, str | None]) -> bool:
    """Return whether a text that residents will be told (as it was, as it is to be) is new and may name somebody."""
    new = [text for was, text in texts if text and text != was]
    return any(finding.doubtful for text in new for finding in screen(text)[1])


def _lamp(store: Store, word: str) -> str | None:
    """Return the key of the lamp with this key or pole number; None for "". Raises NotFoundError, ParameterError."""
    if not word.strip():
        return None
    for column in ("uuid", "pole"):
        found = store.rows("lamp", {column: word.strip()}, columns=("uuid", "vanished"))
        found = [row for row in found if not row["vanished"]] or found
        if len(found) > 1:
            raise ParameterError(
                tr("{count} lamps have the pole number {pole}; give the key of one.", None, len(found)).format(
                    count=len(found), pole=word
                )
            )
        if found:
            return str(found[0]["uuid"])
    raise NotFoundError(tr("There is no lamp {pole} in the store.").format(pole=word))


def _counted_from(store: Store, tasks: Sequence[str]) -> dict[str, date]:
    """Return for tasks (keys) the day they were made on, or got their measure: deadlines count from it."""
    rows = store.rows(
        "task_event",
        {"task": list(tasks), "field": ["state", "measure"]},
        order_by=("at", "created"),
        columns=("task", "field", "old", "at"),
    )
    days: dict[str, date] = {}
    for row in rows:
        day = store.local_day(row["at"])
        if day is not None and (row["field"] == "measure" or row["old"] is None):
            days[row["task"]] = day
    return days


def _checked_reason(old: Task, change: TaskChange, state: TaskState) -> str:
    """Return the reason that goes with a state: what is declined has one, nothing else has."""
    told = screen(change.reason.strip())[0] if change.reason is not None else None
    if state is TaskState.DECLINED:
        reason = old.reason if told is None else told
        if not reason:
            raise ParameterError(
                tr("A declined task needs a reason that can be published; write what residents should be told.")
            )
        return reason
    if told:
        raise ParameterError(
            tr("Only a declined task has a published reason; decline it, or write the text as a note.")
        )
    return ""


def _checked_state(old: Task, state: str, duplicate_of: str | None) -> TaskState:
    wanted = known_state(state)
    if wanted is TaskState.DUPLICATE and not duplicate_of:
        raise ParameterError(tr("A duplicate needs the task it doubles; choose it first."))
    if wanted is TaskState.VERIFIED and old.state not in (TaskState.DONE, TaskState.VERIFIED):
        raise ParameterError(tr("Only a task that is done can be verified at a repeat walk; mark it as done first."))
    return wanted


def known_state(state: str) -> TaskState:
    """Return the state with this code. Raises ParameterError naming those there are."""
    try:
        return TaskState(state)
    except ValueError as error:
        known = ", ".join(str(code) for code in TaskState)
        raise ParameterError(
            tr("“{state}” is not a task state; choose one of: {known}.").format(state=state, known=known)
        ) from error

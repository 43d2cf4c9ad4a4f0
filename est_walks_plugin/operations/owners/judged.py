"""What one row may do to its task: which states follow each other, what a date means, what goes with what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import language, tr
from ...model.code_words import code_word
from ...model.codes import CLOSED_TASK_STATES, Review, TaskState
from ...model.errors import ParameterError
from ...model.partners.answering import AFTER, FAR_DAYS
from ...model.task import Task
from ..catalogue import in_season
from . import said
from .proposed import Change, TaskAnswer, Value
from .sent import Sent

if TYPE_CHECKING:
    from ...store import Store
    from .cells import OwnerAnswer

ROW_COLUMNS = (
    *("uuid", "finding", "measure", "category", "owner", "state", "due", "season", "title", "naming", "reason"),
    *("done_at", "verified_at", "duplicate_of", "cost", "work_order", "review", "row_version", "place", "street"),
)
"""What is read of tasks to be compared."""
_FAR = timedelta(days=FAR_DAYS)
_LONG_AGO = timedelta(days=366)
"""A new day to be done by that is so long past was meant otherwise: a cost in the wrong column is a day too, as 45000 is 2023-03-15."""


class Judge:
    """Reads rows about tasks of a store. `owner` is the code of the one that answers, None for any."""

    def __init__(
        self,
        store: Store,
        owner: str | None,
        sent: Mapping[str, Sent],
        today: date,
        notes: Mapping[str, set[str]],
    ) -> None:
        self._store, self._owner, self._sent, self._today, self._notes = store, owner, sent, today, notes

    def check_owner(self, task: Task) -> None:
        """Raise ParameterError for a task that is another's."""
        if self._owner is not None and task.owner != self._owner:
            label = self._store.catalogue.label
            raise ParameterError(
                tr("The task is {owner}'s, not {other}'s; ask the one who has it.").format(
                    owner=label("owner", task.owner, language()), other=label("owner", self._owner, language())
                )
            )

    def answer(self, task: Task, one: OwnerAnswer) -> TaskAnswer:
        """Return what a row says of its task. Raises ParameterError."""
        wanted = None if one.state is None else said.state(one.state)
        told = ("", Review.CLEAR) if one.reason is None else said.reason(one.reason)
        state = self._state(task, wanted, told[0])
        hints: list[str] = []
        changes = self._of_state(task, state, wanted, told[0], one.day, hints)
        if one.cost is not None:
            changes.append(Change("cost", task.cost, said.kronor(one.cost)))
        if one.work_order is not None:
            changes.append(Change("work_order", task.work_order, said.work_order(one.work_order)))
        note = "" if one.note is None else said.note(one.note)
        sent = self._sent.get(task.uuid)
        kept, conflicts = _parted([change for change in changes if _differs(change)], sent)
        new_reason = any(part.field == "reason" and part.new for change in (*kept, *conflicts) for part in change.all)
        return TaskAnswer(
            task,
            one.row,
            tuple(kept),
            tuple(conflicts),
            "" if note in self._notes.get(task.uuid, ()) else note,
            told[1] if new_reason else Review.CLEAR,
            tuple(hints),
        )

    # --- the state and what goes with it -------------------------------------------------------------------------

    def _state(self, task: Task, wanted: TaskState | None, reason: str) -> TaskState:
        now = TaskState(task.state)
        state = wanted or now
        if now in CLOSED_TASK_STATES and state not in AFTER[now]:
            if self._sent.get(task.uuid, Sent()).state == state.value:
                state = now  # as it went out: nothing is said about what the desk did since
            else:
                raise ParameterError(
                    tr(
                        "The task is closed, “{now}”, and does not become “{new}” by a list; open it again first."
                    ).format(now=_word(now), new=_word(state))
                )
        if state is TaskState.VERIFIED and now not in (TaskState.DONE, TaskState.VERIFIED):
            raise ParameterError(
                tr("Only a task that is done can be verified at a repeat walk; mark it as done first.")
            )
        if state is TaskState.DUPLICATE and now is not TaskState.DUPLICATE:
            raise ParameterError(
                tr("A duplicate needs the task it doubles; say which in the note, and leave the state empty.")
            )
        if state is TaskState.DECLINED and not (reason or task.reason):
            raise ParameterError(
                tr("A declined task needs a reason that can be published; write what residents should be told.")
            )
        if reason and state is not TaskState.DECLINED:
            raise ParameterError(
                tr("Only a declined task has a published reason; decline it, or write the text as a note.")
            )
        return state

    def _of_state(
        self, task: Task, state: TaskState, wanted: TaskState | None, reason: str, day: Any, hints: list[str]
    ) -> list[Change]:
        """Return the changes of the state with what comes with it, and of the date."""
        read = None if day is None else said.day(day)
        also: list[Change] = []
        dated: Change | None = None
        if read is not None and state is TaskState.DONE:
            dated = self._done("done_at", task.done_at, read)
        elif read is not None and state is TaskState.VERIFIED:
            dated = self._done("verified_at", task.verified_at, read)
        elif read is not None and state in CLOSED_TASK_STATES:
            hints.append(tr("The date {day} is not used: nothing is to be done by then.").format(day=read))
        elif read is not None:
            dated = self._due(task, read, hints)
        if state.value == task.state:
            text = [Change("reason", task.reason, reason)] if reason else []
            return [*([dated] if dated else []), *text]
        if state is TaskState.DECLINED and reason:
            also.append(Change("reason", task.reason, reason))
        elif state is not TaskState.DECLINED and task.reason:
            also.append(Change("reason", task.reason, ""))
        if dated is not None and dated.field != "due":
            also.append(dated)
        elif state is TaskState.DONE and wanted is not None:
            also.append(self._done("done_at", task.done_at, self._today))
            hints.append(self._guessed_day(state))
        elif state is TaskState.VERIFIED:
            also.append(self._done("verified_at", task.verified_at, self._today))
            hints.append(self._guessed_day(state))
        of_state = Change("state", task.state, state.value, also=tuple(one for one in also if _differs(one)))
        return [of_state, *([dated] if dated is not None and dated.field == "due" else [])]

    def _guessed_day(self, state: TaskState) -> str:
        return tr("No day is written for “{state}”; {day}, when the answer is read, is taken.").format(
            state=_word(state), day=self._today
        )

    def _done(self, column: str, before: Any, day: date) -> Change:
        if day > self._today:
            raise ParameterError(
                tr("Done on {day}, which is still to come; write the day it was done, or another state.").format(
                    day=day
                )
            )
        if day < self._today - _FAR:
            raise ParameterError(tr("{day} is more than twenty years ago; check the year.").format(day=day))
        return Change(column, self._store.local_day(before), day)

    def _due(self, task: Task, day: date, hints: list[str]) -> Change:
        if day > self._today + _FAR:
            raise ParameterError(tr("{day} is more than twenty years away; check the year.").format(day=day))
        if day < self._today - _LONG_AGO and day != task.due:
            raise ParameterError(
                tr(
                    "To be done by {day}, more than a year ago; write a new day, or the state “{done}” with the day it was done."
                ).format(day=day, done=_word(TaskState.DONE))
            )
        first, _, last = task.season.partition("/")
        if day != task.due and first and last and not in_season(day, first, last):
            hints.append(
                tr("Done by {due} is outside the season {first} to {last}.").format(due=day, first=first, last=last)
            )
        if day != task.due and day < self._today:
            hints.append(tr("Done by {due} has passed already.").format(due=day))
        return Change("due", task.due, day)


def _parted(changes: list[Change], sent: Sent | None) -> tuple[list[Change], list[Change]]:
    """Return what changes, and what the desk changed otherwise since the list went out."""
    kept: list[Change] = []
    conflicts: list[Change] = []
    for one in changes:
        then = getattr(sent, one.field, one.now)  # what is not told in a list is as it is now
        if _same(then, one.now):
            kept.append(one)
        elif not _same(then, one.new):  # else it stands as it went out: the owner said nothing new
            conflicts.append(Change(one.field, one.now, one.new, then, one.also))
    return kept, conflicts


def _differs(change: Change) -> bool:
    return not _same(change.now, change.new)


def _same(one: Value, other: Value) -> bool:
    return (one if one not in ("", None) else None) == (other if other not in ("", None) else None)


def _word(state: TaskState) -> str:
    return code_word("TaskState", state.value, language())

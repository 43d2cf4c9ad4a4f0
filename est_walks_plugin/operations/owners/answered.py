"""What owners answered about their tasks, compared with what is stored: changes, conflicts and what is refused.

Nothing is written here (`take` does); every row is read on its own, and one that says something impossible is refused whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Collection, Iterable, Mapping

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.receipt import Rejection
from ...model.task import Task
from ...privacy import count_kinds, normal, screen
from ...privacy.safe_text import plain_text
from .. import catalogue
from . import said
from .cells import TEXTS, OwnerAnswer
from .judged import ROW_COLUMNS, Judge
from .proposed import Change, TaskAnswer
from .sent import Sent

if TYPE_CHECKING:
    from ...store import Store

_LETTERS_SHOWN = 60


@dataclass(frozen=True)
class Proposal:
    """What an answer would do: `answers` have changes or conflicts; `unchanged` and `rejected` are the other rows.

    `foreign` says that no row is about a task of this store, `told` what the planner should know of rows that are taken.
    """

    answers: tuple[TaskAnswer, ...] = ()
    unchanged: tuple[int, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    told: tuple[tuple[int, str], ...] = ()
    masked: Counter[str] = field(default_factory=Counter)
    foreign: bool = False

    @property
    def taken(self) -> tuple[TaskAnswer, ...]:
        """The tasks that something is taken in of."""
        return tuple(one for one in self.answers if one.is_taken)

    @property
    def conflicts(self) -> tuple[tuple[TaskAnswer, Change], ...]:
        """The values that the desk changed since the list went out, and the owner otherwise."""
        return tuple((one, change) for one in self.answers for change in one.conflicts)

    @property
    def read(self) -> int:
        """How many rows there were."""
        return len(self.answers) + len(self.unchanged) + len(self.rejected)

    def settled(self, owners: Collection[tuple[str, str]] | None = None) -> Proposal:
        """Return it with the owner's values taken in these conflicts (task, field), of all with None; the desk's stand in others."""
        return replace(self, answers=tuple(one.settled(owners) for one in self.answers))


def compare(
    store: Store,
    answers: Iterable[OwnerAnswer],
    *,
    owner: str | None = None,
    sent: Mapping[str, Sent] | None = None,
    today: date | None = None,
) -> Proposal:
    """Return what answers would change. `owner` (code or name) refuses rows about tasks of others.

    `sent` is what went out, task -> columns: a value that the desk changed since, and the owner otherwise, is a
    conflict; of a task it does not have, what is said differs from what is stored or not. Raises ParameterError for an unknown owner.
    """
    given = list(answers)
    code = catalogue.owner(store, owner).code if owner else None
    keys = list(dict.fromkeys(one.task for one in given if one.task))
    rows = store.rows("task", {"uuid": keys}, columns=ROW_COLUMNS) if keys else []
    tasks = {row["uuid"]: Task.from_row(row) for row in rows}
    judge = Judge(store, code, sent or {}, today or store.today, _notes_of(store, list(tasks)))
    comparing = _Comparing(judge, tasks)
    for one in given:
        comparing.add(one)
    return comparing.proposal(foreign=bool(given) and not any(one.task in tasks for one in given))


def _notes_of(store: Store, tasks: list[str]) -> dict[str, set[str]]:
    """Return the notes in the history of tasks: what was said before is not said again."""
    found: dict[str, set[str]] = {}
    if tasks:
        for row in store.rows("task_event", {"task": tasks}, columns=("task", "note")):
            if row["note"]:
                found.setdefault(row["task"], set()).add(row["note"])
    return found


@dataclass
class _Comparing:
    """Gathers what becomes of each row."""

    judge: Judge
    tasks: Mapping[str, Task]
    answers: list[TaskAnswer] = field(default_factory=list)
    unchanged: list[int] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    masked: Counter[str] = field(default_factory=Counter)
    rows: dict[str, int] = field(default_factory=dict)

    def add(self, one: OwnerAnswer) -> None:
        try:
            answer = self._answer(one)
        except ParameterError as error:
            self.rejected.append(Rejection(one.row, said.safe(error.message), self._blamed(one)))
            return
        self.told += [(one.row, hint) for hint in answer.hints]
        if answer.changes or answer.conflicts or answer.note:
            self.answers.append(answer)
        else:
            self.unchanged.append(one.row)

    def _answer(self, one: OwnerAnswer) -> TaskAnswer:
        if one.refused:
            raise ParameterError(one.refused)
        if not one.task:
            raise ParameterError(tr("The id is missing; take it from the list as it went out."))
        task = self.tasks.get(one.task)
        if task is None:
            raise ParameterError(
                tr("No task of this database has this id; leave the column with ids as the list went out.")
            )
        if one.says_nothing:
            return TaskAnswer(task, one.row)
        if one.task in self.rows:
            raise ParameterError(
                tr("The task was answered in row {row} already; keep one of the two.").format(row=self.rows[one.task])
            )
        self.judge.check_owner(task)
        found = self.judge.answer(task, one.plain())
        self.rows[one.task] = one.row
        for name in TEXTS:
            if not said.is_empty(getattr(one, name)):
                self.masked.update(count_kinds(screen(plain_text(normal(str(getattr(one, name)))))[1]))
        return found

    def _blamed(self, one: OwnerAnswer) -> str:
        """Return the words of a row that was refused, as far as they may be shown."""
        cells = [one.state, one.day, one.cost, one.work_order, one.reason, one.note]
        text = one.blamed or " · ".join(str(cell).strip() for cell in cells if not said.is_empty(cell))
        shown = said.safe(plain_text(normal(text or one.task)))
        return shown if len(shown) <= _LETTERS_SHOWN else shown[: _LETTERS_SHOWN - 1].rstrip() + "…"

    def proposal(self, *, foreign: bool) -> Proposal:
        return Proposal(
            tuple(self.answers), tuple(self.unchanged), tuple(self.rejected), tuple(self.told), self.masked, foreign
        )

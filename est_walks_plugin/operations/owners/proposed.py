"""What an answer would change of one task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Collection, Union

from ...model.codes import Review
from ...model.task import Task

Value = Union[str, float, date, None]


@dataclass(frozen=True)
class Change:
    """A column of a task (`done_at` and `verified_at` as local days): what it says now, what it would say, what went out.

    `also` are the changes that come with it: a task that is done has its day, one that is declined its reason.
    """

    field: str
    now: Value
    new: Value
    sent: Value = None
    also: tuple[Change, ...] = ()

    @property
    def all(self) -> tuple[Change, ...]:
        """This change and those that come with it."""
        return (self, *self.also)


@dataclass(frozen=True)
class TaskAnswer:
    """What row `row` says of a task: values that change, conflicts, and a `note` for its history (screened).

    `review` is that of a new reason. `hints` tell what is taken, but strange.
    """

    task: Task
    row: int
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    note: str = ""
    review: Review = Review.CLEAR
    hints: tuple[str, ...] = ()

    @property
    def is_taken(self) -> bool:
        """Whether something of it is taken in."""
        return bool(self.changes or self.note)

    @property
    def all_changes(self) -> tuple[Change, ...]:
        """Every column that changes."""
        return tuple(part for change in self.changes for part in change.all)

    def settled(self, owners: Collection[tuple[str, str]] | None) -> TaskAnswer:
        """Return it with the owner's value in conflicts named (task, field), in all with None; none is left."""
        won = [one for one in self.conflicts if owners is None or (self.task.uuid, one.field) in owners]
        return replace(self, changes=(*self.changes, *won), conflicts=())

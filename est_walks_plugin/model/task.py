"""What is done about a finding, and every change on the way there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Iterable

from .codes import CLOSED_TASK_STATES, Review, TaskState
from .from_row import FromRow


@dataclass(frozen=True)
class Task(FromRow):
    """A task. `measure`, `category` and `owner` are codes of the store's catalogue, `state` and `lane` of model.codes.

    `season` is "MM-DD/MM-DD". `title` is in the words of the store's language; where `naming` tells what it is made of,
    `wording.task_titles` says it in the reader's. `reason` and `feedback` are published; `text` may wait for its privacy review. `geometry`
    is a shapely point in the work CRS. `finding` is the one it was made of (`store.tasks.links` knows all it sees to), `lamp`
    the key of the lamp meant; where nobody named it, the nearest one is `lamp_guess_m` metres off.
    `programme` the key of the programme it belongs to with its `street`, `cost` kronor, `contact` a function and never a
    person, `work_order` the number in the owner's own system.
    """

    uuid: str
    finding: str | None = None
    walk: str | None = None
    place: str | None = None
    lamp: str | None = None
    lamp_guess_m: float | None = None
    measure: str = ""
    category: str | None = None
    lane: str = ""
    owner: str = ""
    state: str = TaskState.NEW.value
    due: date | None = None
    season: str = ""
    title: str = ""
    naming: dict[str, Any] | None = None
    text: str = ""
    reason: str = ""
    feedback: str = ""
    done_at: datetime | None = None
    verified_at: datetime | None = None
    duplicate_of: str | None = None
    programme: str | None = None
    street: str = ""
    cost: float | None = None
    contact: str = ""
    work_order: str = ""
    review: str = Review.CLEAR.value
    geometry: Any = None
    row_version: int = 1

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.state in CLOSED_TASK_STATES

    @property
    def waits_for_review(self) -> bool:
        """Whether its text may not be shown outside the project group yet."""
        return self.review == Review.DOUBTFUL

    def days_late(self, today: date) -> int:
        """Return how many days ago an open task was due; 0 when it is not late."""
        if self.due is None or self.is_closed:
            return 0
        return max(0, (today - self.due).days)


@dataclass(frozen=True)
class StateCount:
    """How many tasks are in a state, and how many of them are late."""

    state: str
    tasks: int
    late: int


def count_states(tasks: Iterable[Task], today: date) -> tuple[StateCount, ...]:
    """Return the states that tasks are in, in working order; every task is counted once, in whatever state it is."""
    all_of: Counter[str] = Counter()
    late_of: Counter[str] = Counter()
    for task in tasks:
        all_of[task.state] += 1
        late_of[task.state] += task.days_late(today) > 0
    known = [state.value for state in TaskState]
    order = [*(state for state in known if state in all_of), *sorted(set(all_of) - set(known))]
    return tuple(StateCount(state, all_of[state], late_of[state]) for state in order)


@dataclass(frozen=True)
class TaskEvent(FromRow):
    """A change of a task: `field` is the column changed, or "note"; `role` is never a person's name."""

    uuid: str
    task: str
    at: datetime
    field: str
    role: str = ""
    old: str | None = None
    new: str | None = None
    note: str = ""


WALK = "walk"
"""What a promise counts that held walks keep."""


@dataclass(frozen=True)
class Counted:
    """What a promise was kept by: a held effort or walk, or an entry of its log; `kind` is "effort", "walk" or "log".

    `name` is the code of an effort's measure, the name of a walk, the note of the log.
    """

    kind: str
    key: str
    day: date | None
    count: int = 1
    name: str = ""


@dataclass(frozen=True)
class Promise(FromRow):
    """A citizen promise (medborgarlöfte), table `commitment`, with how it stands.

    `counts` is what counts by itself (see `operations.promises`). `kept` is how often it was kept, by `entries`, the latest
    first; `expected` how often it would have been by now, were it kept evenly. `state` is a code of PromiseState, `next_day`
    the day of the next planned effort or walk that will count; `asked` are those whose day has passed without anybody saying
    whether they were held: they count when somebody does.
    """

    uuid: str
    title: str
    text: str = ""
    area: str | None = None
    owner: str | None = None
    target_count: int | None = None
    date_from: date | None = None
    date_to: date | None = None
    counts: str = ""
    row_version: int = 1
    kept: int = 0
    entries: tuple[Counted, ...] = ()
    expected: int | None = None
    state: str = ""
    next_day: date | None = None
    asked: tuple[Counted, ...] = ()

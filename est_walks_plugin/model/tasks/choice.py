"""Which tasks are looked at: what a filter leaves, so that window, export and mass changes mean the same."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Mapping

from ..codes import CLOSED_TASK_STATES, Code, TaskState
from ..from_row import FromJson
from ..names import folded
from ..task import Task
from .season import can_be_done

OPEN_STATES = tuple(state.value for state in TaskState if state not in CLOSED_TASK_STATES)
"""States in which something is left to do, in working order."""
_MANY = ("states", "owners", "lanes")


class SeasonNow(Code):
    """Whether the season lets a task be done today."""

    OPEN = "open"
    WAITS = "waits"


@dataclass(frozen=True)
class TaskChoice(FromJson):
    """A filter of tasks: each field narrows, an empty one lets all through.

    `states`, `owners` and `lanes` are codes; `late` those whose day has passed; `season` a code of SeasonNow; `text` stands in the title, the text, the street, the contact or
    the work order, whatever the case of its letters; `programme` and `walk` are keys.
    """

    states: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    late: bool = False
    season: str = ""
    text: str = ""
    programme: str = ""
    walk: str = ""

    def accepts(self, task: Task, today: date, walks: Collection[str] | None = None) -> bool:
        """Return whether a task is left by the filter on a day.

        `walks` are the keys of its walks (`store.tasks.links.walks_of`), unless the one it was made on is the only one.
        """
        return (
            (not self.states or task.state in self.states)
            and (not self.owners or task.owner in self.owners)
            and (not self.lanes or task.lane in self.lanes)
            and (not self.late or task.days_late(today) > 0)
            and (not self.season or (self.season == SeasonNow.OPEN) == can_be_done(task.season, today))
            and (not self.text or folded(self.text) in folded(_words(task)))
            and (not self.programme or task.programme == self.programme)
            and (not self.walk or self.walk in ((task.walk,) if walks is None else walks))
        )

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored: only what narrows."""
        return {name: list(value) if name in _MANY else value for name, value in asdict(self).items() if value}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> TaskChoice:
        """Return one as it was stored; what a later version added is left out."""
        known: dict[str, Any] = {name: value for name, value in stored.items() if name in cls.__dataclass_fields__}
        known.update({name: tuple(known[name]) for name in _MANY if name in known})
        return cls(**known)


@dataclass(frozen=True)
class SavedChoice:
    """A filter that was kept under a name; `uuid` is its key."""

    uuid: str
    name: str
    choice: TaskChoice
    row_version: int = 0


def _words(task: Task) -> str:
    return "\n".join((task.title, task.text, task.street, task.contact, task.work_order))

"""Something that is due in the EST year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..codes import Code


class DueKind(Code):
    """What is due in the EST year."""

    AREA_WALK = "area_walk"
    WALK = "walk"
    CHECK = "check"
    ANALYSIS = "analysis"
    PROMISE = "promise"
    EFFORT = "effort"
    TASKS = "tasks"
    SEASON = "season"
    FOLLOW_UP = "follow_up"
    DELETION = "deletion"


class DoneBy(Code):
    """By what a tertial was looked back on."""

    MEETING = "meeting"
    REPORT = "report"


@dataclass(frozen=True)
class Due:
    """What is due, computed from the store. `kind` is a code of DueKind; `key` is the same whatever the day, for calendars.

    `day` is the last day for it, or the day it happens; `row` the key of what it is about, in the table its kind says.
    `name` is a proper name, `measure` a code of the catalogue, `count` how many; `first` and `last` a period that it is
    about: of an area `first` is its last walk, of a promise `last` the next day it will be kept on, out of `target`. What has
    hours has `starts` and `ends` (aware). `late` is what should have been done before today; what is `done` was, on `made` where
    that is another day, `by` a code of DoneBy.
    """

    key: str
    kind: str
    day: date
    row: str = ""
    name: str = ""
    measure: str = ""
    count: int = 0
    target: int | None = None
    first: date | None = None
    last: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    where: str = ""
    late: bool = False
    done: bool = False
    by: str = ""
    made: date | None = None

    @property
    def uuid(self) -> str:
        """What tells it apart in a list."""
        return self.key

    def month(self, today: date) -> date:
        """Return the first day of the month it belongs to: what is late belongs to this month."""
        return (max(self.day, today) if self.late else self.day).replace(day=1)

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        told = {"key": self.key, "kind": self.kind, "day": self.day, "late": self.late, "row": self.row or None}
        more = {
            "name": self.name,
            "measure": self.measure,
            "count": self.count,
            "where": self.where,
            "done": self.done,
            "by": self.by,
            "made": self.made,
        }
        return {**told, **{name: value for name, value in more.items() if value}}

"""What an answer is about: one walk with all its groups, or the walks of an area in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Sequence, Union

from ...i18n import tr
from ...model.area import Area
from ...model.errors import ParameterError
from ...model.finding import Finding
from ...model.stored_walk import StoredWalk
from ...model.task import Task
from ...store.tasks.links import findings_of, tasks_of_walks
from ..areas import resolve_area
from ..areas.shown import of_area
from ..walks.find_walk import find_groups, groups_of

if TYPE_CHECKING:
    from ...store import Store
    from ..areas.resolve import AreaGiven


@dataclass(frozen=True)
class WalkScope:
    """A walk (uuid or name, or what its groups are called together); all its groups are meant."""

    walk: str


@dataclass(frozen=True)
class AreaPeriod:
    """The walks held in an area of the store (None: all of it) from a day to a day, both counted."""

    area: AreaGiven
    first: date
    last: date


About = Union[WalkScope, AreaPeriod]


@dataclass(frozen=True)
class Ground:
    """What the store holds for an answer. `tasks` see to its findings or were made on its walks."""

    walks: tuple[StoredWalk, ...]
    area: Area
    period: tuple[date, date] | None
    findings: tuple[Finding, ...]
    tasks: tuple[Task, ...]

    @property
    def row(self) -> dict[str, Any]:
        """The columns of table answer that tell what it is about."""
        first, last = self.period or (None, None)
        walk = self.walks[0].uuid if self.period is None else None
        area = self.area.uuid if self.period is not None else None
        return {"walk": walk, "area": area, "period_from": first, "period_to": last}


def ground(store: Store, about: About) -> Ground:
    """Return what an answer is made of. Raises NotFoundError, ParameterError (a polygon that is no area of the store)."""
    if isinstance(about, WalkScope):
        found = find_groups(store, about.walk)
        walks = groups_of(store, found[0]) if len(found) == 1 else found
        area = resolve_area(store, walks[0].area) if _is_there(store, walks[0].area) else Area(name=walks[0].area_name)
        return _with_rows(store, walks, area, None)
    if about.first > about.last:
        raise ParameterError(
            tr("The period ends {last}, before it begins {first}; turn it round.").format(
                first=about.first.isoformat(), last=about.last.isoformat()
            )
        )
    area = resolve_area(store, about.area)
    if area.is_from_outside:
        raise ParameterError(tr("An answer is about an area of the store; choose one, or draw it as one first."))
    rows = store.rows("walk", {"area": area.uuid} if area.uuid else None, order_by=("starts_at", "group_no", "uuid"))
    walks = [StoredWalk.from_row(row) for row in rows if _is_within(store.local_day(row["starts_at"]), about)]
    return _with_rows(store, walks, area, about)


def _with_rows(store: Store, walks: list[StoredWalk], area: Area, about: AreaPeriod | None) -> Ground:
    """Return walks with their findings and tasks; of a period also what belongs to no walk: findings, and `_of_no_walk`."""
    keys = [walk.uuid for walk in walks]
    rows = store.rows("finding", {"walk": keys}, order_by=("created", "uuid")) if keys else []
    findings = [Finding.from_row(row) for row in rows]
    tasks = tasks_of_walks(store, keys)
    if about is not None:
        loose = [Finding.from_row(row) for row in store.rows("finding", {"walk": None}, order_by=("created", "uuid"))]
        loose = [one for one in of_area(store, area.uuid, loose) if _is_within(store.local_day(one.found_at), about)]
        findings += loose
        tasks += _tasks_of(store, [one.uuid for one in loose], {task.uuid for task in tasks})
        tasks += _of_no_walk(store, area, about, {task.uuid for task in tasks})
    period = (about.first, about.last) if about is not None else None
    return Ground(tuple(walks), area, period, tuple(findings), tuple(tasks))


def _tasks_of(store: Store, findings: list[str], have: set[str]) -> list[Task]:
    from ...store.tasks.links import tasks_of

    found = {task.uuid: task for tasks in tasks_of(store, findings).values() for task in tasks}
    return [task for key, task in found.items() if key not in have]


def _of_no_walk(store: Store, area: Area, about: AreaPeriod, have: set[str]) -> list[Task]:
    """Return the tasks in an area that no walk and no finding led to, as those of a programme, and that the period saw.

    It saw them when they were made by its end and were still to be done when it began.
    """
    known = [Task.from_row(row) for row in store.rows("task", {"walk": None, "finding": None}, order_by=("created",))]
    led_to = findings_of(store, known)
    loose = [task for task in of_area(store, area.uuid, known) if not led_to[task.uuid] and task.uuid not in have]
    keys = [task.uuid for task in loose]
    days: dict[str, list[date | None]] = {}
    where = {"task": keys, "field": "state"}
    for row in store.rows("task_event", where, order_by=("at", "created")) if keys else ():
        days.setdefault(row["task"], []).append(store.local_day(row["at"]))
    return [task for task in loose if _was_seen(task, days.get(task.uuid, ()), about, store)]


def _was_seen(task: Task, days: Sequence[date | None], about: AreaPeriod, store: Store) -> bool:
    """Return whether a task was there in a period: `days` are those it was made, and changed its state, on."""
    made = min((day for day in days if day), default=None)
    closed = store.local_day(task.done_at or task.verified_at) or max((day for day in days if day), default=None)
    return (made is None or made <= about.last) and (not task.is_closed or closed is None or closed >= about.first)


def _is_there(store: Store, area: str | None) -> bool:
    return bool(area) and store.count("area", {"uuid": area}) > 0


def _is_within(day: date | None, about: AreaPeriod) -> bool:
    return day is not None and about.first <= day <= about.last


def about_of(walk: str, area: AreaGiven, period: str) -> About:
    """Return what is asked for: a walk, or the walks of an area in a period such as "2026-01-01/2026-12-31".

    Raises ParameterError for both, for neither, and for a period that is none.
    """
    if walk:
        if period:
            raise ParameterError(tr("Give a walk, or an area and a period; not both."))
        return WalkScope(walk)
    if not period:
        raise ParameterError(
            tr("Say what the answer is about: a walk, or an area and a period such as 2026-01-01/2026-12-31.")
        )
    try:
        first, last = (date.fromisoformat(part.strip()) for part in period.split("/"))
    except ValueError as error:
        raise ParameterError(
            tr("“{period}” is no period; write two days such as 2026-01-01/2026-12-31.").format(period=period)
        ) from error
    return AreaPeriod(area, first, last)

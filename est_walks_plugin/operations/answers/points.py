"""The points of an answer: each task once, whatever doubles it; findings without a task; what was good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Iterable, Sequence

from ...model.answers.answer import Point, PublicState
from ...model.codes import TaskState
from ...model.finding import Finding
from ...model.task import Task
from ...model.wording.public_words import passed_on, proposed_text
from ...store.tasks.links import findings_of

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store
    from .about import Ground
    from .places import Places

_FAR = date.max


@dataclass(frozen=True)
class ToldTask:
    """A task that is told, with the sentence proposed where nobody has written one. `late` are days.

    `outlived` says that its text was written while it was done, and it is open again: the text is not told any more.
    `doubled_by` are the tasks (keys) it tells of, because they are duplicates of it.
    """

    task: Task
    point: Point
    proposed: str
    late: int
    outlived: bool = False
    doubled_by: tuple[str, ...] = ()

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks (keys) it tells of: itself, and what doubles it."""
        return self.task.uuid, *self.doubled_by


@dataclass(frozen=True)
class Sorted:
    """The points of an answer by what becomes of them, before they are numbered."""

    tasks: tuple[ToldTask, ...]
    not_decided: tuple[Point, ...]
    good: tuple[Point, ...]


def sort_out(store: Store, ground: Ground, places: Places, today: date) -> Sorted:
    """Return what an answer tells: every task once, every finding in one place at least."""
    reader = places.reader
    good_codes = {one.code for one in store.catalogue.categories if one.positive}
    findings = {one.uuid: one for one in ground.findings}
    tasks, sees_to, doubled_by = _told_tasks(store, ground.tasks)
    outlived = _outlived(store, tasks)
    told = tuple(
        _told(
            store,
            replace(task, feedback="") if task.uuid in outlived else task,
            [findings[key] for key in sees_to[task.uuid] if key in findings],
            places,
            reader,
            today,
        )
        for task in tasks
    )
    told = tuple(
        replace(one, outlived=one.task.uuid in outlived, doubled_by=doubled_by.get(one.task.uuid, ())) for one in told
    )
    seen_to = {key for one in told for key in one.point.findings}
    good = [one for one in ground.findings if (one.positive or one.category in good_codes) and one.uuid not in seen_to]
    seen_to |= {one.uuid for one in good}
    left = [one for one in ground.findings if one.uuid not in seen_to]
    return Sorted(
        tuple(sorted(told, key=lambda one: _order(one.point))),
        tuple(sorted((_of_finding(one, places, reader) for one in left), key=_order)),
        tuple(sorted((_of_finding(one, places, reader) for one in good), key=_order)),
    )


def _told_tasks(
    store: Store, tasks: Iterable[Task]
) -> tuple[list[Task], dict[str, list[str]], dict[str, tuple[str, ...]]]:
    """Return the tasks to tell, a duplicate by the one it doubles, what each of them sees to, and its duplicates (keys)."""
    known = {task.uuid: task for task in tasks}
    told: dict[str, Task] = {}
    sees_to: dict[str, list[str]] = {}
    doubled_by: dict[str, tuple[str, ...]] = {}
    links = findings_of(store, known.values())
    for task in list(known.values()):
        last = _doubled(store, task, known)
        if last is None:
            continue
        told[last.uuid] = last
        if last.uuid != task.uuid:
            doubled_by[last.uuid] = (*doubled_by.get(last.uuid, ()), task.uuid)
        found = sees_to.setdefault(last.uuid, [])
        found += [key for key in links.get(task.uuid, ()) if key not in found]
    return list(told.values()), sees_to, doubled_by


def _doubled(store: Store, task: Task, known: dict[str, Task]) -> Task | None:
    """Return the task that tells of a duplicate, None where that is gone or goes in a circle."""
    passed: set[str] = set()
    while task.state == TaskState.DUPLICATE:
        passed.add(task.uuid)
        key = task.duplicate_of or ""
        if key in passed:
            return None
        if key not in known:
            rows = store.rows("task", {"uuid": key}) if key else []
            if not rows:
                return None
            known[key] = Task.from_row(rows[0])
        task = known[key]
    return task


def _outlived(store: Store, tasks: Sequence[Task]) -> set[str]:
    """Return the open tasks (keys) that were done once, and whose text for residents was written before that was taken back."""
    keys = [task.uuid for task in tasks if task.feedback and not task.is_closed]
    written: dict[str, datetime] = {}
    taken_back: dict[str, datetime] = {}
    where = {"task": keys, "field": ["feedback", "state"]}
    for row in store.rows("task_event", where, order_by=("at", "created")) if keys else ():
        if row["field"] == "feedback":
            written[row["task"]] = row["at"]
        elif row["old"] in (TaskState.DONE, TaskState.VERIFIED):
            taken_back[row["task"]] = row["at"]
    return {key for key, at in taken_back.items() if key not in written or written[key] < at}


def _told(
    store: Store, task: Task, findings: Sequence[Finding], places: Places, reader: Reader, today: date
) -> ToldTask:
    finding = findings[0] if findings else None
    owner = next((one for one in store.catalogue.owners if one.code == task.owner), None)
    is_municipal = owner is None or owner.municipal
    state = public_state(task, is_municipal=is_municipal)
    where = places.of_task(task, findings)
    name = reader.catalogue.label("owner", task.owner, reader.language)
    proposed = proposed_text(task.measure, state, where.inside, name, reader)
    if task.state == TaskState.ASSIGNED:
        proposed = passed_on(name, reader, is_municipal=is_municipal)
    is_late = task.days_late(today)
    when = store.local_day(task.done_at or task.verified_at) if state is PublicState.DONE else task.due
    point = Point(
        key=task.uuid,
        number=0,
        where=where.alone,
        category=reader.category(task.category or (finding.category if finding else "")),
        measure=reader.catalogue.label("measure", task.measure, reader.language),
        state=state,
        owner=name,
        when=None if is_late or state is PublicState.WILL_NOT else when,
        why=task.reason.strip() if state is PublicState.WILL_NOT else "",
        told=task.feedback.strip() or proposed,
        position=places.position(task, finding),
        findings=tuple(one.uuid for one in findings),
    )
    return ToldTask(task, point, proposed, is_late)


def public_state(task: Task, *, is_municipal: bool) -> PublicState | None:
    """Return what residents are told of a task that is no duplicate, None while nobody has decided on it.

    What others own, they decide (METHOD 1). A task that is new, assessed or sent to its owner is a proposal and no promise.
    """
    if task.state in (TaskState.DONE, TaskState.VERIFIED):
        return PublicState.DONE
    if task.state == TaskState.DECLINED:
        return PublicState.WILL_NOT
    if task.state not in (TaskState.PLANNED, TaskState.IN_PROGRESS):
        return None
    if not is_municipal:
        return PublicState.OTHER_OWNER
    return PublicState.IN_PROGRESS if task.state == TaskState.IN_PROGRESS else PublicState.PLANNED


def _of_finding(finding: Finding, places: Places, reader: Reader) -> Point:
    return Point(
        key=finding.uuid,
        number=0,
        where=places.where(None, finding).alone,
        category=reader.category(finding.category),
        position=places.position(None, finding),
        findings=(finding.uuid,),
    )


def _order(point: Point) -> tuple[date, str, str, str]:
    return point.when or _FAR, point.where, point.category, point.key


def numbered(lists: Sequence[Sequence[Point]]) -> list[tuple[Point, ...]]:
    """Return lists of points with the numbers they have on the map, counted through; 0 for one without a position."""
    number, counted = 0, []
    for points in lists:
        done = []
        for point in points:
            number += point.position is not None
            done.append(replace(point, number=number if point.position is not None else 0))
        counted.append(tuple(done))
    return counted

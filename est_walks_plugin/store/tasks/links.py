"""Which findings a task sees to, and which cases it answers.

A task is made of one finding (`task.finding`) and may see to more (table `task_finding`); a finding may have several
tasks. The cases a task answers (table `task_case`) are those the planner said it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable

from ...model.task import Task

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..store import Store

_FEW = 200
"""So many keys are named in a question; a question of more takes longer than reading a table of tasks' links."""


def findings_of(store: Store, tasks: Iterable[Task]) -> dict[str, tuple[str, ...]]:
    """Return task -> the keys of the findings it sees to, the one it was made of first; () for none."""
    known = {task.uuid: [task.finding] if task.finding else [] for task in tasks}
    if known:
        for row in store.rows("task_finding", {"task": list(known)}, order_by=("created", "finding")):
            if row["finding"] not in known[row["task"]]:
                known[row["task"]].append(row["finding"])
    return {task: tuple(found) for task, found in known.items()}


def tasks_of(store: Store, findings: Sequence[str], columns: Sequence[str] | None = None) -> dict[str, list[Task]]:
    """Return finding (key) -> the tasks that see to it, in the order they were made; only those with any are keys.

    `columns` are read of the tasks, besides uuid and finding; None reads all.
    """
    keys = list(dict.fromkeys(findings))
    if not keys:
        return {}
    read: dict[str, Any] = {} if columns is None else {"columns": ("uuid", "finding", "created", *columns)}
    further = store.rows("task_finding", {"finding": keys}, columns=("task", "finding"))
    rows = store.rows("task", {"finding": keys}, **read)
    have = {row["uuid"] for row in rows}
    others = [row["task"] for row in further if row["task"] not in have]
    rows += store.rows("task", {"uuid": list(dict.fromkeys(others))}, **read) if others else []
    rows.sort(key=lambda row: (row["created"], row["uuid"]))
    also: dict[str, list[str]] = {}
    for row in further:
        also.setdefault(row["task"], []).append(row["finding"])
    wanted, found = set(keys), dict[str, list[Task]]()
    for row in rows:
        task = Task.from_row(row)
        for finding in dict.fromkeys([task.finding, *also.get(task.uuid, ())]):
            if finding in wanted:
                found.setdefault(finding, []).append(task)
    return found


def seen_to(store: Store) -> set[str]:
    """Return the findings (keys) that a task sees to, whatever its state."""
    found = {key for table in ("task", "task_finding") for key in store.arrays(table, ("finding",))["finding"].tolist()}
    return found - {None}


def tasks_of_walks(store: Store, walks: Sequence[str]) -> list[Task]:
    """Return the tasks made on walks (keys), and those that see to a finding of theirs, in the order they were made."""
    keys = list(walks)
    rows = store.rows("task", {"walk": keys}) if keys else []
    found = [row["uuid"] for row in store.rows("finding", {"walk": keys}, columns=("uuid",))] if keys else []
    tasks = {row["uuid"]: (row["created"], Task.from_row(row)) for row in rows}
    further = store.rows("task_finding", {"finding": found}, columns=("task",)) if found else []
    lacking = list({row["task"] for row in further} - set(tasks))
    for where in ({"finding": found}, {"uuid": lacking}):
        if any(where.values()):
            tasks.update({row["uuid"]: (row["created"], Task.from_row(row)) for row in store.rows("task", where)})
    return [task for _created, task in sorted(tasks.values(), key=lambda one: (one[0], one[1].uuid))]


def walks_of(store: Store, tasks: Iterable[Task]) -> dict[str, frozenset[str]]:
    """Return task -> the keys of its walks: the one it was made on, and those of the findings it sees to."""
    known = {task.uuid: {task.walk} for task in tasks}
    links = _pairs(store, "task_finding", ("task", "finding"), known)
    walks = dict(_pairs(store, "finding", ("uuid", "walk"), {finding for _task, finding in links}))
    for task, finding in links:
        known[task].add(walks.get(finding))
    return {task: frozenset(walk for walk in found if walk) for task, found in known.items()}


def _pairs(store: Store, table: str, columns: tuple[str, str], keys: Collection[str]) -> list[tuple[Any, Any]]:
    """Return two columns of the rows whose first is one of some keys: of many keys the table is read, they are not listed."""
    if not keys:
        return []
    told = store.arrays(table, columns, {columns[0]: list(keys)} if len(keys) <= _FEW else None)
    return [(key, other) for key, other in zip(*(told[name].tolist() for name in columns)) if key in keys]


def cases_of(store: Store, tasks: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return task (key) -> the keys of the cases it answers; only those with any are keys."""
    found: dict[str, list[str]] = {}
    if tasks:
        for row in store.rows("task_case", {"task": list(tasks)}, order_by=("created", "observation")):
            found.setdefault(row["task"], []).append(row["observation"])
    return {task: tuple(dict.fromkeys(cases)) for task, cases in found.items()}

"""Filters of tasks that are kept under a name, and the tasks they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import NotFoundError, ParameterError
from ...model.names import folded
from ...model.task import Task
from ...model.tasks.choice import SavedChoice, SeasonNow, TaskChoice
from ...store.merging import RowsRead
from ...store.tasks.links import walks_of
from .. import catalogue
from ..typed_text import typed_line, typed_name
from ..walks.find_walk import find_walk
from .checked import known_state
from .typed import known_lane

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...store import Store

TABLE = "task_filter"


def saved_filters(store: Store) -> list[SavedChoice]:
    """Return the filters kept in the store, by name."""
    rows = store.rows(TABLE, order_by=("name",))
    return [
        SavedChoice(row["uuid"], row["name"] or "", TaskChoice.from_json(row["filter"] or {}), row["row_version"])
        for row in rows
    ]


def filters_read(saved: Iterable[SavedChoice]) -> RowsRead:
    """Return the filters that somebody saw, as they were: any other one was made since."""
    rows = [
        {"uuid": one.uuid, "name": one.name, "filter": one.choice.to_json(), "row_version": one.row_version}
        for one in saved
    ]
    return RowsRead.of(TABLE, rows) | RowsRead(new_in=frozenset({TABLE}))


def saved_filter(store: Store, name: str) -> SavedChoice:
    """Return the filter kept under this name or key. Raises NotFoundError naming those there are."""
    saved = saved_filters(store)
    for one in saved:
        if one.uuid == name or folded(one.name) == folded(name):
            return one
    known = ", ".join(one.name for one in saved) or tr("(none yet)")
    raise NotFoundError(tr("There is no filter “{name}”; the filters are: {known}.").format(name=name, known=known))


def save_filter(store: Store, name: str, choice: TaskChoice) -> str:
    """Keep a filter under a name, in place of one of that name, and return its key.

    Raises ParameterError for a filter that leaves all tasks, and for codes nobody knows.
    """
    clean, checked = typed_name(name), checked_choice(store, choice)
    if checked == TaskChoice():
        raise ParameterError(tr("The filter leaves nothing out; choose what it narrows to."))
    same = called(store, clean)
    values = {"name": clean, "filter": checked.to_json()}
    with store.transaction():
        if same is None:
            return store.insert(TABLE, [values])[0]
        store.update(TABLE, same.uuid, values)
    return same.uuid


def called(store: Store, name: str) -> SavedChoice | None:
    """Return the filter that one saved under this name would take the place of."""
    return next((one for one in saved_filters(store) if folded(one.name) == folded(name)), None)


def delete_filter(store: Store, name: str) -> str:
    """Forget the filter kept under this name or key and return its key. Raises NotFoundError."""
    key = saved_filter(store, name).uuid
    store.delete(TABLE, [key])
    return key


def checked_choice(store: Store, choice: TaskChoice) -> TaskChoice:
    """Return a filter with codes for names, its text screened. Raises ParameterError, NotFoundError."""
    seasons = [str(code) for code in SeasonNow]
    if choice.season and choice.season not in seasons:
        raise ParameterError(
            tr("“{season}” is not known of a season; choose one of: {known}.").format(
                season=choice.season, known=", ".join(seasons)
            )
        )
    return TaskChoice(
        states=tuple(dict.fromkeys(known_state(state).value for state in choice.states)),
        owners=tuple(dict.fromkeys(catalogue.owner(store, owner).code for owner in choice.owners)),
        lanes=tuple(dict.fromkeys(known_lane(lane) for lane in choice.lanes)),
        late=choice.late,
        season=choice.season,
        text=typed_line(choice.text)[0],
        programme=_programme(store, choice.programme) if choice.programme else "",
        walk=find_walk(store, choice.walk).uuid if choice.walk else "",
    )


def tasks_left(store: Store, choice: TaskChoice) -> list[Task]:
    """Return the tasks a filter leaves today, those due first on top."""
    return narrowed(store, map(Task.from_row, store.rows("task", order_by=("due", "created"))), choice)


def narrowed(store: Store, tasks: Iterable[Task], choice: TaskChoice) -> list[Task]:
    """Return those of tasks that a filter leaves today, in their order."""
    asked, today = list(tasks), store.today
    walks = walks_of(store, asked) if choice.walk else {}
    return [task for task in asked if choice.accepts(task, today, walks.get(task.uuid))]


def _programme(store: Store, word: str) -> str:
    """Return the key of the programme with this key or name, the newest of that name. Raises NotFoundError."""
    for column in ("uuid", "name"):
        found = store.rows("programme", {column: word}, order_by=("-created",), limit=1, columns=("uuid",))
        if found:
            return str(found[0]["uuid"])
    raise NotFoundError(tr("There is no programme “{name}” in the store.").format(name=word))

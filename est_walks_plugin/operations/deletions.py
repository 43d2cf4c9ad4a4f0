"""Deletions that a planner asks for: rows with all that hangs on them, in one transaction.

What is deleted can be put back by `undoing.take_back`; scheduled deletion, which cannot, is in privacy_review.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Mapping, Sequence

from ..i18n import tr
from ..model.errors import ParameterError
from ..model.est.analyses import LinkedTable
from ..model.feedback import Feedback
from ..store.tasks.links import tasks_of
from .analyses.evidence import let_go
from .importing.kinds import data_tables

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True)
class Selection:
    """Rows of one table: those that match `where` (see Store.rows)."""

    table: str
    where: Mapping[str, Any]


def delete_rows(store: Store, selections: Sequence[Selection], feedback: Feedback | None = None) -> int:
    """Delete rows table by table in the order given, all or none, and return how many."""
    feedback = feedback or Feedback()
    count = 0
    with store.transaction():
        for number, selection in enumerate(selections):
            feedback.check()
            feedback.progress(number / len(selections))
            rows = store.rows(selection.table, selection.where, columns=("uuid",))
            count += store.delete(selection.table, [row["uuid"] for row in rows])
    return count


def delete_sources(store: Store, sources: Sequence[str], feedback: Feedback | None = None) -> int:
    """Delete sources (keys) with everything that came from them, and return how many rows there were.

    Tasks stay, without the cases they answered and the lamps they meant.
    """
    keys = list(sources)
    with store.transaction(), store.transaction(of=data_tables()):
        gone = {row["uuid"] for row in store.rows("observation", {"source": keys}, columns=("uuid",))}
        pairs = store.rows("duplicate_pair", columns=("uuid", "first", "second"))
        hanging = [pair["uuid"] for pair in pairs if pair["first"] in gone or pair["second"] in gone]
        answers = store.rows("task_case", columns=("uuid", "observation"))
        answered = [row["uuid"] for row in answers if row["observation"] in gone]
        _let_lamps_go(store, keys)
        let_go(store, LinkedTable.OBSERVATION, sorted(gone))
        return delete_rows(
            store,
            [
                Selection("duplicate_pair", {"uuid": hanging}),
                Selection("task_case", {"uuid": answered}),
                *(Selection(table, {"source": keys}) for table in data_tables()),
                Selection("source", {"uuid": keys}),
            ],
            feedback,
        )


def _let_lamps_go(store: Store, sources: Sequence[str]) -> None:
    """Let tasks mean no lamp of sources (keys) that go any more."""
    gone = {row["uuid"] for row in store.rows("lamp", {"source": list(sources)}, columns=("uuid",))}
    tasks = store.rows("task", columns=("uuid", "lamp")) if gone else []
    changes = {row["uuid"]: {"lamp": None, "lamp_guess_m": None} for row in tasks if row["lamp"] in gone}
    store.update_many("task", changes)


def delete_walk(store: Store, walk: str, feedback: Feedback | None = None) -> int:
    """Delete a walk (key) with its stops and legs, and what went out and came back for it but findings.

    Raises ParameterError when findings belong to it.
    """
    with store.transaction():
        return _delete_walk(store, walk, feedback)


def _delete_walk(store: Store, walk: str, feedback: Feedback | None) -> int:
    if store.count("finding", {"walk": walk}):
        raise ParameterError(tr("Findings belong to this walk; delete them first, in page Findings."))
    stops = [row["uuid"] for row in store.rows("stop", {"walk": walk}, columns=("uuid",))]
    tables = ("field_decision", "field_return", "field_package", "seen_again", "track", "photo", "leg", "stop")
    hanging = [Selection("photo", {"stop": stops}), *(Selection(table, {"walk": walk}) for table in tables)]
    told = [row["series"] for row in store.rows("walk", {"uuid": walk}, columns=("series",))]
    owners = [walk, *(series for series in told if series and store.count("walk", {"series": series}) == 1)]
    hanging.append(Selection("calendar_entry", {"owner": owners}))
    return delete_rows(store, [*hanging, Selection("walk", {"uuid": walk})], feedback)


def delete_findings(store: Store, findings: Sequence[str], feedback: Feedback | None = None) -> int:
    """Delete findings (keys) with their photos. Raises ParameterError when a task was made of one: it lost its reason."""
    keys = list(findings)
    selections = [Selection(table, {"finding": keys}) for table in ("photo", "seen_again")]
    with store.transaction():
        if tasks_of(store, keys, columns=()):
            raise ParameterError(
                tr("Tasks were made of these findings; delete the tasks first, or mark them as duplicates.")
            )
        let_go(store, LinkedTable.FINDING, keys)
        return delete_rows(store, [*selections, Selection("finding", {"uuid": keys})], feedback)


def delete_tasks(store: Store, tasks: Sequence[str], feedback: Feedback | None = None) -> int:
    """Delete tasks (keys) with their history, what they see to and answer, and programmes that have no task left."""
    keys = list(tasks)
    of = {row["programme"] for row in store.rows("task", {"uuid": keys}, columns=("programme",))} - {None}
    left = store.rows("task", {"programme": list(of)}, columns=("uuid", "programme")) if of else []
    emptied = of - {row["programme"] for row in left if row["uuid"] not in set(keys)}
    hanging = [Selection(table, {"task": keys}) for table in ("task_event", "task_finding", "task_case")]
    programmes = Selection("programme", {"uuid": list(emptied)})
    with store.transaction():
        efforts = store.rows("presence_effort", {"task": keys}, columns=("uuid",))
        store.update_many("presence_effort", {row["uuid"]: {"task": None} for row in efforts})
        let_go(store, LinkedTable.TASK, keys)
        return delete_rows(store, [*hanging, Selection("task", {"uuid": keys}), programmes], feedback)

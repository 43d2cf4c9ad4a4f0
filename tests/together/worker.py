"""One of those at work, a process of its own: python -m tests.together.worker ROLE ADDRESS LEDGER SECONDS WALK.

Whatever an operation says was saved is written to the ledger, a line of JSON each, and forced to the disk; before it begins,
what it is about is written as well, so that the work of a process that was killed can be told from what never was.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from est_walks_plugin.model.codes import Cycle, DecisionKind, SourceKind
from est_walks_plugin.model.errors import ConflictError, NotFoundError, StoreBusyError
from est_walks_plugin.model.finding import Finding
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.meetings.decide import NewDecision, decide
from est_walks_plugin.operations.meetings.kept import MeetingOf, keep_meeting
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.record_findings import TypedFinding, edit_finding, record_finding
from est_walks_plugin.operations.tasks.change import TaskChange, change_tasks, update_task
from est_walks_plugin.operations.tasks.create import create_tasks
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.walks.find_walk import find_stop
from est_walks_plugin.store import Store
from tests.camera import jpeg

LAMPS = 150
"""Rows of each import: the first third is in every file, so that two imports meet the same rows."""


class Ledger:
    """What one process was told."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)

    def write(self, **line: Any) -> None:
        """Keep a line for good."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def attempt(self, what: str, mark: str, work: Callable[[], dict[str, Any] | None]) -> None:
        """Do one piece of work and write what came of it: saved, or refused with the sentence."""
        self.write(begun=what, mark=mark)
        try:
            told = work() or {}
        except (ConflictError, StoreBusyError, NotFoundError) as error:
            self.write(refused=what, mark=mark, kind=type(error).__name__, said=error.message)
        else:
            self.write(saved=what, mark=mark, **told)


class Worker:
    """What the three have in common: a store, a ledger, numbered marks that are in what they write."""

    def __init__(self, name: str, address: str, ledger: str, walk: str) -> None:
        self.name, self.address, self.walk = name, address, walk
        self.store = Store.open(address)
        self.ledger = Ledger(ledger)
        self.random = random.Random(name)
        self.number = 0
        self.folder = Path(ledger).parent

    def mark(self) -> str:
        """Return a word that is in no other row: what was saved is found by it."""
        self.number += 1
        return f"{self.name}-{os.getpid()}-{self.number}"

    def shared_tasks(self, count: int) -> list[Task]:
        """Return some of the tasks that all change."""
        rows = self.store.rows("task", {"programme": None}, order_by=("created", "uuid"), limit=12)
        return [Task.from_row(row) for row in self.random.sample(rows, min(count, len(rows)))]


class PlannerA(Worker):
    """Imports lamps, ranks places, makes tasks of findings, and changes tasks that the other planner changes too."""

    def turn(self) -> None:
        """Do all of it once."""
        self.ledger.attempt("import", mark := self.mark(), lambda: self.lamps(mark))
        self.ledger.attempt("rank", self.mark(), lambda: {"uuid": rank_places(self.store).ranking})
        self.ledger.attempt("tasks", mark := self.mark(), lambda: self.tasks())
        for task in self.shared_tasks(2):
            mark = self.mark()
            self.ledger.attempt("note", mark, partial(self.note, task, mark))

    def note(self, task: Task, mark: str) -> dict[str, Any]:
        """Write a note and a day to a task, as it was read."""
        due = self.store.today + timedelta(days=self.random.randint(1, 300))
        return {"v": update_task(self.store, task.uuid, note=mark, due=due, expected_version=task.row_version)}

    def lamps(self, mark: str) -> dict[str, Any]:
        """Import an inventory: a part of each is the same, a part is new."""
        path = self.folder / f"lampor-{self.name}.csv"
        same = [f"K{i};LED;50;{6595000 + i};135000" for i in range(LAMPS // 3)]
        new = [f"{mark}-{i};LED;50;{6595000 + i};{135100 + self.number}" for i in range(LAMPS - len(same))]
        path.write_text("\n".join(["Stolpnummer;Ljuskälla;Effekt;N;E", *same, *new]) + "\n", encoding="utf-8")
        options = ImportOptions(crs="EPSG:3011", covers="part", system="together")
        receipt = import_file(self.store, SourceKind.LIGHTING, path, options)
        return {"stored": receipt.stored, "unchanged": receipt.unchanged, "new": len(new)}

    def tasks(self) -> dict[str, Any]:
        """Make a task of each finding that has none."""
        has = {row["finding"] for row in self.store.rows("task", columns=("finding",))}
        left = [row["uuid"] for row in self.store.rows("finding", columns=("uuid",)) if row["uuid"] not in has][:5]
        made = create_tasks(self.store, left) if left else None
        return {"uuids": list(made.tasks) if made else []}


class PlannerB(Worker):
    """Changes tasks in bulk, keeps meetings with decisions, and takes some of it back."""

    def turn(self) -> None:
        """Do all of it once."""
        self.ledger.attempt("bulk", mark := self.mark(), lambda: self.bulk(mark))
        self.ledger.attempt("decision", mark := self.mark(), lambda: self.decision(mark))
        self.ledger.attempt("undone", mark := self.mark(), lambda: self.undone(mark))

    def bulk(self, mark: str) -> dict[str, Any]:
        """Write a note to some tasks, as they were read a moment before."""
        tasks = self.shared_tasks(5)
        time.sleep(0.05)
        change_tasks(self.store, tasks, TaskChange(note=mark))
        return {"tasks": [task.uuid for task in tasks]}

    def decision(self, mark: str) -> dict[str, Any]:
        """Keep the week's meeting, and a decision that makes a task."""
        meeting = keep_meeting(self.store, MeetingOf(Cycle.WEEK, self.store.today), note=f"Vecka {self.number}")
        kind = DecisionKind.TASK if self.number % 2 else DecisionKind.OTHER
        new = NewDecision(kind, mark, category="dark_spot")
        return {"uuid": decide(self.store, meeting, new), "meeting": meeting}

    def undone(self, mark: str) -> dict[str, Any]:
        """Write a note to a task and take it back."""
        (task,) = self.shared_tasks(1)
        with recorded(self.store) as record:
            update_task(self.store, task.uuid, note=mark)
        take_back(self.store, record.changes)
        return {}


class FieldUser(Worker):
    """Writes findings, every fifth with a photo, mends them, and says how stops were."""

    def turn(self) -> None:
        """Do all of it once."""
        self.ledger.attempt("finding", mark := self.mark(), lambda: self.finding(mark))
        stop = find_stop(self.store, self.walk, self.random.randint(1, 3))
        mark = self.mark()
        self.ledger.attempt(
            "stop", mark, lambda: {"seq": stop.seq, "v": record_stop(self.store, stop, TypedStop(2, 1, mark))}
        )
        time.sleep(0.1)

    def finding(self, mark: str) -> dict[str, Any]:
        """Record a finding at a stop, and mend its text."""
        photos = []
        if self.number % 5 == 0:
            path = self.folder / f"{mark}.jpg"
            path.write_bytes(jpeg())
            photos = [str(path)]
        begun = time.monotonic()
        uuid = record_finding(self.store, self.walk, category="dark_spot", text=mark, stop=1, photos=photos)
        waited = time.monotonic() - begun
        finding = Finding.from_row(self.store.get("finding", uuid))
        edit_finding(self.store, finding, TypedFinding("dark_spot", mark + " mendad"))
        return {"uuid": uuid, "photos": len(photos), "waited": round(waited, 3)}


WORKERS = {"a": PlannerA, "b": PlannerB, "field": FieldUser}


def main(role: str, address: str, ledger: str, seconds: str, walk: str) -> None:
    """Work until the time is over."""
    worker = WORKERS[role](role, address, ledger, walk)
    until = time.monotonic() + float(seconds)
    while time.monotonic() < until:
        worker.turn()
    worker.ledger.write(ended=role)
    worker.store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Let them work, end one of them in the middle, and compare the store with what each was told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks.create import create_tasks
from est_walks_plugin.store import Store

from ..gui.walked import ORIGIN, add_walk
from .worker import LAMPS

ROOT = Path(__file__).resolve().parents[2]
AT_WORK = ("a", "b", "field")


@dataclass
class Outcome:
    """What came of it: how often each thing was saved and refused, and everything that is not as it was told."""

    saved: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    longest_wait_s: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def told(self) -> str:
        """Return it as text."""
        lines = [
            f"saved: {dict(sorted(self.saved.items()))}",
            f"refused, and told: {dict(sorted(self.refused.items()))}",
        ]
        lines += [f"longest wait of the field for a finding: {self.longest_wait_s:.2f} s"]
        return "\n".join(
            [*lines, *(self.wrong or ["nothing lost, nothing doubled, no deadlock, each refused write told"])]
        )


def prepare(address: str) -> str:
    """Make a store with a walk, findings and their tasks, and return the walk."""
    with create_store(address) as store:
        walk = add_walk(store)
        for number in range(12):
            record_finding(store, walk, category="dark_spot", text=f"Början {number}", stop=1 + number % 3)
        create_tasks(store, walk=walk)
        x, y = ORIGIN
        store.insert(
            "observation",
            [{"kind": "case", "category": "dark_spot", "geometry": (x + 40 * (i % 6), y + i)} for i in range(120)],
        )
    return walk


def work(address: str, seconds: float, folder: Path, *, kill: str = "") -> Outcome:
    """Let the three work so long on a new store; `kill` names one that is killed half way and begins again."""
    walk = prepare(address)

    def start(role: str, left: float) -> subprocess.Popen[bytes]:
        command = [
            sys.executable,
            "-m",
            "tests.together.worker",
            role,
            address,
            str(folder / f"{role}.jsonl"),
            str(left),
            walk,
        ]
        out = (folder / f"{role}.err").open("ab")
        return subprocess.Popen(command, cwd=ROOT, stderr=out, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})

    children = {role: start(role, seconds) for role in AT_WORK}
    if kill:
        time.sleep(seconds / 2)
        os.kill(children[kill].pid, signal.SIGKILL)
        children[kill].wait()
        children[f"{kill} again"] = start(kill, seconds / 2)
    outcome = Outcome()
    for role, child in children.items():
        code = child.wait(timeout=seconds + 300)
        if code != 0 and role != kill:
            outcome.wrong.append(
                f"{role} ended with {code}: " + (folder / f"{role.split()[0]}.err").read_text()[-2000:]
            )
    with Store.open(address, readonly=True) as store:
        for role in AT_WORK:
            lines = [json.loads(line) for line in (folder / f"{role}.jsonl").read_text(encoding="utf-8").splitlines()]
            _compare(store, role, lines, outcome)
        _nothing_hangs(store, outcome)
    return outcome


def _compare(store: Store, role: str, lines: list[dict[str, Any]], outcome: Outcome) -> None:
    """Compare one's ledger with the store."""
    begun = [line["mark"] for line in lines if "begun" in line]
    saved = {line["mark"]: line for line in lines if "saved" in line}
    refused = {line["mark"]: line for line in lines if "refused" in line}
    outcome.saved.update(line["saved"] for line in saved.values())
    outcome.refused.update(f"{line['refused']} ({line['kind']})" for line in refused.values())
    outcome.wrong += [f"{role}: a deadlock: {line}" for line in refused.values() if "Deadlock" in line["kind"]]
    outcome.wrong += [f"{role}: refused without a sentence: {line}" for line in refused.values() if not line["said"]]
    outcome.wrong += [
        f"{role}: half: {line}" for line in lines if line.get("begun") == "import" and _is_half(store, line["mark"])
    ]
    silent = [mark for mark in begun if mark not in saved and mark not in refused]
    if len(silent) > 1:
        outcome.wrong.append(f"{role}: neither saved nor refused: {silent}")
    marks = _marks(store)
    for mark, line in saved.items():
        for wrong in _as_told(marks, mark, line):
            outcome.wrong.append(f"{role}: {wrong}: {line}")
        if line["saved"] == "finding":
            outcome.longest_wait_s = max(outcome.longest_wait_s, line["waited"])
    for mark, line in refused.items():
        if marks[mark] and line["refused"] not in ("finding", "undone"):  # their first half was told as saved
            outcome.wrong.append(f"{role}: refused, and there all the same: {line}")


def _marks(store: Store) -> Counter[str]:
    """Return how often each mark stands in the store: in history, decisions, findings, photos, lamps."""
    found: Counter[str] = Counter()
    found.update(row["note"] for row in store.rows("task_event", columns=("note",)) if row["note"])
    found.update(row["text"] for row in store.rows("est_decision", columns=("text",)))
    found.update(row["text"].removesuffix(" mendad") for row in store.rows("finding", columns=("text",)))
    found.update(row["pole"].rpartition("-")[0] for row in store.rows("lamp", columns=("pole",)))
    photos = Counter(row["finding"] for row in store.rows("photo", columns=("finding",)))
    found.update({f"photos {finding}": count for finding, count in photos.items()})
    found.update(f"row {row['uuid']}" for table in ("ranking", "task") for row in store.rows(table, columns=("uuid",)))
    return found


def _as_told(marks: Counter[str], mark: str, line: dict[str, Any]) -> list[str]:
    """Return what of one saved piece of work is not in the store as often as was told."""
    what, wrong = line["saved"], []
    want = {"note": 1, "bulk": len(line.get("tasks", ())), "decision": 1, "undone": 0, "finding": 1}
    if what == "import":
        want["import"] = line["new"]
    if what in want and marks[mark] != want[what]:
        wrong.append(f"{marks[mark]} where {want[what]} were told")
    if what == "finding" and marks[f"photos {line['uuid']}"] != line["photos"]:
        wrong.append("its photos")
    keys = [line["uuid"]] if what == "rank" else line["uuids"] if what == "tasks" else []
    wrong += [f"{key} is lost" for key in keys if marks[f"row {key}"] != 1]
    return wrong


def _nothing_hangs(store: Store, outcome: Outcome) -> None:
    """Nothing is there twice, and nothing points at what is not there."""
    lamps = Counter(
        (row["source"], row["external_id"]) for row in store.rows("lamp", columns=("source", "external_id"))
    )
    outcome.wrong += [f"lamp twice: {key}" for key, count in lamps.items() if count > 1]
    tasks = Counter(row["finding"] for row in store.rows("task", columns=("finding",)) if row["finding"])
    outcome.wrong += [f"two tasks of finding {key}" for key, count in tasks.items() if count > 1]
    if store.count("est_meeting") > 1:
        outcome.wrong.append(f"{store.count('est_meeting')} meetings of one week")
    if store.count("source") > 1:
        outcome.wrong.append(f"{store.count('source')} sources of one system")


def _is_half(store: Store, mark: str) -> bool:
    """Return whether some of an import's lamps are there and some are not."""
    count = sum(row["pole"].rpartition("-")[0] == mark for row in store.rows("lamp", columns=("pole",)))
    return count not in (0, LAMPS - LAMPS // 3)

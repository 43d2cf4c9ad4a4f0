"""Owners' lists and partners' packages, timed: `python tests/benchmarks/bench_owners.py [--json FILE]`.

Each work is done with half as many tasks too (`half_own_work_s`): what grows as the square takes four times as long for all.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from pairs import ROUNDS, Spent, Timed, in_turn, row, spent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
TASKS, ON_PAPER = 5000, 100


def made(path: Path, count: int) -> None:
    """Make a store with tasks of two owners, each of a finding with a lamp beside it; every tenth has a reviewed photo."""
    from est_walks_plugin.store import Store
    from tests.camera import jpeg

    with Store.create(path, municipality="Upplands-Bro", crs="EPSG:3011") as store:
        places = [(135_000.0 + 9 * (number % 100), 6_595_000.0 + 9 * (number // 100)) for number in range(count)]
        lamps = store.insert("lamp", [{"pole": f"L{n}", "geometry": place} for n, place in enumerate(places)])
        seen = {"category": "lighting_out", "text": "Lyktan är släckt", "review": "clear", "photo_no": "4"}
        findings = store.insert("finding", [{**seen, "geometry": place} for place in places])
        task = {"category": "lighting_out", "measure": "replace_lamp", "lane": "quick", "state": "assigned"}
        store.insert(
            "task",
            [
                {
                    **task,
                    "owner": ("park", "street")[number % 2],
                    "title": f"Byt lampa {number}",
                    "text": "Lyktan är släckt",
                    "review": "clear",
                    "finding": finding,
                    "lamp": lamp,
                    "geometry": place,
                }
                for number, (finding, lamp, place) in enumerate(zip(findings, lamps, places))
            ],
        )
        picture = jpeg(1600, 1200)
        rows = [{"finding": key, "data": picture, "review": "approved", "sha256": key} for key in findings[::10]]
        store.insert("photo", rows)


def answered(listed: Path, answer: Path) -> None:
    """Answer every row of a list (CSV): each state in turn, with a date, a cost and a note."""
    with listed.open(encoding="utf-8-sig", newline="") as stream:
        names, *rows = csv.reader(stream, delimiter=";")
    at = {
        name: names.index(title)
        for name, title in (("state", "New state"), ("cost", "New cost (kr)"), ("note", "Comment"))
    }
    for number, cells in enumerate(rows):
        cells[at["state"]] = ("Klar", "Pågår", "Planerad")[number % 3]
        cells[at["cost"]], cells[at["note"]] = f"{1000 + number} kr", f"Lagat, nummer {number}"
    with answer.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([names, *rows])


def timed(folder: Path, count: int, on_paper: int, rounds: int = ROUNDS) -> dict[str, Timed]:
    """Return what each work takes."""
    from est_walks_plugin.operations.owners.read_answer import read_answer
    from est_walks_plugin.operations.partners.send import export_partner
    from est_walks_plugin.operations.partners.take_in import import_partner
    from est_walks_plugin.operations.tasks.export import export_tasks
    from est_walks_plugin.store import Store

    path, copy, package = folder / f"store_{count}.gpkg", folder / "copy.gpkg", str(folder / "p.gpkg")
    made(path, count)
    found = {}
    with Store.open(path) as store:
        keys = [task["uuid"] for task in store.rows("task", columns=("uuid",))]
        (found["work list XLSX"],) = in_turn(lambda: export_tasks(store, str(folder / "l.xlsx")), rounds=rounds)
        export_tasks(store, str(folder / "l.csv"))
        (found["work list PDF"],) = in_turn(
            lambda: export_tasks(store, str(folder / "l.pdf"), only=keys[:on_paper]), rounds=rounds
        )
        (found["package out"],) = in_turn(lambda: export_partner(store, "park", package), rounds=rounds)
        (found["package back, nothing new"],) = in_turn(lambda: import_partner(store, package), rounds=rounds)
    answered(folder / "l.csv", folder / "a.csv")

    def read(again: bool) -> Spent:
        """Read the list into a store as it was sent from, or into the one that has read it."""
        if not again:
            shutil.copyfile(path, copy)
        with Store.open(copy) as store:
            took, done = spent(lambda: read_answer(store, str(folder / "a.csv")))
        if not again and done.receipt.updated != count:
            raise RuntimeError(done.receipt.rejected[:1])
        return took

    found["answered list in"], found["the same list again"] = in_turn(
        lambda: read(False), lambda: read(True), rounds=rounds
    )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    options = parser.parse_args()
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        half = timed(Path(folder), TASKS // 2, ON_PAPER // 2, rounds=1)
        whole = timed(Path(folder), TASKS, ON_PAPER)
    counts = {"work list PDF": ON_PAPER, "package out": TASKS // 2, "package back, nothing new": TASKS // 2}
    rows = [
        row(f"{work}: {counts.get(work, TASKS)} tasks", took, half_own_work_s=round(half[work].own, 3))
        for work, took in whole.items()
    ]
    for one in rows:
        print("  ".join(f"{name} {value}" for name, value in one.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()

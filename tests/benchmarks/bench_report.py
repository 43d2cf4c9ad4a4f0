"""The situation report, timed from register to finished file: `python tests/benchmarks/bench_report.py [--json FILE] [--small]`.

Four years of reports in twelve areas, of three kinds and twelve categories, a survey, tasks done and planned. The open report comes
after a year of open monthly reports, all of which it must not add anything to: that is what takes its time. Numbers, map, charts
and tables are in the time, and the file is written whole. Opening the store is not.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

from pairs import Spent, beside, spent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
REPORTS, SMALL = 40_000, 4_000
FIRST, LAST = date(2022, 1, 1), date(2025, 12, 31)
WEST, SOUTH, SIDE = 135_000.0, 6_595_000.0, 1_000.0


def made(path: Path, count: int) -> None:
    """Make the store: areas of one square kilometre, four by three."""
    import numpy as np
    from shapely.geometry import Point, box

    from est_walks_plugin.store import Store

    drawn = np.random.default_rng(12)
    with Store.create(path, municipality="Upplands-Bro", crs="EPSG:3011") as store:
        categories = [one.code for one in store.catalogue.categories if not one.positive][:12]
        squares = [(WEST + SIDE * (n % 4), SOUTH + SIDE * (n // 4)) for n in range(12)]
        store.insert(
            "area",
            [
                {"name": f"Område {n + 1}", "population": 2_500, "geometry": box(x, y, x + SIDE, y + SIDE)}
                for n, (x, y) in enumerate(squares)
            ],
        )
        told = {"period_from": FIRST, "period_to": LAST, "imported_at": datetime(2026, 1, 2, tzinfo=timezone.utc)}
        kinds = ("case", "est_report", "partner")
        sources = store.insert("source", [{"kind": kind, "name": kind, **told} for kind in kinds])
        days = drawn.integers(0, (LAST - FIRST).days + 1, count)
        at = drawn.uniform((0, 0), (4 * SIDE, 3 * SIDE), (count, 2))
        near = drawn.random(count) < 0.2  # where much happens
        at[near] = drawn.normal((1_500, 1_500), 60, (int(near.sum()), 2))
        rows = []
        for number, (day, (x, y)) in enumerate(zip(days.tolist(), at.tolist())):
            begun = datetime(FIRST.year, 1, 1, number % 24, number % 60, tzinfo=timezone.utc)
            rows.append(
                {
                    "external_id": str(number),
                    "kind": kinds[number % 3],
                    "source": sources[number % 3],
                    "category": categories[number % len(categories)],
                    "observed_at": begun + timedelta(days=day),
                    "status": "open" if number % 9 == 0 else "closed",
                    "geometry": Point(WEST + x, SOUTH + y),
                }
            )
        store.insert("observation", rows)
        done = {
            "measure": "prune",
            "state": "done",
            "title": "Röj",
            "done_at": datetime(2025, 11, 3, tzinfo=timezone.utc),
        }
        store.insert("task", [{**done, "geometry": Point(x + 400, y + 400)} for x, y in squares * 5])


def reports(path: Path, folder: Path, count: int) -> list[dict[str, Any]]:
    """Return the row of each report; every run writes it on a copy of the store of its own, as the first that comes after the twelve."""
    from est_walks_plugin.model.codes import ReportAudience
    from est_walks_plugin.operations.situation_report.gather import Wish, gather
    from est_walks_plugin.operations.situation_report.write import write
    from est_walks_plugin.store import Store

    with Store.open(path) as store:
        for month in range(1, 13):
            wish = Wish("month", date(2025, month, 1), None, ReportAudience.OPEN)
            write(store, gather(store, wish), str(folder / "m.csv"))

    def written(audience: ReportAudience, ending: str) -> Spent:
        copy = Path(shutil.copyfile(path, folder / "copy.gpkg"))
        with Store.open(copy) as store:
            wish = Wish("tertial", date(2025, 11, 1), None, audience)
            took, _ = spent(lambda: write(store, gather(store, wish), str(folder / f"r.{ending}")))
        return took

    rows = []
    for what, audience, ending in (
        ("for the group, PDF", ReportAudience.INTERNAL, "pdf"),
        ("open, after 12 open ones, PDF", ReportAudience.OPEN, "pdf"),
        ("for partners, after 12 open ones, HTML", ReportAudience.PARTNERS, "html"),
    ):
        work = f"situation report {what}: {count} reports in four years, 12 areas"
        rows += beside(work, partial(written, audience, ending), {})
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    count = SMALL if options.small else REPORTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made(folder / "store.gpkg", count)
        rows = reports(folder / "store.gpkg", folder, count)
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()

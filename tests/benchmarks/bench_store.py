"""The store's speed beside ogr2ogr's, timed in one run: `python tests/benchmarks/bench_store.py [rows ...] [--json FILE]`.

Both write the same survey rows (13 columns and a point). ogr2ogr reads them from CSV into a bare GeoPackage with an
R-tree; the store takes batches of Python tuples, as the importers hand them over, into its own table with seven
indices besides. Reading the CSV is timed separately, with the standard library's reader, to show what an import adds.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pairs

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

COLUMNS = [
    "source",
    "external_id",
    "kind",
    "category",
    "title",
    "text",
    "observed_at",
    "time_of_day",
    "feeling",
    "content_hash",
    "review",
    "outside_area",
]
BATCH = 10000


def _rows(count: int) -> Iterator[tuple]:
    start = dt.datetime(2025, 1, 1, tzinfo=dt.timezone.utc)
    for i in range(count):
        yield (
            "0197a000-0000-7000-8000-000000000000",
            f"E{i * 7919 % count:07d}",
            "survey",
            "dark_spot",
            f"Markering {i}",
            f"Det är mörkt och ödsligt här på kvällen när man går hem från bussen, nummer {i}.",
            start + dt.timedelta(minutes=i % 500_000),
            "evening",
            i % 4,
            f"{i * 2654435761 % 2**64:016x}",
            "clear",
            False,
            115900.0 + (i * 104729) % 28500 + 0.25,
            6590000.0 + (i * 7919) % 30000 + 0.75,
        )


def _write_csv(path: Path, count: int) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS, "x", "y"])
        writer.writerows((*row[:6], row[6].isoformat(), *row[7:]) for row in _rows(count))


def _ogr2ogr(source: Path, target: Path) -> None:
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", str(target), str(source), "-a_srs", "EPSG:3011", "-oo", "X_POSSIBLE_NAMES=x",
         "-oo", "Y_POSSIBLE_NAMES=y", "-oo", "AUTODETECT_TYPE=YES", "-gt", "65536"],
        check=True,
    )  # fmt: skip


def _batches(rows: Iterator[tuple]) -> Iterator[list[tuple]]:
    batch: list[tuple] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch


def _bulk(target: Path, count: int) -> tuple[float, float]:
    """Return the clock's and the processor's seconds in the writer: from the first row to the commit, without making the rows."""
    from est_walks_plugin.store import Store

    made = [0.0, 0.0]

    def timed() -> Iterator[list[tuple]]:
        source = _batches(_rows(count))
        while True:
            start, used = time.perf_counter(), time.process_time()
            batch = next(source, None)
            made[0] += time.perf_counter() - start
            made[1] += time.process_time() - used
            if batch is None:
                return
            yield batch

    with Store.create(target, overwrite=True) as store:
        start, used = time.perf_counter(), time.process_time()
        store.bulk_insert("observation", COLUMNS, timed())
        return time.perf_counter() - start - made[0], time.process_time() - used - made[1]


def _csv_alone(source: Path) -> None:
    with source.open(newline="", encoding="utf-8") as file:
        for _ in csv.reader(file):
            pass


def _timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _read(target: Path) -> dict[str, float]:
    from est_walks_plugin.store import Store

    with Store.open(target, readonly=True) as store:
        return {
            "arrays x, y, kind, feeling, observed_at": _timed(
                lambda: store.arrays("observation", ["x", "y", "kind", "feeling", "observed_at"])
            ),
            "rows of a 500 m box": _timed(lambda: store.rows("observation", bbox=(130000, 6600000, 130500, 6600500))),
            "count by kind": _timed(lambda: store.count("observation", {"kind": "survey"})),
        }


def run(count: int) -> list[dict[str, Any]]:
    """Return the row for `count` rows; the writer in a process of its own each time, ogr2ogr in turn with it."""
    with tempfile.TemporaryDirectory() as folder:
        source, peer, ours = Path(folder, "in.csv"), Path(folder, "peer.gpkg"), Path(folder, "ours.gpkg")
        _write_csv(source, count)
        peaks = []

        def bulk() -> pairs.Spent:
            command = [sys.executable, __file__, "--bulk", str(ours), str(count)]
            child = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds, own, memory = child.stdout.split()
            peaks.append(int(memory))
            return pairs.Spent(float(seconds), float(own))

        def ogr2ogr() -> None:
            peer.unlink(missing_ok=True)
            _ogr2ogr(source, peer)

        mine, theirs = pairs.in_turn(bulk, ogr2ogr)
        more = {"csv_alone_s": round(_timed(lambda: _csv_alone(source)), 3), "peak_mb": max(peaks)}
        for name, seconds in _read(ours).items():
            print(f"  {name}: {seconds:.3f} s")
    work = f"write {count} rows with 8 indices"
    return [pairs.row(work, mine, "ogr2ogr, CSV to bare GeoPackage", theirs, **more)]


def main() -> None:
    """Run for the row counts given, by default 100 000."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[100_000])
    parser.add_argument("--json")
    parser.add_argument("--bulk", nargs=2, metavar=("TARGET", "COUNT"))
    options = parser.parse_args()
    if options.bulk:
        seconds, own = _bulk(Path(options.bulk[0]), int(options.bulk[1]))
        print(f"{seconds:.3f} {own:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
        return
    rows = [one for count in options.counts for one in run(count)]
    for one in rows:
        print("  ".join(f"{name} {value}" for name, value in one.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

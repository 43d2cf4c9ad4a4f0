"""The store's speed beside ogr2ogr's, timed in one run: `python tests/benchmarks/bench_store.py [rows ...]`.

Both write the same survey rows (13 columns and a point). ogr2ogr reads them from CSV into a bare GeoPackage with an
R-tree; the store takes batches of Python tuples, as the importers hand them over, into its own table with seven
indices besides. Reading the CSV is timed separately, with the standard library's reader, to show what an import adds.
"""

from __future__ import annotations

import csv
import datetime as dt
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, Iterator

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


def _bulk(target: Path, count: int) -> float:
    """Return seconds in the writer: from the first row to the commit, without making the rows."""
    from est_walks_plugin.store import Store

    made = 0.0

    def timed() -> Iterator[list[tuple]]:
        nonlocal made
        source = _batches(_rows(count))
        while True:
            start = time.perf_counter()
            batch = next(source, None)
            made += time.perf_counter() - start
            if batch is None:
                return
            yield batch

    with Store.create(target, overwrite=True) as store:
        start = time.perf_counter()
        store.bulk_insert("observation", COLUMNS, timed())
        return time.perf_counter() - start - made


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


def run(count: int, repeats: int) -> None:
    """Print the numbers for `count` rows."""
    with tempfile.TemporaryDirectory() as folder:
        source, peer, ours = Path(folder, "in.csv"), Path(folder, "peer.gpkg"), Path(folder, "ours.gpkg")
        _write_csv(source, count)
        times: dict[str, list[float]] = {"ogr2ogr": [], "store": [], "csv": []}
        for _ in range(repeats):
            peer.unlink(missing_ok=True)
            times["ogr2ogr"].append(_timed(lambda: _ogr2ogr(source, peer)))
            times["csv"].append(_timed(lambda: _csv_alone(source)))
            child = subprocess.run(
                [sys.executable, __file__, "--bulk", str(ours), str(count)], check=True, capture_output=True, text=True
            )
            seconds, memory = child.stdout.split()
            times["store"].append(float(seconds))
        reference, writer, reader = (statistics.median(times[key]) for key in ("ogr2ogr", "store", "csv"))
        print(f"{count} rows: ogr2ogr {reference:.2f} s; store's writer {writer:.2f} s = {writer / reference:.2f} x")
        print(
            f"  reading the CSV alone {reader:.2f} s; together {(writer + reader) / reference:.2f} x; peak {memory} MB"
        )
        for name, seconds in _read(ours).items():
            print(f"  {name}: {seconds:.3f} s")
        assert os.path.getsize(ours) > 0


def main() -> None:
    """Run for the row counts given, by default 100 000."""
    if sys.argv[1:2] == ["--bulk"]:
        seconds = _bulk(Path(sys.argv[2]), int(sys.argv[3]))
        print(f"{seconds:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
        return
    for count in [int(text) for text in sys.argv[1:]] or [100_000]:
        run(count, 3 if count <= 200_000 else 1)


if __name__ == "__main__":
    main()

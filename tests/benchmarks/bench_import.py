"""Import of text tables beside ogr2ogr without any checks, timed in one run.

`python tests/benchmarks/bench_import.py [--json FILE] [--large] [--cpu]`: 100 000 rows without and with free text, and
with --large 1 000 000 rows. Prints seconds (or processor seconds with --cpu, for a busy machine), the ratio to ogr2ogr
and the memory beyond what the process had before. Every run checks that all rows are in the store.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Callable

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY))

CATEGORIES = ("Belysning", "Klotter", "Nedskräpning", "Buskage", "Skadegörelse", "Trafik")
TEXTS = (
    "Klotter på elskåpet bredvid skolan, ring 070-174 06 35 för mer information",
    "Lampan vid gångvägen har varit trasig i två veckor och det är mörkt",
    "Buskarna växer ut över gångbanan vid Hagnäsvägen 12",
    "Mycket skräp runt papperskorgen i parken sedan i helgen",
)
TARGETS = {"100 000 rows": (2.0, 1.3), "100 000 rows with text": (None, 2.0), "1 000 000 rows": (25.0, 1.3)}


def write(path: Path, rows: int, *, text: bool) -> None:
    """Write a table as a Swedish case system does: semicolons, decimal commas, local time."""
    rng = np.random.default_rng(7)
    east, north = 130_000 + rng.random(rows) * 9_000, 6_595_000 + rng.random(rows) * 9_000
    seconds = rng.integers(0, 5 * 365 * 86_400, rows)
    start = datetime(2020, 1, 1)
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write("Ärendenummer;Inkom;Kategori;Status;N;E" + (";Beskrivning" if text else "") + "\r\n")
        for i in range(rows):
            moment = start + timedelta(seconds=int(seconds[i]))
            cells = [
                f"2024-{i:07d}",
                f"{moment:%Y-%m-%d %H:%M}",
                CATEGORIES[i % len(CATEGORIES)],
                "Avslutad" if i % 3 else "Pågående",
                f"{north[i]:.2f}".replace(".", ","),
                f"{east[i]:.2f}".replace(".", ","),
            ]
            if text:
                # One text in fifty holds a telephone number.
                cells.append(f"{TEXTS[0 if i % 50 == 0 else 1 + i % 3]} nr {i}")
            stream.write(";".join(cells) + "\r\n")


def children_cpu() -> float:
    """Return the processor seconds of finished child processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory_mb() -> float:
    """Return the most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def peer(source: Path, folder: Path, cpu: bool) -> float:
    """Return the seconds ogr2ogr takes to put the table into a GeoPackage with a spatial index."""
    target = folder / "peer.gpkg"
    target.unlink(missing_ok=True)
    before, start = children_cpu(), time.perf_counter()
    command = ["ogr2ogr", "-f", "GPKG", str(target), str(source), "-a_srs", "EPSG:3011"]
    subprocess.run(
        [*command, "-oo", "X_POSSIBLE_NAMES=E", "-oo", "Y_POSSIBLE_NAMES=N"], check=True, capture_output=True
    )
    return children_cpu() - before if cpu else time.perf_counter() - start


def ours(source: Path, folder: Path, rows: int, cpu: bool) -> float:
    """Return the seconds our import of the table into a new store takes."""
    from est_walks_plugin.model.codes import SourceKind
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.importing.files import import_file

    clock: Callable[[], float] = time.process_time if cpu else time.perf_counter
    with create_store(str(folder / "store.gpkg"), overwrite=True) as store:
        start = clock()
        receipt = import_file(store, SourceKind.CASE, str(source))
        seconds = clock() - start
        if receipt.stored != rows or store.count("observation") != rows:
            raise SystemExit(f"{receipt.stored} of {rows} rows were stored")
    return seconds


def look(source: Path, folder: Path, cpu: bool) -> float:
    """Return the seconds of detection and preview."""
    from est_walks_plugin.model.codes import SourceKind
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.importing.preview import preview

    clock: Callable[[], float] = time.process_time if cpu else time.perf_counter
    with create_store(str(folder / "look.gpkg"), overwrite=True) as store:
        start = clock()
        preview(store, SourceKind.CASE, str(source))
        return clock() - start


def bench(name: str, rows: int, *, text: bool, repeat: int, cpu: bool, folder: Path) -> dict[str, Any]:
    """Return the figures of one table, ours and the peer's runs in turn."""
    source = folder / "table.csv"
    write(source, rows, text=text)
    has_peer = shutil.which("ogr2ogr") is not None
    before = memory_mb()
    mine, theirs, looks = [], [], []
    for _ in range(repeat):
        if has_peer:
            theirs.append(peer(source, folder, cpu))
        mine.append(ours(source, folder, rows, cpu))
        looks.append(look(source, folder, cpu))
    seconds = statistics.median(mine)
    other = statistics.median(theirs) if theirs else None
    reach, ratio = TARGETS[name]
    return {
        "work": f"import {name}",
        "seconds": round(seconds, 2),
        "ogr2ogr": None if other is None else round(other, 2),
        "ratio": None if other is None else round(seconds / other, 2),
        "reach_s": reach,
        "reach_ratio": ratio,
        "preview_s": round(statistics.median(looks), 2),
        "memory_mb": round(memory_mb() - before),
    }


def warm(folder: Path) -> None:
    """Load the libraries QGIS itself has loaded, so that memory counts the import alone."""
    source = folder / "warm.csv"
    write(source, 50, text=True)
    ours(source, folder, 50, False)


def main() -> None:
    """Print the table of figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--json")
    arguments.add_argument("--large", action="store_true")
    arguments.add_argument("--cpu", action="store_true")
    chosen = arguments.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="bench_import_"))
    try:
        warm(folder)
        rows = [
            bench("100 000 rows", 100_000, text=False, repeat=3, cpu=chosen.cpu, folder=folder),
            bench("100 000 rows with text", 100_000, text=True, repeat=3, cpu=chosen.cpu, folder=folder),
        ]
        if chosen.large:
            rows.append(bench("1 000 000 rows", 1_000_000, text=False, repeat=1, cpu=chosen.cpu, folder=folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{'work':34} {'s':>7} {'ogr2ogr':>8} {'ratio':>6} {'reach':>6} {'preview s':>10} {'MB':>5}")
    for row in rows:
        print(
            f"{row['work']:34} {row['seconds']:7} {row['ogr2ogr'] or '-':>8} {row['ratio'] or '-':>6} "
            f"{row['reach_ratio']:>6} {row['preview_s']:>10} {row['memory_mb']:>5}"
        )
    if chosen.json:
        Path(chosen.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()

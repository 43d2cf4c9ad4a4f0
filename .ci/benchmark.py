"""Run the benchmarks one after another, print their rows as they come, and write docs/benchmarks.md.

    .ci/benchmark [--quick] [--only network,points,...] [--output FILE]

With --only and an --output that is there, the other parts stay as they stand in it, and those measured say when and at what load.
Ratios are ours over the peer's of the same run: under 1 we are faster.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
BENCHMARKS = REPOSITORY / "tests" / "benchmarks"
SCIENCE = REPOSITORY / ".cache" / "peers" / "science" / "bin" / "python"
SOLVER = REPOSITORY / ".cache" / "peers" / "solver" / "bin" / "python"
SPATIAL = REPOSITORY / ".cache" / "peers" / "spatial" / "bin" / "python"
OURS = REPOSITORY / ".venv" / "bin" / "python"
DOCUMENT = REPOSITORY / "docs" / "benchmarks.md"

#: What PRODUCT 6 asks for, by the beginning of a row's name.
REACH = (
    ("57k real streets: 60 x 60", "0.25 s"),
    ("339k real streets: 60 x 60", "0.35 s"),
    ("5000 homes passing", "1 s"),
    ("57k real streets: snap", "0.6 s"),
    ("heat map 1000000", "0.3 s"),
    ("cluster 100000 ", "1 s"),
    ("cluster 1000000", "12 s"),
    ("illuminance", "0.4 s"),
    ("walk map, cover", "0.3 s"),
    ("walk map, book", "1.2 s"),
    ("import 100 000 rows with text", "2 x ogr2ogr"),
    ("import 100 000 rows", "2 s, 1.3 x ogr2ogr, 150 MB"),
    ("import 1 000 000 rows", "25 s, 1.3 x ogr2ogr, 150 MB"),
)
SOLVER_REACH = {
    "op": "all optimal",
    "oplib100": "0.2 %",
    "oplib200": "0.8 %",
    "oplib400": "1.5 %",
    "top_p4": "1.2 %",
}


@dataclass(frozen=True)
class Part:
    """One script: what it is about, its arguments for a full and a quick run, the interpreter it needs."""

    name: str
    title: str
    full: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()
    python: Path = OURS


PARTS = (
    Part("plugin", "The plugin", (), ("--quick",)),
    Part("network", "Network", (), ("--small",), SCIENCE),
    Part("points", "Points and light", (), ("--small",), SCIENCE),
    Part("statistics", "Statistics and ranking", (), ("--small",), SPATIAL),
    Part("import", "Import", ("--large",), ()),
    Part("store", "Store", ("100000",), ("20000",)),
    Part("municipality", "Ten years of a large municipality", (), ("--small",)),
    Part("print", "Print"),
    Part("field", "The evening in the field"),
    Part("owners", "Owners and partners"),
    Part("report", "The situation report", (), ("--small",)),
    Part("photos", "Photos of a walk", (), ("60",)),
    Part(
        "orienteering",
        "Walk solver",
        ("--limit", "4", "--peer", "pyvrp", "--peer-python", str(SOLVER)),
        ("--limit", "1", "--peer", "pyvrp", "--peer-python", str(SOLVER)),
    ),
)


def run(part: Part, quick: bool) -> tuple[list[dict[str, Any]], str]:
    """Run a script; return its rows, or why there are none."""
    script = BENCHMARKS / f"bench_{part.name}.py"
    python = part.python if part.python.exists() else OURS
    arguments = list(part.quick if quick else part.full)
    if part.name == "orienteering" and not SOLVER.exists():
        arguments = arguments[:2]
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        wanted = [] if part.name == "store" else ["--json", str(figures)]
        done = subprocess.run(
            [str(python), str(script), *arguments, *wanted], cwd=REPOSITORY, capture_output=True, text=True
        )
        print(done.stdout, end="", flush=True)
        if done.returncode != 0:
            return [], (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        if part.name == "store":
            return store_rows(done.stdout), ""
        found = json.loads(figures.read_text(encoding="utf-8"))
    return (found["summary"] if isinstance(found, dict) else found), ""


def store_rows(text: str) -> list[dict[str, Any]]:
    """Return rows of what bench_store prints."""
    pattern = r"(\d+) rows: ogr2ogr ([\d.]+) s; store's writer ([\d.]+) s = ([\d.]+) x"
    return [
        {
            "work": f"write {rows} rows with 8 indices",
            "ours_s": float(ours),
            "peer": "ogr2ogr, CSV to bare GeoPackage",
            "peer_s": float(peer),
            "ratio": float(ratio),
        }
        for rows, peer, ours, ratio in re.findall(pattern, text)
    ]


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row of any script with the names of bench_network's."""
    row = dict(row)
    names = {"seconds": "ours_s", "reference": "peer", "reference_seconds": "peer_s"}
    row = {names.get(name, name): value for name, value in row.items()}
    if "ogr2ogr" in row:
        row["peer_s"] = row.pop("ogr2ogr")
        row["peer"] = "ogr2ogr, no checks" if row["peer_s"] is not None else None
    row.pop("reach_s", None)
    row.pop("reach_ratio", None)
    if "reach" not in row:
        row["reach"] = next((reach for start, reach in REACH if row["work"].startswith(start)), "")
    return row


def cell(value: Any) -> str:
    """Return a table cell."""
    if value is None or value == "":
        return "-"
    return f"{value:g}" if isinstance(value, float) else str(value).replace("|", "/")


def speed_table(rows: list[dict[str, Any]]) -> list[str]:
    """Return a table of speeds."""
    lines = ["| work | ours | peer | peer's | ratio | to reach | more |", "|---|---|---|---|---|---|---|"]
    for row in map(plain, rows):
        known = {"work", "ours_s", "peer", "peer_s", "ratio", "reach"}
        more = ", ".join(f"{name} {cell(value)}" for name, value in row.items() if name not in known)
        seconds = [f"{cell(row.get(name))} s" if row.get(name) is not None else "-" for name in ("ours_s", "peer_s")]
        cells = [row["work"], seconds[0], cell(row.get("peer")), seconds[1], cell(row.get("ratio"))]
        lines.append("| " + " | ".join([*cells, cell(row.get("reach")), more or "-"]) + " |")
    return lines


PEER_WITHOUT_PLAN = (
    "A gap of 100 % means that PyVRP ended without a feasible plan in our driver (whole-number prizes far above the "
    "costs); where it shows, its mean says nothing about PyVRP at its best, which others measured at 2-4 %."
)


def solver_table(rows: list[dict[str, Any]]) -> list[str]:
    """Return a table of gaps to the best known scores, ours beside the peer's."""
    lines = [
        "| set | instances | ours: mean / median / largest gap | equal to best known | peer | mean / median / largest gap | equal | to reach (mean) |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for ours in (row for row in rows if row["solver"] == "ours"):
        peer = next((row for row in rows if row["set"] == ours["set"] and row["solver"] != "ours"), None)
        gaps = [f"{row['mean']} / {row['median']} / {row['max']} %" if row else "-" for row in (ours, peer)]
        cells = [
            f"{ours['set']}, {ours['seconds']:g} s",
            ours["instances"],
            gaps[0],
            ours["equal"],
            f"{peer['solver']}, {peer['seconds']:g} s" if peer else "-",
            gaps[1],
            peer["equal"] if peer else "-",
            next((SOLVER_REACH[name] for name in (ours["set"], ours["set"][:6]) if name in SOLVER_REACH), "0.4 %"),
        ]
        lines.append("| " + " | ".join(str(value) for value in cells) + " |")
    if any(row["solver"] != "ours" and row["max"] >= 100 for row in rows):
        lines += ["", PEER_WITHOUT_PLAN]
    return lines


def slower(results: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Return the rows where a peer was faster."""
    rows = [plain(row) for name, part in results.items() if name != "orienteering" for row in part]
    return [
        f"- {row['work']}: {row['ratio']:g} times {row['peer']}"
        for row in rows
        if isinstance(row.get("ratio"), (int, float)) and row["ratio"] > 1
    ]


def machine() -> str:
    """Return what the figures were taken on."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    versions = subprocess.run(
        [
            str(OURS),
            "-c",
            "import sys, numpy, scipy, shapely; from osgeo import gdal; from qgis.core import Qgis;"
            "print(f'QGIS {Qgis.QGIS_VERSION.split(chr(45))[0]}, Python {sys.version.split()[0]}, numpy {numpy.__version__}, "
            "scipy {scipy.__version__}, shapely {shapely.__version__}, GDAL {gdal.__version__}')",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    return f"{os.cpu_count()} cores, {model.group(1) if model else platform.machine()}; {versions}"


def document(results: dict[str, list[dict[str, Any]]], missing: dict[str, str], load: tuple[float, float]) -> str:
    """Return docs/benchmarks.md."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make benchmark`; ours and the peer's were timed in the same run, and the ratio (ours over the peer's,",
        "under 1 we are faster) is what counts. Medians of several runs where a run is short. `own_work_s` is processor time.",
        "",
        f"- Date: {datetime.now(timezone.utc).date().isoformat()}",
        f"- Machine: {machine()}",
        f"- Load while measuring: {load_line(load)}",
        "",
    ]
    for part in PARTS:
        if part.name in results:
            table = solver_table if part.name == "orienteering" else speed_table
            lines += [f"## {part.title}", "", *table(results[part.name]), ""]
        elif part.name in missing:
            lines += [f"## {part.title}", "", f"Did not run: {missing[part.name]}", ""]
    behind = slower(results)
    lines += ["## Where a peer is faster", "", *(behind or ["Nowhere in this run."]), ""]
    return "\n".join(lines)


def load_line(load: tuple[float, float]) -> str:
    """Return at what load was measured, and what a loaded machine means."""
    told = f"{load[0]:.1f} at the beginning and {load[1]:.1f} at the end"
    return told + (" - the machine did other work too, so seconds are too high" if is_loaded(load) else "")


def is_loaded(load: tuple[float, float]) -> bool:
    """Return whether others worked on the machine too."""
    return max(load) > (os.cpu_count() or 1) + 0.5


def with_parts(text: str, results: dict[str, list[dict[str, Any]]], load: tuple[float, float]) -> str:
    """Return a document as it stands with these parts measured anew, each in its place, with the day and the load."""
    head, *sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    titled = {section.splitlines()[0][3:]: section for section in sections}
    for part in PARTS:
        if part.name in results:
            table = solver_table if part.name == "orienteering" else speed_table
            day = datetime.now(timezone.utc).date().isoformat()
            lines = [f"## {part.title}", "", f"Measured on {day} at a load of {load_line(load)}.", ""]
            titled[part.title] = "\n".join([*lines, *table(results[part.name]), "", ""])
    order = [part.title for part in PARTS]
    first = [titled.pop(title) for title in order if title in titled]
    return (head + "".join(first) + "".join(titled.values())).rstrip("\n") + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small sizes, nothing written")
    parser.add_argument("--only", default="", help="names with commas between: " + ", ".join(p.name for p in PARTS))
    parser.add_argument("--output", type=Path, help="where to write instead of docs/benchmarks.md")
    options = parser.parse_args()
    only = {name for name in options.only.split(",") if name}
    results: dict[str, list[dict[str, Any]]] = {}
    missing: dict[str, str] = {}
    target = options.output or (None if options.quick or only else DOCUMENT)
    text, before = "", os.getloadavg()[0]
    for part in PARTS:
        if only and part.name not in only:
            continue
        started = time.perf_counter()
        print(f"\n== {part.title}", flush=True)
        rows, why = run(part, options.quick)
        if rows:
            results[part.name] = rows
        else:
            missing[part.name] = why or "no rows"
            print(f"did not run: {missing[part.name]}", file=sys.stderr)
        print(f"   ({time.perf_counter() - started:.0f} s)", flush=True)
        # After each part, so that a run that is broken off leaves what it has.
        load = (before, os.getloadavg()[0])
        stands = target.read_text(encoding="utf-8") if only and target is not None and target.is_file() else ""
        text = with_parts(stands, results, load) if stands else document(results, missing, load)
        if target is not None:
            target.write_text(text, encoding="utf-8")
    print(f"\nWritten: {target}" if target is not None else "\n" + text)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())

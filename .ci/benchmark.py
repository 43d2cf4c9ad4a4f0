"""Run the benchmarks one after another, print their rows as they come, and write docs/benchmarks.md and its picture.

    .ci/benchmark [--quick] [--only network,points,...] [--draw] [--folder FOLDER]

docs/benchmarks.json keeps the last three runs, from which the document and the picture are written. With --only, those parts of the
newest run are measured anew and say of which commit they are. Ratios are ours over the peer's of the same run: under 1 we are faster.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from benchmark_document import KEPT, Part, Run, document, others, picture

REPOSITORY = Path(__file__).resolve().parent.parent
BENCHMARKS = REPOSITORY / "tests" / "benchmarks"
PEERS = REPOSITORY / ".cache" / "peers"
OURS = REPOSITORY / ".venv" / "bin" / "python"
NAMES = ("benchmarks.json", "benchmarks.md", "benchmarks.svg")
"""What a run writes into docs/."""

GROWTH = (
    ("own_work_s", "processor", "s"),
    ("of_a_tenth_s", "of a tenth", "s"),
    ("exponent", "exponent", ""),
    ("peak_mb", "peak", "MB"),
)
PRINTED = (
    "The exporter prints the layers as QGIS has them, with halos around street names; ours are on plates. Ours has more on its pages: "
    "34 maps, routes, tables, check lists and scores against 20 maps and four lines each. Maps are drawn on a second core while pages are "
    "written, so the clock's ratio is better than the processor's."
)
TEN_YEARS = (
    "200 000 observations (half of them in one district), 60 000 lamps, 400 000 path edges, 5 000 findings and tasks, 50 walks, beside a "
    "tenth of it. The exponent is how the processor's time grows from the tenth (of PostGIS the clock's, where the server works too): 1 "
    "is straight. Peaks are of the whole process, QGIS's 330 MB included."
)
SOLVED = (
    "Gaps to the best known scores of the public instances. PyVRP solves each with three scales of prizes, each in the seconds of ours; "
    "the best of its plans counts."
)


@dataclass(frozen=True)
class Script:
    """One script: what it is about, its arguments for a full and a quick run, the environment it needs and its peers in it."""

    part: Part
    full: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()
    environment: str = ""
    peers: tuple[str, ...] = ()

    @property
    def python(self) -> Path:
        """The interpreter of its environment, or ours where that could not be made."""
        own = PEERS / self.environment / "bin" / "python"
        return own if self.environment and own.exists() else OURS


SOLVER = PEERS / "solver" / "bin" / "python"
SCRIPTS = (
    Script(Part("plugin", "The plugin"), (), ("--quick",)),
    Script(Part("network", "Network"), (), ("--small",), "science", ("igraph", "networkx")),
    Script(Part("points", "Points and light"), (), ("--small",), "science", ("scikit-learn",)),
    Script(Part("statistics", "Statistics and ranking"), (), ("--small",), "spatial", ("esda", "pointpats")),
    Script(Part("import", "Import"), (), ("--small",)),
    Script(Part("store", "Store"), ("100000",), ("20000",)),
    Script(Part("municipality", "Ten years of a large municipality", TEN_YEARS, GROWTH), (), ("--small",)),
    Script(Part("print", "Print", PRINTED)),
    Script(Part("field", "The evening in the field")),
    Script(Part("owners", "Owners and partners")),
    Script(Part("report", "The situation report"), (), ("--small",)),
    Script(Part("photos", "Photos of a walk"), (), ("60",)),
    Script(Part("orienteering", "Walk solver", SOLVED), ("--limit", "3"), ("--limit", "1")),
)
PARTS = [script.part for script in SCRIPTS]


def run(script: Script, quick: bool) -> tuple[list[dict[str, Any]], str]:
    """Run a script; return its rows, or why there are none."""
    arguments = list(script.quick if quick else script.full)
    if script.part.name == "orienteering" and SOLVER.exists():
        arguments += ["--peer", "pyvrp", "--peer-python", str(SOLVER)]
    path = BENCHMARKS / f"bench_{script.part.name}.py"
    with tempfile.TemporaryDirectory() as folder:
        figures, errors = Path(folder) / "figures.json", Path(folder) / "errors"
        with errors.open("w", encoding="utf-8") as stream:
            command = [str(script.python), str(path), *arguments, "--json", str(figures)]
            done = subprocess.run(command, cwd=REPOSITORY, stderr=stream)
        told = errors.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        if done.returncode != 0 or not figures.is_file():
            return [], (told or ["no reason given"])[-1]
        found = json.loads(figures.read_text(encoding="utf-8"))
    rows = found["summary"] if isinstance(found, dict) else found
    return rows, "" if rows else "no rows"


def adopt() -> None:
    """Let servers that a script starts and leaves come back to us, so that their processor time is counted as ours."""
    pr_set_child_subreaper = 36
    ctypes.CDLL(None).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def bury() -> None:
    """Take in what has ended of those."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def busy_s() -> tuple[float, float]:
    """Return the processor seconds used since the machine started, by all and by us."""
    ticks = [int(value) for value in Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    everybody = (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")  # but idle, and waiting for a disk
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return everybody, sum(one.ru_utime + one.ru_stime for one in used)


def commit() -> tuple[str, bool]:
    """Return the commit, and whether files were changed since, what a run itself writes apart."""
    names = subprocess.run(["git", "rev-parse", "--short=8", "HEAD"], cwd=REPOSITORY, capture_output=True, text=True)
    own = [f":(exclude)docs/{name}" for name in NAMES]
    command = ["git", "status", "--porcelain", "--untracked-files=no", "--", ".", *own]
    changed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True).stdout.strip()
    return names.stdout.strip() or "unknown", bool(changed)


def measure(script: Script, quick: bool) -> dict[str, Any]:
    """Return a part of a run."""
    load, (everybody, we), begun = os.getloadavg()[0], busy_s(), time.perf_counter()
    began, (name, dirty) = now(), commit()
    rows, why = run(script, quick)
    bury()
    seconds, (all_after, we_after) = time.perf_counter() - begun, busy_s()
    away = max(0.0, (all_after - everybody) - (we_after - we)) / seconds
    return {
        "began": began,
        "seconds": round(seconds, 1),
        "load": [round(load, 2), round(os.getloadavg()[0], 2)],
        "others": round(away, 3),
        "commit": name,
        "dirty": dirty,
        "rows": rows,
        "why": why,
    }


def now() -> str:
    """Return the time as a run tells it."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def machine() -> str:
    """Return what the figures were taken on."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return f"{os.cpu_count()} cores, {model.group(1).strip() if model else platform.machine()}"


def versions() -> dict[str, str | None]:
    """Return the versions of what was measured with; None for a peer that is not to be had."""
    ours = (
        "import json, sys, numpy, scipy, shapely; from osgeo import gdal; from qgis.core import Qgis;"
        "print(json.dumps({'QGIS': Qgis.QGIS_VERSION.split('-')[0], 'Python': sys.version.split()[0], 'numpy': numpy.__version__,"
        "'scipy': scipy.__version__, 'shapely': shapely.__version__, 'GDAL': gdal.__version__}))"
    )
    found: dict[str, str | None] = json.loads(_said(OURS, ours))
    wanted = [(script.environment, script.peers) for script in SCRIPTS if script.peers]
    for environment, names in [*wanted, ("solver", ("pyvrp",))]:
        asked = f"import json, importlib.metadata as m\nfound = {{d.metadata['Name'].lower(): d.version for d in m.distributions()}}\nprint(json.dumps([found.get(n) for n in {names!r}]))"
        python = PEERS / environment / "bin" / "python"
        told = json.loads(_said(python, asked)) if python.exists() else [None] * len(names)
        found |= dict(zip(names, told))
    return found


def _said(python: Path, code: str) -> str:
    return subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True).stdout


def kept(runs: list[Run], new: Run) -> list[Run]:
    """Return the runs to keep, newest first: a run that was broken off gives way to the next, a fourth to the first three."""
    return [new, *(run for run in runs if run["whole"])][:KEPT]


def packed(runs: list[Run]) -> str:
    """Return the runs as JSON, a row a line."""
    text = json.dumps(runs, indent=1, ensure_ascii=False)
    for opened, closed in ("{}", "[]"):
        innermost = rf"\{opened}\n\s*([^{{}}\[\]]*?)\n\s*\{closed}"
        text = re.sub(innermost, lambda found: opened + re.sub(r"\n\s*", " ", found.group(1)) + closed, text)  # noqa: B023
    return text + "\n"


def write(folder: Path, runs: list[Run]) -> None:
    """Write the runs, and what is read of them."""
    for name, text in zip(NAMES, (packed(runs), document(runs, PARTS), picture(runs[0], PARTS))):
        (folder / name).write_text(text, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small sizes, nothing kept")
    parser.add_argument(
        "--only", default="", help="names with commas between: " + ", ".join(part.name for part in PARTS)
    )
    parser.add_argument("--draw", action="store_true", help="write document and picture of the runs that are kept")
    parser.add_argument("--folder", type=Path, default=REPOSITORY / "docs", help="where the three files are")
    options = parser.parse_args()
    only = {name for name in options.only.split(",") if name}
    unknown = only - {part.name for part in PARTS}
    if unknown:
        parser.error(f"--only knows no {', '.join(sorted(unknown))}; it knows {', '.join(part.name for part in PARTS)}")
    path = options.folder / NAMES[0]
    runs: list[Run] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    if options.draw:
        if not runs:
            parser.error(f"{path} holds no run: measure first")
        write(options.folder, runs)
        return 0
    adopt()
    parts: dict[str, Any] = {}
    new: Run = {
        "began": now(),
        "ended": now(),
        "whole": False,
        "note": "",
        "machine": machine(),
        "cores": os.cpu_count(),
    }
    new |= {"versions": versions(), "parts": parts}
    if only and runs and not options.quick:
        new, parts = runs[0], runs[0]["parts"]
    else:
        runs = kept(runs, new)
    for script in SCRIPTS:
        if only and script.part.name not in only:
            continue
        print(f"\n== {script.part.title}", flush=True)
        part = parts[script.part.name] = measure(script, options.quick)
        if part["why"]:
            print(f"did not run: {part['why']}", file=sys.stderr)
        print(f"   ({part['seconds']:.0f} s; others used {part['others']:.2f} cores)", flush=True)
        # After each part, so that a run that is broken off leaves what it has.
        new["ended"] = new["ended"] if only and new["whole"] else now()
        if not options.quick:
            write(options.folder, runs)
    if options.quick:
        print("\n" + document([new], PARTS))
    else:
        new["whole"] = new["whole"] or not only
        write(options.folder, runs)
        seconds = sum(part["seconds"] for part in parts.values())
        print(
            f"\n{seconds / 60:.0f} minutes; others used {others(new):.2f} cores. Written: {options.folder / NAMES[1]}"
        )
    measured = [part for name, part in parts.items() if not only or name in only]
    return 1 if any(part["why"] for part in measured) else 0


if __name__ == "__main__":
    raise SystemExit(main())

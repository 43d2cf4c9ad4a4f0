"""The plugin itself, timed in real runs: start-up in a real QGIS, the Helsinki run, the window's longest stall.

`python tests/benchmarks/bench_plugin.py [--json FILE] [--quick]`. Start-up is import, classFactory and initGui in a QGIS
under Xvfb that has never seen the plugin, beside QGIS's own start in the same process. The Helsinki run is import of
network, lamps and reports, ranking, a 90-minute plan and the PDF in one process. The newcomer's path is walked by mouse and
keys, from an empty profile over *Ny databas* to a suggested walk. Stalls are those of the event loop while
the example is built, ranked, shown, planned in and changed, named by the step; the second figure counts the main thread's
own work, for a busy machine. How soon a store, a first walk, three proposals and a change are seen is measured in one QGIS.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / ".ci")]


def start_up(rounds: int) -> list[dict[str, Any]]:
    """Return the row of the start-up: medians of `rounds` fresh QGIS."""
    from tests.desktop import harness

    told = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            outcome = harness.run("startup", Path(folder) / "qgis")
            if outcome.error:
                raise SystemExit(outcome.error)
            told.append(outcome.result)
    middle = {name: statistics.median(one[name] for one in told) for name in told[0]}
    return [
        {
            "work": "start-up: import, classFactory, initGui",
            "ours_s": round(middle["total_ms"] / 1000, 3),
            "peer": "QGIS's own start",
            "peer_s": round(middle["qgis_s"], 3),
            "ratio": round(middle["total_ms"] / 1000 / middle["qgis_s"], 3),
            "own_work_s": round(middle["work_ms"] / 1000, 3),
            "reach": "0.06 s",
        }
    ]


def helsinki_child() -> None:
    """Run Helsinki once in this process and print seconds and peak memory."""
    from qgis.core import QgsApplication

    import demo

    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        demo.OUTPUT = Path(folder)
        started, used = time.perf_counter(), time.process_time()
        demo.helsinki()
        seconds, work = time.perf_counter() - started, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("\n" + json.dumps({"seconds": seconds, "work": work, "peak_mb": peak}), flush=True)
    os._exit(0)


def helsinki(rounds: int) -> list[dict[str, Any]]:
    """Return the row of the Helsinki run; none without ../shared."""
    import demo

    if not demo.SHARED.is_dir():
        print("../shared is not beside this checkout: the Helsinki run is left out.", file=sys.stderr)
        return []
    told = []
    for _ in range(rounds):
        command = [sys.executable, __file__, "--helsinki-child"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        told.append(json.loads(done.stdout.splitlines()[-1]))
    return [
        {
            "work": "Helsinki: import, rank, plan 90 minutes, PDF",
            "ours_s": round(statistics.median(one["seconds"] for one in told), 1),
            "own_work_s": round(statistics.median(one["work"] for one in told), 1),
            "peak_mb": round(max(one["peak_mb"] for one in told)),
            "reach": "30 s, 700 MB",
        }
    ]


def own_municipality(rounds: int) -> list[dict[str, Any]]:
    """Return the rows of the newcomer's path: municipality chosen to map in view, and how many actions to a walk.

    None without ../shared.
    """
    import demo
    from tests.desktop import harness
    from tests.desktop.made_up import made_up

    extract = demo.SHARED / "osm" / "se_fruangen_2020-11.osm.gz"
    if not extract.is_file():
        print("../shared is not beside this checkout: the newcomer's path is left out.", file=sys.stderr)
        return []
    told = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            arguments = {"network": str(extract), **made_up(Path(folder))}
            outcome = harness.run("own_municipality", Path(folder) / "qgis", arguments=arguments)
        if outcome.error or outcome.result["wrong"]:
            raise SystemExit(outcome.error or str(outcome.result["wrong"]))
        told.append(outcome.result)
    facts = [one["facts"] for one in told]
    return [
        {
            "work": "municipality chosen (Stockholm) to map in view",
            "ours_s": round(statistics.median(one["map_s"] for one in facts), 2),
            "own_work_s": round(statistics.median(one["map_work_s"] for one in facts), 2),
            "reach": "1.5 s",
        },
        {
            "work": "own municipality, from an empty profile to a suggested walk",
            "actions": max(len(one["did"]) for one in told),
            "reach": "15 actions",
        },
    ]


def example_child(file: str) -> None:
    """Build the example once in this process and print the processor time of it, from the first import of it on.

    It stays in `file`, where one is named.
    """
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        started, used = time.perf_counter(), time.process_time()
        from est_walks_plugin.operations.example import open_example

        open_example(file or str(Path(folder) / "exempel.gpkg"))
        seconds, work = time.perf_counter() - started, time.process_time() - used
    print("\n" + json.dumps({"seconds": seconds, "work": work}), flush=True)
    os._exit(0)


def example(rounds: int) -> list[dict[str, Any]]:
    """Return the row of *Öppna exemplet*: what counts is processor time, which another's work on the machine adds little to."""
    told = []
    for _ in range(rounds):
        command = [sys.executable, __file__, "--example-child"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        told.append(json.loads(done.stdout.splitlines()[-1]))
    return [
        {
            "work": "the example opened: three years imported, nine walks told, three planned",
            "ours_s": round(statistics.median(one["seconds"] for one in told), 1),
            "own_work_s": round(statistics.median(one["work"] for one in told), 1),
            "reach": "10 s of processor time",
        }
    ]


SEEN = (
    ("open", "the example opened to its map in view", "1.5 s"),
    ("first", "Propose pressed to a first walk on the map", "0.2 s"),
    ("proposals", "Propose pressed to three proposals", "1.5 s"),
    ("edit", "a stop moved to route and times drawn anew", "0.1 s"),
)
"""What is measured in one QGIS by `scripts/speed.py`, and what each is to reach."""


def seen(rounds: int) -> list[dict[str, Any]]:
    """Return the rows of how soon the planner sees what she asked for: medians of `rounds` in one QGIS."""
    from tests.desktop import harness

    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "exempel.gpkg"
        subprocess.run([sys.executable, __file__, "--example-child", str(store)], check=True, capture_output=True)
        outcome = harness.run(
            "speed", Path(folder) / "qgis", arguments={"store": str(store), "rounds": rounds}, timeout_s=900
        )
    if outcome.error:
        raise SystemExit(outcome.error)
    return [
        {
            "work": work,
            "ours_s": round(statistics.median(clock for clock, _work in outcome.result[name]), 3),
            "own_work_s": round(statistics.median(work for _clock, work in outcome.result[name]), 3),
            "reach": reach,
        }
        for name, work, reach in SEEN
    ]


def stalls() -> list[dict[str, Any]]:
    """Return the row of the longest stall, named by the step it was in, and of how soon Cancel takes effect."""
    from tests.desktop import harness

    with tempfile.TemporaryDirectory() as folder:
        outcome = harness.run("stalls", Path(folder) / "qgis", timeout_s=900)
    if outcome.error:
        raise SystemExit(outcome.error)
    told, steps = outcome.result, outcome.result["steps"]
    worst, busiest = told["longest_stall_s"], told["longest_work_s"]
    return [
        {
            "work": f"longest stall of the window ({worst})",
            "ours_s": steps[worst]["stall_s"],
            "own_work_s": steps[busiest]["work_s"],
            "most_work_in": busiest,
            "steps": len(steps),
            "reach": "0.1 s",
        },
        {"work": "Cancel of a ranking takes effect after", "ours_s": told["cancel_s"], "reach": "0.5 s"},
        {
            "work": "Cancel of the search for dark stretches takes effect after",
            "ours_s": told["cancel_stretches_s"],
            "reach": "0.5 s",
        },
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--helsinki-child", action="store_true")
    parser.add_argument("--example-child", nargs="?", const="", default=None)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.helsinki_child:
        helsinki_child()
        return
    if options.example_child is not None:
        example_child(options.example_child)
        return
    rounds = 1 if options.quick else 5
    rows = start_up(rounds) + seen(rounds) + own_municipality(rounds) + example(min(3, rounds)) + helsinki(rounds)
    rows += [] if options.quick else stalls()
    for row in rows:
        print("  ".join(f"{name} {value}" for name, value in row.items()))
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

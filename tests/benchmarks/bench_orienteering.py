"""Measure the walk solver on the public orienteering instances, beside a peer where one is given.

    python tests/benchmarks/bench_orienteering.py [--shared ../shared] [--sets op,oplib100,...] [--limit N]
        [--seconds S] [--seed 1] [--cpu] [--peer pyvrp --peer-python PATH] [--json OUT]

Prints, per set, mean, median and largest gap to the best known score in per cent, and how many equal it. Every plan is
checked apart from the solver. `--cpu` counts processor time instead of the clock, for a machine that is busy.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(REPOSITORY), str(HERE)]

import op_instances  # noqa: E402
from op_instances import BenchmarkInstance  # noqa: E402

from est_walks_plugin.engine.orienteering import run as _op_run  # noqa: E402
from est_walks_plugin.engine.orienteering import solve  # noqa: E402

#: Seconds per instance, by set; the targets of docs/benchmarks.md hold for these.
SECONDS = {"op": 1.0, "oplib100": 5.0, "oplib200": 5.0, "oplib400": 10.0}
TEAM_SECONDS = 2.0


@dataclass
class Row:
    """One instance solved by one solver."""

    solver: str
    group: str
    name: str
    size: int
    score: float
    best_known: float
    gap: float
    seconds: float
    upper_bound: float | None = None
    iterations: int | None = None


def _gap(score: float, best_known: float) -> float:
    return 100.0 * (1.0 - score / best_known) if best_known > 0 else 0.0


def _limit(instance: BenchmarkInstance, seconds: float | None) -> float:
    return seconds if seconds is not None else SECONDS.get(instance.group, TEAM_SECONDS)


def run_ours(instance: BenchmarkInstance, seconds: float, seed: int) -> Row:
    """Solve with the plugin's solver and check the answer."""
    begin = _op_run.clock()
    solution = solve(instance.problem, time_limit_s=seconds, seed=seed)
    spent = _op_run.clock() - begin
    op_instances.check(instance.problem, solution.routes, solution.score)
    if solution.upper_bound < instance.best_known * (1 - 1e-9):
        raise ValueError(f"{instance.name}: the bound {solution.upper_bound} is below the best known score")
    return Row(
        "ours",
        instance.group,
        instance.name,
        instance.size,
        solution.score,
        instance.best_known,
        _gap(solution.score, instance.best_known),
        spent,
        solution.upper_bound,
        solution.iterations,
    )


def run_peer(instance: BenchmarkInstance, seconds: float, seed: int, python: str) -> Row:
    """Solve with PyVRP in its own environment and check the answer."""
    problem = instance.problem
    job = {
        "travel": np.asarray(problem.travel_time).tolist(),
        "score": np.asarray(problem.score).tolist(),
        "service": np.asarray(problem.service_time).tolist(),
        "start": problem.start,
        "end": problem.end,
        "budget": problem.budget,
        "routes": problem.routes,
        "seconds": seconds,
        "cpu": _op_run.clock is time.process_time,
        "seed": seed,
    }
    answer = subprocess.run(
        [python, str(HERE / "peer_pyvrp.py")], input=json.dumps([job]), capture_output=True, text=True, check=True
    )
    result = json.loads(answer.stdout)[0]
    visited = {node for route in result["routes"] for node in route}
    score = float(sum(np.asarray(problem.score)[node] for node in visited))
    op_instances.check(problem, result["routes"], score)
    gap = _gap(score, instance.best_known)
    return Row(
        "pyvrp", instance.group, instance.name, instance.size, score, instance.best_known, gap, result["seconds"]
    )


def summary(rows: list[Row]) -> list[dict[str, object]]:
    """Per solver and set: count, equal to best known, mean, median and largest gap, median seconds."""
    table = []
    for solver in sorted({row.solver for row in rows}):
        for group in sorted({row.group for row in rows if row.solver == solver}):
            part = [row for row in rows if row.solver == solver and row.group == group]
            gaps = [row.gap for row in part]
            table.append(
                {
                    "solver": solver,
                    "set": group,
                    "instances": len(part),
                    "equal": sum(gap <= 1e-9 for gap in gaps),
                    "mean": round(statistics.fmean(gaps), 3),
                    "median": round(statistics.median(gaps), 3),
                    "max": round(max(gaps), 3),
                    "seconds": round(statistics.median(row.seconds for row in part), 2),
                }
            )
    return table


def chosen(shared: Path, sets: list[str], limit: int | None) -> list[BenchmarkInstance]:
    """The instances of the sets asked for; `limit` thins each set out evenly to at most so many."""
    found: dict[str, list[BenchmarkInstance]] = {}
    for instance in op_instances.load(shared):
        if not sets or any(instance.group == name or instance.group.startswith(name + "_") for name in sets):
            found.setdefault(instance.group, []).append(instance)
    picked = []
    for part in found.values():
        step = max(1.0, len(part) / limit) if limit else 1.0
        picked += [part[int(index * step)] for index in range(int(len(part) / step))]
    return picked


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; 0 when every answer kept the rules."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--sets", default="", help="of op, oplib100, oplib200, oplib400, top, top_p1 ...")
    parser.add_argument("--limit", type=int, help="at most so many instances of each set")
    parser.add_argument("--seconds", type=float, help="per instance, instead of each set's own")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cpu", action="store_true", help="count processor time")
    parser.add_argument("--peer", choices=["pyvrp"])
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args(arguments)
    if options.cpu:
        _op_run.clock = time.process_time
    if not (options.shared / "data" / "op").is_dir():
        print(f"No instances at {options.shared / 'data' / 'op'}: give --shared", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for instance in chosen(options.shared, [name for name in options.sets.split(",") if name], options.limit):
        seconds = _limit(instance, options.seconds)
        rows.append(run_ours(instance, seconds, options.seed))
        if options.peer:
            rows.append(run_peer(instance, seconds, options.seed, options.peer_python))
        told = ", ".join(f"{row.solver} {row.score:g} ({row.gap:.2f} %)" for row in rows if row.name == instance.name)
        print(f"{instance.group:9s} {instance.name:36s} best known {instance.best_known:g}: {told}", flush=True)
    table = summary(rows)
    for line in table:
        print("  ".join(f"{name} {value}" for name, value in line.items()))
    if options.json:
        report = {
            "date": datetime.now(timezone.utc).date().isoformat(),
            "machine": f"{platform.machine()}, {os.cpu_count()} cores",
            "python": platform.python_version(),
            "numpy": np.__version__,
            "clock": "processor" if options.cpu else "wall",
            "seed": options.seed,
            "summary": table,
            "rows": [asdict(row) for row in rows],
        }
        options.json.write_text(json.dumps(report, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

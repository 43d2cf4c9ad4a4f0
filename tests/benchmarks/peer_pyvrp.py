"""Solve orienteering instances with PyVRP (0.14), as prize collecting with a limit on the duration.

Run by bench_orienteering.py with the interpreter of an environment that has PyVRP and numpy:
    python peer_pyvrp.py < jobs.json > answers.json
Job: {"travel": [[...]], "score": [...], "service": [...], "start": s, "end": e, "budget": b, "routes": m,
"seconds": t, "seed": k}. Answer: {"routes": [[...]], "seconds": t} in the job's node numbers, ends included.
"""

from __future__ import annotations

import json
import sys
import time

import numpy as np
import pyvrp
from pyvrp.stop import MaxRuntime

#: Whole-number units the budget is divided into; PyVRP counts in integers.
UNITS = 100_000
PRIZE = 100_000


def solve(job: dict) -> dict:
    """The routes PyVRP finds for one job."""
    travel = np.array(job["travel"])
    scale = 1.0 if np.all(travel == np.floor(travel)) else UNITS / job["budget"]
    limit = int(job["budget"] * scale * (1 + 1e-12))
    matrix = np.ceil(travel * scale - 1e-9).astype(np.int64)
    start, end, count = job["start"], job["end"], len(travel)
    clients = [node for node in range(count) if node not in (start, end)]
    nodes = [start, *([end] if end != start else []), *clients]
    model = pyvrp.Model()
    places = [model.add_location(0, 0) for _ in nodes]
    depots = [model.add_depot(place) for place in places[: len(nodes) - len(clients)]]
    model.add_vehicle_type(job["routes"], start_depot=depots[0], end_depot=depots[-1], shift_duration=limit)
    for node, place in zip(clients, places[len(depots) :]):
        prize = round(job["score"][node] * PRIZE)
        model.add_client(place, service_duration=round(job["service"][node] * scale), prize=prize, required=False)
    for a, here in enumerate(places):
        for b, there in enumerate(places):
            if a != b:
                leg = min(int(matrix[nodes[a], nodes[b]]), 2 * limit + 1)
                model.add_edge(here, there, distance=leg, duration=leg)
    begin = time.perf_counter()
    result = model.solve(stop=MaxRuntime(job["seconds"]), seed=job["seed"], display=False)
    seconds = time.perf_counter() - begin
    plan = result.best.routes() if result.is_feasible() else []
    routes = [[clients[stop.idx] for stop in route if stop.type == pyvrp.ActivityType.CLIENT] for route in plan]
    routes += [[] for _ in range(job["routes"] - len(routes))]
    return {"routes": [[start, *route, end] for route in routes], "seconds": seconds}


def main() -> None:
    """Answer the jobs on standard input."""
    json.dump([solve(job) for job in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()

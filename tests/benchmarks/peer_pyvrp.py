"""Solve orienteering instances with PyVRP (0.14), as prize collecting with a limit on the duration.

Run by bench_orienteering.py with the interpreter of an environment that has PyVRP and numpy:
    python peer_pyvrp.py < jobs.json > answers.json
Job: {"travel": [[...]], "score": [...], "service": [...], "start": s, "end": e, "budget": b, "routes": m,
"seconds": t, "cpu": whether t is processor time, "seed": k}. Answer: {"routes": [[...]], "seconds": t} in the job's node
numbers, ends included.

PyVRP weighs prizes against distance, and both against a price of overtime that it looks for itself. Prizes far above the
distances drown the price of overtime, and the search ends without a plan that keeps the time; prizes near them leave
time unused. Which scale is best depends on the instance, so each of PRIZES gets the whole time, and the best plan counts.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import numpy as np
import pyvrp
from pyvrp import PenaltyParams, SolveParams

#: Whole-number units the budget is divided into; PyVRP counts in integers.
UNITS = 100_000
#: All prizes together, as multiples of the budgets of all routes.
PRIZES = (3.0, 6.0, 300.0)
#: PyVRP's own 1e5 at most does not outweigh a prize of the highest scale.
PENALTY = 1e7


def solve(job: dict[str, Any]) -> dict[str, Any]:
    """The best routes that PyVRP finds for one job with any scale of prizes."""
    score = np.array(job["score"])
    plans = [_solve(job, prizes) for prizes in PRIZES]
    return max(plans, key=lambda plan: sum(score[node] for route in plan["routes"] for node in route[1:-1]))


def _solve(job: dict[str, Any], prizes: float) -> dict[str, Any]:
    """The routes that PyVRP finds with one scale of prizes."""
    travel, score = np.array(job["travel"]), np.array(job["score"])
    start, end, count = job["start"], job["end"], len(travel)
    scale = UNITS / job["budget"]
    matrix = np.ceil(travel * scale - 1e-9).astype(np.int64)
    # Whole numbers stay exact: a plan may use its budget to the last unit.
    if np.all(travel == np.floor(travel)) and job["budget"] < UNITS:
        scale = UNITS // job["budget"]
        matrix = (travel * scale).astype(np.int64)
    limit = int(job["budget"] * scale * (1 + 1e-12))
    clients = [node for node in range(count) if node not in (start, end)]
    prize = prizes * limit * job["routes"] / max(float(score[clients].sum()), 1e-12)
    nodes = [start, *([end] if end != start else []), *clients]
    model = pyvrp.Model()
    places = [model.add_location(0, 0) for _ in nodes]
    depots = [model.add_depot(place) for place in places[: len(nodes) - len(clients)]]
    model.add_vehicle_type(job["routes"], start_depot=depots[0], end_depot=depots[-1], shift_duration=limit)
    for node, place in zip(clients, places[len(depots) :]):
        service = round(job["service"][node] * scale)
        model.add_client(place, service_duration=service, prize=round(score[node] * prize), required=False)
    for a, here in enumerate(places):
        for b, there in enumerate(places):
            if a != b:
                leg = min(int(matrix[nodes[a], nodes[b]]), 2 * limit + 1)
                model.add_edge(here, there, distance=leg, duration=leg)
    params = SolveParams(penalty=PenaltyParams(max_penalty=PENALTY))
    clock = time.process_time if job["cpu"] else time.perf_counter
    begin = clock()
    result = model.solve(
        stop=lambda cost: clock() - begin >= job["seconds"], seed=job["seed"], params=params, display=False
    )
    seconds = clock() - begin
    plan = result.best.routes() if result.is_feasible() else []
    routes = [[clients[stop.idx] for stop in route if stop.type == pyvrp.ActivityType.CLIENT] for route in plan]
    routes += [[] for _ in range(job["routes"] - len(routes))]
    return {"routes": [[start, *route, end] for route in routes], "seconds": seconds}


def main() -> None:
    """Answer the jobs on standard input."""
    json.dump([solve(job) for job in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()

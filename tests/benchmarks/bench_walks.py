"""What the planner gains by following the light and by choosing where to stand, and what an edit costs.

`python tests/benchmarks/bench_walks.py STORE...` plans every walk of the stores (the example's, or `demo/helsinki.gpkg`)
again, nothing stored, and prints a table. Gains are of the score by light, places seen in passing included.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from est_walks_plugin.engine.walks import build_model, search
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import WalkPlan, WalkRequest
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.read_model import read_model
from est_walks_plugin.operations.walks.stored_request import request_of_one
from est_walks_plugin.store import Store

#: Minutes from the start to dusk: as planned, all dark, a third before it, two thirds before it.
TO_DUSK = (None, -15.0, 30.0, 60.0)


def planned(store: Store, request: WalkRequest, *, viewpoints: bool = True) -> WalkPlan:
    """Return the best walk for a request."""
    choose = build_model.choose_viewpoints if viewpoints else (lambda model, quick=True: None)
    with mock.patch.object(build_model, "choose_viewpoints", choose):
        model = read_model(store, request, Feedback())
    return search.plans_of(model, search.solve(model, Feedback()))[0]


def asked(store: Store, walk: StoredWalk) -> WalkRequest:
    """Return what a walk was planned from, with so much time that every search ends by its steps: the same anywhere."""
    return replace(request_of_one(walk, store.time_zone), required=(), time_limit_s=60.0)


def gains(store: Store, walk: StoredWalk) -> list[str]:
    """Return the rows of one walk: score ignoring and following the light at four starts."""
    base = asked(store, walk)
    rows = []
    for to_dusk in TO_DUSK:
        request = base
        if to_dusk is not None:
            dusk = walk.civil_dusk.astimezone(base.starts_at.tzinfo)
            request = replace(base, starts_at=dusk - timedelta(minutes=to_dusk))
        follow = planned(store, request)
        ignore = planned(store, replace(request, follow_light=False))
        gain = 100 * (follow.score / ignore.score - 1)
        rows.append(
            f"| {walk.name} | {request.starts_at:%H:%M} | {100 * follow.dark_share:.0f} % | {ignore.score:.0f} "
            f"| {follow.score:.0f} | {gain:+.1f} % |"
        )
    return rows


def viewpoint_gain(store: Store, walk: StoredWalk) -> str:
    """Return the row of what choosing where to stand gives."""
    request = asked(store, walk)
    chosen, nearest = planned(store, request), planned(store, request, viewpoints=False)
    return (
        f"| {walk.name} | {nearest.score:.0f}, {len(nearest.stops)} stops | {chosen.score:.0f}, {len(chosen.stops)} "
        f"stops | {100 * (chosen.score / nearest.score - 1):+.1f} % |"
    )


def edits(store: Store, walk: str) -> list[str]:
    """Return the rows of what each change costs, processor milliseconds."""
    session = open_walk(store, walk).session
    x, y = session.plan.stops[1].xy
    start_x, start_y = session.request.start_xy
    changes: dict[str, Callable[[], Any]] = {
        "move a stop": lambda: session.move(0, 3),
        "remove a stop": lambda: session.remove(2),
        "add a point": lambda: session.add_point((x + 12, y + 9), "Punkt"),
        "drag the start": lambda: session.set_start((start_x + 40, start_y + 30)),
        "another pace": lambda: session.set_request(pace_kmh=4.0),
        "another hour": lambda: session.set_request(starts_at=session.request.starts_at + timedelta(hours=1)),
    }
    rows = []
    for name, change in changes.items():
        spent = []
        for _ in range(3):
            started = time.process_time()
            change()
            spent.append(time.process_time() - started)
            session.undo()
        rows.append(f"| {session.request.name} | {name} | {1000 * statistics.median(spent):.0f} ms |")
    return rows


def main() -> int:
    parts: dict[str, list[str]] = {
        "| Walk | Start | In the dark | Light ignored | Light followed | Gain |": [],
        "| Walk | Nearest line | Chosen viewpoint | Gain |": [],
        "| Walk | Change | Processor time |": [],
    }
    light, viewpoint, edit = parts.values()
    for path in sys.argv[1:]:
        with Store.open(path) as store:
            for walk in [StoredWalk.from_row(row) for row in store.rows("walk", order_by=("name",))]:
                light += gains(store, walk)
                viewpoint.append(viewpoint_gain(store, walk))
                edit += edits(store, walk.uuid)
    for head, rows in parts.items():
        print("\n".join(["", head, "|---" * (head.count("|") - 1) + "|", *rows]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

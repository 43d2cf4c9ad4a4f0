"""What became of it: overdue tasks, the six-month check, the repeat walk, before and after, and the answer to residents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.codes import CLOSED_TASK_STATES, Profile, TaskState
from ..model.errors import ParameterError
from ..model.walk import WalkRequest
from .record_findings import find_walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..store import Store

CHECK_AFTER_DAYS = 183
MIN_RESPONDENTS = 5
NEAR_PLACE_M = 60.0

_OPEN = [str(state) for state in TaskState if state not in CLOSED_TASK_STATES]


@dataclass(frozen=True)
class WalkCheck:
    """The state of a walk's promises: tasks by state and the day the half-year check falls due."""

    walk: str
    name: str
    walked: date | None
    check_due: date | None
    due_now: bool
    findings: int
    tasks: int
    open: int
    done: int
    declined: int
    without_feedback: int


def overdue(store: Store, today: date | None = None) -> list[dict[str, Any]]:
    """Return the open tasks whose day has passed, the oldest first; each row has `days_late`."""
    today = today or date.today()
    rows = store.rows("task", {"state": _OPEN}, order_by=("due",))
    late = [row for row in rows if row["due"] is not None and row["due"] < today]
    return [{**row, "days_late": (today - row["due"]).days} for row in late]


def walk_checks(store: Store, today: date | None = None) -> list[WalkCheck]:
    """Return the half-year check of every walk, the one due first on top."""
    today = today or date.today()
    tasks_of: dict[str, list[dict[str, Any]]] = {}
    for task in store.rows("task", columns=("uuid", "walk", "state", "feedback")):
        tasks_of.setdefault(task["walk"] or "", []).append(task)
    findings = Counter(row["walk"] for row in store.rows("finding", columns=("walk",)))
    checks = [
        _check(walk, tasks_of.get(walk["uuid"], []), findings[walk["uuid"]], today)
        for walk in store.rows("walk", columns=("uuid", "name", "starts_at"))
    ]
    return sorted(checks, key=lambda check: (check.check_due is None, check.check_due or today, check.name))


def _check(walk: Mapping[str, Any], tasks: list[dict[str, Any]], findings: int, today: date) -> WalkCheck:
    walked = walk["starts_at"].date() if walk["starts_at"] else None
    states = Counter(task["state"] for task in tasks)
    due = walked + timedelta(days=CHECK_AFTER_DAYS) if walked else None
    still_open = sum(states[state] for state in _OPEN)
    return WalkCheck(
        walk=walk["uuid"],
        name=walk["name"],
        walked=walked,
        check_due=due,
        due_now=bool(due and due <= today and still_open),
        findings=findings,
        tasks=len(tasks),
        open=still_open,
        done=states["done"] + states["verified"],
        declined=states["declined"],
        without_feedback=sum(
            1 for task in tasks if task["state"] in ("done", "verified", "declined") and not task["feedback"]
        ),
    )


def repeat_walk(store: Store, walk: str, starts_at: datetime, name: str | None = None) -> WalkRequest:
    """Return the request of a walk again: last time's places with open findings are required stops.

    Raises ParameterError when last time's walk has nothing left to look at.
    """
    row = find_walk(store, walk)
    done = {task["finding"] for task in store.rows("task", {"walk": row["uuid"], "state": "verified"})}
    places = []
    for finding in store.rows("finding", {"walk": row["uuid"], "positive": False}):
        if finding["uuid"] not in done and finding["place"] and finding["place"] not in places:
            places.append(finding["place"])
    if not places:
        raise ParameterError(
            tr("The walk “{name}” has no findings left to look at; plan a new walk instead.").format(name=row["name"])
        )
    settings = row["settings"] or {}
    return WalkRequest(
        name=name or tr("{name} again").format(name=row["name"]),
        start_xy=(row["start_x"], row["start_y"]),
        end_xy=None if settings.get("loop", True) else (row["end_x"], row["end_y"]),
        start_name=row["start_name"] or "",
        end_name=row["end_name"] or "",
        starts_at=starts_at,
        area=row["area_name"],
        duration_min=row["duration_min"],
        pace_kmh=row["pace_kmh"],
        stop_min=row["stop_min"],
        profile=Profile(row["profile"] or 0),
        groups=row["groups"] or 1,
        required=tuple(places),
        repeats=row["uuid"],
        ranking=row["ranking"],
    )


def last_findings(store: Store, walk: str) -> list[dict[str, Any]]:
    """Return last time's findings with the state of their tasks, to tick off on a repeat walk."""
    row = find_walk(store, walk)
    tasks: dict[str, list[str]] = {}
    for task in store.rows("task", {"walk": row["uuid"]}, columns=("finding", "state")):
        tasks.setdefault(task["finding"] or "", []).append(task["state"])
    return [
        {**finding, "task_states": tasks.get(finding["uuid"], [])}
        for finding in store.rows("finding", {"walk": row["uuid"]}, order_by=("created",))
    ]


@dataclass(frozen=True)
class BeforeAfter:
    """Counts around a place before and after a day; None where fewer than the smallest count that may be shown."""

    respondents: tuple[int | None, int | None]
    cases: tuple[int, int]
    score_dark: tuple[float | None, float | None]
    too_small: bool


def before_after(
    store: Store, place: str, day: date, *, radius_m: float = NEAR_PLACE_M, minimum: int = MIN_RESPONDENTS
) -> BeforeAfter:
    """Return what was told around a place before and since `day`; counts of respondents under `minimum` are hidden."""
    here = store.get("place", place)["geometry"]
    box = (here.x - radius_m, here.y - radius_m, here.x + radius_m, here.y + radius_m)
    split = datetime(day.year, day.month, day.day, tzinfo=timezone.utc)
    people: tuple[set[str], set[str]] = (set(), set())
    cases = [0, 0]
    columns = ("uuid", "kind", "respondent", "observed_at", "geometry")
    for row in store.rows("observation", bbox=box, columns=columns):
        if row["observed_at"] is None or here.distance(row["geometry"]) > radius_m:
            continue
        side = int(row["observed_at"] >= split)
        if row["kind"] == "survey":
            people[side].add(row["respondent"] or row["uuid"])
        else:
            cases[side] += 1
    counts = [len(side) for side in people]
    scores: tuple[list[int], list[int]] = ([], [])
    for finding in store.rows("finding", {"place": place}):
        if finding["score_dark"] is not None and finding["found_at"] is not None:
            scores[int(finding["found_at"] >= split)].append(finding["score_dark"])
    means = tuple(float(np.mean(side)) if side else None for side in scores)
    shown = tuple(count if count >= minimum or count == 0 else None for count in counts)
    hide = any(count is None for count in shown)
    return BeforeAfter(
        respondents=(None, None) if hide else (shown[0], shown[1]),
        cases=(cases[0], cases[1]),
        score_dark=(means[0], means[1]),
        too_small=hide,
    )


def answers(store: Store, walk: str) -> dict[str, list[dict[str, Any]]]:
    """Return the answer to residents of a walk: "done", "will_do" and "will_not" (with the published reason)."""
    row = find_walk(store, walk)
    lists: dict[str, list[dict[str, Any]]] = {"done": [], "will_do": [], "will_not": []}
    for task in store.rows("task", {"walk": row["uuid"]}, order_by=("due", "created")):
        if task["state"] == "duplicate":
            continue
        kind = {"done": "done", "verified": "done", "declined": "will_not"}.get(task["state"], "will_do")
        lists[kind].append(task)
    return lists


def state_counts(store: Store) -> dict[str, int]:
    """Return how many tasks are in each state."""
    return dict(Counter(row["state"] for row in store.rows("task", columns=("state",))))


def add_commitment_event(store: Store, commitment: str, count: int, note: str = "") -> str:
    """Log that a promise was kept `count` times more. Raises ParameterError, NotFoundError."""
    if count < 1:
        raise ParameterError(tr("A promise is kept at least once; “{count}” is too little.").format(count=count))
    store.get("commitment", commitment)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    return store.insert("commitment_event", [{"commitment": commitment, "at": now, "count": count, "note": note}])[0]


def commitments(store: Store) -> list[dict[str, Any]]:
    """Return the citizen promises with what has been kept so far (`kept`)."""
    kept: Counter[str] = Counter()
    for event in store.rows("commitment_event"):
        kept[event["commitment"]] += event["count"] or 0
    return [{**row, "kept": kept[row["uuid"]]} for row in store.rows("commitment", order_by=("date_to",))]

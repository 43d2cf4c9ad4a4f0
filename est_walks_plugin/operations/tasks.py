"""From finding to task, and each task on to the day residents are told what was done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.codes import CLOSED_TASK_STATES, Lane, Review, TaskState
from ..model.errors import NotFoundError, ParameterError
from ..privacy import screen
from .catalogue import deadline, entry, in_season, measure_for, season_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..store import Store

HINT_DISTANCE_M = 30.0
HISTORY_FIELDS = ("state", "owner", "due", "measure", "lane", "feedback")


@dataclass(frozen=True)
class DuplicateHint:
    """An open task or case near a task that may be the same thing; never merged silently."""

    task: str
    other: str
    table: str
    distance_m: float
    why: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "task": self.task,
            "other": self.other,
            "table": self.table,
            "distance_m": round(self.distance_m, 1),
            "why": self.why,
        }


@dataclass(frozen=True)
class TasksResult:
    """The tasks made, the findings passed over (positive, or with a task already) and possible duplicates."""

    tasks: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    hints: tuple[DuplicateHint, ...] = ()
    seasons: tuple[str, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "created": len(self.tasks),
            "tasks": list(self.tasks),
            "skipped": list(self.skipped),
            "duplicate_hints": [hint.to_dict() for hint in self.hints],
            "warnings": list(self.seasons),
        }


def create_tasks(
    store: Store,
    findings: Iterable[str] | None = None,
    *,
    walk: str | None = None,
    category: str | None = None,
    measure: str | None = None,
    owner: str | None = None,
    due: date | None = None,
    lane: str | None = None,
    role: str = "",
    again: bool = False,
    today: date | None = None,
) -> TasksResult:
    """Make a task of each finding - those named, or all of a walk or category - and return them.

    The catalogue gives measure, lane, owner and deadline unless they are given. Positive findings and findings that
    have a task already are passed over (`again` makes a further task). Raises ParameterError, NotFoundError.
    """
    rows = _findings(store, findings, walk, category)
    if measure is not None:
        measure = entry(store, "measure", measure)["code"]
    if owner is not None:
        owner = entry(store, "owner", owner)["code"]
    if lane is not None and lane not in {str(code) for code in Lane}:
        raise ParameterError(tr("“{lane}” is not a lane; choose quick or project.").format(lane=lane))
    taken = set() if again else {row["finding"] for row in store.rows("task", columns=("finding",))}
    chosen = [row for row in rows if not row["positive"] and row["uuid"] not in taken]
    today = today or date.today()
    tasks = [_task_of(store, row, measure, owner, due, lane, today) for row in chosen]
    now = datetime.now(timezone.utc).replace(microsecond=0)
    with store.transaction():
        uuids = store.insert("task", tasks)
        store.insert("task_event", [_event(uuid, now, role, "state", None, TaskState.NEW, "") for uuid in uuids])
    skipped = tuple(row["uuid"] for row in rows if row not in chosen)
    return TasksResult(tuple(uuids), skipped, tuple(duplicate_hints(store, uuids)), _season_warnings(store, tasks))


def _findings(
    store: Store, findings: Iterable[str] | None, walk: str | None, category: str | None
) -> list[dict[str, Any]]:
    condition: dict[str, Any] = {}
    if findings is not None:
        wanted = list(findings)
        condition["uuid"] = wanted
    if walk is not None:
        from .record_findings import find_walk

        condition["walk"] = find_walk(store, walk)["uuid"]
    if category is not None:
        condition["category"] = entry(store, "category", category)["code"]
    if not condition:
        raise ParameterError(tr("Say which findings become tasks: some findings, a walk or a category."))
    rows = store.rows("finding", condition, order_by=("created",))
    if findings is not None and len(rows) < len(set(wanted)) and walk is None and category is None:
        lost = sorted(set(wanted) - {row["uuid"] for row in rows})
        raise NotFoundError(tr("There is no finding {uuid} in the store.").format(uuid=lost[0]))
    return rows


def _task_of(
    store: Store,
    finding: Mapping[str, Any],
    measure: str | None,
    owner: str | None,
    due: date | None,
    lane: str | None,
    today: date,
) -> dict[str, Any]:
    chosen = entry(store, "measure", measure) if measure else measure_for(store, finding["category"])
    return {
        "finding": finding["uuid"],
        "walk": finding["walk"],
        "place": finding["place"],
        "measure": chosen["code"],
        "category": finding["category"],
        "lane": lane or chosen["lane"],
        "owner": owner or chosen["owner"],
        "state": TaskState.NEW,
        "due": due or deadline(chosen, today),
        "season": season_text(chosen),
        "title": _title(store, chosen, finding),
        "text": finding["text"],
        "review": finding["review"] or Review.CLEAR,
        "geometry": finding["geometry"],
    }


def _title(store: Store, measure: Mapping[str, Any], finding: Mapping[str, Any]) -> str:
    name = measure["name_sv"] if store.language == "sv" else measure["name_en"]
    where = ""
    if finding["stop"]:
        found = store.rows("stop", {"uuid": finding["stop"]}, limit=1, columns=("name",))
        where = found[0]["name"] if found else ""
    return f"{name} – {where}" if where else str(name)


def _season_warnings(store: Store, tasks: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    found = []
    for task in tasks:
        measure = entry(store, "measure", task["measure"])
        first, last = measure["season_from"], measure["season_to"]
        if first and last and task["due"] and not in_season(task["due"], first, last):
            found.append(
                tr("{title}: due {due}, outside the season {first} to {last}.").format(
                    title=task["title"], due=task["due"], first=first, last=last
                )
            )
    return tuple(found)


def update_task(
    store: Store,
    task: str,
    *,
    state: str | None = None,
    reason: str | None = None,
    note: str = "",
    role: str = "",
    owner: str | None = None,
    due: date | None = None,
    measure: str | None = None,
    lane: str | None = None,
    feedback_text: str | None = None,
    duplicate_of: str | None = None,
    expected_version: int | None = None,
) -> int:
    """Change a task, keep every change in its history and return its new version.

    Declining needs a reason that can be published, a duplicate the task it doubles, verifying a task that is done.
    Raises ParameterError, NotFoundError, ConflictError; then nothing is changed.
    """
    old = store.get("task", task)
    values = _checked_changes(store, old, state, reason, owner, due, measure, lane, feedback_text, duplicate_of)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    if values.get("state") == TaskState.DONE:
        values["done_at"] = now
    if values.get("state") == TaskState.VERIFIED:
        values["verified_at"] = now
    changed = [name for name in HISTORY_FIELDS if name in values and values[name] != old[name]]
    clean_note, _ = screen(note or "")
    events = [_event(task, now, role, name, old[name], values[name], clean_note) for name in changed]
    if not events and clean_note:
        events = [_event(task, now, role, "note", None, None, clean_note)]
    if not events and not values:
        raise ParameterError(tr("Nothing to change was given for the task; give a state, owner, date or note."))
    with store.transaction():
        version = store.update("task", task, values, expected_version=expected_version)
        store.insert("task_event", events)
    return version


def _checked_changes(
    store: Store,
    old: Mapping[str, Any],
    state: str | None,
    reason: str | None,
    owner: str | None,
    due: date | None,
    measure: str | None,
    lane: str | None,
    feedback_text: str | None,
    duplicate_of: str | None,
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if owner is not None:
        values["owner"] = entry(store, "owner", owner)["code"]
    if measure is not None:
        values["measure"] = entry(store, "measure", measure)["code"]
    if lane is not None:
        if lane not in {str(code) for code in Lane}:
            raise ParameterError(tr("“{lane}” is not a lane; choose quick or project.").format(lane=lane))
        values["lane"] = lane
    if due is not None:
        values["due"] = due
    if feedback_text is not None:
        values["feedback"], _ = screen(feedback_text)
    if reason is not None:
        values["reason"], _ = screen(reason.strip())
    if duplicate_of is not None:
        values["duplicate_of"] = _other_task(store, old, duplicate_of)
    if state is not None:
        values["state"] = _checked_state(old, state, values)
    return values


def _checked_state(old: Mapping[str, Any], state: str, values: Mapping[str, Any]) -> TaskState:
    try:
        wanted = TaskState(state)
    except ValueError as error:
        known = ", ".join(str(code) for code in TaskState)
        raise ParameterError(
            tr("“{state}” is not a task state; choose one of: {known}.").format(state=state, known=known)
        ) from error
    if wanted is TaskState.DECLINED and not (values.get("reason") or old["reason"]):
        raise ParameterError(
            tr("A declined task needs a reason that can be published; write what residents should be told.")
        )
    if wanted is TaskState.DUPLICATE and not (values.get("duplicate_of") or old["duplicate_of"]):
        raise ParameterError(tr("A duplicate needs the task it doubles; choose it first."))
    if wanted is TaskState.VERIFIED and old["state"] not in (TaskState.DONE, TaskState.VERIFIED):
        raise ParameterError(tr("Only a task that is done can be verified at a repeat walk; mark it as done first."))
    return wanted


def _other_task(store: Store, old: Mapping[str, Any], duplicate_of: str) -> str:
    other = store.get("task", duplicate_of)
    if other["uuid"] == old["uuid"]:
        raise ParameterError(tr("A task cannot be a duplicate of itself; choose the other one."))
    return str(other["uuid"])


def bulk_update(store: Store, tasks: Sequence[str], **changes: Any) -> int:
    """Change several tasks alike, all or none; return how many. Arguments and errors as `update_task`."""
    with store.transaction():
        for task in tasks:
            update_task(store, task, **changes)
    return len(tasks)


def history(store: Store, task: str) -> list[dict[str, Any]]:
    """Return the changes of a task, oldest first."""
    return store.rows("task_event", {"task": task}, order_by=("at", "created"))


def _event(task: str, at: datetime, role: str, name: str, old: Any, new: Any, note: str) -> dict[str, Any]:
    return {
        "task": task,
        "at": at,
        "role": role or None,
        "field": name,
        "old": None if old is None else str(old),
        "new": None if new is None else str(new),
        "note": note or None,
    }


def duplicate_hints(store: Store, tasks: Sequence[str], distance_m: float = HINT_DISTANCE_M) -> list[DuplicateHint]:
    """Return open tasks and open cases of the same category, or on the same lamp, within metres of the tasks given."""
    wanted = set(tasks)
    rows = [row for row in store.rows("task") if row["geometry"] is not None]
    closed = {str(code) for code in CLOSED_TASK_STATES}
    hints: list[DuplicateHint] = []
    for row in rows:
        if row["uuid"] not in wanted:
            continue
        here = row["geometry"]
        for other in rows:
            if (
                other["uuid"] == row["uuid"]
                or other["state"] in closed
                or (other["uuid"] in wanted and other["uuid"] < row["uuid"])
            ):
                continue
            gap = here.distance(other["geometry"])
            same_lamp = row["lamp"] is not None and row["lamp"] == other["lamp"]
            if same_lamp or (gap <= distance_m and row["category"] == other["category"]):
                why = tr("same lamp") if same_lamp else tr("same category, {metres:.0f} m away").format(metres=gap)
                hints.append(DuplicateHint(row["uuid"], other["uuid"], "task", gap, why))
        hints.extend(_case_hints(store, row, distance_m))
    return sorted(hints, key=lambda hint: hint.distance_m)


def _case_hints(store: Store, task: Mapping[str, Any], distance_m: float) -> list[DuplicateHint]:
    here = task["geometry"]
    box = (here.x - distance_m, here.y - distance_m, here.x + distance_m, here.y + distance_m)
    condition = {"kind": "case", "category": task["category"], "status": "open"}
    hints = []
    for case in store.rows("observation", condition, bbox=box, columns=("uuid", "geometry")):
        gap = here.distance(case["geometry"])
        if gap <= distance_m:
            why = tr("open case, {metres:.0f} m away").format(metres=gap)
            hints.append(DuplicateHint(task["uuid"], case["uuid"], "observation", gap, why))
    return hints


def led_programme(
    store: Store, *, street: str | None = None, area: str | None = None, role: str = "", today: date | None = None
) -> TasksResult:
    """Make one task a street for the lamps of it that are not LED yet: the LED change is a programme, not one-lamp jobs.

    `street` or `area` limits it. Lamps without a street count to the nearest named path. Raises ParameterError when no
    lamp is left to change.
    """
    from .scene import grown, within

    polygon = None
    if area:
        from .areas import find_area, polygon_of

        polygon = polygon_of(find_area(store, area))
    rows = [
        row
        for row in store.rows("lamp", bbox=grown(polygon, 0.0))
        if row["geometry"] is not None and row["light_source"] not in ("led", "unknown", None)
    ]
    inside = within(_xy(rows), polygon)
    streets = _streets_of(store, [row for row, kept in zip(rows, inside) if kept])
    chosen = {name: lamps for name, lamps in streets.items() if street is None or name == street}
    if not chosen:
        raise ParameterError(tr("No lamp with a known light source other than LED is left to change here."))
    measure = entry(store, "measure", "led_switch")
    today = today or date.today()
    tasks = [_programme_task(measure, name, lamps, today) for name, lamps in sorted(chosen.items())]
    now = datetime.now(timezone.utc).replace(microsecond=0)
    with store.transaction():
        uuids = store.insert("task", tasks)
        store.insert("task_event", [_event(uuid, now, role, "state", None, TaskState.NEW, "") for uuid in uuids])
    return TasksResult(tuple(uuids))


def _xy(rows: Sequence[Mapping[str, Any]]) -> Any:
    import numpy as np

    return np.array([[row["geometry"].x, row["geometry"].y] for row in rows], dtype=float).reshape(-1, 2)


def _streets_of(store: Store, lamps: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Return street -> lamps, a lamp's own street first, else the nearest named path."""
    from ..engine.network import PathAttributes, WalkNetwork
    from .scene import read_paths, streets

    unknown = [lamp for lamp in lamps if not lamp["street"]]
    found: dict[str, list[Mapping[str, Any]]] = {}
    for lamp in lamps:
        if lamp["street"]:
            found.setdefault(lamp["street"], []).append(lamp)
    named = streets(read_paths(store)) if unknown else None
    if named is not None and len(named.lines):
        network = WalkNetwork.from_lines(list(named.lines), PathAttributes(name=named.names))
        snaps = network.snap_many(_xy(unknown))
        for lamp, edge in zip(unknown, snaps.edge):
            found.setdefault(str(named.names[int(network.edge_line[int(edge)])]), []).append(lamp)
    return found


def _programme_task(
    measure: Mapping[str, Any], street: str, lamps: Sequence[Mapping[str, Any]], today: date
) -> dict[str, Any]:
    xy = _xy(lamps)
    power = sum(lamp["power_w"] or 0.0 for lamp in lamps)
    text = tr("{count} lamps that are not LED").format(count=len(lamps))
    if power:
        text += ", " + tr("{watts:.0f} W known").format(watts=power)
    return {
        "measure": measure["code"],
        "category": "lighting_weak",
        "lane": Lane.PROJECT,
        "owner": measure["owner"],
        "state": TaskState.NEW,
        "due": deadline(dict(measure), today),
        "title": tr("LED switch {street}").format(street=street),
        "text": text,
        "programme": street,
        "review": Review.CLEAR,
        "geometry": (float(xy[:, 0].mean()), float(xy[:, 1].mean())),
    }

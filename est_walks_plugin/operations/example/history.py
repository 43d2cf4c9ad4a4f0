"""Last year of the example municipality: a walk already held in each area, its findings and tasks, citizen promises.

So that the pages about findings, tasks and follow-up have something to show. Texts are in Swedish because the example
is of a Swedish municipality; they are fictive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ...model.codes import TaskState, WalkState
from ...model.localtime import parse_local
from ..record_findings import record_finding
from ..tasks import create_tasks, update_task

if TYPE_CHECKING:
    from ...model.walk import WalkPlan
    from ...store import Store

EARLIER = {"Kungsängen": "2025-10-09 18:00", "Bro": "2025-10-14 18:00", "Brunna": "2025-10-16 18:00"}
_ROLE = "trygghetssamordnare"


@dataclass(frozen=True)
class _Past:
    """A finding of last year and how far its task has come; scores 0-3 by day and in the dark."""

    category: str
    text: str
    day: int
    dark: int
    state: TaskState | None = None
    weeks: int = 0
    told: str = ""
    measure: str | None = None


_S = TaskState
FINDINGS: tuple[_Past, ...] = (
    _Past("lighting_out", "Två lampor i rad är släckta.", 2, 0, _S.DONE, 5, "Lamporna är lagade.", "repair_lamp"),
    _Past("shrubbery", "Buskarna växer in över gången och skymmer sikten.", 1, 0, _S.DONE, 7, "Buskaget är beskuret."),
    _Past("graffiti", "Klotter på elskåp och mur.", 1, 1, _S.DONE, 2, "Klottret är borttaget."),
    _Past("dark_spot", "Mörkt mellan lamporna, ansikten syns inte på håll.", 2, 0, _S.PLANNED, 12, "", "add_light"),
    _Past("litter", "Glas och skräp runt bänkarna.", 1, 1, _S.DONE, 1, "Platsen är städad och har fått en papperskorg."),
    _Past(
        "traffic", "Bilarna kör fort och gångpassage saknas.", 1, 1, _S.DECLINED, 20,
        "Vägen är statlig. Önskemålet är framfört till Trafikverket, som inte har det i sin plan.", "crossing",
    ),
    _Past("positive", "Ljust och öppet sedan träden stammades upp, här känns det bra.", 3, 3),
    _Past("lighting_weak", "Gammal belysning som lyser svagt.", 2, 1, _S.IN_PROGRESS, 16, "", "led_switch"),
    _Past("isolation", "Folktomt på kvällen, inga fönster åt det här hållet.", 1, 0, _S.ASSIGNED, 6, "", "presence_nightwalk"),
    _Past("signage", "Skylten är vriden åt fel håll.", 2, 2, _S.NEW),
    _Past("damage", "Trasigt räcke.", 1, 1, _S.ASSESSED, 3),
)  # fmt: skip


def add_history(store: Store, walk: WalkPlan, area: str) -> list[str]:
    """Mark a planned walk as held, give it last year's findings and tasks and return the findings' uuids."""
    with store.transaction():
        store.update("walk", walk.id, {"state": WalkState.WALKED.value})
        return _findings(store, walk, parse_local(EARLIER[area]))


def _findings(store: Store, walk: WalkPlan, start: datetime) -> list[str]:
    findings = []
    for number, past in enumerate(FINDINGS):
        stop = walk.stops[number % len(walk.stops)].seq
        at = (start + timedelta(minutes=6 * number)).astimezone(timezone.utc)
        uuid = record_finding(
            store,
            walk.id,
            stop=stop,
            category=past.category,
            text=past.text,
            score_day=past.day,
            score_dark=past.dark,
            role="antecknare",
            found_at=at,
        )
        findings.append(uuid)
        if past.state is not None:
            _task(store, uuid, past, start)
    return findings


def _task(store: Store, finding: str, past: _Past, held: datetime) -> None:
    """Make the task the morning after and take it as far as it has come, each step dated."""
    day = held.date() + timedelta(days=1)
    (task,) = create_tasks(store, [finding], measure=past.measure, role=_ROLE, today=day).tasks
    if past.state in (None, TaskState.NEW):
        return
    changes: dict[str, Any] = {"state": str(past.state)}
    if past.state is TaskState.DECLINED:
        changes["reason"] = past.told
    if past.told:
        changes["feedback_text"] = past.told
    update_task(store, task, role=_ROLE, **changes)
    when = (held + timedelta(weeks=past.weeks)).astimezone(timezone.utc)
    if past.state is TaskState.DONE:
        store.update("task", task, {"done_at": when})
    _date_events(store, task, held.astimezone(timezone.utc), when)


def _date_events(store: Store, task: str, first: datetime, later: datetime) -> None:
    """Give the history of a task the days it tells of, instead of today."""
    events = store.rows("task_event", {"task": task}, columns=["uuid", "field", "old"])
    made = {row["uuid"] for row in events if row["field"] == "state" and row["old"] is None}
    store.update_many("task_event", {row["uuid"]: {"at": first if row["uuid"] in made else later} for row in events})


@dataclass(frozen=True)
class _Promise:
    """A citizen promise, and on which days it was kept."""

    title: str
    owner: str
    count: int
    kept: tuple[date, ...]


PROMISES: tuple[_Promise, ...] = (
    _Promise(
        "Minst sex planerade närvaroinsatser under året", "police", 6,
        (date(2026, 2, 13), date(2026, 4, 17), date(2026, 6, 5), date(2026, 9, 11)),
    ),
    _Promise("En mobil dialog med invånare varje termin", "police", 2, (date(2026, 3, 19), date(2026, 9, 24))),
    _Promise("Fyra insatser mot narkotika under året", "police", 4, (date(2026, 3, 6), date(2026, 5, 22))),
)  # fmt: skip


def add_promises(store: Store) -> None:
    """Store the citizen promises of the example year, with the days they were kept."""
    for promise in PROMISES:
        values = {
            "title": promise.title,
            "owner": promise.owner,
            "target_count": promise.count,
            "date_from": date(2026, 1, 1),
            "date_to": date(2026, 12, 31),
        }
        uuid = store.insert("commitment", [values])[0]
        noon = [datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc) for day in promise.kept]
        store.insert("commitment_event", [{"commitment": uuid, "at": at, "count": 1, "note": "Exempel"} for at in noon])

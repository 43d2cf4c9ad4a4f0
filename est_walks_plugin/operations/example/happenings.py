"""What the example's groups found, what became of it, the LED programme and the promises, each step on its day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from ...model.localtime import parse_local
from ...model.task import Task
from ...model.wording.task_titles import task_title, title_of
from ..light.programme import done_together, make_programme, programme_table
from ..light.programme.make import CATEGORY, MEASURE
from ..light.what_if import prepare
from ..promises import NewPromise, add_promise, keep_promise
from ..record_findings import record_finding
from ..tasks import create_tasks, events, update_task
from .year import POLICE, PRESENCE_PROMISE

if TYPE_CHECKING:
    from ...store import Store
    from .story import Found, HeldWalk, LedStreet, Step, Story

COORDINATOR = "trygghetssamordnare"
_NOTES = "antecknare"
_MINUTES_A_FINDING = 8
_PLANNED_AHEAD = 200
_PROGRAMME = "LED-programmet 2024–2027"


@dataclass
class Teller:
    """Tells the store what was found and done; remembers the task of each category at each place for what is found twice."""

    store: Store
    tasks: dict[tuple[str, str, str], str] = field(default_factory=dict)
    later: list[tuple[Step, str]] = field(default_factory=list)

    def walk(self, held: HeldWalk, walk: str) -> None:
        """Record the findings of a walk (key) in their order, and make their tasks the day after."""
        for number, found in enumerate(held.findings):
            at = held.starts_at + timedelta(minutes=_MINUTES_A_FINDING * (number + 1))
            uuid = record_finding(
                self.store,
                walk,
                stop=found.stop,
                category=found.category,
                text=found.text,
                score_day=found.day,
                score_dark=found.dark,
                scores=found.scores,
                role=_NOTES,
                found_at=_utc(at),
            )
            self._task(found, uuid, at + timedelta(days=1))

    def round(self, found: Found) -> None:
        """Record what was found on a round of no walk, and make its task."""
        at = found.at or parse_local("2026-10-01 20:00")
        uuid = record_finding(
            self.store,
            None,
            point=found.xy,
            category=found.category,
            text=found.text,
            score_day=found.day,
            score_dark=found.dark,
            role=found.role,
            found_at=_utc(at),
        )
        self._task(found, uuid, at)

    def _task(self, found: Found, finding: str, at: datetime) -> None:
        if found.steps is None:
            return
        here = (found.area, found.site, found.category)
        made = create_tasks(self.store, [finding], measure=found.measure, role=COORDINATOR, at=_utc(at))
        (task,) = made.tasks
        earlier = self.tasks.get(here)
        if found.double and earlier is not None:
            update_task(self.store, task, state="duplicate", duplicate_of=earlier, role=COORDINATOR, at=_utc(at))
            return
        self.tasks[here] = task
        self.later += [(step, task) for step in found.steps]

    def steps(self) -> None:
        """Take the tasks as far as they have come, step by step in the order of their days."""
        for step, task in sorted(self.later, key=lambda one: one[0].at):
            update_task(
                self.store,
                task,
                state=step.state,
                reason=step.reason,
                note=step.note,
                role=step.role or COORDINATOR,
                owner=step.owner,
                due=step.due,
                feedback_text=step.told,
                at=_utc(step.at),
            )
        self.later.clear()


def tell_streets(store: Store, streets: tuple[LedStreet, ...]) -> None:
    """Store the LED programme: one, with a task a street; those whose lamps are changed are done."""
    planned = [street for street in streets if street.done is None]
    changed = [(street, street.done) for street in streets if street.done is not None]
    first = min((day for _street, day in changed), default=None)
    ground = prepare(store)
    table = programme_table(store, ground=ground)
    table, rows = done_together(table, table.chosen([street.street for street in planned]), ground)
    at = _noon(first - timedelta(days=_PLANNED_AHEAD)) if first else None
    made = make_programme(store, table, rows, name=_PROGRAMME, role=planned[0].role, at=at)
    by_street = {store.get("task", task)["street"]: task for task in made.tasks}
    for street in planned:
        day, task = _noon(street.planned), by_street[street.street]
        update_task(store, task, state="planned", due=street.due, role=street.role, at=day)
    for street, done in changed:
        task = _changed_street(store, street, done, made.programme)
        told = f"Alla lampor på {street.street} är bytta till LED."
        update_task(store, task, state="done", feedback_text=told, role=street.role, at=_noon(street.done))


def _changed_street(store: Store, street: LedStreet, changed: date, programme: str) -> str:
    """Store the task of a street that has LED now; a programme makes tasks of what is not LED yet only."""
    measure = store.catalogue.measure(MEASURE)
    lamps = store.arrays("lamp", ("x", "y"), {"street": street.street})
    made = Task(
        uuid="",
        measure=measure.code,
        category=CATEGORY,
        lane=measure.lane.value,
        owner=measure.owner,
        due=changed,
        naming=title_of(),
        text=f"{len(lamps['x'])} lampor",
        programme=programme,
        street=street.street,
        geometry=(float(lamps["x"].mean()), float(lamps["y"].mean())),
    )
    (task,) = store.insert("task", [replace(made, title=task_title(made, store.reader(store.language))).to_row()])
    events.keep(store, events.made([task], street.role, _noon(changed - timedelta(days=_PLANNED_AHEAD))))
    return task


def tell_promises(store: Store, story: Story) -> None:
    """Store the promises to residents and the days they were kept."""
    for told in story.promises:
        counts = POLICE if PRESENCE_PROMISE in told.title else ""
        days = told.date_from, told.date_to
        new = NewPromise(told.title, told.target_count, *days, text=told.text, owner=told.owner, counts=counts)
        promise = add_promise(store, new)
        for at, note in told.kept if not counts else ():  # what counts by itself is not logged too
            keep_promise(store, promise, note=note, at=_utc(at))


def _noon(day: date | None) -> datetime | None:
    return None if day is None else _utc(parse_local(f"{day} 12:00"))


def _utc(at: datetime) -> datetime:
    return at.astimezone(timezone.utc)

"""From finding to task: measure, lane, owner and deadline as the store's catalogue has them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import Lane, TaskState
from ...model.errors import NotFoundError, ParameterError
from ...model.finding import Finding
from ...model.task import Task
from ...model.wording.place_names import PlaceName
from ...model.wording.task_titles import task_title, title_of
from .. import catalogue
from ..catalogue import deadline, in_season, measure_for, season_text
from ..walks.find_walk import find_walk
from . import events
from .hints import DuplicateHint, duplicate_hints
from .keepers import OwnerHint, owner_hints, told, with_proposals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...store import Store


@dataclass(frozen=True)
class TasksResult:
    """The tasks made, the findings passed over (positive, or with a task already), possible duplicates, season warnings.

    `keepers` has for each task the hint that its owner follows: whom the group named, who keeps the way; None without.
    """

    tasks: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    hints: tuple[DuplicateHint, ...] = ()
    seasons: tuple[str, ...] = ()
    keepers: tuple[OwnerHint | None, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "created": len(self.tasks),
            "tasks": list(self.tasks),
            "skipped": list(self.skipped),
            "duplicate_hints": [hint.to_dict() for hint in self.hints],
            "owner_hints": owner_hints(self.tasks, self.keepers),
            "warnings": list(self.seasons),
        }


@dataclass(frozen=True)
class _Wish:
    """What the planner wants for all tasks made at once; None is what the catalogue says."""

    measure: str | None
    owner: str | None
    due: date | None
    lane: str | None


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
    at: datetime | None = None,
) -> TasksResult:
    """Make a task of each finding - those named, or all of a walk or category - and return them.

    The catalogue gives measure, lane, owner and deadline unless they are given; the owner proposed on the walk goes before
    it, and else who keeps the way beside a finding decides between the owners that care for ways. Positive findings and findings that have a task already are passed
    over (`again` makes a further task). `at` is when they were made, unless now; `today` the day that deadlines count
    from, unless that of `at`. Raises ParameterError, NotFoundError.
    """
    day = today or store.local_day(at) or store.today
    found = _findings(store, findings, walk, category)
    wish = _Wish(
        measure=None if measure is None else catalogue.measure(store, measure).code,
        owner=None if owner is None else catalogue.owner(store, owner).code,
        due=due,
        lane=None if lane is None else known_lane(lane),
    )
    taken = set() if again else {row["finding"] for row in store.rows("task", columns=("finding",))}
    chosen = [finding for finding in found if not finding.positive and finding.uuid not in taken]
    tasks = [_task_of(store, finding, wish, day) for finding in chosen]
    proposed = [finding.owner for finding in chosen]
    tasks, keepers = (tasks, []) if wish.owner else with_proposals(store, tasks, proposed)
    with store.transaction():
        uuids = store.insert("task", [task.to_row() for task in tasks])
        events.keep(store, [*events.made(uuids, role, at), *told(uuids, keepers, at or events.now(), role)])
    skipped = tuple(finding.uuid for finding in found if finding not in chosen)
    hints, seasons = tuple(duplicate_hints(store, uuids)), _season_warnings(store, tasks)
    return TasksResult(tuple(uuids), skipped, hints, seasons, tuple(keepers))


def known_lane(lane: str) -> str:
    """Return a lane's code. Raises ParameterError."""
    if lane not in {str(code) for code in Lane}:
        raise ParameterError(tr("“{lane}” is not a lane; choose quick or project.").format(lane=lane))
    return lane


def _findings(store: Store, findings: Iterable[str] | None, walk: str | None, category: str | None) -> list[Finding]:
    condition: dict[str, Any] = {}
    if findings is not None:
        wanted = list(findings)
        condition["uuid"] = wanted
    if walk is not None:
        condition["walk"] = find_walk(store, walk).uuid
    if category is not None:
        condition["category"] = catalogue.category(store, category).code
    if not condition:
        raise ParameterError(tr("Say which findings become tasks: some findings, a walk or a category."))
    found = [Finding.from_row(row) for row in store.rows("finding", condition, order_by=("created",))]
    if findings is not None and len(found) < len(set(wanted)) and walk is None and category is None:
        lost = sorted(set(wanted) - {finding.uuid for finding in found})
        raise NotFoundError(tr("There is no finding {uuid} in the store.").format(uuid=lost[0]))
    return found


def _task_of(store: Store, finding: Finding, wish: _Wish, today: date) -> Task:
    measure = catalogue.measure(store, wish.measure) if wish.measure else measure_for(store.catalogue, finding.category)
    made = Task(
        uuid="",
        finding=finding.uuid,
        walk=finding.walk,
        place=finding.place,
        measure=measure.code,
        category=finding.category,
        lane=wish.lane or measure.lane.value,
        owner=wish.owner or measure.owner or _owner_of_category(store, finding.category),
        state=TaskState.NEW.value,
        due=wish.due or deadline(measure, today),
        season=season_text(measure),
        naming=title_of(_stop_name(store, finding.stop)),
        text=finding.text,
        review=finding.review,
        geometry=finding.geometry,
    )
    return replace(made, title=task_title(made, store.reader(store.language)))


def _owner_of_category(store: Store, category: str | None) -> str:
    found = next((one for one in store.catalogue.categories if one.code == category), None)
    return found.owner if found else ""


def _stop_name(store: Store, stop: str | None) -> PlaceName | None:
    found = store.rows("stop", {"uuid": stop}, limit=1, columns=("name", "naming")) if stop else []
    return PlaceName.from_row(found[0]) if found else None


def _season_warnings(store: Store, tasks: Sequence[Task]) -> tuple[str, ...]:
    found = []
    for task in tasks:
        measure = store.catalogue.measure(task.measure)
        first, last = measure.season_from, measure.season_to
        if first and last and task.due and not in_season(task.due, first, last):
            found.append(
                tr("{title}: due {due}, outside the season {first} to {last}.").format(
                    title=task_title(task, store.reader()), due=task.due, first=first, last=last
                )
            )
    return tuple(found)

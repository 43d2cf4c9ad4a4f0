"""From finding to task: a preview as the store's catalogue has it, and then the tasks themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import TaskState
from ...model.errors import ConflictError, NotFoundError, ParameterError
from ...model.feedback import Feedback
from ...model.finding import Finding
from ...model.task import Task
from ...model.tasks.choice import TaskChoice
from ...model.wording.place_names import PlaceName
from ...model.wording.task_titles import title_of
from ...store.tasks.links import tasks_of
from .. import catalogue
from ..catalogue import measure_for
from ..walks.find_walk import find_walk
from . import events
from .drafts import Draft, Drafts, Ground, Wish, check, followed, warning
from .hints import DRAFT, TASK, DuplicateHint, Spot, hints_among, repointed, task_spots
from .keepers import OwnerHint, owner_hints, told, ways_beside
from .lamps import LampGuess, nearest_lamps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...store import Store


@dataclass(frozen=True)
class TasksResult:
    """The tasks made, the findings passed over (positive, or with a task already), possible duplicates, season warnings.

    `keepers` has for each task the hint that its owner follows: whom the group named, who keeps the way; None without.
    `lamps` has for each the lamp that was guessed; None without.
    """

    tasks: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    hints: tuple[DuplicateHint, ...] = ()
    seasons: tuple[str, ...] = ()
    keepers: tuple[OwnerHint | None, ...] = ()
    lamps: tuple[LampGuess | None, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "created": len(self.tasks),
            "tasks": list(self.tasks),
            "skipped": list(self.skipped),
            "duplicate_hints": [hint.to_dict() for hint in self.hints],
            "owner_hints": owner_hints(self.tasks, self.keepers),
            "lamp_guesses": [
                {"task": task, **guess.to_dict()} for task, guess in zip(self.tasks, self.lamps) if guess is not None
            ],
            "warnings": list(self.seasons),
        }


def draft_tasks(
    store: Store,
    findings: Iterable[str] | None = None,
    *,
    walk: str | None = None,
    category: str | None = None,
    wish: Wish | None = None,
    measures: Sequence[str] = (),
    join: bool = False,
    choice: TaskChoice | None = None,
    again: bool = False,
    today: date | None = None,
    feedback: Feedback | None = None,
) -> Drafts:
    """Return what would be made of findings - those named, all of a walk or category, or those whose task the filter
    `choice` leaves; nothing is made.

    The catalogue gives measure, lane, owner, deadline and cost unless they are wished; the owner proposed on the walk goes
    before it, and else who keeps the way beside a finding decides between the owners that care for ways. `measures` make
    several drafts of each finding, `join` one of all findings. Positive findings and findings that have a task already are passed over (`again`
    proposes a further task). `today` is the day that deadlines count from. Raises ParameterError, NotFoundError.
    """
    feedback = feedback or Feedback()
    found = _findings(store, findings, walk, category, everything=choice is not None)
    made = tasks_of(store, [finding.uuid for finding in found], columns=())
    chosen = [one for one in found if not one.positive and (again or one.uuid not in made)]
    feedback.check()
    ground = Ground(store.catalogue, store.reader(store.language), store.reader(), today or store.today)
    check(ground, wish or Wish(), measures)
    drafts = _drafts(store, ground, chosen, made)
    feedback.progress(0.5)
    result = Drafts(ground, tuple(drafts))
    if wish is not None and drafts:
        result = result.changed([draft.key for draft in drafts], wish)
    if choice is not None:
        result = replace(result, drafts=tuple(one for one in result.drafts if choice.accepts(one.task, ground.today)))
    if join and len(result.drafts) > 1:
        result = result.joined([draft.key for draft in result.drafts])
    for draft in result.drafts if measures else ():
        result = result.split(draft.key, measures)
    seen_to = {finding for draft in result.drafts for finding in draft.findings}
    feedback.check()
    return hinted(store, replace(result, skipped=tuple(one.uuid for one in found if one.uuid not in seen_to)))


def hinted(store: Store, drafts: Drafts) -> Drafts:
    """Return drafts with what may be the same thing as each: other drafts, open tasks, open cases."""
    spots = [Spot.of(draft.key, DRAFT, draft.task, draft.findings) for draft in drafts.drafts]
    already = {task for draft in drafts.drafts for task in draft.made}
    of: dict[str, list[DuplicateHint]] = {}
    for hint in hints_among(store, spots, [*task_spots(store, already), *spots]):
        of.setdefault(hint.task, []).append(hint)
    return replace(drafts, drafts=tuple(replace(draft, hints=tuple(of.get(draft.key, ()))) for draft in drafts.drafts))


def keep_drafts(store: Store, drafts: Drafts, *, role: str = "", at: datetime | None = None) -> TasksResult:
    """Make the tasks of drafts, all or none, with the findings they see to and the cases they answer.

    `at` is when they were made, unless now. Raises NotFoundError when a finding or case is gone since the preview,
    ConflictError when one of the findings got a task meanwhile.
    """
    made = drafts.drafts
    keepers = [draft.owner_hint for draft in made]
    with store.transaction():
        _check_still_so(store, made)
        uuids = store.insert("task", [draft.task.to_row() for draft in made])
        further = [
            {"task": task, "finding": finding}
            for task, draft in zip(uuids, made)
            for finding in draft.findings
            if finding != draft.task.finding
        ]
        answers = [{"task": task, "observation": case} for task, draft in zip(uuids, made) for case in draft.cases]
        store.insert("task_finding", further)
        store.insert("task_case", answers)
        events.keep(store, [*events.made(uuids, role, at), *told(uuids, keepers, at or events.now(), role)])
    return TasksResult(
        tuple(uuids),
        drafts.skipped,
        tuple(_hints_of(uuids, made)),
        tuple(text for draft in made if (text := warning(draft))),
        tuple(keepers),
        tuple(draft.lamp for draft in made),
    )


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
    """Make a task of each finding as `draft_tasks` proposes it, and return them.

    `at` is when they were made, unless now; `today` the day that deadlines count from, unless that of `at`. Raises
    ParameterError, NotFoundError.
    """
    wish = Wish(measure=measure, owner=owner, due=due, lane=lane)
    day = today or store.local_day(at)
    drafts = draft_tasks(store, findings, walk=walk, category=category, wish=wish, again=again, today=day)
    return keep_drafts(store, drafts, role=role, at=at)


def _findings(
    store: Store, findings: Iterable[str] | None, walk: str | None, category: str | None, *, everything: bool
) -> list[Finding]:
    condition: dict[str, Any] = {}
    if findings is not None:
        wanted = list(findings)
        condition["uuid"] = wanted
    if walk is not None:
        condition["walk"] = find_walk(store, walk).uuid
    if category is not None:
        condition["category"] = catalogue.category(store, category).code
    if not condition and not everything:
        raise ParameterError(tr("Say which findings become tasks: some findings, a walk or a category."))
    found = [Finding.from_row(row) for row in store.rows("finding", condition, order_by=("created",))]
    if findings is not None and len(found) < len(set(wanted)) and walk is None and category is None:
        lost = sorted(set(wanted) - {finding.uuid for finding in found})
        raise NotFoundError(tr("There is no finding {uuid} in the store.").format(uuid=lost[0]))
    return found


def _drafts(
    store: Store, ground: Ground, findings: Sequence[Finding], made: Mapping[str, Sequence[Task]]
) -> list[Draft]:
    """Return a draft of each finding, without hints: the store is asked once about all of them."""
    points = [finding.geometry for finding in findings]
    lamps = nearest_lamps(store, points, [finding.category for finding in findings])
    ways = ways_beside(store, points)
    names = _stop_names(store, findings)
    drafts = []
    for number, (finding, lamp, way) in enumerate(zip(findings, lamps, ways), 1):
        task = Task(
            uuid="",
            finding=finding.uuid,
            walk=finding.walk,
            place=finding.place,
            lamp=lamp.lamp if lamp else None,
            lamp_guess_m=round(lamp.metres, 1) if lamp else None,
            measure=measure_for(ground.catalogue, finding.category).code,
            category=finding.category,
            state=TaskState.NEW.value,
            naming=title_of(names.get(finding.stop or "")),
            text=finding.text,
            review=finding.review,
            geometry=finding.geometry,
        )
        already = tuple(one.uuid for one in made.get(finding.uuid, ()))
        draft = Draft(str(number), task, (finding.uuid,), lamp=lamp, proposed=finding.owner, beside=way, made=already)
        drafts.append(followed(ground, draft))
    return drafts


def _stop_names(store: Store, findings: Sequence[Finding]) -> dict[str, PlaceName]:
    keys = list({finding.stop for finding in findings if finding.stop})
    rows = store.rows("stop", {"uuid": keys}, columns=("uuid", "name", "naming")) if keys else []
    return {row["uuid"]: PlaceName.from_row(row) for row in rows}


def _check_still_so(store: Store, drafts: Sequence[Draft]) -> None:
    """Raise when what the planner saw in the preview is so no more."""
    findings = list(dict.fromkeys(finding for draft in drafts for finding in draft.findings))
    cases = list(dict.fromkeys(case for draft in drafts for case in draft.cases))
    there = store.rows("finding", {"uuid": findings}, columns=("uuid",)) if findings else []
    if len(there) < len(findings):
        raise NotFoundError(tr("A finding of the preview is gone from the store; look at the preview again."))
    answered = store.rows("observation", {"uuid": cases, "kind": "case"}, columns=("uuid",)) if cases else []
    if len(answered) < len(cases):
        lost = min(set(cases) - {row["uuid"] for row in answered})
        raise NotFoundError(tr("There is no case {uuid} in the store.").format(uuid=lost))
    known = {task for draft in drafts for task in draft.made}
    now = tasks_of(store, findings, columns=())
    if any(task.uuid not in known for tasks in now.values() for task in tasks):
        raise ConflictError(tr("Somebody made a task of one of these findings meanwhile; look at the preview again."))


def _hints_of(uuids: Sequence[str], drafts: Sequence[Draft]) -> list[DuplicateHint]:
    """Return the hints of drafts as those of the tasks they became; a pair of them is told once."""
    names = dict(zip((draft.key for draft in drafts), uuids))
    hints = [hint for draft in drafts for hint in repointed(draft.hints, names[draft.key], names, TASK)]
    new = set(uuids)
    once = [hint for hint in hints if hint.other not in new or hint.task < hint.other]
    return sorted(once, key=lambda hint: hint.rank)

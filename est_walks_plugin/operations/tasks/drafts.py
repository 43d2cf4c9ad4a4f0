"""Tasks before they are made: what each would be, why, and what may be the same thing; changed as plain data.

Nothing here reads or writes a store: `create.draft_tasks` makes drafts and `create.keep_drafts` keeps them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from ...i18n import tr
from ...model.catalogue import Catalogue
from ...model.codes import Review
from ...model.errors import NotFoundError, ParameterError
from ...model.task import Task
from ...model.tasks.season import first_day
from ...model.wording.reader import Reader
from ...model.wording.task_titles import task_title
from .. import catalogue
from ..catalogue import deadline, season_text, season_warning
from ..typed_text import typed_cost, worst
from .hints import DuplicateHint, repointed
from .keepers import Beside, OwnerHint, owner_hint
from .lamps import LampGuess
from .typed import known_lane, typed_contact, typed_work_order

_BETWEEN_TEXTS = "\n"


@dataclass(frozen=True)
class Wish:
    """What the planner wants of a task; None is as the catalogue says, or as it is.

    `measure` and `owner` are codes or names of the catalogue, `cost` kronor, `contact` a function. `no_due`, `no_cost` and
    `no_lamp` take the date, the cost and the lamp away; `cases` are the keys of all cases that the task answers.
    """

    measure: str | None = None
    owner: str | None = None
    lane: str | None = None
    due: date | None = None
    no_due: bool = False
    cost: float | None = None
    no_cost: bool = False
    contact: str | None = None
    work_order: str | None = None
    cases: tuple[str, ...] | None = None
    no_lamp: bool = False


@dataclass(frozen=True)
class Ground:
    """What drafts are made on: the store's catalogue, the `reader` its titles are worded for, who is `told`, the day it is."""

    catalogue: Catalogue
    reader: Reader
    told: Reader
    today: date


@dataclass(frozen=True)
class Draft:
    """A task that is not made yet. `key` names it among the drafts shown together; `task.uuid` is empty.

    `findings` (keys) are those it sees to, the one it is made of first; `cases` those it answers. `chosen` are the columns
    the planner set, which follow the measure no more. `owner_hint` is what the owner follows where it is not the catalogue
    or the planner, `lamp` the guess behind `task.lamp`. `season_warning` says that the date lies outside the season;
    `waits_until` is the first day it can be done, None when that is today. `title` is in the words of who is told. `proposed` is the owner (code) named on the walk,
    `beside` the keeper of the way, `made` the tasks that the findings had already.
    """

    key: str
    task: Task
    findings: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    hints: tuple[DuplicateHint, ...] = ()
    owner_hint: OwnerHint | None = None
    lamp: LampGuess | None = None
    season_warning: str = ""
    waits_until: date | None = None
    chosen: frozenset[str] = frozenset()
    title: str = ""
    proposed: str = ""
    beside: Beside | None = None
    made: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt; its text, which may wait for review, is not told."""
        task = self.task
        return {
            "draft": self.key,
            "title": self.title,
            "findings": list(self.findings),
            "cases": list(self.cases),
            **{name: getattr(task, name) or None for name in ("category", "measure", "owner", "lane", "due", "season")},
            "owner_hint": self.owner_hint.to_dict() if self.owner_hint else None,
            "waits_until": self.waits_until,
            "season_warning": self.season_warning or None,
            "cost": task.cost,
            "contact": task.contact or None,
            "work_order": task.work_order or None,
            "lamp_guess": self.lamp.to_dict() if self.lamp else None,
            "duplicate_hints": [hint.to_dict() for hint in self.hints],
        }


@dataclass(frozen=True)
class Drafts:
    """Drafts shown together, and the findings (keys) passed over: positive ones, and those with a task already."""

    ground: Ground
    drafts: tuple[Draft, ...] = ()
    skipped: tuple[str, ...] = ()

    def changed(self, keys: Iterable[str], wish: Wish) -> Drafts:
        """Return the drafts with some of them as wished; what the planner did not set follows a new measure.

        Raises ParameterError; then nothing is changed.
        """
        wanted = self._known(keys)
        made = [change(self.ground, one, wish) if one.key in wanted else one for one in self.drafts]
        return replace(self, drafts=tuple(made))

    def split(self, key: str, measures: Sequence[str]) -> Drafts:
        """Return the drafts with one of them as several, a measure each. Raises ParameterError."""
        self._known([key])
        made: list[Draft] = []
        for one in self.drafts:
            made += split(self.ground, one, measures, self._keys()) if one.key == key else [one]
        return replace(self, drafts=tuple(made))

    def joined(self, keys: Iterable[str]) -> Drafts:
        """Return the drafts with some of them as one, which stands where the first stood. Raises ParameterError."""
        wanted = self._known(keys)
        one = join(self.ground, [draft for draft in self.drafts if draft.key in wanted])
        rest = [one if draft.key == one.key else draft for draft in self.drafts if draft.key not in wanted - {one.key}]
        names = dict.fromkeys(wanted, one.key)
        told = [replace(draft, hints=tuple(repointed(draft.hints, draft.key, names))) for draft in rest]
        return replace(self, drafts=tuple(told))

    def without(self, keys: Iterable[str]) -> Drafts:
        """Return the drafts but some, whose findings are left without a task. Raises ParameterError."""
        gone = self._known(keys)
        left = [
            replace(draft, hints=tuple(hint for hint in draft.hints if hint.other not in gone))
            for draft in self.drafts
            if draft.key not in gone
        ]
        return replace(self, drafts=tuple(left))

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt of a preview."""
        return {
            "created": 0,
            "drafts": [draft.to_dict() for draft in self.drafts],
            "skipped": list(self.skipped),
            "warnings": [told for draft in self.drafts if (told := warning(draft))],
        }

    def _keys(self) -> set[str]:
        return {draft.key for draft in self.drafts}

    def _known(self, keys: Iterable[str]) -> set[str]:
        wanted = set(keys)
        lost = wanted - self._keys()
        if lost or not wanted:
            raise NotFoundError(tr("There is no draft {key} in the preview.").format(key=min(lost, default="")))
        return wanted


def warning(draft: Draft) -> str:
    """Return what is told of a draft's season, with what it is called; "" when all is well."""
    return f"{draft.title}: {draft.season_warning}" if draft.season_warning else ""


def change(ground: Ground, draft: Draft, wish: Wish) -> Draft:
    """Return a draft as wished: typed values checked and screened. Raises ParameterError."""
    values: dict[str, Any] = {}
    if wish.measure is not None:
        values["measure"] = catalogue.measure(ground, wish.measure).code
    if wish.owner is not None:
        values["owner"] = catalogue.owner(ground, wish.owner).code
    if wish.lane is not None:
        values["lane"] = known_lane(wish.lane)
    if wish.due is not None and wish.no_due:
        raise ParameterError(tr("Give a date, or say that the task has none; not both."))
    if wish.due is not None or wish.no_due:
        values["due"] = wish.due
    if wish.cost is not None or wish.no_cost:
        values["cost"] = typed_cost(None if wish.no_cost else wish.cost)
    if wish.contact is not None:
        values["contact"] = typed_contact(wish.contact)
    if wish.work_order is not None:
        values["work_order"] = typed_work_order(wish.work_order)
    chosen = draft.chosen | (values.keys() - {"measure"})
    cases = draft.cases if wish.cases is None else tuple(dict.fromkeys(wish.cases))
    changed = replace(draft, task=replace(draft.task, **values), chosen=frozenset(chosen), cases=cases)
    return followed(ground, without_lamp(changed) if wish.no_lamp else changed)


def check(ground: Ground, wish: Wish, measures: Sequence[str] = ()) -> None:
    """Raise ParameterError for a measure, owner or lane that nobody knows, also where no draft is left to change."""
    for measure in (*measures, *([wish.measure] if wish.measure is not None else [])):
        catalogue.measure(ground, measure)
    if wish.owner is not None:
        catalogue.owner(ground, wish.owner)
    if wish.lane is not None:
        known_lane(wish.lane)


def without_lamp(draft: Draft) -> Draft:
    """Return a draft that means no lamp: the guess was wrong."""
    return replace(draft, task=replace(draft.task, lamp=None, lamp_guess_m=None), lamp=None)


def followed(ground: Ground, draft: Draft) -> Draft:
    """Return a draft whose owner, lane, date, season, cost and title follow its measure, but for what was chosen."""
    task = draft.task
    measure = ground.catalogue.measure(task.measure)
    owner = measure.owner or _owner_of_category(ground.catalogue, task.category)
    hint = owner_hint(ground.catalogue, owner, draft.proposed, draft.beside)
    follows: dict[str, Any] = {
        "owner": hint.owner if hint else owner,
        "lane": measure.lane.value,
        "due": deadline(measure, ground.today),
        "cost": measure.cost,
    }
    follows = {name: value for name, value in follows.items() if name not in draft.chosen}
    task = replace(task, **follows, season=season_text(measure))
    return replace(
        draft,
        task=replace(task, title=task_title(task, ground.reader)),
        title=task_title(task, ground.told),
        owner_hint=hint if "owner" in follows else None,
        season_warning=season_warning(task.due, task.season, ground.today),
        waits_until=_waits_until(task.season, ground.today),
    )


def split(ground: Ground, draft: Draft, measures: Sequence[str], taken: Collection[str] = ()) -> list[Draft]:
    """Return a draft as several that see to the same findings, a measure (code or name) each.

    The part with the draft's own measure keeps what the planner chose; the first part keeps its key and its cases; the
    others get keys that are not `taken`. Raises ParameterError for fewer than one measure, or one given twice.
    """
    codes = [catalogue.measure(ground, one).code for one in measures]
    if not codes or len(set(codes)) < len(codes):
        raise ParameterError(tr("Give each measure of a finding once."))
    parts = []
    further = (key for number in count(2) if (key := f"{draft.key}-{number}") not in taken)
    for number, code in enumerate(codes):
        key = next(further) if number else draft.key
        hints = tuple(repointed(draft.hints, key, {}))
        part = replace(draft, key=key, hints=hints, cases=draft.cases if not number else ())
        chosen = draft.chosen if code == draft.task.measure else frozenset()
        parts.append(followed(ground, replace(part, task=replace(part.task, measure=code), chosen=chosen)))
    return parts


def join(ground: Ground, drafts: Sequence[Draft]) -> Draft:
    """Return one draft that sees to the findings of several; measure, category and what was chosen are the first's.

    It lies at the finding in the middle of them, with its place and name; place, lamp and walk only where they share it, or
    the finding in the middle has them. Texts are put together, and wait for review when one does. Costs that the planner
    gave are added up. Raises ParameterError for fewer than two.
    """
    if len(drafts) < 2:
        raise ParameterError(tr("Choose two findings or more to make one task of."))
    first, middle = drafts[0], _in_the_middle(drafts)
    texts = dict.fromkeys(draft.task.text for draft in drafts if draft.task.text)
    lamps = {draft.task.lamp for draft in drafts}
    task = replace(
        first.task,
        place=middle.task.place,
        naming=middle.task.naming,
        geometry=middle.task.geometry,
        text=_BETWEEN_TEXTS.join(texts),
        review=worst([Review(draft.task.review) for draft in drafts]).value,
    )
    if any("cost" in draft.chosen for draft in drafts):
        task = replace(task, cost=sum(draft.task.cost or 0.0 for draft in drafts))
        first = replace(first, chosen=first.chosen | {"cost"})
    names = dict.fromkeys((draft.key for draft in drafts), first.key)
    proposed = {draft.proposed for draft in drafts}
    made = replace(
        first,
        task=task,
        findings=tuple(dict.fromkeys(finding for draft in drafts for finding in draft.findings)),
        cases=tuple(dict.fromkeys(case for draft in drafts for case in draft.cases)),
        hints=tuple(repointed([hint for draft in drafts for hint in draft.hints], first.key, names)),
        beside=middle.beside,
        proposed=first.proposed if len(proposed) == 1 else "",
        made=tuple(dict.fromkeys(one for draft in drafts for one in draft.made)),
    )
    return followed(ground, made if len(lamps) == 1 else without_lamp(made))


def _in_the_middle(drafts: Sequence[Draft]) -> Draft:
    """Return the draft whose point is nearest to the middle of all; the first where none has a point."""
    placed = [draft for draft in drafts if draft.task.geometry is not None]
    if not placed:
        return drafts[0]
    x = sum(draft.task.geometry.x for draft in placed) / len(placed)
    y = sum(draft.task.geometry.y for draft in placed) / len(placed)
    return min(placed, key=lambda one: (one.task.geometry.x - x) ** 2 + (one.task.geometry.y - y) ** 2)


def _owner_of_category(known: Catalogue, code: str | None) -> str:
    return known.category(code).owner if code and known.find("category", code) else ""


def _waits_until(season: str, today: date) -> date | None:
    first, _, last = season.partition("/")
    begins = first_day(today, first, last) if last else today
    return begins if begins > today else None

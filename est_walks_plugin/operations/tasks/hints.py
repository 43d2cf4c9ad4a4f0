"""Tasks that may be the same thing as another task, draft or open case: hinted, never merged silently."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Iterable

import numpy as np

from ...engine.pairs import near_pairs
from ...i18n import tr
from ...model.codes import CaseStatus, ObservationKind
from ...model.defaults import HINT_DISTANCE_M
from ...model.tasks.choice import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.task import Task
    from ...store import Store

TASK, DRAFT, CASE = "task", "draft", "observation"
"""What a hint points at: `DuplicateHint.table`."""


class HintKind(IntEnum):
    """Why two may be the same thing, the surest first."""

    LAMP = 0
    FINDING = 1
    CATEGORY = 2
    CASE = 3


@dataclass(frozen=True)
class DuplicateHint:
    """An open task, draft or case (`table` task, draft or observation) that may be the same thing as a task or draft."""

    task: str
    other: str
    table: str
    distance_m: float
    why: str
    kind: HintKind = HintKind.CATEGORY

    @property
    def rank(self) -> tuple[int, float, str, str]:
        """What hints are sorted by: the surest first, then the nearest."""
        return self.kind, self.distance_m, self.task, self.other

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {
            "task": self.task,
            "other": self.other,
            "table": self.table,
            "kind": self.kind.name.lower(),
            "distance_m": round(self.distance_m, 1),
            "why": self.why,
        }


@dataclass(frozen=True)
class Spot:
    """What of a task or draft (`table`) tells whether it is the same thing as another; `xy` metres or None."""

    key: str
    table: str
    category: str
    measure: str
    lamp: str
    findings: frozenset[str]
    xy: tuple[float, float] | None

    @classmethod
    def of(cls, key: str, table: str, task: Task, findings: Iterable[str]) -> Spot:
        """Return the spot of a task or draft that sees to `findings`."""
        xy = None if task.geometry is None else (task.geometry.x, task.geometry.y)
        return cls(key, table, task.category or "", task.measure, task.lamp or "", frozenset(findings), xy)


def duplicate_hints(store: Store, tasks: Sequence[str], distance_m: float = HINT_DISTANCE_M) -> list[DuplicateHint]:
    """Return open tasks and open cases of the same category, or on the same lamp, within metres of the tasks given.

    The surest first: the same lamp, the same finding, the nearest of the category, open cases. A pair of tasks that were
    both asked about is told once.
    """
    wanted = set(tasks)
    spots = task_spots(store, wanted)
    hints = hints_among(store, [spot for spot in spots if spot.key in wanted], spots, distance_m)
    return [hint for hint in hints if hint.table != TASK or hint.other not in wanted or hint.task < hint.other]


def task_spots(store: Store, also: Iterable[str] = ()) -> list[Spot]:
    """Return the open tasks, and those of `also` (keys) whatever their state."""
    columns = ("uuid", "category", "measure", "lamp", "finding", "state", "x", "y")
    told = store.arrays("task", columns)
    further: dict[str, list[str]] = defaultdict(list)
    links = store.arrays("task_finding", ("task", "finding"))
    for task, finding in zip(links["task"], links["finding"]):
        further[task].append(finding)
    wanted, still_open = set(also), set(OPEN_STATES)
    spots = []
    for key, category, measure, lamp, finding, state, x, y in zip(*(told[name] for name in columns)):
        if state in still_open or key in wanted:
            findings = frozenset([*([finding] if finding else ()), *further[key]])
            xy = (float(x), float(y)) if np.isfinite(x) else None
            spots.append(Spot(key, TASK, category or "", measure or "", lamp or "", findings, xy))
    return spots


def hints_among(
    store: Store, asked: Sequence[Spot], others: Sequence[Spot], distance_m: float = HINT_DISTANCE_M
) -> list[DuplicateHint]:
    """Return the hints of what is `asked` about at `others` and at open cases, the surest first.

    Other measures of the same finding are no duplicates: one finding may have several tasks.
    """
    found: dict[tuple[str, str], DuplicateHint] = {}
    for hint in (*_same(asked, others), *_near(asked, others, distance_m), *_cases(store, asked, distance_m)):
        known = found.get((hint.task, hint.other))
        if known is None or hint.rank < known.rank:
            found[hint.task, hint.other] = hint
    return sorted(found.values(), key=lambda hint: hint.rank)


def repointed(
    hints: Iterable[DuplicateHint], task: str, names: dict[str, str], table: str = DRAFT
) -> list[DuplicateHint]:
    """Return hints of `task` with the drafts they point at called as in `names` (old -> new); one at itself goes."""
    told: dict[tuple[str, str], DuplicateHint] = {}
    for hint in sorted(hints, key=lambda hint: hint.rank):
        if hint.table == DRAFT and hint.other in names:
            hint = replace(hint, other=names[hint.other], table=table)
        hint = replace(hint, task=task)
        if hint.other != task:
            told.setdefault((hint.table, hint.other), hint)
    return sorted(told.values(), key=lambda hint: hint.rank)


def _hint(one: Spot, other: Spot, kind: HintKind, why: str) -> DuplicateHint:
    metres = float(np.hypot(one.xy[0] - other.xy[0], one.xy[1] - other.xy[1])) if one.xy and other.xy else 0.0
    return DuplicateHint(one.key, other.key, other.table, metres, why, kind)


def _same(asked: Sequence[Spot], others: Sequence[Spot]) -> list[DuplicateHint]:
    """Return the hints at what is on the same lamp, or sees to the same finding by the same measure."""
    on: dict[str, list[Spot]] = defaultdict(list)
    of: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for other in others:
        if other.lamp:
            on[other.lamp].append(other)
        for finding in other.findings:
            of[finding, other.measure].append(other)
    hints = []
    for one in asked:
        lamps = [other for other in on.get(one.lamp, ()) if not _siblings(one, other)]
        hints += [_hint(one, other, HintKind.LAMP, tr("same lamp")) for other in lamps if other.key != one.key]
        found = {other.key: other for finding in one.findings for other in of.get((finding, one.measure), ())}
        hints += [_hint(one, other, HintKind.FINDING, tr("same finding")) for other in found.values() if other != one]
    return hints


def _siblings(one: Spot, other: Spot) -> bool:
    """Return whether two are different measures for the same finding, which is meant so."""
    return one.measure != other.measure and not one.findings.isdisjoint(other.findings)


def _near(asked: Sequence[Spot], others: Sequence[Spot], distance_m: float) -> list[DuplicateHint]:
    by_category: dict[str, tuple[list[Spot], list[Spot]]] = defaultdict(lambda: ([], []))
    for side, spots in enumerate((asked, others)):
        for spot in spots:
            if spot.xy is not None:
                by_category[spot.category][side].append(spot)
    hints = []
    for ours, theirs in by_category.values():
        for i, j, metres in _pairs(ours, [spot.xy for spot in theirs], distance_m):
            one, other = ours[i], theirs[j]
            if one.key != other.key and not _siblings(one, other):
                why = tr("same category, {metres:.0f} m away").format(metres=metres)
                hints.append(_hint(one, other, HintKind.CATEGORY, why))
    return hints


def _cases(store: Store, asked: Sequence[Spot], distance_m: float) -> list[DuplicateHint]:
    categories = sorted({spot.category for spot in asked if spot.xy is not None})
    if not categories:
        return []
    condition = {
        "kind": ObservationKind.CASE,
        "status": CaseStatus.OPEN,
        "category": categories,
        "vanished": (False, None),
    }
    cases = store.arrays("observation", ("uuid", "category", "x", "y"), condition)
    hints = []
    for category in categories:
        ours = [spot for spot in asked if spot.xy is not None and spot.category == category]
        there = np.flatnonzero((cases["category"] == category) & np.isfinite(cases["x"]))
        xy = np.column_stack([cases["x"][there], cases["y"][there]])
        for i, j, metres in _pairs(ours, xy, distance_m):
            why = tr("open case, {metres:.0f} m away").format(metres=metres)
            key = str(cases["uuid"][there[j]])
            hints.append(DuplicateHint(ours[i].key, key, CASE, metres, why, HintKind.CASE))
    return hints


def _pairs(ours: Sequence[Spot], xy: Any, distance_m: float) -> Iterable[tuple[int, int, float]]:
    here = np.array([spot.xy for spot in ours], dtype=float).reshape(-1, 2)
    found = near_pairs(here, np.array(xy, dtype=float).reshape(-1, 2), distance_m)
    return zip(*(one.tolist() for one in found))

"""How promises stand: held efforts and walks within their area and period count by themselves, beside the log."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Iterable

from ...model.codes import EffortState, PromiseState
from ...model.field.held import HeldState
from ...model.stored_walk import StoredWalk
from ...model.task import WALK, Counted, Promise
from ...model.tasks.effort import ANY
from ..efforts.listed import ListedEffort, efforts
from ..walks.held import held_walks

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class _Happening:
    """What may count: `within` are the areas (keys) it is in, `what` the measure of an effort or "walk"; `asked` is what
    has passed without anybody saying whether it was held."""

    told: Counted
    what: str
    within: frozenset[str]
    held: bool
    asked: bool


def promises(store: Store, area: str | None = None, today: date | None = None) -> list[Promise]:
    """Return the citizen promises, of an area (key) those of it and of all areas, with how they stand on a day."""
    rows = store.rows("commitment", {"area": [area, None]} if area else None, order_by=("date_to", "title"))
    given = [Promise.from_row(row) for row in rows]
    logged: defaultdict[str, list[Counted]] = defaultdict(list)
    for event in store.rows("commitment_event") if given else ():
        day, note = store.local_day(event["at"]), event["note"] or ""
        logged[event["commitment"]].append(Counted("log", event["uuid"], day, event["count"] or 1, note))
    now = today or store.today
    happened = _happenings(store, now) if any(one.counts for one in given) else []
    return [_standing(one, logged[one.uuid], happened, now) for one in given]


def by_turn(promises: Iterable[Promise], today: date) -> list[Promise]:
    """Return those that run or are to come first, what is behind before the rest and the first to end first; then those of the
    past, the last first."""

    def turn(one: Promise) -> tuple[bool, int, int]:
        is_over = one.date_to is not None and one.date_to < today
        last = (one.date_to or date.max).toordinal()
        order = (PromiseState.BEHIND, PromiseState.ON_ITS_WAY, PromiseState.KEPT)
        return is_over, 0 if is_over else _at(order, one.state), -last if is_over else last

    return sorted(promises, key=turn)


def _at(order: tuple[PromiseState, ...], state: str) -> int:
    return next((at for at, one in enumerate(order) if one == state), len(order))


def _happenings(store: Store, today: date) -> list[_Happening]:
    """Return the efforts and walks there are, but for what was called off; the groups of one walk are one."""
    found = [_of_effort(one, today) for one in efforts(store) if one.state != EffortState.CANCELLED]
    seen: set[str] = set()
    held = held_walks(store, today)
    for row in store.rows("walk", order_by=("starts_at", "group_no")):
        walk, known = StoredWalk.from_row(row), held[row["uuid"]]
        key = walk.series or walk.uuid
        if walk.starts_at is None or key in seen or known.state is HeldState.CALLED_OFF:
            continue
        seen.add(key)
        within = frozenset({row["area"]} if row["area"] else ())
        told = Counted("walk", walk.uuid, known.day, 1, walk.shared_name or walk.name)
        found.append(_Happening(told, WALK, within, known.is_held, known.is_asked))
    return found


def _of_effort(listed: ListedEffort, today: date) -> _Happening:
    effort = listed.effort
    told = Counted("effort", effort.uuid, listed.day, effort.count, effort.measure)
    return _Happening(told, effort.measure, listed.within, effort.is_done, listed.is_asked(today))


def _standing(promise: Promise, log: list[Counted], happened: Iterable[_Happening], today: date) -> Promise:
    """Return a promise with what it was kept by, and how that stands against the days that have gone."""
    counting = [one for one in happened if _counts(promise, one)]
    entries = [*log, *(one.told for one in counting if one.held and (one.told.day or today) <= today)]
    entries.sort(key=lambda one: (one.day or date.min, one.key), reverse=True)
    kept = sum(one.count for one in entries)
    ahead = [one.told.day for one in counting if not one.held and one.told.day and one.told.day >= today]
    expected = expected_by(promise, today)
    return replace(
        promise,
        kept=kept,
        entries=tuple(entries),
        expected=expected,
        state=_state(promise, kept, expected, today).value,
        next_day=min(ahead, default=None),
        asked=tuple(one.told for one in counting if one.asked),
    )


def _counts(promise: Promise, one: _Happening) -> bool:
    """Return whether an effort or walk counts towards a promise: of its kind, within its area and its days."""
    if promise.counts == ANY:
        fits = one.what != WALK
    else:
        fits = bool(promise.counts) and one.what == promise.counts
    day = one.told.day
    if not fits or day is None or (promise.area is not None and promise.area not in one.within):
        return False
    return (promise.date_from or day) <= day <= (promise.date_to or day)


def expected_by(promise: Promise, today: date) -> int | None:
    """Return how often a promise would have been kept before a day, were it kept evenly; whole times, rounded down.

    None without a target or a period.
    """
    first, last, target = promise.date_from, promise.date_to, promise.target_count
    if first is None or last is None or target is None or last < first:
        return None
    days, gone = (last - first).days + 1, (today - first).days
    return target * min(max(gone, 0), days) // days


def _state(promise: Promise, kept: int, expected: int | None, today: date) -> PromiseState:
    if promise.target_count is not None and kept >= promise.target_count:
        return PromiseState.KEPT
    if promise.date_to is not None and promise.date_to < today:
        return PromiseState.MISSED
    return PromiseState.BEHIND if expected is not None and kept < expected else PromiseState.ON_ITS_WAY

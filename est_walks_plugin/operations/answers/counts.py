"""How many residents had reported what the tasks see to, told so that nobody can be made out.

A count of residents (reporters of cases and pins that tasks answer, METHOD 6) is told as "at least" the next lower multiple
of the smallest count. So no count below it is told, neither alone nor as the difference of two versions, of two answers, or of
any sum of those: all of them are multiples of it, and each holds for as many true counts. Findings of the group are points of
the place, told one by one: they are no counts of residents and are told as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Mapping

from ...model.answers.answer import Theme
from ...store.tasks.links import cases_of

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store
    from .points import ToldTask


def at_least(count: int, smallest: int) -> int | None:
    """Return what is told of a count of residents: the next lower multiple of `smallest`; None where that is none."""
    least = max(1, smallest)
    return count // least * least or None


def told_counts(counts: Mapping[str, int], smallest: int) -> dict[str, int]:
    """Return what is told of counts of residents by category; a category with too few is not told at all."""
    told = {category: at_least(count, smallest) for category, count in counts.items()}
    return {category: count for category, count in told.items() if count is not None}


def reports(store: Store, tasks: Iterable[ToldTask], reader: Reader) -> tuple[Theme, ...]:
    """Return at least how many residents reported what tasks see to, by category of their report, most first."""
    keys = [key for one in tasks for key in one.tasks]
    cases = list(dict.fromkeys(case for found in cases_of(store, keys).values() for case in found))
    columns = ("uuid", "category", "respondent")
    people: dict[str, set[str]] = {}
    for row in store.rows("observation", {"uuid": cases}, columns=columns) if cases else ():
        people.setdefault(row["category"] or "", set()).add(row["respondent"] or row["uuid"])
    told = told_counts({name: len(who) for name, who in people.items()}, store.municipal_settings.smallest_count)
    return tuple(
        Theme(reader.category(name), count) for name, count in sorted(told.items(), key=lambda one: (-one[1], one[0]))
    )

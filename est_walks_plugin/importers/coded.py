"""Cells that stand for codes: the planner's own word first, then the lists of words. What neither tells is None."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model.codes import CaseStatus, SourceKind, TimeOfDay
from .formats.table import Batch
from .meaning.plan import Plan
from .meaning.values import NOTHING, to_text
from .unmapped import safe_value
from .words import answers, cases, lighting, network

Decoder = Callable[[str], Any]
#: A general and a more particular text; most fields have the first only.
_Words = tuple["str | None", "str | None"]
#: Fields whose values are codes, in the order they are shown.
FIELDS = ("status", "category", "time_of_day", "feeling", "light_source", "class", "lit", "foot")
_MOST_SHOWN = 300


@dataclass(frozen=True)
class MetValue:
    """A value met in a column of codes: (screened) text, rows, the code it stands for or None, whether the planner said so."""

    name: str
    text: str
    rows: int
    code: str | None
    is_own: bool = False


def decoder(plan: Plan, name: str) -> Decoder:
    """Return the function cell text -> code of a field, None where nothing tells."""
    listed = _listed(plan, name)

    def decode(text: str) -> Any:
        return plan.own.code(name, text) or listed(text)

    return decode


def _listed(plan: Plan, name: str) -> Decoder:
    if plan.subject.kind is SourceKind.LIGHTING:
        header = plan.mapping.get("status", "")
        return {
            "status": lambda text: lighting.status(text, header),
            "light_source": lighting.light_source,
        }[name]
    if plan.subject.kind is SourceKind.NETWORK:
        return {
            "status": network.status_code,
            "class": network.class_code,
            "lit": network.lit_code,
            "foot": network.foot_code,
        }[name]
    if name == "feeling":
        scale = answers.feeling_scale(plan)
        return lambda text: None if (value := scale(text)) is None else str(value)
    if name == "category":
        return lambda text: plan.categories.code_of(text)
    unknown = {"status": CaseStatus.UNKNOWN.value, "time_of_day": TimeOfDay.UNKNOWN.value}[name]
    read = {"status": cases.status, "time_of_day": answers.time_of_day}[name]
    return lambda text: None if (code := read(text)) == unknown else code


def is_said(text: str | None) -> bool:
    """Return whether a cell says something that could stand for a code."""
    return text is not None and text.lower() not in NOTHING and not lighting.is_nothing(text)


def category_of(plan: Plan, main: str | None, sub: str | None) -> str | None:
    """Return the code of a category and a more particular one; the planner's own word counts first."""
    both = f"{main} / {sub}" if main and sub and main != sub else None
    return plan.own.code("category", both, sub, main) or plan.categories.code_of(main, sub)


def met_values(plan: Plan, batches: Iterable[Batch]) -> list[MetValue]:
    """Return the values of the columns of codes in all rows: those that tell nothing first, then by rows.

    All rows, for a word that first comes in row 20 001 is to be seen before anything is decided by it.
    """
    names = [name for name in FIELDS if name in plan.subject.fields and _is_held(plan, name)]
    counts: dict[str, Counter[_Words]] = {name: Counter() for name in names}
    for batch in batches if names else ():
        for name in names:
            cells = plan.column(batch, name)
            pairs = (
                _pairs(plan, batch, cells) if name == "category" else [(text, None) for text in to_text(cells or ())]
            )
            counts[name].update(pairs)
    return values_of(plan, counts)


def values_of(plan: Plan, counted: Mapping[str, Counter[_Words]]) -> list[MetValue]:
    """Return counted values (field -> (general, particular) -> rows) with the codes they stand for, as `met_values`."""
    found = [value for name, counts in counted.items() for value in _decided(plan, name, counts)]
    found.sort(key=lambda met: (met.code is not None, FIELDS.index(met.name), -met.rows, met.text))
    return found[:_MOST_SHOWN]


def _is_held(plan: Plan, name: str) -> bool:
    return name in plan.mapping or (name == "category" and "subcategory" in plan.mapping)


def _decided(plan: Plan, name: str, counts: Counter[_Words]) -> Iterator[MetValue]:
    """Yield the values of a column of codes, each with what it stands for."""
    decode = decoder(plan, name)
    rows: dict[tuple[str, str | None, bool], int] = {}
    for (main, sub), count in counts.items():
        text = _shown(main, sub)
        if not is_said(text):
            continue
        code = category_of(plan, main, sub) if name == "category" else decode(text or "")
        own = plan.own.code(name, text, sub, main) is not None
        key = safe_value(text or ""), None if code is None else str(code), own
        rows[key] = rows.get(key, 0) + count
    for (shown, told, own), count in rows.items():
        yield MetValue(name, shown, count, told, own)


def _pairs(plan: Plan, batch: Batch, cells: Sequence[Any] | None) -> list[tuple[str | None, str | None]]:
    return list(
        zip(
            plan.texts(batch, "category") if cells is not None else [None] * len(batch),
            plan.texts(batch, "subcategory"),
        )
    )


def _shown(main: str | None, sub: str | None) -> str | None:
    """Return a category in their words, the general one before the particular."""
    return main if sub is None or sub == main else sub if main is None else f"{main} / {sub}"

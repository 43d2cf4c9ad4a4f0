"""How a promise stands, as municipalities publish it: absolute numbers and days, no notes, no persons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Sequence

from ...model.codes import PromiseState

if TYPE_CHECKING:
    from ...model.task import Counted, Promise
    from ...printing.words import Words

MOST_DAYS = 12


def promise_text(promise: Promise, area: str, today: date, words: Words) -> str:
    """Return what was promised in an area ("" is all), how often it was kept, by what, and what comes next."""
    tr = words.tr
    lines = [promise.title]
    if promise.text:
        lines.append(promise.text)
    period = _period(promise, words)
    where = tr("{period}, {area}").format(period=period, area=area) if period and area else period or area
    lines.append(tr("Promised: {target} times ({where}).").format(target=promise.target_count or "–", where=where))
    lines.append(
        tr("Kept: {kept} of {target}.").format(kept=promise.kept, target=promise.target_count or "–")
        + " "
        + state_sentence(promise, today, words)
    )
    lines += [f"– {line}" for line in behind_it(promise.entries, words)]
    if promise.next_day is not None and promise.state != PromiseState.MISSED:
        lines.append(tr("Next: {day}.").format(day=words.day(promise.next_day)))
    return "\n".join(lines)


def _period(promise: Promise, words: Words) -> str:
    first, last = promise.date_from, promise.date_to
    if first is None or last is None:
        return ""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return words.period(first, last)
    return f"{words.day(first)} – {words.day(last)}"


def state_sentence(promise: Promise, today: date, words: Words) -> str:
    """Return how a promise stands, in a sentence that says what it is measured by."""
    tr = words.tr
    expected = promise.expected or 0
    if promise.state == PromiseState.KEPT:
        return tr("The promise is kept.")
    if promise.state == PromiseState.MISSED:
        return tr("The promise was not kept.")
    if promise.date_from is not None and promise.date_from > today:
        return tr("It begins {day}.").format(day=words.day(promise.date_from))
    told = tr("Spread evenly over the days that have gone it would be at least {expected} by now.").format(
        expected=expected
    )
    if promise.state == PromiseState.BEHIND:
        return tr("We are behind.") + " " + told
    return tr("The promise is on its way.") + (" " + told if expected else "")


def behind_it(entries: Sequence[Counted], words: Words) -> list[str]:
    """Return a line for each kind of effort, for walks and for what was logged by hand: how often, and on which days."""
    tr = words.tr
    kinds: dict[tuple[str, str], list[Counted]] = {}
    for one in sorted(entries, key=lambda entry: entry.day or date.min):
        kinds.setdefault((one.kind, one.name if one.kind == "effort" else ""), []).append(one)
    lines = []
    for (kind, measure), found in kinds.items():
        name = words.catalogue.label("measure", measure, words.language) if kind == "effort" else ""
        name = name or {"walk": tr("Safety walks")}.get(kind, tr("Noted by hand"))
        days = [words.day(one.day, year=False) if one.day else "–" for one in found]
        several = {one.day.year for one in found if one.day}
        if len(several) > 1:
            days = [words.day(one.day) if one.day else "–" for one in found]
        more = tr("and {count} more").format(count=len(days) - MOST_DAYS) if len(days) > MOST_DAYS else ""
        shown = ", ".join([*days[:MOST_DAYS], *([more] if more else [])])
        lines.append(f"{name}: {words.number(sum(one.count for one in found))} ({shown})")
    return lines

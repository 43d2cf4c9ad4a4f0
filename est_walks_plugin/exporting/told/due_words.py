"""What is due in words: a line for the list and the calendar, and a sentence more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.tasks.due import DoneBy, DueKind

if TYPE_CHECKING:
    from ...model.tasks.due import Due
    from ...printing.words import Words


def due_title(due: Due, words: Words) -> str:
    """Return what is due in a line."""
    tr = words.tr
    measure = words.catalogue.label("measure", due.measure, words.language)
    if due.done and due.kind in (DueKind.EFFORT, DueKind.TASKS, DueKind.PROMISE):
        return _done_title(due, words)
    if due.kind == DueKind.AREA_WALK:
        return tr("Walk in {area}").format(area=due.name)
    if due.kind == DueKind.WALK:
        return tr("Safety walk: {name}").format(name=due.name)
    if due.kind == DueKind.CHECK:
        return tr("Half-year check: {name}").format(name=due.name)
    if due.kind == DueKind.ANALYSIS and due.first is not None:
        return tr("Tertial analysis: {period}").format(period=words.period(due.first, due.last))
    if due.kind == DueKind.PROMISE:
        return tr("Promise ends: {name}").format(name=due.name)
    if due.kind == DueKind.EFFORT:
        return f"{measure}: {due.where}" if due.where else measure
    if due.kind == DueKind.TASKS and due.late:
        return tr("%n task(s) are late", None, due.count)
    if due.kind == DueKind.TASKS:
        return tr("%n task(s) are to be done", None, due.count)
    if due.kind == DueKind.SEASON:
        return tr("Season begins: {measure}").format(measure=measure)
    if due.kind == DueKind.FOLLOW_UP:
        return tr("Follow up: {name}").format(name=due.name)
    return tr("Delete texts and pictures")


def _done_title(due: Due, words: Words) -> str:
    tr = words.tr
    if due.kind == DueKind.EFFORT:
        return tr("%n presence round(s) held", None, due.count)
    if due.kind == DueKind.TASKS:
        return tr("%n task(s) were done", None, due.count)
    return tr("Promise ended: {name}").format(name=due.name)


def done_text(due: Due, words: Words) -> str:
    """Return that something is done: of a tertial by what, and when."""
    tr = words.tr
    day = words.day(due.made or due.day)
    if due.by == DoneBy.MEETING:
        return tr("Done: the meeting {day}.").format(day=day)
    if due.by == DoneBy.REPORT:
        return tr("Done: the report {day}.").format(day=day)
    if due.kind == DueKind.PROMISE:
        return tr("Kept {kept} of {target}.").format(kept=due.count, target=due.target or "–")
    return tr("Done.")


def due_detail(due: Due, words: Words) -> str:
    """Return what more there is to tell: since when, how many, until when; empty where there is nothing."""
    tr = words.tr
    if due.done:
        return done_text(due, words)
    if due.kind == DueKind.AREA_WALK:
        if due.first is None:
            return tr("Never walked.")
        return tr("Last walked {day}; a year has gone by then.").format(day=words.day(due.first))
    if due.kind == DueKind.CHECK:
        return tr("%n task(s) of the walk are open.", None, due.count)
    if due.kind == DueKind.PROMISE:
        told = tr("Kept {kept} of {target} so far.").format(kept=due.count, target=due.target or "–")
        following = tr("Next: {day}.").format(day=words.day(due.last)) if due.last else ""
        return f"{told} {following}".strip()
    if due.kind == DueKind.WALK and due.late:
        return tr("The day has passed: say whether the walk was held or called off.")
    if due.kind == DueKind.EFFORT and due.late:
        return tr("The day has passed: say whether it was held or called off.")
    if due.kind == DueKind.TASKS and due.first is not None:
        told = tr("The first of them {day}.") if not due.late else tr("The oldest since {day}.")
        return told.format(day=words.day(due.first))
    if due.kind == DueKind.SEASON and due.first is not None and due.last is not None:
        waiting = tr("%n task(s) wait for it", None, due.count)
        return tr("{waiting}; it goes on until {day}.").format(waiting=waiting, day=words.day(due.last))
    if due.kind == DueKind.DELETION:
        pictures = tr("%n photo(s) and track(s)", None, due.count) if due.count else ""
        return "; ".join(part for part in (due.name, pictures) if part)
    return ""

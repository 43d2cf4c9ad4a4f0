"""What a report tells beside its numbers: what became of the priorities, the promises, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ...engine.situation.report import Priority, PromiseTold
from ...engine.statistics import Change
from ...engine.statistics.small_counts import Period
from ...exporting.situation_report.worded import Words, signed
from ...model.codes import Cycle, DecisionState, ReportAudience, Review
from ...model.errors import EstWalksError
from ...model.est.meetings import Decision, Standing
from ...model.wording.change_words import change_text, change_word
from ..answers.checks import is_plain
from ..effects.effect import effect_at_place, effect_of_measure
from ..meetings.kept import MeetingOf, decisions_of, find_meeting, meetings
from ..meetings.standing import standings
from ..promises import promises

if TYPE_CHECKING:
    from ...store import Store
    from ..effects.result import Effect


MOST_BEFORE = 10
"""So many decisions of before a report tells what became of; of more, how many they are."""


def priorities_before(
    store: Store, period: Period, area: str | None, audience: ReportAudience, words: Words
) -> tuple[tuple[Priority, ...], int]:
    """Return what was decided for a period and what became of it, and how many more decisions there are.

    It was decided by the meeting that looked back on the period before, and by those of shorter periods held within this one.
    """
    found = [*_decided(store, period.previous(), area), *_decided_within(store, period, area)]
    told = [(one, _priority(store, one, audience, words)) for one in found[:MOST_BEFORE]]
    # Of what is not about anything these readers may know, only a dash would be left.
    known = [(one, made) for one, made in told if made.text or made.area or made.category or made.measure]
    made = tuple(replace(made, effect=_effect(store, one, audience, words)) for one, made in known)
    return made, len(found) - len(made)


def priorities_coming(
    store: Store, period: Period, area: str | None, audience: ReportAudience, words: Words
) -> tuple[Priority, ...]:
    """Return what the meeting that looks back on a period has decided for the next."""
    return tuple(_priority(store, one, audience, words) for one in _decided(store, period, area))


def _decided(store: Store, period: Period, area: str | None) -> list[Standing]:
    if period.kind is None:
        return []
    meeting = find_meeting(store, MeetingOf(Cycle(period.kind.value), period.start, area))
    return standings(store, decisions_of(store, [meeting.uuid])) if meeting is not None else []


def _decided_within(store: Store, period: Period, area: str | None) -> list[Standing]:
    """Return what meetings about shorter periods decided that were held within one, the last held first."""
    days = (period.last - period.start).days
    held = [
        one
        for one in meetings(store, area)
        if one.area == area
        and one.held_on is not None
        and period.start <= one.held_on <= period.last
        and one.period_from is not None
        and one.period_to is not None
        and (one.period_to - one.period_from).days < days
    ]
    held.sort(key=lambda one: one.held_on or period.start, reverse=True)
    return [found for one in held for found in standings(store, decisions_of(store, [one.uuid]))]


def _priority(store: Store, standing: Standing, audience: ReportAudience, words: Words) -> Priority:
    decision = standing.decision
    names = {row["uuid"]: row["name"] or "" for row in store.rows("area", columns=("uuid", "name"))}
    measure = decision.measure or (standing.task.measure if standing.task is not None else "") or ""
    owner = decision.owner or (standing.task.owner if standing.task is not None else "") or ""
    return Priority(
        text=_told(decision.text, decision, audience),
        area=names.get(decision.area or "", ""),
        category=words.category(decision.category) if decision.category else "",
        measure=words.catalogue.label("measure", measure, words.language) if measure else "",
        owner=words.catalogue.label("owner", owner, words.language) if owner else "",
        due=standing.due,
        needed=decision.needed,
        state=standing.state.value,
        outcome=_told(decision.outcome, decision, audience),
    )


def _told(text: str, decision: Decision, audience: ReportAudience) -> str:
    """Return a text of the group where these readers may see it: one that waits for review goes nowhere, none to everybody."""
    if not text or audience is ReportAudience.OPEN or decision.review == Review.DOUBTFUL:
        return ""
    return text if audience is ReportAudience.INTERNAL or is_plain(text) else ""


def _effect(store: Store, standing: Standing, audience: ReportAudience, words: Words) -> str:
    """Return whether it can be seen that something done has helped; "" of what is not done, or has no place to look at."""
    if standing.state is not DecisionState.DONE:
        return ""
    decision = standing.decision
    measure = decision.measure or (standing.task.measure if standing.task is not None else "")
    try:
        if decision.place:
            found = effect_at_place(store, decision.place)
        elif measure:
            found = effect_of_measure(store, measure, area=decision.area)
        else:
            return ""
    except EstWalksError:  # nothing is done with a place, no month can be compared: nothing can be said
        return change_word(Change.TOO_FEW, words)
    return _effect_text(found, audience, words)


def _effect_text(effect: Effect, audience: ReportAudience, words: Words) -> str:
    tr, compared = words.tr, effect.cases.compared
    if compared is None:
        return change_word(Change.TOO_FEW, words)
    text = change_text(compared.change, words)
    if audience is not ReportAudience.INTERNAL or compared.change is Change.TOO_FEW:
        return text
    difference = compared.difference
    return tr("{change} ({difference}; 95 %: {low} to {high})").format(
        change=text,
        difference=signed(round(difference.estimate, 1), words),
        low=signed(round(difference.low, 1), words),
        high=signed(round(difference.high, 1), words),
    )


def promises_told(
    store: Store, period: Period, area: str | None, audience: ReportAudience, today: date, words: Words
) -> tuple[PromiseTold, ...]:
    """Return the citizen promises that run during or after a period; outside the group those whose words name nobody."""
    names = {row["uuid"]: row["name"] or "" for row in store.rows("area", columns=("uuid", "name"))}
    found = []
    for one in promises(store, area, today):
        if one.date_to is not None and one.date_to < period.start:
            continue
        if audience is not ReportAudience.INTERNAL and not is_plain(one.title):
            continue
        found.append(
            PromiseTold(
                one.title,
                names.get(one.area or "", ""),
                words.catalogue.label("owner", one.owner, words.language) if one.owner else "",
                one.kept,
                one.target_count or 0,
                one.date_from,
                one.date_to,
                one.state,
                one.next_day,
            )
        )
    return tuple(found)

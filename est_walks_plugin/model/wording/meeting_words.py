"""Why a matter is proposed to a meeting, what it decided and how that stands, in the reader's words."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from ..codes import AnalysisState
from ..est.analyses import Analysis
from ..est.change import Change
from ..est.meetings import Decision, Proposal, ProposalReason, ReasonCode, Standing
from .change_words import change_word
from .reader import Reader


def _number(value: float) -> str:
    return f"{value:.0f}" if value == round(value) else f"{value:.1f}"


class Days(Protocol):
    """A period: its first and its last day."""

    @property
    def start(self) -> date: ...
    @property
    def last(self) -> date: ...


def until_text(until: date | None, period: Days, today: date, reader: Reader) -> str:
    """Return that no report tells of anything after a day, where a meeting sees less, or an earlier period, for it; else ""."""
    tr = reader.tr
    if until is None or until > period.last:
        return ""
    if until < period.start:
        return tr("Nothing is told of after {day}.").format(day=until.isoformat())
    if today <= period.last:
        return ""
    return tr("Reports tell of days up to {day}: this is the last period with any.").format(day=until.isoformat())


def reason_text(reason: ProposalReason, reader: Reader) -> str:
    """Return a reason: "14 reports, 6,2 in an ordinary period: a clear change"."""
    tr, values = reader.tr, reason.values
    if reason.code in (ReasonCode.CLEARLY_MORE, ReasonCode.MAYBE_MORE):
        clear = reason.code is ReasonCode.CLEARLY_MORE
        word = change_word(Change.CLEARLY_MORE if clear else Change.MAYBE_MORE, reader)
        mean = _number(values[1]).replace(".", "," if reader.language == "sv" else ".")
        if len(values) > 2:
            return tr("{now} came in ({compared} compared), {mean} in the same period of earlier years: {word}").format(
                now=_number(values[0]), compared=_number(values[2]), mean=mean, word=word
            )
        return tr("{now} came in, {mean} in the same period of earlier years: {word}").format(
            now=_number(values[0]), mean=mean, word=word
        )
    count = int(values[0]) if values else 0
    if reason.code is ReasonCode.HOT_SPOTS:
        return tr("%n hot spot(s) that hold", None, count)
    if reason.code is ReasonCode.OLD_CASES:
        return tr("%n case(s) open for more than 60 days", None, count)
    if reason.code is ReasonCode.MOST:
        return tr("%n came in, most of all", None, count)
    if reason.code is ReasonCode.LATE_DECISION:
        return tr("decided earlier and not done: %n day(s) late", None, count)
    return tr("reports follow each other at the same place")


def reasons_text(proposal: Proposal, reader: Reader) -> str:
    """Return all reasons of a proposal on a line."""
    return "; ".join(reason_text(one, reader) for one in proposal.reasons)


def proposal_title(proposal: Proposal, reader: Reader) -> str:
    """Return what a proposal is about: a category in an area, or what was decided before."""
    if proposal.text:
        return proposal.text
    category = reader.category(proposal.category) if proposal.category else ""
    return " – ".join(part for part in (category, proposal.area_name) if part)


def decision_title(decision: Decision, reader: Reader) -> str:
    """Return what was decided: its text unless that waits for review, else what it is about."""
    tr = reader.tr
    measure = reader.catalogue.label("measure", decision.measure, reader.language) if decision.measure else ""
    category = reader.category(decision.category) if decision.category else ""
    text = tr("(waits for privacy review)") if decision.text and decision.waits_for_review else decision.text
    about = measure or category
    return ": ".join(part for part in (about, text) if part) or reader.code("DecisionKind", decision.kind)


def standing_text(one: Standing, reader: Reader) -> str:
    """Return how a decision stands: as the task, effort or analysis made of it, else as the group said, and how late it is."""
    tr = reader.tr
    if one.is_gone:
        return tr("what was made of it is gone")
    state = reader.code("TaskState", one.task.state) if one.task else ""
    state = state or (reader.code("EffortState", one.effort_state) if one.effort_state else "")
    state = state or (_analysis_text(one.analysis, reader) if one.analysis else "")
    state = state or reader.code("DecisionState", one.state.value)
    late = tr("%n day(s) late", None, one.late) if one.late else ""
    return ", ".join(part for part in (state, late) if part)


def _analysis_text(analysis: Analysis, reader: Reader) -> str:
    """Return how far an analysis has come, and when one that is under way is followed up."""
    tr, state = reader.tr, reader.code("AnalysisState", analysis.state)
    if analysis.state != AnalysisState.OPEN or analysis.follow_up is None:
        return state
    return tr("{state}, to be followed up {day}").format(state=state, day=analysis.follow_up.isoformat())

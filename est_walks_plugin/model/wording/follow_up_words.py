"""What came after a cause analysis in the reader's words: beside what was expected, or why it cannot be told yet."""

from __future__ import annotations

from ..defaults import ANALYSIS_RADIUS_M
from ..est.analyses import Analysis
from ..est.follow_up import FollowUp, FollowUpCode, RealEffect
from .change_words import change_text
from .reader import Reader


def follow_up_lines(analysis: Analysis, told: FollowUp, reader: Reader, smallest: int = 0) -> list[str]:
    """Return the sentences; counts from 1 to below `smallest` (and what follows from them) are not told."""
    tr = reader.tr
    if told.code is FollowUpCode.NO_DAY:
        return []
    if told.code is FollowUpCode.NOT_YET:
        return [tr("Whether it helped is told when the day of the follow-up has come.")]
    if told.code is FollowUpCode.NO_POINT:
        return [tr("Whether it helped cannot be counted: the analysis has no point on the map.")]
    lines = _counted(analysis, told, reader, smallest)
    if told.code is FollowUpCode.NOTHING_DONE:
        return [*lines, tr("None of its measures is done yet, so no effect of them can be told.")]
    if told.code is FollowUpCode.TOO_LATELY:
        return [*lines, tr("Its measures were done too lately: there is no time after them to compare yet.")]
    return [*lines, *(_effect(one, reader, smallest) for one in told.effects)]


def _counted(analysis: Analysis, told: FollowUp, reader: Reader, smallest: int) -> list[str]:
    tr = reader.tr
    if told.first is None or told.last is None:
        return []
    if told.after is None:
        months = ", ".join(f"{year}-{month:02d}" for year, month in told.missing)
        said = tr("What came after cannot be counted: no import tells of {months}. What is missing is not zero.")
        return [said.format(months=months)]
    if _small(smallest, told.after, analysis.before_count):
        return [tr("What came before and after is fewer than {smallest}, and is not told.").format(smallest=smallest)]
    days = {"first": told.first.isoformat(), "last": told.last.isoformat(), "metres": f"{ANALYSIS_RADIUS_M:.0f}"}
    came = tr("%n report(s) came within {metres} m after ({first} to {last}).", None, told.after).format(**days)
    if analysis.before_count is not None:
        came += " " + tr("The year before it was {count}.").format(count=analysis.before_count)
    return [" ".join(filter(None, (came, _against(analysis, told, reader))))]


def _against(analysis: Analysis, told: FollowUp, reader: Reader) -> str:
    """Return what the count says beside what was expected."""
    tr = reader.tr
    if not told.whole:
        return tr("The year after is not over, so it says nothing of a decrease yet.")
    if analysis.needed is None or told.after is None:
        return tr("That is too few to tell a decrease by counting.")
    if told.after <= analysis.needed:
        return tr("At most {needed} were needed to say that it has decreased, counted here alone: it has.").format(
            needed=analysis.needed
        )
    return tr("At most {needed} were needed to say that it has decreased: that cannot be said.").format(
        needed=analysis.needed
    )


def _effect(one: RealEffect, reader: Reader, smallest: int) -> str:
    tr = reader.tr
    kind = reader.code("ObservationKind", one.kind)
    if one.counts is None:
        return tr("{kind}: no import tells of the same months before and after the measures.").format(kind=kind)
    if _small(smallest, *one.counts):
        return tr("{kind}: too few before and after the measures to be told.").format(kind=kind)
    said = tr(
        "{kind} before the measures: {before} in {months_before} months; after: {after} in {months_after} months."
    )
    told = said.format(
        kind=kind, before=one.counts[0], after=one.counts[1], months_before=one.months[0], months_after=one.months[1]
    )
    if one.expected is not None:
        more = tr("Had it gone as at %n other place(s), {expected} were expected after.", None, one.places)
        told += " " + more.format(expected=round(one.expected))
    else:
        told += " " + tr("Compared with nothing: what came to the whole town is in it too.")
    word = change_text(one.change, reader)
    return f"{told} {word[:1].upper()}{word[1:]}." if word else told


def _small(smallest: int, *counts: int | None) -> bool:
    return any(count is not None and 0 < count < smallest for count in counts)

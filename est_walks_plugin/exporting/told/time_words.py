"""When presence is needed, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.tasks.proposed import LEAST_REPORTS

if TYPE_CHECKING:
    from ...model.tasks.proposed import ProposedTimes, Window
    from ...printing.words import Words


def proposed_words(proposed: ProposedTimes, words: Words) -> str:
    """Return when presence is needed, or that nothing stands out and why."""
    tr = words.tr
    if proposed.reports < LEAST_REPORTS:
        return tr("%n report(s) with a clock in the last year: too few to tell an hour.", None, proposed.reports)
    if not proposed.windows:
        return tr("No hour of the week stands out among %n report(s) of the last year.", None, proposed.reports)
    spans = "; ".join(
        tr("{when} ({count} of {all})").format(
            when=window_words(one, words), count=words.number(one.count), all=words.number(proposed.reports)
        )
        for one in proposed.windows
    )
    return tr("More reports than usual in the last year: {spans}.").format(spans=spans)


def window_words(window: Window, words: Words) -> str:
    """Return "Friday–Saturday 20–23"."""
    names = words.weekdays()
    days = names[window.days[0]]
    if len(window.days) > 1:
        days = f"{days}–{names[window.days[-1]]}"
    return f"{days} {window.first:02d}–{window.last:02d}"

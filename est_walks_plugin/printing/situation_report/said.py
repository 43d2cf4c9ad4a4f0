"""Numbers, changes and periods of a situation report in the words of its language."""

from __future__ import annotations

from ...engine.situation.report import ReportRow
from ...engine.statistics import Change, PeriodKind
from ...engine.statistics.release import Hidden, Told
from ...engine.statistics.small_counts import Period
from ..words import Words

NO_CATEGORY = "-"
MINUS = "\N{MINUS SIGN}"


def count_text(told: Told, smallest: int, words: Words) -> str:
    """Return a count as it is told: 23, at least 20, fewer than 5, or that it is not told."""
    tr = words.tr
    if told.value is not None:
        number = words.number(told.value)
        return tr("at least {count}").format(count=number) if told.at_least else number
    if told.hidden is Hidden.FEW:
        return tr("fewer than {count}").format(count=words.number(smallest))
    return tr("not told")


def mean_text(value: float | None, words: Words, *, in_steps: bool = False) -> str:
    """Return a mean with one decimal, "about" where it is told in steps, a dash where none is known."""
    tr = words.tr
    if value is None:
        return "–"
    if in_steps:
        return tr("at least {count}").format(count=words.number(value))
    return words.number(value, 0 if value == round(value) else 1)


def signed(value: float | None, words: Words) -> str:
    """Return a difference with its sign."""
    if value is None:
        return "–"
    text = words.number(abs(value), 0 if value == round(value) else 1)
    return f"+{text}" if value > 0 else f"{MINUS}{text}" if value < 0 else text


def change_text(change: Change | None, words: Words) -> str:
    """Return what may be said of a change, with its direction, a dash where nothing was compared."""
    tr = words.tr
    if change is None:
        return "–"
    return {
        Change.NO_DATA: tr("nothing to compare with"),
        Change.NO_BASELINE: tr("nothing to compare with"),
        Change.TOO_FEW: tr("too few to say"),
        Change.WITHIN: tr("within what usually varies"),
        Change.MAYBE_FEWER: tr("fewer; may be a change, follow it up"),
        Change.MAYBE_MORE: tr("more; may be a change, follow it up"),
        Change.CLEARLY_FEWER: tr("fewer; a clear change"),
        Change.CLEARLY_MORE: tr("more; a clear change"),
    }[change]


def period_text(period: Period, words: Words) -> str:
    """Return a period inside a sentence: "week 7 2026", "tertial 1 2026", "mars 2026"; of other days from when to when."""
    tr = words.tr
    year, _, part = period.label.partition("-")
    if period.kind is PeriodKind.YEAR and period.label.isdigit():
        return period.label
    if period.kind is PeriodKind.MONTH and part.isdigit():
        return words.period(period.start, period.last)
    texts = {
        PeriodKind.WEEK: ("W", tr("week {number} {year}")),
        PeriodKind.TERTIAL: ("T", tr("tertial {number} {year}")),
        PeriodKind.QUARTER: ("Q", tr("quarter {number} {year}")),
    }
    sign, text = texts.get(period.kind, ("", ""))
    if not text or not part.startswith(sign) or not part[1:].isdigit():
        return f"{words.short_day(period.start)} – {words.short_day(period.last)}"
    return text.format(number=int(part[1:]), year=year)


def area_text(row: ReportRow, words: Words) -> str:
    """Return the name of a row's area."""
    tr = words.tr
    return row.area_name or (tr("All areas") if not row.area else tr("Area without a name"))


def category_text(category: str, words: Words) -> str:
    """Return the name of a category; reports without one are told so."""
    tr = words.tr
    if not category:
        return tr("All categories")
    return tr("No category") if category == NO_CATEGORY else words.category(category)


def row_text(row: ReportRow, words: Words) -> str:
    """Return what a row is about: its area and its category, whichever narrows it."""
    parts = [area_text(row, words) if row.area else "", category_text(row.category, words) if row.category else ""]
    return ", ".join(part for part in parts if part) or area_text(row, words)

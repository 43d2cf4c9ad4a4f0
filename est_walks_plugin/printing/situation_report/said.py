"""Numbers, changes and periods of a situation report in the words of its language."""

from __future__ import annotations

from ...engine.situation.report import ReportRow, SituationReport
from ...engine.situation.words import category_word
from ...engine.statistics import Change, period_text
from ...engine.statistics.release import Hidden, Told
from ...engine.statistics.small_counts import Period
from ...model.wording.change_words import count_change_text
from ..words import HARD, Words

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


def row_count_text(row: ReportRow, smallest: int, words: Words, *, people: bool = False) -> str:
    """Return the count of a row as it is told, with how many of them are compared where it is not all: 43 (38 compared)."""
    tr, count = words.tr, count_text(row.now, smallest, words)
    beside = []
    if people and row.people is not None and row.people != row.now.value:
        beside.append(tr("%n people", None, row.people))
    if row.compared is not None:
        beside.append(tr("{count} compared").format(count=words.number(row.compared)))
    return f"{count} ({', '.join(beside)})" if beside else count


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


def change_said(change: Change | None, words: Words) -> str:
    """Return what may be said of the change of a count, with its direction, a dash where nothing was compared."""
    return count_change_text(change, words) or "–"


def share_text(percent: int | None, words: Words, *, is_internal: bool, few: tuple[int, int] | None = None) -> str:
    """Return a share: "27 %", of few "3 of 12"; outside the group it is told in tens, and as such; a dash where none is told."""
    tr = words.tr
    if few is not None:
        return tr("{part} of {whole}").format(part=words.number(few[0]), whole=words.number(few[1]))
    if percent is None:
        return "–"
    if not is_internal and percent in (0, 100):
        return tr("under 10 %") if not percent else tr("over 90 %")
    text = f"{words.number(percent)}{HARD}%"
    return text if is_internal else tr("about {share}").format(share=text)


def period_said(period: Period, words: Words) -> str:
    """Return a period inside a sentence: "week 7 2026", "tertial 1 2026", "mars 2026"."""
    return period_text(period, words.tr, words.month)


def area_text(row: ReportRow, words: Words) -> str:
    """Return the name of a row's area."""
    tr = words.tr
    return row.area_name or (tr("All areas") if not row.area else tr("Area without a name"))


def category_text(category: str, words: Words) -> str:
    """Return the name of a category; reports without one are told so."""
    return category_word(category, words)


def row_text(row: ReportRow, words: Words) -> str:
    """Return what a row is about: its area and its category, whichever narrows it."""
    parts = [area_text(row, words) if row.area else "", category_text(row.category, words) if row.category else ""]
    return ", ".join(part for part in parts if part) or area_text(row, words)


def years_text(report: SituationReport) -> str:
    """Return the years compared with: 2023–2025, or one by one where they leave a gap."""
    years = sorted({period.last.year for period in report.baselines})
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))

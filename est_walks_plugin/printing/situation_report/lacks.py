"""What a situation picture lacks, in sentences of the report's language."""

from __future__ import annotations

from ...engine.situation.picture import Lack, Missing
from ...engine.statistics.release import in_steps
from ..words import Words
from .said import count_text

_COUNTED = frozenset(
    {
        Lack.OUTSIDE_AREAS,
        Lack.FUTURE_DATES,
        Lack.WITHOUT_TIME,
        Lack.WITHOUT_DATE,
        Lack.WITHOUT_POSITION,
        Lack.GOOD_THINGS,
    }
)


def lack_texts(missing: tuple[Missing, ...], smallest: int, words: Words, *, is_internal: bool) -> tuple[str, ...]:
    """Return a sentence for each thing that lacks; outside the group its counts are told in steps."""
    return tuple(text for one in missing if (text := _text(one, smallest, words, is_internal)))


def _text(missing: Missing, smallest: int, words: Words, is_internal: bool) -> str:
    tr, values = words.tr, [str(value) for value in missing.values]
    if missing.lack in _COUNTED:
        count = int(missing.values[0]) if missing.values else 0
        told = words.number(count) if is_internal else count_text(in_steps(count, smallest), smallest, words)
        return _counted(missing.lack, words).format(count=told)
    if missing.lack is Lack.ONE_CASE and not is_internal:
        return ""
    first, rest = (values or [""])[0], ", ".join(values[1:])
    text = {
        Lack.NO_DATA: tr("Nothing came in during the period."),
        Lack.ONE_CASE: tr("A single report came in: nothing can be said of where and when."),
        Lack.NO_BASELINE: tr("There is no earlier period to compare with: nothing is said of changes."),
        Lack.SHORT_BASELINE: tr("Compared with {rest} earlier years of {first} that were asked for."),
        Lack.MISSING_MONTHS: tr("{first} has no rows for {rest}: what is missing is not zero."),
        Lack.NO_POPULATION: tr("Without a number of inhabitants: {all}. No rate is told there."),
        Lack.OVERLAPPING_AREAS: tr(
            "These areas lie on each other: {all}. What lies in both counts in both, once in the sum."
        ),
        Lack.PERIOD_NOT_OVER: tr("The period is not over: the data ends {first}, and the same days are compared."),
        Lack.NO_AREAS: tr("The municipality has no areas yet: all is told together."),
        Lack.NO_SOURCE: tr("No source covers the period: nothing here does not mean that nothing happened."),
        Lack.NOT_COMPARED: tr("Not compared with earlier years, which have no such reports: {all}."),
        Lack.TOO_MANY_NEAR: tr("Too many reports to try whether they repeat near by: {all}."),
    }.get(missing.lack, "")
    return text.format(first=first, rest=rest, all=", ".join(values))


def _counted(lack: Lack, words: Words) -> str:
    tr = words.tr
    return {
        Lack.OUTSIDE_AREAS: tr("Outside all areas: {count}. They count in the sum only."),
        Lack.FUTURE_DATES: tr("With a date to come, not counted: {count}."),
        Lack.WITHOUT_TIME: tr("Without a time of day: {count}. They stand in no table of hours."),
        Lack.WITHOUT_DATE: tr("Without a date, not counted: {count}."),
        Lack.WITHOUT_POSITION: tr("Without a position: {count}. They count in the sum only."),
        Lack.GOOD_THINGS: tr("Told as good, not counted: {count}."),
    }[lack]

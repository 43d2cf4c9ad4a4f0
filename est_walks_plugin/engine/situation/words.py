"""The picture in words, for window, paper and receipt alike: what may be said of a change, and what is missing."""

from __future__ import annotations

from typing import Callable, Union

from ...model.wording.change_words import count_change_text
from ...model.wording.reader import Reader
from ..statistics.release import in_steps
from .picture import ChangeRow, Lack, Missing
from .reports import NO_CATEGORY

_Values = tuple[Union[str, int, float], ...]
_Counted = Callable[[int, _Values, Reader], str]

MOST_NAMED = 6
"""So many areas or months are named; of more, how many they are."""


def change_text(row: ChangeRow, reader: Reader) -> str:
    """Return what may be said of a row with its direction; "" where nothing was compared."""
    return count_change_text(row.change, reader)


def category_word(code: str, reader: Reader) -> str:
    """Return the name of a category of a row: of all of them together, of none told, or as the catalogue has it."""
    tr = reader.tr
    if not code:
        return tr("All categories")
    return tr("Without category") if code == NO_CATEGORY else reader.category(code)


def now_text(row: ChangeRow, reader: Reader) -> str:
    """Return how many came, with how many of them are compared where it is not all: 13 (11 compared)."""
    tr = reader.tr
    return f"{row.now} ({tr('{count} compared').format(count=row.compared)})" if row.left_out else str(row.now)


def area_word(row: ChangeRow, reader: Reader) -> str:
    """Return the name of the area of a row."""
    tr = reader.tr
    return row.area_name or tr("All together")


def missing_text(missing: Missing, reader: Reader, smallest: int | None = None) -> str:
    """Return what a picture lacks as one sentence; with a `smallest` count its counts are told in steps of that."""
    if missing.lack not in _COUNTED:
        return _TEXTS[missing.lack](missing.values, reader)
    text, at = _COUNTED[missing.lack]
    count = int(missing.values[at]) if len(missing.values) > at else 0
    return (
        text(count, missing.values, reader) if smallest is None else _in_steps(count, smallest, text, missing, reader)
    )


def _in_steps(count: int, smallest: int, text: _Counted, missing: Missing, reader: Reader) -> str:
    """Return a sentence that begins with its count as "at least 10 ..." or "fewer than 5 ..."."""
    tr, told = reader.tr, in_steps(count, smallest)
    if told.value is None:
        return tr("Fewer than {sentence}").format(sentence=text(max(1, smallest), missing.values, reader))
    sentence = text(told.value, missing.values, reader)
    return tr("At least {sentence}").format(sentence=sentence) if told.at_least else sentence


def _listed(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    names = [str(value) for value in values]
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    more = len(names) - MOST_NAMED
    return tr("{names} and %n more", None, more).format(names=", ".join(names[:MOST_NAMED]))


def _no_data(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("Nothing came in during the period.")


def _one_case(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("One single report came in during the period: there is nothing to reckon with.")


def _no_source(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("No import tells of the period. What is missing is not zero.")


def _no_baseline(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("No import tells of the same days of earlier years: there is nothing to compare with.")


def _short_baseline(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("{asked} earlier years were asked for; the imports tell of {covered}.").format(
        asked=values[0], covered=values[1]
    )


def _months(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    months = _listed(values[1:], reader)
    if values[0]:
        return tr(
            "“{source}” has nothing of {months}, though it seldom is silent so long: what is missing is not zero."
        ).format(source=values[0], months=months)
    return tr("No import tells of all of {months}: the days that are missing are not compared.").format(months=months)


def _no_population(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("No population is known of {areas}: no rate is reckoned there.").format(areas=_listed(values, reader))


def _overlapping(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("{areas} lie on each other: what lies in several counts in each of them, and once in the sum.").format(
        areas=_listed(values, reader)
    )


def _outside(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) of the period lie in no area: they count in the sum alone.", None, count)


def _future(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) have a date that is still to come, and are not counted.", None, count)


def _not_over(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr(
        "The period is not over, or not told of to its end: it is compared up to {day}, with the same days of earlier years."
    ).format(day=values[0])


def _without_time(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) tell no time of day: not in weekday by hour.", None, count)


def _without_date(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) have no date, and are not counted.", None, count)


def _without_position(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) of the period have no position: they lie in no area.", None, count)


def _no_areas(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("There are no areas: all is told together.")


def _not_compared(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    text = tr(
        "%n report(s) of the period are of the kind “{kind}”, which the imports do not tell of in as many earlier years: they "
        "are counted, but not compared.",
        None,
        count,
    )
    return text.format(kind=reader.code("ObservationKind", str(values[0])))


def _good(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) tell of something good; they are not counted here.", None, count)


def _approximate(count: int, values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) are placed by area or name only: they tell of no hot spot or near repeat.", None, count)


def _too_many(values: _Values, reader: Reader) -> str:
    tr = reader.tr
    return tr("Near repeats are not reckoned for {areas}: too many reports. Choose a shorter period.").format(
        areas=_listed(values, reader)
    )


_TEXTS: dict[Lack, Callable[[_Values, Reader], str]] = {
    Lack.NO_DATA: _no_data,
    Lack.ONE_CASE: _one_case,
    Lack.NO_BASELINE: _no_baseline,
    Lack.SHORT_BASELINE: _short_baseline,
    Lack.MISSING_MONTHS: _months,
    Lack.NO_POPULATION: _no_population,
    Lack.OVERLAPPING_AREAS: _overlapping,
    Lack.PERIOD_NOT_OVER: _not_over,
    Lack.NO_AREAS: _no_areas,
    Lack.NO_SOURCE: _no_source,
    Lack.TOO_MANY_NEAR: _too_many,
}
_COUNTED: dict[Lack, tuple[_Counted, int]] = {
    Lack.OUTSIDE_AREAS: (_outside, 0),
    Lack.FUTURE_DATES: (_future, 0),
    Lack.WITHOUT_TIME: (_without_time, 0),
    Lack.WITHOUT_DATE: (_without_date, 0),
    Lack.WITHOUT_POSITION: (_without_position, 0),
    Lack.NOT_COMPARED: (_not_compared, 1),
    Lack.GOOD_THINGS: (_good, 0),
    Lack.APPROXIMATE: (_approximate, 0),
}
"""Sentences that begin with a count, and where among the values it stands."""

"""The picture in words, for window, paper and receipt alike: what may be said of a change, and what is missing."""

from __future__ import annotations

from typing import Callable

from ...model.wording.reader import Reader
from ..statistics import Change
from .picture import ChangeRow, Lack, Missing
from .reports import NO_CATEGORY

MOST_NAMED = 6
"""So many areas or months are named; of more, how many they are."""


def change_word(change: Change, reader: Reader) -> str:
    """Return what may be said of a change (RESEARCH 5)."""
    tr = reader.tr
    maybe, clear = tr("may be a change, follow it up"), tr("a clear change")
    return {
        Change.TOO_FEW: tr("fewer than 5"),
        Change.WITHIN: tr("within what usually varies"),
        Change.MAYBE_FEWER: maybe,
        Change.MAYBE_MORE: maybe,
        Change.CLEARLY_FEWER: clear,
        Change.CLEARLY_MORE: clear,
        Change.NO_BASELINE: tr("no earlier period to compare with"),
        Change.NO_DATA: tr("no data from the period"),
    }[change]


def change_text(row: ChangeRow, reader: Reader) -> str:
    """Return the word with its direction, such as "more: may be a change, follow it up"; "" where nothing was compared."""
    tr = reader.tr
    if row.change is None:
        return ""
    word = change_word(row.change, reader)
    if row.change in (Change.MAYBE_MORE, Change.CLEARLY_MORE):
        return tr("more: {word}").format(word=word)
    if row.change in (Change.MAYBE_FEWER, Change.CLEARLY_FEWER):
        return tr("fewer: {word}").format(word=word)
    return word


def category_word(code: str, reader: Reader) -> str:
    """Return the name of a category of a row: of all of them together, of none told, or as the catalogue has it."""
    tr = reader.tr
    if not code:
        return tr("All categories")
    return tr("Without category") if code == NO_CATEGORY else reader.category(code)


def area_word(row: ChangeRow, reader: Reader) -> str:
    """Return the name of the area of a row."""
    tr = reader.tr
    return row.area_name or tr("All together")


def missing_text(missing: Missing, reader: Reader) -> str:
    """Return what a picture lacks as one sentence."""
    return _TEXTS[missing.lack](missing.values, reader)


def _listed(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    names = [str(value) for value in values]
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    more = len(names) - MOST_NAMED
    return tr("{names} and %n more", None, more).format(names=", ".join(names[:MOST_NAMED]))


def _count(values: tuple[str | int | float, ...]) -> int:
    return int(values[0]) if values else 0


def _no_data(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("Nothing came in during the period.")


def _one_case(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("One single report came in during the period: there is nothing to reckon with.")


def _no_source(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("No import tells of the period. What is missing is not zero.")


def _no_baseline(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("No import tells of the same days of earlier years: there is nothing to compare with.")


def _short_baseline(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("{asked} earlier years were asked for; the imports tell of {covered}.").format(
        asked=values[0], covered=values[1]
    )


def _months(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    months = _listed(values[1:], reader)
    if values[0]:
        return tr(
            "“{source}” has nothing of {months}, though it seldom is silent so long: what is missing is not zero."
        ).format(source=values[0], months=months)
    return tr("No import tells of all of {months}: the days that are missing are not compared.").format(months=months)


def _no_population(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("No population is known of {areas}: no rate is reckoned there.").format(areas=_listed(values, reader))


def _overlapping(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("{areas} lie on each other: what lies in several counts in each of them, and once in the sum.").format(
        areas=_listed(values, reader)
    )


def _outside(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) of the period lie in no area: they count in the sum alone.", None, _count(values))


def _future(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) have a date that is still to come, and are not counted.", None, _count(values))


def _not_over(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr(
        "The period is not over, or not told of to its end: it is compared up to {day}, with the same days of earlier years."
    ).format(day=values[0])


def _without_time(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) tell no time of day: not in weekday by hour.", None, _count(values))


def _without_date(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) have no date, and are not counted.", None, _count(values))


def _without_position(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) of the period have no position: they lie in no area.", None, _count(values))


def _no_areas(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("There are no areas: all is told together.")


def _not_compared(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr(
        "{count} of the period are of the kind “{kind}”, which the imports do not tell of in as many earlier years: they are "
        "counted, but not compared."
    ).format(count=values[1], kind=reader.code("ObservationKind", str(values[0])))


def _good(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("%n report(s) tell of something good; they are not counted here.", None, _count(values))


def _approximate(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr(
        "%n report(s) are placed by area or name only: they tell of no hot spot or near repeat.", None, _count(values)
    )


def _too_many(values: tuple[str | int | float, ...], reader: Reader) -> str:
    tr = reader.tr
    return tr("Near repeats are not reckoned for {areas}: too many reports. Choose a shorter period.").format(
        areas=_listed(values, reader)
    )


_TEXTS: dict[Lack, Callable[[tuple[str | int | float, ...], Reader], str]] = {
    Lack.NO_DATA: _no_data,
    Lack.ONE_CASE: _one_case,
    Lack.NO_BASELINE: _no_baseline,
    Lack.SHORT_BASELINE: _short_baseline,
    Lack.MISSING_MONTHS: _months,
    Lack.NO_POPULATION: _no_population,
    Lack.OVERLAPPING_AREAS: _overlapping,
    Lack.OUTSIDE_AREAS: _outside,
    Lack.FUTURE_DATES: _future,
    Lack.PERIOD_NOT_OVER: _not_over,
    Lack.WITHOUT_TIME: _without_time,
    Lack.WITHOUT_DATE: _without_date,
    Lack.WITHOUT_POSITION: _without_position,
    Lack.NO_AREAS: _no_areas,
    Lack.NO_SOURCE: _no_source,
    Lack.NOT_COMPARED: _not_compared,
    Lack.GOOD_THINGS: _good,
    Lack.APPROXIMATE: _approximate,
    Lack.TOO_MANY_NEAR: _too_many,
}

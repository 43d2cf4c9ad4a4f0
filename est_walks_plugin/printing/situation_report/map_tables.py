"""The tables beside the map of a situation report: hot spots and measures with their numbers, and those that have no room there."""

from __future__ import annotations

from ...engine.situation.report import MeasureTold, SituationReport, SpotTold
from ..words import Words
from .said import category_text, count_text
from .tables import ColumnTold, Field, TableTold, built

MOST_SPOTS = 8
"""So many hot spots stand on the map, the clearest; the others in the annex."""


def spots(report: SituationReport, words: Words) -> TableTold:
    """Return the hot spots with the numbers of the map."""
    tr = words.tr
    caption = tr("Hot spots that hold, with the numbers of the map")
    return _spots("hot_spots", caption, report.numbers.spots[:MOST_SPOTS], report, words)


def more_spots(report: SituationReport, words: Words) -> TableTold | None:
    """Return the hot spots that do not stand on the map."""
    tr, more = words.tr, report.numbers.spots[MOST_SPOTS:]
    return (
        _spots("more_hot_spots", tr("Hot spots that hold and are not on the map"), more, report, words)
        if more
        else None
    )


def measures(report: SituationReport, words: Words) -> TableTold:
    """Return the measures with the numbers of the map."""
    tr = words.tr
    caption = tr("Measures done and planned, with the numbers of the map")
    return _measures("measures", caption, [one for one in report.measures if one.on_map], words)


def more_measures(report: SituationReport, words: Words) -> TableTold | None:
    """Return the measures that do not stand on the map."""
    tr, more = words.tr, [one for one in report.measures if not one.on_map]
    return _measures("more_measures", tr("Measures that are not on the map"), more, words) if more else None


def _measures(key: str, caption: str, those: list[MeasureTold], words: Words) -> TableTold:
    tr = words.tr
    rows = []
    for one in those:
        name = words.catalogue.label("measure", one.measure, words.language)
        done = tr("has been done") if one.is_done else tr("is planned")
        number, day = measure_number(one.number, words), words.short_day(one.first)
        if one.last != one.first:
            day = f"{day} – {words.short_day(one.last)}"
        rows.append(
            [
                Field(ColumnTold("number", tr("No."), share=0.5), number, number),
                Field(ColumnTold("measure", tr("Measure"), share=2.4), name, name),
                Field(ColumnTold("area", tr("Area"), share=1.6), one.area_name or "–", one.area_name),
                Field(ColumnTold("state", tr("State"), share=0.9), done, done),
                Field(ColumnTold("times", tr("Times"), True, 0.6), words.number(one.times), one.times),
                Field(ColumnTold("day", tr("Date"), share=1.7), day, day),
            ]
        )
    return built(key, caption, rows)


def measure_number(number: int, words: Words) -> str:
    """Return the number of a measure as it stands on the map: another kind than that of a hot spot."""
    tr = words.tr
    return tr("M{number}").format(number=number)


def _spots(key: str, caption: str, those: tuple[SpotTold, ...], report: SituationReport, words: Words) -> TableTold:
    tr = words.tr
    rows = [
        [
            Field(ColumnTold("number", tr("No."), True, 0.5), words.number(one.number), one.number),
            Field(ColumnTold("area", tr("Area"), share=2.0), one.area_name or "–", one.area_name),
            Field(
                ColumnTold("category", tr("Category"), share=2.0),
                category_text(one.category, words),
                category_text(one.category, words),
            ),
            Field(
                ColumnTold("count", tr("Reports"), True, 1.0),
                count_text(one.count, report.smallest, words),
                one.count.value,
            ),
        ]
        for one in those
    ]
    return built(key, caption, rows)

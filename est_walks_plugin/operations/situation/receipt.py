"""A picture as a receipt: every table as plain data, with the words of the reader beside codes and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...engine.situation.cells import CELL_M
from ...engine.situation.picture import ChangeRow, CountTable, Picture
from ...engine.situation.who_missing import WhoTold, who_told
from ...engine.situation.words import area_word, category_word, change_text, missing_text
from ...engine.statistics import period_text
from ...i18n import tr
from .stamp import stamp_to_json

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store

DIGITS = 6


def receipt_of(store: Store, picture: Picture) -> dict[str, Any]:
    """Return all of a picture as plain values."""
    reader = store.reader()
    period = picture.period
    return {
        "period": {
            "kind": period.kind.value if period.kind is not None else None,
            "label": period.label,
            "from": period.start.isoformat(),
            "to": period.last.isoformat(),
            "last_counted": picture.last.isoformat() if picture.last else None,
            "words": period_text(period),
        },
        "baselines": {
            "asked": picture.asked_baselines,
            "periods": [
                {"label": one.label, "from": one.start.isoformat(), "to": one.last.isoformat()}
                for one in picture.baselines
            ],
            "kinds": list(picture.kinds),
            "dispersion": round(picture.dispersion, DIGITS),
        },
        "changes": [_change(row, reader) for row in picture.changes],
        "areas": [_change(row, reader) for row in picture.areas],
        "weekday_hour": _table(picture.week, tr("Weekday (0 is Monday) by hour")),
        "month_year": _table(picture.months, tr("Year by month")),
        "cases_per_month": [
            {
                "month": one.month,
                "category": one.category,
                "category_name": category_word(one.category, reader),
                "count": one.count,
            }
            for one in picture.by_category
        ],
        "season": [
            {
                "month": one.label,
                "now": one.now,
                "mean": _number(one.mean),
                "low": _number(one.low),
                "high": _number(one.high),
                "index": _number(one.index),
            }
            for one in picture.season
        ],
        "dark": {"dark": picture.dark.dark, "light": picture.dark.light, "unknown": picture.dark.unknown},
        "hot_spots": _hot_spots(picture, reader),
        "near_repeats": [
            {
                "area": one.area,
                "pairs": one.pairs,
                "expected": _number(one.expected),
                "p": _number(one.p),
                "metres": one.metres,
                "days": one.days,
            }
            for one in picture.near_repeats
        ],
        "survey": _survey(picture, store.municipal_settings.smallest_count),
        "sources": [
            {
                "source": one.key,
                "kind": one.kind,
                "name": one.name,
                "from": one.first.isoformat() if one.first else None,
                "to": one.last.isoformat() if one.last else None,
                "data_date": one.data_date.isoformat() if one.data_date else None,
                "rows": one.rows,
                "missing_months": list(one.missing_months),
            }
            for one in picture.sources
        ],
        "missing": [
            {"code": one.lack.value, "values": list(one.values), "words": missing_text(one, reader)}
            for one in picture.missing
        ],
        "stamp": stamp_to_json(picture.stamp),
    }


def _change(row: ChangeRow, reader: Reader) -> dict[str, Any]:
    last = row.last_measure
    return {
        "area": row.area,
        "area_name": area_word(row, reader),
        "category": row.category,
        "category_name": category_word(row.category, reader),
        "now": row.now,
        "people": row.people,
        "compared": row.compared,
        "baseline": list(row.baseline),
        "mean": _number(row.mean),
        "difference": _number(row.difference),
        "percent": _number(row.percent),
        "z": _number(row.z),
        "change": row.change.value if row.change is not None else None,
        "word": change_text(row, reader),
        "needed": row.needed,
        "rate_per_1000": _number(row.rate),
        "open_over_60_days": row.open_over_60,
        "hot_spots": row.hot_spots,
        "near_repeat": row.near_repeat,
        "dark": row.dark,
        "dark_known": row.dark_known,
        "last_measure": None
        if last is None
        else {
            "measure": last.measure,
            "name": reader.catalogue.label("measure", last.measure, reader.language),
            "done": last.done.isoformat(),
        },
    }


def _table(table: CountTable, words: str) -> dict[str, Any]:
    return {
        "words": words,
        "rows": list(table.rows),
        "columns": list(table.columns),
        "counts": [list(row) for row in table.counts],
        "expected": [[_number(value) for value in row] for row in table.expected],
        "residuals": [[_number(value) for value in row] for row in table.residuals],
        "marked": [
            [table.rows[row], table.columns[column]]
            for row, line in enumerate(table.marked)
            for column, is_marked in enumerate(line)
            if is_marked
        ],
        "left_out": table.left_out,
    }


def _hot_spots(picture: Picture, reader: Reader) -> dict[str, Any]:
    from shapely import wkb

    return {
        "cell_m": CELL_M,
        "method": "Gi* 3 x 3, Benjamini-Hochberg 5 %",
        "found": [
            {
                "number": one.number,
                "voice": one.voice,
                "area": one.area,
                "area_name": one.area_name,
                "category": one.category,
                "category_name": category_word(one.category, reader),
                "count": one.count,
                "cells": one.cells,
                "z": _number(one.z),
                "x": round(one.xy[0], 2),
                "y": round(one.xy[1], 2),
                "wkt": wkb.loads(one.wkb).wkt,
            }
            for one in picture.hot_spots
        ],
    }


def _who(told: WhoTold) -> dict[str, Any]:
    """Return who answered beside who lives there; None where a count or share is told to nobody."""
    return {
        "population_source": told.source or None,
        **{
            one.kind: {
                "known": one.known.value,
                "groups": [
                    {
                        "group": group.group,
                        "answers": group.count.value,
                        "share": _number(group.share),
                        "population": _number(group.population),
                        "beside": group.beside.value,
                    }
                    for group in one.groups
                ],
            }
            for one in told.kinds
        },
    }


def _survey(picture: Picture, smallest: int) -> dict[str, Any]:
    survey = picture.survey
    return {
        "answers": survey.answers,
        "pins": survey.pins,
        "from": survey.first.isoformat() if survey.first else None,
        "to": survey.last.isoformat() if survey.last else None,
        "shares": [
            {"area": one.area, "year": one.year, "question": one.question, "share": _number(one.share), "n": one.n}
            for one in survey.shares
        ],
        "who_answered": _who(who_told(survey.who, survey.population, smallest, inside=True)),
        "words": tr("It shows where those who answered have pointed, not how common it is."),
    }


def _number(value: float | None) -> float | None:
    return None if value is None else round(float(value), DIGITS)

"""An effect as a receipt and as a table: numbers, intervals, words, what is needed, the control and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...exporting.tables import Sheet, write_table
from ...i18n import tr
from ...store.credits import names_around
from . import words

if TYPE_CHECKING:
    from ...store import Store
    from .result import CountEffect, Effect


def receipt_of(effect: Effect) -> dict[str, Any]:
    """Return all of an effect as plain values."""
    control = words.control_word(effect)
    day, dark = effect.scores
    return {
        "subject": effect.subject,
        "name": effect.name,
        "area": effect.area or None,
        "places": [
            {
                "place": place.place,
                "name": place.name,
                "place_type": place.place_type,
                "tasks": list(place.tasks),
                "done": [day.isoformat() for day in place.done],
            }
            for place in effect.treated
        ],
        "before": str(effect.before),
        "after": str(effect.after),
        "periods_guessed": effect.is_guessed,
        "left_out": [{"task": task, "why": why} for task, why in effect.left_out],
        "control": {
            "kind": effect.control.kind,
            "places": effect.control.places,
            "place_types": list(effect.control.types),
            "words": control,
        },
        "cases": _counted(effect.cases, control),
        "est_reports": _counted(effect.reports, control),
        "survey": {
            "respondents": list(effect.survey.here),
            "of_respondents": list(effect.survey.all),
            "surveys": list(effect.survey.surveys),
            "hidden": effect.survey.hidden,
            "words": words.survey_lines(effect.survey),
        },
        "score_day": {"mean": _pair(day.mean), "n": day.n, "one_side": day.one_side, "words": words.score_line(day)},
        "score_dark": {
            "mean": _pair(dark.mean),
            "n": dark.n,
            "one_side": dark.one_side,
            "words": words.score_line(dark),
        },
        "dark_m": {
            "metres": list(effect.dark.metres),
            "n": effect.dark.n,
            "known": [day.isoformat() if day else None for day in effect.dark.known],
            "words": words.dark_line(effect.dark),
        },
        "words": words.task_lines(effect),
    }


def _pair(values: tuple[float, float] | None) -> list[float] | None:
    return None if values is None else list(values)


def _counted(told: CountEffect, control: str) -> dict[str, Any]:
    compared = told.compared
    found: dict[str, Any] = {
        "counts": None if told.treated is None else list(told.treated),
        "years": list(told.months.years),
        "months_before": [words.month_text(month) for month in told.months.before],
        "months_after": [words.month_text(month) for month in told.months.after],
        "per_equally_long": _pair(told.per_year),
        "intervals_95": [list(interval) for interval in told.intervals],
        "control": None if told.control is None else list(told.control),
        "control_per_equally_long_weighted": _pair(told.control_per_year),
        "dispersion": told.dispersion,
        "dispersion_known": told.dispersion_known,
        "sources_before": list(told.sources[0]),
        "sources_after": list(told.sources[1]),
        "trims": [
            {"side": trim.side, "why": str(trim.code), "months": [words.month_text(month) for month in trim.months]}
            for trim in told.months.trims
        ],
        "change": "no_data",
        "word": words.verdict(told),
        "words": [*words.count_lines(told, control), *words.trim_lines(told)],
    }
    if compared is not None:
        found |= {
            "change": str(compared.change),
            "word": words.change_word(compared.change),
            "needed": compared.needed,
            "expected": compared.expected,
            "weight": compared.weight,
            "z": compared.z,
            "e_test_p": compared.p,
            "difference": compared.difference.estimate,
            "difference_se": compared.difference.se,
            "difference_95": [compared.difference.low, compared.difference.high],
        }
    return found


def write_effect(store: Store, effect: Effect, path: str) -> int:
    """Write an effect as a table, a row a measure of it, and return its rows. Raises ParameterError, ExportError."""
    columns = (
        ("what", tr("What")),
        ("before", tr("Number before")),
        ("after", tr("Number after")),
        ("years_before", tr("Years before")),
        ("years_after", tr("Years after")),
        ("low_before", tr("Before, 95 % from")),
        ("high_before", tr("Before, 95 % to")),
        ("low_after", tr("After, 95 % from")),
        ("high_after", tr("After, 95 % to")),
        ("control_before", tr("Control before")),
        ("control_after", tr("Control after")),
        ("expected", tr("Expected after")),
        ("needed", tr("At most, to say it has decreased")),
        ("words", tr("In words")),
    )
    rows = [_count_row(effect.cases, effect), _count_row(effect.reports, effect)]
    rows.append(_row(tr("Respondents in the survey"), effect.survey.here, " ".join(words.survey_lines(effect.survey))))
    for score, title in zip(effect.scores, (tr("Score by daylight 0-3"), tr("Score in the dark 0-3"))):
        rows.append(_row(title, score.mean or (None, None), words.score_line(score)))
    rows.append(_row(tr("Dark stretch (m)"), effect.dark.metres, words.dark_line(effect.dark)))
    sheet = Sheet(
        name="effect",
        names=[name for name, _ in columns],
        titles=[title for _, title in columns],
        rows=rows,
        xy=None,
        crs=store.crs,
        zone=store.time_zone,
        sources=names_around(store, [(*place.xy, *place.xy) for place in effect.treated]),
    )
    return write_table(path, sheet)


def _row(title: str, sides: tuple[Any, Any], text: str) -> list[Any]:
    return [title, sides[0], sides[1], *[None] * 10, text]


def _count_row(told: CountEffect, effect: Effect) -> list[Any]:
    control = words.control_word(effect)
    text = " ".join([*words.count_lines(told, control), *words.trim_lines(told)])
    title = words.kind_word(told.kind)
    if told.treated is None or told.compared is None:
        return _row(title, (None, None), text)
    bounds = [round(bound, 2) for interval in told.intervals for bound in interval]
    others = told.control or (None, None)
    expected = round(told.compared.expected, 2) if told.compared.weight is not None else None
    return [title, *told.treated, *told.months.years, *bounds, *others, expected, told.compared.needed, text]

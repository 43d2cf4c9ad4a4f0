"""Survey shares: one row an area, year and question. Shares are kept as 0-1, whatever the file writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.records import SurveyShare
from .formats.table import Batch, Choice, Refused
from .meaning.headers import plain
from .meaning.plan import Plan
from .meaning.values import to_numbers
from .record_columns import RecordColumns, columns_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_YEARS = (1950, 2150)


def read_shares(plan: Plan, batch: Batch) -> RecordColumns:
    """Return the shares of a batch; rows without area, year or share are refused with the reason."""
    given, years = _shares(plan, batch), _years(plan, batch)
    texts = {name: plan.texts(batch, name) for name in ("area_name", "area_code", "question")}
    counts = plan.column(batch, "n")
    n = to_numbers(counts) if counts is not None else np.full(len(batch), np.nan)
    refused = list(batch.refused)
    shares, numbers = [], []
    for index, number in enumerate(batch.numbers):
        area, code, question = (texts[name][index] for name in ("area_name", "area_code", "question"))
        name, year = code or area, int(years[index])
        if not name:
            refused.append(Refused(number, tr("names no area")))
        elif not _YEARS[0] <= year <= _YEARS[1]:
            refused.append(Refused(number, tr("has no year that can be read"), str(year)))
        elif not 0.0 <= given[index] <= 1.0:
            refused.append(Refused(number, tr("has no share between 0 and 100 %"), _raw(plan, batch, index)))
        else:
            key = "|".join([plain(name), str(year), plain(question or "")])
            answers = None if np.isnan(n[index]) else int(n[index])
            share = round(float(given[index]), 6)
            shares.append(SurveyShare(key, area or name, year, share, question, code, answers))
            numbers.append(number)
    found = columns_of(SurveyShare, shares, numbers)
    found.refused = refused
    return found


def are_percentages(plan: Plan) -> Choice | None:
    """Return that a file writes percentages, told from its first rows; None when it writes 0-1."""
    sample = plan.column(plan.sample, "share")
    if sample is None:
        return None
    header = plan.mapping["share"]
    percent = (
        "%" in header
        or "procent" in plain(header)
        or any(isinstance(cell, str) and "%" in cell for cell in sample[:200])
        or bool(np.nanmax(np.append(to_numbers(sample), 0.0)) > 1.0)
    )
    reason = tr("the numbers go above 1 or carry a percent sign, so they are percentages")
    return Choice("share", "%", reason, ("0-1",)) if percent else None


def _raw(plan: Plan, batch: Batch, index: int) -> str:
    cells = plan.column(batch, "share")
    return "" if cells is None or cells[index] is None else str(cells[index])


def _shares(plan: Plan, batch: Batch) -> NDArray[np.float64]:
    """Return the shares as 0-1, NaN where there is none."""
    cells = plan.column(batch, "share")
    if cells is None:
        return np.full(len(batch), np.nan)
    values = to_numbers(cells)
    return values / 100.0 if are_percentages(plan) else values


def _years(plan: Plan, batch: Batch) -> Any:
    cells = plan.column(batch, "year")
    if cells is None:
        return np.zeros(len(batch))
    years = []
    for cell in cells:
        year = getattr(cell, "year", None)
        text = str(year if year is not None else cell).strip()
        years.append(text[:4] if text[:4].isdigit() else text[-4:] if text[-4:].isdigit() else "0")
    return np.array([int(year) for year in years])

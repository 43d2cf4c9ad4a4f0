"""Survey shares: one row an area, year and question. Shares are kept as 0-1, whatever the file writes."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..i18n import tr
from ..model.receipt import Receipt
from .formats.table import Batch, Choice
from .meaning.columns import Plan
from .meaning.headers import plain
from .meaning.values import to_numbers, to_text
from .observations import safe_cell

_YEARS = (1950, 2150)


def read_shares(plan: Plan, batch: Batch, receipt: Receipt) -> list[tuple[int, dict[str, Any]]]:
    """Return (row number, values) of every usable row; the others are rejected in the receipt with the reason."""
    for refused in batch.refused:
        receipt.reject(refused.row, refused.reason, safe_cell(refused.text))
    shares, percent = _shares(plan, batch)
    years = _years(plan, batch)
    columns = {name: _texts(plan, batch, name) for name in ("area_name", "area_code", "question", "external_id")}
    counts = plan.column(batch, "n")
    n = to_numbers(counts) if counts is not None else np.full(len(batch), np.nan)
    rows = []
    for index, number in enumerate(batch.numbers):
        area, code = columns["area_name"][index], columns["area_code"][index]
        if not area and not code:
            receipt.reject(number, tr("names no area"))
        elif not _YEARS[0] <= years[index] <= _YEARS[1]:
            receipt.reject(number, tr("has no year that can be read"), str(years[index]))
        elif not 0.0 <= shares[index] <= 1.0:
            receipt.reject(number, tr("has no share between 0 and 100 %"), safe_cell(_raw(plan, batch, index)))
        else:
            question = columns["question"][index]
            key = "|".join([plain(code or area or ""), str(int(years[index])), plain(question or "")])
            rows.append(
                (
                    number,
                    {
                        "external_id": key,
                        "area_name": area or code,
                        "area_code": code,
                        "year": int(years[index]),
                        "question": question,
                        "share": round(float(shares[index]), 6),
                        "n": None if np.isnan(n[index]) else int(n[index]),
                    },
                )
            )
    if percent and not any(choice["what"] == "share" for choice in receipt.extra.get("choices", [])):
        choice = Choice(
            "share", "%", tr("the numbers go above 1 or carry a percent sign, so they are percentages"), ("0-1",)
        )
        receipt.extra.setdefault("choices", []).append(
            {
                "what": choice.what,
                "value": choice.value,
                "reason": choice.reason,
                "alternatives": list(choice.alternatives),
            }
        )
    return rows


def _raw(plan: Plan, batch: Batch, index: int) -> Any:
    cells = plan.column(batch, "share")
    return "" if cells is None else cells[index]


def _texts(plan: Plan, batch: Batch, name: str) -> list[str | None]:
    cells = plan.column(batch, name)
    return [None] * len(batch) if cells is None else to_text(cells)


def _shares(plan: Plan, batch: Batch) -> tuple[Any, bool]:
    """Return the shares as 0-1 and whether the file writes percentages (told from the whole sample)."""
    cells = plan.column(batch, "share")
    if cells is None:
        return np.full(len(batch), np.nan), False
    values = to_numbers(cells)
    sample = plan.column(plan.sample, "share") if plan.sample is not None else cells
    numbers = to_numbers(sample or ())
    header = plan.mapping["share"]
    percent = (
        "%" in header
        or "procent" in plain(header)
        or any(isinstance(cell, str) and "%" in cell for cell in (sample or ())[:200])
        or bool(len(numbers) and np.nanmax(np.append(numbers, 0.0)) > 1.0)
    )
    return (values / 100.0 if percent else values), percent


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

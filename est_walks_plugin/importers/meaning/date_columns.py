"""The columns of dates and clocks: in which order they are written, which clock belongs to a day, what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...i18n import tr
from ...model.errors import ParameterError
from ..formats.table import Batch, ReadOptions
from . import content
from .date_orders import OrderEvidence
from .date_text import ORDERS, clock_cell, read_date
from .dates import DateFormat
from .headers import plain
from .plan import Plan, Question
from .values import to_text

SAMPLE_ROWS = 1_000
_ROWS_A_LOOK = 20_000
_DATED = ("observed_at", "closed_at", "status_date")
_CALLED_ZONES = frozenset(
    {"tidszon", "time zone", "timezone", "tz", "utc offset", "aikavyohyke", "tidssone", "zon", "zone"}
)
_CALLED_TIMES = frozenset({"tid", "tiden", "tidpunkt", "time", "klockslag", "klockan", "kl", "klokkeslett", "aika"})


def find_clock(plan: Plan, free: Sequence[str]) -> None:
    """Find the clock beside a column of days: a column called a time ("Tid") whose cells are times of day."""
    name = "observed_time"
    if (
        name not in plan.subject.fields
        or name in plan.mapping
        or name in plan.skipped
        or "observed_at" not in plan.mapping
    ):
        return
    used = set(plan.mapping.values())
    for header in free:
        if header in used or _CALLED_TIMES.isdisjoint(plain(header).split()):
            continue
        cells = [text for text in to_text(plan.filling.cells(header)[:200]) if text]
        clocks = sum((":" in text or text[:2] == "PT") and len(text) <= 12 and bool(clock_cell(text)) for text in cells)
        if cells and clocks >= 0.9 * len(cells):
            plan.take(name, header, tr("its cells are times of day"))
            return


def decide_dates(plan: Plan, options: ReadOptions) -> None:
    """Decide the order of day, month and year by the whole column, or ask."""
    evidence, forced = OrderEvidence(), options.date_order
    if forced and forced.lower() not in ORDERS:
        raise ParameterError(tr("“{value}” is no order of dates; write dmy, mdy or ymd.").format(value=forced))
    _add_evidence(plan, plan.sample, evidence)
    if not forced and evidence.open() and len(plan.sample) == SAMPLE_ROWS:
        for batch in plan.table.batches(_ROWS_A_LOOK):
            _add_evidence(plan, batch, evidence)
            if not evidence.open():
                break
    choice = evidence.choice(forced)
    if choice is not None:
        plan.choices.append(choice)
    orders = () if forced else evidence.open()
    if orders:
        text = tr(
            "The dates in “{column}” of “{file}” fit more than one order of day, month and year; "
            "say with date_order in MAPPING: {orders}."
        ).format(
            column=next(plan.mapping[name] for name in _DATED if name in plan.mapping),
            file=Path(plan.table.path).name,
            orders=", ".join(orders),
        )
        plan.ask(Question("date_order", text, orders, "MAPPING"))
    order = choice.value if choice else ""
    plan.dates = DateFormat(order, plan.territory.zone, plan.table.shift_days, evidence.is_packed)
    for name in _DATED:
        if plan.says_utc(name):
            text = tr("The times in “{column}” are read as UTC, as its header says.")
            plan.notes.append(text.format(column=plan.mapping[name]))


def _add_evidence(plan: Plan, batch: Batch, evidence: OrderEvidence) -> None:
    for name in _DATED:
        cells = plan.column(batch, name) or ()
        # Six digits beside a lamp may be a year and a month; no day is read from them.
        evidence.add([cell for cell in cells if len(str(cell)) != 6] if name == "status_date" else cells)


def tell_left_dates(plan: Plan, free: Sequence[str]) -> None:
    """Note the columns that look like dates and are used for nothing."""
    if "observed_at" not in plan.subject.fields:
        return
    used = set(plan.mapping.values())
    left = {header: plan.filling.cells(header) for header in free if header not in used}
    plan.notes += content.left_out_dates(left)
    here = plan.territory.zone
    for header, cells in left.items():
        told = {text for text in to_text(cells) if text and text.casefold() != here.casefold() and _is_zone(text)}
        if told and plain(header) in _CALLED_ZONES:
            text = tr("“{column}” names a time zone and is not used; times without one are read as those of {zone}.")
            plan.notes.append(text.format(column=header, zone=here))


def _is_zone(text: str) -> bool:
    """Return whether a cell names a time zone: UTC, CEST, +02:00, Europe/Helsinki."""
    found = read_date(f"2000-01-01 12:00 {text}")
    return found is not None and found.zone is not None

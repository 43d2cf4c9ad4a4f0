"""Whether 05/10/2023 is 5 October or May 10, and 23-10-05 a day of 2023 or of 2005: the whole column decides, or nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from ...i18n import tr
from ..formats.table import Choice
from .date_text import ORDERS, Written, read_date

#: A column may hold this share of slips against its own order.
_SLIPS = 0.05
#: Reports of one file lie close together: an order that spreads them this many times wider is not meant.
_WIDER = 4


def date_order(column: Sequence[Any], forced: str | None = None) -> Choice | None:
    """Return the order of a column's dates; None when no cell needs the answer."""
    evidence = OrderEvidence()
    evidence.add(column)
    return evidence.choice(forced)


class OrderEvidence:
    """What the cells of a column say of the order they are written in. Add cells until it is settled."""

    def __init__(self) -> None:
        self._parted: Counter[Written] = Counter()
        self._packed: Counter[Written] = Counter()
        self._read: dict[str, Written | None] = {}

    def add(self, column: Sequence[Any]) -> None:
        """Take in some cells of the column."""
        for cell in column:
            if type(cell) in (int, float) and 10_101 <= cell < 1e8:
                cell = str(int(cell))
            if type(cell) is not str or cell[4:5] == "-":
                continue
            day = cell[:40]
            if day in self._read:
                found = self._read[day]
            else:
                found = read_date(cell)
                if found is not None:
                    told = Written(found.numbers, found.orders, found.sure, packed=found.packed)
                    found = told if len(found.orders) > 1 else None
                if len(self._read) < 50_000:
                    self._read[day] = found
            if found is not None and found.fitting():
                (self._packed if found.packed else self._parted)[found] += 1

    @property
    def is_packed(self) -> bool:
        """Whether the order is that of six digits; beside dates with signs those are always year, month, day."""
        return bool(self._packed) and not self._parted

    @property
    def _cells(self) -> Counter[Written]:
        return self._parted or self._packed

    def open(self) -> tuple[str, ...]:
        """Return the orders between which nobody can tell; empty when it is settled or does not matter."""
        return self._settle()[1]

    def choice(self, forced: str | None = None) -> Choice | None:
        """Return the order, the planner's before the column's own; None when no cell needs one."""
        if forced:
            return Choice("date_order", forced.lower(), tr("chosen by you"), ORDERS)
        if not self._cells:
            return None
        order, rivals, reason = self._settle()
        others = rivals or tuple(
            other for other in ORDERS if other != order and any(other in c.orders for c in self._cells)
        )
        return Choice("date_order", order, reason, tuple(other for other in others if other != order))

    def _settle(self) -> tuple[str, tuple[str, ...], str]:
        """Return the order, the orders nobody can choose between, and the reason."""
        count = sum(self._cells.values())
        misfits = {
            order: sum(n for cell, n in self._cells.items() if order not in cell.fitting())
            for order in ORDERS
            if any(order in cell.fitting() for cell in self._cells)
        }
        if not misfits:
            return "dmy", (), ""
        least = min(misfits.values())
        left = [order for order in misfits if misfits[order] == least]
        if least > _SLIPS * count:
            return left[0], tuple(misfits), tr("its rows contradict each other")
        if len(left) == 1:
            return left[0], (), self._above(left[0])
        custom = tr("the day comes first, as dates are written in Swedish")
        if "dmy" in left and any(cell.sure and cell.orders[0] == "dmy" for cell in self._cells):
            return "dmy", (), custom
        if all(len({cell.day(order) for order in left if order in cell.fitting()}) == 1 for cell in self._cells):
            return left[0], (), custom
        if "ymd" in left:
            others = [order for order in left if order != "ymd"]
            wide = {order: self._span(order) for order in left}
            if wide["ymd"] * _WIDER <= min(wide[order] for order in others) > timedelta():
                return "ymd", (), tr("so read the days lie close together")
            if max(wide[order] for order in others) * _WIDER <= wide["ymd"] > timedelta():
                left = others
            elif wide["ymd"] <= min(wide[order] for order in others) and all(cell.sure for cell in self._cells):
                return "ymd", (), tr("six digits are a day as they are written in Sweden: year, month, day")
        return left[0], tuple(left) if len(left) > 1 else (), tr("the cells fit both orders")

    def _above(self, order: str) -> str:
        if order == "mdy":
            return tr("the second number goes above 12, so the month comes first")
        if order == "ymd":
            return tr("only with the year first all cells are days")
        return tr("the first number goes above 12, so the day comes first")

    def _span(self, order: str) -> timedelta:
        days = [cell.day(order) for cell in self._cells if order in cell.fitting()]
        return max(days) - min(days)

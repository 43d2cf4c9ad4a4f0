"""Statistics on small counts, as functions on arrays (PRODUCT 5)."""

from __future__ import annotations

from .poisson import c_test, change_z, e_test, largest_decrease, overdispersion, poisson_interval
from .small_counts import (
    PeriodKind,
    before_after,
    count_by_period,
    period_of,
    period_text,
    suppress,
    suppress_difference,
    suppress_part,
    suppress_table,
)
from .verdict import Change, Compared, compare
from .weighted_difference import Wdd, control_weight, control_z, wdd, wdq

__all__ = [
    "Change",
    "Compared",
    "PeriodKind",
    "Wdd",
    "before_after",
    "c_test",
    "change_z",
    "compare",
    "control_weight",
    "control_z",
    "count_by_period",
    "e_test",
    "largest_decrease",
    "overdispersion",
    "period_of",
    "period_text",
    "poisson_interval",
    "suppress",
    "suppress_difference",
    "suppress_part",
    "suppress_table",
    "wdd",
    "wdq",
]

"""Statistics on small counts, as functions on arrays (PRODUCT 5)."""

from __future__ import annotations

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

__all__ = [
    "PeriodKind",
    "before_after",
    "count_by_period",
    "period_of",
    "period_text",
    "suppress",
    "suppress_difference",
    "suppress_part",
    "suppress_table",
]

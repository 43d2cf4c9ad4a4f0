"""Statistics on small counts, as functions on arrays (PRODUCT 5)."""

from __future__ import annotations

from ...model.est.change import Change
from .changes import ChangeTable, change_table, clear_from
from .gi_star import HotSpots, benjamini_hochberg, grid_g, hot_spots, local_g, upper_p
from .heat import HeatTable, heat_table, weekday_hours
from .near_repeat import NearRepeat, knox
from .poisson import c_test, change_z, e_test, largest_decrease, overdispersion, poisson_interval
from .rates import Rates, empirical_bayes
from .seasons import Season, season
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
from .verdict import Compared, compare
from .weighted_difference import Wdd, control_weight, control_z, wdd, wdq

__all__ = [
    "Change",
    "ChangeTable",
    "Compared",
    "HeatTable",
    "HotSpots",
    "NearRepeat",
    "PeriodKind",
    "Rates",
    "Season",
    "Wdd",
    "before_after",
    "benjamini_hochberg",
    "c_test",
    "change_table",
    "change_z",
    "clear_from",
    "compare",
    "control_weight",
    "control_z",
    "count_by_period",
    "e_test",
    "empirical_bayes",
    "grid_g",
    "heat_table",
    "hot_spots",
    "knox",
    "largest_decrease",
    "local_g",
    "overdispersion",
    "period_of",
    "period_text",
    "poisson_interval",
    "season",
    "suppress",
    "suppress_difference",
    "suppress_part",
    "suppress_table",
    "upper_p",
    "wdd",
    "wdq",
    "weekday_hours",
]

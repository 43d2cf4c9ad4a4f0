"""Which areas are most in need: the one rule, so that list, report and meeting agree.

1. What may be said of the change: clearly more, may be more, then all others (a count that fell is no need by itself).
2. The number of hot spots that hold.
3. What has been open for more than 60 days.
4. Whether reports follow each other at the same place (near repeat).
5. The rate per 1 000 inhabitants; areas without population by their count, after those.
6. The count, then the name.
"""

from __future__ import annotations

from typing import Iterable

from ..statistics import Change
from .picture import ChangeRow

_WORSE = {Change.CLEARLY_MORE: 0, Change.MAYBE_MORE: 1}


def most_in_need(rows: Iterable[ChangeRow]) -> list[ChangeRow]:
    """Return the rows of whole areas, the one most in need first."""
    return sorted(rows, key=_need)


def _need(row: ChangeRow) -> tuple[float | bool | str, ...]:
    return (
        _WORSE.get(row.change, 2) if row.change is not None else 2,
        -row.hot_spots,
        -row.open_over_60,
        not row.near_repeat,
        -(row.rate if row.rate is not None else -1.0),
        -row.now,
        row.area_name,
    )

"""Up to which day the reports of a store tell: a period after it is not quiet, nobody has told of it yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...model.codes import REPORTS
from ...store import AllOf, AtLeast, Within

if TYPE_CHECKING:
    from ...store import Store


def told_until(store: Store) -> date | None:
    """Return the last day, none to come, that a source of reports or a report tells of; None where there is none."""
    kinds, today = {"kind": sorted(str(kind) for kind in REPORTS)}, store.today
    days = [
        min(row["period_to"], today) for row in store.rows("source", kinds, columns=("period_to",)) if row["period_to"]
    ]
    last = max(days, default=None)
    if last == today:
        return last
    until: list[Within | AtLeast] = [Within(None, store.midnight(today + timedelta(days=1)))]
    if last is not None:
        until.append(AtLeast(store.midnight(last + timedelta(days=1))))
    later = {**kinds, "observed_at": AllOf(tuple(until))}
    found = store.rows("observation", later, columns=("observed_at",), order_by=("-observed_at",), limit=1)
    return store.local_day(found[0]["observed_at"]) if found else last

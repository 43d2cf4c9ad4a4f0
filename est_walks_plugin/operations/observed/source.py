"""The source of what is entered here: one for each kind and tertial, so that its texts are deleted in time.

Its row is written like that of an import: how many rows it has, of which period, and a receipt that adds up.
"""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

from ...model.codes import ObservationKind, SourceKind
from ...model.localtime import months_later
from ...model.receipt import Receipt
from ...model.source import OWN_SYSTEM, Source

if TYPE_CHECKING:
    from ...store import Store

KINDS = (ObservationKind.EST_REPORT, ObservationKind.PARTNER)
"""Whose observations are entered here; what residents tell comes from the systems they told it to."""
_TERTIAL = 4


def own_source(store: Store, kind: ObservationKind) -> str:
    """Return the key of the source that entries of today belong to; it is made with the first of them."""
    today = store.today
    rows = store.rows("source", {"system": OWN_SYSTEM, "kind": source_kind(kind).value}, order_by=("-created",))
    for row in rows:
        one, begun = Source.from_row(row), store.local_day(row["created"]) or today
        if _tertial(begun) == _tertial(today) and (one.delete_after is None or today < one.delete_after):
            return one.uuid
    made = {
        "kind": source_kind(kind).value,
        "system": OWN_SYSTEM,
        "name": _name(store, kind, today),
        "delete_after": months_later(today, store.municipal_settings.deletion_months),
        "crs": store.crs,
    }
    return store.insert("source", [made])[0]


def count_own(store: Store, source: str) -> None:
    """Write into the row of a source (key) what it holds now."""
    columns = store.rows("observation", {"source": source}, columns=("observed_at", "category"))
    days = [day for row in columns if (day := store.local_day(row["observed_at"])) is not None]
    receipt = Receipt(read=len(columns), stored=len(columns))
    values = {
        "stored": len(columns),
        "problems": 0,
        "period_from": min(days, default=None),
        "period_to": max(days, default=None),
        "data_date": store.today,
        "imported_at": datetime.now(timezone.utc).replace(microsecond=0),
        "receipt": receipt.to_dict(),
    }
    store.update("source", source, values)


def source_kind(kind: ObservationKind) -> SourceKind:
    """Return the kind of source that holds observations of a kind."""
    return SourceKind(kind.value) if kind.value in {one.value for one in SourceKind} else SourceKind.EST_REPORT


def _name(store: Store, kind: ObservationKind, today: date) -> str:
    from ...exporting.told.words import outward

    words = outward(store)
    tr = words.tr
    first = date(today.year, (today.month - 1) // _TERTIAL * _TERTIAL + 1, 1)
    last = date(today.year, first.month + _TERTIAL - 1, 28)
    own = tr("The EST group's own observations, {period}")
    partners = tr("Partners' observations, {period}")
    told = partners if kind is ObservationKind.PARTNER else own
    return told.format(period=words.period(first, last))


def _tertial(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // _TERTIAL

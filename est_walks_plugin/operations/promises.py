"""Citizen promises: given, kept once more, and taken away with their log."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Sequence

from ..i18n import tr
from ..model.errors import ParameterError
from ..model.task import Promise
from . import catalogue
from .deletions import Selection, delete_rows
from .typed_text import typed_name, typed_text

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True)
class NewPromise:
    """What is promised, how many times, from when to when; `area` is its key, None for all areas.

    `text` says more of it, `owner` who keeps it (a code of the catalogue).
    """

    title: str
    target_count: int
    date_from: date
    date_to: date
    area: str | None = None
    text: str = ""
    owner: str | None = None


def add_promise(store: Store, promise: NewPromise) -> str:
    """Store a promise and return its key. Raises ParameterError."""
    if promise.target_count < 1:
        raise ParameterError(
            tr("A promise is kept at least once; “{count}” is too little.").format(count=promise.target_count)
        )
    if promise.date_from > promise.date_to:
        raise ParameterError(tr("The promise ends before it begins."))
    row = {
        "title": typed_name(promise.title),
        "target_count": promise.target_count,
        "date_from": promise.date_from,
        "date_to": promise.date_to,
        "area": promise.area,
        "text": typed_text(promise.text)[0] or None,
        "owner": None if promise.owner is None else catalogue.owner(store, promise.owner).code,
    }
    return store.insert("commitment", [row])[0]


def keep_promise(store: Store, promise: str, count: int = 1, note: str = "", at: datetime | None = None) -> str:
    """Log that a promise (key) was kept `count` times more, now or `at`. Raises ParameterError, NotFoundError."""
    if count < 1:
        raise ParameterError(tr("A promise is kept at least once; “{count}” is too little.").format(count=count))
    store.get("commitment", promise)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    row = {"commitment": promise, "at": at or now, "count": count, "note": typed_text(note)[0]}
    return store.insert("commitment_event", [row])[0]


def delete_promises(store: Store, promises: Sequence[str]) -> int:
    """Delete promises (keys) with their log."""
    keys = list(promises)
    return delete_rows(
        store, [Selection("commitment_event", {"commitment": keys}), Selection("commitment", {"uuid": keys})]
    )


def promises(store: Store, area: str | None = None) -> list[Promise]:
    """Return the citizen promises, of an area (key) those of it and of all areas, with what has been kept so far."""
    kept: Counter[str] = Counter()
    for event in store.rows("commitment_event"):
        kept[event["commitment"]] += event["count"] or 0
    rows = store.rows("commitment", {"area": [area, None]} if area else None, order_by=("date_to",))
    return [replace(Promise.from_row(row), kept=kept[row["uuid"]]) for row in rows]

"""Copy a whole store from a file to a database server and back, back it up, and put a copy in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...model.feedback import Feedback
from ...store import Store
from ...store.copies.whole import Copied, free_backup
from ...store.copies.whole import copy_store as copy_all

COUNTED = ("observation", "walk", "finding", "task")
"""What is told of a store before it is replaced."""


@dataclass(frozen=True)
class Held:
    """What a store holds: rows of the tables that a planner knows, and when one of them was changed last."""

    municipality: str
    rows: dict[str, int]
    changed: datetime | None


def copy_store(source: str, target: str, *, overwrite: bool = False, feedback: Feedback | None = None) -> Copied:
    """Copy the store at `source` to a file or a database, whole or not at all; both are addresses of a store.

    A store that is there is replaced only with `overwrite`, and then a copy of it is kept. Raises StoreError,
    StoreVersionError for a source of an older schema, ParameterError where both are one, Cancelled.
    """
    with Store.open(source, readonly=True) as store:
        return copy_all(store.backend, target, overwrite=overwrite, feedback=feedback)


def back_up(address: str, target: str | None = None, feedback: Feedback | None = None) -> str:
    """Copy the store at an address as it is now to a GeoPackage, also while others use it, and return where it is.

    Without `target` the copy of a file stands beside it, that of a database with the planner's documents.
    """
    with Store.open(address) as store:
        return store.backup(target, feedback)


def backup_name(address: str) -> str:
    """Return what a backup made now is called, without ending."""
    return free_backup(address).stem


def held(address: str) -> Held:
    """Return what the store at an address holds, to be told before it is replaced. Raises StoreError."""
    with Store.open(address, readonly=True) as store:
        states = {name: store.state(name) for name in COUNTED}
        moments = [moment for _count, moment in states.values() if moment is not None]
        return Held(
            store.municipality, {name: count for name, (count, _moment) in states.items()}, max(moments, default=None)
        )

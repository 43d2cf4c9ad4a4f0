"""A source tells of each record once: what older stores hold twice is kept under ids of its own and told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from .schema import TABLES, Table

if TYPE_CHECKING:
    from .store import Store

META_KEY = "duplicate_ids"
"""The fact about the store that says how many rows were found twice when it was upgraded."""


def keep_apart(store: Store) -> None:
    """Give rows of one source with one id ids of their own, tell of them, and let the schema forbid new ones.

    The row stored first keeps the id, so that the next import finds it; the others get "#2", "#3" and stay until that
    import says that they are gone. Rows that two imports at the same time stored in two sources are told as well.
    """
    told: dict[str, list[str]] = defaultdict(list)
    number = 0
    for table in TABLES:
        if not any(column.unique_with for column in table.columns) or not store.backend.has_layer(table.name):
            continue
        number += _number(store, table, told) + _in_two_sources(store, table, told)
        for column in table.columns:
            if column.unique_with:
                store.backend.drop_index(table, column)
                store.backend.create_index(table, column)
    for source, notes in told.items():
        for row in store.rows("source", {"uuid": source}, columns=("receipt",)):
            receipt = dict(row["receipt"] or {})
            receipt["notes"] = [*(receipt.get("notes") or []), *notes]
            store.update("source", source, {"receipt": receipt})
    if number:
        store.set_meta(META_KEY, str(number))


def _number(store: Store, table: Table, told: dict[str, list[str]]) -> int:
    found = store.arrays(table.name, ("uuid", "source", "external_id"))
    keys = list(zip(found["source"].tolist(), found["external_id"].tolist()))
    taken, first = set(keys), {}
    changes: dict[str, dict[str, Any]] = {}
    counts: dict[str, int] = defaultdict(int)
    pairs = []
    for key, uuid in zip(keys, found["uuid"].tolist()):
        source, identity = key
        if source is None or identity is None or key not in first:
            first[key] = uuid
            continue
        again = 2
        while (source, f"{identity}#{again}") in taken:
            again += 1
        taken.add((source, f"{identity}#{again}"))
        changes[uuid] = {"external_id": f"{identity}#{again}"}
        counts[source] += 1
        pairs.append((first[key], uuid))
    store.update_many(table.name, changes)
    _suspect(store, table, pairs)
    for source, count in counts.items():
        text = tr(
            "{count} rows were stored twice under one id (“{table}”): two imports ran at the same time. All are kept, "
            "the second ones with “#2” after their id; the next import of the source tells which are gone.",
            None,
            count,
        )
        told[source].append(text.format(count=count, table=table.title_in(store.language)))
    return len(changes)


def _in_two_sources(store: Store, table: Table, told: dict[str, list[str]]) -> int:
    """Tell of records that two sources of one system both hold, with the same content."""
    systems = defaultdict(list)
    for row in store.rows("source", columns=("uuid", "kind", "system", "name"), order_by=("imported_at",)):
        systems[row["kind"], row["system"]].append(row)
    hashed = "content_hash" in table.names
    number = 0
    for sources in systems.values():
        if len(sources) < 2:
            continue
        names = ("uuid", "source", "external_id", *(("content_hash",) if hashed else ()))
        found = store.arrays(table.name, names, {"source": [row["uuid"] for row in sources]})
        contents = found["content_hash"].tolist() if hashed else [None] * len(found["uuid"])
        holders: dict[Any, tuple[str, str]] = {}
        twice: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for uuid, source, identity, content in zip(*(found[n].tolist() for n in names[:3]), contents):
            if identity is None:
                continue
            earlier, holder = holders.setdefault((identity, content), (uuid, source))
            if holder != source:
                twice[source].append((earlier, uuid))
        for source, pairs in twice.items():
            _suspect(store, table, pairs)
            text = tr(
                "{count} of its rows (“{table}”) are in another source of the same system as well: remove one.",
                None,
                len(pairs),
            )
            told[source].append(text.format(count=len(pairs), table=table.title_in(store.language)))
            number += len(pairs)
    return number


def _suspect(store: Store, table: Table, pairs: list[tuple[str, str]]) -> None:
    """Put observations that are there twice on the list of suspected duplicates."""
    if table.name != "observation" or not pairs or not store.backend.has_layer("duplicate_pair"):
        return
    known = {(row["first"], row["second"]) for row in store.rows("duplicate_pair", columns=("first", "second"))}
    found = store.arrays(table.name, ("uuid", "observed_at", "x", "y"))
    at = {uuid: index for index, uuid in enumerate(found["uuid"].tolist())}
    rows = []
    for first, second in pairs:
        if (first, second) in known:
            continue
        one, other = at[first], at[second]
        metres = float(np.hypot(found["x"][one] - found["x"][other], found["y"][one] - found["y"][other]))
        apart = found["observed_at"][one] - found["observed_at"][other]
        days = 0.0 if np.isnat(apart) else abs(apart / np.timedelta64(1, "D"))
        metres = 0.0 if np.isnan(metres) else metres
        rows.append({"first": first, "second": second, "distance_m": metres, "days": days, "state": "suspected"})
    store.insert("duplicate_pair", rows)


def twice_at_upgrade(store: Store) -> int:
    """Return how many rows were found twice when the store was upgraded."""
    return int(store.meta(META_KEY) or 0)

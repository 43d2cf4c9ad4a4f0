"""Which observations the store already has of a source, and which source a file is a newer export of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..importers.columns import Plan
from ..importers.observations import Block, ObservationReader
from ..importers.table import ReadOptions
from ..model.codes import SourceKind
from . import import_memory

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..store import Store


@dataclass
class Existing:
    """The observations of this source that the store already has."""

    uuids: NDArray[Any]
    place: dict[str, int]
    hashes: NDArray[Any]
    purged: NDArray[np.bool_]
    vanished: NDArray[np.bool_]
    seen: NDArray[np.bool_]

    @classmethod
    def load(cls, store: Store, source: str | None) -> Existing:
        """Read ids and content hashes of the source's observations; nothing for a new source."""
        if source is None:
            none = np.zeros(0, dtype=bool)
            return cls(np.zeros(0, dtype=object), {}, np.zeros(0, dtype=object), none, none, none)
        found = store.arrays(
            "observation", ("uuid", "external_id", "content_hash", "purged_at", "vanished"), {"source": source}
        )
        place = {text: index for index, text in enumerate(found["external_id"].tolist()) if text is not None}
        vanished = np.nan_to_num(found["vanished"].astype(float)) > 0
        count = len(found["uuid"])
        return cls(
            found["uuid"],
            place,
            found["content_hash"],
            ~np.isnat(found["purged_at"]),
            vanished,
            np.zeros(count, dtype=bool),
        )


def identify(store: Store, kind: SourceKind, plan: Plan, options: ReadOptions) -> tuple[str, dict[str, Any] | None]:
    """Return the system's name and the source row this file is a newer export of, None when it is a new one.

    A source is the same when the planner says so, or when rows of the file are found in it under the same id and most
    of them are the same: same content, time or position. Same headers alone do not make two surveys one.
    """
    sources = store.rows("source", {"kind": kind.value}, order_by=("-imported_at",))
    if options.system:
        named = next((row for row in sources if row["system"] == options.system), None)
        return options.system, named
    known = import_memory.system_of(store, kind, plan.table)
    sources.sort(key=lambda row: row["system"] != known)
    for row in sources:
        if plan.sample is not None and _is_newer_export(store, row, plan):
            return row["system"] or row["name"], row
    taken = {row["system"] for row in store.rows("source", columns=("system",))}
    base = name = import_memory.default_system(plan.table)
    number = 2
    while name in taken:
        name = f"{base} ({number})"
        number += 1
    return name, None


def _is_newer_export(store: Store, row: dict[str, Any], plan: Plan) -> bool:
    if plan.sample is None or not len(plan.sample):
        return False
    reader = ObservationReader(plan, import_memory.salt(store), row["system"] or row["name"] or "")
    block = reader.block(plan.sample)
    ids = own_ids(block, Counter())
    if not ids:
        return False
    columns = ("external_id", "content_hash", "observed_at", "geometry")
    found = store.rows("observation", {"source": row["uuid"], "external_id": ids}, columns=columns)
    if not found:
        return False
    place = {identity: index for index, identity in enumerate(ids)}
    same = 0
    for old in found:
        index = place[old["external_id"]]
        moment = block.columns["observed_at"][index]
        here = (
            old["geometry"] is not None
            and float(np.hypot(old["geometry"].x - block.xy[index, 0], old["geometry"].y - block.xy[index, 1])) < 1.0
        )
        same += bool(
            old["content_hash"] == block.hashes[index] or (moment is not None and old["observed_at"] == moment) or here
        )
    return same >= 0.5 * len(found)


def own_ids(block: Block, repeats: Counter[str]) -> list[str]:
    """Return an id for every row: the source's own, else made of the content, numbered when it repeats."""
    result = []
    for own, content in zip(block.ids, block.hashes):
        if own is not None:
            result.append(own)
            continue
        made = "c:" + content
        if repeats[made]:
            result.append(f"{made}#{repeats[made] + 1}")
        else:
            result.append(made)
        repeats[made] += 1
    return result

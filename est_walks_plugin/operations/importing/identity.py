"""Which observations the store already has of a source, and which source a file is a newer export of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...importers.formats.table import ReadOptions
from ...importers.meaning.columns import Plan
from ...importers.observations import Block, ObservationReader
from ...model.codes import SourceKind
from . import memory as import_memory

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store


_NUMBERED = re.compile(r" \(\d+\)$")


@dataclass
class Existing:
    """The observations that the store already has of this source, and of others of the same system (not `own`)."""

    uuids: NDArray[Any]
    place: dict[str, int]
    hashes: NDArray[Any]
    purged: NDArray[np.bool_]
    vanished: NDArray[np.bool_]
    seen: NDArray[np.bool_]
    own: NDArray[np.bool_]
    moments: NDArray[np.datetime64]
    xy: NDArray[np.float64]

    @classmethod
    def load(cls, store: Store, source: str | None, others: Sequence[str] = ()) -> Existing:
        """Read ids and content of the observations of a source (None = a new one) and of others of its system."""
        sources = [*([source] if source else []), *others]
        if not sources:
            none = np.zeros(0, dtype=bool)
            texts = np.zeros(0, dtype=object)
            times = np.zeros(0, dtype="datetime64[s]")
            return cls(texts, {}, texts, none, none, none, none, times, np.zeros((0, 2)))
        names = ("uuid", "source", "external_id", "content_hash", "observed_at", "purged_at", "vanished", "x", "y")
        found = store.arrays("observation", names, {"source": sources})
        own = found["source"] == source
        place: dict[str, int] = {}
        for rows in (np.flatnonzero(~own), np.flatnonzero(own)):  # the own one, written last, counts
            ids = found["external_id"][rows].tolist()
            place.update((text, row) for text, row in zip(ids, rows.tolist()) if text is not None)
        return cls(
            found["uuid"],
            place,
            found["content_hash"],
            ~np.isnat(found["purged_at"]),
            np.nan_to_num(found["vanished"].astype(float)) > 0,
            np.zeros(len(own), dtype=bool),
            own,
            found["observed_at"],
            np.column_stack([found["x"], found["y"]]),
        )

    def at(self, identity: str, block: Block, index: int) -> int | None:
        """Return which observation row `index` of a block is, None when it is new.

        In another source of the system the same id is not enough: content, or time and position, must agree too.
        """
        at = self.place.get(identity)
        if at is None or self.own[at] or self.hashes[at] == block.hashes[index]:
            return at
        moment = block.columns["observed_at"][index]
        if moment is None or np.isnat(self.moments[at]):
            return None
        same_time = abs(moment.timestamp() - self.moments[at].astype("datetime64[s]").astype(np.int64)) < 1.0
        here, there = block.xy[index], self.xy[at]
        both_nowhere = bool(np.isnan(here).any() and np.isnan(there).any())
        return at if same_time and (both_nowhere or float(np.hypot(*(here - there))) < 1.0) else None


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


def others_of_system(store: Store, kind: SourceKind, plan: Plan, options: ReadOptions, source: str | None) -> list[str]:
    """Return the other sources that may hold rows of this file: of the same system, or sent in the same layout.

    None when the planner names the system: then only that one counts.
    """
    if options.system:
        return []
    base = import_memory.default_system(plan.table)
    known = import_memory.systems_of(store, kind, plan.table)
    return [
        row["uuid"]
        for row in store.rows("source", {"kind": kind.value}, columns=("uuid", "system"))
        if row["uuid"] != source and (row["system"] in known or _NUMBERED.sub("", row["system"] or "") == base)
    ]


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

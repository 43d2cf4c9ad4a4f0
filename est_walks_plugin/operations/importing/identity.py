"""Which source a file of observations is a newer export of, and which stored observation a row is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ...importers.meaning.plan import Plan
from ...importers.observations import ObservationColumns, ObservationReader
from ...importers.record_columns import RecordColumns
from ...model.source import Source
from .compare.same_things import PlainIds
from .kept import salt
from .reading import ImportJob
from .sources import Lineage, Remembered, default_system, free_system, is_numbered
from .stored import HashedRecords

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

#: How an id begins that is made of what the row tells.
MADE_ID = "c:"
#: An observation of another source is the same when it lies within this distance (metres).
_NEAR_M = 1.0


class StoredObservations(HashedRecords):
    """The observations of a source, and of others of the same system; loaded with `TOLD`.

    The same words in new meanings (other lists, or VALUES) make a changed observation: its codes are compared too.
    """

    CODES = ("status", "category", "time_of_day", "feeling")
    TOLD = ("observed_at", "purged_at", "area", "category_text", *CODES)

    def same(self, places: Sequence[int], records: RecordColumns, known: Sequence[int]) -> list[bool]:
        """Return whether contents and codes agree. What the file leaves unknown may have been told by other means."""
        same = super().same(places, records, known)
        for name in self.CODES:
            column, before = records.columns[name], self.extra[name][list(places)].tolist()
            same = [
                one
                and (
                    (code := column[index]) in (None, "", "unknown", stored)
                    or (name == "feeling" and float(code) == stored)
                )
                for one, index, stored in zip(same, known, before)
            ]
        return same

    def moments(self) -> NDArray[Any] | None:
        """Return when each was observed."""
        return self.extra["observed_at"] if self.extra else None

    def groups(self) -> NDArray[Any]:
        """Return the district of each."""
        return self.extra["area"] if self.extra else super().groups()

    def find(self, records: RecordColumns, index: int) -> int | None:
        """Return which stored observation a row is.

        In another source of the system the same id is not enough: content, or time and position, must agree too; nor is
        an id that is written otherwise.
        """
        at = super().find(records, index)
        if at is None:
            at = self._written.find(records.ids[index] or "")
            alike = at is not None and not self.seen[at] and self._tells_the_same(at, records, index, nowhere=False)
            return at if alike else None
        return at if self.own[at] or self._tells_the_same(at, records, index, nowhere=True) else None

    @cached_property
    def _written(self) -> PlainIds:
        """The ids, for those that the file writes otherwise; made of contents none is."""
        ids: list[str | None] = [None] * len(self.own)
        for identity, at in self.place.items():
            ids[at] = None if identity.startswith(MADE_ID) else identity
        return PlainIds(ids)

    def _tells_the_same(self, at: int, records: RecordColumns, index: int, *, nowhere: bool) -> bool:
        """Return whether the contents agree, or time and position; `nowhere`: without positions time alone."""
        if records.hashes and self.hashes[at] == records.hashes[index]:
            return True
        moment, then = records.columns["observed_at"][index], self.extra["observed_at"][at]
        if moment is None or np.isnat(then):
            return False
        same_time = abs(moment.timestamp() - then.astype("datetime64[s]").astype(np.int64)) < 1.0
        here, there = records.xy[index], self.xy[at]
        both_nowhere = nowhere and bool(np.isnan(here).any() and np.isnan(there).any())
        return bool(same_time and (both_nowhere or float(np.hypot(*(here - there))) < _NEAR_M))

    def is_purged(self, at: int) -> bool:
        """Return whether the texts of an observation have been deleted."""
        return not np.isnat(self.extra["purged_at"][at])


def lineage_of(job: ImportJob, plan: Plan) -> Lineage:
    """Return the source a file is a newer export of, and the others that may hold its rows.

    A source is the same when the planner says so, or when rows of the file are found in it under the same id and most
    of them are the same: same content, time or position. Same headers alone do not make two surveys one.
    """
    kind = job.kind.kind
    sources = job.store.rows("source", {"kind": kind.value}, order_by=("-imported_at",))
    if job.options.system:
        system = job.options.system
        own = next((row for row in sources if row["system"] == system), None)
        return Lineage(system, own["name"] if own else system, own["uuid"] if own else None)
    known, base = Remembered.of(job.store, kind, plan.table), default_system(plan.table)
    lineage = None
    for row in sorted(sources, key=lambda row: row["system"] != known.system):
        system = row["system"] or row["name"] or ""
        if _is_newer_export(job.store, row["uuid"], system, plan):
            lineage = Lineage(system, row["name"], row["uuid"])
            break
    lineage = lineage or _under_other_ids(job.store, [Source.from_row(row) for row in sources], plan)
    if lineage is None:
        name = free_system(job.store, base)
        lineage = Lineage(name, name)
    others = [
        row["uuid"]
        for row in sources
        if row["uuid"] != lineage.own and (row["system"] in known.systems or is_numbered(row["system"] or "", base))
    ]
    return Lineage(lineage.system, lineage.name, lineage.own, tuple(others))


def _is_newer_export(store: Store, source: str, system: str, plan: Plan) -> bool:
    if not len(plan.sample):
        return False
    own = ObservationReader(plan, salt(store), system).ids(plan.sample)
    if None not in own and not store.count("observation", {"source": source, "external_id": own}):
        return False  # the common case, and all else of the sample takes its time
    first = ObservationReader(plan, salt(store), system).columns(plan.sample)
    ids = own_ids(first, Counter())
    if not ids:
        return False
    columns = ("external_id", "content_hash", "observed_at", "geometry")
    found = store.rows("observation", {"source": source, "external_id": ids}, columns=columns)
    place = {identity: index for index, identity in enumerate(ids)}
    same = 0
    for old in found:
        index = place[old["external_id"]]
        moment, xy, shape = first.columns["observed_at"][index], first.xy[index], old["geometry"]
        here = shape is not None and float(np.hypot(shape.x - xy[0], shape.y - xy[1])) < _NEAR_M
        same_hash = first.hashes is not None and old["content_hash"] == first.hashes[index]
        same += bool(same_hash or (moment is not None and old["observed_at"] == moment) or here)
    return bool(found) and same >= 0.5 * len(found)


def _under_other_ids(store: Store, sources: Sequence[Source], plan: Plan) -> Lineage | None:
    """Return the source whose rows the file holds under ids that are written otherwise (zeros, prefix, ".0")."""
    for source in sources if "external_id" in plan.mapping else ():
        system = source.system or source.name
        first = ObservationReader(plan, salt(store), system).columns(plan.sample)
        found = StoredObservations.load(
            store, "observation", Lineage(system, source.name, source.uuid), StoredObservations.TOLD
        )
        # Another survey numbers its answers from 1 too: ids that are there as they stand say nothing.
        others = [index for index, identity in enumerate(first.ids) if identity not in found.place]
        if any(found.find(first, index) is not None for index in others):
            return Lineage(system, source.name, source.uuid)
    return None


def own_ids(found: ObservationColumns, repeats: Counter[str]) -> list[str]:
    """Return an id for every row: the source's own, else made of the content, numbered when it repeats."""
    result = []
    for own, content in zip(found.ids, found.hashes or []):
        if own is not None:
            result.append(own)
            continue
        made = MADE_ID + content
        if repeats[made]:
            result.append(f"{made}#{repeats[made] + 1}")
        else:
            result.append(made)
        repeats[made] += 1
    return result

"""Which source a file of lamps is a newer export of, also in another format or under other ids."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from ....importers.formats.table import Table
from ....importers.lighting import MADE_ID, LampData
from ....importers.osm import file as osm_file
from ....importers.words.negation import fold
from ....model.codes import SourceKind
from ....privacy import screen
from ....privacy.ids import kept_name
from ..reading import ImportJob
from ..sources import (
    Lineage,
    Remembered,
    default_system,
    free_system,
    sources_beside_osm,
    sources_of,
    stem_of,
)
from .same_things import Known, nearest, source_of

#: Lamps of one id this far apart are not one lamp that was moved.
_MOVED_M = 100.0
_NEARLY_ALL = 0.9


def systems_of(job: ImportJob, table: Table) -> tuple[list[str], str]:
    """Return the systems that may have sent the file before, and what to call it when it shares no lamp with them."""
    if job.options.system:
        return [job.options.system], job.options.system
    known = Remembered.of(job.store, SourceKind.LIGHTING, table)
    return list(known.systems), known.system or free_system(job.store, default_system(table))


def lineage_of_lamps(job: ImportJob, systems: list[str], data: LampData, new: str) -> Lineage:
    """Return the source that shares the most lamps with the file; one that shares none is a source of its own.

    Exports of one system may cover different districts: the others of its system hold lamps of this file too. Numbers
    begin at one everywhere, so most lamps of one id must stand near one another.
    """
    name = kept_name(job.source_name or stem_of(job.path))
    sources = {one.uuid: one.system for one in sources_of(job.store, job.kind.kind) if one.system in systems}
    own, has_their_numbers = _most_shared(job, sources, data) if sources else (None, False)
    other = None if own else _in_another_format(job, data)
    if other is not None:
        return other
    if own is None and has_their_numbers and not job.options.system:
        new, sources = free_system(job.store, new), {}
    system = sources[own] if own else new
    return Lineage(system, name, own, tuple(uuid for uuid, its in sources.items() if its == system and uuid != own))


def _most_shared(job: ImportJob, sources: Mapping[str, str], data: LampData) -> tuple[str | None, bool]:
    """Return the source that has most lamps of the file, and whether its numbers are met at all, perhaps far away."""
    found = job.store.arrays("lamp", ("external_id", "source", "x", "y"), {"source": list(sources)})
    places = dict(zip(data.lamps.ids, map(tuple, data.lamps.xy.tolist())))
    met, near_by = Counter[str](), Counter[str]()
    for identity, source, x, y in zip(*(found[name].tolist() for name in ("external_id", "source", "x", "y"))):
        if identity in places:
            met[source] += 1
            near_by[source] += math.dist(places[identity], (x, y)) <= _MOVED_M
    shared = [(count, source) for source, count in near_by.items() if count >= 0.5 * met[source]]
    planner_said = bool(job.options.system) and bool(met)
    own = max(shared)[1] if shared else met.most_common(1)[0][0] if planner_said else None
    return own, bool(met)


def _in_another_format(job: ImportJob, data: LampData) -> Lineage | None:
    """Return the source whose lamps the file's are, whatever its layout; the planner's own name for it goes first.

    Where no ids agree nearly all lamps of the file must stand where those of the source stand, and belong to no other owner.
    """
    if job.options.system or osm_file.looks_like_osm(job.path):
        return None
    theirs = sources_beside_osm(job.store, job.kind.kind)
    known = Known.lamps(job.store, list(theirs))
    ids = [identity or "" for identity in data.lamps.ids]
    found = source_of(known, ids, data.lamps.xy)
    if found is None:
        return None
    own, by_ids = found
    has_ids = not all(identity.startswith(MADE_ID) for identity in ids)
    if not by_ids and has_ids and not _are_the_same(known, own, data):
        return None
    return Lineage.of(theirs[own], by_place=not by_ids)


def _are_the_same(known: Known, own: str, data: LampData) -> bool:
    """Return whether lamps of other ids are those of a source: where they stand, and whose they are."""
    mine = known.sources == own
    at = nearest(data.lamps.xy, known.xy[mine])
    owners = [
        (screen(owner)[0], known.owners[mine][place])
        for owner, place in zip(data.lamps.columns["owner"], at.tolist())
        if place >= 0 and owner and known.owners[mine][place]
    ]
    others = sum(fold(ours) != fold(theirs) for ours, theirs in owners)
    met = int((at >= 0).sum())
    return met >= _NEARLY_ALL * min(len(at), int(mine.sum())) and met >= 0.5 * len(at) and others <= 0.5 * len(owners)

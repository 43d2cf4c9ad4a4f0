"""Reads a lighting inventory for the merge: a table or map layer of lamps, or the street lamps of OpenStreetMap."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from ...i18n import tr
from ...importers.formats.table import Table
from ...importers.lighting import MADE_ID, LampData, read_lamps
from ...importers.meaning.plan import Plan
from ...importers.osm import file as osm_file
from ...importers.osm import reader as osm
from ...importers.record_columns import RecordColumns, columns_of
from ...model.codes import SourceKind
from ...model.errors import InputError
from ...model.receipt import CrsChoice, Receipt
from ...model.records import Lamp, Record
from ...privacy import count_kinds, screen
from ...privacy.ids import kept_name
from .compare.same_things import Known, near, source_of
from .gone import Coverage, ground
from .merge import Reader
from .reading import ImportJob, planned_table, table_receipt
from .sources import (
    OSM_SYSTEM,
    Lineage,
    Remembered,
    default_system,
    free_system,
    remember,
    sources_of_systems,
    stem_of,
)
from .stored import HashedRecords, Stored
from .territory import territory_of

_FREE_TEXT = ("owner", "luminaire", "control", "status_text", "street")
_BATCH = 2_000
_SAME_PLACE_M = 1.0
#: Columns of a lamp and what fills them; what a file has no column for is not changed by it.
_FILLED_BY = {
    "pole": ("pole",), "light_source": ("light_source",), "light_source_text": ("light_source",),
    "power_w": ("power", "light_source"), "height_m": ("height",), "luminaire": ("luminaire",),
    "luminaires": ("luminaires", "power"), "colour_temperature_k": ("colour_temperature",),
    "installed_year": ("installed",), "owner": ("owner",), "status": ("status", "control", "dimming"),
    "status_text": ("status",), "control": ("control", "dimming"), "status_date": ("status_date",), "street": ("street",),
}  # fmt: skip
_MOST_LISTED = 1_000


@contextmanager
def opened(job: ImportJob) -> Iterator[Reader]:
    """Yield the reader of a lighting inventory. Raises InputError, AmbiguousInputError, ParameterError, Cancelled."""
    if osm_file.looks_like_osm(job.path):
        yield _of_osm(job)
        return
    with planned_table(job) as (found, plan):
        yield _of_table(found, plan)


def _of_osm(job: ImportJob) -> LampReader:
    lamps = osm.read_lamps(job.path, job.store.crs, area=job.area, feedback=job.feedback.part(0.0, 0.5))
    if not lamps:
        raise InputError(
            tr("{file} holds no street lamps: none are mapped there; import the municipality's inventory.").format(
                file=job.file
            )
        )
    data = LampData(lamps=lamps, rows=[[row] for row in range(1, len(lamps) + 1)], read=len(lamps))
    receipt = job.receipt()
    receipt.encoding = "UTF-8"
    receipt.crs = CrsChoice("EPSG:4326", tr("OpenStreetMap is always in WGS 84."))
    receipt.extra["format"] = "osm"

    def lineage() -> Lineage:
        found = _lineage(job, [OSM_SYSTEM], data, OSM_SYSTEM)
        return replace(found, licence=osm.LICENCE, attribution=osm.ATTRIBUTION)

    return LampReader(job, receipt, lineage, data)


def _of_table(job: ImportJob, plan: Plan) -> LampReader:
    data = read_lamps(plan, job.feedback.part(0.0, 0.5))
    receipt = table_receipt(job, plan)
    if not data.lamps:
        raise InputError(_no_lamps(job.file, data))
    receipt.without_position = len(data.rejected) - data.not_built
    receipt.outside_area = len(data.outside_rows)
    receipt.notes.extend(data.notes)
    receipt.extra.update(
        undecoded=data.unmapped.told(),
        unmapped_values=data.unmapped.told(),
        without_id=data.without_id,
        without_status=data.without_status,
        not_built=data.not_built,
        filled=dict(sorted(data.filled.items())),
        shared_poles=data.shared_poles,
        outside_area_rows=data.outside_rows[:_MOST_LISTED],
    )

    def lineage() -> Lineage:
        systems, new = _systems(job, plan.table)
        return _lineage(job, systems, data, new)

    return LampReader(job, receipt, lineage, data, plan)


def _no_lamps(name: str, data: LampData) -> str:
    if data.read:
        return tr("{file} has {count} rows, but none of them is a lamp with a position; check the columns.").format(
            file=name, count=data.read
        )
    return tr("{file} holds no lamps; choose a lighting inventory.").format(file=name)


def _systems(job: ImportJob, table: Table) -> tuple[list[str], str]:
    """Return the systems that may have sent the file before, and what to call it when it shares no lamp with them."""
    if job.options.system:
        return [job.options.system], job.options.system
    known = Remembered.of(job.store, SourceKind.LIGHTING, table)
    return list(known.systems), known.system or free_system(job.store, default_system(table))


def _lineage(job: ImportJob, systems: list[str], data: LampData, new: str) -> Lineage:
    """Return the source that shares the most lamps with the file; one that shares none is a source of its own.

    Exports of one system may cover different districts: the others of its system hold lamps of this file too.
    """
    name = kept_name(job.source_name or stem_of(job.path))
    sources = sources_of_systems(job.store, SourceKind.LIGHTING, systems)
    if not sources:
        return _in_another_format(job, data) or Lineage(new, name)
    found = job.store.arrays("lamp", ("external_id", "source"), {"source": list(sources)})
    ids = {lamp.external_id for lamp in data.lamps}
    met = Counter(source for one, source in zip(found["external_id"].tolist(), found["source"].tolist()) if one in ids)
    own = met.most_common(1)[0][0] if met else None
    other = None if own else _in_another_format(job, data)
    if other is not None:
        return other
    system = sources[own] if own else new
    return Lineage(system, name, own, tuple(uuid for uuid, its in sources.items() if its == system and uuid != own))


def _in_another_format(job: ImportJob, data: LampData) -> Lineage | None:
    """Return the source whose lamps the file's are, whatever its layout; the planner's own name for it goes first."""
    if job.options.system or osm_file.looks_like_osm(job.path):
        return None
    rows = job.store.rows("source", {"kind": SourceKind.LIGHTING.value}, columns=("uuid", "system", "name"))
    theirs = {row["uuid"]: row for row in rows if row["system"] != OSM_SYSTEM}
    xy = np.array([lamp.xy for lamp in data.lamps])
    found = source_of(Known.lamps(job.store, list(theirs)), [lamp.external_id for lamp in data.lamps], xy)
    if found is None:
        return None
    own, by_ids = found
    if not by_ids and not all(lamp.external_id.startswith(MADE_ID) for lamp in data.lamps):
        return None
    return Lineage(theirs[own]["system"], theirs[own]["name"], own, by_place=not by_ids)


class StoredLamps(HashedRecords):
    """The lamps of a source; `by_place`: those of the file have other ids and are told by where they stand."""

    by_place = False
    _tree: Any = None

    def find(self, records: RecordColumns, index: int) -> int | None:
        """Return which stored lamp a lamp of the file is."""
        if not self.by_place or not len(self.xy):
            return super().find(records, index)
        if self._tree is None:
            from scipy.spatial import cKDTree

            self._tree = cKDTree(np.nan_to_num(self.xy, nan=-1e12))
        metres, at = self._tree.query(records.xy[index])
        return int(at) if metres <= _SAME_PLACE_M and not self.seen[at] else None


class LampReader(Reader):
    """Lamps by their id in the system; a word that comes a thousand times is screened once."""

    def __init__(
        self,
        job: ImportJob,
        receipt: Receipt,
        find_lineage: Callable[[], Lineage],
        data: LampData,
        plan: Plan | None = None,
    ) -> None:
        super().__init__(job, receipt, find_lineage)
        self._data, self._plan = data, plan
        self._source = ""
        self._screened: dict[str, tuple[str, dict[str, int]]] = {}
        receipt.extra["lamps"] = len(data.lamps)

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the lamps, some at a time."""
        data, refused = self._data, list(self._data.rejected)
        for start in range(0, len(data.lamps), _BATCH):
            rows = data.rows[start : start + _BATCH]
            found = columns_of(Lamp, data.lamps[start : start + _BATCH], [numbers[0] for numbers in rows])
            found.weights = [len(numbers) for numbers in rows]
            found.refused, refused = refused, []
            for name in _FREE_TEXT:
                found.columns[name] = [self._screen(text, found) if text else text for text in found.columns[name]]
            found.hashes = _hashes(found)
            self.job.feedback.progress(0.5 + 0.4 * start / len(data.lamps), tr("Writing lamps"))
            yield found

    def stored(self, table: str) -> Stored:
        """Return the lamps of earlier exports of the system, each in its district."""
        found = StoredLamps.load(self.job.store, table, self.lineage, ("status",))
        found.by_place = self.lineage.by_place
        found.districts = np.array(territory_of(self.job.store).area_of(found.xy), dtype=object)
        return found

    def coverage(self, record: type[Record]) -> Coverage:
        """Only a lamp on the ground of the file's lamps can be gone, or in the area asked for."""
        area = self.job.area
        if area is not None:
            return Coverage(self.covers, area, asked=True)
        told = {str(getattr(lamp.status, "value", lamp.status)) for lamp in self._data.lamps} - {"unknown"}
        only = {"status": told.pop()} if len(told) == 1 else {}
        return Coverage(self.covers, ground(np.array([lamp.xy for lamp in self._data.lamps])), only=only)

    def identify(self, records: RecordColumns) -> None:
        """Where the ids of the file are not those of its source, make them such as cannot be taken for them."""
        if self.lineage.by_place:
            records.ids = [f"{one}@{x:.1f},{y:.1f}" for one, (x, y) in zip(records.ids, records.xy.tolist())]

    def changed(self, records: RecordColumns, index: int, stored: Stored, at: int) -> dict[str, Any]:
        """Return what a stored lamp becomes: what the file has no column for stays."""
        values = super().changed(records, index, stored, at)
        if self.lineage.by_place:
            values.pop("external_id", None)
        if self._plan is not None:
            mapping = self._plan.mapping
            for name, columns in _FILLED_BY.items():
                told = columns[0] in mapping or values.get(name) not in (None, "unknown", 1)
                if not told or not any(column in mapping for column in columns):
                    values.pop(name, None)
        return values

    def _tell_the_same(self) -> None:
        """Tell of lamps that stand where those of the file's source or of another one stand."""
        xy = np.array([lamp.xy for lamp in self._data.lamps])
        if self.lineage.by_place:
            text = tr("The lamps stand where those of “{system}” stand and are taken for the same; its ids are kept.")
            self.receipt.notes.append(text.format(system=self.lineage.system))
            self.receipt.suspected_duplicates += len(xy)
            return
        rows = self.job.store.rows("source", {"kind": SourceKind.LIGHTING.value}, columns=("uuid", "system"))
        others = [row["uuid"] for row in rows if row["uuid"] not in self.lineage.sources]
        others = [uuid for uuid in others if uuid != self._source]
        count = int(near(xy, Known.lamps(self.job.store, others).xy).sum()) if others else 0
        if count:
            self.receipt.suspected_duplicates += count
            text = tr("{count} lamps stand where lamps of another inventory stand; keep only one of both.")
            self.receipt.notes.append(text.format(count=count))

    def finish(self, source: str) -> None:
        """Keep the system's name for the next file of this layout; its columns are told by their headers each time."""
        self._source = source
        self._tell_the_same()
        if self._plan is not None and not self.job.dry_run:
            remember(self.job.store, self.job.kind.kind, self._plan, self.lineage.system, columns=False)

    def _screen(self, text: str, found: RecordColumns) -> str:
        if text not in self._screened:
            masked, findings = screen(text)
            self._screened[text] = (masked, count_kinds(findings) if findings else {})
        masked, kinds = self._screened[text]
        if kinds:
            found.masked.update(kinds)
        return masked


def _hashes(found: RecordColumns) -> list[str]:
    """Return the hash of each lamp's fields, as 0.1.0 made it: a hash made otherwise makes every lamp a changed one."""
    positions = [(round(x, 2), round(y, 2)) for x, y in found.xy.tolist()]
    told = ("\x1f".join(map(str, (*one, x, y))) for *one, (x, y) in zip(*found.columns.values(), positions))
    return [hashlib.blake2b(text.encode("utf-8"), digest_size=12).hexdigest() for text in told]

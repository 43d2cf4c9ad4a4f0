"""Reads a lighting inventory for the merge: a table or map layer of lamps, or the street lamps of OpenStreetMap."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from ...i18n import tr
from ...importers.lighting import LampData, read_lamps
from ...importers.meaning.plan import Plan
from ...importers.notes import counted
from ...importers.origin import plausible
from ...importers.osm import file as osm_file
from ...importers.osm import reader as osm
from ...importers.record_columns import RecordColumns, columns_of
from ...model.errors import InputError
from ...model.receipt import Receipt
from ...model.records import Lamp, Record
from ...model.source import OSM_SYSTEM
from ...privacy import screen
from .compare.lamps import lineage_of_lamps, systems_of
from .compare.same_things import Known, Recognised, near, otherwise_told
from .gone import Coverage, ground
from .merge import Reader
from .reading import ImportJob, planned_table, table_receipt
from .sources import Lineage, remember, sources_of
from .stored import HashedRecords, Stored
from .territory import territory_of

#: Columns that an export may have been filtered by.
_FILTERED = ("status", "light_source", "owner")
_BATCH = 2_000
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
    data = LampData(columns_of(Lamp, lamps, range(1, len(lamps) + 1)), read=len(lamps))
    receipt = job.osm_receipt()
    outside = territory_of(job.store).outside(data.lamps.xy)
    receipt.outside_area = int(outside.sum())
    receipt.extra["format"] = "osm"

    def lineage() -> Lineage:
        found = lineage_of_lamps(job, [OSM_SYSTEM], data, OSM_SYSTEM)
        return replace(found, licence=osm.LICENCE, attribution=osm.ATTRIBUTION)

    return LampReader(job, receipt, lineage, data)


def _of_table(job: ImportJob, plan: Plan) -> LampReader:
    data = read_lamps(plan, job.feedback.part(0.0, 0.5))
    receipt = table_receipt(job, plan)
    if not len(data.lamps):
        raise InputError(_no_lamps(job.file, data))
    told = [day for day in set(data.lamps.columns["status_date"]) if plausible(day)]
    if receipt.source is not None and told:
        receipt.source = replace(receipt.source, data_date=max(told))
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
        systems, new = systems_of(job, plan.table)
        return lineage_of_lamps(job, systems, data, new)

    return LampReader(job, receipt, lineage, data, plan)


def _no_lamps(name: str, data: LampData) -> str:
    if data.read:
        return tr(
            "{file} has {count} rows, but none of them is a lamp with a position; check the columns.", None, data.read
        ).format(file=name, count=data.read)
    return tr("{file} holds no lamps; choose a lighting inventory.").format(file=name)


class LampReader(Reader):
    """Lamps by their id in the system."""

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
        self._ids = frozenset(filter(None, data.lamps.ids))
        self._known: Recognised | None = None
        receipt.extra["lamps"] = len(data.lamps)

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the lamps, some at a time."""
        lamps, refused = self._data.lamps, list(self._data.rejected)
        for start in range(0, len(lamps), _BATCH):
            found = lamps.part(start, start + _BATCH)
            found.refused, refused = refused, []
            self.job.feedback.progress(0.5 + 0.4 * start / len(lamps), tr("Writing lamps"))
            yield found

    def stored(self, table: str) -> Stored:
        """Return the lamps of earlier exports of the system, each in its district."""
        found = HashedRecords.load(self.job.store, table, self.lineage, _FILTERED)
        self._known = Recognised(found.place, found.xy, self.lineage.by_place) if found.place else None
        found.districts = np.array(territory_of(self.job.store).area_of(found.xy), dtype=object)
        return found

    def coverage(self, record: type[Record]) -> Coverage:
        """Only a lamp on the ground of the file's lamps can be gone, or in the area asked for."""
        area = self.job.area
        if area is not None:
            return Coverage(self.covers, area, asked=True)
        lamps = self._data.lamps
        values = {name: {_told(name, value) for value in set(lamps.columns[name])} for name in _FILTERED}
        told = tuple(name for name in _FILTERED if values[name] - {""})
        only = {name: next(iter(values[name])) for name in told if len(values[name]) == 1}
        shape = ground(lamps.xy)
        return Coverage(self.covers, shape, told=told, only=only)

    def identify(self, records: RecordColumns) -> None:
        """Give lamps the ids that they are stored under; where ids are not the same, new ones such as cannot be taken for them."""
        if self._known is not None:
            records.ids = self._known.stored_ids(records.ids, records.xy, self._ids)
            records.columns["external_id"] = records.ids
        records.hashes = _hashes(records)

    def changed(self, records: RecordColumns, index: int, stored: Stored, at: int) -> dict[str, Any]:
        """Return what a stored lamp becomes: what the file has no column for stays."""
        values = super().changed(records, index, stored, at)
        if self._plan is not None:
            mapping = self._plan.mapping
            for name, columns in _FILLED_BY.items():
                told = columns[0] in mapping or values.get(name) not in (None, "unknown", 1)
                if not told or not any(column in mapping for column in columns):
                    values.pop(name, None)
        return values

    def _tell_the_same(self) -> None:
        """Tell of lamps that stand where those of the file's source or of another one stand."""
        if self.lineage.by_place:
            text = tr("The lamps stand where those of “{system}” stand and are taken for the same; its ids are kept.")
            self.receipt.notes.append(text.format(system=self.lineage.system))
            self.receipt.suspected_duplicates += self._known.otherwise if self._known else 0
            return
        mine = {self._source, *self.lineage.sources}
        others = [one.uuid for one in sources_of(self.job.store, self.job.kind.kind) if one.uuid not in mine]
        count = int(near(self._data.lamps.xy, Known.lamps(self.job.store, others).xy).sum()) if others else 0
        self.receipt.suspected_duplicates += count
        text = tr("{count} lamps stand where lamps of another inventory stand; keep only one of both.", None, count)
        self.receipt.notes += [*otherwise_told(self._known, self.lineage), *counted((count, text))]

    def finish(self, source: str) -> None:
        """Keep the system's name for the next file of this layout; its columns are told by their headers each time."""
        self._source = source
        self._tell_the_same()
        if self._plan is not None and not self.job.dry_run:
            remember(self.job.store, self.job.kind.kind, self._plan, self.lineage.system, columns=False)


def _told(name: str, value: Any) -> str:
    """Return a value of a lamp as it is stored, "" for one that tells nothing."""
    text = str(value or "")
    return "" if text == "unknown" else screen(text)[0] if name == "owner" else text


def _hashes(found: RecordColumns) -> list[str]:
    """Return the hash of each lamp's fields, as 0.1.0 made it: a hash made otherwise makes every lamp a changed one.

    A rounded position, which 0.1.0 did not know, makes it one.
    """
    columns = [column for name, column in found.columns.items() if name != "position_method"]
    positions = ([round(metres, 2) for metres in axis] for axis in found.xy.T.tolist())
    told = map("\x1f".join, zip(*(map(str, column) for column in (*columns, *positions))))
    methods = found.columns["position_method"]
    return [
        hashlib.blake2b((f"{text}\x1f{method}" if method else text).encode("utf-8"), digest_size=12).hexdigest()
        for text, method in zip(told, methods)
    ]

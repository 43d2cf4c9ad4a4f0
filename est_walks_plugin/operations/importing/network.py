"""Reads a walking network for the merge: from OpenStreetMap with landmarks and base map, or from any line layer.

A second import of the same ways updates them by their id in the source; it never doubles a street.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from ...i18n import tr
from ...importers.formats.table import Refused
from ...importers.formats.vector import split_source
from ...importers.network import LineData
from ...importers.notes import counted
from ...importers.osm import coast as osm_coast
from ...importers.osm import file as osm_file
from ...importers.osm import reader as osm
from ...importers.record_columns import RecordColumns, columns_of
from ...importers.unmapped import safe_value
from ...model.errors import InputError
from ...model.receipt import Receipt
from ...model.records import BaseArea, BaseLine, Landmark, Record
from ...model.records import Path as Stretch
from ...model.source import OSM_SYSTEM
from ...privacy.ids import kept_name
from .compare.same_things import Known, Recognised, middles, otherwise_told, source_of
from .gone import Coverage, ground
from .merge import Reader
from .network_lines import read_lines, restriction_notes, restrictions_told
from .reading import ImportJob, part_of
from .sources import Lineage, remember, sources_beside_osm, sources_of, stem_of
from .stored import ComparedRecords, Stored

_BATCH = 2_000
_STEP_M = 6.0


@contextmanager
def opened(job: ImportJob) -> Iterator[Reader]:
    """Yield the reader of a network. Raises InputError, AmbiguousInputError, ParameterError, Cancelled."""
    if osm_file.looks_like_osm(job.path) or _named_osm(job.path):
        yield _of_osm(job)
    else:
        yield _of_lines(job)


def _named_osm(path: str) -> bool:
    return split_source(path)[0].lower().endswith((".osm", ".osm.gz", ".pbf"))


def _of_osm(job: ImportJob) -> NetworkReader:
    receipt = job.osm_receipt()
    store, feedback = job.store, job.feedback.part(0.0, 0.6)
    data = osm.read(job.path, store.crs, area=job.area, language=store.language, feedback=feedback)
    if not data.paths:
        raise InputError(" ".join([_nothing_to_walk(job.file, job.area), *data.remarks]))
    receipt.outside_area = data.outside_area
    found: dict[type[Record], list[Any]] = {
        Stretch: data.paths, Landmark: data.landmarks, BaseArea: data.areas, BaseLine: data.lines
    }  # fmt: skip
    receipt.extra = {
        "tables": {record.table: len(records) for record, records in found.items()},
        "left_out": dict(sorted(data.left_out.items())),
        "lamps_in_file": len(data.lamps),
        "data_date": receipt.source.to_dict()["data_date"] if receipt.source else None,
        "ways_kept_whole": data.sticking_out,
        "restrictions": restrictions_told(data.restrictions),
    }
    receipt.notes += _osm_notes(data)
    _tell_unused(job, receipt, "VALUES", "MAPPING", "CRS")
    refused = [Refused(row, reason, broken) for row, (broken, reason) in enumerate(data.broken, start=1)]
    return NetworkReader(job, receipt, lambda: _lineage(job, OSM_SYSTEM, osm.LICENCE, osm.ATTRIBUTION), found, refused)


def _nothing_to_walk(name: str, area: Any) -> str:
    if area is not None:
        return tr("{file} has no walkable way inside the area; choose another area or another extract.").format(
            file=name
        )
    return tr("{file} has no way that can be walked; choose an extract with streets and paths.").format(file=name)


def _osm_notes(data: osm.OsmData) -> list[str]:
    left_out = data.left_out
    closed = sum(left_out[key] for key in ("private", "no_foot", "motor_road", "indoor"))
    return [
        *counted(
            (
                len(data.lamps),
                tr("The file holds {count} street lamps; import them as a lighting inventory.", None, len(data.lamps)),
            ),
            (
                data.sticking_out,
                tr(
                    "{count} ways stick out of the area and were kept whole; the base map is cut at its border.",
                    None,
                    data.sticking_out,
                ),
            ),
            (
                closed,
                tr(
                    "{count} ways were left out of the network: private, closed to walkers, motorways or indoors.",
                    None,
                    closed,
                ),
            ),
            (
                left_out["not_built"],
                tr("{count} ways that are planned or being built were left out.", None, left_out["not_built"]),
            ),
        ),
        *_unknown_classes(data),
        *data.remarks,
        *restriction_notes(data.restrictions, data.busways),
        *counted(
            (
                len(data.broken),
                tr("{count} areas reach beyond the extract and could not be closed.", None, len(data.broken)),
            )
        ),
    ]


def _unknown_classes(data: osm.OsmData) -> list[str]:
    listed = ", ".join(f"{safe_value(code)} ({count})" for code, count in data.unknown_classes.most_common(8))
    text = tr("Classes that nobody walks on, or no list knows, were left out: {codes}.")
    return [text.format(codes=listed)] if listed else []


def _of_lines(job: ImportJob) -> NetworkReader:
    receipt = job.receipt()
    stretches, refused, data = read_lines(job, receipt)
    if not stretches:
        raise InputError(_nothing_to_walk(job.file, job.area))
    job = part_of(job, data.is_part)
    if data.is_osm:
        _tell_unused(job, receipt, "VALUES")
        named = (OSM_SYSTEM, osm.LICENCE, osm.ATTRIBUTION)
        return NetworkReader(job, receipt, lambda: _lineage(job, *named), {Stretch: stretches}, refused)
    known = list(stretches)
    found: dict[type[Record], list[Any]] = {Stretch: stretches}
    return NetworkReader(job, receipt, lambda: _lineage_of_lines(job, known), found, refused, data)


def _tell_unused(job: ImportJob, receipt: Receipt, *names: str) -> None:
    """Say which of the planner's parameters are not used: what OpenStreetMap's tags and coordinates mean is fixed."""
    given = {"VALUES": job.options.values, "MAPPING": job.options.mapping, "CRS": job.options.crs}
    unused = [name for name in names if given[name]]
    if unused:
        text = tr("Not used: {parameters}. This is OpenStreetMap's own, and its rules say what it means.")
        receipt.notes.append(text.format(parameters=", ".join(unused)))


def _lineage(job: ImportJob, system: str, licence: str = "", attribution: str = "") -> Lineage:
    """Return the source of this name, and the others of its system: ids mean the same things in all of them."""
    name = kept_name(job.source_name or stem_of(job.path))
    related = [one for one in sources_of(job.store, job.kind.kind) if one.system == system]
    own = next((one.uuid for one in related if one.name == name), None)
    others = tuple(one.uuid for one in related if one.uuid != own)
    return Lineage(system, name, own, others, licence, attribution)


def _lineage_of_lines(job: ImportJob, stretches: list[Stretch]) -> Lineage:
    """Return the source of this name, or the one that holds the same lines in another format."""
    found = _lineage(job, Path(job.path).name)
    if found.sources:
        return found
    theirs = sources_beside_osm(job.store, job.kind.kind)
    if not theirs:
        return found
    known = Known.paths(job.store, list(theirs))
    xy = middles([stretch.coordinates for stretch in stretches])
    same = source_of(known, [stretch.external_id for stretch in stretches], xy)
    return found if same is None else Lineage.of(theirs[same[0]], by_place=not same[1])


class NetworkReader(Reader):
    """Stretches by their id in the source; a way of another extract becomes this one's. `lines`: the layer they are read from."""

    def __init__(
        self,
        job: ImportJob,
        receipt: Receipt,
        find_lineage: Callable[[], Lineage],
        found: dict[type[Record], list[Any]],
        refused: list[Refused],
        lines: LineData | None = None,
    ) -> None:
        super().__init__(job, receipt, find_lineage)
        self.lines = lines
        self._found, self._refused = found, refused
        self._covered = _covered(found[Stretch], job.area)
        self._amounts = {record: len(records) for record, records in found.items()}
        self._ids = frozenset(stretch.external_id for stretch in found[Stretch])
        self._known: Recognised | None = None

    def begin(self) -> None:
        """Ask the store what it has of the file's source; where it is anything, what is missing is looked for where paths run."""
        super().begin()
        self._points = _points(self._found[Stretch]) if self.lineage.sources else np.empty((0, 2))

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the records of a class. They are used up, so that memory holds each thing once."""
        left = self._found.get(record, [])
        left.reverse()
        first = len(left)
        self.job.feedback.progress(0.65, tr("Writing the network"))
        while left or self._refused:
            part = [left.pop() for _ in range(min(_BATCH, len(left)))]
            number = first - len(left) - len(part) + 1
            records = columns_of(record, part, range(number, number + len(part)))
            records.refused, self._refused = self._refused, []
            yield records

    def stored(self, table: str) -> Stored:
        """Return what the store has; of a line layer the stretches that may be stored under other ids too."""
        found = ComparedRecords.load(self.job.store, table, self.lineage, self.job.kind.takes_over)
        if table == Stretch.table and self.lines is not None and found.place:
            lines = [np.asarray(row["geometry"].coords) for row in found.rows]
            self._known = Recognised(found.place, middles(lines), self.lineage.by_place)
        return found

    def identify(self, records: RecordColumns) -> None:
        """Give stretches the ids that they are stored under; where ids are not the same, new ones such as cannot be taken for them."""
        if self._known is None or records.record is not Stretch:
            return
        from shapely import wkb

        xy = middles([np.asarray(wkb.loads(records.geometry_of(at)).coords) for at in range(len(records))])
        records.ids = records.columns["external_id"] = self._known.stored_ids(records.ids, xy, self._ids)

    def coverage(self, record: type[Record]) -> Coverage:
        """Without an area the ground of the file's paths; else what both the area and the file cover, of any extract."""
        if self._covered is not None:
            return Coverage(self.covers, self._covered, asked=True)
        return Coverage(self.covers, ground(self._points, margin=-10.0), amount=self._amounts.get(record, 0))

    def finish(self, source: str) -> None:
        """Keep the planner's words; warn of a network from another system, which would lie on top of this one."""
        if self.lines is not None and self.lines.plan is not None and not self.job.dry_run:
            remember(self.job.store, self.job.kind.kind, self.lines.plan, self.lineage.system, columns=False)
        self.receipt.notes += otherwise_told(self._known, self.lineage)
        sources = sources_of(self.job.store, self.job.kind.kind)
        others = sorted(one.name for one in sources if one.system != self.lineage.system)
        if others:
            text = tr(
                "The store has another network already ({names}); where both hold the same streets, keep only one."
            )
            self.receipt.notes.append(text.format(names=", ".join(others)))


def _points(paths: list[Stretch]) -> Any:
    """Return points along paths (n, 2), some metres apart."""
    found = []
    for path in paths:
        line = np.asarray(path.coordinates, dtype=np.float64)[:, :2]
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        steps = np.linspace(0.0, along[-1], int(along[-1] / _STEP_M) + 2)
        found.append(np.column_stack([np.interp(steps, along, line[:, 0]), np.interp(steps, along, line[:, 1])]))
    return np.concatenate(found)


def _covered(paths: list[Stretch], area: Any) -> Any:
    """Return the part of `area` that the new paths cover, None without an area.

    A small extract imported with a large area must not remove what another extract holds in the rest of it.
    """
    if area is None:
        return None
    return area.intersection(osm_coast.frame_of([path.coordinates for path in paths]))

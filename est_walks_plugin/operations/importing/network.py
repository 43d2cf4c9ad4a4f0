"""Import a walking network: from OpenStreetMap with landmarks and base map, or from any line layer.

A second import of the same ways updates them by their id in the source; it never doubles a street.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from typing import Any

from ...i18n import tr
from ...importers.formats.table import ReadOptions
from ...importers.osm import coast as osm_coast
from ...importers.osm import file as osm_file
from ...importers.osm import geometry as osm_geometry
from ...importers.osm import reader as osm
from ...model.codes import SourceKind
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.receipt import CrsChoice, Receipt, SourceFile
from ...model.records import BaseArea, Landmark
from ...store import Store
from ..areas import resolve_area

OSM_SYSTEM = "OpenStreetMap"
_WRITE_BATCH = 2000


@dataclass
class _Subject:
    """The new rows of one table: external id -> (values, WKB)."""

    table: str
    rows: dict[str, tuple[dict[str, Any], bytes]] = field(default_factory=dict)


@dataclass
class _Changes:
    """What a table needs: rows to insert, values to update by uuid, uuids to delete."""

    table: str
    insert: list[tuple[dict[str, Any], bytes]] = field(default_factory=list)
    update: dict[str, dict[str, Any]] = field(default_factory=dict)
    delete: list[str] = field(default_factory=list)
    unchanged: int = 0


@dataclass(frozen=True)
class SourceInfo:
    """How the source of a network is described in the store."""

    name: str
    system: str
    licence: str = ""
    attribution: str = ""


def import_network(
    store: Store,
    path: str | os.PathLike[str],
    area: Any = None,
    *,
    feedback: Feedback | None = None,
    dry_run: bool = False,
    options: ReadOptions | None = None,
    source_name: str | None = None,
) -> Receipt:
    """Import the network in `path`; from OpenStreetMap also landmarks and base map. All or nothing.

    `area` is what `areas.resolve_area` takes: a polygon, a name, WKT, an extent or a file. The network keeps
    whole ways that touch it, the base map is cut. `options` overrule what is detected in a line layer. Lamps in an
    OpenStreetMap file are counted; `import_lighting` reads them.
    Raises InputError (also when there is nothing to walk on), ParameterError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    began = time.monotonic()
    shape = resolve_area(store, area).polygon
    receipt = Receipt(dry_run=dry_run)
    receipt.source = SourceFile(Path(path).name, file_sha256(path), SourceKind.NETWORK.value)
    if osm_file.looks_like_osm(path) or _named_osm(path):
        subjects, info = _from_osm(store, path, shape, receipt, feedback.part(0.0, 0.6))
    else:
        subjects, info = _from_lines(store, path, shape, receipt, feedback.part(0.0, 0.6), options or ReadOptions())
    if source_name:
        info = SourceInfo(source_name, info.system, info.licence, info.attribution)
    feedback.progress(0.6, tr("Comparing with what is stored"))
    lineage = _lineage(store, info)
    covered = _covered(subjects[0].rows.values(), shape)
    changes = [_compare(store, subject, lineage, covered) for subject in subjects]
    for change in changes:
        receipt.stored += len(change.insert)
        receipt.updated += len(change.update)
        receipt.unchanged += change.unchanged
        receipt.vanished += len(change.delete)
    feedback.check()
    receipt.notes.extend(_neighbours(store, info))
    receipt.seconds = time.monotonic() - began
    if not dry_run:
        _write(store, info, changes, receipt, lineage, feedback.part(0.65, 1.0), began)
    feedback.progress(1.0)
    return receipt


def _neighbours(store: Store, info: SourceInfo) -> list[str]:
    """Warn of a network from another system, which would lie on top of this one."""
    others = [
        row["name"] or ""
        for row in store.rows("source", {"kind": SourceKind.NETWORK.value}, columns=["name", "system"])
        if row["system"] != info.system
    ]
    if not others:
        return []
    return [
        tr("The store has another network already ({names}); where both hold the same streets, keep only one.").format(
            names=", ".join(sorted(others))
        )
    ]


def _named_osm(path: str | os.PathLike[str]) -> bool:
    return Path(path).name.lower().endswith((".osm", ".osm.gz", ".pbf"))


def file_sha256(path: str | os.PathLike[str]) -> str:
    """Return the SHA-256 of a file in hex. Raises InputError when it cannot be read."""
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    except IsADirectoryError as error:
        raise InputError(tr("{file} is a folder; choose a file.").format(file=path)) from error
    except OSError as error:
        raise InputError(
            tr("{file} cannot be read; check the path and your rights.").format(file=path), details=str(error)
        ) from error
    return digest.hexdigest()


def _from_osm(
    store: Store, path: str | os.PathLike[str], area: Any, receipt: Receipt, feedback: Feedback
) -> tuple[list[_Subject], SourceInfo]:
    data = osm.read(path, store.crs, area=area, language=store.language, feedback=feedback)
    if not data.paths:
        raise InputError(_nothing_to_walk(Path(path).name, area))
    subjects = [
        _subject("path", data.paths),
        _subject("landmark", data.landmarks),
        _subject("base_area", data.areas),
        _subject("base_line", data.lines),
    ]
    receipt.read = sum(len(subject.rows) for subject in subjects) + len(data.broken)
    for row, (external_id, reason) in enumerate(data.broken, start=1):
        receipt.reject(row, reason, external_id)
    receipt.outside_area = data.outside_area
    receipt.crs = CrsChoice("EPSG:4326", tr("OpenStreetMap is always in WGS 84."))
    receipt.encoding = "UTF-8"
    counts = {subject.table: len(subject.rows) for subject in subjects}
    receipt.extra = {
        "tables": counts,
        "left_out": dict(sorted(data.left_out.items())),
        "lamps_in_file": len(data.lamps),
    }
    receipt.extra["data_date"] = data.data_date
    receipt.extra["ways_kept_whole"] = data.sticking_out
    _osm_notes(data, receipt)
    return subjects, SourceInfo(stem_of(path), OSM_SYSTEM, osm.LICENCE, osm.ATTRIBUTION)


def _nothing_to_walk(name: str, area: Any) -> str:
    if area is not None:
        return tr("{file} has no walkable way inside the area; choose another area or another extract.").format(
            file=name
        )
    return tr("{file} has no way that can be walked; choose an extract with streets and paths.").format(file=name)


def _osm_notes(data: osm.OsmData, receipt: Receipt) -> None:
    if data.lamps:
        receipt.notes.append(
            tr("The file holds {count} street lamps; import them as a lighting inventory.").format(
                count=len(data.lamps)
            )
        )
    if data.sticking_out:
        receipt.notes.append(
            tr("{count} ways stick out of the area and were kept whole; the base map is cut at its border.").format(
                count=data.sticking_out
            )
        )
    closed = sum(data.left_out[key] for key in ("private", "no_foot", "motor_road", "indoor"))
    if closed:
        receipt.notes.append(
            tr("{count} ways were left out of the network: private, closed to walkers, motorways or indoors.").format(
                count=closed
            )
        )
    if data.left_out["not_built"]:
        receipt.notes.append(
            tr("{count} ways that are planned or being built were left out.").format(count=data.left_out["not_built"])
        )
    if data.broken:
        receipt.notes.append(
            tr("{count} areas reach beyond the extract and could not be closed.").format(count=len(data.broken))
        )


def _from_lines(
    store: Store,
    path: str | os.PathLike[str],
    area: Any,
    receipt: Receipt,
    feedback: Feedback,
    options: ReadOptions,
) -> tuple[list[_Subject], SourceInfo]:
    from .network_lines import read_lines

    stretches = read_lines(store, path, area, receipt, feedback, options)
    if not stretches:
        raise InputError(_nothing_to_walk(Path(path).name, area))
    return [_subject("path", stretches)], SourceInfo(stem_of(path), Path(path).name)


def stem_of(path: str | os.PathLike[str]) -> str:
    """Return the file's name without its ending, as the name of a source."""
    name = Path(path).name
    for ending in (".osm.gz", ".osm.pbf"):
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return Path(path).stem


def _subject(table: str, records: list[Any]) -> _Subject:
    """Return the rows of a table. The records are used up, so that memory holds each thing once."""
    subject = _Subject(table)
    records.reverse()
    while records:
        record = records.pop()
        subject.rows[record.external_id] = (_values(record), _wkb(record))
    return subject


_GEOMETRY_FIELDS = frozenset({"coordinates", "polygons", "xy"})


def _values(record: Any) -> dict[str, Any]:
    """Return the record's columns as plain values."""
    names = [name for name in record.__dataclass_fields__ if name not in _GEOMETRY_FIELDS]
    values = {name.rstrip("_"): getattr(record, name) for name in names}
    return {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}


def _wkb(record: Any) -> bytes:
    if isinstance(record, Landmark):
        return osm_geometry.point_wkb(record.xy)
    if isinstance(record, BaseArea):
        return osm_geometry.area_wkb(record.polygons)
    return osm_geometry.line_wkb(record.coordinates)


@dataclass(frozen=True)
class _Lineage:
    """Sources whose external ids mean the same things, and the one among them that is imported again."""

    sources: tuple[str, ...] = ()
    again: str | None = None


def _lineage(store: Store, info: SourceInfo) -> _Lineage:
    related = [
        row
        for row in store.rows("source", {"kind": SourceKind.NETWORK.value}, columns=["uuid", "name", "system"])
        if row["system"] == info.system
    ]
    again = next((row["uuid"] for row in related if row["name"] == info.name), None)
    return _Lineage(tuple(row["uuid"] for row in related), again)


def _compare(store: Store, subject: _Subject, lineage: _Lineage, covered: Any) -> _Changes:
    """Match new rows with stored ones by external id.

    Rows of the same source that are gone are removed. When the import was cut to an area, rows of any extract are
    removed inside `covered`: what both the area and the new file cover.
    """
    changes = _Changes(subject.table)
    stored = store.rows(subject.table, {"source": list(lineage.sources)}) if lineage.sources else []
    left = dict(subject.rows)
    prepared = None
    if covered is not None:
        from shapely.prepared import prep

        prepared = prep(covered)
    for row in stored:
        new = left.pop(row["external_id"], None)
        if new is None:
            gone = row["source"] == lineage.again if prepared is None else _inside(row["geometry"], prepared)
            if gone:
                changes.delete.append(row["uuid"])
            continue
        values, wkb = new
        if row["source"] == lineage.again and _equal(row, values, wkb):
            changes.unchanged += 1
        else:
            changes.update[row["uuid"]] = {**values, "geometry": wkb}
    changes.insert = list(left.values())
    return changes


def _covered(paths: Iterable[tuple[dict[str, Any], bytes]], area: Any) -> Any:
    """Return the part of `area` that the new paths cover, None without an area.

    A small extract imported with a large area must not remove what another extract holds in the rest of it.
    """
    if area is None:
        return None
    lines = osm_geometry.line_vertices(wkb for _, wkb in paths)
    return area.intersection(osm_coast.frame_of(lines))


def _inside(shape: Any, prepared: Any) -> bool:
    return shape is not None and bool(prepared.contains(shape))


def _equal(row: dict[str, Any], values: dict[str, Any], wkb: bytes) -> bool:
    from shapely import wkb as shapely_wkb

    if any(row[name] != value for name, value in values.items()):
        return False
    return row["geometry"] is not None and row["geometry"].equals_exact(shapely_wkb.loads(wkb), 1e-6)


def _write(
    store: Store,
    info: SourceInfo,
    changes: list[_Changes],
    receipt: Receipt,
    lineage: _Lineage,
    feedback: Feedback,
    began: float,
) -> None:
    with store.transaction():
        source = _write_source(store, info, receipt, lineage)
        for number, change in enumerate(changes):
            feedback.check()
            feedback.progress(number / len(changes), tr("Writing the network"))
            _write_table(store, change, source)
        feedback.check()
        receipt.seconds = time.monotonic() - began
        receipt.extra["source_uuid"] = source
        held = sum(store.count(change.table, {"source": source}) for change in changes)
        store.update("source", source, {"stored": held, "receipt": receipt.to_dict()})


def _write_source(store: Store, info: SourceInfo, receipt: Receipt, lineage: _Lineage) -> str:
    values = {
        "kind": SourceKind.NETWORK.value,
        **asdict(info),
        "file_name": receipt.source.file if receipt.source else "",
        "sha256": receipt.source.sha256 if receipt.source else "",
        "imported_at": datetime.now(timezone.utc).replace(microsecond=0),
        "stored": receipt.stored + receipt.updated + receipt.unchanged,
        "problems": receipt.problems,
        "crs": receipt.crs.chosen if receipt.crs else "",
        "encoding": receipt.encoding,
        "mapping": receipt.mapping,
    }
    if lineage.again is not None:
        store.update("source", lineage.again, values)
        return lineage.again
    return store.insert("source", [values])[0]


def _write_table(store: Store, change: _Changes, source: str) -> None:
    if change.delete:
        store.delete(change.table, change.delete)
    if change.update:
        store.update_many(change.table, {uuid: {**values, "source": source} for uuid, values in change.update.items()})
    if change.insert:
        columns = list(change.insert[0][0])
        store.bulk_insert(change.table, [*columns, "source"], _batches(change.insert, columns, source), geometry="wkb")


def _batches(
    rows: list[tuple[dict[str, Any], bytes]], columns: list[str], source: str
) -> Iterable[list[tuple[Any, ...]]]:
    for start in range(0, len(rows), _WRITE_BATCH):
        chunk = rows[start : start + _WRITE_BATCH]
        yield [(*(values[column] for column in columns), source, wkb) for values, wkb in chunk]

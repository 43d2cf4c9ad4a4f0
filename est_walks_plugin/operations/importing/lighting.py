"""Import a lighting inventory: a table or map layer of lamps, or the street lamps of an OpenStreetMap file."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ...i18n import tr
from ...importers import lighting
from ...importers.formats.table import ReadOptions
from ...importers.osm import file as osm_file
from ...importers.osm import reader as osm
from ...model.codes import SourceKind
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.receipt import CrsChoice, Receipt, SourceFile
from ...model.records import Lamp
from ...privacy import count_kinds, screen
from ...store import Store
from ..areas import resolve_area
from .network import OSM_SYSTEM, file_sha256, stem_of
from .territory import territory_of

_FREE_TEXT = ("owner", "luminaire", "control", "status_text", "street")


_COVERED_M = 50.0


@dataclass(frozen=True)
class _Stored:
    """A lamp of the same system that is in the store."""

    uuid: str
    source: str
    content_hash: str
    vanished: bool
    xy: tuple[float, float]


@dataclass
class _Changes:
    """What an import changes: rows to insert, values by uuid, uuids of lamps that are gone, and the source it renews."""

    insert: list[dict[str, Any]] = field(default_factory=list)
    update: dict[str, dict[str, Any]] = field(default_factory=dict)
    vanished: list[str] = field(default_factory=list)
    source: str | None = None


def import_lighting(
    store: Store,
    path: str | os.PathLike[str],
    options: ReadOptions | None = None,
    *,
    area: Any = None,
    feedback: Feedback | None = None,
    dry_run: bool = False,
    source_name: str | None = None,
) -> Receipt:
    """Import the lamps in `path`, all or nothing; `area` (see `resolve_area`) cuts an OpenStreetMap file.

    A newer export of the same system updates lamps by their id; lamps that are gone are marked as vanished, never
    deleted. Rows are counted in the receipt, poles in its `lamps`. Raises InputError, AmbiguousInputError,
    ParameterError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    options = options or ReadOptions()
    began = time.monotonic()
    receipt = Receipt(dry_run=dry_run)
    receipt.source = SourceFile(Path(path).name, file_sha256(path), SourceKind.LIGHTING.value)
    area = resolve_area(store, area).polygon
    if osm_file.looks_like_osm(path):
        data, system = _from_osm(store, path, area, receipt, feedback.part(0.0, 0.5)), OSM_SYSTEM
    else:
        data = lighting.read(path, territory_of(store), options=options, feedback=feedback.part(0.0, 0.5))
        system = options.system or data.signature
        _fill(receipt, data)
    if not data.lamps:
        raise InputError(_no_lamps(Path(path).name, receipt))
    feedback.progress(0.5, tr("Comparing with what is stored"))
    maker = _Rows(receipt)
    rows = [maker.row(lamp) for lamp in data.lamps]
    changes = _compare(rows, data.rows, _known(store, system), area, receipt)
    receipt.vanished = len(changes.vanished)
    receipt.extra["lamps"] = len(data.lamps)
    feedback.check()
    receipt.seconds = time.monotonic() - began
    if not dry_run:
        feedback.progress(0.6, tr("Writing lamps"))
        _write(store, changes, source_name or stem_of(path), system, receipt, feedback, began)
    feedback.progress(1.0)
    return receipt


def _write(
    store: Store,
    changes: _Changes,
    name: str,
    system: str,
    receipt: Receipt,
    feedback: Feedback,
    began: float,
) -> None:
    of_osm = system == OSM_SYSTEM
    description = {
        "name": name,
        "system": system,
        "licence": osm.LICENCE if of_osm else "",
        "attribution": osm.ATTRIBUTION if of_osm else "",
    }
    with store.transaction():
        uuid = _write_source(store, changes.source, description, receipt)
        _write_lamps(store, uuid, changes)
        feedback.check()
        receipt.extra["source_uuid"] = uuid
        receipt.seconds = time.monotonic() - began
        store.update("source", uuid, {"receipt": receipt.to_dict()})


def _no_lamps(name: str, receipt: Receipt) -> str:
    if receipt.read:
        return tr("{file} has {count} rows, but none of them is a lamp with a position; check the columns.").format(
            file=name, count=receipt.read
        )
    return tr("{file} holds no lamps; choose a lighting inventory.").format(file=name)


def _from_osm(
    store: Store, path: str | os.PathLike[str], area: Any, receipt: Receipt, feedback: Feedback
) -> lighting.LampData:
    lamps = osm.read_lamps(path, store.crs, area=area, feedback=feedback)
    if not lamps:
        raise InputError(
            tr("{file} holds no street lamps: none are mapped there; import the municipality's inventory.").format(
                file=Path(path).name
            )
        )
    data = lighting.LampData(lamps=lamps, rows=[[i] for i in range(1, len(lamps) + 1)], read=len(lamps))
    receipt.read = len(lamps)
    receipt.encoding = "UTF-8"
    receipt.crs = CrsChoice("EPSG:4326", tr("OpenStreetMap is always in WGS 84."))
    receipt.extra["format"] = "osm"
    return data


def _fill(receipt: Receipt, data: lighting.LampData) -> None:
    receipt.read = data.read
    for row, reason, text in data.rejected:
        receipt.reject(row, reason, screen(text)[0])
    receipt.without_position = len(data.rejected)
    receipt.outside_area = len(data.outside_rows)
    receipt.encoding, receipt.delimiter = data.encoding, data.delimiter
    receipt.mapping, receipt.crs = data.mapping, data.crs_choice
    receipt.notes.extend(data.notes)
    receipt.extra.update(
        format=data.format,
        undecoded={name: dict(counts.most_common()) for name, counts in sorted(data.undecoded.items())},
        filled=dict(sorted(data.filled.items())),
        shared_poles=data.shared_poles,
        outside_area_rows=data.outside_rows[:1000],
        dropped_columns=dict(data.dropped),
        choices=[
            {"what": c.what, "value": c.value, "reason": c.reason, "alternatives": list(c.alternatives)}
            for c in data.choices
        ],
    )


class _Rows:
    """Turns lamps into rows of the store. A word that comes a thousand times is screened once."""

    def __init__(self, receipt: Receipt) -> None:
        self._receipt = receipt
        self._names = tuple(item.name for item in fields(Lamp) if item.name != "xy")
        self._screened: dict[str, tuple[str, dict[str, int]]] = {}

    def row(self, lamp: Lamp) -> dict[str, Any]:
        """Return the lamp as a row: free text screened, its content hashed."""
        values = {name: getattr(lamp, name) for name in self._names}
        values["light_source"], values["status"] = lamp.light_source.value, lamp.status.value
        for name in _FREE_TEXT:
            if values[name]:
                values[name] = self._screen(values[name])
        x, y = lamp.xy
        told = "\x1f".join(map(str, (*values.values(), round(x, 2), round(y, 2))))
        values["content_hash"] = hashlib.blake2b(told.encode("utf-8"), digest_size=12).hexdigest()
        values["vanished"] = False
        values["geometry"] = lamp.xy
        return values

    def _screen(self, text: str) -> str:
        if text not in self._screened:
            masked, found = screen(text)
            self._screened[text] = (masked, count_kinds(found) if found else {})
        masked, kinds = self._screened[text]
        if kinds:
            self._receipt.masked.update(kinds)
        return masked


def _known(store: Store, system: str) -> dict[str, _Stored]:
    """Return the lamps of earlier exports of the system by external id."""
    sources = store.rows("source", {"kind": SourceKind.LIGHTING.value, "system": system}, columns=["uuid"])
    if not sources:
        return {}
    names = ("uuid", "external_id", "source", "content_hash", "vanished", "x", "y")
    found = store.arrays("lamp", names, {"source": [row["uuid"] for row in sources]})
    rows = zip(*(found[name].tolist() for name in names))
    return {
        external: _Stored(uuid, source, content or "", vanished in (True, 1), (x, y))
        for uuid, external, source, content, vanished, x, y in rows
    }


def _compare(
    rows: list[dict[str, Any]], file_rows: list[list[int]], known: dict[str, _Stored], area: Any, receipt: Receipt
) -> _Changes:
    """Return what changes, and count the file's rows.

    Exports of one system may cover different districts: only a lamp inside what this file covers can be gone, and a
    file that shares no lamp with an earlier one is a source of its own.
    """
    changes = _Changes()
    left = dict(known)
    met: Counter[str] = Counter()
    for row, numbers in zip(rows, file_rows):
        old = left.pop(row["external_id"], None)
        if old is None:
            changes.insert.append(row)
            receipt.stored += len(numbers)
            continue
        met[old.source] += 1
        if old.content_hash == row["content_hash"] and not old.vanished:
            receipt.unchanged += len(numbers)
        else:
            changes.update[old.uuid] = row
            receipt.updated += len(numbers)
    gone = [old for old in left.values() if not old.vanished]
    if gone and met:
        covered = _covered(rows, area)
        changes.vanished = [old.uuid for old in gone if covered(old.xy)]
    changes.source = met.most_common(1)[0][0] if met else None
    return changes


def _covered(rows: list[dict[str, Any]], area: Any) -> Callable[[tuple[float, float]], bool]:
    """Return whether a position lies where the file has lamps: in the area asked for, or within the lamps' hull."""
    from shapely.geometry import MultiPoint, Point
    from shapely.prepared import prep

    hull = area if area is not None else MultiPoint([row["geometry"] for row in rows]).convex_hull.buffer(_COVERED_M)
    prepared = prep(hull)
    return lambda xy: bool(prepared.contains(Point(xy)))


def _write_source(store: Store, uuid: str | None, description: dict[str, Any], receipt: Receipt) -> str:
    source = receipt.source
    values = {
        "kind": SourceKind.LIGHTING.value,
        **description,
        "file_name": source.file if source else "",
        "sha256": source.sha256 if source else "",
        "imported_at": datetime.now(timezone.utc).replace(microsecond=0),
        "stored": receipt.extra["lamps"],
        "problems": receipt.problems,
        "crs": receipt.crs.chosen if receipt.crs else "",
        "encoding": receipt.encoding,
        "mapping": receipt.mapping,
    }
    if uuid is None:
        return store.insert("source", [values])[0]
    store.update("source", uuid, values)
    return uuid


def _write_lamps(store: Store, source: str, changes: _Changes) -> None:
    if changes.insert:
        columns = [name for name in changes.insert[0] if name != "geometry"]
        batch = [(*(row[name] for name in columns), source, *row["geometry"]) for row in changes.insert]
        store.bulk_insert("lamp", [*columns, "source"], [batch], geometry="xy")
    if changes.update:
        store.update_many("lamp", changes.update)
    if changes.vanished:
        store.update_many("lamp", {uuid: {"vanished": True} for uuid in changes.vanished})

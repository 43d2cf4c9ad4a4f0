"""What a phone brought as rows that can be compared: keys made sure of, values checked, words screened."""

from __future__ import annotations

import json
import re
import uuid as uuids
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Optional

from ....i18n import tr
from ....model.crs import transform
from ....model.field.package import FieldLayer
from ....privacy import count_kinds, screen
from ....privacy.ids import kept_cell, kept_name
from ..cells import GEOMETRY, Unreadable, cell, point_cell
from ..returned_package import Phone
from ..three_way import Cell, Cells, Rows
from .geometry import Shape
from .tables import CameRow, CameTable

_SCREENED = ("text", "note")
_CODES = ("category", "owner", "seen")
_OWN_NAME = re.compile(r"(?:^|/)(?:[a-z]{1,12}_)?[0-9a-fx-]{1,40}_[0-9]{8,20}\.[a-z]{2,5}$", re.IGNORECASE)
_KEYS = ("stop_uuid", "finding_uuid")
_SEEN = ("yes", "no", "unknown")
_WRITTEN = uuids.UUID("6f0a2f0e-3c53-5a0b-9b1e-0d2c1c2f8b11")
"""Names the keys that are made of what a row says, for rows that came without one."""


@dataclass
class FieldRows:
    """The rows of a layer by key, as compared, and their shapes where the layer's are not compared.

    `missing` are columns that did not come, `read` counts the rows as they stood in the tables.
    """

    layer: FieldLayer
    rows: dict[str, dict[str, Cell]] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    numbers: dict[str, int] = field(default_factory=dict)
    """The number of each row in its table."""
    paths: dict[str, str] = field(default_factory=dict)
    """Where each photo's file lies, as the phone wrote it: to be looked for, not to be kept."""
    masked: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    read: int = 0


def compared_columns(layer: FieldLayer) -> tuple[str, ...]:
    """Return the columns of a layer that are compared."""
    return (*layer.columns, GEOMETRY) if layer.moves else layer.columns


def base_rows(layer: FieldLayer, snapshot: Rows, zone: str) -> dict[str, dict[str, Cell]]:
    """Return what went out of a layer, as it is compared."""
    return {
        uuid: {column: known for column in compared_columns(layer) if (known := _plain(column, row, zone)) is not None}
        for uuid, row in snapshot.items()
    }


def _plain(column: str, row: Cells, zone: str) -> Cell:
    value = cell(column, row.get(column), zone)
    return None if isinstance(value, Unreadable) else value


@dataclass(frozen=True)
class Setting:
    """What the rows of a phone are read with: the package's key and all keys that went out in it, work CRS, time zone."""

    package: str
    keys: frozenset[str]
    crs: str
    zone: str

    def key(self, value: Any) -> Optional[str]:
        """Return the key that a phone wrote, as the store writes keys; one that is none becomes one, always the same."""
        text = str(value or "").strip()
        if not text or text in self.keys:
            return text or None
        try:
            return str(uuids.UUID(text.strip("{}").lower()))
        except ValueError:
            return str(uuids.uuid5(_WRITTEN, f"{self.package} {text}"))


def field_rows(phone: Phone, layer: FieldLayer, base: Rows, setting: Setting) -> Optional[FieldRows]:
    """Return what a phone brought of a layer, None where it brought nothing of it; `base` is what it had taken out."""
    tables = [table for table in phone.tables if table.layer is layer]
    if not tables:
        return None
    found = FieldRows(layer)
    found.missing = frozenset(layer.columns).difference(*(table.columns for table in tables))
    for table in tables:
        _tell_columns(table, layer, found)
        for row in table.rows:
            found.read += 1
            _add(found, row, base, _positioned(row.shape, table.crs, setting.crs), setting)
    return found


def made_on(phone: Phone, setting: Setting) -> frozenset[str]:
    """Return the keys of the rows that are on a phone and did not go out."""
    rows = (row for table in phone.tables if table.layer and table.layer.can_add for row in table.rows)
    keys = {setting.key(row.values.get("uuid")) for row in rows}
    return frozenset(key for key in keys if key is not None) - setting.keys


def _positioned(shape: Optional[Shape], source: str, target: str) -> Optional[Shape]:
    if shape is None or source in ("", target) or not source.startswith("EPSG:"):
        return shape
    return Shape(tuple(transform(part, source, target) for part in shape.parts), shape.measures)


def _tell_columns(table: CameTable, layer: FieldLayer, found: FieldRows) -> None:
    known = {"fid", "ogc_fid", "id", "uuid", *layer.columns, *layer.shown}
    more = [kept_name(name) for name in table.columns if name.lower() not in known]
    if more:
        found.notes.append(
            tr("Columns of the layer “{layer}” that the package does not have were not read: {names}.").format(
                layer=layer.name, names=", ".join(sorted(more)[:10])
            )
        )
    if found.missing:
        found.notes.append(
            tr("The layer “{layer}” came without its columns {names}: what stood there is kept.").format(
                layer=layer.name, names=", ".join(sorted(found.missing))
            )
        )


def _add(found: FieldRows, row: CameRow, base: Rows, shape: Optional[Shape], setting: Setting) -> None:
    """Add a row under its key; one that came without, or with another row's, gets a key made of what it says."""
    uuid = setting.key(row.values.get("uuid"))
    cells = _cells(found, row, base.get(uuid or "", {}), shape, setting)
    if uuid is None or (uuid in found.rows and found.rows[uuid] != cells):
        if uuid:
            found.notes.append(
                tr("Two rows of the layer “{layer}” have one key; both were kept.").format(layer=found.layer.name)
            )
        told = json.dumps([setting.package, found.layer.name, uuid, cells], sort_keys=True)
        uuid = str(uuids.uuid5(_WRITTEN, told))
    found.rows[uuid] = cells
    found.numbers[uuid] = row.fid
    if row.values.get("path"):
        found.paths[uuid] = str(row.values["path"])
    if shape is not None and not found.layer.moves:
        found.shapes[uuid] = shape


def _cells(found: FieldRows, row: CameRow, base: Cells, shape: Optional[Shape], setting: Setting) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for column in found.layer.columns:
        if column in found.missing or column not in row.values:
            value: Cell | Unreadable = base.get(column)
        elif column in _KEYS:
            value = setting.key(row.values[column])
        else:
            value = cell(column, row.values[column], setting.zone)
        cells[column] = _kept(found, column, value, base.get(column))
    if found.layer.moves:
        cells[GEOMETRY] = point_cell(shape.point) if shape and shape.point else None
    return {column: value for column, value in cells.items() if value is not None}


def _kept(found: FieldRows, column: str, value: Cell | Unreadable, before: Cell) -> Cell:
    """Return a value as it may be kept: what went out stands where it cannot be read, new words are screened."""
    if column == "seen" and isinstance(value, str) and value not in _SEEN:
        value = Unreadable(value)
    if isinstance(value, Unreadable):
        found.notes.append(
            tr(
                "“{value}” in the column {column} of the layer “{layer}” is none of its values and was left out."
            ).format(value=kept_cell(value.value), column=column, layer=found.layer.name)
        )
        return before
    if value == before or not isinstance(value, str):
        return value
    if column in _SCREENED:
        masked, seen = screen(value)
        found.masked += count_kinds(seen)
        return masked or None
    if column == "path":
        return kept_path(value)
    return screen(value)[0] if column in _CODES else value


def kept_path(path: str) -> str:
    """Return the path a phone gave a photo as it may be kept; one of our own making holds nobody, whatever its digits."""
    return path if _OWN_NAME.search(path) else kept_name(path)

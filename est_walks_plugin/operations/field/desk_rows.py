"""What the desk has of the layers of a walk, as it is compared, and how a merge is written: only what changed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Optional, Sequence

from ...model.codes import Review
from ...model.defaults import NEAR_STOP_M
from ...model.field.conflict import Conflict
from ...model.field.package import BY_NAME, FINDING, OLD_FINDING, PHOTO, STOP, FieldLayer
from ...model.localtime import months_later
from ...model.stored_walk import StoredStop, StoredWalk
from ...model.wording.place_names import place_name
from ...privacy import MASKS
from ..typed_text import masked_text, worst
from ..walks.find_walk import stops_of
from .came.words import first_words
from .cells import GEOMETRY, Unreadable, cell, moment_of, point_of
from .three_way import Cell, Cells, Rows

if TYPE_CHECKING:
    from ...store import Store
    from ...store.filters import Where

_STORED_AS = {
    STOP.name: {"note": "field_note"},
    FINDING.name: {"stop_uuid": "stop", "created_at": "found_at"},
    PHOTO.name: {"finding_uuid": "finding", "stop_uuid": "stop", "path": "field_name"},
}
"""Columns of layers whose columns in the store are called otherwise."""
_REVIEWED = {"text", "note"}
"""What is looked at before anything public; a layer has one of them."""
_OTHERS = ("spot", "photo_no")
"""Texts of a finding that only the desk has."""
_MOMENTS = ("created_at", "taken_at", "started_at")


@dataclass(frozen=True)
class Desk:
    """A walk of a store, with its stops."""

    store: Store
    walk: StoredWalk
    stops: tuple[StoredStop, ...]
    delete_after: date

    @staticmethod
    def of(store: Store, walk: StoredWalk) -> Desk:
        """Return the desk of a walk."""
        until = months_later(store.today, store.municipal_settings.deletion_months)
        return Desk(store, walk, tuple(stops_of(store, walk.uuid)), until)

    def stop(self, uuid: Cell) -> Optional[StoredStop]:
        """Return a stop of the walk."""
        return next((stop for stop in self.stops if stop.uuid == uuid), None)

    def nearest(self, xy: Optional[tuple[float, float]], within_m: float = NEAR_STOP_M) -> Optional[StoredStop]:
        """Return the stop that lies nearest to a point, None where all are farther away."""
        if xy is None:
            return None
        lying = [(math.dist(xy, stop.xy), stop.seq, stop) for stop in self.stops if stop.xy]
        metres, _, stop = min(lying, key=lambda one: one[:2], default=(math.inf, 0, None))
        return stop if metres <= within_m else None

    def rows(self, layer: FieldLayer, uuids: Iterable[str]) -> dict[str, dict[str, Cell]]:
        """Return rows of a layer by key, as they are compared: those there are, without their empty cells."""
        wanted = sorted(set(uuids))
        if not wanted:
            return {}
        if layer is not OLD_FINDING:
            return self._read(layer, "uuid", {"uuid": wanted})
        there = self.store.rows("finding", {"uuid": wanted}, columns=("uuid",))
        seen = self._read(layer, "finding", {"walk": self.walk.uuid, "finding": wanted})
        return {row["uuid"]: seen.get(row["uuid"], {}) for row in there}

    def _read(self, layer: FieldLayer, key: str, where: Where) -> dict[str, dict[str, Cell]]:
        """Return the cells of rows by a column of theirs."""
        columns = [_stored_as(layer, column) for column in layer.columns]
        shape = (GEOMETRY,) if layer.moves else ()
        found: dict[str, dict[str, Cell]] = {}
        for row in self.store.rows(layer.table, where, columns=(key, *columns, *shape)):
            told = [(name, row[_stored_as(layer, name)]) for name in layer.columns]
            if layer.moves and row[GEOMETRY] is not None:
                told.append((GEOMETRY, (row[GEOMETRY].x, row[GEOMETRY].y)))
            cells = found.setdefault(row[key], {})
            for name, value in told:
                known = cell(name, value, self.store.time_zone)
                if known is not None and not isinstance(known, Unreadable):
                    cells[name] = known
        return found

    def told(self, conflicts: Sequence[Conflict]) -> list[Conflict]:
        """Return conflicts with the desk's values as they are now, each with its stop and what it is about.

        One that the desk has settled since is left out: it holds the field's value, or the row is gone.
        """
        found = []
        for layer in BY_NAME.values():
            mine = [one for one in conflicts if one.layer == layer.name]
            there = self.rows(layer, {one.uuid for one in mine})
            about = self.about(layer, there)
            for one in mine:
                if one.uuid in there and there[one.uuid].get(one.column) != one.field:
                    stop, words = about[one.uuid]
                    found.append(replace(one, desk=there[one.uuid].get(one.column), stop=stop, about=words))
        return found

    def about(self, layer: FieldLayer, rows: Rows) -> dict[str, tuple[Optional[int], str]]:
        """Return of each row the number of its stop and in the reader's words what it is."""
        if layer is OLD_FINDING:
            rows = self.rows(FINDING, rows)
        reader = self.store.reader()
        found = {}
        for uuid, cells in rows.items():
            stop = self.stop(uuid if layer is STOP else cells.get("stop_uuid"))
            words = str(cells.get("text") or "") or reader.category(str(cells.get("category") or ""))
            if layer is STOP and stop:
                words = place_name(stop.name, reader)
            found[uuid] = (stop.seq if stop else None, first_words(words or str(cells.get("path") or "")))
        return found

    def change(self, layer: FieldLayer, changes: Mapping[str, Cells]) -> None:
        """Write cells of rows that are there: key -> column -> value."""
        if layer is OLD_FINDING:
            self._change_seen(changes)
        elif changes:
            rows = {uuid: self._columns(layer, cells) for uuid, cells in changes.items()}
            if layer is FINDING:
                fresh = {uuid: Review(row["review"]) for uuid, row in rows.items() if "review" in row}
                for uuid, review in self._with_others(fresh).items():
                    rows[uuid]["review"] = review.value
            self.store.update_many(layer.table, rows)

    def _with_others(self, fresh: Mapping[str, Review]) -> dict[str, Review]:
        """Return how findings wait whose text is new: still, where another text of theirs waits for a person's eye."""
        kept = self.store.rows(FINDING.table, {"uuid": list(fresh)}, columns=("uuid", "review", *_OTHERS))
        return {
            row["uuid"]: worst((fresh[row["uuid"]], *(review_of(row[name] or "") for name in _OTHERS)))
            for row in kept
            if row["review"] in (Review.DOUBTFUL, Review.MASKED)
        }

    def _change_seen(self, changes: Mapping[str, Cells]) -> None:
        known = self.store.rows(
            OLD_FINDING.table, {"walk": self.walk.uuid, "finding": list(changes)}, columns=("uuid", "finding")
        )
        there = {row["finding"]: row["uuid"] for row in known}
        self.store.update_many(
            OLD_FINDING.table,
            {there[one]: self._columns(OLD_FINDING, changes[one]) for one in changes if one in there},
        )
        self.add(OLD_FINDING, {one: cells for one, cells in changes.items() if one not in there})

    def add(self, layer: FieldLayer, rows: Mapping[str, Cells]) -> None:
        """Write new rows under their keys."""
        made = [self.new_row(layer, uuid, cells) for uuid, cells in rows.items()]
        if made:
            self.store.insert(layer.table, made)

    def new_row(self, layer: FieldLayer, uuid: str, cells: Cells) -> dict[str, Any]:
        """Return the columns of a new row."""
        row = {"walk": self.walk.uuid, **self._columns(layer, cells)}
        if layer is OLD_FINDING:
            return {**row, "finding": uuid, "at": self.walk.starts}
        if layer is FINDING:
            stop = self.stop(cells.get("stop_uuid"))
            row = {"review": Review.CLEAR.value, **row, "positive": self._is_positive(cells.get("category"))}
            if row[GEOMETRY] is None and stop:
                row[GEOMETRY] = stop.geometry
        return {**row, "uuid": uuid}

    def _columns(self, layer: FieldLayer, cells: Cells) -> dict[str, Any]:
        """Return cells as columns of the store, with those that follow from them."""
        row: dict[str, Any] = {}
        for column, value in cells.items():
            known = moment_of(value) if column in _MOMENTS else point_of(value) if column == GEOMETRY else value
            row[_stored_as(layer, column)] = known
        if layer is FINDING and "category" in cells:
            row["positive"] = self._is_positive(cells["category"])
        for name in _REVIEWED & {*cells}:
            row["review"] = review_of(str(cells[name] or "")).value
        if "stop_uuid" in cells:
            stop = self.stop(cells["stop_uuid"])
            row["stop"] = stop.uuid if stop else None
            if layer is FINDING:
                row["place"] = stop.place if stop else None
        wanted = cells.get("finding_uuid")
        if wanted is not None and not self.store.count(FINDING.table, {"uuid": wanted}):
            row["finding"] = None  # it is gone by now, or never was
        return row

    def _is_positive(self, category: Cell) -> bool:
        known = self.store.catalogue.find("category", str(category or ""))
        return bool(known and self.store.catalogue.category(known.code).positive)


def review_of(text: str) -> Review:
    """Return what a text that is screened already waits for."""
    review = masked_text(text)[1]
    return Review.MASKED if review is Review.CLEAR and any(mask in text for mask in MASKS.values()) else review


def _stored_as(layer: FieldLayer, column: str) -> str:
    return _STORED_AS.get(layer.name, {}).get(column, column)

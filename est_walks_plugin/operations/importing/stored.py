"""What the store already has of the records that a file may tell of, and whether a record of the file is one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...importers.record_columns import RecordColumns
from .gone import Coverage
from .sources import Lineage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

#: Shapes whose corners lie within this distance (metres) are the same.
_SAME_M = 1e-2


@dataclass
class Stored:
    """Records of a table as arrays in one order; `place` finds a record by its id in the source, the own ones first.

    `seen` is filled in by the merge: the file has told of these.
    """

    uuids: NDArray[Any]
    place: dict[str, int]
    own: NDArray[np.bool_]
    vanished: NDArray[np.bool_]
    seen: NDArray[np.bool_]

    def find(self, records: RecordColumns, index: int) -> int | None:
        """Return which stored record a record of the file is, None when it is new."""
        return self.place.get(records.ids[index] or "")

    def same(self, at: int, records: RecordColumns, index: int) -> bool:
        """Return whether a record of the file tells what is stored."""
        raise NotImplementedError

    def gone(self, coverage: Coverage) -> list[int]:
        """Return the records the file should have told of and did not."""
        within = self.own if coverage.shape is None else ~self.vanished
        if coverage.if_met and not (self.seen & (self.own if coverage.shape is None else True)).any():
            return []
        left = np.flatnonzero(within & ~self.seen)
        if coverage.shape is None or not len(left):
            return left.tolist()
        inside = self._inside(coverage.shape)
        return [at for at in left.tolist() if inside(at)]

    def _inside(self, shape: Any) -> Any:
        raise NotImplementedError


@dataclass
class HashedRecords(Stored):
    """Records that keep the hash of their content."""

    hashes: NDArray[Any]
    xy: NDArray[np.float64]
    extra: Mapping[str, NDArray[Any]]

    @classmethod
    def load(cls, store: Store, table: str, lineage: Lineage, extra: tuple[str, ...] = ()) -> HashedRecords:
        """Read what is needed to compare; `extra` names further columns."""
        names = ("uuid", "source", "external_id", "content_hash", "vanished", "x", "y", *extra)
        if not lineage.sources:
            none, texts = np.zeros(0, dtype=bool), np.zeros(0, dtype=object)
            return cls(texts, {}, none, none, none, texts, np.zeros((0, 2)), {})
        found = store.arrays(table, names, {"source": lineage.sources})
        own = found["source"] == lineage.own
        return cls(
            found["uuid"],
            _places(found["external_id"], own),
            own,
            np.nan_to_num(found["vanished"].astype(float)) > 0,
            np.zeros(len(own), dtype=bool),
            found["content_hash"],
            np.column_stack([found["x"], found["y"]]),
            {name: found[name] for name in extra},
        )

    def same(self, at: int, records: RecordColumns, index: int) -> bool:
        """Return whether the contents agree; what had vanished and is back has changed."""
        return bool(records.hashes is not None and self.hashes[at] == records.hashes[index] and not self.vanished[at])

    def _inside(self, shape: Any) -> Any:
        from shapely.geometry import Point
        from shapely.prepared import prep

        prepared = prep(shape)
        return lambda at: prepared.contains(Point(self.xy[at]))


@dataclass
class ComparedRecords(Stored):
    """Records that are compared field by field; with `takes_over` those of another source have always changed."""

    rows: list[dict[str, Any]]
    takes_over: bool

    @classmethod
    def load(cls, store: Store, table: str, lineage: Lineage, takes_over: bool) -> ComparedRecords:
        """Read the records of all sources of a lineage."""
        rows = store.rows(table, {"source": lineage.sources}) if lineage.sources else []
        own = np.array([row["source"] == lineage.own for row in rows], dtype=bool)
        uuids, ids = _texts(row["uuid"] for row in rows), _texts(row["external_id"] for row in rows)
        none = np.zeros(len(rows), dtype=bool)
        return cls(uuids, _places(ids, own), own, none, none.copy(), rows, takes_over)

    def same(self, at: int, records: RecordColumns, index: int) -> bool:
        """Return whether every field and the shape agree."""
        if self.takes_over and not self.own[at]:
            return False
        old = self.rows[at]
        if not all(_equal(old.get(name), column[index]) for name, column in records.columns.items()):
            return False
        return records.geometry is None or _same_shape(old["geometry"], records.geometry_of(index))

    def _inside(self, shape: Any) -> Any:
        from shapely.prepared import prep

        prepared = prep(shape)
        shapes = [row["geometry"] for row in self.rows]
        return lambda at: shapes[at] is not None and prepared.contains(shapes[at])


def _texts(values: Any) -> NDArray[Any]:
    return np.array(list(values), dtype=object)


def _places(ids: NDArray[Any], own: NDArray[np.bool_]) -> dict[str, int]:
    """Return id -> position; where several sources have an id the own one, written last, counts."""
    place: dict[str, int] = {}
    for rows in (np.flatnonzero(~own), np.flatnonzero(own)):
        place.update((text, row) for text, row in zip(ids[rows].tolist(), rows.tolist()) if text is not None)
    return place


def _equal(old: Any, new: Any) -> bool:
    if isinstance(old, float) and isinstance(new, (int, float)):
        return abs(old - new) < 1e-9
    return bool(old == new)


def _same_shape(old: Any, new: Any) -> bool:
    if old is None or new is None:
        return old is new
    if isinstance(new, tuple):
        return bool(np.hypot(old.x - new[0], old.y - new[1]) < _SAME_M)
    from shapely import wkb

    return bool(old.equals_exact(wkb.loads(new), _SAME_M))

"""What the store already has of the records that a file may tell of, and whether a record of the file is one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ...i18n import tr
from ...importers.record_columns import RecordColumns
from ...model.errors import ParameterError
from .gone import Coverage, Covers, Ground, Missing, missing
from .sources import Lineage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

#: Shapes whose corners lie within this distance (metres) are the same.
_SAME_M = 1e-2
#: A file with this share of the records was hardly filtered by a value that none of them had before.
_NEARLY_ALL = 0.9
_Hashed = TypeVar("_Hashed", bound="HashedRecords")


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

    def same(self, places: Sequence[int], records: RecordColumns, known: Sequence[int]) -> list[bool]:
        """Return of each of the records `known` of the file whether it tells what is stored at its place."""
        raise NotImplementedError

    def missing(self, coverage: Coverage) -> Missing:
        """Return the records the file should have told of and did not, and how many it says nothing of."""
        within = (self.own | coverage.asked) & ~self.vanished
        if coverage.covers is Covers.PERIOD and coverage.period is None and not coverage.asked:
            raise ParameterError(
                tr("The file has no dates, so it covers no period; choose all or a part for what it covers (COVERS).")
            )
        if not (within & ~self.seen).any():
            return Missing([])
        told = [self.values(name) for name in coverage.told]
        covered = self._covered(coverage)
        broad = self._covered(replace(coverage, shape=None)) if coverage.period is not None else covered
        if coverage.covers is Covers.AUTO and not coverage.asked:
            covered = covered & self._of_the_filter(coverage, within)
        return missing(coverage, within, self.seen, covered, broad, self.groups(), told)

    def _of_the_filter(self, coverage: Coverage, within: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return of which records a file tells whose rows all have the same value of a column."""
        told = np.ones(len(self.own), dtype=bool)
        for name, value in coverage.only.items():
            values = self.values(name)
            if (values[within] != value).any() and not self._all_became(values, value, within):
                told &= values == value
        for name, value in coverage.passing.items():
            told &= not (self.values(name)[within & ~self.seen] != value).any()
        return told

    def _all_became(self, values: NDArray[Any], value: str, within: NDArray[np.bool_]) -> bool:
        """Return whether nearly all records are in the file with a value that none had: no filter lets that through."""
        before = set(values[within].tolist())
        met = int((within & self.seen).sum())
        return not before & {value, None, "", "unknown"} and met >= _NEARLY_ALL * within.sum()

    def groups(self) -> NDArray[Any]:
        """Return the district of every record: a file may tell of one and not of another."""
        return np.zeros(len(self.own), dtype=object)

    def _covered(self, coverage: Coverage) -> NDArray[np.bool_]:
        """Return which records lie where and when the file tells."""
        if coverage.covers is Covers.WHOLE and not coverage.asked:
            return np.ones(len(self.own), dtype=bool)
        says = coverage.keeps or coverage.shape is not None or coverage.period is not None
        covered = np.full(len(self.own), says)
        if coverage.period is not None:
            moments = self.moments()
            covered &= False if moments is None else _between(moments, coverage.period)
        if coverage.covers is Covers.PERIOD and not coverage.asked:
            return covered
        if coverage.shape is not None:
            covered[covered] = self._inside(coverage.shape, coverage.nowhere, np.flatnonzero(covered))
        return covered

    def moments(self) -> NDArray[Any] | None:
        """Return when each record is told of, None where records have no time."""
        return None

    def values(self, name: str) -> NDArray[Any]:
        """Return a column that `Coverage.told` names."""
        raise NotImplementedError

    def _inside(self, shape: Any, nowhere: bool, rows: NDArray[np.int64]) -> Any:
        """Return which of some records lie within a shape; `nowhere`: one without position counts as inside."""
        raise NotImplementedError


@dataclass
class HashedRecords(Stored):
    """Records that keep the hash of their content."""

    hashes: NDArray[Any]
    xy: NDArray[np.float64]
    extra: Mapping[str, NDArray[Any]]
    districts: NDArray[Any] | None = None

    @classmethod
    def load(cls: type[_Hashed], store: Store, table: str, lineage: Lineage, extra: tuple[str, ...] = ()) -> _Hashed:
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

    def same(self, places: Sequence[int], records: RecordColumns, known: Sequence[int]) -> list[bool]:
        """Return whether the contents agree; what had vanished and is back has changed."""
        if records.hashes is None:
            return [False] * len(known)
        before, gone = self.hashes[list(places)].tolist(), self.vanished[list(places)].tolist()
        return [old == records.hashes[index] and not was_gone for old, was_gone, index in zip(before, gone, known)]

    def _inside(self, shape: Any, nowhere: bool, rows: NDArray[np.int64]) -> Any:
        from shapely.geometry import Point
        from shapely.prepared import prep

        xy = self.xy[rows]
        placed = np.isfinite(xy).all(axis=1)
        if isinstance(shape, Ground):
            return np.where(placed, shape.holds(xy), nowhere)
        prepared = prep(shape)
        return [prepared.contains(Point(point)) if here else nowhere for point, here in zip(xy, placed)]

    def groups(self) -> NDArray[Any]:
        """Return the districts, where they were asked for."""
        return super().groups() if self.districts is None else self.districts

    def values(self, name: str) -> NDArray[Any]:
        """Return one of the further columns."""
        return self.extra[name]


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

    def same(self, places: Sequence[int], records: RecordColumns, known: Sequence[int]) -> list[bool]:
        """Return whether every field and the shape agree."""
        return [self._is_same(at, records, index) for at, index in zip(places, known)]

    def _is_same(self, at: int, records: RecordColumns, index: int) -> bool:
        if self.takes_over and not self.own[at]:
            return False
        old = self.rows[at]
        if not all(_equal(old.get(name), column[index]) for name, column in records.columns.items()):
            return False
        return records.geometry is None or _same_shape(old["geometry"], records.geometry_of(index))

    def _inside(self, shape: Any, nowhere: bool, rows: NDArray[np.int64]) -> Any:
        from shapely.prepared import prep

        ground = shape if isinstance(shape, Ground) else prep(shape)
        shapes = (self.rows[at]["geometry"] for at in rows.tolist())
        return [ground.contains(one) if one else nowhere for one in shapes]


def _between(moments: NDArray[Any], period: tuple[Any, Any]) -> NDArray[np.bool_]:
    known = ~np.isnat(moments)
    found: NDArray[np.bool_] = known & (moments >= period[0]) & (moments <= period[1])
    return found


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

"""Records as columns, some at a time: what every reader of files hands to the merge.

A million rows are not a million objects: the fields of a class in `model.records` travel as one sequence each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ..model.records import BaseArea, Record, is_geometry
from .formats.table import Refused
from .osm.geometry import area_wkb, line_wkb

if TYPE_CHECKING:
    from numpy.typing import NDArray

Texts = list["str | None"]
_Columns = TypeVar("_Columns", bound="RecordColumns")


@dataclass
class Problem:
    """A row that was kept but deserves a look: the row, why, and the (screened) text of the cell."""

    row: int
    reason: str
    text: str = ""


@dataclass
class RecordColumns:
    """Some records of one class of `model.records`, in the order of `numbers` (the rows' numbers in the file).

    `columns` has one sequence a field. `geometry` is (n, 2) in the work CRS, NaN = none, or one WKB a record, or None
    for a class without. `hashes` tells a changed record from an unchanged one, None when the fields are compared.
    `weights` says how many rows of the file each record stands for, None = one. `refused` rows are in no column.
    """

    record: type[Record]
    numbers: list[int]
    ids: Texts
    columns: dict[str, Any]
    geometry: Any = None
    hashes: list[str] | None = None
    weights: list[int] | None = None
    masked: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def rows(self) -> int:
        """How many rows of the file these records stand for."""
        return len(self.numbers) if self.weights is None else sum(self.weights)

    @property
    def xy(self) -> NDArray[np.float64]:
        """The positions of a class of points."""
        points: NDArray[np.float64] = self.geometry
        return points

    def weight(self, index: int) -> int:
        """Return how many rows of the file a record stands for."""
        return 1 if self.weights is None else self.weights[index]

    def geometry_of(self, index: int) -> Any:
        """Return a record's geometry as the store takes it: (x, y), WKB or None."""
        if not isinstance(self.geometry, np.ndarray):
            return None if self.geometry is None else self.geometry[index]
        x, y = self.geometry[index].tolist()
        return None if x != x else (x, y)

    def stored_column(self, name: str) -> Sequence[Any]:
        """Return a column as the store takes it."""
        column: Sequence[Any] = self.ids if name == "external_id" else self.columns[name]
        return column

    def values(self, index: int, names: Sequence[str]) -> dict[str, Any]:
        """Return the fields `names` of one record, with its hash and geometry, as the store takes them."""
        values = {name: self.columns[name][index] for name in names if name in self.columns}
        if self.hashes is not None:
            values["content_hash"] = self.hashes[index]
        if self.geometry is not None:
            values["geometry"] = self.geometry_of(index)
        return values

    def part(self: _Columns, start: int, stop: int) -> _Columns:
        """Return the records from `start` up to `stop`; counts, refusals and problems stay with the original."""
        here = slice(start, stop)
        return replace(
            self,
            numbers=self.numbers[here],
            ids=self.ids[here],
            columns={name: values[here] for name, values in self.columns.items()},
            geometry=None if self.geometry is None else self.geometry[here],
            hashes=self.hashes and self.hashes[here],
            weights=self.weights and self.weights[here],
            masked=Counter(),
            refused=[],
            problems=[],
        )

    def select(self: _Columns, keep: Sequence[int]) -> _Columns:
        """Return the records `keep`; counts, refusals and problems stay with the original."""
        return replace(self, **self._selected(list(keep)))

    def _selected(self, keep: list[int]) -> dict[str, Any]:
        def of(values: Sequence[Any] | None) -> Any:
            return None if values is None else [values[index] for index in keep]

        return {
            "numbers": of(self.numbers),
            "ids": of(self.ids),
            "columns": {name: of(values) for name, values in self.columns.items()},
            "geometry": self.geometry[keep] if isinstance(self.geometry, np.ndarray) else of(self.geometry),
            "hashes": of(self.hashes),
            "weights": of(self.weights),
            "masked": Counter(),
            "refused": [],
            "problems": [],
        }


def columns_of(record: type[Record], records: Sequence[Any], numbers: Sequence[int]) -> RecordColumns:
    """Return records of one class as columns; enums become their codes, rules their JSON."""
    columns = {
        item.name.rstrip("_"): _codes(list(map(attrgetter(item.name), records)))
        for item in fields(record)
        if not is_geometry(item.name)
    }
    return RecordColumns(record, list(numbers), list(columns["external_id"]), columns, _geometry(record, records))


def _codes(values: list[Any]) -> list[Any]:
    """Return a column as the store takes it; one without enums and rules is that already."""
    if any(issubclass(kind, (tuple, Enum)) for kind in set(map(type, values))):
        return [_code(value) for value in values]
    return values


def _code(value: Any) -> Any:
    if isinstance(value, tuple):
        return [one.to_json() for one in value] or None
    return value.value if isinstance(value, Enum) else value


def _geometry(record: type[Record], records: Sequence[Any]) -> Any:
    names = {item.name for item in fields(record)}
    if "xy" in names:
        return np.array([one.xy for one in records], dtype=np.float64).reshape(-1, 2)
    if record is BaseArea:
        return [area_wkb(one.polygons) for one in records]
    return [line_wkb(one.coordinates) for one in records] if "coordinates" in names else None

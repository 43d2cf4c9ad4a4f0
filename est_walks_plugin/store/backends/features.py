"""A row that is to be written, and its values in an OGR feature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from osgeo import ogr

from ...i18n import tr
from ...model.errors import StoreError
from ..filters import column, no_such_column
from ..schema import Column, Geometry, Row, Table
from ..values import set_field, to_wkb

Changes = Mapping[str, Row]
"""What rows become: uuid -> column -> value."""


@dataclass(frozen=True)
class ToWrite:
    """What is to be written of a row: its values by column, and of one that is there OGR's feature of it as it was read."""

    values: Row
    there: Any = None

    @property
    def number(self) -> int:
        """The number in its table of a row that is there."""
        return int(self.there.GetFID())


def fill(table: Table, feature: Any, row: ToWrite) -> None:
    """Set fields and geometry of an OGR feature. Raises StoreError for a wrong type or what `refuse_unknown` refuses."""
    refuse_unknown(table, feature.GetDefnRef(), (row,))
    for name, value in row.values.items():
        if name != "geometry":
            set_field(feature, int(feature.GetFieldIndex(name)), table, column(table, name), value)
        elif table.geometry is not Geometry.NONE:
            wkb = to_wkb(table, value)
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb) if wkb is not None else None)


def refuse_unknown(table: Table, definition: Any, rows: Sequence[ToWrite]) -> None:
    """Raise StoreError for a column that is not there, where OGR may lose the value mutely, and a shape in a table of none."""
    for name in dict.fromkeys(name for row in rows for name in row.values):
        if name != "geometry":
            column(table, name)
            if int(definition.GetFieldIndex(name)) < 0:
                raise no_such_column(table, name)
        elif table.geometry is Geometry.NONE:
            for shape in (row.values.get(name) for row in rows):
                if shape is not None:
                    raise no_such_geometry(table, type(shape).__name__)


def no_such_geometry(table: Table, kind: str) -> StoreError:
    """Return the error about a shape of a kind that a table does not take."""
    return StoreError(
        tr("The table “{table}” cannot take a geometry given as {kind}.").format(table=table.name, kind=kind)
    )


def batches_of(table: Table, rows: Sequence[ToWrite]) -> Iterator[tuple[list[Column], list[tuple], list[ToWrite]]]:
    """Yield the rows in their order, each time those that name the same columns: these, their values, the shape last, and the rows."""
    for names, found in groupby(rows, key=lambda row: tuple(row.values)):
        alike = list(found)
        columns = [column(table, name) for name in names if name != "geometry"]
        order = [one.name for one in columns] + ["geometry"] * ("geometry" in names)
        yield columns, [tuple(row.values[name] for name in order) for row in alike], alike

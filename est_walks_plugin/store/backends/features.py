"""A row that is to be written, and its values in an OGR feature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from osgeo import ogr

from ...i18n import tr
from ...model.errors import StoreError
from ..filters import column, no_such_column
from ..schema import Geometry, Row, Table
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
    refuse_unknown(table, feature.GetDefnRef(), row)
    for name, value in row.values.items():
        if name != "geometry":
            set_field(feature, int(feature.GetFieldIndex(name)), table, column(table, name), value)
        elif table.geometry is not Geometry.NONE:
            wkb = to_wkb(table, value)
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb) if wkb is not None else None)


def refuse_unknown(table: Table, definition: Any, row: ToWrite) -> None:
    """Raise StoreError for a column that is not there, where OGR may lose the value mutely, and a shape in a table of none."""
    for name, value in row.values.items():
        if name != "geometry":
            column(table, name)
            if int(definition.GetFieldIndex(name)) < 0:
                raise no_such_column(table, name)
        elif value is not None and table.geometry is Geometry.NONE:
            raise no_such_geometry(table, type(value).__name__)


def no_such_geometry(table: Table, kind: str) -> StoreError:
    """Return the error about a shape of a kind that a table does not take."""
    return StoreError(
        tr("The table “{table}” cannot take a geometry given as {kind}.").format(table=table.name, kind=kind)
    )

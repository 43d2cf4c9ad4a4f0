"""Lamps out of drawings: the layers of a drawing (DWG, DXF, or a map file made of one) that hold lamps, by their names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..i18n import tr
from .formats.table import Batch
from .meaning.plan import Plan
from .unmapped import safe_value
from .words import drawing_layers

_SAMPLE, _SHOWN = 20_000, 8
_DRAWINGS = ("dxf", "cad", "dgn")


@dataclass
class Drawing:
    """The column of layers, the names that hold lamps, and the rows met of those taken and left out."""

    column: int
    lamps: frozenset[str]
    taken: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, plan: Plan) -> Drawing | None:
        """Return how to read a drawing, None for a table that is none. Without a known name every layer is taken.

        A map file made of a drawing has a layer of lamps among others; a register with a column Kod is no drawing.
        """
        column = drawing_layers.column_of(plan.table.headers)
        if column is None or plan.table.headers[column] in plan.mapping.values():
            return None
        is_drawing = plan.table.format in _DRAWINGS
        names = (
            {str(cell or "") for batch in plan.table.batches(_SAMPLE) for cell in set(map(str, batch.columns[column]))}
            if is_drawing or plan.table.has_geometry
            else set()
        )
        lamps = frozenset(filter(drawing_layers.holds_lamps, names))
        if not is_drawing and (not lamps or lamps == names - {"", "None"}):
            return None
        return cls(column, lamps)

    def takes(self, batch: Batch, index: int) -> bool:
        """Return whether a row may be a lamp; count its layer."""
        name = str(batch.columns[self.column][index])
        is_taken = not self.lamps or name in self.lamps
        (self.taken if is_taken else self.left_out)[name] += 1
        return is_taken

    def notes(self) -> list[str]:
        """Return which layers were taken and which were left out, each with its rows."""
        if not self.lamps:
            text = tr("No layer of the drawing is called after lamps; the points of all were taken: {layers}.")
            return [text.format(layers=_listed(self.taken))] if self.taken else []
        notes = [tr("Layers of the drawing that were taken as lamps: {layers}.").format(layers=_listed(self.taken))]
        if self.left_out:
            text = tr("Layers of the drawing that were left out, as they are not called after lamps: {layers}.")
            notes.append(text.format(layers=_listed(self.left_out)))
        return notes


def _listed(rows: Counter[str]) -> str:
    shown = ", ".join(f"{safe_value(name)} ({count})" for name, count in rows.most_common(_SHOWN))
    return shown + (" …" if len(rows) > _SHOWN else "")

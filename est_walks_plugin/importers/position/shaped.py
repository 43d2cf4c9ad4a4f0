"""A table whose lines are written in a column (WKT, EWKT, WKB, GeoJSON) -> a table with geometry of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ..formats.table import Batch, Table
from ..meaning import content
from .cells import spots

_SAMPLE = 200


def with_shapes(table: Table, forced: str = "") -> Table:
    """Return a table whose `wkb` is what a column of it tells, the table itself when it has geometry or no such column.

    Its `crs` is what most cells tell; with `forced` what they claim yields to the planner's.
    """
    if table.has_geometry:
        return table
    sample = table.sample(_SAMPLE)
    at = next((index for index, cells in enumerate(sample.columns) if content.looks_like_wkt(cells)), None)
    if at is None:
        return table
    told = spots(sample.columns[at]).crs

    def batches(size: int) -> Iterator[Batch]:
        for batch in table.batches(size):
            found = spots(batch.columns[at], forced or told, forced=bool(forced))
            shapes = found.shapes or [None] * len(batch)
            yield replace(batch, wkb=shapes, xy=np.column_stack([found.x, found.y]))

    return replace(table, has_geometry=True, crs=told, batches=batches)

"""What an owner does with a work list: fills in its cells in a spreadsheet and sends it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from osgeo import ogr

from est_walks_plugin.exporting.owner_list.workbook import Column, Filled, Look, write_workbook


def answer_list(sent: Path, back: Path, said: Mapping[str, Mapping[str, str]]) -> Path:
    """Answer in the rows of a list that was sent, and save it as `back`.

    `said` is task (key) -> the start of a column's title, small letters -> what is written there. Tasks of other lists are
    passed over; an answer without a cell fails.
    """
    book = ogr.GetDriverByName("XLSX").Open(str(sent))
    layer = book.GetLayer(0)
    names = [one.name for one in layer.schema]
    rows = [[feature.GetFieldAsString(at) for at in range(len(names))] for feature in layer]
    key = next(at for at, name in enumerate(names) if all(re.fullmatch(r"[0-9a-f-]{36}", row[at]) for row in rows))
    for row in rows:
        for start, text in said.get(row[key], {}).items():
            at = next((number for number, name in enumerate(names) if name.casefold().startswith(start)), -1)
            assert at >= 0, (start, names)
            row[at] = text
    write_workbook(back, Filled("Svar", [Column(name, 12, Look.TEXT) for name in names], rows))
    return back


def tasks_of(sent: Path) -> set[str]:
    """Return the tasks (keys) of a list."""
    book = ogr.GetDriverByName("XLSX").Open(str(sent))
    layer = book.GetLayer(0)
    cells = (feature.GetFieldAsString(at) for feature in layer for at in range(layer.GetLayerDefn().GetFieldCount()))
    return {text for text in cells if re.fullmatch(r"[0-9a-f-]{36}", text)}

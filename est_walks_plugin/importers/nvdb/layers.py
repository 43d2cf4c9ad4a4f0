"""Which layers of a file, or Shapefiles in one folder, are NVDB's, and what each tells."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ...model.errors import InputError
from ..formats.table import ReadOptions, Table
from ..formats.vector import join_source, layers_of, split_source
from .joined import Side, joined
from .words import column_of, field_of_layer, key_column

_Opener = Callable[[str, ReadOptions], Table]


@dataclass(frozen=True)
class _Layer:
    source: str
    name: str
    field: str


def open_joined(path: str, options: ReadOptions, opener: _Opener) -> Table | None:
    """Open NVDB's lines with what its other layers tell of them, None for a file that is not NVDB's.

    The road net is the ground where the file has it, else the layer of GCM types. Raises InputError.
    """
    found = list(_layers(path))
    wanted = options.layer or split_source(path)[1]
    base = next((one for one in found if one.name == wanted), None) if wanted else _base(found, path)
    if base is None or base.field not in ("class", "net"):
        return None
    table = opener(base.source, replace(options, layer=None))
    sides = [one for one in found if one.field and one is not base and one.field != "net"]
    tables: list[Table] = []
    try:
        made = []
        for one in sides:
            side = opener(one.source, replace(options, layer=None))
            tables.append(side)
            if side.crs == table.crs:
                made.append(Side.of(one.field, one.name, side))
        return joined(table, made, tuple((options.mapping or {}).values()))
    except InputError:
        table.close()
        raise
    finally:
        for one_table in tables:
            one_table.close()


def _base(found: list[_Layer], path: str) -> _Layer | None:
    """Return the layer to begin with; of Shapefiles in a folder only the chosen one may be it."""
    mine = [one for one in found if Path(split_source(one.source)[0]) == Path(split_source(path)[0])]
    return next((one for field in ("net", "class") for one in mine if one.field == field), None)


def _layers(path: str) -> Iterator[_Layer]:
    """Yield the layers of NVDB in a map file; beside a Shapefile those in its folder too."""
    name = split_source(path)[0]
    if name.lower().endswith(".shp"):
        folder = Path(name).parent
        for file in sorted(os.listdir(folder)):
            if file.lower().endswith(".shp"):
                yield from _of_file(str(folder / file), is_alone=True)
    elif os.path.isfile(name):
        yield from _of_file(name, is_alone=False)


def _of_file(name: str, *, is_alone: bool) -> Iterator[_Layer]:
    for layer, headers, has_lines in layers_of(name):
        if has_lines and key_column(headers) is not None:
            field = field_of_layer(layer, headers)
            if field == "net" and column_of(headers, "class") is not None:
                field = "class"
            yield _Layer(name if is_alone else join_source(name, layer), layer, field)

"""Layers, columns and codes of NVDB: what each says, in words that the reader of line layers knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...model.codes import RoadKeeper
from ..meaning.headers import plain
from ..words import network

#: GCM types since November 2021; a word says what the code means.
GCM_TYPES = {
    100: "Gång- och cykelväg",
    105: "Gång- och cykelväg, uppdelad",
    110: "Cykelbana",
    115: "Gångbana",
    120: "Cykelfält",
    125: "Cykelpassage",
    130: "Cykelöverfart",
    135: "Cykelpassage",
    140: "Cykelöverfart",
    145: "Övergångsställe",
    150: "Gatupassage",
    155: "Trappa",
    160: "Torg",
    165: "Annan cykelbar förbindelse",
    170: "Annan ej cykelbar förbindelse",
    175: "Hiss",
}
NETS = {1: "Bilnät", 2: "Gång- och cykelväg", 4: "Gångväg"}
_KEEPERS = {1: RoadKeeper.STATE, 2: RoadKeeper.MUNICIPAL, 3: RoadKeeper.PRIVATE}
_NUMBER = re.compile(r"\s{0,9}(\d{1,3})(?:\.0{1,9})?(?!\d)")
#: Headers without blanks; a Shapefile cuts them to ten characters.
_KEYS = ("rlid", "routeid")
_STARTS = ("startmeasure", "startmeas", "startavst", "frommeasure", "frommeasu")
_ENDS = ("endmeasure", "endmeasur", "slutavst", "tomeasure", "tomeasur")
_COLUMNS = {
    "class": ("gcmtyp", "gcmvagtyp", "gcmvagty"),
    "net": ("nattyp",),
    "lit": ("gcmbelyst", "belyst"),
    "keeper": ("vaghallartyp", "vaghallaretyp", "vaghallart", "vaghallar", "vaghallare"),
    "name": ("gatunamn", "namn"),
    "width": ("vagbredd", "bredd"),
}


def key_column(headers: Sequence[str]) -> int | None:
    """Return where the id of the road link (RLID) stands."""
    return _first(headers, _KEYS)


def measure_columns(headers: Sequence[str]) -> tuple[int, int] | None:
    """Return where the measures of start and end along the road link stand."""
    start, end = _first(headers, _STARTS), _first(headers, _ENDS)
    return None if start is None or end is None else (start, end)


def column_of(headers: Sequence[str], field: str) -> int | None:
    """Return where a layer tells a field."""
    return _first(headers, _COLUMNS[field])


def _first(headers: Sequence[str], names: Sequence[str]) -> int | None:
    known = {plain(header).replace(" ", ""): index for index, header in reversed(list(enumerate(headers)))}
    return next((known[name] for name in names if name in known), None)


def field_of_layer(name: str, headers: Sequence[str]) -> str:
    """Return what a layer tells by its name and columns: a field, "net" for the road net itself, "" for others."""
    called = re.sub(r"[^a-z]", "", plain(name))
    if "belyst" in called:
        return "lit"
    for field, word in (("keeper", "vaghallare"), ("name", "gatunamn"), ("width", "vagbredd"), ("net", "vagtrafiknat")):
        if word in called:
            return field
    return "class" if column_of(headers, "class") is not None else ""


def number_of(cell: Any) -> int | None:
    """Return the code that a cell is or begins with: 155, "155", "155.0", "155 Trappa"."""
    met = None if cell is None or isinstance(cell, bool) else _NUMBER.match(str(cell))
    return int(met.group(1)) if met else None


def gcm_type(cell: Any) -> Any:
    """Return the word of a GCM type, the cell itself when it is no code of NVDB."""
    return GCM_TYPES.get(number_of(cell) or 0, cell)


def net(cell: Any) -> Any:
    """Return the kind of way that a kind of road net is."""
    return NETS.get(number_of(cell) or 0, cell)


def lit(cell: Any) -> str | None:
    """Return "ja" where light is told; that it is not told is not darkness."""
    if cell in (None, "") or network.truth(str(cell)) is False or str(cell).strip() in ("-1", "-9999"):
        return None
    return "ja"


def keeper(cell: Any) -> str | None:
    """Return who keeps a road, by code or word; the name of a keeper may be a person's and is not read."""
    found = _KEEPERS.get(number_of(cell) or 0) or network.keeper(None if cell is None else str(cell))
    return None if found is None else found.value

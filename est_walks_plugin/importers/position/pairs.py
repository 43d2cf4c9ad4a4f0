"""Both coordinates in one cell: "59.47, 17.79", "N 6595977 E 135973", degrees with minutes, a WKT point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..meaning.values import number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WKT = re.compile(
    r"^\s*(?:SRID=\d+;\s*)?POINT\s*(?:(?:ZM?|M)\s*)?\(\s*"
    r"([^\s()]{1,40})[\s,]{1,9}([^\s()]{1,40}?)(?:\s{1,9}[^\s()]{1,40}){0,4}\s*\)\s*$",
    re.IGNORECASE,
)
_DMS = re.compile(
    r"(\d{1,3})\s{0,3}[°º]\s{0,3}(\d{1,2}(?:[.,]\d{1,20})?)\s{0,3}['′’]\s{0,3}"
    r"(?:(\d{1,2}(?:[.,]\d{1,20})?)\s{0,3}(?:[\"″”]|''))?\s{0,3}([NSEWÖV])?",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\d.,;/|+\-\s  ]+")
_TOKEN = re.compile(r"[-+]?\d+(?:[.,]\d+)?")


def pair(cell: Any) -> tuple[float, float]:
    """Return the two numbers of a cell such as "6595977, 135973" in the order they stand; NaN when there are not two."""
    nothing = (float("nan"), float("nan"))
    if not isinstance(cell, str) or len(cell) > 300 or not cell.strip():
        return nothing
    match = _WKT.match(cell)
    if match:
        return number(match.group(1)), number(match.group(2))
    if "°" in cell or "º" in cell:
        return _degrees(cell)
    text = _LETTERS.sub(" ", cell).strip(" ,;()[]{}")
    for parts in (re.split(r"[;|/]", text), re.split(r",\s|\s,", text)):
        if len(parts) == 2:
            return number(parts[0]), number(parts[1])
    pieces = text.split()
    if len(pieces) == 2:
        return number(pieces[0].strip(",")), number(pieces[1].strip(","))
    if len(pieces) == 5 and all(piece.isdigit() for piece in pieces):
        return number("".join(pieces[:3])), number("".join(pieces[3:]))
    commas = text.split(",")
    if len(pieces) == 1 and len(commas) == 2:
        return number(commas[0]), number(commas[1])
    if len(pieces) == 1 and len(commas) == 4:
        return number(f"{commas[0]}.{commas[1]}"), number(f"{commas[2]}.{commas[3]}")
    tokens = _TOKEN.findall(text)
    return (number(tokens[0]), number(tokens[1])) if len(tokens) == 2 else nothing


def _degrees(cell: str) -> tuple[float, float]:
    values = []
    for degrees, minutes, seconds, side in _DMS.findall(cell):
        value = number(degrees) + number(minutes) / 60 + (number(seconds) / 3600 if seconds else 0.0)
        values.append(-value if side.upper() in ("S", "W", "V") and side else value)
    if len(values) == 2:
        return values[0], values[1]
    tokens = _TOKEN.findall(cell)
    return (number(tokens[0]), number(tokens[1])) if len(tokens) == 2 else (float("nan"), float("nan"))


def pairs(column: Sequence[Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the first and the second number of every cell."""
    both = np.array([pair(cell) for cell in column], dtype=np.float64).reshape(-1, 2)
    return both[:, 0], both[:, 1]

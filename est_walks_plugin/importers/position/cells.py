"""A position in one cell, in every dress: a pair of numbers, degrees with minutes, an address with a pair in brackets,

WKT and EWKT, WKB in hexadecimal, GeoJSON, the link of a map, a geo: address.
"""

from __future__ import annotations

import json
import re
import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.crs import transform
from ...model.errors import ParameterError
from ..formats.geometry import from_ogr, read_wkt, representative
from .degrees import Degrees, coordinates
from .links import WGS_84, is_link, linked
from .pairs import pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST_SHAPE = 2_000_000
_LONGEST_TEXT = 400
_WKT = re.compile(
    r"^(?:SRID=(\d{1,6});\s{0,3}|<([^<>]{1,200})>\s{0,3})?"
    r"((?:MULTI)?(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON)"
    r"(?:\s{0,3}(?:ZM|Z|M))?\s{0,3}\(",
    re.IGNORECASE,
)
_HEX = re.compile(r"^(?:\\x|0x|x')?([0-9a-f]{42,})'?$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]{5,90})[)\]}]")
_DECIMALS = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{4,15}(?![\d.])")
_MARKS = "°º˚'’′‘´`\"”″“()[]{}"
_SYSTEMS = (
    (re.compile(r"sweref\s?99[ _]?tm\b", re.IGNORECASE), "EPSG:3006"),
    (re.compile(r"sweref\s?99[ _]?18[ _]?00\b", re.IGNORECASE), "EPSG:3011"),
    (re.compile(r"rt\s?90\s?2[.,]5\s?gon\s?v\b", re.IGNORECASE), "EPSG:3021"),
    (re.compile(r"wgs\s?-?84\b", re.IGNORECASE), WGS_84),
    (re.compile(r"epsg:{1,2}(\d{4,6})\b", re.IGNORECASE), ""),
)


@dataclass(frozen=True)
class Spot:
    """A position of a cell: two numbers, easting first when `ordered`; its own system, "" when the cell does not tell.

    `inherent`: the system follows from how the cell is
    written (degrees, a map's address) and is no claim that may be wrong. `step` is how fine it is written, in degrees or metres, 0 when the digits alone tell; `radius_m` how uncertain the
    cell says it is. `wkb` is a shape that is no point. `has_more` says that the cell holds other words too.
    """

    x: float
    y: float
    ordered: bool = False
    crs: str = ""
    step: float = 0.0
    radius_m: float = 0.0
    wkb: bytes | None = None
    has_more: bool = False
    is_shape: bool = False
    inherent: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether nobody could take the cell for anything else: a shape, a map's address, degrees, many decimals,

        metres of a system that is named or with a letter for each axis.
        """
        if self.inherent or self.is_shape:
            return True
        if self.ordered or self.crs:
            low, high = sorted((abs(self.x), abs(self.y)))
            if low > 1e4 and 1e6 < high < 1e8:
                return True
        return all(abs(value) <= 180 and abs(value * 1_000 - round(value * 1_000)) > 1e-6 for value in (self.x, self.y))


@dataclass
class Spots:
    """The positions of a column: numbers, the column's own system, and by row order, step in metres and shape."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    crs: str
    ordered: bool
    coarse_m: NDArray[np.float64]
    shapes: list[bytes | None] | None = None


def spot(cell: Any) -> Spot | None:
    """Return the position a cell holds, None when it holds none."""
    if not isinstance(cell, str):
        return None
    text = cell.strip().strip('"').strip()
    if len(text) < 3 or len(text) > _LONGEST_SHAPE:
        return None
    if text[0] == "{":
        return _of_json(text)
    match = _WKT.match(text)
    if match:
        return _of_wkt(text, match)
    match = _HEX.match(text) if len(text) >= 42 else None
    if match:
        return _of_hex(match.group(1))
    if is_link(text):
        link = linked(text)
        if link is not None:
            more = len(text.split()) > 1 and ", " not in text
            return Spot(link.x, link.y, True, link.crs, radius_m=link.radius_m, has_more=more, inherent=bool(link.crs))
        return None
    return _of_text(text) if len(text) <= _LONGEST_TEXT else None


def _of_text(text: str) -> Spot | None:
    if not any(letter.isalpha() or letter in _MARKS for letter in text):
        return _of_numbers(text)
    for pattern, crs in _SYSTEMS:
        match = pattern.search(text)
        if match:
            found = _of_text(text.replace(match.group(), " ").strip())
            return None if found is None else replace(found, crs=crs or f"EPSG:{match.group(1)}")
    bracketed = [inner for inner in _BRACKETS.findall(text) if sum(map(str.isdigit, inner)) >= 6]
    if bracketed and any(letter.isalpha() for letter in text.replace(bracketed[-1], "")):
        inner = _of_text(bracketed[-1])
        if inner is not None:
            return replace(inner, has_more=True)
    told = coordinates(text)
    if len(told) == 2 and (any(one.marked or one.axis for one in told)):
        return _of_two(told, text)
    return _of_numbers(text)


def _of_numbers(text: str) -> Spot | None:
    decimals = _DECIMALS.findall(text)
    if len(decimals) == 2 and any(map(str.isalpha, text)):
        first, second = (float(number.replace(",", ".")) for number in decimals)
        return Spot(first, second, has_more=sum(map(str.isalpha, text)) > 12)
    x, y = pair(text)
    if x == x and y == y:
        return Spot(x, y, has_more=sum(map(str.isalpha, text)) > 12)
    return None


def _of_two(told: list[Degrees], text: str) -> Spot | None:
    one, other = told
    if one.axis and one.axis == other.axis:
        return None
    crs = WGS_84 if max(abs(one.value), abs(other.value)) <= 180 else ""
    ordered = bool(one.axis or other.axis)
    if one.axis == "lat" or other.axis == "lon":
        one, other = other, one
    more = any(len(word) > 8 for word in text.split() if word.isalpha())
    step = max(one.step, other.step)
    return Spot(one.value, other.value, ordered, crs, step=step, has_more=more, inherent=bool(crs))


def _of_wkt(text: str, match: re.Match[str]) -> Spot | None:
    crs = match.group(1) or (match.group(2) or "").rpartition("/")[2]
    shape = read_wkt(text[match.start(3) :])
    return None if shape is None else _of_shape(shape, f"EPSG:{crs}" if crs.isdigit() and crs != "0" else "")


def _of_shape(shape: Any, crs: str = "") -> Spot | None:
    x, y = representative(shape)
    return Spot(x, y, crs=crs, wkb=None if shape.geom_type == "Point" else bytes(shape.wkb), is_shape=True)


def _of_hex(digits: str) -> Spot | None:
    """Return a position written as the bytes of a geometry: WKB, EWKB with SRID, a GeoPackage's or ISO's."""
    from osgeo import ogr

    from ..formats.vector import quiet

    try:
        data = bytes.fromhex(digits)
        data, srid = _plain_wkb(data)
        with quiet():
            shape = from_ogr(ogr.CreateGeometryFromWkb(data))
    except (ValueError, RuntimeError, struct.error, TypeError, AttributeError):
        return None
    return None if shape is None else _of_shape(shape, f"EPSG:{srid}" if srid > 0 else "")


def _plain_wkb(data: bytes) -> tuple[bytes, int]:
    """Return WKB without the SRID that stands in it, and the SRID, 0 for none. Raises struct.error, ValueError."""
    srid = 0
    if data[:2] == b"GP":
        order = "<" if data[3] & 1 else ">"
        srid = struct.unpack(order + "i", data[4:8])[0]
        data = data[8 + (0, 32, 48, 48, 64)[(data[3] >> 1) & 7 if (data[3] >> 1) & 7 < 5 else 0] :]
    if data[0] not in (0, 1):
        raise ValueError("no byte order")
    order = "<" if data[0] == 1 else ">"
    kind = struct.unpack(order + "I", data[1:5])[0]
    if kind & 0x20000000:
        srid = struct.unpack(order + "i", data[5:9])[0]
        data = data[:1] + struct.pack(order + "I", kind & ~0x20000000) + data[9:]
    return data, srid


def _of_json(text: str) -> Spot | None:
    """Return the position of a GeoJSON or Esri geometry, or of an object with lat and lon."""
    from osgeo import ogr

    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    for _ in range(3):
        if not isinstance(held, dict):
            return None
        features = held.get("features")
        inner = held.get("geometry") or (features[0] if isinstance(features, list) and len(features) == 1 else None)
        inner = inner or held.get("location") or held.get("position")
        if not isinstance(inner, dict):
            break
        held = inner
    if isinstance(held.get("coordinates") or held.get("geometries"), list):
        try:
            shape = from_ogr(ogr.CreateGeometryFromJson(json.dumps(held)))
        except (RuntimeError, ValueError):
            return None
        return None if shape is None else _of_shape(shape, _named_crs(held))
    return _of_keys(held)


def _of_keys(held: Any) -> Spot | None:
    told = {str(name).lower(): value for name, value in held.items()}
    for east, north in (("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"), ("x", "y")):
        try:
            x, y = (float(str(told[name]).replace(",", ".")) for name in (east, north))
        except (KeyError, ValueError):
            continue
        if not (np.isfinite(x) and np.isfinite(y)):
            return None
        reference = told.get("spatialreference")
        wkid = reference.get("latestWkid") or reference.get("wkid") if isinstance(reference, dict) else None
        crs = f"EPSG:{wkid}" if isinstance(wkid, int) else "" if east == "x" else WGS_84
        return Spot(x, y, True, crs.replace("102100", "3857"))
    return None


def _named_crs(held: Any) -> str:
    crs = held.get("crs")
    name = str((crs.get("properties") or {}).get("name", "")) if isinstance(crs, dict) else ""
    digits = name.rpartition(":")[2]
    return f"EPSG:{digits}" if "EPSG" in name.upper() and digits.isdigit() else ""


def spots(column: Sequence[Any], crs: str = "", *, forced: bool = False, sure: bool = False) -> Spots:
    """Return the positions of a column in one system: `crs`, else the one that most of its cells tell.

    A cell that tells another system than its column is brought into the column's; with `forced` what a cell claims
    yields to the planner's `crs`. `sure` takes only cells that cannot be taken for anything else.
    """
    known: dict[Any, Spot | None] = {}
    found = [known[cell] if cell in known else known.setdefault(cell, spot(cell)) for cell in map(_text, column)]
    if sure:
        found = [one if one is not None and one.is_sure else None for one in found]
    systems = ["" if one is None or (forced and not one.inherent) else one.crs for one in found]
    told = Counter(system for system in systems if system)
    own = crs or (told.most_common(1)[0][0] if told else "")
    xy = np.array([(one.x, one.y) if one else (np.nan, np.nan) for one in found], dtype=np.float64).reshape(-1, 2)
    shapes = [one.wkb if one else None for one in found]
    coarse = np.array([_coarse_m(one) if one else 0.0 for one in found], dtype=np.float64)
    for other in told:
        if other != own and own:
            rows = [index for index, system in enumerate(systems) if system == other]
            xy[rows] = _moved(xy[rows], other, own)
            for index in rows:
                shapes[index] = None
    ordered = sum(one is not None and one.ordered for one in found)
    filled = sum(one is not None for one in found)
    claimed = Counter(one.crs for one in found if one is not None and one.crs).most_common(1)
    return Spots(
        xy[:, 0],
        xy[:, 1],
        claimed[0][0] if claimed else "",
        bool(filled) and ordered >= 0.8 * filled,
        coarse,
        shapes if any(shapes) else None,
    )


def _text(cell: Any) -> Any:
    return cell if isinstance(cell, str) else None


def _coarse_m(one: Spot) -> float:
    return max(one.radius_m, one.step * 111_320.0 if max(abs(one.x), abs(one.y)) <= 180 else one.step)


def _moved(points: NDArray[np.float64], source: str, target: str) -> NDArray[np.float64]:
    try:
        return np.asarray(transform(points, source, target))
    except (ParameterError, ValueError):
        return np.full_like(points, np.nan)


def is_shape_text(cell: Any) -> bool:
    """Return whether a cell is a geometry written as WKT, hexadecimal WKB or GeoJSON."""
    found = spot(cell)
    return found is not None and found.is_shape


def one_degree(cell: Any) -> Degrees | None:
    """Return the coordinate of a cell that holds one, as in a column of latitudes; None for a plain number or none."""
    if not isinstance(cell, str) or cell.strip().replace(".", "", 1).replace(",", "", 1).lstrip("-").isdigit():
        return None
    told = coordinates(cell.strip())
    if len(told) != 1 or not (told[0].marked or told[0].axis):
        return None
    return told[0]

"""Positions in the address of a map: Google, OpenStreetMap, Bing, Apple, Lantmäteriet, hitta.se, Eniro, and geo: URIs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, unquote_plus

_LONGEST = 4_000
WGS_84 = "EPSG:4326"
#: A pair in a map's address; the second pattern must not begin inside a number.
_PAIR = re.compile(r"^\(?\s?([-+]?\d{1,3}(?:\.\d{1,20})?)\s?[,~ _]\s?([-+]?\d{1,3}(?:\.\d{1,20})?)(?=$|[^\d.])")
_PIN = re.compile(r"!3d(-?\d{1,2}(?:\.\d{1,20})?)!4d(-?\d{1,3}(?:\.\d{1,20})?)")
_PIN_TURNED = re.compile(r"!2d(-?\d{1,3}(?:\.\d{1,20})?)!3d(-?\d{1,2}(?:\.\d{1,20})?)")
_AFTER = re.compile(r"[@~/]([-+]?\d{1,2}\.\d{2,20}),\s?([-+]?\d{1,3}\.\d{2,20})(?![\d.])")
_GEO = re.compile(r"^geo:([-+]?\d{1,9}(?:\.\d{1,20})?),([-+]?\d{1,9}(?:\.\d{1,20})?)", re.IGNORECASE)
_EPSG = re.compile(r"(?<!\d)(30(?:0[6-9]|1[0-9]|2[0-4]))(?!\d)")
#: Parameters that hold "lat,lon", the place itself before what is only in view.
_PLACES = (
    "q", "query", "destination", "daddr", "coordinate", "loc", "pin", "marker", "markers", "point", "pos", "latlng",
    "to", "ll", "sp", "cbll", "viewpoint", "cp", "c", "center", "centre", "sll", "map", "location", "where1", "l",
)  # fmt: skip
_ALONE = (("mlat", "mlon"), ("lat", "lon"), ("lat", "lng"), ("lat", "long"), ("latitude", "longitude"), ("y", "x"))
_METRES = (("e", "n"), ("east", "north"), ("easting", "northing"), ("x", "y"))


@dataclass(frozen=True)
class Linked:
    """A position of a link: easting or longitude, northing or latitude, its system ("" when not told).

    `radius_m` is how uncertain the link says it is.
    """

    x: float
    y: float
    crs: str = WGS_84
    radius_m: float = 0.0


def is_link(text: str) -> bool:
    """Return whether a text holds the address of a page or a geo: address."""
    low = text[:_LONGEST].lower()
    return "://" in low or "geo:" in low or "www." in low or "maps." in low


def linked(text: str) -> Linked | None:
    """Return the position the first map's address in a text holds, None when there is none."""
    if len(text) > _LONGEST or not is_link(text):
        return None
    for address in _addresses(text):
        found = _of_geo(address) if address.lower().startswith("geo:") else _of_map(address)
        if found is not None:
            return found
    return None


def _addresses(text: str) -> Iterator[str]:
    text = text.replace("&amp;", "&")
    for word in re.split(r"[\s<>\"|]", text):
        low = word.lower()
        for start in ("http://", "https://", "geo:", "www.", "maps."):
            at = low.find(start)
            if at >= 0:
                yield word[at:].rstrip(".;)]}'")
                break
    if " " in text.strip() and "://" in text:
        # A pin written with a space: q=59.47, 17.75.
        yield text[text.find("://") - 5 :].lstrip(" :")


def _of_geo(address: str) -> Linked | None:
    match = _GEO.match(address)
    if match is None:
        return None
    rest = address[match.end() :]
    place, _, query = rest.partition("?")
    told = {name.lower(): value for name, _, value in (part.partition("=") for part in place.split(";"))}
    for name, value in parse_qsl(query):
        asked = _pair(value) if name == "q" else None
        if asked is not None:
            return _checked(*asked)
    first, second = float(match.group(1)), float(match.group(2))
    crs = told.get("crs", "wgs84").lower()
    radius = _number(told.get("u", "")) or 0.0
    if crs.startswith("wgs84"):
        good = abs(first) <= 90 and abs(second) <= 180 and (first, second) != (0.0, 0.0)
        return Linked(second, first, WGS_84, radius) if good else None
    digits = "".join(letter for letter in crs.rpartition(":")[2] if letter.isdigit())
    # Northing first, as in Sweden's systems by their definition; turned where the numbers say so.
    east, north = (first, second) if first < second and max(first, second) > 180 else (second, first)
    return Linked(east, north, f"EPSG:{digits}" if digits else "", radius)


def _of_map(address: str) -> Linked | None:
    whole = unquote(address)
    pins = _PIN.findall(whole)
    if pins:
        return _checked(*pins[-1])
    address, _, fragment = address.partition("#")
    path, _, query = address.partition("?")
    told = _told(query, fragment)
    for lat, lon in _ALONE:
        if lat in told and lon in told and (found := _checked(told[lat], told[lon])):
            return found
    metres = _of_metres(told, whole)
    if metres is not None:
        return metres
    for name in _PLACES:
        found = _of_value(told.get(name, ""))
        if found is not None:
            return found
    shown = _shown(unquote_plus(path), fragment)
    if shown is not None:
        return shown
    turned = _PIN_TURNED.findall(whole)
    return _checked(turned[-1][1], turned[-1][0]) if turned else None


def _told(query: str, fragment: str) -> dict[str, str]:
    told: dict[str, str] = {}
    for part in (query, fragment.lstrip("!/?")):
        for name, value in parse_qsl(part.replace(";", "&")):
            told.setdefault(name.lower().strip(), value.strip())
    return told


def _of_value(value: str) -> Linked | None:
    from .degrees import coordinates

    for start in ("loc:", "point.", "ll.", "geo:", "color:red|"):
        value = value[len(start) :] if value.lower().startswith(start) else value
    pair = _pair(value)
    if pair is not None:
        return _checked(*pair)
    found = coordinates(value) if len(value) < 120 and any(mark in value for mark in "°'\"NnSsEeWw") else []
    if len(found) == 2 and {found[0].axis, found[1].axis} == {"lat", "lon"}:
        lat, lon = sorted(found, key=lambda one: one.axis)
        return _checked(lat.value, lon.value)
    return None


def _of_metres(told: dict[str, str], whole: str) -> Linked | None:
    """Return metres such as Lantmäteriet's e= and n=: SWEREF 99 TM unless the address names another system."""
    for east, north in _METRES:
        x, y = _number(told.get(east, "")), _number(told.get(north, ""))
        if x is None or y is None or max(abs(x), abs(y)) < 1_000_000:
            continue
        if x > y:
            x, y = y, x
        named = _EPSG.search(whole.partition("?")[0]) or _EPSG.search(told.get("crs", "") + " " + told.get("srs", ""))
        if named:
            return Linked(x, y, f"EPSG:{named.group(1)}")
        return Linked(x, y, "EPSG:3006" if "lantmateriet" in whole.lower() else "")
    return None


def _shown(path: str, fragment: str) -> Linked | None:
    """Return the middle of the map shown: @lat,lon, ~lat,lon, #map=zoom/lat/lon."""
    _, _, place = unquote(fragment).partition("map=")
    pieces = (place or unquote(fragment)).partition("&")[0].split("/")
    if len(pieces) >= 3:
        found = _checked(pieces[1], pieces[2])
        if found is not None:
            return found
    for piece in path.split("/")[3:12]:
        found = _of_value(piece) if piece[:1].isdigit() else None
        if found is not None:
            return found
    after = _AFTER.search(path) or _AFTER.search("/" + unquote(fragment))
    return _checked(after.group(1), after.group(2)) if after else None


def _pair(text: str) -> tuple[str, str] | None:
    match = _PAIR.match(text.strip())
    return (match.group(1), match.group(2)) if match else None


def _checked(lat: str | float, lon: str | float) -> Linked | None:
    """Return a position when the numbers are degrees with decimals."""
    first, second = _number(str(lat)), _number(str(lon))
    if first is None or second is None or abs(first) > 90 or abs(second) > 180:
        return None
    return None if first == int(first) and second == int(second) else Linked(second, first)


def _number(text: str) -> float | None:
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None

"""GPX files of a walk, as a phone would have recorded it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np

from est_walks_plugin.model.crs import transform

HEAD = '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="phone" xmlns="http://www.topografix.com/GPX/1/1">'
Point = tuple[float, float, Any]
"""x, y in the work CRS, seconds since 1970 or None."""


def degrees(xy: Sequence[tuple[float, float]]) -> list[list[float]]:
    """Return longitude and latitude of points in EPSG:3011."""
    return transform(np.array(xy, dtype=float).reshape(-1, 2), "EPSG:3011", "EPSG:4326").tolist()


def stamp(seconds: float | None) -> str:
    return "" if seconds is None else f"<time>{datetime.fromtimestamp(seconds, timezone.utc):%Y-%m-%dT%H:%M:%SZ}</time>"


def track(points: Sequence[Point], name: str = "") -> str:
    """Return a track of points."""
    places = degrees([(x, y) for x, y, _ in points])
    body = "".join(
        f'<trkpt lat="{lat:.8f}" lon="{lon:.8f}">{stamp(when)}</trkpt>'
        for (lon, lat), (_, _, when) in zip(places, points)
    )
    named = f"<name>{escape(name)}</name>" if name else ""
    return f"<trk>{named}<trkseg>{body}</trkseg></trk>"


def waypoint(xy: tuple[float, float], name: str = "", text: str = "", when: float | None = None, more: str = "") -> str:
    ((lon, lat),) = degrees([xy])
    named = f"<name>{escape(name)}</name>" if name else ""
    told = f"<desc>{escape(text)}</desc>" if text else ""
    return f'<wpt lat="{lat:.8f}" lon="{lon:.8f}">{stamp(when)}{named}{told}{more}</wpt>'


def write(folder: Path, *parts: str, name: str = "kväll.gpx") -> str:
    """Write a file of these parts and return its path."""
    path = folder / name
    path.write_text(HEAD + "".join(parts) + "</gpx>", encoding="utf-8")
    return str(path)


def along_stops(store: Any, walk: str, *, late: timedelta = timedelta(0), every: float = 5.0) -> list[Point]:
    """Return a recording of a stored walk as it was planned: along its legs, with the minutes at its stops."""
    row = store.get("walk", walk)
    legs = store.rows("leg", {"walk": walk, "light": "whole"}, order_by=("seq",))
    stops = store.rows("stop", {"walk": walk}, order_by=("seq",))
    t = (row["starts_at"] + late).timestamp()
    points: list[Point] = []
    for number, leg in enumerate(legs):
        line = leg["geometry"].geoms[0] if hasattr(leg["geometry"], "geoms") else leg["geometry"]
        speed = line.length / (leg["walking_min"] * 60)
        for metres in np.arange(0.0, line.length, speed * every):
            at = line.interpolate(metres)
            points.append((at.x, at.y, t + metres / speed))
        t += line.length / speed
        if number < len(stops):
            place = stops[number]["geometry"]
            for seconds in np.arange(0.0, stops[number]["dwell_min"] * 60, every):
                points.append((place.x, place.y, t + seconds))
            t += stops[number]["dwell_min"] * 60
    return points

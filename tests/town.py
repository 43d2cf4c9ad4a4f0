"""A made-up town for tests: a grid of streets, a dark park path with a tunnel, lamps, pins and cases.

Everything is hand-checkable: streets run every 100 m from (0, 0) to (800, 800), moved to ORIGIN; lamps stand every 25 m
along the streets; the park path between (400, 400) and (600, 600) has none.
"""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry import LineString, box

from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.store import Store

ORIGIN = np.array([135_500.0, 6_595_500.0])
SIDE = 800
STEP = 100
AREA = "Byn"
START = (float(ORIGIN[0]), float(ORIGIN[1]))


def at(x: float, y: float) -> tuple[float, float]:
    """Return a point of the town in the store's CRS."""
    return float(ORIGIN[0] + x), float(ORIGIN[1] + y)


def streets() -> list[dict[str, Any]]:
    """Return the rows of table path."""
    rows = []
    along = np.arange(0, SIDE + 1, STEP)
    for number, offset in enumerate(along, 1):
        lines = {
            f"Tvärgatan {number}": [at(x, offset) for x in along],
            f"Långgatan {number}": [at(offset, y) for y in along],
        }
        for name, points in lines.items():
            rows.append(_path(name, points, "residential"))
    rows.append(_path("Parkstigen", [at(400, 400), at(480, 480)], "footway", lit="no"))
    rows.append(_path("Parkstigen", [at(480, 480), at(520, 520)], "footway", lit="no", tunnel=True, level=-1))
    rows.append(_path("Parkstigen", [at(520, 520), at(600, 600)], "footway", lit="no"))
    rows.append(_path("Trappan", [at(200, 200), at(300, 300)], "steps", stairs=True))
    rows.append(_path("Ön", [at(2000, 2000), at(2100, 2000)], "footway"))
    return rows


def _path(name: str, points: list[tuple[float, float]], highway: str, **values: Any) -> dict[str, Any]:
    base = {
        "external_id": f"{name}:{points[0]}",
        "highway": highway,
        "name": name,
        "lit": "unknown",
        "stairs": False,
        "tunnel": False,
        "passage": False,
        "bridge": False,
        "level": 0,
        "foot": True,
        "oneway_foot": 0,
        "crossing": False,
    }
    return {**base, **values, "geometry": LineString(points)}


def lamps() -> list[dict[str, Any]]:
    """Return the rows of table lamp."""
    rows = []
    for y in range(0, SIDE + 1, 25):
        for x in range(0, SIDE + 1, 25):
            if x % STEP and y % STEP:
                continue
            status = "out" if y == 300 and 300 < x < 400 else "working"
            rows.append(
                {
                    "external_id": f"{x}-{y}",
                    "pole": f"{y}-{x}",
                    "status": status,
                    "light_source": "hps" if y < 400 else "led",
                    "height_m": 6.0,
                    "power_w": 70.0,
                    "luminaires": 1,
                    "vanished": False,
                    "geometry": at(x, y),
                }
            )
    return rows


def observations() -> list[dict[str, Any]]:
    """Return the rows of table observation: 12 respondents in the tunnel, 6 at a corner, cases, one far away."""
    when = datetime(2026, 3, 10, 18, tzinfo=timezone.utc)
    rows = []
    for number in range(12):
        rows.append(_pin(f"t{number}", at(500 + number % 4, 500 + number % 3), "dark_spot", when, f"r{number}"))
    for number in range(6):
        rows.append(_pin(f"c{number}", at(100 + number % 2, 700), "shrubbery", when, f"q{number}"))
    rows.append(_pin("twice", at(500, 500), "dark_spot", when, "r0"))
    for number, (x, y) in enumerate([(700, 100), (700, 103), (702, 100), (502, 498)]):
        rows.append({**_pin(f"case{number}", at(x, y), "lighting_out", when, None), "kind": "case", "status": "open"})
    rows.append(_pin("lost", None, "litter", when, "r99"))
    return rows


def _pin(key: str, xy: tuple[float, float] | None, category: str, when: datetime, who: str | None) -> dict[str, Any]:
    return {
        "external_id": key,
        "kind": "survey",
        "category": category,
        "text": "Känns otryggt här på kvällen.",
        "observed_at": when,
        "time_of_day": "evening",
        "status": "unknown",
        "respondent": who,
        "feeling": 1,
        "position_method": "exact" if xy else "none",
        "review": "clear",
        "vanished": False,
        "masked": 0,
        "geometry": xy,
    }


def build(path: Path, *, language: str = "sv") -> Store:
    """Make the town's store at `path` and return it open."""
    area = (AREA, box(*at(-50, -50), *at(SIDE + 50, SIDE + 50)))
    store = create_store(str(path), "Provstad", "EPSG:3011", [area], language=language)
    with store.transaction():
        sources = store.insert(
            "source",
            [
                {"kind": "network", "name": "Gångnät", "attribution": "© OpenStreetMap contributors", "stored": 23},
                {"kind": "lighting", "name": "Belysning", "stored": 297},
                {"kind": "survey", "name": "Enkät 2026", "stored": 20},
                {"kind": "case", "name": "E-tjänst", "stored": 4},
            ],
        )
        store.insert("path", [{**row, "source": sources[0]} for row in streets()])
        store.insert("lamp", [{**row, "source": sources[1]} for row in lamps()])
        rows = observations()
        store.insert(
            "observation", [{**row, "source": sources[2] if row["kind"] == "survey" else sources[3]} for row in rows]
        )
        store.insert(
            "landmark",
            [
                {"external_id": "skola", "kind": "school", "name": "Byskolan", "geometry": at(650, 120)},
                {"external_id": "torg", "kind": "meeting_point", "name": "Torget", "geometry": at(0, 0)},
            ],
        )
    return store

"""Generates the lighting inventory of the example: lamps along streets and most paths, with gaps and faults on purpose."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path as File

import numpy as np
from scipy.spatial import cKDTree
from shapely.geometry import LineString

from est_walks_plugin.model.codes import Lit
from est_walks_plugin.model.records import Path

from .tables import Rows, decimal, write_csv

STREET = {"residential", "living_street", "unclassified", "tertiary", "tertiary_link", "pedestrian"}
FOOT = {"footway", "cycleway", "path"}
PREFIX = {"Kungsängen": "K", "Bro": "B", "Brunna": "R"}
INSPECTED = date(2026, 9, 28)


@dataclass
class ExampleLamp:
    """One row of the inventory."""

    area: str
    xy: np.ndarray
    street: str
    source: str
    power: int
    height: float
    kelvin: str
    year: int
    status: str = "I drift"
    control: str = "Astrour"
    pole: str = ""
    status_date: date = INSPECTED


@dataclass
class Lighting:
    """The lamps of an area and what is wrong with them: `gaps` and `out_rows` are (x, y) of dark stretches."""

    lamps: list[ExampleLamp] = field(default_factory=list)
    gaps: list[np.ndarray] = field(default_factory=list)
    out_rows: list[np.ndarray] = field(default_factory=list)
    tunnels: list[np.ndarray] = field(default_factory=list)


def share(text: str) -> float:
    """Return a stable number 0-1 for a text, the same on every machine."""
    return zlib.crc32(text.encode("utf-8")) / 2**32


def generate(area: str, paths: list[Path], rng: np.random.Generator) -> Lighting:
    """Return the lighting of one area; `paths` in metres."""
    result = Lighting()
    dark = _dark_paths(paths)
    result.gaps = [LineString(path.coordinates).interpolate(0.5, normalized=True).coords[0] for path in dark]
    result.gaps = [np.array(xy) for xy in result.gaps]
    dark_ids = {path.external_id for path in dark}
    order = sorted(paths, key=lambda path: (path.highway not in STREET, path.external_id))
    taken: list[np.ndarray] = []
    for path in order:
        if path.external_id in dark_ids or not _has_lamps(path):
            continue
        _along(area, path, result, taken)
        if path.tunnel:
            result.tunnels.append(path.coordinates.mean(axis=0))
    _faults(result, rng)
    for number, lamp in enumerate(result.lamps, start=1):
        lamp.pole = f"{PREFIX[area]}{number:04d}"
    return result


def _has_lamps(path: Path) -> bool:
    if path.lit is Lit.YES or path.tunnel:
        return True
    if path.lit is Lit.NO:
        return False
    if path.highway in STREET:
        return True
    if path.highway == "service":
        return share(path.external_id) < 0.85
    return path.highway in FOOT and path.surface not in ("ground", "dirt", "grass") and share(path.external_id) < 0.8


def _dark_paths(paths: list[Path]) -> list[Path]:
    """Choose four foot ways of 90-260 m that got no lamps, well apart: the gaps the example shows."""
    chosen: list[Path] = []
    usable = [p for p in paths if p.highway in FOOT and not p.tunnel and 90 <= LineString(p.coordinates).length <= 260]
    for path in sorted(usable, key=lambda p: (p.name is None, share("dark" + p.external_id))):
        middle = path.coordinates.mean(axis=0)
        if all(np.hypot(*(middle - other.coordinates.mean(axis=0))) > 300 for other in chosen):
            chosen.append(path)
        if len(chosen) == 4:
            break
    return chosen


def _spacing(path: Path) -> tuple[float, float, float]:
    """Return metres between lamps, from the middle of the way, and pole height."""
    if path.tunnel:
        return 9.0, 0.8, 2.6
    if path.highway.startswith("tertiary"):
        return 36.0, 5.0, 8.0
    if path.highway in STREET or path.highway == "service":
        return 32.0, 4.0, 6.0
    return 27.0, 1.6, 4.5


def _along(area: str, path: Path, result: Lighting, taken: list[np.ndarray]) -> None:
    line = LineString(path.coordinates)
    every, aside, height = _spacing(path)
    street = path.name or ""
    kind = _technique(area + (street or path.external_id), path)
    count = max(1, round(line.length / every)) if line.length > every * 0.6 or path.tunnel else 0
    tree = cKDTree(np.array(taken)) if taken else None
    new = []
    for i in range(count):
        at = (i + 0.5) * line.length / count
        here, ahead = np.array(line.interpolate(at).coords[0]), np.array(line.interpolate(at + 0.5).coords[0])
        step = ahead - here
        norm = np.hypot(*step)
        normal = np.array([-step[1], step[0]]) / norm if norm else np.zeros(2)
        xy = here + normal * aside
        if tree is not None and not path.tunnel and tree.query(xy)[0] < every * 0.55:
            continue
        source, power, kelvin, year = kind
        new.append(xy)
        result.lamps.append(ExampleLamp(area, xy, street, source, power, height, kelvin, year))
    taken.extend(new)


def _technique(key: str, path: Path) -> tuple[str, int, str, int]:
    """Choose light source, watts, colour and year by street: lamps are changed a street at a time."""
    draw, year = share("ljus" + key), 1988 + int(share("ar" + key) * 22)
    strong = path.highway.startswith("tertiary")
    if path.tunnel:
        return ("Lysrör T5", 28, "4000", 2009) if draw < 0.5 else ("LED", 18, "4000", 2021)
    if draw < 0.42:
        return "LED", (52 if strong else 22 if path.highway in FOOT else 30), "3000", 2015 + int(draw * 26)
    if draw < 0.78:
        return "Högtrycksnatrium", (100 if strong else 50 if path.highway in FOOT else 70), "2000", year
    if draw < 0.88:
        return "Metallhalogen", (70 if strong else 35), "3000", year + 8
    if draw < 0.94:
        return "Kvicksilver", (125 if strong else 80), "", min(year, 1996)
    return "", (70 if strong else 50), "", year


def _faults(result: Lighting, rng: np.random.Generator) -> None:
    """Put single lamps out, two rows of four, half of a tunnel; dim and sensor some on purpose; leave some unknown."""
    lamps = result.lamps
    draws = rng.random(len(lamps))
    for lamp, draw in zip(lamps, draws):
        if draw < 0.022:
            lamp.status = "Ur funktion"
        elif draw < 0.05 and lamp.source == "LED":
            lamp.status, lamp.control = "Nattsänkt", "Dimring 22-05"
        elif draw < 0.06 and lamp.source == "LED":
            lamp.status, lamp.control = "Närvarostyrd", "Sensor"
        elif draw > 0.97:
            lamp.status = ""
    rows = [i for i in range(len(lamps) - 4) if lamps[i].street and lamps[i].street == lamps[i + 3].street]
    picked: list[int] = []
    for i in rng.permutation(rows):
        close = [np.hypot(*(lamps[j].xy - lamps[i].xy)) < 350 for j in picked]
        if not any(close) and np.hypot(*(lamps[i].xy - lamps[i + 3].xy)) < 140:
            picked.append(int(i))
        if len(picked) == 2:
            break
    for i in picked:
        for lamp in lamps[i : i + 4]:
            lamp.status = "Ur funktion"
        result.out_rows.append(np.mean([lamp.xy for lamp in lamps[i : i + 4]], axis=0))
    for number, lamp in enumerate(lamp for lamp in lamps if lamp.height < 3):
        if number % 2:
            lamp.status = "Ur funktion"


# --- what was done to the lamps --------------------------------------------------------------------------------------


def change_to_led(light: Lighting, street: str, year: int) -> np.ndarray:
    """Let the lamps of a street be LED since a year, all in order, and return their middle."""
    changed = [lamp for lamp in light.lamps if lamp.street == street]
    for lamp in changed:
        lamp.source, lamp.power, lamp.kelvin, lamp.year, lamp.status, lamp.control = (
            "LED", 30, "3000", year, "I drift", "Astrour",
        )  # fmt: skip
    return np.mean([lamp.xy for lamp in changed], axis=0)


def mend(light: Lighting, xy: np.ndarray, year: int) -> None:
    """Let the lamps of a tunnel be new LED and in order."""
    for lamp in light.lamps:
        if lamp.height < 3 and np.hypot(*(lamp.xy - xy)) < 45:
            lamp.source, lamp.power, lamp.kelvin, lamp.year, lamp.status = "LED", 18, "4000", year, "I drift"


def date_faults(light: Lighting, rows_out: list[tuple[np.ndarray, date]], rng: np.random.Generator) -> None:
    """Say since when each broken lamp is known to be: rows of them since their day, the others since this summer."""
    for lamp in light.lamps:
        if lamp.status == "Ur funktion":
            lamp.status_date = date(2026, 6, 15) + timedelta(days=int(rng.integers(0, 100)))
            for xy, day in rows_out:
                if np.hypot(*(lamp.xy - xy)) < 90:
                    lamp.status_date = day


def inventory(lightings: list[Lighting], path: File) -> None:
    """Write the lighting inventory: Windows-1252, semicolons, decimal comma, N before E."""
    header = ["Stolpnummer", "Ljuskälla", "Effekt (W)", "Stolphöjd (m)", "Färgtemperatur (K)", "Installerad", "Ägare",
              "Status", "Styrning", "Statusdatum", "Gata", "N", "E"]  # fmt: skip
    rows: Rows = [header]
    for light in lightings:
        for lamp in light.lamps:
            rows.append(
                [lamp.pole, lamp.source, lamp.power, decimal(lamp.height), lamp.kelvin, lamp.year, "Kommunen",
                 lamp.status, lamp.control, lamp.status_date, lamp.street, decimal(lamp.xy[1]), decimal(lamp.xy[0])]
            )  # fmt: skip
    write_csv(rows, path, "cp1252", ";")

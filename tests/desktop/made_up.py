"""Made-up lamps and cases for the Fruängen extract, as a municipality's systems would export them."""

from __future__ import annotations

import math
import random
from pathlib import Path

LAT, LON = 59.28525, 17.96350
METRES_A_DEGREE = 111_320.0
CATEGORIES = ("Belysning", "Klotter", "Nedskräpning", "Skymmande växtlighet")
TEXTS = ("Mörkt på gångvägen", "Klottrat på väggen", "Skräp vid bänken", "Buskarna skymmer sikten")


def _at(east: float, north: float) -> tuple[str, str]:
    """Return latitude and longitude of metres east and north of the middle of the extract, as written in a CSV."""
    lat = LAT + north / METRES_A_DEGREE
    lon = LON + east / (METRES_A_DEGREE * math.cos(math.radians(LAT)))
    return f"{lat:.6f}", f"{lon:.6f}"


def made_up(folder: Path) -> dict[str, str]:
    """Write lamps and cases below `folder` and return their paths: lamps stand in the west, cases gather in six places."""
    dice = random.Random(1)
    lamps = ["Stolpnummer;Ljuskälla;Status;Latitud;Longitud"]
    for number in range(120):
        east, north = -180 + 18 * (number % 10), -130 + 22 * (number // 10)
        lat, lon = _at(east + dice.uniform(-3, 3), north + dice.uniform(-3, 3))
        lamps.append(f"B{number:04d};LED;{'Trasig' if number % 17 == 0 else 'I drift'};{lat};{lon}")
    cases = ["Ärendenummer;Kategori;Beskrivning;Datum;Latitud;Longitud"]
    for number in range(48):
        place, kind = number % 6, dice.randrange(4)
        east, north = (
            -150 + 60 * place + dice.uniform(-12, 12),
            (-60, 40, 0, 80, -90, 20)[place] + dice.uniform(-12, 12),
        )
        lat, lon = _at(east, north)
        cases.append(f"F-{number};{CATEGORIES[kind]};{TEXTS[kind]};2026-{1 + number % 9:02d}-12;{lat};{lon}")
    files = {"lamps": folder / "belysning.csv", "cases": folder / "felanmalan.csv"}
    for name, lines in (("lamps", lamps), ("cases", cases)):
        files[name].write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: str(file) for name, file in files.items()}

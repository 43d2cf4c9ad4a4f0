"""Generates pins, cases, EST reports and the children's view around the places that feel unsafe."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.records import Landmark
from est_walks_plugin.model.records import Path as Way

from . import texts
from .lamps import ExampleLamp, Lighting

RESPONDENTS = {"Kungsängen": 105, "Bro": 90, "Brunna": 48}
CASES = {"Kungsängen": 62, "Bro": 56, "Brunna": 30}
REPORTS = {"Kungsängen": 26, "Bro": 24, "Brunna": 10}
CHILDREN = {"Kungsängen": 26, "Bro": 24, "Brunna": 20}
_WEIGHT = {"tunnel": 9, "dark_gap": 6, "out_row": 4, "station": 9, "bus_stop": 1.5, "playground": 2, "school": 3, "square": 6,
           "stairs": 1.5, "car_park": 1.5}  # fmt: skip
_LIMIT = {"stairs": 3, "car_park": 3, "playground": 3, "bus_stop": 3, "school": 2, "tunnel": 4}


@dataclass(frozen=True)
class Hotspot:
    """A place that many find unsafe."""

    kind: str
    xy: np.ndarray
    weight: float
    name: str = ""


def hotspots(
    centre: np.ndarray, paths: list[Way], marks: list[Landmark], light: Lighting, rng: np.random.Generator
) -> list[Hotspot]:
    """Return the unsafe places of an area, with weights that sum to 1."""
    found: list[tuple[str, np.ndarray, str]] = []
    found += [("dark_gap", xy, "") for xy in light.gaps]
    found += [("out_row", xy, "") for xy in light.out_rows]
    found += [("tunnel", p.coordinates.mean(axis=0), p.name or "") for p in paths if p.tunnel]
    found += [("stairs", p.coordinates.mean(axis=0), p.name or "") for p in paths if p.stairs]
    wanted = {"station", "bus_stop", "playground", "school", "square", "car_park", "meeting_point"}
    for mark in marks:
        if mark.kind.value in wanted:
            kind = "square" if mark.kind.value == "meeting_point" else mark.kind.value
            found.append((kind, np.array(mark.xy), mark.name or ""))
    chosen: list[tuple[str, np.ndarray, str]] = []
    counts: dict[str, int] = {}
    for i in rng.permutation(len(found)):
        kind, xy, name = found[i]
        near_network = min(np.hypot(*(path.coordinates - xy).T).min() for path in paths) < 60
        apart = all(np.hypot(*(xy - other[1])) > 70 for other in chosen if other[0] == kind)
        if near_network and apart and counts.get(kind, 0) < _LIMIT.get(kind, 4) and np.hypot(*(xy - centre)) < 1300:
            counts[kind] = counts.get(kind, 0) + 1
            chosen.append((kind, xy, name))
    weights = np.array([_WEIGHT[kind] for kind, _, _ in chosen]) * rng.uniform(0.5, 1.5, len(chosen))
    return [Hotspot(k, xy, float(w), n) for (k, xy, n), w in zip(chosen, weights / weights.sum())]


class Town:
    """One area's places and streets, to draw positions from."""

    def __init__(
        self, area: str, spots: list[Hotspot], paths: list[Way], light: Lighting, rng: np.random.Generator
    ) -> None:
        self.area, self.spots, self.light, self.rng = area, spots, light, rng
        self._vertices = np.concatenate([path.coordinates for path in paths if path.highway != "service"])
        self._named = [path for path in paths if path.name and path.highway in ("residential", "tertiary", "footway")]

    def spot(self, kinds: tuple[str, ...] = ()) -> Hotspot:
        spots = [s for s in self.spots if s.kind in kinds] or self.spots
        weights = np.array([s.weight for s in spots])
        return spots[int(self.rng.choice(len(spots), p=weights / weights.sum()))]

    def around(self, xy: np.ndarray, metres: float) -> np.ndarray:
        return xy + self.rng.normal(0, metres, 2)

    def anywhere(self) -> np.ndarray:
        return self.around(self._vertices[int(self.rng.integers(len(self._vertices)))], 6)

    def street_near(self, xy: np.ndarray) -> str:
        return min(self._named, key=lambda p: float(np.hypot(*(p.coordinates - xy).T).min())).name or ""

    def lamp_out(self) -> ExampleLamp:
        out = [lamp for lamp in self.light.lamps if lamp.status == "Ur funktion"]
        return out[int(self.rng.integers(len(out)))]


def survey(towns: list[Town], path: Path) -> None:
    """Write the map survey as GeoJSON in WGS 84, one feature a pin, several pins a respondent."""
    features = []
    respondent = 0
    for town in towns:
        rng = town.rng
        for _ in range(RESPONDENTS[town.area]):
            respondent += 1
            day = datetime(2026, 3, 2, 8) + timedelta(minutes=int(rng.integers(0, 60 * 24 * 26)))
            home = town.anywhere()
            for _pin in range(1 + min(4, int(rng.poisson(1.2)))):
                features.append(_pin_feature(town, respondent, len(features) + 1, day, home))
    document = {"type": "FeatureCollection", "name": "trygghetsenkat_2026_exempel", "features": features}
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    head = json.dumps({k: v for k, v in document.items() if k != "features"}, ensure_ascii=False)[:-1]
    path.write_text(f'{head}, "features": [\n{lines}\n]}}\n', encoding="utf-8")


def _pin_feature(town: Town, respondent: int, number: int, day: datetime, home: np.ndarray) -> dict:
    rng = town.rng
    if rng.random() < 0.8:
        spot = town.spot()
        kind, xy = spot.kind, town.around(spot.xy, 14)
    else:
        kind, xy = "anywhere", town.around(home, 60)
    choices = texts.SURVEY[kind]
    category, comment = choices[int(rng.integers(len(choices)))]
    if rng.random() < 0.3:
        comment = ""
    elif rng.random() < 0.008:
        comment = f"{comment} {texts.PERSONAL[int(rng.integers(len(texts.PERSONAL)))]}".strip()
    when = rng.choice(["Kväll", "Natt", "Dag", ""], p=[0.6, 0.2, 0.12, 0.08])
    feeling = 3 if category == "Positiv plats" else int(rng.choice([0, 1, 2], p=[0.35, 0.45, 0.2]))
    lon, lat = transform(xy.reshape(1, 2), "EPSG:3011", "EPSG:4326")[0]
    return {
        "type": "Feature",
        "properties": {
            "Punkt-ID": f"E26-{number:04d}",
            "Respondent": f"R{respondent:04d}",
            "Kategori": category,
            "Kommentar": comment,
            "Känsla": feeling,
            "Tid på dygnet": str(when),
            "Datum": day.strftime("%Y-%m-%d %H:%M"),
        },
        "geometry": {"type": "Point", "coordinates": [round(float(lon), 6), round(float(lat), 6)]},
    }


def _written(rows: list[list[object]], path: Path, encoding: str, delimiter: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(stream.getvalue().encode(encoding))


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with a decimal comma."""
    return f"{value:.{digits}f}".replace(".", ",")


_FAULTS = (
    "Belysning ur funktion",
    "Skymmande växtlighet",
    "Klotter",
    "Nedskräpning",
    "Skadegörelse",
    "Underhåll",
    "Trafik",
)
_SPOTS_OF = {"Belysning ur funktion": ("out_row", "tunnel"), "Skymmande växtlighet": ("dark_gap",), "Klotter": ("tunnel", "bus_stop", "school"),
             "Nedskräpning": ("square", "station", "playground"), "Skadegörelse": ("bus_stop", "playground", "car_park"),
             "Underhåll": ("stairs",), "Trafik": ("school",)}  # fmt: skip


def cases(towns: list[Town], path: Path) -> None:
    """Write the e-service's fault reports: Windows-1252, semicolons, decimal comma, N before E, some without position."""
    header = ["Ärendenummer", "Inkom", "Kategori", "Rubrik", "Beskrivning", "Status", "Avslutad datum", "Adress",
              "Stolpnummer", "N", "E", "Handläggare"]  # fmt: skip
    drawn = []
    for town in towns:
        for _ in range(CASES[town.area]):
            drawn.append(_case(town))
    drawn.sort(key=lambda row: row[0])
    rows: list[list[object]] = [header]
    rows += [
        [f"F2026-{number:05d}", day.strftime("%Y-%m-%d %H:%M"), *rest] for number, (day, rest) in enumerate(drawn, 1)
    ]
    _written(rows, path, "cp1252", ";")


def _case(town: Town) -> tuple[datetime, list[object]]:
    rng = town.rng
    category = str(rng.choice(_FAULTS, p=[0.34, 0.16, 0.14, 0.12, 0.1, 0.09, 0.05]))
    pole, xy = "", town.around(town.spot(_SPOTS_OF[category]).xy, 9)
    if category == "Belysning ur funktion" and rng.random() < 0.7:
        lamp = town.lamp_out()
        pole, xy = lamp.pole, town.around(lamp.xy, 2.5)
    elif rng.random() < 0.25:
        xy = town.anywhere()
    text = str(rng.choice(texts.CASES[category]))
    if rng.random() < 0.04:
        text = f"{text} {texts.PERSONAL[int(rng.integers(len(texts.PERSONAL)))]}"
    # more cases towards the end of the year that the period covers
    days = int(365 * rng.beta(1.5, 1.0))
    day = datetime(2025, 10, 15, 7) + timedelta(days=days, minutes=int(rng.integers(0, 16 * 60)))
    closed = rng.random() < (0.75 if days < 250 else 0.3)
    closed_at = (day + timedelta(days=int(rng.integers(2, 40)))).date() if closed else None
    if closed_at is not None and closed_at > date(2026, 10, 20):
        closed_at = None
    status = "Avslutad" if closed_at else str(rng.choice(["Registrerad", "Under handläggning"]))
    north, east = decimal(xy[1], 2), decimal(xy[0], 2)
    if rng.random() < 0.05:  # location off on the phone
        north = east = ""
    address = f"{town.street_near(xy)} {int(rng.integers(1, 60))}" if rng.random() < 0.8 else ""
    # the name of the clerk is a personal datum that the import has to drop
    rest = [category, category, text, status, closed_at or "", address, pole, north, east, "Handläggare Exempel"]
    return day, rest


def est_reports(towns: list[Town], path: Path) -> None:
    """Write the EST reports of partners: UTF-8 with BOM, comma, roles and never persons."""
    rows: list[list[object]] = [
        ["Rapport-ID", "Datum", "Klockslag", "Kategori", "Händelse", "Källa (roll)", "Plats", "Nord", "Öst"]
    ]
    drawn = []
    for town in towns:
        for _ in range(REPORTS[town.area]):
            rng = town.rng
            spot = town.spot(("station", "square", "tunnel", "playground", "school", "bus_stop"))
            xy = town.around(spot.xy, 12)
            category, text = texts.EST[int(rng.choice(len(texts.EST), p=[0.36, 0.14, 0.14, 0.12, 0.12, 0.12]))]
            day = date(2026, 1, 5) + timedelta(days=int(rng.integers(0, 285)))
            clock = f"{int(rng.choice([17, 18, 19, 20, 21, 22, 23])):02d}:{int(rng.integers(0, 4)) * 15:02d}"
            sender = str(rng.choice(texts.EST_SENDERS))
            place = spot.name or town.street_near(xy)
            drawn.append([day.isoformat(), clock, category, text, sender, place, f"{xy[1]:.1f}", f"{xy[0]:.1f}"])
    drawn.sort(key=lambda row: (row[0], row[1], row[6]))
    rows += [[f"EST-26-{number:03d}", *row] for number, row in enumerate(drawn, 1)]
    _written(rows, path, "utf-8-sig", ",")


def school_view(towns: list[Town], path: Path) -> None:
    """Write the children's view, collected by class: UTF-8, tab, one cell for both coordinates is left to the tests."""
    rows: list[list[object]] = [["Nr", "Datum", "Årskurs", "Kategori", "Kommentar", "Tid på dygnet", "Nord", "Öst"]]
    number = 0
    for town in towns:
        rng = town.rng
        for _ in range(CHILDREN[town.area]):
            number += 1
            xy = town.around(town.spot(("school", "playground", "tunnel", "dark_gap")).xy, 20)
            category, text = texts.SCHOOL[int(rng.integers(len(texts.SCHOOL)))]
            grade = int(rng.integers(4, 7))
            day = date(2026, 4, 13) + timedelta(days=int(rng.integers(0, 12)))
            when = str(rng.choice(["Kväll", "Dag"]))
            rows.append(
                [f"S26-{number:03d}", day.isoformat(), grade, category, text, when, f"{xy[1]:.1f}", f"{xy[0]:.1f}"]
            )
    _written(rows, path, "utf-8", "\t")


def shares(path: Path) -> None:
    """Write the shares of the survey: those of the municipality are published, those per area are invented."""
    rows: list[list[object]] = [["Område", "År", "Fråga", "Andel (%)", "Antal svar"]]
    question = "Otrygg utomhus sena kvällar"
    published = {2020: 36, 2021: 32, 2023: 31}
    invented = {"Kungsängen": (38, 33, 32), "Bro": (39, 36, 35), "Brunna": (30, 26, 24)}
    for i, (year, share) in enumerate(published.items()):
        rows.append(["Upplands-Bro", year, question, share, ""])
        rows += [
            [area, year, question, values[i], 140 + 13 * i + 20 * j]
            for j, (area, values) in enumerate(invented.items())
        ]
    _written(rows, path, "utf-8", ";")


def inventory(lightings: list[Lighting], path: Path) -> None:
    """Write the lighting inventory: Windows-1252, semicolons, decimal comma, N before E."""
    header = ["Stolpnummer", "Ljuskälla", "Effekt (W)", "Stolphöjd (m)", "Färgtemperatur (K)", "Installerad", "Ägare",
              "Status", "Styrning", "Statusdatum", "Gata", "N", "E"]  # fmt: skip
    rows: list[list[object]] = [header]
    for light in lightings:
        for lamp in light.lamps:
            rows.append(
                [lamp.pole, lamp.source, lamp.power, decimal(lamp.height), lamp.kelvin, lamp.year, "Kommunen (exempel)",
                 lamp.status, lamp.control, "2026-09-28", lamp.street, decimal(lamp.xy[1], 2), decimal(lamp.xy[0], 2)]
            )  # fmt: skip
    _written(rows, path, "cp1252", ";")

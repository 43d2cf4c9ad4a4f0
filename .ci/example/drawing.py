"""Draws what residents, colleagues and children tell, from the rates of `truth`, and writes it as municipalities send it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import numpy as np

from est_walks_plugin.model.crs import transform

from . import texts, truth
from .sites import Site, Town
from .tables import Rows, decimal, write_csv, write_xlsx

_CODES = {word: code for code, word in texts.WORDS.items()} | {
    "Mörk plats": "dark_spot", "Svag belysning": "lighting_weak", "Skymd sikt": "sightline",
}  # fmt: skip
#: Days until a report is closed: the middle one, by category; some never are.
_DAYS_OPEN = {
    "lighting_out": 12,
    "shrubbery": 35,
    "graffiti": 6,
    "litter": 4,
    "damage": 18,
    "maintenance": 40,
    "traffic": 90,
}
_FORGOTTEN = {"traffic": 0.2, "shrubbery": 0.05, "maintenance": 0.06}


def _happenings(town: Town, drawn: truth.Drawn, source: str) -> Iterator[tuple[date, Site, str]]:
    """Yield (day, place, category) of all that happened at the places of an area."""
    rng, reports = town.rng, source == "est_report"
    for site in town.sites:
        rates = (truth.reports_at if reports else truth.cases_at)(town.area, site)
        for category, a_year in rates.items():
            for first, after in truth.months():
                expected = truth.mean(town.area, site, category, a_year, first, after, reports)
                # Within the month an effect begins in, its days have their own share.
                for _ in range(rng.poisson(expected)):
                    day = _day_in(town, site, category, first, after, source)
                    drawn.add(town.area, site.key, source, category, day)
                    yield day, site, category


def _day_in(town: Town, site: Site, category: str, first: date, after: date, source: str) -> date:
    """Return a day of a month: those before and since an effect in proportion to their rates."""
    days = [first + timedelta(days=n) for n in range((after - first).days)]
    weights = np.ones(len(days))
    for effect in truth.effects_at(town.area, site.key):
        factor = (effect.reports if source == "est_report" else effect.cases).get(category, 1.0)
        weights *= [factor if day >= effect.day else 1.0 for day in days]
    if category in ("disorder", "damage", "litter", "graffiti"):  # most of it happens at the weekend
        weights *= [2.2 if day.weekday() in (4, 5) else 1.0 for day in days]
    return days[int(town.rng.choice(len(days), p=weights / weights.sum()))]


# --- the e-service ---------------------------------------------------------------------------------------------------


def cases(towns: list[Town], drawn: truth.Drawn, path: Path) -> None:
    """Write the e-service's fault reports: Windows-1252, semicolons, decimal comma, N before E, some without position."""
    header = ["Ärendenummer", "Inkom", "Kategori", "Rubrik", "Beskrivning", "Status", "Avslutad datum", "Adress",
              "Stolpnummer", "N", "E", "Handläggare"]  # fmt: skip
    found: list[tuple[datetime, list[object]]] = []
    for town in towns:
        for day, site, category in _happenings(town, drawn, "case"):
            found.append(_case(town, day, category, site))
        for category, a_year in truth.ANYWHERE.items():
            for first, after in truth.months():
                for _ in range(town.rng.poisson(truth.mean(town.area, None, category, a_year, first, after, False))):
                    day = first + timedelta(days=int(town.rng.integers((after - first).days)))
                    drawn.add(town.area, "", "case", category, day)
                    found.append(_case(town, day, category, None))
        found += _lamps_out_now(town)
    found.sort(key=lambda row: row[0])
    numbers: dict[int, int] = {}
    rows: Rows = [header]
    for when, rest in found:
        numbers[when.year] = numbers.get(when.year, 0) + 1
        rows.append([f"F{when.year}-{numbers[when.year]:05d}", when.strftime("%Y-%m-%d %H:%M"), *rest])
    write_csv(rows, path, "cp1252", ";")


def _lamps_out_now(town: Town) -> Iterator[tuple[datetime, list[object]]]:
    """Yield the open reports of single lamps that the inventory has as broken; rows of them are among the places."""
    rows = [site.xy for site in town.sites if site.kind == "out_row"]
    for lamp in town.light.lamps:
        alone = all(np.hypot(*(lamp.xy - xy)) > 90 for xy in rows)
        if lamp.status == "Ur funktion" and lamp.height > 3 and alone and town.rng.random() < 0.5:
            day = min(lamp.status_date + timedelta(days=int(town.rng.integers(0, 12))), truth.LAST)
            yield _case(town, day, "lighting_out", None, pole=lamp.pole, xy=lamp.xy, is_open=True)


def _case(
    town: Town,
    day: date,
    category: str,
    site: Site | None,
    *,
    pole: str = "",
    xy: np.ndarray | None = None,
    is_open: bool = False,
) -> tuple[datetime, list[object]]:
    rng = town.rng
    near = 9.0
    if site is not None and site.kind == "led_street":
        lamp = town.pick([lamp for lamp in town.light.lamps if lamp.street == site.name])
        pole, xy, near = lamp.pole, lamp.xy, 2.5
    elif site is not None:
        xy = site.xy
    elif xy is None and category == "lighting_out":
        lamp = town.any_lamp()
        pole, xy, near = lamp.pole if rng.random() < 0.7 else "", lamp.xy, 2.5
    here = town.anywhere() if xy is None else town.around(xy, near)
    when = datetime.combine(day, time(7)) + timedelta(minutes=int(16 * 60 * rng.beta(2, 2)))
    word = texts.WORDS[category]
    snow = category == "maintenance" and day.month in (12, 1, 2, 3) and rng.random() < 0.7
    in_tunnel = category == "lighting_out" and site is not None and site.kind == "tunnel"
    titles, said, tails = texts.CASES["tunnel_lighting" if in_tunnel else "snow" if snow else category]
    text = town.pick(said)
    if rng.random() < 0.6:
        text = f"{text} {town.pick(tails)}"
    if rng.random() < 0.02:
        text = f"{text} {town.pick(texts.PERSONAL)}"
    closed = None if is_open else _closed(town, day, category)
    status = "Avslutad" if closed else str(rng.choice(["Registrerad", "Under handläggning"]))
    north, east = decimal(here[1]), decimal(here[0])
    if rng.random() < 0.05:  # location off on the phone
        north = east = ""
    address = f"{town.street_near(here)} {int(rng.integers(1, 60))}" if rng.random() < 0.8 else ""
    # the name of the clerk is a personal datum that the import has to drop
    rest = [word, town.pick(titles), text, status, closed or "", address, pole, north, east, "Handläggare Exempel"]
    return when, rest


def _closed(town: Town, day: date, category: str) -> date | None:
    if town.rng.random() < _FORGOTTEN.get(category, 0.02):
        return None
    closed = day + timedelta(days=1 + int(town.rng.gamma(1.6, _DAYS_OPEN[category] / 1.3)))
    return closed if closed <= truth.LAST else None


# --- the partners ----------------------------------------------------------------------------------------------------


def est_reports(towns: list[Town], drawn: truth.Drawn, path: Path) -> None:
    """Write the EST reports of partners: UTF-8 with BOM, comma, roles and never persons."""
    found = []
    for town in towns:
        rng = town.rng
        for day, site, category in _happenings(town, drawn, "est_report"):
            xy = town.around(site.xy, 12)
            hours = [17, 18, 19, 20, 21, 22, 23]
            late = [1, 1, 2, 3, 4, 4, 3] if day.weekday() in (4, 5) else [2, 3, 3, 3, 2, 1, 1]
            hour = int(rng.choice(hours, p=np.array(late) / sum(late)))
            clock = f"{hour:02d}:{int(rng.integers(0, 4)) * 15:02d}"
            place = site.name or town.street_near(xy)
            sender = town.pick(texts.EST_SENDERS)
            found.append([day.isoformat(), clock, texts.WORDS[category], town.pick(texts.EST[category]), sender, place,
                          f"{xy[1]:.1f}", f"{xy[0]:.1f}"])  # fmt: skip
    found.sort(key=lambda row: (row[0], row[1], row[6]))
    numbers: dict[str, int] = {}
    rows: Rows = [["Rapport-ID", "Datum", "Klockslag", "Kategori", "Händelse", "Källa (roll)", "Plats", "Nord", "Öst"]]
    for row in found:
        year = row[0][2:4]
        numbers[year] = numbers.get(year, 0) + 1
        rows.append([f"EST-{year}-{numbers[year]:03d}", *row])
    write_csv(rows, path, "utf-8-sig", ",")


# --- surveys ---------------------------------------------------------------------------------------------------------


def surveys(towns: list[Town], drawn: truth.Drawn, folder: Path) -> None:
    """Write the three map surveys: two as workbooks in SWEREF 99 18 00, the latest as GeoJSON in WGS 84."""
    for number, (year, opens) in enumerate(truth.SURVEYS.items()):
        pins = _pins(towns, drawn, number, year, opens)
        if year == max(truth.SURVEYS):
            _as_geojson(pins, folder / f"trygghetsenkat_{year}_exempel.geojson")
        else:
            rows: Rows = [
                ["Punkt-ID", "Respondent", "Kategori", "Kommentar", "Känsla", "Tid på dygnet", "Datum", "N", "E"]
            ]
            rows += [
                [*(pin[name] for name in rows[0][:-2]), *(round(float(v), 1) for v in pin["xy"][::-1])] for pin in pins
            ]
            write_xlsx(rows, folder / f"trygghetsenkat_{year}_exempel.xlsx", f"Enkät {year}")


def _pins(towns: list[Town], drawn: truth.Drawn, number: int, year: int, opens: date) -> list[dict]:
    pins: list[dict] = []
    respondent = 0
    for town in towns:
        for _ in range(truth.ASKED[town.area][number]):
            when = datetime.combine(opens, time(8)) + timedelta(minutes=int(town.rng.integers(0, 60 * 24 * 26)))
            marked = list(_marked(town, drawn, when.date()))
            respondent += bool(marked)
            for category, comment, xy in marked:
                name = f"E{year % 100}-{len(pins) + 1:04d}"
                pins.append(_pin(town, name, f"R{respondent:04d}", when, category, comment, xy))
    return pins


def _marked(town: Town, drawn: truth.Drawn, day: date) -> Iterator[tuple[str, str, np.ndarray]]:
    """Yield (category, comment, position) of the places that one respondent marks."""
    rng = town.rng
    for site in town.sites:
        choices = texts.SURVEY.get(site.kind, [])
        for word, comment in choices:
            if rng.random() < truth.pin_chance(town.area, site, _CODES.get(word, ""), len(choices), day):
                drawn.add(town.area, site.key, "survey", _CODES.get(word, ""), day)
                yield word, comment, town.around(site.xy, 14)
        for effect in truth.effects_at(town.area, site.key):
            if effect.truth == "helped" and effect.pins and day >= effect.day and rng.random() < 0.07:
                yield "Positiv plats", town.pick(texts.BETTER[next(iter(effect.cases))]), town.around(site.xy, 14)
    for _ in range(rng.poisson(0.35)):
        word, comment = texts.SURVEY["anywhere"][int(rng.integers(len(texts.SURVEY["anywhere"])))]
        yield word, comment, town.around(town.anywhere(), 40)


def _pin(town: Town, name: str, respondent: str, when: datetime, category: str, comment: str, xy: np.ndarray) -> dict:
    rng = town.rng
    if rng.random() < 0.3:
        comment = ""
    elif comment and category != "Positiv plats" and rng.random() < 0.35:
        comment = f"{comment} {town.pick(texts.SURVEY_TAILS)}"
    if comment and rng.random() < 0.008:
        comment = f"{comment} {town.pick(texts.PERSONAL)}"
    hour = str(rng.choice(["Kväll", "Natt", "Dag", ""], p=[0.6, 0.2, 0.12, 0.08]))
    feeling = 3 if category == "Positiv plats" else int(rng.choice([0, 1, 2], p=[0.35, 0.45, 0.2]))
    return {"Punkt-ID": name, "Respondent": respondent, "Kategori": category, "Kommentar": comment, "Känsla": feeling,
            "Tid på dygnet": hour, "Datum": when.strftime("%Y-%m-%d %H:%M"), "xy": xy}  # fmt: skip


def _as_geojson(pins: list[dict], path: Path) -> None:
    lines = []
    for pin in pins:
        lon, lat = transform(pin["xy"].reshape(1, 2), "EPSG:3011", "EPSG:4326")[0]
        feature = {
            "type": "Feature",
            "properties": {name: value for name, value in pin.items() if name != "xy"},
            "geometry": {"type": "Point", "coordinates": [round(float(lon), 6), round(float(lat), 6)]},
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    body = ",\n".join(lines)
    path.write_text(
        f'{{"type": "FeatureCollection", "name": "{path.stem}", "features": [\n{body}\n]}}\n', encoding="utf-8"
    )


def school_view(towns: list[Town], path: Path) -> None:
    """Write the children's view of three springs, collected by class: UTF-8, tab."""
    rows: Rows = [["Nr", "Datum", "Årskurs", "Kategori", "Kommentar", "Tid på dygnet", "Nord", "Öst"]]
    for year, opens in truth.SURVEYS.items():
        number = 0
        for town in towns:
            rng = town.rng
            places = [site for site in town.sites if site.kind in texts.SCHOOL]
            weights = np.array([site.weight * _mended(town, site, opens) for site in places])
            for _ in range(truth.CHILDREN[town.area]):
                number += 1
                site = places[int(rng.choice(len(places), p=weights / weights.sum()))]
                xy = town.around(site.xy, 20)
                category, text = texts.SCHOOL[site.kind][int(rng.integers(len(texts.SCHOOL[site.kind])))]
                day = date(year, 4, 13) + timedelta(days=int(rng.integers(0, 12)))
                when = str(rng.choice(["Kväll", "Dag"]))
                rows.append([f"S{year % 100}-{number:03d}", day.isoformat(), int(rng.integers(4, 7)), category, text, when,
                             f"{xy[1]:.1f}", f"{xy[0]:.1f}"])  # fmt: skip
    write_csv(rows, path, "utf-8", "\t")


def _mended(town: Town, site: Site, day: date) -> float:
    """Return how much of a place's share of the children's marks is left on a day."""
    effects = [
        effect for effect in truth.effects_at(town.area, site.key) if effect.truth == "helped" and day >= effect.day
    ]
    return 0.45 if effects else 1.0


def shares(path: Path) -> None:
    """Write the shares of the survey: those of the municipality are published, those per area are invented."""
    rows: Rows = [["Område", "År", "Fråga", "Andel (%)", "Antal svar"]]
    question = "Otrygg utomhus sena kvällar"
    published = {2020: 36, 2021: 32, 2023: 31}
    invented = {"Kungsängen": (38, 33, 32), "Bro": (39, 36, 35), "Brunna": (30, 26, 24)}
    for i, (year, share) in enumerate(published.items()):
        rows.append(["Upplands-Bro", year, question, share, ""])
        rows += [
            [area, year, question, values[i], 140 + 13 * i + 20 * j]
            for j, (area, values) in enumerate(invented.items())
        ]
    write_csv(rows, path, "utf-8", ";")

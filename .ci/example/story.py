"""What the municipality did in three years, as the data that ships: `handelser_exempel.json`.

`operations.example` tells it to the store through the plugin's own operations. The walks are in `findings`; here is what
happened between them: rounds, the LED programme, promises.
"""

from __future__ import annotations

from dataclasses import asdict
from itertools import permutations
from typing import Any

import numpy as np

from . import truth
from .findings import HELD
from .held import LIGHTING, Found, Held, Step
from .sites import Town

#: Found on rounds in the weeks before the coming walks: the day, and who saw it.
ROUNDS: tuple[tuple[str, str, str, Found], ...] = (
    ("Kungsängen", "2026-10-01", "väktarbolag", Found("out_row1", "lighting_out", "Fyra lampor i rad är släckta sedan i augusti.", 2, 0, (), "repair_lamp")),
    ("Kungsängen", "2026-10-05", "bostadsbolag", Found("car_park2", "damage", "Tre bilrutor krossade, fjärde gången sedan i våras.", 2, 1,
        (Step("2026-10-08", "assessed", note="Tas upp på EST-mötet i oktober."),), "presence_neighbour")),
    ("Bro", "2026-10-02", "nattvandrare", Found("out_row1", "lighting_out", "Fyra lampor efter varandra lyser inte.", 2, 0, (), "repair_lamp")),
    ("Bro", "2026-10-06", "väktarbolag", Found("bus_stop1", "graffiti", "Kuren är nedklottrad igen.", 1, 1,
        (Step("2026-10-07", "assigned", note="Skickat till regionen.", owner="region", due="2026-11-20"),), "remove_graffiti")),
    ("Brunna", "2026-09-29", "fältassistent", Found("out_row1", "lighting_out", "Gatan är mörk i kurvan, fyra lampor ur funktion.", 2, 0, (), "repair_lamp")),
    ("Brunna", "2026-10-07", "bostadsbolag", Found("car_park1", "litter", "Dumpade möbler och glas vid garagen.", 1, 1, (), "clean")),
)  # fmt: skip
#: Streets in the LED programme for next year, with the day that their lamps are to be changed.
NEXT_STREETS = {
    "Kungsängen": ("Vinbärsbacken", "2027-05-31"),
    "Bro": ("Filbacken", "2027-06-30"),
    "Brunna": ("Solvindsvägen", "2027-09-30"),
}
#: Places that the planner pointed out herself: what people call them, and their type.
OWN_PLACES = (
    ("Kungsängen", "tunnel1", "Tunneln vid Fänkålsslingan", "tunnel"),
    ("Kungsängen", "square1", "Torget", "square"),
    ("Bro", "square1", "Bro centrum", "square"),
)
_DAY_OF_YEAR = {2024: "05-23", 2026: "05-21"}
#: Promises to residents, and on which days they were kept: all of them, nearly, and so far.
PROMISES: tuple[dict[str, Any], ...] = tuple(
    {"title": title, "text": text, "owner": "police", "target_count": count, "date_from": f"{year}-01-01", "date_to": f"{year}-12-31",
     "kept": [[f"{year}-{day}", note] for day in days.split()]}
    for year, title, text, count, note, days in (
        (2024, "Minst sex planerade närvaroinsatser 2024", "Polis och kommun tillsammans på de platser som lägesbilden pekar ut.", 6, "Gemensam insats",
         "02-09 04-12 05-31 08-30 10-11 12-06"),
        (2024, "En mobil dialog med invånare varje termin 2024", "Mobila kontoret står på torget och svarar på frågor.", 2, "Mobilt kontor på torget", "03-21 09-26"),
        (2024, "Fyra insatser mot narkotika 2024", "Riktade kontroller vid stationer och garage.", 4, "Riktad insats", "02-23 05-17 09-13 11-22"),
        (2025, "Minst sex planerade närvaroinsatser 2025", "Polis och kommun tillsammans på de platser som lägesbilden pekar ut.", 6, "Gemensam insats",
         "02-14 04-25 06-13 09-05 11-14"),
        (2025, "En mobil dialog med invånare varje termin 2025", "Mobila kontoret står på torget och svarar på frågor.", 2, "Mobilt kontor på torget", "03-20 10-02"),
        (2025, "Fyra insatser mot narkotika 2025", "Riktade kontroller vid stationer och garage.", 4, "Riktad insats", "03-07 05-23 08-29 10-24 12-05"),
        (2026, "Minst sex planerade närvaroinsatser 2026", "Polis och kommun tillsammans på de platser som lägesbilden pekar ut.", 6, "Gemensam insats",
         "02-13 04-17 06-05 09-11"),
        (2026, "En mobil dialog med invånare varje termin 2026", "Mobila kontoret står på torget och svarar på frågor.", 2, "Mobilt kontor på torget", "03-19 09-24"),
        (2026, "Fyra insatser mot narkotika 2026", "Riktade kontroller vid stationer och garage.", 4, "Riktad insats", "03-06 05-22"),
    )
)  # fmt: skip


def told(towns: list[Town], drawn: truth.Drawn) -> dict[str, Any]:
    """Return all that happened, the walks in the order they were held."""
    town = {one.area: one for one in towns}
    order: dict[tuple[str, str], list[str]] = {}
    walks = []
    for held in sorted(HELD, key=lambda one: one.starts):
        keys = order[held.area, held.repeats] if held.repeats else _in_order(town[held.area], held.places)
        order[held.area, held.starts] = keys
        walks.append(_walk(town[held.area], held, keys))
    rounds = [
        {"area": area, "at": f"{day} 20:30", "role": role, **_where(town[area], found.site), **_found(found)}
        for area, day, role, found in ROUNDS
    ] + [_measure(one, site) for one in towns for site in [truth.peak(one, drawn)]]
    own = [
        {"area": area, "name": name, "type": kind, **_where(town[area], key)} for area, key, name, kind in OWN_PLACES
    ]
    return {
        "own_places": own,
        "walks": walks,
        "rounds": sorted(rounds, key=lambda one: one["at"]),
        "streets": _streets(),
        "promises": list(PROMISES),
    }


def _walk(town: Town, held: Held, keys: list[str]) -> dict[str, Any]:
    findings = [{"stop": keys.index(found.site) + 1, **_found(found)} for found in held.findings]
    walk: dict[str, Any] = {"area": held.area, "name": _name(held.area, held.starts), "starts": held.starts}
    if held.repeats:
        walk["repeats"] = _name(held.area, held.repeats)
    return {
        **walk,
        "duration_min": held.duration_min,
        "stops": [_where(town, key) for key in keys],
        "findings": findings,
    }


def _name(area: str, starts: str) -> str:
    return f"{area} höst {starts[:4]}"


def _where(town: Town, key: str) -> dict[str, Any]:
    xy = town.site(key).xy
    return {"site": key, "x": round(float(xy[0]), 1), "y": round(float(xy[1]), 1)}


def _found(found: Found) -> dict[str, Any]:
    told = {"category": found.category, "text": found.text, "day": found.day, "dark": found.dark}
    if found.scores:
        told["scores"] = found.scores
    if found.measure:
        told["measure"] = found.measure
    if found.double:
        told["double"] = True
    if found.steps is not None:
        told["steps"] = [{name: value for name, value in asdict(step).items() if value} for step in found.steps]
    return told


def _measure(town: Town, site: Any) -> dict[str, Any]:
    """Return the measure at the place that stood out by chance: the fall that follows is no effect of it."""
    steps = [{"on": "2024-11-07", "state": "done", "role": "driftledare gata", "told": "Platsen är städad och lagad."}]
    return {
        "area": town.area, "at": "2024-10-22 19:00", "role": "fältassistent", **_where(town, site.key),
        "category": "maintenance", "text": "Många anmälningar hit det senaste året, platsen ser sliten ut.", "day": 1, "dark": 1,
        "measure": "repair", "steps": steps,
    }  # fmt: skip


def _streets() -> list[dict[str, Any]]:
    """Return the streets of the LED programme: those changed, with their day, and the next ones."""
    streets: list[dict[str, Any]] = []
    for area, street in truth.LED_STREETS.items():
        day = next(effect.day for effect in truth.EFFECTS if (effect.area, effect.site) == (area, "led_street"))
        years = {year: (name, f"{year}-{_DAY_OF_YEAR[year]}") for name, year in truth.LED_YEARS[area].items()}
        years[day.year] = (street, day.isoformat())
        for _, (name, on) in sorted(years.items()):
            streets.append({"area": area, "street": name, "done": on, "role": LIGHTING})
        name, due = NEXT_STREETS[area]
        streets.append({"area": area, "street": name, "due": due, "planned": "2026-09-14", "role": LIGHTING})
    return streets


def _in_order(town: Town, keys: tuple[str, ...]) -> list[str]:
    """Return places in the order of the shortest round from the meeting point, as the crow flies."""
    xy = {key: town.site(key).xy for key in keys}

    def length(order: tuple[str, ...]) -> float:
        points = [town.centre, *(xy[key] for key in order), town.centre]
        return float(sum(np.hypot(*(b - a)) for a, b in zip(points, points[1:])))

    return list(min(permutations(keys), key=length))

"""What is true in the example's world: when things happen, how often, and what changed it.

The files of the example are drawn from these rates, so what a statistic should find is known: `facit` writes it down.
A count of a month at a place is Poisson with the mean

    rate a year / 12 x season of the month x growth of the reporting x factor of what was done there

so a place where nothing was done varies by chance alone, and one where something was done that did not help does too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np

from . import lamps
from .sites import Site, Town

FIRST, LAST = date(2023, 10, 12), date(2026, 10, 11)
SURVEYS = {2024: date(2024, 3, 4), 2025: date(2025, 3, 3), 2026: date(2026, 3, 2)}
#: How many were asked and answered, per year; a share of them marks no place at all and is in no file.
ASKED = {"Kungsängen": (98, 110, 105), "Bro": (84, 92, 90), "Brunna": (44, 50, 48)}
CHILDREN = {"Kungsängen": 26, "Bro": 24, "Brunna": 20}
SCALE = {"Kungsängen": 0.75, "Bro": 0.65, "Brunna": 0.5}
#: More is reported every year, everywhere, because more people find the e-service.
GROWTH_A_YEAR = 0.06
#: A respondent marks a place with this times its weight.
PIN_SHARE = 1.75
#: Of reports in the e-service; January first, mean 1.
SEASON = {
    "lighting_out": (1.7, 1.4, 1.0, 0.5, 0.3, 0.2, 0.2, 0.5, 1.0, 1.5, 1.8, 1.9),
    "shrubbery": (0.2, 0.2, 0.3, 0.6, 1.4, 2.0, 2.1, 2.0, 1.6, 1.0, 0.4, 0.2),
    "graffiti": (0.7, 0.7, 1.0, 1.2, 1.3, 1.3, 0.8, 0.9, 1.2, 1.3, 0.9, 0.7),
    "litter": (0.5, 0.5, 0.8, 1.4, 1.5, 1.4, 1.3, 1.3, 1.1, 0.9, 0.7, 0.6),
    "damage": (1.0, 0.7, 0.8, 1.0, 1.1, 1.3, 0.8, 1.0, 1.0, 1.5, 1.0, 0.8),
    "maintenance": (2.5, 2.2, 1.3, 0.5, 0.5, 0.5, 0.4, 0.5, 0.5, 0.6, 0.8, 1.7),
    "traffic": (0.8, 0.8, 0.9, 1.0, 1.2, 1.0, 0.4, 1.7, 1.6, 1.0, 0.8, 0.8),
    "disorder": (0.7, 0.7, 0.8, 1.0, 1.3, 1.5, 1.2, 1.3, 1.1, 1.1, 0.7, 0.6),
    "isolation": (1.3, 1.2, 1.0, 0.7, 0.5, 0.5, 0.5, 0.7, 1.1, 1.4, 1.6, 1.5),
}
#: Much snow in the winter of 2026, little in that of 2024: more and fewer reports of slippery and unploughed ways.
SNOW = {(2024, 1): 0.7, (2024, 2): 0.7, (2026, 1): 1.6, (2026, 2): 1.7}
#: Reports a year at a place of each kind, before the area's scale.
CASES = {
    "tunnel": {"lighting_out": 5.0, "graffiti": 4.0, "litter": 1.0},
    "dark_gap": {"shrubbery": 4.0, "maintenance": 1.0},
    "out_row": {"lighting_out": 0.8},
    "led_street": {"lighting_out": 10.0},
    "station": {"litter": 4.0, "damage": 2.5, "graffiti": 2.0, "lighting_out": 1.0},
    "square": {"litter": 4.0, "damage": 2.0, "graffiti": 1.5},
    "bus_stop": {"damage": 2.5, "graffiti": 1.5, "maintenance": 0.7},
    "playground": {"litter": 2.0, "damage": 1.5},
    "school": {"graffiti": 2.5, "traffic": 2.0},
    "stairs": {"maintenance": 2.0},
    "car_park": {"damage": 1.5, "litter": 0.8},
}
ANYWHERE = {
    "lighting_out": 12.0, "shrubbery": 6.0, "graffiti": 3.0, "litter": 4.0, "damage": 2.0, "maintenance": 8.0, "traffic": 4.0,
}  # fmt: skip
#: What happens at one place beside what is usual at its kind.
OWN_CASES = {("Kungsängen", "playground2"): {"shrubbery": 4.0}}
REPORTS = {
    "station": {"disorder": 5.0, "litter": 1.0, "damage": 1.0},
    "square": {"disorder": 6.0, "litter": 1.0},
    "tunnel": {"graffiti": 1.2, "lighting_out": 1.2, "isolation": 0.8},
    "playground": {"disorder": 1.5, "litter": 0.5},
    "school": {"damage": 1.2, "graffiti": 1.0, "disorder": 1.0},
    "bus_stop": {"damage": 0.7, "disorder": 0.5},
}


@dataclass(frozen=True)
class Effect:
    """Something that was done, or happened, at a place on a day: what it does to the rates from then on.

    `truth` is helped, nothing (done, and did not help), fault (began then) or rising. `cases`, `reports` and `pins` are factors by category; what
    is not named stays as it was.
    """

    key: str
    area: str
    site: str
    day: date
    truth: str
    what: str
    measure: str = ""
    cases: dict[str, float] = field(default_factory=dict)
    reports: dict[str, float] = field(default_factory=dict)
    pins: dict[str, float] = field(default_factory=dict)


_LIGHT = {"lighting_out": 0.15}
_LIGHT_PINS = {"lighting_out": 0.2, "dark_spot": 0.25, "lighting_weak": 0.3, "isolation": 0.5}
_GREEN_PINS = {"shrubbery": 0.2, "sightline": 0.2, "dark_spot": 0.5, "isolation": 0.6}
EFFECTS = (
    Effect("k-tunnel-ljus", "Kungsängen", "tunnel1", date(2024, 11, 28), "helped",
           "Belysningen i tunneln lagad och bytt till LED", "repair_lamp", _LIGHT, {"lighting_out": 0.1}, _LIGHT_PINS),
    Effect("k-buskar", "Kungsängen", "playground2", date(2024, 11, 20), "helped",
           "Häckar och buskar runt lekplatsen beskurna och hållna korta", "prune", {"shrubbery": 0.2}, {}, _GREEN_PINS),
    Effect("k-led", "Kungsängen", "led_street", date(2025, 6, 12), "helped",
           "Gatans belysning bytt till LED", "led_switch", {"lighting_out": 0.15}),
    Effect("k-torget-vaktare", "Kungsängen", "square1", date(2025, 1, 15), "nothing",
           "Väktarrond fredag och lördag kväll", "presence_guard"),
    Effect("k-skola-klotter", "Kungsängen", "school2", date(2024, 10, 21), "nothing",
           "Klottret på skolans förråd sanerat", "remove_graffiti"),
    Effect("k-rad-slackt", "Kungsängen", "out_row1", date(2026, 8, 17), "fault",
           "Fyra lampor i rad har slocknat", "", {"lighting_out": 40.0}),
    Effect("k-parkering-stiger", "Kungsängen", "car_park2", date(2026, 1, 1), "rising",
           "Skadegörelse och nedskräpning ökar vid parkeringen", "", {"damage": 5.0, "litter": 5.0}),
    Effect("b-tunnel-ljus", "Bro", "tunnel1", date(2024, 11, 14), "helped",
           "Belysningen i tunneln lagad och bytt till LED", "repair_lamp", _LIGHT, {"lighting_out": 0.1}, _LIGHT_PINS),
    Effect("b-buskar", "Bro", "dark_gap3", date(2024, 12, 3), "helped",
           "Sly och buskar längs gångvägen röjda", "clear_saplings", {"shrubbery": 0.2}, {}, _GREEN_PINS),
    Effect("b-led", "Bro", "led_street", date(2025, 9, 4), "helped",
           "Gatans belysning bytt till LED", "led_switch", {"lighting_out": 0.15}),
    Effect("b-tunnel-klotter", "Bro", "tunnel2", date(2024, 10, 24), "nothing",
           "Klottret i tunneln sanerat", "remove_graffiti"),
    Effect("b-centrum-vaktare", "Bro", "square1", date(2025, 1, 15), "nothing",
           "Väktarrond fredag och lördag kväll", "presence_guard"),
    Effect("b-rad-slackt", "Bro", "out_row1", date(2026, 8, 24), "fault",
           "Fyra lampor i rad har slocknat", "", {"lighting_out": 40.0}),
    Effect("b-hallplats-stiger", "Bro", "bus_stop1", date(2026, 1, 1), "rising",
           "Skadegörelse ökar vid hållplatsen", "", {"damage": 4.0, "graffiti": 3.0}),
    Effect("r-tunnel-ljus", "Brunna", "tunnel1", date(2024, 12, 10), "helped",
           "Belysningen i tunneln lagad och bytt till LED", "repair_lamp", _LIGHT, {"lighting_out": 0.1}, _LIGHT_PINS),
    Effect("r-buskar", "Brunna", "dark_gap1", date(2024, 11, 26), "helped",
           "Buskaget längs gångvägen beskuret och hållet kort", "prune", {"shrubbery": 0.2}, {}, _GREEN_PINS),
    Effect("r-led", "Brunna", "led_street", date(2025, 10, 2), "helped",
           "Gatans belysning bytt till LED", "led_switch", {"lighting_out": 0.15}),
    Effect("r-lekplats-aktivitet", "Brunna", "playground3", date(2025, 5, 5), "nothing",
           "Kvällsaktiviteter vid lekplatsen", "activity"),
    Effect("r-rad-slackt", "Brunna", "out_row1", date(2026, 8, 20), "fault",
           "Fyra lampor i rad har slocknat", "", {"lighting_out": 40.0}),
    Effect("r-parkering-stiger", "Brunna", "car_park1", date(2026, 1, 1), "rising",
           "Skadegörelse och nedskräpning ökar vid parkeringen", "", {"damage": 5.0, "litter": 5.0}),
)  # fmt: skip
#: The rates of places that something was done at are higher than others of their kind: that is why it was done.
_TROUBLED = {"helped": 3.2, "nothing": 2.2, "fault": 1.3, "rising": 1.3}
#: The street of each area that got LED in the middle of the period, and those that got it in other years.
LED_STREETS = {"Kungsängen": "Päronvägen", "Bro": "Passarvägen", "Brunna": "Asteroidgatan"}
LED_YEARS = {
    "Kungsängen": {"Myntagatan": 2024, "Smultronvägen": 2026},
    "Bro": {"Tångvägen": 2024, "Raspvägen": 2026},
    "Brunna": {"Karlavagnsgatan": 2024, "Teleskopbacken": 2026},
}


def change_lamps(area: str, light: lamps.Lighting, places: list[Site], rng: np.random.Generator) -> Site:
    """Bring the lamps to what they are after all that was done, and return the street that got LED as a place."""
    for street, year in LED_YEARS[area].items():
        lamps.change_to_led(light, street, year)
    xy = lamps.change_to_led(light, LED_STREETS[area], 2025)
    known = {site.key: site for site in places}
    rows_out = []
    for effect in (effect for effect in EFFECTS if effect.area == area):
        if effect.site.startswith("tunnel") and effect.truth == "helped":
            lamps.mend(light, known[effect.site].xy, effect.day.year)
        if effect.truth == "fault":
            rows_out.append((known[effect.site].xy, effect.day))
    lamps.date_faults(light, rows_out, rng)
    return Site("led_street", "led_street", xy, 0.0, LED_STREETS[area])


def effects_at(area: str, site: str) -> list[Effect]:
    """Return what was done at a place."""
    return [effect for effect in EFFECTS if (effect.area, effect.site) == (area, site)]


def months() -> list[tuple[date, date]]:
    """Return the months of the period as (first day, day after the last), those at its ends cut."""
    found, day = [], FIRST
    while day <= LAST:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        found.append((day, min(following, LAST + timedelta(days=1))))
        day = following
    return found


def cases_at(area: str, site: Site) -> dict[str, float]:
    """Return the reports a year at a place, by category, before the area's scale."""
    return {**CASES.get(site.kind, {}), **OWN_CASES.get((area, site.key), {})}


def reports_at(area: str, site: Site) -> dict[str, float]:
    """Return the EST reports a year at a place, by category, before the area's scale."""
    return REPORTS.get(site.kind, {})


def multiplier(area: str, site: Site) -> float:
    """Return how much more than usual of its kind happens at a place."""
    found = effects_at(area, site.key)
    return SCALE[area] * max([_TROUBLED[effect.truth] for effect in found], default=1.0)


def mean(area: str, site: Site | None, category: str, a_year: float, first: date, after: date, reports: bool) -> float:
    """Return the expected number between two days of a month, a factor that begins in between for its days only."""
    days = (after - first).days
    scale = SCALE[area] if site is None else multiplier(area, site)
    years = ((first - FIRST).days + days / 2) / 365.25
    usual = a_year * scale * days / 365.25 * SEASON[category][first.month - 1] * (1 + GROWTH_A_YEAR) ** years
    if category == "maintenance":
        usual *= SNOW.get((first.year, first.month), 1.0)
    for effect in effects_at(area, site.key) if site is not None else []:
        factor = (effect.reports if reports else effect.cases).get(category, 1.0)
        changed = min(max((after - effect.day).days, 0), days) / days
        usual *= 1 - changed + changed * factor
    return usual


def pin_chance(area: str, site: Site, category: str, choices: int, day: date) -> float:
    """Return the chance that a respondent marks a place for one of its `choices` of reasons, of a category."""
    chance = min(0.55, PIN_SHARE * site.weight) / choices
    for effect in effects_at(area, site.key):
        if day >= effect.day:
            chance *= effect.pins.get(category, 1.0)
    return chance


@dataclass
class Drawn:
    """What was drawn: (area, site, source, category) -> the days. The site is "" for what happened anywhere."""

    days: dict[tuple[str, str, str, str], list[date]] = field(default_factory=dict)

    def add(self, area: str, site: str, source: str, category: str, day: date) -> None:
        self.days.setdefault((area, site, source, category), []).append(day)

    def count(self, area: str, site: str, source: str, category: str, first: date, after: date) -> int:
        """Return how many were drawn from `first` to the day before `after`."""
        return sum(first <= day < after for day in self.days.get((area, site, source, category), []))


def peak(town: Town, drawn: Drawn) -> Site:
    """Return the untouched place of an area that stood out most, by chance, in the first year.

    Something was done there because of that (`story`); it changed nothing, and what follows is regression to the mean.
    """
    year = (FIRST, date(FIRST.year + 1, FIRST.month, FIRST.day))
    kinds = ("stairs", "car_park", "bus_stop", "playground")
    places = [site for site in town.sites if site.kind in kinds and not effects_at(town.area, site.key)]

    def excess(site: Site) -> float:
        rates = cases_at(town.area, site)
        found = sum(drawn.count(town.area, site.key, "case", category, *year) for category in rates)
        return (found + 0.5) / (sum(_expected(town.area, site, c, *year, False) for c in rates) + 0.5)

    return max(places, key=excess)


def _expected(area: str, site: Site, category: str, first: date, after: date, reports: bool) -> float:
    rates = (reports_at if reports else cases_at)(area, site)
    total = 0.0
    for begin, end in months():
        low, high = max(begin, first), min(end, after)
        if low < high:
            total += mean(area, site, category, rates[category], low, high, reports)
    return round(total, 2)


def _counts(town: Town, site: Site, day: date, drawn: Drawn) -> list[dict[str, Any]]:
    """Return the twelve months before and since a day (fewer where the period ends): expected and drawn, by category."""
    before, since = date(day.year - 1, day.month, day.day), date(day.year + 1, day.month, day.day)
    told = []
    for source, rates in (("case", cases_at(town.area, site)), ("est_report", reports_at(town.area, site))):
        for category in rates:
            reports = source == "est_report"
            spans = ((before, day), (day, min(since, LAST + timedelta(days=1))))
            told.append(
                {
                    "source": source,
                    "category": category,
                    "expected": [_expected(town.area, site, category, *span, reports) for span in spans],
                    "drawn": [drawn.count(town.area, site.key, source, category, *span) for span in spans],
                }
            )
    return told


def facit(towns: list[Town], drawn: Drawn) -> dict[str, Any]:
    """Return what is true in the example: periods, rates, seasons, and every effect with what was expected and drawn."""
    effects = []
    for effect in EFFECTS:
        town = next(town for town in towns if town.area == effect.area)
        site = town.site(effect.site)
        effects.append(
            {
                "key": effect.key,
                "area": effect.area,
                "site": effect.site,
                "name": site.name,
                "x": round(float(site.xy[0]), 1),
                "y": round(float(site.xy[1]), 1),
                "day": effect.day.isoformat(),
                "truth": effect.truth,
                "what": effect.what,
                "measure": effect.measure,
                "factor": {"case": effect.cases, "est_report": effect.reports, "survey": effect.pins},
                "twelve_months": _counts(town, site, effect.day, drawn),
                "pins": _pins(town, site, drawn),
            }
        )
    peaks = [(town, peak(town, drawn)) for town in towns]
    return {
        "period": [FIRST.isoformat(), LAST.isoformat()],
        "surveys": {str(year): day.isoformat() for year, day in SURVEYS.items()},
        "asked": {area: dict(zip(map(str, SURVEYS), counts)) for area, counts in ASKED.items()},
        "growth_a_year": GROWTH_A_YEAR,
        "season": {category: list(values) for category, values in SEASON.items()},
        "snow": {f"{year}-{month:02d}": factor for (year, month), factor in SNOW.items()},
        "effects": effects,
        "peaks": [{"day": "2024-11-07", "measure": "repair", **_untouched(town, site, drawn)} for town, site in peaks],
        "chance": [
            _untouched(town, site, drawn)
            for town in towns
            for site in town.sites
            if not effects_at(town.area, site.key)
        ],
    }


def _pins(town: Town, site: Site, drawn: Drawn) -> dict[str, int]:
    sums: dict[str, int] = {}
    for (area, key, source, _category), days in drawn.days.items():
        if (area, key, source) == (town.area, site.key, "survey"):
            for day in days:
                sums[str(day.year)] = sums.get(str(day.year), 0) + 1
    return dict(sorted(sums.items()))


def _untouched(town: Town, site: Site, drawn: Drawn) -> dict[str, Any]:
    """Return a place where nothing was done: what it had each year varies by chance, season and growth."""
    years = [
        (date(FIRST.year + n, FIRST.month, FIRST.day), date(FIRST.year + n + 1, FIRST.month, FIRST.day))
        for n in range(3)
    ]
    rates = cases_at(town.area, site)
    return {
        "area": town.area,
        "site": site.key,
        "name": site.name,
        "x": round(float(site.xy[0]), 1),
        "y": round(float(site.xy[1]), 1),
        "cases": {
            "expected": [round(sum(_expected(town.area, site, c, *year, False) for c in rates), 1) for year in years],
            "drawn": [sum(drawn.count(town.area, site.key, "case", c, *year) for c in rates) for year in years],
        },
        "pins": _pins(town, site, drawn),
    }

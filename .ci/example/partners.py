"""What partners beside the EST group observe: housing companies, shops, the railway's guards, a youth club. Drawn apart from the rest."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np

from .sites import Town
from .tables import Rows, write_csv

FIRST, DAYS, EACH = date(2025, 1, 6), 640, 24
ROLES = (
    "Fastighetsskötare, bostadsbolag",
    "Butik i centrum",
    "Ordningsvakt, kollektivtrafiken",
    "Fritidsgård",
    "Förening",
)
WORDS: dict[str, tuple[str, ...]] = {
    "Ordningsstörning": (
        "Samling utanför entrén efter stängning, hög ljudnivå.", "Bråk mellan några ungdomar, lugnt när personal kom.",
        "Trappuppgången använd som tillhåll, bortvisade.", "Hög musik vid bänkarna sent på kvällen.",
        "Smällare kastade mot porten, inga skador.", "Oroligt på perrongen efter sista tåget.",
    ),
    "Klotter": ("Klotter på tvättstugan, anmält till sanering.", "Nytt klotter på väntkuren.", "Klotter på förrådet vid lekplatsen.",
                "Klistermärken och klotter på anslagstavlan."),
    "Nedskräpning": ("Skräp runt återvinningen, städat.", "Glaskross vid cykelstället.", "Soffa dumpad vid garagen.",
                     "Fulla papperskorgar efter helgen."),
    "Skadegörelse": ("Sönderslagen ruta i entrén.", "Låset till cykelrummet uppbrutet.", "Trasig bänk utanför butiken.",
                     "Brevlådor uppbrutna i uppgången."),
    "Belysning ur funktion": ("Släckt lampa på gården, egen armatur anmäld.", "Halva garaget mörkt, elektriker beställd.",
                              "Lampan vid gångvägen bakom huset är släckt."),
}  # fmt: skip
_SHARES = (0.4, 0.15, 0.2, 0.15, 0.1)


def write(towns: list[Town], seed: int, path: Path) -> None:
    """Write the observations: UTF-8 with BOM, semicolons, roles and never persons."""
    found = []
    for number, town in enumerate(towns):
        rng = np.random.default_rng([seed, 100 + number])
        weights = np.array([max(0.0, site.weight) for site in town.sites])
        for _ in range(EACH):
            site = town.sites[int(rng.choice(len(town.sites), p=weights / weights.sum()))]
            xy = site.xy + rng.normal(0, 12, 2)
            category = str(rng.choice(list(WORDS), p=_SHARES))
            text = WORDS[category][int(rng.integers(len(WORDS[category])))]
            day = FIRST + timedelta(days=int(rng.integers(DAYS)))
            clock = f"{int(rng.integers(17, 24)):02d}:{int(rng.integers(4)) * 15:02d}"
            state = "Öppen" if (date(2026, 10, 11) - day).days < 40 and rng.random() < 0.5 else "Avslutad"
            place = site.name or town.street_near(xy)
            role = ROLES[int(rng.integers(len(ROLES)))]
            found.append([f"{day} {clock}", category, text, role, state, place, f"{xy[1]:.1f}", f"{xy[0]:.1f}"])
    found.sort()
    rows: Rows = [["Id", "Datum", "Typ av problem", "Beskrivning", "Aktör", "Status", "Plats", "N", "E"]]
    rows += [[f"SP-{number:03d}", *row] for number, row in enumerate(found, 1)]
    write_csv(rows, path, "utf-8-sig", ";")

"""A year of an EST group by Processing alone, on a store of any kind: what each algorithm told, and what stands in the store."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

from shapely.geometry import MultiPolygon, box

from est_walks_plugin.operations.own_places import add_own_place

from .. import town
from ..same_on_both import comparable
from .contract import run, run_with_receipt
from .printed_pages import text_of

SALT = "5" * 64


def build(address: str) -> None:
    """Make the town with seven houses by its park, and a year's cases, partners and shares read in from files."""
    with town.build(Path(address)) as store:
        store.set_meta("salt", SALT)
        houses = [_house(330 + 5 * number, 390, 8.0) for number in range(6)] + [_house(390, 412, 20.0)]
        store.insert("base_area", houses)
        add_own_place(store, "Mikaelsparken", town.at(500, 500))


def _house(x: float, y: float, side: float) -> dict[str, Any]:
    (cx, cy), half = town.at(x, y), side / 2
    shape = MultiPolygon([box(cx - half, cy - half, cx + half, cy + half)])
    return {"external_id": f"b{x}-{y}", "kind": "building", "geometry": shape}


def _cases() -> list[list[Any]]:
    """Return reports of four years: more litter at the park's end in the last tertial than before."""
    rows: list[list[Any]] = []
    for year in (2022, 2023, 2024, 2025):
        for month in range(1, 13):
            for number in range(6 if year < 2025 or month < 9 else 14):
                x, y = town.at(500 + 7 * number, 480 + 5 * number)
                kind = ("Nedskräpning", "Klotter")[number % 2]
                day = date(year, month, 1 + (3 * number) % 27)
                rows.append(
                    [
                        f"A{year}{month:02}{number}",
                        f"{day} {8 + number % 12}:15",
                        kind,
                        "Avslutad",
                        f"{x:.0f}",
                        f"{y:.0f}",
                    ]
                )
    return rows


def _write(path: Path, head: list[str], rows: list[list[Any]]) -> str:
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *rows])
    return str(path)


class Year:
    """What was asked of a store and what it told, in order."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address, self.folder = address, folder
        self.told: dict[str, Any] = {}
        self.files: dict[str, str] = {}

    def ask(self, name: str, key: str = "", **given: Any) -> dict[str, Any]:
        """Run an algorithm, keep its receipt and the text of the file it wrote."""
        receipt = run_with_receipt(name, self.folder / "r.json", {"STORE": self.address, **given})
        self.told[key or f"{len(self.told)} {name}"] = receipt
        if "OUTPUT" in given:
            path = Path(given["OUTPUT"])
            self.files[f"{path.name}"] = (
                text_of(path) if path.suffix == ".pdf" else path.read_text(encoding="utf-8-sig")
            )
        return receipt

    def read_in(self) -> None:
        """Cases, partners' observations, and shares of the survey, from files."""
        folder = self.folder
        head = ["Ärendenummer", "Datum", "Kategori", "Status", "E", "N"]
        self.ask("importreports", INPUT=_write(folder / "arenden.csv", head, _cases()))
        x, y = town.at(505, 500)
        rows = [["p1", "2025-09-12 21:30", "Ordningsstörning", "Nattvandrare", f"{x:.0f}", f"{y:.0f}"],
                ["p2", "2025-09-13 22:10", "Ordningsstörning", "Väktare", f"{x + 9:.0f}", f"{y:.0f}"]]  # fmt: skip
        self.ask(
            "importreports",
            KIND=2,
            INPUT=_write(folder / "partner.csv", ["Id", "Datum", "Kategori", "Roll", "E", "N"], rows),
        )
        shares = [["Byn", 2020, "Otrygg", 36], ["Byn", 2021, "Otrygg", 32], ["Byn", 2023, "Otrygg", 31]]
        self.ask(
            "importsurvey", KIND=2, INPUT=_write(folder / "andelar.csv", ["Område", "År", "Fråga", "Andel (%)"], shares)
        )

    def picture(self) -> None:
        """Homes passing, dark stretches, the situation, a ranking, a walk."""
        self.ask("assesslighting")
        self.ask("situation", PERIOD="tertial", DATE="2025-11-01", BASELINES=3)
        self.ask("situation", PERIOD="week", DATE="2025-09-10", KEEP=False)
        self.ask("rankplaces", AREA=town.AREA)
        self.walk = self.ask(
            "planwalk", NAME="Byvandring", AREA=town.AREA, START=f"{town.START[0]},{town.START[1]} [EPSG:3011]",
            START_TIME="2025-10-15T18:30:00", DURATION_MIN=90, SEED=1, TIME_LIMIT_S=1,
        )  # fmt: skip

    def meetings(self) -> None:
        """What the group writes down: observations, presence, two weeks' meetings, an analysis, a promise."""
        x, y = town.at(500, 500)
        self.ask(
            "recordobservation",
            CATEGORY="litter",
            TEXT="Skräp vid bänken, ring 070-174 06 05",
            POINT=f"{x},{y} [EPSG:3011]",
            TIME="2025-10-01 21:00",
            ROLE="fältassistent",
        )
        self.ask("recordobservation", CATEGORY="disorder", PLACE="Mikaelsparken", TIME="2025-10-02", KIND="partner")
        first = self.ask(
            "recordeffort",
            KIND="presence_guard",
            AREA=town.AREA,
            FROM="2025-10-03T20:00:00",
            TO="2025-10-03T23:00:00",
            COUNT=2,
            STATE="planned",
        )
        self.ask(
            "recordeffort",
            EFFORT=first["effort"] if "effort" in first else first["efforts"][0]["effort"],
            STATE="done",
            NOTE="Lugnt.",
        )
        promise = self.ask(
            "recordpromise",
            TITLE="Sex insatser 2025",
            COUNT=6,
            COUNTS="presence",
            FROM="2025-01-01",
            TO="2025-12-31",
            AREA=town.AREA,
        )
        self.promise = promise["promise"]
        decisions = [
            {"kind": "task", "category": "shrubbery", "owner": "park", "due": "2025-10-20", "place": "mikaelsparken"},
            {
                "kind": "effort",
                "measure": "presence_guard",
                "area": town.AREA,
                "starts": "2025-10-10T20:00",
                "ends": "2025-10-10T22:00",
            },
            {"kind": "priority", "text": "Skräp i parken", "area": town.AREA, "category": "litter", "needed": 9},
            "Vi bjuder in bostadsbolaget.",
        ]
        self.ask(
            "recordmeeting",
            PERIOD="week",
            DATE="2025-10-01",
            NOTE="Lugn vecka.",
            DECISIONS=json.dumps(decisions),
            HELD_ON="2025-10-06",
        )
        self.ask("recordmeeting", PERIOD="week", DATE="2025-10-08", DECISIONS=json.dumps([]))
        self.ask("exportmeeting", PERIOD="week", DATE="2025-10-08", OUTPUT=self.out("mote.pdf"))
        analysis = self.ask(
            "recordanalysis", PLACE="mikaelsparken", PROBLEM="Skräp och oro kvällstid.", CAUSES=json.dumps(["Buskar skymmer"]),
            MEASURES=json.dumps([{"measure": "prune", "owner": "park", "due": "2099-03-01", "cause": 1, "task": True}]),
            EXPECTED="Färre ärenden om skräp", FOLLOW_UP="2099-06-01", EVIDENCE_M=120, MAKE_TASKS=True,
        )  # fmt: skip
        key = analysis["analysis"]
        for audience in (0, 1):
            self.ask("exportanalysis", ANALYSIS=key, OUTPUT=self.out(f"analys{audience}.pdf"), AUDIENCE=audience)

    def answers(self) -> None:
        """The questionnaire goes out for the walk, and comes back typed in: at a stop, at a point, nowhere."""
        for ending in ("pdf", "csv"):
            self.ask("exportquestionnaire", WALK="Byvandring", OUTPUT=self.out(f"fragor.{ending}"))
        run("exportquestionnaire", {"STORE": self.address, "WALK": "Byvandring", "OUTPUT": self.out("fragor.xlsx")})
        head = self.files["fragor.csv"].strip().split(";")
        told = [
            {"nr": "1", "vandring": "Byvandring", "platsnamn": "1", "kansla": "0", "kategori": "dark_spot"},
            {"nr": "2", "koordinat": "59.4775, 17.7503", "kansla": "2", "beratta": "Ring Kajsa 070-174 06 05"},
            {"nr": "3", "platsnamn": "Kiosken", "kansla": "3"},
        ]
        path = _write(self.folder / "papper.csv", head, [[row.get(name, "") for name in head] for row in told])
        self.ask("importsurvey", INPUT=path)

    def reports(self) -> None:
        """What the year ends with: reports for three audiences, what a measure changed, the wheel of the year to come."""
        for audience, ending in ((0, "pdf"), (0, "csv"), (1, "html"), (2, "csv")):
            output = self.out(f"rapport{audience}.{ending}")
            self.ask(
                "situationreport", PERIOD="tertial", DATE="2025-10-01", AREA=town.AREA, AUDIENCE=audience, OUTPUT=output
            )
        self.ask("situationreport", PERIOD="year", DATE="2025-10-01", OUTPUT=self.out("aret.csv"))
        place = "Mikaelsparken"
        self.ask("effect", PLACE=place, BEFORE="2024-09-01/2024-12-31", AFTER="2025-09-01/2025-12-31", CONTROL="none")
        self.ask("recordpromise", PROMISE=self.promise, DRY_RUN=True)
        self.ask("exportyearwheel", DATE="2025-11-15", MONTHS=6, OUTPUT=self.out("hjul.ics"))

    def out(self, name: str) -> str:
        return str(self.folder / name)


def the_year(address: str, folder: Path) -> dict[str, Any]:
    """Go through a year on a store and return what was told, written and kept, in a form that two stores can share."""
    folder.mkdir()
    build(address)
    year = Year(address, folder)
    for part in (year.read_in, year.picture, year.meetings, year.answers, year.reports):
        part()
    return comparable(address, folder, year.told, year.files)

"""What is done on the large store without a window: the algorithms of PRODUCT 4 as a script runs them, in an order in which each can.

Those whose work does not follow the store are left out: createstore, fetchosm, grantroles. A network is read by bench_import.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Callable, Iterator

Work = tuple[str, Callable[[], Any]]
UPDATED = 5_000
BEFORE, AFTER = "2017-01-01/2021-12-31", "2022-01-01/2026-11-29"


def _within(address: str, work: Callable[[Any], Any], *, readonly: bool = False) -> Callable[[], Any]:
    from est_walks_plugin.store import Store

    def done() -> Any:
        with Store.open(address, readonly=readonly) as store:
            return work(store)

    return done


def after_import(address: str, folder: Path) -> Iterator[Work]:
    """Yield what is done once after an import of paths, lamps or buildings: of the whole store."""
    from est_walks_plugin.operations.homes.keep import bring_up_to_date
    from est_walks_plugin.operations.light import keep as light

    yield "dark stretches of all, once after an import", _within(address, lambda store: light.bring_up_to_date(store))
    yield "homes passing of all, once after an import", _within(address, bring_up_to_date)


def operations(address: str, folder: Path) -> Iterator[Work]:
    """Yield the works that read and write one thing, then those that write many rows."""
    import large_store

    from est_walks_plugin.operations import find_duplicates, privacy_review
    from est_walks_plugin.store import Store
    from tests.processing.contract import run

    with Store.open(address, readonly=True) as store:
        dense = store.rows("area", {"name": large_store.DENSE}, columns=("uuid",))[0]["uuid"]
        walk = store.rows("walk", {"area": dense}, order_by=("-starts_at",), limit=1, columns=("uuid",))[0]["uuid"]
        stop = store.rows("stop", {"walk": walk}, limit=1, columns=("uuid", "place", "geometry"))[0]
        task = store.rows("task", {"walk": walk}, limit=1, columns=("uuid", "owner"))[0]
        crs = store.crs
        at = f"{stop['geometry'].x},{stop['geometry'].y} [{store.crs}]"
        for name, kind, columns in _UPDATES:
            _update(store, folder / f"{name}.csv", kind, columns)

    def file(name: str) -> str:
        return str(folder / name)

    def work(name: str, algorithm: str, **parameters: Any) -> Work:
        return name, lambda: run(algorithm, {"STORE": address, **parameters})

    area, one = {"AREA": large_store.DENSE}, {"WALK": walk}
    yield work("rank the dense district", "rankplaces", **area)
    yield work("situation of the dense district", "situation", **area)
    yield work("situation of all", "situation", AREA="all")
    yield work("light of the dense district", "assesslighting", **area)
    yield work("light programme of the dense district", "lightprogramme", **area, MEASURE="led_switch")
    yield work("effect at a place", "effect", PLACE=stop["place"], BEFORE=BEFORE, AFTER=AFTER)
    yield work("effect of a measure", "effect", MEASURE="led_switch", BEFORE=BEFORE, AFTER=AFTER)
    plan = {"START": at, "START_TIME": "2026-11-05T17:00:00", "DURATION_MIN": 90, "TIME_LIMIT_S": 1}
    yield work("plan a walk, 1 s to the solver", "planwalk", NAME="Ny vandring", **area, **plan)
    yield work("repeat a walk", "repeatwalk", **one, START_TIME="2026-11-12T17:00:00", NAME="Igen")
    yield work("walk map, PDF", "exportwalkmap", **one, OUTPUT=file("walk.pdf"))
    yield work("walk as GPX", "exportgpx", **one, OUTPUT=file("walk.gpx"))
    yield work("walk as calendar", "exportcalendar", **one, OUTPUT=file("walk.ics"))
    yield work("field package", "exportfieldpackage", **one, OUTPUT=file("field.zip"))
    yield work("field package read in again", "importfindings", **one, INPUT=file("field.zip"))
    yield work("record a finding", "recordfinding", **one, STOP=1, CATEGORY="lighting_out", TEXT="Trasig lykta")
    yield work("tasks of a walk's findings", "createtasks", **one, AGAIN=True)
    yield work("update a task", "updatetask", TASK=task["uuid"], STATE="assigned", OWNER=task["owner"])
    when = {"FROM": "2026-03-06T20:00", "TO": "2026-03-06T23:00"}
    yield work("record presence", "recordeffort", KIND="presence_guard", **area, **when)
    yield work(
        "record an observation",
        "recordobservation",
        CATEGORY="lighting_out",
        TEXT="Mörkt",
        POINT=at,
        TIME="2026-10-01 21:00",
    )
    told = {**area, "AUDIENCE": 0}
    yield work("report of a month", "situationreport", **told, PERIOD="month", DATE="2026-10-15", OUTPUT=file("m.html"))
    yield work("report of a year", "situationreport", **told, PERIOD="year", DATE="2025-10-15", OUTPUT=file("y.html"))
    yield work(
        "answer to residents",
        "exportfeedback",
        **area,
        PERIOD="2017-01-01/2026-11-29",
        OUTPUT=file("a.html"),
        DRY_RUN=True,
    )
    yield work("all tasks out, XLSX", "exporttasks", OUTPUT=file("t.xlsx"))
    yield work("all tasks read in again", "importtasks", INPUT=file("t.xlsx"))
    yield work("a partner's tasks out", "exportpartner", OWNER=task["owner"], OUTPUT=file("p.gpkg"))
    yield work("a partner's tasks read in again", "importpartner", INPUT=file("p.gpkg"))
    yield "list of duplicates", _within(address, find_duplicates.pairs, readonly=True)
    yield "list of reviews", _within(address, privacy_review.review_list, readonly=True)
    yield work("import an update of 5 000 rows", "importreports", INPUT=file("cases.csv"), COVERS="part", CRS=crs)
    yield work("import an update of 5 000 pins", "importsurvey", INPUT=file("pins.csv"), COVERS="part", CRS=crs)
    yield work("import an update of 5 000 lamps", "importlighting", INPUT=file("lamps.csv"), COVERS="part", CRS=crs)
    yield work("screen all texts again", "screentext", AGAIN=True)
    yield work("delete what is due", "purge", DATE="2018-01-01")


_UPDATES = (
    ("cases", "case", ("Ärendenummer", "Kategori", "Beskrivning", "Inkom", "Status", "E", "N")),
    ("pins", "survey", ("Svarsid", "Kategori", "Kommentar", "Datum", "E", "N")),
    ("lamps", "lamp", ("Stolpnummer", "Effekt", "Status", "E", "N")),
)


def _update(store: Any, path: Path, kind: str, columns: tuple[str, ...]) -> None:
    """Write a file of what was told last: most as it is, some changed, some new."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, delimiter=";")
        out.writerow(columns)
        if kind == "lamp":
            rows = store.rows("lamp", columns=("pole", "power_w", "geometry"), limit=UPDATED)
        else:
            named = ("external_id", "category", "text", "observed_at", "geometry")
            rows = store.rows("observation", {"kind": kind}, columns=named, order_by=("-observed_at",), limit=UPDATED)
        for number, row in enumerate(rows):
            is_new, at = number % 5 == 0, row["geometry"]
            if kind == "lamp":
                name = f"ny-{number}" if is_new else row["pole"] or f"nr-{number}"
                out.writerow([name, row["power_w"] or 70, "Släckt" if number % 3 == 0 else "Tänd", at.x, at.y])
                continue
            name = f"ny-{number}" if is_new else row["external_id"]
            told = [name, "Belysning", row["text"], f"{row['observed_at']:%Y-%m-%d %H:%M}"]
            told += [("Avslutad" if number % 3 == 0 else "Pågår")] if kind == "case" else []
            out.writerow([*told, at.x, at.y])

"""From when the data of a source is, on paper and in the window: by its rows, its file, or only by the day of the import."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from est_walks_plugin.gui.pages.sources.table import age_text
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.attribution import OSM
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.source import Source
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.privacy_review import purge
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store

from .. import town

EAST, NORTH = (round(value) for value in town.at(300, 300))
LAMPS = f"Stolpnr;Status;E;N{{more}}\nL1;Tänd;{EAST};{NORTH}{{one}}\nL2;Tänd;{EAST + 20};{NORTH}{{two}}\n"
CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}


def lamps(name: str = "lampor.csv", *, more: str = "", one: str = "", two: str = "") -> tuple[str, str]:
    return name, LAMPS.format(more=more, one=one, two=two)


def geojson(top: dict, **own: str) -> tuple[str, str]:
    rows = [
        {"type": "Feature", "properties": {"Stolpnr": f"L{n}", "Status": "Tänd", **{k: v.format(n=n) for k, v in own.items()}},
         "geometry": {"type": "Point", "coordinates": [EAST + 20 * n, NORTH]}}
        for n in (1, 2)
    ]  # fmt: skip
    return "lampor.geojson", json.dumps({"type": "FeatureCollection", "crs": CRS, **top, "features": rows})


#: What a lighting inventory tells -> (the file, from when its data is as the page says it, whom the page names).
INVENTORIES = {
    "nothing": (lamps(), "importerad {today}", ""),
    "a service's answer": (geojson({"timeStamp": "2021-03-04T10:00:00Z"}), "uppgifter från 2021-03-04", ""),
    "its newest row": (
        lamps(more=";Statusdatum", one=";2020-01-02", two=";2021-03-04"),
        "uppgifter från 2021-03-04",
        "",
    ),
    "its newest row that can be": (
        lamps(more=";Statusdatum", one=";2021-03-04", two=";2999-01-01"),
        "uppgifter från 2021-03-04",
        "",
    ),
    "a time to come": (geojson({"timeStamp": "2999-01-01T00:00:00Z"}), "importerad {today}", ""),
    "whose it is": (geojson({"attribution": "© Bygdens kommun"}), "importerad {today}", "© Bygdens kommun"),
    "that it is openstreetmap's, by its ids": (geojson({}, **{"@id": "node/{n}"}), "importerad {today}", OSM),
    "that it is openstreetmap's, by its columns": (
        lamps(more=";osm_id", one=";11", two=";12"),
        "importerad {today}",
        OSM,
    ),
    "that it is openstreetmap's, in words": (
        geojson({"copyright": "from www.openstreetmap.org, ODbL", "timestamp": "2021-03-04T10:00:00Z"}),
        "uppgifter från 2021-03-04",
        OSM,
    ),
}


def _cover(store: Store, walk: str, folder: Path) -> str:
    export_walk_map(store, walk, str(folder / "walk.pdf"), printed_on=date(2026, 12, 24))
    ask = ["pdftotext", "-l", "1", str(folder / "walk.pdf"), "-"]
    return " ".join(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("told", INVENTORIES)
def test_a_page_tells_the_datas_day_or_that_it_is_the_imports(
    told: str, town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    (name, content), when, named = INVENTORIES[told]
    (tmp_path / name).write_text(content, encoding="utf-8")
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    for row in town_store.rows("source"):
        town_store.update("source", row["uuid"], {"attribution": None, "kind": "case"})
    receipt = import_file(town_store, SourceKind.LIGHTING, tmp_path / name, ReadOptions(crs="EPSG:3011")).to_dict()
    assert receipt["stored"] == 2
    (source,) = town_store.rows("source", {"kind": "lighting"})
    when = when.format(today=town_store.today.isoformat())
    day = when.removeprefix("uppgifter från ") if when.startswith("uppgifter") else None
    assert receipt["source"]["data_date"] == day
    cover = _cover(town_store, walk.id, tmp_path)
    assert f"Belysning: lampor, {when}" in cover
    assert (source["attribution"] or "") == named
    assert named in cover
    assert ("OpenStreetMap" in cover) == (named == OSM)
    assert (source["licence"] == "ODbL 1.0") == (named == OSM)


def test_rows_tell_the_period_and_a_file_written_before_its_rows_tells_nothing(
    town_store: Store, tmp_path: Path
) -> None:
    row = {"Ärendenummer": "A1", "Kategori": "Klotter", "Datum": "2026-05-01 12:00"}
    feature = {"type": "Feature", "properties": row, "geometry": {"type": "Point", "coordinates": [EAST, NORTH]}}
    for stamp, day in (("2026-05-02", date(2026, 5, 2)), ("2025-01-01", None)):
        file = tmp_path / f"fall{stamp}.geojson"
        file.write_text(
            json.dumps({"type": "FeatureCollection", "crs": CRS, "timeStamp": stamp, "features": [feature]}), "utf-8"
        )
        receipt = import_file(town_store, SourceKind.CASE, file, ReadOptions(crs="EPSG:3011", system=stamp)).to_dict()
        assert receipt["source"]["data_date"] == (day and day.isoformat())
        (source,) = town_store.rows("source", {"system": stamp})
        assert (source["period_to"], source["data_date"]) == (date(2026, 5, 1), day)


def test_a_scheduled_deletion_leaves_the_datas_day(town_store: Store, tmp_path: Path) -> None:
    (source,) = town_store.rows("source", {"kind": "case"})
    town_store.update("source", source["uuid"], {"data_date": date(2021, 3, 4), "delete_after": date(2022, 1, 1)})
    purge(town_store, date(2026, 11, 28))
    assert town_store.rows("source", {"kind": "case"})[0]["data_date"] == date(2021, 3, 4)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"period_from": date(2025, 3, 1), "period_to": date(2025, 5, 1)}, "age"),
        ({"data_date": date(2025, 5, 1)}, "age"),
        ({"data_date": date(2025, 5, 1), "file_date": date(2026, 5, 1)}, "age"),
        ({"file_date": date(2026, 5, 1)}, "file written 2026-05-01"),
        ({}, "imported 2026-11-27"),
    ],
)
def test_the_list_of_sources_calls_no_import_the_age_of_the_data(days: dict, told: str, town_store: Store) -> None:
    class Session:
        store, today = town_store, date(2026, 11, 28)

        def day(self, moment: datetime) -> str:
            return town_store.local_day(moment).isoformat()

    source = Source("u", "lighting", imported_at=datetime(2026, 11, 27, 12, tzinfo=timezone.utc), **days)
    line = age_text(source, Session())
    assert ("mo" in line and "2026" not in line) if told == "age" else line == told

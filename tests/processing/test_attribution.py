"""Whom a page names: OpenStreetMap only where its data is on it, every other source always; the data's own date."""

from __future__ import annotations

import csv
import json
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from est_walks_plugin.backgrounds.background import Background
from est_walks_plugin.backgrounds.whose import attribution_in
from est_walks_plugin.i18n import tr
from est_walks_plugin.model.attribution import names_of
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store

from .. import town


def _page(store: Store, request: WalkRequest, folder: Path) -> str:
    (walk,) = plan_walk(store, replace(request, max_stops=2)).walks
    paper = folder / "walk.pdf"
    export_walk_map(store, walk.id, str(paper))
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_only_what_is_on_the_page_is_named(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    for row in town_store.rows("source"):
        town_store.update("source", row["uuid"], {"attribution": "© Bygdens kommun"})
    told = _page(town_store, request_90, tmp_path)
    assert "OpenStreetMap" not in told
    first = town_store.rows("source")
    if not first:
        town_store.insert("source", [{"kind": "network", "name": "Gångnät"}])
    row = town_store.rows("source")[0]
    changes = {
        "attribution": "© OpenStreetMap contributors",
        "data_date": date(2021, 3, 4),
        "period_from": None,
        "period_to": None,
    }
    town_store.update("source", row["uuid"], changes)
    told = _page(town_store, request_90, tmp_path)
    assert "© OpenStreetMap contributors (ODbL 1.0)" in told
    assert "uppgifter från 2021-03-04" in told
    assert told.count("© Bygdens kommun") >= 3, "on every page"


def test_a_long_line_of_names_is_whole_on_every_page(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    names = [f"© Kommunförbundet för mätning och kartor nummer {number}" for number in range(24)]
    town_store.insert("source", [{"kind": "network", "name": f"N{n}", "attribution": n} for n in names])
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    paper = tmp_path / "walk.pdf"
    pages = export_walk_map(town_store, walk.id, str(paper)).pages
    for number in range(1, pages + 1):
        done = subprocess.run(
            ["pdftotext", "-f", str(number), "-l", str(number), str(paper), "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        told = " ".join(done.stdout.split())
        assert [name for name in names if name not in told] == [], f"page {number}"


def test_what_a_file_says_is_printed_as_it_stands(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    evil = "[% 6*7 %] <b>fet</b> &lt;i&gt; =cmd()"
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    town_store.insert("source", [{"kind": "case", "name": f"{evil} källa", "attribution": f"{evil} rätt"}])
    town_store.update("walk", walk.id, {"name": f"{evil} namn", "start_name": evil, "note": f"{evil} not"})
    for row in town_store.rows("stop", {"walk": walk.id}):
        town_store.update("stop", row["uuid"], {"name": f"{evil} plats", "note": evil})
    paper = tmp_path / "walk.pdf"
    export_walk_map(town_store, walk.id, str(paper))
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True)
    told = " ".join(done.stdout.split())
    for end in ("källa", "rätt", "namn", "plats"):
        assert f"{evil} {end}" in told


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ([], []),
        (["", "  "], []),
        (["© Lantmäteriet"], ["© Lantmäteriet"]),
        (["© Lantmäteriet", "© Lantmäteriet"], ["© Lantmäteriet"]),
        (["(c) OpenStreetMap contributors"], ["© OpenStreetMap contributors"]),
        (["© OpenStreetMap-bidragsgivare, ODbL 1.0."], ["© OpenStreetMap contributors"]),
        (["© OPENSTREETMAP"], ["© OpenStreetMap contributors"]),
        (["A, © OpenStreetMap"], ["© OpenStreetMap contributors", "A, © OpenStreetMap"]),
        (["© Trafikverket", "© OpenStreetMap"], ["© OpenStreetMap contributors", "© Trafikverket"]),
        (
            ["© CARTO, © OpenStreetMap contributors"],
            ["© OpenStreetMap contributors", "© CARTO, © OpenStreetMap contributors"],
        ),
    ],
)
def test_whoever_stands_beside_openstreetmap_is_named_too(told: list[str], named: list[str]) -> None:
    assert names_of(told) == named


# --- many sources ----------------------------------------------------------------------------------------------------

OSM = "© OpenStreetMap contributors"
NEAR, FAR = (300.0, 300.0), (90_000.0, 90_000.0)
LAMP, MARK = ("lamp", {"external_id": "x", "status": "working"}), ("landmark", {"external_id": "x", "kind": "school"})

#: What is told of -> the other sources: (kind, attribution, table and row or None, where), then who must be named.
SOURCES: dict[str, tuple[list[tuple], list[str]]] = {
    "none at all": ([], []),
    "one that asks for nothing": ([("lighting", "", LAMP, NEAR)], []),
    "blanks ask for nothing": ([("lighting", "  ", LAMP, NEAR)], []),
    "one municipality": ([("lighting", "© Bygdens kommun", LAMP, NEAR)], ["© Bygdens kommun"]),
    "the same owner twice": (
        [("lighting", "© Bygdens kommun", LAMP, NEAR), ("landmark", "© Bygdens kommun", MARK, NEAR)],
        ["© Bygdens kommun"],
    ),
    "three owners": (
        [
            ("lighting", "© Ans kommun", LAMP, NEAR),
            ("landmark", "© Bys nämnd (CC BY 4.0)", MARK, NEAR),
            ("case", "C, CC0", None, NEAR),
        ],
        ["© Ans kommun", "© Bys nämnd (CC BY 4.0)", "C, CC0"],
    ),
    "openstreetmap only as landmarks": ([("landmark", OSM, MARK, NEAR)], [OSM]),
    "openstreetmap only as lamps": ([("lighting", OSM, LAMP, NEAR)], [OSM]),
    "openstreetmap in swedish": ([("lighting", "© OpenStreetMap-bidragsgivare", LAMP, NEAR)], [OSM]),
    "openstreetmap in another town": ([("landmark", OSM, MARK, FAR)], []),
    "openstreetmap in another town and others here": (
        [("landmark", OSM, MARK, FAR), ("lighting", "© Ans kommun", LAMP, NEAR)],
        ["© Ans kommun"],
    ),
    "others in another town are named": ([("landmark", "© Ans kommun", MARK, FAR)], ["© Ans kommun"]),
    "openstreetmap and somebody else, far away": (
        [("landmark", "© CARTO, " + OSM, MARK, FAR)],
        [OSM, "© CARTO, " + OSM],
    ),
    "openstreetmap whose data nobody can place": ([("network", OSM, None, NEAR)], [OSM]),
    "openstreetmap here and there": ([("landmark", OSM, MARK, FAR), ("lighting", OSM, LAMP, NEAR)], [OSM]),
    "a name with commas and markup": ([("case", "A, B & C <i>AB</i>", None, NEAR)], ["A, B & C <i>AB</i>"]),
    "a name that looks like a formula": ([("case", "=1+1 AB", None, NEAR)], ["=1+1 AB"]),
}


TITLE = tr("Sources of the data")


def _told(store: Store, path: Path) -> str:
    """Return what a list of tasks names: its column, sheet, description or member for that, empty when it has none."""
    export_tasks(store, str(path))
    if path.suffix == ".csv":
        head, *rows = csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";")
        column = head.index(TITLE) if TITLE in head else None
        told = {row[column] if column is not None else "" for row in rows}
        assert len(told) == 1, "each row, so that a part of the list tells it too"
        return told.pop()
    if path.suffix == ".geojson":
        return str(json.loads(path.read_text("utf-8")).get("attribution", ""))
    data = ogr.Open(str(path))
    assert data.GetLayer(0).GetFeatureCount() == 1
    if path.suffix == ".gpkg":
        return str(data.GetLayer(0).GetMetadataItem("DESCRIPTION") or "")
    sheet = data.GetLayer(1)
    return "" if sheet is None else ", ".join(row.GetField(0) for row in sheet if row.GetField(0) != TITLE)


@pytest.mark.parametrize("told", SOURCES)
def test_every_page_and_file_names_whom_it_must(
    told: str, town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    others, names = SOURCES[told]
    town_store.insert("task", [{"title": "Laga", "state": "new", "measure": "repair", "geometry": town.at(310, 310)}])
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    for row in town_store.rows("source"):
        town_store.update("source", row["uuid"], {"attribution": None})
    for number, (kind, attribution, data, where) in enumerate(others):
        (source,) = town_store.insert("source", [{"kind": kind, "name": f"S{number}", "attribution": attribution}])
        if data is not None:
            town_store.insert(data[0], [{**data[1], "source": source, "geometry": town.at(*where)}])
    for ending in ("csv", "xlsx", "geojson", "gpkg"):
        written = _told(town_store, tmp_path / f"t.{ending}")
        assert written.lstrip("'") in {", ".join(order) for order in permutations(names)}, ending
    paper = tmp_path / "walk.pdf"
    pages = export_walk_map(town_store, walk.id, str(paper), background=None).pages
    for page in range(1, pages + 1):
        text = _text(paper, page)
        assert [name for name in names if name not in text] == [], f"page {page}"
        assert ("OpenStreetMap" in text) == (OSM in names), f"page {page}"


def _text(paper: Path, page: int) -> str:
    ask = ["pdftotext", "-f", str(page), "-l", str(page), str(paper), "-"]
    return " ".join(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.split())


def _picture(path: Path, side: int = 200) -> str:
    """Write a picture over the town."""
    file = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 3)
    for band in (1, 2, 3):
        file.GetRasterBand(band).WriteArray(np.add.outer(np.arange(side), np.arange(side) * band).astype("uint8"))
    left, top = town.at(-600, 1400)
    file.SetGeoTransform([left, 10, 0, top, 0, -10])
    system = osr.SpatialReference()
    system.ImportFromEPSG(3011)
    file.SetProjection(system.ExportToWkt())
    file.FlushCache()
    return str(path)


#: How a background is told -> whom the cover names for it when it comes.
BACKGROUNDS = {
    "as the planner says": (lambda uri: Background(uri, "gdal", "Foto", "© Lantmäteriet"), "© Lantmäteriet"),
    "openstreetmap alone": (lambda uri: Background(uri, "gdal", "Karta", OSM), OSM),
    "openstreetmap by its address": (
        lambda uri: str(Path(uri).rename(Path(uri).with_name("openstreetmap.tif"))),
        OSM,
    ),
    "with another beside it": (
        lambda uri: Background(uri, "gdal", "Karta", "© CARTO, © OpenStreetMap contributors"),
        "© CARTO, © OpenStreetMap contributors",
    ),
    "nobody": (lambda uri: uri, ""),
}


@pytest.mark.parametrize("told", BACKGROUNDS)
def test_a_background_is_named_on_the_cover_and_only_when_it_came(
    told: str, town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    made, name = BACKGROUNDS[told]
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    for row in town_store.rows("source"):
        town_store.update("source", row["uuid"], {"attribution": None})
    came = export_walk_map(town_store, walk.id, str(tmp_path / "a.pdf"), background=made(_picture(tmp_path / "b.tif")))
    assert came.background_used
    cover = _text(tmp_path / "a.pdf", 1)
    assert name in cover
    assert ("OpenStreetMap" in cover) == ("OpenStreetMap" in name)
    assert name == "" or name not in _text(tmp_path / "a.pdf", came.pages), "only the cover shows it"
    source = made(_picture(tmp_path / "c.tif"))
    lost = replace(source, uri=str(tmp_path / "no.tif")) if isinstance(source, Background) else source
    if isinstance(lost, str):
        Path(lost).write_bytes(b"no picture")
    gone = export_walk_map(town_store, walk.id, str(tmp_path / "d.pdf"), background=lost)
    assert not gone.background_used
    assert len(gone.messages) == 1
    cover = _text(tmp_path / "d.pdf", 1)
    assert name == "" or name not in cover
    assert "OpenStreetMap contributors" not in cover
    assert gone.messages[0].split("(")[0].strip() in cover


def test_a_background_that_came_in_part_lies_where_it_belongs(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    file = gdal.Open(_picture(tmp_path / "b.tif"), gdal.GA_Update)
    black = np.zeros((200, 200), dtype="uint8")
    for band in (1, 2, 3):
        black[:, 80:] = 255 if band == 1 else 0  # red from x = 200 on
        file.GetRasterBand(band).WriteArray(black)
    left, top = town.at(-600, 1400)
    file.SetGeoTransform([left, 10, 0, top - 1000, 0, -10])  # its upper edge is at y = 400
    file.FlushCache()
    del file
    result = export_walk_map(town_store, walk.id, str(tmp_path / "a.pdf"), background=str(tmp_path / "b.tif"))
    assert result.messages
    assert "%" in result.messages[0]
    images = subprocess.run(
        ["pdftocairo", "-png", "-r", "100", "-f", "1", "-l", "1", str(tmp_path / "a.pdf"), str(tmp_path / "p")],
        check=True,
    )
    assert images.returncode == 0
    (page,) = tmp_path.glob("p*.png")
    shown = gdal.Open(str(page)).ReadAsArray()[:3].astype(int)
    red = (shown[0] > 200) & (shown[1] < 40) & (shown[2] < 40)
    assert red.sum() > 1000


CAPABILITIES = """<?xml version="1.0"?><WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
 xmlns:xlink="http://www.w3.org/1999/xlink"><Service><Name>WMS</Name><Title>Kartor</Title></Service><Capability><Request>
<GetCapabilities><Format>text/xml</Format><DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType>
</GetCapabilities><GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP>
</DCPType></GetMap></Request><Layer><Title>Allt</Title><CRS>EPSG:3011</CRS><EX_GeographicBoundingBox>
<westBoundLongitude>10</westBoundLongitude><eastBoundLongitude>25</eastBoundLongitude><southBoundLatitude>55</southBoundLatitude>
<northBoundLatitude>69</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="EPSG:3011" minx="6000000" miny="0" maxx="7000000" maxy="300000"/>
<Attribution><Title>© Bygdens stad</Title></Attribution><Layer><Name>karta</Name><Title>Karta</Title></Layer>
<Layer><Name>foto</Name><Title>Foto</Title><Attribution><Title>© Flygfoto &amp; Co</Title></Attribution></Layer></Layer>
</Capability></WMS_Capabilities>"""


@pytest.fixture
def wms(tmp_path: Path) -> Iterator[str]:
    """A map server on this machine that says whose its layers are."""
    gdal.Translate(str(tmp_path / "karta.png"), _picture(tmp_path / "karta.tif"), format="PNG")
    picture = (tmp_path / "karta.png").read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_list = "getcapabilities" in self.path.lower()
            body = CAPABILITIES.format(url=address).encode() if is_list else picture
            self.send_response(200)
            self.send_header("Content-Type", "text/xml" if is_list else "image/png")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    address = f"http://127.0.0.1:{server.server_address[1]}/wms"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()


@pytest.mark.parametrize(
    ("layers", "own", "named"),
    [
        ("layers=karta", "", "© Bygdens stad"),
        ("layers=foto", "", "© Flygfoto & Co"),
        ("layers=karta&layers=foto", "", "© Bygdens stad, © Flygfoto & Co"),
        ("layers=karta", "© Som planeraren skriver", "© Som planeraren skriver"),
    ],
)
def test_a_map_service_is_named_as_it_asks(
    wms: str, layers: str, own: str, named: str, town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    styles = "&".join(["styles="] * layers.count("layers="))
    uri = f"contextualWMSLegend=0&crs=EPSG:3011&format=image/png&{layers}&{styles}&url={wms}"
    source = Background(uri, "wms", "Stadskartan", own)
    assert export_walk_map(town_store, walk.id, str(tmp_path / "w.pdf"), background=source).background_used
    assert f"Kartdata: {OSM} (ODbL 1.0), {named} ·" in _text(tmp_path / "w.pdf", 1)


@pytest.mark.parametrize(
    "told", [b"", b"<html>", b"<a><Layer><Name>karta", b"\x00\xff", b"<Layer><Name>other</Name></Layer>"]
)
def test_a_service_that_tells_nothing_names_nobody(told: bytes) -> None:
    assert attribution_in(told, ["karta"]) == ""

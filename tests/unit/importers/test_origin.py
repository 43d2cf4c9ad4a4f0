"""From which day a file says its data is, when it was written, and whom to name: told by each format, or not at all."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
import zlib
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Callable

import pytest
from osgeo import gdal, ogr

from est_walks_plugin.importers.origin import is_of_openstreetmap, origin_of, plausible
from est_walks_plugin.model.attribution import OSM

DAY = date(2021, 3, 4)
POINT = {"type": "Feature", "geometry": None, "properties": {"timestamp": "2019-01-01T00:00:00Z", "attribution": "nej"}}
CORE = "<cp:coreProperties {ns}><dcterms:created {w}>2012-01-01T00:00:00Z</dcterms:created><dcterms:modified {w}>{day}T08:00:00Z</dcterms:modified></cp:coreProperties>"
META = "<office:document-meta><office:meta><meta:creation-date>2012-01-01</meta:creation-date><dc:date>{day}T08:00:00</dc:date></office:meta></office:document-meta>"


def text(name: str, content: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_text(content, encoding="utf-8")
        return folder / name

    return write


def archive(name: str, **members: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        with zipfile.ZipFile(folder / name, "w") as packed:
            for member, content in members.items():
                packed.writestr(member.replace("__", "/").replace("_xml", ".xml").replace("_gml", ".gml"), content)
        return folder / name

    return write


def packed(write: Callable[[Path], Path]) -> Callable[[Path], Path]:
    def pack(folder: Path) -> Path:
        plain = write(folder)
        target = plain.with_name(plain.name + ".gz")
        target.write_bytes(gzip.compress(plain.read_bytes()))
        return target

    return pack


def geojson(before: dict, after: dict) -> Callable[[Path], Path]:
    return text("a.geojson", json.dumps({"type": "FeatureCollection", **before, "features": [POINT] * 3, **after}))


def geopackage(folder: Path) -> Path:
    path = folder / "a.gpkg"
    data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in ("lampor", "annat"):
        data.CreateLayer(name, None, ogr.wkbPoint)
    del data
    with sqlite3.connect(path) as connection:
        change = "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?"
        connection.execute(change, ("2021-03-04T10:00:00.000Z", "lampor"))
        connection.execute(change, ("2022-05-06T10:00:00.000Z", "annat"))
    connection.close()
    return path


def one_layer(folder: Path) -> str:
    return f"{geopackage(folder)}|layername=lampor"


def shapefile(day: tuple[int, int, int]) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / "a.shp"
        data = gdal.GetDriverByName("ESRI Shapefile").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        layer = data.CreateLayer("a", None, ogr.wkbPoint)
        layer.CreateField(ogr.FieldDefn("id", ogr.OFTString))
        del layer, data
        table = bytearray(path.with_suffix(".dbf").read_bytes())
        table[1:4] = bytes(day)
        path.with_suffix(".dbf").write_bytes(bytes(table))
        return path

    return write


def zipped_shapefile(folder: Path) -> Path:
    path = shapefile((121, 3, 4))(folder)
    with zipfile.ZipFile(folder / "a.zip", "w") as target:
        for ending in (".shp", ".shx", ".dbf"):
            target.write(path.with_suffix(ending), f"a{ending}")
    return folder / "a.zip"


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _field(number: int, content: bytes | int) -> bytes:
    if isinstance(content, int):
        return _number(number << 3) + _number(content)
    return _number(number << 3 | 2) + _number(len(content)) + content


def pbf(seconds: int, *, plain: bool = False) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        block = _field(4, b"OsmSchema-V0.6") + _field(16, b"osmium") + (_field(32, seconds) if seconds else b"")
        blob = _field(1, block) if plain else _field(2, len(block)) + _field(3, zlib.compress(block))
        header = _field(1, b"OSMHeader") + _field(3, len(blob))
        (folder / "a.osm.pbf").write_bytes(len(header).to_bytes(4, "big") + header + blob)
        return folder / "a.osm.pbf"

    return write


NODES = "".join(f'<node id="{n}" lat="1" lon="2" timestamp="20{n:02d}-03-04T00:00:00Z"/>' for n in (9, 21, 14))
OVERPASS = {"version": 0.6, "generator": "Overpass API", "osm3s": {"timestamp_osm_base": "2021-03-04T01:00:00Z"}}

#: What kind of file -> (who writes it, day of the data, day of the file, whom it names).
FILES = {
    "geopackage, a layer": (one_layer, None, DAY, ""),
    "geopackage, the last of all": (geopackage, None, date(2022, 5, 6), ""),
    "shapefile": (shapefile((121, 3, 4)), None, DAY, ""),
    "shapefile, years from 2000": (shapefile((21, 3, 4)), None, DAY, ""),
    "shapefile of a library without a clock": (shapefile((95, 7, 26)), None, None, ""),
    "shapefile, no day": (shapefile((0, 0, 0)), None, None, ""),
    "zipped shapefile": (zipped_shapefile, None, DAY, ""),
    "workbook": (archive("a.xlsx", docProps__core_xml=CORE.format(ns="", w="", day=DAY)), None, DAY, ""),
    "workbook of a library": (
        archive("a.xlsx", docProps__core_xml=CORE.format(ns="", w="", day="2006-09-16")),
        None,
        None,
        "",
    ),
    "workbook without properties": (archive("a.xlsx", xl__workbook_xml="<workbook/>"), None, None, ""),
    "sheet of openoffice": (archive("a.ods", meta_xml=META.format(day=DAY)), None, DAY, ""),
    "answer of a wfs": (
        text("a.gml", '<?xml version="1.0"?>\n<wfs:FeatureCollection numberOfFeatures="1" timeStamp="2021-03-04T10:00:00Z">'),
        DAY,
        None,
        "",
    ),
    "zipped answer of a wfs": (
        archive("a.zip", a_gml='<wfs:FeatureCollection timeStamp="2021-03-04T10:00:00Z"></wfs:FeatureCollection>'),
        DAY,
        None,
        "",
    ),
    "gml without a time": (
        text("a.gml", '<gml:FeatureCollection><gml:member timeStamp="2019-01-01T00:00:00Z"/></gml:FeatureCollection>'),
        None,
        None,
        "",
    ),
    "geojson of a service, before the rows": (geojson({"timeStamp": "2021-03-04T10:00:00Z"}, {}), DAY, None, ""),
    "geojson of a service, after the rows": (
        geojson({}, {"totalFeatures": 3, "timeStamp": "2021-03-04T10:00:00Z", "crs": None}),
        DAY,
        None,
        "",
    ),
    "geojson, only the rows have times and names": (geojson({}, {}), None, None, ""),
    "geojson that names": (geojson({"attribution": "© Bygdens kommun"}, {}), None, None, "© Bygdens kommun"),
    "geojson that names openstreetmap": (
        geojson({"generator": "overpass-ide", "copyright": "data included ... www.openstreetmap.org ... ODbL.",
                 "timestamp": "2021-03-04T10:00:00Z"}, {}),
        DAY, None, OSM,
    ),
    "packed geojson": (packed(geojson({}, {"timeStamp": "2021-03-04T10:00:00Z"})), DAY, None, ""),
    "large geojson": (
        text("a.json", '{"features": [' + ",".join([json.dumps(POINT)] * 3000) + '], "timeStamp": "2021-03-04"}'),
        DAY,
        None,
        "",
    ),
    "large packed geojson": (
        packed(text("a.json", '{"features": [' + ",".join([json.dumps(POINT)] * 3000) + '], "timeStamp": "2021-03-04"}')),
        DAY,
        None,
        "",
    ),
    "gpx": (text("a.gpx", "<gpx><metadata><time>2021-03-04T10:00:00Z</time></metadata><wpt><time>2019-01-01</time></wpt></gpx>"), None, DAY, ""),
    "gpx, only the marks have times": (text("a.gpx", "<gpx><wpt><time>2019-01-01</time></wpt></gpx>"), None, None, ""),
    "kml": (text("a.kml", "<kml><Document><Placemark><TimeStamp>2019-01-01</TimeStamp></Placemark></Document></kml>"), None, None, ""),
    "csv": (text("a.csv", "id;datum\n1;2019-01-01\n"), None, None, ""),
    "open311": (text("a.json", '[{"service_request_id": "1", "updated_datetime": "2019-01-01T00:00:00Z"}]'), None, None, ""),
    "openstreetmap of overpass": (text("a.osm", f'<osm version="0.6"><meta osm_base="2021-03-04T10:00:00Z"/>{NODES}</osm>'), DAY, None, OSM),
    "openstreetmap of osmium": (text("a.osm", f'<osm version="0.6" timestamp="2021-03-04T10:00:00Z">{NODES}</osm>'), DAY, None, OSM),
    "openstreetmap, the newest edit": (text("a.osm", f'<osm version="0.6">{NODES}</osm>'), DAY, None, OSM),
    "openstreetmap, nothing told": (text("a.osm", '<osm version="0.6"><node id="-1" lat="1" lon="2"/></osm>'), None, None, OSM),
    "packed openstreetmap": (packed(text("a.osm", f'<osm version="0.6">{NODES}</osm>')), DAY, None, OSM),
    "answer of overpass in json": (text("a.json", json.dumps({**OVERPASS, "elements": []})), DAY, None, ""),
    "pbf": (pbf(int(datetime(2021, 3, 4, 12, tzinfo=timezone.utc).timestamp())), DAY, None, OSM),
    "pbf, not packed": (pbf(int(datetime(2021, 3, 4, 12, tzinfo=timezone.utc).timestamp()), plain=True), DAY, None, OSM),
    "pbf without a state": (pbf(0), None, None, OSM),
    "broken archive": (text("a.xlsx", "PK\x03\x04 nothing"), None, None, ""),
    "to come": (geojson({"timeStamp": "2999-01-01"}, {}), None, None, ""),
    "no day": (geojson({"timeStamp": "2021-13-44"}, {}), None, None, ""),
    "before there were such files": (geojson({"timeStamp": "1970-01-01"}, {}), None, None, ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
def test_what_a_file_says_of_itself(kind: str, tmp_path: Path) -> None:
    write, day, file_day, attribution = FILES[kind]
    found = origin_of(write(tmp_path))
    assert (found.day, found.file_day, found.attribution) == (day, file_day, attribution)


def test_nothing_is_left_beside_the_file_and_nothing_is_asked_of_what_is_no_file(tmp_path: Path) -> None:
    path = geopackage(tmp_path)
    before = sorted(one.name for one in tmp_path.iterdir())
    origin_of(path)
    assert sorted(one.name for one in tmp_path.iterdir()) == before
    for other in (tmp_path, tmp_path / "none.csv", "PG:service=x", "/vsimem/x.gml", ""):
        assert origin_of(other).day is None


def test_a_person_named_in_a_file_is_not_kept(tmp_path: Path) -> None:
    path = geojson({"attribution": "Ring Anna Andersson 070-123 45 67"}, {})(tmp_path)
    assert "070" not in origin_of(path).attribution


def test_tomorrow_somewhere_is_no_day_to_come() -> None:
    now = datetime.now(timezone.utc).date()
    assert plausible(now) == now
    assert plausible(now + timedelta(days=2)) is None


@pytest.mark.parametrize(
    ("headers", "ids", "is_osm"),
    [
        (("@id", "highway"), (), True),
        (("osm_id", "fclass"), (), True),
        (("full_id", "osm_type"), (), True),
        (("id", "support"), ("node/1", "node/22"), True),
        (("id", "support"), ("way/1", None), True),
        (("id", "support"), ("node/1", "7"), False),
        (("id", "support"), (), False),
        (("Belysningsnr", "Typ"), ("A1",), False),
    ],
)
def test_tables_made_of_openstreetmap(headers: tuple[str, ...], ids: tuple, is_osm: bool) -> None:
    assert is_of_openstreetmap(headers, ids) is is_osm

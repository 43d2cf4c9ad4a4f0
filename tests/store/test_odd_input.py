"""What services answer instead of data, strange bytes and strange shapes: told in a sentence, never a case or a traceback."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import struct
import zipfile
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.importing.files import ImportOptions, import_file

from ..small_files import CASES, PLACES, bytes_of, layers, write


@pytest.fixture
def store(ready_store):
    return ready_store


FILE = {"id": "r1", "package_id": "p1", "name": "felanmalan.csv", "format": "CSV", "url": "https://x.se/a.csv"}
PACKAGE = {
    "id": "p1", "name": "felanmalan", "title": "Felanmälan", "notes": "Alla ärenden", "tags": [{"name": "gata"}],
    "metadata_created": "2023-10-05T12:00:00", "organization": {"id": "o", "title": "Kommunen"}, "resources": [FILE, FILE],
}  # fmt: skip
FIELDS = [
    {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "id"},
    {"name": "Status", "type": "esriFieldTypeString"},
]
LAYER = {
    "currentVersion": 10.91, "id": 0, "name": "Felanmälan", "type": "Feature Layer", "description": "x",
    "geometryType": "esriGeometryPoint", "fields": FIELDS, "indexes": [{"name": "PK", "fields": "id", "description": ""}],
    "templates": [{"name": "Felanmälan", "description": "x", "prototype": {}}],
}  # fmt: skip
OFFERS = {
    "package_show": {"help": "x", "success": True, "result": PACKAGE},
    "package_search": {"success": True, "result": {"count": 2, "results": [PACKAGE, PACKAGE]}},
    "package_alone": PACKAGE,
    "package_list": {"success": True, "result": [PACKAGE, PACKAGE]},
    "resource_search": {"success": True, "result": {"count": 2, "results": [FILE, FILE]}},
    "dcat": {"@type": "dcat:Catalog", "dataset": [
        {"title": "Felanmälan", "description": "x", "distribution": [{"mediaType": "text/csv", "downloadURL": "https://x"}]}
    ]},
    "esri_layer": LAYER,
    "esri_layers": {"currentVersion": 10.91, "layers": [LAYER], "tables": []},
    "esri_old_layer": {key: value for key, value in LAYER.items() if key != "currentVersion"},
    "esri_service": {"currentVersion": 11, "serviceDescription": "x", "layers": [{"id": 0, "name": "Felanmälan"}], "tables": []},
    "esri_folders": {"currentVersion": 11, "folders": ["a"], "services": [{"name": "a/Felanmalan", "type": "MapServer"}]},
    "esri_portal": {"total": 1, "results": [
        {"id": "a", "owner": "gis", "title": "Felanmälan", "type": "Feature Service", "typeKeywords": [], "url": "https://x"}
    ]},
    "ogc_collections": {"links": [], "collections": [{"id": "a", "title": "Felanmälan", "description": "x", "links": []}]},
    "odata": {"@odata.context": "x", "value": [{"name": "Arenden", "kind": "EntitySet", "url": "Arenden"}]},
    "opendatasoft": {"total_count": 1, "results": [{"dataset_id": "a", "metas": {"default": {"title": "x"}}, "fields": []}]},
    "openapi": {"openapi": "3.0.0", "info": {"title": "x"}, "servers": [{"url": "https://x", "description": "y"}]},
}  # fmt: skip


@pytest.mark.parametrize("content", OFFERS.values(), ids=OFFERS.keys())
def test_what_a_service_offers_is_not_read_as_rows(tmp_path, content) -> None:
    with pytest.raises(InputError, match="offers"):
        open_table(write(tmp_path, "svar.json", content))


CASE = {"id": "A1", "description": "Klotter", "lat": 59.47, "lon": 17.75, "created_at": "2023-10-05"}
DATA = {
    "files of a case": [{**CASE, "resources": [{"url": "https://x/a.jpg", "format": "jpg"}]}] * 3,
    "links of a case": {"links": [], "items": [{**CASE, "links": [{"href": "https://x", "rel": "self"}]}] * 3},
    "a datastore": {"success": True, "result": {"resource_id": "a", "fields": [{"id": "x", "type": "text"}], "records": [CASE] * 3}},
    "a feature set": {"geometryType": "esriGeometryPoint", "fields": FIELDS, "features": [{"attributes": CASE}] * 3},
    "a layer with records": {"currentVersion": 11, "id": 0, "records": [CASE] * 3},
}  # fmt: skip


@pytest.mark.parametrize("content", DATA.values(), ids=DATA.keys())
def test_rows_that_have_files_and_links_are_read(tmp_path, content) -> None:
    assert len(open_table(write(tmp_path, "svar.json", content)).sample(9)) == 3


RUNTIME = 'runtime error: Query timed out in "query" at line 3 after 26 seconds.'
OVERPASS = {"version": 0.6, "generator": "Overpass API", "osm3s": {"copyright": "x"}, "elements": [], "remark": RUNTIME}
OVERPASS_XML = (
    f'<?xml version="1.0"?><osm version="0.6" generator="Overpass API">{{}}<remark> {RUNTIME} </remark></osm>'
)
OVERPASS_PAGE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<html><head><title>OSM3S Response</title></head><body>\n<p>The data included is'
    ' from openstreetmap.org.</p><p><strong style="color:#FF0000">Error</strong>: line 1: parse error: Unknown type "nod" </p>'
    "</body></html>"
)
GEOSERVER_PAGE = (
    "<!doctype html><html><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1>"
    "<p><b>Message</b> No such layer: felanmalan</p></body></html>"
)
NODE = '<node id="1" lat="59.4" lon="17.7"/>'
ERRORS = [
    ("o.json", OVERPASS, "Query timed out"),
    ("o.xml", OVERPASS_XML.format(""), "Query timed out"),
    ("ogc.json", {"code": "InvalidParameterValue", "description": "No such collection"}, "No such collection"),
    ("geoserver.json", {"version": "1.1.1", "exceptions": [{"code": "x", "locator": "y", "text": "No such layer"}]}, "No such layer"),
    ("asp.json", {"Message": "Authorization has been denied"}, "has been denied"),
    ("rest.json", {"detail": "Not found."}, "Not found."),
    ("fastapi.json", {"detail": [{"loc": ["query"], "msg": "limit is too large", "type": "value_error"}]}, "too large"),
    ("odata.json", {"odata.error": {"code": "", "message": {"lang": "sv", "value": "Tabellen saknas"}}}, "Tabellen saknas"),
    ("google.json", {"status": "REQUEST_DENIED", "error_message": "The key is not valid", "results": []}, "key is not valid"),
    ("ows.json", {"ExceptionReport": {"Exception": {"ExceptionText": "Layer unknown"}}}, "Layer unknown"),
    ("sida.html", OVERPASS_PAGE, "Unknown type"),
    ("sida.csv", GEOSERVER_PAGE, "No such layer: felanmalan"),
    ("person.json", {"error": "Anna.Oberg@example.se saknar behörighet"}, "saknar behörighet"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "words"), ERRORS, ids=[row[0] for row in ERRORS])
def test_errors_of_services_are_told_in_their_words(tmp_path, name, content, words) -> None:
    with pytest.raises(InputError) as caught:
        open_table(write(tmp_path, name, content))
    assert words in caught.value.message
    assert "example.se" not in caught.value.message
    assert ("is a web page" in caught.value.message) is name.startswith("sida")


@pytest.mark.parametrize("name", ["o.json", "o.osm", "o.osm.gz", "sida.osm"])
def test_an_answer_of_overpass_that_broke_off_is_no_network(store, tmp_path, name) -> None:
    nodes = {**OVERPASS, "elements": [{"type": "node", "id": 1, "lat": 59.4, "lon": 17.7}] * 2}
    content = {"o.json": json.dumps(nodes), "sida.osm": OVERPASS_PAGE}.get(name, OVERPASS_XML.format(NODE))
    path = tmp_path / name
    path.write_bytes(gzip.compress(content.encode()) if name.endswith("gz") else content.encode())
    with pytest.raises(InputError) as caught:
        import_file(store, SourceKind.NETWORK, path)
    assert ("Unknown type" if name == "sida.osm" else "Query timed out") in caught.value.message


def test_a_page_with_a_table_tells_nothing_of_its_cells(tmp_path) -> None:
    page = "<table><tr><td><strong>Fel: Anna Öberg</strong></td></tr><p>fel: Anna Öberg</p></table>"
    with pytest.raises(InputError, match="is a web page") as caught:
        open_table(write(tmp_path, "tabell.xls", page))
    assert "Anna" not in caught.value.message


@pytest.mark.parametrize(
    "head", ["[id];[kategori];[lat];[lon]", "[id] , [kategori],[lat],[lon]", "[id]\t[kategori]\t[lat]\t[lon]"]
)
def test_headers_in_brackets_are_a_table(store, tmp_path, head) -> None:
    sign = next(sign for sign in ";,\t" if sign in head)
    rows = [sign.join((f"A{n}", "Klotter", str(lat), str(lon))) for n, (lat, lon) in enumerate(PLACES[:3])]
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, "a.csv", "\n".join([head, *rows])))
    assert (receipt.stored, receipt.without_position) == (3, 0)


@pytest.mark.parametrize("content", ["[1, 2", "[general]\nkey=value\n", '[{"id": 1}, {', "[id]"])
def test_other_brackets_are_no_table(tmp_path, content) -> None:
    with pytest.raises(InputError, match="JSON"):
        open_table(write(tmp_path, "a.csv", content))


GOOD = struct.pack("<BIdd", 1, 1, 17.758, 59.478)
STRANGE = {
    "cut off": GOOD[:-3],
    "cut off at the head": GOOD[:5],
    "many points": struct.pack("<BII", 1, 2, 0xFFFFFFFF) + bytes(32),
    "many parts": struct.pack("<BII", 1, 4, 0xFFFFFFFF) + bytes(32),
    "many rings": struct.pack("<BII", 1, 3, 0x7FFFFFFF) + bytes(32),
    "a long ring": struct.pack("<BIII", 1, 3, 1, 0x0FFFFFFF) + bytes(32),
    "many shapes": struct.pack("<BII", 1, 7, 0xFFFFFFFF) + bytes(32),
    "no number": struct.pack("<BIdd", 1, 1, float("nan"), 59.4),
    "no end": struct.pack("<BIdd", 1, 1, float("inf"), 59.4),
    "not on earth": struct.pack("<BII", 1, 2, 2) + struct.pack("<4d", 1e308, 59.4, -1e308, 59.5),
    "an arc with no number": struct.pack("<BII", 1, 8, 3)
    + struct.pack("<6d", 17.7, 59.4, float("nan"), 59.4, 17.8, 59.4),
    "half an arc": struct.pack("<BII", 1, 8, 2) + struct.pack("<4d", 17.7, 59.4, 17.8, 59.5),
    "a thousand deep": struct.pack("<BII", 1, 7, 1) * 1000 + GOOD,
    "an unknown kind": struct.pack("<BI", 1, 99) + bytes(16),
    "no byte order": b"\x07" + GOOD[1:],
    "the other byte order": b"\x00" + GOOD[1:],
    "a line of one point": struct.pack("<BII", 1, 2, 1) + struct.pack("<2d", 17.7, 59.4),
    "an open ring": struct.pack("<BIII", 1, 3, 1, 2) + struct.pack("<4d", 17.7, 59.4, 17.8, 59.4),
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize("where", ["hexadecimal", "geopackage"])
def test_strange_bytes_of_shapes_leave_one_row_without_a_place(store, tmp_path, where, data) -> None:
    good = [struct.pack("<BIdd", 1, 1, lon, lat) for lat, lon in PLACES[:3]]
    shapes = [*good, data]
    if where == "hexadecimal":
        lines = [f"A{n};Klotter;{shape.hex()}" for n, shape in enumerate(shapes)]
        path = write(tmp_path, "a.csv", "\n".join(["id;beskrivning;geom", *lines]))
    else:
        path = str(
            layers(tmp_path, {"pins": (1, ("id", "beskrivning"), [("POINT(17 59)", (f"A{n}", "x")) for n in range(4)])})
        )
        with sqlite3.connect(path) as database:
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
                database.execute(f'DROP TRIGGER "{name}"')
            for n, shape in enumerate(shapes):
                blob = b"GP\x00\x01" + struct.pack("<i", 4326) + shape
                database.execute("UPDATE pins SET geom = ? WHERE id = ?", (blob, f"A{n}"))
        database.close()
    receipt = import_file(store, SourceKind.CASE, path)
    assert (receipt.read, receipt.stored, receipt.without_position) == (4, 4, 1)


@pytest.mark.parametrize("case", ["cell", "header", "tail", "raw json", "json head"])
def test_zero_bytes_in_text_are_refused_in_a_sentence(tmp_path, case) -> None:
    table, rows = b"id;kategori;lat;lon\n", b"A1;Klotter;59.47;17.75\n" * 3
    name, content = {
        "cell": ("a.csv", table + rows + b"A9;Klot\x00ter;59.4;17.7\n"),
        "header": ("a.csv", table.replace(b"kat", b"ka\x00t") + rows),
        "tail": ("a.csv", table + rows + bytes(5000)),
        "raw json": ("a.json", json.dumps([CASE]).replace("Klot", "Klot\x00").encode()),
        "json head": ("a.json", bytes(9) + json.dumps([CASE]).encode()),
    }[case]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match="not a text table"):
        open_table(str(tmp_path / name))


def test_zero_characters_in_json_cut_no_text_and_no_key(tmp_path) -> None:
    row = {**CASE, "description": "Klotter\x00 på muren", "sta\x00tus": "Ny"}
    feature = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [17.75, 59.47]}, "properties": row}
    for name, content in (("a.json", [row]), ("a.geojson", {"type": "FeatureCollection", "features": [feature]})):
        table = open_table(write(tmp_path, name, content))
        held = dict(zip(table.headers, [column[0] for column in table.sample(3).columns]))
        assert (held["description"], held["status"]) == ("Klotter på muren", "Ny")


@pytest.mark.parametrize("broken", [b"\x00", b"&#0;", b"\x01"])
@pytest.mark.parametrize(("file", "part"), [("X02/alltext.xlsx", "sharedStrings"), ("X04/inline.xlsx", "sheet1")])
def test_a_workbook_that_breaks_off_loses_no_rows_unseen(tmp_path, broken, file, part) -> None:
    with zipfile.ZipFile(CASES / file) as old, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if part in name:
                last = [match.end() for match in re.finditer(rb"<t(?: [^>]*)?>", data)][-1]
                data = data[:last] + broken + data[last:]
            new.writestr(name, data)
    with pytest.raises(InputError, match="cannot be opened as a spreadsheet"):
        open_table(str(tmp_path / "a.xlsx"))


TWELVE = [
    (59.478284, 17.758250), (59.475206, 17.756962), (59.477223, 17.750692), (59.483699, 17.752788), (59.477871, 17.755647),
    (59.481381, 17.751846), (59.479764, 17.747131), (59.476900, 17.749809), (59.474003, 17.744457), (59.473119, 17.750807),
    (59.477483, 17.750398), (59.478207, 17.745322),
]  # fmt: skip
WORKBOOKS = [
    ("X02/alltext.xlsx", 0), ("X03/strict.xlsx", 0), ("X04/inline.xlsx", 0), ("X04/rich.xlsx", 0), ("X07/formula.xlsx", 6),
    ("X07/errors.xlsx", 3), ("X08/xcr.xlsx", 0),
]  # fmt: skip


@pytest.mark.parametrize(("file", "without"), WORKBOOKS, ids=[row[0] for row in WORKBOOKS])
def test_workbooks_of_the_cases(store, tmp_path, file, without) -> None:
    receipt = import_file(store, SourceKind.CASE, CASES / file)
    assert (receipt.read, receipt.stored, receipt.without_position) == (12, 12, without)
    held = bytes_of(tmp_path)
    assert not [word for word in (b"_x000D_", b"#N/A", b"#VALUE!") if word in held]
    rows = sorted(store.rows("observation"), key=lambda row: row["external_id"])
    first = 0 if "X02" in file else 2023000
    assert [row["external_id"] for row in rows] == [f"{first + n:0{6 if 'X02' in file else 7}}" for n in range(12)]
    day = datetime(2023, 10, 5, 15, 3, tzinfo=timezone.utc)
    assert [row["observed_at"] for row in rows] == [day + timedelta(days=n) for n in range(12)]
    empty = {0, 3, 6, 9} if "errors" in file else set()
    words = ("Belysning", "Klotter", "Växtlighet", "Nedskräpning")
    assert [row["category_text"] for row in rows] == [None if n in empty else words[n % 4] for n in range(12)]
    nowhere = {"X07/formula.xlsx": set(range(0, 12, 2)), "X07/errors.xlsx": {0, 4, 8}}.get(file, set())
    for n, row in enumerate(rows):
        assert (row["geometry"] is None) is (n in nowhere)
        if n not in nowhere:
            lat, lon = TWELVE[n]
            (at,) = transform(np.array([[lon, lat]]), "EPSG:4326", store.crs)
            assert np.hypot(row["geometry"].x - at[0], row["geometry"].y - at[1]) < 1.0
    told = {"X07/formula.xlsx": "formula", "X07/errors.xlsx": "error of the spreadsheet"}.get(file)
    assert not told or any(told in note for note in receipt.notes)
    assert {place["row"] - 2 for place in receipt.to_dict().get("without_position_rows", ())} == nowhere
    assert not any((row["title"], row["address"]) != (None, None) for row in rows)


def test_twin_sheets_are_asked(store) -> None:
    with pytest.raises(InputError, match=r"Oktober.*November"):
        import_file(store, SourceKind.CASE, CASES / "X10" / "manader.xlsx")


DOCTYPE = '<!DOCTYPE ServiceExceptionReport SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_exception_1_1_1.dtd"{}>'
REPORT = '<ServiceExceptionReport version="1.1.1"><ServiceException code="LayerNotDefined">No layer felanmalan{}</ServiceException></ServiceExceptionReport>'  # fmt: skip


@pytest.mark.parametrize("name", ["fel.xml", "fel.gml", "fel.csv", "fel.png"])
def test_an_old_map_server_is_told_in_its_words(tmp_path, name) -> None:
    with pytest.raises(InputError, match="No layer felanmalan"):
        open_table(write(tmp_path, name, "<?xml version='1.0'?>\n" + DOCTYPE.format("") + REPORT.format("")))


@pytest.mark.parametrize(
    "content",
    [
        DOCTYPE.format(' [<!ENTITY a "b">]') + REPORT.format("&a;"),
        DOCTYPE.format(' [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]') + REPORT.format(""),
        DOCTYPE.format(" []") + REPORT.format(""),
        DOCTYPE.format("").replace("ServiceExceptionReport", "service_requests") + "<service_requests/>",
        DOCTYPE.format("").replace("ServiceExceptionReport", "gml") + "<gml/>",
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD" "http://www.apple.com/x.dtd"><plist/>',
    ],
)
def test_every_other_document_type_is_refused(tmp_path, content) -> None:
    with pytest.raises(InputError, match="document type"):
        open_table(write(tmp_path, "fel.xml", "<?xml version='1.0'?>" + content))


PAGE = {"type": "FeatureCollection", "features": [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [17.75, 59.47]}, "properties": {"id": "A1", "kategori": "Klotter"}}
]}  # fmt: skip
WFS = (
    '<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"'
    ' xmlns:app="http://k.se" numberMatched="{}" numberReturned="1"><wfs:member><app:a gml:id="a.1"><app:id>A1</app:id>'
    '<app:g><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>59.47 17.75</gml:pos></gml:Point></app:g></app:a></wfs:member>'
    "</wfs:FeatureCollection>"
)
PARTS = {
    "Esri": {"exceededTransferLimit": True, "features": [{"attributes": CASE}]},
    "Esri GeoJSON": {**PAGE, "properties": {"exceededTransferLimit": True}},
    "OData": {"value": [CASE], "@odata.nextLink": "https://k.se/?$skip=1"},
    "old OData": {"d": {"results": [CASE], "__next": "https://k.se/?$skip=1"}},
    "OGC": {**PAGE, "numberMatched": 9, "numberReturned": 1},
    "OGC link": {**PAGE, "links": [{"rel": "next", "href": "https://k.se"}]},
    "GeoServer": {**PAGE, "totalFeatures": 9},
    "CKAN": {"success": True, "result": {"resource_id": "r", "records": [CASE], "total": 9}},
    "Django": {"count": 9, "next": "https://k.se/?page=2", "results": [CASE]},
    "SeeClickFix": {"metadata": {"pagination": {"entries": 9, "next_page": 2}}, "issues": [CASE]},
    "WFS": WFS.format(9),
}  # fmt: skip
WHOLE = {
    "Esri": {"exceededTransferLimit": False, "features": [{"attributes": CASE}]},
    "OData": {"value": [CASE]},
    "OGC": {**PAGE, "numberMatched": 1, "numberReturned": 1, "links": [{"rel": "self", "href": "https://k.se"}]},
    "CKAN": {"success": True, "result": {"resource_id": "r", "records": [CASE], "total": 1}},
    "Django": {"count": 1, "next": None, "results": [CASE]},
    "SeeClickFix": {"metadata": {"pagination": {"entries": 1, "next_page": None}}, "issues": [CASE]},
    "WFS": WFS.format(1),
    "a total of a case": [{**CASE, "total": 9, "next": "snart"}],
}  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_a_page_of_an_answer_says_so_and_closes_nothing(store, tmp_path, name) -> None:
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, "svar.json", PARTS[name]))
    assert any("only a part" in note for note in receipt.notes)
    assert receipt.stored == 1
    text = (tmp_path / "svar.json").read_text(encoding="utf-8").replace("A1", "A2")
    options = ImportOptions(system=receipt.extra["system"])
    again = import_file(store, SourceKind.CASE, write(tmp_path, "svar.json", text), options)
    assert (again.stored, again.vanished, again.extra["covers"]["chosen"]) == (1, 0, "part")


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_answer_is_no_page(tmp_path, name) -> None:
    assert not open_table(write(tmp_path, "svar.json", WHOLE[name])).is_part


def test_a_page_of_a_network_deletes_no_street(store, tmp_path) -> None:
    def line(n: int) -> dict:
        shape = {"type": "LineString", "coordinates": [[17.75, 59.47 + n / 1e4], [17.752, 59.47 + n / 1e4]]}
        return {"type": "Feature", "geometry": shape, "properties": {"id": f"V{n}", "namn": f"Gatan {n}"}}

    whole = {"type": "FeatureCollection", "features": [line(n) for n in range(9)]}
    path = write(tmp_path, "natet.geojson", whole)
    assert import_file(store, SourceKind.NETWORK, path).stored == 9
    write(tmp_path, "natet.geojson", {**whole, "features": [*whole["features"][1::2], line(8)], "numberMatched": 9})
    import_file(store, SourceKind.NETWORK, path)
    assert len(store.rows("path")) == 9


def test_the_rows_of_ckan_keep_their_own_ids(tmp_path) -> None:
    records = [{"_id": n, "id": f"A{n}", "kategori": "Klotter"} for n in range(3)]
    answer = {"success": True, "result": {"resource_id": "r", "records": records}}
    assert open_table(write(tmp_path, "svar.json", answer)).headers == ("id", "kategori")


NOT_TABLES = {
    "brev.odt": ("mimetype", "application/vnd.oasis.opendocument.text", "document"),
    "bilder.odp": ("mimetype", "application/vnd.oasis.opendocument.presentation", "document"),
    "brev.docx": ("word/document.xml", "<w/>", "document"),
    "bok.xlsb": ("xl/workbook.bin", "x", "binary Excel"),
    "ritning.vsdx": ("visio/document.xml", "<x/>", "no table"),
}


@pytest.mark.parametrize("name", NOT_TABLES)
def test_documents_in_archives_are_called_by_their_name(tmp_path, name) -> None:
    member, content, words = NOT_TABLES[name]
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr(member, content)
        archive.writestr("content.xml" if member == "mimetype" else "[Content_Types].xml", "<x/>")
    with pytest.raises(InputError, match=words):
        open_table(str(tmp_path / name))


LINES = "id;kategori;lat;lon\nA1;Klotter;59.47;17.75\n"


@pytest.mark.parametrize(
    "member", ["Ärenden: maj.csv", "kl 12:30/ärenden 12:30.csv", "a..b/c...csv", "Å: x.csv", "1:2.csv"]
)
def test_a_colon_in_a_name_is_no_drive(tmp_path, member) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, LINES)
    assert len(open_table(str(tmp_path / "a.zip")).sample(5)) == 1


@pytest.mark.parametrize(
    "member", ["C:\\temp\\a.csv", "c:/a.csv", "C:a.csv", "/etc/a.csv", "../a.csv", "x/..\\..\\a.csv", "\\\\srv\\a.csv"]
)
def test_a_drive_and_a_way_out_of_the_folder_are_refused(tmp_path, member) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, LINES)
    with pytest.raises(InputError, match="outside its folder"):
        open_table(str(tmp_path / "a.zip"))

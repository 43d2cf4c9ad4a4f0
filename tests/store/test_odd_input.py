"""What services answer instead of data, strange bytes and strange shapes: told in a sentence, never a case or a traceback."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file

PLACES = [(59.478284, 17.758250), (59.475206, 17.756962), (59.477223, 17.750692)]


@pytest.fixture
def store(tmp_path):
    with create_store(str(tmp_path / "s.gpkg")) as made:
        yield made


def write(folder: Path, name: str, content: object) -> str:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


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
    rows = [sign.join((f"A{n}", "Klotter", str(lat), str(lon))) for n, (lat, lon) in enumerate(PLACES)]
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, "a.csv", "\n".join([head, *rows])))
    assert (receipt.stored, receipt.without_position) == (3, 0)


@pytest.mark.parametrize("content", ["[1, 2", "[general]\nkey=value\n", '[{"id": 1}, {', "[id]"])
def test_other_brackets_are_no_table(tmp_path, content) -> None:
    with pytest.raises(InputError, match="JSON"):
        open_table(write(tmp_path, "a.csv", content))

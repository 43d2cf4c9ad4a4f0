"""A container that is not understood is refused or opened: it never becomes one case (K1)."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import Cancelled, InputError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.importing.preview import preview

from ..small_files import CASES, PLACES, bytes_of, write

NAME, MAIL = "Anna Öberg", "anna.oberg@example.se"
ROWS = [
    {"id": f"A{n}", "kategori": "Klotter", "beskrivning": "Klotter på muren", "lat": lat, "lon": lon, "epost": MAIL}
    for n, (lat, lon) in enumerate(PLACES[:3])
]
FEATURES = [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]}, "properties": row}
    for row in ROWS
]
ESRI = {
    "spatialReference": {"wkid": 3011},
    "fields": [{"name": "Inkom", "type": "esriFieldTypeDate"}],
    "features": [
        {
            "attributes": {"OBJECTID": n, "Inkom": 1696518180000, "Kategori": "Klotter", "E-post": MAIL},
            "geometry": {"x": 135973.0 + n, "y": 6595977.0},
        }
        for n in range(3)
    ],
}
ISSUES = [
    {
        "id": n, "summary": "Lamp out", "description": "The lamp is out", "lat": lat, "lng": lon,
        "created_at": "2023-10-05T17:03:00+02:00", "reporter": {"id": 1, "name": NAME},
        "comments": [{"comment": "Tack", "commenter": {"name": NAME}}] * 9,
    }
    for n, (lat, lon) in enumerate(PLACES[:3])
]  # fmt: skip


@pytest.fixture
def store(ready_store):
    return ready_store


@pytest.mark.parametrize("file", ["ckan_datastore.json", "ckan_people.json", "geojson_wrapped.json", "ndjson.json"])
def test_json_of_the_cases(store, tmp_path, file) -> None:
    receipt = import_file(store, SourceKind.CASE, CASES / "C13" / file)
    assert (receipt.read, receipt.stored, receipt.without_position) == (12, 12, 0)
    assert NAME.encode() not in bytes_of(tmp_path)
    assert MAIL.encode() not in bytes_of(tmp_path)


@pytest.mark.parametrize("file", ["zip_mac.zip", "zip_upper.zip", "zip_with_readme_xlsx.zip"])
def test_zipped_shapefiles_of_the_cases(store, file) -> None:
    receipt = import_file(store, SourceKind.CASE, CASES / "C11" / file)
    assert (receipt.stored, receipt.without_position, receipt.crs.chosen) == (12, 0, "EPSG:3011")


@pytest.mark.parametrize(
    ("content", "crs"),
    [
        ({"a": {"b": {"c": ROWS}}}, "EPSG:4326"),
        ({"fields": [{"id": "id", "type": "text"}] * 9, "records": ROWS}, "EPSG:4326"),
        ([{"page": n, "items": [row]} for n, row in enumerate(ROWS)], "EPSG:4326"),
        ("\n".join(json.dumps(row) for row in ROWS), "EPSG:4326"),
        ({"data": [{"id": row["id"], "type": "issue", "attributes": row} for row in ROWS]}, "EPSG:4326"),
        ({"answer": {"type": "FeatureCollection", "features": FEATURES}}, "EPSG:4326"),
        (ESRI, "EPSG:3011"),
        ({"result": ESRI}, "EPSG:3011"),
        ({"metadata": {"pages": 1}, "issues": ISSUES}, "EPSG:4326"),
        ({"service_requests": [{"request": row} for row in ROWS]}, "EPSG:4326"),
    ],
    ids=[
        "deep",
        "schema",
        "pages",
        "lines",
        "json_api",
        "features",
        "esri",
        "wrapped_esri",
        "see_click_fix",
        "each_wrapped",
    ],
)
def test_rows_are_found_in_any_wrapping(store, tmp_path, content, crs) -> None:
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, "svar.json", content))
    assert (receipt.read, receipt.stored, receipt.without_position) == (3, 3, 0)
    assert receipt.crs.chosen == crs
    assert NAME.encode() not in bytes_of(tmp_path)
    assert MAIL.encode() not in bytes_of(tmp_path)


def test_dates_of_esri_are_moments(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, "svar.json", ESRI))
    assert b"2023-10-05T15:03:00" in bytes_of(tmp_path)


OWS = (
    '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" xmlns:gml="http://www.opengis.net/gml"><ows:Exception>'
    "<ows:ExceptionText>Unknown type felanmalan</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"
)
REFUSED = [
    ("fel.json", {"error": {"code": 400, "message": "Invalid layer", "details": []}}, "Invalid layer"),
    ("ckan.json", {"success": False, "error": {"message": "Not found", "__type": "Not Found Error"}}, "Not found"),
    ("o311.json", [{"code": 404, "description": "no such jurisdiction"}], "no such jurisdiction"),
    ("problem.json", {"status": 429, "title": "Too many requests", "detail": "Try tomorrow"}, "Try tomorrow"),
    ("fel.gml", OWS, "Unknown type felanmalan"),
    ("sida.gml", "<html><body>503</body></html>", "web page"),
    ("sida.csv", "\n\n<!DOCTYPE HTML PUBLIC 'x'>\n<HTML>", "web page"),
    ("tabell.xls", "<table><tr><td>id</td></tr></table>", "web page"),
    ("okand.xml", "<arenden><arende><id>1</id></arende></arenden>", "not known"),
    ("caps.xml", "<WFS_Capabilities xmlns='http://www.opengis.net/wfs'/>", "offers"),
    ("tjanster.json", {"services": [{"name": "A", "type": "MapServer"}]}, "offers"),
    ("ett.json", {"id": 1, "kategori": "Klotter", "beskrivning": "x"}, "no list of records"),
    ("stor.json", '[{"id": ' + "9" * 100_000 + "}]", "100000 digits"),
    ("decimal.json", '[{"id": 1, "lat": ' + "9" * 100_000 + ".5}]", "digits"),
    ("stor.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":'
     + "9" * 100_000 + "}}]}", "cannot be opened"),
    ("spar.gpx", '<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="59.4" lon="17.7"/>'
     '<trkpt lat="59.5" lon="17.7"/></trkseg></trk></gpx>', "walking network"),
    ("tom.gpx", '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>', "no waypoints"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "words"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_no_table_is_refused_in_a_sentence(store, tmp_path, name, content, words) -> None:
    with pytest.raises(InputError) as caught:
        import_file(store, SourceKind.CASE, write(tmp_path, name, content))
    assert words in caught.value.message


@pytest.mark.parametrize("before", ["\u00a0\u00a0", "\u200b", "\ufeff\ufeff", " \n\t ", "\u2028"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_not_seen_before_a_brace_hides_no_json(tmp_path, before, encoding) -> None:
    (tmp_path / "a.csv").write_text(before + json.dumps({"a": ROWS}), encoding=encoding)
    table = open_table(str(tmp_path / "a.csv"))
    assert (table.format, len(table.sample(9))) == ("json", 3)


DRESSES = {
    "a call": "callback(" + json.dumps({"a": ROWS}) + ");",
    "a variable": "var data = " + json.dumps(ROWS) + ";",
    "a guard": ")]}',\n" + json.dumps(ROWS),
    "a remark above": "// export\n" + json.dumps({"a": ROWS}),
    "a remark before": "/* export */" + json.dumps(ROWS),
    "JSON in JSON": json.dumps(json.dumps(ROWS)),
    "lines of JSON, quoted": '"{""id"": 1, ""namn"": ""Anna Öberg""}"\n"{""id"": 2, ""namn"": ""Anna""}"\n',
    "a column of JSON": 'data\n"{""id"": 1, ""namn"": ""Anna Öberg""}"\n"{""id"": 2}"\n',
    "a column of markup": 'data\n"<a>Anna Öberg</a>"\n"<arende>b</arende>"\n',
    "a card": "BEGIN:VCARD\nFN:Anna Öberg\nEND:VCARD\n",
    "a letter": "From: Anna <a@b.se>\nSubject: x\n\nHej; hopp\n",
    "SQL": "INSERT INTO arenden VALUES (1,'Klotter','Anna Öberg');\nINSERT INTO arenden VALUES (2,'x','y');\n",
}


@pytest.mark.parametrize("content", DRESSES.values(), ids=DRESSES.keys())
def test_json_in_the_dress_of_a_program_is_no_table(tmp_path, content) -> None:
    with pytest.raises(InputError, match="no table"):
        open_table(write(tmp_path, "a.csv", content))


@pytest.mark.parametrize("key", ["node", "_source"])
def test_rows_inside_an_object_each_are_found(tmp_path, key) -> None:
    wrapped = {"data": {"edges": [{key: row} for row in ROWS]}}
    assert open_table(write(tmp_path, "a.json", wrapped)).headers[:2] == ("id", "kategori")


@pytest.mark.parametrize(
    ("file", "words"),
    [("arenden_ss2003.xls", "Excel 2003"), ("ss2003_people.xls", "Excel 2003"), ("login.geojson", "is a web page")],
)
def test_markup_of_the_cases_is_refused(store, file, words) -> None:
    with pytest.raises(InputError) as caught:
        import_file(store, SourceKind.CASE, CASES / "C13" / file)
    assert words in caught.value.message


def test_a_letter_is_no_archive_of_cases(store, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "brev.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(InputError) as caught:
        import_file(store, SourceKind.CASE, tmp_path / "brev.docx")
    assert "Word" in caught.value.message


def test_waypoints_are_marks_with_their_names(store, tmp_path) -> None:
    gpx = (
        '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="59.478" lon="17.758"><name>Mörk tunnel</name></wpt>'
        '<trk><trkseg><trkpt lat="59.4" lon="17.7"/><trkpt lat="59.5" lon="17.7"/></trkseg></trk></gpx>'
    )
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, "platser.gpx", gpx))
    assert (receipt.stored, receipt.mapping["title"]) == (1, "name")
    assert "Mörk tunnel".encode() in bytes_of(tmp_path)


def cases_in_zip(folder: Path, count: int) -> Path:
    space = "http://www.oeplatform.org/version/2.0/schemas/flowinstance"
    with zipfile.ZipFile(folder / "fall.zip", "w") as archive:
        for n in range(count):
            archive.writestr(
                f"{n}.xml",
                f'<FlowInstance xmlns="{space}"><Header><FlowInstanceID>{n}</FlowInstanceID></Header></FlowInstance>',
            )
    return folder / "fall.zip"


def test_a_zip_of_cases_opens_its_list_of_files_no_oftener_for_more_files(store, tmp_path, monkeypatch) -> None:
    opened: list[int] = []
    begin = zipfile.ZipFile.__init__

    def counted(self, *args, **kwargs) -> None:
        opened.append(1)
        begin(self, *args, **kwargs)

    path = cases_in_zip(tmp_path, 300)
    monkeypatch.setattr(zipfile.ZipFile, "__init__", counted)
    assert import_file(store, SourceKind.CASE, path).stored == 300
    assert len(opened) < 10


def test_a_zip_of_cases_tells_how_far_it_is_and_hears_cancel(store, tmp_path) -> None:
    told: list[str] = []
    path = cases_in_zip(tmp_path, 300)
    stop = CallbackFeedback(lambda _, text: told.append(text), lambda: told.count("Reading the archive") > 1)
    with pytest.raises(Cancelled):
        import_file(store, SourceKind.CASE, path, None, stop)
    assert told.count("Reading the archive") == 2


def test_the_preview_of_a_zip_of_cases_tells_how_far_it_is_and_hears_cancel(store, tmp_path) -> None:
    told: list[tuple[float, str]] = []
    path = cases_in_zip(tmp_path, 300)
    stop = CallbackFeedback(lambda share, text: told.append((share, text)), lambda: len(told) > 1)
    with pytest.raises(Cancelled):
        preview(store, SourceKind.CASE, path, ImportOptions(feedback=stop))
    assert len(told) == 2
    told.clear()
    going = CallbackFeedback(lambda share, text: told.append((share, text)))
    assert len(preview(store, SourceKind.CASE, path, ImportOptions(feedback=going)).rows) == 200
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert list(dict.fromkeys(text for _, text in told)) == ["Reading the archive", "Looking for words in 300 rows"]

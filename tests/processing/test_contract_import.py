"""Imports by Processing: what FORMATS says planners are sent, each with a receipt that adds up."""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import json
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsApplication

from est_walks_plugin.model.crs import transform

from .contract import RefusedError, all_bytes, checked, points, run, run_with_receipt, table

pytestmark = pytest.mark.usefixtures("qgis_app")

#: Six cases in Kungsängen, Bro and Brunna: number, day, category, text, (E, N) in EPSG:3011.
CASES = [
    ("2023-000101", "2023-10-05 17:03", "Belysning", "Lampan vid tunneln är släckt", (135973.5, 6595977.25)),
    ("2023-000102", "2023-10-06 08:00", "Klotter", "Klotter på elskåpet,\nsedan länge; trist", (135880.0, 6596010.5)),
    ("2023-000103", "2023-10-07 12:30", "Nedskräpning", 'Skräp vid "gula" huset', (129433.25, 6600285.0)),
    ("2023-000104", "2023-11-01 21:45", "Växtlighet", "Buskar i ögonhöjd på Hagnäsvägen", (134990.0, 6598399.75)),
    ("2023-000105", "2023-11-02 06:15", "Belysning", "Mörkt vid åkern", (129500.0, 6600300.0)),
    ("2023-000106", "2024-01-15 23:59", "Trafik", "Höga hastigheter", (135000.0, 6598450.0)),
]
TRUE = [case[4] for case in CASES]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory, qgis_app: QgsApplication) -> Path:
    path = tmp_path_factory.mktemp("contract") / "empty.gpkg"
    run("createstore", {"STORE": str(path), "MUNICIPALITY": "Upplands-Bro", "CRS": "EPSG:3011"})
    return path


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty, tmp_path / "store.gpkg"))


def take(algorithm: str, store: Path, file: Path, **more: Any) -> dict[str, Any]:
    """Import a file and return its checked receipt."""
    receipt = store.parent / f"receipt{len(list(store.parent.glob('receipt*')))}.json"
    found = checked(run_with_receipt(algorithm, receipt, {"STORE": str(store), "INPUT": str(file), **more}))
    if file.is_file():
        assert found["source"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
        assert found["source"]["file"].endswith(file.name)
    return found


def near(found: list[Any], true: list[Any], metres: float = 1.0) -> None:
    assert len(found) == len(true)
    for place, wanted in zip(found, true):
        assert place is not None
        assert np.hypot(place[0] - wanted[0], place[1] - wanted[1]) < metres


def written(rows: list[list[str]], delimiter: str = ";") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def number(value: float, comma: bool) -> str:
    return str(value).replace(".", ",") if comma else str(value)


# --- CSV ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delimiter", "encoding", "comma"),
    [
        (delimiter, encoding, comma)
        for delimiter, encoding, comma in itertools.product(";,\t", ("utf-8", "utf-8-sig", "cp1252"), (True, False))
    ],
)
def test_csv_of_every_shape(store: Path, tmp_path: Path, delimiter: str, encoding: str, comma: bool) -> None:
    rows = [["Ärendenummer", "Inkom", "Kategori", "Beskrivning", "Nord", "Öst"]]
    rows += [[key, when, what, text, number(n, comma), number(e, comma)] for key, when, what, text, (e, n) in CASES]
    file = tmp_path / "ärenden.csv"
    file.write_bytes(written(rows, delimiter).encode(encoding))
    receipt = take("importreports", store, file)
    assert receipt["read"] == receipt["stored"] == 6
    assert receipt["delimiter"] in (delimiter, "\\t", "tab")
    if encoding == "cp1252":
        assert receipt["encoding"].lower().replace("windows-", "cp") in ("cp1252", "latin-1", "iso-8859-1")
    else:
        assert receipt["encoding"].lower().startswith("utf-8")
    assert receipt["crs"]["chosen"] == "EPSG:3011"
    assert receipt["mapping"]["external_id"] == "Ärendenummer"
    stored = table(store, "observation")
    assert [row["external_id"] for row in stored] == [case[0] for case in CASES]
    assert stored[1]["text"].splitlines() == CASES[1][3].splitlines()
    assert stored[2]["text"] == CASES[2][3]
    assert stored[4]["text"] == "Mörkt vid åkern"
    assert stored[0]["observed_at"].startswith("2023-10-05T15:03")  # summer time is two hours ahead
    assert stored[5]["observed_at"].startswith("2024-01-15T22:59")
    assert [row["category"] for row in stored] == [
        "lighting_out",
        "graffiti",
        "litter",
        "shrubbery",
        "lighting_out",
        "traffic",
    ]
    near(points(store, "observation"), TRUE)
    assert all(column.isascii() for column in stored[0])


COORDINATES: dict[str, tuple[list[str], Any]] = {
    "swedish X = N, Y = E": (["X", "Y"], lambda e, n: [n, e]),
    "X = E, Y = N": (["X", "Y"], lambda e, n: [e, n]),
    "N, E": (["N", "E"], lambda e, n: [n, e]),
    "Northing, Easting": (["Northing", "Easting"], lambda e, n: [n, e]),
    "headers that lie": (["Öst", "Nord"], lambda e, n: [n, e]),
    "one cell, comma": (["Koordinat"], lambda e, n: [f"{n}, {e}"]),
    "one cell, blank": (["Koordinat"], lambda e, n: [f"{n} {e}"]),
    "one cell, E first": (["Koordinater"], lambda e, n: [f"{e}, {n}"]),
    "one cell, semicolon": (["Koordinat"], lambda e, n: [f"{n};{e}"]),
    "one cell, letters": (["Koordinat"], lambda e, n: [f"N {n} E {e}"]),
    "WKT": (["WKT"], lambda e, n: [f"POINT ({e} {n})"]),
    "EWKT": (["geom"], lambda e, n: [f"SRID=3011;POINT({e} {n})"]),
    "thousands": (["Nord", "Öst"], lambda e, n: [f"{n:,}".replace(",", " "), f"{e:,}".replace(",", " ")]),
}


@pytest.mark.parametrize("name", COORDINATES)
def test_coordinates_as_they_are_written(store: Path, tmp_path: Path, name: str) -> None:
    headers, write = COORDINATES[name]
    rows = [["Ärende-ID", "Registrerad", "Ärendetyp", *headers]]
    rows += [[key, when[:10], what, *map(str, write(e, n))] for key, when, what, _, (e, n) in CASES]
    file = tmp_path / "koordinater.csv"
    file.write_text(written(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 6
    assert receipt["crs"]["chosen"] == "EPSG:3011"
    near(points(store, "observation"), TRUE)


@pytest.mark.parametrize("crs", ["EPSG:3011", "EPSG:3006", "EPSG:3021", "EPSG:4326", "EPSG:3010"])
@pytest.mark.parametrize("swapped", [False, True])
def test_the_value_of_e_decides_the_crs(store: Path, tmp_path: Path, crs: str, swapped: bool) -> None:
    xy = transform(np.array(TRUE), "EPSG:3011", crs)
    headers = ["Lat", "Long"] if crs == "EPSG:4326" else ["N", "E"]
    rows = [["Ärendenr", "Inkom", "Kategori", *headers]]
    for (key, when, what, _, _), (x, y) in zip(CASES, xy.tolist()):
        rows.append([key, when, what, *map(repr, (x, y) if swapped else (y, x))])
    file = tmp_path / "sweref99.csv"
    file.write_text(written(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["crs"]["chosen"] == crs
    near(points(store, "observation"), TRUE, 3.0)


def test_crs_override_and_what_fits_nowhere(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenr", "N", "E"], ["1", "6595977", "135973"], ["2", "6595980", "135990"]]
    file = tmp_path / "override.csv"
    file.write_text(written(rows), encoding="utf-8")
    assert take("importreports", store, file, CRS="EPSG:3011")["crs"]["chosen"] == "EPSG:3011"
    near(points(store, "observation"), [(135973, 6595977), (135990, 6595980)])
    receipt = take("importreports", store, file, CRS="EPSG:3010", DRY_RUN=True)
    assert receipt["crs"]["chosen"] == "EPSG:3010"
    assert receipt["outside_area"] == 2
    with pytest.raises(RefusedError):
        take("importreports", store, file, CRS="EPSG:999999")


@pytest.mark.parametrize(
    ("written_as", "iso"),
    [
        ("2023-10-05 17:03", "2023-10-05T15:03"),
        ("2023-10-05 17:03:59", "2023-10-05T15:03"),
        ("2023-10-05T17:03:00", "2023-10-05T15:03"),
        ("2023-10-05T17:03:00+02:00", "2023-10-05T15:03"),
        ("2023-10-05T15:03:00Z", "2023-10-05T15:03"),
        ("2023-10-05", "2023-10-0"),
        ("20231005", "2023-10-0"),
        ("5/10 2023", "2023-10-0"),
        ("25/10 2023", "2023-10-2"),
        ("25/10/2023", "2023-10-2"),
        ("25.10.2023", "2023-10-2"),
        ("25 oktober 2023", "2023-10-2"),
    ],
)
def test_dates_as_they_are_written(store: Path, tmp_path: Path, written_as: str, iso: str) -> None:
    rows = [["Ärendenummer", "Inkom", "Kategori", "N", "E"]]
    rows += [[str(n), written_as, "Klotter", "6595977", str(135973 + n)] for n in range(5)]
    file = tmp_path / "datum.csv"
    file.write_text(written(rows), encoding="utf-8")
    assert take("importreports", store, file)["stored"] == 5
    assert {row["observed_at"][: len(iso)] for row in table(store, "observation")} == {iso}


def test_empty_and_double_headers_totals_and_blank_rows(store: Path, tmp_path: Path) -> None:
    text = (
        "Ärendenummer;Status;;Status;Kategori;N;E;\r\n"
        "1;Avslutad;x;a;Klotter;6595977;135973;\r\n"
        ";;;;;;;\r\n"
        "2;Pågående;x;b;Klotter;6595978;135974;\r\n"
        "Totalt;2;;;;;;\r\n"
    )
    file = tmp_path / "summa.csv"
    file.write_bytes(text.encode("cp1252"))
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 2
    stored = table(store, "observation")
    assert [row["external_id"] for row in stored] == ["1", "2"]
    assert [row["status"] for row in stored] == ["closed", "open"]


def test_zero_and_missing_positions_are_kept_and_counted(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenummer", "Kategori", "N", "E"]]
    rows += [["1", "Klotter", "6595977", "135973"], ["2", "Klotter", "", ""], ["3", "Klotter", "0", "0"]]
    rows += [["4", "Klotter", "6580000", "152000"], ["5", "Klotter", "6595999", "135999"]]
    file = tmp_path / "luckor.csv"
    file.write_text(written(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["read"] == 5
    assert receipt["stored"] == 5
    assert receipt["without_position"] == 2
    assert receipt["outside_area"] == 1
    assert len(table(store, "observation", "outside_area")) == 1
    assert [place is None for place in points(store, "observation")] == [False, True, True, False, False]


def test_cells_that_cannot_be_read_are_rejected_with_row_reason_and_text(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenummer", "Inkom", "Kategori", "N", "E"]]
    rows += [[str(n), "2023-10-05", "Klotter", "6595977", str(135973 + n)] for n in range(8)]
    rows[4][3:] = ["nord", "öst"]
    rows[6][1] = "2023-13-45"
    file = tmp_path / "fel.csv"
    file.write_text(written(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["read"] == 8
    told = receipt["rejected"] + receipt.get("problems", [])
    by_row = {row["row"]: row for row in told}
    assert {5, 7} <= set(by_row)
    assert "nord" in by_row[5]["text"] or "öst" in by_row[5]["text"]
    assert "2023-13-45" in by_row[7]["text"]


def test_mapping_is_our_field_to_their_column(store: Path, tmp_path: Path) -> None:
    rows = [["aa", "bb", "cc", "dd", "ee"]]
    rows += [[f"K{n}", "Klotter", "text", str(6595977 + n), "135973"] for n in range(3)]
    file = tmp_path / "egen.csv"
    file.write_text(written(rows), encoding="utf-8")
    mapping = {"external_id": "aa", "category": "bb", "text": "cc", "y": "dd", "x": "ee"}
    receipt = take("importreports", store, file, MAPPING=json.dumps(mapping))
    assert receipt["stored"] == 3
    assert receipt["mapping"] == mapping
    assert [row["external_id"] for row in table(store, "observation")] == ["K0", "K1", "K2"]
    for bad in ('{"external_id": "zz"}', '{"no_such_field": "aa"}', "{", "[1]", '"aa"', "5"):
        before = store.read_bytes()
        with pytest.raises(RefusedError) as caught:
            take("importreports", store, file, MAPPING=bad)
        assert "\n" not in str(caught.value)
        assert store.read_bytes() == before


def test_dry_run_tells_everything_and_writes_nothing(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenummer", "Beskrivning", "N", "E"]]
    rows += [[str(n), "ring 070-123 45 67", "6595977", "135973"] for n in range(3)]
    file = tmp_path / "prov.csv"
    file.write_text(written(rows), encoding="utf-8")
    before = all_bytes(store)
    receipt = take("importreports", store, file, DRY_RUN=True)
    assert all_bytes(store) == before
    assert receipt["stored"] == 3
    assert receipt["masked"] == {"phone": 3}
    real = take("importreports", store, file, DRY_RUN=False)
    for name in ("read", "stored", "masked", "mapping", "crs", "encoding", "delimiter", "source"):
        assert real[name] == receipt[name], name


def test_a_newer_export_updates_and_never_doubles(store: Path, tmp_path: Path) -> None:
    head = ["Ärendenummer", "Inkom", "Status", "Kategori", "Beskrivning", "N", "E"]
    rows = [[str(n), "2023-10-05", "Öppen", "Klotter", f"text {n}", "6595977", str(135973 + n)] for n in range(5)]
    file = tmp_path / "export.csv"
    file.write_text(written([head, *rows]), encoding="utf-8")
    assert take("importreports", store, file)["stored"] == 5
    keys = {row["external_id"]: row["uuid"] for row in table(store, "observation")}
    again = take("importreports", store, file)
    assert (again["stored"], again["updated"], again["unchanged"]) == (0, 0, 5)
    rows[0][2] = "Avslutad"
    del rows[4]
    rows.append(["77", "2023-10-09", "Öppen", "Klotter", "ny", "6595977", "135990"])
    newer = tmp_path / "export 2.csv"
    newer.write_text(written([head, *rows]), encoding="utf-8")
    receipt = take("importreports", store, newer)
    assert (receipt["stored"], receipt["updated"], receipt["unchanged"]) == (1, 1, 3)
    stored = {row["external_id"]: row for row in table(store, "observation")}
    assert len(stored) == 6
    assert stored["0"]["status"] == "closed"
    assert stored["0"]["row_version"] == 2
    assert {key: stored[key]["uuid"] for key in keys} == keys
    assert stored["4"]["vanished"] == 1


def test_exports_of_single_months_and_then_of_the_year_never_double(store: Path, tmp_path: Path) -> None:
    head = ["Ärendenummer", "Inkom", "Status", "Kategori", "N", "E"]
    rows = [
        [f"A{n}", f"2023-{n % 12 + 1:02}-05 10:00", "Öppen", "Klotter", "6595977", str(135973 + n)] for n in range(9)
    ]
    names = ["export_2023-01.csv", "export_2023-02.csv", "other.csv", "export_2023.csv"]
    for name, part in zip(names, (rows[:3], rows[3:6], rows[6:], rows)):
        file = tmp_path / name
        file.write_text(written([head, *part]), encoding="utf-8")
        receipt = take("importreports", store, file)
    assert receipt["stored"] == 0
    assert receipt["unchanged"] == 9
    stored = table(store, "observation")
    assert sorted(row["external_id"] for row in stored) == sorted(row[0] for row in rows)
    assert not any(row["vanished"] for row in stored)


def test_two_rows_of_one_case_are_one(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenummer", "Kategori", "N", "E"], *[["7", "Klotter", "6595977", "135973"]] * 2]
    rows.append(["8", "Klotter", "6595977", "135973"])
    file = tmp_path / "dubbel.csv"
    file.write_text(written(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["read"] == 3
    assert sorted(row["external_id"] for row in table(store, "observation")) == ["7", "8"]


# --- spreadsheets, Open311, Open ePlatform, any layer ----------------------------------------------------------------------


@pytest.mark.parametrize(("driver", "suffix"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_spreadsheets_with_serial_dates_and_float_ids(store: Path, tmp_path: Path, driver: str, suffix: str) -> None:
    from osgeo import ogr

    file = tmp_path / f"ärenden.{suffix}"
    source = ogr.GetDriverByName(driver).CreateDataSource(str(file))
    layer = source.CreateLayer("Blad1")
    for name, kind in (
        ("Ärendenummer", ogr.OFTReal),
        ("Inkom", ogr.OFTReal),
        ("Kategori", ogr.OFTString),
        ("N", ogr.OFTReal),
        ("E", ogr.OFTReal),
    ):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for n in range(4):
        feature = ogr.Feature(layer.GetLayerDefn())
        values = (100234.0 + n, 45204.7104166667 + n, "Klotter", 6595977.5, 135973.25 + n)
        for index, value in enumerate(values):
            feature.SetField(index, value)
        layer.CreateFeature(feature)
    feature = layer = source = None
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 4
    stored = table(store, "observation")
    assert [row["external_id"] for row in stored] == ["100234", "100235", "100236", "100237"]
    assert stored[0]["observed_at"].startswith("2023-10-05T15:03")
    near(points(store, "observation"), [(135973.25 + n, 6595977.5) for n in range(4)])


REQUEST = """<request><service_request_id>{id}</service_request_id><status>{status}</status><status_notes/>
<service_name>Vägbelysning</service_name><service_code>006</service_code><description>{text}</description>
<requested_datetime>2015-03-0{day}T10:00:00+01:00</requested_datetime><updated_datetime/><address>Granhammarvägen</address>
<lat>{lat}</lat><long>{long}</long><media_url/></request>"""


def open311(count: int = 3) -> list[dict[str, str]]:
    rows = [
        {"id": f"00{n}", "status": "open", "text": f"Släckt på Ringvägen {n}", "day": str(n + 1)} for n in range(count)
    ]
    for n, row in enumerate(rows):
        row["lat"], row["long"] = ("59.4775", f"17.75{n}") if n < count - 1 else ("0", "0")
    rows[1]["status"] = "closed"
    return rows


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_open311_xml_also_when_it_lies_about_its_encoding(store: Path, tmp_path: Path, encoding: str) -> None:
    body = "".join(REQUEST.format(**row) for row in open311())
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<service_requests>{body}</service_requests>'
    file = tmp_path / "requests.xml"
    file.write_bytes(text.encode(encoding))
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 3
    assert receipt["without_position"] == 1
    stored = table(store, "observation")
    assert [row["external_id"] for row in stored] == ["000", "001", "002"]
    assert [row["status"] for row in stored] == ["open", "closed", "open"]
    assert stored[0]["text"] == "Släckt på Ringvägen 0"
    assert "006" in json.dumps(stored[0], default=str)


def test_open311_json_keeps_codes_as_text_and_drops_people(store: Path, tmp_path: Path) -> None:
    rows = [
        {
            "service_request_id": row["id"],
            "status": row["status"],
            "service_name": "Belysning",
            "service_code": "006",
            "description": row["text"],
            "requested_datetime": f"2015-03-0{row['day']}T10:00:00+01:00",
            "lat": float(row["lat"]) if row["lat"] != "0" else "",
            "long": float(row["long"]) if row["long"] != "0" else None,
            "User Name": "Gunilla Exempelsdotter",
            "title": "Lampa",
        }
        for row in open311()
    ]
    file = tmp_path / "requests.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 3
    assert receipt["without_position"] == 1
    assert "006" in json.dumps(table(store, "observation")[0], default=str)
    assert b"Exempelsdotter" not in all_bytes(store)


FLOW = """<?xml version="1.{minor}" encoding="UTF-8"?>
<FlowInstance xmlns="http://www.oeplatform.org/version/2.0/schemas/flowinstance">
<Header><Flow><FlowID>12</FlowID><Name>Felanmälan gata och park</Name><Version>3</Version></Flow>
<FlowInstanceID>48231</FlowInstanceID><Status><ID>2</ID><Name>Mottaget</Name></Status>
<Postings><Poster><ID>9</ID><Firstname>Gunilla</Firstname><Lastname>Exempelsdotter</Lastname><Email>gunilla.e@example.se</Email>
<CitizenIdentifier>198112189876</CitizenIdentifier></Poster></Postings>
<Poster><Firstname>Gunilla</Firstname><Lastname>Exempelsdotter</Lastname><Email>gunilla.e@example.se</Email></Poster>
<Owner><Firstname>Torbjörn</Firstname><Lastname>Handläggarsson</Lastname></Owner>
<Posted>2023-10-05 17:03</Posted><Editor><Lastname>Redigerarsson</Lastname></Editor><Updated>2023-10-06 08:00</Updated>
<FirstSubmitted>2023-10-05 17:03</FirstSubmitted>
<SigningEvents><SigningEvent><Name>Signe Signerarsson</Name></SigningEvent></SigningEvents></Header>
<Values><typAvFel><QueryID>1</QueryID><Name>Vad gäller det?</Name><Value>Belysning</Value></typAvFel>
<beskrivning><QueryID>2</QueryID><Name>Beskrivning</Name><Value>Lampan är släckt vid gångtunneln</Value></beskrivning>
{map}</Values></FlowInstance>"""
MAP = """<karta77><QueryID>3</QueryID><EPSG>3011</EPSG><Geometries><Geometry>POINT(135973.5 6595977.25)</Geometry></Geometries>
</karta77>"""


@pytest.mark.parametrize("minor", ["0", "1"])
def test_open_eplatform_without_its_people(store: Path, tmp_path: Path, minor: str) -> None:
    folder = tmp_path / "arenden"
    folder.mkdir()
    (folder / "a.xml").write_text(FLOW.format(minor=minor, map=MAP), encoding="utf-8")
    other = FLOW.format(minor=minor, map="").replace("48231", "48232")
    (folder / "b.xml").write_text(other, encoding="utf-8")
    for source, key in ((folder / "a.xml", "48231"), (folder / "b.xml", "48232")):
        receipt = take("importreports", store, source)
        assert receipt["read"] == 1
        assert table(store, "observation")[-1]["external_id"] == key
    whole = take("importreports", store, folder)
    assert whole["read"] == 2
    stored = {row["external_id"]: row for row in table(store, "observation")}
    assert set(stored) == {"48231", "48232"}
    assert stored["48231"]["observed_at"].startswith("2023-10-05T15:03")
    assert "släckt" in json.dumps(stored["48231"], ensure_ascii=False, default=str)
    found = points(store, "observation")
    near([place for place in found if place], [(135973.5, 6595977.25)])
    data = all_bytes(store) + b"".join(file.read_bytes() for file in store.parent.glob("receipt*"))
    for secret in (
        "Gunilla",
        "Exempelsdotter",
        "gunilla.e",
        "198112189876",
        "Handläggarsson",
        "Redigerarsson",
        "Signerarsson",
    ):
        assert secret.encode() not in data, secret


def test_xml_entities_are_refused(store: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("HEMLIGT")
    for body in (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ):
        request = REQUEST.format(id="1", status="open", text="&e;", day="1", lat="59.4775", long="17.75")
        file = tmp_path / "evil.xml"
        file.write_text(f'<?xml version="1.0"?>{body}<service_requests>{request}</service_requests>')
        before = store.read_bytes()
        with pytest.raises(RefusedError):
            take("importreports", store, file)
        assert store.read_bytes() == before


def layer_file(path: Path, driver: str, crs: int = 4326) -> Path:
    """Write CASES as a point layer."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer("otrygga platser".replace(" ", "_"), reference, ogr.wkbPoint)
    for name in ("respondent", "comment", "category"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    xy = transform(np.array(TRUE), "EPSG:3011", f"EPSG:{crs}")
    for (key, _, what, text, _), (x, y) in zip(CASES, xy.tolist()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("respondent", f"R{int(key[-3:]) // 2}")
        feature.SetField("comment", text)
        feature.SetField("category", what)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})"))
        layer.CreateFeature(feature)
    feature = layer = source = None
    return path


@pytest.mark.parametrize(
    ("driver", "name"),
    [
        ("GeoJSON", "pins.geojson"),
        ("GPKG", "pins.gpkg"),
        ("ESRI Shapefile", "pins.shp"),
        ("FlatGeobuf", "pins.fgb"),
        ("KML", "pins.kml"),
        ("GML", "pins.gml"),
    ],
)
def test_any_vector_file(store: Path, tmp_path: Path, driver: str, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    file = layer_file(folder / name, driver)
    receipt = take("importsurvey", store, file)
    assert receipt["stored"] == 6
    found = sorted(place for place in points(store, "observation") if place)
    near(found, sorted(TRUE))


def test_respondents_are_salted_never_stored(store: Path, tmp_path: Path) -> None:
    rows = [["Respondent-ID", "Kommentar", "N", "E"]]
    rows += [[f"anna.andersson{n // 2}", "mörkt", "6595977", str(135973 + n)] for n in range(6)]
    file = tmp_path / "enkät.csv"
    file.write_text(written(rows), encoding="utf-8")
    assert take("importsurvey", store, file)["stored"] == 6
    keys = [row["respondent"] for row in table(store, "observation")]
    assert len(set(keys)) == 3
    assert b"anna.andersson" not in all_bytes(store)


def test_lines_and_polygons_beside_points(store: Path, tmp_path: Path) -> None:
    shapes = ["POINT (17.75 59.4775)", "LINESTRING (17.75 59.4775, 17.751 59.4775)"]
    shapes.append("POLYGON ((17.75 59.4775, 17.751 59.4775, 17.751 59.478, 17.75 59.4775))")
    rows = [["id", "geometry", "comment"], *[[str(n), shape, "x"] for n, shape in enumerate(shapes)]]
    file = tmp_path / "marks.csv"
    file.write_text(written(rows, ","), encoding="utf-8")
    receipt = take("importsurvey", store, file)
    assert receipt["stored"] == 3
    assert all(points(store, "observation"))


def test_survey_shares_go_to_their_own_table(store: Path, tmp_path: Path) -> None:
    rows = [["Område", "År", "Andel otrygga", "Antal svar"]]
    rows += [["Bro", "2020", "36 %", "412"], ["Bro", "2021", "32 %", "398"], ["Kungsängen", "2023", "31 %", "505"]]
    file = tmp_path / "trygghetsmätning.csv"
    file.write_text(written(rows), encoding="utf-8")
    assert take("importsurvey", store, file)["stored"] == 3
    assert [round(row["share"], 2) for row in table(store, "survey_share")] == [0.36, 0.32, 0.31]
    assert table(store, "observation") == []


# --- privacy ------------------------------------------------------------------------------------------------------------


def test_people_never_reach_the_store(store: Path, tmp_path: Path) -> None:
    head = ["Ärendenummer", "Beskrivning", "Anmälare", "Namn", "E-post", "Telefon", "Handläggare", "Personnummer"]
    head += ["Nord", "Öst"]
    text = (
        "Ring mig på 070-123 45 67 eller 08-123 456 78, pnr 811218-9876, mejl anna.berg@example.se, "
        "bil ABC123 och DEF45G, lgh 1102. Jag heter Anna Bergkvist."
    )
    people = ["Sven Svensson", "Lisa Larsson", "lisa@example.se", "0709876543", "Kalle Karlsson", "19811218-9876"]
    rows = [[str(n), text, *people, "6595977", str(135973 + n)] for n in range(3)]
    file = tmp_path / "personer.csv"
    file.write_bytes(written([head, *rows]).encode("cp1252"))
    receipt = take("importreports", store, file)
    assert receipt["stored"] == 3
    masked = receipt["masked"]
    assert masked["phone"] == 6
    assert masked["plate"] == 6
    assert {"personnummer", "email", "door_number"} <= set(masked)
    data = all_bytes(store) + b"".join(file.read_bytes() for file in store.parent.glob("receipt*"))
    for secret in (
        "070-123",
        "123 456 78",
        "811218",
        "811218-9876",
        "anna.berg",
        "ABC123",
        "DEF45G",
        "lgh 1102",
        "Bergkvist",
        "Svensson",
        "Larsson",
        "lisa@",
        "0709876543",
        "Karlsson",
    ):
        assert secret.encode() not in data, secret


def test_rejected_cells_are_screened_too(store: Path, tmp_path: Path) -> None:
    rows = [["Ärendenummer", "Inkom", "N", "E"]]
    rows += [[str(n), "2023-10-05", "6595977", str(135973 + n)] for n in range(6)]
    rows[3][2:] = ["ring 070-123 45 67", "anna.berg@example.se"]
    file = tmp_path / "cell.csv"
    file.write_text(written(rows), encoding="utf-8")
    take("importreports", store, file)
    data = all_bytes(store) + b"".join(file.read_bytes() for file in store.parent.glob("receipt*"))
    assert b"070-123" not in data
    assert b"anna.berg" not in data


def test_text_is_text(store: Path, tmp_path: Path) -> None:
    texts = ["[% env('HOME') %]", "<img src=x onerror=alert(1)>", '=HYPERLINK("http://x")', "@SUM(A1)", "-2+3"]
    rows = [["Ärendenummer", "Rubrik", "Beskrivning", "N", "E"]]
    rows += [[str(n), text, text, "6595977", str(135973 + n)] for n, text in enumerate(texts)]
    file = tmp_path / "formler.csv"
    file.write_text(written(rows), encoding="utf-8")
    assert take("importreports", store, file)["stored"] == 5
    for row in table(store, "observation"):
        assert row["title"] == row["text"]
    assert [row["text"] for row in table(store, "observation")][2:] == texts[2:]


# --- lamps and the network ------------------------------------------------------------------------------------------------


def test_lighting_inventory_in_swedish(store: Path, tmp_path: Path) -> None:
    rows = [["Stolpnummer", "Ljuskälla", "Effekt", "Stolphöjd", "Status", "Färgtemperatur", "N", "E"]]
    sources = [("LED", "led"), ("Högtrycksnatrium", "hps"), ("SON", "hps"), ("Na", "hps"), ("Metallhalogen", "mh")]
    sources += [("HQI", "mh"), ("CDM", "mh"), ("Kvicksilver", "hg"), ("Hg", "hg"), ("HQL", "hg"), ("HPS", "hps")]
    sources += [("lysrör", "fluorescent"), ("LR", "fluorescent"), ("T5", "fluorescent"), ("okänd", "unknown")]
    sources += [("3752", "unknown"), ("", "unknown")]
    states = [("i drift", "working"), ("trasig", "out"), ("släckt", "out"), ("dimmad", "dimmed"), ("", "unknown")]
    for n, (word, _) in enumerate(sources):
        rows.append([f"S{n}", word, "70,5", "6", states[n % 5][0], "3000", "6595977", str(135973 + 30 * n)])
    file = tmp_path / "belysning.csv"
    file.write_bytes(written(rows).encode("cp1252"))
    receipt = take("importlighting", store, file)
    assert receipt["stored"] == len(sources)
    lamps = table(store, "lamp")
    assert [lamp["light_source"] for lamp in lamps] == [code for _, code in sources]
    assert [lamp["status"] for lamp in lamps] == [states[n % 5][1] for n in range(len(sources))]
    assert lamps[0]["power_w"] == 70.5
    assert lamps[15]["light_source_text"] == "3752"
    again = take("importlighting", store, file)
    assert again["unchanged"] == len(sources)
    before = all_bytes(store)
    take("importlighting", store, file, DRY_RUN=True)
    assert all_bytes(store) == before


def test_lamp_mapping_by_the_names_of_the_stores_columns(store: Path, tmp_path: Path) -> None:
    rows = [["a", "b", "c", "d", "f", "g", "n", "e"]]
    rows += [[f"S{n}", "SON", "70", "6", "3000", "1998", "6595977", str(135973 + 30 * n)] for n in range(3)]
    file = tmp_path / "lampor.csv"
    file.write_text(written(rows), encoding="utf-8")
    mapping = {"pole": "a", "light_source": "b", "power_w": "c", "height_m": "d"}
    mapping |= {"colour_temperature_k": "f", "installed_year": "g", "y": "n", "x": "e"}
    assert take("importlighting", store, file, MAPPING=json.dumps(mapping))["stored"] == 3
    lamp = table(store, "lamp")[0]
    assert (lamp["pole"], lamp["light_source"], lamp["power_w"], lamp["height_m"]) == ("S0", "hps", 70.0, 6.0)
    assert (lamp["colour_temperature_k"], lamp["installed_year"]) == (3000, 1998)


OSM = """<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
<node id="1" lat="59.4775" lon="17.750"/><node id="2" lat="59.4775" lon="17.752"/><node id="3" lat="59.4785" lon="17.752"/>
<node id="4" lat="59.4785" lon="17.750"/><node id="5" lat="59.4780" lon="17.751"><tag k="highway" v="street_lamp"/>
<tag k="ref" v="L-7"/></node>
<node id="6" lat="59.4776" lon="17.7505"><tag k="amenity" v="school"/><tag k="name" v="Ringskolan"/></node>
<way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="lit" v="yes"/><tag k="name" v="Ringvägen"/></way>
<way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="steps"/></way>
<way id="12"><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/><tag k="lit" v="no"/></way>
<way id="13"><nd ref="4"/><nd ref="1"/><tag k="highway" v="service"/><tag k="access" v="private"/></way>
<way id="14"><nd ref="4"/><nd ref="2"/><tag k="highway" v="cycleway"/><tag k="foot" v="no"/></way>
<way id="15"><nd ref="1"/><nd ref="3"/><tag k="highway" v="construction"/></way>
<way id="16"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/></way>
</osm>"""


def test_network_and_lamps_from_openstreetmap(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "piece.osm"
    file.write_text(OSM, encoding="utf-8")
    receipt = take("importnetwork", store, file)
    assert receipt["stored"] > 0
    paths = [row for row in table(store, "path") if row["foot"]]
    assert {row["highway"] for row in paths} == {"footway", "steps", "residential"}
    assert {row["name"] for row in paths if row["name"]} == {"Ringvägen"}
    assert {row["highway"]: row["lit"] for row in paths} == {"footway": "yes", "steps": "unknown", "residential": "no"}
    assert [row["stairs"] for row in paths if row["highway"] == "steps"] == [1]
    assert "Ringskolan" in {row["name"] for row in table(store, "landmark")}
    assert len(table(store, "base_area")) == 1
    again = take("importnetwork", store, file)
    assert again["stored"] == 0
    lamps = take("importlighting", store, file)
    assert lamps["stored"] == 1
    assert table(store, "lamp")[0]["pole"] == "L-7"


def test_what_cannot_be_imported_leaves_the_store(store: Path, tmp_path: Path) -> None:
    files = {
        "empty.csv": b"",
        "zeros.csv": b"\x00" * 500,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "broken.json": b'[{"service_request_id": ',
        "broken.xml": b"<service_requests><request>",
        "broken.zip": b"PK\x03\x04" + b"x" * 50,
        "broken.gpkg": b"SQLite format 3\x00" + b"x" * 50,
        "broken.xlsx": b"PK\x03\x04not a sheet",
        "words.txt": b"hej hopp\nutan tabell\n",
        "nothing.json": b"[]",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for name in [*files, "missing.csv"]:
        for algorithm in ("importreports", "importsurvey", "importlighting", "importnetwork"):
            before = all_bytes(store)
            with pytest.raises(RefusedError) as caught:
                take(algorithm, store, tmp_path / name)
            message = str(caught.value).strip()
            assert "\n" not in message, (name, algorithm, message)
            assert "Traceback" not in message
            assert name in message or name.split(".")[0] in message, (name, algorithm, message)
            assert all_bytes(store) == before, (name, algorithm)


def test_dates_and_names_of_this_test_are_sound() -> None:
    assert (datetime(2023, 10, 5, 17, 3) - datetime(1899, 12, 30)).total_seconds() / 86400 == pytest.approx(
        45204.71, abs=0.01
    )
    assert date(2023, 10, 5).isoformat() == CASES[0][1][:10]


def test_values_say_what_their_words_mean(store: Path, tmp_path: Path) -> None:
    """VALUES is JSON, their value to our code; the receipt tells what decides nothing, and a code nobody has is refused."""
    text = "Ärendenummer;Inkom;Status;Kostnadsställe;N;E\n"
    rows = "".join(
        f"{n};2024-05-0{n};{word};70;{6595977 + n};135973\n" for n, word in ((1, "Vidarebefordrat"), (2, "Klar"))
    )
    file = tmp_path / "ärenden.csv"
    file.write_text(text + rows, encoding="utf-8")
    found = take("importreports", store, file)
    assert found["unmapped_values"] == {"status": {"Vidarebefordrat": 1}}
    assert found["unused_columns"] == ["Kostnadsställe"]
    with pytest.raises(RefusedError, match="VALUES"):
        take("importreports", store, file, VALUES=json.dumps({"Vidarebefordrat": "kanske"}))
    again = take("importreports", store, file, VALUES=json.dumps({"Vidarebefordrat": "open"}))
    assert (again["updated"], again["unchanged"], again["unmapped_values"]) == (1, 1, {})


def test_a_file_that_holds_nothing_is_refused(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "ärenden.csv"
    file.write_text("Ärendenummer;Inkom;Status;N;E\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="holds no rows"):
        take("importreports", store, file)


def test_a_network_with_the_planners_system_columns_and_words(store: Path, tmp_path: Path) -> None:
    rows = ["nr;slag;geom"] + [
        f"{i};{slag};LINESTRING (135{800 + 50 * i} 6595900, 135{800 + 50 * i} 6596100)"
        for i, slag in enumerate(("Q77", "Ridstig", "Gata"))
    ]
    file = tmp_path / "vägar.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    more = {"CRS": "EPSG:3011", "MAPPING": '{"class": "slag"}', "VALUES": '{"Q77": "footway", "Ridstig": "not_walked"}'}
    trial = take("importnetwork", store, file, DRY_RUN=True, **more)
    assert (trial["stored"], len(table(store, "path"))) == (2, 0)
    receipt = take("importnetwork", store, file, **more)
    assert receipt["crs"]["chosen"] == "EPSG:3011"
    assert sorted(row["highway"] for row in table(store, "path")) == ["footway", "unclassified"]

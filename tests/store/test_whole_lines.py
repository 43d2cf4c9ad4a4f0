"""Tables in another program's dress: whole lines in one cell, quotes behind backslashes, JSON and markup in cells."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.formats.text_files.delimited import open_csv
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file

from ..small_files import CASES, PLACES

PEOPLE = ("Anna Öberg", "anna.oberg@example.se", "070-123 45 67")
HEADERS = ["id", "kategori", "beskrivning", "datum", "lat", "lon", "Anmälare", "E-post", "Telefon"]
ROWS = [
    [f"A{n}", "Klotter", f'Klotter; på "muren", se foto | {n}', "2023-10-05", f"{lat:.6f}", f"{lon:.6f}", *PEOPLE]
    for n, (lat, lon) in enumerate(PLACES)
]
EACH_DELIMITER = pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"], ids=["semicolon", "comma", "tab", "pipe"])


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def line(cells: list[str], delimiter: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="").writerow(cells)
    return stream.getvalue()


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def check(store: Any, path: Path | str) -> None:
    receipt = import_file(store, SourceKind.CASE, str(path))
    assert (receipt.read, receipt.stored, receipt.without_position) == (4, 4, 0)
    rows = sorted(store.rows("observation"), key=lambda row: row["external_id"])
    assert [(row["external_id"], row["text"]) for row in rows] == [(row[0], row[2]) for row in ROWS]
    held = b"".join(file.read_bytes() for file in Path(store.path).parent.glob("s.gpkg*"))
    assert not [one for one in PEOPLE if one.encode() in held]


DRESSES = {
    "plain": lambda lines: "\n".join(map(quoted, lines)),
    "with empty cells behind": lambda lines: "\n".join(quoted(one) + ";;;;" for one in lines),
    "only some lines": lambda lines: "\n".join([lines[0], *(quoted(one) for one in lines[1:3]), *lines[3:]]),
    "under a title": lambda lines: "\n".join([quoted("Ärenden 2023"), *map(quoted, lines)]),
}


@EACH_DELIMITER
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("dress", DRESSES)
def test_whole_lines_are_taken_apart_once(
    store: Any, tmp_path: Path, delimiter: str, encoding: str, dress: str
) -> None:
    lines = [line(cells, delimiter) for cells in [HEADERS, *ROWS]]
    path = tmp_path / "export.csv"
    path.write_text(DRESSES[dress](lines) + "\r\n", encoding=encoding, newline="")
    check(store, path)


@EACH_DELIMITER
@pytest.mark.parametrize("driver", ["XLSX", "ODS"])
def test_whole_lines_in_the_first_column_of_a_sheet(store: Any, tmp_path: Path, delimiter: str, driver: str) -> None:
    path = tmp_path / f"export.{driver.lower()}"
    made = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    sheet = made.CreateLayer("Blad1")
    sheet.CreateField(ogr.FieldDefn(line(HEADERS, delimiter), ogr.OFTString))
    for cells in ROWS:
        feature = ogr.Feature(sheet.GetLayerDefn())
        feature.SetField(0, line(cells, delimiter))
        sheet.CreateFeature(feature)
    del sheet, made
    check(store, path)


def test_the_given_files(tmp_path: Path) -> None:
    for name, people in (("whole_line_people.csv", True), ("whole_line_quoted.csv", False)):
        with create_store(str(tmp_path / f"{name}.gpkg")) as store:
            receipt = import_file(store, SourceKind.CASE, str(CASES / "C12" / name))
            assert (receipt.read, receipt.stored, receipt.without_position) == (12, 12, 0)
            assert any("Anmälare" in note for note in receipt.notes) == people
        assert PEOPLE[0].encode() not in (tmp_path / f"{name}.gpkg").read_bytes()


def test_quotes_behind_backslashes(store: Any) -> None:
    receipt = import_file(store, SourceKind.CASE, str(CASES / "C12" / "mysql_backslash.csv"))
    assert (receipt.stored, receipt.without_position) == (12, 0)
    assert {row["text"] for row in store.rows("observation")} == {'Skylten "Gångväg", trasig'}


def test_a_path_of_windows_keeps_its_backslashes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('"id";"beskrivning";"kategori"\n"1";"C:\\temp\\";"Klotter"\n"2";"C:\\nytt\\x";"Buskar"\n')
    assert open_csv(str(path), ReadOptions()).sample(9).columns[1] == ("C:\\temp\\", "C:\\nytt\\x")


@pytest.mark.parametrize(
    "texts", [["Lampan, trasig, vid muren", "Klotter, stort, där"], ["a;b;c;d", "Hål | i | vägen"]]
)
def test_a_table_of_one_column_with_delimiters_in_its_texts_stays_one(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(["Beskrivning", *texts]) + "\n", encoding="utf-8")
    table = open_csv(str(path), ReadOptions())
    assert table.headers == ("Beskrivning",)
    assert list(table.sample(9).columns[0]) == texts


CELL = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=2, max_size=6),
    delimiter=st.sampled_from([";", ",", "\t", "|"]),
)
def test_any_table_is_the_same_with_its_lines_quoted(tmp_path: Path, rows: list[list[str]], delimiter: str) -> None:
    """What a reader gives of a table of ours, it gives of the same table with every line quoted as a whole."""
    lines = [line(cells, delimiter) for cells in [["id", "kategori", "beskrivning", "adress"], *rows]]
    found = []
    for name, text in (("plain.csv", "\n".join(lines)), ("quoted.csv", "\n".join(map(quoted, lines)))):
        path = tmp_path / name
        path.write_text(text + "\n", encoding="utf-8", newline="")
        table = open_csv(str(path), ReadOptions(delimiter=delimiter))
        batch = table.sample(20)
        found.append((table.headers, [list(column) for column in batch.columns], len(batch.refused)))
    assert found[0] == found[1]


CONTAINERS = {
    "JSON": '{"namn": "Anna Öberg", "text": "Lampan"}',
    "a list": '[{"namn": "Anna Öberg"}]',
    "XML": "<rapport><namn>Anna Öberg</namn></rapport>",
    "a page": "<!DOCTYPE html><html><body>Anna Öberg</body></html>",
    "inline markup": "<b>Anna Öberg</b>",
    "a link": "<a>Anna Öberg</a>",
    "escaped markup": "&lt;a&gt;Anna Öberg&lt;/a&gt;",
    "Python": "{'namn': 'Anna Öberg', 'text': 'Lampan'}",
    "texts": '["Anna Öberg", "Lampan"]',
    "cut off": '{"text": "' + "Lampan " * 20 + '", "namn": "Anna Öberg", "mer": "' + "x y " * 60,
    "a table of a page": "<div><table><tr><td>Anmälare</td><td>Anna Öberg</td></tr></table></div>",
}


@pytest.mark.parametrize("kind", ["csv", "geojson", "gpkg", "xlsx", "ods", "dbf"])
@pytest.mark.parametrize("cell", CONTAINERS.values(), ids=CONTAINERS.keys())
def test_a_cell_of_json_or_markup_is_no_text(store: Any, tmp_path: Path, kind: str, cell: str) -> None:
    path = tmp_path / f"in.{kind}"
    fields = {"id": "1", "beskrivning": cell, "kategori": "Klotter", "adress": cell, "lat": "59.478", "lon": "17.758"}
    if kind == "csv":
        path.write_text(line(list(fields), ";") + "\n" + line(list(fields.values()), ";") + "\n", encoding="utf-8")
    elif kind == "geojson":
        held = json.loads(cell) if cell.startswith(('{"namn', "[{")) else cell
        properties = {**fields, "beskrivning": held, "adress": held}
        feature = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [17.758, 59.478]}}
        collection = {"type": "FeatureCollection", "features": [{**feature, "properties": properties}]}
        path.write_text(json.dumps(collection), encoding="utf-8")
    else:
        made = ogr.GetDriverByName({"dbf": "ESRI Shapefile"}.get(kind, kind.upper())).CreateDataSource(str(path))
        layer = made.CreateLayer(
            "in" if kind == "dbf" else "cases", None, ogr.wkbNone, ["ENCODING=UTF-8"][: kind == "dbf"]
        )
        for name in fields:
            field = ogr.FieldDefn(name, ogr.OFTString)
            field.SetWidth(254 if kind == "dbf" else 0)
            layer.CreateField(field)
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(fields.values()):  # a .dbf cuts names at ten letters
            feature.SetField(index, value)
        layer.CreateFeature(feature)
        del feature, layer, made
    receipt = import_file(store, SourceKind.CASE, str(path))
    (row,) = store.rows("observation")
    assert (receipt.stored, row["text"], row["address"], row["category"]) == (1, None, None, "graffiti")
    assert b"berg" not in b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*")).replace(b"Oberg", b"")
    if kind != "geojson" or not cell.startswith(('{"namn', "[{")):
        assert any("JSON or markup" in problem["reason"] for problem in receipt.to_dict()["problems"])


def test_a_text_with_markup_of_its_own_is_kept(store: Any, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("id;beskrivning;lat;lon\n1;[trasig] lampa;59.478;17.758\n2;<3 gatan;59.478;17.759\n", "utf-8")
    import_file(store, SourceKind.CASE, str(path))
    assert {row["text"] for row in store.rows("observation")} == {"[trasig] lampa", "<3 gatan"}


def test_a_broken_row_of_a_table_with_people_tells_no_cell(store: Any, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    lines = [
        line(HEADERS, ";"),
        *(line(cells, ";") for cells in ROWS),
        "A9;Klotter;x;2023;59;17;Anna Öberg;m;t;Anna Öberg",
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    receipt = import_file(store, SourceKind.CASE, str(path))
    assert [rejected.text for rejected in receipt.rejected] == [""]

"""What stands above, under or between the rows of a table is no record (K3): told with its row, its text kept nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
HEADER = ["Ärendenummer", "Kategori", "Beskrivning", "Inkommet", "N", "E"]
ROWS = [
    [f"2023-{n:04}", "Klotter", "Klotter på muren", f"2023-10-{n + 1:02}", f"{6595900 + n}", f"{135900 + n}"]
    for n in range(6)
]


def sheet(path: Path, rows: list[list[str]]) -> Path:
    """Write rows as a workbook or text table, by the ending."""
    if path.suffix == ".csv":
        path.write_text("".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
        return path
    made = ogr.GetDriverByName(path.suffix[1:].upper()).CreateDataSource(str(path))
    layer = made.CreateLayer("Blad1")
    for at in range(max(map(len, rows))):
        layer.CreateField(ogr.FieldDefn(rows[0][at] if at < len(rows[0]) and rows[0][at] else " " * at, ogr.OFTString))
    for row in rows[1:]:
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, cell in enumerate(row):
            if cell:
                feature.SetField(at, cell)
        layer.CreateFeature(feature)
    del layer, made
    return path


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with create_store(str(tmp_path / "s.gpkg")) as made:
        yield made


REMARKS = [
    ["Utskrivet av Anna Öberg"],
    ["Utskrivet av Anna Öberg 2023-11-01", "", "", "", "", ""],
    ["Källa: kommunens ärendesystem"],
    ["Handläggare:", "Anna Öberg"],
    ["", "", "", "", "", "Sida 1 av 2 Anna Öberg"],
    ["Totalt 6 ärenden enligt Anna Öberg", "", "", "", "", ""],
    ["Brunna"],
    ["Printed by Anna Öberg"],
    ["Siffrorna har granskats av Anna Öberg och är preliminära", "", "", "", "", ""],
    ["-----", "-----", "-----", "-----", "-----", "-----"],
    ["Summa", "", "", "", "", "6"],
    HEADER,
    ["* = ej bekräftad av Anna Öberg"],
]


@pytest.mark.parametrize("place", ["under", "between"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
@pytest.mark.parametrize("remark", REMARKS, ids=lambda row: row[0][:20] or "last cell")
def test_a_remark_is_told_and_not_kept(store: Any, tmp_path: Path, remark: list[str], ending: str, place: str) -> None:
    at = len(ROWS) if place == "under" else 3
    path = sheet(tmp_path / f"in{ending}", [HEADER, *ROWS[:at], remark, *ROWS[at:]])
    receipt = import_file(store, SourceKind.CASE, str(path))
    assert (receipt.stored, receipt.rejected_count, receipt.read) == (6, 1, 7)
    assert (receipt.rejected[0].row, receipt.rejected[0].text) == (at + 2, "")
    assert receipt.without_position == 0
    assert "Anna Öberg".encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*"))


@pytest.mark.parametrize(
    "row",
    [
        ["2023-0099", "", "", "", "", ""],
        ["", "", "Lampan är trasig vid muren", "", "", ""],
        ["2023-0099", "Klotter", "", "", "", ""],
        ["A-17b", "", "", "", "", ""],
        ["", "Klotter", "Källa till oro", "", "", ""],
    ],
)
def test_a_record_with_little_in_it_is_kept(store: Any, tmp_path: Path, row: list[str]) -> None:
    receipt = import_file(store, SourceKind.CASE, str(sheet(tmp_path / "in.csv", [HEADER, *ROWS, row])))
    assert (receipt.stored, receipt.rejected_count) == (7, 0)


SPLIT = {
    "hyphens": (["Ärende-", "Kate-", "Beskriv-", "In-", "N", "E"], ["nummer", "gori", "ning", "kommet", "", ""]),
    "group over two": (
        ["Ärende-", "Kategori", "Beskrivning", "Inkommet", "Koordinat", ""],
        ["nummer", *[""] * 3, "N", "E"],
    ),
    "group alone": (["Ärendenummer", "Kategori", "Beskrivning", "Inkommet", "Läge", ""], [*[""] * 4, "N", "E"]),
    "units": (HEADER, ["", "", "", "(datum)", "(m)", "(m)"]),
    "groups above": (["Ärende", "", "", "", "Läge", ""], HEADER),
}


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
@pytest.mark.parametrize("header", SPLIT.values(), ids=SPLIT.keys())
def test_a_split_header_is_read_together(
    store: Any, tmp_path: Path, header: tuple[list[str], list[str]], ending: str
) -> None:
    receipt = import_file(store, SourceKind.CASE, str(sheet(tmp_path / f"in{ending}", [*header, *ROWS])))
    assert (receipt.read, receipt.stored, receipt.without_position) == (6, 6, 0)
    assert {row["external_id"] for row in store.rows("observation")} == {row[0] for row in ROWS}
    assert {row["category"] for row in store.rows("observation")} == {"graffiti"}
    assert all(row["text"] and row["observed_at"] for row in store.rows("observation"))


def test_names_under_a_group_of_people_are_left_out(store: Any, tmp_path: Path) -> None:
    groups = ["Ärende", "", "", "", "", "", "Anmälare", ""]
    rows = [[*row, "Anna Öberg", "070-123 45 67"] for row in ROWS]
    path = sheet(tmp_path / "in.csv", [groups, [*HEADER, "Namn", "Nummer"], *rows])
    receipt = import_file(store, SourceKind.CASE, str(path))
    assert receipt.stored == 6
    assert "Anna Öberg".encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*"))


@pytest.mark.parametrize(("file", "rows"), [("splitrow.xlsx", 12), ("tworow.xlsx", 12)])
def test_the_given_workbooks(store: Any, file: str, rows: int) -> None:
    receipt = import_file(store, SourceKind.CASE, str(CASES / "X05" / file))
    assert (receipt.read, receipt.stored, receipt.without_position) == (rows, rows, 0)

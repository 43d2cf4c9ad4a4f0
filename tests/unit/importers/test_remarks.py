"""What stands above, under or between the rows of a table is no case (K3), in every kind of file; what looks like it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file

from ...small_files import CASES, PLACES, bytes_of, sheet

NAME = "Anna Öberg"
HEADERS = ["Ärendenummer", "Kategori", "Beskrivning", "Inkommet", "N", "E"]
ROWS = [
    [f"{2023000 + n}", "Klotter" if n % 2 else "Belysning", f"Klotter på muren {n}", f"2023-10-0{n + 1} 17:03", str(lat), str(lon)]
    for n, (lat, lon) in enumerate(PLACES)
]  # fmt: skip


def row(*cells: str) -> list[str]:
    return [*cells, *[""] * (len(HEADERS) - len(cells))]


REMARKS = {
    "printed by": row(f"Utskrivet av {NAME} 2023-10-05"),
    "printed by, in two cells": row("Utskrivet av:", NAME),
    "printed, under the texts": row("", "", f"Utskrivet av {NAME}"),
    "source": row("Källa: Upplands-Bro kommun"),
    "source in two cells": row("Källa", "Upplands-Bro kommun"),
    "page": row("Sida 1 av 3"),
    "signature": row(f"{NAME}, handläggare"),
    "name alone": row(NAME),
    "regards": row(f"Med vänlig hälsning {NAME}"),
    "group of rows": row("Kungsängen"),
    "month": row("Oktober 2023"),
    "a merged cell in every column": [f"Rapport från {NAME}"] * len(HEADERS),
    "a rule": ["-----"] * len(HEADERS),
    "headers again": HEADERS,
    "headers in capitals": [header.upper() for header in HEADERS],
    "total": row("Totalt", "4"),
    "a total under the last column": row("Summa", "", "", "", "", "4"),
    "count": row("Antal ärenden: 4"),
    "rows affected": row("(4 rows affected)"),
    "date of the extract": row("Datauttag", "2023-10-09 08:00"),
    "English": row(f"Printed by {NAME}"),
    "Norwegian": row(f"Kilde: {NAME}"),
    "Finnish": row("Lähde: Helsingin kaupunki"),
    "note": row("Observera att uppgifterna inte är granskade"),
    "a short line": [f"Utskrivet av {NAME}"],
    "a short line in two cells": ["Handläggare:", NAME],
    "under the last column": row("", "", "", "", "", f"Sida 1 av 2 {NAME}"),
    "total in words": row(f"Totalt 4 ärenden enligt {NAME}"),
    "prose": row(f"Siffrorna har granskats av {NAME} och är preliminära"),
    "footnote": [f"* = ej bekräftad av {NAME}"],
}
SECOND_HEADERS = {
    "English": ["Case number", "Category", "Description", "Received", "Latitude", "Longitude"],
    "types": ["integer", "varchar", "varchar", "timestamp", "double", "double"],
    "units": ["", "", "", "", "grader", "grader"],
    "part of the words": ["nummer", "", "", "", "WGS84", "WGS84"],
    "units in brackets": ["", "", "", "(datum)", "(m)", "(m)"],
}
SPLIT_HEADERS = {
    "hyphens": (["Ärende-", "Kate-", "Beskriv-", "In-", "N", "E"], ["nummer", "gori", "ning", "kommet", "", ""]),
    "a group and hyphens": (["Ärende-", "Kategori", "Beskriv-", "Inkommet", "Koordinat", ""], ["nummer", "", "ning", "", "N", "E"]),
    "a group alone": (["Ärendenummer", "Kategori", "Beskrivning", "Inkommet", "Läge", ""], [*[""] * 4, "N", "E"]),
    "groups above": (["Ärende", "", "", "", "Läge", ""], HEADERS),
}  # fmt: skip
KINDS = ("csv", "xlsx", "ods", "json", "dbf", "gpkg")


def write(folder: Path, kind: str, lines: list[list[str]], headers: list[str] = HEADERS) -> Path:
    path = folder / f"in.{kind}"
    if kind != "json":
        return sheet(path, [headers, *lines])
    path.write_text(json.dumps([{name: cell or None for name, cell in zip(headers, line)} for line in lines]))
    return path


def read(path: Path) -> tuple[list[list[Any]], list[Any]]:
    """Return the rows a reader gives of a file, and those it refuses."""
    table = open_table(str(path))
    rows: list[list[Any]] = []
    refused: list[Any] = []
    for batch in table.batches(1000):
        rows += [list(line) for line in zip(*batch.columns)]
        refused += batch.refused
    table.close()
    return rows, refused


def ids(rows: list[list[Any]]) -> list[str]:
    return [str(line[0]) for line in rows]


def imported(folder: Path, path: Path) -> tuple[Any, list[dict[str, Any]]]:
    with create_store(str(folder / "s.gpkg")) as store:
        receipt = import_file(store, SourceKind.CASE, str(path))
        rows = store.rows("observation")
    assert NAME.encode() not in bytes_of(folder)
    assert receipt.balances
    return receipt, rows


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("remark", REMARKS.values(), ids=REMARKS.keys())
def test_a_remark_is_no_case_and_its_text_is_not_kept(tmp_path: Path, kind: str, remark: list[str]) -> None:
    first = 2 if kind in ("csv", "xlsx", "ods") else 1
    for at in (0, 2, 4):
        rows, refused = read(write(tmp_path, kind, [*ROWS[:at], remark, *ROWS[at:]]))
        assert ids(rows) == [one[0] for one in ROWS]
        assert not [one for one in refused if one.text]
        # Above the rows it may be taken for a title or for headers; below it is told with its row.
        assert [one.row for one in refused] == [first + at] or at == 0


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_remarks_of_a_file_are_stored_nowhere(tmp_path: Path, kind: str) -> None:
    records = [[f"{2024000 + n}", *ROWS[n % 4][1:]] for n in range(len(REMARKS))]
    between = [line for pair in zip(REMARKS.values(), records) for line in pair]
    path = write(tmp_path, kind, [*ROWS, *between])
    receipt, rows = imported(tmp_path, path)
    assert {row["external_id"] for row in rows} == {row[0] for row in [*ROWS, *records]}
    assert (receipt.without_position, receipt.rejected_count) == (0, len(REMARKS))
    assert sum(1 for one in receipt.rejected if "remark" in one.reason or "not a record" in one.reason) == len(REMARKS)
    assert not [one for one in receipt.rejected if one.text]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("second", SECOND_HEADERS.values(), ids=SECOND_HEADERS.keys())
def test_a_second_row_of_headers_is_no_case(tmp_path: Path, kind: str, second: list[str]) -> None:
    rows, refused = read(write(tmp_path, kind, [second, *ROWS]))
    assert (ids(rows), [one for one in refused if one.text]) == ([one[0] for one in ROWS], [])


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("header", SPLIT_HEADERS.values(), ids=SPLIT_HEADERS.keys())
def test_headers_on_two_rows_are_put_together(tmp_path: Path, kind: str, header: tuple[list[str], list[str]]) -> None:
    path = write(tmp_path, kind, [header[1], *ROWS], header[0])
    assert open_table(str(path)).headers == tuple(HEADERS)
    receipt, rows = imported(tmp_path, path)
    assert (receipt.read, receipt.stored, receipt.without_position) == (4, 4, 0)
    assert {row["external_id"] for row in rows} == {row[0] for row in ROWS}
    assert all(row["category"] and row["text"] and row["observed_at"] for row in rows)


def test_names_under_a_group_of_people_are_left_out(tmp_path: Path) -> None:
    groups = ["Ärende", "", "", "", "", "", "Anmälare", ""]
    rows = [[*row, NAME, "070-123 45 67"] for row in ROWS]
    receipt, _ = imported(tmp_path, write(tmp_path, "csv", [[*HEADERS, "Namn", "Nummer"], *rows], groups))
    assert receipt.stored == 4


@pytest.mark.parametrize("file", ["splitrow.xlsx", "tworow.xlsx"])
def test_headers_of_the_cases(tmp_path: Path, file: str) -> None:
    receipt, rows = imported(tmp_path, CASES / "X05" / file)
    assert (receipt.stored, receipt.without_position, len(rows)) == (12, 0, 12)


RECORDS = {
    "only a text": row("", "", "Lampan är trasig vid tunneln"),
    "only an id": row("2023999"),
    "an id of its own": row("2023999", "", "", "2023-10-09 08:00"),
    "an id and a text": row("2023999", "", "Totalt mörkt"),
    "a text that begins like a total": row("", "Belysning", "Totalt mörkt på hela gatan"),
    "words for what is not known": row("2023999", "Klotter", "Skräp", "okänt", "saknas", "saknas"),
    "a category and a text": row("", "Klotter", "Källan vid torget är nedklottrad"),
    "no id": row("", "Klotter", "Skräp", "2023-10-09 08:00", "59.478", "17.758"),
    "an id of another shape": row("A-17b"),
    "an id and a category": row("2023999", "Klotter"),
    "a category and a source of fear": row("", "Klotter", "Källa till oro"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS.keys())
def test_a_record_with_little_in_it_is_kept(tmp_path: Path, kind: str, record: list[str]) -> None:
    for at in (0, 4):
        rows, refused = read(write(tmp_path, kind, [*ROWS[:at], record, *ROWS[at:]]))
        assert (len(rows), refused) == (5, [])

"""The cases C02 and C09: dates in every dress through the import, by header and by content; periods are local days."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import import_file

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
FIRST = datetime(2023, 10, 5, 15, 3, tzinfo=timezone.utc)
MIDNIGHT = datetime(2023, 10, 4, 22, tzinfo=timezone.utc)
DAY = timedelta(days=1)
#: File -> (the first row's moment, how much later each row is).
TABLE = {
    **dict.fromkeys(("hub", "iso_ms", "cest", "rfc", "ctime", "gmtstr", "dot", "excelsv", "kl", "us12"), (FIRST, DAY)),
    "ms": (FIRST, timedelta(0)),
    "sv_short": (MIDNIGHT, DAY),
    "yymmdd": (MIDNIGHT, DAY),
}


@pytest.fixture
def store(ready_store):
    return ready_store


def moments(store, name: str = "observed_at") -> list[datetime | None]:
    rows = store.rows("observation", columns=("external_id", name))
    return [row[name] for row in sorted(rows, key=lambda row: int(row["external_id"]))]


@pytest.mark.parametrize("opened", ["", "_opened"])
@pytest.mark.parametrize("name", list(TABLE))
def test_dates_in_every_dress(store, name: str, opened: str) -> None:
    first, step = TABLE[name]
    receipt = import_file(store, SourceKind.CASE, str(CASES / "C09" / f"{name}{opened}.csv"))
    assert receipt.stored == 12
    assert receipt.mapping["observed_at"] == ("Opened" if opened else "inkom")
    assert moments(store) == [first + index * step for index in range(12)]


@pytest.mark.parametrize("name", ["week", "week_opened"])
def test_a_week_is_told_and_never_a_day(store, name: str) -> None:
    receipt = import_file(store, SourceKind.CASE, str(CASES / "C09" / f"{name}.csv"))
    assert receipt.stored == 12
    assert moments(store) == [None] * 12
    data = receipt.to_dict()
    if name == "week":
        assert len(data["problems"]) == 12
        assert {problem["text"] for problem in data["problems"]} == {"v. 40 2023"}
    else:
        assert any("“Opened” tells weeks" in note for note in data["notes"])


@pytest.mark.parametrize("name", ["felanmalan_epoch.csv", "felanmalan_featureserver.geojson"])
def test_milliseconds_as_text_and_as_numbers(store, name: str) -> None:
    import_file(store, SourceKind.CASE, str(CASES / "C02" / name))
    assert moments(store) == [FIRST + index * DAY for index in range(12)]
    if name.endswith("geojson"):
        ends = [None if index % 2 else FIRST + index * DAY + timedelta(hours=1) for index in range(12)]
        assert moments(store, "closed_at") == ends


def test_a_period_is_in_local_days(store, tmp_path) -> None:
    path = tmp_path / "maj.csv"
    path.write_text(
        "Ärendenummer;Inkom;Kategori;lat;lon\n1;2024-05-01;Klotter;59.4775;17.7503\n2;2024-05-31 23:30;Klotter;59.4775;17.7503\n",
        encoding="utf-8",
    )
    import_file(store, SourceKind.CASE, str(path))
    source = store.rows("source", {"kind": "case"})[0]
    assert (source["period_from"], source["period_to"]) == (date(2024, 5, 1), date(2024, 5, 31))


def workbook(path: Path, *, from_1904: bool) -> None:
    """Write a workbook with a typed time, a plain serial day and a text, on either date system."""
    serial = 45204.7104166667 - (1462 if from_1904 else 0)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    package = "http://schemas.openxmlformats.org/package/2006"

    def text(cell: str, value: str) -> str:
        return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'

    heads = ("Ärendenummer", "Inkom", "Avslutad", "Beskrivning", "lat", "lon")
    header = "".join(text(f"{letter}1", head) for letter, head in zip("ABCDEF", heads))
    rows = "".join(
        f'<row r="{row}">{text(f"A{row}", str(row))}<c r="B{row}" s="1"><v>{serial}</v></c><c r="C{row}"><v>{serial}</v></c>'
        f"{text(f'D{row}', '2023/10/05')}{text(f'E{row}', '59.4775')}{text(f'F{row}', '17.7503')}</row>"
        for row in range(2, 8)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr date1904="{int(from_1904)}"/>'
        '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{header}</row>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)


@pytest.mark.parametrize("from_1904", [False, True])
def test_both_date_systems_of_a_workbook(store, tmp_path, from_1904: bool) -> None:
    workbook(tmp_path / "bok.xlsx", from_1904=from_1904)
    import_file(store, SourceKind.CASE, str(tmp_path / "bok.xlsx"))
    assert moments(store) == [FIRST] * 6
    assert moments(store, "closed_at") == [FIRST] * 6
    assert {row["text"] for row in store.rows("observation", columns=("text",))} == {"2023/10/05"}

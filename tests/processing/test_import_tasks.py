"""The work list out and the answered list back in, as scripts do it: XLSX, CSV and paper, receipts, refusals, kills."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr

from est_walks_plugin.exporting.owner_list import sheet as sheet_module
from est_walks_plugin.exporting.owner_list.workbook import Column, Filled, Look, write_workbook
from est_walks_plugin.importers.formats.odd_cells import odd_cells
from est_walks_plugin.importers.meaning.headers import plain
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.operations.owners import columns
from est_walks_plugin.operations.owners.columns import own_columns
from est_walks_plugin.operations.owners.read_answer import read_answer
from est_walks_plugin.operations.tasks import export as export_module
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.store import Store

from ..killed import run as run_and_kill
from ..partners.conftest import put_task
from .contract import RECEIPT_KEYS, RefusedError, run

pytestmark = pytest.mark.usefixtures("qgis_app")

Rows = list[list[str]]


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "s.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(path) as opened:
        for title in ("Byt lampa", "Beskär", "Sanera"):
            put_task(opened, owner="park", title=title)
    return path


def sheet(path: Path) -> Rows:
    """Return the rows of the first sheet as text, the heading first."""
    dataset = ogr.GetDriverByName("XLSX").Open(str(path))
    layer = dataset.GetLayer(0)
    names = [field.name for field in layer.schema]
    return [names, *([feature.GetFieldAsString(at) for at in range(len(names))] for feature in layer)]


def write(path: Path, rows: Rows) -> Path:
    """Write rows back as whoever answers does."""
    write_workbook(path, Filled("Svar", [Column(name, 12, Look.TEXT) for name in rows[0]], rows[1:]))
    return path


def exported(store: Path, folder: Path, name: str = "lista.xlsx") -> Path:
    path = folder / name
    run("exporttasks", {"STORE": str(store), "OUTPUT": str(path), "OWNER": "park"})
    return path


def put(rows: Rows, row: int, **said: str) -> None:
    """Answer in a row, by the beginnings of the columns' names."""
    for start, text in said.items():
        at = next(n for n, name in enumerate(rows[0]) if name.lower().replace(" ", "_").startswith(start))
        rows[row][at] = text


def taken(store: Path, answer: Path, **more: str | bool) -> tuple[dict, dict]:
    receipt = store.with_suffix(".json")
    outputs = run("importtasks", {"STORE": str(store), "INPUT": str(answer), "RECEIPT": str(receipt), **more})
    return outputs, json.loads(receipt.read_text(encoding="utf-8"))


def states(store: Path) -> dict[str, str]:
    with Store.open(store, readonly=True) as opened:
        return {row["uuid"]: row["state"] for row in opened.rows("task")}


def test_a_list_goes_out_is_answered_and_comes_back_with_its_receipt(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    put(rows, 1, ny_status="Klart", datum="2026-10-05", kostnad="12 500 kr", notering="Gjort", ert="AO-1")
    put(rows, 2, ny_status="Görs inte", skäl_om="Trädet är skyddat")
    answer = write(tmp_path / "svar.xlsx", rows)
    before = states(store)
    outputs, receipt = taken(store, answer, DRY_RUN=True)
    assert (outputs["UPDATED"], states(store)) == (2, before)
    outputs, receipt = taken(store, answer)
    assert set(receipt) >= RECEIPT_KEYS
    assert (outputs["READ"], outputs["UPDATED"], outputs["UNCHANGED"], outputs["REJECTED"]) == (3, 2, 1, 0)
    assert receipt["read"] == receipt["updated"] + receipt["unchanged"] + len(receipt["rejected"])
    assert {"Säsong", "Text"} <= set(receipt["unused_columns"])
    assert sorted(states(store).values()) == ["assigned", "declined", "done"]
    with Store.open(store, readonly=True) as opened:
        (kept,) = opened.rows("owner_answer")
        assert (kept["kind"], kept["receipt"]["updated"]) == ("sheet", 2)
    again, _ = taken(store, answer)
    assert (again["UPDATED"], again["UNCHANGED"]) == (0, 3)


def test_csv_can_be_answered_in_other_orders_and_words(store: Path, tmp_path: Path) -> None:
    path = exported(store, tmp_path, "lista.csv")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    at = rows[0].index("Task id")
    lines = [["Kommentar", "Kostnad", "ID", "Status"], ["ok", "1 200,50", rows[1][at], "pågår"]]
    answer = tmp_path / "svar.csv"
    answer.write_text("\n".join(";".join(line) for line in lines), encoding="utf-8")
    outputs, receipt = taken(store, answer)
    assert outputs["UPDATED"] == 1
    assert receipt["notes"], "nobody can see what was changed since it went out"
    with Store.open(store, readonly=True) as opened:
        row = opened.get("task", rows[1][at])
        assert (row["state"], row["cost"]) == ("in_progress", 1200.5)


def test_rows_are_refused_one_by_one(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    ids = rows[0].index("Åtgärds-id")
    rows.append(list(rows[3]))
    put(rows, 1, ny_status="=1+1", notering="x")
    rows[2][ids], rows[3][ids] = rows[3][ids], rows[2][ids]  # somebody sorted a column alone
    put(rows, 2, ny_status="Klar")
    rows[4][ids] = "01a2285f-434b-7000-846d-22ece5638928"
    rows[4][rows[0].index("Kontroll (ändra inte)")] = ""
    outputs, receipt = taken(store, write(tmp_path / "svar.xlsx", rows))
    assert [(one["row"], one["reason"][:12]) for one in receipt["rejected"]] == [
        (2, "“=1+1” is no"),
        (3, "The id does "),
        (4, "The id does "),
        (5, "No task of t"),
    ]
    assert outputs["UPDATED"] == 0


def test_a_formula_that_excel_computed_is_refused(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    put(rows, 1, kostnad="300")
    answer = write(tmp_path / "svar.xlsx", rows)
    at = next(n for n, name in enumerate(rows[0]) if name.startswith("Kostnad"))
    letter = chr(ord("A") + at)
    changed = tmp_path / "formel.xlsx"
    with zipfile.ZipFile(answer) as old, zipfile.ZipFile(changed, "w") as new:
        for member in old.infolist():
            text = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                cell = re.compile(rf'<c r="{letter}2" s="1" t="s"><v>\d+</v></c>'.encode())
                assert cell.search(text)
                text = cell.sub(f'<c r="{letter}2"><f>SUM(100,200)</f><v>300</v></c>'.encode(), text)
            new.writestr(member, text)
    assert odd_cells(str(changed), "Svar").formulas == {(2, at)}
    assert odd_cells(str(answer), "Svar").formulas == frozenset()
    _outputs, receipt = taken(store, changed)
    assert "formula" in receipt["rejected"][0]["reason"]


def write_ods(path: Path, rows: Rows) -> Path:
    """Write rows as LibreOffice keeps them: what begins with "=" as a formula, with its result 600."""
    plain = path.with_name("utan.ods")
    dataset = ogr.GetDriverByName("ODS").CreateDataSource(str(plain))
    layer = dataset.CreateLayer("Svar")
    for name in rows[0]:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row in rows[1:]:
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, text in enumerate(row):
            feature.SetField(at, text)
        layer.CreateFeature(feature)
    del layer, dataset
    cell = re.compile(rb'<table:table-cell office:value-type="string">\s*<text:p>(=[^<]*)</text:p>')
    result = (
        rb'<table:table-cell table:formula="of:\1" office:value-type="float" office:value="600"><text:p>600</text:p>'
    )
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.infolist():
            new.writestr(member.filename, cell.sub(result, old.read(member)))
    return path


def test_a_list_comes_back_from_libreoffice(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    put(rows, 1, ny_status="Klar", datum="5 oktober 2026", kostnad="1 200 kr")
    put(rows, 2, ny_status="Pågår", kostnad="=300*2")
    answer = write_ods(tmp_path / "svar.ods", rows)
    at = next(n for n, name in enumerate(rows[0]) if name.startswith("Kostnad"))
    assert odd_cells(str(answer), "Svar").formulas == {(3, at)}
    outputs, receipt = taken(store, answer)
    assert (outputs["READ"], outputs["UPDATED"], outputs["REJECTED"]) == (3, 1, 1)
    assert receipt["rejected"][0]["row"] == 3
    assert "formula" in receipt["rejected"][0]["reason"]
    with Store.open(store, readonly=True) as opened:
        done = opened.get("task", rows[1][rows[0].index("Åtgärds-id")])
        assert (done["state"], done["cost"]) == ("done", 1200.0)
        assert opened.local_day(done["done_at"]).isoformat() == "2026-10-05"


def with_cells_merged(plain: Path, merged: Path, cells: str) -> Path:
    """Merge cells of the first sheet of a workbook, as Excel keeps it."""
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(merged, "w") as new:
        for member in old.infolist():
            text = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                mark = f'<mergeCells count="1"><mergeCell ref="{cells}"/></mergeCells>'.encode()
                assert b"<pageMargins" in text
                text = text.replace(b"<pageMargins", mark + b"<pageMargins", 1)
            new.writestr(member, text)
    return merged


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_cell_merged_over_rows_answers_the_first_alone_and_the_others_say_so(
    store: Path, tmp_path: Path, ending: str
) -> None:
    rows = sheet(exported(store, tmp_path))
    put(rows, 1, ny_status="Pågår")
    at = rows[0].index("Ny status")
    answer = tmp_path / f"svar.{ending}"
    if ending == "xlsx":
        letter = chr(ord("A") + at)
        with_cells_merged(write(tmp_path / "plain.xlsx", rows), answer, f"{letter}2:{letter}4")
    else:
        plain = write_ods(tmp_path / "hel.ods", rows)
        with zipfile.ZipFile(plain) as old, zipfile.ZipFile(answer, "w") as new:
            for member in old.infolist():
                cell = re.compile(rb"<table:table-cell( office:value-type=\"string\">\s*<text:p>P\xc3\xa5g\xc3\xa5r)")
                spanned = rb'<table:table-cell table:number-rows-spanned="3" table:number-columns-spanned="1"\1'
                new.writestr(member.filename, cell.sub(spanned, old.read(member)))
    assert odd_cells(str(answer), "Svar").covered == {(3, at), (4, at)}
    outputs, receipt = taken(store, answer)
    assert outputs["UPDATED"] == 1
    assert [(one["row"], "merged" in one["reason"]) for one in receipt["rejected"]] == [(3, True), (4, True)]


def test_a_second_sheet_that_is_a_list_is_asked_about(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    book = tmp_path / "två.xlsx"
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(str(book))
    for name, state in (("Arbetslista", ""), ("Arbetslista (2)", "Klar")):
        put(rows, 1, ny_status=state)
        layer = dataset.CreateLayer(name)
        for title in rows[0]:
            layer.CreateField(ogr.FieldDefn(title, ogr.OFTString))
        for row in rows[1:]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for at, text in enumerate(row):
                feature.SetField(at, text)
            layer.CreateFeature(feature)
    del layer, dataset
    with pytest.raises(RefusedError, match="Arbetslista, Arbetslista \\(2\\); keep the one"):
        run("importtasks", {"STORE": str(store), "INPUT": str(book)})
    assert set(states(store).values()) == {"assigned"}


def test_a_column_of_the_owners_own_is_told_and_none_of_ours(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    rows[0][rows[0].index("Ny status")] = "Vår status"
    put(rows, 1, vår_status="Klar", kostnad="300")
    rows[0].append("Kontakt Kajsa Testsson")
    for row in rows[1:]:
        row.append("v. 50")
    _outputs, receipt = taken(store, write(tmp_path / "svar.xlsx", rows))
    (note,) = receipt["notes"]
    assert "“Vår status”" in note
    assert "Testsson" not in json.dumps(receipt)
    for name in ("l.xlsx", "l.csv"):
        _outputs, receipt = taken(store, exported(store, tmp_path, name))
        assert receipt["notes"] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_title_of_a_list_is_known_when_it_comes_back(language: str) -> None:
    """Its columns are written by two modules; what a third does not know would be told as the owner's own."""
    tr = Reader(language, Catalogue()).tr
    titles = set()
    for module in (sheet_module, export_module):
        source = Path(module.__file__).read_text(encoding="utf-8")
        titles |= set(re.findall(r'Column\((?:tr\()?"([^"]+)"|^ {8}\("\w+", tr\("([^"]+)"\)', source, re.MULTILINE))
    headers = [tr(one or other) for one, other in sorted(titles)] + [tr("Sources of the data")]
    assert len(headers) > 40
    known = set(_words_of_answers())
    assert {plain(one) for one in own_columns(headers, {}).values()} <= known


def _words_of_answers() -> list[str]:
    return [word for words in columns.WORDS.values() for word in words]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.csv", "a;b\n1;2\n", "no answered list"),
        ("x.csv", "Task id;New state\nnobody;Klar\n", "no task of this database"),
        ("x.xlsx", "no workbook", "no table"),
        ("x.csv", "", "empty"),
    ],
)
def test_what_is_no_answer_is_one_sentence_and_changes_nothing(
    store: Path, tmp_path: Path, name: str, content: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    before = store.read_bytes()
    with pytest.raises(RefusedError, match=said) as refused:
        run("importtasks", {"STORE": str(store), "INPUT": str(path)})
    assert "\n" not in str(refused.value).strip()
    assert store.read_bytes() == before


def test_a_list_of_another_database_is_refused(store: Path, town_file: Path, tmp_path: Path) -> None:
    answer = exported(store, tmp_path)
    other = tmp_path / "other.gpkg"
    other.write_bytes(town_file.read_bytes())
    with pytest.raises(RefusedError, match="no task of this database"):
        run("importtasks", {"STORE": str(other), "INPUT": str(answer)})


def test_conflicts_wait_for_the_desk_unless_the_owner_is_to_win(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    task = rows[1][rows[0].index("Åtgärds-id")]
    put(rows, 1, ny_status="Klar", datum="2026-10-05")
    answer = write(tmp_path / "svar.xlsx", rows)
    with Store.open(store) as opened:
        update_task(opened, task, state="in_progress")
    outputs, receipt = taken(store, answer)
    assert (outputs["UPDATED"], outputs["CONFLICTS_LEFT"]) == (0, 1)
    (conflict,) = receipt["conflicts"]
    assert (conflict["now"], conflict["new"]) == ("in_progress", "done")
    outputs, _ = taken(store, answer, CONFLICTS="field")
    assert (outputs["UPDATED"], outputs["CONFLICTS_LEFT"], states(store)[task]) == (1, 0, "done")


def test_what_is_written_over_the_present_state_is_taken_and_told(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    at = rows[0].index("Status")
    rows[1][at] = "Klar"
    outputs, receipt = taken(store, write(tmp_path / "svar.xlsx", rows))
    assert outputs["UPDATED"] == 1
    assert [one["row"] for one in receipt["guessed"]] == [2]


def test_nobody_named_in_an_answer_is_in_any_byte(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    person = "Jag heter Ingalill Xyberg, 121212-1212, 08-174 06 05"
    put(rows, 1, notering=person)
    put(rows, 2, ny_status="Görs inte", skäl_om=person)
    put(rows, 3, ny_status=person, ert=person)
    rows[0].append("Handläggare Ingalill Xyberg")
    for row in rows[1:]:
        row.append(person)
    taken(store, write(tmp_path / "svar.xlsx", rows))
    for file in (store, store.with_suffix(".json")):
        content = file.read_bytes().decode("utf-8", "replace").lower()
        for telling in ("xyberg", "1212-1212", "174 06 05"):
            assert telling not in content, (file.name, telling)


def test_the_workbook_is_one_to_answer_in(store: Path, tmp_path: Path) -> None:
    path = exported(store, tmp_path)
    again = exported(store, tmp_path, "igen.xlsx")
    assert path.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(path) as parts:
        first = parts.read("xl/worksheets/sheet1.xml").decode("utf-8")
        assert '<formula1>"Planerad,Pågår,Klar,Görs inte"</formula1>' in first
        assert "<f>" not in first
        assert "hidden" not in parts.read("xl/workbook.xml").decode("utf-8"), "it would be told of every answer"
    rows = sheet(path)
    assert len(rows) == 4
    assert {"Latitud", "Stolpnummer", "Ny status", "Datum"} <= set(rows[0])


def test_paper_has_the_open_tasks_and_the_same_bytes(store: Path, tmp_path: Path) -> None:
    path, again = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for one in (path, again):
        outputs = run("exporttasks", {"STORE": str(store), "OUTPUT": str(one), "OWNER": "park"})
    assert outputs["ROWS"] == 3
    assert path.read_bytes() == again.read_bytes()
    with pytest.raises(RefusedError, match="No task is open"):
        run("exporttasks", {"STORE": str(store), "OUTPUT": str(tmp_path / "c.pdf"), "OWNER": "police"})
    assert not (tmp_path / "c.pdf").exists()


KILLED = """
from est_walks_plugin.importers.meaning.headers import plain
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.operations.owners import columns
from est_walks_plugin.operations.owners.columns import own_columns
from est_walks_plugin.operations.owners.read_answer import read_answer
with Store.open(sys.argv[1]) as store:
    print("begin", flush=True)
    read_answer(store, sys.argv[2])
"""


def test_killed_in_the_middle_leaves_old_or_new(store: Path, tmp_path: Path) -> None:
    with Store.open(store) as opened:
        made = [put_task(opened, owner="park", title=f"Nr {number}") for number in range(300)]
    answer = tmp_path / "svar.csv"
    answer.write_text("Task id;New state\n" + "".join(f"{task};Klar\n" for task in made), encoding="utf-8")
    whole = tmp_path / "hel.gpkg"
    whole.write_bytes(store.read_bytes())
    seconds, _ = run_and_kill(KILLED, whole, answer)
    for part in (0.3, 0.6, 0.8, 0.9, 0.97):
        copy = tmp_path / "kopia.gpkg"
        copy.write_bytes(store.read_bytes())
        run_and_kill(KILLED, copy, answer, kill_after=seconds * part)
        with Store.open(copy) as opened:
            done = opened.count("task", {"state": "done"})
            events = opened.count("task_event", {"field": "state", "new": "done"})
            assert (done, events, opened.count("owner_answer")) in ((0, 0, 0), (300, 300, 1))
        with closing(sqlite3.connect(copy)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_store_on_a_full_disk_says_so_and_is_as_it_was(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    rows = sheet(exported(store, tmp_path))
    before = (tmp_path / "lista.xlsx").read_bytes()

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("est_walks_plugin.exporting.owner_list.sheet.write_workbook", full)
    with pytest.raises(RefusedError, match="The disk is full"):
        exported(store, tmp_path)
    assert (tmp_path / "lista.xlsx").read_bytes() == before
    assert rows


def test_a_list_is_read_by_the_operation_too(store: Path, tmp_path: Path) -> None:
    rows = sheet(exported(store, tmp_path))
    put(rows, 1, ny_status="Planerad")
    with Store.open(store) as opened:
        done = read_answer(opened, str(write(tmp_path / "svar.xlsx", rows)), owner="park")
        assert done.receipt.balances
        assert done.taken.values == 1

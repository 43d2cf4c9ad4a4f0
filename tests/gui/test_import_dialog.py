"""The import dialog: what is detected, why, what can be overruled, and what becomes of it."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton, QToolButton

from est_walks_plugin.gui.dialogs.import_dialog.dialog import ImportDialog
from est_walks_plugin.gui.dialogs.import_dialog.guess import by_columns, by_name
from est_walks_plugin.gui.dialogs.import_dialog.layer_file import file_of
from est_walks_plugin.gui.dialogs.import_dialog.words import in_window
from est_walks_plugin.gui.dialogs.receipt import ReceiptDialog
from est_walks_plugin.gui.widgets.task_line import TaskLine
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.operations.importing.files import ImportOptions, import_file

HEADER = "Ärendenummer;Inkom;Kategori;Beskrivning;E;N;Anmälare"
GOOD = [
    "A1;2025-03-01 18:00;Belysning;Mörkt i tunneln;135973,0;6595977,0;Ida Test",
    "A2;2025-03-02 18:00;Klotter;Ring 070-174 06 35 snarast;135990,0;6595990,0;Bo Test",
    "A3;2025-03-03 18:00;Klotter;Ingen plats;;;Bo Test",
]


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "felanmälan.csv"
    path.write_bytes("\r\n".join([HEADER, *GOOD]).encode("cp1252"))
    return str(path)


@pytest.fixture
def dialog(opened: Any, good: str, wait: Any, qtbot: Any) -> Any:
    made = ImportDialog(opened.shell.context, good)
    qtbot.addWidget(made)
    made.show()
    wait(lambda: made.state.is_read)
    QCoreApplication.processEvents()
    return made


def _combo(dialog: ImportDialog, name: str) -> QComboBox:
    return next(combo for combo in dialog.decisions.findChildren(QComboBox) if combo.accessibleName() == name)


def _choose(combo: QComboBox, data: Any) -> None:
    index = combo.findData(data)
    assert index >= 0
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("karta.osm.pbf", SourceKind.NETWORK),
        ("Belysningsinventering 2024.xlsx", SourceKind.LIGHTING),
        ("Trygghetsenkät.geojson", SourceKind.SURVEY),
        ("EST-rapporter v12.csv", SourceKind.EST_REPORT),
        ("barnens bild.csv", SourceKind.SCHOOL_VIEW),
        ("Felanmälan.csv", SourceKind.CASE),
        ("export (3).csv", None),
    ],
)
def test_kind_is_guessed_from_the_name(name: str, kind: SourceKind | None) -> None:
    assert by_name(f"/some/folder/{name}") is kind


def test_kind_is_guessed_from_the_columns() -> None:
    assert by_columns(["Stolpnr", "Armatur", "Ljuskälla", "X", "Y"]) is SourceKind.LIGHTING
    assert by_columns(["Ärendenummer", "Handläggare", "Status"]) is SourceKind.CASE
    assert by_columns(["a", "b"]) is None


def test_what_was_detected_is_shown_with_its_reason(dialog: ImportDialog) -> None:
    assert dialog.source.source_kind() is SourceKind.CASE
    assert _combo(dialog, "Encoding").currentData() == "cp1252"
    assert _combo(dialog, "Encoding").toolTip()
    assert _combo(dialog, "Delimiter").currentData() == ";"
    assert _combo(dialog, "Coordinate system").currentData() == "EPSG:3011"
    assert _combo(dialog, "Id in the system").currentData() == "Ärendenummer"
    assert dialog.ok.isEnabled()
    assert dialog.reason.text() == ""


def test_preview_marks_problems_and_hides_persons(dialog: ImportDialog) -> None:
    table = dialog.table.table
    assert table.rowCount() == 3
    cells = [str(table.index(row, column).data()) for row in range(3) for column in range(table.columnCount())]
    assert not any("Ida Test" in cell or "070" in cell for cell in cells)
    assert "!" in table.index(2, 0).data()
    assert table.index(2, 0).data(int(Qt.ItemDataRole.ToolTipRole))
    assert "▒" in table.index(1, 0).data()
    assert "1" in dialog.summary.text()


def test_cells_are_shown_as_text_never_as_html(dialog: ImportDialog) -> None:
    from est_walks_plugin.gui.theme import plain_tip

    assert "<img" not in plain_tip("<img src=x>")
    assert "&lt;img" in plain_tip("<img src=x>")


@pytest.mark.on_map
def test_points_are_drawn_without_touching_the_project(dialog: ImportDialog) -> None:
    assert dialog.map.drawn == 2
    assert "preview" not in {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    dialog.map.light(0)
    assert dialog.state.lit == pytest.approx(tuple(dialog.state.points[0]))
    dialog.map.light(2)
    assert dialog.state.lit is None


def test_overruling_the_crs_moves_the_points(dialog: ImportDialog, wait: Any) -> None:
    before, looks = dialog.state.points.copy(), dialog.state.looks
    _choose(_combo(dialog, "Coordinate system"), "EPSG:3006")
    assert not dialog.ok.isEnabled()
    wait(lambda: dialog.state.looks > looks)
    assert dialog.options().crs == "EPSG:3006"
    assert abs(dialog.state.points[0, 0] - before[0, 0]) > 1000


def test_overruling_a_column_sends_the_whole_mapping(dialog: ImportDialog, wait: Any) -> None:
    looks = dialog.state.looks
    _choose(_combo(dialog, "Text"), "")
    wait(lambda: dialog.state.looks > looks)
    assert "text" not in dialog.state.mapping
    mapping = dialog.options().mapping
    assert mapping["text"] == ""
    assert mapping["external_id"] == "Ärendenummer"


def test_ok_is_off_with_a_reason_until_a_file_can_be_read(opened: Any, qtbot: Any, wait: Any, tmp_path: Path) -> None:
    dialog = ImportDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    assert dialog.reason.text()
    broken = tmp_path / "felanmälan.json"
    broken.write_text("{")
    dialog.set_file(str(broken))
    wait(lambda: dialog.state.trouble)
    assert not dialog.ok.isEnabled()
    assert "felanmälan.json" in dialog.reason.text()


def test_an_ambiguous_file_is_a_question_with_answers(opened: Any, qtbot: Any, wait: Any, tmp_path: Path) -> None:
    path = tmp_path / "ärenden.csv"
    rows = ["Ärendenummer;Mått A;Mått B;Mått C;Mått D"]
    rows += [f"A{n};13597{n};659597{n};13590{n};659590{n}" for n in range(9)]
    path.write_text("\n".join(rows), encoding="utf-8")
    dialog = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.state.is_read or dialog.state.trouble)
    assert len(dialog.state.answers) >= 2
    answers = dialog.decisions.findChildren(QRadioButton)
    assert len(answers) >= 2
    assert not dialog.ok.isEnabled()
    assert dialog.reason.text()
    looks, second = dialog.state.looks, tuple(answers[1].text().split(" + "))
    answers[1].click()
    wait(lambda: dialog.state.looks > looks)
    assert dialog.ok.isEnabled()
    mapping = dialog.options().mapping
    assert (mapping["x"], mapping["y"]) == second


@pytest.mark.on_map
def test_import_runs_in_a_task_and_ends_in_a_receipt(opened: Any, good: str, wait: Any) -> None:
    shell = opened.shell
    context = shell.context
    shell.show_page("sources")
    page = shell.pages["sources"]
    page.import_files([good])
    dialog = page.import_dialog
    wait(lambda: dialog.state.is_read and dialog.ok.isEnabled())
    before = context.session.store.count("observation")
    dialog.accept()
    wait(lambda: page.receipt_dialog is not None)
    assert context.session.store.count("observation") == before + 3
    receipt = page.receipt_dialog.receipt
    assert receipt.read == receipt.stored == 3
    assert receipt.masked == {"phone": 1}
    page.receipt_dialog.close()
    QCoreApplication.processEvents()
    assert page.import_dialog is None
    assert {row.stored for row in page.view.rows()} >= {3}


def test_a_receipt_that_only_counts_is_a_line_that_offers_it(
    opened: Any, wait: Any, tmp_path: Path, iface: Any
) -> None:
    """A window over the map is for what deserves a look: rejected, masked, guessed, unknown words, notes."""
    shell = opened.shell
    shell.show_page("sources")
    page = shell.pages["sources"]
    plain = tmp_path / "arenden.csv"
    rows = "".join(f"A{n};Klotter;Klotter på väggen;2026-05-0{n};{135_973 + n};6595977\n" for n in range(1, 5))
    plain.write_text("Ärendenummer;Kategori;Beskrivning;Datum;E;N\n" + rows, encoding="utf-8")
    page.run_import(SourceKind.CASE, str(plain), ImportOptions(crs="EPSG:3011"), None)
    wait(lambda: page.last is not None)
    assert page.receipt_dialog is None, page.last.to_dict()
    line = next(item for item in iface.messageBar().items() if "4 new" in item.text())
    line.findChild(QPushButton).click()
    assert page.receipt_dialog.receipt is page.last
    page.receipt_dialog.close()


def test_several_files_come_one_after_the_other(opened: Any, good: str, wait: Any) -> None:
    shell = opened.shell
    shell.show_page("sources")
    page = shell.pages["sources"]
    shell.drop([good, good + ".missing"])
    first = page.import_dialog
    assert first.source.path() == good
    first.reject()
    wait(lambda: page.import_dialog is not None and page.import_dialog is not first)
    assert page.import_dialog.source.path().endswith(".missing")
    wait(lambda: page.import_dialog.state.trouble)
    page.import_dialog.reject()
    QCoreApplication.processEvents()
    assert page.import_dialog is None


@pytest.mark.on_map
def test_a_loaded_layer_is_copied_and_the_copy_lives_until_it_is_imported(opened: Any, wait: Any) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:3011&field=Kommentar:string&field=Punkt-ID:string", "enkät", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Mörkt", "P1"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(135973, 6595977)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    assert file_of(layer) is None
    shell = opened.shell
    shell.show_page("sources")
    page = shell.pages["sources"]
    page.import_files([])
    dialog = page.import_dialog
    dialog.source.layer.setLayer(layer)
    wait(lambda: dialog.state.is_read or dialog.state.trouble)
    assert dialog.state.trouble == ""
    assert dialog.table.table.rowCount() == 1
    wait(dialog.ok.isEnabled)
    before = shell.context.session.store.count("observation")
    dialog.accept()
    wait(lambda: page.last is not None)
    assert shell.context.session.store.count("observation") == before + 1


def test_a_newer_file_updates_the_older_one(opened: Any, good: str, wait: Any, tmp_path: Path) -> None:
    shell = opened.shell
    shell.show_page("sources")
    page = shell.pages["sources"]

    def run_import(row: Any, path: str) -> Receipt:
        if row is None:
            page.import_files([path])
        else:
            page.import_newer(row)
            page.import_dialog.set_file(path)
        dialog = page.import_dialog
        wait(lambda: dialog.state.is_read and dialog.ok.isEnabled())
        dialog.accept()
        wait(lambda: page.last is not None)
        receipt: Receipt = page.last
        if page.receipt_dialog is not None:
            page.receipt_dialog.close()
        QCoreApplication.processEvents()
        return receipt

    first = run_import(None, good)
    source = next(row for row in page.view.rows() if row.uuid == first.extra["source_uuid"])
    newer = tmp_path / "export (2).csv"
    rows = [HEADER, GOOD[0].replace("Mörkt", "Fortfarande mörkt"), GOOD[1], GOOD[2]]
    newer.write_bytes("\r\n".join(rows).encode("cp1252"))
    second = run_import(source, str(newer))
    assert (second.stored, second.updated, second.unchanged) == (0, 1, 2)
    assert shell.context.session.store.count("source", {"kind": "case"}) == 2


def _pick(combo: QComboBox, data: str, qtbot: Any) -> None:
    """Choose an entry as a planner does: a click opens the list, a click on the entry takes it."""
    qtbot.mouseClick(combo, Qt.MouseButton.LeftButton)
    view = combo.view()
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    at = view.visualRect(combo.model().index(combo.findData(data), 0)).center()
    qtbot.mouseMove(view.viewport(), at)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_newer_file_tells_what_is_missing_and_asks_what_it_covers(
    opened: Any, good: str, wait: Any, qtbot: Any, tmp_path: Path
) -> None:
    context = opened.shell.context
    first = ImportDialog(context, good)
    qtbot.addWidget(first)
    first.show()
    wait(lambda: first.state.is_read and not context.runner.busy)
    assert not first.covers.isVisible(), "a new source has nothing to compare with"
    import_file(context.session.store, SourceKind.CASE, good)
    newer = tmp_path / "felanmälan (2).csv"
    newer.write_bytes("\r\n".join([HEADER, GOOD[0]]).encode("cp1252"))
    dialog = ImportDialog(context, str(newer))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(dialog.covers.isVisible)
    assert dialog.covers.value() is None
    assert "missing from the file: 2, of them gone: 0, left as they are: 2" in dialog.state.missing
    for word, gone in (("whole", 2), ("part", 0), ("whole", 2)):
        _pick(dialog.covers.choice, word, qtbot)
        wait(lambda: bool(dialog.state.missing))
        assert f"of them gone: {gone}, left as they are: {2 - gone}" in dialog.state.missing
    assert (dialog.options().covers, dialog.ok.isEnabled()) == ("whole", True)
    asked: list[Any] = []
    dialog.import_asked.connect(lambda *told: asked.append(told))
    import_file(context.session.store, SourceKind.CASE, good)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    kind, path, options, _copy = asked[0]
    receipt = import_file(context.session.store, kind, path, options)
    assert receipt.vanished == 2
    assert "since the preview" in receipt.notes[0]


def test_receipt_adds_up_and_gives_the_rejected_rows(
    opened: Any, qtbot: Any, wait: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtWidgets import QFileDialog

    context = opened.shell.context
    row = next(row for row in context.session.store.rows("source") if row["kind"] == "case")
    dialog = ReceiptDialog(context, Receipt.from_json(row["receipt"], context.session.store.reader()), row["name"])
    qtbot.addWidget(dialog)
    target = tmp_path / "rejected.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(target), ""))
    dialog.export_rejected()
    wait(target.exists)
    wait(lambda: not context.runner.busy)
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 3
    assert rows[1][0] == "3"
    assert not rows[1][2].startswith("=")


@pytest.fixture
def mixed(opened: Any, wait: Any, qtbot: Any, tmp_path: Path) -> Any:
    """The dialog over a file of SWEREF 99 18 00 in which three rows are SWEREF 99 TM."""
    rows = [f"A{n};Lampan vid porten är trasig;{6595977 + 30 * n}.5;{135973 + 40 * n}.5" for n in range(6)]
    rows += [f"B{n};Skylten vid porten är trasig;{6596209 + 30 * n}.5;{656235 + 40 * n}.5" for n in range(3)]
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join(["id;beskrivning;N;E", *rows]), encoding="utf-8")
    made = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(made)
    made.show()
    wait(lambda: made.state.is_read)
    QCoreApplication.processEvents()
    return made


@pytest.mark.on_map
def test_the_map_shows_the_municipality_and_tells_what_lies_beyond(mixed: ImportDialog, qtbot: Any) -> None:
    assert mixed.map.extent().height() < 50_000
    assert sum(mixed.state.beyond.values()) == 3
    arrow = next(button for button in mixed.map.findChildren(QToolButton) if button.isVisible())
    assert "3" in arrow.text()
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    assert mixed.state.shown == (6, 7, 8)


def test_rows_of_another_system_are_read_so_by_a_press(mixed: ImportDialog, qtbot: Any, wait: Any) -> None:
    offer = next(button for button in mixed.look_bar.buttons if "EPSG:3006" in button.text())
    assert "3" in offer.text()
    looks = mixed.state.looks
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    wait(lambda: mixed.state.looks > looks)
    assert mixed.state.beyond == {}
    assert mixed.options().other_crs == "EPSG:3006"


def test_a_count_of_problems_opens_its_rows_and_all_come_back(mixed: ImportDialog, qtbot: Any) -> None:
    looked = next(
        button for button in mixed.look_bar.buttons if "9" not in button.text() and "EPSG" not in button.text()
    )
    qtbot.mouseClick(looked, Qt.MouseButton.LeftButton)
    assert mixed.state.shown == (6, 7, 8)
    qtbot.mouseClick(mixed.look_bar.buttons[-1], Qt.MouseButton.LeftButton)
    assert len(mixed.state.shown) == 9


def test_a_press_on_a_point_jumps_to_its_row(mixed: ImportDialog, qtbot: Any) -> None:
    x, y = mixed.state.points[4]
    mixed.map.setExtent(QgsRectangle(x - 200, y - 200, x + 200, y + 200))
    pixel = mixed.map.getCoordinateTransform().transform(x, y)
    at = QPoint(round(pixel.x()), round(pixel.y()))
    qtbot.mouseClick(mixed.map.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert mixed.table.currentIndex().row() == 4


def test_a_network_of_openstreetmap_is_shown_in_rows_and_on_the_map(opened: Any, wait: Any, qtbot: Any) -> None:
    path = Path(__file__).parents[1] / "data" / "cases" / "N04" / "josm.osm"
    made = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(made)
    made.show()
    wait(lambda: made.state.is_read)
    assert made.source.source_kind() is SourceKind.NETWORK
    assert made.table.isVisible()
    assert made.state.rows
    assert all("False" not in row.cells and "unknown" not in row.cells for row in made.state.rows)
    assert made.map.drawn == len(made.state.rows)
    made.table.selectRow(0)
    assert made.state.lit is not None


def test_looking_at_a_zip_of_cases_shows_progress_and_is_cancelled(
    opened: Any, wait: Any, qtbot: Any, tmp_path: Path
) -> None:
    runner, shell = opened.shell.context.runner, opened.shell
    space = "http://www.oeplatform.org/version/2.0/schemas/flowinstance"
    with zipfile.ZipFile(tmp_path / "fall.zip", "w") as archive:
        for n in range(4000):
            case = f"<FlowInstance xmlns='{space}'><Header><FlowInstanceID>{n}</FlowInstanceID></Header></FlowInstance>"
            archive.writestr(f"{n}.xml", case)
    dialog = ImportDialog(opened.shell.context, str(tmp_path / "fall.zip"))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: runner.current is not None and runner.text(runner.current) == "Reading the archive")
    line = shell.findChild(TaskLine)
    qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    wait(lambda: "cancelled" in dialog.state.trouble)
    assert (dialog.state.is_read, dialog.ok.isEnabled(), dialog.state.looks) == (False, False, 0)
    kind = dialog.source.kind
    kind.activated.emit(kind.currentIndex())
    wait(lambda: dialog.state.is_read)
    assert dialog.state.trouble == ""


def test_no_test_reaches_into_the_import_dialog() -> None:
    """`ImportDialog.state` and its methods are the door; whoever needs more makes the door wider."""
    tests = Path(__file__).resolve().parents[1]
    files = [Path(__file__), *(tests / "desktop" / "scripts").glob("*.py"), *(tests / "gui").glob("test_dock*.py")]
    inside = re.compile(
        r"(?:import_dialog|receipt_dialog|\bmade|\bdialog(?:\.(?:map|table|source|decisions))?)\._[a-z]"
    )
    assert [file.name for file in files if inside.search(file.read_text(encoding="utf-8"))] == []


WORDS = (
    "Ärendenummer;Inkom;Kategori;Status;Kostnadsställe;E;N",
    "B1;2025-03-01;Fontän;Vidarebefordrat;70;135973;6595977",
    "B2;2025-03-02;Fontän;Avslutad;71;135990;6595990",
    "B3;2025-03-03;Klotter;Ej åtgärdad;72;135995;6595995",
)


def test_words_that_decide_nothing_are_shown_and_said(opened: Any, tmp_path: Path, wait: Any, qtbot: Any) -> None:
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join(WORDS), encoding="utf-8")
    dialog = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.state.is_read)
    shown = [text.text() for text in dialog.decisions.findChildren(QLabel)]
    assert "Words that decide nothing: what do they mean?" in shown
    assert "Status: Vidarebefordrat (1)" in shown
    assert "Category: Fontän (2)" in shown
    assert "Kostnadsställe" in shown
    assert _combo(dialog, "What “Avslutad” means").currentData() == "closed"
    assert _combo(dialog, "What “Ej åtgärdad” means").currentData() == "open"
    looks = dialog.state.looks
    _choose(_combo(dialog, "What “Vidarebefordrat” means"), "open")
    _choose(_combo(dialog, "What “Fontän” means"), "maintenance")
    wait(lambda: dialog.state.looks > looks and not dialog.state.why_not)
    assert _combo(dialog, "What “Vidarebefordrat” means").currentData() == "open"
    assert "Words that decide nothing: what do they mean?" not in [
        text.text() for text in dialog.decisions.findChildren(QLabel)
    ]
    assert dialog.options().values == {"status": {"Vidarebefordrat": "open"}, "category": {"Fontän": "maintenance"}}
    store = opened.shell.context.session.store
    receipt = import_file(store, SourceKind.CASE, str(path), dialog.options())
    assert receipt.to_dict()["unmapped_values"] == {}
    looks = dialog.state.looks
    _choose(_combo(dialog, "What “Fontän” means"), "")
    wait(lambda: dialog.state.looks > looks and not dialog.state.why_not)
    assert _combo(dialog, "What “Fontän” means").currentData() == ""


def test_the_receipt_tells_what_could_not_be_used(opened: Any, qtbot: Any) -> None:
    told = {
        "unmapped_values": {"status": {"Vidarebefordrat": 2}}, "unused_columns": ["Kostnadsställe"], "without_id": 3,
        "without_status": 7,
    }  # fmt: skip
    receipt = Receipt(read=3, extra=told)
    shown = ReceiptDialog(opened.shell.context, receipt, "ärenden")
    qtbot.addWidget(shown)
    texts = [text.text() for text in shown.findChildren(QLabel)]
    assert {"Status: Vidarebefordrat (2)", "Kostnadsställe", "Lamps without status", "7"} <= set(texts)


@pytest.mark.parametrize("count", [0, 1, 4, 5, 12])
def test_every_note_of_a_receipt_is_there_in_the_words_of_the_window(opened: Any, qtbot: Any, count: int) -> None:
    notes = [
        f"Note {number}: 3 rows look like EPSG:3006; other_crs in MAPPING reads them so." for number in range(count)
    ]
    notes += ["Words in “Status” that decide nothing: X (1); rows in all: 1. VALUES can say what they mean."]
    shown = ReceiptDialog(
        opened.shell.context, Receipt(read=3, notes=notes, masked={"email": 2, "phone": 1}), "ärenden"
    )
    qtbot.addWidget(shown)
    texts = [text.text() for text in shown.findChildren(QLabel)]
    assert [text for text in texts if text.startswith("Note ")] == [
        f"Note {number}: 3 rows look like EPSG:3006; a button under the map in the import window reads them so."
        for number in range(count)
    ]
    assert not any("MAPPING" in text or "VALUES" in text for text in texts)
    assert any("2 e-mail address" in text and "1 telephone number" in text for text in texts)


def test_parameters_of_algorithms_have_the_windows_names() -> None:
    told = in_window(
        ["Every mark is a person. MAPPING can say which does.", "MAPPING, or not", "whole (COVERS whole).", "plain"]
    )
    assert told == [
        "Every mark is a person. The columns in the import window can say which does.", "The columns in the import window, or not",
        "whole.", "plain",
    ]  # fmt: skip


def test_words_of_a_network_are_shown_and_said(opened: Any, tmp_path: Path, wait: Any, qtbot: Any) -> None:
    lines = [
        {
            "type": "Feature",
            "properties": {"id": i, "typ": kind, "status": "Befintlig"},
            "geometry": {"type": "LineString", "coordinates": [[135800 + 50 * i, 6595900], [135800 + 50 * i, 6596100]]},
        }
        for i, kind in enumerate(("Q77", "Q77", "GC-väg"))
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    path = tmp_path / "gcnat.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": lines}), encoding="utf-8")
    dialog = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.state.is_read)
    shown = [text.text() for text in dialog.decisions.findChildren(QLabel)]
    assert "Words that decide nothing: what do they mean?" in shown
    assert "Class: Q77 (2)" in shown
    assert _combo(dialog, "What “GC-väg” means").currentText() == "Cycleway"
    assert _combo(dialog, "What “Befintlig” means").currentText() == "There"
    looks = dialog.state.looks
    _choose(_combo(dialog, "What “Q77” means"), "not_walked")
    wait(lambda: dialog.state.looks > looks and not dialog.state.why_not)
    assert dialog.options().values == {"class": {"Q77": "not_walked"}}
    assert len(dialog.state.rows) == 1
    receipt = import_file(opened.shell.context.session.store, SourceKind.NETWORK, str(path), dialog.options())
    assert receipt.extra["left_out"] == {"no_foot": 2}

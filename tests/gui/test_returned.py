"""*Read in from the field* on page Fynd: chosen or dropped, told, refused in the page, decided by keys, taken back."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from est_walks_plugin.gui.pages.findings.returned.panel import CONFLICTS, MISSING, RECEIPT
from est_walks_plugin.model.codes import ReturnKind
from est_walks_plugin.model.errors import InputError, OtherWalkError
from est_walks_plugin.model.field.returned import Returned
from est_walks_plugin.operations.field.back.readers import READERS
from tests.gui.walked import add_walk

PROTOCOL = "Stopp;Vad\n1;Klotter\n"


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def read(store: Any, walk: str, paths: list[str], feedback: Any, options: Any) -> Returned:
    """Read a made-up protocol: a finding at the first stop, a photo that did not come, and two conflicts."""
    path = paths[0]
    if "trasig" in path:
        raise InputError("“trasig.csv” har ingen kolumn för stoppet; lägg till en.")
    returned = Returned(ReturnKind.PROTOCOL, Path(path).name, walk)
    returned.receipt.read = 3
    if store.count("field_return", {"walk": walk}):
        returned.receipt.unchanged = 3
        return returned
    returned.receipt.stored, returned.receipt.unchanged = 2, 1
    returned.receipt.notes.append("De senaste ändringarna kan saknas.")
    with store.transaction():
        stop = store.rows("stop", {"walk": walk, "seq": 2})[0]
        store.update("stop", stop["uuid"], {"score_dark": 2, "field_note": "Kontorets ord"})
        found = store.insert(
            "finding",
            [
                {
                    "walk": walk,
                    "stop": stop["uuid"],
                    "category": "graffiti",
                    "text": "Klotter",
                    "geometry": stop["geometry"],
                }
            ],
        )[0]
        store.insert("photo", [{"finding": found, "walk": walk, "field_name": "DCIM/finding_7.jpg"}])
        conflicts = [
            ["stop", stop["uuid"], "score_dark", 1, 0],
            ["stop", stop["uuid"], "note", "Först", "Fältets ord"],
        ]
        row = {"walk": walk, "kind": "protocol", "file_name": returned.file, "at": stop["created"]}
        came = {"cells": [], "gone": [], "conflicts": conflicts}
        store.insert("field_return", [{**row, "receipt": returned.receipt.to_dict(), "came": came}])
    return returned


@pytest.fixture
def page(opened: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setitem(READERS, ReturnKind.PROTOCOL, read)  # type: ignore[arg-type]
    shell = opened.shell
    add_walk(shell.context.session.store)
    shell.context.session.changed("walk", "stop")
    shell.show_page("findings")
    QCoreApplication.processEvents()
    return shell.pages["findings"]


@pytest.fixture
def protocol(tmp_path: Path) -> str:
    file = tmp_path / "kvällen" / "protokoll.csv"
    file.parent.mkdir()
    file.write_text(PROTOCOL, encoding="utf-8")
    return str(file)


@pytest.fixture
def came(page: Any, protocol: str, wait: Any) -> Any:
    """The page when the protocol is read in."""
    page.returns.read([protocol])
    wait(lambda: page.returns.panel is not None)
    QCoreApplication.processEvents()
    return page


def notes(page: Any) -> str:
    return " ".join(note.text for note in page.returns.notes.notes())


def dragged(path: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    return data


def test_files_that_are_chosen_are_read_in_and_told_beside_the_list(
    page: Any, protocol: str, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([protocol], ""))
    page.returns.button.click()
    wait(lambda: page.returns.panel is not None)
    panel = page.returns.panel
    assert [(part.key, part.value) for part in panel.bar.parts if part.value] == [("stored", 2), ("unchanged", 1)]
    assert "protokoll.csv" in panel.which.currentText()
    assert panel.notes.itemAt(0).widget().text() == "De senaste ändringarna kan saknas."
    assert [row.finding.text for row in page.view.rows()] == ["Klotter"]
    assert page.returns.last.receipt.balances


def test_what_was_guessed_or_refused_is_told_with_its_row_and_of_several_files_its_file(
    page: Any, protocol: str, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def guessing(store: Any, walk: str, paths: list[str], *_: Any) -> Returned:
        returned = Returned(ReturnKind.PROTOCOL, Path(paths[0]).name, walk)
        returned.receipt.read = returned.receipt.stored = 1
        returned.receipt.read += 1
        returned.receipt.reject(4, "utan stopp", "Klotter")
        returned.receipt.extra["guessed"] = [{"row": 2, "value": "", "why": "inget ord", "text": "Ljus saknas"}]
        return returned

    monkeypatch.setitem(READERS, ReturnKind.PROTOCOL, guessing)  # type: ignore[arg-type]
    other = Path(protocol).with_name("andra.csv")
    other.write_text(PROTOCOL, encoding="utf-8")
    for paths, expected in (
        ([protocol], ["Row 4: utan stopp (Klotter)", "Row 2: inget ord (Ljus saknas)"]),
        (
            [protocol, str(other)],
            [
                f"{name} · Row {told}"
                for name in ("protokoll.csv", "andra.csv")
                for told in ("4: utan stopp (Klotter)", "2: inget ord (Ljus saknas)")
            ],
        ),
    ):
        before = page.returns.last
        page.returns.read(paths)
        wait(lambda before=before: page.returns.last is not before and page.returns.panel is not None)
        lines = page.returns.panel.notes
        assert [lines.itemAt(index).widget().text() for index in range(lines.count())] == expected


def test_a_folder_can_be_chosen(page: Any, protocol: str, wait: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(Path(protocol).parent))
    page.returns.button.menu().actions()[1].trigger()
    wait(lambda: page.returns.panel is not None)
    assert len(page.view.rows()) == 1


def test_files_dragged_over_the_page_are_awaited_and_read_in(page: Any, protocol: str, wait: Any) -> None:
    area, data = page.stack.content, dragged(protocol)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(area, entered)
    assert entered.isAccepted()
    assert not area.veil.isHidden()
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert area.veil.isHidden()
    QApplication.sendEvent(area, entered)
    QApplication.sendEvent(area, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, none))
    assert area.veil.isHidden()
    wait(lambda: len(page.view.rows()) == 1)


def test_a_field_package_dropped_on_another_page_is_read_in_on_this_one(
    page: Any, opened: Any, tmp_path: Path, wait: Any
) -> None:
    """Not imported as a file of cases: here it did not go out from this store, which the page says."""
    file = tmp_path / "kvällen" / "vandring.zip"
    file.parent.mkdir()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("vandring_1/package.json", "{}")
        archive.writestr("vandring_1/finding.gpkg", b"SQLite format 3\x00" + bytes(84))
    opened.shell.show_page("sources")
    opened.shell.drop([str(file)])
    assert opened.shell.current == "findings"
    wait(lambda: "vandring.zip" in notes(page) or "finding.gpkg" in notes(page))
    assert opened.shell.pages["sources"].import_dialog is None


def test_a_drop_on_the_dock_goes_to_the_page_in_front(page: Any, opened: Any, protocol: str, wait: Any) -> None:
    opened.shell.drop([protocol])
    wait(lambda: len(page.view.rows()) == 1)
    assert opened.shell.current == "findings"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("trasig.csv", PROTOCOL.encode(), "ingen kolumn för stoppet"),
        ("halv.zip", b"PK\x03\x04" + bytes(30), "damaged"),
        ("tom.zip", None, "empty"),
        ("brev.pdf", b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_refused_says_so_in_the_page_and_changes_nothing(
    page: Any, tmp_path: Path, wait: Any, name: str, content: bytes | None, words: str
) -> None:
    file = tmp_path / name
    if content is None:
        with zipfile.ZipFile(file, "w"):
            pass
    else:
        file.write_bytes(content)
    page.returns.read([str(file)])
    wait(lambda: page.returns.notes.notes())
    assert name in notes(page)
    assert words in notes(page)
    assert page.view.rows() == []
    assert page.returns.panel is None
    assert page.returns.button.isEnabled()
    assert not page.context.undo.stack.canUndo()


def test_cancel_leaves_all_as_it_was_and_says_so(page: Any, protocol: str, iface: Any, wait: Any) -> None:
    page.returns.read([protocol])
    page.context.runner.cancel_current()
    wait(lambda: page.returns.button.isEnabled() and not page.context.runner.busy)
    assert any("nothing was changed" in text for text in iface.texts())
    assert page.view.rows() == []
    assert notes(page) == ""


def test_one_step_takes_all_of_it_back(came: Any, wait: Any) -> None:
    undo, store = came.context.undo, came.context.session.store
    assert "protokoll.csv" in undo.last.text
    undo.take_back()
    wait(lambda: not came.view.rows())
    assert store.count("field_return") == store.count("photo") == 0
    assert store.rows("stop", {"seq": 2})[0]["score_dark"] is None
    wait(lambda: not came.returns.notes.notes())
    undo.make_again()
    wait(lambda: len(came.view.rows()) == 1)


def test_the_same_again_says_that_nothing_is_new(came: Any, protocol: str, wait: Any) -> None:
    first = came.returns.last
    came.returns.read([protocol])
    wait(lambda: came.returns.last is not first)
    assert [(part.key, part.value) for part in came.returns.panel.bar.parts if part.value] == [("unchanged", 3)]
    assert len(came.view.rows()) == 1


def test_the_page_says_what_came_when_and_what_waits(came: Any, opened: Any) -> None:
    assert "2 conflict" in notes(came)
    assert "1 photo" in notes(came)
    panel = came.returns.panel
    panel.closed.emit()
    assert came.returns.panel is None
    opened.shell.show_page("tasks")
    opened.shell.show_page("findings")
    came.returns.notes.pressed.emit("show")
    panel = came.returns.panel
    assert panel.tabs.currentIndex() == CONFLICTS
    assert panel.tabs.tabText(MISSING) == "Missing photos (1)"
    assert [(row.stop, row.name, row.finding) for row in panel.missing.rows()] == [(2, "DCIM/finding_7.jpg", "Klotter")]
    panel.show_tab(RECEIPT)
    assert panel.which.count() == 2, "what has just been read in, and the line of the history"


def test_keys_alone_decide_conflicts(came: Any, qtbot: Any, wait: Any) -> None:
    """The three values stand there; to the right is the field's, to the left the office's; what is decided is not asked again."""
    came.returns.open(CONFLICTS)
    conflicts = came.returns.panel.conflicts
    columns = {column.key: column for column in conflicts.view.model.columns}
    shown = [
        [columns[key].text(row) for key in ("row", "column", "base", "desk", "field")] for row in conflicts.choices()
    ]
    assert [line[2:] for line in shown] == [["1", "2", "0"], ["Först", "Kontorets ord", "Fältets ord"]]
    assert all("2" in line[0] for line in shown)
    assert [line[1] for line in shown] == ["Score in the dark 0-3", "Note from the walk"]
    tree = conflicts.view.tree
    conflicts.view.select([conflicts.choices()[0].uuid])
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert [row.keep for row in conflicts.choices()] == ["field", None]
    assert conflicts.values["field"].text() == "0"
    qtbot.keyClick(conflicts.decide_button, Qt.Key.Key_Space)
    wait(lambda: len(conflicts.choices()) == 1)
    store = came.context.session.store
    stop = store.rows("stop", {"seq": 2})[0]
    assert (stop["score_dark"], stop["field_note"]) == (0, "Kontorets ord")
    qtbot.keyClick(tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    conflicts.decide_button.click()
    wait(lambda: "conflict" not in notes(came))
    assert store.rows("stop", {"seq": 2})[0]["field_note"] == "Kontorets ord"
    assert came.returns.panel.tabs.isTabVisible(CONFLICTS) is False
    came.context.undo.take_back()
    wait(lambda: "1 conflict" in notes(came))


def test_what_is_chosen_for_one_can_be_taken_back_before_it_is_decided(came: Any) -> None:
    came.returns.open(CONFLICTS)
    conflicts = came.returns.panel.conflicts
    conflicts.view.tree.selectAll()
    conflicts.keep_buttons["field"].click()
    assert [row.keep for row in conflicts.choices()] == ["field", "field"]
    conflicts.keep_buttons["field"].click()
    assert [row.keep for row in conflicts.choices()] == [None, None]
    assert not conflicts.decide_button.isEnabled()


def test_the_keyboard_goes_back_to_the_list_with_esc(came: Any, opened: Any, qtbot: Any) -> None:
    opened.shell.window().activateWindow()
    came.returns.open(RECEIPT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is came.returns.panel.which)
    qtbot.keyClick(came.returns.panel.which, Qt.Key.Key_Escape)
    assert came.returns.panel is None
    assert QApplication.focusWidget() is came.view.tree
    came.returns.open(RECEIPT)
    came.returns.button.setFocus()
    came.returns.panel.closed.emit()
    assert QApplication.focusWidget() is came.returns.button, "it was elsewhere"


def test_another_walk_has_its_own_returns(came: Any) -> None:
    other = add_walk(came.context.session.store, "En annan")
    came.context.session.changed("walk", "stop")
    QCoreApplication.processEvents()
    came.walks.setCurrentIndex(came.walks.findData(other))
    assert notes(came) == ""
    assert came.returns.panel is None


def dropped_on(target: Any, *paths: str) -> bool:
    """Drag files over a widget and return whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, none)
    event.ignore()
    target.dragEnterEvent(event)
    return bool(event.isAccepted())


def test_the_form_takes_pictures_alone_and_leaves_the_rest_to_the_page(page: Any) -> None:
    assert dropped_on(page.form, "/tmp/a.jpg", "/tmp/b.png")
    assert not dropped_on(page.form, "/tmp/a.jpg", "/tmp/vandring.zip"), "the package would be lost without a word"
    assert dropped_on(page.stack.content, "/tmp/a.jpg", "/tmp/vandring.zip")


@pytest.fixture
def another(page: Any) -> str:
    """The key of a walk that lies in another area than the one that is chosen, where the walk of the page lies."""
    session = page.context.session
    store = session.store
    here, there = (area.uuid for area in session.areas()[:2])
    store.update("walk", page.walks.currentData(), {"area": here})
    other = add_walk(store, "Bortom ån")
    store.update("walk", other, {"area": there})
    session.changed("walk", "stop")
    session.set_area(here)
    QCoreApplication.processEvents()
    assert page.walks.findData(other) < 0
    return other


def test_what_is_another_walks_is_read_in_there_by_one_press(
    page: Any, protocol: str, wait: Any, monkeypatch: pytest.MonkeyPatch, another: str
) -> None:
    """Also where that walk lies in another area, which is then chosen with it."""

    def only_there(store: Any, walk: str, paths: list[str], feedback: Any, options: Any) -> Returned:
        if walk != another:
            raise OtherWalkError("“protokoll.csv” är protokollet för “Bortom ån”; välj den vandringen.", (another,))
        return read(store, walk, paths, feedback, options)

    monkeypatch.setitem(READERS, ReturnKind.PROTOCOL, only_there)  # type: ignore[arg-type]
    store = page.context.session.store
    page.returns.read([protocol])
    wait(lambda: page.returns.notes.notes())
    (note,) = page.returns.notes.notes()
    assert note.link == "Read it in there"
    assert store.count("finding") == 0
    page.returns.notes.pressed.emit(note.action)
    assert page.walks.currentData() == another
    assert page.context.session.area_uuid == store.get("walk", another)["area"]
    wait(lambda: page.returns.panel is not None)
    QCoreApplication.processEvents()
    assert page.walks.currentData() == another
    assert [row["walk"] for row in store.rows("finding")] == [another]
    assert "är protokollet för" not in notes(page)


def test_a_package_of_two_other_walks_offers_each(
    page: Any, protocol: str, wait: Any, monkeypatch: pytest.MonkeyPatch, another: str
) -> None:
    third = add_walk(page.context.session.store, "Tredje")

    def refuse(*_args: Any) -> Returned:
        raise OtherWalkError("Två andra vandringars.", (another, third))

    monkeypatch.setitem(READERS, ReturnKind.PROTOCOL, refuse)  # type: ignore[arg-type]
    page.returns.read([protocol])
    wait(lambda: page.returns.notes.notes())
    assert [(note.text, bool(note.link)) for note in page.returns.notes.notes()] == [
        ("Två andra vandringars.", False),
        ("Bortom ån", True),
        ("Tredje", True),
    ]


@pytest.mark.parametrize("name", ["protokoll.csv", "trasig.csv"])
def test_a_reading_that_ends_when_another_walk_is_shown_is_told_in_a_line_and_leaves_the_page_alone(
    page: Any, protocol: str, iface: Any, wait: Any, name: str
) -> None:
    store, first = page.context.session.store, page.walks.currentData()
    other = add_walk(store, "En annan")
    page.context.session.changed("walk", "stop")
    QCoreApplication.processEvents()
    page.walks.setCurrentIndex(page.walks.findData(first))
    file = Path(protocol).with_name(name)
    file.write_text(PROTOCOL, encoding="utf-8")
    page.returns.read([str(file)])
    page.walks.setCurrentIndex(page.walks.findData(other))
    page.form.text.setPlainText("Halvfärdig mening")
    wait(lambda: not page.context.undo.is_busy)
    QCoreApplication.processEvents()
    assert page.walks.currentData() == other
    assert page.form.text.toPlainText() == "Halvfärdig mening"
    assert page.returns.panel is None
    assert notes(page) == ""
    assert any(name in text for text in iface.texts())


def test_without_a_walk_the_reason_is_told(opened: Any, protocol: str, iface: Any) -> None:
    opened.shell.show_page("findings")
    QCoreApplication.processEvents()
    opened.shell.drop([protocol])
    assert any("Plan the walk first" in text for text in iface.texts())

"""Page Åtgärder, menu Till ansvariga: a package goes out to a partner, comes back, is looked at and taken in."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from est_walks_plugin.gui.pages.tasks.answers.dialog import AnswerDialog
from est_walks_plugin.gui.pages.tasks.partner.send import owners_menu
from tests.partners.conftest import edit, put_task


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    store = shell.context.session.store
    put_task(store)
    put_task(store, title="Andra", cost=100.0)
    put_task(store, title="Parken", owner="park")
    shell.context.session.changed("task")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


def press(page: Any, key: str) -> None:
    (action,) = [line for line in page.owners_button.menu().actions() if line.objectName() == key]
    action.trigger()


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))


def task(page: Any, title: str) -> dict[str, Any]:
    return page.context.session.store.rows("task", {"title": title})[0]


@pytest.fixture
def sent(page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "polisen.gpkg"
    choose(monkeypatch, path)
    page.view.select([task(page, "Andra")["uuid"]])
    press(page, "send_package")
    wait(path.exists)
    wait(lambda: any("polisen.gpkg" in text for text in page.context.iface.texts()))
    return path


def test_a_package_goes_out_for_the_owner_of_what_is_chosen(page: Any, sent: Path) -> None:
    (kept,) = page.context.session.store.rows("owner_list")
    assert (kept["owner"], len(kept["snapshot"])) == ("police", 2)


def test_of_several_owners_it_is_asked_whose(
    page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "parken"
    choose(monkeypatch, path)
    menu = owners_menu(page.context, ["park", "police"])
    assert [line.text() for line in menu.actions()] == [
        page.context.session.name("owner", c) for c in ("park", "police")
    ]
    menu.actions()[0].trigger()
    wait(lambda: (tmp_path / "parken.gpkg").exists())
    wait(lambda: page.context.session.store.count("owner_list", {"owner": "park"}) == 1)


def shown(page: Any, wait: Any) -> AnswerDialog:
    press(page, "read_answer")
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)
    dialog = page.context.beside.find(AnswerDialog)
    assert dialog is not None
    return dialog


def test_an_answer_is_shown_and_taken_in_and_taken_back(page: Any, sent: Path, wait: Any) -> None:
    edit(sent, task(page, "Se till torget")["uuid"], state="planned", note_partner="Vi åker dit")
    dialog = shown(page, wait)
    said = [
        dialog.tree.topLevelItem(n).child(row).text(3)
        for n in range(dialog.tree.topLevelItemCount())
        for row in range(dialog.tree.topLevelItem(n).childCount())
    ]
    assert "Vi åker dit" in said
    assert task(page, "Se till torget")["state"] == "assigned", "nothing is written before it is taken in"
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: task(page, "Se till torget")["state"] == "planned")
    wait(lambda: page.context.undo.stack.canUndo() if hasattr(page.context.undo, "stack") else True)
    page.context.actions["undo"].trigger()
    wait(lambda: task(page, "Se till torget")["state"] == "assigned")
    wait(lambda: page.context.session.store.count("owner_answer") == 0)


@pytest.mark.parametrize(("ticked", "cost"), [(False, 900.0), (True, 500.0)])
def test_a_conflict_is_decided_by_its_box(page: Any, sent: Path, wait: Any, ticked: bool, cost: float) -> None:
    second = task(page, "Andra")
    edit(sent, second["uuid"], cost=500.0, work_order="P-1")
    page.context.session.store.update("task", second["uuid"], {"cost": 900.0})
    dialog = shown(page, wait)
    (box,) = dialog.conflict_rows()
    if ticked:
        box.setCheckState(0, Qt.CheckState.Checked)
    dialog.ok.click()
    wait(lambda: task(page, "Andra")["work_order"] == "P-1")
    assert task(page, "Andra")["cost"] == cost
    wait(lambda: page.context.beside.find(AnswerDialog) is None)
    again = shown(page, wait)
    assert again.conflict_rows() == []
    assert not again.ok.isEnabled(), "what is decided is not asked again"
    again.reject()


def test_what_is_no_package_is_one_line(page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text("id;status\n", encoding="utf-8")
    choose(monkeypatch, tmp_path / "lista.csv")
    press(page, "read_answer")
    wait(lambda: any("lista.csv" in text for text in page.context.iface.texts()))
    assert page.context.beside.find(AnswerDialog) is None


def dropped(page: Any, files: list[Path]) -> None:
    """Let files go over the page as the mouse does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    area = page.stack.content
    middle = QPointF(area.rect().center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(middle.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QCoreApplication.sendEvent(area, entering)
    assert entering.isAccepted()
    assert "owner or partner" in area.veil.text
    QCoreApplication.sendEvent(area, QDropEvent(middle, Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_package_that_is_dragged_onto_the_page_is_shown(page: Any, sent: Path, wait: Any, tmp_path: Path) -> None:
    edit(sent, task(page, "Se till torget")["uuid"], state="planned")
    packed = tmp_path / "svar.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(sent, "mapp/polisen.gpkg")
    dropped(page, [packed])
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)
    dialog = page.context.beside.find(AnswerDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Answer from " + page.context.session.name("owner", "police")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: task(page, "Se till torget")["state"] == "planned")


def test_several_answers_at_once_are_asked_for_one_by_one(page: Any, sent: Path, wait: Any) -> None:
    dropped(page, [sent, sent.with_name("annan.csv")])
    wait(lambda: any("one answer at a time" in text for text in page.context.iface.texts()))
    assert page.context.beside.find(AnswerDialog) is None
    dropped(page, [sent, sent.with_name("polisen.gpkg-wal")])
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)


def test_a_package_let_go_elsewhere_is_no_file_of_cases(page: Any, sent: Path, opened: Any, wait: Any) -> None:
    opened.shell.show_page("sources")
    opened.shell.drop([str(sent)])
    assert opened.shell.current == "tasks"
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)
    assert opened.shell.pages["sources"].import_dialog is None

"""Page Åtgärder, menu Till ansvariga: work lists go out, an answered one is looked at, taken in and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from est_walks_plugin.gui.dialogs.review import ReviewDialog
from est_walks_plugin.gui.pages.tasks.answers.dialog import AnswerDialog
from est_walks_plugin.gui.pages.tasks.work_list.dialog import WorkListDialog
from est_walks_plugin.operations.owners.sent import mark
from est_walks_plugin.operations.tasks import update_task
from tests.partners.conftest import photo, put_task


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    store = shell.context.session.store
    put_task(store)
    put_task(store, title="Andra", text="Ring Anna Svensson", review="doubtful")
    put_task(store, title="Parken", owner="park")
    put_task(store, title="Färdig", owner="region", state="done")
    shell.context.session.changed("task")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


def press(page: Any, key: str) -> None:
    (action,) = [line for line in page.owners_button.menu().actions() if line.objectName() == key]
    action.trigger()


def dialog_of(page: Any) -> WorkListDialog:
    press(page, "send_work_lists")
    dialog = page.context.beside.find(WorkListDialog)
    assert dialog is not None
    return dialog


def test_lists_are_written_for_the_owners_that_are_ticked(page: Any, wait: Any, tmp_path: Path) -> None:
    dialog = dialog_of(page)
    assert "region" not in dialog.chosen(), "nothing is open there"
    keys = dialog.chosen()
    for number, code in enumerate(keys):
        dialog.owners.setCurrentRow(number)
        if code != "police":
            QTest.keyClick(dialog.owners, Qt.Key.Key_Space)
    assert dialog.chosen() == ["police"]
    dialog.folder.setFilePath(str(tmp_path / "none"))
    assert not dialog.ok.isEnabled()
    dialog.folder.setFilePath(str(tmp_path))
    dialog.paper.setFocus()
    QTest.keyClick(dialog.paper, Qt.Key.Key_Space)
    assert dialog.endings() == [".xlsx", ".pdf"]
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: len(list(tmp_path.glob("*.xlsx"))) == 1 and len(list(tmp_path.glob("*.pdf"))) == 1)
    wait(lambda: any("work list" in text for text in page.context.iface.texts()))


def test_what_stays_at_home_is_told_and_has_a_door(page: Any) -> None:
    dialog = dialog_of(page)
    assert dialog.waiting.text().startswith("1 text")
    QTest.mouseClick(dialog.review, Qt.MouseButton.LeftButton)
    assert page.context.beside.find(ReviewDialog) is not None


def test_photos_that_stay_at_home_are_counted_before_anything_is_written(page: Any) -> None:
    store = page.context.session.store
    (finding,) = store.insert("finding", [{"category": "other", "text": "x", "review": "clear"}])
    store.insert("photo", [photo(finding, "#336699", "doubtful", ""), photo(finding, "#993366", "approved", "")])
    for title in ("Parken", "Andra"):  # a photo of two tasks waits once
        (row,) = store.rows("task", {"title": title})
        store.insert("task_finding", [{"task": row["uuid"], "finding": finding}])
    page.context.session.changed("finding", "photo", "task_finding")
    dialog = dialog_of(page)
    assert (dialog.waiting.text()[:6], "1 photo" in dialog.waiting.text()) == ("1 text", True)
    for number, code in enumerate(dialog.chosen()):
        if code == "police":
            dialog.owners.item(number).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.waiting.text().startswith("1 photo"), "the text was the other owner's"


@pytest.fixture
def answered(page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AnswerDialog:
    from est_walks_plugin.model.task import Task

    store = page.context.session.store
    first, second = (Task.from_row(store.rows("task", {"title": title})[0]) for title in ("Andra", "Parken"))
    lines = [
        "Task id;New state;Date;Cost;Check (do not change)",
        f"{first.uuid};Klar;2026-10-05;500;{mark(first)}".replace(mark(first), f'"{mark(first)}"'),
        f'{second.uuid};Pågår;;;"{mark(second)}"',
        "nobody;Klar;;;",
    ]
    path = tmp_path / "svar.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    update_task(store, second.uuid, state="planned")
    page.context.session.changed("task")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    press(page, "read_answer")
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)
    dialog = page.context.beside.find(AnswerDialog)
    assert dialog is not None
    return dialog


def state(page: Any, title: str) -> str:
    return page.context.session.store.rows("task", {"title": title})[0]["state"]


@pytest.mark.parametrize("ticked", [False, True])
def test_an_answer_is_shown_taken_in_and_taken_back(page: Any, answered: AnswerDialog, wait: Any, ticked: bool) -> None:
    assert state(page, "Andra") == "assigned", "nothing is written before it is taken"
    assert answered.ok.text() == "Take in 3 changes"
    (conflict,) = answered.conflict_rows()
    assert "sent out" in conflict.text(1)
    if ticked:
        answered.tree.setCurrentItem(conflict)
        QTest.keyClick(answered.tree, Qt.Key.Key_Space)
    shown = [answered.tree.topLevelItem(row).text(0) for row in range(answered.tree.topLevelItemCount())]
    assert any(text.startswith("Rejected (1)") for text in shown)
    QTest.mouseClick(answered.ok, Qt.MouseButton.LeftButton)
    wait(lambda: state(page, "Andra") == "done")
    assert state(page, "Parken") == ("in_progress" if ticked else "planned")
    wait(page.context.undo.stack.canUndo)
    page.context.actions["undo"].trigger()
    wait(lambda: state(page, "Andra") == "assigned")
    assert page.context.session.store.count("owner_answer") == 0


def test_the_task_has_the_room_that_the_values_leave(answered: AnswerDialog) -> None:
    """Many tasks begin alike, "Laga belysning – …": the place that tells them apart is seen."""
    tree = answered.tree
    need = [tree.sizeHintForColumn(column) for column in range(4)]
    assert all(tree.columnWidth(column) >= need[column] for column in (1, 2))
    shared = sum(tree.columnWidth(column) for column in range(3)) + need[3]
    assert tree.columnWidth(0) > 230, "more than it has where the screen is small"
    assert tree.viewport().width() - 60 <= shared <= tree.viewport().width()


def test_nothing_of_why_a_row_is_refused_is_cut_off(page: Any, answered: AnswerDialog) -> None:
    answered.resize(420, 460)
    QCoreApplication.processEvents()
    sentences = answered.sentences()
    assert [item.text(0)[:6] for item in sentences] == ["Row 4:"]
    line = answered.tree.fontMetrics().height()
    assert answered.tree.visualItemRect(sentences[0]).height() > 2 * line, "it goes on in the next line"
    answered.resize(1300, 460)
    QCoreApplication.processEvents()
    assert answered.tree.visualItemRect(sentences[0]).height() < 2 * line


def test_what_cannot_be_seen_of_a_list_is_told_before_it_is_taken_in(
    page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (row,) = page.context.session.store.rows("task", {"title": "Andra"})
    path = tmp_path / "svar.csv"
    path.write_text(f"Task id;New state;Our own\n{row['uuid']};Klar;v. 50\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    press(page, "read_answer")
    wait(lambda: page.context.beside.find(AnswerDialog) is not None)
    dialog = page.context.beside.find(AnswerDialog)
    assert dialog is not None
    told = [item.text(0) for item in dialog.sentences()]
    assert any("nobody can see what was changed here since" in one for one in told)
    assert any(one.startswith("Row 2: No day is written") for one in told), "a guess says which row it is of"
    assert any("“Our own”" in one for one in told)


def test_what_is_no_list_is_one_line(page: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    press(page, "read_answer")
    wait(lambda: any("no answered list" in text for text in page.context.iface.texts()))
    assert page.context.beside.find(AnswerDialog) is None

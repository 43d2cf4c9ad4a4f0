"""The dialog of new tasks: changed in place by mouse and keys, split, put together, left out; nothing made before its button."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timezone
from typing import Any

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDateEdit

from est_walks_plugin.gui.pages.tasks.cost_field import CostField
from est_walks_plugin.gui.pages.tasks.making.dialog import MakeTasksDialog
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks
from tests.gui.walked import add_walk
from tests.tongues import qgis_in

FOUND = ("lighting_out", "shrubbery", "graffiti", "positive")


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    """Page Åtgärder with three findings that wait, 100 m apart, and a good one."""
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    for number, category in enumerate(FOUND):
        record_finding(store, walk, category=category, text=f"Vid stoppet {number}", stop=number % 3 + 1)
    shell.context.session.changed("walk", "stop", "finding")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


@pytest.fixture
def dialog(page: Any, wait: Any) -> Any:
    return opened_of(page, wait)


def opened_of(page: Any, wait: Any) -> MakeTasksDialog:
    QTest.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    wait(lambda: page.making.dialog is not None)
    QCoreApplication.processEvents()
    return page.making.dialog


def key(dialog: Any, *codes: Qt.Key) -> None:
    for code in codes:
        QTest.keyClick(dialog.view, code)
    QCoreApplication.processEvents()


def tasks(page: Any) -> list[dict[str, Any]]:
    return page.context.session.store.rows("task", order_by=("created",))


def at(dialog: Any, category: str) -> str:
    """Return the key of the draft of a category."""
    return next(draft.key for draft in dialog.making.rows if draft.task.category == category)


def draft(dialog: Any, name: str) -> Any:
    return next(one for one in dialog.making.rows if one.key == name)


def begin_editing(dialog: Any, name: str, column: str, kind: type) -> Any:
    """Put the cursor on a cell and press Enter; return the editor that opens."""
    dialog.view.setFocus()
    dialog.view.go_to(name, dialog.model.column_of(column))
    key(dialog, Qt.Key.Key_Return)
    found = [one for one in dialog.view.viewport().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_every_waiting_finding_is_a_row_and_nothing_is_made_yet(dialog: Any, page: Any) -> None:
    assert {one.task.category for one in dialog.making.rows} == {"lighting_out", "shrubbery", "graffiti"}
    assert dialog.ok.text().startswith("Make 3 task")
    assert tasks(page) == []
    dialog.reject()
    QCoreApplication.processEvents()
    assert tasks(page) == []
    assert page.create_button.isEnabled()


def test_enter_changes_a_measure_and_what_follows_it(dialog: Any, page: Any, wait: Any) -> None:
    name = at(dialog, "graffiti")
    before = draft(dialog, name).task
    combo = begin_editing(dialog, name, "measure", QComboBox)
    combo.setCurrentIndex(combo.findData("prune"))
    QTest.keyClick(combo, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    task = draft(dialog, name).task
    assert (task.measure, task.season) == ("prune", "08-01/03-31")
    assert task.due != before.due
    assert "1 Aug" in dialog.model.index(dialog.making.row_of(name), dialog.model.column_of("season")).data()
    assert tasks(page) == []
    dialog.ok.click()
    wait(lambda: len(tasks(page)) == 3)
    assert {row["measure"] for row in tasks(page) if row["category"] == "graffiti"} == {"prune"}


def test_a_double_click_changes_the_date_and_delete_takes_it(dialog: Any) -> None:
    name = at(dialog, "lighting_out")
    cell = dialog.model.index(dialog.making.row_of(name), dialog.model.column_of("due"))
    where = dialog.view.visualRect(cell).center()
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    QTest.mouseDClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    (edit,) = [one for one in dialog.view.viewport().findChildren(QDateEdit) if one.isVisible()]
    edit.setDate(QDate(2027, 3, 1))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert draft(dialog, name).task.due == date(2027, 3, 1)
    dialog.view.go_to(name, dialog.model.column_of("due"))
    key(dialog, Qt.Key.Key_Delete)
    assert draft(dialog, name).task.due is None


def test_a_change_goes_for_all_chosen_rows(dialog: Any) -> None:
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()
    assert len(dialog.view.chosen_keys()) == 3
    dialog.view.selectionModel().setCurrentIndex(
        dialog.model.index(0, dialog.model.column_of("cost")), dialog.view.selectionModel().NoUpdate
    )
    key(dialog, Qt.Key.Key_F2)
    (edit,) = [one for one in dialog.view.viewport().findChildren(CostField) if one.isVisible()]
    edit.setValue(2500)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert [one.task.cost for one in dialog.making.rows] == [2500.0] * 3
    assert "7,500 kr" in dialog.totals.text()


def test_space_leaves_a_finding_waiting_and_without_any_the_button_says_why_not(
    dialog: Any, page: Any, wait: Any
) -> None:
    dialog.view.setFocus()
    dialog.view.go_to(at(dialog, "graffiti"))
    key(dialog, Qt.Key.Key_Space)
    assert dialog.ok.text().startswith("Make 2 task")
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    key(dialog, Qt.Key.Key_Space)
    assert not dialog.ok.isEnabled()
    assert "Tick a row" in dialog.reason.text()
    key(dialog, Qt.Key.Key_Space)
    dialog.view.go_to(at(dialog, "graffiti"))
    key(dialog, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: len(tasks(page)) == 2)
    wait(lambda: page.making.dialog is None)
    assert {row["category"] for row in tasks(page)} == {"lighting_out", "shrubbery"}
    assert page.waiting.text().startswith("1 finding")


def test_one_finding_becomes_several_tasks_and_several_one(dialog: Any, page: Any, wait: Any) -> None:
    name = at(dialog, "lighting_out")
    dialog.view.go_to(name)
    dialog.split_button.click()
    dialog.view.go_to(name)
    dialog.split_button.click()
    parts = [one for one in dialog.making.rows if one.task.category == "lighting_out"]
    assert len({one.key for one in parts}) == len(parts) == 3
    assert len({one.task.measure for one in parts}) == 3
    assert len({one.findings for one in parts}) == 1
    rows = [dialog.making.row_of(at(dialog, one)) for one in ("shrubbery", "graffiti")]
    dialog.view.go_to(dialog.making.rows[rows[0]].key)
    assert not dialog.join_button.isEnabled()
    for row in rows:
        where = dialog.view.visualRect(dialog.model.index(row, 1)).center()
        QTest.mouseClick(
            dialog.view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier if row == rows[1] else Qt.KeyboardModifier.NoModifier,
            where,
        )
    dialog.join_button.click()
    assert dialog.ok.text().startswith("Make 4 task")
    dialog.ok.click()
    wait(lambda: len(tasks(page)) == 4)
    store = page.context.session.store
    assert store.count("task_finding") == 1  # the joined one sees to two
    wait(lambda: page.waiting.text() == "Every finding has its task.")
    wait(lambda: not page.context.undo.is_busy)
    page.context.undo.take_back()  # one step for all of it
    wait(lambda: tasks(page) == [])
    assert store.count("task_finding") == store.count("task_event") == 0
    wait(lambda: page.waiting.text() == "3 findings wait.")


def box(dialog: Any, start: str) -> Any:
    """Return the tick of a hint that begins so."""
    return next(one for one in dialog.about.doors if isinstance(one, QCheckBox) and one.text().startswith(start))


def press(widget: QAbstractButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, widget.height() // 2))
    QCoreApplication.processEvents()


def test_a_hinted_task_is_doubled_and_shown_on_the_map_only_if_asked(page: Any, wait: Any) -> None:
    store, session = page.context.session.store, page.context.session
    old = create_tasks(store, [store.rows("finding", {"category": "shrubbery"})[0]["uuid"]]).tasks[0]
    walk = store.rows("walk")[0]["uuid"]
    record_finding(store, walk, category="shrubbery", text="Samma buske", stop=2)
    session.changed("finding", "task")
    wait(lambda: len(page.view.rows()) == 1)
    dialog = opened_of(page, wait)
    name = at(dialog, "shrubbery")
    dialog.view.go_to(name)
    assert "ame" in dialog.model.index(dialog.making.row_of(name), dialog.model.column_of("hint")).data()
    canvas, here = page.context.canvas, store.get("task", old)["geometry"]
    canvas.setExtent(QgsRectangle(here.x + 5000, here.y, here.x + 5400, here.y + 300))
    dialog.about.doors[1].click()
    assert canvas.extent().contains(QgsPointXY(here.x, here.y))
    press(box(dialog, "Same thing as the task"))
    assert dialog.making.same_as == {name: old}
    assert "1 of them marked as duplicate" in dialog.totals.text()
    dialog.ok.click()
    wait(lambda: len(tasks(page)) == 4)
    double = store.rows("task", {"state": "duplicate"})
    assert [row["duplicate_of"] for row in double] == [old]


def test_an_open_case_is_answered_when_it_is_ticked(page: Any, wait: Any) -> None:
    store = page.context.session.store
    where = store.rows("finding", {"category": "graffiti"})[0]["geometry"]
    case = {
        "external_id": "F-17",
        "kind": "case",
        "category": "graffiti",
        "title": "Klotter på skåpet",
        "status": "open",
        "observed_at": datetime(2026, 9, 1, tzinfo=timezone.utc),
        "geometry": (where.x + 4, where.y),
    }
    (uuid,) = store.insert("observation", [case])
    dialog = opened_of(page, wait)
    dialog.view.go_to(at(dialog, "graffiti"))
    tick = box(dialog, "Same thing as the case F-17 Klotter på skåpet")
    assert not tick.isChecked()
    press(tick)
    dialog.ok.click()
    wait(lambda: len(tasks(page)) == 3)
    (link,) = store.rows("task_case")
    made = store.get("task", link["task"])
    assert (link["observation"], made["category"], made["state"]) == (uuid, "graffiti", "new")


def test_what_somebody_else_made_meanwhile_is_refused_in_the_dialog(dialog: Any, page: Any, wait: Any) -> None:
    store = page.context.session.store
    create_tasks(store, [store.rows("finding", {"category": "graffiti"})[0]["uuid"]])
    dialog.ok.click()
    wait(lambda: "meanwhile" in dialog.reason.text())
    assert page.making.dialog is dialog
    assert dialog.ok.isEnabled()
    assert len(tasks(page)) == 1
    dialog.view.go_to(at(dialog, "graffiti"))
    dialog.view.setFocus()
    key(dialog, Qt.Key.Key_Space)  # leave that one out, and the others can be made
    dialog.ok.click()
    wait(lambda: len(tasks(page)) == 3)


def test_the_dialog_goes_with_its_database(dialog: Any, page: Any, opened: Any, wait: Any, tmp_path: Any) -> None:
    other = str(shutil.copy2(page.context.session.path, tmp_path / "annan.gpkg"))
    opened.shell.flow.open(other)
    wait(lambda: page.context.session.path == other)
    wait(lambda: page.making.dialog is None)


def test_it_speaks_swedish_and_fits_a_laptop(page: Any, wait: Any) -> None:
    with qgis_in("sv"):
        dialog = opened_of(page, wait)
        assert dialog.ok.text() == "Skapa 3 åtgärder"
        dialog.resize(1320, 640)
        QCoreApplication.processEvents()
        assert dialog.view.horizontalHeader().length() <= dialog.view.viewport().width()
        assert dialog.minimumSizeHint().width() <= 1320
        assert dialog.minimumSizeHint().height() <= 700
        dialog.reject()

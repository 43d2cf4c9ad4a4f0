"""*Ny observation*: ten in a row by keyboard, points clicked on the map, screened, undone."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDateTimeEdit

from est_walks_plugin.gui.dialogs.observation import ObservationDialog
from est_walks_plugin.model.localtime import local
from tests.gui.small_store import E, N

PHONE = "070-174 06 05"


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def dialog(opened: Any) -> Any:
    opened.actions["observe"].trigger()
    QCoreApplication.processEvents()
    found = opened.shell.context.beside.find(ObservationDialog)
    assert found is not None
    return found


def own(dialog: Any) -> list[dict[str, Any]]:
    store = dialog.context.session.store
    keys = [row["uuid"] for row in store.rows("source", {"system": "own_entries"})]
    return store.rows("observation", {"source": keys}, order_by=("text",)) if keys else []


def test_ten_in_a_row_by_keyboard(dialog: Any) -> None:
    store = dialog.context.session.store
    assert not dialog.ok.isEnabled()
    dialog.category.setCurrentIndex(dialog.category.findData("disorder"))
    dialog.has_time.setChecked(True)
    dialog.day.setDate(dialog.day.date().addDays(-1))
    dialog.role.setText("Fältassistent")
    dialog.where.setFocus()
    for number in range(10):
        QTest.keyClicks(dialog.where.lineEdit(), f"Plats {number + 1}")
        QTest.keyClicks(dialog.text, f"Stoj {number}, ring {PHONE}")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        assert dialog.stored == number + 1
        assert dialog.text.toPlainText() == dialog.where.currentText() == ""
        assert dialog.focusWidget() in (dialog.where, dialog.where.lineEdit()), "ready for the next"
    rows = own(dialog)
    assert [row["category"] for row in rows] == ["disorder"] * 10
    assert {row["kind"] for row in rows} == {"est_report"}
    assert {row["role"] for row in rows} == {"Fältassistent"}
    assert {row["geometry"].x for row in rows} == {E + 50 * n for n in range(1, 11)}
    assert not any(PHONE in row["text"] for row in rows)
    (source,) = store.rows("source", {"system": "own_entries"})
    assert (source["stored"], source["receipt"]["read"]) == (10, 10)


def tab_to(dialog: Any, wanted: Any) -> Any:
    """Press Tab until a field, or the line it is typed in, has the focus."""
    for _ in range(30):
        if dialog.focusWidget() in (wanted, getattr(wanted, "lineEdit", lambda: None)()):
            return dialog.focusWidget()
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName()}")


def test_ten_different_ones_with_nothing_but_keys(dialog: Any) -> None:
    """Each with a place, text, category, day, time and kind of its own; the mouse is not touched."""
    dialog.where.setFocus()
    QCoreApplication.processEvents()
    codes = [dialog.category.itemData(at) for at in range(dialog.category.count()) if dialog.category.itemData(at)]
    for number in range(10):
        QTest.keyClicks(tab_to(dialog, dialog.where), f"Plats {number + 1}")
        tab_to(dialog, dialog.category)
        line = dialog.category.lineEdit()
        line.selectAll()
        QTest.keyClicks(line, dialog.category.itemText(dialog.category.findData(codes[number])))
        QTest.keyClick(line, Qt.Key.Key_Tab)
        if number == 0:
            day = tab_to(dialog, dialog.day)
            day.setSelectedSection(QDateTimeEdit.Section.YearSection)
            QTest.keyClicks(day, "20250611")
            QTest.keyClick(tab_to(dialog, dialog.has_time), Qt.Key.Key_Space)
        clock = tab_to(dialog, dialog.clock)
        clock.setSelectedSection(QDateTimeEdit.Section.HourSection)
        QTest.keyClicks(clock, f"0{number}")
        QTest.keyClick(tab_to(dialog, dialog.kind), Qt.Key.Key_Down if number % 2 == 0 else Qt.Key.Key_Up)
        QTest.keyClicks(tab_to(dialog, dialog.text), f"Stoj {number}")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        assert dialog.stored == number + 1, dialog.said.text()
    rows = own(dialog)
    assert [row["category"] for row in rows] == codes[:10]
    assert {row["geometry"].x for row in rows} == {E + 50 * n for n in range(1, 11)}
    store = dialog.context.session.store
    assert [local(row["observed_at"], store.time_zone).hour for row in rows] == list(range(10))
    assert {store.local_day(row["observed_at"]).isoformat() for row in rows} == {"2025-06-11"}
    assert [row["kind"] for row in rows] == ["partner", "est_report"] * 5


def test_shift_enter_breaks_the_line_and_a_name_nobody_knows_is_said(dialog: Any) -> None:
    QTest.keyClicks(dialog.where.lineEdit(), "Bortom bergen")
    QTest.keyClicks(dialog.text, "Rad")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(dialog.text, "rad")
    assert dialog.stored == 0
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    (row,) = own(dialog)
    assert (row["text"], row["geometry"], row["position_method"]) == ("Rad\nrad", None, "none")
    assert "position" in dialog.said.text()


def test_clicks_on_the_map_say_where_and_undo_takes_it_back(dialog: Any, opened: Any, wait: Any) -> None:
    context = opened.shell.context
    QTest.mouseClick(dialog.map_button, Qt.MouseButton.LeftButton)
    assert context.canvas.mapTool() is dialog.tool
    for number in range(2):
        dialog.tool.picked.emit(E + number, N)
        dialog.kind.setCurrentIndex(1)
        QTest.keyClicks(dialog.text, f"Tjo {number}")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        assert context.canvas.mapTool() is dialog.tool, "it stays on"
    rows = own(dialog)
    assert [(row["geometry"].x, row["kind"], row["position_method"]) for row in rows] == [
        (E, "partner", "manual"),
        (E + 1, "partner", "manual"),
    ]
    context.undo.take_back()
    wait(lambda: len(own(dialog)) == 1 and not context.undo.is_busy)
    (source,) = context.session.store.rows("source", {"system": "own_entries"})
    assert source["stored"] == 1
    dialog.reject()
    assert context.canvas.mapTool() is not dialog.tool


def test_the_source_is_no_file_that_a_newer_one_replaces(dialog: Any, opened: Any) -> None:
    QTest.keyClicks(dialog.where.lineEdit(), "Plats 1")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    opened.shell.show_page("sources")
    QCoreApplication.processEvents()
    page = opened.shell.pages["sources"]
    row = next(one for one in page.view.rows() if one.is_own)
    page.view.select([row.uuid])
    from qgis.PyQt.QtWidgets import QMenu

    menu = QMenu()
    page.row_menu([row], menu)
    assert [action.text() for action in menu.actions()] == ["Show the receipt", "Remove"]

"""Page Fynd: thirty findings in a row by keyboard, the map tool, changes and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt

from est_walks_plugin.gui.pages.findings.category_buttons import CategoryButton
from tests.gui.walked import add_walk


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    add_walk(shell.context.session.store)
    shell.context.session.changed("walk", "stop")
    shell.show_page("findings")
    QCoreApplication.processEvents()
    return shell.pages["findings"]


def findings(page: Any) -> list[dict[str, Any]]:
    return page.context.session.store.rows("finding", order_by=("created",))


def test_keyboard_alone_enters_findings_in_a_row(page: Any, qtbot: Any) -> None:
    form = page.form
    for number, (code, text) in enumerate(
        [("lighting_out", "Lampa ur"), ("graffiti", "Klotter"), ("positive", "Fint")]
    ):
        form.stop.setCurrentIndex(number)
        form.choose_category(code)
        qtbot.keyClicks(form.dark, "1")
        qtbot.keyClicks(form.text, text)
        qtbot.keyClick(form.text, Qt.Key.Key_Return)
    rows = findings(page)
    assert [(row["category"], row["text"], row["score_dark"]) for row in rows] == [
        ("lighting_out", "Lampa ur", 1),
        ("graffiti", "Klotter", 1),
        ("positive", "Fint", 1),
    ]
    assert [row["positive"] for row in rows] == [False, False, True]
    assert form.text.toPlainText() == ""
    assert len(page.view.rows()) == 3


def test_typing_a_category_finds_it_by_any_part(page: Any) -> None:
    page.form.category.setEditText(page.form.category.itemText(2))
    assert page.form.value().category == page.form.category.itemData(2)
    page.form.category.setEditText("finns inte")
    assert not page.form.save_button.isEnabled()
    assert page.form.reason.text()


def test_shift_enter_breaks_the_line_and_saves_nothing(page: Any, qtbot: Any) -> None:
    page.form.choose_category("litter")
    qtbot.keyClicks(page.form.text, "rad ett")
    qtbot.keyClick(page.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.form.text, "rad tre")
    assert page.form.text.toPlainText() == "rad ett\nrad tre"
    assert findings(page) == []


def test_personal_data_is_shown_masked_before_saving(page: Any, qtbot: Any) -> None:
    page.form.choose_category("graffiti")
    page.form.text.setPlainText("Ring 070-174 06 05")
    assert "070" not in page.form.masked.text()
    assert not page.form.masked.isHidden()
    page.form.save_button.click()
    assert "070" not in findings(page)[0]["text"]


def test_the_commonest_are_buttons(page: Any) -> None:
    from qgis.PyQt.QtWidgets import QToolButton

    buttons = page.form.buttons.findChildren(QToolButton)
    shown = [button for button in buttons if button.parent() is page.form.buttons]
    assert [button.text()[0] for button in shown] == list("1234567890")
    shown[-1].click()
    assert page.form.value().category == "positive"
    assert all(not button.icon().isNull() for button in shown)


def test_a_digit_in_the_category_presses_the_button_it_is_on(page: Any, qtbot: Any) -> None:
    catalogue = page.context.session.store.catalogue
    line = page.form.category.lineEdit()
    for digit, category in zip("123", catalogue.categories):
        qtbot.keyClicks(line, digit)
        assert page.form.value().category == category.code
    assert page.form.category.currentText()[0] not in "0123456789"


def test_buttons_stand_where_they_stood_whatever_is_found(page: Any) -> None:
    before = [(one.digit, one.code) for one in page.form.buttons.findChildren(CategoryButton)]
    for code in ("isolation", "signage", "isolation"):
        page.form.choose_category(code)
        page.form.save_button.click()
    page.refresh()
    QCoreApplication.sendPostedEvents(None, 52)
    assert [(one.digit, one.code) for one in page.form.buttons.findChildren(CategoryButton)] == before


def click_map(page: Any, where: QgsPointXY) -> None:
    """Press the map at a place, as the tool hears it."""
    canvas = page.context.canvas
    canvas.setExtent(QgsRectangle(where.x() - 50, where.y() - 50, where.x() + 50, where.y() + 50))
    at = canvas.getCoordinateTransform().transform(where)
    event = QgsMapMouseEvent(
        canvas,
        QEvent.Type.MouseButtonRelease,
        QPoint(round(at.x()), round(at.y())),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    canvas.mapTool().canvasReleaseEvent(event)


@pytest.mark.on_map
def test_the_tool_stays_on_shows_the_pin_and_proposes_the_nearest_stop(page: Any) -> None:
    canvas, store = page.context.canvas, page.context.session.store
    stops = store.rows("stop", {"walk": page.walks.currentData()}, order_by=("seq",))
    second = stops[1]["geometry"]
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    page.context.actions["mark"].trigger()
    assert canvas.mapTool() is page.marking.tool
    assert page.context.actions["mark"].isChecked()
    near, far = QgsPointXY(second.x + 20, second.y), QgsPointXY(second.x + 5000, second.y)
    for where, stop, category in ((near, stops[1]["uuid"], "damage"), (far, None, "litter")):
        click_map(page, where)
        assert page.marking.is_pinned
        assert page.form.stop.currentData() == (2 if stop else None)
        page.form.choose_category(category)
        page.form.save_button.click()
        row = next(row for row in findings(page) if row["category"] == category)
        assert QgsPointXY(row["geometry"].x, row["geometry"].y).distance(where) < 2
        assert row["stop"] == stop
        assert not page.marking.is_pinned
        assert canvas.mapTool() is page.marking.tool
    page.context.actions["mark"].trigger()
    assert canvas.mapTool() is before
    assert not page.context.actions["mark"].isChecked()


def test_the_proposed_stop_can_be_said_no_to(page: Any) -> None:
    stop = page.context.session.store.rows("stop", {"walk": page.walks.currentData()}, order_by=("seq",))[0]["geometry"]
    page.mark()
    click_map(page, QgsPointXY(stop.x + 10, stop.y))
    page.form.stop.setCurrentIndex(page.form.stop.findData(None))
    assert page.form.point is not None
    page.form.stop.setCurrentIndex(1)  # another stop: there, not at the point
    assert page.form.point is None
    assert not page.marking.is_pinned


def test_escape_gives_the_tool_back(page: Any, qtbot: Any) -> None:
    canvas = page.context.canvas
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    page.mark()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is before


def test_a_finding_is_changed_and_moved_to_another_stop(page: Any) -> None:
    page.form.choose_category("litter")
    page.form.text.setPlainText("Skräp")
    page.form.save_button.click()
    page.edit(page.view.rows()[0])
    page.form.stop.setCurrentIndex(1)
    page.form.text.setPlainText("Skräp och glas")
    page.form.save_button.click()
    row = findings(page)[0]
    stop = page.context.session.store.get("stop", row["stop"])
    assert (row["text"], stop["seq"]) == ("Skräp och glas", 2)
    assert len(findings(page)) == 1


def test_what_is_typed_is_not_lost_to_another_finding_that_is_opened(page: Any) -> None:
    page.form.choose_category("litter")
    page.form.text.setPlainText("Skräp")
    page.form.save_button.click()
    row, ask = page.view.rows()[0], page.context.ask
    page.form.text.setPlainText("Halvfärdig mening")
    page.edit(row)
    assert ask.is_asking
    assert page.form.text.toPlainText() == "Halvfärdig mening"
    ask.give_up()
    assert page.form.text.toPlainText() == "Halvfärdig mening"
    page.edit(row)
    ask.accept()
    assert page.form.text.toPlainText() == "Skräp"
    page.form.text.setPlainText("Skräp och glas")
    page.edit(row)  # the same again: what is being changed stays
    assert not ask.is_asking
    assert page.form.text.toPlainText() == "Skräp och glas"


def test_delete_can_be_undone(page: Any, wait: Any) -> None:
    page.form.choose_category("litter")
    page.form.save_button.click()
    page.remove(page.view.rows())
    wait(lambda: findings(page) == [])
    wait(lambda: not page.context.undo.is_busy)
    page.context.undo.take_back()
    wait(lambda: len(findings(page)) == 1)


def test_a_finding_with_a_task_stays(page: Any, wait: Any) -> None:
    from est_walks_plugin.operations.tasks import create_tasks

    page.form.choose_category("litter")
    page.form.save_button.click()
    create_tasks(page.context.session.store, [findings(page)[0]["uuid"]])
    page.remove(page.view.rows())
    wait(lambda: any("Tasks were made of these findings" in text for text in page.context.iface.texts()))
    assert len(findings(page)) == 1


def test_it_fits_a_narrow_dock(page: Any) -> None:
    assert page.panes.least_width() <= 312


def test_the_buttons_follow_the_municipalitys_order(page: Any) -> None:
    from dataclasses import replace

    catalogue = page.context.session.store.catalogue
    order = [category.code for category in catalogue.categories if not category.positive]
    assert [category.code for _digit, category in catalogue.keyed_categories()] == [*order[:9], "positive"]
    turned = replace(catalogue, categories=catalogue.categories[::-1])
    assert [category.code for _digit, category in turned.keyed_categories()][:2] == order[:-3:-1]


def test_what_to_look_for_follows_the_stop_and_the_municipalitys_checklist(page: Any) -> None:
    from est_walks_plugin.operations.catalogue import EntryChange, add_entry, change_entry

    store, form = page.context.session.store, page.form
    first = store.rows("stop", {"walk": page.walks.currentData()}, order_by=("seq",))[0]
    store.update("stop", first["uuid"], {"place_type": "tunnel"})
    add_entry(store, "checklist", EntryChange(en="Does the alarm work?", place_type="tunnel", position=1))
    page.context.session.changed("stop", "checklist")
    QCoreApplication.processEvents()
    form.stop.setCurrentIndex(form.stop.findData(first["seq"]))
    assert form.look_for.text().splitlines()[0] == "Does the alarm work?"
    change_entry(store, "checklist", "Does the alarm work?", EntryChange(active=False))
    page.context.session.changed("checklist")
    QCoreApplication.processEvents()
    assert "alarm" not in form.look_for.text()
    form.stop.setCurrentIndex(form.stop.count() - 1)
    assert form.look_for.text() == "\n".join(store.catalogue.checklist("", "en"))


def test_the_number_of_the_chosen_stop_is_read_in_every_width(page: Any, opened: Any) -> None:
    opened.dock.setFloating(True)
    page.form.set_stops([(12, "Tunneln vid Fänkålsslingan")])
    for width in range(300, 1000, 20):
        opened.dock.resize(width, 600)
        QCoreApplication.processEvents()
        box = page.form.stop
        assert box.shown_text().startswith("12"), width
        assert box.width() >= box.fontMetrics().horizontalAdvance("12") + 25, width

"""Åtgärder, *LED-program*: a table of streets with ticks, what becomes of the dark on the map, one programme, one undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionViewItem
from shapely.geometry import LineString

from est_walks_plugin.gui.dialogs.led.dialog import LedDialog
from est_walks_plugin.gui.undo import StoreStep
from tests.gui.small_store import E, N


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def lamp(street: str, x: float, source: str, **more: Any) -> dict[str, Any]:
    base = {"street": street, "light_source": source, "power_w": 70.0, "luminaires": 1, "status": "working"}
    return {**base, "external_id": f"{street}{x}", "vanished": False, "geometry": (E + x, N), **more}


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    """Sodium along 200 m of Natriumgatan with a broken lamp in the middle; mercury on Kvickgatan."""
    shell = opened.shell
    store = shell.context.session.store
    store.insert(
        "lamp", [lamp("Natriumgatan", x, "hps", status="out" if x == 100 else "working") for x in range(0, 201, 50)]
    )
    store.insert("lamp", [lamp("Kvickgatan", x, "hg", geometry=(E + x, N + 400)) for x in (0, 30)])
    street = {"highway": "residential", "foot": True, "lit": "unknown"}
    store.insert("path", [{**street, "name": "Natriumgatan", "geometry": LineString([(E, N), (E + 200, N)])}])
    shell.context.session.changed("lamp", "path")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


@pytest.fixture
def dialog(page: Any, wait: Any) -> LedDialog:
    page.led_programme()
    wait(lambda: page.context.beside.find(LedDialog) is not None)
    found = page.context.beside.find(LedDialog)
    QCoreApplication.processEvents()
    return found


def click_tick(dialog: LedDialog, key: str) -> None:
    """Click on the tick of a street, as the mouse does."""
    tree, view = dialog.view.tree, dialog.view
    index = view.proxy.mapFromSource(view.model.index(view.model.row_of(key), 0))
    tree.scrollTo(index)
    option = QStyleOptionViewItem()
    option.initFrom(tree)
    option.rect = tree.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box: QRect = tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, tree)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center()))


def bands(page: Any) -> list[QgsRubberBand]:
    return [item for item in page.context.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_the_menu_opens_the_table_with_mercury_first(page: Any, wait: Any) -> None:
    action = next(one for one in page.more_button.menu().actions() if one.text() == "LED programme …")
    action.trigger()
    wait(lambda: page.context.beside.find(LedDialog) is not None)
    dialog = page.context.beside.find(LedDialog)
    assert [row.key for row in dialog.view.shown_rows()] == ["Kvickgatan", "Natriumgatan"]
    assert not dialog.make.isEnabled()
    assert dialog.reason.text()
    page.context.beside.close()


@pytest.mark.on_map
def test_a_tick_counts_marks_and_shows_the_dark_before_and_after(page: Any, dialog: LedDialog, wait: Any) -> None:
    before = len(bands(page))
    click_tick(dialog, "Natriumgatan")
    assert dialog.ticked == {"Natriumgatan"}
    assert dialog.make.isEnabled()
    assert "5 lamp" in dialog.totals.text()
    assert page.context.map_link.marked == 1
    wait(lambda: dialog.then.text())
    # Lamps 50 m apart light 20 m: 10 m between them, 60 m where the middle one is out.
    assert "60 m now" in dialog.then.text()
    assert "0 m when" in dialog.then.text()
    assert len(dialog.on_map.bands) == 2
    assert dialog.bars.numbers().rows[0][1] != "0"
    click_tick(dialog, "Natriumgatan")
    assert not dialog.ticked
    dialog.reject()
    assert len(bands(page)) == before
    assert page.context.map_link.marked == 0
    assert not QgsProject.instance().isDirty()


@pytest.mark.on_map
def test_rows_add_up_to_the_dark_that_the_map_shows_go(page: Any, dialog: LedDialog, wait: Any) -> None:
    """The broken lamp of Natriumgatan and one of Sidogatan 10 m from it mend the same 60 m: they go once, and the keyboard stays."""
    store = page.context.session.store
    store.insert("lamp", [lamp("Sidogatan", 110, "hps", status="out")])
    page.context.session.changed("lamp")
    wait(lambda: len(dialog.view.rows()) == 3)

    def told() -> dict[str, float]:
        return {row.key: round(row.mended_m) for row in dialog.view.rows()}

    assert told() == {"Kvickgatan": 0, "Natriumgatan": 35, "Sidogatan": 25}
    index = dialog.view.proxy.mapFromSource(dialog.view.model.index(dialog.view.model.row_of("Natriumgatan"), 0))
    dialog.view.tree.setCurrentIndex(index)
    QTest.keyClick(dialog.view.tree, Qt.Key.Key_Space)
    wait(lambda: told()["Natriumgatan"] == 60)
    assert "60 m now, 0 m when" in dialog.then.text()
    assert dialog.view.tree.currentIndex().row() == index.row()
    dialog.tick({"Natriumgatan", "Sidogatan"})
    wait(lambda: told()["Natriumgatan"] == 35)
    assert sum(told().values()) == 60
    column = next(one for one in dialog.view.model.columns if one.key == "mended")
    shown = {row.key: column.text(row) for row in dialog.view.rows()}
    assert shown == {"Kvickgatan": "0", "Natriumgatan": "35 (1)", "Sidogatan": "25"}
    dialog.inputs.price.setValue(3.0)
    assert sum(told().values()) == 60
    dialog.tick(set())
    wait(lambda: not dialog.then.text())
    dialog.reject()


def test_the_day_from_which_lamps_are_not_sold_says_what_it_is(dialog: LedDialog) -> None:
    """Where there is no room for its column a day alone below the street could be any."""
    dialog.resize(760, 600)
    QCoreApplication.processEvents()
    number = next(n for n, one in enumerate(dialog.view.model.columns) if one.key == "last_sold")
    assert dialog.view.tree.isColumnHidden(number)
    row = next(one for one in dialog.view.rows() if one.key == "Natriumgatan")
    assert "Not sold from 2027-02-24" in dialog.view.second_line(row)
    dialog.reject()


def test_shares_of_ticked_streets_do_not_stay_in_the_table(page: Any, dialog: LedDialog, wait: Any) -> None:
    """Other prices, no tick any more, or a programme made before the map has answered: the rows add up to what goes."""
    store = page.context.session.store
    store.insert("lamp", [lamp("Sidogatan", 110, "hps", status="out")])
    page.context.session.changed("lamp")
    wait(lambda: len(dialog.view.rows()) == 3)

    def told() -> dict[str, float]:
        return {row.key: round(row.mended_m) for row in dialog.view.rows()}

    at_first = told()
    click_tick(dialog, "Natriumgatan")
    wait(lambda: told()["Natriumgatan"] == 60)
    dialog.inputs.price.setValue(3.0)
    dialog.tick(set())
    wait(lambda: told() == at_first)
    click_tick(dialog, "Natriumgatan")
    wait(lambda: told()["Natriumgatan"] == 60)
    dialog.tick(set(at_first))
    dialog.make.click()
    wait(lambda: store.count("programme") == 1)
    (kept,) = store.rows("programme")
    assert round(sum(row["mended_m"] for row in kept["streets"])) == 60


def test_what_is_assumed_stands_below_the_table(dialog: LedDialog) -> None:
    assert "15 % more" in dialog.rests_on.assumed.text()
    assert "60 % of an old lamp's light" in dialog.rests_on.assumed.text()
    assert "Eslöv" in dialog.rests_on.sources.text()
    assert dialog.rests_on.warnings.text().startswith("Uncertain:")
    homes = next(one for one in dialog.view.model.columns if one.key == "homes")
    assert homes.title == "Homes (model)"
    assert "a model" in (homes.tooltip(dialog.view.rows()[0]) or "")
    dialog.reject()


def test_the_space_bar_ticks_what_is_selected_and_keys_make_the_programme(
    page: Any, dialog: LedDialog, wait: Any
) -> None:
    dialog.view.setFocus()
    QTest.keyClick(dialog.view.tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.view.tree, Qt.Key.Key_Space)
    assert dialog.ticked == {"Natriumgatan", "Kvickgatan"}
    dialog.name.setFocus()
    QTest.keyClicks(dialog.name, "Gator 2027")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    store = page.context.session.store
    assert store.count("programme") == 0  # Enter in a field makes nothing
    dialog.make.setFocus()
    QTest.keyClick(dialog.make, Qt.Key.Key_Space)
    wait(lambda: page.context.beside.find(LedDialog) is None)
    (programme,) = store.rows("programme")
    assert programme["name"] == "Gator 2027"
    wait(lambda: len(page.view.rows()) == 2)
    assert {row.programme for row in page.view.rows()} == {programme["uuid"]}
    assert isinstance(page.context.undo.last, StoreStep)
    page.context.undo.take_back()
    wait(lambda: store.count("programme") == 0)
    assert store.count("task") == store.count("task_event") == 0
    wait(lambda: not page.context.undo.is_busy)
    page.context.undo.make_again()
    wait(lambda: store.count("task") == 2)


def test_numbers_are_changed_for_this_count_only(page: Any, dialog: LedDialog) -> None:
    cost = {row.key: row.cost for row in dialog.view.rows()}["Natriumgatan"]
    assert cost == 5 * 3600
    dialog.inputs.cost.setFocus()
    dialog.inputs.cost.selectAll()
    QTest.keyClicks(dialog.inputs.cost, "4000")
    QTest.keyClick(dialog.inputs.cost, Qt.Key.Key_Tab)
    assert {row.key: row.cost for row in dialog.view.rows()}["Natriumgatan"] == 5 * 4000
    assert "Given for this programme." in dialog.rests_on.sources.text()
    assert page.context.session.store.municipal_settings.lamp_cost == 3600
    dialog.reject()


def test_a_street_with_an_open_task_cannot_be_ticked_and_says_so(page: Any, dialog: LedDialog, wait: Any) -> None:
    click_tick(dialog, "Kvickgatan")
    dialog.make.click()
    wait(lambda: page.context.beside.find(LedDialog) is None)
    page.led_programme()
    wait(lambda: page.context.beside.find(LedDialog) is not None)
    again = page.context.beside.find(LedDialog)
    click_tick(again, "Kvickgatan")
    assert not again.ticked
    again.tick({"Kvickgatan", "Natriumgatan"})
    assert again.ticked == {"Natriumgatan"}
    index = next(n for n, one in enumerate(again.view.model.columns) if one.key == "task")
    assert again.view.model.columns[index].text(again.view.rows()[0]) == "has a task"
    again.reject()


def test_the_table_follows_when_lamps_change(page: Any, dialog: LedDialog, wait: Any) -> None:
    store = page.context.session.store
    store.insert("lamp", [lamp("Rörgatan", 0, "fluorescent", geometry=(E, N + 800))])
    page.context.session.changed("lamp")
    wait(lambda: len(dialog.view.rows()) == 3)
    dialog.reject()


def test_the_table_is_saved_as_a_file(page: Any, dialog: LedDialog, wait: Any, tmp_path: Path) -> None:
    click_tick(dialog, "Kvickgatan")
    target = tmp_path / "led.csv"
    dialog.save_to(str(target))
    wait(target.exists)
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 2
    dialog.reject()


def test_without_lamps_a_line_says_why(opened: Any, wait: Any) -> None:
    opened.shell.show_page("tasks")
    page = opened.shell.pages["tasks"]
    page.led_programme()
    wait(lambda: any("No lamp" in text for text in page.context.iface.texts()))
    assert page.context.beside.find(LedDialog) is None

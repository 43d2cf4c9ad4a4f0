"""The dialog of the municipality's settings: every list by mouse and keys, live everywhere, undone one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from est_walks_plugin.gui.dialogs.settings.dialog import SettingsDialog
from est_walks_plugin.model.homes.rules import HomesRules
from est_walks_plugin.operations.efforts.kinds import presence_measures
from est_walks_plugin.operations.municipality.meeting_points import own_meeting_points
from est_walks_plugin.operations.record_findings import record_finding
from tests.gui.walked import add_walk


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def dialog(opened: Any) -> Any:
    """The dialog over the small store, opened as the planner does."""
    opened.actions["settings"].trigger()
    QCoreApplication.processEvents()
    return opened.shell.context.beside.find(SettingsDialog)


def store_of(dialog: Any) -> Any:
    return dialog.context.session.store


def at(tab: Any, code: str, column: str) -> None:
    """Put the cursor on a cell."""
    codes = [getattr(row, tab.model.key) for row in tab.model.rows]
    keys = [one.key for one in tab.model.columns]
    tab.view.setCurrentIndex(tab.model.index(codes.index(code), keys.index(column)))


def typed(tab: Any, text: str) -> None:
    """Write into the cell under the cursor, by F2 and Enter."""
    QCoreApplication.sendPostedEvents(None, 52)  # an editor that was closed goes
    QTest.keyClick(tab.view, Qt.Key.Key_F2)
    editor = tab.view.viewport().findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def codes(dialog: Any, table: str) -> list[str]:
    return [entry.code for entry in store_of(dialog).catalogue.entries(table)]


def test_it_opens_once_and_is_reached_from_page_and_top_line(opened: Any, dialog: Any) -> None:
    assert not dialog.isModal()
    opened.shell.top.settings_asked.emit()
    opened.shell.show_page("sources")
    opened.shell.pages["sources"].settings_button.click()
    assert opened.shell.context.beside.find(SettingsDialog) is dialog
    dialog.close()
    assert opened.shell.context.beside.find(SettingsDialog) is None


def test_a_category_is_renamed_in_its_cell_and_all_lists_follow(opened: Any, dialog: Any) -> None:
    opened.shell.show_page("findings")
    tab = dialog.entries["category"]
    dialog.tabs.setCurrentWidget(tab)
    at(tab, "graffiti", "en")
    typed(tab, "Tags")
    combo = opened.shell.pages["findings"].form.category
    assert "Tags" in [combo.itemText(row) for row in range(combo.count())]
    assert tab.view.current().en == "Tags"
    opened.shell.context.undo.take_back()
    QTest.qWait(50)


def test_what_is_wrong_is_said_below_and_nothing_is_changed(dialog: Any) -> None:
    tab = dialog.entries["category"]
    at(tab, "graffiti", "sv")
    typed(tab, "Anna 070-174 06 05")
    assert "070" not in dialog.trouble.text()
    assert dialog.trouble.text()
    assert tab.view.current().sv == "Klotter"
    at(tab, "graffiti", "sv")
    typed(tab, "Tags")
    assert dialog.trouble.text() == ""


def test_an_entry_is_added_moved_retired_and_brought_back_by_keys(opened: Any, dialog: Any, wait: Any) -> None:
    store = store_of(dialog)
    record_finding(store, add_walk(store), category="litter", text="Där", stop=1)
    tab = dialog.entries["category"]
    dialog.tabs.setCurrentWidget(tab)
    QTest.keyClicks(tab.new, "Elsparkcyklar")
    QTest.keyClick(tab.new, Qt.Key.Key_Return)
    assert tab.view.current().sv == "Elsparkcyklar"
    assert tab.new.text() == ""
    before = codes(dialog, "category")
    QTest.keyClick(tab.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert codes(dialog, "category")[-2:] == [before[-1], before[-2]]
    at(tab, "litter", "sv")
    assert "1" in tab.told.text()
    QTest.keyClick(tab.view, Qt.Key.Key_Delete)
    assert not store.catalogue.category("litter").active
    assert "litter" not in store.catalogue.labels("category", "sv", active=True)
    tab.retire_button.click()
    assert store.catalogue.category("litter").active
    at(tab, "litter", "active")
    QTest.keyClick(tab.view, Qt.Key.Key_Space)
    assert not store.catalogue.category("litter").active
    undo = opened.shell.context.undo
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert store_of(dialog).catalogue.category("litter").active
    assert next(row for row in tab.model.rows if row.code == "litter").active


def test_a_row_is_dragged_to_its_place(dialog: Any) -> None:
    tab, before = dialog.entries["owner"], codes(dialog, "owner")
    model = tab.model
    data = model.mimeData([model.index(0, 0)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, model.index(-1, -1))
    assert codes(dialog, "owner") == [before[1], before[2], before[0], *before[3:]]
    data = model.mimeData([model.index(2, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(-1, -1))
    assert codes(dialog, "owner") == before


def test_cells_of_a_measure_have_the_editor_that_fits(dialog: Any) -> None:
    tab = dialog.entries["measure"]
    dialog.tabs.setCurrentWidget(tab)
    at(tab, "prune", "season")
    assert tab.view.currentIndex().data() == "1/8–31/3"
    typed(tab, "09-01/02-28")
    at(tab, "prune", "deadline_days")
    typed(tab, "45")
    at(tab, "prune", "categories")
    typed(tab, "litter, graffiti")
    at(tab, "prune", "owner")
    QTest.keyClick(tab.view, Qt.Key.Key_F2)
    editor = tab.view.findChild(QComboBox)
    editor.setCurrentIndex(editor.findData("housing"))
    editor.activated.emit(editor.currentIndex())
    QCoreApplication.processEvents()
    at(tab, "prune", "presence")
    QTest.keyClick(tab.view, Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    assert next(one.code for one in presence_measures(store_of(dialog))) == "prune"
    prune = store_of(dialog).catalogue.measure("prune")
    assert (prune.season_from, prune.season_to, prune.deadline_days) == ("09-01", "02-28", 45)
    assert (prune.categories, prune.owner) == (("litter", "graffiti"), "housing")


def test_a_checklist_shows_one_type_of_place_and_keeps_what_is_added_there(dialog: Any) -> None:
    tab = dialog.entries["checklist"]
    tab.kind.setCurrentIndex(tab.kind.findData("park"))
    assert {row.place_type for row in tab.model.rows} == {"park"}
    tab.new.setText("Finns bänkar?")
    tab.add_button.click()
    assert store_of(dialog).catalogue.checklist("park", "sv")[-1] == "Finns bänkar?"
    assert "Finns bänkar?" not in store_of(dialog).catalogue.checklist("tunnel", "sv")


def test_settings_are_kept_by_save_and_said_until_then(opened: Any, dialog: Any, tmp_path: Path, wait: Any) -> None:
    tab, path = dialog.general, tmp_path / "logo.png"
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(path))
    assert not tab.save_button.isEnabled()
    tab.address.setText("Kumla kommun")
    tab.count.setValue(8)
    tab.choose_logo(str(path))
    assert dialog.tabs.tabText(0).endswith("*")
    dialog.close()
    assert dialog.isVisible()
    assert dialog.trouble.text()
    QTest.keyClick(tab.address, Qt.Key.Key_Return)
    kept = store_of(dialog).municipal_settings
    assert (kept.address_line, kept.smallest_count) == ("Kumla kommun", 8)
    assert QImage.fromData(kept.logo).width() == 30
    assert not dialog.tabs.tabText(0).endswith("*")
    tab.link.setText("http://ingen")
    tab.save_button.click()
    assert "https" in dialog.trouble.text()
    assert tab.link.text() == "http://ingen"
    tab.discard_button.click()
    assert store_of(dialog).municipal_settings == kept
    opened.shell.context.undo.take_back()
    wait(lambda: not opened.shell.context.undo.is_busy)
    assert store_of(dialog).municipal_settings.smallest_count == 5
    assert tab.count.value() == 5
    (tmp_path / "brev.png").write_text("brev")
    tab.choose_logo(str(tmp_path / "brev.png"))
    assert "brev.png" in dialog.trouble.text()
    assert not tab.is_unsaved


def test_a_meeting_point_is_added_by_name_by_coordinates_and_on_the_map(opened: Any, dialog: Any, wait: Any) -> None:
    store, tab = store_of(dialog), dialog.points
    here = opened.shell.context.session.areas()[0].geometry.centroid
    store.insert("landmark", [{"kind": "school", "name": "Hagaskolan", "geometry": (here.x, here.y)}])
    opened.shell.context.session.changed("landmark")
    tab.where.setEditText("hagaskolan")
    tab.add_button.click()
    tab.name.setText("Biblioteket")
    tab.where.setEditText(f"{here.y:.0f}, {here.x:.0f}")
    tab.add_button.click()
    tab.name.setText("Torget")
    tab.pick_button.click()
    assert not dialog.isVisible()
    tab.tool.picked.emit(here.x + 10, here.y)
    tab.tool.stop()
    QCoreApplication.processEvents()
    assert dialog.isVisible()
    own = own_meeting_points(store)[-3:]
    assert [point.name for point in own] == ["hagaskolan", "Biblioteket", "Torget"]
    assert all(here.distance(point.geometry) < 11 for point in own)
    at(tab, own[2].uuid, "name")
    QTest.keyClick(tab.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    typed(tab, "Stora torget")
    assert [point.name for point in own_meeting_points(store)][-2:] == ["Stora torget", "Biblioteket"]
    opened.shell.context.session.set_area(opened.shell.context.session.areas()[0].uuid)
    opened.shell.show_page("walk")
    combo = opened.shell.pages["walk"].form.start.combo
    wait(lambda: "Stora torget" in [combo.itemText(row) for row in range(combo.count())])
    QTest.keyClick(tab.view, Qt.Key.Key_Delete)
    assert "Stora torget" not in [point.name for point in own_meeting_points(store)]
    tab.where.setEditText("1, 2")
    tab.add_button.click()
    assert "km" in dialog.trouble.text()


def test_prices_and_watts_are_saved_together_with_where_they_come_from(opened: Any, dialog: Any, wait: Any) -> None:
    tab = dialog.light
    dialog.tabs.setCurrentWidget(tab)
    offered = tab.notes["price_kwh"].text()
    assert "Eslöv" in offered
    assert not tab.save_button.isEnabled()
    tab.price.setValue(1.5)
    tab.pairs["led"].setText("1000:8 2000:15,5")
    assert tab.notes["price_kwh"].text() != offered
    assert dialog.tabs.tabText(dialog.tabs.indexOf(tab)).endswith("*")
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.trouble.text()
    QTest.mouseClick(tab.save_button, Qt.MouseButton.LeftButton)
    kept = store_of(dialog).municipal_settings
    assert (kept.price_kwh, kept.led_watts.led) == (1.5, ((1000, 8), (2000, 15.5)))
    assert kept.burning_hours == 4000
    tab.pairs["hps"].setText("70:6600 50:4400")
    QTest.keyClick(tab.pairs["hps"], Qt.Key.Key_Return)
    assert "50:4400" in dialog.trouble.text()
    assert store_of(dialog).municipal_settings == kept
    QTest.mouseClick(tab.discard_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tab.offered_button, Qt.MouseButton.LeftButton)
    assert tab.notes["price_kwh"].text() == offered
    opened.shell.context.undo.take_back()
    wait(lambda: not opened.shell.context.undo.is_busy)
    tab.discard()
    assert store_of(dialog).municipal_settings.price_kwh == tab.price.value() == 2.25


def test_what_homes_passing_assume_is_saved_together_and_said_while_it_is_typed(
    opened: Any, dialog: Any, wait: Any
) -> None:
    tab = dialog.homes
    dialog.tabs.setCurrentWidget(tab)
    assert "nobody was counted" in tab.said.text()
    assert not tab.offered_button.isEnabled()
    tab.fields["school_m"].setValue(1200)
    assert "1200 m to school" in tab.said.text()
    QTest.mouseClick(tab.save_button, Qt.MouseButton.LeftButton)
    assert store_of(dialog).municipal_settings.homes == HomesRules(school_m=1200.0)
    tab.fields["one_m2"].setValue(10)
    QTest.mouseClick(tab.save_button, Qt.MouseButton.LeftButton)
    assert "rise in this order" in dialog.trouble.text()
    assert store_of(dialog).municipal_settings.homes == HomesRules(school_m=1200.0)
    QTest.mouseClick(tab.discard_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tab.offered_button, Qt.MouseButton.LeftButton)
    assert (tab.fields["school_m"].value(), tab.is_unsaved) == (2000, True)
    opened.shell.context.undo.take_back()
    wait(lambda: not opened.shell.context.undo.is_busy)
    assert store_of(dialog).municipal_settings.homes == HomesRules()


def test_two_tabs_that_wait_for_save_do_not_take_each_others_values(dialog: Any) -> None:
    dialog.general.count.setValue(9)
    dialog.light.hours.setValue(3900)
    dialog.light.save()
    assert dialog.general.is_unsaved
    assert dialog.general.count.value() == 9
    dialog.general.save()
    kept = store_of(dialog).municipal_settings
    assert (kept.smallest_count, kept.burning_hours) == (9, 3900)
    assert [dialog.general.is_unsaved, dialog.light.is_unsaved] == [False, False]


def test_it_closes_with_its_store(opened: Any, dialog: Any) -> None:
    dialog.general.count.setValue(9)
    opened.shell.flow.close()
    assert opened.shell.context.beside.find(SettingsDialog) is None


def test_no_tab_is_larger_than_a_laptop(dialog: Any) -> None:
    assert dialog.minimumSizeHint().width() <= 1300
    assert dialog.minimumSizeHint().height() <= 700
    assert dialog.mapTo(dialog, QPoint(0, 0)) == QPoint(0, 0)


def test_who_lives_here_is_saved_with_its_source_and_refused_while_it_is_typed(
    opened: Any, dialog: Any, wait: Any
) -> None:
    tab = dialog.population
    dialog.tabs.setCurrentWidget(tab)
    assert tab.said.text() == "No population is given."
    tab.gender.setText("kvinnor 49 män 51")
    tab.age.setText("0-15 20 16-64 60")
    tab.source.setText("SCB 2025")
    assert "65+" in tab.said.text()
    QTest.mouseClick(tab.save_button, Qt.MouseButton.LeftButton)
    assert "65+" in dialog.trouble.text()
    assert store_of(dialog).municipal_settings.population.text == ""
    tab.age.setText("0-15 20 16-64 60 65+ 20")
    assert tab.said.text() == ""
    QTest.keyClick(tab.source, Qt.Key.Key_Return)
    kept = store_of(dialog).municipal_settings.population
    assert (kept.share_of("gender", "women"), kept.share_of("age", "0-64"), kept.source) == (0.49, 0.8, "SCB 2025")
    assert not tab.is_unsaved
    opened.shell.context.undo.take_back()
    wait(lambda: not opened.shell.context.undo.is_busy)
    tab.discard()
    assert tab.source.text() == ""

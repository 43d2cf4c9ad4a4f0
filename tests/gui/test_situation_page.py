"""Page Lägesbild: ranked places, dark stretches, filters, weights, the way to the walk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QDate, QSize, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QLineEdit

from est_walks_plugin.gui import format as fmt
from est_walks_plugin.gui.dialogs.stretch_light import StretchLightDialog
from est_walks_plugin.gui.pages.situation.filters import Filter
from est_walks_plugin.gui.widgets.score_delegate import fitted
from tests.unit.importers.test_luminaires import ldt


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    shell.show_page("situation")
    QCoreApplication.processEvents()
    return shell.pages["situation"]


def test_newest_ranking_and_longest_stretches_are_listed(page: Any) -> None:
    assert [row.position for row in page.places.rows()] == list(range(1, 11))
    assert [row.length_m for row in page.gaps.rows()] == [42.0, 41.0, 40.0]
    assert "10" in page.tabs.tabText(0)
    assert "3" in page.tabs.tabText(1)


def test_words_of_reasons_filter_the_places(page: Any) -> None:
    page.places.filter_line.setText("19 respondents")
    assert [row.name for row in page.places.shown_rows()] == ["Plats 1"]


def test_area_narrows_the_lists(page: Any, opened: Any) -> None:
    session = opened.shell.context.session
    bro = next(area for area in session.areas() if area.name == "Bro")
    session.set_area(bro.uuid)
    QCoreApplication.processEvents()
    assert page.places.rows() == []
    assert page.gaps.rows() == []
    assert page.note.text()


def test_filters_become_plain_data_and_a_summary(page: Any) -> None:
    assert page.filters.value() == Filter()
    page.filters.first.setDate(QDate(2025, 3, 5))
    box = page.filters.time_of_day
    box.setCheckedItems([box.itemText(1)])
    value = page.filters.value()
    assert value.date_from == date(2025, 3, 5)
    assert value.date_to is None
    assert value.where() == {"time_of_day": ["evening", "unknown", None]}, "what is not known stays in"
    assert "2025-03-05" in page.filters.summary()
    assert box.itemText(1) in page.filters.summary()
    page.filters.clear()
    assert page.filters.value() == Filter()


def test_the_filter_begins_with_the_days_of_the_ranking_and_keeps_what_the_planner_chose(page: Any) -> None:
    store, ranking = page.context.session.store, page.ranking
    days = date(2025, 10, 12), date(2026, 10, 11)
    store.update("ranking", ranking.uuid, {"date_from": days[0], "date_to": days[1]})
    page.refresh()
    value = page.filters.value()
    assert (value.date_from, value.date_to) == days
    assert page.ranking.is_of(value)
    assert "2025-10-12" in page.filters.summary()
    page.filters.clear()
    page.refresh()
    assert page.filters.value() == Filter(), "everything, as the planner chose"
    page.filters.first.setDate(QDate(2026, 1, 1))
    page.refresh()
    assert page.filters.value().date_from == date(2026, 1, 1)


@pytest.mark.on_map
def test_what_is_not_known_is_counted_and_may_be_taken_out(page: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    store, box = page.context.session.store, page.filters.time_of_day
    keys = [row["uuid"] for row in store.rows("observation", {"kind": "survey"})][:7]
    store.update_many(
        "observation", {key: {"time_of_day": code} for key, code in zip(keys, ["unknown"] * 4 + [None] * 3)}
    )
    page.context.session.changed("observation")
    unknown = store.count("observation", {"time_of_day": ["unknown", None]})
    assert unknown >= 7
    wait(lambda: f"({unknown})" in box.itemText(box.findData("unknown")))
    survey = own_layers.find_layer(QgsProject.instance(), "survey")
    evening = store.count("observation", {"kind": "survey", "time_of_day": "evening"})
    box.setCheckedItems([box.itemText(box.findData("evening"))])
    wait(lambda: survey.featureCount() == evening + 7)
    evenings, unknowns = (box.itemText(box.findData(code)) for code in ("evening", "unknown"))
    assert box.checkedItems() == [evenings, unknowns]
    press(box, "unknown")
    wait(lambda: survey.featureCount() == evening)
    assert page.filters.value().time_of_day == ("evening",)
    press(box, "unknown")
    wait(lambda: survey.featureCount() == evening + 7)


@pytest.mark.on_map
def test_a_ranking_of_other_observations_than_the_map_shows_says_so(page: Any, wait: Any) -> None:
    told = "Ranked with another filter"
    assert told not in page.note.text()
    box, runner = page.filters.time_of_day, page.context.runner
    box.setCheckedItems([box.itemText(box.findData("evening"))])
    wait(lambda: told in page.note.text())
    page.rank()
    wait(lambda: not runner.busy and told not in page.note.text())
    store = page.context.session.store
    newest = store.rows("ranking", order_by=("-created",), limit=1)[0]
    assert set(newest["narrowed"]["time_of_day"]) == {"evening", "unknown", None}
    page.filters.clear()
    wait(lambda: told in page.note.text())
    page.filters.first.setDate(QDate(2020, 1, 1))
    page.rank()
    wait(lambda: not runner.busy and told not in page.note.text())
    page.filters.first.setDate(QDate(2020, 1, 2))
    wait(lambda: told in page.note.text())


def test_times_of_day_are_counted_in_the_area(page: Any, wait: Any) -> None:
    session, box = page.context.session, page.filters.time_of_day
    area = next(area for area in session.areas() if area.name == "Bro")
    spot = area.geometry.representative_point()
    session.store.insert(
        "observation",
        [{"kind": "case", "time_of_day": code, "geometry": (spot.x, spot.y)} for code in ("night", "unknown", None)],
    )
    box.setCheckedItems([box.itemText(box.findData("night"))])
    session.set_area(area.uuid)
    inside = [
        row["time_of_day"] or "unknown"
        for row in session.store.rows("observation")
        if row["geometry"] is not None and area.geometry.intersects(row["geometry"])
    ]
    for code in ("evening", "night", "unknown"):
        wait(lambda code=code: f"({inside.count(code)})" in box.itemText(box.findData(code)))
    assert box.checkedItemsData() == ["night", "unknown"], "the choice went with the area"


def press(box: Any, data: str) -> None:
    """Press an entry of a list box of choices, as with the mouse."""
    box.showPopup()
    QCoreApplication.processEvents()
    view, index = box.view(), box.model().index(box.findData(data), 0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), left, none, view.visualRect(index).center())
    box.hidePopup()


@pytest.mark.on_map
def test_filter_narrows_the_layers_without_dirtying_the_project(page: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    project = QgsProject.instance()
    project.setDirty(False)
    survey = own_layers.find_layer(project, "survey")
    assert survey.featureCount() == 20
    box = page.filters.time_of_day
    box.setCheckedItems([box.itemText(1)])
    wait(lambda: survey.featureCount() == 10)
    page.filters.clear()
    wait(lambda: survey.featureCount() == 20)
    assert not project.isDirty()


def test_weights_are_kept_as_named_sets(page: Any, opened: Any, wait: Any) -> None:
    weights = page.weights
    weights.sliders["dark_gap"].setValue(20)
    assert weights.value()["dark_gap"] == pytest.approx(2.0)
    assert weights.sets.currentData() == "own"
    weights.ask_name()
    page.context.ask.name.setText(" Mörkt först ")
    page.context.ask.accept()
    store = opened.shell.context.session.store
    kept = store.rows("weight_set")
    assert kept[0]["name"] == "Mörkt först"
    assert kept[0]["weights"]["dark_gap"] == pytest.approx(2.0)
    assert weights.summary() == "Mörkt först"
    weights.sets.setCurrentIndex(0)
    weights.choose_set(0)
    assert weights.value()["dark_gap"] == pytest.approx(0.8)
    weights.sets.setCurrentIndex(1)
    weights.remove_chosen()
    wait(lambda: store.count("weight_set") == 0)


def test_a_set_saved_before_partners_had_a_weight_is_the_standard_for_them(page: Any, opened: Any, wait: Any) -> None:
    store, weights = opened.shell.context.session.store, page.weights
    old = {**weights.value(), "dark_gap": 1.6}
    del old["partners"]
    store.insert("weight_set", [{"name": "Från i fjol", "weights": old}])
    weights.refresh()
    weights.sliders["partners"].setValue(0)
    weights.sets.setCurrentIndex(weights.sets.findText("Från i fjol"))
    weights.choose_set(weights.sets.currentIndex())
    assert weights.summary() == "Från i fjol"
    assert weights.value() == pytest.approx({**old, "partners": 0.5})


def test_changed_weights_are_said_to_need_a_new_ranking(page: Any) -> None:
    told = page.note.text()
    page.weights.sliders["respondents"].setValue(3)
    assert page.note.text() != told


def test_places_are_handed_to_the_walk(page: Any, opened: Any) -> None:
    handed: list[Any] = []
    opened.shell.context.session.places_for_walk.connect(handed.append)
    rows = page.places.rows()[:2]
    assert not page.add_button.isEnabled()
    page.places.select([row.uuid for row in rows])
    assert page.add_button.isEnabled()
    page.add_to_walk(page.places.selected())
    assert handed == [[row.place for row in rows]]


@pytest.mark.on_map
def test_themes_change_the_map(page: Any) -> None:
    from est_walks_plugin.project import themes

    page.show_theme("morker")
    assert themes.current(QgsProject.instance()) == "morker"
    page.shown()
    assert page.themes.buttons["morker"].isChecked()


def styles_now() -> dict[str, str]:
    """Return the style that each of the plugin's layers is drawn with."""
    from est_walks_plugin.project import own_layers

    layers = own_layers.layers_of(QgsProject.instance())
    return {role: layer.styleManager().currentStyle() for role, layer in layers.items()}


@pytest.mark.on_map
def test_a_theme_comes_a_layer_at_a_time_and_ends_as_if_at_once(page: Any, wait: Any) -> None:
    from est_walks_plugin.project import themes

    project, canvas = QgsProject.instance(), page.context.canvas
    themes.apply(project, "morker")
    dark = styles_now()
    themes.apply(project, "oversikt")
    light = styles_now()
    assert dark != light
    project.setDirty(False)
    page.show_theme("morker")
    assert page.switch.is_under_way
    assert canvas.isFrozen(), "drawn once, when all layers are there"
    assert themes.current(project) == "morker"
    assert styles_now() != dark, "not all of it at once"
    page.show_theme("oversikt")
    page.show_theme("morker")
    wait(lambda: not page.switch.is_under_way)
    assert styles_now() == dark
    assert not canvas.isFrozen()
    assert not project.isDirty()
    page.show_theme("oversikt")
    QgsProject.instance().clear()
    wait(lambda: not page.switch.is_under_way)
    assert not canvas.isFrozen()


@pytest.mark.on_map
def test_heat_hot_spots_and_homes_stay_on_when_the_theme_changes(page: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    project = QgsProject.instance()
    project.setDirty(False)
    nodes = [own_layers.node_of(project, role) for role in ("heatmap", "hot_spot", "homes_passing")]

    def shown() -> list[bool]:
        return [node.itemVisibilityChecked() for node in nodes]

    assert shown() == [False] * 3, "off until they are asked for"
    page.themes.heat.click()
    page.themes.homes.click()
    for theme in ("morker", "arenden", "enkat", "oversikt"):
        page.themes.buttons[theme].click()
        wait(lambda: not page.switch.is_under_way)
        assert shown() == [True] * 3, theme
        assert all(button.isChecked() for button in (page.themes.heat, page.themes.hot, page.themes.homes))
    page.themes.hot.click()
    page.themes.buttons["morker"].click()
    wait(lambda: not page.switch.is_under_way)
    assert shown() == [True, False, True]
    assert not project.isDirty()


@pytest.mark.on_map
def test_heat_map_is_switched(page: Any) -> None:
    from est_walks_plugin.project import own_layers

    node = own_layers.node_of(QgsProject.instance(), "heatmap")
    page.themes.heat.setChecked(True)
    assert node.itemVisibilityChecked()
    page.themes.heat.setChecked(False)
    assert not node.itemVisibilityChecked()


def test_dark_stretches_are_found_again(page: Any, wait: Any, opened: Any, iface: Any) -> None:
    page.assess()
    wait(lambda: not opened.shell.context.runner.busy)
    assert iface.texts()


def test_reasons_are_cut_at_whole_words(qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import QRect
    from qgis.PyQt.QtGui import QFont, QFontMetrics

    metrics = QFontMetrics(QFont())
    room = QRect(0, 0, 160, metrics.height() * 2)
    text = ", ".join(
        ["14 svarande", "3 öppna ärenden", "62 m utan ljus", "nära skola", "5 barn", "2 lampor ur funktion"]
    )
    cut = fitted(text, metrics, room)
    assert cut.endswith("…")
    assert text.startswith(cut[:-2])
    assert fitted("kort", metrics, room) == "kort"


@pytest.mark.on_map
def test_own_places_are_pointed_out_and_removed_with_undo(page: Any, opened: Any, iface: Any, wait: Any) -> None:
    from .small_store import E, N

    context = opened.shell.context
    store = context.session.store
    before = iface.mapCanvas().mapTool()
    page.own_button.click()
    assert iface.mapCanvas().mapTool() is page.own_places.tool
    page.own_places.tool.stop()
    assert iface.mapCanvas().mapTool() is before
    page.own_places.tool.picked.emit(E + 5, N)
    context.ask.name.setText("Bakom torget")
    context.ask.accept()
    own = store.rows("place", {"origin": "own"})
    assert [row["name"] for row in own] == ["Bakom torget"]
    kungsangen = next(area.uuid for area in context.session.areas() if area.name == "Kungsängen")
    assert own[0]["area"] == kungsangen
    item = page.places.rows()[0]
    page.own_places.remove([item])
    assert store.count("place") == 21
    store.update("ranking_item", item.uuid, {"place": own[0]["uuid"]})
    context.session.changed("ranking_item")
    wait(lambda: page.places.rows()[0].place == own[0]["uuid"])
    page.own_places.remove([page.places.rows()[0]])
    wait(lambda: store.count("place", {"origin": "own"}) == 0)
    wait(lambda: len(page.places.rows()) == 9)
    context.undo.take_back()
    wait(lambda: store.count("place", {"origin": "own"}) == 1)


def test_moving_a_slider_reorders_the_list_at_once(page: Any, opened: Any, wait: Any) -> None:
    store = opened.shell.context.session.store
    stored = page.places.rows()
    store.update_many(
        "ranking_item",
        {
            row.uuid: {"parts": {"respondents": 1.0 - row.position / 20, "dark_gap": row.position / 10}}
            for row in stored
        },
    )
    page.refresh()
    assert [row.position for row in page.places.shown_rows()] == list(range(1, 11))
    for name, slider in page.weights.sliders.items():
        slider.setValue(20 if name == "dark_gap" else 0)
    assert page.places.shown_rows()[0].name == "Plats 10"
    assert page.places.shown_rows()[0].score == pytest.approx(100.0)
    assert page.note.text()
    assert store.get("ranking_item", stored[0].uuid)["position"] == 1


def test_rescoring_gives_what_ranking_again_gives(store_path: str) -> None:
    from est_walks_plugin.gui.pages.situation.lists import Ranking, listed_places
    from est_walks_plugin.gui.pages.situation.rescore import rescored
    from est_walks_plugin.operations.rank_places import rank_places
    from est_walks_plugin.store import Store

    from .small_store import E, N

    with Store.open(store_path) as store:
        far = [(E + 400.0 * n, N + 300.0) for n in range(1, 5)]
        store.insert(
            "place", [{"name": f"Egen {x}", "origin": "own", "active": True, "geometry": (x, y)} for x, y in far]
        )
        source = store.rows("source", {"kind": "case"})[0]["uuid"]
        case = {"source": source, "kind": "case", "status": "open", "position_method": "exact"}
        store.insert(
            "observation", [{**case, "geometry": (x + 5, y)} for x, y in far for _copy in range(int(x - E) // 400)]
        )
        first = rank_places(store)
        rows = listed_places(store, Ranking(first.ranking))
        assert len(rows) > 1
        wanted = {**first.weights, "respondents": 0.1, "cases": 2.0, "trend": 0.0}
        again = rank_places(store, weights=wanted)
    moved = rescored(rows, wanted)
    assert [row.place for row in moved] == [item.place for item in again.items]
    assert [row.score for row in moved] == pytest.approx([item.score for item in again.items], abs=0.01)
    assert [row.score for row in rows] != pytest.approx([row.score for row in moved], abs=0.01)
    assert all(row.ranks for row in rows)
    assert rescored(rows, dict.fromkeys(wanted, 0.0)) == [replace(row, ranks=None) for row in rows]


def test_how_sure_a_rank_is_is_told_until_a_slider_moves(page: Any) -> None:
    store = page.context.session.store
    rows = page.places.rows()
    assert [row.ranks_text for row in rows] == [""] * 10, "a ranking made before ranks were drawn"
    assert rows[0].sure_words == rows[0].sure_text == ""
    store.insert(
        "ranking_item",
        [{"ranking": page.ranking.uuid, "position": 11, "name": "Plats 11", "score": 1.0, "geometry": (0, 0)}],
    )
    store.update_many(
        "ranking_item",
        {
            row.uuid: {
                "rank_low": max(1, row.position - 1),
                "rank_high": row.position + 2,
                "parts": {"respondents": 0.5},
            }
            for row in rows
        },
    )
    page.refresh()
    rows = page.places.rows()
    assert [row.ranks_text for row in rows[:3]] == ["1–3", "1–4", "2–5"]
    assert [bool(row.sure_text) for row in rows] == [True] * 8 + [False] * 3
    model = page.places.tree.model()
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Rank 1–3 of 11 in nine of ten trials" in tip
    page.places.filter_line.setText("sure top 10")
    assert len(page.places.shown_rows()) == 8
    page.places.filter_line.setText("")
    page.places.select([rows[0].uuid])
    assert page.card.sure.text().startswith("Sure top 10. Rank 1–3")
    page.places.select([rows[9].uuid])
    assert page.card.sure.text().startswith("Rank 9–12")
    page.weights.sliders["respondents"].setValue(3)
    assert {row.ranks_text for row in page.places.rows()} == {""}
    page.places.select([rows[0].uuid])
    assert page.card.sure.isHidden()
    assert "how sure" in page.note.text()
    page.weights.choose_set(0)


def test_a_place_is_renamed_in_its_list_and_the_name_taken_back(page: Any, wait: Any) -> None:
    row = page.places.rows()[0]
    page.places.select([row.uuid])
    page.places.tree.setFocus()
    page.places.edit_current()
    editor = page.places.tree.viewport().findChild(QLineEdit)
    assert editor.text() == row.name
    editor.setText("Svackan bakom ICA")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert page.places.rows()[0].name == "Svackan bakom ICA"
    store = page.context.session.store
    assert store.get("place", row.place)["name"] == "Svackan bakom ICA"
    page.context.undo.take_back()
    wait(lambda: page.places.rows()[0].name == row.name)


@pytest.mark.on_map
def test_the_list_ends_where_the_evidence_ends_and_so_does_the_map(page: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    store = page.context.session.store
    weak = [row.uuid for row in page.places.rows()[-3:]]
    store.update_many("ranking_item", {key: {"weak": True} for key in weak})
    page.context.session.changed("ranking_item")
    wait(lambda: len(page.places.rows()) == 7)
    places = own_layers.find_layer(QgsProject.instance(), "place")
    before = places.featureCount()
    assert "3" in page.weak_button.text()
    assert page.weak_button.isVisibleTo(page.stack)
    assert not {row.uuid for row in page.places.rows()} & set(weak)
    page.weak_button.click()
    assert [row.uuid for row in page.places.rows()][-3:] == weak
    assert places.featureCount() == before + 3
    page.weak_button.click()
    assert (len(page.places.rows()), places.featureCount()) == (7, before)


def test_a_dark_stretch_goes_into_a_walk_or_becomes_a_task(page: Any, wait: Any) -> None:
    session, store = page.context.session, page.context.session.store
    sent: list[list[str]] = []
    session.places_for_walk.connect(sent.append)
    page.tabs.setCurrentIndex(1)
    assert not page.task_button.isEnabled()
    page.gaps.select([page.gaps.rows()[0].uuid])
    assert page.task_button.isEnabled()
    page.task_menu.aboutToShow.emit()
    before = store.count("task")
    page.task_menu.defaultAction().trigger()
    wait(lambda: store.count("task") == before + 1 and page.context.undo.undo_action.isEnabled())
    page.context.undo.take_back()
    wait(lambda: store.count("task") == before)
    page.add_selected()
    assert len(sent) == 1
    assert store.get("place", sent[0][0])["active"]


def test_a_dark_stretch_tells_its_indicative_light(page: Any, wait: Any, tmp_path: Path) -> None:
    """The answer stands in a window of its own, with everything assumed; a luminaire's file is read, a bad one leaves what stood."""
    store, beside = page.context.session.store, page.context.beside
    page.tabs.setCurrentIndex(1)
    row = page.gaps.rows()[0]
    x, y = row.geometry.geoms[0].coords[0][:2]
    lamps = [{"status": status, "height_m": 6.0, "geometry": (x, y)} for status in ("working", "out")]
    store.insert("lamp", lamps)
    page.gaps.select([row.uuid])
    (action,) = [one for one in page.gaps.menu().actions() if one.text() == "Indicative light"]
    action.trigger()
    wait(lambda: beside.find(StretchLightDialog) is not None)
    dialog = beside.find(StretchLightDialog)
    assert row.name in [label.text() for label in dialog.findChildren(QLabel)]
    assert " lx" in dialog.now.text()
    assert "darkest part" in dialog.now.text()
    assert dialog.height() >= dialog.layout().heightForWidth(dialog.width())  # nothing is cut
    assert not dialog.mended.isHidden()
    assert dialog.mended.text() != dialog.now.text()
    told = dialog.assumed.text()
    for words in ("0.6–0.9", "Optic assumed", "Watts assumed for 2 lamp"):
        assert words in told
    file = tmp_path / "stigen.ldt"
    file.write_bytes(ldt(1, 4, 3, np.array([300.0, 200, 0])))
    before = dialog.now.text()
    dialog.choose_luminaire(str(file))
    wait(lambda: "Stigen 30" in dialog.assumed.text())
    assert dialog.luminaire.text() == "stigen.ldt"
    assert dialog.now.text() != before
    file.write_bytes(b"PK\x03\x04")
    dialog.choose_luminaire(str(file))
    wait(lambda: any("stigen.ldt" in text for text in page.context.iface.texts()))
    assert "Stigen 30" in dialog.assumed.text()
    dialog.drop.click()
    wait(lambda: dialog.now.text() == before)
    dialog.reject()
    assert beside.find(StretchLightDialog) is None


@pytest.mark.on_map
def test_a_chosen_place_lights_up_its_evidence_and_shows_its_card(page: Any, wait: Any) -> None:
    store, link = page.context.session.store, page.context.map_link
    row = page.places.rows()[0]
    ranking = store.rows("ranking_item", {"uuid": row.uuid})[0]["ranking"]
    store.update("ranking", ranking, {"radius_m": 60.0})
    store.update("ranking_item", row.uuid, {"parts": {"respondents": 0.5, "cases": 0.25, "vulnerable": 0.0}})
    at = (row.geometry.x + 5, row.geometry.y)
    source = store.rows("source", {"kind": "survey"})[0]["uuid"]
    seen = {"kind": "survey", "source": source, "category": "dark_spot", "geometry": at}
    store.insert(
        "observation",
        [
            {**seen, "text": "Mörkt bakom skolan", "review": "masked"},
            {**seen, "text": "Anna Testsson bor här", "review": "doubtful"},
            {**seen, "kind": "case", "text": "Lampan är släckt", "review": "clear"},
        ],
    )
    store.insert("lamp", [{"status": "out", "geometry": at}])
    page.refresh()
    page.places.select([row.uuid])
    assert not page.card.isHidden()
    assert {"survey", "case", "lamp"} <= set(link.lit_kinds)
    said = [page.card.texts.item(number).text() for number in range(page.card.texts.count())]
    assert any("Mörkt bakom skolan" in text for text in said)
    assert not any("Testsson" in text for text in said), "a text that waits for its review is not shown"
    weights = page.weights.value()
    told = page.card.parts.text().splitlines()
    assert len(told) == 2, told
    known = sum(weights.values()) - weights["homes"]  # nobody has modelled homes here: their weight is left out
    assert fmt.number(50 * weights["respondents"] / known, 1) in told[0]
    assert store.get("source", source)["name"] in page.card.sources.text()
    assert page.card.parts.accessibleDescription() == page.card.parts.text()
    link.escaped.emit()
    assert page.card.isHidden()
    assert link.lit_kinds == []
    assert page.places.selected() == []


@pytest.mark.on_map
def test_the_card_adds_its_place_to_the_walk_and_a_theme_puts_no_light_out(page: Any) -> None:
    sent: list[list[str]] = []
    page.context.session.places_for_walk.connect(sent.append)
    row = page.places.rows()[1]
    page.places.select([row.uuid])
    lit = page.context.map_link.lit_kinds
    page.show_theme("morker")
    assert page.context.map_link.lit_kinds == lit
    page.card.add_button.click()
    assert sent == [[row.place]]


@pytest.mark.parametrize("theme", ["oversikt", "morker", "arenden", "enkat"])
@pytest.mark.on_map
def test_each_theme_has_its_legend_drawn_by_the_styles_of_the_map(page: Any, theme: str, wait: Any) -> None:
    from est_walks_plugin.project import palette, roles
    from est_walks_plugin.project.styles import style_for

    assert page.legend_section.content.isHidden(), "folded until it is asked for"
    page.show_theme(theme)
    page.legend_section.head.setChecked(True)
    wait(lambda: page.legend.list.count() > 2 and not page.legend.is_drawing)
    texts = [page.legend.list.item(number).text() for number in range(page.legend.list.count())]
    assert "Stop" in texts
    colours = palette.DARK if theme == "morker" else palette.LIGHT
    shown = {spec.role for spec in roles.LAYERS if theme in [str(one) for one in spec.themes]}
    if roles.Role.DARK_GAP in shown:
        drawn = {item.label() for item in style_for(roles.Role.DARK_GAP, colours).renderer.legendSymbolItems()}
        assert drawn <= set(texts)
    for number in range(page.legend.list.count()):
        item = page.legend.list.item(number)
        image = item.icon().pixmap(26, 20).toImage()
        pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(pixels) > 1, f"{item.text()} is an empty picture"
        assert item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.legend.notes.text()
    assert not any("2" in text for text in texts), "nothing of groups that no walk has"


@pytest.mark.on_map
def test_homes_passing_are_switched_on_with_their_legend_and_sort_the_dark_stretches(
    page: Any, opened: Any, wait: Any
) -> None:
    from est_walks_plugin.project import own_layers, theme_legend

    store = opened.shell.context.session.store
    at = store.rows("dark_gap")[0]["geometry"].geoms[0]
    store.insert("homes_passing", [{"homes": 214, "to_station": 214, "geometry": at}])
    store.update_many("dark_gap", {row["uuid"]: {"homes": row["lamps_out"]} for row in store.rows("dark_gap")})
    page.refresh()
    node = own_layers.node_of(QgsProject.instance(), "homes_passing")
    assert not node.itemVisibilityChecked()
    page.legend_section.head.setChecked(True)
    page.themes.homes.click()
    assert node.itemVisibilityChecked()
    wait(lambda: "At most 2000 m to school" in page.legend.notes.text())
    assert page.gaps.model.columns[3 - 1].title == "Homes (model)"
    assert "nobody was counted" in page.themes.homes.toolTip()
    assert any("nobody was counted" in note for note in theme_legend.notes("oversikt", ("homes_passing",)))
    signs = [sign.text for sign in theme_legend.signs("morker", QSize(26, 20), also=("homes_passing",))]
    assert len([text for text in signs if "(model)" in text]) == 4
    column = next(number for number, one in enumerate(page.gaps.model.columns) if one.key == "homes")
    page.gaps.tree.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    homes = [row.homes for row in page.gaps.shown_rows()]
    assert homes == sorted(homes, reverse=True)
    assert len(set(homes)) > 1
    assert "model" in page.gaps.model.columns[column].tooltip(page.gaps.shown_rows()[0])
    page.themes.homes.click()
    assert not node.itemVisibilityChecked()


def test_what_is_unfolded_is_brought_into_view(page: Any, opened: Any) -> None:
    """In a low dock the weights were unfolded below the edge of what scrolls: nothing was seen of them."""
    opened.dock.setFloating(True)
    opened.dock.resize(430, 520)
    for _ in range(5):
        QCoreApplication.processEvents()
    for section in (page.filter_section, page.weight_section):
        section.head.setChecked(False)
    QCoreApplication.processEvents()
    page.filter_section.head.click()
    page.weight_section.head.click()
    for _ in range(5):
        QCoreApplication.processEvents()
    assert not page.weight_section.head.visibleRegion().isEmpty()
    assert not page.weight_section.content.visibleRegion().isEmpty()

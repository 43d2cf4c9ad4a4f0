"""Lists, pages and map layers show the same area, ranking, walk, findings and tasks; the store's clocks."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QSize
from shapely.geometry import LineString

from est_walks_plugin.gui.map_shows import Filter
from est_walks_plugin.gui.pages.findings.page import last_held
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations import follow_up
from est_walks_plugin.operations.areas.shown import latest_ranking, of_area
from est_walks_plugin.operations.promises import promises
from est_walks_plugin.project import palette

from .walked import add_walk

UTC = timezone.utc


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def shown(role: str) -> set[str]:
    from est_walks_plugin.project.own_layers import find_layer

    return {row["uuid"] for row in find_layer(QgsProject.instance(), role).getFeatures()}


@pytest.fixture
def areas(opened: Any) -> list[Any]:
    return opened.shell.context.session.areas()


@pytest.mark.on_map
def test_the_ranking_layer_follows_the_area(opened: Any, areas: list[Any], wait: Any) -> None:
    context = opened.shell.context
    store = context.session.store
    made = {}
    for number, area in enumerate(areas[:2]):
        ranking = store.insert("ranking", [{"area": area.uuid, "area_name": area.name, "weights": {}}])[0]
        row = {"ranking": ranking, "position": 1, "name": f"Plats {number}", "geometry": (135_900 + number, 6_595_900)}
        made[area.uuid] = store.insert("ranking_item", [row])[0]
    context.session.changed("ranking", "ranking_item")
    for area in (areas[0], areas[1], areas[0]):
        context.session.set_area(area.uuid)
        wait(lambda area=area: shown("place") == {made[area.uuid]})
    if len(areas) > 2 and latest_ranking(store, areas[2].uuid) is None:
        context.session.set_area(areas[2].uuid)
        wait(lambda: shown("place") == set())
    ranking = store.insert("ranking", [{"area": None, "weights": {}}])[0]
    for_all = store.insert("ranking_item", [{"ranking": ranking, "position": 1, "geometry": (135_900, 6_595_900)}])[0]
    context.session.set_area(None)
    context.session.changed("ranking")
    wait(lambda: shown("place") == {for_all})


def visible(role: str) -> bool:
    from est_walks_plugin.project.own_layers import node_of

    return bool(node_of(QgsProject.instance(), role).itemVisibilityChecked())


@pytest.mark.on_map
def test_what_is_typed_into_a_lists_filter_narrows_the_map(opened: Any, wait: Any) -> None:
    shell, context = opened.shell, opened.shell.context
    store = context.session.store
    walk = add_walk(store)
    store.insert(
        "finding",
        [
            {"walk": walk, "category": "litter", "text": f"Skräp nummer {n}", "geometry": (135_900 + n, 6_595_900)}
            for n in range(9)
        ],
    )
    store.insert(
        "task",
        [{"title": f"Städa {n}", "state": "new", "walk": walk, "geometry": (135_900, 6_595_900)} for n in range(9)],
    )
    area = context.session.areas()[0]
    context.session.set_area(area.uuid)
    ranking = store.insert("ranking", [{"area": area.uuid, "area_name": area.name, "weights": {}}])[0]
    rows = [
        {"ranking": ranking, "position": n, "name": f"Plats {n}", "geometry": (135_900 + n, 6_595_900)}
        for n in range(9)
    ]
    store.insert("ranking_item", rows)
    context.session.set_area(None)
    context.session.changed("walk", "stop", "finding", "task", "ranking", "ranking_item")
    context.session.set_area(area.uuid)
    for page_id, list_name, role, text in (
        ("situation", "places", "place", "Plats 4"),
        ("findings", "view", "finding", "nummer 7"),
        ("tasks", "view", "task", "Städa 3"),
        ("follow_up", "findings", "finding", "nummer 2"),
    ):
        if page_id in ("findings", "tasks", "follow_up"):
            context.session.set_area(None)
        shell.show_page(page_id)
        page = shell.pages[page_id]
        view = getattr(page, list_name)
        wait(lambda view=view: len(view.rows()) >= 9)
        wait(lambda role=role: visible(role))
        view.filter_line.setText(text)
        keys = {row.uuid for row in view.shown_rows()}
        assert len(keys) == 1
        wait(lambda role=role, keys=keys: shown(role) == keys)
        view.filter_line.clear()
        wait(lambda role=role, view=view: shown(role) >= {row.uuid for row in view.rows()})


@pytest.mark.on_map
def test_a_page_shows_its_layer_whatever_the_theme_and_leaves_the_theme_alone(opened: Any, wait: Any) -> None:
    from est_walks_plugin.project import themes

    shell, project = opened.shell, QgsProject.instance()
    store = shell.context.session.store
    store.insert("task", [{"title": "Städa", "state": "new", "geometry": (135_900, 6_595_900)}])
    shell.context.session.changed("task")
    project.setDirty(False)
    for theme in ("oversikt", "morker", "arenden"):
        shell.show_page("sources")
        themes.apply(project, theme)
        wait(lambda theme=theme: visible("task") == (theme == "arenden"))
        shell.show_page("tasks")
        wait(lambda: visible("task"))
        for other in ("morker", "arenden", theme):
            themes.apply(project, other)
            wait(lambda: visible("task"))
        shell.show_page("sources")
        wait(lambda theme=theme: visible("task") == (theme == "arenden"))
    assert not project.isDirty()


@pytest.mark.on_map
def test_pins_cases_and_heat_map_follow_the_area(opened: Any, areas: list[Any], wait: Any) -> None:
    context = opened.shell.context
    store, project = context.session.store, QgsProject.instance()
    spots = [area.geometry.representative_point() for area in areas[:2]]
    kinds = ("survey", "case", "est_report", "school_view", "partner")
    for kind in kinds:
        store.insert("observation", [{"kind": kind, "geometry": (spot.x, spot.y)} for spot in spots])
    context.session.changed("observation")
    context.session.set_area(None)
    rows = {row["uuid"]: row for row in store.rows("observation") if row["geometry"] is not None}
    reports = {key for key, row in rows.items() if row["kind"] in ("case", "est_report", "partner")}
    wait(lambda: shown("heatmap") == reports)
    project.setDirty(False)
    for area in (areas[0], areas[1], None, areas[0]):
        context.session.set_area(area.uuid if area else None)
        inside = {key for key, row in rows.items() if area is None or area.geometry.intersects(row["geometry"])}
        wait(lambda inside=inside: shown("heatmap") == inside & reports)
        for kind in kinds:
            wait(lambda kind=kind, inside=inside: shown(kind) == {key for key in inside if rows[key]["kind"] == kind})
        assert len(inside) >= 4
    assert not project.isDirty()
    found = store.insert("observation", [{"kind": "case", "geometry": (spot.x + 1, spot.y + 1)} for spot in spots])
    context.session.changed("observation")
    assert found[0] in shown("case")
    assert found[1] not in shown("case")
    row = rows[next(key for key in shown("case") if key in rows)]
    moment = datetime(2026, 5, 1, 22, tzinfo=UTC)
    store.update("observation", row["uuid"], {"time_of_day": "night", "observed_at": moment})
    context.map_shows.narrow(Filter(time_of_day=("night",)))
    night = {one["uuid"] for one in store.rows("observation", {"time_of_day": "night"}) if one["geometry"] is not None}
    inside = {key for key in night if areas[0].geometry.intersects(store.get("observation", key)["geometry"])}
    pin = store.insert(
        "observation", [{"kind": "survey", "time_of_day": "night", "geometry": (spots[0].x, spots[0].y)}]
    )
    context.session.changed("observation")
    inside |= set(pin)
    kinds_of = {key: store.get("observation", key)["kind"] for key in inside}
    assert set(kinds_of.values()) == {"case", "survey"}
    wait(lambda: shown("heatmap") == {key for key, kind in kinds_of.items() if kind == "case"})
    opened.shell.show_page("situation")
    wait(lambda: opened.shell.pages["situation"].places.rows() or opened.shell.pages["situation"].note.text())
    opened.shell.pages["situation"].show_theme("enkat")
    context.map_shows.narrow(Filter(time_of_day=("night",)))
    wait(lambda: shown("heatmap") == {key for key, kind in kinds_of.items() if kind == "survey"})
    context.map_shows.narrow(Filter(marked={"kind": ["case"]}))
    wait(lambda: shown("heatmap") == set())
    opened.shell.pages["situation"].show_theme("oversikt")
    context.map_shows.narrow(Filter())
    wait(lambda: shown("heatmap") >= {key for key, kind in kinds_of.items() if kind == "case"})


@pytest.mark.on_map
def test_each_turn_of_the_event_loop_opens_one_layer(
    opened: Any, areas: list[Any], wait: Any, monkeypatch: Any
) -> None:
    """To open a layer of a large store anew takes 0.04 s; the window is alive between them, and asks once for many calls."""
    from qgis.core import QgsVectorLayer
    from qgis.PyQt.QtCore import QTimer

    from est_walks_plugin.gui import map_shows

    context = opened.shell.context
    context.session.set_area(areas[0].uuid)
    wait(lambda: not context.runner.busy and not context.map_shows.is_busy)
    monkeypatch.setattr(map_shows, "TURN_S", 0.0)
    opens, turns, heart = QgsVectorLayer.setDataSource, [0], QTimer()
    heart.timeout.connect(lambda: turns.append(0))

    def counted(layer: Any, *told: Any) -> None:
        turns[-1] += 1
        opens(layer, *told)

    monkeypatch.setattr(QgsVectorLayer, "setDataSource", counted)
    heart.start(0)
    for category in ("graffiti", "litter"):
        context.map_shows.narrow(Filter(categories=(category,)))
    assert turns == [0], "nothing at once"
    wait(lambda: sum(turns) >= 5 and not context.map_shows.is_busy)
    heart.stop()
    assert max(turns) == 1
    assert sum(turns) == 6, "the five kinds and the heat map, once each"


@pytest.mark.on_map
def test_what_was_imported_outside_the_area_is_told(
    opened: Any, iface: Any, areas: list[Any], wait: Any, tmp_path: Any
) -> None:
    shell, (here, there) = opened.shell, areas[:2]
    spots = [here.geometry.representative_point(), *[there.geometry.representative_point()] * 2]
    lines = [f"K-{number};Klotter;{spot.x:.0f};{spot.y:.0f}" for number, spot in enumerate(spots)]
    file = tmp_path / "arenden.csv"
    file.write_text("\n".join(["Ärendenummer;Kategori;E;N", *lines, "K-9;Klotter;;"]), encoding="utf-8")
    shell.context.session.set_area(here.uuid)
    shell.show_page("sources")
    page, before = shell.pages["sources"], shell.context.session.store.count("observation")
    page.import_files([str(file)])
    dialog = page.import_dialog
    wait(lambda: dialog.ok.isEnabled())
    dialog.ok.click()
    wait(lambda: shell.context.session.store.count("observation") == before + 4)
    told = f"2 imported observation(s) lie outside {here.name}"
    wait(lambda: any(told in text for text in iface.texts()))
    assert len(shown("case") & _keys(shell.context.session.store, "K-")) == 1


def _keys(store: Any, begin: str) -> set[str]:
    rows = store.rows("observation", columns=("uuid", "external_id"))
    return {row["uuid"] for row in rows if (row["external_id"] or "").startswith(begin)}


@pytest.mark.on_map
def test_findings_and_tasks_on_the_map_are_those_of_the_area(opened: Any, areas: list[Any], wait: Any) -> None:
    context = opened.shell.context
    store = context.session.store
    here, there = areas[0], areas[1]
    walk = add_walk(store)
    store.update("walk", walk, {"area": here.uuid})
    inside = there.geometry.representative_point()
    of_walk = store.insert("task", [{"title": "A", "state": "new", "walk": walk, "geometry": (inside.x, inside.y)}])[0]
    loose = store.insert("task", [{"title": "B", "state": "new", "geometry": (inside.x, inside.y)}])[0]
    nowhere = store.insert("task", [{"title": "C", "state": "new"}])[0]
    context.session.changed("task", "walk")
    every = [Task.from_row(row) for row in store.rows("task")]
    for area, mine in ((here, {of_walk}), (there, {loose})):
        context.session.set_area(area.uuid)
        made = {of_walk, loose, nowhere}
        assert {task.uuid for task in of_area(store, area.uuid, every)} & made == mine
        wait(lambda mine=mine, made=made: shown("task") & made == mine)
    context.session.set_area(None)
    wait(lambda: {of_walk, loose} <= shown("task"))


def test_follow_up_obeys_the_area(opened: Any, areas: list[Any]) -> None:
    store = opened.shell.context.session.store
    here, there = areas[0].uuid, areas[1].uuid
    walk = add_walk(store)
    store.update("walk", walk, {"area": here})
    due = store.today - timedelta(days=3)
    store.insert("task", [{"title": "A", "state": "new", "walk": walk, "due": due}])
    store.insert("commitment", [{"title": "Här", "area": here}, {"title": "Alla"}, {"title": "Där", "area": there}])
    assert walk in {check.walk for check in follow_up.walk_checks(store, area=here)}
    assert walk not in {check.walk for check in follow_up.walk_checks(store, area=there)}
    assert len(follow_up.overdue(store, area=here)) == 1
    assert follow_up.overdue(store, area=there) == []
    assert {one.title for one in promises(store, here)} == {"Här", "Alla"}


@pytest.mark.parametrize(
    ("days", "at"), [([9, 2, -3, -40], 2), ([5, 2], 1), ([-1], 0), ([], -1), ([3, None, -2], 2), ([-2, -9], 0)]
)
def test_the_walk_held_last_comes_first_else_the_one_to_come(days: list[int | None], at: int) -> None:
    now = datetime(2026, 11, 28, 12, tzinfo=UTC)
    walks = [StoredWalk("w", starts_at=None if day is None else now + timedelta(days=day)) for day in days]
    assert last_held(walks, now) == at


@pytest.mark.on_map
def test_findings_open_on_the_walk_held_last_and_warn_of_one_to_come(opened: Any, wait: Any) -> None:
    shell = opened.shell
    store = shell.context.session.store
    held, to_come = add_walk(store, "Hållen"), add_walk(store, "Kommande")
    now = datetime.now(UTC)
    store.update("walk", held, {"starts_at": now - timedelta(days=2), "starts_text": "igår"})
    store.update("walk", to_come, {"starts_at": now + timedelta(days=20), "starts_text": "2099-01-01 18:00"})
    shell.context.session.changed("walk")
    shell.show_page("findings")
    page = shell.pages["findings"]
    wait(lambda: page.walks.currentData() == held)
    assert page.warning.isHidden()
    page.walks.setCurrentIndex(page.walks.findData(to_come))
    assert not page.warning.isHidden()
    assert "2099-01-01" in page.warning.text()
    stops = {row["uuid"] for row in store.rows("stop", {"walk": to_come})}
    wait(lambda: shown("stop") == stops)


def test_places_wait_for_the_walk_that_is_made_next(opened: Any, wait: Any) -> None:
    shell = opened.shell
    context = shell.context
    shell.show_page("walk")
    page = shell.pages["walk"]
    wait(lambda: not page.editor.is_busy)
    page.editor.close()
    context.session.places_for_walk.emit(["ett", "två"])
    context.session.places_for_walk.emit(["två", "tre"])
    assert page.view.waiting == ("ett", "två", "tre")
    page.new_walk()
    assert page.view.waiting == ("ett", "två", "tre"), "a new walk forgot the places that were chosen for it"
    page.view.asked = ("ett", "två")
    page.view.take_asked()
    assert page.view.waiting == ("tre",)
    page.parts.notes.pressed.emit("forget:")
    assert page.view.waiting == ()


def test_the_time_zone_is_shown_changed_and_taken_back(opened: Any, wait: Any) -> None:
    from est_walks_plugin.gui.dialogs.store_properties import StorePropertiesDialog

    context = opened.shell.context
    store = context.session.store
    walk = add_walk(store)
    dialog = StorePropertiesDialog(context, context.window)
    assert dialog.zone.currentText() == "Europe/Stockholm"
    assert not dialog.zone_button.isEnabled()
    dialog.zone.setCurrentText("Europe/Atlantis")
    assert not dialog.zone_button.isEnabled()
    dialog.zone.setCurrentText("Europe/Helsinki")
    assert dialog.zone_button.isEnabled()
    dialog.zone_button.click()
    assert store.time_zone == "Europe/Helsinki"
    assert store.get("walk", walk)["starts_text"] == "2026-10-15 19:00"
    assert {row["arrive_text"] for row in store.rows("stop", {"walk": walk})} == {"19:00"}
    context.undo.take_back()
    wait(lambda: store.time_zone == "Europe/Stockholm")
    assert store.get("walk", walk)["starts_text"] == "2026-10-15 18:00"
    dialog.deleteLater()


def test_a_new_store_suggests_the_time_zone_of_its_place(qtbot: Any, tmp_path: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog

    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    assert dialog.zone.currentText() == "Europe/Stockholm"
    dialog.municipality.setText("Helsingfors")
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3879"))
    assert dialog.zone.currentText() == "Europe/Helsinki"
    assert dialog.wish().time_zone == "Europe/Helsinki"
    dialog.zone.setCurrentText("America/New_York")
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3011"))
    assert dialog.zone.currentText() == "America/New_York", "what the planner chose is kept"
    dialog.zone.setCurrentText("nonsense")
    assert not dialog.ok.isEnabled()


@pytest.mark.on_map
def test_the_map_shows_all_groups_of_the_walk_each_in_its_colour(opened: Any, wait: Any) -> None:
    from est_walks_plugin.gui.map_shows import Shown
    from est_walks_plugin.project.own_layers import find_layer

    context = opened.shell.context
    store, start = context.session.store, (135_900.0, 6_595_900.0)
    walks = store.insert(
        "walk",
        [{"name": f"Kväll ({number})", "series": "tillsammans", "groups": 2, "group_no": number} for number in (1, 2)],
    )
    alone = store.insert("walk", [{"name": "Annan", "series": "annan", "groups": 1, "group_no": 1}])
    ways = [LineString([(start[0], start[1] + 20 * up), (start[0] + 50, start[1] + 20 * up)]) for up in range(3)]
    legs = store.insert(
        "leg",
        [
            {"walk": walk, "seq": 1, "light": "whole", "group_no": group, "geometry": way}
            for walk, group, way in zip([*walks, *alone], (1, 2, 1), ways)
        ],
    )
    for walk in walks:
        context.map_shows.show(opened, Shown(walk=walk))
        wait(lambda: shown("leg") == set(legs[:2]))
    layer = find_layer(QgsProject.instance(), "leg")
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(400, 300))
    settings.setExtent(QgsRectangle(start[0] - 20, start[1] - 20, start[0] + 80, start[1] + 55))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    dots = Counter(image.pixelColor(x, y).name().upper() for x in range(400) for y in range(300))
    assert all(dots[hue] > 100 for hue in palette.LIGHT.routes[:2])
    context.map_shows.show(opened, Shown(walk=alone[0]))
    wait(lambda: shown("leg") == set(legs[2:]))

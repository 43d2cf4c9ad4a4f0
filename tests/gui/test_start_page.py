"""Page Start: the ways to a store, and the steps on the way to a walk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from shapely.geometry import LineString, Point

from est_walks_plugin import settings
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.getting_started import Step, getting_started

from .small_store import E, N


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def test_the_last_store_is_the_filled_button(
    window: Any, store_path: str, tmp_path: Path, qtbot: Any, wait: Any
) -> None:
    shell = window.shell
    other = shutil.copy2(store_path, tmp_path / "annan.gpkg")
    settings.put("recent", [str(tmp_path / "borta.gpkg"), store_path, str(other)])
    shell.show_page("start")
    assert shell.welcome.state.button.text() == "Open liten.gpkg"
    qtbot.mouseClick(shell.welcome.state.button, Qt.MouseButton.LeftButton)
    wait(lambda: shell.context.session.path == store_path)


def test_without_a_store_ever_a_new_one_is_the_filled_button(window: Any, qtbot: Any) -> None:
    asked: list[bool] = []
    window.shell.welcome.new_asked.disconnect()
    window.shell.welcome.new_asked.connect(lambda: asked.append(True))
    window.shell.show_page("start")
    qtbot.mouseClick(window.shell.welcome.state.button, Qt.MouseButton.LeftButton)
    assert asked == [True]


@pytest.fixture
def page(opened: Any) -> Any:
    opened.shell.show_page("start")
    QCoreApplication.processEvents()
    return opened.shell.pages["start"]


def test_steps_are_ticked_with_counts_and_the_next_one_is_filled(page: Any) -> None:
    done = [step for step, line in page.lines.items() if line.is_done]
    assert done == [Step.AREA, Step.SURVEY, Step.CASES, Step.RANKING]
    assert page.lines[Step.AREA].detail.text() == "3 area(s)"
    assert page.lines[Step.SURVEY].detail.text() == "20 pin(s) · 2025-03-31"
    assert page.lines[Step.NETWORK].detail.text().endswith(".")
    filled = [step for step, line in page.lines.items() if line.button.property("primary")]
    assert filled == [Step.NETWORK]


def test_a_line_follows_the_store_at_once(page: Any, opened: Any, wait: Any) -> None:
    session = opened.shell.context.session
    line = LineString([(E, N), (E + 50, N)])
    session.store.insert("path", [{"highway": "footway", "geometry": line}])
    session.changed("path")
    wait(lambda: page.lines[Step.NETWORK].is_done)
    assert page.lines[Step.NETWORK].detail.text() == "1 stretch(es)"
    assert page.lines[Step.LAMPS].button.property("primary")


def test_the_next_step_is_in_sight_in_a_low_dock(page: Any, opened: Any, iface: Any, wait: Any) -> None:
    """A page higher than the dock is scrolled to the step to take."""
    session = opened.shell.context.session
    iface.mainWindow().resize(1200, 330)
    opened.shell.show_page("sources")
    session.store.insert("path", [{"highway": "footway", "geometry": LineString([(E, N), (E + 50, N)])}])
    lamps = session.store.insert("source", [{"kind": "lighting", "name": "Belysning", "system": "b", "stored": 1}])[0]
    session.store.insert("lamp", [{"source": lamps, "geometry": Point(E, N)}])
    session.changed("path", "lamp", "source")
    opened.shell.show_page("start")
    line = page.lines[Step.WALK]
    wait(lambda: line.button.property("primary"))
    wait(lambda: line.visibleRegion().boundingRect().height() == line.height())


@pytest.mark.parametrize(
    ("step", "kind"),
    [(Step.LAMPS, SourceKind.LIGHTING), (Step.SURVEY, SourceKind.SURVEY), (Step.CASES, SourceKind.CASE)],
)
def test_a_line_opens_the_import_of_its_kind(page: Any, opened: Any, qtbot: Any, step: Step, kind: SourceKind) -> None:
    qtbot.mouseClick(page.lines[step].button, Qt.MouseButton.LeftButton)
    dialog = opened.shell.pages["sources"].import_dialog
    assert dialog.state.kind is kind
    dialog.reject()


def test_the_network_comes_from_a_file_too(page: Any, opened: Any, qtbot: Any) -> None:
    qtbot.mouseClick(page.lines[Step.NETWORK].other, Qt.MouseButton.LeftButton)
    dialog = opened.shell.pages["sources"].import_dialog
    assert dialog.state.kind is SourceKind.NETWORK
    dialog.reject()


@pytest.mark.on_map
def test_area_and_walk_begin_where_they_are_made(page: Any, opened: Any, qtbot: Any) -> None:
    qtbot.mouseClick(page.lines[Step.AREA].button, Qt.MouseButton.LeftButton)
    flow = opened.shell.flow
    assert opened.shell.context.canvas.mapTool() is flow.areas.tool
    flow.areas.put_away()
    qtbot.mouseClick(page.lines[Step.WALK].button, Qt.MouseButton.LeftButton)
    assert opened.shell.current == "walk"


def test_lamps_of_openstreetmap_are_no_inventory(tmp_path: Path) -> None:
    with create_store(str(tmp_path / "lyktor.gpkg")) as store:
        mapped = store.insert("source", [{"kind": "lighting", "name": "OSM", "system": "OpenStreetMap", "stored": 1}])[
            0
        ]
        store.insert("lamp", [{"source": mapped, "geometry": Point(E, N)}])
        state = getting_started(store)[Step.LAMPS]
        assert (state.count, state.uncertain, state.is_done) == (1, 1, False)
        own = store.insert("source", [{"kind": "lighting", "name": "Belysning", "system": "b", "stored": 1}])[0]
        store.insert("lamp", [{"source": own, "geometry": Point(E, N + 5)}])
        assert getting_started(store)[Step.LAMPS].is_done


def test_a_place_without_areas_begins_with_what_shows_where_it_is(tmp_path: Path) -> None:
    from shapely.geometry import LineString

    with create_store(str(tmp_path / "lyngby.gpkg"), "Lyngby", "EPSG:25832") as store:
        assert getting_started(store).next is Step.NETWORK
        line = LineString([(720_000, 6_188_000), (720_100, 6_188_000)])
        store.insert("path", [{"highway": "footway", "geometry": line}])
        assert getting_started(store).next is Step.AREA


def test_one_kind_of_voices_is_enough_to_go_on(tmp_path: Path) -> None:
    with create_store(str(tmp_path / "tom.gpkg")) as store:
        assert getting_started(store).next is Step.NETWORK
        store.insert("path", [{"highway": "footway", "geometry": LineString([(E, N), (E + 9, N)])}])
        own = store.insert("source", [{"kind": "lighting", "name": "Belysning", "system": "b", "stored": 1}])[0]
        store.insert("lamp", [{"source": own, "geometry": Point(E, N)}])
        assert getting_started(store).next is Step.SURVEY
        case = store.insert("source", [{"kind": "case", "name": "Ärenden", "stored": 1}])[0]
        store.insert("observation", [{"source": case, "kind": "case", "geometry": Point(E, N)}])
        assert getting_started(store).next is Step.RANKING

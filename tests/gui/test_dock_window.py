"""The dock: lazy, welcome without a store, pages, areas, undo, what unload leaves."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import get_ident
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar
from shapely.geometry import Point

from est_walks_plugin.model.errors import InputError

from .small_store import E, N


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def test_start_up_builds_no_pages_and_opens_no_store(iface: Any) -> None:
    from est_walks_plugin.gui.window import Window

    window = Window(iface)
    window.load()
    assert window.shell is None
    assert window.dock.widget() is None
    named = [action.text() for action in window.menu.actions() if action.text()]
    assert named[-4:] == ["Settings of the municipality …", "Undo", "Redo", "Handbook"]
    assert named.pop(1) == window.actions["wide"].text()
    named.remove(window.actions["observe"].text())  # the toolbar stays small
    assert named[:-4] == [action.text() for action in window.toolbar.actions()]
    window.unload()


def test_pages_are_loaded_beside_the_window_once_a_store_is_shown(
    window: Any, store_path: str, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from est_walks_plugin.gui import pages

    threads: list[int] = []
    load_ahead = pages.load_ahead

    def loaded(feedback: Any) -> None:
        threads.append(get_ident())
        load_ahead(feedback)

    monkeypatch.setattr(pages, "load_ahead", loaded)
    flow, runner = window.shell.flow, window.shell.context.runner
    for _round in range(2):
        flow.open(store_path)
        wait(lambda: window.shell.context.session.info is not None and not flow.adding_layers and not runner.busy)
        flow.close()
    assert len(threads) == 1, "once"
    assert threads[0] != get_ident()
    assert {f"{pages.__name__}.{spec.module}" for spec in pages.PAGES} <= set(sys.modules)


def test_loading_ahead_stops_when_it_is_cancelled() -> None:
    from est_walks_plugin.gui import pages
    from est_walks_plugin.model.errors import Cancelled
    from est_walks_plugin.model.feedback import CallbackFeedback

    with pytest.raises(Cancelled):
        pages.load_ahead(CallbackFeedback(cancelled=lambda: True))


def test_unload_takes_everything_away(iface: Any, store_path: str, wait: Any) -> None:
    from est_walks_plugin.gui.window import Window

    main = iface.mainWindow()
    main.show()

    def seen() -> tuple[int, ...]:
        QCoreApplication.sendPostedEvents(None, 52)
        kinds = (QAction, QToolBar, QDockWidget, QMenu)
        bands = sum(isinstance(item, QgsRubberBand) for item in iface.mapCanvas().scene().items())
        return (*(len(main.findChildren(kind)) for kind in kinds), bands, len(iface.pluginMenu().actions()))

    before = seen()
    for _round in range(3):
        window = Window(iface)
        window.load()
        window.dock.ensure_filled()
        window.shell.flow.open(store_path)
        wait(lambda window=window: window.shell.context.session.info is not None)
        wait(lambda window=window: not window.shell.flow.adding_layers)
        window.shell.context.map_link.highlight(Point(E, N))
        window.unload()
        iface.messageBar().clearWidgets()
    QCoreApplication.processEvents()
    assert seen() == before


def test_welcome_says_what_each_page_is_for(window: Any) -> None:
    shell = window.shell
    sentences = set()
    for page_id in shell.specs:
        shell.show_page(page_id)
        assert shell.stack.currentWidget() is shell.welcome
        sentences.add(shell.welcome.state.sentence.text())
    assert len(sentences) == len(shell.specs)
    assert all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.on_map
def test_opening_a_store_fills_the_top_line_and_the_page(opened: Any, store_path: str) -> None:
    shell = opened.shell
    shell.show_page("sources")
    QCoreApplication.processEvents()
    assert shell.top.store.name == Path(store_path).name
    names = [shell.top.areas.itemText(number) for number in range(shell.top.areas.count())]
    assert {"Bro", "Brunna", "Kungsängen"} <= set(names)
    page = shell.pages["sources"]
    assert {row.name for row in page.view.rows()} == {"Enkät 2025", "Felanmälan"}
    survey = next(row for row in page.view.rows() if row.kind == "survey")
    assert "2025" in page.view.second_line(survey)


def test_pages_need_no_more_width_than_the_dock_has(opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    for page_id in ("sources", "situation"):
        shell.show_page(page_id)
        QCoreApplication.processEvents()
        width = shell.stack.currentWidget().widget().minimumSizeHint().width()
        assert width <= opened.dock.minimumWidth(), page_id
    assert shell.bar.minimumSizeHint().width() <= opened.dock.minimumWidth()


def test_arrow_keys_walk_through_the_pages(opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    order = list(shell.specs)
    shell.show_page(order[0])
    qtbot.keyClick(shell.bar, Qt.Key.Key_Right)
    assert shell.current == order[1]
    qtbot.keyClick(shell.bar, Qt.Key.Key_Left)
    assert shell.current == order[0]


@pytest.mark.on_map
def test_area_is_chosen_and_remembered(opened: Any, store_path: str, wait: Any) -> None:
    shell = opened.shell
    session = shell.context.session
    told: list[Any] = []
    session.area_changed.connect(lambda: told.append(session.area))
    index = shell.top.areas.findText("Kungsängen")
    shell.top.areas.setCurrentIndex(index)
    shell.top.areas.activated.emit(index)
    assert told[-1].name == "Kungsängen"
    session.close()
    assert session.area is None
    shell.flow.open(store_path)
    wait(lambda: session.info is not None)
    assert session.area.name == "Kungsängen"


def test_arrow_keys_in_the_area_chooser_start_nothing(opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    canvas, chooser = shell.context.canvas, shell.top.areas
    tool = canvas.mapTool()
    for _press in range(chooser.count() + 2):
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
        assert canvas.mapTool() is tool
    assert chooser.currentIndex() == chooser.count() - 1
    assert shell.context.session.area.name == chooser.currentText()


def test_a_long_store_name_keeps_its_end(opened: Any) -> None:
    button = opened.shell.top.store
    button.resize(140, 24)
    button.set_name("Trygghetsvandringar i hela kommunen hösten 2026.gpkg")
    assert button.text().startswith("…")
    assert button.text().endswith("26.gpkg")
    button.set_name("No store is open in this window at all", is_file=False)
    assert button.text().startswith("No")


def test_pages_are_icons_with_names_told_when_the_dock_is_narrow(opened: Any) -> None:
    bar = opened.shell.bar
    buttons = [bar.button(page_id) for page_id in opened.shell.specs]
    bar.resize(419, 60)
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonIconOnly}
    assert all(button.toolTip() and button.accessibleName() for button in buttons)
    assert len({button.y() for button in buttons}) == 1
    bar.resize(420, 60)
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}


@pytest.mark.on_map
def test_drawing_an_area_again_gives_up_the_outline_begun_before(opened: Any) -> None:
    from qgis.gui import QgsRubberBand

    canvas = opened.shell.context.canvas

    def bands() -> int:
        return sum(isinstance(item, QgsRubberBand) for item in canvas.scene().items())

    before, tool = bands(), canvas.mapTool()
    opened.shell.flow.areas.draw()
    opened.shell.flow.areas.draw()
    assert bands() == before + 1
    opened.shell.flow.areas.put_away()
    assert bands() == before
    assert canvas.mapTool() is tool


@pytest.mark.on_map
def test_removing_a_source_can_be_undone(opened: Any, wait: Any) -> None:
    shell = opened.shell
    context = shell.context
    shell.show_page("sources")
    QCoreApplication.processEvents()
    page = shell.pages["sources"]
    survey = next(row for row in page.view.rows() if row.kind == "survey")
    before = context.session.store.rows("observation", {"source": survey.uuid}, order_by=("external_id",))
    pair = {"first": before[0]["uuid"], "second": before[1]["uuid"], "state": "suspected"}
    context.session.store.insert("duplicate_pair", [pair])
    page.remove([survey])
    wait(lambda: context.undo.last is not None)
    assert context.session.store.count("duplicate_pair") == 0
    assert context.session.store.count("observation", {"source": survey.uuid}) == 0
    assert context.session.store.count("source") == 1
    context.undo.take_back()
    wait(lambda: context.session.store.count("source") == 2)
    assert context.session.store.count("duplicate_pair") == 1
    after = context.session.store.rows("observation", {"source": survey.uuid}, order_by=("external_id",))
    assert [row["uuid"] for row in after] == [row["uuid"] for row in before]
    assert [row["text"] for row in after] == [row["text"] for row in before]
    assert after[3]["geometry"].equals(before[3]["geometry"])
    assert after[3]["created"] == before[3]["created"]


@pytest.mark.on_map
def test_errors_become_one_line_and_a_file_that_is_no_store_changes_nothing(
    opened: Any, iface: Any, tmp_path: Path, wait: Any
) -> None:
    shell = opened.shell
    path = shell.context.session.path
    wrong = tmp_path / "wrong.gpkg"
    wrong.write_bytes(b"no store at all")
    shell.flow.open(str(wrong))
    wait(lambda: not shell.context.runner.busy)
    assert shell.context.session.path == path
    assert any("wrong.gpkg" in text for text in iface.texts())
    shell.context.messages.error(InputError("One sentence.", details="much more"))
    assert "One sentence." in iface.texts()
    assert not any("much more" in text for text in iface.texts())


@pytest.mark.on_map
def test_hover_lights_up_and_a_click_on_the_map_selects(opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    link = shell.context.map_link
    shell.show_page("situation")
    QCoreApplication.processEvents()
    page = shell.pages["situation"]
    row = page.places.rows()[0]
    page.places.hovered.emit(row)
    assert link.is_lit
    page.places.hovered.emit(None)
    assert not link.is_lit
    opened.dock.show()
    shell.show()
    target = row.geometry
    link.clicked.emit(target.x + 2, target.y, 10.0)
    if page.places.isVisible():
        assert [chosen.uuid for chosen in page.places.selected()] == [row.uuid]
    page.hidden()
    assert link.marked == 0


@pytest.mark.on_map
def test_click_is_heard_while_panning_only(opened: Any, iface: Any, qtbot: Any) -> None:
    from qgis.gui import QgsMapToolPan, QgsMapToolZoom

    link = opened.shell.context.map_link
    canvas = iface.mapCanvas()
    heard: list[Any] = []
    link.clicked.connect(lambda x, y, tolerance: heard.append((x, y, tolerance)))
    link.zoom(Point(E, N))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert len(heard) == 1
    zoom = QgsMapToolZoom(canvas, False)
    canvas.setMapTool(zoom)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert len(heard) == 1
    assert canvas.mapTool() is zoom
    canvas.unsetMapTool(zoom)


@pytest.mark.on_map
def test_layers_come_and_go_with_the_store(opened: Any) -> None:
    from est_walks_plugin.project import own_layers

    project = QgsProject.instance()
    assert own_layers.store_path_of(project) == opened.shell.context.session.path
    opened.shell.flow.close()
    assert own_layers.store_path_of(project) is None
    assert opened.shell.stack.currentWidget() is opened.shell.welcome


@pytest.mark.parametrize("name", ["sources", "situation"])
def test_everything_on_a_page_has_a_name_for_screen_readers(opened: Any, name: str) -> None:
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QSlider

    shell = opened.shell
    shell.show_page(name)
    QCoreApplication.processEvents()
    widget = shell.stack.currentWidget()
    for kind in (QAbstractButton, QComboBox, QSlider):
        for control in widget.findChildren(kind):
            if type(control).__module__.startswith("PyQt") and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                if control.objectName().startswith(("qt_", "m")):
                    continue
                named = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
                assert named, (type(control).__name__, control.toolTip())

"""Areas in the window: added, named, redrawn and removed from one menu, asked in a strip, every change taken back."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from shapely import wkb
from shapely.geometry import Polygon, box

from .small_store import E, N

SQUARE = box(E, N, E + 1_000, N + 1_000)


@pytest.fixture
def shell(opened: Any) -> Any:
    return opened.shell


def texts(shell: Any) -> list[str]:
    shell.top.change_menu.aboutToShow.emit()
    return [action.text() for action in shell.top.change_menu.actions() if action.text()]


def press(shell: Any, start: str, inner: str = "") -> None:
    """Press the entry of the menu that begins so, or one of the menu behind it."""
    shell.top.change_menu.aboutToShow.emit()
    action = next(one for one in shell.top.change_menu.actions() if one.text().startswith(start))
    if inner:
        action = next(one for one in action.menu().actions() if one.text().startswith(inner))
    action.trigger()


def choose(shell: Any, name: str) -> str:
    session = shell.context.session
    session.set_area(next(area.uuid for area in session.areas() if area.name == name))
    return str(session.area_uuid)


def names(shell: Any) -> list[str]:
    return [area.name for area in shell.context.session.areas()]


def settle(shell: Any, wait: Any) -> None:
    wait(lambda: not shell.context.undo.is_busy)
    QCoreApplication.processEvents()


def border(shell: Any, uuid: str) -> Any:
    return shell.context.session.store.get("area", uuid)["geometry"]


def test_without_a_chosen_area_the_menu_says_that_one_must_be_chosen(shell: Any) -> None:
    shell.context.session.set_area(None)
    assert texts(shell)[-1] == "Choose an area to rename, redraw or remove it"


def test_an_area_is_drawn_with_the_mouse_and_named_in_the_strip(shell: Any, wait: Any) -> None:
    flow, bar = shell.flow.areas, shell.flow.areas.bar
    assert bar.isHidden()
    press(shell, "Draw an area")
    canvas = shell.context.canvas
    for x, y in ((20, 20), (120, 20), (120, 120)):
        flow.tool.canvasReleaseEvent(
            QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, QPoint(x, y), Qt.MouseButton.LeftButton)
        )
    flow.tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert not bar.isHidden()
    assert "km²" in bar.text.text()
    assert not bar.ok.isEnabled(), "an area without a name is not kept"
    QTest.keyClicks(bar.name, "Centrum")
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    wait(lambda: shell.context.session.area is not None)
    assert shell.top.areas.currentText() == "Centrum"
    assert bar.isHidden()
    settle(shell, wait)
    shell.context.undo.take_back()
    wait(lambda: "Centrum" not in names(shell))


def test_on_a_map_of_half_a_continent_no_area_is_drawn(shell: Any, iface: Any) -> None:
    shell.context.map_link.zoom(box(E - 900_000, N - 900_000, E + 900_000, N + 900_000))
    press(shell, "Draw an area")
    assert shell.context.canvas.mapTool() is not shell.flow.areas.tool
    assert any("The map shows too much to draw an area in" in text for text in iface.texts())


def test_a_name_that_is_taken_is_asked_again_with_what_was_drawn(shell: Any, wait: Any, iface: Any) -> None:
    flow = shell.flow.areas
    taken = names(shell)[0]
    flow.store_drawn(taken.upper(), SQUARE.wkb)
    wait(lambda: flow.bar.is_asking)
    assert flow.bar.name.text() == taken.upper()
    assert any("already; choose another name" in text for text in iface.texts())
    flow.bar.name.setText("Centrum")
    flow.bar.accept()
    wait(lambda: "Centrum" in names(shell))


def test_an_area_of_the_municipality_is_renamed_and_its_border_drawn_anew(shell: Any, wait: Any) -> None:
    uuid, flow, bar = choose(shell, "Kungsängen"), shell.flow.areas, shell.flow.areas.bar
    press(shell, "Rename the area Kungsängen")
    assert bar.name.text() == "Kungsängen"
    bar.name.setText("Kungsängen C")
    bar.accept()
    assert "Kungsängen C" in names(shell)
    before = border(shell, uuid)
    press(shell, "Draw the border of Kungsängen C anew")
    assert shell.context.canvas.mapTool() is flow.tool
    flow.tool.drawn(SQUARE.wkb)
    wait(lambda: border(shell, uuid).equals(SQUARE))
    settle(shell, wait)
    for _step in range(2):
        shell.context.undo.take_back()
        settle(shell, wait)
    assert border(shell, uuid).equals(before)
    assert "Kungsängen" in names(shell)


def corners_begun(shell: Any) -> tuple[str, Any]:
    uuid, tool = choose(shell, "Kungsängen"), shell.flow.areas.corners
    shell.flow.areas.store_border(uuid, "Kungsängen", SQUARE.wkb)
    return uuid, tool


def event(shell: Any, kind: QEvent.Type, x: float, y: float, button: Any = Qt.MouseButton.LeftButton) -> Any:
    canvas = shell.context.canvas
    point = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    return QgsMapMouseEvent(canvas, kind, QPoint(round(point.x()), round(point.y())), button)


def test_corners_are_dragged_added_and_taken_away(shell: Any, wait: Any) -> None:
    uuid, tool = corners_begun(shell)
    settle(shell, wait)
    shell.context.map_link.zoom(SQUARE)
    press(shell, "Move the corners of Kungsängen")
    assert shell.context.canvas.mapTool() is tool
    bands = [item for item in shell.context.canvas.scene().items() if isinstance(item, QgsRubberBand)]
    points = [band for band in bands if band.asGeometry().type() == QgsWkbTypes.GeometryType.PointGeometry]
    assert any(len(band.asGeometry().asMultiPoint()) == 5 for band in points), "each corner has its handle"
    assert all(band.boundingRect().width() > 20 for band in points)
    tool.canvasPressEvent(event(shell, QEvent.Type.MouseButtonPress, E + 1_000, N + 1_000))
    tool.canvasMoveEvent(event(shell, QEvent.Type.MouseMove, E + 1_200, N + 1_100))
    tool.canvasReleaseEvent(event(shell, QEvent.Type.MouseButtonRelease, E + 1_200, N + 1_100))
    tool.canvasDoubleClickEvent(event(shell, QEvent.Type.MouseButtonDblClick, E + 500, N))
    assert tool.shape.constGet().vertexCount(0, 0) == 6
    shell.flow.areas.bar.accept()
    settle(shell, wait)
    wait(lambda: border(shell, uuid).area > 1_090_000)
    assert len(border(shell, uuid).geoms[0].exterior.coords) == 6
    press(shell, "Move the corners of Kungsängen")
    tool.canvasMoveEvent(event(shell, QEvent.Type.MouseMove, E + 500, N))
    tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier))
    tool.canvasReleaseEvent(event(shell, QEvent.Type.MouseButtonRelease, E, N, Qt.MouseButton.RightButton))
    assert tool.shape.constGet().vertexCount(0, 0) == 4
    for number in range(3):
        tool.remove_corner(number)
    assert tool.shape.constGet().vertexCount(0, 0) == 4, "three corners stay"


def test_corners_given_up_leave_border_and_tool(shell: Any, wait: Any) -> None:
    uuid, tool = corners_begun(shell)
    settle(shell, wait)
    before = shell.context.canvas.mapTool()
    press(shell, "Move the corners of Kungsängen")
    tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not shell.flow.areas.bar.is_asking
    assert shell.context.canvas.mapTool() is before
    assert border(shell, uuid).equals(SQUARE)


def test_sides_that_cross_are_refused_in_one_sentence(shell: Any, wait: Any, iface: Any) -> None:
    uuid, tool = corners_begun(shell)
    settle(shell, wait)
    press(shell, "Move the corners of Kungsängen")
    tool.shape = QgsGeometry.fromWkt(f"POLYGON (({E} {N}, {E + 9} {N + 9}, {E + 9} {N}, {E} {N + 9}, {E} {N}))")
    shell.flow.areas.bar.accept()
    assert "An area needs at least three corners and sides that do not cross." in iface.texts()
    assert border(shell, uuid).equals(SQUARE)


def test_removing_says_first_what_stays_and_what_goes(shell: Any, wait: Any) -> None:
    store = shell.context.session.store
    uuid, bar = choose(shell, "Kungsängen"), shell.flow.areas.bar
    walks = store.count("walk", {"area": uuid})
    store.insert("walk", [{"name": "Kväll", "area": uuid, "area_name": "Kungsängen"}])
    press(shell, "Remove the area Kungsängen")
    said = bar.text.text()
    assert said.startswith("The area Kungsängen is removed. Kept, without the area: ")
    assert ("1 walk" if not walks else f"{walks + 1} walks") in said
    assert store.count("area", {"uuid": uuid}) == 1, "nothing is done before the press"
    bar.give_up()
    assert store.count("area", {"uuid": uuid}) == 1
    press(shell, "Remove the area Kungsängen")
    bar.accept()
    wait(lambda: "Kungsängen" not in names(shell))
    settle(shell, wait)
    assert shell.context.session.area is None
    shell.context.undo.take_back()
    wait(lambda: "Kungsängen" in names(shell))
    assert store.count("walk", {"area": uuid}) == walks + 1


def test_an_urban_area_not_chosen_at_first_is_added_from_the_menu(shell: Any, wait: Any) -> None:
    choose(shell, "Brunna")
    shell.flow.areas.remove_now(str(shell.context.session.area_uuid), "Brunna")
    wait(lambda: "Brunna" not in names(shell))
    settle(shell, wait)
    press(shell, "Add an urban area", "Brunna")
    wait(lambda: shell.context.session.area is not None and shell.context.session.area.name == "Brunna")


def test_the_polygons_of_a_map_layer_become_areas(shell: Any, wait: Any) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:3011&field=namn:string", "Stadsdelar", "memory")
    for number, name in enumerate(("Norr", "Söder", "Norr")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(box(E + 300 * number, N, E + 300 * number + 200, N + 200).wkt))
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    try:
        press(shell, "Areas of a map layer", "Stadsdelar")
        said = shell.flow.areas.bar.text.text()
        assert said.startswith("The layer Stadsdelar gives 2 ")
        assert said.endswith(": Norr, Söder.")
        shell.flow.areas.bar.accept()
        wait(lambda: {"Norr", "Söder"} <= set(names(shell)))
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_another_store_gives_up_what_was_begun(shell: Any) -> None:
    choose(shell, "Kungsängen")
    press(shell, "Move the corners of Kungsängen")
    shell.flow.close()
    assert not shell.flow.areas.bar.is_asking
    assert shell.context.canvas.mapTool() is not shell.flow.areas.corners


def build_up(shell: Any, name: str) -> str:
    """Let streets with houses stand in the middle of an area, and choose it."""
    from shapely.geometry import LineString, MultiPolygon

    uuid, store = choose(shell, name), shell.context.session.store
    at = border(shell, uuid).centroid
    steps = range(-1_000, 1_001, 100)
    lines = [LineString([(at.x - 1_000, at.y + step), (at.x + 1_000, at.y + step)]) for step in steps]
    store.insert("path", [{"highway": "residential", "foot": True, "geometry": line} for line in lines])
    houses = [box(at.x + a, at.y + b, at.x + a + 20, at.y + b + 20) for a in steps for b in steps]
    store.insert("base_area", [{"kind": "building", "geometry": MultiPolygon([house])} for house in houses])
    return uuid


def test_a_border_that_follows_the_buildings_is_shown_with_its_numbers_and_taken(shell: Any, wait: Any) -> None:
    flow, link = shell.flow.areas, shell.context.map_link
    uuid = build_up(shell, "Bro")
    before = border(shell, uuid)
    press(shell, "Follow the buildings of Bro")
    wait(lambda: flow.bar.is_asking)
    assert link.marked == 1
    said = flow.bar.text.text()
    assert said.startswith("Bro by its buildings: ")
    assert f"(now {before.area / 1e6:.2f} km²)" in said
    assert "% of the ways around lie inside (now " in said
    flow.bar.give_up()
    assert link.marked == 0
    assert border(shell, uuid).equals(before)
    press(shell, "Follow the buildings of Bro")
    wait(lambda: flow.bar.is_asking)
    flow.bar.accept()
    wait(lambda: not border(shell, uuid).equals(before))
    settle(shell, wait)
    shell.context.undo.take_back()
    wait(lambda: border(shell, uuid).equals(before))


def test_for_all_areas_each_is_told_of_also_why_one_keeps_its_border(shell: Any, wait: Any) -> None:
    flow = shell.flow.areas
    build_up(shell, "Bro")
    shell.context.session.set_area(None)
    press(shell, "Follow the buildings in all areas")
    wait(lambda: flow.bar.is_asking)
    said = flow.bar.text.text().splitlines()
    assert len(said) == len(names(shell))
    assert said[0].startswith("Bro by its buildings: ")
    assert any("Brunna" in line and "walking network" in line for line in said[1:])
    flow.bar.give_up()


def test_where_nothing_can_be_followed_one_line_says_why(shell: Any, wait: Any, iface: Any) -> None:
    store = shell.context.session.store
    store.delete("path", [row["uuid"] for row in store.rows("path", columns=("uuid",))])
    choose(shell, "Bro")
    press(shell, "Follow the buildings of Bro")
    wait(lambda: any("There is no walking network in Bro" in text for text in iface.texts()))
    assert not shell.flow.areas.bar.is_asking


def drawn_on(shell: Any) -> list[QgsGeometry]:
    """Return what the polygon bands show, in the work CRS."""
    canvas, session = shell.context.canvas, shell.context.session
    back = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem(session.info.crs), QgsProject.instance()
    )
    found = []
    for item in canvas.scene().items():
        if isinstance(item, QgsRubberBand) and item.size() > 0:
            shape = item.asGeometry()
            if shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
                shape.transform(back)
                found.append(shape)
    return found


def is_about(one: Any, other: Any) -> bool:
    """Whether two polygons are the same but for a pixel of the map at their corners."""
    return one.symmetric_difference(other).area < 0.04 * other.area


def other_crs(shell: Any, authid: str) -> None:
    shell.context.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(authid))
    shell.context.map_link.zoom(SQUARE)


@pytest.mark.parametrize("authid", ["EPSG:3857", "EPSG:4326"])
def test_an_area_begun_in_one_crs_of_the_map_and_ended_in_another_is_where_it_was_clicked(
    shell: Any, authid: str
) -> None:
    told: list[bytes] = []
    tool = shell.flow.areas.tool
    other_crs(shell, "EPSG:3006")
    tool.start(told.append)
    corners = list(SQUARE.exterior.coords)[:4]
    for at, (x, y) in enumerate(corners):
        if at == 2:
            other_crs(shell, authid)
        tool.canvasReleaseEvent(on_map(shell, QEvent.Type.MouseButtonRelease, x, y))
    tool.canvasMoveEvent(on_map(shell, QEvent.Type.MouseMove, *corners[0]))
    assert any(is_about(wkb.loads(bytes(shape.asWkb())), SQUARE) for shape in drawn_on(shell))
    other_crs(shell, "EPSG:3006")
    assert any(is_about(wkb.loads(bytes(shape.asWkb())), SQUARE) for shape in drawn_on(shell)), "the outline follows"
    tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert is_about(wkb.loads(told[0]), SQUARE)
    assert drawn_on(shell) == []


def on_map(shell: Any, kind: QEvent.Type, x: float, y: float) -> Any:
    """Return what the mouse does at a point of the work CRS, wherever the map shows it."""
    from est_walks_plugin.gui.maptools.coordinates import canvas_point, to_canvas

    point = canvas_point(to_canvas(shell.context.canvas, shell.context.session), x, y)
    return event(shell, kind, point.x(), point.y())


@pytest.mark.parametrize("authid", ["EPSG:3857", "EPSG:4326"])
def test_corners_moved_while_the_map_gets_another_crs_stay_where_they_are(shell: Any, wait: Any, authid: str) -> None:
    uuid, tool = corners_begun(shell)
    settle(shell, wait)
    shell.context.map_link.zoom(SQUARE)
    press(shell, "Move the corners of Kungsängen")
    other_crs(shell, authid)
    assert any(is_about(wkb.loads(bytes(shape.asWkb())), SQUARE) for shape in drawn_on(shell))
    tool.canvasPressEvent(on_map(shell, QEvent.Type.MouseButtonPress, E + 1_000, N + 1_000))
    tool.canvasMoveEvent(on_map(shell, QEvent.Type.MouseMove, E + 1_200, N + 1_200))
    tool.canvasReleaseEvent(on_map(shell, QEvent.Type.MouseButtonRelease, E + 1_200, N + 1_200))
    tool.canvasDoubleClickEvent(on_map(shell, QEvent.Type.MouseButtonDblClick, E + 500, N))
    shell.flow.areas.bar.accept()
    settle(shell, wait)
    wanted = Polygon([(E, N), (E + 1_000, N), (E + 1_200, N + 1_200), (E, N + 1_000)])
    wait(lambda: is_about(border(shell, uuid), wanted))
    assert len(border(shell, uuid).geoms[0].exterior.coords) == 6


def test_what_is_marked_and_lit_on_the_map_follows_its_crs(shell: Any) -> None:
    link = shell.context.map_link
    link.zoom(SQUARE)
    link.mark([SQUARE])
    link.highlight(SQUARE.buffer(-100))
    for authid in ("EPSG:3857", "EPSG:4326", "EPSG:3006"):
        other_crs(shell, authid)
        shown = [wkb.loads(bytes(shape.asWkb())) for shape in drawn_on(shell)]
        assert any(is_about(shape, SQUARE) for shape in shown)
        assert any(is_about(shape, SQUARE.buffer(-100)) for shape in shown)
    link.clear()
    assert drawn_on(shell) == []


def test_a_border_that_left_its_ranking_behind_is_mended_by_a_button(shell: Any, wait: Any, iface: Any) -> None:
    uuid = choose(shell, "Kungsängen")
    ranked: list[str] = []
    shell.show_page("situation")
    shell.pages["situation"].rank = lambda: ranked.append(uuid)
    shell.flow.areas.store_border(uuid, "Kungsängen", SQUARE.wkb)
    wait(lambda: any("rank the places again" in text for text in iface.texts()))
    (button,) = [
        one
        for item in iface.messageBar().items()
        if "rank the places again" in item.text()
        for one in item.findChildren(QPushButton)
    ]
    button.click()
    assert ranked == [uuid]

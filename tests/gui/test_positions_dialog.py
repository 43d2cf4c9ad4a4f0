"""What has no position, or a guessed one, stands in a list and is placed by a click on the map."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from shapely.geometry import Point

from est_walks_plugin.model.codes import PositionMethod

from .small_store import E, N

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def unsure(opened: Any, wait: Any) -> Iterator[Any]:
    """The window on page Underlag: case-3 lies nowhere, case-4 where its address was guessed."""
    context = opened.shell.context
    store = context.session.store
    keys = {row["external_id"]: row["uuid"] for row in store.rows("observation", columns=("uuid", "external_id"))}
    store.update(
        "observation", keys["case-3"], {"geometry": None, "position_method": "none", "address": "Okända vägen 9"}
    )
    guess = {
        "position_method": "address",
        "position_notes": [{"code": "street", "ref": "Storgatan"}],
        "position_note": "ungefärligt: mitt på Storgatan",
    }
    store.update("observation", keys["case-4"], guess)
    context.session.changed("observation")
    context.show_page("sources")
    canvas = context.canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3011"))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    page = opened.shell.pages["sources"]
    wait(lambda: page.todo.positions.isVisible())
    yield page
    canvas.unsetMapTool(pan)


@pytest.fixture
def dialog(unsure: Any, qtbot: Any) -> Any:
    """The list, opened by a press on the line of the page."""
    qtbot.mouseClick(unsure.todo.positions, LEFT)
    assert unsure.positions_dialog.isVisible()
    return unsure.positions_dialog


def click(qtbot: Any, canvas: Any, x: float, y: float, button: Any = LEFT) -> None:
    """Click on the canvas at E, N."""
    canvas.setExtent(QgsRectangle(E - 300, N - 300, E + 300, N + 300))
    at = canvas.getCoordinateTransform().transform(x, y)
    qtbot.mouseClick(canvas.viewport(), button, pos=QPoint(round(at.x()), round(at.y())))


def case(context: Any, number: int) -> dict[str, Any]:
    return dict(context.session.store.rows("observation", {"external_id": f"case-{number}"})[0])


def ids(dialog: Any) -> list[str]:
    return [row.external_id for row in dialog.view.shown_rows()]


def test_the_line_counts_both_and_opens_the_list(unsure: Any, dialog: Any) -> None:
    assert unsure.todo.positions.text() == "1 observation(s) without position, 1 approximate position(s)"
    assert ids(dialog) == ["case-3", "case-4"]
    told = [dialog.view.model.index(1, column).data() for column in range(dialog.view.model.columnCount())]
    assert "approximate: in the middle of Storgatan" in told


@pytest.mark.parametrize("number", [3, 4])
@pytest.mark.on_map
def test_a_click_on_the_map_places_a_row_and_undo_takes_it_back(
    unsure: Any, dialog: Any, qtbot: Any, wait: Any, number: int
) -> None:
    context = unsure.context
    before, own_tool = case(context, number), context.canvas.mapTool()
    dialog.view.select([before["uuid"]])
    qtbot.mouseClick(dialog.place_button, LEFT)
    assert not dialog.isVisible()
    click(qtbot, context.canvas, E + 120, N - 80)
    assert dialog.isVisible()
    assert context.canvas.mapTool() is own_tool
    placed = case(context, number)
    assert placed["position_method"] == PositionMethod.MANUAL.value
    assert placed["geometry"].distance(Point(E + 120, N - 80)) < 3
    assert (placed["position_note"], placed["position_notes"]) == (None, None)
    assert ids(dialog) == [one for one in ("case-3", "case-4") if one != before["external_id"]]
    context.undo.take_back()
    wait(lambda: len(ids(dialog)) == 2)
    back = case(context, number)
    for name in ("geometry", "position_method", "position_note", "position_notes", "area"):
        assert back[name] == before[name]


@pytest.mark.parametrize("give_up", ["esc", "right"])
def test_giving_up_moves_nothing_and_shows_the_list_again(unsure: Any, dialog: Any, qtbot: Any, give_up: str) -> None:
    context = unsure.context
    own_tool = context.canvas.mapTool()
    qtbot.mouseClick(dialog.place_button, LEFT)
    if give_up == "esc":
        qtbot.keyClick(context.canvas, Qt.Key.Key_Escape)
    else:
        click(qtbot, context.canvas, E, N, RIGHT)
    assert dialog.isVisible()
    assert context.canvas.mapTool() is own_tool
    assert ids(dialog) == ["case-3", "case-4"]
    assert context.undo.last is None


def test_addresses_are_still_looked_for(unsure: Any, dialog: Any, qtbot: Any, wait: Any) -> None:
    store = unsure.context.session.store
    store.insert("landmark", [{"name": "Kiosken", "address": "Okända vägen 9", "kind": "kiosk", "geometry": (E, N)}])
    qtbot.mouseClick(dialog.match_button, LEFT)
    wait(lambda: case(unsure.context, 3)["position_method"] == "address")
    wait(lambda: [row.position_method for row in dialog.view.rows()] == ["address", "address"])
    assert not dialog.match_button.isEnabled()


def test_the_list_goes_with_the_store(unsure: Any, dialog: Any, qtbot: Any) -> None:
    qtbot.mouseClick(dialog.place_button, LEFT)
    unsure.context.session.close()
    assert unsure.positions_dialog is None
    assert isinstance(unsure.context.canvas.mapTool(), QgsMapToolPan)

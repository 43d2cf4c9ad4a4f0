"""Page Vandring in pictures: the light along the way under the bar of daylight, the proposals as small maps."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QImage, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea
from shapely import wkb
from shapely.geometry import LineString

from est_walks_plugin.gui.widgets.charts.light_profile import FILLS
from est_walks_plugin.gui.widgets.charts.route_cards import Card, RouteCards
from est_walks_plugin.model.codes import WayLight
from tests.gui.test_walk_page import page, propose, shell, store  # noqa: F401 - fixtures


@pytest.fixture
def light(page: Any, wait: Any) -> Any:  # noqa: F811
    """The profile of a proposed walk."""
    propose(page, wait)
    QCoreApplication.processEvents()
    return page.parts.light


def lit_up(page: Any) -> Any:  # noqa: F811
    """Return what is lit up on the map, as shapely knows it."""
    band = page.context.map_link.hover
    return None if band is None else wkb.loads(bytes(QgsGeometry(band.asGeometry()).asWkb()))


def test_the_profile_is_as_long_as_the_walk_and_as_dark_as_the_map(light: Any, page: Any) -> None:  # noqa: F811
    plan = page.editor.plan
    totals = light.totals()
    assert sum(totals.values()) == pytest.approx(plan.length_m)
    assert totals.get(WayLight.DARK, 0.0) == pytest.approx(plan.unlit_m)
    drawn = sum(LineString(part).length for leg in plan.legs for part in leg.unlit if len(part) > 1)
    assert drawn == pytest.approx(plan.unlit_m, abs=0.5 * len(plan.legs))
    table = light.numbers()
    assert [row[0] for row in table.rows][:2] == ["start–1", "1–2"]
    assert len(table.rows) == len(plan.legs) + 1


def test_it_lies_under_the_daylight_on_the_same_clock(light: Any, page: Any) -> None:  # noqa: F811
    bar, plan = page.parts.bar, page.editor.plan
    assert (light.x(), light.width()) == (bar.x(), bar.width())
    assert light.y() >= bar.y() + bar.height()
    frame = bar.bar_in(bar.fontMetrics())
    ends = {round(box.right(), 3) for mark in light.marks() for box in mark.boxes}
    for stop in plan.stops:
        assert round(bar.x_of(stop.arrive, frame), 3) in ends


def test_hovering_shows_the_place_on_the_map(light: Any, page: Any) -> None:  # noqa: F811
    plan = page.editor.plan
    mark = max(light.marks(), key=lambda mark: mark.boxes[0].width())
    at = mark.boxes[0].center()
    none = Qt.MouseButton.NoButton
    QCoreApplication.sendEvent(
        light, QMouseEvent(QEvent.Type.MouseMove, at, none, none, Qt.KeyboardModifier.NoModifier)
    )
    shown = lit_up(page)
    leg = plan.legs[[leg.seq for leg in plan.legs].index(leg_of(light, mark))]
    assert LineString(leg.line[:, :2]).distance(shown.centroid) < 1
    QCoreApplication.sendEvent(light, QEvent(QEvent.Type.Leave))
    assert lit_up(page) is None


def leg_of(light: Any, mark: Any) -> int:
    """Return the number of the leg a mark lies on."""
    first = light.way.stretches[int(mark.key)].leg.partition("–")[0]
    return 1 if first == "start" else int(first) + 1


def test_the_keyboard_goes_along_the_way_and_enter_zooms(light: Any, page: Any, qtbot: Any) -> None:  # noqa: F811
    light.window().activateWindow()
    light.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(light.hasFocus)
    QTest.keyClick(light, Qt.Key.Key_End)
    number = len(light.marks()) - 1
    assert light.current == str(number)
    assert light.way.stretches[number].leg.endswith("end")
    assert lit_up(page).length == pytest.approx(light.way.stretches[number].length_m, abs=1)
    canvas = page.context.canvas
    before = canvas.extent()
    QTest.keyClick(light, Qt.Key.Key_Return)
    assert canvas.extent() != before
    assert lit_up(page) is None or lit_up(page).within(wkb.loads(bytes(QgsGeometry.fromRect(canvas.extent()).asWkb())))


def test_the_text_tells_sums_and_dark_stretches(light: Any) -> None:
    told = light.accessibleDescription()
    dark = [one for one in light.way.stretches if one.light is WayLight.DARK]
    assert told.count("\n") == len(dark)
    assert len(told.splitlines()[0].split(", ")) >= len(light.totals())


def test_lights_differ_by_pattern() -> None:
    assert set(FILLS) == set(WayLight)
    assert all(one.pattern is not other.pattern for one, other in combinations(FILLS.values(), 2))


def test_a_stop_on_the_bar_of_daylight_is_chosen_by_click_and_key(light: Any, page: Any, qtbot: Any) -> None:  # noqa: F811
    bar, chosen = page.parts.bar, page.parts.stops
    second = next(mark for mark in bar.marks() if mark.key == "2")
    at = second.boxes[0].center().toPoint()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert [row.seq for row in chosen.selected()] == [2]
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.hasFocus)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert [row.seq for row in chosen.selected()] == [3]
    table = bar.numbers()
    assert len(table.rows) == len(bar.evening.bands) + len(page.editor.plan.stops)
    band = bar.marks()[-1]
    assert not bar.can_press(band.key)


def test_a_walk_begun_anew_has_no_profile(light: Any, page: Any) -> None:  # noqa: F811
    assert light.height() > 20
    page.parts.new_button.click()
    QCoreApplication.processEvents()
    assert light.height() == 0
    assert not light.button.isVisible()
    assert light.mark_at(QPoint(5, 5)) is None


# --- the proposals -----------------------------------------------------------------------------------------------


@pytest.fixture
def cards(qtbot: Any) -> RouteCards:
    shown = RouteCards("Proposals")
    qtbot.addWidget(shown)
    square = ((0.0, 0.0), (400.0, 0.0), (400.0, 300.0), (0.0, 0.0))
    straight = ((0.0, 0.0), (100.0, 60.0))
    shown.set_cards(
        [
            Card("A", (square,), (square[:2],), (square[1],), square[0], ("1 stop",), ("1", "1,2 km")),
            Card("B", (straight,), (), (straight[1],), straight[0], ("1 stop",), ("1", "117 m")),
            Card("C", (), (), (), square[0], ("no stop",), ("0", "0 m")),
        ],
        ("Stops", "Length"),
    )
    shown.show()
    return shown


@pytest.mark.parametrize(("width", "lines"), [(700, 1), (320, 1), (220, 2), (120, 3)])
def test_cards_stand_side_by_side_where_there_is_room(cards: RouteCards, width: int, lines: int) -> None:
    cards.resize(width, cards.height())
    QCoreApplication.processEvents()
    boxes = [box for mark in cards.marks() for box in mark.boxes]
    assert len({box.top() for box in boxes}) == lines
    assert max(box.right() for box in boxes) <= width
    assert max(box.bottom() for box in boxes) <= cards.height()
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert not cards.grab().isNull()


def test_cards_are_told_in_words_and_numbers(cards: RouteCards) -> None:
    assert cards.accessibleDescription().splitlines()[1] == "B: Stops 1, Length 117 m"
    assert cards.numbers().heads == ("", "A", "B", "C")
    assert cards.numbers().rows == (("Stops", "1", "1", "0"), ("Length", "1,2 km", "117 m", "0 m"))


def test_the_chosen_card_is_told_by_more_than_colour(cards: RouteCards) -> None:
    cards.resize(400, cards.height())
    plain = cards.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    cards.show_chosen(frozenset({"1"}))
    chosen = cards.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    box = cards.marks()[1].boxes[0]
    title = QRect(int(box.left()) + 5, int(box.top()) + 4, 40, cards.fontMetrics().height())
    assert plain.copy(title) != chosen.copy(title)
    assert plain.copy(0, 0, int(box.left()) - 4, plain.height()) == chosen.copy(
        0, 0, int(box.left()) - 4, plain.height()
    )


def test_the_proposals_are_in_view_when_they_come(page: Any, wait: Any) -> None:  # noqa: F811
    propose(page, wait)
    compare = page.parts.compare
    around = compare.parentWidget()
    while not isinstance(around, QScrollArea):
        around = around.parentWidget()

    def is_in_view() -> bool:
        """All of it, or as much of its beginning as there is room for."""
        top, room = compare.mapTo(around.viewport(), QPoint(0, 0)).y(), around.viewport().height()
        return top == 0 if room < compare.height() else 0 <= top <= room - compare.height()

    wait(is_in_view)

"""Every control of every page can be reached by keyboard, in the order in which it stands, in narrow and wide docks."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from est_walks_plugin.gui.pages.findings.category_buttons import CategoryButton
from est_walks_plugin.gui.pages.handles import STEP
from est_walks_plugin.gui.pages.panes import Form
from est_walks_plugin.gui.pages.walk.notes import Note
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks
from tests.gui.walked import add_walk

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSplitterHandle,
    QTabBar,
)
PAGES = ("start", "sources", "situation", "walk", "findings", "tasks", "follow_up")


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def shell(opened: Any, wait: Any) -> Any:
    """The window with something on every page."""
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    found = [record_finding(store, walk, category=kind, stop=1) for kind in ("lighting_out", "graffiti")]
    create_tasks(store, found)
    shell.context.session.changed("walk", "stop", "finding", "task")
    return shell


def controls(page: QWidget) -> list[QWidget]:
    """Return what can be worked with on a page now; a part of a box or field counts as the box."""
    return [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and not isinstance(one, (QScrollBar, QHeaderView))
        and not isinstance(one.parentWidget(), (QComboBox, QAbstractSpinBox, QLineEdit))
        and one.isVisible()
        and one.isEnabled()
        and one.window() is page.window()
        and not one.objectName().startswith("qt_")
    ]


def walk_through(first: QWidget, qtbot: Any) -> list[QWidget]:
    """Press Tab from a widget until it comes round; return where it stopped."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _step in range(400):
        widget = QApplication.focusWidget()
        if widget is None or widget in seen[:-1]:
            return seen
        if widget not in seen:  # Tab goes through the parts of a date first
            seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


def named(widgets: list[QWidget]) -> list[str]:
    """Return widgets in words, for a failing test."""
    return [f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}" for one in widgets]


@pytest.mark.parametrize("width", [340, 700, 1200])
@pytest.mark.parametrize("page_id", PAGES)
def test_tab_reaches_every_control_in_the_order_it_stands(
    shell: Any, opened: Any, qtbot: Any, wait: Any, page_id: str, width: int
) -> None:
    go_through_page(opened, qtbot, wait, page_id, width)


@pytest.mark.parametrize("width", [340, 700, 1200])
def test_tab_reaches_every_control_of_page_walk_where_walks_can_be_planned(
    town_opened: Any, qtbot: Any, wait: Any, width: int
) -> None:
    shell = town_opened.shell
    shell.show_page("walk")
    QCoreApplication.processEvents()
    page = shell.pages["walk"]
    seen = go_through_page(town_opened, qtbot, wait, "walk", width)
    assert any(page.form.isAncestorOf(stop) for stop in seen)
    page.parts.propose_button.click()
    wait(lambda: not page.editor.is_busy and page.editor.plan is not None and page.editor.is_saved)
    page.parts.stops.select([page.parts.stops.rows()[0].uuid])
    page.parts.notes.set_notes([Note("All is well."), Note("Something is missing.", "Mend it", "x:")])
    seen = go_through_page(town_opened, qtbot, wait, "walk", width)
    for part in (page.parts.stops, page.parts.compare, page.parts.notes):
        assert any(part is stop or part.isAncestorOf(stop) for stop in seen), named([part])
    assert [stop.accessibleName() for stop in seen if page.parts.notes.isAncestorOf(stop)] == [
        "Mend it: Something is missing."
    ], "a sentence without a link is no stop"


def go_through_page(opened: Any, qtbot: Any, wait: Any, page_id: str, width: int) -> list[QWidget]:
    """Assert that Tab reaches every control of a page in the order in which it stands; return where it stopped."""
    shell = opened.shell
    opened.dock.setFloating(True)
    opened.dock.resize(width, 600)
    QApplication.setActiveWindow(opened.dock)
    shell.show_page(page_id)
    QCoreApplication.processEvents()
    wait(lambda: not shell.context.runner.busy)
    page = shell.pages[page_id]
    for view in (getattr(page, "places", None), getattr(page, "view", None)):
        if hasattr(view, "shown_rows") and view.shown_rows():
            view.select([view.shown_rows()[0].uuid])
    if page_id == "tasks":
        page.desk.follow()
    qtbot.wait(200)  # what follows by itself has come, and nothing is made anew on the way
    wait(lambda: not shell.context.runner.busy)
    qtbot.wait(100)
    frame = shell.stack.currentWidget()
    stops = walk_through(shell.bar.button(page_id), qtbot)
    here = controls(frame)
    missed = [one for one in here if not any(one is stop or one.isAncestorOf(stop) for stop in stops)]
    missed = [one for one in missed if not _in_reached_group(one, stops)]
    assert named(missed) == []
    inside = [stop for stop in stops if frame.widget().isAncestorOf(stop)]
    tops = [(column_of(page, stop), top_of(stop, frame.widget())) for stop in inside]
    backwards = [
        named([second])[0]
        for (first_at, first_y), (second_at, second_y), second in zip(tops, tops[1:], inside[1:])
        if (second_at < first_at or (second_at == first_at and second_y < first_y - 40))
        and not isinstance(second, CategoryButton)  # after the fields: whoever types presses their digit instead
    ]
    assert backwards == [], named(inside)
    return inside


@pytest.mark.parametrize("page_id", ["situation", "findings", "tasks", "follow_up"])
def test_arrow_keys_move_a_handle_and_the_width_is_kept(
    shell: Any, opened: Any, qtbot: Any, wait: Any, page_id: str
) -> None:
    opened.dock.setFloating(True)
    opened.dock.resize(1200, 600)
    QApplication.setActiveWindow(opened.dock)
    shell.show_page(page_id)
    panes = shell.pages[page_id].panes
    qtbot.wait(200)
    wait(lambda: panes.form is Form.WIDE and not shell.context.runner.busy)
    stops = walk_through(shell.bar.button(page_id), qtbot)
    handles = [stop for stop in stops if isinstance(stop, QSplitterHandle)]
    shown = [number for number in range(panes.splitter.count()) if panes.splitter.sizes()[number]]
    assert len(handles) == len(shown) - 1
    handle = handles[0]
    assert handle.accessibleName() == "Width of the columns"
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    before = panes.splitter.sizes()
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    wider = panes.splitter.sizes()
    assert wider[shown[0]] == before[shown[0]] + STEP
    assert sum(wider) == sum(before)
    qtbot.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert panes.splitter.sizes()[shown[0]] == wider[shown[0]] - 1
    qtbot.keyClick(handle, Qt.Key.Key_Home)
    least = panes.splitter.sizes()
    assert 0 < least[shown[0]] < before[shown[0]]
    opened.dock.resize(600, 600)
    QCoreApplication.processEvents()
    assert panes.is_narrow
    opened.dock.resize(1200, 600)
    QCoreApplication.processEvents()
    assert panes.splitter.sizes()[shown[0]] == least[shown[0]]


def _in_reached_group(one: QWidget, stops: list[QWidget]) -> bool:
    """Arrow keys go on within a group of exclusive buttons, of which Tab reaches one."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    return group is not None and group.exclusive() and any(button in stops for button in group.buttons())


def top_of(widget: QWidget, page: QWidget) -> int:
    """Return how far down a widget stands; what is scrolled out of a part of the page stands at that part's edge."""
    y, around = widget.mapTo(page, QPoint(0, 0)).y(), widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QScrollArea):
            top = around.mapTo(page, QPoint(0, 0)).y()
            y = max(top, min(y, top + around.height()))
        around = around.parentWidget()
    return y


def column_of(page: Any, widget: QWidget) -> int:
    """Return the number of the column in which a widget of the page stands; a handle stands at the left of its own."""
    panes = getattr(page, "panes", None)
    if panes is None:
        return 0
    halves = getattr(page, "halves", None)
    if halves is not None and halves.switch.isAncestorOf(widget):
        return -1  # over all the columns
    if isinstance(widget, QSplitterHandle):
        return panes.splitter.indexOf(widget)
    columns = [panes.splitter.widget(number) for number in range(panes.splitter.count())]
    return next((number for number, column in enumerate(columns) if column.isAncestorOf(widget)), len(columns))

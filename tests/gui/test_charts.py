"""Charts in the pages: what they show adds up, is told in words and as a table, and narrows list and map by mouse and keys."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QTabWidget

from est_walks_plugin.gui.dialogs.import_dialog.dialog import ImportDialog
from est_walks_plugin.gui.dialogs.receipt import ReceiptDialog
from est_walks_plugin.gui.theme import contrast
from est_walks_plugin.gui.widgets.charts.fills import Inks, paint_fill
from est_walks_plugin.gui.widgets.charts.parts_bar import PartsBar
from est_walks_plugin.gui.widgets.charts.receipt_bar import receipt_parts
from est_walks_plugin.gui.widgets.charts.stacked_bar import LEAST, Marked, Part, StackedBar, widths
from est_walks_plugin.gui.widgets.charts.task_status import FILLS, LATE, status_bar, status_parts
from est_walks_plugin.model.codes import SourceKind, TaskState
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.model.task import Task, count_states
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.project.roles import Role
from tests.gui.walked import add_walk
from tests.tongues import qgis_in

TODAY = date(2026, 11, 29)
STATES = [state.value for state in TaskState]


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def tasks() -> st.SearchStrategy[list[Task]]:
    dues = st.none() | st.integers(-400, 400).map(lambda days: TODAY - timedelta(days=days))
    one = st.builds(Task, uuid=st.uuids().map(str), state=st.sampled_from([*STATES, "typed by hand"]), due=dues)
    return st.lists(one, max_size=60)


@given(tasks())
def test_every_task_is_in_one_part(found: list[Task]) -> None:
    parts = status_parts(count_states(found, TODAY))
    assert sum(part.value for part in parts) == len(found)
    assert sum(part.marked for part in parts) == sum(task.days_late(TODAY) > 0 for task in found)
    assert len({part.key for part in parts}) == len(parts)
    assert all(0 <= part.marked <= part.value for part in parts)


@given(st.lists(st.integers(1, 100_000), min_size=1, max_size=12), st.floats(20, 3000))
def test_the_parts_fill_the_bar_in_the_order_of_their_sizes(values: list[int], room: float) -> None:
    found = widths(values, room)
    assert sum(found) == pytest.approx(room)
    assert min(found) >= min(LEAST, room / len(values)) - 1e-6
    for one, other in combinations(range(len(values)), 2):
        if values[one] <= values[other]:
            assert found[one] <= found[other] + 1e-6


def grey(draw: Any, size: tuple[int, int] = (60, 18)) -> np.ndarray:
    """Return what is drawn in greys, as rows of numbers 0-255."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = plain.constBits()
    bits.setsize(plain.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(plain.height(), -1)[:, : plain.width()].astype(float)


@pytest.mark.parametrize("ground", ["#ffffff", "#2b2b2b"])
def test_states_can_be_told_apart_without_colour(qgis_app: Any, ground: str) -> None:
    text = QColor("#000000" if ground == "#ffffff" else "#ffffff")
    inks = Inks(QColor(ground), text, text)
    box = QRectF(0, 0, 60, 18)
    drawn = {key: grey(lambda painter, fill=fill: paint_fill(painter, box, fill, inks)) for key, fill in FILLS.items()}
    for one, other in combinations(drawn, 2):
        assert np.abs(drawn[one] - drawn[other]).mean() > 12, (one, other)


def test_no_two_states_share_a_pattern() -> None:
    assert len({fill.pattern for fill in FILLS.values()}) == len(FILLS) == len(TaskState)


THEMES = ("default", "Night Mapping", "Blend of Gray")


@pytest.mark.parametrize("theme", THEMES)
def test_names_are_read_on_the_ground_that_the_theme_draws(theme: str, page: Any, qtbot: Any) -> None:
    usual = QPalette(QApplication.palette())
    try:
        QgsApplication.setUITheme(theme)
        qtbot.wait(200)
        inks = Inks.of(page.status)
        window = page.status.window()
        beside = page.status.mapTo(window, QPoint(page.status.width() - 2, page.status.height() - 2))
        drawn = window.grab().toImage().pixelColor(beside)
        assert contrast(drawn, inks.ground) < 1.1
        assert contrast(inks.text, drawn) >= 4.5
        assert all(contrast(inks.colour(fill.colour), drawn) >= 2.9 for fill in FILLS.values())
    finally:
        QgsApplication.setUITheme("default")
        QApplication.setPalette(usual)


@pytest.fixture
def bar(qtbot: Any) -> StackedBar:
    shown = StackedBar("Tasks", "State", marked=Marked("late", "Late", "dark_gap"))
    qtbot.addWidget(shown)
    shown.resize(300, 80)
    shown.set_parts(
        [
            Part("new", "New", 6, FILLS["new"], 2),
            Part("planned", "Planned", 0, FILLS["planned"]),
            Part("done", "Done", 4, FILLS["done"]),
        ]
    )
    shown.show()
    QCoreApplication.processEvents()
    return shown


def test_a_bar_is_told_in_words_and_numbers(bar: StackedBar) -> None:
    assert [mark.key for mark in bar.marks()] == ["new", "done", "late"]
    assert bar.accessibleName().startswith("Tasks")
    told = bar.accessibleDescription()
    assert "New: 6 of 10, late: 2" in told
    assert "Done: 4 of 10" in told
    assert bar.numbers().heads == ("State", "Count", "Share", "Late")
    assert bar.numbers().rows == (
        ("New", "6", "–", "2"),
        ("Done", "4", "–", "0"),
        ("Together", "10", "–", "2"),
    )


def test_arrow_keys_go_from_part_to_part_and_enter_presses(bar: StackedBar, qtbot: Any) -> None:
    pressed: list[str] = []
    bar.pressed.connect(pressed.append)
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.hasFocus)
    assert bar.current == "new"
    assert bar.accessibleName().startswith("Tasks. New: 6 of 10")
    for key, at in (
        ("Right", "done"),
        ("Right", "late"),
        ("Right", "late"),
        ("Home", "new"),
        ("End", "late"),
        ("Left", "done"),
    ):
        QTest.keyClick(bar, getattr(Qt.Key, f"Key_{key}"))
        assert bar.current == at
    QTest.keyClick(bar, Qt.Key.Key_Return)
    QTest.keyClick(bar, Qt.Key.Key_Space)
    assert pressed == ["done", "done"]


def test_part_and_name_are_clicked_alike(bar: StackedBar) -> None:
    pressed: list[str] = []
    bar.pressed.connect(pressed.append)
    for mark in bar.marks():
        for box in mark.boxes:
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center().toPoint())
    assert pressed == ["new", "new", "done", "done", "late", "late"]


def test_the_table_of_numbers_is_reached_by_key_copied_and_pressed(bar: StackedBar) -> None:
    pressed: list[str] = []
    bar.pressed.connect(pressed.append)
    bar.show_numbers()
    frame = QApplication.activePopupWidget()
    assert frame.table.item(2, 1).text() == "10"
    QTest.keyClick(frame.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "State\tCount\tShare\tLate"
    QTest.keyClick(frame.table, Qt.Key.Key_Down)
    QTest.keyClick(frame.table, Qt.Key.Key_Return)
    assert pressed == ["done"]
    assert QApplication.activePopupWidget() is None


def test_names_take_more_lines_where_it_is_narrow(qtbot: Any) -> None:
    shown = status_bar("Tasks")
    qtbot.addWidget(shown)
    shown.set_parts(status_parts(count_states([Task(state, state=state) for state in STATES], TODAY)))
    shown.show()
    heights = []
    for wide in (700, 320):
        shown.resize(wide, shown.height())
        boxes = [box for mark in shown.marks() for box in mark.boxes]
        assert max(box.right() for box in boxes) <= wide + 0.01
        assert max(box.bottom() for box in boxes) <= shown.height()
        heights.append(shown.height())
    assert heights[0] < heights[1] < 160


@pytest.mark.parametrize("ground", ["#ffffff", "#efefef", "#2b2b2b", "#808080", "#323232"])
def test_what_is_drawn_is_seen_on_every_ground(qgis_app: Any, ground: str) -> None:
    inks = Inks(QColor(ground), QColor("#000000" if QColor(ground).lightness() > 120 else "#ffffff"), QColor("#0000ff"))
    for fill in FILLS.values():
        assert contrast(inks.colour(fill.colour), inks.ground) >= 2.95


# --- page Åtgärder -----------------------------------------------------------------------------------------------


def click(chart: Any, key: str) -> None:
    """Click on a part of a chart."""
    mark = next(mark for mark in chart.marks() if mark.key == key)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mark.boxes[0].center().toPoint())
    QCoreApplication.processEvents()


@pytest.fixture
def followed(opened: Any) -> Any:
    """The shell of a store with a walk whose five findings have tasks: two late, one done, one declined."""
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    kinds = ("lighting_out", "graffiti", "shrubbery", "litter", "damage")
    made = create_tasks(store, [record_finding(store, walk, category=kind, stop=1) for kind in kinds]).tasks
    for task in made:
        update_task(store, task, due=store.today + timedelta(days=30))
    update_task(store, made[0], due=store.today - timedelta(days=12))
    update_task(store, made[1], due=store.today - timedelta(days=1), state="planned")
    update_task(store, made[2], state="done")
    update_task(store, made[3], state="declined", reason="Privat mark")
    shell.context.session.changed("walk", "finding", "task")
    return shell


def on_map(shell: Any, role: str) -> set[str]:
    """Return the keys of what a layer shows."""
    layer = find_layer(shell.context.project, role)
    return {feature["uuid"] for feature in layer.getFeatures()}


@pytest.fixture
def page(followed: Any, wait: Any) -> Any:
    followed.show_page("tasks")
    wait(lambda: len(followed.pages["tasks"].view.rows()) == 5)
    return followed.pages["tasks"]


def test_the_bar_counts_all_states_whatever_state_the_list_shows(page: Any) -> None:
    assert len(page.view.shown_rows()) == 3
    assert {part.key: part.value for part in page.status.parts} == {"new": 2, "planned": 1, "done": 1, "declined": 1}
    assert next(mark for mark in page.status.marks() if mark.key == LATE).text.endswith("2")


@pytest.mark.on_map
def test_a_click_shows_one_state_in_list_and_map_and_another_takes_it_back(page: Any, followed: Any, wait: Any) -> None:
    usual = {row.uuid for row in page.view.shown_rows()}
    click(page.status, "done")
    shown = {row.uuid for row in page.view.shown_rows()}
    assert {row.state for row in page.view.shown_rows()} == {"done"}
    assert page.filters.state.currentData() == "done"
    assert page.status.chosen == {"done"}
    wait(lambda: on_map(followed, Role.TASK) == shown)
    click(page.status, LATE)
    assert sorted(row.days_late(followed.context.session.today) for row in page.view.shown_rows()) == [1, 12]
    assert page.status.chosen == {LATE}
    click(page.status, LATE)
    assert {row.uuid for row in page.view.shown_rows()} == usual
    assert page.status.chosen == set()
    wait(lambda: on_map(followed, Role.TASK) == usual)


def test_what_was_chosen_in_the_filter_comes_back(page: Any) -> None:
    page.filters.state.setCurrentIndex(page.filters.state.findData(""))
    click(page.status, "planned")
    click(page.status, "new")
    click(page.status, "new")
    assert page.filters.state.currentData() == ""
    assert len(page.view.shown_rows()) == 5


def test_the_bar_follows_owner_lane_and_words(page: Any) -> None:
    owner = page.view.rows()[0].owner
    page.filters.owner.setCurrentIndex(page.filters.owner.findData(owner))
    assert page.status.whole == sum(row.owner == owner for row in page.view.rows()) < 5
    page.filters.owner.setCurrentIndex(0)
    page.view.filter_line.setText("finns inte")
    assert page.status.whole == 0


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", ("1 day late", "12 days late")), ("sv", ("försenad 1 dag", "försenad 12 dagar"))],
)
def test_how_late_is_told_in_words(page: Any, followed: Any, language: str, told: tuple[str, str]) -> None:
    with qgis_in(language):
        assert set(told) <= column_of(page.view, "late")
        followed.show_page("follow_up")
        QCoreApplication.processEvents()
        assert set(told) == column_of(followed.pages["follow_up"].overdue, "late")


def test_how_late_is_never_cut(page: Any, followed: Any) -> None:
    store = followed.context.session.store
    with qgis_in("en"):
        update_task(store, page.view.rows()[0].uuid, due=store.today - timedelta(days=412))
        followed.context.session.changed("task")
        QCoreApplication.processEvents()
        tree = page.view.tree
        at = [one.key for one in page.view.model.columns].index("late")
        font = QFont(tree.font())
        font.setBold(True)
        assert "412 days late" in column_of(page.view, "late")
        row = next(row for row in page.view.rows() if row.days_late(store.today) == 412)
        if tree.isColumnHidden(at):  # then it comes first on the second line, after the date
            assert page.view.second_line(row).startswith(f"{row.due} · 412 days late")
        else:
            assert tree.header().sectionSize(at) >= QFontMetrics(font).horizontalAdvance("412 days late") + 6


def column_of(view: Any, key: str) -> set[str]:
    """Return what stands in a column of a list."""
    column = [one.key for one in view.model.columns].index(key)
    return {view.model.index(row, column).data() for row in range(view.model.rowCount())}


# --- page Uppföljning --------------------------------------------------------------------------------------------


@pytest.fixture
def follow_up(followed: Any, wait: Any) -> Any:
    followed.show_page("follow_up")
    page = followed.pages["follow_up"]
    wait(lambda: len(page.findings.rows()) == 5)
    return page


@pytest.mark.on_map
def test_the_walks_tasks_stand_as_a_bar_that_narrows_findings_and_map(follow_up: Any, followed: Any, wait: Any) -> None:
    page = follow_up
    assert page.status_row.isVisible()
    assert page.status.whole == 5
    click(page.status, LATE)
    shown = {row.uuid for row in page.findings.shown_rows()}
    assert len(shown) == 2
    assert page.findings.isVisible()
    wait(lambda: on_map(followed, Role.FINDING) == shown)
    click(page.status, "declined")
    assert [row.states for row in page.findings.shown_rows()] == [("declined",)]
    click(page.status, "declined")
    assert len(page.findings.shown_rows()) == 5
    wait(lambda: len(on_map(followed, Role.FINDING)) == 5)


def test_another_walk_is_not_narrowed(follow_up: Any, followed: Any, wait: Any) -> None:
    page, session = follow_up, followed.context.session
    other = add_walk(session.store, "En annan")
    record_finding(session.store, other, category="litter", stop=1)
    click(page.status, "done")
    session.changed("walk", "finding")
    wait(lambda: len(page.checks.rows()) == 2)
    assert len(page.findings.shown_rows()) == 1  # the same walk stays narrowed
    page.checks.select([other])
    assert len(page.findings.shown_rows()) == 1
    assert page.status.chosen == set()
    assert not page.status_row.isVisible()


def test_the_focus_frame_is_seen(bar: StackedBar, qtbot: Any) -> None:
    before = bar.grab().toImage()
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.hasFocus)
    QTest.keyClick(bar, Qt.Key.Key_End)
    assert bar.grab().toImage() != before
    QTest.mouseMove(bar, QPoint(1, 1))


@pytest.mark.parametrize("wide", [340, 1100])
def test_nothing_lies_over_a_bar_whose_names_take_more_lines(
    follow_up: Any, followed: Any, qtbot: Any, wide: int
) -> None:
    page = follow_up
    dock = page.stack.window().findChild(QDockWidget)
    page.stack.window().resizeDocks([dock], [wide], Qt.Orientation.Horizontal)
    row, button = page.status_row, page.repeat_button

    def is_clear() -> bool:
        assert page.status.height() == page.status.height_for(page.status.width())
        assert row.height() >= page.status.height()
        below = row.mapTo(page.stack, QPoint(0, row.height())).y()
        return bool(below <= button.mapTo(page.stack, QPoint(0, 0)).y())

    qtbot.waitUntil(is_clear)


def test_the_walk_shows_its_tasks_and_a_press_follows_them_up(followed: Any, wait: Any) -> None:
    followed.show_page("walk")
    walk_page = followed.pages["walk"]
    wait(lambda: walk_page.editor.walk is not None)
    wait(lambda: walk_page.parts.tasks.whole == 5)
    assert walk_page.parts.pictures.is_shown
    walk_page.parts.pictures.section.head.setChecked(True)
    QCoreApplication.processEvents()
    click(walk_page.parts.tasks, "declined")
    page = followed.pages["follow_up"]
    wait(lambda: [row.states for row in page.findings.shown_rows()] == [("declined",)])
    assert page.status.chosen == {"declined"}
    assert page.findings.isVisible()


# --- parts of a score --------------------------------------------------------------------------------------------


def test_the_parts_of_a_score_are_told_line_by_line(qtbot: Any) -> None:
    bar = PartsBar()
    qtbot.addWidget(bar)
    bar.set_parts([("Cases", 12.5), ("Light", 30.0), ("Schools", 0.0)])
    bar.show()
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.hasFocus)
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert bar.accessibleName().endswith("Cases: 12.5")
    assert [row[1] for row in bar.numbers().rows] == ["30.0", "12.5", "42.5"]
    pressed: list[str] = []
    bar.pressed.connect(pressed.append)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert pressed == []


# --- the receipt -------------------------------------------------------------------------------------------------


@given(*[st.integers(0, 50_000)] * 4)
def test_the_rows_of_a_receipt_add_up(stored: int, updated: int, unchanged: int, rejected: int) -> None:
    read = stored + updated + unchanged + rejected
    receipt = Receipt(read=read, stored=stored, updated=updated, unchanged=unchanged, rejected_count=rejected)
    assert receipt.balances
    parts = receipt_parts(receipt)
    assert sum(part.value for part in parts) == read
    assert len({part.fill.pattern for part in parts}) == len(parts)


def test_a_receipt_is_a_bar_whose_rejected_part_opens_their_list(opened: Any, qtbot: Any) -> None:
    receipt = Receipt(read=1212, stored=1200, unchanged=10, notes=[f"Note {number}" for number in range(6)])
    receipt.reject(3, "no date")
    receipt.reject(9, "no date")
    shown = ReceiptDialog(opened.shell.context, receipt, "ärenden")
    qtbot.addWidget(shown)
    shown.show()
    tabs = shown.findChild(QTabWidget)
    assert tabs.tabText(tabs.currentIndex()).startswith("To know")
    assert [mark.key for mark in shown.bar.marks()] == ["stored", "unchanged", "rejected"]
    assert "Rejected: 2 of 1,212" in shown.bar.accessibleDescription()
    click(shown.bar, "stored")
    assert tabs.tabText(tabs.currentIndex()).startswith("To know")
    click(shown.bar, "rejected")
    assert tabs.tabText(tabs.currentIndex()).startswith("Rejected rows")


def test_a_receipt_of_nothing_says_none(opened: Any, qtbot: Any) -> None:
    shown = ReceiptDialog(opened.shell.context, Receipt(), "tom")
    qtbot.addWidget(shown)
    assert "0" in [text.text() for text in shown.findChildren(QLabel)]
    shown.show()
    assert not shown.bar.isVisible()


def test_the_import_window_draws_what_would_become_of_the_rows(
    opened: Any, qtbot: Any, wait: Any, tmp_path: Any
) -> None:
    context = opened.shell.context
    path = tmp_path / "felanmälan.csv"
    head, row = "Ärendenummer;Inkom;Kategori;Beskrivning;E;N", "A{};2025-03-0{} 18:00;Klotter;{};135973,0;6595977,0"
    path.write_text("\n".join([head, *(row.format(n, n, "Klotter") for n in range(1, 4))]), encoding="utf-8")
    import_file(context.session.store, SourceKind.CASE, str(path))
    texts = ["Klotter", "Klotter på skylten", "Klotter", "Klotter"]
    path.write_text("\n".join([head, *(row.format(n, n, text) for n, text in enumerate(texts, 1))]), encoding="utf-8")
    dialog = ImportDialog(context, str(path))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.bar_row.isVisible()
    wait(dialog.bar_row.isVisible)
    assert {part.key: part.value for part in dialog.bar.parts} == {"stored": 1, "updated": 1, "unchanged": 2}
    dialog.reject()

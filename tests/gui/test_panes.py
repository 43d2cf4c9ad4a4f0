"""Pages answer to their width: columns, panes and editor in narrow and wide docks, and the dock opened wide."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QWidget

from est_walks_plugin.gui.dock import BOTTOM, LEFT, RIGHT
from est_walks_plugin.gui.models.rows_model import ListColumn
from est_walks_plugin.gui.pages.detail import Detail
from est_walks_plugin.gui.pages.panes import Form, Pane, Panes
from est_walks_plugin.gui.pages.pictures import Pictures
from est_walks_plugin.gui.together.conflict_dialog import ConflictDialog
from est_walks_plugin.gui.widgets.rows_view import RowsView
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import TaskChange, change_tasks, create_tasks
from tests.gui.walked import add_walk


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


class Framed:
    """Panes of a list, a detail and pictures in a frame, as the dock holds a page."""

    def __init__(self, qtbot: Any, *, covers: bool = True) -> None:
        self.main, self.detail, self.pictures = QLabel("main"), Detail("hint", covers=covers), Pictures("test")
        self.panes = Panes(
            "test", [Pane(self.main), Pane(self.detail, 1, 1), Pane(self.pictures, middle=1, wide=2, stretch=0)]
        )
        self.frame = QScrollArea()
        self.frame.setWidgetResizable(True)
        self.frame.setWidget(self.panes)
        qtbot.addWidget(self.frame)
        self.frame.show()

    def resize(self, width: int) -> None:
        self.frame.resize(width, 500)
        QCoreApplication.processEvents()

    def x(self, widget: QWidget) -> int:
        return widget.mapTo(self.panes, widget.rect().topLeft()).x()


@pytest.fixture
def framed(iface: Any, qtbot: Any) -> Framed:
    return Framed(qtbot)


@pytest.mark.parametrize(
    ("width", "form"),
    [
        (340, Form.NARROW),
        (639, Form.NARROW),
        (640, Form.MIDDLE),
        (999, Form.MIDDLE),
        (1000, Form.WIDE),
        (1300, Form.WIDE),
    ],
)
def test_the_form_follows_the_width(framed: Framed, width: int, form: Form) -> None:
    framed.resize(width)
    assert framed.panes.form is form


def test_panes_stand_beside_each_other_when_there_is_room_and_go_back(framed: Framed) -> None:
    framed.pictures.add(QLabel("chart"))
    framed.resize(1200)
    assert framed.x(framed.main) < framed.x(framed.detail) < framed.x(framed.pictures)
    framed.resize(700)
    assert framed.x(framed.main) < framed.x(framed.detail) == framed.x(framed.pictures)
    framed.resize(340)
    assert framed.x(framed.main) == framed.x(framed.pictures)
    assert framed.frame.viewport().width() >= framed.panes.width()


def test_without_pictures_there_is_no_empty_column(framed: Framed) -> None:
    framed.resize(1200)
    assert framed.pictures.isHidden()
    framed.pictures.add(QLabel("chart"))
    assert not framed.pictures.isHidden()


def test_an_opened_panel_covers_the_list_only_where_it_is_narrow(framed: Framed) -> None:
    framed.resize(340)
    assert framed.detail.isHidden()
    framed.detail.open(QLabel("panel"))
    assert framed.main.isHidden()
    assert not framed.detail.isHidden()
    framed.resize(700)
    assert not framed.main.isHidden()
    framed.detail.close_panel()
    assert not framed.detail.isHidden()
    framed.resize(340)
    assert framed.detail.isHidden()
    assert not framed.main.isHidden()


def test_a_card_leaves_the_list_in_sight(iface: Any, qtbot: Any) -> None:
    framed = Framed(qtbot, covers=False)
    framed.resize(340)
    framed.detail.open(QLabel("card"))
    assert not framed.main.isHidden()
    assert not framed.detail.isHidden()


def test_the_widths_of_the_columns_are_remembered_for_each_form(framed: Framed, qtbot: Any) -> None:
    framed.resize(800)
    framed.panes.splitter.setSizes([500, 290])
    framed.panes.splitter.splitterMoved.emit(500, 1)
    kept = framed.panes.splitter.sizes()
    framed.resize(340)
    framed.resize(800)
    assert framed.panes.splitter.sizes() == kept
    again = Framed(qtbot)
    again.resize(800)
    assert again.panes.splitter.sizes() == kept


def columns() -> list[ListColumn]:
    return [
        ListColumn("title", "Task", lambda row: row["title"], stretch=True, least=20),
        ListColumn("check", "Half-year check", lambda row: "now", least=3),
        ListColumn("owner", "Owner", lambda row: row["owner"], priority=1),
        ListColumn("text", "Text", lambda row: row["text"], priority=2),
    ]


ROWS = [{"uuid": "a", "title": "Cut the hedge at the tunnel", "owner": "Parks", "text": "It hides the way"}]


@pytest.mark.parametrize(("width", "line"), [(330, "Parks · It hides the way"), (600, "It hides the way"), (1000, "")])
def test_what_has_no_room_as_a_column_stands_on_a_second_line(iface: Any, qtbot: Any, width: int, line: str) -> None:
    view = RowsView(columns(), name="list")
    qtbot.addWidget(view)
    view.set_rows(ROWS)
    view.resize(width, 300)
    view.show()
    QCoreApplication.processEvents()
    assert view.second_line(ROWS[0]) == line
    metrics = view.tree.fontMetrics()
    one_line = view.tree.visualRect(view.proxy.index(0, 0)).height() < 2 * metrics.height()
    assert one_line == (not line)
    for number, column in enumerate(view.model.columns):
        if not view.tree.isColumnHidden(number):
            room = view.tree.columnWidth(number)
            assert room >= metrics.horizontalAdvance(column.title) + 8
            assert width < 1000 or room >= metrics.horizontalAdvance(column.text(ROWS[0])) + 8
    assert sum(view.tree.columnWidth(number) for number in range(4)) <= view.tree.viewport().width()


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    """Page Åtgärder with three tasks."""
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    found = [record_finding(store, walk, category=kind, stop=1) for kind in ("lighting_out", "graffiti", "litter")]
    create_tasks(store, found)
    shell.context.session.changed("walk", "finding", "task")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


@pytest.fixture
def wide(page: Any, opened: Any) -> Any:
    """The same, opened wide."""
    opened.dock.setFloating(True)
    opened.dock.resize(1100, 500)
    QCoreApplication.processEvents()
    assert page.panes.form is Form.WIDE
    return page


def choose(page: Any, *numbers: int) -> None:
    page.view.select([page.view.shown_rows()[number].uuid for number in numbers])
    page.desk.follow()


def test_the_editor_follows_the_list_in_a_wide_dock(wide: Any, wait: Any) -> None:
    rows = wide.view.shown_rows()
    wide.view.select([rows[0].uuid])
    wait(lambda: wide.desk.editor is not None and wide.desk.editor.keys == [rows[0].uuid])
    choose(wide, 1)
    assert wide.desk.editor.keys == [rows[1].uuid]
    choose(wide, 0, 2)
    assert len(wide.desk.editor.keys) == 2


def test_what_is_typed_is_saved_from_beside_the_list(wide: Any, qtbot: Any, wait: Any) -> None:
    choose(wide, 0)
    row, editor = wide.view.shown_rows()[0], wide.desk.editor
    qtbot.keyClicks(editor.note, "Ringt gatukontoret")
    qtbot.keyClick(editor.note, Qt.Key.Key_Return)
    store = wide.context.session.store
    assert store.count("task_event", {"task": row.uuid, "note": "Ringt gatukontoret"}) == 1
    wait(lambda: wide.desk.editor is not editor)
    assert wide.desk.editor.keys == [row.uuid]


def test_what_is_typed_stays_when_another_row_is_chosen(wide: Any, qtbot: Any) -> None:
    choose(wide, 0)
    editor = wide.desk.editor
    qtbot.keyClicks(editor.note, "Ringt")
    choose(wide, 1)
    assert wide.desk.editor is editor
    assert not editor.others.isHidden()
    wide.context.session.changed("task")
    QCoreApplication.processEvents()
    assert editor.note.text() == "Ringt"
    qtbot.keyClick(editor.note, Qt.Key.Key_Escape)
    assert wide.desk.editor.keys == [wide.view.shown_rows()[1].uuid]
    assert wide.context.session.store.count("task_event", {"note": "Ringt"}) == 0


def change(page: Any, row: Any, **values: Any) -> None:
    """Change a task elsewhere in the window, so that it can be taken back."""
    page.context.undo.do(lambda store: change_tasks(store, [row], TaskChange(**values)), "change a task")
    QCoreApplication.processEvents()


def test_typed_changes_go_on_with_the_task_as_it_is_after_a_change_elsewhere_and_an_undo(
    wide: Any, qtbot: Any, wait: Any
) -> None:
    choose(wide, 0)
    row, editor = wide.view.shown_rows()[0], wide.desk.editor
    old_owner = row.owner
    qtbot.keyClicks(editor.note, "Ringt")
    assert editor.renewed.isHidden()
    change(wide, row, state="planned", owner="property", due=date(2027, 3, 1), feedback_text="Vi har sett det")
    assert wide.desk.editor is editor
    assert editor.note.text() == "Ringt"
    assert editor.state.currentData() == "planned"
    assert editor.owner.currentData() == "property"
    assert editor.due.date().toPyDate() == date(2027, 3, 1)
    assert editor.feedback.toPlainText() == "Vi har sett det"
    assert not editor.renewed.isHidden()
    assert editor.history.topLevelItemCount() >= 4
    assert editor.value() == TaskChange(note="Ringt"), "what was left alone is not sent"
    wide.context.undo.take_back()
    wait(lambda: editor.owner.currentData() == old_owner)
    assert editor.feedback.toPlainText() == ""
    editor.ok.click()
    store = wide.context.session.store
    stored = store.get("task", row.uuid)
    assert (stored["state"], stored["owner"]) == (row.state, old_owner)
    assert store.count("task_event", {"task": row.uuid, "note": "Ringt"}) == 1


def test_what_was_chosen_wins_over_a_change_elsewhere(wide: Any) -> None:
    choose(wide, 0)
    row, editor = wide.view.shown_rows()[0], wide.desk.editor
    editor.state.setCurrentIndex(editor.state.findData("done"))
    change(wide, row, state="planned", lane="project" if row.lane != "project" else "quick")
    assert editor.state.currentData() == "done"
    assert editor.lane.currentData() != row.lane
    editor.ok.click()
    panel = wide.context.beside.find(ConflictDialog).panel
    QTest.keyClick(panel.view.tree, Qt.Key.Key_Right)  # what is in the form
    panel.decide_button.click()
    assert wide.context.session.store.get("task", row.uuid)["state"] == "done"


def test_several_tasks_changed_elsewhere_are_saved_with_what_was_chosen(wide: Any) -> None:
    choose(wide, 0, 1)
    rows, editor = wide.view.selected(), wide.desk.editor
    editor.state.setCurrentIndex(editor.state.findData("planned"))
    change(wide, rows[0], due=date(2027, 3, 1))
    assert not editor.renewed.isHidden()
    editor.ok.click()
    store = wide.context.session.store
    assert {store.get("task", row.uuid)["state"] for row in rows} == {"planned"}
    assert store.get("task", rows[0].uuid)["due"] == date(2027, 3, 1)


def test_enter_opens_the_editor_over_a_narrow_list_and_esc_goes_back(page: Any, opened: Any, qtbot: Any) -> None:
    assert page.panes.form is Form.NARROW
    choose(page, 0)
    assert page.desk.editor is None
    page.view.tree.setCurrentIndex(page.view.proxy.index(0, 0))
    qtbot.keyClick(page.view.tree, Qt.Key.Key_Return)
    assert page.desk.editor is not None
    assert not page.view.isVisible()
    qtbot.keyClick(page.desk.editor.state, Qt.Key.Key_Escape)
    assert page.desk.editor is None
    assert page.view.isVisible()


def test_a_deleted_task_is_edited_no_more(wide: Any, wait: Any) -> None:
    choose(wide, 0)
    wide.remove(wide.view.selected())
    wait(lambda: len(wide.view.rows()) == 2)
    wait(lambda: wide.desk.editor is None)


def test_opened_wide_the_dock_goes_to_the_bottom_and_back(opened: Any, iface: Any) -> None:
    main, dock, action = iface.mainWindow(), opened.dock, opened.actions["wide"]
    changed = []
    dock.wide_changed.connect(changed.append)
    action.trigger()
    assert main.dockWidgetArea(dock) == BOTTOM
    assert action.isChecked()
    assert opened.shell.top.wide.isChecked()
    action.trigger()
    assert main.dockWidgetArea(dock) == RIGHT
    assert not action.isChecked()
    main.addDockWidget(LEFT, dock)
    action.trigger()
    action.trigger()
    assert main.dockWidgetArea(dock) == LEFT
    dock.setFloating(True)
    action.trigger()
    assert not dock.isFloating()
    assert action.isChecked()
    action.trigger()
    assert dock.isFloating()
    assert not action.isChecked()


def test_moved_by_hand_the_action_knows(opened: Any, iface: Any) -> None:
    iface.mainWindow().addDockWidget(BOTTOM, opened.dock)
    assert opened.actions["wide"].isChecked()
    iface.mainWindow().addDockWidget(RIGHT, opened.dock)
    assert not opened.actions["wide"].isChecked()


def test_a_dock_opened_wide_is_so_again_after_a_reload(iface: Any) -> None:
    from est_walks_plugin.gui.window import Window

    iface.mainWindow().resize(1200, 700)
    iface.mainWindow().show()
    window = Window(iface)
    window.load()
    window.actions["wide"].trigger()
    window.unload()
    again = Window(iface)
    again.load()
    assert iface.mainWindow().dockWidgetArea(again.dock) == BOTTOM
    assert again.actions["wide"].isChecked()
    again.actions["wide"].trigger()
    again.unload()
    third = Window(iface)
    third.load()
    assert iface.mainWindow().dockWidgetArea(third.dock) == RIGHT
    third.unload()


def test_what_is_cut_is_told_whole(iface: Any, qtbot: Any) -> None:
    view = RowsView(
        [*columns(), ListColumn("due", "Due", lambda row: "late", tooltip=lambda row: "Due 2026-01-01")], name="l"
    )
    qtbot.addWidget(view)
    view.set_rows(ROWS)
    view.resize(330, 300)
    view.show()
    QCoreApplication.processEvents()
    tips = [view.model.index(0, number).data(Qt.ItemDataRole.ToolTipRole) for number in range(5)]
    for number, column in enumerate(view.model.columns):
        assert column.text(ROWS[0]) in tips[number]
    assert "Due 2026-01-01" in tips[4]
    assert "It hides the way" in tips[0]


def test_the_lists_keep_their_share_on_a_laptop(town_opened: Any, qtbot: Any, wait: Any) -> None:
    """At the height that a dock has on 1366 x 768: a second place beside an open card, the first stops of a stored walk."""
    shell, dock = town_opened.shell, town_opened.dock
    dock.setFloating(True)
    dock.resize(420, 590)
    shell.show_page("situation")
    page = shell.pages["situation"]
    wait(lambda: len(page.places.shown_rows()) > 1)
    page.places.select([page.places.shown_rows()[0].uuid])
    qtbot.wait(100)
    assert page.card.isVisible()
    assert page.places.height() >= page.places.minimumHeight()
    assert page.lists.height() >= page.places.height(), "nothing of the list is covered"
    assert page.places.tree.viewport().height() >= 1.5 * page.places.tree.sizeHintForRow(0)
    shell.show_page("walk")
    QCoreApplication.processEvents()
    page = shell.pages["walk"]
    page.parts.propose_button.click()
    wait(lambda: not page.editor.is_busy and page.editor.plan is not None and page.editor.is_saved)
    page.parts.section.head.setChecked(True)
    page.open_walk(page.editor.walk)
    wait(lambda: not shell.context.runner.busy)
    qtbot.wait(100)
    assert not page.parts.section.head.isChecked(), "what is asked for is told in its heading"
    tree = page.parts.stops.tree
    assert tree.viewport().height() >= 1.5 * tree.sizeHintForRow(0), "the foot of the page stays in sight first"

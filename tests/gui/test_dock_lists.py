"""Lists: filter, sort, select, keyboard, narrow widths; and what ties them to the map."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from shapely.geometry import LineString, Point

from est_walks_plugin.gui.models.rows_model import ListColumn
from est_walks_plugin.gui.widgets.map_rows import nearest
from est_walks_plugin.gui.widgets.rows_view import RowsView

COLUMNS = [
    ListColumn("name", "Name", lambda row: row["name"], stretch=True, least=12),
    ListColumn("count", "Count", lambda row: str(row["count"]), sort=lambda row: row["count"], right=True, least=6),
    ListColumn("note", "Note", lambda row: row.get("note") or "", least=20, priority=1),
]
ROWS = [
    {"uuid": str(number), "name": f"Plats {number}", "count": count, "note": "tunnel" if number == 2 else ""}
    for number, count in enumerate((30, None, 4, 100, 7, 8, 9, 10, 11))
]


@pytest.fixture
def view(iface: Any, qtbot: Any) -> RowsView:
    made = RowsView(COLUMNS, name="Places")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.set_rows(ROWS)
    return made


def test_numbers_sort_as_numbers_and_missing_ones_come_last(view: RowsView) -> None:
    view.tree.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row["count"] for row in view.shown_rows()] == [4, 7, 8, 9, 10, 11, 30, 100, None]
    view.tree.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row["count"] for row in view.shown_rows()] == [100, 30, 11, 10, 9, 8, 7, 4, None]


def test_filter_takes_all_words_in_any_column(view: RowsView) -> None:
    assert view.filter_line.isVisible()
    view.filter_line.setText("TUNNEL plats")
    assert [row["uuid"] for row in view.shown_rows()] == ["2"]


def test_selection_survives_a_refresh(view: RowsView) -> None:
    view.select(["2", "3"])
    view.set_rows([*ROWS, {"uuid": "new", "name": "Ny", "count": 1}])
    assert {row["uuid"] for row in view.selected()} == {"2", "3"}


def test_choosing_rows_is_told_once(view: RowsView) -> None:
    """A page reads the store and asks the map for what is told; forty rows are one answer, and so is another choice."""
    told: list[list[str]] = []
    view.selection_changed.connect(lambda rows: told.append([row["uuid"] for row in rows]))
    view.select(["0", "3", "2", "none"])
    assert told == [["0", "2", "3"]]
    view.select(["4"])
    assert told[1:] == [["4"]]
    view.select([])
    assert told[2:] == [[]]


def test_enter_opens_and_delete_asks(view: RowsView, qtbot: Any) -> None:
    opened: list[Any] = []
    asked: list[Any] = []
    view.opened.connect(opened.append)
    view.removal_asked.connect(asked.append)
    view.select(["3"])
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    qtbot.keyClick(view.tree, Qt.Key.Key_Delete)
    assert [row["uuid"] for row in opened] == ["3"]
    assert [row["uuid"] for row in asked[0]] == ["3"]


def test_narrow_lists_drop_the_least_important_column(view: RowsView) -> None:
    assert not view.tree.isColumnHidden(2)
    view.resize(200, 300)
    assert view.tree.isColumnHidden(2)
    assert not view.tree.isColumnHidden(0)
    shown = sum(view.tree.columnWidth(number) for number in range(3) if not view.tree.isColumnHidden(number))
    assert shown <= view.tree.viewport().width()


def test_nearest_row_of_a_click() -> None:
    rows = [
        {"uuid": "point", "geometry": Point(0, 0)},
        {"uuid": "line", "geometry": LineString([(10, 0), (10, 50)])},
        {"uuid": "nowhere", "geometry": None},
    ]
    assert nearest(rows, 1, 1, 5)["uuid"] == "point"
    assert nearest(rows, 12, 30, 5)["uuid"] == "line"
    assert nearest(rows, 100, 100, 5) is None


def test_buttons_go_on_to_the_next_line(iface: Any, qtbot: Any) -> None:
    from qgis.PyQt.QtWidgets import QPushButton, QWidget

    from est_walks_plugin.gui.widgets.flow import FlowLayout

    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    buttons = [QPushButton("a rather long button") for _number in range(3)]
    for button in buttons:
        flow.addWidget(button)
    wide = flow.sizeHint().width()
    assert flow.heightForWidth(wide) == buttons[0].sizeHint().height()
    assert flow.heightForWidth(wide // 2) > buttons[0].sizeHint().height()
    box.resize(buttons[0].sizeHint().width() + 10, 300)
    box.show()
    assert len({button.y() for button in buttons}) == 3
    assert {button.x() for button in buttons} == {0}


def test_the_order_is_chosen_from_the_menu_too(view: RowsView) -> None:
    order = next(action.menu() for action in view.menu().actions() if action.text() == "Order by")
    titles = [column.title for column in view.model.columns if column.title]
    assert [action.text() for action in order.actions()] == titles
    keys = [column.key for column in view.model.columns if column.title]
    for number, key in enumerate(keys):
        order.actions()[number].trigger()
        there = [row[key] for row in view.shown_rows() if row[key] is not None]
        assert there == sorted(there)
        order.actions()[number].trigger()
        again = [row[key] for row in view.shown_rows() if row[key] is not None]
        assert again == sorted(again, reverse=True)


def test_the_second_line_goes_on_under_the_other_columns(view: RowsView) -> None:
    """It was cut at the first column's edge, with the columns beside it empty below."""
    note = "en lång rad om tunneln, stigen och trappan"
    view.set_rows([{"uuid": "1", "name": "Bro", "count": 12, "note": note}, {"uuid": "2", "name": "Bro", "count": 12}])
    metrics = view.tree.fontMetrics()
    view.resize(metrics.horizontalAdvance(note) + 30, 300)
    QCoreApplication.processEvents()
    tree, (first, second) = view.tree, (view.proxy.index(row, 1) for row in range(2))
    assert tree.isColumnHidden(2)
    shot = tree.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()

    def below(index: Any) -> set[int]:
        """Return the colours of the lower half of a cell."""
        cell = tree.visualRect(index)
        xs, ys = range(cell.left() + 2, cell.right() - 2), range(cell.center().y() + 2, cell.bottom() - 1)
        return {shot.pixel(round(x * ratio), round(y * ratio)) for x in xs for y in ys}

    assert len(below(first)) > 3, "the second line's letters"
    assert len(below(second)) == 1, "nothing is said of it"


def test_the_second_line_leaves_out_what_is_empty(view: RowsView) -> None:
    view.resize(150, 300)
    view.set_rows([{"uuid": "1", "name": "Bro", "count": 1, "note": "–"}])
    assert view.tree.isColumnHidden(2)
    assert view.second_line(view.rows()[0]) == ""

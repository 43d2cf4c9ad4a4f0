"""Page Åtgärder: from findings to tasks, one and many changed, reasons demanded, files written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt

from est_walks_plugin.gui.labels import label
from est_walks_plugin.gui.pages.tasks.editor import TaskEditor, choices
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import TaskChange
from tests.gui.walked import add_walk


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    for number, category in enumerate(("lighting_out", "shrubbery", "positive"), 1):
        record_finding(store, walk, category=category, text="Vid stoppet", stop=number)
    shell.context.session.changed("walk", "stop", "finding")
    shell.show_page("tasks")
    QCoreApplication.processEvents()
    return shell.pages["tasks"]


def tasks(page: Any) -> list[dict[str, Any]]:
    return page.context.session.store.rows("task", order_by=("created",))


@pytest.fixture
def made(page: Any, wait: Any) -> Any:
    page.create_button.click()
    wait(lambda: len(page.view.rows()) == 2)
    return page


def editor(page: Any, rows: list[Task]) -> TaskEditor:
    return TaskEditor(rows, choices(page.context.session.store), [])


def test_the_button_makes_a_task_of_each_finding_but_the_positive(made: Any) -> None:
    assert {row["category"] for row in tasks(made)} == {"lighting_out", "shrubbery"}
    assert not made.create_button.isEnabled()
    assert made.context.iface.texts()


def test_an_owner_by_the_keeper_of_the_way_is_told_with_its_reason(page: Any, wait: Any) -> None:
    from shapely.geometry import LineString

    store = page.context.session.store
    at = store.rows("finding", {"category": "lighting_out"})[0]["geometry"]
    line = LineString([(at.x - 5, at.y), (at.x + 5, at.y)])
    store.insert("path", [{"highway": "cycleway", "foot": True, "keeper": "private", "geometry": line}])
    page.create_button.click()
    wait(lambda: len(page.view.rows()) == 2)
    row = store.rows("task", {"category": "lighting_out"})[0]
    assert row["owner"] == "road_association"
    assert any("by who keeps the way." in text for text in page.context.iface.texts())
    notes = [event["note"] for event in store.rows("task_event", {"task": row["uuid"], "field": "owner"})]
    assert notes == ["NVDB: road keeper private"]


def test_a_state_is_changed_from_the_list_and_kept_in_the_history(made: Any) -> None:
    row = made.view.rows()[0]
    assert made.change([row], TaskChange(state="planned"))
    store = made.context.session.store
    assert store.get("task", row.uuid)["state"] == "planned"
    assert store.count("task_event", {"task": row.uuid, "new": "planned"}) == 1


def test_declining_without_a_reason_cannot_be_saved_and_says_why(made: Any) -> None:
    dialog = editor(made, [made.view.rows()[0]])
    dialog.state.setCurrentIndex(dialog.state.findData("declined"))
    assert not dialog.ok.isEnabled()
    assert dialog.reason.text()
    dialog.reason_text.setPlainText("Privat mark")
    assert dialog.ok.isEnabled()
    assert dialog.value() == TaskChange(state="declined", reason="Privat mark")
    dialog.deleteLater()


def test_the_reason_is_open_only_for_what_is_declined(made: Any) -> None:
    row = made.view.rows()[0]
    assert made.change([row], TaskChange(state="declined", reason="Privat mark"))
    store = made.context.session.store
    dialog = editor(made, [Task.from_row(store.get("task", row.uuid))])
    assert dialog.reason_text.isEnabled()
    dialog.reason_text.setPlainText("")
    assert not dialog.ok.isEnabled()
    dialog.reason_text.setPlainText("Privat mark")
    dialog.state.setCurrentIndex(dialog.state.findData("planned"))
    assert not dialog.reason_text.isEnabled()
    assert made.change([Task.from_row(store.get("task", row.uuid))], dialog.value())
    assert not store.get("task", row.uuid)["reason"]
    dialog.deleteLater()


def test_a_date_is_taken_away_and_kept_in_the_history(made: Any) -> None:
    row = made.view.rows()[0]
    dialog = editor(made, [row])
    dialog.keep_due.setChecked(True)
    assert dialog.value() == TaskChange(no_due=True)
    assert dialog.ok.isEnabled()
    assert made.change([row], dialog.value())
    store = made.context.session.store
    assert store.get("task", row.uuid)["due"] is None
    events = store.rows("task_event", {"task": row.uuid, "field": "due"})
    assert [(event["old"], event["new"] or None) for event in events] == [(row.due.isoformat(), None)]
    dialog.deleteLater()


def test_an_untouched_editor_saves_nothing(made: Any) -> None:
    dialog = editor(made, [made.view.rows()[0]])
    assert dialog.value().is_empty
    assert not dialog.ok.isEnabled()
    dialog.deleteLater()


def test_pruning_in_the_nesting_season_is_told(made: Any) -> None:
    row = next(row for row in made.view.rows() if row.measure == "prune")
    dialog = editor(made, [row])
    dialog.keep_due.setChecked(False)
    dialog.due.setDate(QDate(2027, 6, 1))
    outside = dialog.season.text()
    dialog.due.setDate(QDate(2027, 10, 1))
    assert outside != dialog.season.text()
    assert len(outside) > len(dialog.season.text())
    dialog.deleteLater()


def test_several_are_changed_alike_and_the_rest_is_kept(made: Any) -> None:
    rows = made.view.rows()
    dialog = editor(made, rows)
    dialog.owner.setCurrentIndex(dialog.owner.findData("street"))
    assert dialog.value() == TaskChange(owner="street")
    before = {row.uuid: (row.measure, row.due) for row in rows}
    assert made.change(rows, dialog.value())
    assert {row["owner"] for row in tasks(made)} == {"street"}
    assert {row["uuid"]: (row["measure"], row["due"]) for row in tasks(made)} == before
    dialog.deleteLater()


def test_a_change_by_somebody_else_is_not_overwritten(made: Any) -> None:
    row = made.view.rows()[0]
    made.context.session.store.update("task", row.uuid, {"owner": "police"})
    assert not made.change([row], TaskChange(state="done"))
    assert made.context.session.store.get("task", row.uuid)["state"] == "new"
    assert made.context.iface.texts()


def test_filters_narrow_the_list(made: Any) -> None:
    made.change([made.view.rows()[0]], TaskChange(state="done"))
    QCoreApplication.processEvents()
    assert len(made.view.shown_rows()) == 1
    made.filters.state.setCurrentIndex(made.filters.state.findData(""))
    assert len(made.view.shown_rows()) == 2
    made.filters.late.setChecked(True)
    assert made.view.shown_rows() == []


def test_delete_can_be_undone_with_its_history(made: Any, wait: Any) -> None:
    made.remove(made.view.rows())
    wait(lambda: tasks(made) == [])
    wait(lambda: not made.context.undo.is_busy)
    made.context.undo.take_back()
    wait(lambda: len(tasks(made)) == 2)
    assert made.context.session.store.count("task_event") == 2


def test_export_writes_the_chosen_state(made: Any, wait: Any, tmp_path: Path) -> None:
    made.change([made.view.rows()[0]], TaskChange(state="done"))
    made.filters.state.setCurrentIndex(made.filters.state.findData("done"))
    wait(lambda: len(made.view.shown_rows()) == 1)
    path = tmp_path / "klara.csv"
    made.export_to(str(path))
    wait(path.exists)
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 2


def test_export_writes_what_the_list_shows(made: Any, wait: Any, tmp_path: Path) -> None:
    session = made.context.session
    elsewhere = session.areas()[1].geometry.representative_point()
    session.store.insert("task", [{"title": "Annorstädes", "state": "new", "geometry": (elsewhere.x, elsewhere.y)}])
    session.changed("task")
    wait(lambda: len(made.view.rows()) == 3)
    made.change([next(row for row in made.view.rows() if row.walk)], TaskChange(state="done"))
    made.filters.state.setCurrentIndex(made.filters.state.findData("open"))
    walk = session.store.rows("walk")[0]
    session.store.update("walk", walk["uuid"], {"area": session.areas()[0].uuid})
    session.set_area(session.areas()[0].uuid)
    wait(lambda: len(made.view.shown_rows()) == 1)
    path = tmp_path / "visade.csv"
    made.export_to(str(path))
    wait(path.exists)
    (line,) = path.read_text(encoding="utf-8-sig").splitlines()[1:]
    assert line.startswith(made.view.shown_rows()[0].uuid)


def test_titles_can_be_read_in_the_narrowest_dock(made: Any) -> None:
    tree = made.view.tree
    made.view.resize(320, 400)
    made.view.show()
    QCoreApplication.processEvents()
    assert tree.header().sectionSize(0) > 0.55 * tree.viewport().width()
    row = made.view.rows()[0]
    assert str(row.due) in made.view.second_line(row)
    tip = made.view.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert label("TaskState", made.view.rows()[0].state) in tip


def test_it_fits_a_narrow_dock(made: Any) -> None:
    assert made.panes.least_width() <= 312

"""Page Åtgärder: from findings to tasks, one and many changed, reasons demanded, files written."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QDate, QRect, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from est_walks_plugin.gui.labels import label
from est_walks_plugin.gui.pages.tasks.choices import choices
from est_walks_plugin.gui.pages.tasks.editor import TaskEditor
from est_walks_plugin.gui.pages.tasks.filters import TaskFilter
from est_walks_plugin.gui.pages.tasks.making.dialog import MakeTasksDialog
from est_walks_plugin.gui.pages.tasks.season import begins, season_told
from est_walks_plugin.gui.theme import link_button
from est_walks_plugin.model.task import Task
from est_walks_plugin.model.tasks.choice import OPEN_STATES, TaskChoice
from est_walks_plugin.operations.catalogue import in_season
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import TaskChange, create_tasks
from est_walks_plugin.operations.tasks.filters import save_filter, saved_filters
from est_walks_plugin.store import Store
from tests.gui.walked import add_walk
from tests.made_once import made_once
from tests.tongues import qgis_in


@pytest.fixture(scope="session")
def found_store(tmp_path_factory: pytest.TempPathFactory, small_store: str) -> Path:
    """The small store with a walk of three findings, one of them of something good; never written to."""

    def make(path: Path) -> None:
        with Store.open(str(shutil.copy2(small_store, path))) as store:
            walk = add_walk(store)
            for number, category in enumerate(("lighting_out", "shrubbery", "positive"), 1):
                record_finding(store, walk, category=category, text="Vid stoppet", stop=number)

    return made_once(tmp_path_factory, "found.gpkg", make)


@pytest.fixture(scope="session")
def tasked_store(tmp_path_factory: pytest.TempPathFactory, found_store: Path) -> Path:
    """The same with the tasks made; never written to."""

    def make(path: Path) -> None:
        with Store.open(str(shutil.copy2(found_store, path))) as store:
            create_tasks(store, [row["uuid"] for row in store.rows("finding")])

    return made_once(tmp_path_factory, "tasked.gpkg", make)


@pytest.fixture
def store_path(request: pytest.FixtureRequest, tmp_path: Path, found_store: Path, tasked_store: Path) -> str:
    """A copy of the one or the other, which a test may change."""
    wanted = tasked_store if "made" in request.fixturenames else found_store
    return str(shutil.copy2(wanted, tmp_path / "liten.gpkg"))


@pytest.fixture
def page(as_marked: Any) -> Any:
    """The page with findings of which no task is made, or with the tasks where a test asks for `made`."""
    as_marked.shell.show_page("tasks")
    QCoreApplication.processEvents()
    return as_marked.shell.pages["tasks"]


def tasks(page: Any) -> list[dict[str, Any]]:
    return page.context.session.store.rows("task", order_by=("created",))


def asked(page: Any, wait: Any) -> MakeTasksDialog:
    """Press the button of the page and return the dialog it opens."""
    page.create_button.click()
    wait(lambda: page.making.dialog is not None)
    return page.making.dialog


@pytest.fixture
def made(page: Any, wait: Any) -> Any:
    """The page with a task of each finding but the good one."""
    wait(lambda: len(page.view.rows()) == 2)
    return page


def editor(page: Any, rows: list[Task]) -> TaskEditor:
    return TaskEditor(rows, choices(page.context.session.store), [])


@pytest.mark.on_map
def test_the_button_makes_a_task_of_each_finding_but_the_positive(page: Any, wait: Any) -> None:
    asked(page, wait).ok.click()
    wait(lambda: len(page.view.rows()) == 2 and page.making.dialog is None)
    assert {row["category"] for row in tasks(page)} == {"lighting_out", "shrubbery"}
    assert not page.create_button.isEnabled()
    assert any(text.startswith("2 task") for text in page.context.iface.texts())


def test_an_owner_by_the_keeper_of_the_way_is_told_with_its_reason(page: Any, wait: Any) -> None:
    from shapely.geometry import LineString

    store = page.context.session.store
    at = store.rows("finding", {"category": "lighting_out"})[0]["geometry"]
    line = LineString([(at.x - 5, at.y), (at.x + 5, at.y)])
    store.insert("path", [{"highway": "cycleway", "foot": True, "keeper": "private", "geometry": line}])
    asked(page, wait).ok.click()
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
    assert made.change([row], TaskChange(state="done"))
    task = made.context.session.store.get("task", row.uuid)
    assert (task["owner"], task["state"]) == ("police", "done")


def test_filters_narrow_the_list(made: Any) -> None:
    made.change([made.view.rows()[0]], TaskChange(state="done"))
    QCoreApplication.processEvents()
    assert len(made.view.shown_rows()) == 1
    made.filters.state.setCurrentIndex(made.filters.state.findData(""))
    assert len(made.view.shown_rows()) == 2
    made.filters.late.setChecked(True)
    assert made.view.shown_rows() == []


def test_the_walks_of_the_tasks_are_asked_for_once(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the filter of walks and by the area that the whole window shows."""
    from est_walks_plugin.gui.pages.tasks import page as page_module
    from est_walks_plugin.operations.areas import shown as area_module

    many: list[int] = []
    read = page_module.walks_of

    def counted(store: Store, tasks: Any) -> Any:
        listed = list(tasks)
        many.append(len(listed))
        return read(store, listed)

    monkeypatch.setattr(page_module, "walks_of", counted)
    monkeypatch.setattr(area_module, "walks_of", counted)
    session = made.context.session
    session.set_area(session.store.rows("area")[0]["uuid"])
    many.clear()
    made.refresh()
    assert many == [2]


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


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_export_offers_paper_too_and_tells_what_stayed_at_home(
    made: Any, wait: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    store, path = made.context.session.store, tmp_path / f"lista.{ending}"
    (row, *_others) = store.rows("task")
    store.update("task", row["uuid"], {"text": "Ring Anna Svensson", "review": "doubtful"})
    made.context.session.changed("task")
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: offered.append(given[3]) or (str(path), ""))
    made.export()
    wait(path.exists)
    assert f"(*.{ending})" in offered[0]
    wait(lambda: any("1 text" in text and "stayed at home" in text for text in made.context.iface.texts()))


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


# --- the list: dates, seasons, costs -----------------------------------------------------------------------------


def cells(page: Any, key: str) -> dict[str, str]:
    """Return what a column shows, by the key of the row."""
    at = [one.key for one in page.view.model.columns].index(key)
    model = page.view.model
    return {row.uuid: model.index(number, at).data() for number, row in enumerate(model.rows)}


def put(page: Any, uuid: str, **values: Any) -> None:
    """Write columns of a task and let the page read it again."""
    page.context.session.store.update("task", uuid, values)
    page.context.session.changed("task")
    QCoreApplication.processEvents()


def test_the_date_stands_whole_beside_how_late_it_is_and_dates_sort_as_dates(made: Any) -> None:
    first, second = made.view.rows()
    put(made, first.uuid, due=date(2026, 9, 30))
    put(made, second.uuid, due=date(2025, 12, 1))
    made.filters.clear()
    assert set(cells(made, "due").values()) == {"2026-09-30", "2025-12-01"}
    assert all("late" in text for text in cells(made, "late").values())
    made.view.order_by([one.key for one in made.view.model.columns].index("due"))
    assert [str(row.due) for row in made.view.shown_rows()] == ["2025-12-01", "2026-09-30"]
    put(made, second.uuid, due=None)
    assert [row.due for row in made.view.shown_rows()] == [date(2026, 9, 30), None]
    tree = made.view.tree
    at = [one.key for one in made.view.model.columns].index("due")
    if not tree.isColumnHidden(at):
        bold = QFont(tree.font())
        bold.setBold(True)
        assert tree.header().sectionSize(at) >= QFontMetrics(bold).horizontalAdvance("2026-09-30") + 6


@pytest.mark.parametrize(
    ("language", "today", "told"),
    [
        ("sv", date(2026, 6, 1), "väntar till 1 aug"),
        ("sv", date(2026, 10, 1), "1 aug – 31 mar"),
        ("en", date(2026, 6, 1), "waits until 1 Aug"),
    ],
)
def test_what_must_wait_for_its_season_says_so(language: str, today: date, told: str) -> None:
    task = Task("a", measure="prune", season="08-01/03-31")
    with qgis_in(language):
        assert season_told(task, today).startswith(told)  # Qt's short March is "mar" or "mars"
        assert season_told(replace(task, state="done"), date(2026, 6, 1)).casefold().startswith("1 aug – 31 mar")
        assert season_told(replace(task, season=""), today) == ""


def test_a_season_begins_on_its_first_day_whatever_the_year() -> None:
    task = Task("a", season="08-01/03-31")
    assert begins(task, date(2026, 6, 1)) == date(2026, 8, 1)
    assert begins(task, date(2026, 9, 1)) == date(2026, 9, 1)
    assert begins(replace(task, season=""), date(2026, 9, 1)) is None


def test_the_line_below_adds_up_what_is_shown_and_what_is_chosen(made: Any) -> None:
    first, second = made.view.rows()
    put(made, first.uuid, cost=12_500.0)
    put(made, second.uuid, cost=None)
    assert "12,500 kr, 1 without cost" in made.totals.text()
    put(made, second.uuid, cost=500.0)
    made.view.select([first.uuid, second.uuid])
    assert "2 chosen · 13,000 kr" in made.totals.text()
    assert "without" not in made.totals.text()


# --- filters ------------------------------------------------------------------------------------------------------


def test_the_list_is_narrowed_to_what_can_be_done_now_or_to_a_programme(made: Any) -> None:
    store, (first, second) = made.context.session.store, made.view.rows()
    today = store.today
    later, past = today + timedelta(days=40), today - timedelta(days=40)
    put(made, first.uuid, season=f"{later:%m-%d}/{later + timedelta(days=20):%m-%d}")
    put(made, second.uuid, season=f"{past:%m-%d}/{later:%m-%d}")
    made.filters.season.setCurrentIndex(made.filters.season.findData("waits"))
    assert [row.uuid for row in made.view.shown_rows()] == [first.uuid]
    made.filters.season.setCurrentIndex(made.filters.season.findData("open"))
    assert [row.uuid for row in made.view.shown_rows()] == [second.uuid]
    made.filters.season.setCurrentIndex(0)
    assert made.filters.programme.isHidden()
    (key,) = store.insert("programme", [{"name": "LED 2027", "measure": "led_switch"}])
    made.context.session.changed("programme")
    put(made, first.uuid, programme=key)
    assert not made.filters.programme.isHidden()
    made.filters.programme.setCurrentIndex(made.filters.programme.findText("LED 2027"))
    assert [row.uuid for row in made.view.shown_rows()] == [first.uuid]


@pytest.mark.on_map
def test_the_filter_of_a_database_comes_back(made: Any, window: Any, wait: Any, tmp_path: Path) -> None:
    path = made.context.session.path
    other = str(shutil.copy2(path, tmp_path / "annan.gpkg"))
    made.filters.state.setCurrentIndex(made.filters.state.findData("done"))
    made.filters.late.setChecked(True)
    kept = made.filters.value()
    assert kept == {"state": "done", "late": True}
    open_store(window.shell, other, wait)
    assert made.filters.value() == {"state": "open"}
    open_store(window.shell, path, wait)
    assert made.filters.value() == kept
    assert "Late only" in made.filter_section.head.text()


def open_store(shell: Any, path: str, wait: Any) -> None:
    shell.flow.open(path)
    wait(lambda: shell.context.session.path == path and not shell.flow.adding_layers)
    QCoreApplication.processEvents()


# --- the map ------------------------------------------------------------------------------------------------------


@pytest.mark.on_map
def test_the_map_moves_only_to_a_task_that_it_does_not_show(made: Any) -> None:
    canvas, row = made.context.canvas, made.view.rows()[0]
    at = row.geometry
    canvas.setExtent(QgsRectangle(at.x - 300, at.y - 250, at.x + 500, at.y + 350))
    before = canvas.extent()
    made.view.select([row.uuid])
    assert canvas.extent() == before
    assert made.context.map_link.marked == 1
    made.view.select([])
    canvas.setExtent(QgsRectangle(at.x + 5000, at.y, at.x + 5400, at.y + 300))
    made.view.select([row.uuid])
    assert canvas.extent().contains(QgsPointXY(at.x, at.y))
    canvas.setExtent(QgsRectangle(at.x + 5000, at.y, at.x + 5400, at.y + 300))
    put(made, row.uuid, text="Ändrad av någon annan")  # the same row still: the map stays where the planner moved it
    assert not canvas.extent().contains(QgsPointXY(at.x, at.y))


def test_the_lamp_of_a_task_is_lit_up_with_a_line_and_told(made: Any, wait: Any) -> None:
    store, row = made.context.session.store, made.view.rows()[0]
    at = row.geometry
    lamp = {
        "pole": "K-1043",
        "street": "Stråkstigen",
        "light_source": "hps",
        "power_w": 70.0,
        "status": "out",
        "geometry": (at.x + 12, at.y),
    }
    (key,) = store.insert("lamp", [lamp])
    put(made, row.uuid, lamp=key)
    made.view.select([row.uuid])
    assert made.context.map_link.lit_kinds == ["lamp", "way"]
    made.edit(made.view.selected())
    told = made.desk.editor.lamp.text()
    assert told == "Lamp K-1043 · Stråkstigen · High-pressure sodium · 70 W · Out of order"
    put(made, row.uuid, lamp_guess_m=12.0)  # nobody named it: that is said
    assert "Lamp K-1043 · nearest, 12 m away: a guess · " in made.desk.editor.lamp.text()
    made.view.select([made.view.rows()[1].uuid])
    assert made.context.map_link.lit_kinds == []
    store.delete("lamp", [key])
    made.view.select([row.uuid])  # its lamp is gone from the inventory
    assert made.context.map_link.lit_kinds == []


def test_a_measure_with_a_season_takes_an_untouched_date_with_it(made: Any) -> None:
    row = next(row for row in made.view.rows() if row.measure != "prune")
    form = editor(made, [replace(row, due=date(2027, 6, 1))])
    form.measure.setCurrentIndex(form.measure.findData("prune"))
    form.measure.activated.emit(form.measure.currentIndex())
    first, last = choices(made.context.session.store).seasons["prune"]
    assert in_season(form.due.date().toPyDate(), first, last)
    form.due.setDate(QDate(2027, 6, 1))  # the planner insists: it is said, and the way back is there
    assert "outside" in form.season.text()
    assert not form.into_season.isHidden()
    form.into_season.click()
    assert in_season(form.due.date().toPyDate(), first, last)
    assert form.into_season.isHidden()
    form.deleteLater()


def test_lane_cost_and_date_are_shown_as_they_follow_a_new_measure_and_back(made: Any) -> None:
    store = made.context.session.store
    row = next(row for row in made.view.rows() if row.category == "lighting_out")
    store.update(
        "measure", store.rows("measure", {"code": "add_light"})[0]["uuid"], {"cost": 9000.0, "lane": "project"}
    )
    made.context.session.changed("measure")
    QCoreApplication.processEvents()
    form = editor(made, [row])
    form.measure.setCurrentIndex(form.measure.findData("add_light"))
    form.measure.activated.emit(form.measure.currentIndex())
    assert (form.lane.currentData(), form.cost.amount()) == ("project", 9000.0)
    told = form.value()
    assert (told.measure, told.lane, told.cost) == ("add_light", "project", 9000.0)
    assert made.change([row], told)
    after = Task.from_row(store.get("task", row.uuid))
    assert (after.lane, after.cost, after.due) == ("project", 9000.0, form.due.date().toPyDate())
    form.measure.setCurrentIndex(form.measure.findData(row.measure))  # changed his mind before saving
    form.measure.activated.emit(form.measure.currentIndex())
    form.deleteLater()
    again = editor(made, [row])
    for code in ("add_light", row.measure):
        again.measure.setCurrentIndex(again.measure.findData(code))
        again.measure.activated.emit(again.measure.currentIndex())
    assert again.value().is_empty
    again.deleteLater()


def test_it_is_said_that_a_measure_is_usually_somebody_elses(made: Any) -> None:
    row = next(row for row in made.view.rows() if row.category == "lighting_out")
    form = editor(made, [row])
    assert form.usual.isHidden()
    form.measure.setCurrentIndex(form.measure.findData("prune"))
    form.measure.activated.emit(form.measure.currentIndex())
    park = made.context.session.name("owner", made.context.session.store.catalogue.measure("prune").owner)
    assert form.usual.text().startswith(f"Usually done by {park}")
    form.owner.setCurrentIndex(form.owner.findData("park"))
    assert form.usual.isHidden()
    form.deleteLater()


def test_choices_are_read_whole_in_a_narrow_dock(made: Any, qtbot: Any) -> None:
    form = editor(made, [made.view.rows()[0]])
    qtbot.addWidget(form)
    for width, under in ((300, True), (700, False)):
        form.resize(width, 900)
        form.show()
        QCoreApplication.processEvents()
        for combo in (form.state, form.measure, form.owner, form.lane):
            assert combo.shown_text() == combo.currentText(), width
        assert (form.measure.x() < 40) == under, width


def test_the_button_is_read_whole_with_what_waits_beside_or_under_it(page: Any) -> None:
    button, waiting = page.create_button, page.waiting
    row = button.parentWidget().layout().itemAt(0).layout()
    both = button.minimumSizeHint().width() + waiting.minimumSizeHint().width() + row.spacing()
    for width, beside in ((both - 1, False), (both, True)):
        row.setGeometry(QRect(0, 0, width, 120))
        assert button.width() >= button.minimumSizeHint().width()
        assert (waiting.x() >= button.geometry().right()) == beside


def test_a_season_from_leap_day_begins_in_other_years_too() -> None:
    task = Task("a", season="02-29/03-31", state="new")
    assert begins(task, date(2026, 12, 1)) == date(2027, 2, 28)
    assert begins(task, date(2026, 3, 1)) == date(2026, 3, 1)


@pytest.mark.on_map
def test_tasks_at_one_point_stand_apart_among_those_that_are_shown(made: Any, wait: Any) -> None:
    from qgis.core import QgsExpressionContextUtils, QgsProject

    from est_walks_plugin.project.own_layers import find_layer
    from est_walks_plugin.project.roles import Role
    from est_walks_plugin.project.styles.findings import APART

    store = made.context.session.store
    first, second = (row["uuid"] for row in tasks(made))
    put(made, second, geometry=store.get("task", first)["geometry"])
    layer = find_layer(QgsProject.instance(), Role.TASK)

    def numbered() -> str:
        return str(QgsExpressionContextUtils.layerScope(layer).variable(APART) or "")

    wait(lambda: numbered() == f"{second}:1;")
    put(made, first, state="done")  # open tasks are shown: the other stands alone, and where it lies
    wait(lambda: numbered() == "")


# --- cost, contact, work order; several at once ------------------------------------------------------------------


def test_cost_contact_and_work_order_are_typed_kept_and_taken_away(made: Any, wait: Any) -> None:
    store, row = made.context.session.store, made.view.rows()[0]
    put(made, row.uuid, cost=None)
    made.view.select([row.uuid])
    made.edit(made.view.selected())
    form = made.desk.editor
    assert form.cost.amount() is None
    form.cost.setFocus()
    form.cost.selectAll()
    QTest.keyClicks(form.cost, "12500")
    QTest.keyClicks(form.contact, "Driftcentralen")
    QTest.keyClicks(form.work_order, "AO-77")
    form.ok.click()
    kept = store.get("task", row.uuid)
    assert (kept["cost"], kept["contact"], kept["work_order"]) == (12_500.0, "Driftcentralen", "AO-77")
    QCoreApplication.processEvents()
    assert cells(made, "cost")[row.uuid].replace("\xa0", " ") == "12,500 kr"
    assert cells(made, "work_order")[row.uuid] == "AO-77"
    made.view.select([row.uuid])
    made.edit(made.view.selected())
    made.desk.editor.cost.set_amount(None)
    made.desk.editor.work_order.clear()
    made.desk.editor.ok.click()
    kept = store.get("task", row.uuid)
    assert kept["cost"] is None
    assert not kept["work_order"]


def test_a_contact_that_names_a_person_is_refused_in_words(made: Any) -> None:
    row = made.view.rows()[0]
    assert not made.change([row], TaskChange(contact="Anna Svensson 070-123 45 67"))
    assert not made.context.session.store.get("task", row.uuid)["contact"]
    assert made.context.iface.texts()


def test_several_are_told_before_they_are_changed_and_taken_back_in_one_step(made: Any, wait: Any) -> None:
    first, second = made.view.rows()
    put(made, first.uuid, owner="police")
    made.view.select([first.uuid, second.uuid])
    made.edit(made.view.selected())
    form = made.desk.editor
    assert not form.ok.isEnabled()
    form.owner.setCurrentIndex(form.owner.findData("police"))
    told = form.would.text()
    assert told.startswith("1 task")
    assert "Owner 1" in told
    assert "1 task(s) are so already." in told or "1 task is so already." in told
    assert form.ok.text().startswith("Change 1 task")
    form.note.setText("Enligt möte")
    form.state.setCurrentIndex(form.state.findData("planned"))
    assert form.ok.text().startswith("Change 2 task")
    steps = made.context.undo.stack.count()
    form.ok.click()
    assert {row["state"] for row in tasks(made)} == {"planned"}
    assert made.context.undo.stack.count() == steps + 1
    made.context.undo.take_back()
    wait(lambda: {row["state"] for row in tasks(made)} == {"new"})
    assert {row["uuid"]: row["owner"] for row in tasks(made)} == {first.uuid: "police", second.uuid: second.owner}


def test_what_refuses_a_change_is_named_and_stays_while_the_others_change(made: Any) -> None:
    first, second = made.view.rows()
    put(made, first.uuid, state="done")
    made.filters.clear()
    made.view.select([first.uuid, second.uuid])
    made.edit(made.view.selected())
    form = made.desk.editor
    form.state.setCurrentIndex(form.state.findData("verified"))
    assert made.context.session.title(second) in form.would.text()
    assert "done can be verified" in form.would.text()
    assert form.ok.text().startswith("Change 1 task")
    form.ok.click()
    store = made.context.session.store
    assert store.get("task", first.uuid)["state"] == "verified"
    assert store.get("task", second.uuid)["state"] == "new"


def test_when_none_would_change_the_button_says_so(made: Any) -> None:
    for row in made.view.rows():
        put(made, row.uuid, lane="project")
    made.view.select([row.uuid for row in made.view.rows()])
    made.edit(made.view.selected())
    form = made.desk.editor
    form.lane.setCurrentIndex(form.lane.findData("project"))
    assert not form.ok.isEnabled()
    assert form.reason.text() == "None of the tasks would change."


def names(page: Any) -> list[str]:
    """Return what the menu of saved filters offers, when it is opened."""
    page.saved_filters.menu.aboutToShow.emit()
    return [action.text() for action in page.saved_filters.menu.actions() if action.text()]


def pick(page: Any, name: str, *, delete: bool = False) -> None:
    page.saved_filters.menu.aboutToShow.emit()
    menu = page.saved_filters.menu
    if delete:
        menu = next(action.menu() for action in menu.actions() if action.menu() is not None)
    next(action for action in menu.actions() if action.text() == name).trigger()
    QCoreApplication.processEvents()


def test_a_filter_is_saved_by_name_chosen_again_deleted_and_taken_back(made: Any, wait: Any) -> None:
    store, row = made.context.session.store, made.view.rows()[0]
    put(made, row.uuid, owner="police")
    assert names(made) == ["Show all tasks", "Save this filter …"]
    made.filters.owner.setCurrentIndex(made.filters.owner.findData("police"))
    pick(made, "Save this filter …")
    ask = made.context.ask
    QTest.keyClicks(ask.name, "Polisens & våra")
    QTest.keyClick(ask.name, Qt.Key.Key_Return)
    (kept,) = saved_filters(store)
    assert (kept.name, kept.choice.owners) == ("Polisens & våra", ("police",))
    assert kept.choice.states == OPEN_STATES
    pick(made, "Show all tasks")
    assert len(made.view.shown_rows()) == 2
    pick(made, "Polisens && våra")
    assert [task.uuid for task in made.view.shown_rows()] == [row.uuid]
    assert made.filters.choice() == kept.choice
    pick(made, "Polisens && våra", delete=True)
    assert saved_filters(store) == []
    made.context.undo.take_back()
    wait(lambda: [one.name for one in saved_filters(store)] == ["Polisens & våra"])


def test_a_filter_saved_elsewhere_with_several_codes_is_shown_as_it_is_meant(made: Any) -> None:
    store, (first, second) = made.context.session.store, made.view.rows()
    put(made, first.uuid, state="done", owner="police")
    put(made, second.uuid, state="planned", owner="street")
    choice = TaskChoice(states=("done", "planned"), owners=("police", "street"), text=first.title)
    save_filter(store, "Möte", choice)
    pick(made, "Möte")
    assert [task.uuid for task in made.view.shown_rows()] == [first.uuid]
    assert made.filters.choice() == choice
    told = made.filter_section.head.text()
    assert label("TaskState", "done") in told
    assert first.title in told
    pick(made, "Show all tasks")
    assert len(made.view.shown_rows()) == 2


def test_a_filter_of_a_programme_that_is_gone_leaves_no_task_here_as_everywhere(made: Any) -> None:
    store = made.context.session.store
    (key,) = store.insert("programme", [{"name": "LED", "measure": "led_switch", "inputs": {}, "streets": []}])
    save_filter(store, "LED", TaskChoice(programme=key))
    store.delete("programme", [key])
    made.context.session.changed("programme")
    QCoreApplication.processEvents()
    pick(made, "LED")
    assert made.view.shown_rows() == []
    assert made.filters.choice() == saved_filters(store)[0].choice
    assert "programme that is gone" in made.filter_section.head.text()
    pick(made, "Show all tasks")
    assert len(made.view.shown_rows()) == 2


def test_a_filter_named_as_another_takes_its_place_and_says_so(made: Any, wait: Any) -> None:
    """However its letters are written: two that only differ in that would be taken for each other."""
    store = made.context.session.store
    save_filter(store, "Mina sena", TaskChoice(late=True))
    made.filters.lane.setCurrentIndex(made.filters.lane.findData("quick"))
    made.saved_filters.save_as("MINA SENA")
    (kept,) = saved_filters(store)
    assert (kept.name, kept.choice.lanes, kept.choice.late) == ("MINA SENA", ("quick",), False)
    assert any("in place of “Mina sena”" in text for text in made.context.iface.texts())
    made.context.undo.take_back()
    wait(lambda: saved_filters(store)[0].choice == TaskChoice(late=True))
    assert saved_filters(store)[0].name == "Mina sena"


def test_filters_in_a_row_are_equally_wide(qgis_app: Any) -> None:
    """A button below one of them is no reason to cut it while its neighbour has room for twice its text."""
    filters = TaskFilter(lambda: date(2026, 10, 26))
    filters.add(link_button("Saved filters"))
    filters.resize(410, 160)
    filters.show()
    QCoreApplication.processEvents()
    assert abs(filters.state.width() - filters.owner.width()) <= 2
    assert abs(filters.lane.width() - filters.season.width()) <= 2
    filters.close()


def test_a_filter_that_leaves_nothing_out_is_refused_in_a_sentence(made: Any) -> None:
    made.filters.clear()
    made.saved_filters.save_as("Alla")
    assert saved_filters(made.context.session.store) == []
    assert any("leaves nothing out" in text for text in made.context.iface.texts())

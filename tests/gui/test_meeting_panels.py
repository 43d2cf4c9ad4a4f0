"""Tabs Veckomöte, Områden and Orsaksanalys of the EST year, with mouse and keys."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from est_walks_plugin.engine.statistics import period_of, period_text
from est_walks_plugin.gui.pages.form_panel import FormPanel
from est_walks_plugin.model.codes import Audience, Cycle, DecisionKind
from est_walks_plugin.operations.analyses.record import MeasureLine, Written, write_analysis
from est_walks_plugin.operations.record_findings import record_finding
from tests.gui.small_store import E, N
from tests.gui.test_keyboard import controls, named, walk_through
from tests.gui.walked import add_walk


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def add_cases(store: Any, count: int, days_ago: int, number: int = 0) -> None:
    source = store.rows("source", {"kind": "case"})[0]["uuid"]
    area = next(row for row in store.rows("area") if row["name"] == "Kungsängen")["uuid"]
    when = datetime.now(timezone.utc) - timedelta(days=days_ago)
    store.insert(
        "observation",
        [
            {
                "source": source,
                "external_id": f"nu-{number}-{one}",
                "kind": "case",
                "category": "litter",
                "text": "Skräp",
                "observed_at": when,
                "status": "open",
                "area": area,
                "position_method": "exact",
                "review": "clear",
                "geometry": (E + 50 + one, N),
            }
            for one in range(count)
        ],
    )


@pytest.fixture
def page(opened: Any, qtbot: Any) -> Any:
    store = opened.shell.context.session.store
    walk = add_walk(store)
    add_cases(store, 7, 3)
    record_finding(store, walk, category="graffiti", text="Klotter på muren", point=(E + 55, N))
    opened.shell.context.session.changed("observation", "walk", "finding")
    opened.dock.setFloating(True)
    opened.dock.resize(1200, 640)
    QApplication.setActiveWindow(opened.dock)
    opened.shell.show_page("follow_up")
    QCoreApplication.processEvents()
    return opened.shell.pages["follow_up"]


def panel_of(page: Any, wait: Any, name: str) -> Any:
    page.command(f"year {name}")
    QCoreApplication.processEvents()
    wait(lambda: page.halves.year.current is not None)
    panel = page.halves.year.current
    if hasattr(panel, "reading"):
        wait(lambda: not panel.reading.is_busy)
    return panel


def form_of(panel: Any) -> Any:
    """Return the form that is open beside the lists."""
    return next(form for form in panel.findChildren(FormPanel) if form.isVisible())


def press(panel: Any, text: str, qtbot: Any) -> None:
    """Press a button of what is told in the detail pane."""
    from qgis.PyQt.QtWidgets import QToolButton

    button = next(one for one in panel.told.panel.findChildren(QToolButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()


def show_last_week(panel: Any, wait: Any) -> None:
    day = panel.context.session.today - timedelta(days=3)
    panel.bar.show_day(Cycle.WEEK, day)
    panel.refresh()
    wait(lambda: not panel.reading.is_busy)


def test_it_opens_on_the_last_week_told_of_and_says_so(page: Any, wait: Any, qtbot: Any) -> None:
    session = page.context.session
    store = session.store
    for row in store.rows("observation", {"kind": "case"}, columns=("uuid", "observed_at")):
        store.update("observation", row["uuid"], {"observed_at": row["observed_at"] - timedelta(days=40)})
    store.update_many("source", {row["uuid"]: {"period_to": None} for row in store.rows("source")})
    session.changed("observation", "source")
    panel, until = panel_of(page, wait, "meeting"), session.today - timedelta(days=43)
    assert panel.bar.period == period_of(until, "week")
    assert [(row.category, row.now) for row in panel.came.rows()] == [("litter", 7)]
    words, said = panel.bar.told.text().splitlines()
    assert said == f"Reports tell of days up to {until}: this is the last period with any."
    assert words.lower().startswith(period_text(panel.bar.period))
    qtbot.mouseClick(panel.bar.forward, Qt.MouseButton.LeftButton)
    wait(lambda: not panel.reading.is_busy)
    assert panel.bar.told.text().endswith(f"Nothing is told of after {until}.")
    assert "report(s) in all" not in panel.said.text(), "nothing told is not none"
    add_cases(store, 3, 12, number=2)
    session.changed("observation")
    wait(lambda: not panel.reading.is_busy)
    assert panel.bar.period == period_of(until, "week").next(), "what the planner chose stays"
    qtbot.mouseClick(panel.bar.back, Qt.MouseButton.LeftButton)
    wait(lambda: not panel.reading.is_busy)
    panel.refresh()
    wait(lambda: not panel.reading.is_busy)
    assert panel.bar.period == period_of(session.today - timedelta(days=12), "week"), "what came since"
    areas = panel_of(page, wait, "areas")
    assert areas.bar.period == period_of(session.today - timedelta(days=12), "tertial")


def test_a_meeting_is_decided_noted_and_read_the_week_after(page: Any, wait: Any, qtbot: Any) -> None:
    panel = panel_of(page, wait, "meeting")
    show_last_week(panel, wait)
    assert [(row.category, row.now) for row in panel.came.rows()] == [("litter", 7)]
    matter = next(row for row in panel.matters.rows() if row.category == "litter")
    panel.matters.select([matter.uuid])
    QCoreApplication.processEvents()
    press(panel, "Make a task", qtbot)
    form = form_of(panel)
    assert form.category.key == "litter"
    form.text.setPlainText("Städa varje morgon")
    qtbot.keyClick(form.owner, Qt.Key.Key_Return)
    wait(lambda: not panel.reading.is_busy and panel.decisions.rows())
    store = page.context.session.store
    (task,) = store.rows("task")
    assert (task["category"], task["text"]) == ("litter", "Städa varje morgon")
    (decision,) = panel.decisions.rows()
    assert decision.task.uuid == task["uuid"]
    panel.note.setPlainText("Lugn vecka. Ring 070-174 06 05.")
    qtbot.mouseClick(panel.keep_button, Qt.MouseButton.LeftButton)
    wait(lambda: not panel.reading.is_busy)
    assert "174 06 05" not in store.rows("est_meeting")[0]["note"]
    assert store.rows("est_meeting")[0]["seen"]["came_in"] == 7
    panel.bar.show_day(Cycle.WEEK, page.context.session.today + timedelta(days=0))
    later = page.context.session.today - timedelta(days=3)
    if panel.bar.period.start > later:
        panel.refresh()
        wait(lambda: not panel.reading.is_busy)
        assert [row.decision for row in panel.matters.rows() if row.decision] == [decision.uuid]
        qtbot.mouseClick(panel.bar.back, Qt.MouseButton.LeftButton)
        wait(lambda: not panel.reading.is_busy)
    assert panel.note.toPlainText().startswith("Lugn vecka"), "an earlier meeting can be read"
    page.context.undo.take_back()
    page.context.undo.take_back()
    wait(lambda: not page.context.undo.is_busy)
    assert [store.count(name) for name in ("task", "est_decision", "est_meeting")] == [0, 0, 0]


def test_what_is_missing_is_asked_for_before_it_is_decided(page: Any, wait: Any, qtbot: Any) -> None:
    panel = panel_of(page, wait, "meeting")
    qtbot.mouseClick(panel.decide_button, Qt.MouseButton.LeftButton)
    form = form_of(panel)
    form.measure.choose("")
    form.category.choose("")
    assert not form.ok.isEnabled()
    form.kind.choose(DecisionKind.EFFORT.value)
    assert form.presence.isVisible()
    assert not form.measure.isVisible()
    assert not form.ok.isEnabled()
    form.presence.choose("presence_guard")
    form.area.choose(page.context.session.areas()[0].uuid)
    assert form.ok.isEnabled()
    qtbot.mouseClick(form.ok, Qt.MouseButton.LeftButton)
    store = page.context.session.store
    wait(lambda: store.count("est_decision") == 1)
    (effort,) = store.rows("presence_effort")
    assert (effort["measure"], effort["state"]) == ("presence_guard", "planned")
    assert store.rows("est_decision")[0]["effort"] == effort["uuid"]
    wait(lambda: not panel.reading.is_busy and panel.decisions.rows())
    panel.decisions.select([panel.decisions.rows()[0].uuid])
    QCoreApplication.processEvents()
    press(panel, "It is done", qtbot)
    assert store.rows("est_decision")[0]["state"] == "done"


def test_the_note_and_its_buttons_are_in_sight_in_a_low_wide_dock(page: Any, wait: Any) -> None:
    """Written on at the meeting: it lay below the page's fold on a screen of 768 pixels."""
    panel = panel_of(page, wait, "meeting")
    panel.window().resize(1366, 360)
    for _ in range(5):
        QCoreApplication.processEvents()
    for part in (panel.note, panel.keep_button, panel.print_button):
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_a_count_that_is_not_all_compared_says_so_in_the_list(page: Any, wait: Any) -> None:
    panel, session = panel_of(page, wait, "meeting"), page.context.session
    when = datetime.now(timezone.utc) - timedelta(days=3)
    row = {"kind": "partner", "category": "litter", "observed_at": when, "geometry": (E + 50, N)}
    row["area"] = next(one["uuid"] for one in session.store.rows("area") if one["name"] == "Kungsängen")
    session.store.insert("observation", [row] * 2)
    for years in (1, 2, 3, 4, 5):
        add_cases(session.store, 1, 3 + 364 * years, number=years)
    source = session.store.rows("source", {"kind": "case"})[0]["uuid"]
    session.store.update("source", source, {"period_from": session.today - timedelta(days=3000)})
    session.changed("observation", "source")
    show_last_week(panel, wait)
    (litter,) = [one for one in panel.came.rows() if one.category == "litter"]
    at = [column.key for column in panel.came.model.columns].index("now")
    column = panel.came.model.columns[at]
    assert (litter.now, litter.compared) == (9, 7)
    assert (column.text(litter), column.tooltip(litter)) == ("9 (7)", "7 of them compared")
    assert "Of them 7 can be compared with earlier years." in panel.said.text()


def test_the_meeting_is_printed(page: Any, wait: Any, tmp_path: Path) -> None:
    panel = panel_of(page, wait, "meeting")
    out = tmp_path / "mote.pdf"
    panel.print_to(str(out))
    wait(lambda: out.is_file() and not page.context.runner.busy)
    assert out.read_bytes().startswith(b"%PDF")


def test_areas_are_listed_told_of_and_shown_in_situation(page: Any, wait: Any, qtbot: Any) -> None:
    panel = panel_of(page, wait, "areas")
    panel.bar.show_day(Cycle.YEAR, page.context.session.today)
    panel.refresh()
    wait(lambda: not panel.reading.is_busy)
    first = panel.view.rows()[0]
    assert (first.area_name, first.now >= 7) == ("Kungsängen", True)
    assert panel.said.text(), "what is missing is said"
    panel.view.select([first.area])
    QCoreApplication.processEvents()
    assert dict(panel.told.panel.facts)["Now"] == str(first.now)
    press(panel, "Show in Situation", qtbot)
    assert page.context.session.area_uuid == first.area
    assert page.context.session.info is not None


def test_an_analysis_is_begun_written_linked_made_a_task_and_undone(
    page: Any, wait: Any, qtbot: Any, tmp_path: Path
) -> None:
    panel = panel_of(page, wait, "analysis")
    store = page.context.session.store
    qtbot.mouseClick(panel.new_button, Qt.MouseButton.LeftButton)
    form = form_of(panel)
    assert "individuals" in " ".join(label.text() for label in form.findChildren(type(form.reason)))
    form.place.choose(next(row["uuid"] for row in store.rows("place", {"name": "Plats 1"})))
    form.problem.setPlainText("Oro på kvällen")
    qtbot.mouseClick(form.ok, Qt.MouseButton.LeftButton)
    (row,) = panel.analyses.rows()
    assert (row.name, row.problem) == ("Plats 1", "Oro på kvällen")
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    tables = {str(one.table) for one in panel.evidence.rows()}
    assert {"finding", "observation"} <= tables
    count = len(panel.evidence.rows())
    panel.evidence.select([panel.evidence.rows()[0].uuid])
    panel.evidence.tree.setFocus()
    qtbot.keyClick(panel.evidence.tree, Qt.Key.Key_Delete)
    QCoreApplication.processEvents()
    assert len(panel.evidence.rows()) == count - 1
    qtbot.mouseClick(panel.write_button, Qt.MouseButton.LeftButton)
    form = form_of(panel)
    qtbot.mouseClick(form.causes.add_button, Qt.MouseButton.LeftButton)
    first = form.causes.lines[0].widget.findChildren(QLineEdit)[0]
    qtbot.keyClicks(first, "Mork gang")
    qtbot.mouseClick(form.measures.add_button, Qt.MouseButton.LeftButton)
    form.measures.lines[0].widget.findChildren(type(form.state))[0].choose("prune")
    qtbot.mouseClick(form.ok, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert [one.measure.measure for one in panel.measures.rows()] == ["prune"]
    qtbot.mouseClick(panel.task_button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert panel.measures.rows()[0].task is not None
    out = tmp_path / "analys.pdf"
    panel.print_to(str(out), Audience.PUBLIC)
    wait(lambda: out.is_file() and not page.context.runner.busy)
    for _step in range(5):
        page.context.undo.take_back()
        wait(lambda: not page.context.undo.is_busy)
    names = ("cause_analysis", "analysis_cause", "analysis_measure", "analysis_link", "task")
    assert [store.count(name) for name in names] == [0] * 5


def test_an_analysis_of_a_clicked_point_plans_its_presence_and_tells_whether_it_helped(
    page: Any, wait: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(page, wait, "analysis")
    qtbot.mouseClick(panel.new_button, Qt.MouseButton.LeftButton)
    form = form_of(panel)
    form.place.choose("")
    form.area.choose("")
    assert form.reason.text()
    qtbot.mouseClick(form.point_button, Qt.MouseButton.LeftButton)
    assert page.context.canvas.mapTool() is panel.tool
    panel.tool.stop()
    panel.tool.picked.emit(E + 50, N)
    form.name.setText("Parken")
    qtbot.mouseClick(form.ok, Qt.MouseButton.LeftButton)
    (row,) = panel.analyses.rows()
    assert (row.name, row.place, (row.geometry.x, row.geometry.y)) == ("Parken", None, (E + 50, N))
    assert page.context.canvas.mapTool() is not panel.tool
    told = write_analysis(
        page.context.session.store,
        row.uuid,
        Written(measures=(MeasureLine("presence_guard", "Rond"), MeasureLine("prune", "Beskär"))),
    )
    page.context.session.changed("analysis_measure")
    QCoreApplication.processEvents()
    panel.measures.select([told.measures[1].uuid])
    assert panel.task_button.text() == "Make a task"
    panel.measures.select([told.measures[0].uuid])
    assert panel.task_button.text() == "Plan presence"
    qtbot.mouseClick(panel.task_button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    made = panel.measures.rows()[0]
    assert (made.effort.state, made.task) == ("planned", None)
    assert made.effort.uuid in [one.row for one in panel.evidence.rows()]
    today = page.context.session.today
    page.context.session.store.update("cause_analysis", row.uuid, {"follow_up": today})
    page.context.session.changed("cause_analysis")

    def told_of() -> str:
        facts = dict(analysis_panel_facts(panel, row.uuid))
        return str(facts.get("Did it help?", ""))

    wait(lambda: "None of its measures is done yet" in told_of())
    begun, run = [], page.context.runner.run
    monkeypatch.setattr(
        page.context.runner, "run", lambda *given, **more: begun.append(given[0]) or run(*given, **more)
    )
    panel.refresh()
    assert [told_of() for _ in range(3)] == ["", "", ""]
    assert len(begun) == 1, "asked again while it is read, it goes on"
    wait(lambda: "None of its measures is done yet" in told_of())


def analysis_panel_facts(panel: Any, key: str) -> list[tuple[str, str]]:
    (row,) = [one for one in panel.analyses.rows() if one.uuid == key]
    return list(panel.facts(row)[1])


@pytest.mark.parametrize("name", ["meeting", "areas", "analysis"])
def test_tab_reaches_every_control_of_a_tab(page: Any, wait: Any, qtbot: Any, name: str) -> None:
    panel = panel_of(page, wait, name)
    qtbot.wait(200)
    stops = walk_through(page.halves.switch.button("year"), qtbot)
    missed = [one for one in controls(panel) if not any(one is stop or one.isAncestorOf(stop) for stop in stops)]
    assert named(missed) == []

"""Page Uppföljning: late tasks, the walk again, verified findings, the answer to residents."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPushButton, QToolButton

from est_walks_plugin.model.localtime import zone
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from tests.gui.walked import add_walk


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    found = [record_finding(store, walk, category=kind, stop=1) for kind in ("lighting_out", "graffiti")]
    made = create_tasks(store, found).tasks
    update_task(store, made[0], due=date(2020, 1, 1))
    update_task(store, made[1], state="done", feedback_text="Klottret är borta.")
    shell.context.session.changed("walk", "finding", "task")
    shell.show_page("follow_up")
    QCoreApplication.processEvents()
    return shell.pages["follow_up"]


def test_the_late_task_is_listed(page: Any) -> None:
    assert [task.category for task in page.overdue.rows()] == ["lighting_out"]
    assert "1" in page.tabs.tabText(0)


def test_the_walk_shows_its_findings_and_the_answer(page: Any) -> None:
    assert len(page.findings.rows()) == 2
    page.tabs.setCurrentIndex(2)
    assert "Klottret är borta." in page.answer.toPlainText()
    page.copy_button.click()
    assert QGuiApplication.clipboard().text() == page.answer.toPlainText()


def test_the_answer_is_gathered_when_it_is_seen(page: Any, monkeypatch: Any) -> None:
    """It reads the whole walk, which nobody asked for who looks at another list; copied, it is what is true then."""
    from est_walks_plugin.operations.answers import gather as module

    asked: list[Any] = []
    gather = module.gather
    monkeypatch.setattr(module, "gather", lambda *given: asked.append(given) or gather(*given))
    page.tabs.setCurrentIndex(1)
    for _again in range(3):
        page.context.session.changed("task")
        QCoreApplication.processEvents()
    assert asked == []
    page.tabs.setCurrentIndex(2)
    assert len(asked) == 1
    page.tabs.setCurrentIndex(1)
    page.copy_button.click()
    assert len(asked) == 2


def test_the_chosen_walk_is_read_once_however_often_its_list_is_told(page: Any, monkeypatch: Any) -> None:
    from est_walks_plugin.operations import follow_up

    asked: list[str] = []
    read = follow_up.last_findings
    monkeypatch.setattr(follow_up, "last_findings", lambda store, walk: asked.append(walk) or read(store, walk))
    (chosen,) = page.checks.selected()
    page.context.session.changed("task")
    QCoreApplication.processEvents()
    assert asked == [chosen.walk]
    assert [one.uuid for one in page.findings.rows()] == [
        one.uuid for one in read(page.context.session.store, chosen.walk)
    ]


def test_a_text_that_waits_for_review_is_not_copied(page: Any) -> None:
    session = page.context.session
    task = session.store.rows("task", {"state": "done"})[0]["uuid"]
    session.store.update("task", task, {"feedback": "Vi har talat med Kajsa Testsson."})
    session.changed("task")
    QGuiApplication.clipboard().setText("before")
    page.copy_button.click()
    assert QGuiApplication.clipboard().text() == "before"


def test_the_text_is_that_of_the_answer(page: Any) -> None:
    from est_walks_plugin.operations.answers.about import WalkScope
    from est_walks_plugin.operations.answers.gather import Wish, gather
    from est_walks_plugin.printing.answer.plain import plain_answer

    store, (chosen,) = page.context.session.store, page.checks.selected()
    page.tabs.setCurrentIndex(2)
    assert page.answer.toPlainText() == plain_answer(gather(store, Wish(WalkScope(chosen.walk))).answer)


def test_a_task_of_two_findings_is_counted_once(page: Any) -> None:
    session = page.context.session
    store = session.store
    late = store.rows("task", {"category": "lighting_out"})[0]["uuid"]
    further = store.rows("finding", {"category": "graffiti"})[0]["uuid"]
    store.insert("task_finding", [{"task": late, "finding": further}])
    session.changed("task_finding")
    QCoreApplication.processEvents()
    assert sorted(len(row.tasks) for row in page.findings.rows()) == [1, 2]
    assert {mark.key: mark.text for mark in page.status.marks()}["new"].endswith("1")
    assert page.checks.rows()[0].tasks == 2


def test_a_walk_without_tasks_is_not_told_as_nothing_of_nothing(page: Any) -> None:
    session = page.context.session
    store = session.store
    walks = {name: add_walk(store, name) for name in ("Hållen", "Kommande", "I natt")}
    now = datetime.now(timezone.utc)
    for name, days in (("Hållen", -20), ("Kommande", 20)):
        store.update("walk", walks[name], {"starts_at": now + timedelta(days=days)})
    store.update("walk", walks["I natt"], {"starts_at": None})
    session.changed("walk")
    QCoreApplication.processEvents()
    view = page.checks
    column = [one.key for one in view.model.columns].index("tasks")
    told, tips = {}, {}
    for number, row in enumerate(view.model.rows):
        index = view.model.index(number, column)
        told[row.name], tips[row.name] = index.data(), index.data(Qt.ItemDataRole.ToolTipRole)
    assert (told["Hållen"], told["Kommande"]) == ("–", "to come")
    assert told["Kvällsvandring"] == "1 of 2"
    assert (now + timedelta(days=20)).astimezone(zone(store.time_zone)).strftime("%Y-%m-%d") in tips["Kommande"]
    assert not any("0 of 0" in text for text in told.values())
    assert {row.name: row.held for row in view.rows()}["I natt"] is False


def test_planning_again_asks_for_the_places_left(page: Any, qtbot: Any) -> None:
    session = page.context.session
    with qtbot.waitSignal(session.walk_requested) as asked:
        page.repeat_button.click()
    request = asked.args[0]
    assert len(request.required) == 1
    assert request.repeats == page.checks.selected()[0].walk


def test_only_what_is_done_can_be_verified(page: Any) -> None:
    page.findings.select([row.uuid for row in page.findings.rows()])
    page.verify_button.click()
    store = page.context.session.store
    assert {row["category"]: row["state"] for row in store.rows("task")} == {
        "lighting_out": "new",
        "graffiti": "verified",
    }


@pytest.mark.parametrize("layers", [pytest.param("on", marks=pytest.mark.on_map), "off"])
def test_it_fits_a_narrow_dock(page: Any, opened: Any, layers: str) -> None:
    widen(opened, 420)
    assert page.panes.least_width() <= 312


def test_buttons_beside_each_other_stand_to_the_right_and_below_each_other_where_there_is_no_room(page: Any) -> None:
    holder, copy, publish = page.publish_button.parentWidget(), page.copy_button, page.publish_button
    page.tabs.setCurrentIndex(2)
    holder.setGeometry(0, 0, 500, 300)
    holder.layout().activate()
    assert copy.y() + copy.height() // 2 == pytest.approx(publish.y() + publish.height() // 2, abs=1)
    assert publish.geometry().right() == 499
    holder.setGeometry(0, 0, publish.sizeHint().width() + 20, 300)
    holder.layout().activate()
    assert copy.y() + copy.height() <= publish.y()
    assert copy.geometry().right() == publish.geometry().right() == holder.width() - 1
    assert page.answer.geometry().bottom() < copy.y()


def test_a_chosen_row_is_told_about_beside_the_lists(page: Any, opened: Any) -> None:
    widen(opened)
    assert page.told.panel.title_label.text() == page.checks.selected()[0].name
    page.findings.select([row.uuid for row in page.findings.rows() if row.finding.category == "graffiti"])
    assert "Klottret" not in page.told.panel.title_label.text()
    told = dict(page.told.panel.facts)
    assert "done" in told["Tasks"].casefold()
    page.overdue.select([page.overdue.rows()[0].uuid])
    told = dict(page.told.panel.facts)
    assert told["Due"] == "2020-01-01"


def test_enter_tells_about_a_row_in_a_narrow_dock_and_esc_goes_back(page: Any, opened: Any, qtbot: Any) -> None:
    widen(opened, 420)
    assert page.told.panel is None
    page.overdue.tree.setCurrentIndex(page.overdue.proxy.index(0, 0))
    qtbot.keyClick(page.overdue.tree, Qt.Key.Key_Return)
    assert page.told.panel is not None
    assert not page.overdue.isVisible()
    qtbot.keyClick(page.told.panel, Qt.Key.Key_Escape)
    assert page.told.panel is None
    assert page.overdue.isVisible()


def test_from_a_late_task_on_to_the_page_of_tasks(page: Any, opened: Any, wait: Any) -> None:
    widen(opened)
    task = page.overdue.rows()[0].uuid
    page.overdue.select([task])
    button = next(one for one in page.told.panel.findChildren(QToolButton) if one.text() == "Go to Tasks")
    button.click()
    tasks = opened.shell.pages["tasks"]
    wait(lambda: [row.uuid for row in tasks.view.selected()] == [task])


def widen(opened: Any, width: int = 1200) -> None:
    """Let the dock float, as wide as two screens' half or as is said."""
    opened.dock.setFloating(True)
    opened.dock.resize(width, 500)
    QCoreApplication.processEvents()


def pressed(iface: Any, text: str) -> None:
    """Press the button beside the newest line of the message bar."""
    item = iface.messageBar().currentItem()
    (button,) = [one for one in item.findChildren(QPushButton) if one.text() == text]
    button.click()
    QCoreApplication.processEvents()


def test_what_is_missing_is_said_beside_the_button_that_mends_it(page: Any, opened: Any, iface: Any) -> None:
    session, shell = page.context.session, opened.shell
    other = add_walk(session.store, "Utan fynd")
    session.changed("walk")
    QCoreApplication.processEvents()
    page.checks.select([other])
    assert page.hint.text.text() == "No findings are recorded for this walk yet."
    page.hint.button.click()
    assert shell.current == "findings"
    shell.show_page("follow_up")
    page.checks.select([])
    assert page.hint.text.text() == "Choose a walk."
    page.hint.button.click()
    assert len(page.checks.selected()) == 1
    page.checks.select([next(row.walk for row in page.checks.rows() if row.walk != other)])
    assert page.hint.button.isHidden(), "nothing is missing"
    page.findings.select([])
    page.verify_button.click()
    pressed(iface, "Choose them")
    assert [task.state for row in page.findings.selected() for task in row.tasks] == ["done"]
    page.verify_button.click()
    assert session.store.count("task", {"state": "verified"}) == 1
    QCoreApplication.processEvents()
    page.findings.select([])
    page.verify_button.click()
    pressed(iface, "Go to Tasks")
    assert shell.current == "tasks"

"""Page Uppföljning offers what a group saw mended to be verified, tells what is not, and verifies nothing by itself."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLabel

from est_walks_plugin.operations.field.old_findings import record_seen
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from tests.gui.walked import add_walk

KINDS = ("lighting_out", "graffiti", "litter", "damage")


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def page(opened: Any) -> Any:
    """Four findings: two done and two not; the next walk saw one of each mended, one done not mended, and one unknown."""
    shell = opened.shell
    store = shell.context.session.store
    walk, again = add_walk(store), add_walk(store, "Samma en gång till")
    found = [record_finding(store, walk, category=kind, stop=1) for kind in KINDS]
    made = create_tasks(store, found).tasks
    for task in (made[0], made[2]):
        update_task(store, task, state="done")
    for uuid, answer, note in zip(found, ("yes", "yes", "no", "unknown"), ("Lyser nu", "", "Ligger kvar", "")):
        record_seen(store, again, uuid, answer, note)
    shell.context.session.changed("walk", "finding", "task", "seen_again")
    shell.show_page("follow_up")
    QCoreApplication.processEvents()
    page = shell.pages["follow_up"]
    page.walk, page.again, page.found, page.made = walk, again, found, made
    page.checks.select([walk])
    return page


def told(page: Any) -> dict[str, str]:
    return {note.action: note.text for note in page.seen.view.notes()}


def states(page: Any) -> list[str]:
    store = page.context.session.store
    return [store.get("task", task)["state"] for task in page.made]


def test_the_list_says_what_was_seen_and_nothing_is_verified_by_itself(page: Any) -> None:
    column = next(one for one in page.findings.model.columns if one.key == "seen")
    shown = [column.text(row).partition(",")[0] for row in page.findings.rows()]
    assert shown == ["Yes", "Yes", "No", "Don't know"]
    assert "Lyser nu" in column.tooltip(page.findings.rows()[0])
    assert "Samma en gång till" in column.tooltip(page.findings.rows()[0])
    assert states(page) == ["done", "new", "done", "new"]


def test_what_is_done_and_seen_mended_is_verified_by_one_press_and_taken_back(page: Any, wait: Any) -> None:
    assert set(told(page)) == {"verify", "tasks", "show"}
    page.seen.view.pressed.emit("verify")
    QCoreApplication.processEvents()
    assert states(page) == ["verified", "new", "done", "new"]
    assert "verify" not in told(page)
    page.context.undo.take_back()
    wait(lambda: states(page) == ["done", "new", "done", "new"])
    wait(lambda: "verify" in told(page))


def test_what_is_seen_not_mended_though_done_is_shown(page: Any) -> None:
    page.seen.view.pressed.emit("show")
    assert [row.uuid for row in page.findings.selected()] == [page.found[2]]


def test_what_is_to_be_shown_is_shown_though_the_list_is_narrowed(page: Any) -> None:
    page.command(f"walk {page.walk} new")
    assert page.found[2] not in [row.uuid for row in page.findings.shown_rows()]
    page.seen.view.pressed.emit("show")
    assert [row.uuid for row in page.findings.selected()] == [page.found[2]]
    assert page.status.chosen == frozenset()


def test_a_second_task_that_is_open_is_told_and_led_to(page: Any, opened: Any) -> None:
    store = page.context.session.store
    update_task(store, page.made[1], state="declined", reason="Annan ägare")
    [second] = store.insert("task", [{"finding": page.found[1], "walk": page.walk, "state": "new", "owner": "park"}])
    page.context.session.changed("task")
    QCoreApplication.processEvents()
    page.seen.view.pressed.emit("tasks")
    QCoreApplication.processEvents()
    assert [row.uuid for row in opened.shell.pages["tasks"].view.selected()] == [second]


def test_what_the_group_said_of_the_stop_is_told_anew_when_it_changes(page: Any, opened: Any) -> None:
    store = page.context.session.store
    opened.dock.setFloating(True)
    opened.dock.resize(1200, 500)
    QCoreApplication.processEvents()
    page.findings.select([page.found[0]])
    stop = store.rows("stop", {"walk": page.walk, "seq": 1})[0]
    store.update("stop", stop["uuid"], {"field_note": "Ödsligt efter sju"})
    page.context.session.changed("stop")
    QCoreApplication.processEvents()
    assert "Ödsligt efter sju" in " ".join(label.text() for label in page.told.panel.findChildren(QLabel))


def test_what_is_seen_mended_and_not_done_leads_to_its_task(page: Any, opened: Any) -> None:
    page.seen.view.pressed.emit("tasks")
    QCoreApplication.processEvents()
    assert opened.shell.current == "tasks"
    assert [row.uuid for row in opened.shell.pages["tasks"].view.selected()] == [page.made[1]]


def test_the_walk_that_saw_them_leads_to_the_walk_of_the_findings(page: Any) -> None:
    page.checks.select([page.again])
    assert list(told(page)) == [f"walk {page.walk}"]
    page.seen.view.pressed.emit(f"walk {page.walk}")
    assert [row.walk for row in page.checks.selected()] == [page.walk]


def test_the_latest_answer_counts(page: Any) -> None:
    store = page.context.session.store
    later = add_walk(store, "Tredje gången")
    record_seen(store, later, page.found[2], "yes")
    page.context.session.changed("seen_again", "walk")
    QCoreApplication.processEvents()
    page.checks.select([page.walk])
    assert "show" not in told(page)
    page.seen.view.pressed.emit("verify")
    QCoreApplication.processEvents()
    assert states(page) == ["verified", "new", "verified", "new"]

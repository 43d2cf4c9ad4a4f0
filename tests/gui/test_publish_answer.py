"""Page Uppföljning, *Återkoppling …*: texts are written, what stands in the way is answered, versions are published."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.pages.follow_up.publish.dialog import PublishDialog
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from tests.gui.walked import add_walk


@pytest.fixture
def made(opened: Any) -> list[str]:
    """A late task and one that is done, of two findings of a walk."""
    session = opened.shell.context.session
    walk = add_walk(session.store)
    found = [record_finding(session.store, walk, category=kind, stop=1) for kind in ("lighting_out", "graffiti")]
    tasks = list(create_tasks(session.store, found).tasks)
    update_task(session.store, tasks[0], due=date(2020, 1, 1))
    update_task(session.store, tasks[1], state="done", feedback_text="Klottret är borta.")
    session.changed("walk", "finding", "task")
    return tasks


@pytest.fixture
def dialog(opened: Any, made: list[str], wait: Any) -> PublishDialog:
    opened.shell.show_page("follow_up")
    QCoreApplication.processEvents()
    page = opened.shell.pages["follow_up"]
    page.tabs.setCurrentIndex(2)
    QTest.mouseClick(page.publish_button, Qt.MouseButton.LeftButton)
    found = page.context.beside.find(PublishDialog)
    wait(lambda: found.draft is not None)
    return found


def write(dialog: PublishDialog, task: str, text: str) -> None:
    dialog.tasks.select([task])
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, text)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


def mend(dialog: PublishDialog, task: str, wait: Any) -> None:
    QTest.mouseClick(dialog.hindrances.rows[("overdue", task)].button, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.draft is not None and dialog.ok.isEnabled())


def test_two_versions_with_what_changed(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    store = opened.shell.context.session.store
    assert not dialog.ok.isEnabled()
    assert dialog.reason.text()
    assert len(dialog.tasks.rows()) == 2
    mend(dialog, made[0], wait)
    assert dialog.hindrances.isHidden()
    page = tmp_path / "svar.html"
    dialog.files.files["html"].setFilePath(str(page))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: store.count("answer") == 1 and dialog.ok.isEnabled())
    assert "Klottret är borta." in page.read_text(encoding="utf-8")
    assert dialog.open_button.isVisible()
    write(dialog, made[1], "Muren ren sedan i mars.")
    wait(lambda: dialog.draft is not None and dialog.draft.answer.changes)
    assert dialog.versions.topLevelItem(0).childCount() == 1
    assert "2" in dialog.ok.text()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: store.count("answer") == 2)
    assert "Muren ren sedan i mars." in page.read_text(encoding="utf-8")
    last = store.rows("answer", order_by=("version",))[-1]
    assert [one["kind"] for one in last["changes"]] == ["text"]


def test_a_text_is_written_and_taken_back(opened: Any, made: list[str], dialog: PublishDialog, wait: Any) -> None:
    context = opened.shell.context
    write(dialog, made[1], "Muren ren sedan i mars.")
    assert context.session.store.get("task", made[1])["feedback"] == "Muren ren sedan i mars."
    wait(lambda: dialog.draft is not None)
    context.undo.take_back()
    wait(lambda: context.session.store.get("task", made[1])["feedback"] == "Klottret är borta.")
    wait(lambda: dialog.text.toPlainText() == "Klottret är borta.")


def test_a_reason_is_written_where_it_is_missing(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any
) -> None:
    session = opened.shell.context.session
    session.store.update("task", made[0], {"state": "declined", "reason": None, "due": None})
    session.changed("task")
    wait(lambda: ("no_reason", made[0]) in dialog.hindrances.rows)
    row = dialog.hindrances.rows[("no_reason", made[0])]
    QTest.keyClicks(row.field, "Gatan rymmer inget.")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    wait(lambda: dialog.draft is not None and not dialog.draft.blockers)
    assert session.store.get("task", made[0])["reason"] == "Gatan rymmer inget."


def test_what_somebody_else_wrote_meanwhile_is_shown_before_it_goes_out(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    session = opened.shell.context.session
    mend(dialog, made[0], wait)
    page = tmp_path / "svar.html"
    dialog.files.files["html"].setFilePath(str(page))
    asked = dialog.asked
    update_task(
        session.store, made[1], feedback_text="Muren ren sedan i mars."
    )  # by another planner: nothing tells of it
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.asked > asked and dialog.draft is not None)
    assert (page.exists(), session.store.count("answer")) == (False, 0)
    assert dialog.draft.tasks
    assert "Muren ren sedan i mars." in {one.task.feedback for one in dialog.draft.tasks}


def test_a_text_that_is_not_saved_is_not_left_out_of_a_version(
    made: list[str], dialog: PublishDialog, wait: Any
) -> None:
    mend(dialog, made[0], wait)
    dialog.tasks.select([made[1]])
    QTest.keyClicks(dialog.text, "Mer. ")
    assert not dialog.ok.isEnabled()
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.ok.isEnabled())

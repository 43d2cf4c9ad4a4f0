"""Page Uppföljning, *Återkoppling …*: texts are written, what stands in the way is answered, versions are published."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from est_walks_plugin.gui.dialogs.review import ReviewDialog
from est_walks_plugin.gui.pages.follow_up.publish.dialog import PublishDialog
from est_walks_plugin.i18n import tr
from est_walks_plugin.operations.answers import publish as publishing
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from tests import camera
from tests.gui.walked import add_walk


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


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


# --- photos, language, preview ---------------------------------------------------------------------------------------


def photo(opened: Any, task: str, **values: object) -> str:
    """Put a photo as a camera writes it on the finding of a task, reviewed."""
    session = opened.shell.context.session
    content = camera.with_exif(camera.jpeg(400, 300), owner="Planterad Ägare")
    row = {"finding": session.store.get("task", task)["finding"], "sha256": "1", "data": content, "review": "approved"}
    key = session.store.insert("photo", [{**row, **values}])[0]
    session.changed("photo")
    return key


def tick(dialog: PublishDialog, key: str) -> None:
    """Choose a photo and press the space bar."""
    strip = dialog.photos.strip
    strip.setCurrentItem(strip.items()[key])
    QTest.keyClick(strip, Qt.Key.Key_Space)


def out(opened: Any, dialog: PublishDialog, wait: Any) -> None:
    """Press *Publish* and wait for the version."""
    store = opened.shell.context.session.store
    before = store.count("answer")
    wait(lambda: dialog.ok.isEnabled())
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: store.count("answer") == before + 1 and dialog.ok.isEnabled())


def test_only_reviewed_photos_can_be_ticked_and_a_ticked_one_goes_out(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    mend(dialog, made[0], wait)
    dialog.tasks.select([made[1]])
    assert dialog.photos.isHidden()
    fit, waits = photo(opened, made[1], caption="Muren utan klotter"), photo(opened, made[1], review="doubtful")
    wait(lambda: dialog.photos.isVisible() and len(dialog.photos.strip.items()) == 2)
    assert dialog.photos.review_button.isVisible()
    tick(dialog, waits)
    assert dialog.photos.strip.ticked == []
    tick(dialog, fit)
    assert dialog.photos.strip.ticked == [fit]
    wait(lambda: dialog.draft is not None and dialog.draft.answer.done[0].photos)
    page = tmp_path / "svar.html"
    dialog.files.files["html"].setFilePath(str(page))
    out(opened, dialog, wait)
    text = page.read_text(encoding="utf-8")
    assert 'alt="Muren utan klotter"' in text
    assert "Planterad" not in text
    dialog.reject()
    opened.shell.pages["follow_up"].publish_answer()  # the next version shows them too, unless they are unticked
    again = opened.shell.context.beside.find(PublishDialog)
    wait(lambda: again.draft is not None)
    assert again.draft.answer.done[0].photos
    again.tasks.select([made[1]])
    tick(again, fit)
    wait(lambda: again.draft is not None and not again.draft.answer.done[0].photos)


def test_a_photo_that_is_not_reviewed_any_more_has_its_door(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any
) -> None:
    session = opened.shell.context.session
    mend(dialog, made[0], wait)
    dialog.tasks.select([made[1]])
    key = photo(opened, made[1])
    tick(dialog, key)
    session.store.update("photo", key, {"review": "doubtful"})
    session.changed("photo")
    wait(lambda: ("photo", key) in dialog.hindrances.rows)
    assert not dialog.preview_button.isEnabled()
    dialog.tasks.select([made[0]])
    QTest.mouseClick(dialog.hindrances.rows[("photo", key)].button, Qt.MouseButton.LeftButton)
    assert [row.key for row in dialog.tasks.selected()] == [made[1]]
    menu = QApplication.activePopupWidget()
    (reviewed,) = [one for one in menu.actions() if one.text() == tr("Reviewed: may be shown")]
    menu.close()
    reviewed.trigger()
    wait(lambda: dialog.draft is not None and dialog.ok.isEnabled())
    assert session.store.get("photo", key)["review"] == "approved"


def test_the_answer_is_told_in_another_language_and_looked_at_before_it_goes_out(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()) or True)
    other = {"sv": "en", "en": "sv"}[opened.shell.context.session.store.language]
    dialog.scope.languages.setCurrentIndex(dialog.scope.languages.findData(other))
    wait(lambda: dialog.draft is not None and dialog.draft.answer.language == other)
    assert not dialog.ok.isEnabled()  # a task is late: it may be looked at, and not go out
    QTest.mouseClick(dialog.preview_button, Qt.MouseButton.LeftButton)
    wait(lambda: bool(seen))
    text = Path(seen[0]).read_text(encoding="utf-8")
    assert f'<html lang="{other}">' in text
    assert "Klottret är borta." in text
    assert {"sv": "inte publicerat", "en": "not published"}[other] in text
    assert opened.shell.context.session.store.count("answer") == 0
    dialog.reject()
    assert not Path(seen[0]).exists()


# --- doors -----------------------------------------------------------------------------------------------------------


def test_review_goes_to_the_very_row(opened: Any, made: list[str], dialog: PublishDialog, wait: Any) -> None:
    """Also to one that a rule doubts only by now: it is put on the list, with an undo."""
    session = opened.shell.context.session
    session.store.update("task", made[0], {"due": None, "text": "Bertil Testsson", "review": "doubtful"})
    session.store.update("task", made[1], {"feedback": "Vi har talat med Kajsa Testsson.", "review": "clear"})
    session.changed("task")
    wait(lambda: ("review", made[1], "feedback") in dialog.hindrances.rows)
    QTest.mouseClick(dialog.hindrances.rows[("review", made[1], "feedback")].button, Qt.MouseButton.LeftButton)
    review = opened.shell.context.beside.find(ReviewDialog)
    assert [row.key for row in review.view.selected()] == [f"task/{made[1]}"]
    assert review.editors["feedback"].toPlainText() == "Vi har talat med Kajsa Testsson."
    review.approve()
    wait(lambda: dialog.draft is not None and not dialog.draft.blockers)


def test_a_mask_is_written_anew_in_the_reason_or_in_the_text(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any
) -> None:
    session = opened.shell.context.session
    session.store.update("task", made[0], {"state": "declined", "reason": "Ägaren, [telefon], vill inte.", "due": None})
    session.store.update("task", made[1], {"feedback": "Vi ringde [namn]."})
    session.changed("task")
    wait(lambda: len(dialog.hindrances.rows) == 2)
    row = dialog.hindrances.rows[("masked", made[0], "reason")]
    assert row.field.text() == "Ägaren, [telefon], vill inte."
    row.field.selectAll()
    QTest.keyClicks(row.field, "Marken tillhor en annan.")
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert session.store.get("task", made[0])["reason"] == "Marken tillhor en annan."
    assert opened.shell.context.undo.last.text == tr("reason of a declined task")
    wait(lambda: dialog.draft is not None and len(dialog.hindrances.rows) == 1)
    dialog.tasks.select([made[0]])
    QTest.mouseClick(dialog.hindrances.rows[("masked", made[1], "feedback")].button, Qt.MouseButton.LeftButton)
    assert [one.key for one in dialog.tasks.selected()] == [made[1]]
    write(dialog, made[1], "Muren ren.")
    wait(lambda: dialog.draft is not None and not dialog.draft.blockers)


def test_a_contact_is_judged_while_it_is_typed(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    mend(dialog, made[0], wait)
    contact = dialog.files.contact
    QTest.keyClicks(contact, "Kajsa Testsson 070-123 45 67")
    assert not dialog.ok.isEnabled()
    wait(lambda: tr("The contact may tell a person")[:20] in dialog.reason.text())
    assert dialog.files.is_office.isHidden()
    contact.selectAll()
    QTest.keyClicks(contact, "08-581 690 00")
    wait(lambda: dialog.files.is_office.isVisible())
    assert not dialog.ok.isEnabled()
    QTest.keyClick(dialog.files.is_office, Qt.Key.Key_Space)
    wait(lambda: dialog.ok.isEnabled())
    contact.selectAll()
    QTest.keyClicks(contact, "Kontaktcenter 08-581 690 00")
    assert not dialog.files.is_office.isChecked()
    dialog.files.files["html"].setFilePath(str(tmp_path / "svar.html"))
    out(opened, dialog, wait)
    assert "Kontaktcenter 08-581 690 00" in (tmp_path / "svar.html").read_text(encoding="utf-8")


# --- what goes out ---------------------------------------------------------------------------------------------------


def test_an_area_and_a_period_with_page_copy_notices_and_next_day(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    store = opened.shell.context.session.store
    mend(dialog, made[0], wait)
    scope, files = dialog.scope, dialog.files
    scope.walks.setCurrentIndex(scope.walks.findData(None))
    assert scope.areas.isVisible()
    scope.first.setDate(QDate(2026, 10, 1))
    scope.last.setDate(QDate(2026, 10, 31))
    files.next_day.setDate(QDate(2127, 4, 1))
    for kind, name in (("html", "svar.html"), ("pdf", "svar.pdf"), ("csv", "besked.csv")):
        files.boxes[kind].setChecked(True)
        files.files[kind].setFilePath(str(tmp_path / name))
    out(opened, dialog, wait)
    assert "2127" in (tmp_path / "svar.html").read_text(encoding="utf-8")
    assert (tmp_path / "svar.pdf").read_bytes().startswith(b"%PDF-1.4")
    assert (tmp_path / "besked.csv").read_text(encoding="utf-8-sig").count(";") >= 9
    (row,) = store.rows("answer")
    assert (row["walk"], row["period_from"], row["period_to"]) == (None, date(2026, 10, 1), date(2026, 10, 31))


def test_each_answer_has_a_file_of_its_own_and_each_walk_one_line(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    """Groups of one walk are one answer; the page of another walk is never proposed to be written over."""
    store = opened.shell.context.session.store
    files, scope = dialog.files, dialog.scope
    name = Path(files.files["html"].filePath()).stem
    assert name.endswith("_kvällsvandring")
    scope.walks.setCurrentIndex(scope.walks.findData(None))
    scope.first.setDate(QDate(2026, 10, 1))
    scope.last.setDate(QDate(2026, 10, 31))
    wait(lambda: Path(files.files["html"].filePath()).stem.endswith("_2026-10-01_2026-10-31"))
    files.files["pdf"].setFilePath(str(tmp_path / "mitt.pdf"))
    scope.walks.setCurrentIndex(0)
    wait(lambda: Path(files.files["html"].filePath()).stem == name)
    assert Path(files.files["pdf"].filePath()).name == "mitt.pdf"
    dialog.reject()
    series = store.rows("walk")[0]["uuid"]
    store.update("walk", series, {"series": series, "groups": 2, "name": "Kvällsvandring (1)"})
    second = add_walk(store, "Kvällsvandring (2)")
    store.update("walk", second, {"series": series, "groups": 2, "group_no": 2})
    again = PublishDialog(opened.shell.context, second)
    lines = [again.scope.walks.itemText(at) for at in range(again.scope.walks.count())]
    assert lines == ["Kvällsvandring · 2026-10-15", tr("Area and period")]
    assert again.scope.walks.currentIndex() == 0
    again.reject()


def test_the_next_version_is_proposed_into_the_file_of_the_last(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    mend(dialog, made[0], wait)
    dialog.files.files["html"].setFilePath(str(tmp_path / "min_sida.html"))
    out(opened, dialog, wait)
    dialog.reject()
    again = PublishDialog(opened.shell.context, dialog.scope.about().walk)
    opened.shell.context.beside.show("publish_answer", lambda: again)
    wait(lambda: again.draft is not None)
    assert Path(again.files.files["html"].filePath()) == tmp_path / "min_sida.html"


def test_publishing_that_is_cancelled_leaves_nothing(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def slow(_answer: object, path: Path, feedback: Any) -> None:
        path.write_text("half", encoding="utf-8")
        begun.set()
        while True:
            feedback.check()

    mend(dialog, made[0], wait)
    page = tmp_path / "svar.html"
    page.write_text("old", encoding="utf-8")
    dialog.files.files["html"].setFilePath(str(page))
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "write_answer", slow)
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
        wait(begun.is_set)
        opened.shell.context.runner.cancel_current()
        wait(lambda: dialog.ok.isEnabled())
    assert page.read_text(encoding="utf-8") == "old"
    assert not [one.name for one in tmp_path.iterdir() if one.name.startswith(".")]
    assert opened.shell.context.session.store.count("answer") == 0


def test_notices_that_cannot_be_written_hold_the_version_back(
    opened: Any, made: list[str], dialog: PublishDialog, wait: Any, tmp_path: Path
) -> None:
    mend(dialog, made[0], wait)
    (tmp_path / "besked.csv").mkdir()  # nobody can write a file there
    dialog.files.boxes["csv"].setChecked(True)
    dialog.files.files["csv"].setFilePath(str(tmp_path / "besked.csv"))
    dialog.files.files["html"].setFilePath(str(tmp_path / "svar.html"))
    asked = dialog.asked
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.asked > asked and dialog.ok.isEnabled())
    assert not (tmp_path / "svar.html").exists()
    assert opened.shell.context.session.store.count("answer") == 0

"""What stands in the window when its ground goes: another area, another tool, a panel that was put away, a page read anew."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication

from tests.gui.test_photos import picture
from tests.gui.walked import add_walk


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def turn() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 52)


def test_a_finding_elsewhere_stays_elsewhere_when_the_page_is_read_anew(opened: Any) -> None:
    shell = opened.shell
    store = shell.context.session.store
    add_walk(store)
    shell.context.session.changed("walk", "stop")
    shell.show_page("findings")
    turn()
    page = shell.pages["findings"]
    form = page.form
    form.stop.setCurrentIndex(form.stop.count() - 1)
    form.point = (640_000.0, 6_590_000.0)
    shell.context.session.changed("task")
    turn()
    assert form.stop.currentData() is None
    assert form.point == (640_000.0, 6_590_000.0)
    form.set_point((640_100.0, 6_590_000.0), None)
    assert form.stop.currentData() is None
    shell.context.session.changed("task")
    turn()
    assert form.stop.currentData() is None


def test_photos_of_a_task_put_away_are_read_no_more(opened: Any, wait: Any, tmp_path: Path) -> None:
    from est_walks_plugin.operations.record_findings import record_finding
    from est_walks_plugin.operations.tasks import create_tasks

    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    finding = record_finding(store, walk, category="litter", text="Skräp", stop=1, photos=[picture(tmp_path, "a.jpg")])
    task = create_tasks(store, [finding]).tasks[0]
    shell.context.session.changed("walk", "stop", "finding", "photo", "task")
    shell.show_page("tasks")
    turn()
    page = shell.pages["tasks"]
    page.edit([row for row in page.view.rows() if row.uuid == task])
    shelf = page.desk.photos
    assert shelf is not None
    assert shelf.strip.count() == 1
    wait(lambda: not shell.context.runner.busy)
    page.desk.editor.closed.emit()
    turn()
    assert page.desk.editor is None
    assert page.desk.photos is None
    shell.context.session.changed("photo")
    turn()


@pytest.mark.on_map
def test_the_card_of_a_place_goes_with_its_area(opened: Any) -> None:
    shell = opened.shell
    session = shell.context.session
    shell.show_page("situation")
    turn()
    page = shell.pages["situation"]
    row = page.places.rows()[0]
    page.places.select([row.uuid])
    assert not page.card.isHidden()
    for area in session.areas():
        session.set_area(area.uuid)
        turn()
        if row.uuid not in {one.uuid for one in page.places.rows()}:
            break
    assert row.uuid not in {one.uuid for one in page.places.rows()}
    assert page.card.isHidden()
    assert not page.add_button.isEnabled()


@pytest.mark.on_map
def test_another_tool_chosen_while_corners_are_moved_is_the_only_one(opened: Any) -> None:
    shell = opened.shell
    canvas, flow = shell.context.canvas, shell.flow.areas
    shell.context.session.set_area(next(one.uuid for one in shell.context.session.areas() if one.geometry is not None))
    before, other = QgsMapToolPan(canvas), QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    flow.move_corners()
    assert canvas.mapTool() is flow.corners
    woken: list[object] = []
    before.activated.connect(lambda: woken.append(before))
    canvas.setMapTool(other)
    assert canvas.mapTool() is other
    assert woken == [], "the tool of before was begun on the way and never ended"
    assert not flow.bar.is_asking


def test_an_area_of_another_store_is_not_chosen(opened: Any) -> None:
    session = opened.shell.context.session
    before = session.area_uuid
    session.set_area("an area of the store that was open when the fetch began")
    assert session.area_uuid == before


def test_photos_added_for_a_new_finding_are_not_put_on_one_that_is_changed(opened: Any) -> None:
    from est_walks_plugin.gui.pages.findings.form import FindingForm
    from est_walks_plugin.model.finding import Finding

    form = FindingForm()
    form.add_photos(["/tmp/a.jpg"])
    form.show_finding(Finding.from_row({"uuid": "x", "category": "litter"}), None)
    assert form.value().photos == ()
    assert "1" not in form.photo_button.text()


def test_a_finding_that_is_changed_is_left_when_another_area_brings_another_walk(opened: Any) -> None:
    shell = opened.shell
    session = shell.context.session
    add_walk(session.store)
    session.changed("walk", "stop")
    shell.show_page("findings")
    turn()
    page = shell.pages["findings"]
    page.form.choose_category("litter")
    page.form.text.setPlainText("Skräp")
    page.save()
    page.edit(page.view.rows()[0])
    assert not page.form.cancel_button.isHidden()
    first = page.walks.currentData()
    for area in session.areas():
        session.set_area(area.uuid)
        turn()
        if page.walks.currentData() != first:
            break
    assert page.walks.currentData() != first
    assert page.form.cancel_button.isHidden()


def test_a_walk_that_lies_nowhere_is_told_and_not_copied(opened: Any) -> None:
    from est_walks_plugin.backgrounds.background import Background
    from est_walks_plugin.gui.dialogs.copy_map import CopyMapDialog

    session = opened.shell.context.session
    session.store.insert(
        "walk", [{"name": "Utan stopp", "area": None, "starts_at": datetime(2031, 1, 1, 18, tzinfo=timezone.utc)}]
    )
    session.set_area(None)
    dialog = CopyMapDialog(opened.shell.context, Background("x", "gdal", "Karta"))
    dialog.ground.setCurrentIndex(dialog.ground.findText("Walk: Utan stopp"))
    assert "no ground" in dialog.reason.text()
    assert not dialog.ok.isEnabled()
    dialog.deleteLater()


def test_a_copy_that_outlives_its_store_is_not_the_map_of_another(
    opened: Any, monkeypatch: Any, tmp_path: Path
) -> None:
    from types import SimpleNamespace

    from est_walks_plugin.backgrounds.background import Background
    from est_walks_plugin.backgrounds.offline import Copied

    shell = opened.shell
    context = shell.context
    shell.show_page("sources")
    turn()
    line = shell.pages["sources"].background
    kept, wish = Background("x", "gdal", "Karta"), SimpleNamespace(wish=lambda: SimpleNamespace(copy=None, path="k"))
    ends: list[Any] = []
    monkeypatch.setattr(context.backgrounds, "of", lambda _municipality: kept)
    monkeypatch.setattr(context.beside, "show", lambda _name, _make, start: start(wish))
    monkeypatch.setattr(context.runner, "run", lambda *_job, done, **_kind: ends.append(done))
    used: list[object] = []
    monkeypatch.setattr(line, "use", used.append)
    copied = Copied(path="/tmp/karta.gpkg", tiles=4, missing=0.0, attribution="", seconds=1.0)
    line.copy()
    ends.pop()(copied)
    assert len(used) == 1
    line.copy()
    monkeypatch.setattr(type(context.session), "path", str(tmp_path / "another.gpkg"))
    ends.pop()(copied)
    assert len(used) == 1, "the copy came into another store"


def test_a_promise_begun_in_one_store_is_not_kept_in_another(opened: Any) -> None:
    from est_walks_plugin.gui.pages.follow_up.year.promises.form import PromiseForm

    shell = opened.shell
    session = shell.context.session
    add_walk(session.store)
    session.changed("walk", "stop")
    shell.show_page("follow_up")
    turn()
    shell.context.command("follow_up", "year promises new")
    turn()
    page = shell.pages["follow_up"].halves
    assert page.findChildren(PromiseForm)
    info = session.info
    session.close()
    session.open(info)
    turn()
    assert not page.findChildren(PromiseForm)


def test_stretches_are_looked_for_though_the_store_before_still_waits_for_its_own(
    opened: Any, monkeypatch: Any, wait: Any
) -> None:
    from est_walks_plugin.gui.stretch_keeper import CHANGES
    from est_walks_plugin.gui.tasks import Job

    context = opened.shell.context
    wait(lambda: not context.runner.busy)
    begun: list[Job] = []

    def run(title: str, work: Any, **kind: Any) -> Job:
        begun.append(Job(title, work, **kind))
        return begun[-1]

    monkeypatch.setattr(context.runner, "run", run)
    monkeypatch.setattr(context.runner, "cancel", lambda _job: None)
    monkeypatch.setattr(context.runner, "is_running", lambda _job: True)
    for path in ("/tmp/before.gpkg", "/tmp/after.gpkg", "/tmp/after.gpkg"):
        monkeypatch.setattr(type(context.session), "path", path)
        context.session.data_changed.emit("lamp")
        turn()
        for asked in [job for job in begun if job.quiet]:
            assert asked.done is not None
            asked.done(False)
        begun[:] = [job for job in begun if not job.quiet]
    assert [job.store_path for job in begun if job.changes == CHANGES] == ["/tmp/before.gpkg", "/tmp/after.gpkg"]


def test_a_file_that_was_read_for_one_store_is_not_imported_into_another(opened: Any) -> None:
    shell = opened.shell
    shell.show_page("sources")
    turn()
    page = shell.pages["sources"]
    page.import_files(["", "/tmp/next.csv"])
    assert page.import_dialog is not None
    info = shell.context.session.info
    shell.context.session.close()
    shell.context.session.open(info)
    turn()
    assert page.import_dialog is None

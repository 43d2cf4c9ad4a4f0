"""Photos of findings on page Fynd and beside a task: seen, told in words, opened, reviewed, deleted and brought back."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QDesktopServices, QImage
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.pages.findings.returned.words import value_word
from est_walks_plugin.gui.together.conflict_dialog import ConflictDialog
from est_walks_plugin.model.field.photo import PlacedByHand
from est_walks_plugin.operations.field.photos.by_hand import place_photos
from est_walks_plugin.operations.photo_files.blur import blur_photo
from est_walks_plugin.operations.photos import photos_of, thumbnails
from est_walks_plugin.operations.privacy_review import approve_keys
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks
from est_walks_plugin.store import Store
from tests.gui.walked import add_walk
from tests.tongues import qgis_in


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def picture(folder: Path, name: str, size: tuple[int, int] = (640, 480), colour: str = "#336699") -> str:
    """Return a JPEG file; a place and a name are written into it, as a camera does."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setText("Description", "Ida Test, 59.4780 N 17.7520 E")
    path = folder / name
    image.save(str(path), "JPG", 85)
    return str(path)


@pytest.fixture
def walked(opened: Any, tmp_path: Path) -> Any:
    """The shell with a walk of two findings, the first with three photos, the second with one."""
    shell = opened.shell
    store = shell.context.session.store
    walk = add_walk(store)
    three = [picture(tmp_path, f"{number}.jpg", colour=colour) for number, colour in enumerate(("red", "lime", "blue"))]
    shell.first = record_finding(store, walk, category="litter", text="Skräp", stop=1, photos=three)
    shell.second = record_finding(store, walk, category="damage", stop=2, photos=three[:1])
    shell.context.session.changed("walk", "stop", "finding", "photo")
    return shell


@pytest.fixture
def page(walked: Any, wait: Any) -> Any:
    walked.show_page("findings")
    found = walked.pages["findings"]
    wait(lambda: len(found.view.rows()) == 2)
    wait(lambda: not walked.context.runner.busy)
    return found


def texts(strip: Any) -> list[str]:
    return [strip.item(row).text() for row in range(strip.count())]


def test_the_photos_of_the_chosen_finding_are_shown(page: Any, walked: Any, wait: Any) -> None:
    strip = page.photos.strip
    assert strip.count() == 4
    page.view.select([walked.first])
    assert strip.count() == 3
    wait(lambda: not walked.context.runner.busy)
    seen = [strip.item(row).icon().pixmap(76, 57).toImage().pixelColor(40, 30) for row in range(3)]
    assert [max("red", "green", "blue", key=lambda part, one=one: getattr(one, part)()) for one in seen] == [
        "red",
        "green",
        "blue",
    ]
    page.view.select([walked.second])
    assert strip.count() == 1


def test_each_photo_is_told_in_words_without_what_the_camera_wrote(page: Any, walked: Any) -> None:
    page.view.select([walked.first])
    told = page.photos.strip.item(1).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith("Photo 2 of 3, not reviewed, 640 × 480, to be deleted ")
    assert "not reviewed" in page.photos.told.text()
    shown = " ".join([told, *texts(page.photos.strip), page.photos.strip.item(0).toolTip(), page.photos.told.text()])
    assert not any(part in shown for part in ("Ida", "59.4", ".jpg"))


def test_a_missing_picture_is_told(page: Any, walked: Any, wait: Any) -> None:
    store = walked.context.session.store
    photo = photos_of(store, [walked.second])[0]
    store.update("photo", photo.uuid, {"data": None})
    page.photos.pictures.clear()
    page.view.select([walked.second])
    wait(lambda: texts(page.photos.strip) == ["picture missing"])
    assert "1 missing" in page.photos.told.text()
    page.photos.strip.setCurrentRow(0)
    QTest.keyClick(page.photos.strip, Qt.Key.Key_Return)
    wait(lambda: any("gone from the store" in text for text in walked.context.iface.texts()))


def test_enter_opens_a_photo_in_the_systems_viewer(
    page: Any, walked: Any, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    page.view.select([walked.first])
    strip = page.photos.strip
    strip.setFocus()
    strip.setCurrentRow(0)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    wait(lambda: opened)
    image = QImage(opened[0])
    assert image.size().width() == 640
    assert image.pixelColor(10, 10).green() > 200
    assert not image.text("Description")
    page.photos.unload()
    assert not Path(opened[0]).exists()


def test_delete_takes_the_chosen_photos_and_undo_brings_them_back(page: Any, walked: Any, wait: Any) -> None:
    store = walked.context.session.store
    page.view.select([walked.first])
    strip = page.photos.strip
    strip.setCurrentRow(1)
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    wait(lambda: store.count("photo", {"finding": walked.first}) == 2 and not walked.context.runner.busy)
    wait(lambda: strip.count() == 2)
    assert strip.currentRow() == 1
    assert [row.photos for row in page.view.rows()] == [2, 1]
    walked.context.undo.take_back()
    wait(lambda: store.count("photo", {"finding": walked.first}) == 3)
    wait(lambda: strip.count() == 3)
    wait(lambda: not walked.context.runner.busy)
    pictures = thumbnails(store, [photo.uuid for photo in photos_of(store, [walked.first])], 64)
    assert all(one is not None for one in pictures.values())


def test_a_reviewed_photo_says_so_and_undo_takes_it_back(page: Any, walked: Any, wait: Any) -> None:
    page.view.select([walked.second])
    strip = page.photos.strip
    assert texts(strip) == ["not reviewed"]
    page.photos.approve(
        strip.chosen() or [photo.uuid for photo in photos_of(walked.context.session.store, [walked.second])]
    )
    wait(lambda: texts(strip)[0].startswith("reviewed"))
    with qgis_in("sv"):
        page.photos.show([walked.second])
        assert texts(strip)[0].startswith("granskat")
    walked.context.undo.take_back()
    wait(lambda: texts(strip)[0] in ("not reviewed", "ej granskat"))


@pytest.fixture
def first_photo(page: Any, walked: Any, wait: Any) -> Any:
    """The photo of the second finding, chosen, as it is shown, with a masked copy."""
    store = walked.context.session.store
    (photo,) = photos_of(store, [walked.second])
    blur_photo(store, photo.uuid, [(10, 10, 80, 80)])
    walked.context.session.changed("photo")
    page.view.select([walked.second])
    wait(lambda: len(page.photos.photos) == 2 and not walked.context.runner.busy)
    return photo


@pytest.mark.parametrize(("key", "kept"), [(Qt.Key.Key_Right, 0), (Qt.Key.Key_Left, 1)])
def test_where_a_photo_lies_is_asked_about_when_somebody_else_moved_it(
    page: Any, walked: Any, store_path: str, first_photo: Any, key: Any, kept: int
) -> None:
    store, context = walked.context.session.store, walked.context
    stops = [row["uuid"] for row in store.rows("stop", order_by=("seq",))][:2]
    with Store.open(store_path) as other:
        place_photos(other, [first_photo.uuid], PlacedByHand(stop=stops[1]))
    page.photos.place([first_photo.uuid], PlacedByHand(stop=stops[0]))
    dialog = context.beside.find(ConflictDialog)
    (choice,) = dialog.panel.choices()
    one, session = choice.conflict, context.session
    assert (one.column, value_word(one, one.desk, session), value_word(one, one.field, session)) == (
        "stop",
        "Stop 2",
        "Stop 1",
    )
    dialog.panel.all_button.click()
    QTest.keyClick(dialog.panel.view.tree, key)
    dialog.panel.decide_button.click()
    lies = {row["stop"] for row in store.rows("photo", {"finding": None}, columns=("stop",))}
    assert lies == {stops[kept]}, "the masked copy lies where its original does"


def test_two_points_of_a_photo_are_shown_as_places_on_the_map(
    page: Any, walked: Any, store_path: str, first_photo: Any
) -> None:
    with Store.open(store_path) as other:
        place_photos(other, [first_photo.uuid], PlacedByHand(finding=walked.second, xy=(135_950.0, 6_595_950.0)))
    page.photos.place([first_photo.uuid], PlacedByHand(finding=walked.second, xy=(135_960.0, 6_595_960.0)))
    dialog = walked.context.beside.find(ConflictDialog)
    (choice,) = dialog.panel.choices()
    assert (choice.conflict.column, choice.conflict.field) == ("geometry", "135960.0 6595960.0")


def test_a_photo_that_was_changed_since_it_was_shown_is_not_approved(
    page: Any, walked: Any, wait: Any, store_path: str
) -> None:
    page.view.select([walked.second])
    wait(lambda: len(page.photos.photos) == 1 and not walked.context.runner.busy)
    (photo,) = page.photos.photos
    with Store.open(store_path) as other:
        other.update("photo", photo.uuid, {"caption": "Anna Svensson vid porten"})
    page.photos.approve([photo.uuid])
    assert walked.context.session.store.get("photo", photo.uuid)["review"] != "approved"
    assert any("look at it again" in text for text in walked.context.iface.texts())
    wait(lambda: page.photos.photos[0].caption != "" and not walked.context.runner.busy)
    page.photos.approve([photo.uuid])
    assert walked.context.session.store.get("photo", photo.uuid)["review"] == "approved"


def test_the_algorithm_reviews_photos_too(walked: Any) -> None:
    store = walked.context.session.store
    photo = photos_of(store, [walked.second])[0]
    assert not photo.is_reviewed
    assert approve_keys(store, [f"photo/{photo.uuid}"]) == 1
    assert photos_of(store, [walked.second])[0].is_reviewed


def test_a_walk_without_photos_has_no_strip(page: Any, walked: Any, wait: Any) -> None:
    store = walked.context.session.store
    assert not page.photos.widget.isHidden()
    assert page.pictures.section.head.text().endswith("4 photo(s) · 4 not reviewed")
    other = add_walk(store, "En annan")
    record_finding(store, other, category="litter", stop=1)
    walked.context.session.changed("walk", "finding")
    page.show_walk(other)
    wait(lambda: page.walks.currentData() == other)
    assert page.photos.widget.isHidden()
    assert not page.pictures.is_shown


def test_the_photos_stand_in_the_tasks_detail(walked: Any, wait: Any) -> None:
    store = walked.context.session.store
    create_tasks(store, [walked.first, walked.second])
    walked.context.session.changed("task")
    walked.show_page("tasks")
    tasks = walked.pages["tasks"]
    wait(lambda: len(tasks.view.rows()) == 2)
    row = next(row for row in tasks.view.rows() if row.finding == walked.first)
    tasks.edit([row])
    QCoreApplication.processEvents()
    strip = tasks.desk.photos.strip
    assert strip.isVisible()
    assert strip.count() == 3
    strip.setFocus()
    strip.setCurrentRow(0)
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    wait(lambda: strip.count() == 2)
    assert tasks.desk.editor is not None  # Enter and Delete are the strip's own
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert store.count("task") == 2


def test_thirty_photos_of_twelve_megapixels_never_stop_the_window(
    page: Any,
    walked: Any,
    wait: Any,
    tmp_path: Path,
) -> None:
    """The pictures as a field package may bring them; here only that they are read in tasks, a few at a time."""
    store = walked.context.session.store
    large = Path(picture(tmp_path, "stor.jpg", (4000, 3000))).read_bytes()
    store.insert("photo", [{"finding": walked.second, "data": large, "width": 4000, "height": 3000}] * 29)
    ticks = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    page.view.select([walked.second])
    walked.context.session.changed("photo")
    wait(lambda: page.photos.strip.count() == 30)
    wait(lambda: not walked.context.runner.busy and len(page.photos.pictures) >= 30)
    timer.stop()
    print("longest stall (s):", max(later - earlier for earlier, later in zip(ticks, ticks[1:])))
    assert len(ticks) > 5  # the event loop turned all the while


def test_what_is_no_picture_or_too_large_is_missing(walked: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    store = walked.context.session.store
    kept = photos_of(store, [walked.second])[0].uuid
    broken = store.insert("photo", [{"finding": walked.second, "data": b"\xff\xd8\xff\xe0 no picture"}])[0]
    assert thumbnails(store, [broken, "gone"], 64) == {broken: None, "gone": None}
    small = thumbnails(store, [kept], 64)[kept]
    assert max(small.width(), small.height()) == 64
    monkeypatch.setattr("est_walks_plugin.operations.photo_files.small.MOST_PIXELS", 1000)
    assert thumbnails(store, [kept], 64) == {kept: None}

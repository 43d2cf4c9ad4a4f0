"""*Lägg till foton* beside page Fynd: where photos belong is seen before they are stored, clocks are put right, one is pointed out."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from est_walks_plugin.gui.dialogs.photos.clock_row import seconds_of
from est_walks_plugin.gui.dialogs.photos.dialog import PhotosDialog
from est_walks_plugin.model.field.photo import PlacedByHand
from est_walks_plugin.model.field.track import Track
from est_walks_plugin.operations.field.track_rows import row_of
from est_walks_plugin.operations.record_findings import record_finding
from tests import camera
from tests.gui.walked import ORIGIN, add_walk

STARTS = datetime(2026, 10, 15, 16, tzinfo=timezone.utc)


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def at(minutes: float) -> tuple[float, float]:
    """Five minutes at each of three stops, two between them."""
    return ORIGIN[0] + float(np.interp(minutes, [0, 5, 7, 12, 14, 19], [0, 0, 100, 100, 200, 200])), ORIGIN[1] + 50


def photo(folder: Path, name: str, minutes: float, error_s: float = 0, **tags: Any) -> str:
    moment = STARTS.replace(tzinfo=None) + timedelta(hours=2, minutes=minutes, seconds=error_s)
    content = camera.jpeg(60, 40, f"#{hash(name) % 0xFFFFFF:06x}")
    path = folder / name
    path.write_bytes(camera.with_exif(content, taken=moment, **tags))
    return str(path)


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    """Page Fynd with a walk that was recorded."""
    shell = opened.shell
    store = shell.context.session.store
    shell.walk = add_walk(store)
    minutes = np.arange(0, 19.01, 1 / 6)
    track = Track(STARTS.timestamp() + minutes * 60, np.array([at(one) for one in minutes]), np.array([0]))
    store.insert("track", [row_of(store, shell.walk, track, length_m=200)])
    shell.context.session.changed("walk", "stop", "track")
    shell.show_page("findings")
    found = shell.pages["findings"]
    wait(lambda: found.walks.count() == 1)
    found.shell = shell
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "foton"
    path.mkdir()
    for number, minutes in enumerate((2, 6.2, 9, 16), 1):
        photo(path, f"IMG_{number}.jpg", minutes, error_s=600, camera="Kamera")
    return path


@pytest.fixture
def dialog(page: Any, folder: Path, wait: Any) -> PhotosDialog:
    page.drop([str(folder)])
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    found = page.context.beside.find(PhotosDialog)
    wait(lambda: not page.context.runner.busy)
    return found


def stops(dialog: PhotosDialog) -> list[int | None]:
    numbers = {stop.uuid: stop.seq for stop in dialog.placing.ground.stops}
    return [numbers.get(place.stop or "") for place in dialog.placing.places]


def press(menu: QMenu, words: str) -> None:
    """Press the entry of a menu, or of a menu in it, that begins so."""
    menu.aboutToShow.emit()
    entries = [entry for one in (menu, *menu.findChildren(QMenu)) for entry in one.actions()]
    next(entry for entry in entries if entry.text().startswith(words)).trigger()


def test_photos_that_are_dropped_are_shown_and_not_stored_yet(dialog: PhotosDialog, page: Any) -> None:
    strip = dialog.strip
    assert strip.count() == 4
    assert not dialog.isModal()
    assert strip.item(0).text().startswith("1 · 18:12")  # ten minutes late
    assert not strip.item(0).icon().isNull()
    assert page.context.session.store.count("photo") == 0
    assert dialog.ok.isEnabled()
    assert "by the track" in dialog.counts.text()
    assert page.context.map_link.lit_kinds == ["photo"]


def test_the_slider_moves_all_photos_of_the_camera_and_the_counts_follow(dialog: PhotosDialog) -> None:
    assert stops(dialog) == [2, 3, 3, None]  # one is after the walk ended
    assert dialog.counts.text() == "3 by the track · 1 not placed"
    dialog.clock.slider.setValue(-600)
    assert dialog.clock.box.text() == "−10:00"
    assert stops(dialog) == [1, 2, 2, 3]
    assert dialog.counts.text() == "4 by the track · 0 not placed"
    assert dialog.strip.item(0).text() == "1 · 18:02\nstop 1"
    dialog.clock.box.setFocus()
    dialog.clock.box.lineEdit().selectAll()
    QTest.keyClicks(dialog.clock.box, "-9:30")
    QTest.keyClick(dialog.clock.box, Qt.Key.Key_Tab)
    assert dialog.clock.slider.value() == -570
    assert dialog.placing.offsets["Kamera"] == -570


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("+12:30", 750),
        ("−1:02:03", -3723),
        ("-90", -90),
        ("0", 0),
        ("1:", None),
        ("a", None),
        ("1:2:3:4", None),
        ("", None),
    ],
)
def test_minutes_as_they_are_typed(text: str, seconds: int | None) -> None:
    assert seconds_of(text) == seconds


def test_one_photo_whose_place_is_known_puts_the_others_right(dialog: PhotosDialog) -> None:
    dialog.strip.choose([2])
    assert dialog.know_button.text() == "I know where photo 3 was taken"
    press(dialog.know_button.menu(), "Stop 2")
    assert abs(dialog.placing.offsets["Kamera"] + 600) < 45
    assert stops(dialog) == [1, 2, 2, 3]
    assert dialog.clock_told.text().startswith("Set by photo 3.")


def test_the_place_is_pointed_out_on_the_map(dialog: PhotosDialog, page: Any) -> None:
    dialog.strip.choose([1])
    press(dialog.know_button.menu(), "Point on the map")
    assert not dialog.isVisible()
    assert page.context.canvas.mapTool() is dialog.tool
    dialog.tool.stop()
    dialog.tool.picked.emit(*at(6))
    assert dialog.isVisible()
    assert dialog.placing.offsets["Kamera"] == pytest.approx(-600, abs=15)


def test_calculated_from_photos_with_a_place_of_their_own(page: Any, folder: Path, wait: Any) -> None:
    from est_walks_plugin.model.crs import transform

    store = page.context.session.store
    for number, minutes in enumerate((5.5, 6.5, 13), 10):
        lonlat = transform(np.array([at(minutes)]), store.crs, "EPSG:4326")[0]
        photo(folder, f"IMG_{number}.jpg", minutes, error_s=600, camera="Kamera", lonlat=tuple(lonlat))
    page.drop([str(folder)])
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    dialog = page.context.beside.find(PhotosDialog)
    assert dialog.placing.offsets["Kamera"] == pytest.approx(-600, abs=10)
    assert dialog.clock_told.text() == "Calculated from 3 photo(s)."
    dialog.clock.slider.setValue(0)
    QTest.mouseClick(dialog.clock.reckon, Qt.MouseButton.LeftButton)
    assert dialog.placing.offsets["Kamera"] == pytest.approx(-600, abs=10)


def test_each_camera_has_its_own_clock(page: Any, folder: Path, wait: Any) -> None:
    photo(folder, "tel.jpg", 9, camera="Telefon")
    page.drop([str(folder)])
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    dialog = page.context.beside.find(PhotosDialog)
    assert [dialog.camera.itemText(row) for row in range(2)] == ["Kamera · 4 photo(s)", "Telefon · 1 photo(s)"]
    dialog.clock.slider.setValue(-600)
    dialog.camera.setCurrentIndex(1)
    assert dialog.clock.slider.value() == 0
    assert dialog.placing.offsets.get("Telefon", 0) == 0
    assert dialog.placing.offsets["Kamera"] == -600


def test_by_hand_to_a_stop_and_to_a_finding_and_as_it_was(dialog: PhotosDialog, page: Any) -> None:
    store = page.context.session.store
    finding = record_finding(store, page.shell.walk, category="litter", text="Skräp & glas", stop=1)
    page.context.session.changed("finding")
    dialog.strip.choose([2, 3])
    assert dialog.place_button.text() == "Place 2 photo(s) by hand"
    press(dialog.place_button.menu(), "Stop 1")
    assert stops(dialog)[2:] == [1, 1]
    dialog.strip.choose([3])
    press(dialog.place_button.menu(), "stop 1: ")
    assert dialog.placing.places[3].finding == finding
    assert dialog.strip.item(3).text().endswith("finding, stop 1")
    dialog.strip.choose([2])
    press(dialog.place_button.menu(), "As it was")
    assert stops(dialog)[2:] == [3, 1]


def test_ok_stores_in_a_task_and_undo_takes_it_back(dialog: PhotosDialog, page: Any, wait: Any) -> None:
    store = page.context.session.store
    dialog.clock.slider.setValue(-600)
    dialog.placing.put([3], PlacedByHand(stop=dialog.placing.ground.stops[0].uuid))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: not page.context.runner.busy and store.count("photo") == 4)
    rows = {row["field_name"]: row for row in store.rows("photo")}
    assert [rows[f"IMG_{n}.jpg"]["position_from"] for n in (1, 2, 3, 4)] == ["track", "track", "track", "hand"]
    assert rows["IMG_1.jpg"]["taken_at"] == STARTS + timedelta(minutes=2)
    wait(lambda: page.returns.panel is not None)
    wait(lambda: page.photos.strip.count() == 4)
    assert page.photos.strip.item(0).text().startswith("stop 1: not reviewed")
    assert page.context.map_link.lit_kinds == []
    page.context.undo.take_back()
    wait(lambda: store.count("photo") == 0 and store.count("field_return") == 0)


def test_cancel_stores_nothing_and_leaves_the_map_clean(dialog: PhotosDialog, page: Any) -> None:
    dialog.reject()
    assert page.context.session.store.count("photo") == 0
    assert page.context.map_link.lit_kinds == []


def test_what_cannot_be_read_is_said_with_the_remedy(page: Any, tmp_path: Path, wait: Any) -> None:
    folder = tmp_path / "iphone"
    folder.mkdir()
    (folder / "IMG_0001.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    (folder / "IMG_0002.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    page.drop([str(folder)])
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    dialog = page.context.beside.find(PhotosDialog)
    assert "IMG_0001.HEIC" in dialog.problems.text()
    assert "Most Compatible" in dialog.problems.text()
    assert "1 more" in dialog.problems.text()
    assert not dialog.ok.isEnabled()


def test_the_button_asks_for_a_folder(page: Any, folder: Path, wait: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(page.returns.photos_button, Qt.MouseButton.LeftButton)
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)


def test_a_folder_without_photos_is_one_line(
    page: Any, tmp_path: Path, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "tom"))
    (tmp_path / "tom").mkdir()
    QTest.mouseClick(page.returns.photos_button, Qt.MouseButton.LeftButton)
    wait(lambda: any("no photo in “tom”" in text for text in page.context.iface.texts()))


def test_photos_with_other_things_are_read_in_at_once(page: Any, folder: Path, shared_data: Path, wait: Any) -> None:
    shutil.copy2(shared_data / "gpx" / "korita-zbevnica.gpx", folder / "spår.gpx")
    page.drop([str(folder)])
    wait(lambda: not page.context.runner.busy)
    assert page.context.beside.find(PhotosDialog) is None


# --- photos that are stored -------------------------------------------------------------------------------------------


@pytest.fixture
def stored(page: Any, folder: Path, shared_data: Path, wait: Any) -> PhotosDialog:
    """The photos came beside a track, so nobody saw where they lie; the button under the receipt opens this."""
    shutil.copy2(shared_data / "gpx" / "korita-zbevnica.gpx", folder / "spår.gpx")
    photo(folder, "tel.jpg", 9, camera="Telefon")
    page.drop([str(folder)])
    wait(lambda: not page.context.runner.busy and page.context.session.store.count("photo") == 5)
    wait(lambda: page.returns.panel is not None and page.returns.panel.places_button.isVisible())
    QTest.mouseClick(page.returns.panel.places_button, Qt.MouseButton.LeftButton)
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    found = page.context.beside.find(PhotosDialog)
    wait(lambda: not page.context.runner.busy)
    return found


def lying(page: Any) -> dict[str, int | None]:
    store = page.context.session.store
    numbers = {row["uuid"]: row["seq"] for row in store.rows("stop")}
    return {row["field_name"].partition(".")[0]: numbers.get(row["stop"]) for row in store.rows("photo")}


def test_photos_that_came_beside_other_things_are_put_right_afterwards(
    stored: PhotosDialog, page: Any, wait: Any
) -> None:
    before = lying(page)
    assert before == {"IMG_1": 2, "IMG_2": 3, "IMG_3": 3, "IMG_4": None, "tel": 2}
    receipt = page.returns.last.receipt
    assert any(note.startswith("Photos: ") and "4 by the track" in note for note in receipt.notes)
    assert any("Nothing tells whether the clock of Kamera was right" in note for note in receipt.notes)
    assert stored.strip.count() == 5
    assert not stored.strip.item(0).icon().isNull()
    assert stored.camera.currentData() == "Kamera"
    stored.clock.slider.setValue(-600)
    QTest.mouseClick(stored.ok, Qt.MouseButton.LeftButton)
    wait(lambda: lying(page) == {"IMG_1": 1, "IMG_2": 2, "IMG_3": 2, "IMG_4": 3, "tel": 2})
    wait(lambda: not page.context.runner.busy)
    page.context.undo.take_back()
    wait(lambda: lying(page) == before)


def test_stored_photos_by_hand_and_as_they_were(stored: PhotosDialog, page: Any, wait: Any) -> None:
    number = [photo.name for photo in stored.placing.photos].index("tel.jpg")
    stored.strip.choose([number])
    press(stored.place_button.menu(), "Stop 1")
    QTest.mouseClick(stored.ok, Qt.MouseButton.LeftButton)
    wait(lambda: lying(page)["tel"] == 1 and not page.context.runner.busy)
    page.returns.place_photos()
    wait(lambda: page.context.beside.find(PhotosDialog) is not None)
    again = page.context.beside.find(PhotosDialog)
    again.strip.choose([number])
    press(again.place_button.menu(), "As it was")
    QTest.mouseClick(again.ok, Qt.MouseButton.LeftButton)
    wait(lambda: lying(page)["tel"] == 2 and not page.context.runner.busy)


def test_what_changes_meanwhile_is_seen_and_stays(stored: PhotosDialog, page: Any, wait: Any) -> None:
    """Another photo is placed by hand and one deleted while clocks are being set: neither is lost, nor what was set here."""
    keys = {photo.name: photo.path for photo in stored.placing.photos}
    stored.clock.slider.setValue(-600)
    page.photos.place([keys["tel.jpg"]], PlacedByHand(stop=stored.placing.ground.stops[0].uuid))
    page.photos.remove([keys["IMG_4.jpg"]])
    wait(lambda: stored.strip.count() == 4 and not page.context.runner.busy)
    assert [stored.camera.itemText(row) for row in range(2)] == ["Kamera · 3 photo(s)", "Telefon · 1 photo(s)"]
    assert stored.clock.slider.value() == -600
    QTest.mouseClick(stored.ok, Qt.MouseButton.LeftButton)
    wait(lambda: lying(page) == {"IMG_1": 1, "IMG_2": 2, "IMG_3": 2, "tel": 1})


def test_without_stored_photos_there_is_nothing_to_place(page: Any) -> None:
    menu = page.returns.photos_button.menu()
    menu.aboutToShow.emit()
    assert [entry.isEnabled() for entry in menu.actions()] == [True, False]

"""Masking in a photo from the strip of page Fynd: rectangles by mouse and by keys, the copy reviewed, undone."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMenu

from est_walks_plugin.gui.dialogs.blur.dialog import BlurDialog
from est_walks_plugin.operations.photos import photos_of
from tests.gui.test_photos import page, walked  # noqa: F401


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def strip(page: Any, walked: Any) -> Any:  # noqa: F811
    page.view.select([walked.second])
    page.photos.strip.setCurrentRow(0)
    return page.photos.strip


def entries(strip: Any) -> QMenu:
    menu = QMenu(strip)
    strip.fill_menu(menu, strip.chosen())
    return menu


def press(strip: Any, text: str) -> None:
    next(entry for entry in entries(strip).actions() if entry.text() == text).trigger()


@pytest.fixture
def dialog(strip: Any, walked: Any, wait: Any) -> BlurDialog:  # noqa: F811
    press(strip, "Mask …")
    wait(lambda: walked.context.beside.find(BlurDialog) is not None)
    return walked.context.beside.find(BlurDialog)


def drag(canvas: Any, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag between two places told as shares of the picture."""
    size = canvas.size()
    shown = canvas.sizeHint().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2

    def on(share: tuple[float, float]) -> QPoint:
        return QPoint(round(left + share[0] * shown.width()), round(top + share[1] * shown.height()))

    left_button = Qt.MouseButton.LeftButton
    for kind, place in (
        (QEvent.Type.MouseButtonPress, on(start)),
        (QEvent.Type.MouseMove, on(end)),
        (QEvent.Type.MouseButtonRelease, on(end)),
    ):
        event = QMouseEvent(kind, QPointF(place), left_button, left_button, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(canvas, event)


def test_a_drag_marks_a_rectangle_in_pixels_of_the_picture(dialog: BlurDialog) -> None:
    assert not dialog.isModal()
    assert not dialog.ok.isEnabled()
    drag(dialog.canvas, (0.25, 0.25), (0.5, 0.75))
    ((left, top, width, height),) = dialog.canvas.boxes
    assert (left, top, width, height) == pytest.approx((160, 120, 160, 240), abs=4)
    assert dialog.ok.isEnabled()
    drag(dialog.canvas, (0.4, 0.5), (0.5, 0.6))  # inside: it is moved
    ((left, top, width, height),) = dialog.canvas.boxes
    assert (left, top, width, height) == pytest.approx((224, 168, 160, 240), abs=5)
    QTest.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert dialog.canvas.boxes == []
    assert not dialog.ok.isEnabled()


def test_a_click_marks_nothing(dialog: BlurDialog) -> None:
    QTest.mouseClick(dialog.canvas, Qt.MouseButton.LeftButton)
    assert dialog.canvas.boxes == []


def test_keys_do_all_that_the_mouse_does(dialog: BlurDialog) -> None:
    canvas = dialog.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_N)
    first = canvas.boxes[0]
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    moved = canvas.boxes[0]
    assert moved[0] - first[0] == pytest.approx(6.4)
    assert moved[1] - first[1] == pytest.approx(64)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.boxes[0][2] - moved[2] == pytest.approx(6.4)
    for _ in range(100):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.boxes[0][0] + canvas.boxes[0][2] <= 640
    QTest.keyClick(canvas, Qt.Key.Key_N)
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert canvas.current == 0
    assert "Rectangle 1" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(canvas.boxes) == 1


def test_the_copy_is_stored_reviewed_and_taken_back(dialog: BlurDialog, strip: Any, walked: Any, wait: Any) -> None:  # noqa: F811
    store, (photo,) = walked.context.session.store, photos_of(walked.context.session.store, [walked.second])
    drag(dialog.canvas, (0.25, 0.25), (0.5, 0.75))
    dialog.reviewed.setChecked(True)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: store.count("photo", {"copy_of": photo.uuid}) == 1 and not walked.context.runner.busy)
    wait(lambda: strip.count() == 2)
    original, copy = photos_of(store, [walked.second])
    assert (original.is_reviewed, copy.is_reviewed) == (False, True)
    assert [strip.item(row).text() for row in range(2)] == ["original", "reviewed ✓"]
    strip.clearSelection()
    strip.setCurrentRow(0)
    assert "Reviewed: may be shown" not in [entry.text() for entry in entries(strip).actions()]
    walked.context.undo.take_back()
    wait(lambda: strip.count() == 1)


def test_masking_again_starts_from_the_copy(dialog: BlurDialog, strip: Any, walked: Any, wait: Any) -> None:  # noqa: F811
    drag(dialog.canvas, (0.25, 0.25), (0.5, 0.75))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(lambda: strip.count() == 2)
    wait(lambda: not walked.context.runner.busy)
    assert strip.item(1).text() == "masked, not reviewed"
    strip.clearSelection()
    strip.setCurrentRow(0)
    press(strip, "Mask …")
    wait(lambda: walked.context.beside.find(BlurDialog) is not None)
    copy = photos_of(walked.context.session.store, [walked.second])[1]
    assert walked.context.beside.find(BlurDialog).photo == copy.uuid


def test_a_photo_is_placed_from_the_strip(page: Any, walked: Any, wait: Any) -> None:  # noqa: F811
    store = walked.context.session.store
    walk = store.rows("walk")[0]["uuid"]
    (lost,) = store.insert("photo", [{"walk": walk, "field_name": "DCIM/a.jpg"}])
    walked.context.session.changed("photo")
    strip = page.photos.strip
    wait(lambda: strip.count() == 5)
    strip.clearSelection()
    strip.setCurrentRow(4)
    assert strip.item(4).text() == "not placed: not reviewed" or "missing" in strip.item(4).text()
    menu = entries(strip)
    places = next(one for one in menu.findChildren(QMenu) if one.title() == "Place by hand")
    next(entry for entry in places.actions() if entry.text().startswith("Stop 3")).trigger()
    stop = store.rows("stop", {"walk": walk, "seq": 3})[0]
    row = store.get("photo", lost)
    assert (row["stop"], row["position_from"], row["easting"]) == (stop["uuid"], "hand", stop["geometry"].x)
    walked.context.undo.take_back()
    wait(lambda: store.get("photo", lost)["stop"] is None)

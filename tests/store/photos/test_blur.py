"""Masked on a copy, and nothing that is not reviewed is fit for the public; what is deleted with what."""

from __future__ import annotations

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import numpy as np
import pytest
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from est_walks_plugin.model.errors import InputError, NotFoundError, ParameterError
from est_walks_plugin.operations.deletions import delete_findings, delete_walk
from est_walks_plugin.operations.field.photos_in import read_photos
from est_walks_plugin.operations.photo_files import blur
from est_walks_plugin.operations.photo_files.blur import blur_photo, pixelated
from est_walks_plugin.operations.photos import delete_photos, photos_of_walk
from est_walks_plugin.operations.privacy_review import approve_keys, purge
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store
from tests import camera
from tests.store.photos.conftest import Evening


@pytest.fixture
def photo(evening: Evening) -> str:
    """A photo at the second stop with black letters on white in its middle."""
    path = evening.photo("a.jpg", 9, tagged=True)
    image = lettered()
    path.write_bytes(camera.with_exif(camera.packed(image, "JPG", 95), lonlat=None, taken="2026:10:15 18:09:00"))
    read_photos(evening.store, evening.walk, str(evening.folder))
    return evening.store.rows("photo")[0]["uuid"]


def lettered() -> QImage:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x in range(200, 400, 8):
        painter.fillRect(x, 200, 4, 80, QColor("black"))
    painter.end()
    return image


def grey(image: QImage) -> Any:
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    lines = np.frombuffer(bits, dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width()].astype(int)


def test_in_the_rectangle_nothing_is_left_and_outside_nothing_changes() -> None:
    before = lettered()
    after = grey(pixelated(before, [(190, 190, 220, 100)]))
    inside = after[190:290, 190:410]
    assert len(np.unique(inside)) <= 64
    assert np.ptp(inside[4:24, 4:24]) == 0  # squares of 28 pixels
    outside = np.ones_like(after, dtype=bool)
    outside[190:290, 190:410] = False
    assert (after[outside] == grey(before)[outside]).all()


def test_a_large_face_is_a_few_squares_only() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1000, 1000, 3), dtype=np.uint8)
    image = QImage(noise.tobytes(), 1000, 1000, 3000, QImage.Format.Format_RGB888)
    after = grey(pixelated(image, [(0, 0, 1000, 1000)]))
    assert (np.diff(after, axis=1) != 0).any(axis=0).sum() <= 7


def test_the_same_picture_gives_the_same_copy_and_noise_differs_between_pictures() -> None:
    one, two, other = (grey(pixelated(lettered(), [(0, 0, 64, 64)], seed)) for seed in ("a", "a", "b"))
    assert (one == two).all()
    assert (one != other).any()


def test_the_copy_hangs_where_the_original_does_and_waits_for_review(evening: Evening, photo: str) -> None:
    store = evening.store
    approve_keys(store, [f"photo/{photo}"])
    copy = blur_photo(store, photo, [(190, 190, 220, 100)])
    first, second = store.get("photo", photo), store.get("photo", copy)
    same = ("walk", "stop", "finding", "taken_at", "easting", "position_from", "delete_after", "width", "height")
    assert [first[name] for name in same] == [second[name] for name in same]
    assert second["copy_of"] == photo
    assert (first["review"], second["review"]) == ("doubtful", "doubtful")
    assert first["sha256"] != second["sha256"]
    assert [one.uuid for one in photos_of_walk(store, evening.walk)] == [photo, copy]


def test_the_original_of_a_copy_is_never_approved(evening: Evening, photo: str) -> None:
    copy = blur_photo(evening.store, photo, [(190, 190, 220, 100)])
    assert approve_keys(evening.store, [f"photo/{photo}", f"photo/{copy}"]) == 1
    states = {one.uuid: one.is_reviewed for one in photos_of_walk(evening.store, evening.walk)}
    assert states == {photo: False, copy: True}


def test_a_photo_whose_file_has_not_come_is_never_approved(evening: Evening) -> None:
    (row,) = evening.store.insert("photo", [{"walk": evening.walk, "field_name": "DCIM/a.jpg"}])
    assert approve_keys(evening.store, [f"photo/{row}"]) == 0


def test_masking_again_masks_more_on_the_same_copy_which_waits_again(evening: Evening, photo: str) -> None:
    store = evening.store
    copy = blur_photo(store, photo, [(190, 190, 100, 100)])
    approve_keys(store, [f"photo/{copy}"])
    once = store.get("photo", copy)
    assert blur_photo(store, photo, [(300, 190, 110, 100)]) == copy
    assert blur_photo(store, copy, [(0, 0, 20, 20)]) == copy
    again = store.get("photo", copy)
    assert again["review"] == "doubtful"
    assert again["sha256"] != once["sha256"]
    assert again["file_name"] == again["sha256"] + ".jpg"
    assert store.count("photo") == 2


def test_undo_takes_the_copy_away_and_gives_the_review_back(evening: Evening, photo: str) -> None:
    store = evening.store
    approve_keys(store, [f"photo/{photo}"])
    with recorded(store) as record:
        blur_photo(store, photo, [(190, 190, 220, 100)])
    take_back(store, record.changes)
    (row,) = store.rows("photo")
    assert (row["uuid"], row["review"]) == (photo, "approved")


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        ([], "from 1 to"),
        ([(0, 0, 10, 10)] * 501, "from 1 to"),
        ([(700, 10, 20, 20)], "640 × 480"),
        ([(10, 10, 0, 20)], "640 × 480"),
        ([(10, 10, -5, 20)], "640 × 480"),
        ([(float("nan"), 0, 1, 1)], "left, top, width and height"),
        ([(1, 2, 3)], "left, top, width and height"),
    ],
)
def test_bad_rectangles_change_nothing(evening: Evening, photo: str, boxes: Any, said: str) -> None:
    before = evening.store.rows("photo")
    with pytest.raises(ParameterError, match=said):
        blur_photo(evening.store, photo, boxes)
    assert evening.store.rows("photo") == before


def test_a_photo_without_its_picture_cannot_be_masked(evening: Evening) -> None:
    (row,) = evening.store.insert("photo", [{"walk": evening.walk}])
    with pytest.raises(InputError, match="gone from the store"):
        blur_photo(evening.store, row, [(0, 0, 5, 5)])
    with pytest.raises(NotFoundError):
        blur_photo(evening.store, "nej", [(0, 0, 5, 5)])


# --- deletions ----------------------------------------------------------------------------------------------------


def test_of_an_original_that_is_deleted_the_copy_stays(evening: Evening, photo: str) -> None:
    copy = blur_photo(evening.store, photo, [(190, 190, 220, 100)])
    delete_photos(evening.store, [photo])
    (row,) = evening.store.rows("photo")
    assert (row["uuid"], row["copy_of"]) == (copy, None)
    assert approve_keys(evening.store, [f"photo/{copy}"]) == 1


def test_photos_of_no_finding_are_deleted_when_their_day_has_come(evening: Evening, photo: str) -> None:
    blur_photo(evening.store, photo, [(190, 190, 220, 100)])
    (evening.folder / "a.jpg").unlink()
    evening.photo("nirgends.jpg")
    read_photos(evening.store, evening.walk, str(evening.folder))
    assert evening.store.count("photo") == 3
    gone = purge(evening.store, date(2099, 1, 1))
    assert gone.photos == 3
    assert evening.store.count("photo") == 0


def test_a_walk_that_is_deleted_takes_its_photos_with_it(evening: Evening, photo: str) -> None:
    evening.store.insert("photo", [{"stop": evening.stops[1]}])
    other = evening.store.insert("photo", [{"caption": "en annan"}])
    delete_walk(evening.store, evening.walk)
    assert [row["uuid"] for row in evening.store.rows("photo")] == other


def test_a_finding_that_is_deleted_takes_its_copies_too(evening: Evening) -> None:
    finding = record_finding(
        evening.store, evening.walk, category="litter", stop=1, photos=[str(evening.photo("a.jpg", 1))]
    )
    (row,) = evening.store.rows("photo")
    blur_photo(evening.store, row["uuid"], [(0, 0, 20, 20)])
    delete_findings(evening.store, [finding])
    assert evening.store.count("photo") == 0


def test_two_who_mask_one_photo_at_once_leave_one_copy_with_both_masks(
    evening: Evening, photo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each would have begun with the picture as it was; the mask of the first would have been written over."""
    both, seen = threading.Barrier(2), blur.picture_of

    def picture(store: Any, one: Any) -> QImage:
        found = seen(store, one)
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(1.0)
        return found

    monkeypatch.setattr(blur, "picture_of", picture)

    def mask(box: blur.Box) -> None:
        with Store.open(evening.store.path) as store:
            blur_photo(store, photo, [box])

    boxes = ((200.0, 200.0, 64.0, 64.0), (320.0, 210.0, 64.0, 64.0))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(mask, boxes))
    (copy,) = evening.store.rows("photo", {"copy_of": photo})
    before = grey(QImage.fromData(bytes(evening.store.get("photo", photo)["data"])))
    after = grey(QImage.fromData(bytes(copy["data"])))
    changed = np.abs(after - before)
    for left, top, width, height in boxes:
        part = changed[int(top) : int(top + height), int(left) : int(left + width)]
        assert part.mean() > 20, "the mask stands"

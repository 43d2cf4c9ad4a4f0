"""Photos that are stored: what the receipt says of their places, their clocks put right afterwards, records that come after."""

from __future__ import annotations

from datetime import timedelta

import pytest

from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.field.photo import PlacedByHand
from est_walks_plugin.operations.field.photos.by_hand import place_photos
from est_walks_plugin.operations.field.photos.clocks import count_placed, place_anew, stored_photos
from est_walks_plugin.operations.field.photos_in import read_photos
from est_walks_plugin.operations.photo_files.blur import blur_photo
from est_walks_plugin.operations.privacy_review import PHOTO, approve
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.undoing import recorded, take_back
from tests.store.photos.conftest import STARTS, Evening
from tests.store.photos.test_photos_in import awaited, read


def stops(evening: Evening) -> dict[str, int | None]:
    return {name: evening.stop_of(name) for name in evening.rows()}


# --- what the receipt says --------------------------------------------------------------------------------------------


def test_the_receipt_says_how_many_lie_by_what_and_that_no_clock_is_known(evening: Evening) -> None:
    """Photos beside other things are stored without anybody seeing where: the receipt is all a planner is told."""
    evening.record_track()
    evening.photo("spår.jpg", 8, camera="Kamera")
    evening.photo("spår 2.jpg", 16, camera="Kamera")
    evening.photo("eget.jpg", 9, tagged=True, camera="Telefon")
    evening.photo("utan tid.jpg")
    row = awaited(evening, stop=evening.stops[0], field_name="DCIM/väntad.jpg")
    evening.photo("väntad.jpg")
    notes = read(evening).receipt.notes
    assert evening.store.get("photo", row)["sha256"]
    assert notes[0] == ("Photos: 1 recorded in the field · 1 by their own place · 2 by the track · 1 not placed.")
    assert [note for note in notes if "Kamera" in note] == [
        "Nothing tells whether the clock of Kamera was right; 2 photo(s) lie by it: check one of them."
    ]
    assert not any("Telefon" in note and "Nothing tells" in note for note in notes)


def test_a_clock_that_was_told_is_not_said_to_be_unknown(evening: Evening) -> None:
    evening.record_track()
    evening.photo("a.jpg", 8, error_s=600, camera="Kamera")
    assert read(evening, clock_offset_s=-600).receipt.notes == [
        "Photos: 1 by the track · 0 not placed.",
        "The clock of Kamera was put right by −10:00 (minutes:seconds).",
    ]


# --- the same photos once more, with a better clock -------------------------------------------------------------------


def test_a_clock_that_is_told_later_moves_the_photos_that_are_there(evening: Evening) -> None:
    evening.record_track()
    for name, minutes in (("a.jpg", 2), ("b.jpg", 9), ("hand.jpg", 15)):
        evening.photo(name, minutes, error_s=420, camera="Kamera")
    read(evening)
    assert stops(evening) == {"a.jpg": 2, "b.jpg": 3, "hand.jpg": 3}
    hand = evening.rows()["hand.jpg"]["uuid"]
    place_photos(evening.store, [hand], PlacedByHand(stop=evening.stops[0]))
    again = read(evening, clock_offset_s=-420)
    assert stops(evening) == {"a.jpg": 1, "b.jpg": 2, "hand.jpg": 1}
    assert (again.receipt.stored, again.receipt.updated, again.receipt.unchanged) == (0, 2, 1)
    assert "2 photo(s) that were there already were placed anew." in again.receipt.notes
    assert any("by hand before" in note and "hand.jpg" in note for note in again.receipt.notes)
    assert again.return_uuid
    before = evening.store.rows("photo", order_by=("uuid",))
    assert read(evening, clock_offset_s=-420).receipt.unchanged == 3
    assert evening.store.rows("photo", order_by=("uuid",)) == before


def test_photos_of_another_walk_stay_with_it_and_are_told(evening: Evening) -> None:
    evening.photo("a.jpg", 9)
    read(evening)
    (other,) = evening.store.insert("walk", [{"name": "En annan", "starts_at": STARTS, "groups": 1}])
    before = evening.store.rows("photo")
    returned = read_photos(evening.store, other, str(evening.folder), clock_offset_s=60)
    assert returned.receipt.unchanged == 1
    assert any("another walk" in note and "a.jpg" in note for note in returned.receipt.notes)
    assert evening.store.rows("photo") == before


# --- without their files ----------------------------------------------------------------------------------------------


@pytest.fixture
def two_cameras(evening: Evening) -> Evening:
    """Seven minutes fast is one, right the other; nothing tells so."""
    evening.record_track()
    for name, minutes in (("a.jpg", 2), ("b.jpg", 9)):
        evening.photo(name, minutes, error_s=420, camera="Kamera")
    evening.photo("t.jpg", 9, camera="Telefon")
    read(evening)
    assert stops(evening) == {"a.jpg": 2, "b.jpg": 3, "t.jpg": 2}
    return evening


def test_the_clock_of_one_camera_is_put_right_afterwards(two_cameras: Evening) -> None:
    store, walk = two_cameras.store, two_cameras.walk
    original = two_cameras.rows()["b.jpg"]["uuid"]
    copy = blur_photo(store, original, [(0, 0, 10, 10)])
    before = store.rows("photo", order_by=("uuid",))
    assert count_placed(store, walk) == 3
    with recorded(store) as record:
        assert place_anew(store, walk, -420, camera="Kamera") == 2
    assert stops(two_cameras) == {"a.jpg": 1, "b.jpg": 2, "t.jpg": 2}
    assert store.get("photo", copy)["stop"] == two_cameras.stops[1]
    assert store.get("photo", original)["taken_at"] == STARTS + timedelta(minutes=9)
    assert stored_photos(store, walk).offsets == {"Kamera": -420, "Telefon": 0}
    assert place_anew(store, walk, {"Kamera": -420}) == 0
    take_back(store, record.changes)
    after = store.rows("photo", order_by=("uuid",))
    assert [{**row, "row_version": 0, "changed": 0} for row in after] == [
        {**row, "row_version": 0, "changed": 0} for row in before
    ]


def test_to_and_fro_is_where_it_was(two_cameras: Evening) -> None:
    store, walk = two_cameras.store, two_cameras.walk
    where = ("uuid", "stop", "taken_at", "easting", "northing", "position_from", "clock_offset_s")
    before = store.rows("photo", columns=where)
    for offset in (-420, 36_000, 17, 0):
        place_anew(store, walk, offset)
    assert store.rows("photo", columns=where) == before


def test_what_was_recorded_in_the_field_and_what_a_person_placed_stays(two_cameras: Evening) -> None:
    store, walk = two_cameras.store, two_cameras.walk
    row = awaited(two_cameras, stop=two_cameras.stops[2], field_name="DCIM/väntad.jpg")
    two_cameras.photo("väntad.jpg", 9, camera="Kamera")
    hand = two_cameras.rows()["a.jpg"]["uuid"]
    place_photos(store, [hand], PlacedByHand(xy=two_cameras.at(6)))
    read(two_cameras)
    before = {key: store.get("photo", key) for key in (row, hand)}
    place_anew(store, walk, 3600)
    assert store.get("photo", row) == before[row]
    kept = store.get("photo", hand)
    assert (kept["easting"], kept["stop"], kept["position_from"]) == (
        before[hand]["easting"],
        before[hand]["stop"],
        "hand",
    )
    assert kept["taken_at"] == before[hand]["taken_at"] + timedelta(hours=1)
    assert place_anew(store, walk, by_hand={hand: None}) == 1  # by hand no more
    assert store.get("photo", hand)["position_from"] != "hand"


def test_photos_of_two_readings_with_different_clocks_move_alike(evening: Evening) -> None:
    evening.record_track()
    first = evening.photo("a.jpg", 2, error_s=420, camera="K")
    read(evening, clock_offset_s=-420)
    second = evening.photo("b.jpg", 9, error_s=420, camera="K")
    read_photos(evening.store, evening.walk, str(second))
    assert first.exists()
    assert stops(evening) == {"a.jpg": 1, "b.jpg": 3}
    moved = place_anew(evening.store, evening.walk, stored_photos(evening.store, evening.walk).offsets)
    assert (moved, stops(evening)) == (0, {"a.jpg": 1, "b.jpg": 3})


def test_a_track_that_came_since_is_followed(evening: Evening) -> None:
    evening.photo("a.jpg", 9)
    read(evening, clock_offset_s=0)
    assert evening.rows()["a.jpg"]["position_from"] == "stop_time"
    evening.record_track()
    assert place_anew(evening.store, evening.walk) == 1
    assert evening.rows()["a.jpg"]["position_from"] == "track"


def test_what_cannot_be_placed_anew_is_one_sentence(two_cameras: Evening) -> None:
    store = two_cameras.store
    with pytest.raises(ParameterError, match="camera “Nikon”; those of the walk are of: Kamera, Telefon"):
        place_anew(store, two_cameras.walk, 60, camera="Nikon")
    store.insert("walk", [{"name": "Tom", "starts_at": STARTS, "groups": 1}])
    with pytest.raises(NotFoundError, match="“Tom” has no photos"):
        place_anew(store, "Tom", 60)


# --- before their records ---------------------------------------------------------------------------------------------


def test_photos_that_came_before_what_was_recorded_of_them_are_one(evening: Evening) -> None:
    """The photos were copied from the phone first; then its package came without files, then the photos once more."""
    evening.record_track()
    evening.photo("väntad.jpg", 9)
    evening.photo("annan.jpg", 9)
    read(evening)
    alone = evening.rows()["väntad.jpg"]["uuid"]
    copy = blur_photo(evening.store, alone, [(0, 0, 10, 10)])
    approve(evening.store, PHOTO, [copy])
    finding = record_finding(evening.store, evening.walk, category="litter", stop=3)
    row = awaited(evening, finding=finding, field_name="DCIM/väntad.jpg")
    returned = read(evening)
    assert returned.missing_photos == []
    assert (returned.receipt.updated, returned.receipt.unchanged, returned.receipt.stored) == (1, 1, 0)
    assert any("before their records" in note for note in returned.receipt.notes)
    rows = {one["uuid"]: one for one in evening.store.rows("photo")}
    assert set(rows) == {row, copy, evening.rows()["annan.jpg"]["uuid"]}
    assert (rows[row]["finding"], rows[row]["field_name"]) == (finding, "DCIM/väntad.jpg")
    assert rows[row]["data"]
    assert (rows[copy]["copy_of"], rows[copy]["finding"], rows[copy]["review"]) == (row, finding, "approved")
    assert read(evening).receipt.unchanged == 2
    assert evening.store.count("photo") == 3


@pytest.mark.parametrize("is_finding_recorded", [True, False])
def test_a_place_by_hand_stays_unless_the_record_names_a_finding(evening: Evening, is_finding_recorded: bool) -> None:
    evening.photo("väntad.jpg", 9)
    read(evening)
    alone = evening.rows()["väntad.jpg"]["uuid"]
    place_photos(evening.store, [alone], PlacedByHand(stop=evening.stops[0]))
    approve(evening.store, PHOTO, [alone])
    finding = record_finding(evening.store, evening.walk, category="litter", stop=3)
    told = {"finding": finding} if is_finding_recorded else {"stop": evening.stops[2]}
    row = awaited(evening, field_name="DCIM/väntad.jpg", **told)
    read(evening)
    stored = evening.store.get("photo", row)
    assert evening.store.count("photo") == 1
    assert stored["review"] == "approved"
    assert stored["finding"] == (finding if is_finding_recorded else None)
    assert stored["stop"] == evening.stops[2 if is_finding_recorded else 0]

"""Photos back from a walk: where each lands and what told so, what is refused and how, and that twice is once."""

from __future__ import annotations

import struct
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from est_walks_plugin.model.errors import Cancelled, InputError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.field.photo import PlacedByHand
from est_walks_plugin.operations.field.photos_in import read_photos
from est_walks_plugin.operations.record_findings import TypedFinding, record_finding, record_typed
from tests import camera
from tests.store.photos.conftest import STARTS, Evening


def read(evening: Evening, **options: object) -> object:
    returned = read_photos(evening.store, evening.walk, str(evening.folder), **options)
    assert returned.receipt.balances
    return returned


def test_a_geotag_says_where(evening: Evening) -> None:
    evening.photo("a.jpg", 9, tagged=True)
    evening.photo("b.jpg", 4, at=(evening.at(14)[0], evening.at(14)[1] + 20))
    returned = read(evening)
    rows = evening.rows()
    assert returned.receipt.stored == 2
    assert {row["position_from"] for row in rows.values()} == {"geotag"}
    assert evening.stop_of("a.jpg") == 2
    assert evening.stop_of("b.jpg") == 3  # its own place goes before its time
    assert (rows["a.jpg"]["easting"], rows["a.jpg"]["northing"]) == pytest.approx(evening.at(9), abs=0.05)
    assert rows["a.jpg"]["taken_at"] == STARTS + timedelta(minutes=9)
    assert rows["a.jpg"]["walk"] == evening.walk
    assert returned.orphans == []


def test_west_and_south_lie_nowhere_near_and_are_not_believed(evening: Evening) -> None:
    evening.photo("väst.jpg", 9, lonlat=(-17.75, 59.47))
    evening.photo("noll.jpg", 9, lonlat=(0.0, 0.0))
    evening.record_track()
    read(evening)
    assert {row["position_from"] for row in evening.rows().values()} == {"track"}


def test_the_track_says_where_with_a_clock_that_is_off(evening: Evening) -> None:
    """Three photos with a place of their own say how far the clock is off; the others follow."""
    evening.record_track()
    for number, minutes in enumerate((0.5, 6, 6.5, 13)):
        evening.photo(f"med{number}.jpg", minutes, error_s=4321, tagged=True, camera="K")
    evening.photo("utan.jpg", 13.5, error_s=4321, camera="K")
    returned = read(evening)
    row = evening.rows()["utan.jpg"]
    assert row["position_from"] == "track"
    assert (row["easting"], row["northing"]) == pytest.approx(evening.at(13.5), abs=10)
    assert abs(row["taken_at"] - (STARTS + timedelta(minutes=13.5))) < timedelta(seconds=10)
    assert any(
        "1:1" in note and note.startswith("The clock of K was put right by −") for note in returned.receipt.notes
    )


def test_each_camera_has_its_own_clock(evening: Evening) -> None:
    """A phone that is right says nothing of a camera that is not, and the other way round."""
    evening.record_track()
    for number, minutes in enumerate((0.5, 6, 6.5, 13)):
        evening.photo(f"k{number}.jpg", minutes, error_s=-900, tagged=True, camera="Kamera")
        evening.photo(f"t{number}.jpg", minutes, tagged=True, camera="Telefon")
    evening.photo("kamera.jpg", 13.5, error_s=-900, camera="Kamera")
    evening.photo("telefon.jpg", 6.2, camera="Telefon")
    read(evening)
    for name, minutes in (("kamera.jpg", 13.5), ("telefon.jpg", 6.2)):
        row = evening.rows()[name]
        assert (row["easting"], row["northing"]) == pytest.approx(evening.at(minutes), abs=10)


def test_a_told_offset_goes_before_everything(evening: Evening) -> None:
    evening.record_track()
    evening.photo("a.jpg", 13, error_s=600)
    read(evening, clock_offset_s=-600)
    assert evening.rows()["a.jpg"]["easting"] == pytest.approx(evening.at(13)[0], abs=1)


def test_the_satellites_clock_puts_a_camera_right_without_a_track(evening: Evening) -> None:
    x, y = evening.at(100)
    for minutes in (1, 8, 15):
        moment = STARTS + timedelta(minutes=minutes)
        evening.photo(f"{minutes}.jpg", minutes, error_s=3600, at=(x + 900, y), gps_time=moment, camera="K")
    evening.photo("utan.jpg", 8, error_s=3600, camera="K")
    read(evening)
    assert evening.rows()["utan.jpg"]["taken_at"] == STARTS + timedelta(minutes=8)
    assert evening.stop_of("utan.jpg") == 2


def test_summer_time_that_was_forgotten_is_seen(evening: Evening) -> None:
    evening.record_track()
    for minutes in (1, 9, 18):
        evening.photo(f"{minutes}.jpg", minutes, error_s=-3600)
    returned = read(evening)
    assert [evening.stop_of(f"{minutes}.jpg") for minutes in (1, 9, 18)] == [1, 2, 3]
    assert any("+1:00:00" in note for note in returned.receipt.notes)


@pytest.mark.parametrize(
    ("taken", "offset"),
    [
        (datetime(2026, 10, 15, 18, 9), None),
        (datetime(2026, 10, 15, 18, 9), "+02:00"),
        (datetime(2026, 10, 15, 16, 9), "Z"),
        (datetime(2026, 10, 15, 9, 9), "-07:00"),
    ],
)
def test_a_clock_of_any_zone_tells_the_same_moment(evening: Evening, taken: datetime, offset: str | None) -> None:
    evening.photo("a.jpg", taken=taken, offset=offset)
    read(evening, clock_offset_s=0)
    assert evening.rows()["a.jpg"]["taken_at"] == STARTS + timedelta(minutes=9)


def test_winter_time_is_an_hour_less(evening: Evening) -> None:
    evening.photo("a.jpg", taken=datetime(2026, 11, 15, 18, 9))
    read(evening, clock_offset_s=0)
    assert evening.rows()["a.jpg"]["taken_at"] == datetime(2026, 11, 15, 17, 9, tzinfo=timezone.utc)


def test_without_track_and_geotag_the_plan_says_which_stop_and_that_is_a_guess(evening: Evening) -> None:
    evening.photo("tvåan.jpg", 9)
    evening.photo("trean.jpg", 21)
    returned = read(evening)
    rows = evening.rows()
    assert (evening.stop_of("tvåan.jpg"), evening.stop_of("trean.jpg")) == (2, 3)
    assert {row["position_from"] for row in rows.values()} == {"stop_time"}
    assert any(
        "trean.jpg" in note and "tvåan.jpg" in note and "by the time alone" in note for note in returned.receipt.notes
    )


def test_what_fits_nowhere_is_kept_on_the_walk_and_listed(evening: Evening) -> None:
    evening.photo("annan dag.jpg", taken=datetime(2026, 10, 1, 12, 0))
    evening.photo("utan tid.jpg")
    evening.photo("trasig tid.jpg", taken="0000:00:00 00:00:00")
    returned = read(evening)
    assert sorted(returned.orphans) == ["annan dag.jpg", "trasig tid.jpg", "utan tid.jpg"]
    rows = evening.rows()
    assert all(row["walk"] == evening.walk and not row["stop"] and not row["position_from"] for row in rows.values())


def test_a_photo_goes_to_the_one_finding_that_was_recorded_then(evening: Evening) -> None:
    at = [STARTS + timedelta(minutes=minutes) for minutes in (8, 15, 16)]
    one = record_finding(evening.store, evening.walk, category="litter", stop=2, found_at=at[0])
    record_finding(evening.store, evening.walk, category="litter", stop=3, found_at=at[1])
    record_finding(evening.store, evening.walk, category="damage", stop=3, found_at=at[2])
    evening.photo("ett.jpg", 9)
    evening.photo("sent.jpg", 11.5)
    evening.photo("två.jpg", 15.5)
    evening.record_track()
    read(evening)
    rows = evening.rows()
    assert rows["ett.jpg"]["finding"] == one
    assert (rows["sent.jpg"]["finding"], evening.stop_of("sent.jpg")) == (None, 2)
    assert (rows["två.jpg"]["finding"], evening.stop_of("två.jpg")) == (None, 3)


def test_a_planner_places_by_hand(evening: Evening) -> None:
    finding = record_finding(evening.store, evening.walk, category="litter", stop=3)
    paths = [str(evening.photo(f"{name}.jpg", 1, tagged=True)) for name in "abc"]
    x, y = evening.at(14)
    hands = [PlacedByHand(stop=evening.stops[1]), PlacedByHand(finding=finding), PlacedByHand(xy=(x + 10, y))]
    read(evening, by_hand=dict(zip(paths, hands)))
    rows = evening.rows()
    assert {row["position_from"] for row in rows.values()} == {"hand"}
    assert [evening.stop_of(f"{name}.jpg") for name in "abc"] == [2, 3, 3]
    assert rows["b.jpg"]["finding"] == finding
    assert rows["c.jpg"]["easting"] == pytest.approx(x + 10)


# --- photos that were recorded in the field -------------------------------------------------------------------------


def awaited(evening: Evening, **values: object) -> str:
    (row,) = evening.store.insert("photo", [{"walk": evening.walk, "review": "doubtful", **values}])
    return row


def test_a_recorded_photo_gets_its_file_by_its_name(evening: Evening) -> None:
    finding = record_finding(evening.store, evening.walk, category="litter", stop=1)
    row = awaited(evening, finding=finding, field_name="DCIM/finding_1_20261015180800000.jpg")
    other = awaited(evening, stop=evening.stops[2], field_name="DCIM/saknas.jpg")
    evening.photo("finding_1_20261015180800000.JPG", 15, tagged=True, folder="DCIM")
    returned = read(evening)
    stored = evening.store.get("photo", row)
    assert (returned.receipt.stored, returned.receipt.updated) == (0, 1)
    assert stored["finding"] == finding
    assert stored["sha256"]
    assert stored["data"]
    assert stored["field_name"] == "DCIM/finding_1_20261015180800000.jpg"
    assert stored["position_from"] == "geotag"
    assert [(one.uuid, one.name, one.stop) for one in returned.missing_photos] == [(other, "DCIM/saknas.jpg", 3)]
    assert read(evening).receipt.unchanged == 1


def test_two_phones_that_gave_the_same_name_are_told_apart_by_time(evening: Evening) -> None:
    first = awaited(evening, field_name="DCIM/IMG_1.jpg", taken_at=STARTS + timedelta(minutes=2))
    second = awaited(evening, field_name="DCIM/IMG_1.jpg", taken_at=STARTS + timedelta(minutes=16))
    late = evening.photo("IMG_1.jpg", 16, folder="a")
    evening.photo("IMG_1.jpg", 2, folder="b")
    returned = read(evening)
    assert returned.receipt.updated == 2
    store = evening.store
    assert store.get("photo", second)["width"] == camera.decoded(late.read_bytes()).width()
    assert store.get("photo", first)["width"] != store.get("photo", second)["width"]


def test_a_renamed_file_is_known_by_time_and_place_and_two_that_fit_by_nobody(evening: Evening) -> None:
    evening.record_track()
    row = awaited(evening, stop=evening.stops[0], field_name="DCIM/x.jpg", taken_at=STARTS + timedelta(minutes=1))
    far = awaited(evening, stop=evening.stops[0], field_name="DCIM/y.jpg", taken_at=STARTS + timedelta(minutes=16))
    twin = [
        awaited(evening, stop=evening.stops[1], field_name=f"DCIM/z{n}.jpg", taken_at=STARTS + timedelta(minutes=9))
        for n in (1, 2)
    ]
    evening.photo("WhatsApp.jpg", 1.5)
    evening.photo("annan plats.jpg", 16.5)
    evening.photo("vems.jpg", 9)
    returned = read(evening)
    assert (returned.receipt.updated, returned.receipt.stored) == (1, 2)
    assert evening.store.get("photo", row)["sha256"]
    assert {one.uuid for one in returned.missing_photos} == {far, *twin}


# --- twice is once ------------------------------------------------------------------------------------------------


def test_a_second_reading_changes_nothing(evening: Evening) -> None:
    evening.record_track()
    for minutes in (1, 8, 15):
        evening.photo(f"{minutes}.jpg", minutes, orientation=6 if minutes == 8 else 1)
    first = read(evening)
    before = evening.store.rows("photo", order_by=("uuid",))
    second = read(evening)
    assert (second.receipt.stored, second.receipt.updated, second.receipt.unchanged) == (0, 0, 3)
    assert evening.store.rows("photo", order_by=("uuid",)) == before
    assert first.return_uuid
    assert second.return_uuid == ""
    assert evening.store.count("field_return") == 1


def test_the_same_picture_twice_is_one(evening: Evening) -> None:
    path = evening.photo("a.jpg", 1)
    copy = camera.with_segments(path.read_bytes(), camera.segment(0xFE, b"skickad via mejl"))
    (evening.folder / "a kopia.jpg").write_bytes(copy)
    returned = read(evening)
    assert (returned.receipt.stored, returned.receipt.unchanged) == (1, 1)
    assert any("kept once" in note for note in returned.receipt.notes)


# --- what is refused ----------------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_named_with_the_remedy_and_the_rest_is_stored(evening: Evening) -> None:
    evening.photo("bra.jpg", 1)
    folder = evening.folder
    (folder / "IMG_0001.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    (folder / "tom.jpg").write_bytes(b"")
    (folder / "trasig.jpg").write_bytes(b"\xff\xd8\xff\xe0xx")
    (folder / "anteckning.jpg").write_text("hej")
    with (folder / "film.mov").open("wb") as film:
        film.write(b"\0\0\0\x14ftypqt  ")
        film.truncate(5_000_000_000)
    (folder / "läsmig.txt").write_text("hej")
    (folder / "._bra.jpg").write_bytes(b"\0\x05\x16\x07")
    returned = read(evening)
    reasons = {one.reason.removeprefix("The photo ").split()[0]: one.reason for one in returned.receipt.rejected}
    assert sorted(reasons) == ["IMG_0001.HEIC", "anteckning.jpg", "tom.jpg", "trasig.jpg"]
    assert "Most Compatible" in reasons["IMG_0001.HEIC"]
    assert "0 bytes" in reasons["tom.jpg"]
    assert all(name in reason for name, reason in reasons.items())
    assert (returned.receipt.read, returned.receipt.stored) == (5, 1)
    assert any("film" in note for note in returned.receipt.notes)
    assert any("no photos" in note for note in returned.receipt.notes)


def test_a_folder_of_films_or_of_nothing_is_one_sentence(evening: Evening) -> None:
    with pytest.raises(InputError, match="no photo in “foton”"):
        read(evening)
    (evening.folder / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    with pytest.raises(InputError, match="only films"):
        read(evening)
    with pytest.raises(InputError, match="is not there"):
        read_photos(evening.store, evening.walk, str(evening.folder / "nej"))
    assert evening.store.count("photo") == 0


@pytest.mark.parametrize("seed", range(6))
def test_broken_exif_of_any_kind_never_stops_the_others(evening: Evening, seed: int) -> None:
    rng = np.random.default_rng(seed)
    for number in range(8):
        path = evening.photo(f"{number}.jpg", number, tagged=True, camera="K", orientation=1)
        content = bytearray(path.read_bytes())
        end = content.index(b"\xff\xe0")
        for _ in range(15):
            content[rng.integers(12, end)] = rng.integers(0, 256)
        path.write_bytes(bytes(content))
    evening.photo("hel.jpg", 9, tagged=True)
    returned = read(evening)
    assert returned.receipt.read == 9
    assert evening.rows()["hel.jpg"]["stop"] == evening.stops[1]


def test_cancelled_leaves_nothing(evening: Evening) -> None:
    for minutes in range(6):
        evening.photo(f"{minutes}.jpg", minutes)
    asked = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 9

    with pytest.raises(Cancelled):
        read(evening, feedback=CallbackFeedback(cancelled=stop))
    assert evening.store.count("photo") == 0
    assert evening.store.count("field_return") == 0


def test_the_walk_is_found_by_the_time_when_it_is_not_told(evening: Evening) -> None:
    evening.photo("a.jpg", 9)
    assert read_photos(evening.store, None, str(evening.folder)).walk == evening.walk
    evening.store.update("walk", evening.walk, {"starts_at": STARTS - timedelta(days=7)})
    with pytest.raises(ParameterError, match="fit none of the walks"):
        read_photos(evening.store, None, str(evening.folder))


def test_nothing_that_a_camera_wrote_is_in_any_byte_of_the_store(evening: Evening, tmp_path: Path) -> None:
    planted = [b"Ida Planterad", b"SERIE-4711", b"planterad kommentar", b"http://ns.adobe.com", b"IPTC-planterad"]
    for number, orientation in enumerate((1, 6, 1)):
        path = evening.photo(
            f"{number}.jpg",
            3 + number,
            tagged=True,
            owner="Ida Planterad",
            serial="SERIE-4711",
            orientation=orientation,
        )
        content = camera.with_segments(
            path.read_bytes(),
            camera.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
            camera.segment(0xED, b"Photoshop 3.0\0IPTC-planterad"),
            camera.segment(0xFE, b"planterad kommentar"),
            camera.segment(0xE2, b"ICC_PROFILE\0\x01\x01" + (b"sRGB" if number else b"P3") + b" planterad profil"),
        )
        path.write_bytes(content + content + b"\0\0\0\x18ftypmp42 planterad film")
    gps = struct.pack("<HHI", 0x8825, 4, 1)
    assert all(gps in path.read_bytes() for path in evening.folder.iterdir())
    returned = read(evening)
    assert returned.receipt.stored == 3
    evening.store.close()
    for path in tmp_path.glob("kväll.gpkg*"):
        content = path.read_bytes()
        found = [one for one in [*planted, b"planterad", b"Exif\0\0", gps] if one in content]
        assert found == [], path.name


def test_one_photo_whose_place_is_known_puts_its_clock_right(evening: Evening) -> None:
    """By the track where there is one, else by the plan's time at the stop."""
    from est_walks_plugin.operations.field.photos.ground import ground_of
    from est_walks_plugin.operations.field.photos.places import offset_by_stop

    clock = (STARTS + timedelta(minutes=9.5)).timestamp() + 1234
    at_stop = PlacedByHand(stop=evening.stops[1])
    planned = offset_by_stop(ground_of(evening.store, evening.walk), clock, at_stop)
    assert planned is not None
    assert planned.seconds == pytest.approx(-1234)
    evening.record_track()
    ground = ground_of(evening.store, evening.walk)
    walked = offset_by_stop(ground, clock, at_stop)
    pointed = offset_by_stop(ground, clock, PlacedByHand(xy=evening.at(6)))
    assert walked is not None
    assert walked.seconds == pytest.approx(-1234, abs=20)
    assert pointed is not None
    assert pointed.seconds == pytest.approx(-1234 - 3.5 * 60, abs=10)
    assert offset_by_stop(ground, clock, PlacedByHand(xy=(9e6, 9e6))) is None


def test_stored_photos_are_placed_by_hand_and_copies_follow(evening: Evening) -> None:
    from est_walks_plugin.operations.field.photos.by_hand import place_photos
    from est_walks_plugin.operations.photo_files.blur import blur_photo

    finding = record_finding(evening.store, evening.walk, category="litter", stop=3)
    evening.photo("a.jpg")
    read(evening)
    (lost,) = (row["uuid"] for row in evening.store.rows("photo"))
    copy = blur_photo(evening.store, lost, [(0, 0, 10, 10)])
    assert place_photos(evening.store, [copy], PlacedByHand(finding=finding)) == 2
    rows = evening.store.rows("photo")
    assert {(row["stop"], row["finding"], row["position_from"]) for row in rows} == {
        (evening.stops[2], finding, "hand")
    }
    x, y = evening.at(9)
    place_photos(evening.store, [lost], PlacedByHand(xy=(x + 5, y)))
    assert {(row["stop"], row["finding"], row["easting"]) for row in evening.store.rows("photo")} == {
        (evening.stops[1], None, x + 5)
    }
    for photos, where in (([], PlacedByHand(xy=(x, y))), ([lost], PlacedByHand())):
        with pytest.raises(ParameterError, match="Say which photos"):
            place_photos(evening.store, photos, where)
    (alone,) = evening.store.insert("photo", [{"caption": "ingens"}])
    with pytest.raises(ParameterError, match="one walk at a time"):
        place_photos(evening.store, [lost, alone], PlacedByHand(xy=(x, y)))


def test_a_photo_just_after_the_recorder_was_switched_off_is_at_the_last_stop(evening: Evening) -> None:
    evening.record_track()
    for name, minutes in (("sekunder.jpg", 19.3), ("minuter.jpg", 22.0), ("senare.jpg", 30.0)):
        evening.photo(name, minutes)
    returned = read(evening, clock_offset_s=0)
    assert [evening.stop_of(name) for name in ("sekunder.jpg", "minuter.jpg", "senare.jpg")] == [3, 3, None]
    told = next(note for note in returned.receipt.notes if "by the time alone" in note)
    assert "minuter.jpg" in told
    assert "sekunder.jpg" not in told
    assert returned.orphans == ["senare.jpg"]


def test_a_photo_whose_number_was_noted_goes_to_that_finding(evening: Evening) -> None:
    evening.record_track()
    store, walk = evening.store, evening.walk
    noted = record_typed(store, walk, TypedFinding("litter", stop=2, photo_no="12 och 14"))
    for text in ("15", "15"):
        record_typed(store, walk, TypedFinding("damage", stop=3, photo_no=text))
    elsewhere = record_typed(store, walk, TypedFinding("damage", stop=1, photo_no="16"))
    for name, minutes in (("IMG_0012.jpg", 9), ("IMG_0014.jpg", 60), ("IMG_0015.jpg", 16), ("IMG_0016.jpg", 10)):
        evening.photo(name, minutes)
    read(evening, clock_offset_s=0)
    rows = evening.rows()
    assert (rows["IMG_0012.jpg"]["finding"], rows["IMG_0012.jpg"]["position_from"]) == (noted, "track")
    assert (rows["IMG_0014.jpg"]["finding"], rows["IMG_0014.jpg"]["position_from"]) == (noted, "hand")
    assert evening.stop_of("IMG_0014.jpg") == 2
    assert rows["IMG_0015.jpg"]["finding"] is None  # noted twice
    assert rows["IMG_0016.jpg"]["finding"] != elsewhere  # the track says another stop


def test_undo_keeps_no_picture_in_memory_and_what_was_placed_since_is_no_orphan(evening: Evening) -> None:
    from est_walks_plugin.operations.field.photos.by_hand import place_photos
    from est_walks_plugin.operations.undoing import recorded, take_back

    for number in range(3):
        evening.photo(f"{number}.jpg")
    with recorded(evening.store) as record:
        first = read(evening)
    kept = [change for change in record.changes if change.table == "photo"]
    assert len(kept) == 3
    assert not any("data" in change.after.values for change in kept if change.after)
    assert len(first.orphans) == 3
    take_back(evening.store, record.changes)
    assert evening.store.count("photo") == 0
    read(evening)
    place_photos(
        evening.store, [row["uuid"] for row in evening.store.rows("photo")], PlacedByHand(stop=evening.stops[0])
    )
    assert read(evening).orphans == []

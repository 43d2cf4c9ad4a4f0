"""What came back from the field is merged into the store: everything in, nothing lost, nothing twice."""

from __future__ import annotations

import itertools
import random
import shutil

import pytest

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.field.conflict import Conflict
from est_walks_plugin.operations.deletions import delete_findings
from est_walks_plugin.operations.field.back.history import settle
from est_walks_plugin.operations.field.decisions import decide, open_conflicts
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.read_in import read_in
from est_walks_plugin.operations.privacy_review import rewrite
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.privacy.kinds import MASKED_BY_HAND
from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import TABLES

from ..town import at
from .evening import MADE, STARTS, Evening, by_hand, everything


def counts(returned):
    receipt = returned.receipt
    assert receipt.balances
    return receipt.read, receipt.stored, receipt.updated, receipt.unchanged, receipt.rejected_count


def test_an_evening(store, evening: Evening) -> None:
    phone = evening.phone()
    said = {"category": "lighting_out", "text": "Trasig lampa", "severity": 2, "owner": "street"}
    new = phone.add("finding", at(405, 402), score_dark=1, created_at=MADE, **said)
    photo = phone.photo(finding_uuid=new)
    phone.edit("stop", evening.stops[0], score_day=2, score_dark=0, note="Läskigt")
    phone.edit("oldfinding", evening.old[0], seen="no", note="Ännu högre")
    phone.edit("finding", evening.findings[0], text="Lampan är lagad")
    began = STARTS.timestamp()
    track = phone.track([(*at(100, 100), began), (*at(200, 100), began + 60), (*at(400, 400), began + 300)])
    returned = read_package(store, evening.walk, evening.home(phone))
    assert returned.walk == evening.walk
    assert counts(returned) == (9, 3, 3, 3, 0)
    assert (returned.conflicts, returned.missing_photos, returned.orphans) == ([], [], [])
    assert returned.receipt.notes == []
    finding = store.get("finding", new)
    assert (finding["walk"], finding["stop"], finding["text"]) == (evening.walk, evening.stops[1], "Trasig lampa")
    assert (finding["severity"], finding["owner"], finding["score_dark"]) == (2, "street", 1)
    assert finding["found_at"] == MADE
    assert (finding["geometry"].x, finding["geometry"].y) == at(405, 402)
    kept = store.get("photo", photo)
    assert (kept["finding"], kept["walk"]) == (new, evening.walk)
    assert kept["field_name"] == f"DCIM/{photo}_20261015183000000.jpg"
    assert kept["sha256"]
    assert kept["data"]
    assert kept["review"] == "doubtful"
    assert kept["delete_after"]
    stop = store.get("stop", evening.stops[0])
    assert (stop["score_day"], stop["score_dark"], stop["field_note"]) == (2, 0, "Läskigt")
    (seen,) = store.rows("seen_again")
    assert (seen["walk"], seen["finding"], seen["seen"]) == (evening.walk, evening.old[0], "no")
    assert (seen["note"], seen["at"]) == ("Ännu högre", STARTS)
    assert store.get("finding", evening.findings[0])["text"] == "Lampan är lagad"
    assert store.get("finding", evening.findings[0])["row_version"] == 2
    assert store.get("finding", evening.findings[1])["row_version"] == 1
    assert store.get("stop", evening.stops[1])["row_version"] == 1
    stored = store.get("track", track)
    assert stored["started_at"] == STARTS
    assert [point[0] for point in stored["points"]] == [0, 60, 300]
    (row,) = store.rows("field_return")
    assert returned.return_uuid == row["uuid"]
    assert (row["walk"], row["kind"], row["file_name"]) == (evening.walk, "package", "hem.zip")
    assert row["receipt"]["stored"] == 3


def two_phones(evening: Evening) -> list[str]:
    files = []
    for number, name in enumerate(("a", "b")):
        phone = evening.phone(name)
        new = phone.add("finding", at(100, 100), category="litter", text=f"Skräp {number}")
        phone.photo(finding_uuid=new)
        phone.edit("stop", evening.stops[1], note=f"grupp {number}", score_day=number)
        files.append(evening.home(phone, f"{name}.zip"))
    return files


def test_the_same_again_changes_nothing_and_asks_nothing(store, evening: Evening) -> None:
    files = two_phones(evening)
    first, second = (read_package(store, None, file) for file in files)
    assert first.conflicts == []
    assert {(one.column, one.base, one.desk, one.field) for one in second.conflicts} == {
        ("note", None, "grupp 0", "grupp 1"),
        ("score_day", None, 0, 1),
    }
    assert {(one.stop, one.about) for one in second.conflicts} == {(2, "Stopp 2")}
    decide(store, evening.walk, second.conflicts, KeptValue.FIELD)
    assert store.get("stop", evening.stops[1])["field_note"] == "grupp 1"
    store.update("finding", evening.findings[0], {"text": "Ändrat vid skrivbordet"})
    new = store.rows("finding", {"text": "Skräp 0"})[0]["uuid"]
    delete_findings(store, [new, evening.findings[1]])
    before, returns = everything(store), store.count("field_return")
    for file in (*files, *reversed(files)):
        again = read_package(store, None, file)
        assert again.conflicts == []
        assert again.return_uuid == ""
        assert again.receipt.unchanged == again.receipt.read
    assert everything(store) == before
    assert store.count("field_return") == returns


def test_the_order_of_the_phones_gives_the_same_rows(store, evening: Evening, tmp_path) -> None:
    files = two_phones(evening)
    copy = tmp_path / "andra.gpkg"
    store.backup(copy)
    with Store.open(copy) as other:
        for one, order in ((store, files), (other, files[::-1])):
            for file in order:
                read_package(one, None, file)
        for table in ("finding", "photo", "stop", "track"):
            keys = [{row["uuid"] for row in one.rows(table)} for one in (store, other)]
            assert keys[0] == keys[1]


@pytest.mark.parametrize("keep", list(KeptValue))
def test_a_conflict_is_decided_once(store, evening: Evening, keep) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    file = evening.home(phone)
    (conflict,) = read_package(store, None, file).conflicts
    told = ("Lampan är trasig", "Skrivbordets ord", "Fältets ord")
    assert conflict == Conflict("finding", evening.findings[0], "text", *told, 1, "Skrivbordets ord")
    assert store.get("finding", evening.findings[0])["text"] == "Skrivbordets ord"
    assert read_package(store, None, file).conflicts == [conflict] == open_conflicts(store, evening.walk)
    decide(store, evening.walk, [conflict], keep)
    kept = "Fältets ord" if keep is KeptValue.FIELD else "Skrivbordets ord"
    assert store.get("finding", evening.findings[0])["text"] == kept
    remembered = {row["field_value"]: row["choice"] for row in store.rows("field_decision")}
    lost = {"Skrivbordets ord": "desk"} if keep is KeptValue.FIELD else {}  # not asked about when paper says it
    assert remembered == {"Fältets ord": keep.value, **lost}
    assert read_package(store, None, file).conflicts == [] == open_conflicts(store, evening.walk)
    store.update("finding", evening.findings[0], {"text": "Senare ord"})
    assert read_package(store, None, file).conflicts == []
    assert store.get("finding", evening.findings[0])["text"] == "Senare ord"


@pytest.mark.parametrize("keep", list(KeptValue))
def test_all_conflicts_are_decided_while_reading(store, evening: Evening, keep) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Fältets ord", category="litter")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord", "category": "graffiti"})
    returned = read_package(store, None, evening.home(phone), keep=keep)
    assert returned.conflicts == [] == open_conflicts(store, evening.walk)
    row = store.get("finding", evening.findings[0])
    expected = ("Fältets ord", "litter") if keep is KeptValue.FIELD else ("Skrivbordets ord", "graffiti")
    assert (row["text"], row["category"]) == expected
    assert store.count("field_decision", {"choice": keep.value}) >= 2


def test_a_decision_for_a_row_that_is_gone_is_kept_and_brings_nothing_back(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    conflicts = read_package(store, None, evening.home(phone)).conflicts
    delete_findings(store, [evening.findings[0]])
    assert open_conflicts(store, evening.walk) == []
    assert decide(store, evening.walk, conflicts, KeptValue.FIELD) == 0
    assert store.count("finding", {"uuid": evening.findings[0]}) == 0


def test_what_the_desk_settles_is_no_conflict_any_more(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    read_package(store, None, evening.home(phone))
    store.update("finding", evening.findings[0], {"text": "Fältets ord"})
    assert open_conflicts(store, evening.walk) == []


def test_a_phone_that_comes_again_with_more_gives_what_is_new(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("stop", evening.stops[0], note="Först", score_day=1)
    first = phone.add("finding", at(100, 100), text="Ett", category="litter")
    read_package(store, None, evening.home(phone))
    store.update("stop", evening.stops[0], {"field_note": "Renskrivet"})
    phone.edit("stop", evening.stops[0], score_dark=0)
    phone.edit("finding", first, severity=3)
    second = phone.add("finding", at(100, 100), text="Två", category="litter")
    returned = read_package(store, None, evening.home(phone, "igen.zip"))
    assert returned.conflicts == []
    row = store.get("stop", evening.stops[0])
    assert (row["field_note"], row["score_day"], row["score_dark"]) == ("Renskrivet", 1, 0)
    assert store.get("finding", first)["severity"] == 3
    assert store.get("finding", second)["text"] == "Två"
    assert counts(returned)[1:3] == (1, 2)


def test_a_phone_that_changed_its_mind_is_in_no_conflict_with_itself(store, evening: Evening) -> None:
    """It still has the finding it made, so that it is known again; nobody else touched what it says anew."""
    phone = evening.phone()
    phone.edit("stop", evening.stops[0], note="Först", score_day=1)
    new = phone.add("finding", at(100, 100), text="Trasig lmapa", category="litter")
    first = evening.home(phone)
    read_package(store, None, first)
    phone.edit("stop", evening.stops[0], note="Sedan", score_day=None)
    phone.edit("finding", new, text="Trasig lampa", category="lighting_out")
    second = evening.home(phone, "igen.zip")
    assert read_package(store, None, second).conflicts == []
    row = store.get("stop", evening.stops[0])
    assert (row["field_note"], row["score_day"]) == ("Sedan", None)
    assert (store.get("finding", new)["text"], store.get("finding", new)["category"]) == (
        "Trasig lampa",
        "lighting_out",
    )
    store.update("stop", evening.stops[0], {"field_note": "Renskrivet", "score_day": 3})
    before = everything(store)
    for file in (first, second, first):
        again = read_package(store, None, file)
        assert (again.conflicts, again.return_uuid) == ([], "")
    assert everything(store) == before


def test_another_phone_and_what_the_desk_changed_since_are_still_asked_about(store, evening: Evening) -> None:
    phone, other = evening.phone(), evening.phone("andra")
    phone.add("finding", at(100, 100), text="Ett", category="litter")
    other.add("finding", at(400, 400), text="Två", category="litter")
    phone.edit("stop", evening.stops[0], note="Först")
    other.edit("stop", evening.stops[0], note="Den andras")
    read_package(store, None, evening.home(phone))
    (asked,) = read_package(store, None, evening.home(other, "andra.zip")).conflicts
    assert (asked.base, asked.desk, asked.field) == (None, "Först", "Den andras")
    decide(store, evening.walk, [asked], KeptValue.DESK)
    store.update("stop", evening.stops[0], {"field_note": "Renskrivet"})
    phone.edit("stop", evening.stops[0], note="Sedan")
    (asked,) = read_package(store, None, evening.home(phone, "igen.zip")).conflicts
    assert (asked.desk, asked.field) == ("Renskrivet", "Sedan")
    assert "#" not in str(asked.base)
    assert store.get("stop", evening.stops[0])["field_note"] == "Renskrivet"


def test_two_phones_in_one_archive_that_say_different_things_come_once(store, evening: Evening, tmp_path) -> None:
    together = tmp_path / "alla"
    together.mkdir()
    for number in range(3):
        phone = evening.phone(f"p{number}")
        phone.edit("stop", evening.stops[0], note=f"Grupp {number}")
        shutil.move(phone.folder, together / f"kväll_{number}")
    returned = read_package(store, None, str(together))
    assert [one.field for one in returned.conflicts] == ["Grupp 1", "Grupp 2"]
    done = read_in(store, None, [str(together)])
    assert [one.field for one in done.conflicts] == ["Grupp 1", "Grupp 2"], "each is counted"
    assert done.parts[0].return_uuid == ""
    assert settle(store, evening.walk, KeptValue.DESK) == (2, 0), "all are decided"
    assert open_conflicts(store, evening.walk) == []
    store.update("stop", evening.stops[0], {"field_note": "Renskrivet"})
    again = read_package(store, None, str(together))
    assert (again.conflicts, again.return_uuid) == ([], "")


@pytest.mark.parametrize("keep", [None, KeptValue.FIELD, KeptValue.DESK])
def test_a_cell_that_one_phone_emptied_and_another_changed_is_asked_about(store, evening: Evening, keep) -> None:
    phone, other = evening.phone(), evening.phone("andra")
    finding = evening.findings[0]
    phone.edit("finding", finding, text="Lampan blinkar")
    other.edit("finding", finding, text=None)
    read_package(store, None, evening.home(phone))
    returned = read_package(store, None, evening.home(other, "andra.zip"), keep=keep)
    assert [(one.column, one.desk, one.field) for one in returned.conflicts] == (
        [] if keep else [("text", "Lampan blinkar", None)]
    )
    assert open_conflicts(store, evening.walk) == returned.conflicts
    assert store.get("finding", finding)["text"] == (None if keep is KeptValue.FIELD else "Lampan blinkar")


def test_a_cell_emptied_in_the_field_is_emptied(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text=None, category="")
    file = evening.home(phone)
    read_package(store, None, file)
    row = store.get("finding", evening.findings[0])
    assert (row["text"], row["category"]) == (None, None)
    store.update("finding", evening.findings[0], {"text": "Igen"})
    assert read_package(store, None, file).conflicts == []
    assert store.get("finding", evening.findings[0])["text"] == "Igen"


def test_a_finding_moved_in_the_field_moves(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.move("finding", evening.findings[0], at(300, 310))
    read_package(store, None, evening.home(phone))
    shape = store.get("finding", evening.findings[0])["geometry"]
    assert (shape.x, shape.y) == at(300, 310)
    assert store.get("finding", evening.findings[0])["row_version"] == 2


def test_another_evening_with_another_package_is_compared_with_what_went_out_then(store, evening: Evening) -> None:
    """A value that came once is news again when the desk sent out another since: it neither is nor was decided."""
    first = evening.phone("första")
    first.edit("finding", evening.findings[0], severity=2, text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    conflicts = read_package(store, None, evening.home(first)).conflicts
    decide(store, evening.walk, conflicts, KeptValue.DESK)
    store.update("finding", evening.findings[0], {"severity": 3})
    evening.package = evening.take_out()
    second = evening.phone("andra")
    second.edit("finding", evening.findings[0], severity=2, text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Nytt vid skrivbordet"})
    returned = read_package(store, None, evening.home(second, "andra.zip"))
    assert store.get("finding", evening.findings[0])["severity"] == 2
    assert [(one.base, one.desk, one.field) for one in returned.conflicts] == [
        ("Skrivbordets ord", "Nytt vid skrivbordet", "Fältets ord")
    ]
    decide(store, evening.walk, returned.conflicts, KeptValue.FIELD)
    assert open_conflicts(store, evening.walk) == []
    before = everything(store)
    for name in ("hem.zip", "andra.zip"):
        assert read_package(store, None, str(evening.folder / name)).conflicts == []
    assert everything(store) == before


def test_a_finding_of_another_walk_that_was_copied_on_the_phone_is_told(store, evening: Evening, tmp_path) -> None:
    other = Evening(store, tmp_path, "Torget")
    phone = evening.phone()
    phone.add("finding", at(1, 1), uuid=other.findings[0], text="Kopia", category="litter", severity=3)
    before = everything(store)
    returned = read_package(store, None, evening.home(phone))
    (row,) = returned.receipt.rejected
    assert "another walk" in row.reason
    assert row.text == "Kopia"
    assert everything(store) == before


def test_a_finding_given_to_a_stop_that_is_gone_hangs_on_none(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], stop_uuid=evening.stops[2])
    phone.edit("finding", evening.findings[1], stop_uuid=evening.stops[1])
    store.delete("stop", [evening.stops[2]])
    read_package(store, None, evening.home(phone))
    assert store.get("finding", evening.findings[0])["stop"] is None
    assert store.get("finding", evening.findings[1])["stop"] == evening.stops[1]


def test_an_empty_row_is_kept_once_and_stays_away_when_deleted(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", None)
    file = evening.home(phone)
    assert read_package(store, None, file).return_uuid
    assert store.get("finding", new)["walk"] == evening.walk
    assert read_package(store, None, file).return_uuid == ""
    store.delete("finding", [new])
    assert read_package(store, None, file).return_uuid == ""
    assert store.count("finding", {"uuid": new}) == 0


# deletions ----------------------------------------------------------------------------------------------------------


def test_deleted_in_the_field(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.delete("finding", evening.findings[0])
    returned = read_package(store, None, evening.home(phone))
    assert store.count("finding", {"uuid": evening.findings[0]}) == 0
    assert store.count("finding", {"uuid": evening.findings[1]}) == 1
    assert returned.receipt.vanished == 1
    assert returned.receipt.notes == ["“Lampan är trasig” was deleted in the field and is deleted here."]
    assert returned.return_uuid


@pytest.mark.parametrize("how", ["task", "edit", "photo"])
def test_a_deletion_that_cannot_be_is_told_and_stops_nothing(store, evening: Evening, how) -> None:
    gone = evening.findings[0]
    phone = evening.phone()
    phone.delete("finding", gone)
    phone.edit("finding", evening.findings[1], text="Nytt")
    if how == "task":
        store.insert("task", [{"finding": gone, "title": "Byt lampa"}])
    elif how == "edit":
        store.update("finding", gone, {"severity": 3})
    else:
        store.insert("photo", [{"finding": gone, "sha256": "a" * 64}])
    file = evening.home(phone)
    returned = read_package(store, None, file)
    assert store.get("finding", gone)["text"] == "Lampan är trasig"
    assert store.get("finding", evening.findings[1])["text"] == "Nytt"
    (note,) = returned.receipt.notes
    assert "Lampan är trasig" in note
    assert ("task" in note, "changed here" in note, "photos" in note) == tuple(
        how == one for one in ("task", "edit", "photo")
    )
    again = read_package(store, None, file)
    assert again.receipt.notes == []
    assert again.return_uuid == ""


def test_deleted_at_the_desk_in_between(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Ändrad i fält")
    phone.photo(finding_uuid=evening.findings[1])
    delete_findings(store, evening.findings)
    returned = read_package(store, None, evening.home(phone))
    back = store.get("finding", evening.findings[0])
    assert (back["text"], back["walk"], back["stop"]) == ("Ändrad i fält", evening.walk, evening.stops[0])
    assert store.count("finding", {"uuid": evening.findings[1]}) == 0
    assert any("it is back" in note for note in returned.receipt.notes)
    (photo,) = store.rows("photo")
    assert (photo["finding"], photo["walk"]) == (None, evening.walk)
    assert photo["sha256"]
    assert len(returned.orphans) == 1
    assert any("is gone; the photo is kept" in note for note in returned.receipt.notes)


def test_an_earlier_finding_that_is_gone_is_told_with_what_was_said(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("oldfinding", evening.old[0], seen="no", note="Står kvar")
    delete_findings(store, evening.old)
    returned = read_package(store, None, evening.home(phone))
    assert counts(returned)[4] == 1
    (row,) = returned.receipt.rejected
    assert "deleted" in row.reason
    assert "Står kvar" in row.text
    assert store.count("seen_again") == 0


def test_what_was_rejected_comes_in_when_its_place_is_back(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("oldfinding", evening.old[0], seen="no")
    phone.edit("stop", evening.stops[2], note="Fint")
    file = evening.home(phone)
    with recorded(store) as record:
        delete_findings(store, evening.old)
        store.delete("stop", [evening.stops[2]])
    for _ in range(2):
        returned = read_package(store, None, file)
        assert (counts(returned)[4], returned.return_uuid) == (2, "")
    take_back(store, record.changes)
    read_package(store, None, file)
    assert store.rows("seen_again")[0]["seen"] == "no"
    assert store.get("stop", evening.stops[2])["field_note"] == "Fint"


def test_a_stop_planned_anew_in_the_same_place_gets_what_was_said(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("stop", evening.stops[0], score_dark=0, note="Läskigt")
    phone.edit("stop", evening.stops[2], note="Fint", score_day=3)
    store.delete("stop", evening.stops)
    (new,) = store.insert("stop", [{"walk": evening.walk, "seq": 1, "name": "Ny", "geometry": at(103, 101)}])
    file = evening.home(phone)
    returned = read_package(store, None, file)
    row = store.get("stop", new)
    assert (row["score_dark"], row["field_note"]) == (0, "Läskigt")
    (gone,) = returned.receipt.rejected
    assert "Fint" in gone.text
    assert "3" in gone.text
    assert counts(returned)[4] == 1
    before = everything(store)
    assert read_package(store, None, file).conflicts == []
    assert everything(store) == before


def test_findings_of_a_stop_that_is_gone_lie_at_the_nearest(store, evening: Evening) -> None:
    phone = evening.phone()
    near = phone.add("finding", at(395, 405), text="Nära", stop_uuid=evening.stops[2], category="litter")
    far = phone.add("finding", at(250, 250), text="På vägen", stop_uuid=evening.stops[2], category="litter")
    nowhere = phone.add("finding", None, text="Utan läge", stop_uuid=evening.stops[0], category="litter")
    lost = phone.add("finding", None, text="Utan allt", category="litter")
    store.delete("stop", [evening.stops[2]])
    returned = read_package(store, None, evening.home(phone))
    assert store.get("finding", near)["stop"] == evening.stops[1]
    assert store.get("finding", far)["stop"] is None
    shape = store.get("finding", nowhere)["geometry"]
    assert (shape.x, shape.y) == at(100, 100)
    assert store.get("finding", lost)["geometry"] is None
    assert returned.receipt.without_position == 1


# what people write --------------------------------------------------------------------------------------------------


def test_texts_are_screened_and_come_in_once(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Ring Anna Svensson, 070-174 06 58", category="litter")
    phone.edit("stop", evening.stops[0], note="Anna Svensson såg 19121212-1212")
    file = evening.home(phone)
    returned = read_package(store, None, file)
    row = store.get("finding", new)
    assert "070" not in row["text"]
    assert row["review"] in ("masked", "doubtful")
    assert "1212" not in store.get("stop", evening.stops[0])["field_note"]
    kept = str(store.rows("field_return"))
    assert "070-174" not in kept
    assert "19121212" not in kept
    assert returned.conflicts == []
    assert returned.receipt.masked["telefon"] + returned.receipt.masked["phone"] >= 1
    again = read_package(store, None, file)
    assert (again.return_uuid, again.conflicts) == ("", [])
    assert again.receipt.unchanged == again.receipt.read


def test_what_a_person_approved_went_out_and_comes_back_as_it_is(store, evening: Evening) -> None:
    said = {"text": "Driftens nummer 070-174 06 58", "review": "approved"}
    store.update("finding", evening.findings[0], said)
    evening.package = evening.take_out()
    phone = evening.phone()
    assert phone.rows("finding")[evening.findings[0]]["text"] == said["text"]
    before = everything(store)
    assert read_package(store, None, evening.home(phone)).return_uuid == ""
    assert everything(store) == before


def test_a_finding_belongs_to_the_place_of_its_stop(store, evening: Evening) -> None:
    places = store.insert("place", [{"name": "Torget"}, {"name": "Tunneln"}])
    for stop, place in zip(evening.stops, places):
        store.update("stop", stop, {"place": place})
    phone = evening.phone()
    new = phone.add("finding", at(101, 101), text="Nytt", category="litter")
    phone.edit("finding", evening.findings[0], stop_uuid=evening.stops[1])
    read_package(store, None, evening.home(phone))
    assert store.get("finding", new)["place"] == places[0]
    assert store.get("finding", evening.findings[0])["place"] == places[1]


def test_what_a_reviewer_masks_stands_nowhere_else(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Petterssons häck skymmer", category="litter")
    phone.edit("stop", evening.stops[0], note="Vid Petterssons")
    file = evening.home(phone)
    read_package(store, None, file)
    rewrite(store, "finding", new, text="[maskat] häck skymmer")
    store.update("stop", evening.stops[0], {"field_note": None})
    assert "Pettersson" not in str({table.name: store.rows(table.name) for table in TABLES})
    again = read_package(store, None, file)
    assert (again.return_uuid, again.conflicts) == ("", [])
    assert store.get("finding", new)["text"] == "[maskat] häck skymmer"


def test_what_a_reviewer_masks_is_masked_in_what_went_out_and_was_asked(store, evening: Evening) -> None:
    """The text went out with a name no rule finds; the phone and the desk changed it both, which was asked and decided."""
    sent = "Vid Xantippas häck är det mörkt"
    finding, other = evening.findings[:2]
    store.update("finding", finding, {"text": sent})
    store.update("finding", other, {"text": "Hos Xantippa"})
    evening.package = evening.take_out()
    phone, second = evening.phone(), evening.phone("andra")
    phone.edit("finding", finding, text="Xantippas häck är klippt")
    second.edit("finding", finding, text="Xantippas häck är borta")
    home, later = evening.home(phone), evening.home(second, "senare.zip")
    store.update("finding", finding, {"text": "Xantippas häck"})
    asked = read_package(store, None, home).conflicts
    assert [one.column for one in asked] == ["text"]
    decide(store, evening.walk, asked, KeptValue.DESK)
    assert len(read_package(store, None, later).conflicts) == 1
    for one in (finding, other):
        rewrite(store, "finding", one, text="Häcken")
    assert "antipp" not in str({table.name: store.rows(table.name) for table in TABLES})
    assert open_conflicts(store, evening.walk) == []
    for file in (home, later):
        again = read_package(store, None, file)
        assert (again.return_uuid, again.conflicts) == ("", [])
    assert {row["text"] for row in store.rows("finding", {"uuid": [finding, other]})} == {"Häcken"}


def test_a_masked_text_that_went_out_is_not_shown_as_its_digest(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Fältets ord")
    rewrite(store, "finding", evening.findings[0], text="Lampan")
    (asked,) = read_package(store, None, evening.home(phone)).conflicts
    assert (asked.base, asked.desk, asked.field) == (MASKED_BY_HAND, "Lampan", "Fältets ord")


def test_codes_the_catalogue_does_not_know_are_kept_and_told(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Älg", category="moose", owner="forest")
    returned = read_package(store, None, evening.home(phone))
    row = store.get("finding", new)
    assert (row["category"], row["owner"], row["positive"]) == ("moose", "forest", False)
    assert [("moose" in note, "forest" in note) for note in returned.receipt.notes] == [(True, False), (False, True)]


def test_a_good_thing_is_positive(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Fint", category="positive")
    phone.edit("finding", evening.findings[0], category="positive")
    read_package(store, None, evening.home(phone))
    assert store.get("finding", new)["positive"] is True
    assert store.get("finding", evening.findings[0])["positive"] is True


def test_values_that_are_none_are_left_out_and_told(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("stop", evening.stops[0], score_day=7, score_dark="2")
    phone.edit("oldfinding", evening.old[0], seen="kanske")
    new = phone.add("finding", at(100, 100), text="Nytt", severity=9, created_at="i går", category="litter")
    returned = read_package(store, None, evening.home(phone))
    stop = store.get("stop", evening.stops[0])
    assert (stop["score_day"], stop["score_dark"]) == (None, 2)
    assert store.get("finding", new)["severity"] is None
    assert store.count("seen_again") == 0
    notes = " ".join(returned.receipt.notes)
    assert all(f"“{value}”" in notes for value in ("7", "9", "i går", "kanske"))


def test_rows_without_a_key_and_two_with_one_are_all_kept_and_come_once(store, evening: Evening) -> None:
    phone = evening.phone()
    key = phone.add("finding", at(100, 100), text="Ett", category="litter")
    phone.add("finding", at(100, 100), uuid=key, text="Två", category="litter")
    lost, braces = (phone.add("finding", at(100, 100), text=t, category="litter") for t in ("Utan nyckel", "Klamrar"))
    by_hand(
        phone,
        "finding",
        f"UPDATE finding SET uuid = '' WHERE uuid = '{lost}'",
        f"UPDATE finding SET uuid = '{{{braces.upper()}}}' WHERE uuid = '{braces}'",
    )
    odd = phone.add("finding", at(100, 100), uuid="Anna Svensson", text="Namn", category="litter")
    phone.photo(finding_uuid=odd)
    file = evening.home(phone)
    returned = read_package(store, None, file)
    texts = {row["text"]: row["uuid"] for row in store.rows("finding", {"walk": evening.walk})}
    assert {"Ett", "Två", "Utan nyckel", "Klamrar", "Namn"} <= set(texts)
    assert texts["Klamrar"] == braces
    assert "Anna" not in texts["Namn"]
    assert store.rows("photo")[0]["finding"] == texts["Namn"]
    assert any("one key" in note for note in returned.receipt.notes)
    before = everything(store)
    again = read_package(store, None, file)
    assert again.return_uuid == ""
    assert everything(store) == before


def test_a_row_drawn_where_nothing_is_drawn_is_told(store, evening: Evening) -> None:
    phone = evening.phone()
    phone.add("stop", at(700, 700), note="Här med", score_dark=0)
    phone.delete("stop", evening.stops[2])
    returned = read_package(store, None, evening.home(phone))
    assert store.count("stop", {"walk": evening.walk}) == 3
    (row,) = returned.receipt.rejected
    assert "stop" in row.reason
    assert row.row == 4
    assert counts(returned)[4] == 1


def test_undo_takes_a_whole_return_back_and_makes_it_again(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Nytt", category="litter")
    phone.photo(finding_uuid=new)
    phone.photo(finding_uuid=new, file=False)
    phone.edit("stop", evening.stops[0], score_dark=0)
    phone.delete("finding", evening.findings[1])
    phone.edit("oldfinding", evening.old[0], seen="yes")
    phone.track([(*at(100, 100), 1.8e9), (*at(200, 100), 1.8e9 + 60)])
    before = everything(store)
    with recorded(store) as record:
        read_package(store, None, evening.home(phone))
    after = everything(store)
    again = take_back(store, record.changes)

    def without_stamps(told):
        return {name: len(rows) for name, rows in told.items()}

    assert without_stamps(everything(store)) == without_stamps(before)
    assert store.count("field_return") == 0
    assert store.get("stop", evening.stops[0])["score_dark"] is None
    assert store.get("finding", evening.findings[1])["text"] == "Mörkt hörn"
    take_back(store, again)
    assert without_stamps(everything(store)) == without_stamps(after)
    assert store.count("field_return") == 1
    photo = store.rows("photo", order_by=("sha256",))[-1]
    assert photo["data"]


def test_cancel_leaves_the_store_as_it_was(store, evening: Evening, tmp_path) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Nytt", category="litter")
    for _ in range(3):
        phone.photo(finding_uuid=new)
    file, copy = evening.home(phone), tmp_path / "kopia.gpkg"
    store.backup(copy)
    asked = itertools.count()
    assert read_package(store, None, file, CallbackFeedback(cancelled=lambda: next(asked) < 0)).return_uuid
    limit = next(asked)
    with Store.open(copy) as other:
        before = everything(other)
        for moment in sorted({0, 1, limit // 2, limit - 1}):
            seen = itertools.count()
            with pytest.raises(Cancelled):
                read_package(other, None, file, CallbackFeedback(cancelled=lambda: next(seen) >= moment))  # noqa: B023
            assert everything(other) == before
            assert other.count("field_return") == 0


def test_two_phones_and_the_desk_lose_nothing_in_random_evenings(store, evening: Evening) -> None:
    """The store's own merge keeps what the pure one keeps: every row and value of any side is there or told."""
    draw = random.Random(1)
    texts = itertools.count()
    phones = [evening.phone(f"p{number}") for number in range(2)]
    added: dict[str, str] = {}
    for phone in phones:
        for _ in range(20):
            text = f"Text {next(texts)}"
            added[phone.add("finding", at(draw.random() * 700, draw.random() * 700), text=text, category="litter")] = (
                text
            )
        for stop in evening.stops:
            phone.edit("stop", stop, **{draw.choice(["score_day", "score_dark"]): draw.randrange(4)})
        for finding in evening.findings:
            if draw.random() < 0.5:
                phone.edit("finding", finding, text=f"Text {next(texts)}")
    store.update("finding", evening.findings[0], {"text": "Skrivbordet"})
    said: dict[tuple[str, str, str], set[object]] = {}
    for phone in phones:
        for layer in ("stop", "finding"):
            for uuid, row in phone.rows(layer).items():
                for column in ("score_day", "score_dark", "text"):
                    if row.get(column) is not None:
                        said.setdefault((layer, uuid, column), set()).add(row[column])
    for number, phone in enumerate(phones):
        read_package(store, None, evening.home(phone, f"{number}.zip"))
    for uuid, text in added.items():
        assert store.get("finding", uuid)["text"] == text
    told = {(one.layer, one.uuid, one.column): one for one in open_conflicts(store, evening.walk)}
    out = {"Lampan är trasig", "Mörkt hörn"}
    for (layer, uuid, column), values in said.items():
        stored = store.get(layer, uuid)[column]
        for value in values - out:
            assert value == stored or (layer, uuid, column) in told


def test_a_text_of_any_length_comes_home(store, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Mörkt. " * 2000, category="litter")
    phone.edit("stop", evening.stops[0], note="Mörkt. " * 2000)
    read_package(store, None, evening.home(phone))
    assert len(store.get("finding", new)["text"]) > 10_000
    assert len(store.get("stop", evening.stops[0])["field_note"]) > 10_000


def test_a_finding_whose_spot_waits_still_waits_when_its_text_is_new(store, evening: Evening) -> None:
    phone = evening.phone()
    first, other = evening.findings[:2]
    store.update("finding", first, {"spot": "Vid Kevins hus", "review": "doubtful"})
    store.update("finding", other, {"spot": "Vid Kevins hus", "review": "approved"})
    for finding in (first, other):
        phone.edit("finding", finding, text=f"Nytt {finding}")
    read_package(store, None, evening.home(phone))
    assert store.get("finding", first)["text"] == f"Nytt {first}"
    assert [store.get("finding", one)["review"] for one in (first, other)] == ["doubtful", "clear"]

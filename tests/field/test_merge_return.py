"""What came back from the field is merged into the store: everything in, nothing lost, nothing twice."""

from __future__ import annotations

import pytest

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.field.returned import Conflict
from est_walks_plugin.operations.field.decisions import decide, open_conflicts
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store.schema import TABLES

from ..town import at
from .phone import MADE, Evening


def everything(store):
    """All rows of a store but those that say what came back."""
    return {
        table.name: sorted(str({**row, "geometry": str(row.get("geometry"))}) for row in store.rows(table.name))
        for table in TABLES
        if table.name not in ("field_return", "field_decision") and store.count(table.name)
    }


def test_an_evening(store, evening: Evening, tmp_path) -> None:
    phone = evening.phone()
    said = {"category": "lighting_out", "text": "Trasig lampa", "severity": 2, "owner": "street_lighting"}
    new = phone.add("finding", (405, 402), score_dark=1, created_at=MADE, **said)
    photo, path = phone.take_photo(new)
    phone.change("stop", evening.stops[0], score_day=2, score_dark=0, note="Läskigt")
    phone.change("oldfinding", evening.old[0], seen="no", note="Ännu högre")
    phone.change("finding", evening.findings[0], text="Lampan är lagad")
    track = phone.add("track", [(100, 100, 0, 0), (200, 100, 0, 60), (400, 400, 0, 300)], started_at=MADE)
    returned = read_package(store, evening.walk, phone.zipped(tmp_path / "hem.zip"))
    assert returned.walk == evening.walk
    receipt = returned.receipt
    assert (receipt.read, receipt.stored, receipt.updated, receipt.unchanged) == (9, 3, 3, 3)
    assert receipt.balances
    assert (returned.conflicts, returned.missing_photos, returned.orphans) == ([], [], [])
    finding = store.get("finding", new)
    assert (finding["walk"], finding["stop"], finding["text"]) == (evening.walk, evening.stops[1], "Trasig lampa")
    assert (finding["severity"], finding["owner"], finding["score_dark"]) == (2, "street_lighting", 1)
    assert finding["found_at"] == MADE
    assert (finding["geometry"].x, finding["geometry"].y) == at(405, 402)
    kept = store.get("photo", photo)
    assert (kept["finding"], kept["walk"], kept["field_name"]) == (new, evening.walk, path)
    assert kept["sha256"]
    assert kept["data"]
    stop = store.get("stop", evening.stops[0])
    assert (stop["score_day"], stop["score_dark"], stop["field_note"]) == (2, 0, "Läskigt")
    (seen,) = store.rows("seen_again")
    assert (seen["walk"], seen["finding"], seen["seen"]) == (evening.walk, evening.old[0], "no")
    assert seen["note"] == "Ännu högre"
    assert store.get("finding", evening.findings[0])["text"] == "Lampan är lagad"
    assert store.get("finding", evening.findings[0])["row_version"] == 2
    assert store.get("finding", evening.findings[1])["row_version"] == 1
    stored = store.get("track", track)
    assert stored["started_at"] == MADE
    assert stored["points"][-1][0] == 300
    assert returned.return_uuid


def test_the_same_again_changes_nothing_and_asks_nothing(store, evening: Evening, tmp_path) -> None:
    phones = [evening.phone(name) for name in ("a", "b")]
    for number, phone in enumerate(phones):
        new = phone.add("finding", (100, 100), category="litter", text=f"Skräp {number}")
        phone.take_photo(new, number)
        phone.change("stop", evening.stops[1], note=f"grupp {number}", score_day=number)
    files = [phone.zipped(tmp_path / f"{phone.folder.name}.zip") for phone in phones]
    first, second = (read_package(store, None, file) for file in files)
    assert first.conflicts == []
    assert {(one.column, one.base, one.desk, one.field) for one in second.conflicts} == {
        ("note", None, "grupp 0", "grupp 1"),
        ("score_day", None, 0, 1),
    }
    assert all(one.stop == 2 for one in second.conflicts)
    decide(store, evening.walk, second.conflicts, KeptValue.FIELD)
    assert store.get("stop", evening.stops[1])["field_note"] == "grupp 1"
    store.update("finding", evening.findings[0], {"text": "Ändrat vid skrivbordet"})
    store.delete("finding", [evening.findings[1]])
    before, returns = everything(store), store.count("field_return")
    for file in (*files, *reversed(files)):
        again = read_package(store, None, file)
        assert again.conflicts == []
        assert again.return_uuid == ""
        assert again.receipt.unchanged == again.receipt.read
    assert everything(store) == before
    assert store.count("field_return") == returns


@pytest.mark.parametrize("keep", list(KeptValue))
def test_a_conflict_is_decided_once(store, evening: Evening, tmp_path, keep) -> None:
    phone = evening.phone()
    phone.change("finding", evening.findings[0], text="Fältets ord")
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    file = phone.zipped(tmp_path / "hem.zip")
    (conflict,) = read_package(store, None, file).conflicts
    told = ("Lampan är trasig", "Skrivbordets ord", "Fältets ord")
    assert conflict == Conflict("finding", evening.findings[0], "text", *told, 1, "Skrivbordets ord")
    assert store.get("finding", evening.findings[0])["text"] == "Skrivbordets ord"
    assert read_package(store, None, file).conflicts == [conflict] == open_conflicts(store, evening.walk)
    decide(store, evening.walk, [conflict], keep)
    kept = "Fältets ord" if keep is KeptValue.FIELD else "Skrivbordets ord"
    assert store.get("finding", evening.findings[0])["text"] == kept
    assert read_package(store, None, file).conflicts == [] == open_conflicts(store, evening.walk)
    assert store.get("finding", evening.findings[0])["text"] == kept

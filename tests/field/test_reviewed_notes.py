"""Notes of stops and of earlier findings wait for a person's eye as the texts of findings do, and are masked everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.operations.field.decisions import decide, open_conflicts
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.old_findings import record_seen
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop
from est_walks_plugin.operations.privacy_review import approve_keys, review_list, rewrite, screen_store
from est_walks_plugin.operations.walks.find_walk import find_stop
from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import TABLES
from tests.processing.contract import run_with_receipt

from .evening import Evening

DOUBTED = "Enligt Kevin är det mörkt"


def waiting(store: Store) -> list[tuple[str, str, str]]:
    return [(one.table, one.text, one.review) for one in review_list(store)]


def seen_row(store: Store) -> dict[str, Any]:
    [row] = store.rows("seen_again")
    return row


def note_typed(store: Store, evening: Evening, note: str, **said: int) -> None:
    record_stop(store, find_stop(store, evening.walk, 1), TypedStop(note=note, **said))


@pytest.mark.parametrize("by_phone", [True, False])
def test_what_is_doubted_in_a_note_waits_for_review(store: Store, evening: Evening, by_phone: bool) -> None:
    if by_phone:
        phone = evening.phone()
        phone.edit("stop", evening.stops[0], note=DOUBTED)
        phone.edit("oldfinding", evening.old[0], note=f"{DOUBTED}!", seen="no")
        read_package(store, None, evening.home(phone))
    else:
        note_typed(store, evening, DOUBTED)
        record_seen(store, evening.walk, evening.old[0], "no", f"{DOUBTED}!")
    assert waiting(store) == [("stop", DOUBTED, "doubtful"), ("seen_again", f"{DOUBTED}!", "doubtful")]
    assert approve_keys(store, [one.key for one in review_list(store)]) == 2
    assert waiting(store) == []
    note_typed(store, evening, DOUBTED, score_day=2)
    record_seen(store, evening.walk, evening.old[0], "yes", f"{DOUBTED}!")
    assert waiting(store) == [], "somebody has looked at these words"
    assert (store.get("stop", evening.stops[0])["score_day"], seen_row(store)["seen"]) == (2, "yes")
    if by_phone:
        phone.edit("stop", evening.stops[0], note="Nytt av Kevin i fält", score_day=None)
        phone.edit("oldfinding", evening.old[0], note="Som Kevin sa igen", seen="no")
        read_package(store, None, evening.home(phone, "igen.zip"), keep=KeptValue.FIELD)
    else:
        note_typed(store, evening, "Nytt av Kevin i fält")
        record_seen(store, evening.walk, evening.old[0], "yes", "Som Kevin sa igen")
    assert [one[1] for one in waiting(store)] == ["Nytt av Kevin i fält", "Som Kevin sa igen"]
    note_typed(store, evening, "")
    record_seen(store, evening.walk, evening.old[0], "yes")
    assert waiting(store) == []


def test_a_mended_note_is_masked_in_all_that_is_remembered(store: Store, evening: Evening) -> None:
    """What went out, what came, what was asked and decided: the words stand nowhere, and nothing is asked again."""
    note_typed(store, evening, "Hos Xantippa")
    record_seen(store, evening.walk, evening.old[0], "no", "Xantippas häck")
    evening.package = evening.take_out()
    phone, second = evening.phone(), evening.phone("andra")
    for one, words in ((phone, "Vid Xantippas"), (second, "Bakom Xantippas")):
        one.edit("stop", evening.stops[0], note=words)
        one.edit("oldfinding", evening.old[0], note=f"{words} häck")
    files = evening.home(phone), evening.home(second, "senare.zip")
    note_typed(store, evening, "Xantippas hörn")
    record_seen(store, evening.walk, evening.old[0], "no", "Xantippas tomt")
    decide(store, evening.walk, read_package(store, None, files[0]).conflicts, KeptValue.DESK)
    assert [one.column for one in read_package(store, None, files[1]).conflicts] == ["note", "note"]
    rewrite(store, "stop", evening.stops[0], field_note="Hörnet")
    rewrite(store, "seen_again", seen_row(store)["uuid"], note="Häcken")
    assert "antipp" not in str({table.name: store.rows(table.name) for table in TABLES})
    assert open_conflicts(store, evening.walk) == []
    for file in files:
        again = read_package(store, None, file)
        assert (again.return_uuid, again.conflicts) == ("", [])
    assert (store.get("stop", evening.stops[0])["field_note"], seen_row(store)["note"]) == ("Hörnet", "Häcken")


def test_new_rules_are_used_on_notes_too(store: Store, evening: Evening) -> None:
    store.update("stop", evening.stops[0], {"field_note": "Ring 070-174 06 05"})
    store.insert("seen_again", [{"walk": evening.walk, "finding": evening.old[0], "note": DOUBTED}])
    done = screen_store(store)
    assert (done.changed, done.doubtful) == (2, 1)
    assert {one[0]: one[2] for one in waiting(store)} == {"stop": "masked", "seen_again": "doubtful"}
    assert "070" not in store.get("stop", evening.stops[0])["field_note"]


def test_notes_are_listed_mended_and_approved_without_a_window(store: Store, evening: Evening) -> None:
    note_typed(store, evening, DOUBTED)
    path = Path(store.path)

    def receipt(name: str, **more: Any) -> dict[str, Any]:
        return run_with_receipt(name, path.parent / f"{name}.json", {"STORE": str(path), **more})

    [listed] = receipt("screentext")["texts"]
    assert (listed["table"], listed["text"]) == ("stop", DOUBTED)
    assert receipt("approvetext", TEXTS=listed["key"], TEXT="Det är mörkt") == {"approved": 1, "left": 0}
    row = store.get("stop", evening.stops[0])
    assert (row["field_note"], row["review"]) == ("Det är mörkt", "approved")


def test_a_note_that_waits_stays_off_the_phones(store: Store, evening: Evening) -> None:
    note_typed(store, evening, DOUBTED)
    record_seen(store, evening.walk, evening.old[0], "no", DOUBTED)
    evening.take_out()
    sent = str(store.rows("field_package")[-1]["snapshot"])
    assert "Kevin" not in sent
    approve_keys(store, [one.key for one in review_list(store)])
    evening.take_out()
    assert sum(str(row["snapshot"]).count("Kevin") for row in store.rows("field_package")) == 2

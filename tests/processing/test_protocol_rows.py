"""The evening's paper, row by row: nothing twice, nothing lost, what is not understood is said in its place."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from est_walks_plugin.model.errors import ConflictError, ParameterError
from est_walks_plugin.model.stored_walk import StoredStop
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.protocol.rows import (
    FindingRow,
    Outcome,
    SeenRow,
    StopRow,
    save_row,
    typed_of,
)
from est_walks_plugin.operations.field.protocol.sheet_of import ProtocolStop, protocol_of
from est_walks_plugin.operations.field.record_stop import TypedStop
from est_walks_plugin.operations.record_findings import TypedFinding
from est_walks_plugin.operations.tasks import create_tasks
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


@pytest.fixture
def other_group(town_store: Store, walk: str) -> str:
    """Another group of the same evening that walked the same stops."""
    first = town_store.get("walk", walk)
    town_store.update("walk", walk, {"series": "kväll", "groups": 2, "group_no": 1})
    [uuid] = town_store.insert(
        "walk",
        [{"name": "Byvandring (2)", "series": "kväll", "groups": 2, "group_no": 2, "starts_at": first["starts_at"]}],
    )
    stops = [StoredStop.from_row(row) for row in town_store.rows("stop", {"walk": walk})]
    town_store.insert(
        "stop", [{"walk": uuid, "seq": one.seq, "place": one.place, "geometry": one.geometry} for one in stops]
    )
    return uuid


def stop(store: Store, walk: str, number: int) -> ProtocolStop:
    return protocol_of(store, walk).stops[number - 1]


def row(text: str, number: int = 1, category: str = "litter", **more: object) -> FindingRow:
    typed: dict = {"category": category, "text": text, **more}
    return FindingRow(number, TypedFinding(**typed))


def test_a_row_is_stored_changed_and_emptied(town_store: Store, walk: str) -> None:
    saved = save_row(town_store, walk, row("Skräp", severity=2, owner="park", spot="grinden", photo_no="7"))
    assert saved.outcome is Outcome.STORED
    [made] = stop(town_store, walk, 1).findings
    assert (made.severity, made.owner, made.spot, made.photo_no) == (2, "park", "grinden", "7")
    assert save_row(town_store, walk, FindingRow(1, typed_of(made), made)).outcome is Outcome.UNCHANGED
    changed = save_row(town_store, walk, FindingRow(1, TypedFinding("damage", "Trasig"), made))
    [now] = stop(town_store, walk, 1).findings
    assert (changed.outcome, now.uuid, now.category, now.severity) == (Outcome.UPDATED, made.uuid, "damage", None)
    with pytest.raises(ConflictError):
        save_row(town_store, walk, FindingRow(1, TypedFinding("damage", "Krossad"), made))
    assert save_row(town_store, walk, FindingRow(1, TypedFinding(""), now)).outcome is Outcome.DELETED
    assert stop(town_store, walk, 1).findings == ()


def test_what_a_phone_gave_a_finding_stays_when_its_row_is_changed(town_store: Store, walk: str) -> None:
    save_row(town_store, walk, row("Skräp"))
    [made] = stop(town_store, walk, 1).findings
    town_store.update(
        "finding", made.uuid, {"score_dark": 1, "scores": {"dark": {"lighting": 0}}, "geometry": (1.0, 2.0)}
    )
    [phoned] = stop(town_store, walk, 1).findings
    save_row(town_store, walk, FindingRow(1, TypedFinding("litter", "Mycket skräp"), phoned))
    [now] = stop(town_store, walk, 1).findings
    assert (now.text, now.score_dark, now.scores) == ("Mycket skräp", 1, {"dark": {"lighting": 0}})
    assert (now.geometry.x, now.geometry.y) == (1.0, 2.0)


def test_a_finding_was_made_when_the_group_was_there(town_store: Store, walk: str) -> None:
    first = stop(town_store, walk, 1).stop
    assert first is not None
    assert first.arrive is not None
    long_ago = datetime(2020, 10, 15, 17, 0, tzinfo=timezone.utc)
    town_store.update("stop", first.uuid, {"arrive": long_ago})
    save_row(town_store, walk, row("Skräp"))
    assert stop(town_store, walk, 1).findings[0].found_at == long_ago


@pytest.mark.parametrize("text", ["SKRÄP", " skräp. ", "Skrap", "skräp\n"])
def test_the_same_finding_is_not_stored_twice_and_is_given_what_it_lacked(
    town_store: Store, walk: str, text: str
) -> None:
    first = save_row(town_store, walk, row("Skräp", photo_no="7", severity=1)).finding
    again = save_row(town_store, walk, row(text, photo_no="8 7", severity=3, owner="park"))
    assert first is not None
    assert again.outcome is Outcome.SAME
    assert again.finding is not None
    assert (again.finding.uuid, again.group) == (first.uuid, 0)
    [kept] = stop(town_store, walk, 1).findings
    assert (kept.text, kept.severity, kept.owner, kept.photo_no) == ("Skräp", 1, "park", "7, 8 7")
    assert save_row(town_store, walk, row(text, photo_no="8")).finding == kept


@pytest.mark.parametrize(
    "other",
    [
        row("Skräp", number=2),
        row("Skräp", category="damage"),
        row("Skräp i diket"),
        row("Skräp", spot="södra"),
    ],
)
def test_what_differs_in_stop_category_text_or_place_is_another_finding(
    town_store: Store, walk: str, other: FindingRow
) -> None:
    save_row(town_store, walk, row("Skräp", spot="norra"))
    assert save_row(town_store, walk, other).outcome is Outcome.STORED
    assert town_store.count("finding") == 2


def test_papers_of_two_groups_at_the_same_stops_meet_by_number(town_store: Store, walk: str, other_group: str) -> None:
    first = save_row(town_store, walk, row("Skräp")).finding
    again = save_row(town_store, other_group, row("skräp"))
    assert first is not None
    assert again.finding is not None
    assert (again.outcome, again.finding.uuid, again.group) == (Outcome.SAME, first.uuid, 1)
    assert save_row(town_store, other_group, row("Klotter")).outcome is Outcome.STORED
    assert [one.text for one in stop(town_store, other_group, 1).findings] == ["Klotter"]
    assert town_store.count("finding") == 2


def test_groups_that_walked_other_stops_have_findings_of_their_own(
    town_store: Store, walk: str, other_group: str
) -> None:
    last = town_store.rows("stop", {"walk": other_group}, order_by=("-seq",))[0]
    town_store.update("stop", last["uuid"], {"place": None})
    save_row(town_store, walk, row("Skräp"))
    assert save_row(town_store, other_group, row("skräp")).outcome is Outcome.STORED


def test_a_row_is_not_changed_into_another_of_its_stop(town_store: Store, walk: str) -> None:
    save_row(town_store, walk, row("Skräp"))
    save_row(town_store, walk, row("Klotter"))
    _first, second = stop(town_store, walk, 1).findings
    with pytest.raises(ParameterError, match="another row"):
        save_row(town_store, walk, FindingRow(1, TypedFinding("litter", "skräp"), second))


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (row("Skräp", category=""), "Say what it is"),
        (row("Skräp", category="kyrkor"), "kyrkor"),
        (row("Skräp", severity=5), "5"),
        (row("Skräp", owner="kyrkan"), "kyrkan"),
        (row("x" * 5000), "5000"),
    ],
)
def test_a_row_that_cannot_be_saved_says_why(town_store: Store, walk: str, bad: FindingRow, said: str) -> None:
    with pytest.raises(ParameterError, match=said):
        save_row(town_store, walk, bad)
    assert town_store.count("finding") == 0


def test_a_row_with_a_task_is_not_emptied(town_store: Store, walk: str) -> None:
    save_row(town_store, walk, row("Skräp"))
    [made] = stop(town_store, walk, 1).findings
    create_tasks(town_store, [made.uuid])
    with pytest.raises(ParameterError, match="Tasks were made"):
        save_row(town_store, walk, FindingRow(1, TypedFinding(""), made))


def test_rows_of_stops_and_earlier_findings_are_kept_and_taken_back(town_store: Store, walk: str) -> None:
    found = save_row(town_store, walk, row("Skräp")).finding
    assert found is not None
    town_store.insert("walk", [{"name": "Igen", "repeats": walk, "groups": 1}])
    [again] = [one["uuid"] for one in town_store.rows("walk", {"name": "Igen"})]
    town_store.insert("stop", [{"walk": again, "seq": 1, "place": found.place, "geometry": found.geometry}])
    with recorded(town_store) as record:
        there = stop(town_store, again, 1)
        assert there.stop is not None
        assert save_row(town_store, again, StopRow(there.stop, TypedStop(2, 1, "Lugnt"))).outcome is Outcome.UPDATED
        assert save_row(town_store, again, SeenRow(there.earlier[0], "no", "värre")).outcome is Outcome.STORED
    there = stop(town_store, again, 1)
    assert there.stop is not None
    assert (there.stop.score_day, there.stop.score_dark, there.stop.field_note) == (2, 1, "Lugnt")
    assert (there.earlier[0].seen, there.earlier[0].note) == ("no", "värre")
    assert save_row(town_store, again, SeenRow(there.earlier[0], "no", "värre")).outcome is Outcome.UNCHANGED
    assert save_row(town_store, again, SeenRow(there.earlier[0], "yes")).outcome is Outcome.UPDATED
    take_back(town_store, [])  # nothing
    town_store.delete("seen_again", [one["uuid"] for one in town_store.rows("seen_again")])
    assert len(record.changes) == 2


@pytest.mark.parametrize("looked_at", ["approved", "doubtful", "masked"])
def test_a_finding_that_was_looked_at_is_given_what_it_lacks(town_store: Store, walk: str, looked_at: str) -> None:
    made = save_row(town_store, walk, row("Skräp")).finding
    assert made is not None
    town_store.update("finding", made.uuid, {"review": looked_at})
    again = save_row(town_store, walk, row("Skräp", severity=3))
    assert (again.outcome, town_store.count("finding")) == (Outcome.SAME, 1)
    kept = town_store.get("finding", made.uuid)
    assert (kept["severity"], kept["review"]) == (3, looked_at)
    save_row(town_store, walk, row("Skräp", spot="Vid Kevins hus"))
    assert town_store.get("finding", made.uuid)["review"] == "doubtful"

"""What a group says beside its findings: where, who, how serious; of the whole stop; of what was found before."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.errors import ConflictError, EstWalksError, NotFoundError, ParameterError
from est_walks_plugin.model.field.old_finding import OldFinding
from est_walks_plugin.model.finding import Finding
from est_walks_plugin.model.stored_walk import StoredStop
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations import tasks
from est_walks_plugin.operations.field.old_findings import record_seen, seen_by
from est_walks_plugin.operations.field.protocol.sheet_of import protocol_of
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop, said_of
from est_walks_plugin.operations.field.stop_scores import scores_at, scores_of_stop
from est_walks_plugin.operations.record_findings import TypedFinding, edit_finding, record_typed
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.operations.walks.find_walk import find_stop, find_walk
from est_walks_plugin.store import Store

from .contract import RefusedError, run, run_with_receipt

PHONE = "070-174 06 05"


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def old_findings(store: Store, walk: str) -> list[OldFinding]:
    return [one for stop in protocol_of(store, walk).stops for one in stop.earlier]


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def typed(store: Store, walk: str, **said: object) -> Finding:
    values: dict = {"category": "shrubbery", "text": "Buskar skymmer", "stop": 1, **said}
    return Finding.from_row(store.get("finding", record_typed(store, walk, TypedFinding(**values))))


def test_a_finding_says_where_who_how_serious_and_which_pictures(town_store: Store, walk: str) -> None:
    found = typed(
        town_store, walk, severity=2, owner="Park", spot="  norra\ntrappan ", photo_no="IMG_20261015_193012, 7"
    )
    assert (found.severity, found.owner, found.spot) == (2, "park", "norra trappan")
    assert found.photo_no == "IMG_20261015_193012, 7"
    edit_finding(town_store, found, TypedFinding("shrubbery", "Buskar skymmer"))
    bare = Finding.from_row(town_store.get("finding", found.uuid))
    assert (bare.severity, bare.owner, bare.spot, bare.photo_no) == (None, "", "", "")


def test_a_person_in_where_or_photo_is_masked_and_looked_at(town_store: Store, walk: str) -> None:
    found = typed(town_store, walk, spot=f"hos {PHONE}", photo_no=f"bild till {PHONE}")
    assert PHONE not in found.spot + found.photo_no
    assert found.review == "masked"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"severity": 4}, "4"),
        ({"severity": True}, "True"),
        ({"owner": "Kyrkan"}, "Kyrkan"),
        ({"spot": "x" * 121}, "121 letters"),
        ({"text": "x" * 4_001}, "4001 letters"),
    ],
)
def test_what_nobody_understands_is_refused_in_a_sentence(
    town_store: Store, walk: str, said: dict[str, object], why: str
) -> None:
    with pytest.raises(ParameterError, match=why):
        typed(town_store, walk, **said)
    assert town_store.count("finding") == 0


def test_the_owner_named_on_the_walk_goes_before_the_catalogues_and_it_is_told(town_store: Store, walk: str) -> None:
    named, plain = typed(town_store, walk, owner="housing"), typed(town_store, walk)
    retired = typed(town_store, walk, owner="guard")
    row = town_store.rows("owner", {"code": "guard"})[0]
    town_store.update("owner", row["uuid"], {"active": False})
    made = tasks.create_tasks(town_store, [named.uuid, plain.uuid, retired.uuid])
    owners = {row["finding"]: row["owner"] for row in town_store.rows("task")}
    assert owners[named.uuid] == "housing"
    assert owners[plain.uuid] == owners[retired.uuid] != "housing"
    told = made.to_dict()["owner_hints"]
    assert [(one["owner"], one["why"]) for one in told] == [("housing", "proposed on the walk")]
    events = town_store.rows("task_event", {"task": told[0]["task"], "field": "owner"})
    assert [event["note"] for event in events] == ["proposed on the walk"]
    asked = tasks.create_tasks(town_store, [named.uuid], owner="park", again=True)
    assert town_store.get("task", asked.tasks[0])["owner"] == "park"


def test_the_list_for_owners_says_where_how_serious_and_which_pictures(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    tasks.create_tasks(
        town_store,
        [typed(town_store, walk, severity=3, spot="vid grinden", photo_no="12").uuid],
        today=date(2026, 5, 1),
    )
    path = tmp_path / "lista.csv"
    export_tasks(town_store, str(path))
    header, row = (line.split(";") for line in path.read_text("utf-8-sig").splitlines())
    said = dict(zip(header, row))
    assert (said["Where at the stop"], said["How serious 1-3"], said["Photo no."]) == ("vid grinden", "3", "12")


def test_what_is_said_of_a_stop_is_kept_screened_and_once(town_store: Store, walk: str) -> None:
    stop = find_stop(town_store, walk, 2)
    version = record_stop(town_store, stop, TypedStop(2, 0, f"Ring {PHONE} om bommen"))
    kept = find_stop(town_store, walk, 2)
    assert (kept.score_day, kept.score_dark, kept.row_version) == (2, 0, version)
    assert PHONE not in kept.field_note
    assert record_stop(town_store, kept, said_of(kept)) == version
    with pytest.raises(ConflictError):
        record_stop(town_store, stop, TypedStop(1, 1))
    with pytest.raises(ParameterError, match="4"):
        record_stop(town_store, kept, TypedStop(4))
    record_stop(town_store, kept, TypedStop())
    assert said_of(find_stop(town_store, walk, 2)) == TypedStop()


def test_the_stops_own_scores_go_before_those_of_its_findings(town_store: Store, walk: str) -> None:
    first, second = typed(town_store, walk, score_dark=0, score_day=3), typed(town_store, walk, score_dark=1)
    stop = find_stop(town_store, walk, 1)
    assert (scores_of_stop(stop, [first, second]).day, scores_of_stop(stop, [first, second]).dark) == (3.0, 0.5)
    record_stop(town_store, stop, TypedStop(score_dark=2))
    said = scores_at(town_store, walk=walk)
    assert [(one.day, one.dark) for one in said] == [(3.0, 2.0)]


def test_what_was_said_of_the_stop_is_a_score_of_its_place_on_that_day(town_store: Store, walk: str) -> None:
    stop = find_stop(town_store, walk, 1)
    record_stop(town_store, stop, TypedStop(score_dark=1))
    assert stop.place is not None
    assert stop.arrive is not None
    (said,) = scores_at(town_store, place=stop.place)
    assert (said.dark, town_store.local_day(said.at)) == (1.0, town_store.local_day(stop.arrive))


@pytest.fixture
def again(town_store: Store, walk: str) -> str:
    """The same walk a year later, with last year's finding at its first stop."""
    last = find_walk(town_store, walk)
    [uuid] = town_store.insert(
        "walk", [{"name": "Igen", "repeats": walk, "starts_at": last.starts + timedelta(days=365), "groups": 1}]
    )
    stops = [StoredStop.from_row(row) for row in town_store.rows("stop", {"walk": walk}, order_by=("seq",))]
    town_store.insert(
        "stop",
        [{"walk": uuid, "seq": one.seq, "place": one.place, "geometry": one.geometry} for one in stops],
    )
    return uuid


def test_a_walk_looks_again_at_what_is_not_verified_where_its_group_passes(
    town_store: Store, walk: str, again: str
) -> None:
    old = typed(town_store, walk, text="Släckt lampa", category="lighting_out")
    typed(town_store, walk, category="positive", text="Fint")
    typed(town_store, again, text="Nytt i år")
    found = old_findings(town_store, again)
    assert [one.finding.uuid for one in found] == [old.uuid]
    assert found[0].stop == find_stop(town_store, again, 1).uuid
    assert old_findings(town_store, walk) == []
    [task] = tasks.create_tasks(town_store, [old.uuid]).tasks
    assert old_findings(town_store, again)[0].state == "new"
    town_store.update("task", task, {"state": "verified"})
    assert old_findings(town_store, again) == []


def test_a_finding_of_which_one_task_is_verified_and_another_not_is_looked_at_again(
    town_store: Store, walk: str, again: str
) -> None:
    old = typed(town_store, walk, text="Släckt lampa", category="lighting_out")
    rows = [
        {"finding": old.uuid, "walk": walk, "measure": measure, "state": "planned"}
        for measure in ("add_light", "repair_lamp", "led_switch")
    ]
    planned, lamp, double = town_store.insert("task", rows)
    town_store.update("task", lamp, {"state": "verified"})
    town_store.update("task", double, {"state": "duplicate"})
    assert [one.state for one in old_findings(town_store, again)] == ["planned"]
    town_store.update("task", planned, {"state": "verified"})
    assert old_findings(town_store, again) == []


def test_an_answer_is_kept_once_and_taken_back(town_store: Store, walk: str, again: str) -> None:
    old = typed(town_store, walk)
    at = datetime(2027, 10, 15, tzinfo=timezone.utc)
    first = record_seen(town_store, again, old.uuid, "no", f"Ring {PHONE}", at)
    assert record_seen(town_store, again, old.uuid, "yes") == first
    [row] = town_store.rows("seen_again")
    assert (row["seen"], row["note"]) == ("yes", None)
    assert old_findings(town_store, again)[0].seen == "yes"
    assert record_seen(town_store, again, old.uuid, "yes") == first
    assert town_store.rows("seen_again")[0]["row_version"] == row["row_version"]
    assert record_seen(town_store, again, old.uuid, None) == ""
    assert town_store.count("seen_again") == 0
    bad: list[tuple[str, str, type[EstWalksError]]] = [
        (old.uuid, "maybe", ParameterError),
        ("nobody", "yes", NotFoundError),
    ]
    for finding, answer, error in bad:
        with pytest.raises(error):
            record_seen(town_store, again, finding, answer)
    assert town_store.count("seen_again") == 0


def test_the_answer_of_the_later_walk_counts_however_late_the_other_is_typed_in(
    town_store: Store, walk: str, again: str
) -> None:
    old = typed(town_store, walk)
    [later] = town_store.insert("walk", [{"name": "Tredje", "starts_at": datetime(2025, 11, 1, tzinfo=timezone.utc)}])
    town_store.update("walk", again, {"starts_at": datetime(2025, 10, 1, tzinfo=timezone.utc)})
    record_seen(town_store, later, old.uuid, "yes")
    record_seen(town_store, again, old.uuid, "unknown")
    record_seen(town_store, again, old.uuid, "no")
    assert seen_by(town_store, [old.uuid])[old.uuid].answer == "yes"
    assert answers_at(town_store) == ["2025-10-01", "2025-11-01"]
    town_store.update("walk", later, {"starts_at": None})
    record_seen(town_store, later, old.uuid, "no")
    town_store.update("walk", again, {"starts_at": datetime(2999, 1, 1, tzinfo=timezone.utc)})
    record_seen(town_store, again, old.uuid, "yes")
    today = datetime.now(timezone.utc).date()
    assert all(abs(date.fromisoformat(day) - today).days <= 1 for day in answers_at(town_store)), "none to come"


def answers_at(store: Store) -> list[str]:
    """Return the days of all answers."""
    return [row["at"].date().isoformat() for row in store.rows("seen_again", order_by=("at",))]


def test_the_same_is_done_without_a_window(town_store: Store, walk: str, again: str) -> None:
    path = Path(town_store.path)
    made = receipt_of(
        "recordfinding",
        path,
        WALK=walk,
        STOP=1,
        CATEGORY="litter",
        SEVERITY=1,
        OWNER="park",
        SPOT="grinden",
        PHOTO_NO="4",
    )
    assert [made[name] for name in ("severity", "owner", "spot", "photo_no")] == [1, "park", "grinden", "4"]
    first = receipt_of("recordstop", path, WALK=walk, STOP=1, SCORE_DAY=3, NOTE="Lugnt")
    second = receipt_of("recordstop", path, WALK=walk, STOP=1, SCORE_DARK=1)
    assert (second["score_day"], second["score_dark"], second["note"]) == (3, 1, "Lugnt")
    assert second["version"] == first["version"] + 1
    cleared = receipt_of("recordstop", path, WALK=walk, STOP=1, SCORE_DAY=-1, NOTE="-")
    assert (cleared["score_day"], cleared["score_dark"], cleared["note"]) == (None, 1, "")
    with pytest.raises(RefusedError, match="no stop 99"):
        run("recordstop", {"STORE": str(path), "WALK": walk, "STOP": 99})
    answer = receipt_of("recordseen", path, WALK=again, FINDING=made["finding"], SEEN="no")
    assert answer["answer"]
    with pytest.raises(RefusedError, match="maybe"):
        run("recordseen", {"STORE": str(path), "WALK": again, "FINDING": made["finding"], "SEEN": "maybe"})


def test_the_printed_paper_says_where_at_the_stop_it_was(town_store: Store, walk: str, again: str) -> None:
    from est_walks_plugin.model.codes import Audience
    from est_walks_plugin.printing.facts import collect
    from est_walks_plugin.printing.words import Words

    typed(town_store, walk, text="Skräp", spot="vid grinden")
    facts = collect(town_store, again, Audience.INTERNAL, Words("sv", town_store.catalogue))
    assert [entry.text for stop in facts.stops for entry in stop.earlier] == ["Skräp, vid grinden"]

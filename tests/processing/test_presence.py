"""Presence efforts, promises that count them, observations entered one by one, and the yearly wheel, by Processing."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from est_walks_plugin.model.localtime import months_later
from est_walks_plugin.operations.efforts.kinds import presence_measure
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

PHONE = "070-174 06 05"


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def point(x: float, y: float) -> str:
    e, n = town.at(x, y)
    return f"{e},{n} [EPSG:3011]"


def this_year() -> dict[str, str]:
    year = date.today().year
    return {"FROM": f"{year}-01-01", "TO": f"{year}-12-31"}


def ago(days: float) -> str:
    """A time by the municipality's clock; never of the year before."""
    now = datetime.now()
    return f"{max(now - timedelta(days=days), datetime(now.year, 1, 1, 0, 1)):%Y-%m-%dT%H:%M}"


# --- efforts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["guard", "presence_guard", "väktarrond", "Guard patrol", "VAKTARROND"])
def test_a_kind_is_named_as_people_call_it(store: Path, kind: str) -> None:
    told = receipt_of("recordeffort", store, KIND=kind, AREA=town.AREA, FROM="2026-03-06T20:00", TO="2026-03-06T23:00")
    assert (told["kind"], told["state"], told["count"]) == ("presence_guard", "planned", 1)
    (row,) = table(store, "presence_effort")
    assert (row["measure"], row["area"]) == ("presence_guard", table(store, "area")[0]["uuid"])
    assert row["starts_at"].startswith("2026-03-06T19:00")  # UTC in the store


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("väktare VÄKTARE väktarna Väktaren vaktare väktarronder vakter rond", "guard"),
        ("polis Polisen poliser POLISNÄRVARO fotpatrull", "police"),
        ("fältassistenter fältassistent Fältare fältarna FÄLTGRUPPEN", "field"),
        ("grannstödsbil Grannstödsbilen grannstödsbilar", "neighbour"),
        ("nattvandrare nattvandring Nattvandringar nattvandrarna", "nightwalk"),
        ("trygghetsvärdar trygghetsvärd TRYGGHETSVÄRDARNA", "hosts"),
    ],
)
def test_a_kind_is_understood_as_a_planner_says_it(store: Path, words: str, code: str) -> None:
    with Store.open(str(store), readonly=True) as opened:
        assert {presence_measure(opened, word).code for word in words.split()} == {f"presence_{code}"}


def test_a_kind_that_nobody_knows_is_told_with_all_that_is_understood(store: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        run("recordeffort", {"STORE": str(store), **GOOD, "KIND": "brandkår"})
    said = str(refused.value)
    assert "“brandkår” is no kind of presence" in said or "”brandkår”" in said
    for word in ("väktare", "polis", "fältare", "grannstödsbil", "nattvandrare", "trygghetsvärdar"):
        assert word in said.lower()
    with pytest.raises(RefusedError):  # a measure, but not one of presence
        run("recordeffort", {"STORE": str(store), **GOOD, "KIND": "prune"})
    assert table(store, "presence_effort") == []


def test_a_measure_of_its_own_that_the_municipality_marks_is_presence(store: Path) -> None:
    own = run("editcatalogue", {"STORE": str(store), "TABLE": 1, "NAME_SV": "Parkvärdar", "NAME_EN": "Park hosts"})
    with pytest.raises(RefusedError):
        run("recordeffort", {"STORE": str(store), **GOOD, "KIND": "Parkvärdar"})
    told = receipt_of("editcatalogue", store, TABLE=1, ENTRY="Parkvärdar", PRESENCE=1)
    assert told["entry"]["presence"] is True
    for word in ("parkvärdar", "PARKVÄRD", "parkvärdarna", "park host", own["CODE"]):
        assert receipt_of("recordeffort", store, **{**GOOD, "KIND": word})["kind"] == own["CODE"]
    promise = receipt_of("recordpromise", store, TITLE="Värdar i parken", COUNT=4, COUNTS="parkvärdar", **this_year())
    assert promise["counts"] == own["CODE"]
    run("editcatalogue", {"STORE": str(store), "TABLE": 1, "ENTRY": "presence_hosts", "PRESENCE": 2})
    with pytest.raises(RefusedError):
        run("recordeffort", {"STORE": str(store), **GOOD, "KIND": "trygghetsvärdar"})


def test_safety_hosts_ship_and_are_given_to_older_stores(store: Path) -> None:
    assert receipt_of(
        "recordeffort", store, KIND="trygghetsvärdar", AREA="alla", POINT=point(50, 50), FROM="2026-03-06T20:00"
    )


def test_a_point_says_which_area_it_is_in_and_a_day_is_the_whole_day(store: Path) -> None:
    receipt_of("recordeffort", store, KIND="police", POINT=point(100, 100), FROM="2026-03-06", TO="2026-03-07", COUNT=3)
    (row,) = table(store, "presence_effort")
    assert row["area"] == table(store, "area")[0]["uuid"]
    assert row["starts_at"].startswith("2026-03-05T23:00")
    assert row["ends_at"].startswith("2026-03-07T23:00")
    assert row["count"] == 3


GOOD = {"KIND": "guard", "AREA": town.AREA, "FROM": "2026-03-06T20:00", "TO": "2026-03-06T23:00"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"TO": "2026-03-06T19:00"}, "2026-03-06 19:00.*2026-03-06 20:00"),
        ({"TO": "2026-03-06T20:00"}, "ends"),
        ({"COUNT": 0}, "“0”"),
        ({"KIND": "drönare"}, "drönare.*guard.*hosts"),
        ({"STATE": "kanske"}, "kanske.*planned"),
        ({"AREA": None, "POINT": point(5000, 5000)}, "lies in no area.*Byn"),
        ({"POINT": point(5000, 5000)}, "does not lie in Byn"),
        ({"AREA": "Ingenstans"}, "Ingenstans.*Byn"),
        ({"AREA": None, "PLACE": "Ingenstans"}, "Ingenstans"),
        ({"AREA": None}, "Say where"),
        ({"FROM": "20:00"}, "FROM is “20:00”"),
        ({"FROM": None}, "FROM"),
        ({"KIND": None}, "KIND"),
        ({"FROM": "2999-01-01T20:00", "TO": None, "STATE": "done"}, "2999-01-01 20:00.*not been held"),
        ({"EFFORT": "finns inte"}, "finns inte"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_the_store(store: Path, wrong: dict[str, Any], told: str) -> None:
    before = store.read_bytes()
    given = {name: value for name, value in {**GOOD, **wrong}.items() if value is not None}
    with pytest.raises(RefusedError) as refused:
        run("recordeffort", {"STORE": str(store), **given})
    assert re.search(told, str(refused.value))
    assert "\n" not in str(refused.value)
    assert table(store, "presence_effort") == []
    assert store.read_bytes() == before


def test_several_efforts_are_given_one_state(store: Path) -> None:
    keys = [receipt_of("recordeffort", store, **{**GOOD, "FROM": ago(3), "TO": ago(2)})["effort"] for _one in range(2)]
    assert receipt_of("recordeffort", store, EFFORT=", ".join(keys), STATE="done")["changed"] == 2
    assert {row["state"] for row in table(store, "presence_effort")} == {"done"}
    with pytest.raises(RefusedError, match="one state"):
        run("recordeffort", {"STORE": str(store), "EFFORT": ", ".join(keys)})


def test_an_effort_is_changed_held_and_deleted(store: Path) -> None:
    key = receipt_of("recordeffort", store, **{**GOOD, "FROM": ago(3), "TO": ago(2)}, NOTE=f"Ring {PHONE}")["effort"]
    changed = receipt_of("recordeffort", store, EFFORT=key, STATE="done", COUNT=2, KIND="Grannstödsbil")
    assert (changed["kind"], changed["state"], changed["count"]) == ("presence_neighbour", "done", 2)
    assert PHONE.encode() not in all_bytes(store)
    assert receipt_of("deleterows", store, KIND="effort", ROWS=key)["rows"] == 1
    assert table(store, "presence_effort") == []


@pytest.mark.parametrize("name", ["recordeffort", "recordobservation"])
def test_a_text_that_may_name_somebody_waits_for_review(store: Path, name: str) -> None:
    role = {"ROLE": "Kajsa Testsson"}
    given = (
        {**SEEN, **role, "POINT": point(50, 50)} if name == "recordobservation" else {**GOOD, "NOTE": "Kajsa Testsson"}
    )
    made = receipt_of(name, store, **given)
    assert made["review"] == "doubtful"
    key = f"presence_effort/{made['effort']}" if "effort" in made else f"observation/{made['observation']}"
    listed = receipt_of("screentext", store)
    assert any("Kajsa" in str(one) for one in listed.values())
    run("approvetext", {"STORE": str(store), "TEXTS": key})
    kind = key.partition("/")[0]
    assert [row["review"] for row in table(store, kind, f"uuid = '{key.partition('/')[2]}'")] == ["approved"]


# --- promises --------------------------------------------------------------------------------------------------------


def promise(store: Path, **more: Any) -> dict[str, Any]:
    given = {"TITLE": "Sex insatser om året", "COUNT": 6, "AREA": town.AREA, **this_year(), **more}
    return receipt_of("recordpromise", store, **given)


def standing(store: Path, title: str = "Sex insatser om året") -> dict[str, Any]:
    return receipt_of("recordpromise", store, PROMISE=title, DRY_RUN=True)


def test_a_promise_counts_held_efforts_of_its_kind_in_its_area_and_days(store: Path) -> None:
    promise(store, COUNTS="any presence")
    promise(store, TITLE="Väktare", COUNT=2, COUNTS="väktarrond")
    promise(store, TITLE="För hand", COUNT=2)
    done = {"STATE": "done", "FROM": ago(2), "AREA": town.AREA}
    first = receipt_of("recordeffort", store, KIND="guard", COUNT=2, **done)
    assert {one["title"]: one["kept"] for one in first["promises"]} == {"Sex insatser om året": 2, "Väktare": 2}
    receipt_of("recordeffort", store, KIND="police", **done)
    receipt_of("recordeffort", store, KIND="police", **{**done, "STATE": "planned"})
    receipt_of("recordeffort", store, KIND="police", **{**done, "STATE": "cancelled"})
    receipt_of("recordeffort", store, KIND="police", **{**done, "FROM": "2019-05-01T20:00"})
    told = standing(store)
    assert told["kept"] == 3
    assert {one["key"] for one in told["counted"]} >= {first["effort"]}
    assert {one["kind"] for one in told["counted"]} == {"effort"}
    kept = standing(store, "Väktare")
    assert (kept["kept"], kept["state"]) == (2, "kept")
    assert standing(store, "För hand")["kept"] == 0
    run("recordpromise", {"STORE": str(store), "PROMISE": "Sex insatser om året", "COUNT": 1, "NOTE": "Dialogen"})
    assert standing(store)["kept"] == 4


def test_an_effort_elsewhere_keeps_no_promise_of_the_area(store: Path) -> None:
    receipt_of("recordarea", store, NAME="Parken", AREA=square(0, 0, 200))
    promise(store, COUNTS="presence", AREA="Parken")
    receipt_of("recordeffort", store, KIND="guard", STATE="done", FROM=ago(2), POINT=point(500, 500))
    assert standing(store)["kept"] == 0
    receipt_of("recordeffort", store, KIND="guard", STATE="done", FROM=ago(2), POINT=point(100, 100))
    assert standing(store)["kept"] == 1


def square(x: float, y: float, side: float) -> str:
    (west, south), (east, north) = town.at(x, y), town.at(x + side, y + side)
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def test_held_walks_keep_a_promise_once_for_all_groups(store: Path) -> None:
    promise(store, TITLE="Två vandringar", COUNT=2, COUNTS="vandring")
    with Store.open(str(store)) as opened:
        area, now = opened.rows("area")[0]["uuid"], datetime.now(timezone.utc)
        held = max(now - timedelta(days=3), datetime(now.year, 1, 1, 12, tzinfo=timezone.utc))
        walk = {"area": area, "starts_at": held, "series": "s", "groups": 2}
        opened.insert("walk", [{**walk, "name": f"Höst ({number})", "group_no": number} for number in (1, 2)])
        opened.insert("walk", [{"name": "Kommande", "area": area, "starts_at": now + timedelta(hours=1)}])
    told = standing(store, "Två vandringar")
    assert (told["kept"], [one["name"] for one in told["asked"]]) == (0, ["Höst"])
    run("recordheld", {"STORE": str(store), "WALK": "Höst", "HELD": "ja"})
    told = standing(store, "Två vandringar")
    assert [one["name"] for one in told["counted"]] == ["Höst"]
    assert (told["kept"], told["target"]) == (1, 2)
    assert told["next"] is not None


@pytest.mark.parametrize(
    ("first", "last", "kept", "state"),
    [
        ("2020-01-01", "2020-12-31", 1, "missed"),
        ("2020-01-01", "2020-12-31", 2, "kept"),
        ("2020-01-01", "2120-01-01", 0, "on_its_way"),
        ("2990-01-01", "2990-12-31", 0, "on_its_way"),
    ],
)
def test_how_a_promise_stands(store: Path, first: str, last: str, kept: int, state: str) -> None:
    promise(store, COUNT=2, FROM=first, TO=last)
    if kept:
        run("recordpromise", {"STORE": str(store), "PROMISE": "Sex insatser om året", "COUNT": kept})
    assert standing(store)["state"] == state


def test_what_comes_next_is_planned_and_not_called_off(store: Path) -> None:
    promise(store, COUNTS="presence", FROM="2020-01-01", TO="2120-01-01")
    for days, state in ((5, "cancelled"), (10, "planned"), (20, "planned")):
        day = date.today() + timedelta(days=days)
        receipt_of("recordeffort", store, KIND="guard", AREA=town.AREA, FROM=f"{day}T20:00", STATE=state)
    assert standing(store)["next"] == str(date.today() + timedelta(days=10))


def test_a_promise_is_behind_by_the_share_of_time_gone(store: Path) -> None:
    first, last = date.today() - timedelta(days=50), date.today() + timedelta(days=49)
    promise(store, COUNT=4, FROM=first.isoformat(), TO=last.isoformat())
    told = standing(store)
    assert (told["expected"], told["state"]) == (2, "behind")
    run("recordpromise", {"STORE": str(store), "PROMISE": "Sex insatser om året", "COUNT": 2})
    assert standing(store)["state"] == "on_its_way"


def test_the_follow_up_is_told_in_absolute_numbers_without_notes(store: Path) -> None:
    promise(store, COUNTS="presence")
    receipt_of("recordeffort", store, KIND="guard", STATE="done", FROM=ago(2), AREA=town.AREA, NOTE="Vid kiosken")
    text = standing(store)["text"]
    assert "Sex insatser om året" in text
    assert "1 av 6" in text
    assert "Väktarrond: 1" in text
    assert "kiosken" not in text
    assert "%" not in text


def test_a_promise_that_may_name_somebody_is_not_told_in_public(store: Path) -> None:
    promise(store, TITLE="Kajsa Testsson besöker skolan")
    assert standing(store, table(store, "commitment")[0]["title"])["text"] == ""


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"COUNT": None}, "how many times"),
        ({"COUNT": 0}, "“0”"),
        ({"COUNTS": "glass"}, "glass.*walk.*presence.*guard"),
        ({"FROM": "2026-12-31", "TO": "2026-01-01"}, "before it begins"),
    ],
)
def test_a_promise_is_refused_in_one_sentence(store: Path, wrong: dict[str, Any], told: str) -> None:
    given = {"TITLE": "Sex", "COUNT": 6, **this_year(), **wrong}
    with pytest.raises(RefusedError, match=told):
        run("recordpromise", {"STORE": str(store), **{name: one for name, one in given.items() if one is not None}})
    assert table(store, "commitment") == []


# --- observations ----------------------------------------------------------------------------------------------------

SEEN = {"CATEGORY": "disorder", "TEXT": "Ungdomar vid bänkarna", "TIME": "2026-10-16 21:30", "ROLE": "fältassistent"}


def test_an_observation_is_kept_screened_in_a_source_whose_receipt_adds_up(store: Path) -> None:
    for number in range(3):
        told = receipt_of(
            "recordobservation",
            store,
            **{**SEEN, "TEXT": f"Ring {PHONE} om bänk {number}"},
            POINT=point(50 + number, 50),
        )
    assert (told["kind"], told["role"], told["position_method"], told["masked"]) == (
        "est_report", "fältassistent", "manual", 1,
    )  # fmt: skip
    assert PHONE.encode() not in all_bytes(store)
    (source,) = table(store, "source", "system = 'own_entries'")
    assert (source["kind"], source["stored"], source["period_from"]) == ("est_report", 3, "2026-10-16")
    with Store.open(str(store)) as opened:
        row = opened.get("source", source["uuid"])
        assert (row["receipt"]["read"], row["receipt"]["stored"], row["receipt"]["rejected"]) == (3, 3, [])
        assert row["delete_after"] == months_later(opened.today, opened.municipal_settings.deletion_months)
        seen = opened.get("observation", told["observation"])
    assert (seen["time_of_day"], seen["area"]) == ("evening", table(store, "area")[0]["uuid"])


def test_a_partners_observation_is_its_own_kind(store: Path) -> None:
    told = receipt_of("recordobservation", store, **SEEN, POINT=point(50, 50), KIND="partner")
    assert told["kind"] == "partner"


def test_a_place_may_be_named_and_a_day_tells_no_time_of_day(store: Path) -> None:
    told = receipt_of("recordobservation", store, **{**SEEN, "TIME": "2026-10-16"}, PLACE="byskolan")
    assert told["position_method"] == "place_name"
    with Store.open(str(store)) as opened:
        row = opened.get("observation", told["observation"])
    assert row["time_of_day"] == "unknown"
    assert (row["geometry"].x, row["geometry"].y) == town.at(650, 120)
    lost = receipt_of("recordobservation", store, **SEEN, PLACE="Bortom bergen")
    assert lost["position_method"] == "none"


def test_what_is_reported_already_is_suspected(store: Path) -> None:
    given = {**SEEN, "CATEGORY": "lighting_out", "TIME": "2026-03-12 20:00"}
    assert receipt_of("recordobservation", store, **given, POINT=point(701, 100))["suspected_duplicates"] == 1
    assert receipt_of("recordobservation", store, **given, POINT=point(300, 700))["suspected_duplicates"] == 0
    (pair,) = table(store, "duplicate_pair")
    assert pair["state"] == "suspected"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"CATEGORY": "ufo"}, "ufo.*lighting_out"),
        ({"POINT": None}, "Say where"),
        ({"TIME": "21:30"}, "21:30"),
        ({"TIME": "2999-01-01 12:00"}, "2999-01-01 12:00 is still to come"),
        ({"KIND": "survey"}, "survey.*est_report, partner"),
    ],
)
def test_an_observation_is_refused_in_one_sentence(store: Path, wrong: dict[str, Any], told: str) -> None:
    given = {**SEEN, "POINT": point(50, 50), **wrong}
    before = store.read_bytes()
    with pytest.raises(RefusedError, match=told):
        run("recordobservation", {"STORE": str(store), **{name: one for name, one in given.items() if one is not None}})
    assert store.read_bytes() == before


# --- the yearly wheel ------------------------------------------------------------------------------------------------


def events_of(path: Path) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_the_wheel_tells_what_is_due_and_a_new_file_updates_the_old(store: Path, tmp_path: Path) -> None:
    file, soon = tmp_path / "hjul.ics", date.today() + timedelta(days=40)
    promise(store, COUNTS="presence")
    effort = receipt_of("recordeffort", store, KIND="guard", AREA=town.AREA, FROM=f"{soon}T20:00", TO=f"{soon}T23:00")
    told = receipt_of("exportyearwheel", store, OUTPUT=str(file), MONTHS=14)
    kinds = {one["kind"] for one in told["due"]}
    assert {"area_walk", "analysis", "promise", "effort"} <= kinds
    first = events_of(file)
    uid = next(uid for uid in first if effort["effort"] in uid)
    assert first[uid].decoded("DTSTART").strftime("%Y-%m-%d %H:%M") == f"{soon} 20:00"
    whole_days = [event for event in first.values() if not isinstance(event.decoded("DTSTART"), datetime)]
    assert whole_days
    assert all(event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1) for event in whole_days)
    bytes_before = file.read_bytes()
    receipt_of("exportyearwheel", store, OUTPUT=str(file), MONTHS=14)
    assert file.read_bytes() == bytes_before
    receipt_of("recordeffort", store, EFFORT=effort["effort"], FROM=f"{soon}T21:00", TO=f"{soon}T23:00")
    receipt_of("exportyearwheel", store, OUTPUT=str(file), MONTHS=14)
    moved = events_of(file)
    assert set(moved) == set(first)
    assert (first[uid]["SEQUENCE"], moved[uid]["SEQUENCE"]) == (0, 1)
    run("deleterows", {"STORE": str(store), "KIND": "effort", "ROWS": effort["effort"]})
    receipt_of("exportyearwheel", store, OUTPUT=str(file), MONTHS=14)
    gone = events_of(file)[uid]
    assert (str(gone["STATUS"]), gone["SEQUENCE"]) == ("CANCELLED", 2)


def test_what_is_late_is_one_event_together_in_a_calendar(store: Path, tmp_path: Path) -> None:
    """Ten all-day events on the same day hide the day."""
    with Store.open(str(store)) as opened:
        analyses = [
            {"name": f"Analys {number}", "state": "open", "follow_up": date(2026, 9, number)} for number in (1, 2, 3)
        ]
        keys = opened.insert("cause_analysis", analyses)
    file = tmp_path / "hjul.ics"
    told = receipt_of("exportyearwheel", store, OUTPUT=str(file), DATE="2026-11-15")
    late = [one for one in told["due"] if one["late"]]
    assert len(late) >= 3
    events = events_of(file)
    on_the_day = [event for event in events.values() if event.decoded("DTSTART") == date(2026, 11, 15)]
    assert [str(event["SUMMARY"]) for event in on_the_day] == [f"{len(late)} saker är försenade"]
    lines = str(on_the_day[0]["DESCRIPTION"]).splitlines()
    assert len(lines) == len(late)
    assert all(any(f"Analys {number}" in line for line in lines) for number in (1, 2, 3))
    with Store.open(str(store)) as opened:
        opened.update_many("cause_analysis", {key: {"state": "closed"} for key in keys})
    receipt_of("exportyearwheel", store, OUTPUT=str(file), DATE="2026-11-15")
    uid = next(uid for uid, event in events.items() if event is on_the_day[0])
    after = events_of(file)[uid]
    assert len(late) - 3 < 2
    assert str(after["STATUS"]) == "CANCELLED"


def test_an_area_is_due_a_year_after_its_last_walk(store: Path, tmp_path: Path) -> None:
    with Store.open(str(store)) as opened:
        area = opened.rows("area")[0]["uuid"]
        when = datetime(2026, 3, 10, 17, tzinfo=timezone.utc)
        (walk,) = opened.insert("walk", [{"name": "Vår", "area": area, "starts_at": when}])
        opened.insert("finding", [{"walk": walk, "text": "Mörkt"}])

    def walk_due(day: str) -> Any:
        told = receipt_of("exportyearwheel", store, OUTPUT=str(tmp_path / "hjul.ics"), DATE=day)
        return next((one["day"], one["late"]) for one in told["due"] if one["kind"] == "area_walk")

    assert walk_due("2026-11-15") == ("2027-03-10", False)
    assert walk_due("2027-03-11") == ("2027-03-10", True)


def test_the_wheel_counts_tasks_by_month_and_what_is_late(store: Path, tmp_path: Path) -> None:
    with Store.open(str(store)) as opened:
        days = [date(2026, 10, 1), date(2026, 12, 3), date(2026, 12, 20), None]
        opened.insert("task", [{"state": "new", "measure": "prune", "due": day} for day in days])
        opened.insert("task", [{"state": "done", "measure": "prune", "due": date(2026, 12, 4)}])
    told = receipt_of("exportyearwheel", store, OUTPUT=str(tmp_path / "hjul.ics"), DATE="2026-11-15")["due"]
    tasks = [(one["day"], one["count"], one["late"]) for one in told if one["kind"] == "tasks"]
    assert tasks == [("2026-10-01", 1, True), ("2026-12-20", 2, False)]
    (season,) = [one for one in told if one["kind"] == "season"]
    assert (season["measure"], season["count"], season["day"][5:]) == ("prune", 4, "08-01")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [({"OUTPUT": "hjul.txt"}, "hjul.txt.*ics"), ({"MONTHS": 0}, "“0”"), ({"DATE": "igår"}, "igår")],
)
def test_the_wheel_is_refused_in_one_sentence(store: Path, tmp_path: Path, wrong: dict[str, Any], told: str) -> None:
    given = {"OUTPUT": "hjul.ics", **wrong}
    with pytest.raises(RefusedError, match=told):
        run("exportyearwheel", {"STORE": str(store), **given, "OUTPUT": str(tmp_path / given["OUTPUT"])})
    assert not (tmp_path / given["OUTPUT"]).exists()


# --- when presence is needed -----------------------------------------------------------------------------------------


def reports(store: Path, days: dict[tuple[int, int], int], *, minute: int = 10) -> None:
    """Put reports of the last weeks in the middle of the town: (weekday, local hour) -> how many."""
    zone = ZoneInfo("Europe/Stockholm")
    monday = date.today() - timedelta(days=date.today().weekday() + 28)
    rows = []
    with Store.open(str(store)) as opened:
        source = opened.rows("source", {"kind": "case"})[0]["uuid"]
        for (weekday, hour), count in days.items():
            for number in range(count):
                when = datetime(*(monday + timedelta(days=weekday)).timetuple()[:3], hour, minute + number, tzinfo=zone)
                rows.append(
                    {
                        "source": source,
                        "external_id": f"{weekday}-{hour}-{number}",
                        "kind": "case",
                        "category": "disorder",
                        "observed_at": when.astimezone(timezone.utc),
                        "position_method": "exact",
                        "vanished": False,
                        "geometry": town.at(400 + number, 400),
                    }
                )
        opened.insert("observation", rows)


FRIDAY, SATURDAY = 4, 5


def test_the_hours_that_stand_out_are_proposed(store: Path) -> None:
    evenings = {(day, hour): 8 for day in (FRIDAY, SATURDAY) for hour in (20, 21, 22)}
    others = {(day, hour): 2 for day in range(4) for hour in range(8, 17)}
    reports(store, {**others, **evenings})
    before = store.read_bytes()
    told = receipt_of("recordeffort", store, PROPOSE=True, AREA=town.AREA)
    assert told["windows"] == [{"weekdays": [4, 5], "from_hour": 20, "to_hour": 23, "reports": 48}]
    assert (told["reports"], store.read_bytes()) == (48 + 72 + 4, before)  # four cases of the town itself
    near = receipt_of("recordeffort", store, PROPOSE=True, POINT=point(400, 400))
    assert near["windows"] == told["windows"]
    far = receipt_of("recordeffort", store, PROPOSE=True, POINT=point(50, 50))
    assert (far["windows"], far["reports"]) == ([], 0)
    assert "too few" in far["words"]


def test_nothing_stands_out_where_every_hour_is_alike(store: Path) -> None:
    reports(store, {(day, hour): 2 for day in range(7) for hour in range(8, 20)})
    told = receipt_of("recordeffort", store, PROPOSE=True, AREA=town.AREA)
    assert told["windows"] == []
    assert "No hour of the week stands out" in told["words"]

"""Whether a walk was held: by what came home from it, or as the planner says; promises, checks and the wheel say the same."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.follow_up import walk_checks
from est_walks_plugin.store import Store

from .contract import RefusedError, run, run_with_receipt

NOW = datetime.now(timezone.utc)


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


def receipt_of(name: str, store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt(name, store.parent / f"{name}.json", {"STORE": str(store), **more})


def walk(store: Path, name: str, days_ago: float, **more: Any) -> str:
    with Store.open(str(store)) as opened:
        area = opened.rows("area")[0]["uuid"]
        row = {"name": name, "area": area, "starts_at": NOW - timedelta(days=days_ago), "state": "planned", **more}
        return opened.insert("walk", [row])[0]


def state(store: Path, name: str) -> tuple[str, list[str]]:
    (told,) = [one for one in receipt_of("recordheld", store)["walks"] if one["name"] == name]
    return told["state"], told["shown_by"]


def due(store: Path) -> list[dict[str, Any]]:
    output = str(store.parent / "hjul.ics")
    return list(receipt_of("exportyearwheel", store, OUTPUT=output)["due"])


def promised(store: Path) -> dict[str, Any]:
    days = {
        "FROM": (NOW - timedelta(days=300)).date().isoformat(),
        "TO": (NOW + timedelta(days=300)).date().isoformat(),
    }
    receipt_of("recordpromise", store, TITLE="Vandringar", COUNT=3, COUNTS="vandring", **days)
    return standing(store)


def standing(store: Path) -> dict[str, Any]:
    return receipt_of("recordpromise", store, PROMISE="Vandringar", DRY_RUN=True)


def test_time_alone_holds_no_walk_and_the_answer_is_the_same_everywhere(store: Path) -> None:
    key = walk(store, "Höst", 3)
    assert state(store, "Höst") == ("asked", [])
    told = promised(store)
    assert (told["kept"], [one["key"] for one in told["asked"]]) == (0, [key])
    (asked,) = [one for one in due(store) if one["kind"] == "walk"]
    assert asked["late"] is True
    assert "Dagen har passerat: ange om vandringen hölls" in asked["detail"]
    assert [one["late"] for one in due(store) if one["kind"] == "area_walk"] == [False]  # never walked: this month
    assert receipt_of("recordheld", store, WALK="Höst", HELD="yes")["changed"] == 1
    assert state(store, "Höst") == ("held", ["marked"])
    assert (standing(store)["kept"], standing(store)["asked"]) == (1, [])
    assert not [one for one in due(store) if one["kind"] == "walk"]
    with Store.open(str(store), readonly=True) as opened:
        assert [(one.held, one.walked) for one in walk_checks(opened)] == [
            (True, opened.local_day(NOW - timedelta(days=3)))
        ]
    assert receipt_of("recordheld", store, WALK="Höst", HELD="unknown")["asked"] == 1


@pytest.mark.parametrize(
    ("table", "more", "by"),
    [
        ("finding", {"text": "Mörkt"}, "findings"),
        ("track", {}, "track"),
        ("photo", {}, "photos"),
        ("seen_again", {"seen": "yes"}, "seen_again"),
        ("field_return", {"kind": "package"}, "return"),
        ("stop", {"score_dark": 2}, "stops"),
        ("stop", {"field_note": "Lugnt"}, "stops"),
    ],
)
def test_what_the_group_brought_home_shows_that_it_was_held(
    store: Path, table: str, more: dict[str, Any], by: str
) -> None:
    key = walk(store, "Höst", 3)
    if table == "stop":
        with Store.open(str(store)) as opened:
            opened.insert("stop", [{"walk": key, "seq": 1, "score": 3.0, "note": "Planerad"}])
        assert state(store, "Höst")[0] == "asked"  # a planned stop shows nothing
    with Store.open(str(store)) as opened:
        opened.insert(table, [{"walk": key, **more}])
    assert state(store, "Höst") == ("held", [by])
    assert promised(store)["kept"] == 1


def test_what_one_group_brought_home_tells_of_the_walk(store: Path) -> None:
    first = walk(store, "Höst (1)", 3, series="s", groups=2, group_no=1)
    walk(store, "Höst (2)", 3, series="s", groups=2, group_no=2)
    assert receipt_of("recordheld", store, WALK="Höst")["asked"] == 2
    with Store.open(str(store)) as opened:
        opened.insert("finding", [{"walk": first, "text": "Mörkt"}])
    assert state(store, "Höst (2)") == ("held", ["findings"])
    assert promised(store)["kept"] == 1
    run("recordheld", {"STORE": str(store), "WALK": "Höst (2)", "HELD": "no"})
    assert state(store, "Höst (1)")[0] == "held"
    assert state(store, "Höst (2)")[0] == "called_off"


def test_a_walk_that_was_called_off_is_counted_and_asked_about_nowhere(store: Path) -> None:
    walk(store, "Höst", 3)
    walk(store, "Vinter", -20)
    promised(store)
    assert standing(store)["next"] is not None
    assert receipt_of("recordheld", store, WALK="Höst, Vinter", HELD="nej")["changed"] == 2
    told = standing(store)
    assert (told["kept"], told["asked"], told["next"]) == (0, [], None)
    kinds = [one["kind"] for one in due(store)]
    assert "walk" not in kinds
    assert "area_walk" in kinds  # nothing is planned there any more


def test_a_walk_of_today_is_not_asked_about_before_tomorrow(store: Path) -> None:
    with Store.open(str(store)) as opened:
        midnight = opened.midnight(opened.today)
        opened.insert("walk", [{"name": "I dag", "starts_at": midnight + timedelta(minutes=1)}])
    assert state(store, "I dag")[0] == "to_come"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"WALK": "Höst", "HELD": "kanske"}, "yes, no or unknown"),
        ({"HELD": "yes"}, "WALK"),
        ({"WALK": "Vinter", "HELD": "yes"}, "has not begun"),
        ({"WALK": "Nattvandring", "HELD": "yes"}, "Nattvandring"),
    ],
)
def test_bad_input_is_one_sentence(store: Path, given: dict[str, str], said: str) -> None:
    walk(store, "Höst", 3)
    walk(store, "Vinter", -20)
    with pytest.raises(RefusedError, match=said):
        run("recordheld", {"STORE": str(store), **given})
    assert state(store, "Höst") == ("asked", [])


def test_an_area_is_walked_by_a_walk_that_was_held(store: Path) -> None:
    walk(store, "Vår", 100)
    assert [one["day"] for one in due(store) if one["kind"] == "area_walk"] != []
    before = next(one["detail"] for one in due(store) if one["kind"] == "area_walk")
    assert before == "Aldrig vandrat."
    run("recordheld", {"STORE": str(store), "WALK": "Vår", "HELD": "yes"})
    after = next(one for one in due(store) if one["kind"] == "area_walk")
    assert date.fromisoformat(after["day"]) > date.today()

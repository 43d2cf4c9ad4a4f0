"""The yearly wheel tells what was done, and by what a tertial was looked back on; what was not is late."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import icalendar
import pytest

from est_walks_plugin.operations.year_wheel.due import year_wheel
from est_walks_plugin.store import Store

from .contract import run, run_with_receipt

DAY = "2026-10-15"
SUMMER = {"kind": "tertial", "period_from": date(2026, 5, 1), "period_to": date(2026, 8, 31)}


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    path = Path(shutil.copy(town_file, tmp_path / "town.gpkg"))
    with Store.open(str(path)) as opened:
        opened.delete("observation", [row["uuid"] for row in opened.rows("observation", columns=("uuid",))])
    return path


def told(store: Path, day: str = DAY) -> dict[str, Any]:
    given = {"STORE": str(store), "OUTPUT": str(store.parent / "hjul.ics"), "DATE": day}
    return run_with_receipt("exportyearwheel", store.parent / "r.json", given)


def summer(store: Path, day: str = DAY) -> dict[str, Any] | None:
    found = [one for one in told(store, day)["due"] if one["key"] == "tertial-2026-2"]
    return found[0] if found else None


def put(store: Path, table: str, row: dict[str, Any]) -> str:
    with Store.open(str(store)) as opened:
        return opened.insert(table, [row])[0]


def report(store: Path, day: date) -> None:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc)
    put(store, "observation", {"kind": "case", "observed_at": at, "category": "litter"})


def test_a_tertial_is_done_by_its_meeting_and_says_so(store: Path) -> None:
    before = summer(store)
    assert before is not None
    assert (before["late"], before.get("done")) == (False, None)
    run("recordmeeting", {"STORE": str(store), "PERIOD": "tertial", "DATE": "2026-06-10", "NOTE": "Lugnt"})
    after = summer(store)
    assert after is not None
    assert (after["done"], after["by"], after["late"]) == (True, "meeting", False)
    assert after["detail"].startswith("Klart: mötet")
    events = icalendar.Calendar.from_ical((store.parent / "hjul.ics").read_bytes()).walk("VEVENT")
    titles = [str(one["SUMMARY"]) for one in events if str(one.get("STATUS", "")) != "CANCELLED"]
    assert not [title for title in titles if "maj–augusti 2026" in title], "calendars are not told of what is done"


def test_a_report_of_the_tertial_makes_it_done_and_a_meeting_of_a_week_does_not(store: Path) -> None:
    put(store, "est_meeting", {**SUMMER, "kind": "week"})
    assert "done" not in (summer(store) or {})
    area = put(store, "area", {"name": "Byn", "kind": "district"})
    put(store, "est_meeting", {**SUMMER, "area": area, "held_on": date(2026, 9, 5)})
    assert "done" not in (summer(store) or {}), "that of one area says nothing of all"
    made = datetime(2026, 9, 9, 12, tzinfo=timezone.utc)
    put(store, "situation_report", {**SUMMER, "made_at": made, "audience": "internal", "version": 1})
    found = summer(store) or {}
    assert (found["by"], found["made"]) == ("report", "2026-09-09")
    assert found["detail"] == "Klart: rapporten 9 september 2026."
    with Store.open(str(store), readonly=True) as opened:
        (one,) = [due for due in year_wheel(opened, area, date(2026, 10, 15)).dues if due.key == "tertial-2026-2"]
        assert one.by == "meeting", "in the area its own meeting is what counts"


def test_a_meeting_before_the_tertial_is_over_does_not_look_back_on_it(store: Path) -> None:
    put(store, "est_meeting", {**SUMMER, "held_on": date(2026, 6, 12)})
    assert "done" not in (summer(store) or {})
    put(store, "est_meeting", {**SUMMER, "held_on": date(2026, 9, 2)})
    assert (summer(store) or {})["made"] == "2026-09-02"


def test_a_tertial_that_nobody_looked_back_on_is_late_only_where_there_is_something_to_look_at(store: Path) -> None:
    late = "2026-11-20"  # due on 30 September
    assert summer(store, late) is None
    report(store, date(2026, 7, 1))
    found = summer(store, late)
    assert found is not None
    assert found["late"] is True
    put(store, "est_meeting", {**SUMMER, "held_on": date(2026, 11, 18)})
    assert summer(store, late) is None
    assert "2026" in next(one for one in told(store, late)["done"] if one["kind"] == "analysis")["title"]


def test_what_was_done_in_the_year_behind_is_told_by_month(store: Path) -> None:
    area = put(store, "area", {"name": "Byn", "kind": "district"})
    moment = datetime(2026, 3, 4, 18, tzinfo=timezone.utc)
    walk = put(store, "walk", {"name": "Vår", "area": area, "starts_at": moment, "state": "walked"})
    put(store, "walk", {"name": "Obesvarad", "area": area, "starts_at": moment, "state": "planned"})
    for state in ("done", "done", "planned", "cancelled"):
        put(store, "presence_effort", {"measure": "presence_guard", "state": state, "starts_at": moment, "count": 2})
    put(store, "task", {"measure": "prune", "state": "done", "done_at": moment})
    put(store, "task", {"measure": "prune", "state": "done", "done_at": moment - timedelta(days=365)})
    put(store, "task", {"measure": "prune", "state": "new"})
    done = told(store)["done"]
    assert sorted((one["kind"], one["day"], one.get("count", 0)) for one in done) == [
        ("effort", "2026-03-04", 4),
        ("tasks", "2026-03-04", 1),
        ("walk", "2026-03-04", 0),
    ]
    assert [one["row"] for one in done if one["kind"] == "walk"] == [walk]
    with Store.open(str(store), readonly=True) as opened:
        wheel = year_wheel(opened, None, date(2026, 10, 15))
        assert [len(found) for found in wheel.done_by_month().values()] == [0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]
        assert list(wheel.done_by_month())[-1] == date(2026, 10, 1)


def test_only_the_last_walk_of_an_area_is_late_for_its_half_year_check(store: Path) -> None:
    area = put(store, "area", {"name": "Byn", "kind": "district"})
    for name, year in (("Förr", 2024), ("Sist", 2026)):
        moment = datetime(year, 1, 10, 17, tzinfo=timezone.utc)
        walk = put(store, "walk", {"name": name, "area": area, "starts_at": moment, "state": "walked"})
        put(store, "task", {"walk": walk, "measure": "prune", "state": "new"})
    assert [one["name"] for one in told(store)["due"] if one["kind"] == "check"] == ["Sist"]

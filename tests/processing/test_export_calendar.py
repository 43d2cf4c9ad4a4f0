"""Walks and meetings in calendars: what is said, under which key, in which version, and what is remembered of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import icalendar
import pytest

from est_walks_plugin.model.errors import EstWalksError, NotFoundError, ParameterError
from est_walks_plugin.model.field.calendar import Meetings
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.deletions import delete_walk
from est_walks_plugin.operations.field.export_calendar import export_calendar, meetings_of
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.time_zone import set_time_zone
from est_walks_plugin.operations.walks.find_walk import stops_of
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

BEFORE, AFTER = parse_local("2026-10-01 18:00"), parse_local("2026-11-05 17:30")


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def told(path: Path) -> list[dict[str, Any]]:
    """Return the events of a file as another program reads them."""
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return [
        {
            "method": str(calendar["METHOD"]),
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "starts": event["DTSTART"].dt.astimezone(timezone.utc),
            "minutes": (event["DTEND"].dt - event["DTSTART"].dt).total_seconds() / 60,
            "where": str(event.get("LOCATION", "")),
            "text": str(event.get("DESCRIPTION", "")),
            "geo": event.get("GEO"),
            "alarms": len(event.walk("VALARM")),
        }
        for event in calendar.walk("VEVENT")
    ]


def test_a_walk_tells_where_and_when_its_stops_and_a_link(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    town_store.update("walk", walk, {"start_name": "Torget 4; Kungsängen, ingång B"})
    written = export_calendar(town_store, walk, str(path))
    (event,) = told(path)
    row = town_store.get("walk", walk)
    assert (event["method"], event["status"], event["sequence"], event["alarms"]) == ("PUBLISH", "CONFIRMED", 0, 1)
    assert event["uid"] == f"walk-{walk}@trygghetsvandring" == written.events[0].uid
    assert event["summary"] == "Trygghetsvandring: Byvandring"
    assert event["starts"] == datetime(2026, 10, 15, 16, 30, tzinfo=timezone.utc)
    assert event["minutes"] == pytest.approx(row["total_min"], abs=1)
    assert event["where"] == "Torget 4; Kungsängen, ingång B"
    assert (event["geo"].latitude, event["geo"].longitude) == pytest.approx((59.4757, 17.7523), abs=0.02)
    lines = event["text"].split("\n")
    assert lines[0] == f"Trygghetsvandring med {len(stops_of(town_store, walk))} stopp"
    assert lines[1].startswith("1 18.")
    assert lines[-1].startswith("Samlingen på karta: https://www.openstreetmap.org/?mlat=59.")


def test_the_municipality_s_own_map_is_linked_to_and_never_a_key(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    change_settings(town_store, SettingsChange(web_map_template="https://karta.example.se/?n={lat}&e={lon}&z={zoom}"))
    assert export_calendar(town_store, walk, str(path)).messages == ()
    assert "https://karta.example.se/?n=59." in told(path)[0]["text"]
    secret = "abcdef123456"  # pragma: allowlist secret
    change_settings(
        town_store, SettingsChange(web_map_template=f"https://karta.example.se/?api_key={secret}&n={{lat}}&e={{lon}}")
    )
    (message,) = export_calendar(town_store, walk, str(path)).messages
    assert "OpenStreetMap" in message
    assert secret.encode() not in path.read_bytes().replace(b"\r\n ", b"")
    assert "https://www.openstreetmap.org/?mlat=59." in told(path)[0]["text"]


def test_the_version_rises_when_something_else_is_said_and_only_then(
    tmp_path: Path, town_store: Store, walk: str
) -> None:
    first, again, later = (tmp_path / f"{name}.ics" for name in "abc")
    export_calendar(town_store, walk, str(first))
    export_calendar(town_store, walk, str(again))
    assert first.read_bytes() == again.read_bytes()
    moved = town_store.get("walk", walk)["starts_at"] + timedelta(minutes=15)
    for number, change in enumerate(
        (
            lambda: town_store.update("walk", walk, {"starts_at": moved}),
            lambda: town_store.update("walk", walk, {"start_name": "Skolan"}),
            lambda: town_store.update("stop", stops_of(town_store, walk)[1].uuid, {"name": "Bron"}),
            lambda: set_time_zone(town_store, "Europe/Helsinki"),
        ),
        1,
    ):
        change()
        export_calendar(town_store, walk, str(later))
        assert told(later)[0]["sequence"] == number
        assert told(later)[0]["uid"] == told(first)[0]["uid"]
    town_store.update("walk", walk, {"note": "internt"})
    before = later.read_bytes()
    export_calendar(town_store, walk, str(later))
    assert later.read_bytes() == before


def test_what_is_called_off_is_taken_out_and_can_come_back(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    export_calendar(town_store, walk, str(path), Meetings(BEFORE, AFTER))
    export_calendar(town_store, walk, str(path), cancel=True)
    off = told(path)
    assert [(one["method"], one["status"], one["sequence"], one["alarms"]) for one in off] == [
        ("CANCEL", "CANCELLED", 1, 0)
    ] * 3
    same = path.read_bytes()
    export_calendar(town_store, walk, str(path), cancel=True)
    assert path.read_bytes() == same
    export_calendar(town_store, walk, str(path))
    assert [(one["status"], one["sequence"]) for one in told(path)] == [("CONFIRMED", 2)] * 3


def test_meetings_are_remembered_moved_and_called_off(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    assert meetings_of(town_store, walk) == Meetings()
    export_calendar(town_store, walk, str(path), Meetings(BEFORE, AFTER))
    _, before, after = told(path)
    assert (before["summary"], before["starts"], before["minutes"]) == ("Förmöte: Byvandring", BEFORE, 60)
    assert (after["summary"], after["starts"]) == ("Återkopplingsmöte: Byvandring", AFTER)
    assert before["text"] == "Vandringen är torsdag 15 oktober 2026 klockan 18.30."
    assert len({one["uid"] for one in told(path)}) == 3
    assert meetings_of(town_store, walk) == Meetings(BEFORE, AFTER)
    kept = path.read_bytes()
    export_calendar(town_store, walk, str(path))
    assert path.read_bytes() == kept
    export_calendar(town_store, walk, str(path), Meetings(BEFORE + timedelta(days=1)))
    moved = told(path)
    assert [(one["sequence"], one["status"]) for one in moved] == [
        (0, "CONFIRMED"),
        (1, "CONFIRMED"),
        (1, "CANCELLED"),
    ]
    assert meetings_of(town_store, walk) == Meetings(BEFORE + timedelta(days=1))
    kept = path.read_bytes()
    export_calendar(town_store, walk, str(path))
    assert path.read_bytes() == kept


def test_a_meeting_that_nobody_was_told_of_is_not_called_off(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    export_calendar(town_store, walk, str(path), Meetings())
    assert len(told(path)) == 1


def test_both_groups_are_in_the_file_and_meet_together(
    tmp_path: Path, town_store: Store, request_90: WalkRequest
) -> None:
    groups = plan_walk(town_store, replace(request_90, groups=2, duration_min=60)).walks
    path = tmp_path / "v.ics"
    export_calendar(town_store, "Byvandring", str(path), Meetings(BEFORE))
    events = told(path)
    assert [one["summary"] for one in events] == [
        "Trygghetsvandring: Byvandring, grupp 1 av 2",
        "Trygghetsvandring: Byvandring, grupp 2 av 2",
        "Förmöte: Byvandring",
    ]
    export_calendar(town_store, groups[1].id, str(path))
    assert [one["uid"] for one in told(path)] == [events[1]["uid"], events[2]["uid"]]
    assert {one["sequence"] for one in told(path)} == {0}
    assert meetings_of(town_store, groups[1].id) == Meetings(BEFORE)


def test_a_meeting_says_the_same_whichever_group_it_goes_out_with(
    tmp_path: Path, town_store: Store, request_90: WalkRequest
) -> None:
    groups = [one.id for one in plan_walk(town_store, replace(request_90, groups=2, duration_min=60)).walks]
    later = town_store.get("walk", groups[1])["starts_at"] + timedelta(minutes=20)
    town_store.update("walk", groups[1], {"starts_at": later})
    path = tmp_path / "v.ics"
    for walk in ("Byvandring", groups[1], groups[0], groups[1]):
        export_calendar(town_store, walk, str(path), Meetings(BEFORE))
        meeting = told(path)[-1]
        assert meeting["text"] == "Vandringen är torsdag 15 oktober 2026 klockan 18.30."
        assert meeting["sequence"] == 0
    with pytest.raises(ParameterError, match="18:50"):
        export_calendar(town_store, groups[0], str(path), Meetings(after=later - timedelta(minutes=5)))
    town_store.update("walk", groups[0], {"starts_at": None})
    town_store.update("walk", groups[1], {"starts_at": later.replace(year=2099)})
    export_calendar(town_store, groups[1], str(path), Meetings(BEFORE))
    assert "2099" in told(path)[-1]["text"], "a group without a start time says nothing of it"


def test_a_file_that_cannot_be_written_raises_no_version(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = tmp_path / "v.ics"
    export_calendar(town_store, walk, str(path))
    town_store.update("walk", walk, {"start_name": "Skolan"})
    with pytest.raises(EstWalksError):
        export_calendar(town_store, walk, str(tmp_path / "borta" / "v.ics"))
    export_calendar(town_store, walk, str(path))
    assert told(path)[0]["sequence"] == 1


@pytest.mark.parametrize(
    ("meetings", "said"),
    [(Meetings(before=AFTER), "preparatory"), (Meetings(after=BEFORE), "feedback")],
)
def test_a_meeting_on_the_wrong_side_of_the_walk_is_refused(
    tmp_path: Path, town_store: Store, walk: str, meetings: Meetings, said: str
) -> None:
    with pytest.raises(ParameterError, match=said) as refused:
        export_calendar(town_store, walk, str(tmp_path / "v.ics"), meetings)
    assert "2026-10-15 18:30" in refused.value.message
    assert (town_store.count("calendar_entry"), list(tmp_path.glob("*.ics"))) == (0, [])


def test_what_cannot_go_out_is_one_sentence(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = str(tmp_path / "v.ics")
    with pytest.raises(NotFoundError, match="Ingen"):
        export_calendar(town_store, "Ingen", path)
    with pytest.raises(ParameterError, match=r"\.ics"):
        export_calendar(town_store, walk, str(tmp_path / "v.txt"))
    town_store.update("walk", walk, {"starts_at": None})
    with pytest.raises(ParameterError, match="no start time"):
        export_calendar(town_store, walk, path)
    assert list(tmp_path.glob("v.*")) == []


def test_a_deleted_walk_is_forgotten(tmp_path: Path, town_store: Store, walk: str) -> None:
    export_calendar(town_store, walk, str(tmp_path / "v.ics"), Meetings(BEFORE))
    delete_walk(town_store, walk)
    assert town_store.count("calendar_entry") == 0

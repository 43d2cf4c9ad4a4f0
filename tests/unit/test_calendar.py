"""A calendar file: line by line the one that Outlook and the others take, read by two parsers that are not ours."""

from __future__ import annotations

import zoneinfo
from datetime import datetime, timedelta, timezone
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.exporting.calendar import CalendarEvent, Said, calendar_bytes, escape, fold
from est_walks_plugin.exporting.calendar_zone import vtimezone
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.localtime import EU_OFFSETS

from ..calendar_peer import vobject

STOCKHOLM = zoneinfo.ZoneInfo("Europe/Stockholm")
STARTS = datetime(2026, 10, 22, 17, 30, tzinfo=STOCKHOLM)
TEXT = 'Åå, Ää; Öö\\ och "citat"\n2 Tunneln vid stationen, mörkt; ta med ficklampa – långa rader med å ä ö viks på oktetter'
SAID = Said(
    STARTS,
    STARTS + timedelta(hours=2),
    "Trygghetsvandring: Byn, höst; kväll",
    "Torget 4, Kungsängen",
    TEXT,
    (59.477, 17.7512),
)
EVENT = CalendarEvent("walk-8f@trygghetsvandring", 3, datetime(2026, 9, 1, 8, tzinfo=timezone.utc), SAID)
#: The zones that a store is proposed, and some that change elsewhere in the year, at other hours, or not at all.
ZONES = (
    *EU_OFFSETS, "Europe/Mariehamn", "Atlantic/Reykjavik", "Atlantic/Faroe", "Europe/Tallinn", "Europe/Warsaw", "Europe/Dublin",
    "Europe/London", "Europe/Lisbon", "America/New_York", "America/Los_Angeles", "Australia/Lord_Howe", "America/Santiago",
    "Asia/Kolkata", "Asia/Jerusalem", "America/Nuuk", "Pacific/Auckland", "UTC", "America/Scoresbysund",
)  # fmt: skip


def lines(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    return content.decode("utf-8").split("\r\n")[:-1]


def read(content: bytes) -> tuple[Any, Any]:
    """Return the first event as icalendar and as vobject read it."""
    first = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
    return first, vobject.readOne(content.decode("utf-8")).vevent


def test_the_file_has_these_lines_in_this_order() -> None:
    said = Said(STARTS, STARTS + timedelta(hours=2), "Vandring", "Torget", "Ta med ficklampa", (59.5, 17.6))
    content = calendar_bytes([CalendarEvent("walk-1@t", 0, EVENT.said_at, said)], "Europe/Stockholm")
    assert lines(content) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Trygghetsvandring//Trygghetsvandring for QGIS//SV",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Stockholm",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:walk-1@t",
        "DTSTAMP:20260901T080000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Europe/Stockholm:20261022T173000",
        "DTEND;TZID=Europe/Stockholm:20261022T193000",
        "SUMMARY:Vandring",
        "LOCATION:Torget",
        "DESCRIPTION:Ta med ficklampa",
        "GEO:59.500000;17.600000",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Vandring",
        "TRIGGER:-PT60M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_two_parsers_read_what_was_said() -> None:
    content = calendar_bytes([EVENT], "Europe/Stockholm")
    assert max(len(line.encode("utf-8")) for line in lines(content)) == 75
    theirs, other = read(content)
    for start, summary, place, told in (
        (theirs["DTSTART"].dt, str(theirs["SUMMARY"]), str(theirs["LOCATION"]), str(theirs["DESCRIPTION"])),
        (other.dtstart.value, other.summary.value, other.location.value, other.description.value),
    ):
        assert start.astimezone(timezone.utc) == datetime(2026, 10, 22, 15, 30, tzinfo=timezone.utc)
        assert (summary, place, told) == (SAID.summary, SAID.location, TEXT)
    assert theirs["DTEND"].dt - theirs["DTSTART"].dt == timedelta(hours=2)
    assert (theirs["SEQUENCE"], theirs["UID"], theirs["STATUS"]) == (3, EVENT.uid, "CONFIRMED")
    assert theirs["GEO"].latitude == pytest.approx(59.477)
    assert other.valarm.trigger.value == timedelta(minutes=-60)


def test_the_zone_in_the_file_is_the_one_of_the_evening() -> None:
    content = calendar_bytes([EVENT], "Europe/Stockholm")
    (zone,) = icalendar.Calendar.from_ical(content).walk("VTIMEZONE")
    clocks = zone.to_tz()
    assert datetime(2026, 10, 22, 12, tzinfo=clocks).utcoffset() == timedelta(hours=2)
    assert datetime(2026, 11, 22, 12, tzinfo=clocks).utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("name", ZONES)
def test_the_rules_of_a_zone_are_its_clocks_for_twenty_years(name: str) -> None:
    told = vtimezone(name, 2026)
    assert not any(line.startswith("RDATE") for line in told)
    assert all("1970" in line for line in told if line.startswith("DTSTART"))
    clocks, real = icalendar.Timezone.from_ical("\r\n".join(told)).to_tz(), zoneinfo.ZoneInfo(name)
    for number in range(366 * 20):
        noon = datetime(2026, 1, 1, 12) + timedelta(days=number)
        ours, theirs = noon.replace(tzinfo=clocks).utcoffset(), noon.replace(tzinfo=real).utcoffset()
        assert ours == theirs, noon


@pytest.mark.parametrize("name", EU_OFFSETS)
def test_a_machine_without_zone_data_writes_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = vtimezone(name, 2026)

    def missing(key: str) -> Any:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
    assert vtimezone(name, 2026) == told


def test_a_zone_without_rules_has_its_next_changes_one_by_one() -> None:
    told = vtimezone("Africa/Casablanca", 2026)
    assert not any(line.startswith(("RRULE", "RDATE")) for line in told)
    clocks = icalendar.Timezone.from_ical("\r\n".join(told)).to_tz()
    real = zoneinfo.ZoneInfo("Africa/Casablanca")
    for number in range(700):
        noon = datetime(2026, 1, 1, 12) + timedelta(days=number)
        assert noon.replace(tzinfo=clocks).utcoffset() == noon.replace(tzinfo=real).utcoffset(), noon


def test_a_zone_nobody_knows_is_refused() -> None:
    with pytest.raises(ParameterError, match="Europa/Bro"):
        vtimezone("Europa/Bro", 2026)


def test_what_is_called_off_is_cancelled_and_rings_no_more() -> None:
    from dataclasses import replace

    event = replace(EVENT, sequence=4, said=replace(SAID, cancelled=True))
    content = calendar_bytes([event], "Europe/Stockholm", cancel=True)
    told = lines(content)
    assert "METHOD:CANCEL" in told
    assert "STATUS:CANCELLED" in told
    assert "SEQUENCE:4" in told
    assert not any(line.startswith("BEGIN:VALARM") for line in told)
    theirs, _ = read(content)
    assert theirs["UID"] == EVENT.uid


def test_the_same_is_the_same_and_several_are_in_one_file() -> None:
    assert calendar_bytes([EVENT], "Europe/Stockholm") == calendar_bytes([EVENT], "Europe/Stockholm")
    other = CalendarEvent("walk-9@t", 0, EVENT.said_at, SAID)
    found = icalendar.Calendar.from_ical(calendar_bytes([EVENT, other], "Europe/Stockholm"))
    assert [str(one["UID"]) for one in found.walk("VEVENT")] == [EVENT.uid, "walk-9@t"]
    assert len(found.walk("VTIMEZONE")) == 1


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"),
        ("en\r\ntvå\nttre\rfyra", "en\\ntvå\\nttre\\nfyra"),
        ("\\n", "\\\\n"),
        ("tab\there\x00\x1f", "tab here"),
    ],
)
def test_signs_that_mean_something_are_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=400))
def test_any_text_comes_through_both_parsers_whole(text: str) -> None:
    said = Said(STARTS, STARTS + timedelta(hours=1), text, description=text)
    content = calendar_bytes([CalendarEvent("u", 0, EVENT.said_at, said)], "Europe/Stockholm")
    for line in lines(content):
        assert len(line.encode("utf-8")) <= 75
    theirs, other = read(content)
    assert str(theirs["SUMMARY"]) == other.summary.value == text
    if text:
        assert str(theirs["DESCRIPTION"]) == text


@given(st.text(alphabet="aåäö€𐍈 ", max_size=300))
def test_folding_cuts_no_letter_and_is_taken_back(text: str) -> None:
    folded = fold(text)
    assert folded.replace("\r\n ", "") == text
    pieces = folded.encode("utf-8").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(len(piece) > 75 - 5 for piece in pieces[:-1])


@pytest.mark.parametrize("letter", ["a", "å", "€", "𐍈"])
@pytest.mark.parametrize("before", range(5))
def test_long_lines_are_folded_at_75_octets_wherever_letters_end(letter: str, before: int) -> None:
    text = "x" * before + letter * 300
    pieces = [len(piece) for piece in fold(text).encode("utf-8").split(b"\r\n")]
    wide = len(letter.encode("utf-8"))
    assert max(pieces) <= 75
    assert min(pieces[:-1]) > 75 - wide
    assert fold(text).replace("\r\n ", "") == text

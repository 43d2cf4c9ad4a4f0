"""An iCalendar file (RFC 5545) in the form that Outlook, Thunderbird and phones all take: events with their zone's rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from ..model.localtime import local
from ..privacy.safe_text import strip_controls
from .calendar_zone import vtimezone

PRODUCT = "-//Trygghetsvandring//Trygghetsvandring for QGIS//SV"
MOST_OCTETS = 75


@dataclass(frozen=True)
class Said:
    """What a calendar is told of an event; when any of it changes, `CalendarEvent.sequence` rises.

    `starts`, `ends` are aware; `lat_lon` (WGS 84) is where it is, None where nobody knows. What is `all_day` is of the
    local days of `starts` and up to that of `ends`; it takes nobody's time and rings no bell.
    """

    starts: datetime
    ends: datetime
    summary: str
    location: str = ""
    description: str = ""
    lat_lon: tuple[float, float] | None = None
    alarm_min: int = 60
    cancelled: bool = False
    all_day: bool = False


@dataclass(frozen=True)
class CalendarEvent:
    """An event with what calendars know it again by: `uid`, the `sequence` of what is said, and when that was said first."""

    uid: str
    sequence: int
    said_at: datetime
    said: Said


def calendar_bytes(events: Sequence[CalendarEvent], zone: str, *, cancel: bool = False) -> bytes:
    """Return the file: the same events give the same bytes. With `cancel` it takes all of them out of calendars."""
    year = min(local(event.said.starts, zone).year for event in events)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if cancel else 'PUBLISH'}",
        *vtimezone(zone, year),
        *(line for event in events for line in _event(event, zone)),
        "END:VCALENDAR",
    ]
    return "".join(fold(line) + "\r\n" for line in lines).encode("utf-8")


def _event(event: CalendarEvent, zone: str) -> Iterable[str]:
    said = event.said
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.said_at.astimezone(timezone.utc):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.sequence}"
    kind, form = ("VALUE=DATE", "%Y%m%d") if said.all_day else (f"TZID={zone}", "%Y%m%dT%H%M%S")
    yield f"DTSTART;{kind}:{local(said.starts, zone).strftime(form)}"
    yield f"DTEND;{kind}:{local(said.ends, zone).strftime(form)}"
    yield f"SUMMARY:{escape(said.summary)}"
    if said.location:
        yield f"LOCATION:{escape(said.location)}"
    if said.description:
        yield f"DESCRIPTION:{escape(said.description)}"
    if said.lat_lon:
        yield f"GEO:{said.lat_lon[0]:.6f};{said.lat_lon[1]:.6f}"
    yield f"STATUS:{'CANCELLED' if said.cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'TRANSPARENT' if said.all_day else 'OPAQUE'}"
    if not (said.cancelled or said.all_day):
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escape(said.summary)}"
        yield f"TRIGGER:-PT{said.alarm_min}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def escape(text: str) -> str:
    """Return a text as a value of type TEXT."""
    plain = strip_controls(text).replace("\t", " ")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets of UTF-8, no letter cut in two."""
    octets = line.encode("utf-8")
    pieces, start, room = [], 0, MOST_OCTETS
    while len(octets) - start > room:
        cut = start + room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[start:cut])
        start, room = cut, MOST_OCTETS - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode("utf-8")

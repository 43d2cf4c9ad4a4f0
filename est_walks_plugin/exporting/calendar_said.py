"""What calendars are told of a walk and its meetings."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..model.codes import CalendarKind
from .calendar import Said
from .outgoing import Outgoing, lat_lon

MEETING_MIN = 60
"""How long a preparatory or feedback meeting is written to take; the planner lengthens it in her calendar."""


def said_of_walk(out: Outgoing, number: int, *, cancelled: bool) -> Said:
    """Return what is said of a walk (its number in `out`): when and where to meet, the stops, the way there on a map."""
    facts, words = out.walks[number], out.words
    tr = words.tr
    where = facts.start or (facts.stops[0].at if facts.stops else None)
    place = lat_lon(facts, where) if where else None
    lines = [tr("Safety walk with {n} stops").format(n=len(facts.stops))]
    for stop in facts.stops:
        light = words.code("LightPhase", stop.light)
        when = words.clock(stop.arrive) if stop.arrive else ""
        told = (str(stop.number), when, stop.name, f"({light})" if light else "")
        lines.append(" ".join(part for part in told if part))
    if facts.end_name and facts.end is not None:
        lines.append(tr("End: {place}").format(place=facts.end_name))
    if place:
        lines.append(tr("Meeting point on the map: {link}").format(link=out.links.to(*place)))
    return Said(
        starts=facts.starts,
        ends=facts.ends,
        summary=tr("Safety walk: {name}").format(name=out.title(facts)),
        location=facts.start_name or (f"{place[0]:.5f}, {place[1]:.5f}" if place else ""),
        description="\n".join(lines),
        lat_lon=place,
        cancelled=cancelled,
    )


def said_of_meeting(
    out: Outgoing, kind: CalendarKind, starts: datetime, walk_starts: datetime, *, cancelled: bool
) -> Said:
    """Return what is said of a meeting of all groups: which walk it belongs to, and when the first of them starts."""
    facts, words = out.walks[0], out.words
    tr = words.tr
    before = kind is CalendarKind.PRE_MEETING
    title = tr("Preparatory meeting: {name}") if before else tr("Feedback meeting: {name}")
    told = tr("The walk is on {day} at {time}.")
    return Said(
        starts=starts,
        ends=starts + timedelta(minutes=MEETING_MIN),
        summary=title.format(name=facts.name),
        description=told.format(day=words.day(walk_starts, weekday=True), time=words.clock(walk_starts)),
        cancelled=cancelled,
    )

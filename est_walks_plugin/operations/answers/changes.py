"""What an answer says otherwise than the version before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...model.answers.answer import Answer, Change, Point

if TYPE_CHECKING:
    from ...model.wording.reader import Reader


def changes_between(before: Answer, after: Answer, reader: Reader) -> tuple[Change, ...]:
    """Return the changes, in the order of the new version, then what is told no more.

    A finding that got a task, or lost it, is one change; what is told by another point now says by which.
    """
    old = {point.key: point for point in before.points}
    stays = {point.key for point in after.points}
    of_finding = {key: point for point in before.points if point.key not in stays for key in point.findings}
    now_with = {key: point for point in after.points for key in point.findings}
    found: list[Change] = []
    met: set[str] = set()
    for point in after.points:
        was = old.get(point.key) or next((of_finding[key] for key in point.findings if key in of_finding), None)
        if was is None:
            found.append(Change(point.key, "added", said(point)))
            continue
        met.add(was.key)
        found += _changed(was, point, reader, _heard(before, was, reader), _heard(after, point, reader))
    for point in (point for key, point in old.items() if key not in met):
        other = next((now_with[key] for key in point.findings if key in now_with), None)
        gone = Change(point.key, "removed", said(point))
        found.append(gone if other is None else Change(point.key, "joined", said(point), after=said(other)))
    if before.next_day != after.next_day:
        found.append(Change("", "next", "", _iso(before.next_day), _iso(after.next_day)))
    return tuple(found)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def said(point: Point) -> str:
    """Return a point in a few words: where it is and what it is about."""
    return ": ".join(part for part in (point.where, point.measure or point.category) if part)


def _changed(was: Point, now: Point, reader: Reader, before: str, after: str) -> list[Change]:
    found = []
    if before != after:
        found.append(Change(now.key, "state", said(now), before, after))
    elif was.when != now.when and now.state is not None:  # an aim is no date
        found.append(Change(now.key, "date", said(now), _iso(was.when), _iso(now.when)))
    if (was.told, was.why) != (now.told, now.why) and before == after:
        found.append(Change(now.key, "text", said(now)))
    return found


def _heard(answer: Answer, point: Point, reader: Reader) -> str:
    tr = reader.tr
    if point.state is not None:
        return reader.code("PublicState", point.state.value)
    return tr("good as it is") if any(one.key == point.key for one in answer.good) else tr("not decided yet")

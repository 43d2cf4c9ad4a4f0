"""A walk that somebody else changed while it was being changed: what was asked for value by value, its stops as one."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from ...model.stored_walk import StoredStop
from ...model.walk import WalkRequest
from ...model.wording.place_names import place_name
from ...store.merging import Part, plain
from ...store.recorder import RowState
from .edit_walk import open_walk
from .store_walk import WalkRead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.walk import PlannedStop
    from ...model.wording.reader import Reader
    from ...store import Store

TABLE, STOPS = "walk", "stops"
_OF_STOPS = ("required", "forbidden", "order", "dwell_min")
_NOT_ASKED = ("area", "groups", "ranking", "repeats", "follow_light", "seed", "time_limit_s")
"""What stays as it is stored."""
_ENDS = {"start_xy": "start_name", "end_xy": "end_name"}
"""An end and its name are one."""
_LEFT_OUT = (*_OF_STOPS, *_NOT_ASKED, *_ENDS.values())
ASKED = tuple(one.name for one in fields(WalkRequest) if one.name not in _LEFT_OUT)
"""The wishes that are decided each by itself."""


def save_over(store: Store, walk: str, read: WalkRead, mine: WalkRead) -> None:
    """Save what one changed of a walk (key) since it was `read`, over what others made of it meanwhile.

    To be called within `together.merging`, which is told what both changed, and raises for it. Raises NotFoundError,
    ParameterError, InfeasibleError; then nothing is changed.
    """
    opened = open_walk(store, walk)
    now = WalkRead(opened.session.request, opened.session.plan.stops)
    merger = store.merger
    if merger is None:
        raise ValueError("what both changed is told to a merger: call it within merging()")
    reader, sides = store.reader(), (read, now, mine)
    parts = [_part(sides, name, reader) for name in (*ASKED, STOPS)]
    kept = merger.kept_parts(TABLE, RowState(store.get(TABLE, walk)), parts)
    if kept is None:
        return
    if STOPS in kept:
        opened = open_walk(store, walk, stops=[_stored(walk, stop) for stop in mine.stops])
        opened.session.set_request(dwell_min=mine.request.dwell_min)
    wishes = {name: getattr(mine.request, name) for name in kept - {STOPS}}
    for name, setter in (("start_xy", opened.session.set_start), ("end_xy", opened.session.set_end)):
        if name in wishes:
            setter(wishes.pop(name), getattr(mine.request, _ENDS[name]))
    if wishes:
        opened.session.set_request(**wishes)
    opened.save(store)


def _value(one: WalkRead, name: str) -> Any:
    """Return a value to be compared."""
    if name in _ENDS:
        return getattr(one.request, name), getattr(one.request, _ENDS[name])
    if name != STOPS:
        return getattr(one.request, name)
    return [
        (stop.place or tuple(round(number, 1) for number in stop.xy), stop.locked, round(stop.dwell_min, 1))
        for stop in one.stops
    ]


def _part(sides: tuple[WalkRead, WalkRead, WalkRead], name: str, reader: Reader) -> Part:
    """Return a wish, or the stops, as it was read, is and is to be."""
    was, now, mine = (_value(one, name) for one in sides)
    before, desk, field = (_told(one, name, reader) for one in sides)
    return Part(name, was, now, mine, (before, desk, field))


def _told(one: WalkRead, name: str, reader: Reader) -> Any:
    """Return a value as the question shows it."""
    if name == STOPS:
        return _in_words(one.stops, reader)
    value = _value(one, name)
    if name in _ENDS:
        at, called = value
        return None if at is None else " ".join(filter(None, (called, f"{at[0]:.0f}, {at[1]:.0f}")))
    return plain(int(value) if name == "profile" else value)


def _in_words(stops: Sequence[PlannedStop], reader: Reader) -> str:
    return ", ".join(f"{stop.seq} {place_name(stop.name, reader)} ({stop.dwell_min:g} min)" for stop in stops)


def _stored(walk: str, stop: PlannedStop) -> StoredStop:
    from shapely.geometry import Point

    return StoredStop(
        stop.uuid,
        walk,
        stop.seq,
        stop.place,
        stop.name,
        stop.place_type,
        dwell_min=stop.dwell_min,
        locked=stop.locked,
        geometry=Point(stop.xy),
    )

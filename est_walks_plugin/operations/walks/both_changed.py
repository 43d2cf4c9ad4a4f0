"""A walk that somebody else changed while it was being changed: what was asked for value by value, its stops as one."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from ...model.codes import KeptValue
from ...model.field.conflict import Conflict
from ...model.stored_walk import StoredStop
from ...model.walk import WalkRequest
from ...model.wording.place_names import place_name
from ...store.merging import plain
from ...store.recorder import RowState
from ...store.schema import table as table_of
from .edit_walk import open_walk
from .store_walk import WalkRead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.walk import PlannedStop
    from ...model.wording.reader import Reader
    from ...store import Store

TABLE, STOPS = "walk", "stops"
_OF_STOPS = ("required", "forbidden", "order", "dwell_min")
_NOT_ASKED = ("area", "groups", "ranking", "repeats", "seed", "time_limit_s")
"""What stays as it is stored."""
_ASKED = tuple(one.name for one in fields(WalkRequest) if one.name not in (*_OF_STOPS, *_NOT_ASKED))
_ENDS = {"start_xy": "start_name", "end_xy": "end_name"}


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
    row = store.get(TABLE, walk)
    merger.changed[(TABLE, walk)] = RowState(row)
    merger.compared(TABLE, walk, row["row_version"])
    reader, kept = store.reader(), set()
    for name in (*_ASKED, STOPS):
        was, theirs, own = (_value(one, name) for one in (read, now, mine))
        if own in (was, theirs):
            continue
        conflict = None
        if theirs != was:
            before, desk, field = (_told(one, name, reader) for one in (read, now, mine))
            conflict = Conflict(TABLE, walk, _column(name), before, desk, field, about=str(row["name"] or ""))
        if conflict is not None and conflict not in merger.decided:
            merger.conflicts.append(conflict)
        elif conflict is None or merger.decided[conflict] is KeptValue.FIELD:
            kept.add(name)
    if merger.conflicts:
        return
    if STOPS in kept:
        opened = open_walk(store, walk, stops=[_stored(walk, stop) for stop in mine.stops])
        opened.session.set_request(dwell_min=mine.request.dwell_min)
    wishes = {name: getattr(mine.request, name) for name in kept - {STOPS}}
    for name, setter in (("start_xy", opened.session.set_start), ("end_xy", opened.session.set_end)):
        if name in wishes:
            setter(wishes.pop(name), wishes.pop(_ENDS[name], getattr(mine.request, _ENDS[name])))
    if wishes:
        opened.session.set_request(**wishes)
    opened.save(store)


def _value(one: WalkRead, name: str) -> Any:
    """Return a value to be compared."""
    if name != STOPS:
        return getattr(one.request, name)
    return [
        (stop.place or tuple(round(number, 1) for number in stop.xy), stop.locked, round(stop.dwell_min, 1))
        for stop in one.stops
    ]


def _told(one: WalkRead, name: str, reader: Reader) -> Any:
    """Return a value as a conflict shows it."""
    if name == STOPS:
        return _in_words(one.stops, reader)
    value = _value(one, name)
    if name in _ENDS:
        at = value or one.request.start_xy
        return " ".join(filter(None, (getattr(one.request, _ENDS[name]), f"{at[0]:.0f}, {at[1]:.0f}")))
    if table_of(TABLE).column(name) is None:
        return json.dumps({name: value}, default=str, sort_keys=True)
    return plain(int(value) if name == "profile" else value)


def _in_words(stops: Sequence[PlannedStop], reader: Reader) -> str:
    return ", ".join(f"{stop.seq} {place_name(stop.name, reader)} ({stop.dwell_min:g} min)" for stop in stops)


def _column(name: str) -> str:
    """Return the column of the walk that a conflict is shown under."""
    name = _ENDS.get(name, name)
    return name if name == STOPS or table_of(TABLE).column(name) else "settings"


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

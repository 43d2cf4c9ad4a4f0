"""Where an answer is that names a stop of a walk instead of a position: "4", "stopp 4", "stopp 4 Tunneln, Bro höst"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Sequence, Union

from ...i18n import tr
from ...importers.meaning.headers import plain
from ...model.localtime import local
from ...model.stored_walk import StoredStop, StoredWalk
from ...model.wording.place_names import place_name
from ...model.wording.position_notes import PositionCode, PositionNote

if TYPE_CHECKING:
    from ...store import Store

_TOLD = re.compile(
    r"\s{0,9}(?P<word>(?:stopp|stop)(?:et)?\b)?\s{0,3}(?:(?:nr|nummer|no|number)\b\.?|#)?\s{0,3}(?P<number>\d{1,3})(?!\d)[.:)]?"
    r"(?:\s{1,3}\([^()]{0,200}\)|(?P<name>\s[^,()]{0,120}))?(?:,\s{0,3}(?P<walk>.{1,200}))?\s{0,9}",
    re.IGNORECASE | re.DOTALL,
)
"""Words in brackets are said beside the number; words without are the stop's name."""


@dataclass(frozen=True)
class AtStop:
    """The stop that was meant, and how that is known."""

    xy: tuple[float, float]
    notes: tuple[PositionNote, ...]


class NamedStops:
    """The walks of a store by name and by day, with their stops: read once, asked for every answer."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._words = store.reader(store.language)
        columns = ("uuid", "name", "starts_at", "groups", "group_no", "series")
        rows = store.rows("walk", order_by=("-created",), columns=columns)
        self._walks = [StoredWalk.from_row(row) for row in rows]
        self._stops: dict[str, dict[int, StoredStop]] = {}
        self._of_day: dict[date, list[StoredWalk]] = defaultdict(list)
        for walk in self._walks:
            if walk.starts_at is not None:
                self._of_day[local(walk.starts_at, store.time_zone).date()].append(walk)

    def __bool__(self) -> bool:
        return bool(self._walks)

    def find(self, told: str | None, day: date | None) -> Union[AtStop, str, None]:
        """Return the stop that a place's words name, a sentence why that walk has none, None when they name no stop.

        Without a walk's name it is the only walk of the answer's `day`; a name beside the number must be the stop's.
        """
        match = _TOLD.fullmatch(told) if told else None
        if match is None:
            return None
        named = match["walk"]
        if named is None:
            walks = self._of_day.get(day, []) if day else []
            return self._at(walks[0], match, PositionNote(PositionCode.STOP_OF_DAY)) if len(walks) == 1 else None
        walks = self._called(named)
        found = self._at(walks[0], match) if len(walks) == 1 else None
        if found is not None or match["word"] is None:  # "5, Storgatan" is no stop
            return found
        return _why_not(walks, named, match)

    def _called(self, name: str) -> list[StoredWalk]:
        """Return the walk of a name or uuid, the newest of that name; all groups for the name that they share."""
        wanted = plain(name)
        for walk in self._walks:
            if wanted in (plain(walk.name), plain(walk.uuid)):
                return [walk]
        shared = [walk for walk in self._walks if wanted == plain(walk.shared_name)]
        return [walk for walk in shared if walk.series == shared[0].series]

    def _stop(self, walk: StoredWalk, number: int, name: str) -> StoredStop | None:
        """Return the stop of a number, if it is called as it is told."""
        if walk.uuid not in self._stops:
            rows = self._store.rows("stop", {"walk": walk.uuid})
            self._stops[walk.uuid] = {stop.seq: stop for stop in map(StoredStop.from_row, rows)}
        stop = self._stops[walk.uuid].get(number)
        if stop is None:
            return None
        told, known = plain(name), plain(place_name(stop.name, self._words))
        return stop if not told or told in known or (known and known in told) else None

    def _at(self, walk: StoredWalk, match: re.Match[str], *more: PositionNote) -> AtStop | None:
        stop = self._stop(walk, int(match["number"]), match["name"] or "")
        if stop is None or stop.xy is None:
            return None
        name = " ".join(part for part in (str(stop.seq), place_name(stop.name, self._words)) if part)
        return AtStop(stop.xy, (PositionNote(PositionCode.STOP, f"{name}, {walk.name}"), *more))


def _why_not(walks: Sequence[StoredWalk], named: str, match: re.Match[str]) -> str:
    """Return why a row that names a stop stays without position."""
    if not walks:
        text = tr("There is no walk “{walk}” in the store; the row is kept without position.")
    elif len(walks) > 1:
        text = tr("“{walk}” has several groups with stops of their own: write which. The row is kept without position.")
    else:
        text = tr("The walk “{walk}” has no stop “{stop}” with a position; the row is kept without one.")
    return text.format(walk=walks[0].name if len(walks) == 1 else named, stop=match["number"] + (match["name"] or ""))

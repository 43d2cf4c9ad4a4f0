"""Where a point lies, in words that may be told: no word that a person wrote unless no rule doubts it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Sequence

from ...model.stored_walk import StoredStop
from ...model.wording.place_names import WHOLE, NameCode, PlaceName, place_name
from ...model.wording.reader import lowered
from .checks import is_plain

if TYPE_CHECKING:
    from ...model.finding import Finding
    from ...model.task import Task
    from ...model.wording.reader import Reader
    from ...store import Store
    from .about import Ground

XY = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """Where something lies: as it stands alone, and inside a sentence."""

    alone: str = ""
    inside: str = ""


NOWHERE = Spot()
_MOST_INSIDE = 3
"""So many places are told inside a sentence; of more the table tells alone."""


@dataclass
class Places:
    """The names and positions of the stops and places that findings and tasks lie at."""

    reader: Reader
    stops: dict[str, StoredStop] = field(default_factory=dict)
    places: dict[str, tuple[PlaceName, str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, ground: Ground, reader: Reader) -> Places:
        """Return those that the findings and tasks of an answer lie at."""
        walks = [walk.uuid for walk in ground.walks]
        at_stops = {one.stop for one in ground.findings} - {None}
        rows = store.rows("stop", {"walk": walks}) if walks else []
        stops = {row["uuid"]: StoredStop.from_row(row) for row in rows}
        lacking = list(at_stops - set(stops))
        if lacking:
            stops.update((row["uuid"], StoredStop.from_row(row)) for row in store.rows("stop", {"uuid": lacking}))
        keys = list(({one.place for one in ground.findings} | {one.place for one in ground.tasks}) - {None})
        places = {
            row["uuid"]: (PlaceName.from_row(row), row["place_type"] or "", row["geometry"])
            for row in (store.rows("place", {"uuid": keys}) if keys else ())
        }
        return cls(reader, stops, places)

    def stop_words(self, stop: StoredStop) -> str:
        """Return what a stop is called."""
        return self._spot(stop.name, stop.place_type).alone

    def where(self, task: Task | None, finding: Finding | None) -> Spot:
        """Return where a task or finding lies; NOWHERE where no name may be told."""
        if task is not None and task.street:
            return Spot(task.street, task.street)
        named = (task.naming or {}).get("at") if task is not None else None
        found = [self._spot(PlaceName.from_json(named), "")] if named else []
        stop = self.stops.get((finding.stop if finding else None) or "")
        found += [self._spot(stop.name, stop.place_type)] if stop else []
        for one in (task, finding):
            place = self.places.get((one.place if one else None) or "")
            found += [self._spot(place[0], place[1])] if place else []
        return next((spot for spot in found if spot.alone), NOWHERE)

    def of_task(self, task: Task, findings: Sequence[Finding]) -> Spot:
        """Return where a task lies: at all the places of its findings, unless it has a street of its own."""
        spots = {spot.alone: spot for one in findings if (spot := self.where(None, one)).alone}
        if task.street or len(spots) < 2:
            return self.where(task, findings[0] if findings else None)
        tr = self.reader.tr
        *first, last = (spot.inside for spot in spots.values())
        inside = tr("{places} and {last}").format(places=", ".join(first), last=last)
        return Spot(", ".join(spots), inside if len(spots) <= _MOST_INSIDE else "")

    def position(self, task: Task | None, finding: Finding | None) -> XY | None:
        """Return where a task or finding lies on the map."""
        stop = self.stops.get((finding.stop if finding else None) or "")
        shapes = [one.geometry for one in (task, finding, stop) if one is not None]
        shapes += [place[2] for one in (task, finding) if one and (place := self.places.get(one.place or ""))]
        for shape in shapes:
            if shape is not None and not shape.is_empty:
                return round(float(shape.centroid.x), 2), round(float(shape.centroid.y), 2)
        return None

    def _spot(self, name: PlaceName, place_type: str) -> Spot:
        words = place_name(name, self.reader)
        if name.code == NameCode.GIVEN and words and is_plain(words):
            return Spot(words, words)
        if name.code == NameCode.GIVEN:
            words = self.reader.code("PlaceType", place_type)
        return Spot(words, words if name.code in WHOLE else lowered(words))

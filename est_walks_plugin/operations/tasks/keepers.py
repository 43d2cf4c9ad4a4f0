"""The owner proposed for a task, with the reason: whom the group named on the walk, else who keeps the way beside it.

What the planner chose is never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.network.snapping import SegmentIndex
from ...engine.pairs import boxes_around
from ...i18n import language, tr
from ...model.codes import RoadKeeper
from ...model.task import TaskEvent
from . import events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ...model.catalogue import Catalogue
    from ...store import Store

BESIDE_M = 20.0
"""A task is beside a way that is no farther off: half a street, and what a telephone's position is out by."""
#: Who keeps a way -> the owner of the catalogue who is asked.
OWNERS = {
    RoadKeeper.STATE.value: "region",
    RoadKeeper.MUNICIPAL.value: "street",
    RoadKeeper.PRIVATE.value: "road_association",
}
#: Owners that care for ways; the tasks of others - parks, police, a housing company - stay theirs.
OF_WAYS = frozenset({"", "street", "lighting", "region", "road_association"})
#: Owners within the municipality, among whom the catalogue chooses by the measure.
OF_THE_MUNICIPALITY = frozenset({"street", "lighting"})
_NVDB = "NVDB"


@dataclass(frozen=True)
class OwnerHint:
    """The owner (code) that a task was given because the group named it or of who keeps the way beside it, and why in words.

    `keeper` is a code of RoadKeeper, empty where the group named the owner.
    """

    owner: str
    keeper: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"owner": self.owner, "keeper": self.keeper, "why": self.why}


@dataclass(frozen=True)
class Beside:
    """Who keeps the way beside a point (code of RoadKeeper), and what told so, in words."""

    keeper: str
    why: str


def owner_hint(catalogue: Catalogue, owner: str, proposed: str, beside: Beside | None) -> OwnerHint | None:
    """Return the hint that goes before the `owner` of the catalogue: whom the group proposed, else who keeps the way."""
    if proposed in {one.code for one in catalogue.owners if one.active}:
        return OwnerHint(proposed, "", tr("proposed on the walk"))
    return keeper_hint(catalogue, owner, beside)


def keeper_hint(catalogue: Catalogue, owner: str, beside: Beside | None) -> OwnerHint | None:
    """Return the owner that the keeper of the way beside asks for, where `owner` is one that cares for ways."""
    if beside is None or owner not in OF_WAYS:
        return None
    asked = OWNERS[beside.keeper]
    if beside.keeper == RoadKeeper.MUNICIPAL and owner in OF_THE_MUNICIPALITY:
        asked = owner
    if asked not in {one.code for one in catalogue.owners if one.active}:
        return None
    return OwnerHint(asked, beside.keeper, beside.why)


def told(tasks: Sequence[str], hints: Sequence[OwnerHint | None], at: datetime, role: str) -> list[TaskEvent]:
    """Return the events that keep in the history why tasks (keys) have their owner."""
    return [
        events.event(task, at, role, "owner", None, hint.owner, hint.why)
        for task, hint in zip(tasks, hints)
        if hint is not None
    ]


def owner_hints(tasks: Sequence[str], keepers: Sequence[OwnerHint | None]) -> list[dict[str, Any]]:
    """Return for a receipt the tasks (keys) whose owner follows from the keeper of the way, and why."""
    return [{"task": task, **hint.to_dict()} for task, hint in zip(tasks, keepers) if hint is not None]


def ways_beside(store: Store, points: Sequence[Any]) -> list[Beside | None]:
    """Return for each point (shapely or None, work CRS) who keeps the nearest way with a known keeper within 20 m."""
    found: list[Beside | None] = [None] * len(points)
    at = [number for number, point in enumerate(points) if point is not None]
    xy = np.array([(points[number].x, points[number].y) for number in at]).reshape(-1, 2)
    ways = _kept_ways(store, xy)
    if not ways:
        return found
    index = SegmentIndex(*(np.concatenate([line[cut] for line, _k, _s in ways]) for cut in (slice(-1), slice(1, None))))
    way_of = np.repeat(np.arange(len(ways)), [len(line) - 1 for line, _k, _s in ways])
    segments, _share, metres = index.nearest(xy)
    words, names = store.reader(language()), _source_names(store, {source for _l, _k, source in ways})
    for number, segment, away in zip(at, segments, metres):
        if away <= BESIDE_M:
            _line, keeper, source = ways[way_of[segment]]
            word = words.code("RoadKeeper", keeper).lower()
            found[number] = Beside(
                keeper, tr("{source}: road keeper {keeper}").format(source=names[source], keeper=word)
            )
    return found


def _kept_ways(store: Store, xy: NDArray[np.float64]) -> list[tuple[NDArray[np.float64], str, str | None]]:
    """Return line (k, 2), keeper and source (key) of the ways with a known keeper around points, by the keeper."""
    ways: list[tuple[NDArray[np.float64], str, str | None]] = []
    for box in boxes_around(xy, BESIDE_M):
        lines, told = store.lines("path", ("keeper", "source"), {"keeper": tuple(OWNERS)}, bbox=box)
        ways += [way for way in zip(lines, told["keeper"], told["source"]) if len(way[0]) > 1]
    return sorted(ways, key=lambda way: way[1])


def _source_names(store: Store, sources: set[str | None]) -> dict[str | None, str]:
    """Return what each source of ways is called."""
    keys = [source for source in sources if source]
    rows = store.rows("source", {"uuid": keys}, columns=("uuid", "name", "system", "file_name")) if keys else []
    known = {row["uuid"]: [str(row[name] or "") for name in ("name", "system", "file_name")] for row in rows}
    return {source: _called(known.get(source or "", [])) for source in sources}


def _called(names: Sequence[str]) -> str:
    if not names or any(_NVDB.lower() in name.lower() for name in names):
        return _NVDB
    return names[0] or _NVDB

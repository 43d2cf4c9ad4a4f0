"""What is recorded at the stops of a walk, by any of the groups that walked the same stops: nothing is stored twice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ....model.finding import Finding
from ....model.names import folded
from ...walks.find_walk import groups_of, stops_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.stored_walk import StoredStop, StoredWalk
    from ....store import Store

SAME_STOP_M = 5.0
"""Stops of two groups that have no place are the same when they lie so near each other."""
_MARKS = " .,;:!?–-\"'”“"


class Recorded:
    """The findings of a walk and of the other groups of its series that have the same stops in the same order."""

    def __init__(self, store: Store, walk: StoredWalk) -> None:
        own = stops_of(store, walk.uuid)
        self.walks = {walk.uuid: walk}
        self._seq = {stop.uuid: stop.seq for stop in own}
        for other in groups_of(store, walk):
            stops = stops_of(store, other.uuid) if other.uuid != walk.uuid else []
            if stops and _are_same(own, stops):
                self.walks[other.uuid] = other
                self._seq.update({stop.uuid: stop.seq for stop in stops})
        self._found: dict[tuple[int, str], list[Finding]] = {}
        for row in store.rows("finding", {"walk": list(self.walks)}, order_by=("created", "uuid")):
            self.add(Finding.from_row(row))

    def add(self, finding: Finding) -> None:
        """Remember a finding that was stored."""
        seq = self._seq.get(finding.stop or "")
        if seq is not None:
            self._found.setdefault((seq, finding.category), []).append(finding)

    def put(self, finding: Finding) -> None:
        """Remember a finding as it is now."""
        for found in self._found.values():
            found[:] = [one for one in found if one.uuid != finding.uuid]
        self.add(finding)

    def same_as(self, seq: int, finding: Finding, but: str = "") -> Finding | None:
        """Return what is recorded with the stop, category and text of a finding, but for case, blanks and marks.

        Two that say different things of where at the stop they are, are two. `but` (uuid) is left out.
        """
        text, spot = likened(finding.text), likened(finding.spot)
        for one in self._found.get((seq, finding.category), ()):
            where = likened(one.spot)
            if one.uuid != but and likened(one.text) == text and (where == spot or not where or not spot):
                return one
        return None

    def group_of(self, finding: Finding) -> int:
        """Return the number of the group that found it; 0 where there is but one."""
        walk = self.walks.get(finding.walk or "")
        return walk.group_no if walk is not None and len(self.walks) > 1 else 0


def likened(text: str) -> str:
    """Return what tells a text from another one: its letters without case, accents, marks at its ends and wide blanks."""
    return " ".join(folded(text).split()).strip(_MARKS)


def _are_same(own: Sequence[StoredStop], others: Sequence[StoredStop]) -> bool:
    return len(own) == len(others) and all(map(_is_same, own, others))


def _is_same(one: StoredStop, other: StoredStop) -> bool:
    if one.seq != other.seq:
        return False
    if one.place or other.place:
        return one.place == other.place
    return one.xy is not None and other.xy is not None and math.dist(one.xy, other.xy) <= SAME_STOP_M

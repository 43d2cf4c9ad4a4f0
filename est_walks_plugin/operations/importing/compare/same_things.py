"""The same things in another format or under ids written otherwise: recognised by ids and places, or by places alone."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ....i18n import tr
from ....importers.notes import counted
from ..sources import Lineage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ....store import Store

#: Things of one id within so many metres are one thing, and things without a common id.
SAME_ID_M, SAME_PLACE_M = 5.0, 1.0
_BY_ID, _BY_PLACE = 0.5, 0.8


_DECIMALS = re.compile(r"[.,]0+$")
_PART = re.compile(r"[^\W\d_]+|\d+")


def plain_id(identity: str) -> str:
    """Return what programs leave alone of an id: no prefix, leading zeros, case, blanks, signs, no ".0" at the end.

    "SE-0012", "se 12" and "12.0" are "12"; "KS-2023/0007" is "2023-7".
    """
    text = _DECIMALS.sub("", unicodedata.normalize("NFKC", identity).casefold().strip())
    parts = [part.lstrip("0") or "0" if part.isdigit() else part for part in _PART.findall(text)]
    numbers = [place for place, part in enumerate(parts) if part.isdigit()]
    return "-".join(parts[numbers[0] :] if numbers else parts)


class PlainIds:
    """Where ids stand when they are written otherwise; two that become one when written plainly are not told apart."""

    def __init__(self, ids: Iterable[str | None]) -> None:
        self._place: dict[str, int | None] = {}
        for index, identity in enumerate(ids):
            key = plain_id(identity) if identity else ""
            if key:
                self._place[key] = None if key in self._place else index

    def find(self, identity: str) -> int | None:
        """Return which of the ids is this one written otherwise, None when none or several are."""
        return self._place.get(plain_id(identity))


@dataclass(frozen=True)
class Known:
    """Things that are stored: of which source they are, their ids and places (n, 2), and who owns them."""

    sources: NDArray[Any]
    ids: NDArray[Any]
    xy: NDArray[np.float64]
    owners: NDArray[Any] = field(default_factory=lambda: np.zeros(0, dtype=object))

    @classmethod
    def lamps(cls, store: Store, sources: Sequence[str]) -> Known:
        """Read the lamps of some sources that have not vanished."""
        where = {"source": list(sources), "vanished": (False, None)}
        found = store.arrays("lamp", ("source", "external_id", "owner", "x", "y"), where)
        xy = np.column_stack([found["x"], found["y"]])
        return cls(found["source"], found["external_id"], xy, found["owner"])

    @classmethod
    def paths(cls, store: Store, sources: Sequence[str]) -> Known:
        """Read the middles of the paths of some sources."""
        lines, found = store.lines("path", ("source", "external_id"), {"source": list(sources)})
        return cls(found["source"], found["external_id"], middles(lines))


def middles(lines: Sequence[Any]) -> NDArray[np.float64]:
    """Return the mean of each line's two ends and its middle corner (n, 2): the same in whichever direction it runs."""
    points = [(line[0, :2] + line[-1, :2] + line[:, :2].mean(axis=0)) / 3 for line in map(np.asarray, lines)]
    return np.array(points, dtype=np.float64).reshape(-1, 2)


def source_of(known: Known, ids: Sequence[str], xy: NDArray[np.float64]) -> tuple[str, bool] | None:
    """Return the source that holds the things of a file, and whether it is told by their ids; None when none does."""
    best: tuple[str, bool] | None = None
    most = 0
    for source in dict.fromkeys(known.sources.tolist()):
        mine = known.sources == source
        fewer = min(len(ids), int(mine.sum()))
        by_id = _met_by_id(known.ids[mine].tolist(), known.xy[mine], ids, xy)
        told = by_id >= max(1.0, _BY_ID * fewer)
        count = by_id if told else int(near(xy, known.xy[mine]).sum())
        if count > most and (told or count >= _BY_PLACE * fewer):
            best, most = (source, told), count
    return best


def _met_by_id(theirs: Sequence[str], places: NDArray[np.float64], ids: Sequence[str], xy: NDArray[np.float64]) -> int:
    """Return how many things of a file have the id of one that is stored, also written otherwise, and stand where it does."""
    exact, written = {identity: at for at, identity in enumerate(theirs)}, PlainIds(theirs)
    count = 0
    for identity, point in zip(ids, xy):
        at = exact.get(identity)
        at = written.find(identity) if at is None else at
        count += at is not None and bool(np.hypot(*(places[at] - point)) <= SAME_ID_M)
    return count


class Recognised:
    """Tells which stored thing one of a file is, when its id may be written otherwise, or with `by_place` be another."""

    def __init__(self, place: Mapping[str, int], xy: NDArray[np.float64], by_place: bool = False) -> None:
        self._place, self._xy, self._by_place = place, xy, by_place
        self._ids: list[str | None] = [None] * len(xy)
        for identity, at in place.items():
            self._ids[at] = identity
        self._written = PlainIds(self._ids)
        self._taken: set[int] = set()
        self.otherwise = 0

    def stored_ids(self, ids: Sequence[str | None], xy: NDArray[np.float64], in_file: Set[str]) -> list[str | None]:
        """Return the ids that things of a file are stored under, `in_file` are all its ids; counts those written otherwise.

        New things keep theirs; where ids are not the same they get such as cannot be taken for a stored one.
        """
        at_places = nearest(xy, self._xy) if self._by_place else np.full(len(ids), -1)
        told: list[str | None] = []
        for identity, (x, y), near_by in zip(ids, xy.tolist(), at_places.tolist()):
            at = self._under_id(identity or "", (x, y), in_file)
            if at is None and near_by >= 0:
                at = near_by
            if at is not None and at not in self._taken:
                self._taken.add(at)
                told.append(self._ids[at])
                self.otherwise += self._ids[at] != identity
            else:
                told.append(f"{identity}@{x:.1f},{y:.1f}" if self._by_place else identity)
        return told

    def _under_id(self, identity: str, point: tuple[float, float], in_file: Set[str]) -> int | None:
        """Return the thing of this id; where it is written otherwise, or ids are not the same, it stands there as well."""
        at = self._place.get(identity)
        if at is not None and not self._by_place:
            return at
        if at is None:
            at = self._written.find(identity)
            if at is not None and self._ids[at] in in_file:
                return None
        return at if at is not None and math.dist(self._xy[at], point) <= SAME_ID_M else None


def otherwise_told(known: Recognised | None, lineage: Lineage) -> list[str]:
    """Return the note of rows whose ids are written otherwise."""
    text = tr(
        "{count} rows have ids that are written otherwise in “{system}”; its ids are kept.",
        None,
        known.otherwise if known else 0,
    )
    return counted((known.otherwise if known else 0, text), system=lineage.system)


def near(xy: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which points have one of `others` in the same place."""
    return nearest(xy, others) >= 0


def nearest(xy: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return which of `others` is in the same place as each point (n, 2), -1 where none is."""
    from scipy.spatial import cKDTree

    found = np.full(len(xy), -1, dtype=np.int64)
    there, known = np.isfinite(xy).all(axis=1), np.flatnonzero(np.isfinite(others).all(axis=1))
    if there.any() and len(known):
        metres, at = cKDTree(others[known]).query(xy[there])
        found[there] = np.where(metres <= SAME_PLACE_M, known[np.minimum(at, len(known) - 1)], -1)
    return found

"""Suspected duplicates: two sources that tell of the same thing, within metres and days. Never merged by themselves.

Only what speaks with one voice can tell a thing twice: see `model.codes.voice_of`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.codes import voice_of
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.from_row import FromRow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..store import Store

METRES = 50.0
DAYS = 14.0
_NEIGHBOURS = 6
SUSPECTED, CONFIRMED, REJECTED = "suspected", "confirmed", "rejected"
_COLUMNS = ("uuid", "source", "kind", "category", "observed_at", "position_method", "x", "y")


def _told(kinds: Sequence[str], categories: Sequence[str | None]) -> NDArray[Any]:
    """Return what is compared of each row, (n,): its voice and its category; None where it has no category."""
    told = [f"{voice_of(kind)}/{code}" if code else None for kind, code in zip(kinds, categories)]
    return np.array(told, dtype=object)


def has_others(store: Store, source: str | None, kind: str) -> bool:
    """Return whether any other source with the voice of a kind (of observations) is in the store."""
    found = store.rows("source", columns=("uuid", "kind"))
    return any(row["uuid"] != source and voice_of(row["kind"]) == voice_of(kind) for row in found)


def near_pairs(
    first: tuple[NDArray[np.float64], NDArray[Any], NDArray[np.float64]],
    second: tuple[NDArray[np.float64], NDArray[Any], NDArray[np.float64]],
    metres: float = METRES,
    days: float = DAYS,
) -> list[tuple[int, int, float, float]]:
    """Return (index in first, index in second, metres, days) of pairs with the same category, near in place and time.

    Each side is (xy (n, 2), category (n,), day (n,) with fractions, NaN = unknown). For every row of `first` only its
    nearest match counts, so a cluster of similar reports does not become a web of pairs.
    """
    from scipy.spatial import cKDTree

    xy_a, category_a, day_a = first
    xy_b, category_b, day_b = second
    pairs: list[tuple[int, int, float, float]] = []
    for category in sorted({c for c in category_a.tolist() if c} & {c for c in category_b.tolist() if c}):
        rows_a = np.nonzero((category_a == category) & np.isfinite(xy_a).all(axis=1) & np.isfinite(day_a))[0]
        rows_b = np.nonzero((category_b == category) & np.isfinite(xy_b).all(axis=1) & np.isfinite(day_b))[0]
        if not len(rows_a) or not len(rows_b):
            continue
        # Time as a third axis: a box of metres x metres x days, then the exact test.
        scale = metres / days
        points_a = np.column_stack([xy_a[rows_a], day_a[rows_a] * scale])
        points_b = np.column_stack([xy_b[rows_b], day_b[rows_b] * scale])
        few = min(_NEIGHBOURS, len(rows_b))
        gap, at = cKDTree(points_b).query(points_a, k=[*range(1, few + 1)], distance_upper_bound=metres * 1.4143)
        for index in np.nonzero(np.isfinite(gap[:, 0]))[0].tolist():
            a = int(rows_a[index])
            near = [int(rows_b[i]) for i, g in zip(at[index].tolist(), gap[index].tolist()) if np.isfinite(g)]
            measured = [(float(np.hypot(*(xy_a[a] - xy_b[b]))), float(abs(day_a[a] - day_b[b])), b) for b in near]
            fitting = [one for one in measured if one[0] <= metres and one[1] <= days]
            if fitting:
                apart, time, b = min(fitting)
                pairs.append((a, b, round(apart, 1), round(time, 1)))
    return pairs


def find_duplicates(
    store: Store,
    *,
    source: str | None = None,
    metres: float = METRES,
    days: float = DAYS,
    feedback: Feedback | None = None,
) -> int:
    """Store new suspected pairs between `source` (or every source) and the others; return how many were new.

    Raises ParameterError for distances that are not positive.
    """
    if not metres > 0 or not days > 0:
        raise ParameterError(tr("Metres and days must be above zero to look for duplicates."))
    feedback = feedback or Feedback()
    found = store.arrays("observation", _COLUMNS, {"vanished": (False, None)})
    xy = np.column_stack([found["x"], found["y"]])
    xy[~_placed(found)] = np.nan
    day = _days(found["observed_at"])
    sources, told = found["source"].astype(str), _told(found["kind"].tolist(), found["category"].tolist())
    known = {
        frozenset((row["first"], row["second"])) for row in store.rows("duplicate_pair", columns=("first", "second"))
    }
    wanted = [source] if source else sorted(set(sources.tolist()))
    rows = []
    for one in wanted:
        feedback.check()
        mine, others = sources == one, sources != one if source else sources > one
        if not mine.any() or not others.any():
            continue
        index_a, index_b = np.nonzero(mine)[0], np.nonzero(others)[0]
        sides = [(xy[i], told[i], day[i]) for i in (index_a, index_b)]
        for a, b, apart, time in near_pairs(sides[0], sides[1], metres, days):
            first, second = str(found["uuid"][index_a[a]]), str(found["uuid"][index_b[b]])
            if frozenset((first, second)) not in known:
                known.add(frozenset((first, second)))
                rows.append({"first": first, "second": second, "distance_m": apart, "days": time, "state": SUSPECTED})
    store.insert("duplicate_pair", rows)
    return len(rows)


def suspect_around(store: Store, observation: str) -> int:
    """Store new suspected pairs of one observation (key) with those of other sources around it; return how many."""
    row = store.get("observation", observation)
    if row["geometry"] is None:
        return 0
    x, y = row["geometry"].x, row["geometry"].y
    box = (x - METRES, y - METRES, x + METRES, y + METRES)
    found = store.arrays("observation", _COLUMNS, {"vanished": (False, None)}, bbox=box)
    found = {name: values[_placed(found)] for name, values in found.items()}
    mine, others = found["uuid"].astype(str) == observation, found["source"].astype(str) != str(row["source"])
    xy, told = np.column_stack([found["x"], found["y"]]), _told(found["kind"].tolist(), found["category"].tolist())
    day = _days(found["observed_at"])
    sides = [(xy[one], told[one], day[one]) for one in (mine, others)]
    pairs_found = near_pairs(sides[0], sides[1])
    keys = found["uuid"][others]
    rows = [
        {"first": observation, "second": str(keys[b]), "distance_m": apart, "days": time, "state": SUSPECTED}
        for _a, b, apart, time in pairs_found
    ]
    store.insert("duplicate_pair", rows)
    return len(rows)


def _placed(found: dict[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Return which rows lie where they are said to."""
    return np.isin(found["position_method"].astype(str), ["exact", "manual", "pole"])


def count_against(store: Store, source: str | None, kind: str, candidates: Sequence[tuple[Any, ...]]) -> int:
    """Return how many suspected pairs new rows of a kind, given as (xy, categories, times), would make."""
    if not candidates:
        return 0
    xy = np.concatenate([part[0] for part in candidates])
    codes = [code for part in candidates for code in part[1]]
    day = np.array([_day(moment) for part in candidates for moment in part[2]])
    found = store.arrays("observation", _COLUMNS, {"vanished": (False, None)})
    others = found["source"].astype(str) != (source or "")
    theirs = np.column_stack([found["x"], found["y"]])[others]
    mine, told = _told([kind] * len(codes), codes), _told(found["kind"].tolist(), found["category"].tolist())
    return len(near_pairs((xy, mine, day), (theirs, told[others], _days(found["observed_at"])[others])))


def _days(moments: NDArray[Any]) -> NDArray[np.float64]:
    days: NDArray[np.float64] = moments.astype("datetime64[s]").astype(np.int64) / 86_400.0
    days[np.isnat(moments)] = np.nan
    return days


def _day(moment: datetime | None) -> float:
    return float("nan") if moment is None else moment.timestamp() / 86_400.0


@dataclass(frozen=True)
class Seen(FromRow):
    """One side of a pair: what an observation tells. `geometry` is a shapely point in the work CRS, or None."""

    uuid: str
    external_id: str = ""
    kind: str = ""
    category: str = ""
    title: str = ""
    text: str = ""
    observed_at: datetime | None = None
    geometry: Any = None


@dataclass(frozen=True)
class Pair:
    """Two observations of different sources that may tell of the same thing."""

    uuid: str
    first: Seen
    second: Seen
    distance_m: float
    days: float
    state: str
    row_version: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        sides = {name: {"observation": side.uuid, "title": side.title} for name, side in self._sides}
        return {"pair": self.uuid, **sides, "distance_m": self.distance_m, "days": self.days}

    @property
    def _sides(self) -> tuple[tuple[str, Seen], ...]:
        return (("first", self.first), ("second", self.second))


def pairs(store: Store, state: str | None = SUSPECTED) -> list[Pair]:
    """Return pairs whose observations are both still there, nearest first."""
    more = ("distance_m", "days", "state", "row_version")
    where = {"state": state} if state else None
    rows = store.rows("duplicate_pair", where, columns=("uuid", "first", "second", *more), order_by=more[:2])
    uuids = sorted({row[side] for row in rows for side in ("first", "second")})
    told = store.rows("observation", {"uuid": uuids}, columns=Seen.columns()) if uuids else []
    seen = {row["uuid"]: Seen.from_row(row) for row in told}
    return [
        Pair(row["uuid"], seen[row["first"]], seen[row["second"]], *(row[name] for name in more))
        for row in rows
        if row["first"] in seen and row["second"] in seen
    ]


def decide(store: Store, pair: str, confirmed: bool) -> None:
    """Settle a suspected pair. A confirmed pair stays two observations; counting takes them as one."""
    store.update("duplicate_pair", pair, {"state": CONFIRMED if confirmed else REJECTED})

"""What becomes of the dark stretches when chosen lamps are mended or changed: reckoned, never written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.light.dark_changes import Mended, Metres, mended_by_group, outside
from ...i18n import tr
from ...model import defaults
from ...model.codes import LampStatus
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...store import Inside
from ..areas import AreaGiven, resolve_area
from .ground import Ground, read_ground
from .known import WHOLE, found_in

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from ...engine.light.lighting import DarkGap
    from ...store import Store

ALL = "all"
_GONE_M = 0.5


class Fate(Enum):
    """What becomes of a dark stretch."""

    GONE = "gone"
    SHORTER = "shorter"
    SAME = "same"


@dataclass(frozen=True)
class StretchThen:
    """A dark stretch of now: `length_m` metres, `left_m` of them dark then. `line` (k,2) is in the work CRS; `street` is the
    street's name, "" for none."""

    street: str
    line: NDArray[np.float64]
    length_m: float
    left_m: float
    lamps_out: int

    @property
    def fate(self) -> Fate:
        """Whether it goes, shrinks or stays."""
        if self.left_m < _GONE_M:
            return Fate.GONE
        return Fate.SHORTER if self.length_m - self.left_m >= _GONE_M else Fate.SAME


@dataclass(frozen=True)
class WhatIf:
    """Dark metres before and after `lamps` chosen lamps work, `broken` of which are out now; the stretches of now, longest
    first, and what is dark then (lines).

    `mended` (b,) are the keys of the broken lamps and `mended_xy` (b,2) where they stand; `gone` is what is dark now and not
    then.
    """

    lamps: int
    before_m: float
    after_m: float
    stretches: tuple[StretchThen, ...]
    then: tuple[NDArray[np.float64], ...]
    mended: NDArray[Any]
    mended_xy: NDArray[np.float64]
    gone: Metres

    @property
    def broken(self) -> int:
        """How many of the lamps are out now."""
        return len(self.mended)

    def count(self, fate: Fate) -> int:
        """Return how many stretches go, shrink or stay."""
        return sum(one.fate is fate for one in self.stretches)

    def by_street(self) -> dict[str, tuple[float, float]]:
        """Return street ("" for none) -> dark metres before and after, those that lose most first."""
        found: dict[str, tuple[float, float]] = {}
        for one in self.stretches:
            before, after = found.get(one.street, (0.0, 0.0))
            found[one.street] = (before + one.length_m, after + one.left_m)
        return dict(sorted(found.items(), key=lambda item: (item[1][1] - item[1][0], item[0])))

    def by_group(self, keys: NDArray[Any], group: NDArray[np.int64], groups: int) -> Mended:
        """Return what groups of the chosen lamps mend: lamps `keys` (m,) are of `group` (m,). The groups add up to this answer."""
        number = dict(zip(keys.astype(str).tolist(), group.tolist()))
        mine = np.array([number[key] for key in self.mended.astype(str).tolist()], dtype=np.int64)
        ended = np.array([one.fate is Fate.GONE for one in self.stretches], dtype=bool)
        return mended_by_group(self.gone, ended, self.mended_xy, mine, groups)

    def to_dict(self) -> dict[str, Any]:
        """Return what a receipt tells."""
        return {
            "lamps": self.lamps,
            "lamps_out": self.broken,
            "dark_before_m": round(self.before_m, 1),
            "dark_after_m": round(self.after_m, 1),
            **{fate.value: self.count(fate) for fate in Fate},
            "by_street": {
                street: [round(before, 1), round(after, 1)] for street, (before, after) in self.by_street().items()
            },
            "indicative": True,
        }


@dataclass(frozen=True)
class Prepared:
    """The ground, its dark stretches of now, and of each lamp (m,) its street and whether it stands `inside` the area: what
    every question is answered from without reading again."""

    ground: Ground
    now: tuple[DarkGap, ...]
    streets: NDArray[Any]
    inside: NDArray[np.bool_]


def prepare(
    store: Store, area: AreaGiven = None, min_gap_m: float | None = None, *, feedback: Feedback | None = None
) -> Prepared:
    """Read what the light of an area is judged from, once for many questions; writes nothing.

    Stretches are as short as the stored ones of the area, unless `min_gap_m` says otherwise. Raises ParameterError for a bad
    length, and without a network.
    """
    feedback = feedback or Feedback()
    wanted = resolve_area(store, area)
    if min_gap_m is None:
        kept = found_in(store)
        of = kept.get(wanted.uuid or WHOLE) or kept.get(WHOLE)
        min_gap_m = of.min_gap_m if of else defaults.MIN_GAP_M
    ground = read_ground(store, wanted.polygon, min_gap_m, feedback)
    feedback.progress(0.5)
    now = tuple(gap for gap in ground.gaps() if gap.state == "dark")
    feedback.check()
    told = store.arrays("lamp", ("uuid", "street"))
    found = dict(zip(told["uuid"].astype(str).tolist(), told["street"].tolist()))
    streets = np.array([" ".join((found.get(str(key)) or "").split()) for key in ground.keys], dtype=object)
    feedback.progress(1.0)
    return Prepared(ground, now, streets, _inside(store, ground))


def _inside(store: Store, ground: Ground) -> NDArray[np.bool_]:
    """Return which lamps (m,) of the ground stand in its area: those around it shine, and are nobody's to choose there."""
    if ground.polygon is None:
        return np.ones(len(ground.keys), dtype=bool)
    found = store.arrays("lamp", ("uuid",), {"geometry": Inside(ground.polygon)})
    return np.asarray(np.isin(ground.keys.astype(str), found["uuid"].astype(str)), dtype=bool)


def prepare_or_none(store: Store, area: AreaGiven, feedback: Feedback) -> Prepared | None:
    """Return what `prepare` does; None without a walking network, where nobody can tell."""
    try:
        return prepare(store, area, feedback=feedback)
    except ParameterError:
        return None


def chosen_lamps(prepared: Prepared, wanted: Collection[str]) -> frozenset[str]:
    """Return the keys of the lamps in the area that keys, street names or "all" mean.

    Raises ParameterError naming what is neither a lamp nor a street with lamps here.
    """
    keys = prepared.ground.keys.astype(str)[prepared.inside]
    known = set(keys.tolist())
    if ALL in wanted:
        return frozenset(known)
    folded = np.array([street.casefold() for street in prepared.streets[prepared.inside]], dtype=object)
    found: set[str] = set()
    for one in wanted:
        if one in known:
            found.add(one)
            continue
        here = keys[folded == " ".join(one.split()).casefold()] if one.strip() else keys[:0]
        if not len(here):
            raise ParameterError(
                tr("“{name}” is no lamp and no street with lamps here; write the street as the inventory does.").format(
                    name=one[:60]
                )
            )
        found.update(here.tolist())
    return frozenset(found)


def what_if(prepared: Prepared, lamps: Collection[str]) -> WhatIf:
    """Return what becomes of the dark stretches when the lamps of these keys work, mended or changed to LED where they stand.

    The rules are those of `assess_lighting`; lamps that are not there are passed over.
    """
    ground = prepared.ground
    chosen = np.isin(ground.keys.astype(str), np.array(sorted(lamps), dtype=str)) if lamps else _none(ground)
    broken = chosen & (ground.lamps.statuses() == LampStatus.OUT.value)
    then = [gap for gap in ground.gaps(broken) if gap.state == "dark"] if broken.any() else list(prepared.now)
    gone = outside(prepared.now, then)
    lost = gone.by_stretch(len(prepared.now))
    stretches = tuple(
        StretchThen(gap.name, gap.line, gap.length_m, max(0.0, gap.length_m - float(less)), gap.lamps_out)
        for gap, less in zip(prepared.now, lost)
    )
    return WhatIf(
        lamps=int(chosen.sum()),
        before_m=float(sum(gap.length_m for gap in prepared.now)),
        after_m=float(sum(gap.length_m for gap in then)),
        stretches=stretches,
        then=tuple(gap.line for gap in then),
        mended=ground.keys[broken],
        mended_xy=ground.lamps.xy[broken],
        gone=gone,
    )


def _none(ground: Ground) -> NDArray[np.bool_]:
    return np.zeros(len(ground.keys), dtype=bool)

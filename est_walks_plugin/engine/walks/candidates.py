"""Which ranked places are worth measuring for a walk, and what each is worth by day and in the dark."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model import defaults
from ...model.codes import PlaceType
from ...model.wording.left_out import LeftOut, LeftOutCode
from ...model.wording.place_names import PlaceName
from ...model.wording.reasons import Reason
from ..places.dark_near import dark_near, pieces_shared
from .model import Candidate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from ...model.walk import WalkRequest
    from ..light.gaps import DarkGap
    from ..places.proposals import Observations

MAX_CANDIDATES = 60
SPACING_M = 60.0
LIGHT_PARTS = frozenset({"dark_gap", "lamps_out"})
DAYLIGHT_CATEGORIES = ("shrubbery", "sightline")
TALLY_PARTS = ("respondents", "cases", "school_view", "feeling")


@dataclass(frozen=True)
class RankingItem:
    """A place as a ranking holds it: `position` from 1, `score` 0-100, `parts` 0-1 by name of the weight."""

    place: str
    position: int
    name: PlaceName
    place_type: str
    xy: tuple[float, float]
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> RankingItem:
        """Return the item of a row of table ranking_item that has a geometry."""
        return cls(
            place=row["place"],
            position=row["position"],
            name=PlaceName.from_row(row),
            place_type=row["place_type"] or PlaceType.PATH.value,
            xy=(row["geometry"].x, row["geometry"].y),
            score=float(row["score"]),
            parts=row["parts"] or {},
            reasons=Reason.all_from_json(row["reasons"]),
        )


def choose_candidates(
    items: Sequence[RankingItem],
    request: WalkRequest,
    observations: Observations | None = None,
    weights: Mapping[str, float] | None = None,
    gaps: Sequence[DarkGap] = (),
    radius_m: float = defaults.PLACE_RADIUS_M,
) -> tuple[list[Candidate], list[LeftOut]]:
    """Return the best places that can be reached in time as the crow flies, and every one that was asked for; and the
    others, each with the reason why it is not among them.

    `weights` and `radius_m` are those of the ranking, `observations` and `gaps` what is around: they tell how much of a
    place's score is seen by day, and which places share a dark stretch.
    """
    asked = {*request.required, *request.order}
    near, far = _within_time(items, request, asked)
    near.sort(key=lambda item: (item.place not in asked, item.position))
    spaced, beside = _spaced(near, asked)
    most = max(MAX_CANDIDATES, sum(item.place in asked for item in near))
    best = spaced[:most]
    beyond = [_left(item, LeftOutCode.NOT_COMPARED, number=most) for item in spaced[most:]]
    shares = _daylight(observations, best)
    dark = dark_near(np.array([item.xy for item in best], dtype=float).reshape(-1, 2), gaps, radius_m)
    chosen = [
        _candidate(item, share, causes, weights or {}, pieces)
        for item, (share, causes), pieces in zip(best, shares, pieces_shared(dark))
    ]
    return chosen, [*far, *beside, *beyond]


def _within_time(
    items: Sequence[RankingItem], request: WalkRequest, asked: set[str]
) -> tuple[list[RankingItem], list[LeftOut]]:
    """Return the items that can be reached in time as the crow flies, those asked for, and at least the nearest; and the
    others.
    """
    straight = 60.0 * request.duration_min * request.pace_kmh / 3.6
    start, end = request.start_xy, request.end_xy or request.start_xy
    reach = []
    lost = []
    for item in items:
        if item.place in request.forbidden:
            lost.append(_left(item, LeftOutCode.FORBIDDEN))
        else:
            there = np.hypot(item.xy[0] - start[0], item.xy[1] - start[1])
            reach.append((float(there + np.hypot(item.xy[0] - end[0], item.xy[1] - end[1])), item))
    least = min((metres for metres, _ in reach), default=0.0)
    limit = straight if any(metres <= straight or item.place in asked for metres, item in reach) else least
    near = [item for metres, item in reach if metres <= limit or item.place in asked]
    lost += [
        _left(item, LeftOutCode.OUT_OF_REACH, metres=metres)
        for metres, item in reach
        if metres > limit and item.place not in asked
    ]
    return near, lost


def _spaced(items: Sequence[RankingItem], asked: set[str]) -> tuple[list[RankingItem], list[LeftOut]]:
    """Return the items without those that stand so near a better one that a stop there sees the same thing; and those."""
    kept: list[RankingItem] = []
    beside: list[LeftOut] = []
    points = np.empty((0, 2))
    for item in items:
        away = np.hypot(*(points - np.array([item.xy])).T)
        if item.place in asked or not len(points) or away.min() >= SPACING_M:
            kept.append(item)
            points = np.vstack([points, [item.xy]])
        else:
            better = kept[int(away.argmin())]
            beside.append(_left(item, LeftOutCode.NEAR_BETTER, metres=float(away.min()), better=better))
    return kept, beside


def _left(
    item: RankingItem,
    why: LeftOutCode,
    *,
    metres: float | None = None,
    number: int = 0,
    better: RankingItem | None = None,
) -> LeftOut:
    left = LeftOut(item.place, item.name, why, item.position, item.xy, metres=metres, number=number)
    return left if better is None else replace(left, near=better.place, near_name=better.name, number=better.position)


def _daylight(observations: Observations | None, items: Sequence[RankingItem]) -> list[tuple[float, tuple[str, ...]]]:
    """Return, per item, the share of the observations around it that are about views and greenery, and which they are."""
    if observations is None or not len(observations) or not items:
        return [(0.0, ())] * len(items)
    category = np.asarray(observations.category).astype(str)
    return [_seen_by_day(observations.xy, category, item.xy) for item in items]


def _seen_by_day(
    xy: NDArray[Any], category: NDArray[np.str_], here: tuple[float, float]
) -> tuple[float, tuple[str, ...]]:
    near = category[np.hypot(xy[:, 0] - here[0], xy[:, 1] - here[1]) <= defaults.PLACE_RADIUS_M]
    counts = {code: int(np.count_nonzero(near == code)) for code in DAYLIGHT_CATEGORIES}
    told = sorted((code for code in DAYLIGHT_CATEGORIES if counts[code]), key=lambda code: -counts[code])
    return sum(counts.values()) / max(1, len(near)), tuple(told)


def _candidate(
    item: RankingItem,
    daylight_share: float,
    daylight: tuple[str, ...],
    weights: Mapping[str, float],
    pieces: Sequence[tuple[int, float]],
) -> Candidate:
    parts = {name: value * weights.get(name, 1.0) for name, value in item.parts.items()}
    light = sum(value for name, value in parts.items() if name in LIGHT_PARTS)
    total = sum(parts.values()) or 1.0
    darkness = item.score * parts.get("dark_gap", 0.0) / total
    greenery = daylight_share * sum(parts.get(name, 0.0) for name in TALLY_PARTS)
    return Candidate(
        place=item.place,
        name=item.name,
        place_type=item.place_type,
        xy=item.xy,
        score=item.score,
        worth_day=item.score * (1 - light / total),
        worth_dark=item.score * (1 - greenery / total),
        lighting=light / total >= 0.25,
        reasons=item.reasons,
        position=item.position,
        daylight=daylight,
        stretches=tuple((number, share * darkness) for number, share in pieces) if darkness > 0 else (),
    )

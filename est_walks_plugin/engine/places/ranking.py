"""Which places need a visit most, with reasons that can be defended in a meeting.

Each kind of evidence near a place becomes a part between 0 and 1 (nothing - as much as anywhere), on a
logarithmic scale so that the twentieth respondent adds less than the second. The score is the weighted
mean of the parts times 100. Respondents are counted, not pins (METHOD 3).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import TYPE_CHECKING, Any, Collection, Mapping, Sequence

import numpy as np

from ...i18n import tr
from ...model.defaults import SEED
from ...model.errors import ParameterError
from ...model.wording.reasons import Reason
from ..light.gaps import DarkGap
from ..light.lighting import Lamps
from . import evidence as ranking_evidence
from .proposals import Observations, PlaceCandidate, Points
from .rank_interval import rank_intervals

if TYPE_CHECKING:
    from .homes import HomesPassing

__all__ = ["RankedPlace", "Weights", "is_evident", "rank", "total_weight"]

#: The parts of the score that something is behind: people, cases, darkness. Being near a school alone is none.
EVIDENCE = ("respondents", "cases", "est_reports", "school_view", "partners", "dark_gap", "lamps_out")


#: The parts that nobody may know, where a model lacks what it is made of.
_MODELLED = ("homes",)


def total_weight(weights: Mapping[str, float], parts: Collection[str]) -> float:
    """Return what the weighted mean is divided by: the weights of all that can be known, `parts` being what is.

    Where no homes could be modelled nobody knows them, and no score sinks for it.
    """
    return sum(value for name, value in weights.items() if name in parts or name not in _MODELLED)


def is_evident(parts: Mapping[str, float]) -> bool:
    """Return whether any person, case, lamp or dark stretch is behind a place with these parts of its score."""
    return any(parts.get(name, 0.0) > 0.0 for name in EVIDENCE)


@dataclass(frozen=True)
class Weights:
    """How much each part counts, 0 or more; only their proportions matter.

    respondents: different people who marked the place; cases: open cases (a closed one counts a quarter);
    est_reports; school_view: children's views; partners: what partners observed; dark_gap: metres without light; lamps_out; vulnerable:
    schools, pre-schools, elderly and health care near; trend: more voices lately than before; feeling: how
    unsafe it feels; recency: voices of the last year; homes: those that have their way by, after a model.
    """

    respondents: float = 1.0
    cases: float = 0.8
    est_reports: float = 0.5
    school_view: float = 0.5
    partners: float = 0.5
    dark_gap: float = 0.8
    lamps_out: float = 0.5
    vulnerable: float = 0.4
    trend: float = 0.4
    feeling: float = 0.5
    recency: float = 0.2
    homes: float = 0.3

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if not (isinstance(value, (int, float)) and np.isfinite(value) and value >= 0):
                message = tr("The weight {name} is {value}; give a number from 0 up.")
                raise ParameterError(message.format(name=name, value=value))

    def to_json_dict(self) -> dict[str, float]:
        """Return the weights as plain data."""
        return {name: float(value) for name, value in asdict(self).items()}

    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> Weights:
        """Return weights from plain data; names left out keep their default. Raises ParameterError."""
        known = {field.name for field in fields(Weights)}
        for name in values:
            if name not in known:
                message = tr("There is no weight {name}; use {names}.")
                raise ParameterError(message.format(name=name, names=", ".join(sorted(known))))
        return Weights(**dict(values))


@dataclass(frozen=True)
class RankedPlace:
    """A place with its score 0-100, the reasons (weightiest first) and its parts 0-1 by weight name."""

    place_id: str
    score: float
    reasons: tuple[Reason, ...]
    parts: dict[str, float]
    interval: tuple[int, int] = (1, 1)
    """Its best and worst rank in nine of ten draws of people, cases and weights (`rank_interval`)."""


def rank(
    places: Sequence[PlaceCandidate],
    observations: Observations,
    *,
    gaps: Sequence[DarkGap] = (),
    landmarks: Points | None = None,
    lamps: Lamps | None = None,
    weights: Weights | Mapping[str, float] | None = None,
    radius_m: float = 50.0,
    date_from: Date | None = None,
    date_to: Date | None = None,
    seed: int = SEED,
    homes: HomesPassing | None = None,
) -> list[RankedPlace]:
    """Return all places, best first (then by respondents, from west to east, by id).

    Evidence within `radius_m` metres counts, each observation and broken lamp at its nearest place. With `date_from` or
    `date_to` (inclusive) only observations dated inside count. Without `homes` passing that part is not known, and the score is
    the mean of the others. `seed` is of the draws behind the intervals. Raises ParameterError for a radius that is not more than 0
    and for weights that cannot be.
    """
    if not (np.isfinite(radius_m) and radius_m > 0):
        raise ParameterError(tr("The radius around a place must be more than 0 m."))
    used = weights if isinstance(weights, Weights) else Weights.from_dict(weights or {})
    if not places:
        return []
    found = ranking_evidence.gather(
        np.array([(place.x, place.y) for place in places], dtype=float),
        observations,
        list(gaps),
        landmarks,
        lamps,
        radius_m,
        date_from,
        date_to,
        homes,
    )
    parts = found.parts()
    weight = used.to_json_dict()
    total = total_weight(weight, parts) or 1.0
    score = sum((weight[name] / total * 100.0 * part for name, part in parts.items()), np.zeros(len(places)))
    ranked = []
    for row, place in enumerate(places):
        own = {name: float(part[row]) for name, part in parts.items()}
        reasons = [
            (weight[name] * own[name], order, reason)
            for order, (name, reason) in enumerate(found.reasons(row))
            if own[name] > 0 and weight[name] > 0
        ]
        reasons.sort(key=lambda entry: (-entry[0], entry[1]))
        extra = found.category(row)
        told = tuple(reason for _, _, reason in reasons) + ((extra,) if extra else ())
        order = (-round(float(score[row]), 6), -found.respondents[row], place.x, place.y, place.id)
        ranked.append((order, told, own, row))
    # Places before keys: keys differ from store to store, and the same input should give the same list.
    ranked.sort(key=lambda entry: entry[0])
    intervals = rank_intervals(found, weight, np.array([row for *_, row in ranked]), seed=seed)
    return [
        RankedPlace(order[-1], round(min(100.0, -order[0]), 2), told, own, interval)
        for (order, told, own, _), interval in zip(ranked, intervals)
    ]

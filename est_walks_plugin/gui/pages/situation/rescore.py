"""What the ranked list would be with other weights: shown at once while the sliders move, stored by ranking again."""

from __future__ import annotations

from dataclasses import replace
from typing import Mapping, Sequence

from .lists import ListedPlace


def rescored(places: Sequence[ListedPlace], weights: Mapping[str, float]) -> list[ListedPlace]:
    """Return ranked places with score and position by `weights`, best first.

    The formula is the engine's (`engine.ranking.rank`): the weighted mean of the parts, times 100. Places without parts
    keep their score. How sure their ranks were is not known with other weights: ranking again tells.
    """
    from ....engine.places.ranking import total_weight

    if sum(weights.values()) <= 0:
        return [replace(place, ranks=None) for place in places]

    def score(place: ListedPlace) -> float:
        total = total_weight(weights, place.parts)
        if not place.parts or total <= 0:
            return place.score
        return 100.0 * sum(weights.get(name, 0.0) * part for name, part in place.parts.items()) / total

    scored = sorted(
        ((score(place), place) for place in places), key=lambda pair: (-round(pair[0], 6), pair[1].position)
    )
    return [
        replace(place, score=value, position=number, ranks=None)
        for number, (value, place) in enumerate(scored, start=1)
    ]

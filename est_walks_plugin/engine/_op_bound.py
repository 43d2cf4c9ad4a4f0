"""Upper bounds on the score that any plan can reach."""

from __future__ import annotations

from ._op_types import Instance


def simple_bound(instance: Instance) -> float:
    """All that is within reach, or as many of the best as may be stopped at, with the score of the ends."""
    most = min(instance.size, instance.max_stops * instance.routes)
    score = sorted(instance.score.tolist(), reverse=True)
    return (instance.base_score + sum(score[:most])) * (1.0 + 1e-12)

"""How sure a rank is: others might have answered, and the weights might have been a little different.

Each draw takes those who told with replacement - a person with all of her pins, a case or EST report by itself - as often as a
Poisson number of mean 1 says (the bootstrap for data that come in any number: Hanley & MacGibbon 2006), and shakes each weight by a factor
that nine times of ten lies between 2/3 and 3/2. Lamps, dark stretches, schools and homes stay: they are taken stock of, not
sampled. Places alike in a draw may change places. The rank's interval holds it in nine of ten draws. It tells nothing of those who never answer.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Mapping

import numpy as np

from .evidence import Evidence

DRAWS = 200
SHARE = 0.9
"""So many of the draws lie within the interval."""
SHAKEN = 0.25
"""The spread of the natural logarithm of a weight's factor."""
AT_ONCE = 4_000_000
"""Numbers drawn together, which is what they take of memory."""
_CHANCES = np.cumsum([math.exp(-1) / math.factorial(k) for k in range(12)])
POISSON = np.searchsorted(_CHANCES, (np.arange(65536) + 0.5) / 65536).astype(np.float32)
"""A Poisson number of mean 1 for each of 65 536 equally likely draws."""


def rank_intervals(
    found: Evidence, weights: Mapping[str, float], ranked: np.ndarray, *, draws: int = DRAWS, seed: int
) -> list[tuple[int, int]]:
    """Return the best and worst rank of places in nine of ten draws, in the order `ranked` (p,), rows of `found`, best first.

    The same evidence, weights and seed give the same; the rank itself is always inside. 100 places and 200 draws take some
    hundredths of a second.
    """
    rng = np.random.default_rng(seed)
    shaken = {name: weight * np.exp(rng.normal(0.0, SHAKEN, draws)) for name, weight in weights.items()}
    units = found.near.people + found.near.reports
    step = max(1, AT_ONCE // max(units, 1))
    low, high = np.empty((2, len(ranked), draws), dtype=np.int64)
    for start in range(0, draws, step):
        part = slice(start, min(start + step, draws))
        drawn = POISSON[rng.integers(0, 65536, (units, part.stop - start), dtype=np.uint16)]
        score = _scores(found, {name: factor[part] for name, factor in shaken.items()}, drawn)[ranked]
        low[:, part], high[:, part] = _ranks(np.round(score, 6))
    outside = math.floor(draws * (1 - SHARE) / 2)
    best, worst = np.sort(low, axis=1)[:, outside], np.sort(high, axis=1)[:, draws - 1 - outside]
    return [(min(int(a), own), max(int(b), own)) for own, (a, b) in enumerate(zip(best, worst), 1)]


def _ranks(score: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the best and worst rank (p, draws) that scores have: those alike may change places."""
    low, high = np.empty((2, *score.shape), dtype=np.int64)
    for draw, scores in enumerate(score.T):
        ordered = np.sort(scores)
        low[:, draw] = len(ordered) - np.searchsorted(ordered, scores, side="right") + 1
        high[:, draw] = len(ordered) - np.searchsorted(ordered, scores, side="left")
    return low, high


def _scores(found: Evidence, weights: Mapping[str, np.ndarray], drawn: np.ndarray) -> np.ndarray:
    """Return (p, draws) scores, not divided by the sum of the weights (draws,), when voices and reports are drawn (voices + reports, draws) times."""
    counted = found.near.counted(drawn)
    parts = replace(found, **vars(counted)).parts()
    score = np.zeros((found.near.count, drawn.shape[1]))
    for name, part in parts.items():
        score += weights[name] * (part if part.ndim == 2 else part[:, None])
    return score

"""Before and after with a control: the weighted displacement difference (RESEARCH 5.4, 5.5)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import Sequence

from ...i18n import tr
from ...model.errors import ParameterError

Pair = Sequence[float]


@dataclass(frozen=True)
class Wdd:
    """The difference in counts, its standard error, z and interval. Below 0: fewer than the control lets expect."""

    estimate: float
    se: float
    z: float
    low: float
    high: float


def wdd(
    control: Pair,
    treated: Pair,
    disp_control: Pair = (0, 0),
    disp_treated: Pair = (0, 0),
    *,
    time_weights: Pair = (1, 1),
    area_weights: Sequence[float] = (1, 1, 1, 1),
    dispersion: float = 1.0,
    level: float = 0.95,
) -> Wdd:
    """Return the weighted displacement difference of counts (before, after); below 0 the treated fell more than the control.

    (T1 - T0) - (C1 - C0) + (D1 - D0) - (CD1 - CD0); each count is divided by w = time weight x area weight, its variance by
    w^2. `area_weights` are of control, treated, displaced control, displaced treated; `dispersion` (at least 1) widens the
    variance. Wheeler & Ratcliffe 2018, 10.1186/s40163-018-0085-5. Raises ParameterError.
    """
    pairs = (control, treated, disp_control, disp_treated)
    weights = (*time_weights, *area_weights)
    if any(len(pair) != 2 for pair in (*pairs, time_weights)) or len(area_weights) != 4:
        raise ParameterError(tr("A comparison needs counts before and after, and a weight for each of four areas."))
    if any(not math.isfinite(count) or count < 0 for pair in pairs for count in pair):
        raise ParameterError(tr("Counts must be whole numbers from 0 up."))
    if any(not math.isfinite(weight) or weight <= 0 for weight in weights):
        raise ParameterError(tr("Weights must be above 0."))
    estimate = variance = 0.0
    for sign, pair, area in zip((-1, 1, -1, 1), pairs, area_weights):
        for side, count, time in zip((-1, 1), pair, time_weights):
            weight = time * area
            estimate += sign * side * count / weight
            variance += count / weight**2
    se = math.sqrt(variance * max(1.0, dispersion))
    reach = NormalDist().inv_cdf((1 + level) / 2) * se
    return Wdd(estimate, se, estimate / se if se else 0.0, estimate - reach, estimate + reach)


def control_weight(treated: Pair, control: Pair, sizes: Pair = (1, 1)) -> float:
    """Return how many times larger the control is than the treated: by what was counted before in both, else by `sizes`.

    By counts a change that is the same share everywhere - fewer report, another form - is no effect.
    """
    if treated[0] > 0 and control[0] > 0:
        return control[0] / treated[0]
    return sizes[1] / sizes[0] if min(sizes) > 0 else 1.0


def control_z(treated: Pair, control: Pair, *, years: Pair = (1, 1), dispersion: float = 1.0) -> float:
    """Return how far the treated's count after is from what the control's change lets expect, in standard deviations.

    Counts (before, after) in `years` of the same months; with r = C1 / C0 a year and E = r T0 a year
    z = 2 (sqrt(T1 + 3/8) - sqrt(E + 3/8 r/m)) / sqrt(1 + r/m + E (1/C1 + 1/C0)), m = years before to one after: the change z
    of RESEARCH 5.1 where the control is large and did not change. Unlike the z of the difference it is about as
    often too large as it says also for few. 0 where the control has nothing to tell.
    """
    if control[0] <= 0 or control[1] <= 0:
        return 0.0
    m = years[0] / years[1]
    ratio = control[1] / (control[0] / m)
    expected = treated[0] / m * ratio
    spread = math.sqrt(1 + ratio / m + expected * (1 / control[1] + 1 / control[0]))
    z = 2 * (math.sqrt(treated[1] + 0.375) - math.sqrt(expected + 0.375 * ratio / m)) / spread
    return z / math.sqrt(max(1.0, dispersion))


def wdq(treated: Pair, displaced: Pair, control: Pair) -> tuple[float, float]:
    """Return the weighted displacement quotient and the total net effect of counts (before, after); nan where 0 divides.

    WDQ = (Da/Ca - Db/Cb) / (Ra/Ca - Rb/Cb), TNE = (Rb Ca/Cb - Ra) + (Db Ca/Cb - Da). They have no interval: secondary only.
    """
    (rb, ra), (db, da), (cb, ca) = treated, displaced, control
    if not ca or not cb:
        return math.nan, math.nan
    change = ra / ca - rb / cb
    total = (rb * ca / cb - ra) + (db * ca / cb - da)
    return ((da / ca - db / cb) / change if change else math.nan), total

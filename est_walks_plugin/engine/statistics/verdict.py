"""What may be said of a change in counts: the words of RESEARCH 5, decided on counts, control and how they vary."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.est.change import FEWER, Change
from .poisson import change_z, e_test, largest_decrease
from .weighted_difference import Wdd, control_weight, control_z, wdd

LEAST_COUNT = 5
"""Fewer than this before and after are "fewer than 5", and no test is made."""
PERCENT_FROM = 20
"""Per cent only when both counts are at least this."""
CLEAR = 3.0
_LEVEL = 0.05
MAYBE = 1.9
"""RESEARCH says 2; there a true halving from 30, with four earlier years, is found in 79.97 % at most (reckoned exactly) and in 78 %
with the dispersion of 30 areas. From 1.9 it is found in 81 %, and at most 5.5 % are told where nothing changed."""
_MAYBE_FEWER, _MAYBE_MORE = 1.8, 2.0
"""Without a control the E-test decides, with one the interval of the difference; the z holds them back where counts vary
more than chance, and are small. With a control, four years before (200 000 simulated): from 1.8 at most 3.7 % are told as fewer
where nothing happened (means 5-50 a year, control 5-20 times as large), and a halving from 30 is found in 83.6 % with a control 20
times as large, 81.5 % with 10 times; from 2 in 78.1 and 76.3 %."""


@dataclass(frozen=True)
class Compared:
    """Counts (before, after) compared: `z` decides the word; `difference` is after minus what was expected, with interval.

    `expected` is how many there would be after if nothing but chance, and what came to the control, had happened. `needed`
    is the largest count after that would tell a decrease, None where none would. `p` is that of the E-test, without control.
    """

    change: Change
    z: float
    p: float
    expected: float
    difference: Wdd
    needed: int | None
    weight: float | None = None


def compare(
    treated: tuple[int, int],
    control: tuple[int, int] | None = None,
    *,
    years: tuple[float, float] = (1, 1),
    sizes: tuple[float, float] = (1, 1),
    dispersion: float = 1.0,
) -> Compared:
    """Return what may be said of counts (before, after) in `years` of the same months, against a control where there is one.

    `sizes` are how many places the treated and the control are, which weigh where the counts cannot; `dispersion` as
    `overdispersion` gives it. A control without a count before or after is none.
    """
    if control is not None and min(control) <= 0:
        control = None
    weight = None if control is None else control_weight(treated, control, sizes)
    z, difference = _measured(treated, control, years, weight, dispersion)
    p = float(e_test(treated[1], years[1], treated[0], years[0]))
    expected = treated[1] / years[1] - difference.estimate
    needed = _needed(treated[0], control, years, weight, dispersion, expected * years[1])
    few = max(treated[0] / years[0] * years[1], treated[1]) < LEAST_COUNT
    tested = _with_control(z, difference) if control is not None else _alone(z, p)
    return Compared(
        change=Change.TOO_FEW if few or (needed is None and z <= 0) else tested,
        z=z,
        p=p,
        expected=max(0.0, expected) * years[1],
        difference=difference,
        needed=needed,
        weight=weight,
    )


def _measured(
    treated: tuple[int, int],
    control: tuple[int, int] | None,
    years: tuple[float, float],
    weight: float | None,
    dispersion: float,
) -> tuple[float, Wdd]:
    if control is None or weight is None:
        z = float(change_z(treated[1], treated[0], years[0] / years[1], dispersion))
        return z, wdd((0, 0), treated, time_weights=years, dispersion=dispersion)
    z = control_z(treated, control, years=years, dispersion=dispersion)
    return z, wdd(control, treated, time_weights=years, area_weights=(weight, 1, 1, 1), dispersion=dispersion)


def _with_control(z: float, difference: Wdd) -> Change:
    if difference.high < 0 and z <= -_MAYBE_FEWER:
        return Change.CLEARLY_FEWER if z <= -CLEAR else Change.MAYBE_FEWER
    if difference.low > 0 and z >= _MAYBE_MORE:
        return Change.CLEARLY_MORE if z >= CLEAR else Change.MAYBE_MORE
    return Change.WITHIN


def _alone(z: float, p: float) -> Change:
    if p > _LEVEL or abs(z) < MAYBE:
        return Change.WITHIN
    if z < 0:
        return Change.CLEARLY_FEWER if z <= -CLEAR else Change.MAYBE_FEWER
    return Change.CLEARLY_MORE if z >= CLEAR else Change.MAYBE_MORE


def _needed(
    before: int,
    control: tuple[int, int] | None,
    years: tuple[float, float],
    weight: float | None,
    dispersion: float,
    expected: float,
) -> int | None:
    """Return the largest count after that would be told as a decrease."""
    if before / years[0] * years[1] < LEAST_COUNT:
        return None
    if control is None:
        by_test = largest_decrease(before, years[0] / years[1])
        for after in range(by_test, -1, -1) if by_test is not None else ():
            if change_z(after, before, years[0] / years[1], dispersion) <= -MAYBE:
                return after
        return None
    for after in range(int(expected), -1, -1):
        if _with_control(*_measured((before, after), control, years, weight, dispersion)) in FEWER:
            return after
    return None

"""Has it changed? The words of many areas, and simulated years where nothing changed or much did (RESEARCH 5)."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.engine.statistics import Change
from est_walks_plugin.model.errors import ParameterError

MAYBE = {Change.MAYBE_FEWER, Change.MAYBE_MORE}
CLEAR = {Change.CLEARLY_FEWER, Change.CLEARLY_MORE}
FEWER = {Change.MAYBE_FEWER, Change.CLEARLY_FEWER}
STEADY = np.tile([20.0, 21, 19, 20], (8, 1))
"""Other areas, so that how much counts vary is known."""


def _first(now: float, before: list[float]) -> Change:
    return stats.change_table([now, *[20] * 8], np.vstack([before, STEADY])).change[0]


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        (9, [20, 20, 20, 20], Change.MAYBE_FEWER),  # z -2.54, published
        (13, [20, 20, 20, 20], Change.WITHIN),
        (6, [20, 20, 20, 20], Change.CLEARLY_FEWER),
        (35, [20, 20, 20, 20], Change.MAYBE_MORE),
        (40, [20, 20, 20, 20], Change.CLEARLY_MORE),
        (4, [20, 20, 20, 20], Change.TOO_FEW),
        (0, [0, 0, 0, 0], Change.TOO_FEW),
        (5, [5, 5, 5, 5], Change.WITHIN),
        (12, [np.nan] * 4, Change.NO_BASELINE),
        (3, [np.nan] * 4, Change.TOO_FEW),
        (np.nan, [20, 20, 20, 20], Change.NO_DATA),
    ],
)
def test_the_words(now: float, before: list[float], change: Change) -> None:
    assert _first(now, before) == change


def test_the_published_z_and_what_stands_beside_it() -> None:
    found = stats.change_table([9, 25, 4], [[20, 20, 20, 20], [16, 16, 16, 16], [30, 30, 30, 30]])
    assert found.z[0] == pytest.approx(-2.541503, abs=1e-6)
    assert found.difference.tolist() == [-11, 9, -26]
    assert np.isnan(found.z[2])
    assert np.isnan(found.percent).all()  # 9, 16 and 4 are under 20
    assert stats.change_table([30], [[20, 20]]).percent == pytest.approx([50])
    one = stats.change_table([25], [[16]])
    assert one.z == pytest.approx([1.401142], abs=1e-6)


def test_a_short_or_missing_baseline_is_said_and_never_divided_by() -> None:
    found = stats.change_table([9, 12, 7], [[20, 20, np.nan, 20], [np.nan] * 4, [8, 9, 7, 6]], asked=4)
    assert found.periods.tolist() == [3, 0, 4]
    assert found.short.tolist() == [True, True, False]
    assert np.isnan(found.mean[1])
    assert found.change[1] == Change.NO_BASELINE
    assert found.degrees == 2 + 0 + 3
    assert stats.change_table([9], [[20, 20]], asked=5).short.tolist() == [True]
    none = stats.change_table([9], np.zeros((1, 0)))
    assert (none.change, none.dispersion, none.degrees) == ((Change.NO_BASELINE,), 1.0, 0)
    assert stats.change_table([], np.zeros((0, 4))).change == ()


def test_counts_that_vary_are_pooled_over_the_areas_and_missing_periods_left_out() -> None:
    # area one: mean 5, (16 + 0 + 16) / 5 of 2; area two: mean 10, (36 + 36) / 10 of 1: 13.6 / 3
    found = stats.change_table([5, 10], [[1, 5, 9], [4, 16, np.nan]])
    assert found.dispersion == pytest.approx((32 / 5 + 72 / 10) / 3)
    assert stats.overdispersion([[1, 5, 9, np.nan], [np.nan] * 4]) == pytest.approx(32 / 5 / 2)


def test_what_varies_is_told_as_a_change_later() -> None:
    assert stats.change_table([9, 20], [[20, 20, 20, 20], [20] * 4]).change[0] == Change.MAYBE_FEWER
    assert stats.change_table([9, 20], [[20, 20, 20, 20], [5, 35, 8, 32]]).change[0] == Change.WITHIN


def test_little_known_of_how_counts_vary_makes_clear_rarer() -> None:
    """z is 3.3 or so: clear among many areas, maybe beside a single earlier year."""
    assert stats.clear_from(20) == stats.clear_from(500) == 3.0
    assert stats.clear_from(0) == pytest.approx(4.3)
    assert stats.clear_from(3) > stats.clear_from(9) > 3
    assert _first(38, [20, 20, 20, 20]) == Change.CLEARLY_MORE
    assert stats.change_table([43], [[20]]).change == (Change.MAYBE_MORE,)
    assert stats.change_table([60], [[20]]).change == (Change.CLEARLY_MORE,)


def _years(rng: np.random.Generator, phi: float, shape: tuple[int, int], periods: int, effect: float = 1.0) -> tuple:
    """Return (towns, areas) now and (towns, areas, periods) before, means 2-40, variance phi times the mean."""
    means = rng.uniform(2, 40, (*shape, 1)) * np.append(np.ones(periods), effect)
    counts = rng.poisson(means if phi == 1 else rng.gamma(means / (phi - 1), phi - 1))
    return counts[..., -1], counts[..., :-1]


def _told(phi: float, areas: int, periods: int, total: int = 20_000) -> tuple[float, float]:
    """Return the shares of area-periods told as maybe and as clear where nothing changed."""
    now, before = _years(np.random.default_rng(9), phi, (total // areas, areas), periods)
    words = [word for one, past in zip(now, before) for word in stats.change_table(one, past).change]
    return sum(word in MAYBE for word in words) / len(words), sum(word in CLEAR for word in words) / len(words)


@pytest.mark.parametrize("phi", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("periods", [3, 4])
def test_of_twenty_thousand_where_nothing_changed_few_are_told(phi: float, periods: int) -> None:
    maybe, clear = _told(phi, 30, periods)
    assert 0.02 < maybe <= 0.06
    assert clear <= 0.006


@pytest.mark.parametrize("phi", [1.5, 2.5])
@pytest.mark.parametrize(("areas", "periods"), [(1, 1), (1, 4), (3, 4), (5, 3)])
def test_clear_is_rare_also_where_little_is_known(phi: float, areas: int, periods: int) -> None:
    """3 alone would tell 1-5 % as clear beside one earlier year or one area."""
    assert _told(phi, areas, periods, 6000)[1] <= 0.008  # 0.6 % and what 6 000 draws may miss by


def test_the_neighbours_rules_on_the_same_counts() -> None:
    """RESEARCH 5: per cent above 20 tells half of them, above 30 a third; ours are the words."""
    now, before = _years(np.random.default_rng(9), 1.0, (20_000, 1), 1)
    a, b = now.ravel(), before.ravel()
    percent = np.abs(b - a) > 0.2 * a
    popular = np.abs(2 * (np.sqrt(b) - np.sqrt(a)))
    assert 0.4 < percent.mean() < 0.65
    assert 0.1 < (popular > 2).mean() < 0.2
    assert (popular > 3).mean() > 0.03


@pytest.mark.parametrize(("phi", "least"), [(1.0, 0.8), (1.5, 0.55)])
def test_a_halving_from_thirty_is_found(phi: float, least: float) -> None:
    """With four earlier years in 80 of 100; where counts vary more than chance gives in fewer, which is honest."""
    rng = np.random.default_rng(10)
    found, repeats = 0, 2000
    for _ in range(repeats):
        now, before = _years(rng, phi, (1, 30), 4)
        halved = np.array([30.0] * 4 + [15.0])
        counts = rng.poisson(halved if phi == 1 else rng.gamma(halved / (phi - 1), phi - 1))
        before[0, 0], now[0, 0] = counts[:4], counts[4]
        word = stats.change_table(now[0], before[0]).change[0]
        found += word in FEWER
    assert found / repeats >= least


def _chances(mean: float, most: int) -> np.ndarray:
    """Return the chances of the counts 0 to `most` of a Poisson mean."""
    logs = np.concatenate([[0.0], np.log(np.arange(1, most + 1))]).cumsum()
    return np.exp(np.arange(most + 1) * np.log(mean) - mean - logs)


def test_why_maybe_begins_at_1_9() -> None:
    """Reckoned over all counts, how much they vary being known: a halving from 30 is found in just under 80 of 100 from 2 on."""
    now, before = np.arange(121)[:, None], np.arange(401)[None, :]
    z = stats.change_z(*np.broadcast_arrays(now, before), 4)
    both = _chances(15, 120)[:, None] * _chances(120, 400)
    assert (both * (z < -2)).sum() == pytest.approx(0.7997, abs=5e-5)
    assert (both * (z <= -1.9)).sum() == pytest.approx(0.8263, abs=5e-5)
    nothing = _chances(30, 120)[:, None] * _chances(120, 400)
    assert (nothing * (np.abs(z) >= 1.9)).sum() == pytest.approx(0.0579, abs=5e-5)


def test_bad_input_is_refused() -> None:
    with pytest.raises(ParameterError, match="earlier periods"):
        stats.change_table([1, 2], [[1, 2]])
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.change_table([7.5], [[8, 8]])
    with pytest.raises(ParameterError, match="whole numbers"):
        stats.change_table([7], [[8, -8]])

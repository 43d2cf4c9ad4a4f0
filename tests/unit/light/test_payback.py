"""What a change to LED saves, on hand-checked numbers and on what Swedish municipalities have published."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine.light.led import as_led, led_watts, lumens
from est_walks_plugin.engine.light.payback import payback
from est_walks_plugin.model import defaults
from est_walks_plugin.model.light.led_table import LedTable

TABLE = LedTable()


def test_by_hand() -> None:
    """10 lamps, 1 000 W less, 4 000 h: 4 000 kWh, 8 000 kr at 2 kr; 40 000 kr are paid in five years, in four with upkeep."""
    one = payback(10, 1300, 300, lamp_cost=4000, price_kwh=2, burning_hours=4000)
    assert (one.cost_kr, one.kwh, one.kr, one.years) == (40_000, 4000, 8000, 5)
    more = payback(10, 1300, 300, lamp_cost=4000, price_kwh=2, burning_hours=4000, upkeep_kr=2000)
    assert (more.kr, more.years) == (10_000, 4)
    assert payback(10, 300, 300, lamp_cost=4000, price_kwh=2, burning_hours=4000).years is None


def test_eslov_saves_what_it_published() -> None:
    """4 500 lamps x 3 600 kr, 2.25 kr/kWh, 1.8 Mkr a year. Assumed: 70 W sodium, its gear, the default table, 4 000 h."""
    one = as_led(np.array(["hps"]), np.array([70.0]), TABLE)
    done = payback(
        4500,
        4500 * one.before[0],
        4500 * one.after[0],
        lamp_cost=3600,
        price_kwh=2.25,
        burning_hours=defaults.BURNING_HOURS,
    )
    assert done.cost_kr == 16_200_000
    assert done.kr == pytest.approx(1_800_000, rel=0.10)
    assert done.years == pytest.approx(16.2 / 1.8, rel=0.10)


def test_what_laholm_published_is_not_paid_in_three_years_by_energy_alone() -> None:
    """6 000 sodium lamps, 24.7 Mkr, about three years. Neither watts nor price nor upkeep were published, so this proves no number of
    ours: it holds what the formula says of any lamp they can have had, up to 150 W, that energy at 2.25 kr/kWh is not enough."""
    cost = 24.7e6 / 6000
    for watts in (70.0, 100.0, 150.0):
        one = as_led(np.array(["hps"]), np.array([watts]), TABLE)
        done = payback(
            6000,
            6000 * one.before[0],
            6000 * one.after[0],
            lamp_cost=cost,
            price_kwh=2.25,
            burning_hours=defaults.BURNING_HOURS,
        )
        assert done.cost_kr == pytest.approx(24.7e6)
        assert done.years is not None
        assert done.years > 3.3
    years = done.years
    assert years is not None
    upkeep = 24.7e6 / 3 - done.kr
    assert upkeep / 6000 == pytest.approx(cost / 3 - cost / years)  # what upkeep would have to save a lamp and year


def test_light_of_lamps_between_and_beyond_the_pairs() -> None:
    kinds = np.array(["hg", "hg", "hps", "led", "led", "unknown", "fluorescent"])
    watts = np.array([80.0, 102.5, 500.0, 17.0, 4.5, 70.0, 9.0])
    expected = np.array([3800 * 0.6, 5050 * 0.6, 66400 * 0.6, 2000, 500, 6600 * 0.6, 675 * 0.6])
    assert lumens(kinds, watts, TABLE) == pytest.approx(expected)
    assert led_watts(np.array([1000.0, 1500.0, 500.0, 32000.0]), TABLE) == pytest.approx([9, 13, 4.5, 246])


def test_what_the_register_does_not_tell_is_a_guess_and_led_stays() -> None:
    done = as_led(np.array(["hg", "led", "hps"]), np.array([np.nan, 30.0, 0.0]), TABLE)
    assert done.guessed.tolist() == [True, False, True]
    assert done.before == pytest.approx([125 * 1.15, 30, 70 * 1.15])
    assert done.after[1] == 30
    assert np.all(done.after <= done.before)


@pytest.mark.parametrize("source", ["hg", "hps", "mh", "fluorescent", "unknown"])
def test_an_led_never_draws_more(source: str) -> None:
    watts = np.linspace(1, 600, 300)
    done = as_led(np.full(300, source), watts, TABLE)
    assert np.all(done.after <= done.before)
    assert np.all(np.diff(done.lumen) > 0)

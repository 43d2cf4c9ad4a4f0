"""Watts and lumen: typed, stored, and read back; what makes no sense is refused in one sentence or left at the default."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model import defaults
from est_walks_plugin.model.codes import LightSource
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.light.inputs import FIELDS, default_source, source_of
from est_walks_plugin.model.light.led_table import LedTable, text_of
from est_walks_plugin.model.light.phase_out import last_sold
from est_walks_plugin.model.municipality.settings import MunicipalSettings

RISING = st.lists(st.integers(1, 500), min_size=1, max_size=20, unique=True).map(sorted)


def test_what_is_typed_changes_what_it_names_and_nothing_else() -> None:
    table = LedTable().changed("LED 1000:9, 2000 : 17,5; hps 70=6600 share 0,5")
    assert table.led == ((1000.0, 9.0), (2000.0, 17.5))
    assert table.hps == ((70.0, 6600.0),)
    assert table.share == 0.5
    assert (table.hg, table.mh) == (LedTable().hg, LedTable().mh)


@given(RISING, RISING)
def test_pairs_survive_being_written_and_stored(watts: list[int], lumens: list[int]) -> None:
    count = min(len(watts), len(lumens))
    pairs = tuple((float(w), float(lm)) for w, lm in zip(watts[:count], lumens[:count]))
    table = LedTable().changed(f"hg {text_of(pairs)}")
    assert table.hg == pairs
    assert LedTable.from_stored(table.to_stored()) == table


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("1000:9", "led"),
        ("led 1000", "1000"),
        ("led 1000:9:3", "1000:9:3"),
        ("led 2000:17 1000:9", "1000:9"),
        ("hps 70:6600 150:6600", "150:6600"),
        ("led 1000:-9", "1000:-9"),
        ("led 1000:nan", "1000:nan"),
        ("led", "led"),
        ("share 1.5", "1.5"),
        ("share", "0.1"),
        ("led " + " ".join(f"{n}:{n}" for n in range(1, 22)), "21"),
    ],
)
def test_what_makes_no_sense_is_named(typed: str, named: str) -> None:
    with pytest.raises(ParameterError, match=named.replace("^", "")):
        LedTable().changed(typed)


@pytest.mark.parametrize("stored", [None, "x", 7, {"led": "x"}, {"led": [[1]]}, {"led": []}, {"share": None}])
def test_what_another_program_left_is_the_default(stored: object) -> None:
    assert LedTable.from_stored(stored) == LedTable()


def test_a_lamp_of_mercury_needs_an_led_of_a_third_of_its_watts() -> None:
    """METHOD 4: about 70 % less energy per pole."""
    lumen = dict(defaults.LAMP_LUMENS["hg"])[125.0] * defaults.LED_SHARE
    low, high = (dict(defaults.LED_WATTS)[edge] for edge in (3000.0, 4000.0))
    assert 3000 < lumen < 4000
    assert 0.15 < low / 125 < high / 125 < 0.35


def test_sodium_is_sold_for_the_last_time_in_february_2027_and_mercury_before_all() -> None:
    assert last_sold("hps") == date(2027, 2, 24)
    assert last_sold("fluorescent") == date(2023, 8, 24)
    assert (last_sold("led"), last_sold("unknown")) == (None, None)
    days = [last_sold(code.value) for code in LightSource]
    assert min(day for day in days if day) == last_sold("hg")


def test_every_number_says_where_it_comes_from() -> None:
    offered = MunicipalSettings()
    for field in FIELDS:
        assert source_of(field, getattr(offered, field)) == default_source(field) != ""
    own = MunicipalSettings(price_kwh=1.5, led_watts=LedTable(share=0.5))
    assert source_of("price_kwh", own.price_kwh) == source_of("led_watts", own.led_watts) != default_source("price_kwh")
    assert source_of("lamp_cost", own.lamp_cost) == default_source("lamp_cost")

"""Where the numbers of an LED programme come from, in words that stand beside them."""

from __future__ import annotations

from typing import Any

from ...i18n import decimal, tr
from .. import defaults
from .led_table import OFFERED, LedTable

#: The fields of `MunicipalSettings` that an LED programme is reckoned from.
FIELDS = ("price_kwh", "burning_hours", "lamp_cost", "led_watts")
PRICES = (0.01, 100.0)
HOURS = (100.0, 8784.0)
COSTS = (1.0, 1_000_000.0)


def default_source(field: str) -> str:
    """Return where the default of one of `FIELDS` comes from."""
    return {
        "price_kwh": tr("Default 2.25 kr/kWh: what Eslöv reckoned with before its change to LED."),
        "burning_hours": tr("Default 4\u00a0000 hours a year: lit from dusk to dawn in Sweden; an assumption."),
        "lamp_cost": tr("Default 3\u00a0600 kr: what Eslöv reckoned with for each of 4\u00a0500 lamps."),
        "led_watts": tr(
            "Defaults are assumed: 110–130 lumen per watt of LED luminaires, and lamps as their makers state them."
        ),
    }[field]


def source_of(field: str, value: Any) -> str:
    """Return where a value of one of `FIELDS` comes from: the default's source, or the municipality itself."""
    default = {
        "price_kwh": defaults.PRICE_KWH,
        "burning_hours": defaults.BURNING_HOURS,
        "lamp_cost": defaults.LAMP_COST,
        "led_watts": OFFERED,
    }[field]
    return default_source(field) if value == default else tr("Set by the municipality.")


def assumptions(table: LedTable) -> tuple[str, ...]:
    """Return what kWh and kronor rest on beside the numbers of `FIELDS`, that nobody measured at these lamps, a sentence each."""
    gear, share = decimal(100 * defaults.GEAR_SHARE, 0), decimal(100 * table.share, 0)
    return (
        tr("The ballast of an old lamp draws {gear} % more than the lamp's watts.").format(gear=gear),
        tr("{share} % of an old lamp's light leaves its luminaire; the LED gives as much.").format(share=share),
        tr("Every lamp is reckoned as lit, broken ones too."),
    )

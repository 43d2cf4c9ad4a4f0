"""What a municipality has chosen for itself: on paper, in links, and for the privacy of residents.

It is the store's (table `municipal_settings`, one row): `Store.municipal_settings` reads it as it is now, everybody else
is handed it. `operations.municipality.settings` checks and writes it.
"""

from __future__ import annotations

import json
import string
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, TypeVar
from urllib.parse import urlsplit

from .. import defaults
from ..errors import ParameterError
from ..homes.rules import HomesRules
from ..light.inputs import COSTS, HOURS, PRICES
from ..light.led_table import OFFERED, LedTable
from .numbers import between
from .population import Population

TABLE = "municipal_settings"
COUNTS = (3, 20)
"""The least and the most that the smallest count may be."""
MONTHS = (1, 120)
"""The least and the most months until texts and photos are deleted."""
PLACEHOLDERS = frozenset({"lat", "lon", "zoom"})
_FORBIDDEN = set(" \"'<>\\^`|")


@dataclass(frozen=True)
class MunicipalSettings:
    """The settings of a store.

    `address_line` is one line of plain text, "" for none. `logo` is the bytes of a PNG, at most
    `defaults.LOGO_SIDE_PX` wide and high, None for none. Counts of fewer people than `smallest_count` are told
    nowhere. Texts and photos are deleted `deletion_months` after they came in. `web_map_template` is an https
    address with {lat} and {lon}, perhaps {zoom}: see `web_map_link`. What an LED programme is reckoned from: kronor
    a kWh, hours lit a year, kronor a changed lamp, watts and lumen; `model.light.inputs` tells where they come from.
    `homes` is what the model of homes passing takes for granted, `population` who lives in the municipality.
    """

    address_line: str = ""
    logo: Optional[bytes] = None
    smallest_count: int = defaults.SMALLEST_COUNT
    deletion_months: int = defaults.DELETION_MONTHS
    web_map_template: str = defaults.WEB_MAP_TEMPLATE
    price_kwh: float = defaults.PRICE_KWH
    burning_hours: float = defaults.BURNING_HOURS
    lamp_cost: float = defaults.LAMP_COST
    led_watts: LedTable = OFFERED
    homes: HomesRules = field(default_factory=HomesRules)
    population: Population = field(default_factory=Population)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> MunicipalSettings:
        """Return the settings of the row; what plain QGIS left empty or put out of bounds is made fit to be used."""
        template = row["web_map_template"] or ""
        return cls(
            " ".join((row["address_line"] or "").split()),
            row["logo"] or None,
            _within(row["smallest_count"], COUNTS, defaults.SMALLEST_COUNT),
            _within(row["deletion_months"], MONTHS, defaults.DELETION_MONTHS),
            defaults.WEB_MAP_TEMPLATE if template_fault(template) else template,
            between(row["price_kwh"], PRICES, defaults.PRICE_KWH),
            between(row["burning_hours"], HOURS, defaults.BURNING_HOURS),
            between(row["lamp_cost"], COSTS, defaults.LAMP_COST),
            LedTable.from_stored(_json(row["led_watts"])),
            HomesRules.from_row(row),
            Population.from_stored(row["population"], row["population_source"]),
        )

    def to_row(self) -> dict[str, Any]:
        """Return the columns to store."""
        return {
            "address_line": self.address_line or None,
            "logo": self.logo,
            "smallest_count": self.smallest_count,
            "deletion_months": self.deletion_months,
            "web_map_template": self.web_map_template,
            "price_kwh": self.price_kwh,
            "burning_hours": self.burning_hours,
            "lamp_cost": self.lamp_cost,
            "led_watts": None if self.led_watts == OFFERED else self.led_watts.to_stored(),
            **self.homes.to_row(),
            "population": self.population.text or None,
            "population_source": self.population.source or None,
        }

    def web_map_link(self, latitude: float, longitude: float, zoom: int = 18, *, decimals: int = 6) -> str:
        """Return the address of a place (degrees, WGS 84) on the municipality's map in the web; five decimals are a metre."""
        return self.web_map_template.format(lat=f"{latitude:.{decimals}f}", lon=f"{longitude:.{decimals}f}", zoom=zoom)


def template_fault(template: str) -> str:
    """Return why a template makes no links: "" for none, else "address", "braces", "missing" or the unknown name."""
    if any(letter in _FORBIDDEN or not letter.isprintable() for letter in template):
        return "address"
    try:
        parts = list(string.Formatter().parse(template))
        host = urlsplit(template).netloc
    except ValueError:
        return "braces" if template.count("{") != template.count("}") else "address"
    if not template.startswith("https://") or not host or "@" in host or "{" in host:
        return "address"
    names = [name for _text, name, form, conversion in parts if name is not None]
    if any(form or conversion for _text, _name, form, conversion in parts):
        return "braces"
    unknown = [name for name in names if name not in PLACEHOLDERS]
    if unknown:
        return unknown[0] or "braces"
    return "" if {"lat", "lon"} <= set(names) else "missing"


_Number = TypeVar("_Number", int, float)


def checked_number(value: _Number, bounds: tuple[_Number, _Number], sentence: str) -> _Number:
    """Return a number within bounds. Raises ParameterError with `sentence`, which says {value}, {least} and {most}."""
    least, most = bounds
    if not least <= value <= most:
        raise ParameterError(sentence.format(value=f"{value:.10g}", least=f"{least:.10g}", most=f"{most:.10g}"))
    return value


def _within(value: Any, bounds: tuple[int, int], otherwise: int) -> int:
    return otherwise if value is None else min(max(int(value), bounds[0]), bounds[1])


def _json(value: Any) -> Any:
    """Return a JSON cell as it is meant, None for what plain QGIS left unreadable."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return None

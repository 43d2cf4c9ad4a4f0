"""An LED programme: what it was reckoned from and a row a street, as they are shown, written to files and kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Iterable, Mapping

from .. import defaults
from ..from_row import FromJson
from .inputs import FIELDS, assumptions
from .led_table import OFFERED, LedTable

NEAR_M = 60.0
"""People's pins and dark metres count to a street within this distance of its lamps."""
BESIDE_M = 20.0
"""Homes that pass on a path within this distance of a street's lamps pass the street."""
STREET_M = 100.0
"""A lamp whose register tells no street is guessed to stand on the nearest named one, at most this far off."""


@dataclass(frozen=True)
class Inputs(FromJson):
    """Kronor a kWh, hours lit a year, kronor a changed lamp, watts by lumen; `said` tells of each where it comes from."""

    price_kwh: float
    burning_hours: float
    lamp_cost: float
    led_watts: LedTable = OFFERED
    said: tuple[tuple[str, str], ...] = ()

    def source(self, field: str) -> str:
        """Return where one of `inputs.FIELDS` comes from, in words."""
        return dict(self.said).get(field, "")

    @property
    def assumed(self) -> tuple[str, ...]:
        """What is assumed beside these numbers, a sentence each."""
        return assumptions(self.led_watts)

    def to_json(self) -> dict[str, Any]:
        """Return what a receipt tells and a programme keeps."""
        told = {name: getattr(self, name) for name in FIELDS if name != "led_watts"}
        fixed = {"gear_share": defaults.GEAR_SHARE}
        return {**told, "led_watts": self.led_watts.to_stored(), "sources": dict(self.said), **fixed}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Inputs:
        """Return them as they were kept."""
        numbers = {name: float(stored[name]) for name in FIELDS if name != "led_watts"}
        said = tuple(stored.get("sources", {}).items())
        return cls(**numbers, led_watts=LedTable.from_stored(stored.get("led_watts")), said=said)


@dataclass(frozen=True)
class StreetRow(FromJson):
    """The lamps of a street that are not LED yet. Energy is kWh a year, money kronor, lengths metres.

    `area` is named where streets of several areas have one name. `sources` are (code of LightSource, lamps), most first. Energy, saving
    and payback are of the `known` lamps whose watts the register tells, None where it tells none; `cost` is of all.
    `last_sold` is the earliest day from which a kind of lamp here may not be sold any more. `out` lamps are broken;
    `dark_m` of dark stretches lie near (`NEAR_M`). Of the streets that are done together `mended_m` metres of dark and `mended`
    stretches go because of this one's broken lamps, None where nobody can tell (`Programme.mending`). `homes_passing` have
    their way by after a model, None where nobody knows (older programmes counted buildings), `guessed` the lamps that the register gives no street, `worth` the dark metres times the people who
    pinned something near, a krona.
    """

    key: str
    street: str
    area: str
    lamps: int
    sources: tuple[tuple[str, int], ...]
    known: int
    cost: float
    kw_now: float | None = None
    kw_after: float | None = None
    kwh_now: float | None = None
    kwh_after: float | None = None
    kwh_saved: float | None = None
    kr_saved: float | None = None
    payback_years: float | None = None
    last_sold: date | None = None
    out: int = 0
    dark_m: float = 0.0
    mended_m: float | None = None
    mended: int | None = None
    homes_passing: int | None = None
    guessed: int = 0
    worth: float = 0.0

    def count(self, source: str) -> int:
        """Return how many lamps are of a source (code of LightSource)."""
        return dict(self.sources).get(source, 0)

    def to_json(self) -> dict[str, Any]:
        """Return what a receipt tells and a programme keeps; how much it is worth, which counts people, is neither."""
        told = {name: _rounded(value) for name, value in asdict(self).items() if name != "worth"}
        return {**told, "sources": dict(self.sources)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> StreetRow:
        """Return a row as it was kept."""
        values = {one.name: stored[one.name] for one in fields(cls) if one.name in stored}
        day = stored.get("last_sold")
        known = {"sources": tuple(stored["sources"].items()), "last_sold": date.fromisoformat(day) if day else None}
        return cls(**{**values, **known})


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    return value.isoformat() if isinstance(value, date) else value


@dataclass(frozen=True)
class Totals:
    """What streets come to together; as of `StreetRow`, with the payback of the lamps whose watts are known."""

    streets: int = 0
    lamps: int = 0
    known: int = 0
    kw_now: float = 0.0
    kw_after: float = 0.0
    kwh_now: float = 0.0
    kwh_after: float = 0.0
    kwh_saved: float = 0.0
    kr_saved: float = 0.0
    cost: float = 0.0
    mended_m: float = 0.0
    mended: int = 0
    payback_years: float | None = None

    @classmethod
    def of(cls, rows: Iterable[StreetRow]) -> Totals:
        """Return the sums of rows."""
        chosen = list(rows)

        def total(name: str) -> Any:
            return sum(getattr(row, name) or 0 for row in chosen)

        lamps, known, saved, cost = total("lamps"), total("known"), total("kr_saved"), total("cost")
        years = cost * known / lamps / saved if lamps and saved > 0 else None
        names = ("kw_now", "kw_after", "kwh_now", "kwh_after", "kwh_saved", "kr_saved", "cost", "mended_m")
        sums = {name: float(total(name)) for name in names}
        return cls(len(chosen), lamps, known, payback_years=years, mended=total("mended"), **sums)

    def to_json(self) -> dict[str, Any]:
        """Return what a receipt tells."""
        return {name: _rounded(value) for name, value in asdict(self).items()}

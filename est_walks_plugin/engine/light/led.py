"""What old lamps give and what LED luminaires in their place draw, for many lamps at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model import defaults
from ...model.codes import LightSource
from ...model.light.led_table import REPLACED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model.light.led_table import LedTable, Pairs


@dataclass(frozen=True)
class LedChange:
    """Lamps (m,) as LED: watts drawn from the grid `before` and `after`, the `lumen` kept, and where the watts are `guessed`."""

    before: NDArray[np.float64]
    after: NDArray[np.float64]
    lumen: NDArray[np.float64]
    guessed: NDArray[np.bool_]


def as_led(sources: NDArray[Any], watts: NDArray[np.float64], table: LedTable) -> LedChange:
    """Return what lamps (m,) draw now and as LED that give the same light; those that are LED stay as they are.

    `sources` are codes of `LightSource`, `watts` those of the register, nan where it tells none. Registers tell the lamp's own
    watts: the gear of an old lamp draws `defaults.GEAR_SHARE` more.
    """
    known, guessed = known_watts(sources, watts)
    lumen = lumens(sources, known, table)
    is_led = np.asarray(sources) == LightSource.LED.value
    before = np.where(is_led, known, known * (1 + defaults.GEAR_SHARE))
    return LedChange(before, np.where(is_led, known, np.minimum(led_watts(lumen, table), before)), lumen, guessed)


def known_watts(sources: NDArray[Any], watts: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return watts (m,) of lamps, those of a typical lamp where they are not known (nan, 0), and which (m,) are such a guess.

    `sources` are codes of `LightSource`.
    """
    guessed = ~(np.asarray(watts, dtype=float) > 0)
    found = np.where(guessed, defaults.TYPICAL_WATTS[LightSource.UNKNOWN.value], watts).astype(float)
    for source, typical in defaults.TYPICAL_WATTS.items():
        found[guessed & (np.asarray(sources) == source)] = typical
    return found, guessed


def lumens(sources: NDArray[Any], watts: NDArray[np.float64], table: LedTable) -> NDArray[np.float64]:
    """Return the light (m,) in lumen that leaves luminaires (m,) of known watts downwards.

    An old lamp gives its maker's lumens, of which `table.share` leaves the luminaire; an LED luminaire gives its own. A
    lamp of unknown source is taken for sodium.
    """
    kinds, watts = np.asarray(sources), np.asarray(watts, dtype=float)
    by_watt = tuple((drawn, lumen) for lumen, drawn in table.led)
    found = _between(watts, table.hps) * table.share
    for source in REPLACED:
        mine = kinds == source.value
        found[mine] = _between(watts[mine], table.pairs(source.value)) * table.share
    mine = kinds == LightSource.LED.value
    found[mine] = _between(watts[mine], by_watt)
    return found


def led_watts(lumen: NDArray[np.float64], table: LedTable) -> NDArray[np.float64]:
    """Return the watts (m,) of LED luminaires that give so many lumens (m,)."""
    return _between(np.asarray(lumen, dtype=float), table.led)


def _between(values: NDArray[np.float64], pairs: Pairs) -> NDArray[np.float64]:
    """Return the second of rising pairs at values of the first: straight between them, in proportion beyond them."""
    first, second = np.array(pairs, dtype=float).T
    found = np.interp(values, first, second)
    found = np.where(values < first[0], values * second[0] / first[0], found)
    return np.where(values > first[-1], values * second[-1] / first[-1], found)

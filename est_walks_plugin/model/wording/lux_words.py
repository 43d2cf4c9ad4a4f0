"""Indicative light in words: a range, and the class it is about like. No class is ever said to be met."""

from __future__ import annotations

from dataclasses import dataclass

from ...i18n import decimal
from .reader import Reader

_WHOLE_FROM = 2.0
_NOTHING = 0.1


@dataclass(frozen=True)
class LuxRange:
    """Lx of a path: the mean between `low` and `high`, the least as planned with; `p_class` is "P1" to "P6", "" below them."""

    low: float
    high: float
    least: float
    p_class: str


def lux_text(lit: LuxRange, reader: Reader) -> str:
    """Return "indicatively 4–7 lx, about like P4"; a path that no known lamp reaches may have lamps that nobody has mapped."""
    tr = reader.tr
    if lit.high < _NOTHING:
        return tr("no light from known lamps")
    told = tr("indicatively {low}–{high} lx").format(low=_told(lit.low), high=_told(lit.high))
    if lit.p_class:
        return tr("{light}, about like {lighting_class}").format(light=told, lighting_class=lit.p_class)
    return tr("{light}, with dark parts").format(light=told) if lit.high >= _WHOLE_FROM else told


def least_text(lit: LuxRange, reader: Reader) -> str:
    """Return "the darkest part about 0.4 lx", "" where no known lamp reaches."""
    tr = reader.tr
    if lit.high < _NOTHING:
        return ""
    if lit.least < _NOTHING:
        return tr("next to nothing in the darkest part")
    return tr("the darkest part about {lux} lx").format(lux=_told(lit.least))


def _told(lx: float) -> str:
    return decimal(lx, 0 if lx >= _WHOLE_FROM else 1)

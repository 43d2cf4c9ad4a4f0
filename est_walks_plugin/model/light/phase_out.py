"""When a kind of lamp was, or will be, put on the market for the last time: the EU's rules on mercury in lamps."""

from __future__ import annotations

from datetime import date

from ..codes import LightSource

#: RoHS exemptions 1-4 of directive 2011/65/EU as they end by the delegated acts of 2022; mercury lamps by ecodesign 245/2009.
_LAST_DAYS = {
    LightSource.MERCURY: date(2015, 4, 13),
    LightSource.FLUORESCENT: date(2023, 8, 24),
    LightSource.HIGH_PRESSURE_SODIUM: date(2027, 2, 24),
    LightSource.METAL_HALIDE: date(2027, 2, 24),
}


def last_sold(source: str) -> date | None:
    """Return the day from which lamps of a code of `LightSource` may not be put on the market, None for LED and unknown."""
    return {str(code.value): day for code, day in _LAST_DAYS.items()}.get(source)

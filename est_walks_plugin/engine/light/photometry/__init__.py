"""How a luminaire spreads its light, and what of it falls on the ground."""

from __future__ import annotations

from .field import field_points
from .lux import CUTOFF_M, MAINTAINED, Lit, illuminance, lux_range
from .table import IntensityTable, lambert, street

__all__ = [
    "CUTOFF_M",
    "MAINTAINED",
    "IntensityTable",
    "Lit",
    "field_points",
    "illuminance",
    "lambert",
    "lux_range",
    "street",
]

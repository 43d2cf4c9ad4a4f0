"""Where it is kept: the schema as data, its migrations, and one Store over OGR (GeoPackage, and PostGIS by the same code)."""

from __future__ import annotations

from . import address
from .address import LayerUri, layer_uri
from .backends.recognise import looks_like_store, unread_tables
from .filters import AllOf, AnyOf, AtClock, AtLeast, AtMost, Between, Inside, Letters, NoneOf, Where, Within
from .migrations import migrate, needs_migration
from .schema import Box, Row
from .store import Store

__all__ = [
    "AllOf",
    "AnyOf",
    "AtClock",
    "AtLeast",
    "AtMost",
    "Between",
    "Box",
    "Inside",
    "LayerUri",
    "Letters",
    "NoneOf",
    "Row",
    "Store",
    "Where",
    "Within",
    "address",
    "layer_uri",
    "looks_like_store",
    "migrate",
    "needs_migration",
    "unread_tables",
]

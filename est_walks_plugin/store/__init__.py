"""Where it is kept: the schema as data, its migrations, and one Store over OGR (GeoPackage, and PostGIS by the same code)."""

from __future__ import annotations

from .filters import AtLeast, AtMost, Between
from .migrations import migrate, needs_migration
from .store import Store

__all__ = ["AtLeast", "AtMost", "Between", "Store", "migrate", "needs_migration"]

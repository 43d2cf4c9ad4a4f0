"""Where a store is kept: a GeoPackage file, or a PostGIS database. Each backend is one small module."""

from __future__ import annotations

from .base import Backend
from .geopackage import GeoPackageBackend
from .postgis import PostgisBackend, is_connection_string

__all__ = ["Backend", "GeoPackageBackend", "PostgisBackend", "backend_for"]


def backend_for(path: str) -> Backend:
    """Return the backend, not yet open, for a file path or a connection string."""
    return PostgisBackend(path) if is_connection_string(path) else GeoPackageBackend(path)

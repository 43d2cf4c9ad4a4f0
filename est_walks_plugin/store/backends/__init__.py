"""Where a store is kept: a GeoPackage file, or a PostGIS database. Each backend is one small module."""

from __future__ import annotations

from ..address import is_connection_string
from .base import Backend
from .geopackage import GeoPackageBackend
from .postgis import PostgisBackend

__all__ = ["Backend", "GeoPackageBackend", "PostgisBackend", "backend_for"]


def backend_for(path: str) -> Backend:
    """Return the backend, not yet open, for a file path or a connection string."""
    return PostgisBackend(path) if is_connection_string(path) else GeoPackageBackend(path)

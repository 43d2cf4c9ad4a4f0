"""Trygghetsvandring: safety-walk planning for municipalities, inside QGIS."""

from __future__ import annotations


def classFactory(iface):  # noqa: N802 - QGIS calls it by this name
    """Return the plugin; `iface` is None when `qgis_process` loads it."""
    from .plugin import EstWalksPlugin

    return EstWalksPlugin(iface)

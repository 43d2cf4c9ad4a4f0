"""Light on paths under the name PRODUCT 5 promises; it lives in `engine.light.lighting`."""

from __future__ import annotations

from .light.lighting import (
    DarkGap,
    Lamps,
    PathLight,
    cutoff_error,
    dark_along,
    default_cutoff,
    gaps,
    illuminance,
    longest,
    path_light,
)

__all__ = [
    "DarkGap",
    "Lamps",
    "PathLight",
    "cutoff_error",
    "dark_along",
    "default_cutoff",
    "gaps",
    "illuminance",
    "longest",
    "path_light",
]

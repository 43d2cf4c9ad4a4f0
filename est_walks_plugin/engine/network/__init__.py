"""The walking network: built from lines, snapped to, measured and walked along (PRODUCT 5)."""

from __future__ import annotations

from ...model.errors import InfeasibleError
from .walk_network import (
    PathAttributes,
    Profile,
    Route,
    Snap,
    SnapArray,
    SnapTooFarError,
    WalkNetwork,
)

__all__ = [
    "InfeasibleError",
    "PathAttributes",
    "Profile",
    "Route",
    "Snap",
    "SnapArray",
    "SnapTooFarError",
    "WalkNetwork",
]

"""Numbers of the municipality's settings that plain QGIS may have left empty or put out of bounds."""

from __future__ import annotations

from typing import Any


def between(value: Any, bounds: tuple[float, float], otherwise: float) -> float:
    """Return a number brought within bounds, `otherwise` for none."""
    if value is None or value != value:
        return otherwise
    return min(max(float(value), bounds[0]), bounds[1])

"""The sun under the name PRODUCT 5 promises; it lives in `engine.light.sun`."""

from __future__ import annotations

from .light.sun import (
    SunTimes,
    altitude,
    light_at,
    light_bands,
    times,
)

__all__ = [
    "SunTimes",
    "altitude",
    "light_at",
    "light_bands",
    "times",
]

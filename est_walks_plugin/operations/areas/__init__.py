"""Areas: what is meant by whatever a planner calls one, polygons from outside the store, and areas of one's own."""

from __future__ import annotations

from .resolve import AreaGiven, keep_area, resolve_area

__all__ = ["AreaGiven", "keep_area", "resolve_area"]

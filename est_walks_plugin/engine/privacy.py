"""The screening under the name PRODUCT 5 promises; it is a room of its own, `privacy`."""

from __future__ import annotations

from ..privacy import screen, screen_many

__all__ = ["screen", "screen_many"]

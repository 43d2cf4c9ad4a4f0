"""Luminaires as their makers describe them: EULUMDAT (.ldt) and IES LM-63 (.ies), bytes to a table of candela."""

from __future__ import annotations

from .read import read_luminaire

__all__ = ["read_luminaire"]

"""The ranking under the name PRODUCT 5 promises; it lives in `engine.places.ranking`."""

from __future__ import annotations

from .places.ranking import (
    RankedPlace,
    Reason,
    Weights,
    rank,
    reason_text,
    reasons_text,
)

__all__ = [
    "RankedPlace",
    "Reason",
    "Weights",
    "rank",
    "reason_text",
    "reasons_text",
]

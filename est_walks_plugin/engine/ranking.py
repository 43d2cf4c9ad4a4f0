"""The ranking under the name PRODUCT 5 promises; it lives in `engine.places.ranking`, its words in `model.wording`."""

from __future__ import annotations

from typing import Sequence

from ..model.wording import reasons as words
from ..model.wording.reader import plain_reader
from ..model.wording.reasons import MOST_REASONS, Reason
from .places.ranking import RankedPlace, Weights, rank

__all__ = ["RankedPlace", "Reason", "Weights", "rank", "reason_text", "reasons_text"]


def reason_text(reason: Reason) -> str:
    """Return the reason in the language of QGIS; a category, without a catalogue, by its code."""
    return words.reason_text(reason, plain_reader())


def reasons_text(reasons: Sequence[Reason], limit: int = MOST_REASONS) -> str:
    """Return the weightiest `limit` reasons joined by commas."""
    return words.reasons_text(reasons, plain_reader(), limit)

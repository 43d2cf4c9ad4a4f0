"""What may be said of a change, as a code: decided by `engine.statistics`, worded by `model.wording.change_words`."""

from __future__ import annotations

from enum import Enum


class Change(str, Enum):
    """What may be said of a change; without an earlier period or without data nothing is."""

    TOO_FEW = "too_few"
    WITHIN = "within"
    MAYBE_FEWER = "maybe_fewer"
    MAYBE_MORE = "maybe_more"
    CLEARLY_FEWER = "clearly_fewer"
    CLEARLY_MORE = "clearly_more"
    NO_BASELINE = "no_baseline"
    NO_DATA = "no_data"

    def __str__(self) -> str:
        return str(self.value)


FEWER = frozenset({Change.MAYBE_FEWER, Change.CLEARLY_FEWER})
MORE = frozenset({Change.MAYBE_MORE, Change.CLEARLY_MORE})

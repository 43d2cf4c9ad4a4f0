"""What a situation picture lacks, as its readers may be told."""

from __future__ import annotations

from ...engine.situation.picture import Lack, Missing
from ...engine.situation.words import missing_text
from ..words import Words

_GIVES_AWAY = frozenset({Lack.NO_DATA, Lack.ONE_CASE})
"""Outside the group a count below the smallest is told as such, and not whether it is none or one."""


def lack_texts(missing: tuple[Missing, ...], smallest: int, words: Words, *, is_internal: bool) -> tuple[str, ...]:
    """Return a sentence for each thing that lacks; outside the group its counts are told in steps."""
    if is_internal:
        return tuple(missing_text(one, words) for one in missing)
    return tuple(missing_text(one, words, smallest) for one in missing if one.lack not in _GIVES_AWAY)

"""What a planner types, made fit to be kept: plain, one blank where there were many, personal data masked."""

from __future__ import annotations

import math
from typing import Iterable

from ..i18n import tr
from ..model.codes import Review
from ..model.errors import ParameterError
from ..privacy import normal, screen
from ..privacy.safe_text import plain_text

NAME_LETTERS = 120
TEXT_LETTERS = 4000
MOST_KRONOR = 1e9
_MOST_WANTED = (Review.DOUBTFUL, Review.MASKED, Review.PURGED, Review.APPROVED, Review.CLEAR)


def typed_text(text: str | None) -> tuple[str, Review]:
    """Return a text normalised and screened, and whether it still waits for a person's eye before anything public.

    Raises ParameterError for one of over 4 000 letters.
    """
    plain = plain_text(normal(text or ""))
    if len(plain) > TEXT_LETTERS:
        raise ParameterError(
            tr("The text has {letters} letters; write at most {limit}.").format(letters=len(plain), limit=TEXT_LETTERS)
        )
    return masked_text(plain)


def masked_text(plain: str) -> tuple[str, Review]:
    """Return a text of any length screened, and whether it still waits for a person's eye before anything public."""
    masked, found = screen(plain)
    if any(finding.doubtful for finding in found):
        return masked, Review.DOUBTFUL
    return masked, Review.MASKED if found else Review.CLEAR


def typed_line(text: str | None) -> tuple[str, Review]:
    """Return a short text on one line, normalised and screened, and its review. Raises ParameterError over 120 letters."""
    masked, review = typed_text(text)
    line = " ".join(masked.split())
    if len(line) > NAME_LETTERS:
        raise ParameterError(
            tr("“{text} …” has {letters} letters; write at most {limit}.").format(
                text=line[:30], letters=len(line), limit=NAME_LETTERS
            )
        )
    return line, review


def worst(reviews: Iterable[Review]) -> Review:
    """Return how the texts of a row are to be looked at: as the one of them that needs it most."""
    return min(reviews, key=_MOST_WANTED.index)


def typed_name(name: str | None) -> str:
    """Return a name on one line, normalised and screened. Raises ParameterError when it is empty or over 120 letters."""
    line = " ".join(typed_text(name)[0].split())
    if not line:
        raise ParameterError(tr("A name is missing; write one."))
    if len(line) > NAME_LETTERS:
        raise ParameterError(
            tr("The name “{name} …” has {letters} letters; write at most {limit}.").format(
                name=line[:30], letters=len(line), limit=NAME_LETTERS
            )
        )
    return line


def typed_cost(cost: float | None) -> float | None:
    """Return a cost in kronor. Raises ParameterError for what is no number, below zero or over a thousand million."""
    if cost is None:
        return None
    if not math.isfinite(cost) or not 0 <= cost <= MOST_KRONOR:
        raise ParameterError(tr("The cost {cost} is out of bounds; give kronor, 0 or more.").format(cost=cost))
    return float(cost)

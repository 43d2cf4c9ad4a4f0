"""How a note says which finding it is about: with the first words of its text."""

from __future__ import annotations

LETTERS_TOLD = 60
"""So much of a text says which row is meant."""


def first_words(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LETTERS_TOLD else line[: LETTERS_TOLD - 1].rstrip() + "…"

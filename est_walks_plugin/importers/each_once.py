"""The cells of a column -> what they mean: of a file that repeats the same few words in every row each is read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

_MOST_REMEMBERED = 50_000


class EachOnce:
    """Reads the columns of one field, batch after batch: `read` is asked once for each different text."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read
        self._known: dict[str | None, Any] = {None: None}

    def of(self, texts: Sequence[str | None]) -> list[Any]:
        """Return what each text of a column means, None for none and for what `read` makes nothing of."""
        return list(map(self._told(texts).__getitem__, texts))

    def silent(self, texts: Sequence[str | None]) -> Counter[str]:
        """Return the texts of a column that mean nothing, in the order they are met, with how many rows each has."""
        known = self._told(texts)
        if not any(known[text] is None for text in set(texts) if text is not None):
            return Counter()
        return Counter(text for text in texts if text is not None and known[text] is None)

    def _told(self, texts: Sequence[str | None]) -> dict[str | None, Any]:
        if len(self._known) > _MOST_REMEMBERED:
            self._known = {None: None}
        known, read = self._known, self._read
        for text in set(texts).difference(known):
            known[text] = read(text or "")
        return known

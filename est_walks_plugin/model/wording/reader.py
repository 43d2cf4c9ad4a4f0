"""Who something is told: in which language, and with whose words for categories and codes."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any, Callable, TypeVar

from ... import i18n
from ..catalogue import Catalogue
from ..code_words import code_word

_Words = TypeVar("_Words")


class Reader:
    """A language with the catalogue of a store.

    `tr` takes a literal, like `i18n.tr`; bind it to a local name `tr` so that the texts are collected. Without a
    `language` the reader is the one who sits at QGIS.
    """

    def __init__(self, language: str | None, catalogue: Catalogue) -> None:
        self._language = language
        self.catalogue = catalogue
        self.tr: Callable[..., str] = i18n.tr if language is None else i18n.speaking(self.language)
        self._tables: dict[Any, Any] = {}

    @property
    def language(self) -> str:
        """The language, "sv" or "en"."""
        code = i18n.language() if self._language is None else self._language
        return "sv" if code.lower().startswith("sv") else "en"

    def words(self, table: Callable[[Reader], _Words]) -> _Words:
        """Return `table(self)`, words that only the language decides, made once: a list has thousands of rows."""
        if self._language is None and i18n.is_remembering():
            return table(self)
        key = table, self.language
        if key not in self._tables:
            self._tables[key] = table(self)
        found: _Words = self._tables[key]
        return found

    def code(self, enum_name: str, code: str | None) -> str:
        """Return the word for a stored code of the enum `enum_name`, or "" when there is none."""
        return code_word(enum_name, code, self.language)

    def category(self, code: str) -> str:
        """Return the name of a category in the store's catalogue."""
        return self.catalogue.label("category", code, self.language)

    def wall_clock(self, moment: datetime) -> str:
        """Return what a clock on the wall shows."""
        return moment.strftime("%H:%M")


@lru_cache(maxsize=1)
def plain_reader() -> Reader:
    """Return who sits at QGIS, for what needs no catalogue: names of places, turns, warnings. One for all: it keeps its words."""
    return Reader(None, Catalogue())


def lowered(word: str) -> str:
    """Return `word` as it stands inside a sentence; an abbreviation ("LED") stays."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]

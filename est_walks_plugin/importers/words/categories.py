"""Their words for what is wrong -> codes of the store's catalogue: its own names first, then the words that are known
for categories (resources/catalogue/category_words.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ... import paths
from ...model.catalogue import Catalogue
from ..meaning.headers import plain
from .negation import Cell, Stand

_Rule = tuple[str, tuple[tuple[str, ...], ...]]
_MOST_REMEMBERED = 20_000
_SHORTEST_NAME = 4
_GOOD = "positive"


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    file = paths.resources() / "catalogue" / "category_words.json"
    words: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return words


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rule, ...]:
    """Return (code, alternatives); an alternative is the beginnings that must all occur as a word or words."""
    return tuple(
        (code, tuple(tuple(plain(part) for part in rule.split("+")) for rule in rules))
        for code, rules in _words()["rules"]
    )


@lru_cache(maxsize=1)
def _faults() -> frozenset[str]:
    """Return the words that tell of nothing when they are denied ("inget klotter"); the lack of a thing is a complaint."""
    return frozenset(map(plain, _words()["faults"]))


class CategoryWords:
    """What texts say in the categories of `catalogue`; without one, by the known words alone.

    Own categories, those that no known words stand for, are found by their name, alone or within a text. Known words
    give only categories that are in use.
    """

    def __init__(self, catalogue: Catalogue | None = None) -> None:
        ruled = {code for code, _ in _rules()}
        categories = catalogue.categories if catalogue else ()
        in_use = {category.code for category in categories if category.active} if catalogue else ruled
        self._rules = tuple(rule for rule in _rules() if rule[0] in in_use)
        self._exact: dict[str, str] = {}
        self._own: list[tuple[str, str]] = []
        for category in sorted(categories, key=lambda one: not one.active):
            for name in filter(None, map(plain, (category.sv, category.en, category.code))):
                self._exact.setdefault(name, category.code)
                if category.code not in ruled:
                    self._own.append((name, category.code))
        self._own.sort(key=lambda entry: -len(entry[0]))
        self._known: dict[str, str | None] = {}

    def code_of(self, main: str | None, sub: str | None = None) -> str | None:
        """Return the category a text and a more particular one stand for, None when no word of them is known.

        A name of an own category counts most, then the particular text, then the general one.
        """
        texts = [plain(text[:200]) for text in (sub, main) if text]
        own = next((code for code in map(self._own_code, texts) if code), None)
        return own or next((code for code in map(self._remembered, texts) if code), None)

    def _own_code(self, words: str) -> str | None:
        padded = f" {words} "
        for name, code in self._own:
            if words == name or (len(name) >= _SHORTEST_NAME and f" {name} " in padded):
                return code
        return None

    def _remembered(self, words: str) -> str | None:
        if words not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[words] = self._look_up(words)
        return self._known[words]

    def _look_up(self, words: str) -> str | None:
        if not words:
            return None
        exact = self._exact.get(words)
        if exact:
            return exact
        padded = " " + words
        for code, alternatives in self._rules:
            if any(
                all(_occurs(part, padded) for part in parts) and _holds(code, parts, words) for parts in alternatives
            ):
                return code
        return None


def _holds(code: str, parts: tuple[str, ...], words: str) -> bool:
    """Return whether no fault among `parts` is denied: "inget klotter" is no graffiti, "otrygg plats" no good place.

    Partly dark is a complaint all the same; partly good is not good.
    """
    bad = {Stand.DENIED, Stand.HALF} if code == _GOOD else {Stand.DENIED}
    for part in parts:
        if part in _faults():
            cell = Cell(words)
            if all(cell.stand(start, start + len(part)) in bad for start in _starts(part, cell.text)):
                return False
    return True


def _starts(part: str, text: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)


def _occurs(part: str, padded: str) -> bool:
    """Return whether `part` begins a word; parts of five letters or more may also stand inside one (gatubelysning)."""
    return " " + part in padded or (len(part) >= 6 and part in padded)

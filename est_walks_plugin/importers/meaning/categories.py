"""Their words for what is wrong -> our category codes (resources/catalogue/category_words.json)."""

from __future__ import annotations

import json
from functools import lru_cache

from ... import paths
from .headers import plain

_Rule = tuple[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rule, ...]:
    """Return (code, alternatives); an alternative is the beginnings that must all occur as a word or words."""
    file = paths.resources() / "catalogue" / "category_words.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        (code, tuple(tuple(plain(part) for part in rule.split("+")) for rule in rules)) for code, rules in data["rules"]
    )


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """Return the catalogue's own codes and names, so that our exports come back as they were."""
    from ...model.catalogue import load_catalogue

    labels: dict[str, str] = {}
    for category in load_catalogue().categories:
        for name in (category.code, category.sv, category.en):
            labels[plain(name)] = category.code
    return labels


@lru_cache(maxsize=20_000)
def code_of(text: str) -> str | None:
    """Return the category code a text stands for, None when no word of it is known."""
    words = plain(text[:200])
    if not words:
        return None
    exact = _labels().get(words)
    if exact:
        return exact
    padded = " " + words
    for code, alternatives in _rules():
        for parts in alternatives:
            if all(_occurs(part, padded) for part in parts):
                return code
    return None


def _occurs(part: str, padded: str) -> bool:
    """Return whether `part` begins a word; parts of five letters or more may also stand inside one (gatubelysning)."""
    return " " + part in padded or (len(part) >= 6 and part in padded)

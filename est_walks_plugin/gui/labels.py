"""Stored codes in words."""

from __future__ import annotations

from functools import lru_cache

from ..i18n import language
from ..model.catalogue import Catalogue, load_catalogue


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the shipped catalogue, read once."""
    return load_catalogue()


def label(enum_name: str, code: str | None) -> str:
    """Return a code of an enum of model.codes in the window's language, for example ("SourceKind", "survey")."""
    if not code:
        return ""
    return catalogue().code_labels(enum_name, language()).get(code, code)


def name(code: str | None) -> str:
    """Return the name of a category, measure or owner."""
    return catalogue().label(code, language()) if code else ""

"""Stored codes in the window's language. Names of categories, measures and owners: `Session.name`."""

from __future__ import annotations

from ..i18n import language
from ..model.code_words import code_word


def label(enum_name: str, code: str | None) -> str:
    """Return a code of an enum of model.codes in words, for example ("SourceKind", "survey")."""
    return code_word(enum_name, code, language())

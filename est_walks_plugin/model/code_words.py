"""The plugin's own words for the codes of `model.codes`: states, lanes, light ... A municipality edits its catalogue
(`model.catalogue`), not these. The data is resources/code_words.json."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Mapping

from ..paths import resources
from .errors import InputError, NotFoundError

FILE = "code_words.json"


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return enum name -> code -> language -> word."""
    try:
        loaded: dict[str, dict[str, dict[str, str]]] = json.loads((resources() / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"The file {FILE} cannot be read; install the plugin again.", details=str(error)) from error
    return loaded


def code_words(enum_name: str, language: str) -> dict[str, str]:
    """Return code -> word, in working order, of the enum of `model.codes` called `enum_name`. Raises NotFoundError."""
    if enum_name not in _all():
        raise NotFoundError(f"There are no words for codes called “{enum_name}”.")
    key = "sv" if language.startswith("sv") else "en"
    return {code: words[key] for code, words in _all()[enum_name].items()}


def code_word(enum_name: str, code: str | None, language: str) -> str:
    """Return the word for a stored code: "" for none, the code itself where nobody knows it."""
    if not code:
        return ""
    words = _all().get(enum_name, {}).get(str(code))
    return words["sv" if language.startswith("sv") else "en"] if words else str(code)

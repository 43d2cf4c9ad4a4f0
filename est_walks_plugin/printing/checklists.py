"""What to look for at each type of place; data in resources/catalogue/checklists.json."""

from __future__ import annotations

import json
from functools import lru_cache

from .. import paths


@lru_cache(maxsize=1)
def _all() -> dict[str, list[dict[str, str]]]:
    file = paths.resources() / "catalogue" / "checklists.json"
    loaded: dict[str, list[dict[str, str]]] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def checklist(place_type: str, language: str) -> list[str]:
    """Return the questions for `place_type` in `language` ("sv" or "en"); the general ones for an unknown type."""
    questions = _all().get(place_type) or _all()[""]
    return [question[language] for question in questions]

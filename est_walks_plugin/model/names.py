"""Names as people type them: letters compared without case and accents."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """Return `name` without case, accents and outer blanks: "KUNGSANGEN" finds "Kungsängen"."""
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))

"""What of a list or package stayed at home, in sentences."""

from __future__ import annotations

from ...i18n import tr


def left_home(texts: int, photos: int) -> list[str]:
    """Return how many texts and photos wait for somebody to look at them; nothing where none does."""
    told = []
    if texts:
        told.append(tr("%n text(s) stayed at home until the privacy review has looked at them.", None, texts))
    if photos:
        told.append(tr("%n photo(s) stayed at home until the privacy review has looked at them.", None, photos))
    return told

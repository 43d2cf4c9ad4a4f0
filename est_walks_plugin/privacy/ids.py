"""Ids of a source that may be kept: those shaped as ids; what looks like a person's becomes a key that tells nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .keys import salted_key
from .kinds import STRUCTURED_KINDS
from .normal import normal
from .screening import screen

#: Letters, digits and what stands between them in the numbers of cases, lamps and OpenStreetMap.
_SHAPED = re.compile(r"[\w./:#+-]{1,80}")
_FEW = 3
"""From how many ids on a whole column of personal numbers is taken for what it is, not for numbers of cases."""


def kept_name(name: str) -> str:
    """Return the name of a file, sheet or column as it may be kept: without personal data somebody put into it."""
    return screen(normal(name))[0]


def kept_words(value: Any) -> Any:
    """Return a part of a receipt with every text in it screened; what is shaped as an id or a code stays."""
    if isinstance(value, str):
        return value if _SHAPED.fullmatch(value) and "@" not in value else screen(value)[0]
    if isinstance(value, dict):
        return {name: kept_words(one) for name, one in value.items()}
    return [kept_words(one) for one in value] if isinstance(value, (list, tuple)) else value


class KeptIds:
    """Ids as they are kept, batch after batch of one file."""

    def __init__(self, salt: bytes, system: str) -> None:
        self._salt, self._system = salt, system
        self._personal: bool | None = None

    def of(self, ids: Sequence[str | None]) -> list[str | None]:
        """Return ids; one that holds personal data, or every one of a column of such, is a key of 20 digits."""
        if self._personal is None:
            self._personal = _all_personal(ids)
        if self._personal:
            return [one and self._key(one) for one in ids]
        return [one if one is None or _SHAPED.fullmatch(one) else self._screened(one) for one in ids]

    def _screened(self, one: str) -> str:
        return self._key(one) if screen(one)[1] else one

    def _key(self, one: str) -> str:
        return salted_key(self._salt, self._system, one) if len(self._salt) >= 16 else "?"


def _all_personal(ids: Sequence[str | None]) -> bool:
    """Return whether all ids are personal numbers, phone numbers or addresses: a number of a case is so by chance."""
    filled = [one for one in ids if one][:200]
    return len(set(filled)) >= _FEW and all(
        any(finding.kind in STRUCTURED_KINDS for finding in screen(one)[1]) for one in filled
    )

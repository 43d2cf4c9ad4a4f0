"""Ids of a source that may be kept: those shaped as ids; what looks like a person's becomes a key that tells nobody."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ..model.wording.told import screened
from .keys import salted_key
from .kinds import MASKED_KINDS, NAME_PHRASE, PERSONNUMMER, PHONE, PLATE, STRUCTURED_KINDS, PrivacyFinding
from .screening import screen, screen_many

#: Letters, digits and what stands between them in the numbers of cases, lamps and OpenStreetMap.
_LONGEST = 80
_SHAPED = re.compile(rf"[\w./:#+-]{{1,{_LONGEST}}}")
_ASCII_SHAPE = str.maketrans(dict.fromkeys(string.digits, "9") | dict.fromkeys(string.ascii_letters, "a"))
_MOST_READ = 20_000
#: Entries of a receipt that hold ids, which are kept elsewhere as they stand there.
_IDS_TOLD = frozenset({"id", "uuid", "source_uuid", "sha256"})
_RARE = 0.2
"""Up to which share of a column's ids those written in one way are no ids but something else typed there."""
_FEW = 3
"""From how many ids on a whole column of personal numbers is taken for what it is, not for numbers of cases."""


def kept_name(name: str) -> str:
    """Return the name of a file, sheet or column as it may be kept: without personal data somebody put into it."""
    masked, _ = screen(name)
    if "_" in masked:  # stands for blanks and signs in names of files and columns
        apart, found = screen(masked.replace("_", " "))
        if any(finding.kind in (PERSONNUMMER, PHONE, NAME_PHRASE) for finding in found):
            return apart
    return masked


def kept_words(value: Any) -> Any:
    """Return a part of a receipt with every text in it screened, names in front of counts too; ids stay as they are."""
    if isinstance(value, str):
        return screened(value, lambda text: screen(text)[0])
    if isinstance(value, dict):
        return _kept_entries(value)
    return [kept_words(one) for one in value] if isinstance(value, (list, tuple)) else value


def _kept_entries(entries: dict[Any, Any]) -> dict[Any, Any]:
    """Return a dictionary of a receipt; counts of what has become the same are added up."""
    kept: dict[Any, Any] = {}
    for name, one in entries.items():
        told = screen(name)[0] if isinstance(name, str) else name
        value = one if told in _IDS_TOLD else kept_words(one)
        counted = isinstance(value, int) and isinstance(kept.get(told), int)
        kept[told] = kept[told] + value if counted else value
    return kept


def kept_cell(cell: Any, letters: int = 80) -> str:
    """Return a cell for a receipt: normal, screened and short; of one that goes on, nothing half is at the end."""
    whole = "" if cell is None else str(cell)
    masked = screen(whole[:_MOST_READ])[0]
    return masked[:letters] if len(whole) <= _MOST_READ or len(masked) > 4 * letters else "…"


class KeptIds:
    """Ids as they are kept, batch after batch of one file."""

    def __init__(self, salt: bytes, system: str) -> None:
        self._salt, self._system = salt, system
        self._common: frozenset[str] = frozenset()
        self._personal: bool | None = None

    def of(self, ids: Sequence[str | None]) -> list[str | None]:
        """Return ids; one that holds personal data, or every one of a column of such, is a key of 20 digits."""
        if self._personal is None:
            self._personal = _all_personal(ids)
            self._common = _common_shapes(ids)
        if self._personal:
            return [one and self._key(one) for one in ids]
        odd = self._odd(list(dict.fromkeys(filter(None, ids))))
        kept = {one: self._kept(one, findings) for one, (_, findings) in zip(odd, screen_many(odd))}
        return [kept.get(one, one) if one else one for one in ids]

    def _odd(self, ids: Sequence[str]) -> list[str]:
        """Return the ids that are not shaped as such; of all at once where they are plain, for a shape decides of its own."""
        together = "\n".join(ids)
        if not together.isascii() or together.count("\n") >= len(ids) or max(map(len, ids)) > _LONGEST:
            return [one for one in ids if not self._is_id(one)]
        shapes = together.translate(_ASCII_SHAPE).split("\n")
        are_ids = {shape: self._is_id(shape) for shape in set(shapes)}
        return [one for one, shape in zip(ids, shapes) if not are_ids[shape]]

    def _is_id(self, one: str) -> bool:
        """Return whether an id is shaped as one, and as the others of its column."""
        if _SHAPED.fullmatch(one) is None:
            return False
        return one.isalpha() or _shape(one) in self._common

    def _kept(self, one: str, findings: Iterable[PrivacyFinding]) -> str:
        return self._key(one) if any(_tells(finding.kind, one) for finding in findings) else one

    def _key(self, one: str) -> str:
        return salted_key(self._salt, self._system, one) if len(self._salt) >= 16 else "?"


def _tells(kind: str, one: str) -> bool:
    """Return whether a finding makes an id personal: what is one word and only doubtful is none."""
    return kind in MASKED_KINDS and kind != PLATE if _SHAPED.fullmatch(one) else True


def _common_shapes(ids: Sequence[str | None]) -> frozenset[str]:
    """Return the ways in which enough of a column's ids are written."""
    shapes = Counter(map(_shape, filter(None, ids)))
    enough = max(1.0, _RARE * sum(shapes.values()))
    return frozenset(shape for shape, count in shapes.items() if count > enough)


def _shape(one: str) -> str:
    """Return how an id is written: 9 for a digit, a for a letter, as many as there are."""
    if one.isascii():
        return one[:_LONGEST].translate(_ASCII_SHAPE)
    return "".join("9" if sign.isdigit() else "a" if sign.isalpha() else sign for sign in one[:_LONGEST])


def _all_personal(ids: Sequence[str | None]) -> bool:
    """Return whether all ids are personal numbers, phone numbers or addresses: a number of a case is so by chance."""
    filled = [one for one in ids if one][:200]
    return len(set(filled)) >= _FEW and all(
        any(finding.kind in STRUCTURED_KINDS for finding in screen(one)[1]) for one in filled
    )

"""Columns that hold people, told by a sample of their cells, where the header tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .screening import screen
from .words import FIRST_NAMES

_NAME_CELL = re.compile(r"[A-ZÅÄÖÉØ][^\W\d_]{1,25}(?:[- ][A-ZÅÄÖÉØ][^\W\d_]{0,25}\.?){1,3}")
_CELL_KINDS = {
    "email": "email",
    "phone": "phone",
    "personnummer": "personnummer",
    "samordningsnummer": "personnummer",
    "plate": "plate",
    "door_number": "home_address",
}


def personal_content(values: Iterable[str], *, share: float = 0.6, least: int = 3) -> str | None:
    """Return the kind of personal data that fills a column, judged by a sample of its cells, or None.

    A kind must fill at least `share` of the cells that are not empty, and `least` cells. Catches columns
    whose header tells nothing ("Fält 7"): a cell counts when it is nothing but an e-mail address, a
    telephone number, a personnummer, a number plate, or a name that begins with a common first name.
    """
    counts: dict[str, int] = {}
    filled = 0
    for value in values:
        cell = value.strip()
        if not cell:
            continue
        filled += 1
        kind = _cell_kind(cell)
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + 1
    for kind, count in counts.items():
        if count >= least and count >= share * filled:
            return kind
    return None


def _cell_kind(cell: str) -> str | None:
    if len(cell) > 80:
        return None
    masked, findings = screen(cell)
    if len(findings) == 1 and findings[0].start == 0 and findings[0].end == len(masked):
        kind = _CELL_KINDS.get(findings[0].kind)
        if kind is not None:
            return kind
    if _NAME_CELL.fullmatch(cell) is not None and re.split(r"[ ]", cell)[0].casefold() in FIRST_NAMES:
        return "name"
    return None

"""What a reviewer masks in a finding is masked in all that is remembered of what went out and came back, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable

from ....model.field.package import FINDING
from ....privacy.kinds import MASKED_BY_HAND
from .before import CameBefore
from .words import first_words

if TYPE_CHECKING:
    from ....store import Store

_TEXT = "text"
_FEWEST = 3
"""A shorter text says nothing of anybody, and stands in many a sentence."""


def forget_texts(store: Store, findings: Iterable[str]) -> None:
    """Keep of the texts of findings (keys) that were sent and came back only what tells whether they come again.

    Undecided conflicts about them are gone: the reviewer's text stands. Call it before the text is changed.
    """
    texts: dict[str, dict[str, str]] = {}
    for row in store.rows("finding", {"uuid": list(findings)}, columns=("uuid", "walk", "text")):
        if row["walk"]:
            texts.setdefault(row["walk"], {})[row["uuid"]] = row["text"] or ""
    for walk, of_walk in texts.items():
        before = CameBefore.of(store, walk)
        _in_packages(store, walk, of_walk, before)
        _in_returns(store, walk, of_walk)
        _in_decisions(store, walk, of_walk, before)


def _in_packages(store: Store, walk: str, texts: dict[str, str], before: CameBefore) -> None:
    """Leave digests in the snapshots; `CameBefore.recognised` knows them."""
    for row in store.rows("field_package", {"walk": walk}, columns=("uuid", "snapshot")):
        sent = (row["snapshot"] or {}).get(FINDING.name, {})
        known = {uuid: cells for uuid, cells in sent.items() if uuid in texts and cells.get(_TEXT)}
        if known:
            marked = {uuid: {**cells, **before.marked({_TEXT: cells[_TEXT]})} for uuid, cells in known.items()}
            snapshot = {**row["snapshot"], FINDING.name: {**sent, **marked}}
            store.update("field_package", row["uuid"], {"snapshot": snapshot})


def _in_returns(store: Store, walk: str, texts: dict[str, str]) -> None:
    """Take conflicts about the texts out of the returns, and the words of both sides out of what was told of them."""
    for row in store.rows("field_return", {"walk": walk}, columns=("uuid", "receipt", "came")):
        came = row["came"] or {}
        told = came.get("conflicts", [])
        about = [one for one in told if one[0] == FINDING.name and one[1] in texts and one[2] == _TEXT]
        words = {text for text in texts.values() if text}
        words |= {value for one in about for value in one[3:] if isinstance(value, str)}
        receipt = _masked(row["receipt"], sorted(words, key=len, reverse=True))
        kept = [one for one in told if one not in about]
        if about or receipt != row["receipt"]:
            store.update("field_return", row["uuid"], {"receipt": receipt, "came": {**came, "conflicts": kept}})


def _in_decisions(store: Store, walk: str, texts: dict[str, str], before: CameBefore) -> None:
    where = {"walk": walk, "layer": FINDING.name, "column_name": _TEXT, "row_uuid": list(texts)}
    for row in store.rows("field_decision", where, columns=("uuid", "field_value")):
        marked = before.marked({_TEXT: row["field_value"]})[_TEXT]
        if marked != row["field_value"]:
            store.update("field_decision", row["uuid"], {"field_value": marked})


def _masked(value: Any, words: list[str]) -> Any:
    """Return a part of a receipt in which texts, or their beginnings as notes tell them, are masked."""
    if isinstance(value, str):
        for word in words:
            begun = _begun(word)
            for one in (word, begun):
                if len(one) >= _FEWEST and one in value:
                    value = value.replace(one, MASKED_BY_HAND)
        return value
    if isinstance(value, dict):
        return {name: _masked(part, words) for name, part in value.items()}
    return [_masked(part, words) for part in value] if isinstance(value, list) else value


def _begun(text: str) -> str:
    """Return how a note begins to tell a long text."""
    return first_words(text).rstrip("…")

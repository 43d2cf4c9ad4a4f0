"""What a reviewer masks in a text is masked in all that is remembered of what went out and came back, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterable

from ....model.field.package import FINDING, OLD_FINDING, STOP, FieldLayer
from ....privacy.kinds import MASKED_BY_HAND
from .before import CameBefore
from .words import first_words

if TYPE_CHECKING:
    from ....store import Store

_FEWEST = 3
"""A shorter text says nothing of anybody, and stands in many a sentence."""


@dataclass(frozen=True)
class _Texts:
    """Texts of a walk by the key of their row in a layer; `column` is the layer's."""

    layer: FieldLayer
    column: str
    by_key: dict[str, str]


_LAYERS = {
    "finding": (FINDING, "text", "uuid"),
    "stop": (STOP, "note", "uuid"),
    "seen_again": (OLD_FINDING, "note", "finding"),
}
"""The layer of a table whose texts go out, the text's column there, and the table's column that holds the layer's key."""
TEXTS = {"finding": "text", "stop": "field_note", "seen_again": "note"}
"""Tables whose texts go out and come back, and the column."""


def forget_texts(store: Store, table: str, uuids: Iterable[str]) -> None:
    """Keep of the texts of rows (keys) of one of `TEXTS` that were sent and came back only what tells whether they come again.

    Undecided conflicts about them are gone: the reviewer's text stands. Call it before the text is changed.
    """
    layer, column, key = _LAYERS[table]
    found: dict[str, dict[str, str]] = {}
    for row in store.rows(table, {"uuid": list(uuids)}, columns=tuple({"uuid", key, "walk", TEXTS[table]})):
        if row["walk"] and row[key]:
            found.setdefault(row["walk"], {})[row[key]] = row[TEXTS[table]] or ""
    for walk, by_key in found.items():
        texts, before = _Texts(layer, column, by_key), CameBefore.of(store, walk)
        _in_packages(store, walk, texts, before)
        _in_returns(store, walk, texts)
        _in_decisions(store, walk, texts, before)


def _in_packages(store: Store, walk: str, texts: _Texts, before: CameBefore) -> None:
    """Leave digests in the snapshots; `CameBefore.recognised` knows them."""
    name, column = texts.layer.name, texts.column
    for row in store.rows("field_package", {"walk": walk}, columns=("uuid", "snapshot")):
        sent = (row["snapshot"] or {}).get(name, {})
        known = {key: cells for key, cells in sent.items() if key in texts.by_key and cells.get(column)}
        if known:
            marked = {key: {**cells, **before.marked({column: cells[column]})} for key, cells in known.items()}
            store.update("field_package", row["uuid"], {"snapshot": {**row["snapshot"], name: {**sent, **marked}}})


def _in_returns(store: Store, walk: str, texts: _Texts) -> None:
    """Take conflicts about the texts out of the returns, and the words of both sides out of what was told of them."""
    for row in store.rows("field_return", {"walk": walk}, columns=("uuid", "receipt", "came")):
        came = row["came"] or {}
        told = came.get("conflicts", [])
        about = [one for one in told if (one[0], one[2]) == (texts.layer.name, texts.column) and one[1] in texts.by_key]
        words = {text for text in texts.by_key.values() if text}
        words |= {value for one in about for value in one[3:] if isinstance(value, str)}
        receipt = _masked(row["receipt"], sorted(words, key=len, reverse=True))
        kept = [one for one in told if one not in about]
        if about or receipt != row["receipt"]:
            store.update("field_return", row["uuid"], {"receipt": receipt, "came": {**came, "conflicts": kept}})


def _in_decisions(store: Store, walk: str, texts: _Texts, before: CameBefore) -> None:
    where = {"walk": walk, "layer": texts.layer.name, "column_name": texts.column, "row_uuid": list(texts.by_key)}
    for row in store.rows("field_decision", where, columns=("uuid", "field_value")):
        marked = before.marked({texts.column: row["field_value"]})[texts.column]
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

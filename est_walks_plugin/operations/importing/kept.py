"""What may be kept of a record besides what its reader has screened: names, notes and ids of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...importers.record_columns import RecordColumns
from ...importers.unmapped import HIDDEN
from ...model.errors import EstWalksError
from ...model.records import Observation
from ...privacy import MASKED_KINDS, screen
from ...privacy.ids import KeptIds
from ...privacy.screening import screen_many
from ...store.schema import BY_NAME, Type

if TYPE_CHECKING:
    from ...store import Store


def salt(store: Store) -> bytes:
    """Return the store's salt for respondent keys and content hashes. Raises RightsError for who does not read it."""
    text = store.salt
    try:
        return bytes.fromhex(text)
    except ValueError:
        return text.encode("utf-8")


@contextmanager
def told_safely() -> Iterator[None]:
    """Take personal data out of what an error tells of a file: its name, names in it, what a library says of it."""
    try:
        yield
    except EstWalksError as error:
        error.message, error.details = screen(error.message)[0], screen(error.details)[0]
        error.args = (error.message, *error.args[1:])
        raise


_MOST_REMEMBERED = 50_000
#: Keys and geometry as text: nothing that a person wrote.
_NO_TEXTS = frozenset({"external_id", "content_hash", "shape_wkt", "osm_id"})
#: Words of theirs for codes: one that holds a phone number is none, and nothing of it is kept.
_WORDS = frozenset({"status_text", "light_source_text", "control", "surface", "smoothness"})


class KeptTexts:
    """Screens the texts of records whose reader does not: lamps, streets, landmarks, shares. One per import."""

    def __init__(self, salt: bytes, system: str) -> None:
        self._ids = KeptIds(salt, system)
        self._seen: dict[str, tuple[str, tuple[str, ...]]] = {}

    def screen(self, records: RecordColumns) -> None:
        """Write masks over what is personal in the ids and texts of records, and count it."""
        if issubclass(records.record, Observation):
            return  # its reader has screened it, with the columns' meaning at hand
        records.ids = self._ids.of(records.ids)
        if "external_id" in records.columns:
            records.columns["external_id"] = records.ids
        table = BY_NAME[records.record.table]
        for name, column in records.columns.items():
            declared = table.column(name)
            if declared is None or declared.type is not Type.TEXT or declared.values or declared.reference:
                continue
            if name not in _NO_TEXTS:
                records.columns[name] = self._screened(records, column, name in _WORDS)

    def _screened(self, records: RecordColumns, column: Any, are_words: bool) -> Any:
        seen = self._seen
        if len(seen) > _MOST_REMEMBERED:
            seen.clear()
        new = [text for text in set(column) if text and isinstance(text, str) and text not in seen]
        for text, (masked, findings) in zip(new, screen_many(new)):
            seen[text] = (masked, tuple(one.kind for one in findings if one.kind in MASKED_KINDS))
        hit = {text for text in set(column) if text in seen and seen[text][1]}
        if not hit:
            return column
        for text in column:
            if text in hit:
                records.masked.update(seen[text][1])
        return [(HIDDEN if are_words else seen[text][0]) if text in hit else text for text in column]

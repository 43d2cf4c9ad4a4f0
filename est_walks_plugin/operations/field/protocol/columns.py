"""The columns of a protocol as a table: what they are called when it goes out, and by which words they are known again."""

from __future__ import annotations

from enum import Enum
from typing import Sequence

from ....i18n import tr
from ....importers.meaning.headers import plain


class Field(Enum):
    """A column, in the order of the paper; the value is its name for machines."""

    STOP = "stop"
    PLACE = "place"
    ROW = "row"
    CATEGORY = "category"
    TEXT = "text"
    SPOT = "spot"
    OWNER = "owner"
    SEVERITY = "severity"
    PHOTO_NO = "photo_no"
    SCORE_DAY = "score_day"
    SCORE_DARK = "score_dark"
    SEEN = "seen"
    NOTE = "note"
    WALK = "walk"
    ID = "id"


class Kind(Enum):
    """What a row is about."""

    STOP = "stop"
    FINDING = "finding"
    SEEN = "seen"


def title_of(field: Field) -> str:
    """Return what a column is called in the reader's language."""
    return {
        Field.STOP: tr("Stop"),
        Field.PLACE: tr("Place"),
        Field.ROW: tr("Row"),
        Field.CATEGORY: tr("What"),
        Field.TEXT: tr("Text"),
        Field.SPOT: tr("Where"),
        Field.OWNER: tr("Who"),
        Field.SEVERITY: tr("How serious 1-3"),
        Field.PHOTO_NO: tr("Photo no."),
        Field.SCORE_DAY: tr("Daylight 0-3"),
        Field.SCORE_DARK: tr("Darkness 0-3"),
        Field.SEEN: tr("Mended?"),
        Field.NOTE: tr("Note"),
        Field.WALK: tr("Walk"),
        Field.ID: tr("Id"),
    }[field]


def kind_title(kind: Kind) -> str:
    """Return what a row is called in column *Row*."""
    return {Kind.STOP: tr("Stop"), Kind.FINDING: tr("Finding"), Kind.SEEN: tr("Earlier finding")}[kind]


_WORDS: dict[Field, tuple[str, ...]] = {
    Field.STOP: ("stopp", "stop", "stoppnr", "stoppnummer", "stopp nr", "stop number", "stop no", "stop nr"),
    Field.PLACE: ("plats", "place"),
    Field.ROW: ("rad", "row", "typ av rad", "radtyp", "slag", "kind", "kind of row"),
    Field.CATEGORY: ("vad", "what", "kategori", "category", "typ"),
    Field.TEXT: ("text", "beskrivning", "description", "iakttagelse", "observation", "fynd", "finding"),
    Field.SPOT: ("var", "where", "lage", "var vid stoppet", "where at the stop", "spot"),
    Field.OWNER: ("vem", "who", "ansvarig", "owner", "foreslagen ansvarig", "proposed owner"),
    Field.SEVERITY: ("allvar", "allvar 1 3", "allvarlighet", "severity", "how serious", "how serious 1 3"),
    Field.PHOTO_NO: ("foto", "foto nr", "fotonr", "foton", "bild", "bild nr", "bildnr", "photo", "photo no", "photos"),
    Field.SCORE_DAY: ("dagsljus", "dagsljus 0 3", "dag", "poang dagsljus 0 3", "daylight", "daylight 0 3", "day"),
    Field.SCORE_DARK: ("morker", "morker 0 3", "poang morker 0 3", "darkness", "darkness 0 3", "dark"),
    Field.SEEN: ("klart", "atgardat", "mended", "seen", "done"),
    Field.NOTE: ("anteckning", "anteckningar", "kommentar", "note", "notes", "comment"),
    Field.WALK: ("vandring", "walk"),
    Field.ID: ("id", "rad id", "row id", "uuid"),
}
_KINDS: dict[Kind, tuple[str, ...]] = {
    Kind.STOP: ("stopp", "stop", "hela stoppet", "whole stop"),
    Kind.FINDING: ("fynd", "finding"),
    Kind.SEEN: ("tidigare fynd", "tidigare", "earlier finding", "earlier", "gammalt fynd", "old finding"),
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}


def fields_of(headers: Sequence[str]) -> dict[Field, int]:
    """Return where each column stands; the first of two that mean the same counts."""
    found: dict[Field, int] = {}
    for at, header in enumerate(headers):
        field = _FIELD_OF.get(plain(header))
        if field is not None:
            found.setdefault(field, at)
    return found


def kind_of(word: str) -> Kind | None:
    """Return what a cell of column *Row* says; None for a number, or what nobody knows."""
    return _KIND_OF.get(" ".join(part for part in plain(word).split() if not part.isdigit()))

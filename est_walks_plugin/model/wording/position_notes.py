"""How the position of an observation was found, where the source does not simply tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping

from ..codes import Code
from ..from_row import FromJson
from .reader import Reader

BETWEEN = "; "
"""Between two notes; one that stands in brackets follows without."""


class PositionCode(Code):
    """Every note there is."""

    POLE = "pole"
    ADDRESS = "address"
    PLACE_NAME = "place_name"
    STREET = "street"
    """Only the street is known, not the number."""
    NUMBER_UNKNOWN = "number_unknown"
    SPELT = "spelt"
    """The file spells the name in its own way."""
    ROUNDED = "rounded"
    OTHER_CRS = "other_crs"
    """The row was read in another coordinate system than the others of its file."""
    SWAPPED = "swapped"
    STOP = "stop"
    """At a stop of a walk, which the file names."""
    STOP_OF_DAY = "stop_of_day"
    """The file names no walk: the only one of its day was taken."""


_AT_A_NAME = (
    PositionCode.POLE,
    PositionCode.ADDRESS,
    PositionCode.PLACE_NAME,
    PositionCode.STREET,
    PositionCode.STOP,
)
PLACES: Mapping[PositionCode, str] = {
    PositionCode.NUMBER_UNKNOWN: "number",
    PositionCode.SPELT: "text",
    PositionCode.ROUNDED: "metres",
    PositionCode.OTHER_CRS: "crs",
    **dict.fromkeys(_AT_A_NAME, "name"),
    PositionCode.SWAPPED: "",
    PositionCode.STOP_OF_DAY: "",
}
"""What the place in a note's words is called that holds its `ref`."""
_KNOWN = frozenset(code.value for code in PositionCode)


@dataclass(frozen=True)
class PositionNote(FromJson):
    """A code with what it tells of: a name, a number of a house, the file's spelling, a coordinate system, whole metres.

    Raises ValueError for a code that is none.
    """

    code: PositionCode
    ref: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", PositionCode(self.code))

    def to_json(self) -> dict[str, str]:
        """Return the note as it is stored."""
        return {"code": self.code.value, **({"ref": self.ref} if self.ref else {})}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> PositionNote:
        """Return a stored note. Raises ValueError for a code that nobody knows."""
        return PositionNote(stored["code"], str(stored.get("ref") or ""))

    @classmethod
    def all_from_json(cls, stored: Iterable[Mapping[str, Any]] | None) -> tuple[PositionNote, ...]:
        """Return the notes of a column `position_notes`; a code that nobody knows is left out."""
        return super().all_from_json(entry for entry in stored or () if entry.get("code") in _KNOWN)


def position_columns(notes: Iterable[PositionNote], language: Reader) -> dict[str, Any]:
    """Return the columns notes are kept in; `language` is the store's own, in which plain QGIS and QField show them."""
    told = tuple(notes)
    return {
        "position_notes": [note.to_json() for note in told] or None,
        "position_note": position_text(told, language) or None,
    }


def position_words(reader: Reader) -> Mapping[PositionCode, str]:
    """Return code -> its words, with the place that `PLACES` names where they tell of something."""
    tr = reader.tr
    return {
        PositionCode.POLE: tr("approximate: at pole {name}"),
        PositionCode.ADDRESS: tr("approximate: at the address {name}"),
        PositionCode.PLACE_NAME: tr("approximate: at {name}"),
        PositionCode.STREET: tr("approximate: in the middle of {name}"),
        PositionCode.NUMBER_UNKNOWN: tr("(number {number} is not known)"),
        PositionCode.SPELT: tr("(spelt differently: “{text}”)"),
        PositionCode.ROUNDED: tr("approximate: the coordinates are rounded to about {metres} m"),
        PositionCode.OTHER_CRS: tr("was read as {crs}, unlike the other rows"),
        PositionCode.SWAPPED: tr("N and E were swapped in this row and have been turned"),
        PositionCode.STOP: tr("approximate: at stop {name}"),
        PositionCode.STOP_OF_DAY: tr("(no walk is told: the only one of that day)"),
    }


def position_text(notes: Iterable[PositionNote], reader: Reader) -> str:
    """Return the notes in plain words, such as "approximate: in the middle of Parkvägen (number 12 is not known)"."""
    return told_in(position_words(reader), notes)


def told_in(words: Mapping[PositionCode, str], notes: Iterable[PositionNote]) -> str:
    """Return the notes in `position_words` that are at hand, for many rows."""
    text = ""
    for note in notes:
        told = words[note.code].format(**{PLACES[note.code]: note.ref})
        text = text + (" " if told.startswith("(") else BETWEEN) + told if text else told
    return text

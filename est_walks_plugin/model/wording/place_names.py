"""What a place is called: as a person named it, or by its kind and the street or landmark it lies by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from ..codes import Code
from .reader import Reader, plain_reader


class NameCode(Code):
    """How a name is made."""

    GIVEN = "given"
    """A person's words, never changed."""
    PROPER = "proper"
    """The name of a street or a landmark."""
    KIND_PROPER = "kind_proper"
    """Kind and proper name: "Square Kungstorget"."""
    KIND_BY = "kind_by"
    """Kind and what it lies by: "Tunnel by Stråkstigen"."""
    PROPER_BY = "proper_by"
    """Street and landmark: "Stråkstigen by the station"."""
    KIND = "kind"
    """The kind alone."""
    POINT = "point"
    """A point that the planner put on the map."""


@dataclass(frozen=True)
class PlaceName:
    """A name: `kind` is a code of PlaceType, `name` and `by` are proper names, a `number` from 2 tells equals apart."""

    code: NameCode
    kind: str = ""
    name: str = ""
    by: str = ""
    number: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", NameCode(self.code))

    def to_json(self) -> dict[str, Any]:
        """Return the name as it is stored; what is empty is left out."""
        parts = {"kind": self.kind, "name": self.name, "by": self.by, "number": self.number if self.number > 1 else 0}
        return {"code": self.code.value, **{key: value for key, value in parts.items() if value}}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> PlaceName:
        """Return a stored name."""
        kind, name, by = (str(stored.get(key) or "") for key in ("kind", "name", "by"))
        return PlaceName(stored["code"], kind, name, by, int(stored.get("number") or 1))

    @staticmethod
    def from_row(row: Mapping[str, Any]) -> PlaceName:
        """Return the name of a row of table place, ranking_item or stop: what a person wrote wins."""
        if row.get("name") or not row.get("naming"):
            return given(row.get("name") or "")
        return PlaceName.from_json(row["naming"])


NAMELESS = PlaceName(NameCode.GIVEN)
"""Nobody named it, and nothing names it."""


def given(name: str) -> PlaceName:
    """Return a name as a person wrote it."""
    return PlaceName(NameCode.GIVEN, name=name)


def name_columns(name: PlaceName, language: Reader) -> dict[str, Any]:
    """Return the columns a name is kept in; `language` is the store's own, in which plain QGIS and QField show it."""
    if name.code is NameCode.GIVEN:
        return {"name": name.name or None, "naming": None, "shown_name": name.name or None}
    return {"name": None, "naming": name.to_json(), "shown_name": place_name(name, language)}


def place_name(name: PlaceName, reader: Reader) -> str:
    """Return the name in words, such as "Tunnel by Stråkstigen"."""
    tr = reader.tr
    kind = reader.code("PlaceType", name.kind)
    texts = {
        NameCode.GIVEN: name.name,
        NameCode.PROPER: name.name,
        NameCode.KIND_PROPER: tr("{kind} {name}").format(kind=kind, name=name.name),
        NameCode.KIND_BY: tr("{kind} by {name}").format(kind=kind, name=name.name),
        NameCode.PROPER_BY: tr("{name} by {landmark}").format(name=name.name, landmark=name.by),
        NameCode.KIND: kind,
        NameCode.POINT: tr("Own point"),
    }
    text = texts[name.code]
    return f"{text} {name.number}" if name.number > 1 else text


def said(name: PlaceName) -> str:
    """Return the name in the language of QGIS, as lists and messages say it."""
    return place_name(name, plain_reader())

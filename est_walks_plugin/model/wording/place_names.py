"""What a place is called: as a person named it, or as people would say: by what it crosses, joins and lies by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from ..codes import Code
from .reader import Reader, plain_reader
from .things import Thing, called, called_words, capital, one_of_several, part_of


class NameCode(Code):
    """How a name is made. The last four are of older stores alone."""

    GIVEN = "given"
    """A person's words, never changed."""
    PROPER = "proper"
    """The name of a street or a landmark."""
    THE_NAMED = "the_named"
    """What it is and its name: "the bus stop Brunna C"."""
    OVER = "over"
    """"Bridge over Mustbäcken"."""
    UNDER = "under"
    """"Tunnel under the railway"."""
    BETWEEN = "between"
    """What the path joins: "Path Lingongatan–Muststråket"."""
    WITHIN = "within"
    """"Path in Nyckelbergsparken"."""
    AT = "at"
    """"Car park by ICA"."""
    CROSSING = "crossing"
    """Where two streets meet."""
    NORTH_OF = "north_of"
    """"Path north of Ringvägen", where nothing nearer has a name."""
    SOUTH_OF = "south_of"
    EAST_OF = "east_of"
    WEST_OF = "west_of"
    THE = "the"
    """What it is alone."""
    POINT = "point"
    """A point that the planner put on the map."""
    PROPER_BY = "proper_by"
    KIND_PROPER = "kind_proper"
    KIND_BY = "kind_by"
    KIND = "kind"


OF_0_1_0 = frozenset({NameCode.PROPER_BY, NameCode.KIND_PROPER, NameCode.KIND_BY, NameCode.KIND})
"""How names were made once: such names stand until the places are ranked again."""

WHOLE = frozenset({NameCode.PROPER, NameCode.CROSSING, NameCode.POINT})
"""Names that no thing stands before."""
BETWEEN_LONG = "between_long"
"""How stairs, and one of several paths, lead between two streets."""


@dataclass(frozen=True)
class PlaceName:
    """A name. `kind` is what the place is (a code of Thing), `name` the proper name that tells it, or of what it crosses,
    joins or lies by, with `name_kind` where that is told too ("the bus stop Brunna C") or has no name ("the railway"); `by`
    is the other end of BETWEEN and CROSSING. `near` and `near_kind` tell it from others, and so do `side` (a code of Side)
    and `order`, counted from that side. `number` from 2 told equals apart in older stores."""

    code: NameCode
    kind: str = ""
    name: str = ""
    by: str = ""
    number: int = 1
    name_kind: str = ""
    by_kind: str = ""
    near: str = ""
    near_kind: str = ""
    side: str = ""
    order: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", NameCode(self.code))

    def to_json(self) -> dict[str, Any]:
        """Return the name as it is stored; what is empty is left out."""
        parts = {**vars(self), "code": self.code.value, "number": self.number if self.number > 1 else 0}
        return {key: value for key, value in parts.items() if value}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> PlaceName:
        """Return a stored name."""
        texts = {key: str(stored.get(key) or "") for key in _TEXTS}
        return PlaceName(
            NameCode(stored["code"]),
            **texts,
            number=int(stored.get("number") or 1),
            order=int(stored.get("order") or 0),
        )

    @staticmethod
    def from_row(row: Mapping[str, Any]) -> PlaceName:
        """Return the name of a row that has one (place, ranking_item, stop, dark_gap): what a person wrote wins."""
        if row.get("name") or not row.get("naming"):
            return given(row.get("name") or "")
        return PlaceName.from_json(row["naming"])


_TEXTS = ("kind", "name", "by", "name_kind", "by_kind", "near", "near_kind", "side")

NAMELESS = PlaceName(NameCode.GIVEN)
"""Nobody named it, and nothing names it."""


def given(name: str) -> PlaceName:
    """Return a name as a person wrote it."""
    return PlaceName(NameCode.GIVEN, name=name)


def name_columns(name: PlaceName, language: Reader) -> dict[str, Any]:
    """Return the columns a name is kept in; `language` is the store's own, in which plain QGIS and QField show it."""
    if name.code == NameCode.GIVEN:
        return {"name": name.name or None, "naming": None, "shown_name": name.name or None}
    return {"name": None, "naming": name.to_json(), "shown_name": place_name(name, language)}


def place_name(name: PlaceName, reader: Reader) -> str:
    """Return the name in words, such as "Tunnel under Granhammarvägen"."""
    if name.code == NameCode.GIVEN:
        return name.name
    if name.code in OF_0_1_0:
        return _older(name, reader)
    if name.code in WHOLE:
        text = part_of(_whole(name, reader), name.side, name.order, reader)
    else:
        text = capital(_told(name, one_of_several(name.kind, name.side, name.order, reader), reader))
    if name.near or name.near_kind:
        text = reader.words(near_words)[name.code == NameCode.AT].format(
            name=text, landmark=called(name.near_kind, name.near, reader)
        )
    return f"{text} {name.number}" if name.number > 1 else text


def near_words(reader: Reader) -> tuple[str, str]:
    """Return how a `{name}` is told from others by a `{landmark}`, and how one is that tells what it lies by already."""
    tr = reader.tr
    return tr("{name} by {landmark}"), tr("{name}, near {landmark}")


def patterns(reader: Reader) -> Mapping[str, str]:
    """Return code of name -> what is said of a `{thing}` with a `{name}` and an `{other}`; BETWEEN_LONG is one of two."""
    tr = reader.tr
    words = {
        NameCode.PROPER: "{name}",
        NameCode.POINT: tr("Own point"),
        NameCode.CROSSING: tr("Crossing {name}/{other}"),
        NameCode.BETWEEN: tr("{thing} {name}–{other}"),
        NameCode.OVER: tr("{thing} over {name}"),
        NameCode.UNDER: tr("{thing} under {name}"),
        NameCode.WITHIN: tr("{thing} in {name}"),
        NameCode.AT: tr("{thing} by {name}"),
        NameCode.NORTH_OF: tr("{thing} north of {name}"),
        NameCode.SOUTH_OF: tr("{thing} south of {name}"),
        NameCode.EAST_OF: tr("{thing} east of {name}"),
        NameCode.WEST_OF: tr("{thing} west of {name}"),
        NameCode.THE_NAMED: reader.words(called_words),
        NameCode.THE: "{thing}",
    }
    return {
        **{code.value: text for code, text in words.items()},
        BETWEEN_LONG: tr("{thing} between {name} and {other}"),
    }


def _whole(name: PlaceName, reader: Reader) -> str:
    """Return the name of a street or landmark, or of the crossing of two streets."""
    return capital(reader.words(patterns)[name.code.value].format(name=called("", name.name, reader), other=name.by))


def _told(name: PlaceName, thing: str, reader: Reader) -> str:
    """Return `thing` with what it is told by."""
    code = name.code.value
    if name.code == NameCode.BETWEEN and (name.kind == Thing.STAIRS or name.order):
        code = BETWEEN_LONG
    other = called(name.name_kind, name.name, reader)
    return reader.words(patterns)[code].format(thing=thing, name=other, other=called(name.by_kind, name.by, reader))


def older_patterns(reader: Reader) -> Mapping[str, str]:
    """Return the same of the codes of 0.1.0, where a `{kind}` is a type of place in its bare form."""
    tr = reader.tr
    return {
        NameCode.KIND_PROPER.value: tr("{kind} {name}"),
        NameCode.KIND_BY.value: tr("{kind} by {name}"),
        NameCode.PROPER_BY.value: tr("{name} by {landmark}"),
        NameCode.KIND.value: "{kind}",
    }


def _older(name: PlaceName, reader: Reader) -> str:
    """Return a name in the words of 0.1.0, as it stands until the places are ranked again."""
    kind = reader.code("PlaceType", name.kind)
    text = reader.words(older_patterns)[name.code.value].format(kind=kind, name=name.name, landmark=name.by)
    return f"{text} {name.number}" if name.number > 1 else text


def said(name: PlaceName) -> str:
    """Return the name in the language of QGIS, as lists and messages say it."""
    return place_name(name, plain_reader())

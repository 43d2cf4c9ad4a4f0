"""Sweden's 290 municipalities and 2 017 urban areas (SCB, CC0), read when they are first asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Iterable

from ... import paths
from ...i18n import tr
from ..errors import ParameterError
from ..names import folded

#: What the shapes and points of this module are in.
CRS = "EPSG:3006"
#: The SWEREF 99 zones by the name that municipalities know them by.
ZONE_NAMES = {
    3007: "12 00", 3008: "13 30", 3009: "15 00", 3010: "16 30", 3011: "18 00", 3012: "14 15",
    3013: "15 45", 3014: "17 15", 3015: "18 45", 3016: "20 15", 3017: "21 45", 3018: "23 15",
}  # fmt: skip
#: Words around a municipality's name in official papers.
_OFFICIAL = ("kommun", "stad", "region", "regionen", "municipality", "of", "city", "the", "kommune")
_AT_MOST = 6
_VOWELS = "aeiouyåäö"


@dataclass(frozen=True)
class Municipality:
    """A municipality of Sweden. `polygons` are rings of (E, N) in EPSG:3006, generalised; `zone` is an EPSG code."""

    code: str
    name: str
    county: str
    zone: int
    polygons: tuple[tuple[tuple[tuple[int, int], ...], ...], ...]

    @property
    def crs(self) -> str:
        """The suggested work CRS, as "EPSG:3011"."""
        return f"EPSG:{self.zone}"

    @property
    def zone_name(self) -> str:
        """What the suggested zone is called: "SWEREF 99 18 00"."""
        return f"SWEREF 99 {ZONE_NAMES[self.zone]}"

    @property
    def zone_reason(self) -> str:
        """Why this zone is suggested, and whom to ask."""
        return tr(
            "{zone}: its central meridian is nearest to the middle of the municipality; "
            "ask the municipality's map unit which zone its maps are in."
        ).format(zone=self.zone_name)

    @property
    def official_name(self) -> str:
        """The name in official papers: "Kumla kommun", "Stockholms kommun"."""
        stem = "Falu" if self.name == "Falun" else self.name
        return f"{_genitive(stem)} kommun"


@dataclass(frozen=True)
class UrbanArea:
    """An urban area (tätort) of 2020: where its middle is in EPSG:3006, its size and how many live in it.

    It stands under one municipality, the code `municipality`, also where it reaches into others.
    """

    code: str
    name: str
    municipality: str
    at: tuple[int, int]
    hectares: int
    population: int

    @property
    def radius(self) -> float:
        """The radius in metres of a circle as large as the area."""
        return float((self.hectares * 10_000 / 3.141592653589793) ** 0.5)


@lru_cache(maxsize=1)
def municipalities() -> tuple[Municipality, ...]:
    """Return all 290, by name as Swedish sorts them."""
    found = [
        Municipality(row["code"], row["name"], row["county"], row["zone"], _nested(row["polygons"]))
        for row in _rows("municipalities.json")
    ]
    return tuple(sorted(found, key=lambda one: swedish_order(one.name)))


@lru_cache(maxsize=1)
def urban_areas() -> tuple[UrbanArea, ...]:
    """Return all 2 017, by code."""
    return tuple(UrbanArea(**{**row, "at": tuple(row["at"])}) for row in _rows("urban_areas.json"))


def find(text: str) -> Municipality | None:
    """Return the municipality of a code or a name: "0139", "Kumla kommun", "stockholms stad", "Region Gotland".

    None when nothing fits. Raises ParameterError naming those that fit when the text leaves it open: "Upplands".
    """
    found = fitting(text)
    if not found or is_one(text):
        return found[0] if found else None
    raise ParameterError(did_you_mean(text, found))


def is_one(text: str) -> bool:
    """Return whether a text is the code or the name of exactly one municipality."""
    found = fitting(text)
    return len(found) == 1 and _is_name(found[0], text)


def did_you_mean(text: str, found: tuple[Municipality, ...]) -> str:
    """Return the sentence that names the municipalities a text may mean."""
    if len(found) == 1:
        return tr("There is no municipality “{name}”; did you mean {names}?").format(name=text, names=names_of(found))
    return tr("“{name}” fits several municipalities: {names}; write the whole name or the code.").format(
        name=text, names=names_of(found)
    )


def fitting(text: str) -> tuple[Municipality, ...]:
    """Return the municipality of this code or name, else those that have all words of `text` in their name."""
    wanted = text.strip()
    if wanted.isdigit():
        return tuple(one for one in municipalities() if one.code == wanted.zfill(4))
    for spelt in (str.casefold, _plain):
        for name in _readings(wanted):
            found = tuple(one for one in municipalities() if spelt(one.name) == spelt(name))
            if found:
                return found
    words = _words(_plain(_without_office(wanted)))
    return tuple(one for one in municipalities() if words and set(words) <= set(_words(_plain(one.name))))


def similar(text: str, likeness: float = 0.72) -> tuple[Municipality, ...]:
    """Return the municipalities whose names are nearest to a name that is none, the likeliest first."""
    plain = {_plain(one.name): one for one in municipalities()}
    near = get_close_matches(_plain(_without_office(text.strip())), plain, n=_AT_MOST, cutoff=likeness)
    return tuple(plain[name] for name in near)


def names_of(found: Iterable[Municipality]) -> str:
    """Return the names in one line: "Habo (0643), Håbo (0305)"."""
    return ", ".join(f"{one.name} ({one.code})" for one in found)


def swedish_order(name: str) -> str:
    """Return what sorts `name` as Swedish does: å, ä, ö last."""
    return name.casefold().translate(str.maketrans("åäöé", "{|}e"))


def _is_name(one: Municipality, text: str) -> bool:
    wanted = text.strip()
    if wanted.isdigit():
        return True
    return any(_plain(name) == _plain(one.name) for name in _readings(wanted))


def _readings(text: str) -> tuple[str, ...]:
    """Return the names that a text may be of: without the words of an office, and without a genitive."""
    bare = _without_office(text)
    short = (bare[:-1],) if bare != text and bare.casefold().endswith("s") else ()
    falun = ("Falun",) if bare != text and bare.casefold() == "falu" else ()
    return tuple(dict.fromkeys((text, bare, *short, *falun)))


def _without_office(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold() in _OFFICIAL:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in _OFFICIAL:
        words = words[:-1]
    return " ".join(words)


def _plain(name: str) -> str:
    return " ".join(_words(folded(name)))


def _words(name: str) -> list[str]:
    return name.replace("-", " ").replace("‐", " ").split()


def _genitive(name: str) -> str:
    last = name[-1].casefold()
    return name if last in _VOWELS or last in "sxz" else f"{name}s"


def _nested(value: Any) -> Any:
    return tuple(_nested(one) for one in value) if isinstance(value, list) else value


def _rows(name: str) -> list[dict[str, Any]]:
    text = (paths.resources() / "municipalities" / name).read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)["rows"]
    return rows

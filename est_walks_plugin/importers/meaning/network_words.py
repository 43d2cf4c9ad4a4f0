"""Words in the columns of municipal line layers, Swedish, Norwegian and English, as fields of a path."""

from __future__ import annotations

import re
from typing import Any

from ...model.codes import Lit
from .lighting_words import fold, is_nothing, number

_YES = frozenset({"ja", "j", "yes", "y", "true", "t", "sant", "1", "1.0", "x", "finns", "har", "on"})
_NO = frozenset({"nej", "n", "no", "nei", "false", "f", "falskt", "0", "0.0", "saknas", "ingen", "finns ej", "off"})


def truth(text: str | None) -> bool | None:
    """Return yes or no of a cell ("Ja", "1", "x", "nej"), None when it says neither."""
    folded = fold(text or "")
    if folded in _YES:
        return True
    return False if folded in _NO else None


def lit(text: str | None) -> Lit:
    """Return whether the cell tells of light: yes, no or unknown."""
    if text is None or fold(text) == "":
        return Lit.UNKNOWN
    folded = fold(text)
    told = truth(folded)
    if told is not None:
        return Lit.YES if told else Lit.NO
    if re.search(r"obelyst|ej belyst|inte belyst|ikke belyst|utan belysning|saknar|unlit|disused|ur bruk", folded):
        return Lit.NO
    if re.search(r"belyst|belysning|upplyst|led|natrium|kvicksilver|lit\b|24/7|automatic|limited|lampa|stolp", folded):
        return Lit.YES
    return Lit.UNKNOWN


# (pattern, highway): the first that is found decides.
_CLASSES: tuple[tuple[str, str], ...] = (
    (r"trapp|stairs|steps", "steps"),
    (r"\bhiss\b|\bheis\b|elevator|\blift\b", "elevator"),
    (r"perrong|plattform|platform", "platform"),
    (r"genom byggnad|portik|gjennom bygning", "footway"),
    (r"gang ?- ?(och|o|&|/) ?cykel|gang-? ?(och|og) ?sykkel|\bgc\b|\bgcm?[- ]?vag|\bgcv|\bgs[- ]?veg|delad gang|shared", "cycleway"),
    (r"overgang|gangpassage|crossing|gangfelt|cykelpassage|cykeloverfart", "crossing"),
    (r"gagata|gatun|gagate|pedestrian|\btorg", "pedestrian"),
    (r"gangfart|gatetun|living", "living_street"),
    (r"gang|fortau|\bkaj\b|trottoar|foot|walk|promenad", "footway"),
    (r"cykel|cycle|sykkel", "cycleway"),
    (r"\bstig|\bsti\b|path|led\b|motionsspar|elljusspar|spar\b", "path"),
    (r"motorvag|motorveg|motorway|motortrafik", "motorway"),
    (r"lokalgata|bostadsgata|villagata|residential|kvartersgata|lokalvag", "residential"),
    (r"uppsamling|huvudgata|tertiary|matargata|huvudnat|genomfart|samleveg", "tertiary"),
    (r"lansvag|riksvag|europavag|secondary|primary|trunk|statlig", "secondary"),
    (r"service|parkering|infart|angoring|utfart", "service"),
    (r"skogsbil|traktor|track|agovag|skogsvag", "track"),
    (r"bil|gata|gate\b|vag\b|veg\b|street|road|unclassified|enskild|kommunal", "unclassified"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), highway) for pattern, highway in _CLASSES)
OSM_CLASSES = frozenset(
    {
        "footway", "cycleway", "path", "steps", "pedestrian", "living_street", "residential", "service", "track",
        "unclassified", "tertiary", "secondary", "primary", "trunk", "motorway", "road", "platform", "bridleway",
        "elevator",
    }
)  # fmt: skip


def highway(text: str | None) -> str | None:
    """Return the class of a way in OpenStreetMap's words, "" for a cell that says nothing, None for an unknown code."""
    if text is None or is_nothing(text):
        return ""
    folded = fold(text)
    if folded.replace(" ", "_") in OSM_CLASSES:
        return folded.replace(" ", "_")
    for pattern, code in _COMPILED:
        if pattern.search(folded):
            return code
    return None


_SURFACES: tuple[tuple[str, str], ...] = (
    (r"asfalt|asphalt", "asphalt"),
    (r"grus|gravel|stenmjol|makadam", "gravel"),
    (r"betongplatt|plattor|platta|betongsten|marksten|paving|heller", "paving_stones"),
    (r"smagatsten|gatsten|kullersten|storgatsten|sett|cobble|brostein", "sett"),
    (r"betong|concrete", "concrete"),
    (r"gras|grass|gress", "grass"),
    (r"\btra\b|trall|wood", "wood"),
    (r"jord|naturmark|bark|stig|ground|dirt|\bsand", "ground"),
    (r"obelagd|unpaved|ubunden", "unpaved"),
    (r"belagd|paved|bunden", "paved"),
)


def surface(text: str | None) -> str | None:
    """Return the surface in OpenStreetMap's words, or the cell's own word."""
    if text is None or is_nothing(text):
        return None
    folded = fold(text)
    for pattern, code in _SURFACES:
        if re.search(pattern, folded):
            return code
    return folded


def level(text: Any) -> int:
    """Return the level of a cell, 0 when it tells none."""
    value = number(str(text)) if text is not None else None
    return int(value) if value is not None and abs(value) <= 10 else 0

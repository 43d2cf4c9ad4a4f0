"""Whom a page, a file or a layer names: OpenStreetMap only where its data is used, every other source always."""

from __future__ import annotations

from typing import Iterable

OSM = "© OpenStreetMap contributors"
OSM_LICENCE = "ODbL 1.0"
_OSM_WORDS = frozenset(
    [
        "openstreetmap",
        "contributors",
        "contributor",
        "bidragsgivare",
        "bidragsgivarna",
        "och",
        "the",
        "and",
        "odbl",
        "1.0",
        "c",
    ]
)


def is_of_osm(text: str) -> bool:
    """Return whether an attribution names OpenStreetMap, alone or with others."""
    return "openstreetmap" in text.casefold()


def names_of(attributions: Iterable[str]) -> list[str]:
    """Return the names to write, each once; a text that names OpenStreetMap and nobody else is written its own way."""
    told = [text.strip() for text in attributions if text and text.strip()]
    names = [OSM] if any(is_of_osm(text) for text in told) else []
    return list(dict.fromkeys([*names, *(text for text in told if not is_only_osm(text))]))


def is_only_osm(text: str) -> bool:
    """Return whether an attribution names OpenStreetMap and nobody else."""
    words = "".join(sign if sign.isalnum() or sign == "." else " " for sign in text.casefold()).split()
    return is_of_osm(text) and all(word.strip(".") in _OSM_WORDS or word in _OSM_WORDS for word in words)

"""Homes passing in words, which always say that nobody counted them."""

from __future__ import annotations

from typing import Mapping

from .reader import Reader


def homes_text(homes: int, to: Mapping[str, int], reader: Reader) -> str:
    """Return how many homes pass and, by kind of destination (code of LandmarkKind), how many of them have their way there."""
    tr = reader.tr
    if not homes:
        return tr("No home has its shortest way to school, station or stop here (a model).")
    told = tr("1 home passes") if homes == 1 else tr("{count} homes pass").format(count=homes)
    words = (
        ("school", tr("{count} to school")),
        ("station", tr("{count} to the station")),
        ("bus_stop", tr("{count} to the stop")),
    )
    ways = [text.format(count=to[kind]) for kind, text in words if to.get(kind)]
    return told + ": " + ", ".join(ways) + ". " + tr("A model: the shortest ways, nobody was counted.")

"""QGIS in another language, for a part of a test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from est_walks_plugin import i18n


@contextmanager
def qgis_in(language: str) -> Iterator[None]:
    """Let QGIS speak "sv" or "en" inside."""
    from qgis.PyQt.QtCore import QCoreApplication

    translator = i18n.install(language)
    try:
        yield
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


#: Words of ours that stand in one language only; streets of the made-up town have none of them.
ONLY_IN = {
    "sv": "svarande öppna öppet ärende ärenden utan ljus känns otryggt senaste mest släckta nära vid norrut söderut österut "
    "västerut längs vänster höger snett rakt framme trappan genom tunneln planeraren punkt Trappa Gångväg Busshållplats "
    "Lamporna mörkt sidan fortfarande",
    "en": "respondent respondents open case cases without light feels unsafe last year mostly near by north south east west "
    "north-east south-west along onto left right straight there the stairs tunnel planner point Stairs Path lamps dark "
    "still walk",
}


def foreign(texts: list[str], language: str) -> set[str]:
    """Return the words of the other language in these texts."""
    other = "en" if language == "sv" else "sv"
    found = {word for text in texts for word in re.findall(r"[\w-]+", text)}
    return found & set(ONLY_IN[other].split())

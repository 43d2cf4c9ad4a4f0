"""The kinds of presence: the catalogue's measures of presence, by what people call them."""

from __future__ import annotations

import json
from functools import lru_cache

from ... import paths
from ...i18n import tr
from ...model.catalogue import PRESENCE_PREFIX, Measure
from ...model.errors import ParameterError
from ...model.names import folded
from ..catalogue import HasCatalogue

_ENDINGS = ("arna", "erna", "orna", "ar", "er", "or", "en", "et", "na", "n", "s")
_SHORTEST_STEM = 4


def presence_measures(store: HasCatalogue, *, active: bool = True) -> tuple[Measure, ...]:
    """Return the measures of presence in the municipality's order; with `active` only those in use."""
    every = (one for one in store.catalogue.measures if one.presence)
    return tuple(one for one in every if one.active or not active)


def short_code(measure: Measure) -> str:
    """Return the code of a measure as planners type it: "guard" of presence_guard."""
    return measure.code.removeprefix(PRESENCE_PREFIX)


def presence_measure(store: HasCatalogue, word: str) -> Measure:
    """Return the measure of presence that a planner means, see `find_presence`. Raises ParameterError with all that is understood."""
    found = find_presence(store, word)
    if found is not None:
        return found
    words = _words()
    known = []
    for one in presence_measures(store, active=False):
        told = ", ".join(dict.fromkeys((one.label("sv"), *words.get(one.code, ())[:1])))
        known.append(f"{short_code(one)} ({told})")
    raise ParameterError(
        tr("“{kind}” is no kind of presence; choose one of: {known}.").format(
            kind=word, known=", ".join(known) or tr("(none yet)")
        )
    )


def find_presence(store: HasCatalogue, word: str) -> Measure | None:
    """Return the measure of presence with this code, name or known word, else the one that is called so in singular or plural.

    None where it fits none, or several. What is in use goes before what is retired.
    """
    wanted, measures = folded(word), presence_measures(store, active=False)
    measures = tuple(sorted(measures, key=lambda one: not one.active))
    if not wanted:
        return None
    for one in measures:
        if wanted in {folded(one.code), folded(short_code(one)), folded(one.sv), folded(one.en)}:
            return one
    words = _words()
    for one in measures:
        if wanted in map(folded, words.get(one.code, ())):
            return one
    alike = [one for one in measures if _stem(wanted) in {_stem(folded(one.sv)), _stem(folded(one.en))}]
    used = [one for one in alike if one.active] or alike
    return used[0] if len(used) == 1 else None


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, ...]]:
    """Return code -> what people call it besides its names, the usual word first."""
    file = paths.resources() / "catalogue" / "presence_words.json"
    return {code: tuple(words) for code, words in json.loads(file.read_text(encoding="utf-8"))["words"].items()}


def _stem(name: str) -> str:
    """Return a name (folded) without the endings that singular and plural differ by in Swedish and English."""
    return " ".join(map(_bare, name.split()))


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word

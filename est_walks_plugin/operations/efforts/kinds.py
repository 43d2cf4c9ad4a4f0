"""The kinds of presence: the catalogue's measures whose code begins with "presence_", by what people call them."""

from __future__ import annotations

from ...i18n import tr
from ...model.catalogue import Measure
from ...model.errors import ParameterError
from ...model.names import folded
from ...model.tasks.effort import PREFIX, is_presence
from ..catalogue import HasCatalogue


def presence_measures(store: HasCatalogue, *, active: bool = True) -> tuple[Measure, ...]:
    """Return the measures of presence in the municipality's order; with `active` only those in use."""
    every = (one for one in store.catalogue.measures if is_presence(one.code))
    return tuple(one for one in every if one.active or not active)


def presence_measure(store: HasCatalogue, word: str) -> Measure:
    """Return the measure of presence with this code, with or without "presence_", or this name in Swedish or English.

    Raises ParameterError naming those there are.
    """
    known = presence_measures(store, active=False)
    wanted = folded(word)
    for one in known:
        if wanted in {one.code, one.code[len(PREFIX) :], folded(one.sv), folded(one.en)} and wanted:
            return one
    names = ", ".join(f"{one.code[len(PREFIX) :]} ({one.label('sv')})" for one in known)
    raise ParameterError(
        tr("“{kind}” is no kind of presence; choose one of: {known}.").format(
            kind=word, known=names or tr("(none yet)")
        )
    )

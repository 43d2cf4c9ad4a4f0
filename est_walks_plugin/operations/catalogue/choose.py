"""What the store's catalogue says of a finding and its measure: which, by when, in which season."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from ...i18n import tr
from ...model.catalogue import Catalogue, Category, Entry, Measure, Owner
from ...model.errors import ParameterError
from ...model.names import folded
from ...model.tasks.season import in_season, next_day

OTHER = "other"
"""The measure of what no other measure suits."""


class HasCatalogue(Protocol):
    """A store, or whatever else knows its catalogue."""

    @property
    def catalogue(self) -> Catalogue:
        """The municipality's catalogue."""


def entry(store: HasCatalogue, table: str, word: str) -> Entry:
    """Return the entry of a table of the catalogue with this code, or with this name in Swedish or English.

    Raises ParameterError naming the codes there are, or those of several questions that say the same.
    """
    same = [one.code for one in store.catalogue.entries(table) if folded(word) in {folded(one.sv), folded(one.en)}]
    if len(same) > 1 and word not in same:
        raise ParameterError(
            tr("“{name}” stands in several checklists; give the code of one: {codes}.").format(
                name=word, codes=", ".join(same)
            )
        )
    found = store.catalogue.find(table, word)
    if found is None:
        known = ", ".join(one.code for one in store.catalogue.entries(table))
        raise ParameterError(
            tr("“{code}” is not in the catalogue of the store; choose one of: {known}.").format(code=word, known=known)
        )
    return found


def category(store: HasCatalogue, word: str) -> Category:
    """Return the category with this code or name. Raises ParameterError."""
    return store.catalogue.category(entry(store, "category", word).code)


def measure(store: HasCatalogue, word: str) -> Measure:
    """Return the measure with this code or name. Raises ParameterError."""
    return store.catalogue.measure(entry(store, "measure", word).code)


def owner(store: HasCatalogue, word: str) -> Owner:
    """Return the owner role with this code or name. Raises ParameterError."""
    return store.catalogue.owner(entry(store, "owner", word).code)


def measure_for(catalogue: Catalogue, category_code: str | None) -> Measure:
    """Return the measure that suits a category best: the one in use that names it earliest, else "other".

    Raises ParameterError when no measure is in use.
    """
    suited = catalogue.measures_for(category_code)
    used = [one for one in catalogue.measures if one.active]
    if suited:
        return suited[0]
    if not used:
        raise ParameterError(tr("No measure of the catalogue is in use; switch one on, or add one."))
    return next((one for one in used if one.code == OTHER), used[-1])


def deadline(chosen: Measure, today: date) -> date | None:
    """Return the last day for a measure begun today, moved into its season where it has one."""
    if chosen.deadline_days is None:
        return None
    due = today + timedelta(days=chosen.deadline_days)
    first, last = chosen.season_from, chosen.season_to
    if not first or not last:
        return due
    return due if in_season(due, first, last) else _season_end_after(due, first, last)


def season_text(chosen: Measure) -> str:
    """Return the season as "MM-DD/MM-DD", empty when the measure has none."""
    return f"{chosen.season_from}/{chosen.season_to}" if chosen.season_from and chosen.season_to else ""


def season_warning(due: date | None, season: str, today: date) -> str:
    """Return in words that a date lies outside a season "MM-DD/MM-DD", and when it can be done; "" when all is well."""
    first, _, last = season.partition("/")
    if due is None or not last or in_season(due, first, last):
        return ""
    said = {"due": due, "first": first, "last": last, "begins": next_day(due, first)}
    if in_season(today, first, last) and today <= due:
        said["until"] = next_day(today, last)
        return tr("Due {due}, outside the season {first} to {last}; do it by {until} or from {begins}.").format(**said)
    return tr("Due {due}, outside the season {first} to {last}; do it from {begins}.").format(**said)


def _season_end_after(day: date, first: str, last: str) -> date:
    """Return a month into the first season that begins after `day`, or its end: the work waits until it may be done."""
    begins = next_day(day, first)
    return min(begins + timedelta(days=30), next_day(begins, last))

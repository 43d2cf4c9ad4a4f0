"""The catalogue as rows: those of a store, those a new store is given, and the codes that older stores lack.

The fact `catalogue_seen` lists every shipped code that a store was ever given: one that is in it but no longer in its
table was deleted on purpose and does not come back.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Callable, Iterable, Mapping

from ..model.catalogue import TABLES, Catalogue, Entry, Question, load_catalogue
from ..model.names import folded
from .backends import Backend
from .reading import rows
from .schema import BY_NAME

SEEN = "catalogue_seen"

Codes = dict[str, list[str]]
"""Catalogue table -> codes."""

SEEN_BY_0_1_0: Codes = {
    "category": [
        "lighting_out",
        "lighting_weak",
        "dark_spot",
        "shrubbery",
        "graffiti",
        "litter",
        "damage",
        "maintenance",
        "sightline",
        "traffic",
        "accessibility",
        "signage",
        "disorder",
        "isolation",
        "positive",
    ],
    "measure": [
        "prune",
        "clear_saplings",
        "led_switch",
        "repair_lamp",
        "add_light",
        "effect_light",
        "remove_graffiti",
        "clean",
        "repair",
        "paint",
        "sign",
        "crossing",
        "presence_guard",
        "presence_police",
        "presence_field",
        "presence_neighbour",
        "presence_nightwalk",
        "opening_hours",
        "activity",
        "cause_analysis",
        "other",
    ],
    "owner": [
        "street",
        "park",
        "lighting",
        "property",
        "leisure",
        "housing",
        "police",
        "guard",
        "region",
        "road_association",
        "private",
    ],
}
"""What stores of version 0.1.0 were given, which kept no list of it. Never changes."""


def read(backend: Backend, facts: Mapping[str, str]) -> Catalogue:
    """Return the catalogue of a store, with what it was not given yet behind its own entries."""
    mine = own(backend)
    return mine if is_complete(facts) else joined(mine, later(mine, facts))


def own(backend: Backend) -> Catalogue:
    """Return the catalogue that is in the tables."""
    return Catalogue.from_rows(
        {table: rows(backend, BY_NAME[table], None, ("position",), None, None, None) for table in TABLES}
    )


def all_seen(facts: Mapping[str, str] | None = None) -> str:
    """Return the fact of a store that was given everything that ships, and what it was given before (`facts`)."""
    shipped, before = load_catalogue(), seen(facts) if facts else {}
    now = {table: [entry.code for entry in shipped.entries(table)] for table in TABLES}
    return json.dumps({table: list(dict.fromkeys([*before.get(table, ()), *now[table]])) for table in TABLES})


def seen(facts: Mapping[str, str]) -> Codes:
    """Return the shipped codes a store was given."""
    told = facts.get(SEEN)
    return SEEN_BY_0_1_0 if not told else json.loads(told)


def seen_codes(meta: Callable[[str], str | None]) -> set[str]:
    """Return every shipped code a store was ever given, of all tables; `meta` gives its facts."""
    told = meta(SEEN)
    return {code for codes in seen({SEEN: told} if told else {}).values() for code in codes}


def is_complete(facts: Mapping[str, str]) -> bool:
    """Return whether a store was given every code that ships."""
    given, shipped = seen(facts), load_catalogue()
    return all({entry.code for entry in shipped.entries(table)} <= set(given.get(table, ())) for table in TABLES)


def later(own: Catalogue, facts: Mapping[str, str]) -> Catalogue:
    """Return what ships that a store was never given and has no entry for, neither of that code nor of that name."""
    shipped, given = load_catalogue(), seen(facts)

    def new(table: str, entries: Iterable[Any]) -> tuple[Any, ...]:
        mine = own.entries(table)
        taken = set(given.get(table, ())) | {entry.code for entry in mine}
        names = {(folded(name), asked_of(entry)) for entry in mine for name in (entry.sv, entry.en) if name}
        return tuple(
            entry
            for entry in entries
            if entry.code not in taken
            and not names & {(folded(name), asked_of(entry)) for name in (entry.sv, entry.en)}
        )

    owners = new("owner", shipped.owners)
    categories = new("category", shipped.categories)
    known_owners = {entry.code for entry in (*own.owners, *owners)}
    known_categories = {entry.code for entry in (*own.categories, *categories)}
    measures = tuple(
        replace(
            measure,
            owner=measure.owner if measure.owner in known_owners else "",
            categories=tuple(code for code in measure.categories if code in known_categories),
        )
        for measure in new("measure", shipped.measures)
    )
    return Catalogue(categories, measures, owners, new("checklist", shipped.questions))


def asked_of(entry: Entry) -> str:
    """Return the type of place that a question is asked of; the same question may be asked of several."""
    return entry.place_type if isinstance(entry, Question) else ""


def later_rows(backend: Backend, facts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that `later` is in a store, behind its own."""
    last = {
        table: max(
            (row["position"] or 0 for row in rows(backend, BY_NAME[table], None, (), None, ("position",), None)),
            default=0,
        )
        for table in TABLES
    }
    return rows_of(later(own(backend), facts), last)


def joined(own: Catalogue, more: Catalogue) -> Catalogue:
    """Return both, the own entries first."""
    return Catalogue(
        own.categories + more.categories,
        own.measures + more.measures,
        own.owners + more.owners,
        own.questions + more.questions,
    )


def rows_of(catalogue: Catalogue, after: Mapping[str, int] | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the catalogue's tables; positions go on from `after`, table -> position."""
    first = {table: (after or {}).get(table, 0) + 1 for table in TABLES}
    return {
        "category": [
            {**_named(category, position), "positive": category.positive, "owner": category.owner or None}
            for position, category in enumerate(catalogue.categories, first["category"])
        ],
        "owner": [
            {**_named(owner, position), "municipal": owner.municipal}
            for position, owner in enumerate(catalogue.owners, first["owner"])
        ],
        "measure": [
            {
                **_named(measure, position),
                "lane": measure.lane,
                "owner": measure.owner,
                "season_from": measure.season_from or None,
                "season_to": measure.season_to or None,
                "deadline_days": measure.deadline_days,
                "categories": list(measure.categories),
                "cost": measure.cost,
                "presence": measure.presence,
            }
            for position, measure in enumerate(catalogue.measures, first["measure"])
        ],
        "checklist": [
            {**_named(question, position), "place_type": question.place_type or None}
            for position, question in enumerate(catalogue.questions, first["checklist"])
        ],
    }


def _named(entry: Entry, position: int) -> dict[str, Any]:
    return {"code": entry.code, "name_sv": entry.sv, "name_en": entry.en, "position": position, "active": entry.active}

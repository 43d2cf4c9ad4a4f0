"""Triggers that keep what a database alone cannot be trusted with: no version unsent, no update lost without a word.

The SQL is in resources/server; here is which table gets which trigger.
"""

from __future__ import annotations

from typing import Iterable, Iterator

from ...model.municipality.settings import MONTHS, MunicipalSettings
from ...model.server.role import ServerRole
from ..facts import MARK, RETURNS
from ..filters import quote_name, quote_text
from ..schema import TABLES, Table
from . import script
from .audit import IMPORTED, PRUNE, REGISTERS
from .place import Place
from .rights import AUDIT, FIELD_CHANGES, OWN_OF_FIELD, SECRET_FACTS

WRITERS = ("est_changed", "est_added", "est_removed")
"""Functions of triggers that add to what is kept of changes."""
ROLES = "est_server_role"
"""The table that says which group roles of the server are this store's: rolname, role, owner."""
KEPT = (AUDIT, ROLES)
KEPT_FUNCTIONS = ("est_role", *WRITERS, PRUNE)
"""What belongs to the keeper: tables and functions of audit.sql."""
STAMPS = ("changed", "row_version")


def names(place: Place) -> dict[str, str]:
    """Return what is filled in, quoted."""
    field = " ".join(f"WHEN {quote_text(table)} THEN {_array(columns)}" for table, columns in FIELD_CHANGES.items())
    return {
        "schema": quote_name(place.schema),
        "meta": quote_text(place.name("meta")),
        "path": place.search_path,
        "order": listed(role.value for role in ServerRole),
        "stamps": listed(STAMPS),
        "field_owns": listed(sorted(OWN_OF_FIELD)),
        "field_changes": field,
        "fewest_months": f"{MONTHS[0]:d}",
        "most_months": f"{MONTHS[1]:d}",
        "months": f"{MunicipalSettings().deletion_months:d}",
        "mark": quote_text(MARK),
        "returns": quote_text(RETURNS),
        "secrets": listed(SECRET_FACTS),
    }


def statements(place: Place, *, kept: bool = True) -> Iterator[str]:
    """Give the statements, in order, that make the tables and functions, and put the triggers on every table.

    Without `kept` those are left out that who owns what is kept of changes may run, and nobody else.
    """
    given = names(place)
    if kept:
        yield from script.statements("audit", given)
    yield from script.statements("triggers", given)
    for table in TABLES:
        of_table = {**given, "table": quote_name(table.name), "kept": quote_text("" if _is_register(table) else "kept")}
        for part, text in script.parts("table"):
            if part in wanted(table):
                yield script.filled(text, of_table)


def wanted(table: Table) -> frozenset[str]:
    """Return the parts of table.sql that a table gets."""
    found = {"version_of_new", "version", "changed"}
    if not _is_register(table):
        found |= {"removed"} if table.name in IMPORTED else {"removed", "added"}
    if table.name in FIELD_CHANGES or table.name in OWN_OF_FIELD:
        found.add("field")
    return frozenset(found)


def _is_register(table: Table) -> bool:
    return table.name in REGISTERS


def listed(texts: Iterable[str]) -> str:
    """Return texts as literals, comma separated."""
    return ", ".join(map(quote_text, texts))


def _array(texts: tuple[str, ...]) -> str:
    return f"ARRAY[{listed(texts)}]"

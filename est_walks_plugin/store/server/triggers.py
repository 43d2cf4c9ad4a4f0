"""Triggers that keep what a database alone cannot be trusted with: no version unsent, no update lost without a word.

The SQL is in resources/server; here is which table gets which trigger.
"""

from __future__ import annotations

from typing import Iterable, Iterator

from ...model.server.role import ServerRole
from ..filters import quote_name, quote_text
from ..schema import TABLES, Table
from . import script
from .audit import IMPORTED, REGISTERS
from .place import Place
from .rights import FIELD_CHANGES, OWN_OF_FIELD

ROLES = "est_server_role"
"""The table that says which group roles of the server are this store's: rolname, role, owner."""
STAMPS = ("changed", "row_version")


def names(place: Place) -> dict[str, str]:
    """Return what is filled in, quoted."""
    field = " ".join(f"WHEN {quote_text(table)} THEN {_array(columns)}" for table, columns in FIELD_CHANGES.items())
    return {
        "schema": quote_name(place.schema),
        "path": place.search_path,
        "order": listed(role.value for role in ServerRole),
        "stamps": listed(STAMPS),
        "field_owns": listed(sorted(OWN_OF_FIELD)),
        "field_changes": field,
    }


def statements(place: Place) -> Iterator[str]:
    """Give the statements, in order, that make the tables and functions, and put the triggers on every table."""
    given = names(place)
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

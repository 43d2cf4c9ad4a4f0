"""The declaration of rights as a table to read, for docs/roles.md."""

from __future__ import annotations

from ...model.code_words import code_word
from .grants import STAFF
from .rights import BESIDE, RIGHTS, Right, TableRights

_LETTER = {Right.READ: "r", Right.ADD: "a", Right.CHANGE: "c", Right.REMOVE: "d"}


def rights_table(language: str) -> str:
    """Return it in Markdown: a line a table, a column a role; tables that all roles have the same rights on share a line."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for rights in (*RIGHTS, *BESIDE.values()):
        alike.setdefault(_letters(rights), []).append(f"`{rights.table}`")
    head = [code_word("ServerRole", role.value, language) for role in STAFF]
    lines = ["| " + " | ".join(["", *head]) + " |", "|" + "---|" * (len(head) + 1)]
    lines += ["| " + " | ".join([", ".join(tables), *letters]) + " |" for letters, tables in alike.items()]
    return "\n".join(lines)


def _letters(rights: TableRights) -> tuple[str, ...]:
    return tuple(" ".join(_LETTER[right] for right in Right if right in rights.of(role)) or "–" for role in STAFF)

"""The walk that a protocol is of: by the ids and the name in it, else the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.errors import InputError, OtherWalkError, ParameterError
from ....model.names import folded
from ....model.stored_walk import StoredWalk
from ...walks.find_walk import find_walk, groups_of
from .columns import Field, title_of

if TYPE_CHECKING:
    from ....store import Store
    from .table import FileTable


def walk_of(store: Store, walk: str | None, table: FileTable) -> StoredWalk:
    """Return the walk of a table; the paper of another group of the chosen walk's series goes to that group's own.

    Raises OtherWalkError for a table of another walk, InputError for one of several or of a walk that is not there,
    ParameterError where nothing tells which; NotFoundError.
    """
    told = _told_by_ids(store, table) or _told_by_name(store, table)
    if walk is None:
        if told is None:
            raise ParameterError(
                tr("“{file}” does not say of which walk it is; choose the walk.").format(file=table.file)
            )
        return told
    chosen = find_walk(store, walk)
    if told is None:
        _refuse_another_name(chosen, table)
        return chosen
    if told.uuid not in {one.uuid for one in groups_of(store, chosen)}:
        raise OtherWalkError(_of_another(table, told.name, chosen.name), (told.uuid,))
    return told


def _told_by_ids(store: Store, table: FileTable) -> StoredWalk | None:
    ids = sorted({row[Field.ID] for row in table.rows if row[Field.ID]})
    rows = store.rows("stop", {"uuid": ids}, columns=("walk",)) if ids else []
    walks = sorted({row["walk"] for row in rows if row["walk"]})
    if len(walks) > 1:
        raise InputError(tr("“{file}” has rows of several walks; give each a file of its own.").format(file=table.file))
    return find_walk(store, walks[0]) if walks else None


def _told_by_name(store: Store, table: FileTable) -> StoredWalk | None:
    names = _names(table)
    if len(names) > 1:
        raise InputError(tr("“{file}” has rows of several walks; give each a file of its own.").format(file=table.file))
    rows = store.rows("walk", {"name": names[0]}, order_by=("-created",), limit=1) if names else []
    return StoredWalk.from_row(rows[0]) if rows else None


def _names(table: FileTable) -> list[str]:
    return list(dict.fromkeys(row[Field.WALK].strip() for row in table.rows if row[Field.WALK].strip()))


def _refuse_another_name(chosen: StoredWalk, table: FileTable) -> None:
    """Raise InputError where a table names a walk that is not there; one without a name may be of any."""
    for name in _names(table):
        if folded(name) not in {folded(chosen.name), folded(chosen.shared_name)}:
            raise InputError(_of_another(table, name, chosen.name))


def _of_another(table: FileTable, told: str, chosen: str) -> str:
    said = tr(
        "“{file}” is the protocol of “{told}”, not of “{chosen}”; choose that walk, or empty the columns {walk} and {id}."
    )
    return said.format(file=table.file, told=told[:60], chosen=chosen, walk=title_of(Field.WALK), id=title_of(Field.ID))

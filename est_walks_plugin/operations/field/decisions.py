"""Conflicts between desk and field, decided once: the desk's value stands, or the field's is taken; never asked again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Sequence

from ...model.codes import KeptValue
from ...model.field.conflict import Conflict
from ...model.field.package import BY_NAME
from ...store.values import now
from ..walks.find_walk import find_walk
from .came.before import CameBefore
from .desk_rows import Desk
from .three_way import Cell

if TYPE_CHECKING:
    from ...store import Store

Question = tuple[str, str, str, str]
"""Layer, key and column of a cell, and the field's value as text of its type."""


def question(layer: str, uuid: str, column: str, value: Cell) -> Question:
    """Return what a conflict asks; the same value of the same cell is asked once."""
    return layer, uuid, column, repr(value)


def decided(store: Store, walk: str) -> dict[Question, datetime]:
    """Return what has been decided of a walk (uuid), and when."""
    columns = ("layer", "row_uuid", "column_name", "field_value", "at")
    rows = store.rows("field_decision", {"walk": walk}, columns=columns, order_by=("at",))
    return {question(row["layer"], row["row_uuid"], row["column_name"], row["field_value"]): row["at"] for row in rows}


def decide(store: Store, walk: str, conflicts: Sequence[Conflict], keep: KeptValue) -> int:
    """Decide conflicts of a walk (uuid or name) for the desk or the field, all in one; return how many cells changed.

    The field's value is written where it is kept. The value that is not kept is remembered too: it is not asked about
    when the phone that has it comes again. A row that is gone by now stays gone.
    """
    uuid = find_walk(store, walk).uuid
    with store.transaction():
        changed = _take(store, uuid, conflicts) if keep is KeptValue.FIELD else 0
        moment, known, rows = now(), set(), []
        for one in conflicts:
            other = [(one.desk, KeptValue.DESK)] if keep is KeptValue.FIELD else []
            for value, choice in [(one.field, keep), *other]:
                asked = question(one.layer, one.uuid, one.column, value)
                if asked not in known:
                    known.add(asked)
                    cell = {"layer": one.layer, "row_uuid": one.uuid, "column_name": one.column}
                    rows.append({"walk": uuid, **cell, "field_value": value, "choice": choice.value, "at": moment})
        store.insert("field_decision", rows)
    return changed


def _take(store: Store, walk: str, conflicts: Sequence[Conflict]) -> int:
    """Write the field's values of conflicts, and return how many cells changed."""
    desk = Desk.of(store, find_walk(store, walk))
    count = 0
    for layer in BY_NAME.values():
        taken: dict[str, dict[str, Cell]] = {}
        for one in conflicts:
            if one.layer == layer.name:
                taken.setdefault(one.uuid, {})[one.column] = one.field
        there = desk.rows(layer, taken)
        changes = {
            uuid: new
            for uuid, cells in taken.items()
            if uuid in there and (new := {c: v for c, v in cells.items() if v != there[uuid].get(c)})
        }
        desk.change(layer, changes)
        count += sum(map(len, changes.values()))
    return count


def open_conflicts(store: Store, walk: str) -> list[Conflict]:
    """Return the conflicts of a walk (uuid or name) that are not decided, with the desk's values as they are now."""
    stored = find_walk(store, walk)
    settled = decided(store, stored.uuid)
    found: dict[Question, Conflict] = {}
    for one, at in CameBefore.of(store, stored.uuid).asked:
        asked = question(one.layer, one.uuid, one.column, one.field)
        if asked not in settled or settled[asked] < at:  # decided for a package that went out before
            found[asked] = one
    return Desk.of(store, stored).told(list(found.values()))

"""The merge of what went out, what the desk has now and what came back: by row (uuid) and by column, losing nothing.

For every row of the three:

    base  desk     field     becomes                            told as
    -     row      -         that row, or the reverse           -
    -     row      row       cell by cell, with an empty base   a conflict per cell that differs
    row   -        -         gone                               DELETED_BOTH
    row   -        = base    gone                               DELETED_DESK
    row   -        changed   the row of the field               EDIT_BEATS_DELETE_DESK
    row   = base   -         gone                               DELETED_FIELD
    row   changed  -         the row of the desk                EDIT_BEATS_DELETE_FIELD
    row   row      row       cell by cell                       a conflict per cell that both changed

A cell that one side changed has that side's value; where both did, the desk's stands and the conflict is told. What
several phones brought is folded: merge(base, merge(base, desk, first), second).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Mapping, Optional, Union

Cell = Union[str, int, float, None]
"""A value as it is compared (`cells`): None is empty."""
Cells = Mapping[str, Cell]
Rows = Mapping[str, Cells]
"""Rows of a layer: uuid -> column -> value. A column that is not there is empty."""


class Outcome(Enum):
    """What is told of a row, or of a cell (CONFLICT)."""

    CONFLICT = "conflict"
    DELETED_BOTH = "deleted_both"
    DELETED_DESK = "deleted_desk"
    DELETED_FIELD = "deleted_field"
    EDIT_BEATS_DELETE_DESK = "edit_beats_delete_desk"
    EDIT_BEATS_DELETE_FIELD = "edit_beats_delete_field"


@dataclass(frozen=True)
class Logged:
    """Something told of a row; with the three values of one cell where `column` is given."""

    uuid: str
    outcome: Outcome
    column: str = ""
    base: Cell = None
    desk: Cell = None
    field: Cell = None


@dataclass(frozen=True)
class Merged:
    """The rows of a merge by uuid, sorted, and what is told of it in the order of the rows."""

    rows: dict[str, dict[str, Cell]]
    log: tuple[Logged, ...]

    @property
    def conflicts(self) -> tuple[Logged, ...]:
        """The cells that both sides changed."""
        return tuple(one for one in self.log if one.outcome is Outcome.CONFLICT)


def merge(base: Rows, desk: Rows, field: Rows) -> Merged:
    """Return the merge of three states of a layer."""
    rows: dict[str, dict[str, Cell]] = {}
    log: list[Logged] = []
    for uuid in sorted({*base, *desk, *field}):
        row, told = _merged_row(uuid, base.get(uuid), desk.get(uuid), field.get(uuid))
        log += told
        if row is not None:
            rows[uuid] = dict(row)
    return Merged(rows, tuple(log))


def same(one: Cells, other: Cells) -> bool:
    """Return whether two rows hold the same in every column."""
    return all(one.get(column) == other.get(column) for column in {*one, *other})


def _merged_row(
    uuid: str, base: Optional[Cells], desk: Optional[Cells], field: Optional[Cells]
) -> tuple[Optional[Cells], list[Logged]]:
    if desk is not None and field is not None:
        return _merged_cells(uuid, base or {}, desk, field)
    if base is None:
        return (field if desk is None else desk), []
    if desk is None and field is None:
        return None, [Logged(uuid, Outcome.DELETED_BOTH)]
    if field is not None:
        if same(field, base):
            return None, [Logged(uuid, Outcome.DELETED_DESK)]
        return field, [Logged(uuid, Outcome.EDIT_BEATS_DELETE_DESK)]
    if desk is not None and same(desk, base):
        return None, [Logged(uuid, Outcome.DELETED_FIELD)]
    return desk, [Logged(uuid, Outcome.EDIT_BEATS_DELETE_FIELD)]


def _merged_cells(uuid: str, base: Cells, desk: Cells, field: Cells) -> tuple[Cells, list[Logged]]:
    row: dict[str, Cell] = {}
    log = []
    for column in sorted({*base, *desk, *field}):
        before, ours, theirs = base.get(column), desk.get(column), field.get(column)
        row[column] = theirs if ours == before else ours
        if ours not in (theirs, before) and theirs != before:
            log.append(Logged(uuid, Outcome.CONFLICT, column, before, ours, theirs))
    return row, log

"""Rows that somebody else changed between when they were read and when they are written: what both sides wrote, value by value.

Set as `Store.merger`, it compares three states of a row at the store's own door: as it was read, as it is now, and as it is to
be. A value that only one side changed survives by itself; one that both changed otherwise is a conflict, and stands as it is
stored until it is decided.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...i18n import language, tr
from ...model.codes import KeptValue, Review
from ...model.errors import ConflictError
from ...model.field.conflict import Conflict
from ..recorder import RowState
from ..schema import BY_NAME, Row, Table, Type
from ..values import to_wkb

Decisions = Mapping[Conflict, KeptValue]
"""Whose value is kept. A value that is changed once more is another conflict, and asked about again."""

_TOGETHER: dict[str, tuple[tuple[str, ...], ...]] = {
    "finding": (("geometry", "stop", "place"), ("category", "positive")),
    "place": (("shown_name", "name", "naming"),),
    "presence_effort": (("place", "area", "geometry"),),
    "observation": (("geometry", "position_method", "position_notes", "position_note", "outside_area", "area"),),
    "area": (("geometry", "population"),),
    "photo": (("stop", "finding", "taken_at", "easting", "northing", "position_from", "clock_offset_s", "walk"),),
    "task": (("state", "reason", "duplicate_of"), ("lamp", "lamp_guess_m")),
}
"""Columns that are written as one: they are decided as one, and shown by the first of them that differs."""
_POINT = ("easting", "northing")
"""Columns that are a place on the map, and shown as one."""
_TYPED = frozenset({"scores", "led_watts", "filter"})
"""Columns that no form of plain QGIS shows, and in which a planner writes all the same."""
_ABOUT = ("title", "name", "name_sv", "text", "problem", "field_note", "note", "caption", "field_name", "file_name")
"""Columns of which the first that is filled says to the reader which row it is."""
_OTHERS_WORDS = frozenset({"observation"})
"""Tables of what residents wrote, their titles too."""
MOST_LETTERS = 60
_NEEDS_EYES = (Review.DOUBTFUL, Review.MASKED)


@dataclass(frozen=True)
class RowsRead:
    """Rows as they were read before they are changed: (table, key) -> its columns, with the version.

    Of a column that is not there nothing is asked. A row of the tables `new_in` that is there now, and was not read, was made
    by somebody else since: it was empty.
    """

    rows: Mapping[tuple[str, str], RowState] = field(default_factory=dict)
    new_in: frozenset[str] = frozenset()

    @classmethod
    def of(cls, table: str, rows: Iterable[Row]) -> RowsRead:
        """Return rows of one table, as they were read or as their dataclass gives them."""
        return cls({(table, str(row["uuid"])): RowState(row) for row in rows})

    def __or__(self, other: RowsRead) -> RowsRead:
        return RowsRead({**self.rows, **other.rows}, self.new_in | other.new_in)

    def knows(self, table: str, uuid: str) -> bool:
        """Return whether it is known what a row said."""
        return (table, uuid) in self.rows or table in self.new_in

    def row(self, table: str, uuid: str) -> RowState:
        """Return a row that is known, as it was."""
        empty: Row = {column.name: None for column in BY_NAME[table].all_columns}
        return self.rows.get((table, uuid)) or RowState({**empty, "geometry": None, "row_version": 0})

    def version(self, table: str, uuid: str) -> int:
        """Return the version in which a row that is known was read."""
        return int(self.row(table, uuid).values["row_version"] or 0)


@dataclass(frozen=True)
class Part:
    """Something that a row tells and that is no column of it: as it was read, is now, and is to be.

    `told` are the same three as the question shows them, plain, and `name` what it asks about.
    """

    name: str
    base: Any
    now: Any
    mine: Any
    told: tuple[Any, Any, Any]


@dataclass
class Merger:
    """What was read, and what was decided of it (DESK is what is stored)."""

    read: RowsRead
    decided: Decisions = field(default_factory=dict)
    _conflicts: list[Conflict] = field(default_factory=list, init=False)
    _changed: dict[tuple[str, str], RowState] = field(default_factory=dict, init=False)
    _own: dict[tuple[str, str], int] = field(default_factory=dict, init=False)

    def knows(self, table: str, uuids: Iterable[str]) -> list[str]:
        """Return those keys whose rows were read."""
        return [uuid for uuid in uuids if self.read.knows(table, uuid)]

    @property
    def left(self) -> dict[Conflict, RowState]:
        """The conflicts that are left to decide, with their rows as they are now."""
        return {one: self._changed[one.layer, one.uuid] for one in self._conflicts}

    def kept_parts(self, table: str, now: RowState, parts: Iterable[Part]) -> frozenset[str] | None:
        """Return which parts of a row (their names) are to be written as they are wanted; None where some are left to decide.

        The row itself counts as compared: what follows of its parts is written over it as it is now.
        """
        key = (table, str(now.values["uuid"]))
        self._changed[key] = now
        self.compared(*key, int(now.values["row_version"] or 0))
        kept, are_left = set(), False
        for part in parts:
            if part.mine in (part.base, part.now):
                continue
            if part.now == part.base:
                kept.add(part.name)
                continue
            conflict = Conflict(*key, part.name, *part.told, about=about(now))
            if conflict not in self.decided:
                self._note(conflict)
                are_left = True
            elif self.decided[conflict] is KeptValue.FIELD:
                kept.add(part.name)
        return None if are_left else frozenset(kept)

    def _note(self, conflict: Conflict) -> None:
        if conflict not in self._conflicts:
            self._conflicts.append(conflict)

    def merged(self, table: str, now: RowState, typed: RowState) -> Row:
        """Return what of `typed` is to be written over a row as it is now."""
        key = (table, str(now.values["uuid"]))
        if self._is_as_read(key, now):
            return dict(typed.values)
        self._changed[key] = now
        three = _Three(BY_NAME[table], self.read.row(*key), now, typed)
        kept = dict(typed.values)
        for group in three.groups():
            conflict = three.conflict(group)
            if conflict is not None and conflict not in self.decided:
                self._note(conflict)
            if three.is_unchanged(group) or (conflict is not None and self.decided.get(conflict) is KeptValue.DESK):
                for name in group:
                    kept.pop(name, None)
        if "review" in kept:
            kept["review"] = three.review(frozenset(kept))
        return {name: value for name, value in kept.items() if not three.is_stored(name, value)}

    def _is_as_read(self, key: tuple[str, str], now: RowState) -> bool:
        return now.values["row_version"] in (self.read.version(*key), self._own.get(key))

    def wrote(self, table: str, uuid: str, version: int) -> None:
        """Note the version that a row got by one's own write: it is no change by others."""
        self._own[table, uuid] = version

    def compared(self, table: str, uuid: str, version: int) -> None:
        """Note the version of a row whose typed values were compared already: what follows of them is written over it."""
        self._own[table, uuid] = version

    def made(self, table: str, uuids: Iterable[str]) -> None:
        """Note rows that one made oneself."""
        self._own.update({(table, uuid): 1 for uuid in uuids})

    def check_deletion(self, table: str, rows: Iterable[RowState]) -> None:
        """Raise ConflictError for a row to be deleted that somebody else changed since it was read."""
        for now in rows:
            key = (table, str(now.values["uuid"]))
            if not self._is_as_read(key, now):
                raise ConflictError(
                    tr("“{what}” was changed since you read it, and is not deleted; look at it again.").format(
                        what=called(now, BY_NAME[table], language())
                    ),
                    details=key[1],
                )


@dataclass(frozen=True)
class _Three:
    """A row as it was read, as it is now, and what is to be written."""

    table: Table
    base: RowState
    now: RowState
    typed: RowState

    def groups(self) -> list[tuple[str, ...]]:
        """Return the columns to be written, in the groups that are decided as one; a review follows its texts."""
        of = {name: group for group in _TOGETHER.get(self.table.name, ()) for name in group}
        follows = {"review"} if self._texts() else set()
        return list(dict.fromkeys(of.get(name, (name,)) for name in self.typed.values if name not in follows))

    def is_unchanged(self, group: Sequence[str]) -> bool:
        """Return whether all that is to be written of a group is as it was read."""
        return all(self._same(name, self.typed.values[name], self.base) for name in group if name in self.typed.values)

    def is_stored(self, name: str, value: Any) -> bool:
        """Return whether a value is what is stored by now."""
        return self._same(name, value, self.now)

    def conflict(self, group: Sequence[str]) -> Conflict | None:
        """Return what both changed otherwise, by the first column that differs; None where that is nothing one sees."""
        given = self.typed.values
        differing = [name for name in group if name in given and not self.is_stored(name, given[name])]
        if self.is_unchanged(group) or not differing or differing[0] not in self.base.values:
            return None
        follow = [name for name in group[1:] if name != "positive"]  # a dataclass has False where a row has nothing
        known = [name for name in (group[0], *follow) if name in self.base.values]
        if all(self._same(name, self.now.values.get(name), self.base) for name in known):
            return None
        shown = differing[0]
        if shown in _POINT:
            base, now, mine = (_point(row) for row in (self.base, self.now, self.typed))
            key = str(self.now.values["uuid"])
            return Conflict(self.table.name, key, "geometry", base, now, mine, about=about(self.now))
        column = self.table.column(shown)
        if column is not None and column.hidden and shown not in _TYPED:
            return None  # what the machine writes last of it stands
        base, now, mine = (plain(row.values.get(shown)) for row in (self.base, self.now, self.typed))
        return Conflict(self.table.name, str(self.now.values["uuid"]), shown, base, now, mine, about=about(self.now))

    def review(self, kept: Collection[str]) -> Any:
        """Return the review of the row: of the text that needs eyes most, where texts of both sides stand in it."""
        given, stored, texts = self.typed.values, self.now.values.get("review"), self._texts()
        if not texts:
            return given["review"]
        if not any(name in kept and not self.is_stored(name, given[name]) for name in texts):
            return stored  # every text is as it is stored, and somebody may have looked at it
        return stored if stored in _NEEDS_EYES and given["review"] not in _NEEDS_EYES else given["review"]

    def _texts(self) -> list[str]:
        free = [
            one.name for one in self.table.columns if one.type is Type.TEXT and not one.values and not one.reference
        ]
        return [name for name in free if name in self.typed.values and name != "review"]

    def _same(self, name: str, value: Any, row: RowState) -> bool:
        """Return whether a value, as it may be written, is what a row has, as it was read."""
        there = row.values.get(name)
        if name == "geometry":
            return to_wkb(self.table, value) == to_wkb(self.table, there)
        return plain(value) == plain(there)


def _point(row: RowState) -> str | None:
    """Return a place as `plain` gives a point."""
    east, north = (row.values.get(name) for name in _POINT)
    return None if east is None or north is None else f"{east} {north}"


def about(row: RowState) -> str:
    """Return in the reader's words which row it is; "" where nothing says it."""
    text = next((str(row.values[name]) for name in _ABOUT if row.values.get(name)), "")
    return " ".join(text.split())[:MOST_LETTERS]


def called(row: RowState, table: Table, told_in: str) -> str:
    """Return what a sentence that may be printed or logged calls a row: what it is about, else its table's title.

    Never what a resident wrote, and nothing of a row whose texts wait for their privacy review.
    """
    is_kept_back = table.name in _OTHERS_WORDS or row.values.get("review") in _NEEDS_EYES
    return ("" if is_kept_back else about(row)) or table.title_in(told_in)


def plain(value: Any) -> Any:
    """Return a value as a conflict holds it: plain, so that it can be compared and shown."""
    if hasattr(value, "geom_type"):
        return f"{value.x} {value.y}" if value.geom_type == "Point" else value.wkt
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, tuple) and all(isinstance(part, float) for part in value):
        return " ".join(map(str, value))
    if isinstance(value, (dict, list, tuple, str)) and not value:
        return None
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return value

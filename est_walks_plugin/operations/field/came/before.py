"""What earlier returns of a walk brought: it is nothing new when it comes again, whatever the desk made of it since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Iterable

from ....model.field.conflict import Conflict
from ....privacy.kinds import MASKED_BY_HAND
from ..three_way import Cell, Cells, Rows
from .marks import TEXTS, FieldMarks, is_digest

if TYPE_CHECKING:
    from ....store import Store

Place = tuple[str, str, str]
"""The package, the layer and the key of a row: another package went out with other values."""


@dataclass
class Brought:
    """What a return brought that was not so when it went out: of each phone cells by row (`marked`), and rows that were
    gone; its conflicts."""

    phones: dict[int, dict[Place, dict[str, Cell]]] = field(default_factory=dict)
    gone: set[Place] = field(default_factory=set)
    conflicts: list[Conflict] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        return {
            "phones": [[[*place, cells] for place, cells in rows.items()] for rows in self.phones.values()],
            "gone": sorted(map(list, self.gone)),
            "conflicts": [[one.layer, one.uuid, one.column, one.base, one.field] for one in self.conflicts],
        }


@dataclass
class Delivery:
    """What a phone brought at once: cells by row, and the rows that came for the first time."""

    cells: dict[Place, dict[str, Cell]] = field(default_factory=dict)
    first: set[Place] = field(default_factory=set)


class CameBefore:
    """The earlier returns of a walk, all in one.

    Of a text only a digest is kept, which tells whether it comes again: what a person masks in a finding stands nowhere else.
    """

    def __init__(self, marks: FieldMarks | None = None) -> None:
        self._marks = marks or FieldMarks()
        self._cells: dict[Place, dict[str, list[Cell]]] = {}
        self._gone: set[Place] = set()
        self._deliveries: list[Delivery] = []
        self.asked: list[tuple[Conflict, datetime]] = []
        """Conflicts and when they came, in that order."""

    @property
    def conflicts(self) -> list[Conflict]:
        """All conflicts that came, decided or not."""
        return [conflict for conflict, _ in self.asked]

    @staticmethod
    def of(store: Store, walk: str) -> CameBefore:
        """Return what came for a walk (uuid) before."""
        before = CameBefore(FieldMarks.of(store))
        rows = store.rows("field_return", {"walk": walk}, columns=("came", "at"), order_by=("at", "created", "uuid"))
        for row in rows:
            told = row["came"] or {}
            for phone in told.get("phones", ()):
                delivery = Delivery()
                for package, layer, uuid, cells in phone:
                    place = (package, layer, uuid)
                    if not before.knows(place):
                        delivery.first.add(place)
                    delivery.cells[place] = cells
                    before.add(place, cells)
                before._deliveries.append(delivery)
            before._gone |= {(package, layer, uuid) for package, layer, uuid in told.get("gone", ())}
            before.asked += [
                (Conflict(layer, uuid, column, base, None, value), row["at"])
                for layer, uuid, column, base, value in told.get("conflicts", ())
            ]
        return before

    def marked(self, cells: Cells) -> dict[str, Cell]:
        """Return cells as they are remembered."""
        return {column: self._marks.written(column, value) for column, value in cells.items()}

    def _is_known(self, column: str, value: Cell, kept: Iterable[Cell]) -> bool:
        """Return whether a value is among remembered ones."""
        return any(self._marks.is_of(column, value, one) for one in kept)

    def add(self, place: Place, cells: Cells) -> None:
        """Remember the cells of a row, `marked`."""
        known = self._cells.setdefault(place, defaultdict(list))
        for column, value in cells.items():
            known[column].append(value)

    def add_gone(self, places: set[Place]) -> set[Place]:
        """Remember rows that are gone from a phone, and return those that were not so before."""
        fresh = places - self._gone
        self._gone |= fresh
        return fresh

    def knows(self, place: Place) -> bool:
        """Return whether a row came before."""
        return place in self._cells

    def came(self, layer: str, uuid: str) -> bool:
        """Return whether a row came before with any package."""
        return any(place[1:] == (layer, uuid) for place in self._cells)

    def fresh(self, place: Place, cells: Cells) -> dict[str, Cell]:
        """Return the cells that did not come before with this value."""
        known = self._cells.get(place, {})
        return {
            column: value for column, value in cells.items() if not self._is_known(column, value, known.get(column, ()))
        }

    def base(self, package: str, layer: str, base: Rows, field: Rows) -> dict[str, dict[str, Cell]]:
        """Return `base` with what came before as if it had gone out so: only what is new differs from it."""
        gone = {uuid for one, name, uuid in self._gone if (one, name) == (package, layer)} - set(field)
        rows = {uuid: dict(row) for uuid, row in base.items() if uuid not in gone}
        for uuid, cells in field.items():
            known = self._cells.get((package, layer, uuid))
            if known is not None:
                row = rows.setdefault(uuid, {})
                for column, values in known.items():
                    if self._is_known(column, cells.get(column), values):
                        row[column] = cells.get(column)
        return rows

    def deliveries(self, package: str, made: frozenset[str]) -> list[Delivery]:
        """Return what a phone brought before: it still has a row (`made`, keys) that was made in the field and came then.

        Another phone with the same package has none of them; one that made nothing is not known again.
        """
        return [one for one in self._deliveries if any(key in made and of == package for of, _layer, key in one.first)]

    def carried(self, deliveries: list[Delivery], layer: str, out: Rows, field: Rows, desk: Rows) -> dict[str, Cells]:
        """Return what went out as a phone left it when it came last: what it changed since is no conflict with itself.

        A text is known again where field or desk still has it; else its digest stands there, which differs from all.
        """
        rows = dict(out)
        for one in deliveries:
            for (_package, name, uuid), cells in one.cells.items():
                if name == layer and uuid in field:
                    sides = (field[uuid], desk.get(uuid, {}))
                    rows[uuid] = {**rows.get(uuid, {}), **self._read(cells, sides)}
        return rows

    def _read(self, cells: Cells, sides: tuple[Cells, ...]) -> dict[str, Cell]:
        """Return remembered cells with the texts that one of the sides has."""
        found: dict[str, Cell] = {}
        for column, value in cells.items():
            texts = (side.get(column) for side in sides)
            found[column] = next(
                (text for text in texts if text is not None and self._marks.is_of(column, text, value)), value
            )
        return found

    def recognised(self, out: Rows, field: Rows) -> dict[str, Cells]:
        """Return what went out with the texts of which only digests are left (`forget`) as they came, where it is those."""
        rows = dict(out)
        for uuid, cells in field.items():
            sent = rows.get(uuid, {})
            texts = {column: cells[column] for column in TEXTS if isinstance(cells.get(column), str)}
            known = {name: text for name, text in texts.items() if self._marks.is_of(name, text, sent.get(name))}
            if known:
                rows[uuid] = {**sent, **known}
        return rows


def shown(value: Cell) -> Cell:
    """Return a value as it may be shown: of a text that is only known again, that it is not kept."""
    return MASKED_BY_HAND if is_digest(value) else value


def new_cells(base: Cells, field: Cells) -> dict[str, Cell]:
    """Return the cells in which a row differs from what went out."""
    return {column: field.get(column) for column in {*base, *field} if field.get(column) != base.get(column)}

"""A row of an owner's answer as it came, before anybody judges what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Union

from . import said

Cell = Union[str, float, date, None]
"""A cell as it came: text as somebody wrote it, or a value of a typed column; None and blanks say nothing."""
TEXTS = ("note", "reason", "work_order")
WRITTEN = ("state", "day", "cost", *TEXTS)


@dataclass(frozen=True)
class OwnerAnswer:
    """What one row of an answer says of a task (key); `row` is where it stands. None says nothing."""

    task: str
    row: int
    state: Cell = None
    day: Cell = None
    cost: Cell = None
    note: Cell = None
    reason: Cell = None
    work_order: Cell = None
    refused: str = ""
    """Why the row is refused already, as by its reader; empty for one that is not."""
    blamed: str = ""
    """The text of the cell to blame for that."""

    @property
    def says_nothing(self) -> bool:
        """Whether the owner wrote nothing in the row."""
        return all(said.is_empty(getattr(self, name)) for name in WRITTEN)

    def plain(self) -> OwnerAnswer:
        """Return it with None for every cell that says nothing."""
        empty: dict[str, Any] = {name: None for name in WRITTEN if said.is_empty(getattr(self, name))}
        return replace(self, **empty)

"""What the dialog of new tasks has in hand: the drafts, which of them are ticked, and which are only duplicates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

if TYPE_CHECKING:
    from .....operations.tasks.drafts import Draft, Drafts, Wish


class Making(QObject):
    """Drafts under way. Nothing here reads or writes the store."""

    changed = pyqtSignal(list)
    """Rows (numbers) that are otherwise than before."""
    rearranged = pyqtSignal()
    """There are other rows."""

    def __init__(self, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drafts = drafts
        self.left_out: set[str] = set()
        self.same_as: dict[str, str] = {}
        """Draft -> the task (key) that it is a duplicate of."""

    @property
    def rows(self) -> tuple[Draft, ...]:
        """The drafts in their order."""
        return self.drafts.drafts

    def ticked(self) -> list[Draft]:
        """Return the drafts that become tasks."""
        return [draft for draft in self.rows if draft.key not in self.left_out]

    def chosen(self) -> Drafts:
        """Return the drafts that become tasks. Raises EstWalksError when none does."""
        return self.drafts.without(self.left_out) if self.left_out else self.drafts

    def row_of(self, key: str) -> int:
        """Return the number of a draft's row, or -1."""
        return next((number for number, draft in enumerate(self.rows) if draft.key == key), -1)

    def wish(self, keys: Iterable[str], wish: Wish) -> None:
        """Change drafts. Raises EstWalksError; then they are as they were."""
        wanted = list(keys)
        self.drafts = self.drafts.changed(wanted, wish)
        self._tell(wanted)

    def tick(self, keys: Iterable[str], on: bool) -> None:
        """Let drafts become tasks, or leave their findings waiting."""
        wanted = list(keys)
        self.left_out = self.left_out - set(wanted) if on else self.left_out | set(wanted)
        self._tell(wanted)

    def mark_same(self, key: str, task: str | None) -> None:
        """Say that a draft is a duplicate of a task (key), or of none after all."""
        self.same_as.pop(key, None)
        if task is not None:
            self.same_as[key] = task
        self._tell([key])

    def answer(self, key: str, case: str, on: bool) -> None:
        """Say that a draft answers a case (key), or that it does not."""
        from .....operations.tasks.drafts import Wish

        cases = [one for one in self.rows[self.row_of(key)].cases if one != case]
        self.wish([key], Wish(cases=tuple([*cases, case] if on else cases)))

    def split(self, key: str) -> str:
        """Make one more task of a draft's findings, with another measure; return its key. Raises EstWalksError."""
        before = {draft.key for draft in self.rows}
        draft = self.rows[self.row_of(key)]
        made = self.drafts.split(key, [draft.task.measure, self._other_measure(draft)])
        at = self.row_of(key) + 1
        rows = list(made.drafts)
        if rows[at].key in before:  # it was split before
            free = (f"{key}-{number}" for number in range(2, len(rows) + 2))
            rows[at] = replace(rows[at], key=next(one for one in free if one not in before))
        self.drafts = replace(made, drafts=tuple(rows))
        self.rearranged.emit()
        return rows[at].key

    def join(self, keys: Iterable[str]) -> str:
        """Put drafts together into one; return its key. Raises EstWalksError."""
        wanted = set(keys)
        first = next((draft.key for draft in self.rows if draft.key in wanted), "")
        self.drafts = self.drafts.joined(wanted)
        for key in wanted - {first}:
            self.same_as.pop(key, None)
            self.left_out.discard(key)
        self.left_out.discard(first)
        self.rearranged.emit()
        return first

    def _other_measure(self, draft: Draft) -> str:
        """Return the measure that suits a draft best of those that its findings have none of yet."""
        catalogue = self.drafts.ground.catalogue
        taken = {one.task.measure for one in self.rows if set(one.findings) & set(draft.findings)}
        suited = [*catalogue.measures_for(draft.task.category), *(one for one in catalogue.measures if one.active)]
        return next((one.code for one in suited if one.code not in taken), draft.task.measure)

    def _tell(self, keys: list[str]) -> None:
        self.changed.emit([row for key in keys if (row := self.row_of(key)) >= 0])

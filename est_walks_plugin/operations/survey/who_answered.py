"""Who answered a survey, as its source keeps it from import to import: counts that later files replace or add to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...importers.people.tally import WhoAnsweredTally
from ...model.receipt import Receipt
from ...model.survey.who_answered import RECEIPT_KEY, WhoAnswered

if TYPE_CHECKING:
    from ...store import Store


class WhoAnsweredKept:
    """The counts of a source before an import (`own`: the source's key, None for a new one), and after it."""

    def __init__(self, store: Store, own: str | None, tally: WhoAnsweredTally) -> None:
        self._store, self._tally = store, tally
        self._before = None if own is None else kept_of(store, own)
        self._known: set[str] = set()
        self._new: set[int] = set()
        if own is not None and tally.is_told:
            rows = store.rows("observation", {"source": own}, columns=("respondent",))
            self._known = {row["respondent"] for row in rows if row["respondent"]}

    def add_new(self, numbers: Sequence[int]) -> None:
        """Hear which rows of the file (by number) the source did not hold."""
        if self._tally.is_told:
            self._new.update(map(int, numbers))

    def told(self, source: str, receipt: Receipt, *, dry_run: bool) -> dict[str, Any]:
        """Return what the receipt keeps, nothing where no file ever told.

        A file that holds all there is of the source replaces what was counted; of one that holds a part, the people who
        are new are added.
        """
        if not self._tally.is_told and self._before is None:
            return {}
        counted = self._tally.counted()
        held = 0 if dry_run else self._store.count("observation", {"source": source, "vanished": (False, None)})
        if held > receipt.stored + receipt.updated + receipt.unchanged:
            if self._before is not None:
                counted = self._before.with_more(self._tally.counted(self._new, self._known))
        elif not self._tally.is_told:
            return {}
        return {RECEIPT_KEY: counted.with_outside(self._before).to_dict()}


def kept_of(store: Store, source: str) -> WhoAnswered | None:
    """Return what a source keeps of who answered."""
    found = store.rows("source", {"uuid": source}, columns=("receipt",))
    receipt = found[0]["receipt"] if found else None
    return WhoAnswered.from_json(receipt.get(RECEIPT_KEY)) if isinstance(receipt, dict) else None

"""Saving the walk in work over what others made of it meanwhile: what both changed is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from .....i18n import tr
from ....together.saving import save_in_task
from .saver import TABLES

if TYPE_CHECKING:
    from .....engine.walks.session import WalkSession
    from .....model.errors import EstWalksError
    from .....operations.walks.store_walk import WalkKeeper
    from ....context import Context


class InWork(Protocol):
    """The walk in work: what it is by now, and how another reading of it is opened."""

    session: WalkSession | None
    walk: str | None
    refused: Any
    changed: Any

    def open(self, walk: str) -> None:
        """Make a stored walk ready for changes."""


def save_over(context: Context, editor: InWork, keeper: WalkKeeper | None) -> bool:
    """Save what was changed in the editor, and open the walk as it is then; return False where nothing can be compared."""
    from .....operations.walks import both_changed
    from .....operations.walks.store_walk import WalkRead
    from .....store.merging import RowsRead

    session, walk = editor.session, editor.walk
    if keeper is None or keeper.read is None or session is None or walk is None:
        return False
    read = keeper.read

    def mine() -> WalkRead:
        """What it is by now: it may be changed on while it is asked about."""
        return WalkRead(session.request, tuple(session.plan.stops))

    def done(_none: None) -> None:
        if editor.walk == walk:
            editor.open(walk)

    def refused(error: EstWalksError) -> None:
        editor.refused.emit(error.message)
        editor.changed.emit()

    save_in_task(
        context,
        tr("Saving the walk"),
        lambda store, _feedback: both_changed.save_over(store, walk, read, mine()),
        tr("change the walk"),
        read=RowsRead.of("walk", [{"uuid": walk, "row_version": keeper.version}]),
        tables=TABLES,
        done=done,
        failed=refused,
    )
    return True

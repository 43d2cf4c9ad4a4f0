"""Deleting the walk in work: not one that somebody else changed since it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from .....i18n import tr
from ....together.saving import save_in_task

if TYPE_CHECKING:
    from .....model.errors import EstWalksError
    from .....operations.walks.store_walk import WalkKeeper
    from ....context import Context


def delete_kept(
    context: Context, walk: str, keeper: WalkKeeper | None, name: str, *, refused: Callable[[], Any]
) -> None:
    """Delete a stored walk with what hangs on it; can be undone. `keeper` is what kept it stored, None before it was read.

    Where that is refused the reason is told, what others wrote is shown, and `refused` is called.
    """
    from .....operations.deletions import delete_walk
    from .....store.merging import RowsRead

    def read() -> RowsRead:
        """Return it as it was kept last: a save that was under way when she asked has given it another version."""
        version = keeper.version if keeper is not None else None
        return RowsRead() if version is None else RowsRead.of("walk", [{"uuid": walk, "row_version": version}])

    def failed(error: EstWalksError) -> None:
        context.messages.error(error)
        refused()

    save_in_task(
        context,
        tr("Deleting the walk"),
        lambda store, feedback: delete_walk(store, walk, feedback),
        tr("delete the walk “{name}”").format(name=name),
        read=read,
        tables=("leg", "stop", "walk"),
        said=tr("“{name}” is deleted.").format(name=name),
        failed=failed,
    )

"""Deleting the walk in work: not one that somebody else changed since it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from .....i18n import tr

if TYPE_CHECKING:
    from .....model.errors import EstWalksError
    from .....model.feedback import Feedback
    from .....operations.walks.store_walk import WalkKeeper
    from .....store import Store
    from ....context import Context


def delete_kept(
    context: Context, walk: str, keeper: WalkKeeper | None, name: str, *, refused: Callable[[], Any]
) -> None:
    """Delete a stored walk with what hangs on it; can be undone. `keeper` is what kept it stored, None before it was read.

    Where that is refused the reason is told, what others wrote is shown, and `refused` is called.
    """
    from .....operations.deletions import delete_walk
    from .....operations.together.both_changed import merging
    from .....store.merging import RowsRead

    def work(store: Store, feedback: Feedback) -> int:
        # Asked for only now: a save that was under way when she asked has given the walk another version.
        version = keeper.version if keeper is not None else None
        read = RowsRead() if version is None else RowsRead.of("walk", [{"uuid": walk, "row_version": version}])
        with merging(store, read):
            return delete_walk(store, walk, feedback)

    def failed(error: EstWalksError) -> None:
        context.messages.error(error)
        context.session.changed("walk")
        refused()

    context.undo.run(
        tr("Deleting the walk"),
        work,
        tr("delete the walk “{name}”").format(name=name),
        tables=("leg", "stop", "walk"),
        said=tr("“{name}” is deleted.").format(name=name),
        failed=failed,
    )

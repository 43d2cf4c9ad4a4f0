"""Sources that the planner removes, with everything that came from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....operations.importing.kinds import data_tables
from ...together.saving import save_in_task

if TYPE_CHECKING:
    from ....model.source import Source
    from ...context import Context


def remove_sources(context: Context, rows: list[Source]) -> None:
    """Remove sources as they are listed; can be undone. One that somebody else imported again since stays, and is told."""
    from ....operations.deletions import delete_sources
    from ....operations.together.both_changed import record_read

    keys = [row.uuid for row in rows]
    names = ", ".join(row.name for row in rows)
    count = sum(row.stored for row in rows)
    save_in_task(
        context,
        tr("Removing {names}").format(names=names),
        lambda store, feedback: delete_sources(store, keys, feedback),
        tr("remove {names}").format(names=names),
        read=record_read("source", *rows),
        tables=("duplicate_pair", *data_tables(), "source"),
        said=tr("Removed {names} with {count} rows.", None, count).format(names=names, count=count),
    )

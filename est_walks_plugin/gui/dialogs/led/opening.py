"""Opens the table of the LED change once it is reckoned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from .dialog import NAME, LedDialog, read

if TYPE_CHECKING:
    from ...context import Context
    from .dialog import Read


def open_programme(context: Context) -> None:
    """Reckon the table of the area that is shown, in a task, and open it; why there is none is a line."""
    area = context.session.area_uuid

    def show(found: Read) -> None:
        context.beside.close(NAME)  # it may be of another area
        context.beside.show(NAME, lambda: LedDialog(context, area, found))

    context.runner.run(
        tr("Gathering lamps by street"),
        lambda store, feedback: read(store, area, feedback),
        done=show,
        store_path=context.session.path,
    )

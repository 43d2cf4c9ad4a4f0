"""The line of the menu that sends work lists out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .....i18n import tr
from .dialog import WorkListDialog

if TYPE_CHECKING:
    from .....model.task import Task
    from .....operations.owners.send_lists import SentLists
    from ....context import Context

SEND = "work_lists"


def send_work_lists(context: Context, tasks: Sequence[Task]) -> None:
    """Ask whose lists go out, as what and where to, and write them."""
    context.beside.close(SEND)
    context.beside.show(SEND, lambda: WorkListDialog(context, tasks), lambda dialog: _send(context, dialog))


def _send(context: Context, dialog: WorkListDialog) -> None:
    from .....operations.owners.send_lists import send_lists

    owners, endings, keys = dialog.chosen(), dialog.endings(), dialog.keys()
    folder = dialog.folder.filePath()
    context.runner.run(
        tr("Writing work lists"),
        lambda store, feedback: send_lists(store, owners, folder, endings, keys, feedback),
        done=lambda sent: _sent(context, sent, folder),
        store_path=context.session.path,
    )


def _sent(context: Context, sent: SentLists, folder: str) -> None:
    text = tr("%n work list(s) written to {folder}.", None, len(sent.files)).format(folder=Path(folder).name)
    context.messages.info(" ".join([text, *sent.notes]), "\n".join(sent.files))

"""The lines of the menu for work lists: out, and the answer back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFileDialog

from .....i18n import tr
from .... import format as fmt
from ..partner.answer_dialog import AnswerDialog, Shown
from .dialog import WorkListDialog

if TYPE_CHECKING:
    from .....model.task import Task
    from .....operations.owners.read_answer import LookedAt, TakenIn
    from .....operations.owners.send_lists import SentLists
    from ....context import Context

FILTER = "Excel, OpenDocument, CSV (*.xlsx *.ods *.csv)"
SEND, ANSWER = "work_lists", AnswerDialog.OF_LIST
TABLES = ("task", "task_event", "owner_answer")


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
    if sent.unreviewed_texts:
        text += " " + tr(
            "%n text(s) stayed at home until the privacy review has looked at them.", None, sent.unreviewed_texts
        )
    if sent.unreviewed_photos:
        text += " " + tr(
            "%n photo(s) stayed at home until the privacy review has looked at them.", None, sent.unreviewed_photos
        )
    context.messages.info(text, "\n".join(sent.files))


def read_answer_in(context: Context) -> None:
    """Ask for a list that was answered and show what it would change."""
    path, _filter = QFileDialog.getOpenFileName(context.window, tr("The answered list"), "", FILTER)
    if path:
        read_list(context, path)


def read_list(context: Context, path: str) -> None:
    """Look at an answered list, in a task, and show what it would change."""
    from .....operations.owners.read_answer import look_at

    context.runner.run(
        tr("Reading the answer"),
        lambda store, feedback: look_at(store, path, feedback=feedback),
        done=lambda looked: _show(context, looked),
        store_path=context.session.path,
    )


def _show(context: Context, looked: LookedAt) -> None:
    context.beside.close(ANSWER)
    read = looked.read
    notes = list(read.notes)
    if read.edited:
        rows = ", ".join(str(row) for row in read.edited[:20])
        notes.append(tr("Written over what stood there, and taken as the answer: rows {rows}.").format(rows=rows))
    if read.unused and not read.sent:
        notes.append(tr("Columns that were not read: {columns}.").format(columns=", ".join(read.unused)))
    title = tr("Answer from owners")
    what = Shown(title, looked.file, looked.proposal, tuple(notes), _ok(looked))
    context.beside.show(
        ANSWER, lambda: AnswerDialog(context, what, name=ANSWER), lambda dialog: _take(context, looked, dialog)
    )


def _ok(looked: LookedAt) -> str:
    values = sum(len(one.all_changes) + bool(one.note) for one in looked.proposal.taken)
    if not values:
        return tr("Take in")
    return tr("Take in {count} changes", None, values).format(count=fmt.number(values))


def _take(context: Context, looked: LookedAt, dialog: AnswerDialog) -> None:
    """Take in what is shown, with the conflicts as they are ticked."""
    from .....operations.owners.read_answer import take_in

    owners = dialog.ticked()
    context.undo.run(
        tr("Taking in the answer"),
        lambda store, feedback: take_in(store, looked, owners=owners),
        tr("take in the answer “{file}”").format(file=looked.file),
        tables=TABLES,
        done=lambda done: _taken(context, done),
    )


def _taken(context: Context, done: TakenIn) -> None:
    receipt = done.receipt
    told = tr("%n task(s) changed by the answer.", None, receipt.updated)
    if receipt.rejected_count:
        told += " " + tr("%n row(s) rejected.", None, receipt.rejected_count)
    context.messages.info(told, "\n".join([*receipt.notes, *(f"{one.row}: {one.reason}" for one in receipt.rejected)]))

"""Read back what an owner or partner answered: what it would change is shown, and taken in when the planner says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFileDialog

from .....i18n import tr
from .... import format as fmt
from .dialog import AnswerDialog, Shown

if TYPE_CHECKING:
    from .....model.receipt import Receipt
    from .....operations.owners.read_answer import LookedAt
    from .....operations.partners.any_answer import AnyAnswer
    from .....operations.partners.returned import PartnerAnswer
    from ....context import Context

FILES = "*.xlsx *.ods *.csv *.gpkg *.zip"
ROWS_NAMED = 20
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file: it is read with it, and is none of its own."""


def ask_for_answer(context: Context) -> None:
    """Ask for the file that came back and show what it would change."""
    wanted = tr("Answered lists and packages ({files})").format(files=FILES)
    path, _filter = QFileDialog.getOpenFileName(context.window, tr("The list or package that came back"), "", wanted)
    if path:
        read_answer(context, path)


def read_dropped(context: Context, files: Sequence[str]) -> None:
    """Show what the one file that was dragged here would change."""
    answers = [file for file in files if not file.lower().endswith(_BESIDE)]
    if len(answers) == 1:
        read_answer(context, answers[0])
    else:
        context.messages.tell(tr("Drag one answer at a time; each is shown before it is taken in."))


def read_answer(context: Context, path: str) -> None:
    """Look at a list or package that came back, in a task, and show what it would change."""
    from .....operations.partners.any_answer import look_at_answer

    context.runner.run(
        tr("Reading the answer"),
        lambda store, feedback: look_at_answer(store, path, feedback),
        done=lambda looked: _show(context, looked),
        store_path=context.session.path,
    )


def _show(context: Context, looked: AnyAnswer) -> None:
    from .....operations.owners.read_answer import LookedAt

    context.beside.close(AnswerDialog.NAME)
    what = _of_list(looked) if isinstance(looked, LookedAt) else _of_package(context, looked)
    context.beside.show(
        AnswerDialog.NAME, lambda: AnswerDialog(context, what), lambda dialog: _take(context, looked, what, dialog)
    )


def _of_list(looked: LookedAt) -> Shown:
    read, notes = looked.read, list(looked.notes)
    if read.edited:
        rows = ", ".join(str(row) for row in read.edited[:ROWS_NAMED])
        notes.append(tr("Written over what stood there, and taken as the answer: rows {rows}.").format(rows=rows))
    return Shown(tr("Answer from owners"), looked.file, looked.proposal, tuple(notes))


def _of_package(context: Context, answer: PartnerAnswer) -> Shown:
    title = tr("Answer from {owner}").format(owner=context.session.name("owner", answer.owner))
    return Shown(title, answer.name, answer.proposal, tuple(answer.notes))


def _take(context: Context, looked: AnyAnswer, what: Shown, dialog: AnswerDialog) -> None:
    """Take in what is shown, with the conflicts as they are ticked."""
    from .....operations.owners.take import TABLES
    from .....operations.partners.any_answer import take_in_answer

    owners = dialog.ticked()
    context.undo.run(
        tr("Taking in the answer"),
        lambda store, feedback: take_in_answer(store, looked, owners, feedback),
        tr("take in the answer “{file}”").format(file=what.file),
        tables=TABLES,
        done=lambda receipt: _taken(context, receipt),
    )


def _taken(context: Context, receipt: Receipt) -> None:
    told = tr("%n task(s) changed by the answer.", None, receipt.updated)
    if receipt.rejected_count:
        told += " " + tr("%n row(s) rejected.", None, receipt.rejected_count)
    refused = [tr("Row {row}: {told}").format(row=fmt.number(one.row), told=one.reason) for one in receipt.rejected]
    context.messages.info(told, "\n".join([*receipt.notes, *refused]))

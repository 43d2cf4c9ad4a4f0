"""Read a partner's package back: what it would change is shown, and taken in when the planner says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFileDialog

from .....i18n import tr
from .answer_dialog import AnswerDialog, Shown

if TYPE_CHECKING:
    from .....operations.partners.returned import PartnerAnswer
    from .....operations.partners.take_in import PartnerImport
    from ....context import Context

FILTER = "GeoPackage, ZIP (*.gpkg *.zip)"
DIALOG = AnswerDialog.OF_PACKAGE


def read_package(context: Context) -> None:
    """Ask for a file and show what it would change."""
    path, _filter = QFileDialog.getOpenFileName(context.window, tr("The package that came back"), "", FILTER)
    if path:
        read_from(context, path)


def read_from(context: Context, path: str) -> None:
    """Look at a package that came back, in a task, and show what it would change."""
    from .....operations.partners.returned import look_at

    context.runner.run(
        tr("Reading the package"),
        lambda store, feedback: look_at(store, path, feedback),
        done=lambda answer: _show(context, answer),
        store_path=context.session.path,
    )


def _show(context: Context, answer: PartnerAnswer) -> None:
    context.beside.close(DIALOG)
    title = tr("Answer from {owner}").format(owner=context.session.name("owner", answer.owner))
    what = Shown(title, answer.name, answer.proposal, tuple(answer.notes), tr("Take in"))
    context.beside.show(
        DIALOG, lambda: AnswerDialog(context, what, name=DIALOG), lambda dialog: _take(context, answer, dialog)
    )


def _take(context: Context, answer: PartnerAnswer, dialog: AnswerDialog) -> None:
    """Take in what is shown, with the conflicts as they are ticked."""
    from .....operations.partners.take_in import TABLES, take_in

    proposal = dialog.decided()
    context.undo.run(
        tr("Taking in the answer"),
        lambda store, feedback: take_in(store, answer, proposal, feedback=feedback),
        tr("take in the answer of {owner}").format(owner=context.session.name("owner", answer.owner)),
        tables=TABLES,
        done=lambda done: _taken(context, done),
    )


def _taken(context: Context, done: PartnerImport) -> None:
    receipt = done.receipt
    told = tr("%n task(s) changed by {owner}.", None, receipt.updated)
    told = told.format(owner=context.session.name("owner", done.owner))
    if receipt.rejected_count:
        told += " " + tr("%n row(s) rejected.", None, receipt.rejected_count)
    context.messages.info(told, "\n".join([*receipt.notes, *(f"{one.row}: {one.reason}" for one in receipt.rejected)]))

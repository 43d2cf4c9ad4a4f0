"""The paper protocol as an empty table, for who types with Excel."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog

from .....i18n import tr
from .entry import Chosen, Entry, TakingOut
from .out_dialog import file_name

FILTER = "Excel (*.xlsx);;CSV (*.csv)"


def _ask(chosen: Chosen, out: TakingOut) -> None:
    start = out.context.session.beside(f"{file_name(chosen.name)}_{tr('protocol')}.xlsx")
    title = tr("Protocol to fill in")
    path, kind = QFileDialog.getSaveFileName(out.context.window, title, start, FILTER)
    if path:
        ending = ".csv" if "csv" in kind else ".xlsx"
        take_table(chosen, out, path if Path(path).suffix else path + ending)


def take_table(chosen: Chosen, out: TakingOut, path: str) -> None:
    """Write the table in a task and tell where it is."""
    from .....operations.field.protocol.empty_table import export_protocol_table

    out.run(
        tr("Writing the protocol"),
        lambda store, feedback: export_protocol_table(store, chosen.walk, path, feedback),
        lambda rows: out.written(
            path,
            tr("{file}: %n row(s) to fill in.", None, rows).format(file=Path(path).name),
            [tr("Drop the filled file on page Findings, or read it in there.")],
            icon="table",
        ),
        file=path,
    )


ENTRY = Entry(
    key="protocol_table",
    title=lambda: tr("Protocol to fill in (Excel) …"),
    icon="table",
    take=_ask,
    tip=lambda: tr(
        "The rows of the paper as an empty table with lists to choose from; read in from the field afterwards"
    ),
)

"""Every table of a situation report in one text table: each row says first which table it is of.

Semicolons, decimal comma, UTF-8 with a mark, as `exporting.tables` writes: what Swedish Excel opens with a double click. A count that
is told in steps stands as its number, and in the column beside it as it is told.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from ...printing.situation_report.tables import ColumnTold, TableTold
from ...printing.situation_report.told import ReportTold
from ...privacy.safe_text import neutralise_formula


def report_sheet(said: ReportTold) -> bytes:
    """Return the file: for each table a row of its caption, one of its columns, its rows, and an empty one."""
    tr = said.words.tr
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    name, row = tr("table"), tr("row")
    about = [
        (tr("title"), said.title),
        (tr("version"), said.version),
        (tr("who may read"), said.mark),
        (tr("in short"), said.sentence),
        (tr("example data"), said.example),
        *(
            (row, text)
            for section in said.sections
            if section.key in ("about", "changed", "named")
            for text in (*section.paragraphs, *section.points)
        ),
        (tr("map data"), said.report.attribution),
    ]
    writer.writerow([name, "", tr("text")])
    for what, text in about:
        if text:
            writer.writerow(["report", what, _cell(text)])
    for made in said.tables:
        _write(writer, made, said)
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _write(writer: Any, made: TableTold, said: ReportTold) -> None:
    tr = said.words.tr
    writer.writerow([])
    writer.writerow([made.key, _cell(made.caption)])
    told = [column for column in made.columns if _is_told_apart(made, column)]
    titles = [
        text
        for column in made.columns
        for text in (
            [column.title, tr("{column}, as told").format(column=column.title)] if column in told else [column.title]
        )
    ]
    writer.writerow([made.key, *map(_cell, titles)])
    for texts, values in zip(made.rows, made.values):
        cells: list[str] = []
        for column, text, value in zip(made.columns, texts, values):
            cells.append(_cell(value) if column.is_number else _cell(text))
            if column in told:
                cells.append(_cell(text))
        writer.writerow([made.key, *cells])


def _is_told_apart(made: TableTold, column: ColumnTold) -> bool:
    """Return whether the words of a column say more than its numbers: "at least", "fewer than", "not told"."""
    at = made.columns.index(column)
    return column.is_number and any(
        any(sign.isalpha() or sign in "≥*" for sign in row[at]) or (values[at] is None and row[at] not in ("–", ""))
        for row, values in zip(made.rows, made.values)
    )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, (int, float)):
        return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(neutralise_formula(str(value)))

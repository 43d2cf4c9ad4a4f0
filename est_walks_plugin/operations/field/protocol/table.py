"""A protocol that came back as a table, CSV or Excel: its rows, each cell a text by the column it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Mapping

from ....i18n import tr
from ....importers.formats.registry import open_table
from ....importers.formats.table import BATCH_ROWS, ReadOptions, Refused, Table
from ....importers.meaning.values import to_text
from ....model.errors import AmbiguousInputError, InputError
from ....model.feedback import Feedback
from .columns import Field, fields_of, title_of

MOST_ROWS = 5_000
_SAID = (
    Field.CATEGORY,
    Field.TEXT,
    Field.SPOT,
    Field.OWNER,
    Field.SEVERITY,
    Field.PHOTO_NO,
    Field.SCORE_DAY,
    Field.SCORE_DARK,
    Field.SEEN,
    Field.NOTE,
)
"""What a person writes; a row without any of it was left empty."""


@dataclass(frozen=True)
class FileRow:
    """A row with its number in the file."""

    number: int
    cells: Mapping[Field, str]

    def __getitem__(self, field: Field) -> str:
        return self.cells.get(field, "")

    def says(self, *fields: Field) -> bool:
        """Return whether any of these cells is filled."""
        return any(self[one] for one in fields)


@dataclass
class FileTable:
    """The rows that say something, and those that could not be read. `headers` are the file's own, by what they are."""

    file: str
    rows: list[FileRow] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    notes: list[str] = field(default_factory=list)


def looks_like_protocol(path: str) -> bool:
    """Return whether a file is a table with the columns of a protocol. Raises InputError for what cannot be read."""
    table = _open(path)
    try:
        return _is_protocol(table)
    finally:
        table.close()


def read_table(path: str, feedback: Feedback) -> FileTable:
    """Return the rows of a protocol. Raises InputError in one sentence for what is none."""
    table = _open(path)
    try:
        return _read(table, Path(path).name, feedback)
    finally:
        table.close()


def _open(path: str) -> Table:
    """Open a file; of a workbook, the sheet that is a protocol."""
    try:
        return open_table(path)
    except AmbiguousInputError as error:
        if error.question != "layer":
            raise
        for layer in error.choices:
            table = open_table(path, ReadOptions(layer=layer))
            if _is_protocol(table):
                return table
            table.close()
        raise _no_protocol(Path(path).name, tr("none of its sheets")) from error


def _is_protocol(table: Table) -> bool:
    found = fields_of(table.headers)
    return Field.STOP in found and any(one in found for one in _SAID)


def _no_protocol(file: str, columns: str) -> InputError:
    said = tr(
        "“{file}” is no protocol: it has {columns}, but needs {stop} and what was found; take out an empty one and fill that in."
    )
    return InputError(said.format(file=file, columns=columns, stop=title_of(Field.STOP)))


def _read(table: Table, file: str, feedback: Feedback) -> FileTable:
    if not _is_protocol(table):
        raise _no_protocol(file, ", ".join(table.headers[:8]))
    at = fields_of(table.headers)
    found = FileTable(file, encoding=table.encoding, delimiter=table.delimiter, notes=list(table.notes))
    found.headers = {one.value: table.headers[number] for one, number in at.items()}
    for batch in table.batches(BATCH_ROWS):
        feedback.check()
        found.refused += batch.refused
        columns = {one: to_text(batch.columns[number]) for one, number in at.items()}
        for index, number in enumerate(batch.numbers):
            row = FileRow(number, {one: cells[index] or "" for one, cells in columns.items()})
            if row.says(*_SAID) or row[Field.STOP]:
                found.rows.append(row)
        if len(found.rows) > MOST_ROWS:
            raise InputError(
                tr("“{file}” has more than {limit} rows, which no evening has; split it.").format(
                    file=file, limit=MOST_ROWS
                )
            )
    return found


def is_answered(row: FileRow, *, earlier: bool) -> bool:
    """Return whether somebody wrote in a row; the text of an earlier finding was there before."""
    return row.says(Field.SEEN, Field.NOTE) if earlier else row.says(*_SAID)

"""A list that owners answered and sent back: its rows, each cell a text by the column it stands in."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Mapping

from ...i18n import tr
from ...importers.formats.odd_cells import OddCells, odd_cells
from ...importers.formats.registry import open_table
from ...importers.formats.table import BATCH_ROWS, ReadOptions, Table
from ...importers.meaning.dates import DateFormat, serial_day
from ...importers.meaning.values import to_text
from ...model.errors import AmbiguousInputError, InputError, ParameterError
from ...model.feedback import Feedback
from ...model.partners.package import TASK
from ...privacy.ids import kept_name
from . import said
from .cells import OwnerAnswer
from .columns import ANSWERED, Field, fields_of, own_columns, unused
from .sent import Sent, read_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 100_000
_PARTNERS = {column.name for column in TASK.columns if column.answered}
"""The columns that a partner answers in: a package of ours that was opened as a table."""


@dataclass
class AnsweredFile:
    """The rows of a list, what it told when it went out (task -> what), and how it was read.

    `edited` are the rows whose column of the present state or date was changed instead of the one for the answer, `unread` the
    columns of the owner's own with something in them, of which nothing is made.
    """

    file: str
    answers: list[OwnerAnswer] = field(default_factory=list)
    sent: dict[str, Sent] = field(default_factory=dict)
    edited: list[int] = field(default_factory=list)
    mapping: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    encoding: str = ""
    delimiter: str = ""
    notes: list[str] = field(default_factory=list)


def read_answered(path: str, feedback: Feedback | None = None) -> AnsweredFile:
    """Return what a list says. Raises InputError in one sentence for what is none, or cannot be read."""
    table = _open(path)
    try:
        return _read(table, path, feedback or Feedback())
    finally:
        table.close()


def _is_list(headers: Sequence[str]) -> bool:
    found = fields_of(headers)
    return Field.TASK in found and any(one in found for one in (*ANSWERED, Field.STATE_NOW))


def _open(path: str) -> Table:
    """Open a file; of a workbook, the sheet that is a list. Raises InputError where several are: nobody could tell which is answered."""
    try:
        table = open_table(path)
        layers = next((choice.alternatives for choice in table.choices if choice.what == "layer"), ())
    except AmbiguousInputError as error:
        if error.question != "layer":
            raise
        table, layers = open_table(path, ReadOptions(layer=error.choices[0])), error.choices[1:]
    tables = [table, *_others(path, layers)]
    lists = [one for one in tables if _is_list(one.headers)]
    chosen = (lists or tables)[0]
    for one in tables:
        if one is not chosen:
            one.close()
    if len(lists) > 1:
        chosen.close()
        raise InputError(
            tr("“{file}” has several sheets that are lists: {sheets}; keep the one that is answered.").format(
                file=Path(path).name, sheets=", ".join(map(_sheet_of, lists))
            )
        )
    return chosen


def _others(path: str, layers: Sequence[str]) -> Iterator[Table]:
    """Give the other sheets of a workbook, as far as they are tables."""
    for layer in layers:
        with suppress(InputError):
            yield open_table(path, ReadOptions(layer=layer))


def _sheet_of(table: Table) -> str:
    """Return the name of the sheet that a table is, "" of a file without sheets."""
    return next((choice.value for choice in table.choices if choice.what == "layer"), "")


def _read(table: Table, path: str, feedback: Feedback) -> AnsweredFile:
    name = Path(path).name
    if set(table.headers) >= _PARTNERS:
        raise InputError(
            tr(
                "“{file}” is a partner's package, and what was changed here since it went out would not be seen; read it in "
                "as a package (importpartner)."
            ).format(file=name)
        )
    if not _is_list(table.headers):
        raise InputError(
            tr(
                "“{file}” is no answered list: it needs the column with the ids of the tasks and a new state, date or note; "
                "send the list out again and have it answered in the columns for that."
            ).format(file=name)
        )
    at = fields_of(table.headers)
    found = AnsweredFile(name, encoding=table.encoding, delimiter=table.delimiter, notes=list(table.notes))
    found.mapping = {one.value: table.headers[number] for one, number in at.items()}
    found.unused = unused(table.headers, at)
    odd = odd_cells(path, kept_name(_sheet_of(table))) if table.format in ("xlsx", "ods") else OddCells()
    rows = _Rows(found, at, odd, DateFormat(shift_days=table.shift_days))
    own = own_columns(table.headers, at)
    for batch in table.batches(BATCH_ROWS):
        feedback.check()
        filled = [one for one in own if any(map(str.strip, filter(None, to_text(batch.columns[one]))))]
        found.unread += [own.pop(one) for one in filled]
        for one in batch.refused:
            found.answers.append(OwnerAnswer("", one.row, refused=one.reason, blamed=one.text))
        columns = {one: to_text(batch.columns[number]) for one, number in at.items()}
        for index, number in enumerate(batch.numbers):
            rows.add(number, {one: cells[index] or "" for one, cells in columns.items()})
        if len(found.answers) > MOST_ROWS:
            raise InputError(tr("“{file}” has more than {limit} rows; split it.").format(file=name, limit=MOST_ROWS))
    if not found.answers:
        raise InputError(tr("“{file}” has no rows; export it again.").format(file=name))
    return found


@dataclass
class _Rows:
    """Makes answers of rows."""

    into: AnsweredFile
    at: Mapping[Field, int]
    odd: OddCells
    dates: DateFormat

    def add(self, number: int, cells: Mapping[Field, str]) -> None:
        if not any(cells.values()):
            return
        task = cells[Field.TASK]
        answer = OwnerAnswer(
            task,
            number,
            state=cells.get(Field.STATE),
            day=self._day(cells.get(Field.DAY, "")),
            cost=cells.get(Field.COST),
            note=cells.get(Field.NOTE),
            reason=cells.get(Field.REASON),
            work_order=cells.get(Field.ORDER),
        )
        self.into.answers.append(self._judged(answer, number, cells))

    def _day(self, text: str) -> str:
        return serial_day(text, self.dates) or text

    def _judged(self, answer: OwnerAnswer, number: int, cells: Mapping[Field, str]) -> OwnerAnswer:
        """Return a row with what is wrong about it as a row of a sheet, and what stands in the columns beside the answer's."""
        here = [one for one in (Field.TASK, *ANSWERED) if one in self.at]
        for one in here:
            title, cell = self.into.mapping[one.value], (number, self.at[one])
            if cell in self.odd.formulas:
                return replace(answer, refused=said.formula_told(title, cells[one]), blamed=cells[one])
            if cell in self.odd.covered:
                told = tr("The cell in “{column}” is merged with one above it; unmerge them, and answer in each row.")
                return replace(answer, refused=told.format(column=title), blamed=answer.task)
        try:
            sent = read_mark(cells.get(Field.CHECK, ""), answer.task)
        except ParameterError as error:
            return replace(answer, refused=error.message, blamed=answer.task)
        if sent is not None:
            self.into.sent[answer.task] = sent
        if Field.STATE not in self.at:
            return replace(answer, state=cells.get(Field.STATE_NOW))
        return answer if sent is None else self._beside(answer, sent, cells)

    def _beside(self, answer: OwnerAnswer, sent: Sent, cells: Mapping[Field, str]) -> OwnerAnswer:
        """Take what was written over the present state or date, where the columns for the answer are empty."""
        state, due = cells.get(Field.STATE_NOW, ""), self._day(cells.get(Field.DUE_NOW, ""))
        if said.is_empty(answer.state) and state and not _says_state(state, sent.state):
            answer = replace(answer, state=state)
            self.into.edited.append(answer.row)
        if said.is_empty(answer.day) and due and not _says_day(due, sent):
            answer = replace(answer, day=due)
            self.into.edited.append(answer.row)
        return answer


def _says_state(text: str, state: str) -> bool:
    try:
        return said.state(text).value == state
    except ParameterError:
        return False


def _says_day(text: str, sent: Sent) -> bool:
    try:
        return said.day(text) == sent.due
    except ParameterError:
        return False

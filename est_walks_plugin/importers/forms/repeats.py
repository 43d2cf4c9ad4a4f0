"""Workbooks of KoBoToolbox with a sheet a repeated group: its rows beside what their answer says once, on another sheet.

KoBo: `_parent_table_name` names the sheet, `_parent_index` the row by its `_index`, `_submission__uuid` the answer. A row
is known by its answer and its number in it, so that a newer export changes it; all rows of an answer are one person's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...i18n import tr
from ...model.errors import InputError
from ...model.survey.questionnaire import QuestionKind, questionnaire
from ..formats.table import Batch, Table
from ..meaning.headers import plain

_SHEET, _ROW, _OWN_ROW = "_parent_table_name", "_parent_index", "_index"
_ANSWER = "_submission__"
IDENTITY, ANSWER, SENT = "_uuid", "_submission__uuid", "_submission_time"
_BATCH, _DEEPEST = 10_000, 5
_LONGEST = 31
"""So many letters the name of a sheet may have."""

Opener = Callable[[str], Table]
"""Opens another sheet of the same workbook by its name."""


def is_repeat(headers: Sequence[str]) -> bool:
    """Return whether a sheet has the rows of a repeated group."""
    return {_SHEET, _ROW} <= {header.strip().casefold() for header in headers}


def sheet_of_answers(sheets: Mapping[str, Sequence[str]]) -> str:
    """Return the sheet that asks most of a place, given name -> headers; "" without repeats, or when two ask as much."""
    if not any(map(is_repeat, sheets.values())):
        return ""
    asked = {name: _asked(headers) for name, headers in sheets.items()}
    best = max(asked.values())
    names = [name for name, count in asked.items() if count == best]
    return names[0] if best and len(names) == 1 else ""


def _asked(headers: Sequence[str]) -> int:
    """Return how many questions about a place, not about the day or who answers, a sheet has."""
    told = {plain(header.rsplit("/", 1)[-1]) for header in headers} | {plain(header) for header in headers}
    about = [one for one in questionnaire().questions if one.kind is not QuestionKind.DATE and one.field != "role"]
    return sum(bool({plain(name) for name in (one.name, one.words.sv, one.words.en)} & told) for one in about)


def with_answers(table: Table, opened: Opener, depth: int = 0) -> Table:
    """Return the rows of a repeated group, each with what its answer says once; any other table as it is."""
    if not is_repeat(table.headers) or depth > _DEEPEST:
        return table
    sheet = next((text for text in map(_text, _sampled(table, _SHEET)) if text), "")
    parent = _parent(_answers(sheet, opened, depth + 1))
    own = [name for name in table.headers if name == ANSWER or not name.casefold().startswith((_ANSWER, "_parent_"))]
    more = [name for name in parent.headers if name not in (*own, IDENTITY, SENT)]
    headers = (*own, IDENTITY, SENT, *more)

    def batches(size: int) -> Iterator[Batch]:
        seen: Counter[str] = Counter()
        for batch in table.batches(size):
            columns = dict(zip(table.headers, batch.columns))
            rows = [parent.rows.get(_text(cell), {}) for cell in columns[_named(table, _ROW)]]
            ids = _numbered(columns, [_text(row.get(IDENTITY)) for row in rows], seen)
            sent = columns.get(_ANSWER + "submission_time", [None] * len(batch))
            joined = [[row.get(name) for row in rows] for name in more]
            yield replace(batch, columns=[*(columns[name] for name in own), ids, sent, *joined])

    told = tr("Each row of “{sheet}” is read with what its answer says once on “{other}”.")
    if not parent.headers:
        told = tr("What the answers of “{sheet}” say once, on “{other}”, is not in the workbook.")
    notes = [*table.notes, told.format(sheet=_sheet_of(table), other=sheet)]
    return replace(table, headers=headers, batches=batches, notes=notes)


def _answers(sheet: str, opened: Opener, depth: int) -> Table | None:
    """Open the sheet of the answers; the workbook may have cut its name."""
    names = (sheet, sheet[:_LONGEST], sheet[: _LONGEST - 3] + "...")
    for name in dict.fromkeys(names if sheet else ()):
        try:
            return with_answers(opened(name), opened, depth)
        except InputError:
            continue
    return None


@dataclass(frozen=True)
class _Parent:
    """What the answers say once: its headers, and `_index` -> their cells."""

    headers: tuple[str, ...]
    rows: Mapping[str, Mapping[str, Any]]


def _parent(table: Table | None) -> _Parent:
    if table is None or _OWN_ROW not in {header.casefold() for header in table.headers}:
        return _Parent((), {})
    found: dict[str, Mapping[str, Any]] = {}
    index = table.headers.index(_named(table, _OWN_ROW))
    for batch in table.batches(_BATCH):
        for cells in zip(*batch.columns):
            found[_text(cells[index])] = dict(zip(table.headers, cells))
    table.close()
    return _Parent(tuple(name for name in table.headers if name.casefold() != _OWN_ROW), found)


def _numbered(columns: Mapping[str, Sequence[Any]], parents: Sequence[str], seen: Counter[str]) -> list[str | None]:
    """Return an id a row: that of the row it belongs to (`parents`, "" where that is not there), and its number there."""
    answers = columns.get(ANSWER) or columns.get(_ANSWER + "id") or [None] * len(parents)
    found: list[str | None] = []
    for answer, parent in zip(answers, parents):
        above = parent or _text(answer)
        seen[above] += 1
        found.append(f"{above}/{seen[above]}" if above else None)
    return found


def _sampled(table: Table, name: str) -> Sequence[Any]:
    return table.sample(400).columns[table.headers.index(_named(table, name))]


def _named(table: Table, name: str) -> str:
    return next(header for header in table.headers if header.casefold() == name)


def _sheet_of(table: Table) -> str:
    return next((choice.value for choice in table.choices if choice.what == "layer"), "")


def _text(cell: Any) -> str:
    text = "" if cell is None else str(cell).strip()
    return text[:-2] if text.endswith(".0") else text

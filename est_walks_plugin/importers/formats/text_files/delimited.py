"""Text tables: any delimiter, any encoding, titles above the header, quoted line breaks, a totals row at the end."""

from __future__ import annotations

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ....i18n import tr
from ....model.errors import InputError
from ...meaning.headers import header_score
from .. import table as limits
from ..header_rows import header_row
from ..rows import RowSorter, always_empty
from ..table import Batch, Choice, ReadOptions, Table, check_rows, unique_headers
from .containers import is_container
from .encoding import Encoding, detect, repair
from .prose import is_no_table, is_shape
from .quotes import quote_of
from .wrapped import DELIMITERS, doubled, has_backslashes, inner_delimiter, unwrapped

_SAMPLE_CHARACTERS = 256 * 1024
_SAMPLE_ROWS = 200
_FIELD_LIMIT = 131_072
_PIECE = re.compile(r"[\"\\]\s{0,4}:|[{\[]\s{0,4}\\?\"")
_OTHER = re.compile(
    r"(?:BEGIN:V|MIME-Version:|From: |Received: |Return-Path: |data:[a-z]{1,20}/|%!PS|-----BEGIN |HTTP/\d|\)\]\}')"
)
_SQL = re.compile(r"^(?:INSERT INTO|CREATE TABLE|SET NAMES|COPY \S{1,60} \()", re.MULTILINE)
_SEP = re.compile(r"^\"?sep=(.)\"?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Dress:
    """How a text table is written: what parts and quotes its cells, lines before it, and whether quotes are escaped by \\."""

    delimiter: str
    quote: str
    skip: int
    escaped: bool


def open_csv(path: str, options: ReadOptions) -> Table:
    """Open a text table. Raises InputError for binary content or a file without rows."""
    name = Path(path).name
    encoding = detect(path, options.encoding)
    sample = _sample(path, encoding)
    if not sample.strip("\ufeff \t\r\n"):
        raise InputError(tr("“{file}” is empty; export it again.").format(file=name))
    escaped = has_backslashes(sample)
    if escaped:
        sample = "".join(doubled(sample.splitlines(keepends=True)))
    quote = quote_of(sample)
    delimiter, skip = _delimiter(sample, options.delimiter, quote)
    rows = _sample_rows(sample, delimiter.value, skip, name, quote)
    inner = inner_delimiter(rows)
    if inner:
        delimiter = Choice("delimiter", inner, tr("every line is quoted as a whole"), delimiter.alternatives)
        rows = [unwrapped(row, inner) for row in rows]
    header = header_row(rows)
    raw_headers = list(header.cells)
    _refuse_code(name, sample, raw_headers, rows)
    if not options.mapping and is_no_table(rows, raw_headers, rows[header.index + header.found :], sample):
        raise InputError(
            tr(
                "“{file}” is text without columns (a letter, a log, settings), no table; ask for CSV or Excel. A list of texts needs a header, such as Description."
            ).format(file=name)
        )
    if encoding.twice:
        raw_headers = [repair(cell) for cell in raw_headers]
    if len(raw_headers) > limits.MAX_COLUMNS:
        raise InputError(
            tr("“{file}” has {count} columns, more than {limit}; choose another delimiter.").format(
                file=name, count=len(raw_headers), limit=limits.MAX_COLUMNS
            )
        )
    while len(raw_headers) > 1 and not raw_headers[-1].strip() and always_empty(rows, len(raw_headers) - 1):
        raw_headers = raw_headers[:-1]
    headers, notes = unique_headers(raw_headers)
    skipped = header.index + 1 if header.found else header.index
    if quote != '"':
        notes = [*notes, tr("The cells stand in {quote}…{quote}; these signs were left out.").format(quote=quote)]
    dress = Dress(delimiter.value, quote, skip, escaped)
    reader = _Reader(path, encoding, dress, skipped, headers, rows[skipped:])
    return Table(
        format="csv",
        path=path,
        headers=headers,
        batches=reader.batches,
        choices=[encoding.choice, delimiter, header.choice],
        row_estimate=_estimate(path, sample, encoding, len(rows), dress),
        encoding=encoding.choice.value,
        delimiter=delimiter.value,
        notes=notes,
    )


def _refuse_code(name: str, sample: str, headers: list[str], rows: list[list[str]]) -> None:
    """Raise InputError for JSON in a program's dress, cards, letters and SQL: they hold rows, but not as a table."""
    lone = [cell for row in rows for cell in row if cell.strip()] if max(map(len, rows)) == 1 else []
    lone = lone[1:] or lone
    held = sum(1 for cell in lone if is_container(cell))
    in_header = any(_PIECE.search(cell) for cell in headers) and not any(header_score(cell) for cell in headers)
    begin = sample.lstrip("\ufeff \t\r\n")
    if in_header or (lone and held * 2 >= len(lone)) or _OTHER.match(begin) or _SQL.search(sample):
        raise InputError(
            tr(
                "“{file}” holds JSON, markup or a program's own text, no table; ask for CSV, Excel or GeoPackage."
            ).format(file=name)
        )


def _sample(path: str, encoding: Encoding) -> str:
    try:
        with open(path, encoding=encoding.codec, errors=encoding.errors, newline="") as stream:
            return stream.read(_SAMPLE_CHARACTERS).replace("\x00", "")
    except UnicodeError as error:
        raise InputError(
            tr("“{file}” cannot be read as {encoding}; choose another encoding.").format(
                file=Path(path).name, encoding=encoding.choice.value
            ),
            details=str(error),
        ) from error


def _delimiter(sample: str, forced: str | None, quote: str) -> tuple[Choice, int]:
    """Return the delimiter and how many lines to skip before the table (a `sep=` line)."""
    head, _, _ = sample.partition("\n")
    told = _SEP.match(head.strip("\ufeff\r "))
    skip = 1 if told else 0
    if forced:
        value = {"tab": "\t", "\\t": "\t", "semicolon": ";", "comma": ","}.get(forced.lower(), forced)
        if len(value) != 1 or value in '"\r\n':
            raise InputError(tr("“{value}” cannot separate columns; use ; , | or tab.").format(value=forced))
        return Choice("delimiter", value, tr("chosen by you"), DELIMITERS), skip
    if told:
        return Choice("delimiter", told.group(1), tr("the first line of the file says so (sep=)"), DELIMITERS), skip
    alone = head.strip('\ufeff\r "').strip(quote)
    is_lone = header_score(alone) and not any(delimiter in alone for delimiter in DELIMITERS)
    if is_lone or all(map(is_shape, list(filter(None, sample.splitlines()))[:20])):
        # A header of one column: what looks like delimiters below stands in its texts.
        absent = next((delimiter for delimiter in DELIMITERS if delimiter not in sample), ";")
        return Choice("delimiter", absent, tr("there is one column only"), DELIMITERS), skip
    scores = {delimiter: _consistency(sample, delimiter, quote) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if scores[best] <= 0:
        return Choice("delimiter", ";", tr("there is one column only"), DELIMITERS), skip
    others = tuple(delimiter for delimiter in DELIMITERS if delimiter != best and scores[delimiter] > 0)
    reason = tr("it gives the same number of columns on every line, with headers that are known")
    return Choice("delimiter", best, reason, others), skip


def _consistency(sample: str, delimiter: str, quote: str) -> float:
    """Return how well `delimiter` splits the sample: the share of rows of the commonest width, times what it gives."""
    try:
        rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, quotechar=quote), 60))
    except csv.Error:
        return 0.0
    rows = [row for row in (rows[:-1] or rows) if row]
    if not rows:
        return 0.0
    width, count = Counter(len(row) for row in rows).most_common(1)[0]
    if width < 2:
        widths = [len(row) for row in rows]
        width, count = max(widths), widths.count(max(widths))
        if width < 2 or count < len(rows) / 2:
            return 0.0
    known = max(sum(header_score(cell) for cell in row) for row in rows[:12])
    return count / len(rows) * (1.0 + min(width, 12) / 12.0) + 0.75 * known


def _sample_rows(sample: str, delimiter: str, skip: int, name: str, quote: str) -> list[list[str]]:
    """Return the first records of the table, without the leading byte order mark."""
    stream = io.StringIO(sample.lstrip("\ufeff"), newline="")
    for _ in range(skip):
        stream.readline()
    rows: list[list[str]] = []
    try:
        for row in csv.reader(stream, delimiter=delimiter, quotechar=quote):
            rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except csv.Error as error:
        if not rows:
            raise InputError(_csv_problem(name, 1, error), details=str(error)) from error
    if not any(any(cell.strip() for cell in row) for row in rows):
        raise InputError(tr("“{file}” has no rows; export it again.").format(file=name))
    return rows


def _estimate(path: str, sample: str, encoding: Encoding, rows: int, dress: Dress) -> int:
    """Return about how many rows the file has, from its size and the sample's rows."""
    size = os.path.getsize(path)
    sampled = len(sample.encode("utf-16-le" if encoding.codec.startswith("utf-16") else "utf-8", "replace"))
    if sampled >= size * 0.98 and rows < _SAMPLE_ROWS:
        return max(0, rows - 1)
    try:
        lines = io.StringIO(sample, newline="")
        count = sum(1 for _ in csv.reader(lines, delimiter=dress.delimiter, quotechar=dress.quote))
    except csv.Error:
        count = sample.count("\n")
    return max(1, round(count * size / max(1, sampled)) - 1)


def _csv_problem(name: str, row: int, error: csv.Error) -> str:
    if "field larger" in str(error):
        return tr(
            "“{file}” has a cell of more than {limit} characters at row {row}: a quotation mark is opened and never closed."
        ).format(file=name, limit=_FIELD_LIMIT, row=row)
    return tr("“{file}” cannot be read as a text table at row {row}; export it again.").format(file=name, row=row)


class _Reader:
    """Streams the rows of one text table; knows where its header ends."""

    def __init__(
        self,
        path: str,
        encoding: Encoding,
        dress: Dress,
        first: int,
        headers: tuple[str, ...],
        sample: list[list[str]],
    ) -> None:
        self._path, self._encoding, self._dress, self._first = path, encoding, dress, first
        self._sorter = RowSorter(headers, sample, repair_cells=encoding.twice, delimiter=dress.delimiter)

    def batches(self, size: int) -> Iterator[Batch]:
        """Yield batches of `size` rows. Raises InputError naming the row where the file stops being a table."""
        number = self._first
        name = Path(self._path).name
        limit = csv.field_size_limit(_FIELD_LIMIT)
        try:
            with open(self._path, encoding=self._encoding.codec, errors=self._encoding.errors, newline="") as stream:
                for _ in range(self._dress.skip):
                    stream.readline()
                lines: Iterator[str] = stream
                if not _zero_free(self._path):
                    lines = (line.replace("\x00", "") for line in stream)
                if self._dress.escaped:
                    lines = doubled(lines)
                reader = csv.reader(lines, delimiter=self._dress.delimiter, quotechar=self._dress.quote)
                for _ in islice(reader, self._first):
                    pass
                while True:
                    rows = list(islice(reader, size))
                    if not rows:
                        return
                    yield self._sorter.batch(rows, number + self._dress.skip)
                    number += len(rows)
                    check_rows(self._path, number)
        except csv.Error as error:
            raise InputError(_csv_problem(name, number + 1, error), details=str(error)) from error
        except UnicodeError as error:
            raise InputError(
                tr("“{file}” cannot be read as {encoding} near row {row}; choose another encoding.").format(
                    file=name, encoding=self._encoding.choice.value, row=number + 1
                ),
                details=str(error),
            ) from error
        finally:
            csv.field_size_limit(limit)


def _zero_free(path: str) -> bool:
    """Return whether the beginning of the file has no zero bytes (old Pythons' csv stops at them)."""
    with open(path, "rb") as stream:
        return b"\x00" not in stream.read(1024 * 1024)

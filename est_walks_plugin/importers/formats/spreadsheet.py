"""Excel (.xlsx) and OpenDocument (.ods) sheets through GDAL, read as text so that nothing is guessed too early."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any
from xml.parsers import expat

from ...i18n import tr
from ...model.errors import InputError
from ...privacy.ids import kept_name
from ..forms.repeats import sheet_of_answers
from ..meaning.headers import header_score
from ..notes import counted
from . import safe_zip
from . import table as limits
from .header_rows import header_row
from .rows import RowSorter, always_empty
from .table import Batch, Choice, ReadOptions, Table, check_columns, check_rows, several_layers, unique_headers
from .text_files.wrapped import inner_delimiter, unwrapped
from .vector import quiet, split_source
from .xml_files import safe_xml

_SAMPLE_ROWS = 200
_PADDED = re.compile(r"^-?\d+\.\d{16}$")
_HEAD_BYTES = 1 << 20
_TABLE_PARTS = re.compile(r"^(?:content\.xml|xl/sharedStrings\.xml|xl/worksheets/[^/]{1,200}\.xml)$", re.IGNORECASE)
_DAYS_TO_1904 = 1_462
_COUNTS_FROM_1904 = re.compile(rb"\bdate1904\s?=\s?[\"'](?:1|true|on)[\"']")
_GDAL_DATE = re.compile(r"\d{4}/\d\d/\d\d(?: \d\d:\d\d:\d\d(?:\.\d{1,9})?)?")
_TYPED_TEXT = re.compile(rb">(\d{4}/\d\d/\d\d(?: \d\d:\d\d:\d\d)?)</(?:\w{1,9}:)?t>")
#: Cells of Excel that hold no value of their own, by what is told of them; and how long the marks of one are.
_BROKEN = {
    "formula": re.compile(
        rb"</(?:\w{1,9}:)?f>\s?(?:<(?:\w{1,9}:)?v\s?/>|<(?:\w{1,9}:)?v></(?:\w{1,9}:)?v>)?\s?</(?:\w{1,9}:)?c>"
    ),
    "error": re.compile(rb"<(?:\w{1,9}:)?c\s(?:[\w:]{1,20}=\"[^\"<>]{0,40}\"\s){0,6}t=\"e\""),
}
_CELL_BYTES = 400
_SHEET_TAG = re.compile(r"<(?:\w{1,9}:)?sheet\s[^<>]{0,2000}>")
_HIDDEN = re.compile(r"\sstate\s?=\s?[\"'](?:hidden|veryHidden)[\"']")
_SHEET_NAME = re.compile(r"\sname\s?=\s?([\"'])(.{1,200}?)\1")
_ERRORS = frozenset(
    {"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SAKNAS!", "#VÄRDEFEL!", "#NAMN?"}
)


def open_xlsx(path: str, options: ReadOptions) -> Table:
    """Open an Excel workbook. Raises InputError; AmbiguousInputError when several sheets could be meant."""
    return _open(path, options, "XLSX")


def open_ods(path: str, options: ReadOptions) -> Table:
    """Open an OpenDocument spreadsheet. Raises InputError; AmbiguousInputError when several sheets could be meant."""
    return _open(path, options, "ODS")


def _open(path: str, options: ReadOptions, driver: str) -> Table:
    from osgeo import gdal

    source, layer_name = split_source(path)
    name = Path(source).name
    broken = _check_members(source, name)
    with _as_text(driver), quiet():
        dataset = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
        if dataset is None:
            raise InputError(
                tr("“{file}” cannot be opened as a spreadsheet; save it again and send it anew.").format(file=name),
                details=gdal.GetLastErrorMsg(),
            )
        dates = _From1904(source)
        sheets = [_Sheet(dataset, index, dates) for index in range(dataset.GetLayerCount())]
        hidden = _hidden(source)
        sheet, choice = _choose(sheets, options.layer or layer_name, name, hidden)
    table = _table(path, name, driver, sheet, choice)
    if sheet.name not in hidden and hidden & {other.name for other in sheets if other.count > 1}:
        told = tr(
            "The workbook has hidden sheets that are not read: {sheets}. |layername= behind the file name reads one."
        )
        table.notes.append(told.format(sheets=", ".join(sorted(hidden))))
    table.notes += _broken_notes(broken)
    return table


def _broken_notes(broken: Counter[str]) -> list[str]:
    """Return what to say of cells that hold no value of their own."""
    return counted(
        (broken["formula"], tr("Cells with a formula without its result, read as empty: {count}. Save the workbook in Excel and import it again.")),
        (broken["error"], tr("Cells with an error of the spreadsheet instead of a value, read as empty: {count}.")),
    )  # fmt: skip


def _hidden(path: str) -> frozenset[str]:
    """Return the names of the sheets of an Excel workbook that its program does not show."""
    with zipfile.ZipFile(path) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return frozenset()
        book = archive.read("xl/workbook.xml")[:_HEAD_BYTES].decode("utf-8", "replace")
    tags = [tag for tag in _SHEET_TAG.findall(book) if _HIDDEN.search(tag)]
    return frozenset(kept_name(html.unescape(name)) for tag in tags for _, name in _SHEET_NAME.findall(tag))


@contextmanager
def _as_text(driver: str) -> Iterator[None]:
    """Make GDAL hand out every row, the header too, as text."""
    from osgeo import gdal

    settings = {f"OGR_{driver}_HEADERS": "DISABLE", f"OGR_{driver}_FIELD_TYPES": "STRING"}
    before = {key: gdal.GetThreadLocalConfigOption(key) for key in settings}
    for key, value in settings.items():
        gdal.SetThreadLocalConfigOption(key, value)
    try:
        yield
    finally:
        for key, old in before.items():
            gdal.SetThreadLocalConfigOption(key, old)


def _check_members(path: str, name: str) -> Counter[str]:
    """Refuse a workbook that is a bomb or whose XML declares document types or entities.

    Return how many cells hold a "formula" without its result, and an "error".
    """
    broken: Counter[str] = Counter()
    members = safe_zip.check(path)
    if sum(member.file_size for member in members) > limits.MAX_SHEET_BYTES:
        raise InputError(
            tr("“{file}” unpacks to more than {limit} MB; save the sheet as CSV.").format(
                file=name, limit=limits.MAX_SHEET_BYTES // 1024**2
            )
        )
    try:
        with zipfile.ZipFile(path) as archive:
            for member in members:
                if not member.filename.endswith((".xml", ".rels")):
                    continue
                with archive.open(member) as stream:
                    head = stream.read(8192)
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"<\x00!\x00D\x00O\x00C" in head:
                    raise InputError(
                        tr(
                            "“{file}” declares a document type or entities, which can hide harmful content, and is refused."
                        ).format(file=name)
                    )
                if _TABLE_PARTS.search(member.filename):
                    with archive.open(member) as stream:
                        broken += _check_whole(stream, name)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError, ValueError) as error:
        raise InputError(
            tr("“{file}” is a damaged archive; ask for it again.").format(file=name), details=str(error)
        ) from error
    return broken


def _check_whole(stream: IO[bytes], name: str) -> Counter[str]:
    """Refuse a part that is no XML (a zero byte, cut off): what stands behind the damage would be lost unseen."""
    reader = safe_xml.parser(name, separator=None)
    found: Counter[str] = Counter()
    before = b""
    try:
        while chunk := stream.read(1 << 18):
            reader.Parse(chunk, False)
            data = before + chunk
            for kind, pattern in _BROKEN.items():
                found[kind] += sum(1 for match in pattern.finditer(data) if match.end() > len(before))
            before = data[-_CELL_BYTES:]
        reader.Parse(b"", True)
    except expat.ExpatError as error:
        raise InputError(
            tr("“{file}” cannot be opened as a spreadsheet; save it again and send it anew.").format(file=name),
            details=str(error),
        ) from error
    return found


class _From1904:
    """The dates of a workbook that counts its days from 1904 (old Macs): GDAL reads them 1 462 days too early.

    Typed cells come from GDAL as 2019/10/04 17:03:00; texts that the sheet itself holds in that dress stay.
    """

    def __init__(self, path: str) -> None:
        self._texts: set[str] = set()
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            book = archive.read("xl/workbook.xml")[:_HEAD_BYTES] if "xl/workbook.xml" in names else b""
            told = _COUNTS_FROM_1904.search(book)
            self.shift_days = _DAYS_TO_1904 if told else 0
            if told:
                for name in names:
                    if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/"):
                        self._texts.update(match.decode("ascii") for match in _TYPED_TEXT.findall(archive.read(name)))

    def right(self, text: str) -> str:
        """Return a cell with its date moved."""
        if not self.shift_days or text in self._texts or not _GDAL_DATE.fullmatch(text):
            return text
        try:
            moved = datetime(int(text[:4]), int(text[5:7]), int(text[8:10])) + timedelta(days=self.shift_days)
        except (ValueError, OverflowError):
            return text
        return f"{moved:%Y/%m/%d}{text[10:]}"


class _Sheet:
    """One sheet: its rows as lists of text, numbered as in the program it was made with."""

    def __init__(self, dataset: Any, number: int, dates: _From1904) -> None:
        self.dataset = dataset  # its layers live as long as it does
        self.layer = layer = dataset.GetLayer(number)
        self.dates = dates
        self.name = kept_name(layer.GetName())
        self.width = layer.GetLayerDefn().GetFieldCount()
        self.count = max(0, layer.GetFeatureCount())
        self.sample = [cells for _, cells in self.rows(_SAMPLE_ROWS)] if self.width else []
        self.known = max((sum(header_score(cell) for cell in row) for row in self.sample[:25]), default=0.0)

    def rows(self, limit: int = 0) -> Iterator[tuple[int, list[str]]]:
        """Yield (row number, cells) from the top."""
        with quiet():
            self.layer.ResetReading()
        read = 0
        while not limit or read < limit:
            with quiet():
                feature = self.layer.GetNextFeature()
                if feature is None:
                    return
                cells = [self.dates.right(_text(feature, index)) for index in range(self.width)]
                number = int(feature.GetFID())
            read += 1
            yield (number if number > 0 else read), cells


def _text(feature: Any, index: int) -> str:
    if not feature.IsFieldSetAndNotNull(index):
        return ""
    text = feature.GetFieldAsString(index)
    if _PADDED.match(text):
        return str(text.rstrip("0").rstrip("."))
    return "" if text in _ERRORS else str(text)


def _choose(sheets: Sequence[_Sheet], wanted: str | None, name: str, hidden: frozenset[str]) -> tuple[_Sheet, Choice]:
    """Return the sheet to read: the wanted one, else the one whose headers are known; ask when several are alike.

    One that is hidden is read only when it is wanted, or when those to be seen hold nothing that is known.
    """
    titles = tuple(sheet.name for sheet in sheets)
    if wanted:
        for sheet in sheets:
            if sheet.name == kept_name(wanted):
                return sheet, Choice("layer", wanted, tr("chosen by you"), titles)
        raise InputError(
            tr("“{file}” has no layer “{layer}”; its layers are: {layers}.").format(
                file=name, layer=wanted, layers=", ".join(titles) or tr("(none)")
            )
        )
    filled = [sheet for sheet in sheets if sheet.count > 1 and sheet.width and any(any(row) for row in sheet.sample)]
    if not filled:
        raise InputError(tr("“{file}” has no rows; export it again.").format(file=name))
    shown = [sheet for sheet in filled if sheet.name not in hidden]
    filled = shown if any(sheet.known for sheet in shown) else filled
    asked = sheet_of_answers({sheet.name: next(iter(sheet.sample), []) for sheet in filled})
    for sheet in filled:
        if sheet.name == asked:
            return sheet, Choice("layer", asked, tr("of the sheets of the form it asks most of a place"))
    best = max(filled, key=lambda sheet: (sheet.known, sheet.count))
    rivals = [sheet for sheet in filled if sheet.known == best.known and sheet is not best]
    if rivals and best.known > 0:
        raise several_layers(name, tuple(sheet.name for sheet in filled if sheet is best or sheet in rivals), "MAPPING")
    reason = tr("it is the only sheet with rows") if len(filled) == 1 else tr("its headers are the best known")
    return best, Choice("layer", best.name, reason, tuple(sheet.name for sheet in filled if sheet is not best))


def _table(path: str, name: str, driver: str, sheet: _Sheet, choice: Choice) -> Table:
    rows = sheet.sample
    inner = inner_delimiter(rows)
    if inner:
        rows = [unwrapped(row, inner) for row in rows]
    header = header_row(rows)
    raw = list(header.cells)
    while len(raw) > 1 and not raw[-1].strip() and always_empty(rows, len(raw) - 1):
        raw.pop()
    check_columns(name, len(raw))
    headers, notes = unique_headers(raw)
    if inner:
        notes.append(
            tr("Every row is one cell that holds a whole line; the lines were taken apart at “{delimiter}”.").format(
                delimiter=inner
            )
        )
    skip = header.index + (1 if header.found else 0)
    sorter = RowSorter(headers, rows[skip:], delimiter=inner)

    def batches(size: int) -> Iterator[Batch]:
        block: list[list[str]] = []
        first = read = 0
        for number, cells in sheet.rows():
            read += 1
            if read <= skip:
                continue
            check_rows(name, read)
            # Empty rows may be left out by GDAL, so a gap in the numbers begins a new batch.
            if block and (len(block) >= size or number != first + len(block)):
                yield sorter.batch(block, first - 1)
                block = []
            first = first if block else number
            block.append(cells)
        if block:
            yield sorter.batch(block, first - 1)

    return Table(
        format=driver.lower(),
        path=path,
        headers=headers,
        batches=batches,
        choices=[Choice("format", driver, tr("the content says so")), choice, header.choice],
        row_estimate=max(0, sheet.count - skip),
        row_count_exact=True,
        encoding="utf-8",
        notes=notes,
        shift_days=sheet.dates.shift_days,
    )

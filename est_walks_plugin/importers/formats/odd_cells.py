"""Which cells of a workbook are not what a reader is given: results of formulas, and cells merged with one of a row above."""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from ...privacy.ids import kept_name
from .xml_files import safe_xml

Cells = frozenset[tuple[int, int]]
"""Row as the program shows it, column from 0."""
_MOST_REPEATED = 200
_MOST_COVERED, _MOST_TALL, _MOST_WIDE = 1_000_000, 10_000, 64
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_SHEET = re.compile(r"<(?:\w{1,9}:)?sheet\s[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(r"([\w:]{1,40})\s?=\s?([\"'])(.{0,400}?)\2")
_RELATION = re.compile(r"<Relationship\s[^<>]{0,2000}>")
_READ_AT_ONCE = 1 << 18


@dataclass(frozen=True)
class OddCells:
    """`formulas` hold one: what is read is its result, which nobody wrote. `covered` are merged with a cell of a row above, which
    has the text of all of them; they are read as empty."""

    formulas: Cells = frozenset()
    covered: Cells = frozenset()


@dataclass
class _Found:
    formulas: set[tuple[int, int]] = field(default_factory=set)
    covered: set[tuple[int, int]] = field(default_factory=set)

    def frozen(self) -> OddCells:
        return OddCells(frozenset(self.formulas), frozenset(self.covered))


def odd_cells(path: str, sheet: str) -> OddCells:
    """Return the odd cells of the sheet of this name, of an .xlsx or .ods; none of a file that is neither.

    The file is one that `spreadsheet` opened: it is no bomb, and its XML is whole.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.xml" in names:
                part = _part_of(archive, names, sheet)
                return _in_excel(archive, path, part) if part else OddCells()
            if "content.xml" in names:
                return _in_open_document(archive, path, sheet)
    except zipfile.BadZipFile:
        pass
    return OddCells()


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, _quote, value in _ATTRIBUTE.findall(tag)}


def _part_of(archive: zipfile.ZipFile, names: set[str], sheet: str) -> str:
    """Return the member that holds a sheet."""
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    relations = "xl/_rels/workbook.xml.rels"
    targets: dict[str, str] = {}
    if relations in names:
        for tag in _RELATION.findall(archive.read(relations).decode("utf-8", "replace")):
            told = _attributes(tag)
            targets[told.get("Id", "")] = posixpath.normpath(posixpath.join("xl", told.get("Target", "").lstrip("/")))
    for number, tag in enumerate(_SHEET.findall(book), 1):
        told = _attributes(tag)
        if kept_name(told.get("name", "")) == sheet:
            by_id = next(
                (targets[value] for key, value in told.items() if key.endswith(":id") and value in targets), ""
            )
            found = (by_id, by_id.replace("xl/xl/", "xl/"), f"xl/worksheets/sheet{number}.xml")
            return next((one for one in found if one in names), "")
    return ""


def _parse(archive: zipfile.ZipFile, member: str, parser: expat.XMLParserType) -> None:
    with archive.open(member) as stream:
        while chunk := stream.read(_READ_AT_ONCE):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def _in_excel(archive: zipfile.ZipFile, path: str, member: str) -> OddCells:
    found = _Found()
    here = ""

    def start(name: str, told: dict[str, str]) -> None:
        nonlocal here
        local = name.rpartition(":")[2]
        if local == "c":
            here = told.get("r", "")
        elif local == "f":
            match = _REFERENCE.fullmatch(here)
            if match:
                found.formulas.add((int(match.group(2)), _column(match.group(1))))
        elif local == "mergeCell" and len(found.covered) < _MOST_COVERED:
            found.covered.update(_covered(told.get("ref", "")))

    parser = safe_xml.parser(path, separator=None)
    parser.StartElementHandler = start
    _parse(archive, member, parser)
    return found.frozen()


def _covered(merged: str) -> Iterator[tuple[int, int]]:
    """Give the cells of a merged range such as "J2:J4" that are in another row than its text."""
    corners = [(int(match.group(2)), _column(match.group(1))) for match in _REFERENCE.finditer(merged)]
    if len(corners) == 2:
        (first, left), (last, right) = corners
        yield from _below(first, left, last - first + 1, right - left + 1)


def _below(row: int, column: int, tall: int, wide: int) -> Iterator[tuple[int, int]]:
    """Give the cells of the rows under the first of a block."""
    for down in range(1, min(tall, _MOST_TALL)):
        for right in range(min(wide, _MOST_WIDE)):
            yield row + down, column + right


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _in_open_document(archive: zipfile.ZipFile, path: str, sheet: str) -> OddCells:
    found = _Found()
    table, row, column, rows = "", 0, 0, 1

    def start(name: str, told: dict[str, str]) -> None:
        nonlocal table, row, column, rows
        if name == "table:table":
            table, row, rows = kept_name(told.get("table:name", "")), 0, 1
        elif name == "table:table-row":
            row, column = row + rows, 0
            rows = int(told.get("table:number-rows-repeated", "1"))
            row += 0 if row else 1
        elif name in ("table:table-cell", "table:covered-table-cell"):
            wide = int(told.get("table:number-columns-repeated", "1"))
            tall = int(told.get("table:number-rows-spanned", "1"))
            if table == sheet and tall > 1 and len(found.covered) < _MOST_COVERED:
                across = int(told.get("table:number-columns-spanned", "1"))
                found.covered.update(_below(row, column, tall, across))
            if table == sheet and "table:formula" in told:
                many = [
                    (row + down, column + right)
                    for down in range(min(rows, _MOST_REPEATED))
                    for right in range(min(wide, _MOST_REPEATED))
                ]
                found.formulas.update(many)
            column += wide

    parser = safe_xml.parser(path, separator=None)
    parser.StartElementHandler = start
    _parse(archive, "content.xml", parser)
    return found.frozen()

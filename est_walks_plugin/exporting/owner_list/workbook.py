"""A workbook to be filled in with Excel or LibreOffice: widths, a frozen heading, lists to choose from, cells to write in.

GDAL writes plain sheets; this writes the parts of ECMA-376 that people need, the same bytes for the same content. Every
cell is text or a number: nothing is ever a formula.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from html import escape
from pathlib import Path
from typing import Any, Union

from ...privacy.safe_text import neutralise_formula, strip_controls

Cell = Union[str, int, float, None]
_DAY_ONE = (1980, 1, 1, 0, 0, 0)
_MORE_ROWS = 200
_MOST_OFFERED = 255
"""So many letters Excel keeps of the words of a rule."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Look(Enum):
    """How the cells of a column look; the value is their format in `_STYLES`."""

    TEXT = 1
    ANSWER = 3
    DATE = 4
    QUIET = 5
    NUMBER = 6


_HEADING, _TITLE = 2, 7
_STYLES = f"""{_HEAD}<styleSheet xmlns="{_MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.#####"/></numFmts>
<fonts count="4"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font>
<font><sz val="8"/><color rgb="FF606060"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE3DED5"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"><color rgb="FF8A8A8A"/></left><right style="thin"><color rgb="FF8A8A8A"/></right>
<top style="thin"><color rgb="FF8A8A8A"/></top><bottom style="thin"><color rgb="FF8A8A8A"/></bottom></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="3" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" fontId="0" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyFont="1"/></cellXfs>
</styleSheet>"""


@dataclass(frozen=True)
class Column:
    """A column: its heading, width in characters, look, and the words that its cells offer."""

    title: str
    width: float
    look: Look = Look.TEXT
    offers: Sequence[str] = ()


@dataclass(frozen=True)
class Filled:
    """A sheet of rows under one heading; `frozen` columns stay in sight."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    frozen: int = 0


@dataclass(frozen=True)
class Page:
    """A sheet of lines to read, the first a title."""

    name: str
    lines: Sequence[str]


@dataclass
class _Texts:
    """The texts of a workbook, each once."""

    at: dict[str, int] = field(default_factory=dict)

    def of(self, text: str) -> int:
        return self.at.setdefault(neutralise_formula(strip_controls(text)), len(self.at))

    def xml(self) -> str:
        items = "".join(f'<si><t xml:space="preserve">{escape(text, quote=False)}</t></si>' for text in self.at)
        return f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(self.at)}">{items}</sst>'


def write_workbook(path: Path, sheet: Filled, pages: Sequence[Page | Filled] = ()) -> None:
    """Write a workbook: the sheet to fill in first, then pages to read or more sheets of rows. Raises OSError."""
    texts = _Texts()
    parts = [(sheet.name, _filled(sheet, texts)), *((page.name, _sheet(page, texts)) for page in pages)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _package(parts, texts).items():
            member = zipfile.ZipInfo(name, _DAY_ONE)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content.encode("utf-8"))


def _sheet(sheet: Page | Filled, texts: _Texts) -> str:
    return _filled(sheet, texts) if isinstance(sheet, Filled) else _page(sheet, texts)


def letters(at: int) -> str:
    """Return the letters of a column, from 0."""
    text, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _cell(row: int, at: int, value: Cell, style: int, texts: _Texts) -> str:
    place = f'r="{letters(at)}{row}" s="{style}"'
    if value is None or value == "":
        return f"<c {place}/>"
    if isinstance(value, (int, float)):
        return f"<c {place}><v>{value!r}</v></c>"
    return f'<c {place} t="s"><v>{texts.of(value)}</v></c>'


def _row(number: int, values: Sequence[Cell], styles: Sequence[int], texts: _Texts, height: float = 0.0) -> str:
    cells = "".join(_cell(number, at, value, style, texts) for at, (value, style) in enumerate(zip(values, styles)))
    tall = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{tall}>{cells}</row>'


def _filled(sheet: Filled, texts: _Texts) -> str:
    columns = sheet.columns
    rows = [_row(1, [column.title for column in columns], [_HEADING] * len(columns), texts, 30.0)]
    styles = [column.look.value for column in columns]
    rows += [_row(number, values, styles, texts) for number, values in enumerate(sheet.rows, 2)]
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{column.width}" customWidth="1"/>' for at, column in enumerate(columns, 1)
    )
    split = f'xSplit="{sheet.frozen}" ySplit="1" topLeftCell="{letters(sheet.frozen)}2" activePane="bottomRight"'
    last = f"{letters(len(columns) - 1)}{len(sheet.rows) + 1}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0"><pane {split} state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>{''.join(rows)}</sheetData>"
        f'<autoFilter ref="A1:{last}"/>{_rules(sheet)}'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _rules(sheet: Filled) -> str:
    """Let cells offer what may be written in them; anything else may be written too.

    The words stand in the rule itself, as Excel keeps short lists: a hidden sheet of words would come back with every answer.
    """
    last = len(sheet.rows) + 1 + _MORE_ROWS
    rules: list[str] = []
    for at, column in enumerate(sheet.columns):
        words = ",".join(column.offers)
        if (
            column.offers
            and len(words) <= _MOST_OFFERED
            and not any("," in word or '"' in word for word in column.offers)
        ):
            where = f"{letters(at)}2:{letters(at)}{last}"
            rules.append(
                f'<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="{where}">'
                f'<formula1>"{escape(words, quote=False)}"</formula1></dataValidation>'
            )
    return f'<dataValidations count="{len(rules)}">{"".join(rules)}</dataValidations>' if rules else ""


def _page(page: Page, texts: _Texts) -> str:
    rows = [
        _row(number, [line], [_TITLE if number == 1 else Look.TEXT.value], texts)
        for number, line in enumerate(page.lines, 1)
    ]
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><cols><col min="1" max="1" width="100" customWidth="1"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )


def _package(parts: Sequence[tuple[str, str]], texts: _Texts) -> dict[str, str]:
    """Return the members of the file; the texts come last, when all are known."""
    numbers = range(1, len(parts) + 1)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _content) in zip(numbers, parts)
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{kind}.worksheet+xml"/>'
        for number in numbers
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    behind = len(parts)
    members: dict[str, Any] = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{types}'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
        f'<Relationship Id="rId{behind + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId{behind + 2}" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }
    members.update({f"xl/worksheets/sheet{number}.xml": content for number, (_, content) in zip(numbers, parts)})
    members["xl/sharedStrings.xml"] = texts.xml()
    return members

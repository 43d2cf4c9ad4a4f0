"""Let the cells of a workbook offer what may be written in them, as a list to choose from; anything else may be written too.

GDAL writes no such lists, so they are put into the sheet's XML, where the standard (ECMA-376 18.3.1.33) has them: right
behind the rows.
"""

from __future__ import annotations

import zipfile
from html import escape
from pathlib import Path
from typing import Sequence

from ..files import take_name

SHEET = "Lists"
"""The sheet that has the words, a column a list, under a heading."""
_FIRST_SHEET = "xl/worksheets/sheet1.xml"
_BEHIND = "</sheetData>"
_MORE_ROWS = 200
"""So many rows below the written ones offer the same."""


def offer_lists(path: Path, lists: Sequence[tuple[int, Sequence[str]]], rows: int) -> None:
    """Let columns (from 0) of the first sheet offer the words that sheet `SHEET` has of them, in their order.

    Raises OSError when the workbook is not as GDAL writes one.
    """
    rules = "".join(
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="{_column(at)}2:{_column(at)}{rows + _MORE_ROWS}">'
        f"<formula1>{escape(f'{SHEET}!${_column(number)}$2:${_column(number)}${len(listed) + 1}')}</formula1></dataValidation>"
        for number, (at, listed) in enumerate(lists)
    )
    addition = f'<dataValidations count="{len(lists)}">{rules}</dataValidations>'
    written = path.with_name(f"{path.name}.lists")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename == _FIRST_SHEET:
                text = content.decode("utf-8")
                if text.count(_BEHIND) != 1:
                    raise OSError(f"{_FIRST_SHEET} has no place for lists")
                content = text.replace(_BEHIND, _BEHIND + addition).encode("utf-8")
            new.writestr(member, content)
    take_name(written, path)


def _column(at: int) -> str:
    """Return the letters of a column, from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

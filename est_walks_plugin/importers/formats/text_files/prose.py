"""Text files that hold no table: letters, logs, settings, outlines, a blob. What tells a table is its evenness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...meaning.headers import header_score

#: A line of a program's log: a moment and how grave it is, syslog, or a web server's.
_LOG = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d|\w{3} [ \d]\d)[T ]\d\d:\d\d:\d\d\S{0,12}[\],]? .{0,60}?\b(?:INFO|DEBUG|WARN(?:ING)?|ERROR|FATAL|TRACE|NOTICE|CRITICAL)\b"
    r"|\w{3} [ \d]\d \d\d:\d\d:\d\d \S{1,60} \S{1,60}:"
    r"|\S{1,60} \S{1,30} \S{1,30} \[[^\]]{1,40}\] \"[A-Z]{3,7} "
)
#: A line of settings, of YAML or TOML: a name, a sign and a value; or a dash, a section, a remark.
_SETTING = re.compile(
    r"\s{0,40}(?:- )?[\w.\"'-]{1,60} ?(?::(?:\s|$)|=)|\s{0,40}- \S|\[[\w.\" -]{1,60}\]\s*$|[#;!] |---|\.\.\.$"
)
_SHAPE = re.compile(
    r"(?:SRID ?= ?\d{4,6} ?;)?\s?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s?(?:Z|M|ZM)?\s?\(",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"-?\d{1,3}[.,]\d{3,}|\b\d{6,7}\b")
_STREET = re.compile(r"[^\W\d_][\w .'-]{2,60} \d{1,4} ?[A-Za-z]?\s{0,3}(?:,|$)")
_GREETING = re.compile(
    r"(?:hej|hejsan|hei|hallå|hello|hi|dear|bästa|god dag|goddag|moi|terve)\b[^.;|\t]{0,60}$", re.IGNORECASE
)
_FAREWELL = re.compile(
    r"(?:med )?(?:vänlig|bästa|varma)\w{0,4} hälsning|mvh\b|hälsningar\b|ystävällisin|terveisin|(?:med )?venlig|(?:kind|best) regards|regards\b|sincerely\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}=`]|\(\w{0,20}$")
_MOST, _HALF, _EVEN = 0.8, 0.5, 0.7


def is_no_table(
    rows: Sequence[Sequence[str]], headers: Sequence[str], body: Sequence[Sequence[str]], sample: str
) -> bool:
    """Return whether a text is none: no header is known, and its lines are neither even nor places.

    `rows` are its first lines taken apart, `body` those below the `headers`, `sample` the text itself.
    """
    lines = [line for line in sample.splitlines()[:200] if line.strip()]
    known = sum(1 for cell in headers if header_score(cell))
    width = max(map(len, rows), default=0)
    if known < 2 and _share(lines, _LOG) >= _HALF:
        return True
    if width < 2 or not any(cell.strip() for row in rows for cell in row[1:]):
        cells = [row[0].strip() for row in rows if row and row[0].strip()]
        if known:
            return _is_letter(cells)
        if sum(1 for word in headers[0].split() if header_score(word)) > 2:
            return True  # columns of a fixed width, which nobody has parted
        return not _are_places(cells[1:] or cells)
    if known:
        return known < 2 and _share(lines, _SETTING) >= _MOST
    widths = Counter(len(row) for row in (headers, *body) if any(cell.strip() for cell in row))
    even = widths[len(headers)] / max(1, widths.total())
    return even < _EVEN or any(_CODE.search(cell) for cell in headers) or _share(lines, _SETTING) >= _MOST


def is_shape(line: str) -> bool:
    """Return whether a line is one shape as WKT."""
    return _SHAPE.match(line) is not None and line.rstrip(" \r\n").endswith(")")


def _share(lines: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(1 for line in lines if pattern.match(line)) / max(1, len(lines))


def _are_places(cells: Sequence[str]) -> bool:
    """Return whether most cells of a lone column are coordinates, shapes or addresses."""
    placed = sum(1 for cell in cells if _SHAPE.match(cell) or len(_NUMBER.findall(cell)) >= 2 or _STREET.match(cell))
    return placed >= _MOST * len(cells)


def _is_letter(cells: Sequence[str]) -> bool:
    return any(map(_GREETING.match, cells)) and any(map(_FAREWELL.match, cells))

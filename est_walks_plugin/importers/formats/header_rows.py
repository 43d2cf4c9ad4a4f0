"""Which rows of a sheet or text table are its header: one row, or two that were split, under titles and group names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...i18n import tr
from ...privacy import is_personal_column
from ..meaning.headers import header_score, looks_like_value, plain
from .table import Choice

_LOOKED_AT = 25
_MOST_SPLIT = 3
_HYPHENS = ("-", "\u00ad", "\u2010")
#: Under a name of people, as "Anmälare" over three columns, these are a person's.
_OF_PEOPLE = frozenset(
    [
        "namn",
        "name",
        "fornamn",
        "efternamn",
        "id",
        "adress",
        "address",
        "kontakt",
        "contact",
        "nr",
        "nummer",
        "number",
        "uppgifter",
    ]
)

Cells = Sequence[str]


@dataclass(frozen=True)
class Header:
    """Where the header is: `index` of its last row (of the first record when there is none), `found`, the `cells` as
    they are read together, and the choice."""

    index: int
    found: bool
    cells: tuple[str, ...]
    choice: Choice


def header_row(rows: Sequence[Cells]) -> Header:
    """Return which row holds the headers: the first wide row of words, above rows of values.

    A row right under it that goes on with it ("Ärende-" / "nummer", "Koordinat" / "N", "E") is read together with it.
    """
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    best = _best(rows, filled)
    if best < 0:
        first = next(index for index, count in enumerate(filled) if count)
        reason = tr("the first row holds values, so the columns are called by their number")
        width = max(len(row) for row in rows)
        return Header(first, False, ("",) * width, Choice("header", tr("none"), reason))
    cells, last = list(rows[best]), best
    if best and _is_split(rows[best - 1], cells):
        cells = _joined(rows[best - 1], cells)
    elif best:
        cells = _under_groups(rows[best - 1], cells)
    while last - best < _MOST_SPLIT and last + 1 < len(rows) and _goes_on(cells, rows[last + 1], rows[last + 2 :]):
        last += 1
        cells = _joined(cells, rows[last])
    number = best + 1
    if last > best:
        value = f"{number}-{last + 1}"
        reason = tr("the header is split over rows {first} to {last}").format(first=number, last=last + 1)
        return Header(last, True, tuple(cells), Choice("header", value, reason, (str(number),)))
    if best == 0:
        reason = tr("the first row holds words and the rows below hold values")
        return Header(0, True, tuple(cells), Choice("header", "1", reason))
    reason = tr("row {row} is the first one that looks like headers; the rows above it are titles").format(row=number)
    return Header(best, True, tuple(cells), Choice("header", str(number), reason, ("1",)))


def _best(rows: Sequence[Cells], filled: Sequence[int]) -> int:
    typical = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    width = typical[0][0] if typical else 1
    best, best_score = -1, 0.0
    for index, row in enumerate(rows[:_LOOKED_AT]):
        if not filled[index] or len(row) < max(1, 0.6 * width):
            continue
        words = sum(1 for cell in row if cell.strip() and not looks_like_value(cell))
        known = sum(header_score(cell) for cell in row)
        score = known + words / max(1, filled[index]) * min(1.0, filled[index] / width) - 0.01 * index
        if words >= 0.7 * filled[index] and score > best_score + (1.0 if best >= 0 else 0.0):
            best, best_score = index, score
    return best


def _pairs(upper: Cells, lower: Cells) -> list[tuple[str, str]]:
    width = max(len(upper), len(lower))
    above, below = ([cell.strip() for cell in row] + [""] * (width - len(row)) for row in (upper, lower))
    return list(zip(above, below))


def _is_split(upper: Cells, lower: Cells) -> bool:
    """Return whether words of `upper` go on in `lower` behind a hyphen."""
    return any(above.endswith(_HYPHENS) and below[:1].islower() for above, below in _pairs(upper, lower))


def _goes_on(upper: Cells, lower: Cells, below: Sequence[Cells]) -> bool:
    """Return whether `lower` is the rest of the header `upper` and no record: by its words, and unlike what follows."""
    pairs = _pairs(upper, lower)
    rest = [(above, cell) for above, cell in pairs if cell]
    if not rest or len(rest) == len(pairs) > 2 or any(looks_like_value(cell) for _, cell in rest):
        return False
    if _is_split(upper, lower) or all(cell[0] in "([" and cell[-1] in ")]" for _, cell in rest):
        return True
    groups = [number for number, (above, cell) in enumerate(pairs) if cell and not above]
    if not groups or any(above and not _may_name(above, cell) for above, cell in rest):
        return False
    known = sum(1 for _, cell in rest if header_score(cell) or len(cell) <= 2)
    values = sum(1 for row in below[:20] for at in groups if at < len(row) and looks_like_value(row[at]))
    return known >= max(1, len(rest) - 1) and (values > 0 or not below)


def _may_name(above: str, cell: str) -> bool:
    """Return whether `above` can be the name of a group in which `cell` is a column: "Koordinat" over "N"."""
    return bool(header_score(cell)) or len(cell) <= 2


def _joined(upper: Cells, lower: Cells) -> list[str]:
    """Return the headers of two rows read together."""
    return [_word(above, below) for above, below in _pairs(upper, lower)]


def _word(above: str, below: str) -> str:
    if not above or not below:
        return above or below
    if above.endswith(_HYPHENS):
        return above[:-1] + below if below[:1].islower() else f"{above[:-1]} {below}"
    return below if header_score(below) or len(below) <= 2 else f"{above} {below}"


def _under_groups(upper: Cells, lower: Cells) -> list[str]:
    """Return the headers `lower` with the name of the group above where it says whose they are: "Anmälare" / "Namn"."""
    group, found = "", []
    for above, below in _pairs(upper, lower):
        group = above or group
        is_persons = bool(group) and bool(is_personal_column(group)) and plain(below) in _OF_PEOPLE
        found.append(f"{group} {below}" if is_persons else below)
    return found[: len(lower)]

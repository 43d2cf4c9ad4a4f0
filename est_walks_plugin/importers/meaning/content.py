"""What a column holds, judged by its cells: dates, free text, categories, coordinates. For headers that tell nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ..position.cells import Spot, is_shape_text, spot
from ..position.systems import KNOWN
from ..words.categories import CategoryWords
from .date_orders import OrderEvidence
from .date_text import is_week
from .dates import DateFormat, Instants
from .values import NOTHING, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .territory import Territory

#: Digits alone are days only in these years: sooner or later they number something else.
_OLDEST_DIGITS = 1990
_FEW_DIGITS = re.compile(r"\d{1,5}(?:[.,]\d{1,20})?")


def is_something(text: str | None) -> bool:
    """Return whether a cell holds more than a word for "nothing"."""
    return text is not None and text.lower() not in NOTHING


def find(name: str, columns: Mapping[str, Sequence[Any]], categories: CategoryWords) -> list[str]:
    """Return the columns that could be the field `name`; one when it is clear, several when equally likely."""
    if name == "observed_at":
        return _earliest({header: cells for header, cells in columns.items() if looks_like_dates(cells)})
    if name == "text":
        return _longest(columns)
    if name == "category":
        scores = {header: _category_share(cells, categories) for header, cells in columns.items()}
        return sorted((h for h, share in scores.items() if share >= 0.3), key=lambda h: -scores[h])[:1]
    return []


def reason(name: str) -> str:
    """Return in plain words why a column was taken for `name` by its content."""
    return {
        "observed_at": tr("its cells are dates"),
        "text": tr("its cells are the longest texts"),
        "category": tr("its cells are words for known categories"),
    }.get(name, tr("its cells look like it"))


def looks_like_dates(cells: Sequence[Any]) -> bool:
    """Return whether nearly all filled cells are dates (plain numbers count as milliseconds since 1970 only)."""
    return date_share(cells) >= 0.9


def date_share(cells: Sequence[Any]) -> float:
    """Return the share of the filled cells that are dates, by the reader that reads them later; 0 for less than two."""
    filled = [cell for cell in cells[:200] if cell is not None and cell != ""]
    if len(filled) < 2 or _share_of(filled[:10]) < 0.5:
        return 0.0
    return _share_of(filled)


def _share_of(filled: Sequence[Any]) -> float:
    values, _ = Instants(_form_of(filled)).column([_dated(cell) for cell in filled])
    latest = datetime.now(timezone.utc).year + 1
    dates = digits = 0
    for cell, value in zip(filled, values):
        bare = isinstance(cell, (int, float)) or (isinstance(cell, str) and cell.strip().isdigit())
        digits += bare
        dates += value is not None and (not bare or _OLDEST_DIGITS <= value.year <= latest)
    if digits and (dates < len(filled) or len(set(filled)) < 2):
        return 0.0
    return dates / len(filled)


def _dated(cell: Any) -> Any:
    """Return a cell, None where only a header could tell that it is a date: small numbers, serial days."""
    if isinstance(cell, (int, float)):
        return cell if 1e12 <= cell < 4e12 else None
    return None if isinstance(cell, str) and _FEW_DIGITS.fullmatch(cell.strip()) else cell


def _form_of(cells: Sequence[Any]) -> DateFormat:
    evidence = OrderEvidence()
    evidence.add(cells)
    choice = evidence.choice()
    return DateFormat(choice.value if choice else "", packed=evidence.is_packed)


def left_out_dates(columns: Mapping[str, Sequence[Any]]) -> Iterator[str]:
    """Yield in plain words which columns look like dates and which tell weeks only."""
    for header, cells in columns.items():
        filled = [cell for cell in cells[:200] if isinstance(cell, str) and cell.strip()]
        if len(filled) > 1 and sum(map(is_week, filled)) >= 0.5 * len(filled):
            yield tr("“{column}” tells weeks, not days; no date is taken from it.").format(column=header)
        elif date_share(cells) >= 0.5:
            yield tr("“{column}” looks like dates and is not used; MAPPING can say what it is.").format(column=header)


def _only_digits(cells: Sequence[Any]) -> bool:
    return all(
        isinstance(cell, (int, float)) or str(cell).strip().isdigit() for cell in cells if cell not in (None, "")
    )


def _earliest(columns: Mapping[str, Sequence[Any]]) -> list[str]:
    """Return the one date column, or of several the one that always comes first; all when none does."""
    spoken = {header: cells for header, cells in columns.items() if not _only_digits(cells)}
    columns = spoken or columns
    if len(columns) < 2:
        return list(columns)
    values = {header: Instants(_form_of(cells)).column(cells)[0] for header, cells in columns.items()}
    for header, own in values.items():
        if all(
            a is None or b is None or a <= b
            for other, theirs in values.items()
            if other != header
            for a, b in zip(own, theirs)
        ) and any(own != theirs for other, theirs in values.items() if other != header):
            return [header]
    return list(columns)


def _longest(columns: Mapping[str, Sequence[Any]]) -> list[str]:
    """Return the free-text columns by length; only the first when it is clearly the longest."""
    lengths: dict[str, float] = {}
    for header, cells in columns.items():
        texts = [text for text in to_text(cells[:300]) if text]
        if not texts or looks_like_wkt(cells) or looks_like_dates(cells) or looks_like_pair(cells):
            continue
        words = sum(1 for text in texts if text.count(" ") >= 2)
        mean = sum(map(len, texts)) / len(texts)
        if words >= 0.4 * len(texts) and mean >= 20 and len(set(texts)) >= 0.5 * len(texts):
            lengths[header] = mean
    order = sorted(lengths, key=lambda header: -lengths[header])
    if len(order) > 1 and lengths[order[0]] >= 1.5 * lengths[order[1]]:
        return order[:1]
    return order[:2]


def _category_share(cells: Sequence[Any], categories: CategoryWords) -> float:
    texts = [text for text in to_text(cells[:300]) if text]
    distinct = set(texts)
    if len(texts) < 3 or len(distinct) > 60 or len(distinct) > 0.7 * len(texts) or max(map(len, distinct)) > 60:
        return 0.0
    return sum(1 for text in texts if categories.code_of(text)) / len(texts)


def looks_like_wkt(cells: Sequence[Any]) -> bool:
    """Return whether the filled cells are shapes: WKT, hexadecimal WKB, GeoJSON."""
    filled = [cell for cell in cells[:200] if isinstance(cell, str) and cell.strip()]
    if not filled or not any(cell.lstrip()[:1].lower() in "{<\\0123456789smplgcx" for cell in filled[:20]):
        return False
    if not any(map(is_shape_text, filled[:20])):
        return False
    return sum(map(is_shape_text, filled)) >= 0.8 * len(filled)


def looks_like_pair(cells: Sequence[Any]) -> bool:
    """Return whether the filled cells hold a position each: two coordinates, a map's address, degrees with minutes."""
    filled = [cell for cell in cells[:200] if isinstance(cell, str) and cell.strip()]
    if not filled or not any(any(map(str.isdigit, cell)) for cell in filled[:20]) or looks_like_dates(filled):
        return False
    found = [(one, cell) for one, cell in zip(map(spot, filled), filled) if one is not None]
    if len(found) < 0.8 * len(filled):
        return False
    return sum(_is_position(one, cell) for one, cell in found) >= 0.8 * len(found)


def holds_positions(cells: Sequence[Any]) -> bool:
    """Return whether at least every third filled cell holds a position that cannot be taken for anything else."""
    filled = [cell for cell in cells[:200] if isinstance(cell, str) and cell.strip()]
    found = [one for one in map(spot, filled) if one is not None and one.is_sure]
    return bool(found) and len(found) >= 0.34 * len(filled)


def _is_position(one: Spot, cell: str) -> bool:
    """Return whether two numbers of a cell are a position; "12.5 x 13.1 m" are not."""
    if one.inherent or one.is_shape:
        return True
    if not one.is_sure and max(abs(one.x), abs(one.y)) <= 180 and any(map(str.isalpha, cell)):
        return False
    first, second = abs(one.x), abs(one.y)
    if first <= 180 and second <= 180:
        return first % 1 != 0 and second % 1 != 0
    return max(first, second) > 1e6 and min(first, second) > 1e4


def falls_in_place(first: NDArray[np.float64], second: NDArray[np.float64], territory: Territory) -> bool:
    """Return whether two number columns lie in the territory in any known system and order."""
    known = np.isfinite(first) & np.isfinite(second)
    a, b = first[known], second[known]
    if len(a) == 0:
        return False
    if max(np.median(np.abs(a)), np.median(np.abs(b))) <= 180 and (
        np.mean(a % 1 == 0) > 0.5 or np.mean(b % 1 == 0) > 0.5
    ):
        return False
    for crs, (_, low, high) in KNOWN.items():
        for x, y in ((a, b), (b, a)):
            if not low <= float(np.median(x)) <= high:
                continue
            xmin, ymin, xmax, ymax = territory.bounds_in(crs)
            if np.mean((x >= xmin) & (x <= xmax) & (y >= ymin) & (y <= ymax)) >= 0.8:
                return True
    return False

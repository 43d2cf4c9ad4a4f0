"""Published shares as lines over years: a question, some areas, what chance leaves open, and which years nobody was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Iterable, Sequence

from ...engine.statistics.shares import ShareChange, compare_shares, share_interval
from ...engine.statistics.verdict import PERCENT_FROM
from ...model.names import folded

if TYPE_CHECKING:
    from ...store import Store


class Told(str, Enum):
    """How far a share may be trusted."""

    WHOLE = "whole"
    WITHOUT_N = "without_n"
    """It was published without the number of answers: no interval can be given."""
    FEW = "few"
    """Fewer than PERCENT_FROM answers: a number of people rather than a share."""
    WITHHELD = "withheld"
    """Fewer answers than the store's smallest count: not told."""


@dataclass(frozen=True)
class Question:
    """A question that shares are stored of; `text` is "" where the file named none. Areas in the order of their names."""

    text: str
    areas: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True)
class SharePoint:
    """A year of an area: `share` 0-1 (None when withheld), `n` answers (None when not published), the 95 % interval or ()."""

    year: int
    told: Told
    share: float | None
    n: int | None
    interval: tuple[float, float] | tuple[()] = ()

    @property
    def answers(self) -> int | None:
        """About how many gave the answer: the published share is rounded."""
        return None if self.share is None or self.n is None else round(self.share * self.n)


@dataclass(frozen=True)
class YearsCompared:
    """Two years of an area with the numbers of answers of both, and what may be said of them."""

    before: SharePoint
    after: SharePoint
    found: ShareChange


@dataclass(frozen=True)
class ShareLine:
    """The shares of an area by year; `changes` compare the latest year with the one before it, and with the first."""

    area: str
    points: tuple[SharePoint, ...]
    changes: tuple[YearsCompared, ...] = ()

    def at(self, year: int) -> SharePoint | None:
        """Return the point of a year, None where nobody was asked."""
        return next((point for point in self.points if point.year == year), None)

    def runs(self) -> tuple[tuple[SharePoint, ...], ...]:
        """Return the points that a line may join: those of years that follow each other, with nothing withheld between."""
        found: list[list[SharePoint]] = []
        for point in self.points:
            if point.share is None:
                continue
            if found and point.year == found[-1][-1].year + 1:
                found[-1].append(point)
            else:
                found.append([point])
        return tuple(map(tuple, found))


@dataclass(frozen=True)
class Shares:
    """The lines of a question over `years`, which follow each other; `twice` are (area, year) told by files that disagree.

    `to_come` are years still to come that a file has shares of: they are not among the lines.
    """

    question: str
    years: tuple[int, ...]
    lines: tuple[ShareLine, ...]
    smallest_count: int
    twice: tuple[tuple[str, int], ...] = ()
    to_come: tuple[int, ...] = ()

    @property
    def without_survey(self) -> tuple[int, ...]:
        """The years in which nobody in these areas was asked."""
        return tuple(year for year in self.years if all(line.at(year) is None for line in self.lines))


def questions(store: Store) -> list[Question]:
    """Return the questions that shares are stored of, those of the latest years first."""
    found: dict[str, list[_Row]] = {}
    for row in _told(store)[0]:
        found.setdefault(row.question, []).append(row)
    told = [
        Question(text, tuple(_names(row.area for row in rows)), tuple(sorted({row.year for row in rows})))
        for text, rows in found.items()
    ]
    return sorted(told, key=lambda one: (-one.years[-1], -len(one.years), one.text))


def share_lines(store: Store, question: str, areas: Sequence[str] | None = None) -> Shares:
    """Return the shares of a question (its text) in areas (their names, as any file writes them; None for all).

    Where files disagree of an area's year, the one imported last counts. A share of fewer answers than the store's smallest
    count is withheld.
    """
    smallest = store.municipal_settings.smallest_count
    wanted = None if areas is None else {folded(area) for area in areas}
    by_area: dict[str, dict[int, _Row]] = {}
    twice: list[tuple[str, int]] = []
    rows, future = _told(store)
    for row in rows:
        key = folded(row.area)
        if row.question != question or (wanted is not None and key not in wanted):
            continue
        years = by_area.setdefault(key, {})
        before = years.get(row.year)
        if before is not None and (before.share, before.n) != (row.share, row.n):
            twice.append((row.area, row.year))
        years[row.year] = row
    lines = [_line(list(by_area[key].values()), smallest) for key in sorted(by_area)]
    known = [point.year for line in lines for point in line.points]
    years_told = tuple(range(min(known), max(known) + 1)) if known else ()
    later = tuple(sorted({row.year for row in future if row.question == question}))
    return Shares(question, years_told, tuple(lines), smallest, tuple(dict.fromkeys(twice)), later)


@dataclass(frozen=True)
class _Row:
    """A stored share."""

    question: str
    area: str
    year: int
    share: float
    n: int | None


def _told(store: Store) -> tuple[list[_Row], list[_Row]]:
    """Return the shares of years that have begun, and those of years still to come."""
    rows, year = _rows(store), store.today.year
    return [row for row in rows if row.year <= year], [row for row in rows if row.year > year]


def _rows(store: Store) -> list[_Row]:
    """Return the shares that can be told, those imported last at the end; a row edited into nonsense is none."""
    kept = store.rows("source", columns=("uuid", "imported_at"))
    latest = {source["uuid"]: str(source["imported_at"] or "") for source in kept}
    columns = ("source", "question", "area_name", "year", "share", "n")
    rows = sorted(store.rows("survey_share", columns=columns), key=lambda row: latest.get(row["source"], ""))
    return [
        _Row(row["question"] or "", row["area_name"], row["year"], row["share"], row["n"])
        for row in rows
        if row["area_name"] and row["year"] is not None and row["share"] is not None and 0.0 <= row["share"] <= 1.0
    ]


def _names(areas: Iterable[str]) -> list[str]:
    """Return the names of areas, each once, as most files write it."""
    written: dict[str, Counter[str]] = {}
    for area in areas:
        written.setdefault(folded(area), Counter())[area] += 1
    return [written[key].most_common(1)[0][0] for key in sorted(written)]


def _line(rows: Sequence[_Row], smallest: int) -> ShareLine:
    points = tuple(sorted((_point(row, smallest) for row in rows), key=lambda point: point.year))
    return ShareLine(_names(row.area for row in rows)[0], points, _changes(points))


def _point(row: _Row, smallest: int) -> SharePoint:
    if row.n is None:
        return SharePoint(row.year, Told.WITHOUT_N, row.share, None)
    if row.n < max(1, smallest):
        return SharePoint(row.year, Told.WITHHELD, None, None)
    told = Told.FEW if row.n < PERCENT_FROM else Told.WHOLE
    return SharePoint(row.year, told, row.share, row.n, share_interval(row.share, row.n))


def _changes(points: Sequence[SharePoint]) -> tuple[YearsCompared, ...]:
    """Compare the latest year with the one before it, and with the first of them all, where both tell how many answered."""
    counted = [point for point in points if point.share is not None and point.n is not None]
    if len(counted) < 2 or counted[-1] is not points[-1]:
        return ()
    last = counted[-1]
    pairs = [counted[-2]] if counted[-2] is counted[0] else [counted[-2], counted[0]]
    return tuple(YearsCompared(before, last, _compared(before, last)) for before in pairs)


def _compared(before: SharePoint, after: SharePoint) -> ShareChange:
    return compare_shares((before.share or 0.0, before.n or 0), (after.share or 0.0, after.n or 0))

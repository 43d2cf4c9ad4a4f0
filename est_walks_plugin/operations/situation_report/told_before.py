"""The reports of a store beside all that earlier reports told of them: from this it is decided which numbers may be told now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING, Any, Mapping, Sequence

import numpy as np

from ...engine.situation.areas import inside_each
from ...engine.situation.reports import DARK, LIGHT, NO_CATEGORY
from ...engine.situation.told_cells import (
    DARK_PART,
    LIGHT_PART,
    NO_CLOCK,
    OPEN_PART,
    PARTS_OF_DAY,
    SURVEY_PART,
    Atoms,
    Cell,
)
from ...engine.statistics.release import Known, Told, bounds_of
from ...model.codes import ReportAudience
from ...model.est.reports import KeptReport, ShownCell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...engine.situation.reports import Reports
    from ...store import Store

    Mask = NDArray[np.bool_]

KEPT_COLUMNS = ("uuid", "kind", "period_from", "period_to", "area", "audience", "version", "language", "shown")
SPOT = "spot:"
"""Begins the key of the border of a hot spot: only what is placed precisely counts there."""


def area_key(wkt: str) -> str:
    """Return the key of a border: areas that are redrawn are others, however they are called."""
    return hashlib.sha256(wkt.encode("utf-8")).hexdigest()[:16]


def told_outside(store: Store) -> list[KeptReport]:
    """Return the reports that have been told outside the group, of each period, area and audience the last version."""
    last: dict[tuple[object, ...], KeptReport] = {}
    where = {"audience": [ReportAudience.PARTNERS.value, ReportAudience.OPEN.value]}
    for row in store.rows("situation_report", where, columns=KEPT_COLUMNS, order_by=("version", "created")):
        one = KeptReport.from_row(row)
        last[one.kind, one.period_from, one.period_to, one.area, one.audience, one.language] = one
    return list(last.values())


def way_of(cell: Cell | ShownCell) -> str:
    """Return the way in which a cell counts: by "category", "week", "light", "open" or "survey"; "" fits the first three."""
    if cell.part in (OPEN_PART, SURVEY_PART):
        return cell.part
    if cell.part:
        return "light" if cell.part in (DARK_PART, LIGHT_PART) else "week"
    return "category" if cell.category or cell.kinds else ""


@dataclass(frozen=True)
class Before:
    """What earlier reports told, and the borders that all cells may count in, WKT by key."""

    kept: tuple[KeptReport, ...]
    borders: Mapping[str, str]

    def claims(self, cells: Mapping[Cell, str], way: str) -> list[ShownCell]:
        """Return what is told in a way of the days that new cells look at; what was open on another day is open still."""
        if not cells:
            return []
        first, last = min(cell.first for cell in cells), max(cell.last for cell in cells)
        fits = {way} if way in (OPEN_PART, SURVEY_PART) else {way, ""}
        return [
            told
            for one in self.kept
            for told in (one.numbers.cells if one.numbers else ())
            if way_of(told) in fits and (way == OPEN_PART or (told.first <= last and told.last >= first))
        ]

    def border(self, key: str) -> str:
        """Return the WKT of a border."""
        if key in self.borders:
            return self.borders[key]
        return next(
            one.numbers.areas[key]
            for one in self.kept
            if one.numbers and one.numbers.areas and key in one.numbers.areas
        )


def atoms_of(reports: Reports, cells: Mapping[Cell, str], before: Before, way: str) -> Atoms:
    """Return the atoms of new `cells` (with the key of their area's border, "" everywhere), counted in a `way`, and of what

    earlier reports told. `reports` are the pins of surveys for the way of people who answered.
    """
    told = before.claims(cells, way)
    claims = [*(_Claim(key, cell) for cell, key in cells.items()), *(_Claim(one.area, one) for one in told)]
    if not cells:
        return Atoms()
    held = _Held.of(reports, {one.key: before.border(one.key) for one in claims if one.key})
    if way in (OPEN_PART, SURVEY_PART):
        member, counts = _by_member(reports, claims, held, way)
    else:
        member, counts = _Grid.of(reports, claims, held, way).members(claims)
    sums, of_claim = _merged(member, counts)
    known = tuple(
        Known(atoms, one.low, inf if one.high is None else one.high) for atoms, one in zip(of_claim[len(cells) :], told)
    )
    return Atoms(sums, dict(zip(cells, of_claim)), known)


@dataclass(frozen=True)
class _Claim:
    """A cell with the key of its area's border."""

    key: str
    cell: Cell | ShownCell

    def holds(self, day: date, key: str) -> bool:
        """Return whether it counts what lies in an area alone on a day."""
        return self.cell.first <= day <= self.cell.last and self.key in ("", key)


def _merged(member: Mask, counts: NDArray[np.int64]) -> tuple[tuple[int, ...], list[frozenset[int]]]:
    """Return the counts of atoms, and those of each claim, of `member` (claims, n): those in the same claims are one."""
    used = np.flatnonzero(member.any(axis=0))
    packed = np.ascontiguousarray(np.packbits(member[:, used], axis=0).T)
    number: dict[bytes, int] = {}
    of = np.array([number.setdefault(row, len(number)) for row in map(bytes, packed)], dtype=np.int64)
    first = np.zeros(len(number), dtype=np.int64)
    first[of[::-1]] = used[::-1]
    sums = np.zeros(len(number), dtype=np.int64)
    np.add.at(sums, of, counts[used])
    return tuple(sums.tolist()), [frozenset(np.flatnonzero(mine).tolist()) for mine in member[:, first]]


@dataclass(frozen=True)
class _Held:
    """Which reports (n,) lie within each border, and in which borders a point in the middle of each lies."""

    inside: Mapping[str, Mask]
    middles: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, reports: Reports, borders: Mapping[str, str]) -> _Held:
        from shapely import wkt

        shapes = {key: wkt.loads(text) for key, text in borders.items()}
        held = zip(shapes, inside_each(reports.xy, list(shapes.values())))
        found = {key: rows & (reports.precise if key.startswith(SPOT) else True) for key, rows in held}
        points = {key: shape.representative_point() for key, shape in shapes.items()}
        middles = {
            key: frozenset([key, *(other for other, shape in shapes.items() if shape.contains(points[key]))])
            for key in shapes
        }
        return cls(found, middles)


def _by_member(reports: Reports, claims: Sequence[_Claim], held: _Held, way: str) -> tuple[Mask, NDArray[np.int64]]:
    """Return (claims, n) what each claim counts, and how many each of the n is: reports open on its day, or people.

    Beside those that are there stand none of those that might: on each day looked at, in each area or in none.
    """
    rows = np.array([_rows(reports, one, held, way) for one in claims])
    if way == SURVEY_PART:
        people = np.unique(reports.person)
        rows = np.array([np.isin(people, reports.person[mine]) for mine in rows]).reshape(len(claims), len(people))
    possible = {
        tuple(one.holds(day, key) for one in claims)
        for day in {one.cell.first for one in claims}
        for key in ("", *held.inside)
    }
    none = np.array(sorted(possible), dtype=bool).reshape(-1, len(claims)).T
    counts = np.concatenate([np.ones(rows.shape[1], dtype=np.int64), np.zeros(none.shape[1], dtype=np.int64)])
    return np.concatenate([rows, none], axis=1), counts


def _rows(reports: Reports, claim: _Claim, held: _Held, way: str) -> Mask:
    """Return which reports (n,) a claim counts."""
    there = held.inside[claim.key] if claim.key else np.ones(len(reports), dtype=bool)
    if way == OPEN_PART:
        return np.asarray(there & reports.open_over(claim.cell.first))
    first, last = np.datetime64(claim.cell.first, "D"), np.datetime64(claim.cell.last, "D")
    return np.asarray(there & (reports.day >= first) & (reports.day <= last))


@dataclass(frozen=True)
class _Grid:
    """Atoms: segments of days by patterns of areas by words (category and kind, part of the week, or light), empty ones too."""

    cuts: NDArray[np.int64]
    patterns: tuple[frozenset[str], ...]
    words: tuple[tuple[str, str], ...]
    counts: NDArray[np.int64]
    way: str

    @classmethod
    def of(cls, reports: Reports, claims: Sequence[_Claim], held: _Held, way: str) -> _Grid:
        cells = [one.cell for one in claims]
        cuts = np.unique([_number(day) for one in cells for day in (one.first, one.last + timedelta(days=1))])
        day = np.where(np.isnat(reports.day), cuts[-1], reports.day.astype("datetime64[D]").astype(np.int64))
        rows = np.flatnonzero((day >= cuts[0]) & (day < cuts[-1]))
        said = _said(reports, way)
        names = _words_of({said[row] for row in rows.tolist()}, cells, way)
        keys = list(held.inside)
        table = np.array([held.inside[key][rows] for key in keys]).reshape(len(keys), len(rows)).T
        kinds, of = (
            np.unique(table, axis=0, return_inverse=True) if keys else (table[:1], np.zeros(len(rows), dtype=int))
        )
        seen = [frozenset(key for key, has in zip(keys, one) if has) for one in kinds]
        patterns = tuple(sorted({*seen, frozenset(), *held.middles.values()}, key=sorted))
        at, word_at = {one: n for n, one in enumerate(patterns)}, {one: n for n, one in enumerate(names)}
        counts = np.zeros((len(cuts) - 1, len(patterns), len(names)), dtype=np.int64)
        segment = np.searchsorted(cuts, day[rows], side="right") - 1
        pattern = np.array([at[one] for one in seen], dtype=int)[of.ravel()] if len(rows) else np.zeros(0, dtype=int)
        word = np.array([word_at[said[row]] for row in rows.tolist()], dtype=int)
        np.add.at(counts, (segment, pattern, word), 1)
        return cls(cuts, patterns, tuple(names), counts, way)

    def members(self, claims: Sequence[_Claim]) -> tuple[Mask, NDArray[np.int64]]:
        """Return (claims, atoms) what each claim counts, and the counts of the atoms."""
        found = np.zeros((len(claims), self.counts.size), dtype=bool)
        for number, claim in enumerate(claims):
            cell = claim.cell
            days = (self.cuts[:-1] >= _number(cell.first)) & (self.cuts[:-1] <= _number(cell.last))
            areas = np.array([not claim.key or claim.key in one for one in self.patterns])
            words = np.array([self._fits(cell, word) for word in self.words])
            found[number] = (days[:, None, None] & areas[None, :, None] & words[None, None, :]).ravel()
        return found, self.counts.ravel()

    def _fits(self, cell: Cell | ShownCell, word: tuple[str, str]) -> bool:
        if self.way != "category":
            return cell.part in ("", word[0])
        return cell.category in ("", word[0]) and (not cell.kinds or word[1] in cell.kinds)


_ALL: Mapping[str, tuple[str, ...]] = {
    "week": (NO_CLOCK, *(f"{weekday}-{start}" for weekday in range(7) for start, _end in PARTS_OF_DAY)),
    "light": (NO_CLOCK, DARK_PART, LIGHT_PART),
}


def _words_of(seen: set[tuple[str, str]], cells: Sequence[Cell | ShownCell], way: str) -> list[tuple[str, str]]:
    """Return all words that a report may have: those seen, each category told of or none by each kind, those without reports too."""
    if way != "category":
        return sorted((word, "") for word in _ALL[way])
    categories = {NO_CATEGORY, *(category for category, _kind in seen), *(one.category for one in cells)} - {""}
    kinds = {kind for _category, kind in seen} | {kind for one in cells for kind in one.kinds}
    return sorted((category, kind) for category in categories for kind in kinds or {""})


def _said(reports: Reports, way: str) -> list[tuple[str, str]]:
    """Return the word (n) of each report in a way of counting."""
    if way == "category":
        return list(zip(reports.category.astype(str).tolist(), reports.kind.astype(str).tolist()))
    if way == "light":
        words = {DARK: DARK_PART, LIGHT: LIGHT_PART}
        return [(words.get(one, NO_CLOCK), "") for one in reports.dark.tolist()]
    weekday = (np.where(np.isnat(reports.day), 0, reports.day.astype("datetime64[D]").astype(np.int64)) + 3) % 7
    return [(_part(*one), "") for one in zip(weekday.tolist(), reports.wall)]


def _part(weekday: int, wall: Any) -> str:
    """Return the part of the week of a local clock."""
    if np.isnat(wall):
        return NO_CLOCK
    hour = int((wall - wall.astype("datetime64[D]")).astype("timedelta64[h]").astype(int))
    return f"{weekday}-{next(start for start, end in PARTS_OF_DAY if start <= hour < end)}"


def _number(day: date) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))


def shown_cells(told: Mapping[Cell, Told], keys: Mapping[Cell, str], smallest: int) -> tuple[ShownCell, ...]:
    """Return what is told now, for later reports to know."""
    found = []
    for cell, one in told.items():
        low, high = bounds_of(one, smallest)
        most = None if high == inf else int(high)
        found.append(ShownCell(keys[cell], cell.category, cell.part, cell.first, cell.last, low, most, cell.kinds))
    return tuple(found)


def spot_border(wkb: bytes) -> tuple[str, str]:
    """Return the key and the WKT of the border of a hot spot."""
    from shapely import wkb as read

    wkt = read.loads(wkb).wkt
    return SPOT + area_key(wkt), wkt

"""Every count that leaves the group, attacked by whoever kept all reports: categories, kinds, hot spots, light, open cases, people."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from math import inf
from typing import Callable

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.situation.reports import DARK, LIGHT, UNKNOWN, Reports
from est_walks_plugin.engine.situation.told_cells import Cell
from est_walks_plugin.engine.statistics.release import Told, bounds_of, release
from est_walks_plugin.model.est.reports import KeptReport, ShownNumbers
from est_walks_plugin.operations.situation_report.told_before import Before, atoms_of, shown_cells, way_of

K = 5
BORDERS = {
    "a": "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))",
    "b": "POLYGON((200 0, 300 0, 300 100, 200 100, 200 0))",
    "spot:s": "POLYGON((0 0, 20 0, 20 20, 0 20, 0 0))",
}
PLACES = {"": (500.0, 500.0), "a": (50.0, 50.0), "b": (250.0, 50.0), "spot": (10.0, 10.0)}
WITHIN = {"": (), "a": ("a",), "b": ("b",), "spot": ("a", "spot:s")}
FIRST = [date(2026, month, 1) for month in (1, 2, 3)]
LAST = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
YEAR = (date(2026, 1, 1), date(2026, 3, 31))

Thing = tuple  # where, when, and what it is: of a way
Counts = Callable[[Thing, Cell], bool]


def made(things: list[tuple[str, date, str, str, int, tuple[date, ...], int]]) -> Reports:
    """Return reports: where, day, category, kind, light, on which days it is open since long, whose."""
    n = len(things)
    closed = [max(one[5]) + (max(one[5]) - min(one[5])) if one[5] else None for one in things]
    return Reports(
        xy=np.array([PLACES[one[0]] for one in things], dtype=float).reshape(n, 2),
        precise=np.ones(n, dtype=bool),
        at=np.array([one[1] for one in things], dtype="datetime64[s]"),
        day=np.array([one[1] for one in things], dtype="datetime64[D]"),
        wall=np.full(n, np.datetime64("NaT", "s")),
        kind=np.array([one[3] for one in things], dtype=str),
        category=np.array([one[2] for one in things], dtype=str),
        person=np.array([one[6] for one in things], dtype=np.int64),
        keyed=np.ones(n, dtype=bool),
        open=np.zeros(n, dtype=bool),
        closed=np.array([one or "NaT" for one in closed], dtype="datetime64[D]"),
        dark=np.array([one[4] for one in things], dtype=np.int8),
    )


def told_one_after_another(reports: Reports, script: list[list[Cell]]) -> list[tuple[Cell, Told]]:
    """Return how all cells of reports made one after another are told."""
    kept: list[KeptReport] = []
    found: list[tuple[Cell, Told]] = []
    for number, cells in enumerate(script):
        way = next(way for way in map(way_of, cells) if way)
        keys = {cell: cell.area for cell in cells}
        atoms = atoms_of(reports, keys, Before(tuple(kept), BORDERS), way)
        told = dict(zip(atoms.of_cell, release(atoms.counts, list(atoms.of_cell.values()), K, atoms.known)))
        kept.append(KeptReport(str(number), numbers=ShownNumbers("", BORDERS, shown_cells(told, keys, K))))
        found += told.items()
    return found


def attack(things: dict[Thing, int], counts: Counts, told: list[tuple[Cell, Told]]) -> None:
    """Fail where a small count, or a small difference of two, can be reckoned by linear programming over all that is told."""
    from scipy.optimize import linprog

    universe = list(things)
    true = np.array([things[one] for one in universe], dtype=float)
    member = {cell: np.array([float(counts(one, cell)) for one in universe]) for cell, _told in told}
    rows, limits = [], []
    for cell, one in told:
        low, high = bounds_of(one, K)
        assert low <= member[cell] @ true <= high, (cell, one, "what is told is true")
        rows += [-member[cell]] + ([member[cell]] if high < inf else [])
        limits += [-low] + ([high] if high < inf else [])
    targets = {tuple(one) for one in member.values()}
    for small, large in product(member.values(), repeat=2):
        if (small <= large).all():
            targets.add(tuple(large - small))
    for target in targets:
        aim = np.array(target)
        if 0 < aim @ true < K:
            least = linprog(aim, A_ub=rows, b_ub=limits, method="highs")
            most = linprog(-aim, A_ub=rows, b_ub=limits, method="highs")
            assert least.fun < 1e-6 or most.status != 0 or -most.fun > K - 1 + 1e-6, (target, least.fun, -most.fun)


def spans() -> list[tuple[date, date]]:
    return [*zip(FIRST, LAST), YEAR]


@st.composite
def numbers(draw: st.DrawFn, size: int) -> list[int]:
    return draw(st.lists(st.integers(0, 8), min_size=size, max_size=size))


REPORTED = [
    (place, month, category, kind)
    for place, month, category, kind in product(PLACES, range(3), ("x", "y"), ("case", "partner"))
]


@settings(max_examples=12, deadline=None)
@given(numbers(len(REPORTED)))
@example([4] * len(REPORTED))
@example([1, 0, 4, 3] * (len(REPORTED) // 4))
def test_categories_kinds_hot_spots_and_the_years_before(values: list[int]) -> None:
    """A report counts its rows of all kinds, earlier years and months of the kinds compared, and its hot spots.

    A reader cannot know that no report is without a category.
    """
    reports = made(
        [
            (place, FIRST[month], category, kind, UNKNOWN, (), 0)
            for (place, month, category, kind), count in zip(REPORTED, values)
            for _ in range(count)
        ]
    )
    script = []
    for number, (first, last) in enumerate(spans()):
        rows = [Cell(area, category, first, last) for area in ("", "a", "b") for category in ("", "x", "y")]
        months = [Cell("", "", *span, "", ("case",)) for span in zip(FIRST[: number + 1], LAST)]
        earlier = [Cell(area, "", *span, "", ("case",)) for area in ("", "a") for span in spans()[:number]]
        script.append([*rows, *months, *earlier, Cell("spot:s", "", first, last), Cell("spot:s", "x", first, last)])

    def counts(thing: Thing, cell: Cell) -> bool:
        place, month, category, kind = thing
        return (
            (not cell.area or cell.area in WITHIN[place])
            and cell.category in ("", category)
            and (not cell.kinds or kind in cell.kinds)
            and cell.first <= FIRST[month] <= cell.last
        )

    script = [list(dict.fromkeys(cells)) for cells in script]
    without = dict.fromkeys(product(PLACES, range(3), ("-",), ("case", "partner")), 0)
    attack({**dict(zip(REPORTED, values)), **without}, counts, told_one_after_another(reports, script))


SEEN = list(product(("", "a", "b"), range(3), (DARK, LIGHT, UNKNOWN)))


@settings(max_examples=12, deadline=None)
@given(numbers(len(SEEN)))
@example([4] * len(SEEN))
@example([0] * 18 + [8, 0, 2, 5, 0, 0, 2, 5, 0])
def test_the_dark_share(values: list[int]) -> None:
    reports = made(
        [
            (place, FIRST[month], "x", "case", light, (), 0)
            for (place, month, light), count in zip(SEEN, values)
            for _ in range(count)
        ]
    )
    script = [
        [Cell(area, "", *span, part) for area in ("", "a", "b") for part in ("", "dark", "light")] for span in spans()
    ]

    def counts(thing: Thing, cell: Cell) -> bool:
        place, month, light = thing
        part = {"": True, "dark": light == DARK, "light": light == LIGHT}[cell.part]
        return part and (not cell.area or cell.area == place) and cell.first <= FIRST[month] <= cell.last

    attack(dict(zip(SEEN, values)), counts, told_one_after_another(reports, script))


DAYS = [date(2026, 6, 30), date(2026, 9, 30)]
OPENED = list(product(("", "a", "b"), [(DAYS[0],), (DAYS[1],), tuple(DAYS)]))


@settings(max_examples=25, deadline=None)
@given(numbers(len(OPENED)))
@example([4] * len(OPENED))
@example([9, 1, 3, 0, 4, 5, 2, 2, 8])
def test_what_is_open_since_long_in_one_report_and_the_next(values: list[int]) -> None:
    """Open on both days, closed between, or old enough only on the second."""
    start = {(DAYS[0],): date(2026, 1, 1), (DAYS[1],): date(2026, 7, 10), tuple(DAYS): date(2026, 1, 1)}
    reports = made(
        [
            (place, start[days], "x", "case", UNKNOWN, (), 0)
            for (place, days), count in zip(OPENED, values)
            for _ in range(count)
        ]
    )
    until = [date(2026, 8, 1) if days == (DAYS[0],) else date(2026, 12, 1) for _place, days in OPENED]
    closed = np.array([day for day, count in zip(until, values) for _ in range(count)], dtype="datetime64[D]")
    reports = Reports(**{**vars(reports), "closed": closed})
    script = [[Cell(area, "", day, day, "open") for area in ("", "a", "b")] for day in DAYS]

    def counts(thing: Thing, cell: Cell) -> bool:
        place, days = thing
        return cell.first in days and (not cell.area or cell.area == place)

    attack(dict(zip(OPENED, values)), counts, told_one_after_another(reports, script))


PINS = list(product(("", "a"), range(3)))
PEOPLE = [*((one,) for one in PINS), *combinations(PINS, 2)]


@settings(max_examples=12, deadline=None)
@given(numbers(len(PEOPLE)))
@example([1] * len(PEOPLE))
@example([4] * len(PEOPLE))
def test_people_who_answered_a_survey(values: list[int]) -> None:
    """Of each month, of all, and in an area: who marked several places is one person."""
    pins, person = [], 0
    for marks, count in zip(PEOPLE, values):
        for _ in range(count):
            person += 1
            pins += [(place, FIRST[month], "x", "survey", UNKNOWN, (), person) for place, month in marks]
    script = [[Cell(area, "", *span, "survey")] for span in spans() for area in ("", "a")]

    def counts(thing: Thing, cell: Cell) -> bool:
        return any(
            (not cell.area or cell.area == place) and cell.first <= FIRST[month] <= cell.last for place, month in thing
        )

    attack(dict(zip(PEOPLE, values)), counts, told_one_after_another(made(pins), script))


@pytest.mark.parametrize("way", ["open", "survey"])
def test_nothing_is_counted_where_nothing_is_there(way: str) -> None:
    cell = Cell("", "", FIRST[0], FIRST[0], way)
    assert atoms_of(made([]), {cell: ""}, Before((), {}), way).count(cell) == 0
    assert atoms_of(made([]), {}, Before((), {}), way).of_cell == {}

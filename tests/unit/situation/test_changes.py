"""The table of changes: what adds up, what is not compared, what is needed next time; by hand and on made-up counts."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.situation.areas import SituationArea, members
from est_walks_plugin.engine.situation.changes import Beside, Changes, changes_of, needed_next
from est_walks_plugin.engine.situation.need import most_in_need
from est_walks_plugin.engine.situation.periods import comparison, days_between, on_days
from est_walks_plugin.engine.situation.picture import ChangeRow, LastMeasure
from est_walks_plugin.engine.situation.reports import DARK, LIGHT, UNKNOWN, Reports
from est_walks_plugin.engine.statistics import Change
from est_walks_plugin.engine.statistics.small_counts import PeriodKind, period_of

from .made import reports, square

MARCH = period_of(date(2026, 3, 1), PeriodKind.MONTH)
COVERED = {"case": days_between(date(2022, 1, 1), date(2026, 4, 1))}


def table(told: Reports, areas: list[SituationArea], beside: Beside | None = None, asked: int = 4) -> Changes:
    """Return the changes of March 2026."""
    now = on_days(told.day, days_between(MARCH.start, MARCH.end))
    compared = comparison(MARCH, asked, COVERED, {}, MARCH.last)
    return changes_of(told, areas, members(told.xy, areas), now, compared, MARCH.last, beside or Beside(), asked)


def row_of(changes: Changes, area: str, category: str) -> ChangeRow:
    return next(row for row in changes.rows if (row.area, row.category) == (area, category))


def marches(counts: list[int], x: float = 500.0, category: str = "graffiti") -> dict[str, np.ndarray]:
    """Return columns of so many reports in March of 2026, 2025, ... at x, 500."""
    years = np.repeat(np.arange(2026, 2026 - len(counts), -1), counts)
    at = np.array(
        [f"{year}-03-{1 + number % 28:02d}T12:05" for number, year in enumerate(years)], dtype="datetime64[s]"
    )
    return {"at": at, "xy": np.tile([x, 500.0], (len(at), 1)), "category": np.full(len(at), category)}


def joined(*parts: dict[str, np.ndarray]) -> Reports:
    columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    return reports(len(columns["at"]), **columns)


def test_an_area_beside_four_earlier_marches_by_hand() -> None:
    told = joined(marches([9, 20, 20, 20, 20]))
    row = row_of(table(told, [square("a", 0, 0)]), "a", "graffiti")
    assert (row.now, row.compared, row.baseline, row.mean, row.difference) == (9, 9, (20, 20, 20, 20), 20.0, -11.0)
    assert row.z == pytest.approx(-2.541503, abs=1e-6)  # RESEARCH 5.1: b 9, B 80, m 4
    assert row.change is Change.MAYBE_FEWER
    assert row.percent is None
    assert row.people is None
    assert row.dark_known == 0


@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(2022, 2026), st.integers(1, 12), st.integers(0, 3)),
        max_size=60,
    )
)
def test_areas_and_categories_add_up_to_the_whole(drawn: list[tuple[int, int, int, int, int]]) -> None:
    xy = np.array([[500.0 + 1000 * area, 500.0] for area, *_ in drawn]).reshape(-1, 2)
    at = np.array([f"{year}-{month:02d}-10T12:05" for _, _, year, month, _ in drawn], dtype="datetime64[s]")
    kinds = np.array(["abc"[category] for _, category, *_ in drawn], dtype=str)
    told = reports(len(drawn), xy=xy, at=at, category=kinds, person=np.array([who for *_, who in drawn], dtype=int))
    changes = table(told, [square("a", 0, 0), square("b", 1000, 0)])
    whole = row_of(changes, "", "")
    for number in ("now", "compared"):
        assert sum(getattr(row, number) for row in changes.areas) == getattr(whole, number)
        parts = [row for row in changes.rows if row.category]
        assert sum(getattr(row, number) for row in parts if not row.area) == getattr(whole, number)
        assert sum(getattr(row, number) for row in parts if row.area) == getattr(whole, number)
    assert whole.now + sum(whole.baseline) == int((np.char.find(at.astype(str), "-03-") > 0).sum())
    assert len({(row.area, row.category) for row in changes.rows}) == len(changes.rows)


def test_what_lies_in_two_areas_counts_in_both_and_once_in_the_sum() -> None:
    changes = table(joined(marches([6])), [square("a", 0, 0), square("b", 400, 0), square("c", 5000, 0)])
    assert [row_of(changes, key, "").now for key in ("a", "b", "c", "")] == [6, 6, 0, 6]


def test_a_person_who_tells_ten_times_is_one() -> None:
    told = reports(12, xy=np.full((12, 2), 500.0), person=np.array([1] * 10 + [2, 3]), keyed=np.array([True] * 12))
    row = row_of(table(told, [square("a", 0, 0)]), "a", "")
    assert (row.now, row.people) == (12, 3)


def test_nothing_and_one_report_divide_nothing() -> None:
    for told in (reports(0), reports(1, xy=np.full((1, 2), 500.0))):
        changes = table(told, [square("a", 0, 0, population=None)], asked=0)
        whole = row_of(changes, "a", "")
        assert (whole.mean, whole.z, whole.rate, whole.percent, whole.baseline) == (None, None, None, None, ())
        assert whole.change is Change.TOO_FEW


def test_rates_are_drawn_to_the_mean_and_areas_without_people_have_none() -> None:
    told = joined(marches([30]), marches([10], x=1500.0), marches([7], x=2500.0))
    areas = [square("a", 0, 0, population=2000), square("b", 1000, 0, population=2000)]
    changes = table(told, [*areas, square("c", 2000, 0, population=None)])
    rates = [row_of(changes, key, "").rate for key in ("a", "b", "c", "")]
    # m = 40/4000 = 0.01, A = 2000 (0.005^2 + 0.005^2) / 4000 - 0.01/2000 = 2e-5, weight = A / (A + m/b) = 0.8
    assert rates == [pytest.approx(14.0), pytest.approx(6.0), None, pytest.approx(10.0)]


def test_open_dark_and_the_last_measure() -> None:
    at = ["2026-01-10T12:05"] * 4 + ["2026-03-02T12:05", "2026-03-30T12:05"]
    closed = ["NaT", "2026-04-02", "2026-03-01", "2026-03-02", "NaT", "NaT"]
    told = reports(
        6,
        xy=np.full((6, 2), 500.0),
        at=at,
        open=[True, False, False, False, True, True],
        closed=np.array(closed, dtype="datetime64[D]"),
        dark=np.array([DARK, DARK, DARK, DARK, LIGHT, UNKNOWN], dtype=np.int8),
    )
    last = LastMeasure("clean", date(2026, 3, 3))
    row = row_of(table(told, [square("a", 0, 0)], Beside(last_measure={("a", "graffiti"): last})), "a", "graffiti")
    assert row.open_over_60 == 2  # the second was closed after the period
    assert (row.dark, row.dark_known, row.now) == (0, 1, 2)
    assert row.last_measure == last


def test_the_number_needed_next_time() -> None:
    assert needed_next(20, [], 1.0, 4) == 9  # RESEARCH 5.2: 20 -> 9
    assert needed_next(50, [], 1.0, 4) == 32
    assert needed_next(6, [], 1.0, 4) is None
    with_years = needed_next(20, [20, 20, 20], 1.0, 4)
    assert with_years is not None
    assert with_years > 9
    more_spread = needed_next(20, [20, 20, 20], 2.5, 4)
    assert more_spread is not None
    assert more_spread < with_years


def test_the_areas_most_in_need_come_first_by_the_rule() -> None:
    def row(name: str, **told: object) -> ChangeRow:
        return ChangeRow(area=name, area_name=name, category="", **{"now": 10, **told})  # type: ignore[arg-type]

    wanted = [
        row("clear", change=Change.CLEARLY_MORE),
        row("maybe", change=Change.MAYBE_MORE),
        row("hot", change=Change.CLEARLY_FEWER, hot_spots=1),
        row("open", open_over_60=9),
        row("near", near_repeat=True),
        row("rate", rate=3.0, now=1),
        row("many", now=99),
        row("a"),
        row("b"),
    ]
    assert [one.area for one in most_in_need(reversed(wanted))] == [one.area for one in wanted]


def test_where_nothing_changed_few_rows_say_that_something_did() -> None:
    """Ten areas, six categories, means 2-40, four earlier years; counts vary as chance has it, 1.5 and 2.5 times as much."""
    areas = [square(f"a{number}", 1000 * number, 0) for number in range(10)]
    years = np.array([f"{year}-03-12T12:05" for year in range(2026, 2021, -1)], dtype="datetime64[s]")
    said: list[str] = []
    for seed in range(45):
        rng = np.random.default_rng(seed)
        spread = (1.0, 1.5, 2.5)[seed % 3]
        means = np.repeat(rng.uniform(2, 40, (10, 6, 1)), 5, axis=2)
        counts = rng.poisson(means) if spread == 1 else rng.negative_binomial(means / (spread - 1), 1 / spread)
        area, category, year = (np.repeat(index, counts.ravel()) for index in np.indices(counts.shape).reshape(3, -1))
        xy = np.column_stack([1000.0 * area + 500, np.full(len(area), 500.0)])
        told = reports(len(area), xy=xy, at=years[year], category=np.array(list("abcdef"))[category])
        said += [str(row.change) for row in table(told, areas).rows if row.change is not Change.TOO_FEW]
    assert len(said) > 3000
    assert sum(word.startswith("maybe") for word in said) <= 0.06 * len(said)
    assert sum(word.startswith("clearly") for word in said) <= 0.006 * len(said)

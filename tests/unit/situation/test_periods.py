"""A period beside the same of earlier years: no day twice, only what is covered, one kind of report for the other never."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.situation.periods import (
    comparison,
    days_between,
    earlier_periods,
    on_days,
    same_days,
    whole_months,
)
from est_walks_plugin.engine.statistics.small_counts import PeriodKind, free_period, period_of, period_text
from est_walks_plugin.model.errors import ParameterError

DAYS = st.dates(date(2001, 1, 1), date(2090, 1, 1))
PERIODS = st.one_of(
    st.builds(period_of, DAYS, st.sampled_from(PeriodKind)),
    st.builds(lambda first, length: free_period(first, first + timedelta(days=length)), DAYS, st.integers(0, 1200)),
)


@given(PERIODS, st.integers(0, 5))
def test_a_period_and_its_earlier_ones_share_no_day(period: object, count: int) -> None:
    earlier = earlier_periods(period, count)  # type: ignore[arg-type]
    spans = [period, *earlier]
    assert len(earlier) == count
    assert all(later.start >= before.end for later, before in zip(spans, earlier))  # type: ignore[attr-defined]
    days = days_between(period.start, period.end)  # type: ignore[attr-defined]
    seen = np.concatenate([days, *(same_days(days, period, one) for one in earlier)])  # type: ignore[arg-type]
    assert len(np.unique(seen)) == len(seen)


@given(PERIODS)
def test_the_same_days_are_the_same_days_of_the_year(period: object) -> None:
    days = days_between(period.start, period.end)  # type: ignore[attr-defined]
    (earlier,) = earlier_periods(period, 1)  # type: ignore[arg-type]
    same = same_days(days, period, earlier)  # type: ignore[arg-type]
    leap_days = sum((day.month, day.day) == (2, 29) for day in days.astype(object))
    if period.kind is PeriodKind.WEEK:  # type: ignore[attr-defined]
        assert len(same) == 7
        assert same[0].astype(object).weekday() == 0
    else:
        assert len(same) >= len(days) - leap_days
        kept = [day for day in days.astype(object) if (day.month, day.day) != (2, 29)]
        assert [(d.month, d.day) for d in same.astype(object) if (d.month, d.day) != (2, 29)] == [
            (d.month, d.day) for d in kept
        ]


def test_a_period_of_two_years_is_compared_with_the_two_before() -> None:
    period = free_period(date(2024, 1, 1), date(2025, 12, 31))
    assert [one.label for one in earlier_periods(period, 2)] == ["2022-01-01/2023-12-31", "2020-01-01/2021-12-31"]


def test_any_days_upside_down_are_refused_and_told_in_words() -> None:
    with pytest.raises(ParameterError, match="2026-02-01"):
        free_period(date(2026, 2, 1), date(2026, 1, 1))
    assert "2026-01-15" in period_text(free_period(date(2026, 1, 15), date(2026, 2, 1)))


YEAR = period_of(date(2026, 1, 1), PeriodKind.YEAR)
CASES = days_between(date(2022, 1, 1), date(2027, 1, 1))
NEW = days_between(date(2026, 1, 1), date(2027, 1, 1))


def test_a_new_kind_of_report_is_not_compared() -> None:
    found = comparison(YEAR, 4, {"case": CASES, "est_report": NEW}, {"case": 10, "est_report": 500}, date(2026, 12, 31))
    assert found.kinds == ("case",)
    assert [one.label for one, _ in found.earlier] == ["2025", "2024", "2023", "2022"]


def test_kinds_with_the_same_history_are_compared_together() -> None:
    found = comparison(YEAR, 2, {"case": CASES, "est_report": CASES}, {"case": 10, "est_report": 5}, date(2026, 12, 31))
    assert found.kinds == ("case", "est_report")


def test_only_the_days_told_of_are_compared_and_a_year_with_a_hole_is_left_out() -> None:
    hole = (np.datetime64("2024-02-01") <= CASES) & (np.datetime64("2024-03-01") > CASES)
    found = comparison(YEAR, 4, {"case": CASES[~hole]}, {}, date(2026, 4, 10))
    assert found.last == date(2026, 4, 10)
    assert [one.label for one, _ in found.earlier] == ["2025", "2023", "2022"]
    assert all(len(days) == len(found.days) == 100 for _, days in found.earlier)


def test_nothing_covered_is_nothing_compared() -> None:
    found = comparison(YEAR, 4, {}, {}, date(2026, 12, 31))
    assert (found.kinds, found.earlier, found.last) == ((), (), None)


@given(st.lists(st.integers(-50, 50), max_size=30), st.sets(st.integers(-20, 20), max_size=20))
def test_days_among_days(asked: list[int], listed: set[int]) -> None:
    day = np.array([np.datetime64("2026-01-01") + number for number in asked] + ["NaT"], dtype="datetime64[D]")
    days = np.array(sorted(np.datetime64("2026-01-01") + number for number in listed), dtype="datetime64[D]")
    assert on_days(day, days).tolist() == [number in listed for number in asked] + [False]


def test_a_month_is_whole_with_all_its_days() -> None:
    assert whole_months(days_between(date(2024, 1, 2), date(2024, 3, 31))).astype(str).tolist() == ["2024-02"]

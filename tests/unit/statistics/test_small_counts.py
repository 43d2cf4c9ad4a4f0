"""Periods, counts and what may be shown of them."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.engine.statistics import period_of, suppress, suppress_table
from est_walks_plugin.model.errors import ParameterError


@pytest.mark.parametrize(
    ("day", "kind", "label", "start", "end"),
    [
        ("2026-11-22", "week", "2026-W47", "2026-11-16", "2026-11-23"),
        ("2027-01-01", "week", "2026-W53", "2026-12-28", "2027-01-04"),
        ("2026-12-31", "month", "2026-12", "2026-12-01", "2027-01-01"),
        ("2026-04-30", "tertial", "2026-T1", "2026-01-01", "2026-05-01"),
        ("2026-12-01", "tertial", "2026-T3", "2026-09-01", "2027-01-01"),
        ("2026-05-05", "quarter", "2026-Q2", "2026-04-01", "2026-07-01"),
        ("2026-05-05", "year", "2026", "2026-01-01", "2027-01-01"),
    ],
)
def test_periods_by_hand(day, kind, label, start, end):
    period = period_of(date.fromisoformat(day), kind)
    assert (period.label, period.start.isoformat(), period.end.isoformat()) == (label, start, end)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.sampled_from(list(stats.PeriodKind)))
def test_every_day_lies_in_one_period_and_periods_touch(day, kind):
    period = period_of(day, kind)
    assert period.start <= day <= period.last
    assert period.next().start == period.end
    assert period.previous().end == period.start
    assert period.next().previous() == period
    before = period.a_year_before()
    assert before.kind == kind
    assert 350 <= (period.start - before.start).days <= 380
    assert stats.period_text(period)


def test_period_words():
    assert stats.period_text(period_of(date(2026, 2, 10), "week")) == "week 7 2026"
    assert stats.period_text(period_of(date(2026, 2, 10), "tertial")) == "tertial 1 2026"
    assert stats.period_text(period_of(date(2026, 2, 10), "month")) == "2026-02"
    assert stats.period_text(period_of(date(2026, 2, 10), "year")) == "2026"


def test_an_unknown_period_is_refused():
    with pytest.raises(ParameterError, match="tertial"):
        period_of(date(2026, 1, 1), "decade")


def test_counts_by_period_hold_empty_periods_and_count_people_once():
    days = ["2026-01-05", "2026-01-20", "2026-03-01", "NaT", "2026-03-02"]
    found = stats.count_by_period(np.array(days, dtype="datetime64[D]"), "month", respondents=["a", "a", "b", "c", ""])
    assert [(row.period.label, row.observations, row.respondents) for row in found] == [
        ("2026-01", 2, 1),
        ("2026-02", 0, 0),
        ("2026-03", 2, 2),
    ]
    cut = stats.count_by_period(
        np.array(days, dtype="datetime64[D]"), "quarter", first=date(2026, 2, 1), last=date(2026, 6, 1)
    )
    assert [(row.period.label, row.observations) for row in cut] == [("2026-Q1", 2), ("2026-Q2", 0)]
    assert stats.count_by_period([], "month") == []
    assert len(stats.count_by_period([], "month", first=date(2026, 1, 1), last=date(2026, 2, 1))) == 2


def test_small_counts_are_hidden_and_cannot_be_computed_back():
    assert suppress([12, 3, 30, 0], total_shown=False).values == (12, None, 30, 0)
    guarded = suppress([12, 3, 30, 0])
    assert guarded.values == (None, None, 30, 0)
    assert guarded.total == 45
    assert guarded.hidden == 2
    assert suppress([12, 5, 0]).values == (12, 5, 0)
    few = suppress([1, 1, 40])
    assert few.values == (None, None, None)
    assert few.total == 42
    alone = suppress([3])
    assert (alone.values, alone.total) == ((None,), None)
    assert suppress([1, 2]).total is None
    assert suppress([]).total == 0


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 20), max_size=8), st.integers(1, 8))
def test_no_hidden_count_follows_from_what_is_shown(counts, minimum):
    found = suppress(counts, minimum)
    for count, value in zip(counts, found.values):
        assert value in (None, count)
        if 0 < count < minimum:
            assert value is None
    if found.total is not None and found.hidden:
        rest = found.total - sum(value for value in found.values if value is not None)
        assert found.hidden >= 2
        assert rest >= minimum


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 2**31))
def test_no_hidden_cell_follows_from_its_row_or_column(rows, columns, seed):
    values = np.random.default_rng(seed).integers(0, 14, (rows, columns))
    found = suppress_table(values)
    shown = np.array([[-1 if cell is None else cell for cell in row] for row in found.values])
    assert ((shown == values) | (shown == -1)).all()
    assert (shown[(values > 0) & (values < 5)] == -1).all()
    for lines, real, totals in ((shown, values, found.row_totals), (shown.T, values.T, found.column_totals)):
        for line, truth, total in zip(lines, real, totals):
            hidden = line == -1
            if total is not None:
                assert total == truth.sum()
                if hidden.any():
                    assert hidden.sum() >= 2
                    assert truth[hidden].sum() >= 5


def test_differences_and_parts_do_not_give_small_counts_away():
    assert stats.suppress_difference(12, 9) == -3
    assert stats.suppress_difference(12, 3) is None
    assert stats.suppress_difference(0, 9) == 9
    assert stats.suppress_part(20, 12) == 12
    assert stats.suppress_part(20, 17) is None
    assert stats.suppress_part(20, 20) == 20


def test_counts_that_are_none_are_refused():
    for bad in ([-1], [float("nan")]):
        with pytest.raises(ParameterError):
            suppress(bad)
    with pytest.raises(ParameterError):
        suppress([5], minimum=0)
    with pytest.raises(ParameterError):
        suppress_table([5, 6])


def test_before_and_after_compare_equal_times_and_mark_what_is_too_small():
    changed = date(2026, 6, 1)
    days = [changed - timedelta(days=step) for step in range(1, 41)] + [
        changed + timedelta(days=step) for step in range(10)
    ]
    found = stats.before_after(days, changed, 60)
    assert (found.before, found.after, found.difference, found.share) == (40, 10, -30, -0.75)
    assert found.clear
    assert not found.too_small
    short = stats.before_after(days, changed, 60, until=changed + timedelta(days=9))
    assert (short.days, short.before, short.after, short.clear) == (10, 10, 10, False)
    same = stats.before_after(days, changed, 60, respondents=["one"] * 50)
    assert (same.before, same.after, same.too_small) == (1, 1, True)
    nothing = stats.before_after([], changed)
    assert (nothing.share, nothing.clear, nothing.too_small) == (None, False, True)
    with pytest.raises(ParameterError):
        stats.before_after([], changed, 0)

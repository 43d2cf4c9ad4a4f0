"""When it happens: residuals as textbooks give them, hours shared where only an interval is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine import statistics as stats
from est_walks_plugin.model.errors import ParameterError


def test_expected_counts_and_residuals_by_hand() -> None:
    """Agresti's table of party by gender: adjusted residuals 4.50, 0.70 and -5.32 of the women (Categorical Data Analysis)."""
    found = stats.heat_table([[762, 327, 468], [484, 239, 477]])
    assert found.expected[0] == pytest.approx([703.67, 319.65, 533.68], abs=0.005)
    assert found.residual[0] == pytest.approx([4.50, 0.70, -5.32], abs=0.005)
    assert found.residual[1] == pytest.approx([-4.50, -0.70, 5.32], abs=0.005)
    assert found.marked.tolist() == [[True, False, False], [False, False, True]]


def test_a_cell_is_marked_only_with_five_or_more() -> None:
    counts = np.full((7, 24), 0.0)
    counts[4, 22] = 4
    counts[:, 12] = 6
    assert not stats.heat_table(counts).marked[4, 22]
    counts[4, 22] = 5
    found = stats.heat_table(counts)
    assert found.residual[4, 22] > 3
    assert found.marked.nonzero()[0].tolist() == [4]


def test_little_or_nothing_is_never_divided_by() -> None:
    for counts in (np.zeros((7, 24)), np.zeros((0, 3)), [[3.0]], [[0, 4], [0, 0]], [[5, 6, 7]]):
        found = stats.heat_table(counts)
        assert not found.marked.any()
        assert np.isfinite(found.residual).all()
    missing = stats.heat_table([[10, np.nan], [10, 10]])
    assert missing.expected.sum() == pytest.approx(30)
    assert missing.residual[0, 1] == 0


def test_chance_alone_marks_few_cells() -> None:
    rng = np.random.default_rng(6)
    hours, days = rng.dirichlet(np.full(24, 3.0)), rng.dirichlet(np.full(7, 9.0))
    marked = sum(int(stats.heat_table(rng.poisson(1500 * np.outer(days, hours))).marked.sum()) for _ in range(200))
    assert marked / (200 * 168) < 0.004


def test_hours_known_and_hours_shared() -> None:
    """Monday 5 January 2026 10:30 to 12:00 is a third in the tenth hour and two thirds in the eleventh."""
    table = stats.weekday_hours(["2026-01-05T10:30"], ["2026-01-05T12:00"])
    assert table[0, 9:13] == pytest.approx([0, 1 / 3, 2 / 3, 0])
    assert stats.weekday_hours(["2026-01-05T10:59"])[0, 10] == 1
    sunday = stats.weekday_hours(["2026-01-04T23:00"], ["2026-01-05T03:00"])
    assert (sunday[6, 23], sunday[0, :3].tolist()) == (pytest.approx(0.25), pytest.approx([0.25] * 3))
    late = stats.weekday_hours(["2026-01-05T10:30", "2026-01-05T10:30"], ["2026-01-05T09:00", "NaT"])
    assert late[0, 10] == 2


def test_a_day_without_an_hour_is_shared_by_its_hours() -> None:
    table = stats.weekday_hours(["2026-01-07T00:00"], ["2026-01-08T00:00"])
    assert table[2] == pytest.approx([1 / 24] * 24)


def test_more_than_a_week_is_shared_by_all_hours() -> None:
    assert stats.weekday_hours(["2026-01-05"], ["2026-01-19"]) == pytest.approx(np.full((7, 24), 1 / 168))
    table = stats.weekday_hours(["2026-01-05"], ["2026-01-12T01:00"])
    assert table[0, 0] == pytest.approx(2 / 169)
    assert table[6, 23] == pytest.approx(1 / 169)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(-(10**9), 10**9), st.integers(-1000, 10**7)), max_size=20))
def test_every_event_adds_one(events: list[tuple[int, int]]) -> None:
    starts = np.array([start for start, _ in events], dtype="datetime64[s]")
    table = stats.weekday_hours(starts, starts + np.array([length for _, length in events], dtype="timedelta64[s]"))
    assert table.sum() == pytest.approx(len(events))
    assert (table >= 0).all()


def test_events_without_a_time_are_left_out_and_bad_input_refused() -> None:
    assert stats.weekday_hours(["NaT", "2026-01-05T10:00"]).sum() == 1
    with pytest.raises(ParameterError):
        stats.weekday_hours(["2026-01-05T10:00"], [])
    with pytest.raises(ParameterError, match="from 0 up"):
        stats.heat_table([[-1, 2], [3, 4]])

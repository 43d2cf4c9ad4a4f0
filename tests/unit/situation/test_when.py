"""When it happens: every report in one hour, nights when the clock changes, months that nobody tells of."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.light import sun
from est_walks_plugin.engine.situation.calendar import month_table, months_by_category, season_line, week_table
from est_walks_plugin.engine.situation.periods import days_between
from est_walks_plugin.engine.situation.reports import DARK, clocks, darkness
from est_walks_plugin.model.localtime import local

from .made import NEVER, ZONE, reports

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1))


def told_at(moments: list[str]) -> np.ndarray:
    return clocks(np.array(moments, dtype="datetime64[s]"), np.full(len(moments), "a"), ZONE)


def test_the_hour_that_comes_twice_and_the_one_that_never_comes() -> None:
    # 25 October 2026 02:30 comes at 00:30 and at 01:30 UTC; 29 March 02:30 never comes.
    moments = ["2026-10-25T00:30", "2026-10-25T01:30", "2026-03-29T00:59", "2026-03-29T01:00"]
    table = week_table(reports(4, at=moments, wall=told_at(moments)))
    sunday = table.counts[6]
    assert (sunday[1], sunday[2], sunday[3]) == (1, 2, 1)
    assert sum(count or 0 for row in table.counts for count in row) == 4


@given(st.lists(MOMENTS, max_size=40))
def test_every_report_stands_in_one_hour_or_is_left_out(moments: list[datetime]) -> None:
    at = np.array(moments, dtype="datetime64[s]")
    table = week_table(reports(len(at), at=at, wall=clocks(at, np.full(len(at), "a"), ZONE)))
    assert sum(count or 0 for row in table.counts for count in row) + table.left_out == len(at)


def test_a_source_without_clocks_is_left_out_and_another_is_not() -> None:
    days = [f"2026-01-{day:02d}" for day in range(1, 21)]
    midnight = [f"{day}T23:00" for day in days]  # 00:00 in Sweden
    in_utc = [f"{day}T00:00" for day in days[:15]] + [f"{day}T09:17" for day in days[15:]]
    real = [f"{day}T{hour % 24:02d}:1{hour % 10}" for hour, day in enumerate(days)]
    sources = np.repeat(["none", "most", "real"], 20)
    found = clocks(np.array(midnight + in_utc + real, dtype="datetime64[s]"), sources, ZONE)
    assert np.isnat(found[:20]).all()
    assert np.isnat(found[20:35]).all()
    assert not np.isnat(found[35:40]).any()
    assert not np.isnat(found[40:]).any()


def test_noon_by_the_wall_of_summer_and_winter_is_one_clock() -> None:
    winter, summer = (
        [f"2026-{month}-{day:02d}T{hour}:00" for day in range(1, 11)] for month, hour in (("01", 11), ("07", 10))
    )
    assert np.isnat(told_at(winter + summer)).all()


def test_months_that_are_not_told_of_whole_have_no_count() -> None:
    at = np.array(["2025-01-10T12:05"] * 3 + ["2025-03-10T12:05"] + ["2026-01-10T12:05"] * 2, dtype="datetime64[s]")
    covered = np.concatenate(
        [days_between(date(2025, 1, 1), date(2025, 2, 1)), days_between(date(2025, 3, 1), date(2026, 2, 1))]
    )
    table = month_table(reports(6, at=at), covered, date(2026, 1, 19))
    assert table.rows == (2025,)  # January 2026 is not over
    assert table.counts[0][:4] == (3, None, 1, 0)
    parts = months_by_category(reports(6, at=at), covered, date(2025, 1, 1), date(2026, 1, 19))
    assert [(one.month, one.count) for one in parts][:3] == [("2025-01", 3), ("2025-02", None), ("2025-03", 1)]
    assert parts[-1].count is None


def test_a_season_by_hand() -> None:
    at = [f"{year}-02-10T12:05" for year, count in ((2026, 12), (2025, 8), (2024, 4)) for _ in range(count)]
    covered = days_between(date(2024, 1, 1), date(2026, 3, 1))
    points = season_line(reports(24, at=np.array(at, dtype="datetime64[s]")), covered, date(2026, 2, 28), 4)
    february = points[1]
    assert (february.label, february.now, february.mean, february.index) == ("2026-02", 12, 6.0, 200.0)
    assert february.low == pytest.approx(6.200577 / 2, abs=1e-6)  # exact Poisson interval of 12, over two years
    assert february.high == pytest.approx(20.961590 / 2, abs=1e-5)
    assert points[2].now is None
    assert points[2].mean == 0.0
    assert points[2].index is None


@given(st.lists(st.tuples(MOMENTS, st.floats(10, 25), st.floats(55, 69)), min_size=1, max_size=10))
def test_the_dark_is_after_civil_dusk_at_each_place(drawn: list[tuple[datetime, float, float]]) -> None:
    at = np.array([moment for moment, *_ in drawn], dtype="datetime64[s]")
    found = darkness(at, np.ones(len(at), dtype=bool), np.array([[lon, lat] for _, lon, lat in drawn]))
    for code, (moment, lon, lat) in zip(found, drawn):
        aware = moment.replace(microsecond=0, tzinfo=timezone.utc)
        height = sun.altitude(aware.replace(second=0) + timedelta(seconds=59.5), lon, lat)
        if abs(height - sun.CIVIL_ALTITUDE) > 0.03:
            times = sun.times(local(aware, ZONE).date(), lon, lat, ZONE)
            assert (code == DARK) == (sun.light_at(aware, times) == "dark")


def test_without_clock_or_place_the_light_is_not_known() -> None:
    at = np.array(["2026-01-10T22:05", "2026-01-10T22:05", "NaT"], dtype="datetime64[s]")
    lon_lat = np.array([[17.8, 59.5], [np.nan, np.nan], [17.8, 59.5]])
    assert darkness(at, np.array([False, True, True]), lon_lat).tolist() == [-1, -1, -1]


def test_what_has_no_date_is_left_out_of_the_months() -> None:
    told = reports(2, at=np.array(["2026-01-10T12:05", NEVER], dtype="datetime64[s]"))
    covered = days_between(date(2026, 1, 1), date(2026, 3, 1))
    table = month_table(told, covered, date(2026, 2, 28))
    assert (table.counts[0][0], table.counts[0][1], table.left_out) == (1, 0, 1)

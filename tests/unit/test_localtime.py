"""Many moments at once show what the wall clock shows at each of them, on the days of the change too."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model.localtime import local, local_days, local_seconds

ZONES = ("Europe/Stockholm", "Europe/Helsinki", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
EPOCH = datetime(1970, 1, 1)


def wall_seconds(moment: datetime, zone: str) -> int:
    return int((local(moment, zone).replace(tzinfo=None) - EPOCH) / timedelta(seconds=1))


@given(st.sampled_from(ZONES), st.lists(st.datetimes(datetime(1995, 1, 1), datetime(2040, 1, 1)), max_size=30))
def test_many_wall_clocks_are_those_of_each(zone: str, moments: list[datetime]) -> None:
    whole = [moment.replace(microsecond=0, minute=0, second=0) for moment in moments]
    array = np.array(whole, dtype="datetime64[s]")

    assert local_seconds(array, zone).tolist() == [wall_seconds(moment, zone) for moment in whole]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("month", [3, 4, 10, 11])
def test_every_hour_of_the_months_of_change(zone: str, month: int) -> None:
    hours = [datetime(2026, month, 1) + timedelta(hours=hour) for hour in range(30 * 24)]

    assert local_seconds(np.array(hours, dtype="datetime64[s]"), zone).tolist() == [
        wall_seconds(hour, zone) for hour in hours
    ]


def test_no_moment_has_no_day() -> None:
    moments = np.array(["2026-11-27T23:30:00", "NaT", "2026-06-30T22:00:00"], dtype="datetime64[s]")

    assert np.isnat(local_days(moments, "Europe/Stockholm")).tolist() == [False, True, False]
    assert local_days(moments, "Europe/Stockholm")[[0, 2]].astype(str).tolist() == ["2026-11-28", "2026-07-01"]

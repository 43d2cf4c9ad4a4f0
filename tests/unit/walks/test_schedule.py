"""The evening's times: arrivals, light and the start that mends a walk in the wrong light."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from est_walks_plugin.engine.light import sun
from est_walks_plugin.engine.walks.schedule import schedule
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.wording.reader import plain_reader
from est_walks_plugin.model.wording.walk_warnings import warning_text

OCTOBER = sun.times(date(2023, 10, 5), 17.75, 59.48)  # sunset 18:11, civil dusk 18:52


def clock(moment: datetime) -> str:
    return moment.strftime("%H:%M")


def test_arrivals_and_leavings_add_up():
    plan = schedule(
        datetime(2023, 10, 5, 18, 0), [600, 300, 900], [5, 10], OCTOBER, gather_before_min=15, gather_after_min=30
    )
    assert [(clock(stop.arrive), clock(stop.leave), stop.light) for stop in plan.stops] == [
        ("18:10", "18:15", "day"),
        ("18:20", "18:30", "dusk"),
    ]
    assert [clock(m) for m in (plan.gather, plan.start, plan.finish, plan.end)] == ["17:45", "18:00", "18:45", "19:15"]
    assert (plan.walking_s, plan.standing_s, plan.total_s) == (1800, 900, 5400)
    assert plan.dark_share == 0
    assert plan.warnings == ()


def test_the_real_walk_at_five_judged_lamps_in_daylight_and_the_better_start_mends_it():
    lighting = [False, True, True]
    legs, dwell = [600, 600, 600, 600], [5, 5, 5]
    plan = schedule(datetime(2023, 10, 5, 17, 0), legs, dwell, OCTOBER, lighting_stops=lighting)
    (warning,) = plan.warnings
    assert (warning.code, warning.stops) == ("lighting_before_dark", (2, 3))
    assert clock(warning.better_start) == "18:30"
    assert "18:30" in warning_text(warning, plain_reader())
    better = schedule(warning.better_start, legs, dwell, OCTOBER, lighting_stops=lighting)
    assert better.warnings == ()
    assert [stop.light for stop in better.stops][1:] == ["dark", "dark"]
    five_earlier = schedule(warning.better_start - timedelta(minutes=5), legs, dwell, OCTOBER, lighting_stops=lighting)
    assert five_earlier.warnings


def test_stops_that_need_daylight_are_moved_before_dusk():
    plan = schedule(datetime(2023, 10, 5, 19, 0), [600, 600], [10], OCTOBER, daylight_stops=[True])
    (warning,) = plan.warnings
    assert warning.code == "daylight_after_dusk"
    mended = schedule(warning.better_start, [600, 600], [10], OCTOBER, daylight_stops=[True])
    assert mended.warnings == ()
    assert mended.stops[0].leave <= OCTOBER.civil_dusk
    assert plan.dark_share == 1.0


def test_no_start_mends_a_night_that_is_not_dark():
    umea = sun.times(date(2024, 6, 21), 20.26, 63.83)
    plan = schedule(datetime(2024, 6, 21, 21, 0), [60, 60], [5], umea, lighting_stops=[True])
    assert [(warning.code, warning.better_start) for warning in plan.warnings] == [("never_dark", None)]
    assert "does not get dark" in warning_text(plan.warnings[0], plain_reader())
    kiruna = sun.times(date(2024, 12, 21), 15.6, 78.2)
    plan = schedule(datetime(2024, 12, 21, 12, 0), [60, 60], [5], kiruna, daylight_stops=[True])
    assert [(warning.code, warning.better_start) for warning in plan.warnings] == [("no_daylight", None)]
    assert "daylight" in warning_text(plan.warnings[0], plain_reader())


def test_minutes_stay_real_over_the_night_when_the_clock_changes():
    night = sun.times(date(2024, 10, 26), 17.75, 59.48)
    plan = schedule(datetime(2024, 10, 27, 1, 30), [3600, 3600], [60], night)
    assert [clock(stop.arrive) for stop in plan.stops] == ["02:30"]
    assert clock(plan.stops[0].leave) == "02:30"
    assert plan.stops[0].leave.utcoffset() != plan.stops[0].arrive.utcoffset()
    assert clock(plan.finish) == "03:30"
    assert plan.total_s == 3 * 3600


def test_a_walk_without_stops_and_one_without_length():
    straight = schedule(datetime(2023, 10, 5, 18, 0), [900], [], OCTOBER)
    assert (straight.stops, clock(straight.finish)) == ((), "18:15")
    nothing = schedule(datetime(2023, 10, 5, 18, 0), [0], [], OCTOBER)
    assert (nothing.bands, nothing.dark_share) == ((), 0.0)


@pytest.mark.parametrize(
    ("legs", "dwell"),
    [([60], [5]), ([60, -1], [5]), ([60, float("nan")], [5]), ([float("inf"), 1], [5]), ([1, 1], [-5])],
)
def test_times_that_cannot_be_are_refused(legs, dwell):
    with pytest.raises(ParameterError, match="as many"):
        schedule(datetime(2023, 10, 5, 18, 0), [1, 1], [5], OCTOBER, lighting_stops=[True, False])
    with pytest.raises(ParameterError):
        schedule(datetime(2023, 10, 5, 18, 0), legs, dwell, OCTOBER)

"""The sun: published times (METHOD 5), the far north, and clocks that change."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light import sun
from est_walks_plugin.model import localtime
from est_walks_plugin.model.errors import InputError, ParameterError

KUNGSANGEN = (17.75, 59.48)


def minutes_off(moment: datetime, clock: str) -> float:
    hour, minute = map(int, clock.split(":"))
    return abs(moment.hour * 60 + moment.minute + moment.second / 60 - hour * 60 - minute)


@pytest.mark.parametrize(
    ("day", "sunset", "dusk"),
    [
        ("2023-10-05", "18:11", "18:52"),
        ("2023-10-12", "17:51", "18:32"),
        ("2022-10-13", "17:48", "18:29"),
        ("2020-03-05", "17:28", "18:09"),
        ("2020-04-09", "19:52", "20:36"),
    ],
)
def test_kungsangen_is_within_three_minutes_of_the_published_times(day, sunset, dusk):
    of_day = sun.times(date.fromisoformat(day), *KUNGSANGEN)
    assert minutes_off(of_day.sunset, sunset) <= 3
    assert minutes_off(of_day.civil_dusk, dusk) <= 3
    assert of_day.polar is None


def test_sunrise_and_sunset_at_equinox_are_about_symmetric_around_noon():
    of_day = sun.times(date(2024, 3, 20), 15.0, 60.0)
    assert abs((of_day.noon - of_day.sunrise) - (of_day.sunset - of_day.noon)) < timedelta(minutes=3)
    assert timedelta(hours=12, minutes=5) < of_day.sunset - of_day.sunrise < timedelta(hours=12, minutes=25)


def test_the_midnight_sun_and_the_polar_night():
    kiruna = (20.25, 67.86)
    june = sun.times(date(2024, 6, 21), *kiruna)
    assert (june.polar, june.polar_civil, june.sunset, june.civil_dusk) == ("day", "light", None, None)
    december = sun.times(date(2024, 12, 21), *kiruna)
    assert (december.polar, december.sunset) == ("night", None)
    assert december.civil_dusk is not None
    assert december.civil_dusk - december.civil_dawn < timedelta(hours=6)
    north = sun.times(date(2024, 12, 21), 15.6, 78.2)
    assert (north.polar, north.polar_civil, north.civil_dusk) == ("night", "dark", None)


def test_stockholm_at_midsummer_sets_but_hardly_gets_dark_and_umea_not_at_all():
    stockholm = sun.times(date(2024, 6, 21), 18.07, 59.33)
    assert minutes_off(stockholm.sunset, "22:08") <= 3
    assert stockholm.civil_dusk is not None
    umea = sun.times(date(2024, 6, 21), 20.26, 63.83)
    assert umea.sunset is not None
    assert (umea.civil_dusk, umea.polar_civil, umea.polar) == (None, "light", None)
    assert sun.light_at(datetime(2024, 6, 22, 0, 40), umea) == "dusk"


def test_the_last_sunset_before_the_midnight_sun_falls_after_midnight():
    moments = [sun.times(date(2024, 5, 20) + timedelta(days=step), 20.25, 67.86) for step in range(12)]
    assert any(of_day.sunset is not None and of_day.sunset.date() > of_day.date for of_day in moments)
    assert moments[-1].polar == "day"


def test_both_days_of_the_clock_change_keep_real_time():
    before, after = sun.times(date(2024, 3, 30), *KUNGSANGEN), sun.times(date(2024, 3, 31), *KUNGSANGEN)
    assert before.sunset.utcoffset() == timedelta(hours=1)
    assert after.sunset.utcoffset() == timedelta(hours=2)
    assert timedelta(0) < (sun.utc(after.sunset) - sun.utc(before.sunset)) - timedelta(days=1) < timedelta(minutes=5)
    october = sun.times(date(2024, 10, 27), *KUNGSANGEN)
    assert october.sunset.utcoffset() == timedelta(hours=1)
    day_before = sun.times(date(2024, 10, 26), *KUNGSANGEN)
    assert (
        timedelta(hours=1, minutes=2) < _wall(day_before.sunset) - _wall(october.sunset) < timedelta(hours=1, minutes=4)
    )


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, year=2024, month=1, day=1)


def test_light_at_takes_wall_clock_and_aware_times():
    of_day = sun.times(date(2023, 10, 5), *KUNGSANGEN)
    assert sun.light_at(datetime(2023, 10, 5, 17, 0), of_day) == "day"
    assert sun.light_at(datetime(2023, 10, 5, 18, 30), of_day) == "dusk"
    assert sun.light_at(datetime(2023, 10, 5, 19, 0), of_day) == "dark"
    assert sun.light_at(datetime(2023, 10, 5, 17, 0, tzinfo=timezone.utc), of_day) == "dark"
    assert sun.light_at(datetime(2023, 10, 5, 6, 30), of_day) == "dusk"


@pytest.mark.parametrize("edge", ["civil_dusk", "sunset", "sunrise", "civil_dawn"])
@pytest.mark.parametrize("day", [date(2026, 10, 15), date(2026, 2, 1), date(2026, 8, 20), date(2026, 12, 21)])
def test_the_word_for_the_light_agrees_with_the_clock(edge: str, day: date) -> None:
    """Dark from 18.22 is dark at 18.22, whatever the seconds that no page tells."""
    of_day = sun.times(day, *KUNGSANGEN)
    turn = getattr(of_day, edge)
    before, after = {
        "civil_dusk": ("dusk", "dark"),
        "sunset": ("day", "dusk"),
        "sunrise": ("dusk", "day"),
        "civil_dawn": ("dark", "dusk"),
    }[edge]
    for seconds in range(-150, 151, 10):
        moment = turn + timedelta(seconds=seconds)
        told = after if f"{moment:%H.%M}" >= f"{turn:%H.%M}" else before
        assert sun.light_at(moment, of_day) == told, moment


def test_bands_cover_the_walk_without_gaps():
    of_day = sun.times(date(2023, 10, 5), *KUNGSANGEN)
    start, end = datetime(2023, 10, 5, 17, 0), datetime(2023, 10, 5, 20, 0)
    bands = sun.light_bands(start, end, of_day)
    assert [light for light, _, _ in bands] == ["day", "dusk", "dark"]
    assert bands[0][2] == bands[1][1] == of_day.sunset
    assert bands[2][1] == of_day.civil_dusk


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.floats(5, 31), st.floats(-65, 75))
def test_the_sun_stands_at_its_altitude_at_every_time_given(day, lon, lat):
    of_day = sun.times(day, lon, lat, "UTC")
    for moment, height in (
        (of_day.sunrise, sun.SUNSET_ALTITUDE),
        (of_day.sunset, sun.SUNSET_ALTITUDE),
        (of_day.civil_dawn, sun.CIVIL_ALTITUDE),
        (of_day.civil_dusk, sun.CIVIL_ALTITUDE),
    ):
        if moment is not None:
            assert sun.altitude(moment, lon, lat) == pytest.approx(height, abs=0.01)
    present = [m for m in (of_day.civil_dawn, of_day.sunrise, of_day.noon, of_day.sunset, of_day.civil_dusk) if m]
    assert present == sorted(present)


@pytest.mark.parametrize("place", [(6595977.0, 135973.0), (200.0, 59.0), (18.0, float("nan"))])
def test_places_that_are_not_in_degrees_are_refused(place):
    with pytest.raises(InputError, match="WGS84"):
        sun.times(date(2024, 1, 1), *place)


def test_an_unknown_zone_is_refused():
    for unknown in ("Europe/Atlantis", "Mars/Base", ""):
        with pytest.raises(ParameterError, match="time zone"):
            sun.times(date(2024, 1, 1), *KUNGSANGEN, unknown)


@settings(max_examples=300, deadline=None)
@given(
    st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 30)),
    st.sampled_from([0, 1]),
    st.sampled_from([("Stockholm", 1), ("Helsinki", 2), ("London", 0), ("Oslo", 1), ("Athens", 2)]),
)
def test_the_european_rule_equals_the_zone_database(moment, fold, place):
    city, hours = place
    zoneinfo = pytest.importorskip("zoneinfo")
    theirs, ours = zoneinfo.ZoneInfo(f"Europe/{city}"), localtime.EuropeanTime(hours)
    assert moment.replace(tzinfo=ours, fold=fold).utcoffset() == moment.replace(tzinfo=theirs, fold=fold).utcoffset()
    world = moment.replace(tzinfo=timezone.utc)
    mine, reference = world.astimezone(ours), world.astimezone(theirs)
    assert mine.replace(tzinfo=None) == reference.replace(tzinfo=None)
    assert mine.fold == reference.fold


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_the_european_rule_in_the_hours_of_change(year):
    zoneinfo = pytest.importorskip("zoneinfo")
    theirs, ours = zoneinfo.ZoneInfo("Europe/Stockholm"), localtime.EuropeanTime(1)
    for month in (3, 10):
        for minutes in range(0, 7 * 1440, 30):
            moment = datetime(year, month, 25) + timedelta(minutes=minutes)
            for fold in (0, 1):
                wall = moment.replace(fold=fold)
                assert wall.replace(tzinfo=ours).utcoffset() == wall.replace(tzinfo=theirs).utcoffset()
            world = moment.replace(tzinfo=timezone.utc)
            assert world.astimezone(ours).replace(tzinfo=None) == world.astimezone(theirs).replace(tzinfo=None)

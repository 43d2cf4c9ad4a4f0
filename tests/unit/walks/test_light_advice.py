"""What is said of light fits the sun there: the midnight sun, the polar night, short nights, early mornings."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light import sun
from est_walks_plugin.engine.walks.schedule import Schedule, schedule
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.model.wording.sun_words import dusk_text, sunset_text
from est_walks_plugin.model.wording.walk_warnings import WalkWarning, WarningCode, warning_text

from ..wording.test_words import ENGLISH, SWEDISH

KIRUNA, UMEA, STOCKHOLM, LUND = (20.2253, 67.8558), (20.26, 63.83), (18.07, 59.33), (13.19, 55.70)
SVALBARD = (15.6, 78.2)
LAMPS, VIEWS = (True, False), (False, True)


def walk(
    where: tuple[float, float],
    at: str,
    *,
    lamps: tuple[bool, ...] = LAMPS,
    views: tuple[bool, ...] = VIEWS,
    gather: float = 0,
) -> Schedule:
    """Two stops, ten minutes' walk before each, five minutes long."""
    start = datetime.fromisoformat(at)
    of_day = sun.times(start.date(), *where)
    causes = [("shrubbery", "sightline") if needs else () for needs in views]
    return schedule(
        start + timedelta(minutes=gather), [600, 600, 600], [5, 5], of_day, gather_before_min=gather,
        lighting_stops=lamps, daylight_stops=views, daylight_causes=causes,
    )  # fmt: skip


def codes(plan: Schedule) -> list[WarningCode]:
    return [warning.code for warning in plan.warnings]


# --- the sun --------------------------------------------------------------------------------------------------------


def test_kirunas_midnight_sun_and_polar_night_are_in_their_weeks() -> None:
    """About 28 May to 15 July, and 11 December to 1 January."""
    days = [date(2026, 1, 1) + timedelta(days=step) for step in range(365)]
    told = {day: sun.times(day, *KIRUNA) for day in days}
    bright = [day for day in days if told[day].polar == "day"]
    assert abs((bright[0] - date(2026, 5, 28)).days) <= 1
    assert abs((bright[-1] - date(2026, 7, 15)).days) <= 1
    gloomy = [day for day in days if told[day].polar == "night" and day.month == 12]
    assert abs((gloomy[0] - date(2026, 12, 11)).days) <= 1
    assert all(told[day].civil_dusk is not None for day in gloomy)  # some hours of twilight


@pytest.mark.parametrize(
    ("where", "day", "sunset", "dusk"),
    [
        (KIRUNA, "2026-06-21", "solen går inte ner", "blir inte mörkt"),
        (KIRUNA, "2026-12-21", "solen går inte upp", "14:18"),
        (KIRUNA, "2026-05-27", "solen går inte ner", "blir inte mörkt"),  # rises, and does not set again
        (UMEA, "2026-06-21", "23:07", "blir inte mörkt"),
        (STOCKHOLM, "2026-06-21", "22:08", "23:40"),
        (LUND, "2026-12-21", "15:35", "16:22"),
        (SVALBARD, "2026-12-21", "solen går inte upp", "mörkt hela dygnet"),
    ],
)
def test_the_sun_of_a_day_in_words(where: tuple[float, float], day: str, sunset: str, dusk: str) -> None:
    of_day = sun.times(date.fromisoformat(day), *where)

    def clock(moment: datetime | None) -> str:
        return f"{moment:%H:%M}" if moment else ""

    assert sunset_text(clock(of_day.sunset), is_night=of_day.polar == "night", reader=SWEDISH) == sunset
    assert dusk_text(clock(of_day.civil_dusk), is_dark=of_day.polar_civil == "dark", reader=SWEDISH) == dusk


# --- the advice -----------------------------------------------------------------------------------------------------


def test_under_the_midnight_sun_no_start_is_offered_and_the_next_dark_day_is_named() -> None:
    (warning,) = walk(KIRUNA, "2026-06-21 18:00").warnings
    assert (warning.code, warning.better_start) == (WarningCode.NEVER_DARK, None)
    assert warning.again is not None
    assert sun.times(warning.again, *KIRUNA).polar_civil is None
    assert sun.times(warning.again - timedelta(days=1), *KIRUNA).polar_civil == "light"
    assert warning_text(warning, SWEDISH) == (
        "Det blir inte mörkt före 2026-08-08, så lamporna vid stopp 1 kan inte bedömas."
    )
    assert walk(KIRUNA, "2026-06-21 23:30", lamps=(False, False)).warnings == ()


def test_in_the_polar_night_daylight_is_the_twilight_at_noon() -> None:
    (evening,) = walk(KIRUNA, "2026-12-21 18:00").warnings
    assert evening.code is WarningCode.DAYLIGHT_AFTER_DUSK
    assert evening.better_start is not None
    assert walk(KIRUNA, f"{evening.better_start:%Y-%m-%d %H:%M}").warnings == ()
    assert walk(KIRUNA, "2026-12-21 11:00", lamps=(False, False)).warnings == ()
    assert walk(KIRUNA, "2026-12-21 18:00", views=(False, False)).warnings == ()
    (never,) = walk(SVALBARD, "2026-12-21 12:00").warnings
    assert (never.code, never.better_start) == (WarningCode.NO_DAYLIGHT, None)
    assert "before 2027-" in warning_text(never, ENGLISH)


def test_before_dawn_it_is_not_called_minutes_after_dusk() -> None:
    (morning,) = walk(STOCKHOLM, "2026-12-21 06:00").warnings
    assert (morning.code, morning.minutes) == (WarningCode.DAYLIGHT_BEFORE_DAWN, 83)
    assert f"{morning.better_start:%H:%M}" == "07:25"
    assert "before dawn" in warning_text(morning, ENGLISH)


def test_daylight_is_asked_for_with_its_cause() -> None:
    (warning,) = walk(LUND, "2026-10-15 20:00").warnings
    assert warning.causes == ("shrubbery", "sightline")
    categories = {category.code: category.sv.lower() for category in load_catalogue().categories}
    told = warning_text(warning, SWEDISH)
    assert f"behöver dagsljus ({categories['shrubbery']}, {categories['sightline']})" in told
    assert "min efter skymningen; börja" in told


def test_a_night_that_is_too_short_for_all_says_so() -> None:
    """In Stockholm at midsummer it is dark for two hours; stops four hours apart cannot all be in it."""
    of_day = sun.times(date(2026, 6, 21), *STOCKHOLM)
    plan = schedule(datetime(2026, 6, 21, 21, 0), [600, 4 * 3600, 600], [5, 5], of_day, lighting_stops=[True, True])
    (warning,) = plan.warnings
    assert (warning.code, warning.better_start) == (WarningCode.LIGHTING_BEFORE_DARK, None)
    assert "natten är för kort" in warning_text(warning, SWEDISH)


def test_the_same_day_at_an_hour_people_walk_comes_first() -> None:
    (noon,) = walk(KIRUNA, "2026-03-20 12:00").warnings
    assert noon.better_start is not None
    assert (noon.other_day, noon.better_start.date()) == (False, date(2026, 3, 20))
    assert noon.better_start.hour == 18
    (late,) = walk(STOCKHOLM, "2026-06-21 22:00", views=(False, False)).warnings
    assert f"{late.better_start:%H:%M}" == "23:30"  # its first stop comes in the minute in which it gets dark


def test_a_start_that_mends_counts_the_gathering() -> None:
    """The better start is when people gather, as the start of the walk is."""
    for at in ("2026-10-15 16:00", "2026-10-15 20:00"):
        only = {"views": (False, False)} if at.endswith("16:00") else {"lamps": (False, False)}
        (warning,) = walk(LUND, at, gather=25, **only).warnings
        assert warning.better_start is not None
        assert walk(LUND, f"{warning.better_start:%Y-%m-%d %H:%M}", gather=25, **only).warnings == ()


@settings(max_examples=80, deadline=None)
@given(
    st.floats(55.0, 69.0), st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 23), st.integers(0, 11),
    st.booleans(), st.booleans(), st.integers(0, 40),
)  # fmt: skip
def test_a_better_start_mends_what_it_is_offered_for_anywhere_on_any_day(
    lat: float, day: date, hour: int, five: int, lamps: bool, views: bool, gather: int
) -> None:
    where, at = (18.0, lat), f"{day} {hour:02}:{5 * five:02}"
    wishes = {"lamps": (lamps, False), "views": (False, views), "gather": gather}
    for warning in walk(where, at, **wishes).warnings:
        for reader in (ENGLISH, SWEDISH):
            assert "{" not in warning_text(warning, reader)
        assert warning.minutes >= 0
        assert WalkWarning.from_json(warning.to_json()) == warning
        if warning.better_start is not None:
            better = f"{warning.better_start.replace(tzinfo=None):%Y-%m-%d %H:%M}"
            assert warning.code not in codes(walk(where, better, **wishes))
            assert warning.other_day == (warning.better_start.date() != day)
            assert warning.better_start.minute % 5 == 0


def test_words_of_a_reader_without_categories() -> None:
    warning = WalkWarning(WarningCode.DAYLIGHT_AFTER_DUSK, (3,), 25, None, causes=("eget{x}",))
    assert isinstance(SWEDISH, Reader)
    assert "eget{x}" in warning_text(warning, SWEDISH)

"""Opening hours and conditional restrictions: what is open when, and what is never guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from est_walks_plugin.engine.walks.open_hours import PlaceCalendar
from est_walks_plugin.model.hours.holidays import easter_sunday, holiday
from est_walks_plugin.model.hours.rules import CONDITIONAL, OPENING_HOURS, HourRule, judge, moments_of
from est_walks_plugin.model.localtime import parse_local

BRUNNA = PlaceCalendar(17.75, 59.48, "Europe/Stockholm")
THURSDAY = "2026-10-15"  # sunset 17:41


def state(kind: str, text: str, moment: str, base: bool = True, calendar: PlaceCalendar = BRUNNA) -> bool | None:
    return HourRule(kind, text, base).state(datetime.fromisoformat(moment), calendar)


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        ("06:00-20:00", "19:59", True),
        ("06:00-20:00", "20:00", False),
        ("Mo-Su 06:00-20:00", "21:00", False),
        ("24/7", "03:00", True),
        ("dygnet runt", "03:00", True),
        ("sunrise-sunset", "17:30", True),
        ("sunrise-sunset", "18:00", False),
        ("dawn-dusk", "18:00", True),
        ("dawn-dusk", "19:00", False),
        ("(sunrise-00:30)-(sunset+01:00)", "18:30", True),
        ("(sunrise-00:30)-(sunset+01:00)", "18:50", False),
        ("22:00-06:00", "05:00", True),
        ("22:00-06:00", "06:00", False),
        ("20:00-26:00", "01:30", True),
        ("Mo-Fr 06:00-20:00; Sa,Su 08:00-18:00", "19:00", True),
        ("Sa,Su 08:00-18:00", "12:00", False),
        ("Mo-Fr 06:00-22:00; Th 06:00-16:00", "18:00", False),
        ("06:00-22:00; 12:00-13:00 off", "12:30", False),
        ("06:00-22:00; 12:00-13:00 off", "14:00", True),
        ("Apr-Sep 06:00-22:00; Oct-Mar 06:00-18:00", "19:00", False),
        ("Apr 1-Oct 31: Mo-Su 06:00-22:00", "21:00", True),
        ("Nov-Mar", "12:00", False),
        ("week 40-44 06:00-20:00", "12:00", True),
        ("week 1-20 06:00-20:00", "12:00", False),
        ("Th[3] 10:00-20:00", "12:00", True),
        ("Th[-1] 10:00-20:00", "12:00", False),
        ("2026 06:00-20:00", "12:00", True),
        ("2024-2025 06:00-20:00", "12:00", False),
        ("Mo-Fr 06:00-20:00, Sa 08:00-12:00", "19:00", True),
        ("mån-fre 6-20, lör-sön 8-18", "19:00", True),
        ("Dagligen 06.00–20.00", "21:00", False),
        ("kl. 6-20", "19:00", True),
        ("8am-8pm", "19:30", True),
        ("8am-8pm", "20:30", False),
        ("vardagar 07:00-18:00", "18:30", False),
        ("1 maj - 30 september 06:00-22:00", "21:00", False),
        ("off", "12:00", False),
        ("closed", "12:00", False),
        ("06:00-20:00 || \"ring vakten\"", "21:00", None),
        ("Mo-Fr 06:00-20:00; SH off", "12:00", None),
        ("Mo-Fr 06:00-20:00; SH off", "21:00", False),
        ("Mo-Fr 06:00-20:00; PH off", "12:00", True),
        ("06:00-20:00 unknown", "12:00", None),
        ("16:00+", "18:00", None),
        ("efter överenskommelse", "12:00", None),
        ("stänger när det blir mörkt", "12:00", None),
        ("06:00-20:00 nästan", "12:00", None),
        ("06:00-", "12:00", None),
        ("6", "12:00", None),
        ("Mo-Fr 06:00-99:00", "12:00", None),
        ("", "12:00", None),
    ],
)  # fmt: skip
def test_opening_hours(text: str, time: str, expected: bool | None) -> None:
    assert state(OPENING_HOURS, text, f"{THURSDAY}T{time}") is expected


@pytest.mark.parametrize(
    ("text", "base", "time", "expected"),
    [
        ("no @ (20:00-06:00)", True, "21:00", False),
        ("no @ (20:00-06:00)", True, "19:00", True),
        ("no @ 20:00-06:00", True, "21:00", False),
        ("yes @ (06:00-20:00)", False, "19:00", True),
        ("yes @ (06:00-20:00)", False, "21:00", False),
        ("private @ (sunset-sunrise)", True, "18:30", False),
        ("no @ (Nov-Mar)", True, "12:00", True),
        ("no @ (Oct-Mar)", True, "12:00", False),
        ("no @ (Mo-Fr 20:00-06:00; Sa 18:00-08:00)", True, "21:00", False),
        ("no @ (20:00-06:00); yes @ (Th 20:00-22:00)", True, "21:00", True),
        ("no @ Mo-Fr 20:00-06:00; Sa 18:00-08:00", True, "21:00", False),
        ("no @ (20:00-06:00 AND Apr-Sep)", True, "21:00", True),
        ("no @ (wet)", True, "12:00", None),
        ("no @ (20:00-06:00 AND wet)", True, "12:00", True),
        ("no @ (20:00-06:00 AND wet)", True, "21:00", None),
        ("yes @ (wet)", True, "12:00", True),
        ("ibland @ (20:00-06:00)", True, "21:00", None),
        ("no", True, "21:00", None),
    ],
)
def test_conditions(text: str, base: bool, time: str, expected: bool | None) -> None:
    assert state(CONDITIONAL, text, f"{THURSDAY}T{time}", base) is expected


def test_holidays_of_the_country() -> None:
    assert easter_sunday(2026) == date(2026, 4, 5)
    assert holiday(date(2026, 6, 6), "Europe/Stockholm")
    assert holiday(date(2026, 6, 20), "Europe/Stockholm")
    assert holiday(date(2026, 5, 17), "Europe/Oslo")
    assert not holiday(date(2026, 5, 15), "Europe/Stockholm")
    assert holiday(date(2026, 12, 6), "Europe/Helsinki")
    assert holiday(date(2026, 7, 4), "America/New_York") is None
    assert state(OPENING_HOURS, "Mo-Su 06:00-20:00; PH off", "2026-06-06T12:00") is False
    abroad = PlaceCalendar(-74.0, 40.7, "America/New_York")
    assert state(OPENING_HOURS, "Mo-Su 06:00-20:00; PH off", "2026-07-04T12:00", calendar=abroad) is None


def test_midnight_sun_decides_nothing() -> None:
    north = PlaceCalendar(20.2, 67.85, "Europe/Stockholm")
    assert state(OPENING_HOURS, "sunrise-sunset", "2026-06-21T23:00", calendar=north) is None


def test_a_whole_walk_must_fit() -> None:
    rule = HourRule(OPENING_HOURS, "06:00-20:00", True, "Stadsparken")

    def walk(start: str, minutes: float):
        return judge([rule], moments_of(parse_local(f"{THURSDAY} {start}"), minutes), BRUNNA)

    assert walk("18:00", 90).open
    assert not walk("18:45", 90).open
    assert walk("18:45", 90).closed_by == rule
    doubtful = HourRule(OPENING_HOURS, "när vakten vill", True, "Parken")
    verdict = judge([doubtful], moments_of(parse_local(f"{THURSDAY} 18:00"), 10), BRUNNA)
    assert verdict.open
    assert verdict.undecided == doubtful
    shut = HourRule(CONDITIONAL, "yes @ (wet)", False, "Grinden")
    assert not judge([shut], moments_of(parse_local(f"{THURSDAY} 18:00"), 10), BRUNNA).open

"""A new walk is proposed for an evening that is half dark where dusk allows it, and at six where nothing is gained."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest

from est_walks_plugin.engine.light import sun
from est_walks_plugin.model.localtime import zone
from est_walks_plugin.operations.walks.proposed_start import evening_start, proposed_start

SWEDEN = zone("Europe/Stockholm")
KUNGSANGEN, LUND, KIRUNA, LONGYEARBYEN = (17.75, 59.48), (13.19, 55.70), (20.23, 67.86), (15.64, 78.22)
IN_3011 = (135_973.0, 6_595_977.0)


@pytest.mark.parametrize(
    ("where", "day", "minutes", "starts"),
    [
        (KUNGSANGEN, "2026-10-15", 90, "18:00"),  # dusk 18:2x: the middle of the walk is dark at six already
        (KUNGSANGEN, "2026-12-10", 90, "18:00"),
        (KUNGSANGEN, "2026-09-10", 90, "19:30"),  # dusk about 20:10
        (KUNGSANGEN, "2026-09-10", 180, "18:45"),
        (KUNGSANGEN, "2026-03-31", 90, "19:30"),  # summer time has begun
        (KUNGSANGEN, "2026-03-26", 90, "18:15"),
        (KUNGSANGEN, "2026-05-12", 90, "21:00"),  # dusk after ten: the end of the walk is dark
        (KUNGSANGEN, "2026-06-21", 90, "18:00"),  # dusk 23:50: nothing is gained by starting late
        (LUND, "2026-06-21", 90, "18:00"),
        (KIRUNA, "2026-06-21", 90, "18:00"),  # never dark
        (KIRUNA, "2026-12-21", 90, "18:00"),  # dark since two
        (LONGYEARBYEN, "2026-12-21", 90, "18:00"),  # dark all day
        (LONGYEARBYEN, "2026-06-21", 90, "18:00"),
    ],
)
def test_the_start_of_an_evening(where: tuple[float, float], day: str, minutes: float, starts: str) -> None:
    start = evening_start(date.fromisoformat(day), *where, SWEDEN, minutes)
    assert f"{start:%Y-%m-%d %H:%M}" == f"{day} {starts}"


@pytest.mark.parametrize("minutes", [30, 60, 90, 120, 240])
@pytest.mark.parametrize("where", [KUNGSANGEN, LUND, KIRUNA, LONGYEARBYEN])
def test_every_evening_of_a_year_is_between_six_and_nine_and_half_dark_where_it_can_be(
    where: tuple[float, float], minutes: float
) -> None:
    for step in range(0, 365, 5):
        day = date(2026, 1, 1) + timedelta(days=step)
        start = evening_start(day, *where, SWEDEN, minutes)
        assert start.date() == day
        assert 18 <= start.hour + start.minute / 60 <= 21
        assert start.minute % 15 == 0
        middle, of_day = start + timedelta(minutes=minutes / 2), sun.times(day, *where, SWEDEN)
        if start.hour < 21 and start.hour + start.minute > 18:
            assert sun.light_at(middle, of_day) == "dark"
            assert sun.light_at(middle - timedelta(minutes=16), of_day) != "dark", "a quarter earlier would have done"
        elif start.hour == 21:
            assert sun.light_at(start + timedelta(minutes=minutes), of_day) == "dark"


def store_at(crs: str = "EPSG:3011", time_zone: str = "Europe/Stockholm") -> Any:
    return SimpleNamespace(crs=crs, time_zone=time_zone)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-08-25", "2026-09-08"),  # a Tuesday, and two weeks on
        ("2026-08-27", "2026-09-10"),
        ("2026-08-28", "2026-09-14"),  # Friday to Sunday: the Monday after
        ("2026-08-29", "2026-09-14"),
        ("2026-08-30", "2026-09-14"),
    ],
)
def test_the_day_is_in_two_weeks_from_monday_to_thursday(now: str, day: str) -> None:
    moment = datetime.fromisoformat(now).replace(hour=12, tzinfo=timezone.utc)
    start = proposed_start(store_at(), IN_3011, now=moment)
    assert start.date().isoformat() == day
    assert start.hour == 19


def test_the_municipalitys_clock_decides_the_day_and_an_unknown_place_starts_at_six() -> None:
    late = datetime(2026, 8, 24, 23, 30, tzinfo=timezone.utc)  # past midnight in Sweden
    for xy in (None, (float("nan"), float("nan"))):
        assert f"{proposed_start(store_at(), xy, now=late):%Y-%m-%d %H:%M %z}" == "2026-09-08 18:00 +0200"
    helsinki = proposed_start(store_at("EPSG:3067", "Europe/Helsinki"), (385_800.0, 6_672_000.0), now=late)
    assert f"{helsinki:%H:%M %z}" == "20:15 +0300"

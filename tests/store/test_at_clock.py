"""Rows are found by the wall clock of the municipality: weekday and hour, winter and summer, in the store and in a layer alike."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsVectorLayer

from est_walks_plugin.model.localtime import clock_shifts, local
from est_walks_plugin.store import AllOf, AnyOf, AtClock, Store, Within, layer_uri

UTC = dt.timezone.utc
ZONES = ("Europe/Stockholm", "Europe/Helsinki", "America/St_Johns", "UTC")
FIRST, LAST = dt.date(2024, 10, 20), dt.date(2026, 4, 10)


@given(st.sampled_from(ZONES), st.datetimes(dt.datetime(2024, 10, 20, 12), dt.datetime(2026, 4, 10)))
def test_shifts_are_those_of_the_clocks(zone: str, moment: dt.datetime) -> None:
    aware = moment.replace(tzinfo=UTC)
    shifts = clock_shifts(FIRST, LAST, zone)
    shift = [seconds for since, seconds in shifts if since <= aware][-1]
    offset = local(aware, zone).utcoffset()
    assert offset is not None
    assert offset.total_seconds() == shift
    assert len(shifts) <= 5


def moments() -> list[dt.datetime]:
    """Return moments all around the clock, also in the hours that clocks skip and show twice, and at midnight sharp."""
    turns = [dt.datetime(2025, 3, 30, tzinfo=UTC), dt.datetime(2025, 10, 26, tzinfo=UTC)]
    around = [turn + dt.timedelta(minutes=20 * step) for turn in turns for step in range(-12, 12)]
    weeks = [dt.datetime(2025, 1, 3, tzinfo=UTC) + dt.timedelta(hours=11 * step, seconds=step) for step in range(400)]
    sharp = [dt.datetime(2025, 1, 9, 23, tzinfo=UTC), dt.datetime(2025, 7, 9, 22, tzinfo=UTC)]
    return [*around, *weeks, *sharp]


@pytest.fixture
def observed(store: Store) -> Store:
    store.insert("observation", [{"kind": "case", "observed_at": one, "geometry": (0, 0)} for one in moments()])
    return store


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "America/St_Johns"])
def test_the_filter_finds_what_the_clocks_say(observed: Store, store_path: Path, zone: str) -> None:
    walls = [local(one, zone) for one in moments()]
    told = Counter((wall.weekday(), wall.hour) for wall in walls if wall.time() != dt.time(0))
    shifts = clock_shifts(FIRST, LAST, zone)
    for hours in [{one} for one in told] + [{(4, hour) for hour in range(24)}, set()]:
        where = {"observed_at": AtClock(frozenset(hours), shifts)}
        assert observed.count("observation", where) == sum(told[one] for one in hours), hours
    evening = {"observed_at": AtClock(frozenset((day, 20) for day in range(7)), shifts)}
    uri = layer_uri(str(store_path), "observation", where=evening)
    layer = QgsVectorLayer(uri.source, "evenings", uri.provider)
    assert layer.isValid()
    assert layer.featureCount() == sum(told[day, 20] for day in range(7)) > 0


def test_conditions_are_joined(observed: Store) -> None:
    january, march = (
        Within(dt.datetime(2025, month, 1, tzinfo=UTC), dt.datetime(2025, month + 1, 1, tzinfo=UTC)) for month in (1, 3)
    )
    counts = Counter(one.month for one in moments())

    def count(condition: object) -> int:
        return observed.count("observation", {"observed_at": condition})

    assert count(AnyOf((january, march))) == counts[1] + counts[3] > counts[1] > 0
    assert count(AllOf((january, march))) == count(AnyOf(())) == 0
    assert count(AllOf(())) == len(moments())
    assert count(AllOf((AnyOf((january, march)), january))) == counts[1]

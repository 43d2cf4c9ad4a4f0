"""What the situation counts of a store: each thing once, each where it lies, and what it cannot count it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from shapely.geometry import box

from est_walks_plugin.engine.situation.picture import ChangeRow, Lack, Picture
from est_walks_plugin.engine.situation.words import change_text, missing_text
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.areas.edit import remove_areas
from est_walks_plugin.operations.situation.check import Held, check_stamp
from est_walks_plugin.operations.situation.hot_spots import keep_hot_spots
from est_walks_plugin.operations.situation.situation import situation
from est_walks_plugin.store import Store

from .. import town

PERIOD = {"period": "month", "day": date(2026, 3, 10)}


@pytest.fixture
def bare(town_store: Store) -> Store:
    """The town without observations."""
    town_store.delete("observation", [row["uuid"] for row in town_store.rows("observation")])
    return town_store


def source(store: Store, kind: str = "case") -> str:
    """Return a source of a kind that tells of 2022 to April 2026."""
    return store.insert(
        "source",
        [{"kind": kind, "name": kind, "period_from": date(2022, 1, 1), "period_to": date(2026, 4, 30)}],
    )[0]


def add(store: Store, of: str, count: int, day: str = "2026-03-12", **more: Any) -> list[str]:
    """Add reports of a source, a minute apart from 12:05 UTC of a day, at the middle of the town; return their keys."""
    start = datetime.fromisoformat(day + "T12:05").replace(tzinfo=timezone.utc)
    row = {
        "kind": "case",
        "category": "graffiti",
        "status": "closed",
        "position_method": "exact",
        "review": "clear",
        "vanished": False,
        "masked": 0,
        "source": of,
        "geometry": town.at(400, 400),
        **more,
    }
    known = store.count("observation")
    times = (start + timedelta(minutes=number) for number in range(count))
    return store.insert(
        "observation",
        [{"external_id": str(known + number), "observed_at": at, **row} for number, at in enumerate(times)],
    )


def lacks(picture: Picture) -> dict[Lack, tuple[Any, ...]]:
    return {one.lack: one.values for one in picture.missing}


def row_of(picture: Picture, area: str, category: str = "") -> ChangeRow:
    return next(row for row in picture.changes if (row.area_name, row.category) == (area, category))


def test_a_confirmed_duplicate_counts_once_and_a_suspected_one_twice(bare: Store) -> None:
    keys = add(bare, source(bare), 6)
    pair = {"distance_m": 1.0, "days": 0.0}
    bare.insert(
        "duplicate_pair",
        [
            {"first": keys[0], "second": keys[1], "state": "confirmed", **pair},
            {"first": keys[2], "second": keys[3], "state": "suspected", **pair},
        ],
    )
    assert situation(bare, **PERIOD).changes[0].now == 5


@pytest.mark.parametrize("gone", [False, None])
def test_what_its_file_no_longer_has_is_not_open(bare: Store, gone: bool | None) -> None:
    of = source(bare)
    add(bare, of, 3, day="2025-06-12", status="open", vanished=gone)
    add(bare, of, 2, day="2025-06-12", status="open", vanished=True)
    add(bare, of, 4, day="2025-06-12")
    assert situation(bare, **PERIOD).changes[0].open_over_60 == 3


def test_what_lies_nowhere_or_elsewhere_is_said_and_counts_in_the_sum(bare: Store) -> None:
    of = source(bare)
    add(bare, of, 4)
    add(bare, of, 3, geometry=town.at(5000, 5000))
    add(bare, of, 2, geometry=None, position_method="none")
    add(bare, of, 5, day="2999-01-01")
    add(bare, of, 1, observed_at=None)
    add(bare, of, 2, category="positive")
    picture = situation(bare, **PERIOD)
    assert (picture.changes[0].now, row_of(picture, town.AREA).now) == (9, 4)
    said = lacks(picture)
    assert (said[Lack.OUTSIDE_AREAS], said[Lack.WITHOUT_POSITION]) == ((3,), (2,))
    assert (said[Lack.FUTURE_DATES], said[Lack.WITHOUT_DATE], said[Lack.GOOD_THINGS]) == ((5,), (1,), (2,))
    assert all(missing_text(one, bare.reader(language)) for one in picture.missing for language in ("sv", "en"))
    assert "5 rapporter" in missing_text(
        next(one for one in picture.missing if one.lack is Lack.FUTURE_DATES), bare.reader("sv")
    )


def test_overlapping_areas_are_said_and_the_border_of_the_municipality_is_no_row(bare: Store) -> None:
    add(bare, source(bare), 6)
    bare.insert(
        "area",
        [
            {"name": "Mitten", "kind": "own", "geometry": box(*town.at(300, 300), *town.at(500, 500))},
            {"name": "Kommunen", "kind": "municipality", "geometry": box(*town.at(-900, -900), *town.at(900, 900))},
        ],
    )
    picture = situation(bare, **PERIOD)
    assert {row.area_name: row.now for row in picture.areas} == {town.AREA: 6, "Mitten": 6}
    assert picture.changes[0].now == 6
    assert lacks(picture)[Lack.OVERLAPPING_AREAS] == (town.AREA, "Mitten")
    assert situation(bare, "Kommunen", **PERIOD).areas[0].area_name == "Kommunen"


def test_one_area_alone_is_told_as_among_all_of_them(bare: Store) -> None:
    of = source(bare)
    for year in (2022, 2023, 2024, 2025, 2026):
        add(bare, of, 10 + year % 4, day=f"{year}-03-12")
        add(bare, of, 30, day=f"{year}-03-12", geometry=town.at(1500, 400))
    bare.insert("area", [{"name": "Öster", "kind": "own", "geometry": box(*town.at(1000, 0), *town.at(2000, 800))}])
    whole, alone = situation(bare, **PERIOD), situation(bare, town.AREA, **PERIOD)
    assert row_of(whole, town.AREA) == row_of(alone, town.AREA)
    together = alone.changes[0]
    assert (together.area, together.now) == ("", 12)
    assert [row.area_name for row in alone.areas] == [town.AREA]
    outside = situation(bare, box(*town.at(300, 300), *town.at(500, 500)).wkt, **PERIOD)
    assert outside.changes[0].now == 12


def test_a_new_kind_of_report_is_counted_and_not_compared(bare: Store) -> None:
    of = source(bare)
    for year in (2022, 2023, 2024, 2025, 2026):
        add(bare, of, 10, day=f"{year}-03-12")
    new = bare.insert("source", [{"kind": "est_report", "name": "EST", "period_from": date(2024, 1, 1)}])[0]
    add(bare, new, 7, day="2024-03-12", kind="est_report")
    add(bare, new, 30, kind="est_report")
    picture = situation(bare, **PERIOD)
    whole = picture.changes[0]
    assert (whole.now, whole.compared, whole.baseline, whole.difference) == (40, 10, (10, 10, 10, 10), 0.0)
    assert lacks(picture)[Lack.NOT_COMPARED] == ("est_report", 30)
    assert picture.kinds == ("case",)


def test_pins_and_childrens_views_are_no_reports(bare: Store) -> None:
    of = source(bare)
    add(bare, of, 6)
    add(bare, of, 9, kind="survey", respondent="r1")
    add(bare, of, 4, kind="school_view")
    picture = situation(bare, **PERIOD)
    assert picture.changes[0].now == 6
    assert (picture.survey.answers, picture.survey.pins) == (1, 9)


def test_the_last_measure_is_a_done_task_or_a_held_effort(bare: Store) -> None:
    add(bare, source(bare), 6)
    area = bare.rows("area", {"name": town.AREA})[0]["uuid"]
    noon = datetime(2026, 3, 20, 12, tzinfo=timezone.utc)
    task = {"measure": "remove_graffiti", "category": "graffiti", "geometry": town.at(400, 400), "title": "Klotter"}
    bare.insert("task", [{**task, "state": "done", "done_at": noon}, {**task, "state": "new"}])
    effort = {"measure": "presence_guard", "area": area}
    bare.insert(
        "presence_effort",
        [
            {**effort, "state": "done", "starts_at": noon + timedelta(days=2)},
            {**effort, "state": "planned", "starts_at": noon + timedelta(days=3)},
            {**effort, "state": "done", "starts_at": noon.replace(year=2999)},
        ],
    )
    picture = situation(bare, **PERIOD)
    last, of_category = row_of(picture, town.AREA).last_measure, row_of(picture, town.AREA, "graffiti").last_measure
    assert last is not None
    assert of_category is not None
    assert (last.measure, last.done) == ("presence_guard", date(2026, 3, 22))
    assert (of_category.measure, of_category.done) == ("remove_graffiti", date(2026, 3, 20))


def test_categories_and_sources_narrow_what_is_counted(bare: Store) -> None:
    first, second = source(bare), source(bare)
    add(bare, first, 6)
    add(bare, first, 5, category="litter")
    add(bare, second, 3)
    assert situation(bare, categories=("litter",), **PERIOD).changes[0].now == 5
    narrow = situation(bare, sources=(second,), **PERIOD)
    assert narrow.changes[0].now == 3
    assert [one.key for one in narrow.sources] == [second]


def test_the_same_store_gives_the_same_picture_and_hot_spots_keep_their_rows(bare: Store) -> None:
    of = source(bare)
    for x in (395, 405):
        for y in (395, 405):
            add(bare, of, 6, geometry=town.at(x, y))
    first, second = situation(bare, **PERIOD), situation(bare, **PERIOD)
    made = first.stamp.made_at
    assert first == replace(second, stamp=replace(second.stamp, made_at=made))
    assert keep_hot_spots(bare, first) == len(first.hot_spots) == 2
    kept = bare.rows("hot_spot", columns=("uuid", "number", "voice"), order_by=("number",))
    keep_hot_spots(bare, second)
    assert bare.rows("hot_spot", columns=("uuid", "number", "voice"), order_by=("number",)) == kept
    keep_hot_spots(bare, situation(bare, period="month", day=date(2026, 2, 1)))
    assert bare.count("hot_spot") == 0


def test_a_stamp_holds_until_a_row_of_its_period_changes(bare: Store) -> None:
    of = source(bare)
    keys = add(bare, of, 6)
    stamp = situation(bare, **PERIOD).stamp
    add(bare, of, 6, day="2026-04-12")  # later than its period
    bare.update("observation", keys[0], {"title": "Ny rubrik"})
    assert check_stamp(bare, stamp).held is Held.HOLDS
    bare.update("observation", keys[0], {"category": "litter"})
    assert check_stamp(bare, stamp).held is Held.OTHER_ROWS
    assert check_stamp(bare, replace(stamp, parameters={**stamp.parameters, "store": "?"})).held is Held.OTHER_STORE
    bare.update("observation", keys[0], {"category": "graffiti"})
    bare.insert(
        "task",
        [
            {
                "measure": "clean",
                "state": "done",
                "done_at": datetime(2026, 3, 1, 12, tzinfo=timezone.utc),
                "geometry": town.at(1, 1),
            }
        ],
    )
    check = check_stamp(bare, stamp)
    assert check.held is Held.OTHER_NUMBERS
    assert check.words


class Stops(Feedback):
    """Cancelled after so many questions."""

    def __init__(self, after: int) -> None:
        self.left = after

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_it_can_be_cancelled_at_every_step(bare: Store, after: int) -> None:
    add(bare, source(bare), 12)
    with pytest.raises(Cancelled):
        situation(bare, **PERIOD, feedback=Stops(after))


def test_words_have_a_direction_and_small_counts_have_none(bare: Store) -> None:
    of = source(bare)
    for year in (2022, 2023, 2024, 2025):
        add(bare, of, 10, day=f"{year}-03-12")
    add(bare, of, 40)
    add(bare, of, 2, category="litter")
    picture, reader = situation(bare, **PERIOD), bare.reader("sv")

    def said(category: str) -> str:
        return change_text(row_of(picture, town.AREA, category), reader)

    assert said("graffiti").startswith("fler: ")
    assert said("litter") == "färre än 5"


def test_reports_of_no_source_are_counted_and_tell_of_their_own_days(bare: Store) -> None:
    keys = [
        key
        for year in (2025, 2026)
        for month in range(1, 5)
        for key in add(bare, "gone", 3, day=f"{year}-{month:02d}-10")
    ]
    bare.update("observation", keys[0], {"source": None})
    picture = situation(bare, **PERIOD)
    assert (picture.changes[0].now, picture.changes[0].baseline) == (3, (3,))
    assert Lack.NO_SOURCE not in lacks(picture)
    assert [(one.key, one.name, one.rows) for one in picture.sources][-1] == ("case", "", 24)


def test_an_area_that_goes_takes_no_hot_spot_with_it(bare: Store) -> None:
    of = source(bare)
    add(bare, of, 40)
    picture = situation(bare, **PERIOD)
    assert picture.hot_spots[0].area_name == town.AREA
    keep_hot_spots(bare, picture)
    remove_areas(bare, [bare.rows("area", {"name": town.AREA})[0]["uuid"]])
    assert [row["area"] for row in bare.rows("hot_spot")] == [None] * len(picture.hot_spots)
    assert Lack.NO_AREAS in lacks(situation(bare, **PERIOD))

"""Hot spots: a block that stands out is found with what makes it so, chance is not, the same reports give the same bytes."""

from __future__ import annotations

import numpy as np
from shapely import wkb
from shapely.geometry import box

from est_walks_plugin.engine.situation.areas import SituationArea, members
from est_walks_plugin.engine.situation.cells import CELL_M, MOST_CELLS, find_hot_spots, grid_over, numbered
from est_walks_plugin.engine.situation.near import MOST, holds, near_repeats
from est_walks_plugin.engine.situation.picture import HotSpot
from est_walks_plugin.engine.situation.reports import Reports

from .made import reports, square

TOWN = square("town", 0, 0, 4000)


def spots(told: Reports, areas: list[SituationArea], **more: bool) -> list[HotSpot]:
    grid = grid_over(areas, told.xy)
    assert grid is not None
    return find_hot_spots(told, grid, areas, members(told.xy, areas), **more)


def scattered(count: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).uniform(0, 4000, (count, 2))


def block(seed: int = 2) -> np.ndarray:
    """Return 60 points in the four cells around 2000, 2000."""
    return np.random.default_rng(seed).uniform(1905, 2095, (60, 2))


def test_a_block_is_found_with_its_reports_and_chance_is_not() -> None:
    found = spots(reports(360, xy=np.concatenate([scattered(300), block()])), [TOWN])
    assert [(one.category, one.area) for one in found] == [("", "town"), ("graffiti", "town")]
    shape = wkb.loads(found[0].wkb)
    assert shape.covers(box(1905, 1905, 2095, 2095))
    assert found[0].count >= 60
    assert found[0].z > 10
    assert shape.area == found[0].cells * CELL_M**2
    assert shape.distance(wkb.loads(found[0].wkb).representative_point()) == 0
    by_chance = [bool(spots(reports(300, xy=scattered(300, seed)), [TOWN], by_category=False)) for seed in range(100)]
    assert sum(by_chance) <= 8  # a false discovery rate of 5 % is five of a hundred towns where nothing is


def test_the_count_of_a_hot_spot_lies_in_its_polygon() -> None:
    xy = np.concatenate([scattered(300), block()])
    found = spots(reports(360, xy=xy), [TOWN])[0]
    assert int(members(xy, [SituationArea("", "", wkb.loads(found.wkb))]).sum()) == found.count >= 5


def test_the_same_reports_in_another_order_give_the_same_bytes() -> None:
    xy = np.concatenate([scattered(300), block()])
    turned = xy[np.random.default_rng(5).permutation(len(xy))]
    assert spots(reports(360, xy=xy), [TOWN]) == spots(reports(360, xy=turned), [TOWN])
    assert [one.number for one in numbered(spots(reports(360, xy=xy), [TOWN]))] == [1, 2]


def test_points_placed_for_want_of_better_make_no_hot_spot() -> None:
    precise = np.array([True] * 300 + [False] * 60)
    assert spots(reports(360, xy=np.concatenate([scattered(300), block()]), precise=precise), [TOWN]) == []


def test_one_person_who_marks_a_place_sixty_times_is_no_hot_spot() -> None:
    person = np.concatenate([np.arange(300), np.full(60, 999)])
    told = reports(360, xy=np.concatenate([scattered(300), block()]), person=person)
    assert spots(told, [TOWN], people=True) == []
    assert spots(told, [TOWN], people=False)


def test_cells_lie_where_they_always_lie_and_only_in_the_area() -> None:
    grid = grid_over([square("a", 130, 70, 350)], np.zeros((0, 2)))
    assert grid is not None
    assert (grid.left, grid.bottom) == (100.0, 0.0)
    # The middles of cells lie at 150, 250, 350, 450 and 50, 150 ... of the square from 130, 70 to 480, 420.
    assert grid.used.tolist() == [[False] * 4] + [[True] * 4] * 3 + [[False] * 4]
    row, column, fits = grid.cells_of(np.array([[155.0, 155.0], [0.0, 0.0], [np.nan, np.nan]]))
    assert (row[0], column[0]) == (1, 0)
    assert fits.tolist() == [True, False, False]


def test_a_very_large_area_has_larger_cells() -> None:
    grid = grid_over([square("a", 0, 0, 400_000)], np.zeros((0, 2)))
    assert grid is not None
    assert grid.side > CELL_M
    assert grid.used.size <= MOST_CELLS


def test_repeats_are_told_by_area_and_too_many_are_named() -> None:
    rng = np.random.default_rng(3)
    homes, days = rng.uniform(0, 4000, (60, 2)), rng.integers(0, 300, 60)
    again = homes + rng.normal(0, 5, homes.shape)
    xy, when = np.concatenate([homes, again]), np.concatenate([days, days + 2])
    at = np.datetime64("2026-01-01T12:05") + when.astype("timedelta64[D]")
    areas = [TOWN, square("few", 9000, 0)]
    found, many = near_repeats(reports(120, xy=xy, at=at), areas, members(xy, areas))
    assert [one.area for one in found] == ["town"]
    assert many == ()
    assert found[0].pairs >= 60 > found[0].expected
    assert found[0].p == 0.005
    assert holds(found) == {"town": True}
    crowd = scattered(MOST + 1)
    told, named = near_repeats(reports(MOST + 1, xy=crowd), [TOWN], members(crowd, [TOWN]))
    assert (told, named) == ((), ("TOWN",))

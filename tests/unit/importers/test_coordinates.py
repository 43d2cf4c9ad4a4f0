"""The coordinate system is told by where the points would lie, and two that fit are never guessed between."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.importers.meaning.coordinates import decide
from est_walks_plugin.importers.meaning.territory import Territory
from est_walks_plugin.importers.position.pairs import pair
from est_walks_plugin.importers.position.placing import place
from est_walks_plugin.model.errors import AmbiguousInputError, InputError

from .conftest import POINTS, points_in


@pytest.mark.parametrize("crs", ["EPSG:3011", "EPSG:3006", "EPSG:3021", "EPSG:4326", "EPSG:3010", "EPSG:3857"])
@pytest.mark.parametrize("swap", [False, True])
def test_told_by_the_easting(territory, crs, swap) -> None:
    points = points_in(crs)
    x, y = (points[:, 1], points[:, 0]) if swap else (points[:, 0], points[:, 1])
    found = decide(x, y, territory)
    assert (found.crs, found.swapped) == (crs, swap)
    assert "Upplands-Bro" in found.choice.reason
    np.testing.assert_allclose(place(x, y, found, territory).xy, POINTS, atol=0.01)


def test_a_file_called_sweref99_that_holds_rt90(territory) -> None:
    points = points_in("EPSG:3021")
    found = decide(points[:, 0], points[:, 1], territory, declared="EPSG:3006", file="sweref99.shp")
    assert found.crs == "EPSG:3021"
    assert "numbers do not agree" in found.choice.reason
    assert found.choice.alternatives[0] == "EPSG:3006"


def test_declared_is_believed_when_the_points_agree(territory) -> None:
    points = points_in("EPSG:25833")
    found = decide(points[:, 0], points[:, 1], territory, declared="EPSG:25833")
    assert found.crs == "EPSG:25833"


def test_axes_against_the_declaration(territory) -> None:
    points = points_in("EPSG:3006")
    found = decide(points[:, 1], points[:, 0], territory, declared="EPSG:3006")
    assert (found.crs, found.swapped) == ("EPSG:3006", True)


def test_planner_overrules(territory) -> None:
    points = points_in("EPSG:3011")
    found = decide(points[:, 0], points[:, 1], territory, forced="3006")
    assert found.crs == "EPSG:3006"
    assert found.choice.reason == "chosen by you"


def test_two_that_fit_are_asked() -> None:
    """A territory so wide that two zones fall in it."""
    wide = Territory("Mälardalen", "EPSG:3006", (400_000.0, 6_500_000.0, 800_000.0, 6_700_000.0))
    x, y = np.array([150_000.0, 151_000.0]), np.array([6_600_000.0, 6_601_000.0])
    with pytest.raises(AmbiguousInputError) as caught:
        decide(x, y, wide, file="punkter.csv")
    error = caught.value
    assert error.question == "crs"
    assert error.parameter == "CRS"
    assert len(error.choices) >= 2
    assert "EPSG:3011" in error.choices
    assert error.choices[0] in error.message
    assert "CRS" in error.message


def test_far_away_is_kept_and_told(territory) -> None:
    x, y = np.array([12.0, 12.1]), np.array([57.7, 57.8])
    found = decide(x, y, territory)
    assert found.crs == "EPSG:4326"
    assert not found.fits
    assert "outside Upplands-Bro" in found.choice.reason
    assert territory.outside(place(x, y, found, territory).xy).all()


def test_far_away_degrees_in_swedish_order(territory) -> None:
    found = decide(np.array([57.7, 57.8]), np.array([12.0, 12.1]), territory, names=("X", "Y"))
    assert found.swapped


def test_no_system_fits(territory) -> None:
    with pytest.raises(InputError, match="CRS"):
        decide(np.array([5.0e8, 5.1e8]), np.array([9.0e8, 9.0e8]), territory, file="konstig.csv")


def test_two_columns_of_northings_are_told(territory) -> None:
    north = np.array([6_595_977.0, 6_600_285.0])
    with pytest.raises(InputError, match="hold northings"):
        decide(north, north + 10, territory, names=("E", "N"))


def test_the_stores_own_zone_is_the_first_answer_offered(territory) -> None:
    with pytest.raises(AmbiguousInputError) as caught:
        decide(np.array([150_000.0, 151_000.0]), np.array([6_400_000.0, 6_401_000.0]), territory)
    assert caught.value.choices[0] == "EPSG:3011"


def test_zero_is_no_position_and_does_not_disturb(territory) -> None:
    points = np.vstack([points_in("EPSG:4326"), np.zeros((6, 2)), [[1e-5, 2e-5]]])
    found = decide(points[:, 0], points[:, 1], territory)
    assert found.crs == "EPSG:4326"
    where = place(points[:, 0], points[:, 1], found, territory)
    assert where.zero.sum() == 7
    assert np.isnan(where.xy[4:]).all()


def test_a_single_swapped_row_is_turned_and_marked(territory) -> None:
    points = points_in("EPSG:3006")
    x, y = points[:, 0].copy(), points[:, 1].copy()
    x[2], y[2] = y[2], x[2]
    found = decide(x, y, territory)
    where = place(x, y, found, territory)
    assert where.turned.tolist() == [False, False, True, False]
    np.testing.assert_allclose(where.xy, POINTS, atol=0.01)


def test_helsinki_is_told_by_its_own_territory() -> None:
    helsinki = Territory("Helsinki", "EPSG:3879", (25_494_000.0, 6_670_000.0, 25_499_000.0, 6_676_000.0))
    both_millions = np.array([[25_496_000.0, 6_672_000.0], [25_497_000.0, 6_673_000.0]])
    assert decide(both_millions[:, 0], both_millions[:, 1], helsinki).crs == "EPSG:3879"
    assert decide(both_millions[:, 1], both_millions[:, 0], helsinki).swapped
    found = decide(np.array([60.17, 60.18]), np.array([24.94, 24.95]), helsinki)
    assert (found.crs, found.swapped) == ("EPSG:4326", True)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("6595977, 135973", (6595977, 135973)),
        ("6595977 135973", (6595977, 135973)),
        ("6595977,135973", (6595977, 135973)),
        ("6595977;135973", (6595977, 135973)),
        ("(59.4775, 17.7503)", (59.4775, 17.7503)),
        ("59,4775; 17,7503", (59.4775, 17.7503)),
        ("59,4775, 17,7503", (59.4775, 17.7503)),
        ("59,4775,17,7503", (59.4775, 17.7503)),
        ("N 6595977, E 135973", (6595977, 135973)),
        ("6 595 977, 135 973", (6595977, 135973)),
        ("6 595 977 135 973", (6595977, 135973)),
        ("X: 6595977 Y: 135973", (6595977, 135973)),
        ("POINT (17.75 59.47)", (17.75, 59.47)),
        ("SRID=4326;POINT Z (17.75 59.47 -99999)", (17.75, 59.47)),
        ("59°28'39\"N 17°45'0\"E", (59.4775, 17.75)),
    ],
)
def test_both_coordinates_in_one_cell(cell, numbers) -> None:
    np.testing.assert_allclose(pair(cell), numbers, atol=1e-9)


@pytest.mark.parametrize("cell", ["", "Torget 4", "1", "1 2 3 4", None, 12.5, "x" * 500])
def test_cells_without_two_coordinates(cell) -> None:
    assert np.isnan(pair(cell)).all()


def test_outside_uses_the_border_with_tolerance(territory) -> None:
    inside = POINTS[0]
    west = np.array([123_505.0 - 300.0, 6_599_519.0])
    far = np.array([123_505.0 - 3_000.0, 6_599_519.0])
    assert territory.outside(np.array([inside, west, far, [np.nan, np.nan]])).tolist() == [False, False, True, False]


def test_areas_of_points(territory) -> None:
    xy = np.vstack([POINTS, [[np.nan, np.nan]], [[120_000.0, 6_600_000.0]]])
    assert territory.area_of(xy) == ["kungsängen", "bro", "brunna", "kungsängen", None, None]

"""A border that follows the buildings: proposed with its numbers, never into a neighbour, refused where nothing is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from shapely.geometry import LineString, MultiPolygon, Point, box

from est_walks_plugin.model.area import Area
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.areas import resolve_area
from est_walks_plugin.operations.areas.edit import add_area
from est_walks_plugin.operations.areas.follow import allowed_for, propose_border, propose_borders, take_borders
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store


@pytest.fixture
def store(municipality: Store) -> Store:
    return municipality


def area(store: Store, name: str) -> Area:
    return resolve_area(store, name)


def build(store: Store, x: float, y: float, side: float, *, houses: bool = True, streets: str = "residential") -> None:
    """Build a square quarter with streets every 100 m, round x, y, with or without its houses."""
    steps = np.arange(-side / 2, side / 2 + 1, 100.0)
    lines = [LineString([(x - side / 2, y + step), (x + side / 2, y + step)]) for step in steps]
    lines += [LineString([(x + step, y - side / 2), (x + step, y + side / 2)]) for step in steps]
    store.insert("path", [{"highway": streets, "foot": True, "geometry": line} for line in lines])
    if houses:
        shapes = [box(x + a - 10, y + b - 10, x + a + 10, y + b + 10) for a in steps for b in steps]
        store.insert("base_area", [{"kind": "building", "geometry": MultiPolygon([shape])} for shape in shapes])


def middle(store: Store, name: str) -> tuple[float, float]:
    point = area(store, name).geometry.centroid
    return point.x, point.y


@pytest.mark.parametrize(
    "quarter", [{}, {"houses": False}, {"houses": False, "streets": "footway"}], ids=["houses", "streets", "footways"]
)
def test_a_circle_becomes_the_built_up_part(store: Store, quarter: dict[str, Any]) -> None:
    x, y = middle(store, "Bro")
    build(store, x, y, 2_000.0, **quarter)
    before = area(store, "Bro")
    found = propose_border(store, str(before.uuid))
    assert area(store, "Bro").geometry.equals(before.geometry), "only proposed"
    square = box(x - 1_040, y - 1_040, x + 1_040, y + 1_040)
    assert found.shape.symmetric_difference(square).area < 0.1 * square.area
    assert found.km2 == pytest.approx(found.shape.area / 1e6)
    assert found.km2_before == pytest.approx(before.geometry.area / 1e6)
    assert found.population == before.population
    assert found.inside == pytest.approx(1.0, abs=0.01)
    assert found.buildings == (441 if not quarter else 0)
    with recorded(store) as record:
        assert take_borders(store, [found]) == 1
    taken = area(store, "Bro")
    assert taken.geometry.equals(found.shape)
    assert taken.population == before.population, "the urban area has them, whatever its border"
    take_back(store, record.changes)
    assert area(store, "Bro").geometry.equals(before.geometry)


def test_it_does_not_enter_a_neighbour_or_leave_the_municipality(store: Store) -> None:
    home = area(store, "Kungsängen")
    others = [row["geometry"] for row in store.rows("area") if row["kind"] == "district" and row["uuid"] != home.uuid]
    border = next(row["geometry"] for row in store.rows("area") if row["kind"] == "municipality")
    x, y = middle(store, "Kungsängen")
    build(store, x, y, 9_000.0)
    shape = propose_border(store, str(home.uuid)).shape
    assert shape.area > home.geometry.area
    for other in others:
        assert shape.difference(home.geometry).intersection(other).area < 1.0
    assert shape.difference(border.union(home.geometry)).area < 1.0


def test_an_urban_area_that_was_not_chosen_is_a_neighbour_too(store: Store) -> None:
    """Brunna lies beside Kungsängen and is no area of this store."""
    from est_walks_plugin.operations.areas.edit import ready_to_add

    brunna = next(one for one in ready_to_add(store) if one.name == "Brunna")
    allowed = allowed_for(store, area(store, "Kungsängen"))
    assert not allowed.contains(Point(brunna.at))


def test_a_district_drawn_within_an_area_is_no_neighbour_of_it(store: Store) -> None:
    x, y = middle(store, "Bro")
    add_area(store, "Torget", box(x - 100, y - 100, x + 100, y + 100))
    assert allowed_for(store, area(store, "Bro")).contains(Point(x, y))


def test_an_area_without_network_keeps_its_circle_and_says_why(store: Store) -> None:
    x, y = middle(store, "Bro")
    build(store, x, y, 2_000.0)
    found = propose_borders(store, [])
    assert [one.name for one in found.proposed] == ["Bro"]
    assert [(one.name, one.why) for one in found.kept] == [
        ("Kungsängen", "There is no walking network in Kungsängen; import one or fetch it from OpenStreetMap first.")
    ]
    told = found.to_dict()
    assert told["proposed"][0]["share_of_streets"] > 0.9
    assert told["kept"][0]["name"] == "Kungsängen"


def test_a_network_that_reaches_over_a_part_only_is_not_followed(store: Store) -> None:
    bro = str(area(store, "Bro").uuid)
    x, y = middle(store, "Bro")
    build(store, x, y, 300.0)
    with pytest.raises(
        ParameterError, match=r"The walking network reaches over \d % of Bro only; fetch it for the whole"
    ):
        propose_border(store, bro)


def test_a_network_without_anything_built_is_not_followed(store: Store) -> None:
    x, y = middle(store, "Bro")
    build(store, x, y, 3_000.0, houses=False, streets="path")
    with pytest.raises(ParameterError, match="Nothing built is known in Bro; its border stays"):
        propose_border(store, str(area(store, "Bro").uuid))


def test_the_municipalitys_border_is_not_redrawn(store: Store) -> None:
    border = next(row["uuid"] for row in store.rows("area") if row["kind"] == "municipality")
    with pytest.raises(ParameterError, match="is the border of the municipality"):
        propose_borders(store, [border])


def test_a_place_in_another_country_is_followed_too(tmp_path: Path) -> None:
    with create_store(str(tmp_path / "lyngby.gpkg"), "Lyngby", "EPSG:25832", []) as store:
        key = add_area(store, "Lyngby", Point(720_000, 6_188_000).buffer(800))
        build(store, 720_000, 6_188_000, 2_000.0)
        assert propose_border(store, key).km2 > 3.0


def test_a_network_over_half_an_area_is_followed_with_a_warning(store: Store) -> None:
    """The other half may be built up as well: nobody knows, and the planner is told before she takes the border."""
    from est_walks_plugin.gui.areas.words import following

    x, y = middle(store, "Bro")
    border = area(store, "Bro").geometry
    side = 2 * np.sqrt(border.area / np.pi)
    build(store, x, y + side / 2, side)
    half = propose_borders(store, [str(area(store, "Bro").uuid)])
    (found,) = half.proposed
    assert 0.4 < found.covered < 0.6
    assert found.is_partly_known
    assert found.to_dict()["share_with_network"] == round(found.covered, 3)
    assert f"reaches over {int(100 * found.covered)} % of the area" in following(half)
    build(store, x, y, side + 400)
    whole = propose_borders(store, [str(area(store, "Bro").uuid)])
    assert whole.proposed[0].covered > 0.9
    assert "reaches over" not in following(whole)

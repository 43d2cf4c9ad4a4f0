"""What OpenStreetMap tells of buildings: garages, churches and schools are no homes; flats and storeys are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_walks_plugin.importers.osm import reader
from est_walks_plugin.importers.osm.buildings import BuildingTold, building_told
from est_walks_plugin.model.homes.building_use import BuildingUse

USES = [
    ({"building": "yes"}, None),
    ({"building": "house"}, BuildingUse.HOUSE),
    ({"building": "Detached"}, BuildingUse.HOUSE),
    ({"building": "terrace"}, BuildingUse.ROW),
    ({"building": "apartments"}, BuildingUse.FLATS),
    ({"building": "residential"}, BuildingUse.HOMES),
    ({"building": "yes", "residential": "apartments"}, BuildingUse.FLATS),
    ({"building": "garage"}, BuildingUse.NONE),
    ({"building": "garages"}, BuildingUse.NONE),
    ({"building": "industrial"}, BuildingUse.NONE),
    ({"building": "church"}, BuildingUse.NONE),
    ({"building": "school"}, BuildingUse.NONE),
    ({"building": "allotment_house"}, BuildingUse.NONE),
    ({"building": "industrial", "building:use": "residential"}, BuildingUse.HOMES),
    ({"building": "yes", "amenity": "place_of_worship"}, BuildingUse.NONE),
    ({"building": "yes", "man_made": "storage_tank"}, BuildingUse.NONE),
    ({"building": "yes", "leisure": "sports_centre"}, BuildingUse.NONE),
    ({"building": "yes", "amenity": "restaurant"}, None),
    ({"building": "yes", "shop": "supermarket"}, None),
    ({"building": "yes", "amenity": "no"}, None),
    ({"building": "skur"}, None),
]


@pytest.mark.parametrize(("tags", "use"), USES, ids=[" ".join(map("=".join, tags.items())) for tags, _ in USES])
def test_what_a_building_is(tags: dict[str, str], use: BuildingUse | None) -> None:
    assert building_told(tags).use == use


FLATS = [
    ({"building:flats": "24"}, 24),
    ({"building:flats": "0"}, 0),
    ({"building:flats": "many"}, None),
    ({"building:flats": "99999"}, None),
    ({"addr:flats": "1-12"}, 12),
    ({"addr:flats": "1-4;7;9-10"}, 7),
    ({"addr:flats": "1101, 1102, 1201"}, 3),
    ({"addr:flats": "9-2"}, None),
    ({"addr:flats": "1-99999"}, None),
    ({"building:flats": "6", "addr:flats": "1-12"}, 6),
]


@pytest.mark.parametrize(("tags", "flats"), FLATS)
def test_how_many_homes_are_told(tags: dict[str, str], flats: int | None) -> None:
    assert building_told({"building": "yes", **tags}).flats == flats


@pytest.mark.parametrize(
    ("told", "storeys"),
    [("4", 4), ("2.5", 2.5), ("3;5", 5), ("0", None), ("", None), ("fyra", None), ("4 + roof", None), ("999", None)],
)
def test_how_many_storeys_are_told(told: str, storeys: float | None) -> None:
    assert building_told({"building": "apartments", "building:levels": told}).storeys == storeys


def test_what_is_told_reaches_the_records_of_a_file(tmp_path: Path) -> None:
    corners = [(59.0, 18.0), (59.0, 18.001), (59.001, 18.001), (59.001, 18.0)]
    nodes = "".join(f'<node id="{n}" lat="{lat}" lon="{lon}"/>' for n, (lat, lon) in enumerate(corners, start=1))
    ring = "".join(f'<nd ref="{n}"/>' for n in (1, 2, 3, 4, 1))
    tags = {"building": "apartments", "building:levels": "4", "building:flats": "18", "addr:flats": "1-3"}
    told = "".join(f'<tag k="{key}" v="{value}"/>' for key, value in tags.items())
    street = '<way id="2"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>'
    pond = f'<way id="3">{ring}<tag k="natural" v="water"/><tag k="building:levels" v="2"/></way>'
    file = tmp_path / "hus.osm"
    file.write_text(f'<osm version="0.6">{nodes}<way id="1">{ring}{told}</way>{street}{pond}</osm>')
    areas = {area.external_id: area for area in reader.read(file, "EPSG:3011").areas}
    found = areas["way/1"]
    assert BuildingTold(found.building, found.flats, found.storeys) == BuildingTold(BuildingUse.FLATS, 18, 4.0)
    assert (areas["way/3"].building, areas["way/3"].storeys) == (None, None)

"""What OpenStreetMap tags mean to somebody on foot."""

from __future__ import annotations

import pytest

from est_walks_plugin.importers.osm import tags as osm_tags
from est_walks_plugin.importers.osm.tags import Walkability
from est_walks_plugin.model.codes import BaseAreaKind, BaseLineKind, LandmarkKind, Lit


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"highway": "footway"}, Walkability.WALKED),
        ({"highway": "residential"}, Walkability.WALKED),
        ({"highway": "primary"}, Walkability.WALKED),
        ({"highway": "cycleway"}, Walkability.WALKED),
        ({"highway": "cycleway", "foot": "no"}, Walkability.NO_FOOT),
        ({"highway": "tertiary", "foot": "use_sidepath"}, Walkability.NO_FOOT),
        ({"highway": "service", "access": "private"}, Walkability.PRIVATE),
        ({"highway": "service", "access": "private", "foot": "yes"}, Walkability.WALKED),
        ({"highway": "footway", "foot": "private"}, Walkability.PRIVATE),
        ({"highway": "path", "access": "no", "foot": "designated"}, Walkability.WALKED),
        ({"highway": "service", "access": "customers"}, Walkability.WALKED),
        ({"highway": "motorway"}, Walkability.MOTOR_ROAD),
        ({"highway": "trunk", "motorroad": "yes"}, Walkability.MOTOR_ROAD),
        ({"highway": "corridor"}, Walkability.INDOOR),
        ({"highway": "footway", "indoor": "yes"}, Walkability.INDOOR),
        ({"highway": "footway", "indoor": "yes", "tunnel": "yes"}, Walkability.WALKED),
        ({"highway": "elevator"}, Walkability.WALKED),
        ({"railway": "platform"}, Walkability.WALKED),
        ({"public_transport": "platform"}, Walkability.WALKED),
        ({"highway": "construction"}, Walkability.NOT_BUILT),
        ({"highway": "proposed"}, Walkability.NOT_BUILT),
        ({"highway": "planned"}, Walkability.NOT_BUILT),
        ({"highway": "bridleway"}, Walkability.NO_FOOT),
        ({"highway": "bridleway", "foot": "yes"}, Walkability.WALKED),
        ({"highway": "raceway"}, Walkability.NOT_A_WAY),
        ({"barrier": "fence"}, Walkability.NOT_A_WAY),
    ],
)
def test_who_may_walk_where(tags: dict[str, str], expected: Walkability) -> None:
    assert osm_tags.walkability(tags) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("yes", Lit.YES), ("24/7", Lit.YES), ("automatic", Lit.YES), ("limited", Lit.YES), ("05:00-24:00", Lit.YES),
        ("Mo-Fr sunset-01:00", Lit.YES), ("no", Lit.NO), ("disused", Lit.NO), ("", Lit.UNKNOWN), ("perhaps", Lit.UNKNOWN),
    ],
)  # fmt: skip
def test_lit_has_three_states(value: str, expected: Lit) -> None:
    assert osm_tags.lit({"lit": value} if value else {}) is expected


def test_a_passage_through_a_building_is_no_underpass() -> None:
    passage = {"highway": "footway", "tunnel": "building_passage"}
    tunnel = {"highway": "footway", "tunnel": "yes"}
    assert (osm_tags.is_tunnel(passage), osm_tags.is_passage(passage)) == (False, True)
    assert (osm_tags.is_tunnel(tunnel), osm_tags.is_passage(tunnel)) == (True, False)
    assert osm_tags.level(passage) == 0
    assert osm_tags.level(tunnel) == -1


def test_levels_keep_bridges_apart() -> None:
    assert osm_tags.level({"bridge": "yes"}) == 1
    assert osm_tags.level({"bridge": "yes", "layer": "2"}) == 2
    assert osm_tags.level({"layer": "-1"}) == -1
    assert osm_tags.level({"layer": "ground"}) == 0
    assert osm_tags.level({"layer": "9999"}) == 0


@pytest.mark.parametrize(
    ("value", "expected"),
    [("5%", 0.05), ("-3,5 %", -0.035), ("12", 0.12), ("1:12", 1 / 12), ("up", None), ("down", None), ("400%", None)],
)
def test_inclines(value: str, expected: float | None) -> None:
    found = osm_tags.incline({"incline": value})
    assert found == (pytest.approx(expected) if expected is not None else None)


def test_an_incline_in_degrees_is_a_tangent() -> None:
    assert osm_tags.incline({"incline": "45°"}) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2", 2.0), ("2.5 m", 2.5), ("2,5", 2.5), ("200 cm", 2.0), ("6'7\"", 2.0066), ("wide", None), ("900", None)],
)
def test_widths(value: str, expected: float | None) -> None:
    found = osm_tags.width_m({"width": value})
    assert found == (pytest.approx(expected, abs=1e-3) if expected is not None else None)


def test_one_way_on_foot_is_rare_and_never_the_cars() -> None:
    assert osm_tags.oneway_foot({"oneway": "yes"}) == 0
    assert osm_tags.oneway_foot({"oneway:foot": "yes"}) == 1
    assert osm_tags.oneway_foot({"oneway:foot": "-1"}) == -1
    assert osm_tags.oneway_foot({"highway": "steps", "conveying": "backward"}) == -1


def test_the_swedish_name_comes_first_in_swedish() -> None:
    tags = {"name": "Kaivokatu", "name:sv": "Brunnsgatan", "name:en": "Well Street"}
    assert osm_tags.name(tags, "sv") == "Brunnsgatan"
    assert osm_tags.name(tags, "en") == "Well Street"
    assert osm_tags.name({"name": "Kaivokatu"}, "sv") == "Kaivokatu"
    assert osm_tags.name({"highway": "primary", "ref": "E18"}) == "E18"
    assert osm_tags.name({"highway": "footway", "ref": "12"}) is None


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"amenity": "school"}, LandmarkKind.SCHOOL),
        ({"amenity": "kindergarten"}, LandmarkKind.PRESCHOOL),
        ({"amenity": "social_facility", "social_facility:for": "senior"}, LandmarkKind.ELDERLY),
        ({"amenity": "social_facility", "social_facility": "nursing_home"}, LandmarkKind.ELDERLY),
        ({"amenity": "social_facility", "social_facility:for": "homeless"}, None),
        ({"amenity": "clinic"}, LandmarkKind.HEALTH),
        ({"highway": "bus_stop"}, LandmarkKind.BUS_STOP),
        ({"railway": "tram_stop"}, LandmarkKind.BUS_STOP),
        ({"railway": "station"}, LandmarkKind.STATION),
        ({"public_transport": "stop_position"}, None),
        ({"leisure": "playground"}, LandmarkKind.PLAYGROUND),
        ({"leisure": "pitch"}, None),
        ({"amenity": "parking"}, LandmarkKind.CAR_PARK),
        ({"amenity": "parking", "access": "private"}, None),
        ({"amenity": "parking", "parking": "street_side"}, None),
        ({"place": "square"}, LandmarkKind.SQUARE),
        ({"shop": "supermarket"}, LandmarkKind.SHOP),
        ({"shop": "tattoo"}, None),
        ({"amenity": "community_centre"}, LandmarkKind.MEETING_POINT),
    ],
)
def test_landmarks(tags: dict[str, str], expected: LandmarkKind | None) -> None:
    assert osm_tags.landmark_kind(tags) is expected


def test_base_map() -> None:
    assert osm_tags.base_area_kind({"building": "yes"}) is BaseAreaKind.BUILDING
    assert osm_tags.base_area_kind({"building": "no", "landuse": "grass"}) is BaseAreaKind.GREEN
    assert osm_tags.base_area_kind({"natural": "water"}) is BaseAreaKind.WATER
    assert osm_tags.base_area_kind({"landuse": "forest"}) is BaseAreaKind.WOOD
    assert osm_tags.base_area_kind({"amenity": "parking"}) is BaseAreaKind.PAVED
    assert osm_tags.base_area_kind({"landuse": "residential"}) is None
    assert osm_tags.base_line({"railway": "rail"}) == (BaseLineKind.RAIL, "rail")
    assert osm_tags.base_line({"railway": "subway", "tunnel": "yes"}) is None
    assert osm_tags.base_line({"waterway": "stream", "tunnel": "culvert"}) is None
    assert osm_tags.base_line({"highway": "motorway"}) == (BaseLineKind.ROAD, "motorway")
    assert osm_tags.base_line({"highway": "residential"}) is None

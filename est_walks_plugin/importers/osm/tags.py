"""What OpenStreetMap tags mean to somebody on foot: pure functions from tags to the fields of our records.

Sources: the tagging pages of the OpenStreetMap wiki (Key:access, Key:foot, Key:lit, Key:tunnel, Key:incline, Key:width).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from ...model.codes import BaseAreaKind, BaseLineKind, LandmarkKind, Lit
from ...model.hours.words import WALKERS_YES

Tags = Mapping[str, str]


class Walkability(Enum):
    """What a way with `highway` is to somebody on foot."""

    WALKED = "walked"
    MOTOR_ROAD = "motor_road"  # motorways and roads signed as such
    NO_FOOT = "no_foot"  # foot=no, or walkers belong on a path beside
    PRIVATE = "private"
    INDOOR = "indoor"  # corridors: closed in the evening
    NOT_BUILT = "not_built"  # construction, proposed, planned, abandoned
    NOT_A_WAY = "not_a_way"  # rest areas, race tracks, bus guideways


BUSWAY = "busway"  # nothing says that people may not walk there; that they do is told
WALKED_CLASSES = frozenset(
    [
        "footway",
        "path",
        "pedestrian",
        "steps",
        "living_street",
        "residential",
        "service",
        "track",
        "unclassified",
        "road",
        "cycleway",
        "tertiary",
        "tertiary_link",
        "secondary",
        "secondary_link",
        "primary",
        "primary_link",
        "trunk",
        "trunk_link",
        "platform",
        "elevator",
        BUSWAY,
    ]
)
MOTOR_CLASSES = frozenset({"motorway", "motorway_link"})
NOT_BUILT_CLASSES = frozenset(
    ["construction", "proposed", "planned", "abandoned", "razed", "disused", "demolished", "dismantled", "no"]
)
#: Keys that say of a way, with the value yes, that it is not there or not in use.
_NOT_IN_USE = (
    "abandoned",
    "disused",
    "demolished",
    "razed",
    "dismantled",
    "removed",
    "proposed",
    "planned",
    "construction",
)
_FOOT_YES = WALKERS_YES
_FOOT_NO = frozenset({"no", "private", "use_sidepath", "forbidden", "permit", "restricted"})
_ACCESS_NO = frozenset(
    {"no", "private", "delivery", "permit", "residents", "employees", "military", "forestry", "agricultural"}
)


def walkability(tags: Tags) -> Walkability:
    """Say whether the way may be walked, and if not, why. `foot` outranks `access`, as in OpenStreetMap."""
    highway = first_value(tags.get("highway", ""))
    foot = first_value(tags.get("foot", ""))
    if highway in NOT_BUILT_CLASSES or any(first_value(tags.get(key, "")) == "yes" for key in _NOT_IN_USE):
        return Walkability.NOT_BUILT
    if _is_indoor(tags):
        return Walkability.INDOOR
    if highway in MOTOR_CLASSES:
        return Walkability.MOTOR_ROAD
    if not highway and not is_platform(tags):
        return Walkability.NOT_A_WAY
    if highway == "bridleway":
        return Walkability.WALKED if foot in _FOOT_YES else Walkability.NO_FOOT
    if highway and highway not in WALKED_CLASSES:
        return Walkability.NOT_A_WAY
    if foot in _FOOT_YES:
        return Walkability.WALKED
    if foot in _FOOT_NO:
        return Walkability.PRIVATE if foot in ("private", "permit", "restricted") else Walkability.NO_FOOT
    if tags.get("motorroad") == "yes":
        return Walkability.MOTOR_ROAD
    if first_value(tags.get("access", "")) in _ACCESS_NO:
        return Walkability.PRIVATE
    return Walkability.WALKED


def is_platform(tags: Tags) -> bool:
    """Return whether the object is a platform, which joins stairs and lifts of a station."""
    return (
        tags.get("highway") == "platform"
        or tags.get("railway") == "platform"
        or tags.get("public_transport") == "platform"
    )


def _is_indoor(tags: Tags) -> bool:
    if tags.get("highway") == "corridor":
        return True
    indoor = tags.get("indoor", "no")
    return indoor not in ("", "no") and not is_tunnel(tags) and tags.get("highway") != "elevator"


def first_value(value: str) -> str:
    """Return the first of several values, in lower case."""
    return value.split(";")[0].strip().lower()


_LIT_YES = frozenset(
    [
        "yes",
        "24/7",
        "automatic",
        "limited",
        "interval",
        "sunset-sunrise",
        "dusk-dawn",
        "operating_times",
        "good",
        "bad",
        "poor",
        "well",
        "moderate",
    ]
)
_LIT_NO = frozenset({"no", "disused", "none", "abandoned"})
_CLOCK = re.compile(r"\d{1,2}:\d{2}|sunset|dusk")


def lit(tags: Tags) -> Lit:
    """Return yes, no or unknown. Hours ("05:00-24:00", "Mo-Fr sunset-01:00") are yes; disused lamps are no."""
    value = tags.get("lit", "").strip().lower()
    if value in _LIT_YES or _CLOCK.search(value):
        return Lit.YES
    return Lit.NO if value in _LIT_NO else Lit.UNKNOWN


def is_tunnel(tags: Tags) -> bool:
    """Return whether the way runs under ground; a passage through a building does not."""
    tunnel = tags.get("tunnel", "no")
    if tunnel == "building_passage":
        return False
    return tunnel not in ("", "no") or tags.get("location") == "underground"


def is_passage(tags: Tags) -> bool:
    """Return whether the way passes through a building or under an arcade."""
    return tags.get("tunnel") == "building_passage" or tags.get("covered") in (
        "arcade",
        "colonnade",
        "building_passage",
    )


def is_bridge(tags: Tags) -> bool:
    """Return whether the way is on a bridge."""
    return tags.get("bridge", "no") not in ("", "no")


def level(tags: Tags) -> int:
    """Return the layer, or +1 on a bridge and -1 in a tunnel that have none."""
    match = re.match(r"\s*([+-]?\d{1,2})\b", tags.get("layer", ""))
    if match and -10 <= int(match.group(1)) <= 10:
        return int(match.group(1))
    return 1 if is_bridge(tags) else -1 if is_tunnel(tags) else 0


def incline(tags: Tags) -> float | None:
    """Return rise over run along the way's direction, or None ("up" and "down" tell no slope)."""
    text = tags.get("incline", "").strip().lower().replace(",", ".").replace("−", "-")
    match = re.fullmatch(r"([+-]?\d+(?:\.\d+)?)\s*(%|°|deg)?", text)
    if match:
        value = float(match.group(1))
        slope = math.tan(math.radians(value)) if match.group(2) in ("°", "deg") else value / 100.0
        return slope if abs(slope) < 1.5 else None
    match = re.fullmatch(r"([+-]?\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)", text)
    if match and float(match.group(2)) > 0:
        slope = float(match.group(1)) / float(match.group(2))
        return slope if abs(slope) < 1.5 else None
    return None


_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(m|meter|metres?|meters?|cm|mm|km|ft|feet|)", re.IGNORECASE)
_FEET = re.compile(r"(\d+)'\s*(?:(\d+(?:\.\d+)?)\s*\")?")
_UNIT = {"cm": 0.01, "mm": 0.001, "km": 1000.0, "ft": 0.3048, "feet": 0.3048}


def length_m(text: str) -> float | None:
    """Return a length with an optional unit ("2", "2,5 m", "200 cm", 6'7\") in metres, or None."""
    text = text.split(";")[0].strip()
    feet = _FEET.fullmatch(text)
    if feet:
        return (int(feet.group(1)) + float(feet.group(2) or 0) / 12) * 0.3048
    match = _LENGTH.fullmatch(text)
    if not match:
        return None
    return float(match.group(1).replace(",", ".")) * _UNIT.get(match.group(2).lower(), 1.0)


def width_m(tags: Tags) -> float | None:
    """Return the width in metres, measured or estimated, or None when not told or not believable."""
    value = length_m(tags.get("width", "")) or length_m(tags.get("est_width", ""))
    return value if value is not None and 0.2 <= value <= 100 else None


def oneway_foot(tags: Tags) -> int:
    """Return 1 or -1 where walkers may go in one direction only (escalators, oneway:foot), else 0."""
    value = tags.get("oneway:foot", "").lower()
    if value in ("yes", "1", "true"):
        return 1
    if value == "-1":
        return -1
    if tags.get("foot:backward") == "no":
        return 1
    if tags.get("foot:forward") == "no":
        return -1
    return {"forward": 1, "backward": -1}.get(tags.get("conveying", ""), 0)


def is_crossing(tags: Tags) -> bool:
    """Return whether the way is a crossing of a carriageway."""
    return "crossing" in (tags.get("footway"), tags.get("path"), tags.get("cycleway"), tags.get("highway"))


def name(tags: Tags, language: str = "sv") -> str | None:
    """Return the name in `language` where there is one, else the local name, else a road number."""
    text = tags.get("name:" + language) or tags.get("name") or tags.get("loc_name")
    if not text and tags.get("highway", "") in ("primary", "secondary", "tertiary", "trunk", "motorway"):
        text = tags.get("ref")
    return text.strip() or None if text else None


def path_fields(tags: Tags, language: str = "sv") -> dict[str, Any]:
    """Return the fields of a `Path` that tags decide."""
    highway = first_value(tags.get("highway", "")) or "platform"
    return {
        "highway": highway,
        "name": name(tags, language),
        "lit": lit(tags),
        "stairs": highway == "steps",
        "tunnel": is_tunnel(tags),
        "passage": is_passage(tags),
        "bridge": is_bridge(tags),
        "level": level(tags),
        "surface": first_value(tags.get("surface", "")) or None,
        "smoothness": first_value(tags.get("smoothness", "")) or None,
        "incline": incline(tags),
        "width_m": width_m(tags),
        "oneway_foot": oneway_foot(tags),
        "crossing": is_crossing(tags),
    }


_SCHOOLS = {"school": LandmarkKind.SCHOOL, "kindergarten": LandmarkKind.PRESCHOOL, "childcare": LandmarkKind.PRESCHOOL}
_HEALTH = frozenset({"hospital", "clinic", "doctors", "health_centre"})
_MEETING = frozenset({"community_centre", "library", "townhall", "social_centre"})
_SHOPS = frozenset({"supermarket", "convenience", "mall", "kiosk", "department_store", "grocery", "general"})
_SPORT = frozenset({"sports_centre", "sports_hall", "stadium", "ice_rink"})
_ROADSIDE_PARKING = frozenset({"street_side", "lane", "on_kerb", "half_on_kerb", "shoulder", "layby"})


def landmark_kind(tags: Tags) -> LandmarkKind | None:
    """Return the kind of landmark the object is, or None."""
    amenity = tags.get("amenity", "")
    if amenity in _SCHOOLS:
        return _SCHOOLS[amenity]
    if _is_elderly(tags):
        return LandmarkKind.ELDERLY
    if amenity in _HEALTH or tags.get("healthcare") in _HEALTH or tags.get("healthcare") == "centre":
        return LandmarkKind.HEALTH
    stop = _stop_kind(tags)
    if stop is not None:
        return stop
    if amenity in _MEETING:
        return LandmarkKind.MEETING_POINT
    if amenity == "parking":
        return LandmarkKind.CAR_PARK if _is_car_park(tags) else None
    leisure = tags.get("leisure", "")
    if leisure == "playground":
        return LandmarkKind.PLAYGROUND
    if leisure in _SPORT or (leisure == "pitch" and tags.get("name")):
        return LandmarkKind.SPORT
    if tags.get("place") == "square":
        return LandmarkKind.SQUARE
    if tags.get("highway") == "pedestrian" and tags.get("area") == "yes" and tags.get("name"):
        return LandmarkKind.SQUARE
    return LandmarkKind.SHOP if tags.get("shop", "") in _SHOPS else None


def _is_elderly(tags: Tags) -> bool:
    if tags.get("amenity") == "nursing_home" or tags.get("social_facility") in ("nursing_home", "assisted_living"):
        return True
    return tags.get("amenity") == "social_facility" and "senior" in tags.get("social_facility:for", "")


def _stop_kind(tags: Tags) -> LandmarkKind | None:
    if tags.get("railway") in ("station", "halt") or tags.get("public_transport") == "station":
        return LandmarkKind.STATION
    if tags.get("highway") == "bus_stop" or tags.get("railway") == "tram_stop":
        return LandmarkKind.BUS_STOP
    if tags.get("public_transport") == "platform" and (tags.get("bus") == "yes" or tags.get("tram") == "yes"):
        return LandmarkKind.BUS_STOP
    return None


def _is_car_park(tags: Tags) -> bool:
    if tags.get("parking") in _ROADSIDE_PARKING:
        return False
    return tags.get("access", "yes") not in ("private", "no")


_WATER_LAND = frozenset({"reservoir", "basin"})
_WOOD = frozenset({"wood", "scrub"})
_GREEN_LAND = frozenset(
    [
        "grass",
        "meadow",
        "recreation_ground",
        "village_green",
        "cemetery",
        "allotments",
        "flowerbed",
        "orchard",
        "farmland",
        "greenfield",
        "plant_nursery",
        "vineyard",
    ]
)
_GREEN_LEISURE = frozenset(
    ["park", "garden", "pitch", "golf_course", "common", "playground", "dog_park", "horse_riding", "track"]
)
_GREEN_NATURAL = frozenset({"grassland", "heath", "wetland", "fell"})


def base_area_kind(tags: Tags) -> BaseAreaKind | None:
    """Return what a closed area is on the base map, or None."""
    if tags.get("building", "no") not in ("", "no"):
        return BaseAreaKind.BUILDING
    natural, landuse, leisure = tags.get("natural", ""), tags.get("landuse", ""), tags.get("leisure", "")
    if natural == "water" or tags.get("waterway") in ("riverbank", "dock") or landuse in _WATER_LAND:
        return BaseAreaKind.WATER
    if natural in _WOOD or landuse == "forest":
        return BaseAreaKind.WOOD
    if landuse in _GREEN_LAND or leisure in _GREEN_LEISURE or natural in _GREEN_NATURAL:
        return BaseAreaKind.GREEN
    if tags.get("amenity") == "grave_yard":
        return BaseAreaKind.GREEN
    paved = tags.get("highway") in ("pedestrian", "footway", "service", "living_street") or is_platform(tags)
    if paved or tags.get("amenity") == "parking" or tags.get("place") == "square":
        return BaseAreaKind.PAVED
    return None


_RAIL = frozenset({"rail", "light_rail", "tram", "narrow_gauge", "preserved", "monorail", "subway"})
_STREAM = frozenset({"stream", "river", "canal", "ditch", "drain"})


def base_line(tags: Tags) -> tuple[BaseLineKind, str] | None:
    """Return kind and class of a line nobody walks on, or None. What runs under ground is not drawn."""
    railway = tags.get("railway", "")
    if railway in _RAIL:
        return None if railway == "subway" and is_tunnel(tags) else (BaseLineKind.RAIL, railway)
    waterway = tags.get("waterway", "")
    if waterway in _STREAM:
        return None if is_tunnel(tags) else (BaseLineKind.STREAM, waterway)
    drawn = (Walkability.MOTOR_ROAD, Walkability.NO_FOOT, Walkability.PRIVATE)
    if tags.get("highway") and walkability(tags) in drawn:
        return BaseLineKind.ROAD, tags["highway"]
    return None


def address(tags: Tags) -> str | None:
    """Return street and number, or None."""
    street, number = tags.get("addr:street", ""), tags.get("addr:housenumber", "")
    return f"{street} {number}".strip() or None

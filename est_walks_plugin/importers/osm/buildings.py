"""What OpenStreetMap tells of a building to those who count homes: what it is, how many homes and storeys it has.

Sources: the tagging pages of the OpenStreetMap wiki (Key:building, Key:building:flats, Key:addr:flats, Key:building:levels).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...model.homes.building_use import BuildingUse

Tags = Mapping[str, str]

_USES = {
    BuildingUse.HOUSE: (
        "house detached semi semidetached_house bungalow villa farm cottage hut cabin summer_house summer_cottage "
        "static_caravan houseboat trullo stilt_house"
    ),
    BuildingUse.ROW: "terrace terraced_house row_house townhouse",
    BuildingUse.FLATS: "apartments dormitory block_of_flats flats",
    BuildingUse.HOMES: "residential",
    BuildingUse.NONE: (
        "garage garages carport shed hut_storage greenhouse glasshouse allotment_house boathouse barn cowshed stable sty silo "
        "farm_auxiliary farm_building outbuilding slurry_tank conservatory roof canopy parking service transformer_tower "
        "transformer utility water_tower storage_tank tank tower container industrial warehouse manufacture factory hangar "
        "digester supermarket kiosk retail shop mall commercial office bank hotel public civic government townhall "
        "fire_station police hospital clinic school kindergarten preschool college university church chapel cathedral mosque "
        "synagogue temple religious monastery museum library theatre cinema sports_hall sports_centre stadium grandstand "
        "pavilion riding_hall train_station station transportation gatehouse toilets bunker bridge ruins collapsed construction "
        "demolished underpass_entrance entrance atrium"
    ),
}
_USE = {value: use for use, values in _USES.items() for value in values.split()}
_PUBLIC = ("amenity", "leisure", "office", "man_made", "power", "aeroway", "tourism", "railway", "military")
"""A building of no told kind that is one of these is nobody's home; a shop may have homes above."""
_ABOVE = frozenset({
    "restaurant", "cafe", "fast_food", "pub", "bar", "bank", "pharmacy", "dentist", "doctors", "post_office", "company", "estate_agent",
    "lawyer", "insurance", "association", "ngo", "political_party", "telecommunication", "yes", "artwork", "apartment",
})  # fmt: skip
"""What lies on the ground floor of a block of flats as often as alone."""
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d)?")
_RANGE = re.compile(r"(\d{1,5})\s*(?:-|\.\.|–)\s*(\d{1,5})")
MOST_FLATS = 2_000
MOST_STOREYS = 100.0


@dataclass(frozen=True)
class BuildingTold:
    """What a building is, None where nobody told; how many homes and storeys, None likewise."""

    use: BuildingUse | None = None
    flats: int | None = None
    storeys: float | None = None


def building_told(tags: Tags) -> BuildingTold:
    """Return what the tags of a building tell."""
    return BuildingTold(_use(tags), _flats(tags), _storeys(tags))


def _use(tags: Tags) -> BuildingUse | None:
    for key in ("building:use", "building"):
        use = _USE.get(tags.get(key, "").strip().lower())
        if use is not None:
            return use
    if tags.get("residential") == "apartments":
        return BuildingUse.FLATS
    alone = [tags[key] for key in _PUBLIC if tags.get(key, "no") not in ("", "no")]
    return BuildingUse.NONE if any(value not in _ABOVE for value in alone) else None


def _flats(tags: Tags) -> int | None:
    """Return how many homes there are: told as a number, else the numbers of the flats counted."""
    told = tags.get("building:flats", "").strip()
    if told.isdecimal() and int(told) <= MOST_FLATS:
        return int(told)
    listed = [part.strip() for part in re.split(r"[;,]", tags.get("addr:flats", "")) if part.strip()]
    count = sum(_in_range(part) for part in listed)
    return count if 0 < count <= MOST_FLATS else None


def _in_range(part: str) -> int:
    found = _RANGE.fullmatch(part)
    if found is None:
        return 1
    first, last = int(found[1]), int(found[2])
    return last - first + 1 if last >= first else 0


def _storeys(tags: Tags) -> float | None:
    """Return the storeys above ground, of parts that differ the most."""
    told = tags.get("building:levels", "")
    values = (
        [float(text.replace(",", ".")) for text in _NUMBER.findall(told)] if not re.search(r"[^\d\s;.,-]", told) else []
    )
    return max(values) if values and 0.0 < max(values) <= MOST_STOREYS else None

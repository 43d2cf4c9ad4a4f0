"""Street lamps of OpenStreetMap as lamp records."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.codes import LampStatus, LightSource
from ...model.records import XY, Lamp
from ..words import lighting as words
from .tags import length_m


def lamp(external_id: str, tags: Mapping[str, str], xy: XY) -> Lamp:
    """Return the lamp that a node `highway=street_lamp` describes. Unmapped status stays unknown."""
    source_text = tags.get("light:method") or tags.get("lamp_type") or tags.get("lamp_model") or ""
    source = words.light_source(source_text) if source_text else None
    watts, count = words.power_w(tags.get("light:power") or tags.get("power") or tags.get("rating") or "")
    luminaires = words.number(tags.get("light:count", "")) or count or 1
    support = tags.get("lamp_mount") or tags.get("support")
    return Lamp(
        external_id=external_id,
        xy=xy,
        pole=tags.get("ref"),
        light_source=source or LightSource.UNKNOWN,
        light_source_text=source_text or None,
        power_w=watts,
        height_m=_height(tags),
        luminaire=tags.get("model") or tags.get("lamp_model") or support,
        luminaires=max(1, min(20, int(luminaires))),
        colour_temperature_k=words.colour_temperature_k(
            tags.get("light:color_temperature", "") or tags.get("light:colour", "")
        ),
        installed_year=words.year(tags.get("start_date", "")),
        owner=tags.get("operator"),
        status=_status(tags),
        status_text=tags.get("operational_status"),
        street=tags.get("addr:street"),
    )


def _height(tags: Mapping[str, str]) -> float | None:
    for key in ("light:height", "height:luminaire", "height"):
        value = length_m(tags.get(key, ""))
        if value is not None and 0.3 <= value <= 50:
            return value
    return None


def _status(tags: Mapping[str, str]) -> LampStatus:
    if tags.get("disused") == "yes" or tags.get("light:lit") == "no" or tags.get("lit") in ("no", "disused"):
        return LampStatus.OUT
    return words.status(tags.get("operational_status", "")) or LampStatus.UNKNOWN

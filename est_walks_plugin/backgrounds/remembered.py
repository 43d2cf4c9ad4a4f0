"""The background map that each municipality was given: remembered in the profile, its keys encrypted beside it."""

from __future__ import annotations

from dataclasses import fields

from .. import settings
from . import secrets
from .background import Background

SETTING = "backgrounds"


def remembered(municipality: str) -> Background | None:
    """Return the municipality's background map, with its keys where QGIS lets us have them, or None."""
    found = settings.get(SETTING, {}).get(municipality)
    if not isinstance(found, dict):
        return None
    known = {field.name: found.get(field.name, "") for field in fields(Background)}
    return Background(**{**known, "keys": secrets.kept(known["keys"])})


def remember(municipality: str, background: Background | None) -> bool:
    """Remember the municipality's background map; None forgets it. Return whether its keys are kept too."""
    before = settings.get(SETTING, {})
    after = {name: value for name, value in before.items() if name != municipality}
    if background is not None:
        after[municipality] = background.kept()
    settings.put(SETTING, after)
    unused = {one.get("keys", "") for one in before.values()} - {one.get("keys", "") for one in after.values()}
    for name in unused:
        secrets.forget(name)
    return background is None or secrets.keep(background.keys)


def named(name: str) -> Background | None:
    """Return the map that was chosen for a municipality, by the map's title or the municipality's name, or None."""
    known = settings.get(SETTING, {})
    asked = name.strip().casefold()
    by_place = [place for place in known if place.casefold() == asked]
    by_title = [place for place, kept in known.items() if str(kept.get("title", "")).casefold() == asked]
    return remembered([*by_place, *by_title][0]) if by_place or by_title else None


def names() -> list[str]:
    """Return the titles of all maps that were chosen."""
    return sorted({str(kept.get("title", "")) for kept in settings.get(SETTING, {}).values()} - {""})

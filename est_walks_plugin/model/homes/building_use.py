"""Codes of what a building is to those who count homes."""

from __future__ import annotations

from ..codes import Code


class BuildingUse(Code):
    """What a building is to those who live: `HOMES` have people living in them, nobody told in how many homes."""

    HOUSE = "house"
    ROW = "row"
    FLATS = "flats"
    HOMES = "homes"
    NONE = "none"

"""Links to a map in the web, on paper and in calendars: the municipality's own where that may go out, else OpenStreetMap's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..backgrounds.secrets import split
from ..model.municipality.settings import MunicipalSettings
from .quick.qr import qr_code

if TYPE_CHECKING:
    from .words import Words

ZOOM = 19
DECIMALS = 5
"""Of degrees, on paper: a metre."""
_LARGEST_MM = 31.0
_FAR = (-88.88888, -188.88888)


@dataclass(frozen=True)
class MapLinks:
    """Makes the links of a document. `message` says why the municipality's own map is not linked to, else it is empty."""

    settings: MunicipalSettings
    message: str = ""

    def to(self, latitude: float, longitude: float) -> str:
        """Return the address of a place (degrees, WGS 84)."""
        return self.settings.web_map_link(latitude, longitude, ZOOM, decimals=DECIMALS)


def web_links(settings: MunicipalSettings, words: Words) -> MapLinks:
    """Return the links of a municipality's map, as they may go out: not with a key in them."""
    tr = words.tr
    if not split(_longest(settings))[1]:
        return MapLinks(settings)
    message = tr("The link to the web map has a key in it, which goes out nowhere: OpenStreetMap is linked to instead.")
    return MapLinks(MunicipalSettings(), message)


def map_links(settings: MunicipalSettings, words: Words) -> MapLinks:
    """Return the links that are printed as codes: not with a key in them, and not longer than a small code can hold."""
    tr, links = words.tr, web_links(settings, words)
    if qr_code(_longest(links.settings)).side_mm <= _LARGEST_MM:
        return links
    message = tr("The link to the web map is too long for a small code: the codes lead to OpenStreetMap.")
    return MapLinks(MunicipalSettings(), message)


def _longest(settings: MunicipalSettings) -> str:
    return settings.web_map_link(*_FAR, ZOOM, decimals=DECIMALS)


def coordinates(latitude: float, longitude: float) -> str:
    """Return "59.51712, 17.63705", as map services take them."""
    return f"{latitude:.{DECIMALS}f}, {longitude:.{DECIMALS}f}"

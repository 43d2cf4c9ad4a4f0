"""Map services to begin with. Nothing is asked of them before the planner says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..i18n import tr
from ..model.attribution import OSM

if TYPE_CHECKING:
    from collections.abc import Iterator

OSM_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
NO_BULK = ("tile.openstreetmap.org", "tile.osm.org", "openstreetmap.fr", "tile.openstreetmap.de")
"""Servers whose terms forbid to fetch tiles in bulk (operations.osmfoundation.org/policies/tiles)."""

LANTMATERIET = "https://maps.lantmateriet.se/"
"""Lantmäteriet's viewing services, let in by user name and password (HTTP Basic) that come with the order in Geotorget.

Address and layer `topowebbkartan` of the topographic web map are in Lantmäteriet's questions and answers about viewing
services (lantmateriet.se, Visningstjänster; the example there is of the verification host maps-ver); `_nedtonad`, the
orthophoto's `ortofoto/wms/v1.3` with a layer for each resolution, and the open `topowebb-ccby` as WMTS are what users of the
services write. Which layers one's own order opens is what *Fetch the layers* tells.
"""
MUNICIPAL = {
    "GeoServer": "https://karta.kommunen.example/geoserver/wms",
    "ArcGIS Server": "https://karta.kommunen.example/arcgis/services/karta/MapServer/WMSServer",
    "QGIS Server": "https://karta.kommunen.example/ows/karta",
    "MapServer": "https://karta.kommunen.example/cgi-bin/mapserv?map=/karta.map",
}
"""How an address of a municipality's service looks, by what it runs on; host and names are to be changed."""
EXAMPLE_HOST = "karta.kommunen.example"


@dataclass(frozen=True)
class Preset:
    """A service: its kind, address, the layer to begin with, whom to name, and what the planner has to do for it."""

    title: str
    kind: str
    address: str
    attribution: str = ""
    hint: str = ""
    authcfg: str = ""
    layer: str = ""


def presets() -> Iterator[Preset]:
    """Yield the presets: OpenStreetMap, Lantmäteriet, and the services that QGIS itself has been told of."""
    from qgis.core import QgsOwsConnection

    yield Preset(
        tr("OpenStreetMap"), "xyz", OSM_TILES, OSM, tr("For looking and single prints; not for an offline copy.")
    )
    for title, kind, service, layer, order in (
        (
            tr("Lantmäteriet: topographic web map"),
            "wms",
            "topowebb/wms/v1",
            "topowebbkartan",
            "Topografisk webbkarta Visning",
        ),
        (
            tr("Lantmäteriet: topographic web map, toned down"),
            "wms",
            "topowebb/wms/v1",
            "topowebbkartan_nedtonad",
            "Topografisk webbkarta Visning",
        ),
        (tr("Lantmäteriet: orthophoto"), "wms", "ortofoto/wms/v1.3", "Ortofoto_0.16", "Ortofoto Visning"),
        (
            tr("Lantmäteriet: topographic web map, open data (WMTS)"),
            "wmts",
            "open/topowebb-ccby/v1/wmts",
            "topowebb",
            "Topografisk webbkarta Visning (öppna data)",
        ),
    ):
        hint = tr(
            "Order “{product}” in Lantmäteriet's Geotorget first; make a login with the user name and the password from there in "
            "QGIS's own dialog beside Login. Only its id is kept here."
        ).format(product=order)
        yield Preset(title, kind, LANTMATERIET + service, "© Lantmäteriet", hint, layer=layer)
    ask = tr("Ask the municipality's map unit for the host and the names; then fetch the layers.")
    yield Preset(tr("The municipality's own map service"), "wms", "", "", ask)
    for program, pattern in MUNICIPAL.items():
        yield Preset(tr("The municipality's service: {program}").format(program=program), "wms", pattern, "", ask)
    for service, kind in (("WMS", "wms"), ("WFS", "wfs")):
        for name in QgsOwsConnection.connectionList(service):
            uri = QgsOwsConnection(service, name).uri()
            yield Preset(tr("In QGIS: {name}").format(name=name), kind, uri.param("url"), authcfg=uri.authConfigId())


def forbids_bulk(address: str) -> bool:
    """Return whether a service's terms forbid to fetch it in bulk."""
    return any(host in address for host in NO_BULK)

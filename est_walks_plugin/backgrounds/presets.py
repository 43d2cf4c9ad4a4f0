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


@dataclass(frozen=True)
class Preset:
    """A service: its kind, address, whom to name, and what the planner has to do for it."""

    title: str
    kind: str
    address: str
    attribution: str = ""
    hint: str = ""
    authcfg: str = ""


def presets() -> Iterator[Preset]:
    """Yield the presets: OpenStreetMap, Lantmäteriet, and the services that QGIS itself has been told of."""
    from qgis.core import QgsOwsConnection

    yield Preset(
        tr("OpenStreetMap"), "xyz", OSM_TILES, OSM, tr("For looking and single prints; not for an offline copy.")
    )
    login = tr(
        "Copy the address of your service from Lantmäteriet's API portal, and make the login in QGIS's own dialog beside "
        "Login; only its name is kept here."
    )
    for title, service in (
        (tr("Lantmäteriet: topographic web map"), "topowebb"),
        (tr("Lantmäteriet: orthophoto"), "ortofoto"),
    ):
        yield Preset(title, "wms", f"https://api.lantmateriet.se/{service}/wms/v1", "© Lantmäteriet", login)
    yield Preset(
        tr("The municipality's own map service"),
        "wms",
        "",
        "",
        tr("Ask the municipality's map unit for the address of its WMS or WMTS."),
    )
    for service, kind in (("WMS", "wms"), ("WFS", "wfs")):
        for name in QgsOwsConnection.connectionList(service):
            uri = QgsOwsConnection(service, name).uri()
            yield Preset(tr("In QGIS: {name}").format(name=name), kind, uri.param("url"), authcfg=uri.authConfigId())


def forbids_bulk(address: str) -> bool:
    """Return whether a service's terms forbid to fetch it in bulk."""
    return any(host in address for host in NO_BULK)

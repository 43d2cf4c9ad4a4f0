"""The background map a municipality uses: remembered here, shown under everything in the project."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from .. import settings
from ..i18n import tr
from ..model.attribution import OSM, is_of_osm
from ..model.errors import InputError

SETTING = "backgrounds"
ROLE_PROPERTY = "est_walks/background"


@dataclass(frozen=True)
class Background:
    """A background map as plain data: what QGIS needs to load it again. `provider` is "wms", "gdal" or "ogr"."""

    uri: str
    provider: str
    title: str
    attribution: str = ""


def remembered(municipality: str) -> Background | None:
    """Return the municipality's background map, or None."""
    kept = settings.get(SETTING, {}).get(municipality)
    return Background(**kept) if isinstance(kept, dict) else None


def remember(municipality: str, background: Background | None) -> None:
    """Remember the municipality's background map; None forgets it."""
    kept = {name: value for name, value in settings.get(SETTING, {}).items() if name != municipality}
    if background is not None:
        kept[municipality] = asdict(background)
    settings.put(SETTING, kept)


def of_layer(layer: QgsMapLayer) -> Background:
    """Return a loaded layer as a background map."""
    attribution = "; ".join(layer.metadata().rights()) or layer.serverProperties().attribution()
    return Background(layer.source(), layer.providerType(), layer.name(), attribution)


def of_file(path: str) -> Background:
    """Return a local raster or vector file as a background map."""
    is_raster = QgsRasterLayer.isValidRasterFileName(path) if hasattr(QgsRasterLayer, "isValidRasterFileName") else True
    return Background(path, "gdal" if is_raster else "ogr", Path(path).stem)


def of_address(kind: str, address: str, layers: str, crs: str, attribution: str, title: str) -> Background:
    """Return a web map as a background map; `kind` is "xyz", "wms" or "wmts"."""
    address = address.strip()
    if kind == "xyz":
        url = quote(address, safe=":/?=,&-_.~%").replace("&", "%26").replace("=", "%3D")
        url = url.replace("%7B", "{").replace("%7D", "}")
        uri = f"type=xyz&url={url}&zmin=0&zmax=19"
    else:
        base = address.replace("&", "%26")
        uri = f"crs={crs}&format=image/png&layers={layers}&styles=&url={base}"
        if kind == "wmts":
            uri += f"&tileMatrixSet={crs}"
    return Background(uri, "wms", title or address, attribution)


def show(project: QgsProject, background: Background | None) -> QgsMapLayer | None:
    """Put the background map under everything else in the project, instead of the one we put there before.

    Raises InputError when it cannot be loaded; the project is as it was then.
    """
    layer: Any = None
    if background is not None:
        loaded = _loaded(project, background)
        if loaded is not None:
            _remove_ours(project, but=loaded)
            return loaded
        if background.provider == "ogr":
            layer = QgsVectorLayer(background.uri, background.title, "ogr")
        else:
            layer = QgsRasterLayer(background.uri, background.title, background.provider)
        if not layer.isValid():
            raise InputError(
                tr("The background map “{title}” cannot be loaded; check the address or the file.").format(
                    title=background.title
                ),
                details=layer.error().summary(),
            )
        layer.setCustomProperty(ROLE_PROPERTY, True)
        attribution = background.attribution or (OSM if is_of_osm(background.uri) else "")
        if attribution:
            metadata = layer.metadata()
            metadata.setRights([attribution])
            layer.setMetadata(metadata)
    _remove_ours(project)
    if layer is not None:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    return layer


def is_background(layer: QgsMapLayer) -> bool:
    """Return whether a layer of the project is the background map that was put there."""
    return bool(layer.customProperty(ROLE_PROPERTY))


def _loaded(project: QgsProject, background: Background) -> QgsMapLayer | None:
    return next((layer for layer in project.mapLayers().values() if layer.source() == background.uri), None)


def _remove_ours(project: QgsProject, but: QgsMapLayer | None = None) -> None:
    ours = [
        key for key, layer in project.mapLayers().items() if layer.customProperty(ROLE_PROPERTY) and layer is not but
    ]
    project.removeMapLayers(ours)

"""A background map as plain data: what QGIS needs to load it, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from qgis.core import QgsDataSourceUri, QgsRasterLayer, QgsVectorLayer, QgsVectorTileLayer

from ..i18n import tr
from ..model import attribution
from .secrets import NO_KEYS, Keys, redacted, without_keys
from .whose import attribution_of_wms

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

VECTOR_ENDINGS = (".gpkg", ".shp", ".geojson", ".fgb", ".gml", ".kml", ".json")
_VECTOR_PROVIDERS = ("ogr", "memory", "postgres", "WFS", "spatialite", "delimitedtext", "virtual")
_VECTOR_TILES = ("vectortile", "xyzvectortiles", "mbtilesvectortiles", "arcgisvectortileservice")


@dataclass(frozen=True)
class Background:
    """`uri` and `provider` as QGIS has them, without any key; the keys stand beside it (secrets.py).

    `uri` may name an authentication configuration of QGIS by its id. `style` is the QML of a loaded layer, "" for the
    source's own.
    """

    uri: str
    provider: str
    title: str = ""
    attribution: str = ""
    style: str = ""
    keys: Keys = field(default=NO_KEYS, compare=False)

    @property
    def is_vector(self) -> bool:
        """Whether the map is drawn from features."""
        return self.provider in _VECTOR_PROVIDERS

    @property
    def leaves_ground(self) -> bool:
        """Whether the map may be clear where it has nothing to show: features, or a WMS asked for clear pictures.

        A picture of a WMS comes or does not; tiles that did not come can be told from the rest by being clear only.
        """
        if self.is_vector or self.provider in _VECTOR_TILES:
            return True
        tiled = any(word in self.uri for word in ("type=xyz", "type=mbtiles", "tileMatrixSet="))
        return self.provider == "wms" and not tiled and "image/jp" not in unquote(self.uri).lower()

    def open(self) -> QgsMapLayer | None:
        """Return the layer with its style, or None where it cannot be opened. The layer's source holds the key, if any.

        Asks the service what it offers: off the main thread, or the window waits for it.
        """
        uri, title = self.keys.filled(self.uri), self.title or tr("background")
        layer: QgsMapLayer
        if self.is_vector:
            layer = QgsVectorLayer(uri, title, self.provider)
        elif self.provider in _VECTOR_TILES:
            layer = QgsVectorTileLayer(uri, title)
        else:
            with _no_statistics_beside(uri):
                layer = QgsRasterLayer(uri, title, self.provider)
        if not layer.isValid():
            return None
        if self.style:
            from qgis.PyQt.QtXml import QDomDocument

            document = QDomDocument()
            document.setContent(self.style)
            layer.importNamedStyle(document)
        elif isinstance(layer, QgsVectorTileLayer):
            layer.loadDefaultStyle()
        return layer

    def kept(self) -> dict[str, Any]:
        """Return the map as it may be written down: the name of its keys, not the keys."""
        return {**asdict(replace(self, keys=NO_KEYS)), "keys": self.keys.name}

    def said(self, text: str) -> str:
        """Return what a service or QGIS said of the map, without its keys."""
        return redacted(text, self.keys)


@contextmanager
def _no_statistics_beside(uri: str) -> Iterator[None]:
    """Open an MBTiles without GDAL's files of statistics; one of them would be left in the working folder.

    Other files are let be: a file beside them may hold their system.
    """
    from osgeo import gdal

    if not uri.lower().endswith(".mbtiles"):
        yield
        return
    before = gdal.GetConfigOption("GDAL_PAM_ENABLED")
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
    try:
        yield
    finally:
        gdal.SetConfigOption("GDAL_PAM_ENABLED", before)


def of_layer(layer: QgsMapLayer, *, styled: bool = False) -> Background:
    """Return a loaded layer as plain data, `styled` with the style it has in the project. Call on the main thread."""
    style = ""
    if styled:
        from qgis.core import QgsReadWriteContext
        from qgis.PyQt.QtXml import QDomDocument

        document = QDomDocument("qgis")
        layer.exportNamedStyle(document, QgsReadWriteContext())
        style = document.toString()
    whose = "; ".join(layer.metadata().rights()) or layer.serverProperties().attribution()
    uri, keys = without_keys(layer.source())
    return Background(uri, layer.providerType(), redacted(layer.name(), keys), whose, style, keys)


def of_file(path: str) -> Background:
    """Return a local file as a background map: raster (GeoTIFF, MBTiles, GeoPackage) where it is one, else vector."""
    file = path.split("|")[0]
    is_raster = QgsRasterLayer.isValidRasterFileName(path) and not _holds_features(file)
    return Background(path, "gdal" if is_raster else "ogr", Path(file).stem)


def _holds_features(file: str) -> bool:
    """Return whether a file of a kind that can be both is one of features only."""
    from osgeo import gdal

    if not file.lower().endswith(VECTOR_ENDINGS):
        return False
    try:
        opened = gdal.OpenEx(file, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        opened = None
    return opened is None


def attribution_of(background: Background, layer: QgsMapLayer) -> str:
    """Return whose a background is: as the planner says, as the layer or its server says, or as its address tells."""
    told = background.attribution or "; ".join(layer.metadata().rights()) or layer.serverProperties().attribution()
    if told or attribution.is_of_osm(background.uri):
        return told or attribution.OSM
    return attribution_of_wms(background.keys.filled(background.uri)) if background.provider == "wms" else ""


def address_of(background: Background) -> str:
    """Return the address of the service a background comes from, without its keys; "" for a file."""
    if background.provider == "WFS":
        return QgsDataSourceUri(background.uri).param("url")
    parts = dict(part.partition("=")[::2] for part in background.uri.split("&"))  # Qt reads no placeholders of keys
    return unquote(parts.get("url", ""))

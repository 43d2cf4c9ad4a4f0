"""A background map under the walk: any raster, vector, WMS or XYZ source, checked that it really came."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage

from ...i18n import tr
from ...model import attribution
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from .map_servers import attribution_of_wms

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

TIMEOUT_S = 30.0
WORTH_TELLING = 0.01
_VECTOR_ENDINGS = (".gpkg", ".shp", ".geojson", ".fgb", ".gml", ".kml", ".json")


@dataclass(frozen=True)
class BackgroundSource:
    """A background as plain data; `style` is the QML of a loaded layer, "" for the source's own."""

    uri: str
    provider: str
    title: str = ""
    attribution: str = ""
    style: str = ""

    @property
    def is_vector(self) -> bool:
        """Whether the source is drawn from features."""
        return self.provider in ("ogr", "memory", "postgres", "WFS", "spatialite", "delimitedtext", "virtual")


def from_layer(layer: QgsMapLayer) -> BackgroundSource:
    """Return a loaded layer as plain data, with its own style. Call on the main thread."""
    from qgis.core import QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument("qgis")
    layer.exportNamedStyle(document, QgsReadWriteContext())
    metadata = layer.metadata()
    attribution = "; ".join(metadata.rights()) or layer.serverProperties().attribution()
    return BackgroundSource(layer.source(), layer.providerType(), layer.name(), attribution, document.toString())


def from_text(text: str) -> BackgroundSource:
    """Return a path or source string as a background. Raises ParameterError when it can be neither."""
    cleaned = text.strip()
    if cleaned.startswith("{") or not cleaned:
        raise ParameterError(tr("The background must be a layer, a file, or a WMS or XYZ address."))
    if "url=" in cleaned:
        return BackgroundSource(cleaned.removeprefix("wms:"), "wms", "")
    if "{x}" in cleaned and "{y}" in cleaned:
        return BackgroundSource(_tiles(cleaned), "wms", urlsplit(cleaned).hostname or cleaned)
    file = cleaned.split("|")[0]
    if not file.startswith(("/vsi", "http")) and not Path(file).exists():
        raise ParameterError(
            tr("The background file {file} does not exist; choose another, or leave the background out.").format(
                file=file
            )
        )
    provider = "ogr" if file.lower().endswith(_VECTOR_ENDINGS) else "gdal"
    return BackgroundSource(cleaned, provider, Path(file).stem)


def _tiles(address: str) -> str:
    """Return a tile address with {x}, {y} and {z} as QGIS's source, encoded the way QGIS decodes it."""
    uri = QgsDataSourceUri()
    for name, value in (("type", "xyz"), ("url", address), ("zmin", "0"), ("zmax", "19")):
        uri.setParam(name, value)
    return bytes(uri.encodedUri()).decode("utf-8")


def open_source(source: BackgroundSource) -> QgsMapLayer | None:
    """Return the layer, or None where it cannot be opened."""
    kind = QgsVectorLayer if source.is_vector else QgsRasterLayer
    layer = kind(source.uri, source.title or "background", source.provider)
    if not layer.isValid():
        return None
    if source.style:
        from qgis.PyQt.QtXml import QDomDocument

        document = QDomDocument()
        document.setContent(source.style)
        layer.importNamedStyle(document)
    return layer


def attribution_of(source: BackgroundSource, layer: QgsMapLayer) -> str:
    """Return whose a background is: as the planner says, as the layer or its server says, or as its address tells."""
    told = source.attribution or "; ".join(layer.metadata().rights()) or layer.serverProperties().attribution()
    if told or attribution.is_of_osm(source.uri):
        return told or attribution.OSM
    return attribution_of_wms(source.uri) if source.provider == "wms" else ""


@dataclass(frozen=True)
class Picture:
    """A rendered background with the share of it that did not come and whose it is, or why there is none.

    `ground` is what it shows: xmin, ymin, xmax, ymax in metres.
    """

    image: QImage | None
    problem: str = ""
    holes: float = 0.0
    attribution: str = ""
    ground: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    @property
    def whole(self) -> bool:
        """Whether there is a background and (nearly) all of it came."""
        return self.image is not None and self.holes < WORTH_TELLING

    def fills(self, bounds: tuple[float, float, float, float]) -> bool:
        """Return whether nothing of `bounds` is left for the local map."""
        (west, south, east, north), edge = self.ground, 1.0
        inside = west - edge <= bounds[0] and south - edge <= bounds[1] and bounds[2] <= east + edge
        return self.whole and inside and bounds[3] <= north + edge


def render(
    layer: QgsMapLayer, settings: QgsMapSettings, feedback: Feedback, *, timeout_s: float = TIMEOUT_S
) -> Picture:
    """Draw the background alone and look whether anything came.

    Waits in an event loop of its own thread, so that a slow server can be given up. Raises Cancelled.
    """
    own = QgsMapSettings(settings)
    own.setLayers([layer])
    own.setFlag(Qgis.MapSettingsFlag.ForceVectorOutput, False)
    own.setFlag(Qgis.MapSettingsFlag.DrawLabeling, True)
    own.setBackgroundColor(QColor(0, 0, 0, 0))
    own.setOutputImageFormat(QImage.Format.Format_ARGB32_Premultiplied)
    job = QgsMapRendererSequentialJob(own)
    waited = _wait(job, feedback, timeout_s)
    if not waited:
        return Picture(None, tr("no answer within {seconds} s").format(seconds=round(timeout_s)))
    errors = [error.message for error in job.errors()]
    image = job.renderedImage()
    if errors:
        return Picture(None, errors[0])
    if is_blank(image):
        return Picture(None, tr("it came out empty"))
    return Picture(image, "", holes(image))


def _wait(job: QgsMapRendererSequentialJob, feedback: Feedback, timeout_s: float) -> bool:
    """Run `job`; return whether it ended by itself. Raises Cancelled."""
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    clock, elapsed = QTimer(), [0.0]
    cancelled = [False]

    def look() -> None:
        elapsed[0] += 0.1
        cancelled[0] = feedback.is_cancelled()
        if cancelled[0] or elapsed[0] >= timeout_s:
            loop.quit()

    clock.timeout.connect(look)
    clock.start(100)
    job.start()
    if job.isActive():
        loop.exec()
    clock.stop()
    if job.isActive():
        job.cancel()
        feedback.check()
        return False
    feedback.check()
    return True


def holes(image: QImage) -> float:
    """Return the share of a picture, 0-1, where nothing was drawn: tiles that did not come, ground outside a file."""
    small = image.scaled(QSize(120, 120))
    clear = sum(small.pixelColor(x, y).alpha() < 8 for x in range(small.width()) for y in range(small.height()))
    return clear / max(1, small.width() * small.height())


def is_blank(image: QImage) -> bool:
    """Return whether a picture is one colour, or nothing: what a server sends when it has nothing to say."""
    if image.isNull():
        return True
    small = image.scaled(QSize(64, 64))
    first = small.pixel(0, 0)
    return all(small.pixel(x, y) == first for x in range(small.width()) for y in range(small.height()))

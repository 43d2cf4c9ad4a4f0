"""A map drawn into a picture by one of Qt's threads, while the thread that writes the PDF draws other things.

QGIS prepares a map on the thread where its layers are and draws it on any: a quarter of the time that a book takes.
The picture holds the strokes and texts themselves; what is played from it is the same in the file as what is drawn there.

No Python runs on the other threads. They draw what is prepared and keep nothing: layers are opened, kept and let go of on
the thread that writes, when nobody draws them any more. One freed while it was drawn has ended the process.
"""

from __future__ import annotations

from qgis.core import QgsLabelPosition, QgsMapLayer, QgsMapRendererCustomPainterJob, QgsMapSettings
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPainter, QPicture


class Sketch:
    """A map that is being drawn, or is drawn; its pixels begin at its upper left corner."""

    def __init__(self, settings: QgsMapSettings) -> None:
        self._dpi = settings.outputDpi()
        # The job does not keep its layers, and some are of this map alone.
        self._layers: list[QgsMapLayer] = settings.layers()
        self._picture = QPicture()
        self._painter = QPainter()
        self._job: QgsMapRendererCustomPainterJob | None = self._begun(settings)

    def _begun(self, settings: QgsMapSettings) -> QgsMapRendererCustomPainterJob:
        self._painter.begin(self._picture)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        job = QgsMapRendererCustomPainterJob(settings, self._painter)
        job.start()
        return job

    def put(self, painter: QPainter) -> list[QgsLabelPosition]:
        """Draw it at the painter's origin as soon as it is done, on a device of any resolution, and let go of it.

        Whoever waits for a map that no thread has taken up draws it. Returns the labels that found a place.
        """
        job = self._job
        if job is None:
            raise ValueError("a map is put on one page only")
        self._finish(job)
        self._painter.end()
        share = self._picture.logicalDpiX() / self._dpi  # Qt takes a picture's pixels for those of its own device
        painter.scale(share, share)
        painter.drawPicture(QPointF(0.0, 0.0), self._picture)
        results = job.takeLabelingResults()
        labels = list(results.allLabels()) if results is not None else []
        self.let_go()
        return labels

    def _finish(self, job: QgsMapRendererCustomPainterJob) -> None:
        job.waitForFinished()

    def stop(self) -> None:
        """Draw no more of it than is being drawn; does not wait."""
        if self._job is not None:
            self._job.cancelWithoutBlocking()

    def let_go(self) -> None:
        """Free what it is drawn with, when nobody draws it any more; what is not drawn yet never is."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        if self._painter.isActive():
            self._painter.end()
        self._layers = []


class ClearSketch(Sketch):
    """A map without a ground of its own, for over a picture; drawn by whoever puts it on a page.

    QGIS begins a map with its ground, and one without colour is black in an archive copy: it goes into another picture.
    """

    def _begun(self, settings: QgsMapSettings) -> QgsMapRendererCustomPainterJob:
        ground = QPicture()
        self._painter.begin(ground)
        job = QgsMapRendererCustomPainterJob(settings, self._painter)
        job.prepare()
        self._painter.end()
        self._painter.begin(self._picture)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return job

    def _finish(self, job: QgsMapRendererCustomPainterJob) -> None:
        job.renderPrepared()

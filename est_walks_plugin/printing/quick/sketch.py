"""A map drawn into a picture on another thread, while the thread that writes the PDF draws other things.

QGIS prepares a map on the thread where its layers are and may draw it on any: half of the time that a page of maps takes.
The picture holds the strokes and texts themselves; what is played from it is the same in the file as what is drawn there.
"""

from __future__ import annotations

from concurrent.futures import Executor, TimeoutError

from qgis.core import QgsLabelPosition, QgsMapRendererCustomPainterJob, QgsMapSettings
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPainter, QPicture

from ...model.feedback import Feedback

_ASK_S = 0.05
"""So often Cancel is heard while a map is waited for."""


class Sketch:
    """A map that is being drawn by `crew`, or is; its pixels begin at its upper left corner."""

    def __init__(self, settings: QgsMapSettings, crew: Executor) -> None:
        self._dpi = settings.outputDpi()
        self._picture, ground = QPicture(), QPicture()
        self._painter = QPainter(ground)  # the job begins with a ground without colour: black in an archive copy
        self._job = QgsMapRendererCustomPainterJob(settings, self._painter)
        self._job.prepare()
        self._painter.end()
        self._painter.begin(self._picture)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._done = crew.submit(self._draw)

    def _draw(self) -> None:
        self._job.renderPrepared()
        self._painter.end()

    @property
    def waits(self) -> bool:
        """Whether it is still being drawn."""
        return not self._done.done()

    def put(self, painter: QPainter, feedback: Feedback) -> list[QgsLabelPosition]:
        """Draw it at the painter's origin as soon as it is done, on a device of any resolution.

        Returns the labels that found a place. Raises Cancelled.
        """
        while self.waits:
            feedback.check()
            try:
                self._done.result(_ASK_S)
            except TimeoutError:
                continue
        self._done.result()
        share = self._picture.logicalDpiX() / self._dpi  # Qt takes a picture's pixels for those of its own device
        painter.scale(share, share)
        painter.drawPicture(QPointF(0.0, 0.0), self._picture)
        results = self._job.takeLabelingResults()
        return list(results.allLabels()) if results is not None else []

    def drop(self) -> None:
        """Stop drawing what nobody wants any more; what is drawn already stays."""
        if self._done.cancel():
            self._painter.end()
        elif self.waits:
            self._job.cancelWithoutBlocking()
            self._done.result()
